import type { LocalGitHub } from '../../../local/github/github.ts';

export interface Reply {
  status: number;
  headers: Headers;
  // What a client sees is judged field by field.
  body: Record<string, unknown>;
}

/** Asks the REST API as a client does; `path` is below the repository unless it starts with `!`. */
export async function ask(github: LocalGitHub, method: string, path: string, body?: unknown, token = github.token): Promise<Reply> {
  const url = path.startsWith('!') ? path.slice(1) : `${github.apiUrl}/repos/${github.repository}${path}`;
  const response = await fetch(url, {
    method,
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Reply['body'] };
}
