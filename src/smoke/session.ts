import type { Target } from '../pool/endpoints.ts';
import { openJar, type Jar } from './cookies.ts';
import { clean } from './foreign.ts';
import { hostOf, type Connection, type Reply } from './https.ts';

export type Answer = Extract<Reply, { ok: true }>;

// A login with OAuth between hub and server takes five redirects.
const maxRedirects = 12;

/** What a browser adds to a connection: cookies, and what the hub's protection against cross-site requests wants to see. */
export interface Session {
  jar: Jar;
  /** One request, redirects not followed. A body that is no string goes as JSON. */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: Body, limitMs?: number): Promise<Reply>;
  /** GET with redirects followed on this host; `path` is where it ended. An answer that leads elsewhere, or in circles, is none. */
  open(path: string): Promise<Reply & { path: string }>;
}

type Body = URLSearchParams | Readonly<Record<string, unknown>>;

/** Cookies and tokens over a connection; a given jar goes on with another session's. */
export function openSession(target: Target, connection: Connection, jar: Jar = openJar()): Session {
  const origin = `https://${hostOf(target)}`;

  const send: Session['send'] = async (method, path, body, limitMs) => {
    const cookie = jar.header(path);
    const token = jar.value('_xsrf', path);
    const isForm = body instanceof URLSearchParams;
    const headers: Record<string, string> = {
      // Hubs before 4.1 take a cookie for their API only from pages of their own.
      referer: `${origin}/hub/home`,
      ...(cookie && { cookie }),
      ...(method !== 'GET' && token && !isForm && { 'x-xsrftoken': token }),
      ...(body && { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }),
    };
    const reply = await connection.send(method, path, headers, isForm ? body.toString() : body && JSON.stringify(body), limitMs);
    if (reply.ok) jar.keep(reply.cookies, path);
    return reply;
  };

  const open: Session['open'] = async (start) => {
    let path = start;
    for (let step = 0; step <= maxRedirects; step += 1) {
      const reply = await send('GET', path);
      if (!reply.ok || !isRedirect(reply)) return { ...reply, path };
      const next = URL.canParse(reply.location, `${origin}${path}`) ? new URL(reply.location, `${origin}${path}`) : undefined;
      // Behind another proxy a hub may believe in another scheme or port; the name is what must stay.
      if (next?.hostname !== new URL(origin).hostname) return { ok: false, cause: `${show(path)} leads to another host`, body: '', path };
      path = `${next.pathname}${next.search}`;
    }
    return { ok: false, cause: `${show(start)} redirects more than ${maxRedirects} times, at last to ${show(path)}`, body: '', path };
  };

  return { jar, send, open };
}

/** Is this answer a redirect that leads somewhere? */
export function isRedirect(reply: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(reply.status) && reply.location !== '';
}

/** A path for people: without its query, which holds OAuth's codes. */
export function show(path: string): string {
  return clean(path.split('?', 1)[0] ?? '', 80);
}

/** A JSON object's members; none where the text is none. */
export function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return asObject(parsed);
  } catch {
    return {};
  }
}

/** The members of what may be an object. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Text of a member, for people; empty where it is no text. */
export function textOf(value: unknown, max = 240): string {
  return typeof value === 'string' ? clean(value, max) : '';
}

/** What went wrong by the answer: the service's own message where it gives one (hub and server: JSON with `message`), else the status. */
export function describeAnswer(reply: Reply): string {
  if (!reply.ok) return reply.cause;
  const { message, reason } = readObject(reply.body);
  const words = textOf(message) || textOf(reason);
  return words ? `${words} (${reply.status})` : `it answers ${reply.status}`;
}
