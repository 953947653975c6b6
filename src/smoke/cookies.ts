/** The cookies of one host, as a browser keeps them: by name and path (RFC 6265 §5.3, §5.4; the rest does not matter on one https host). */
export interface Jar {
  /** Takes the `Set-Cookie` lines of the answer to a request for `path`; an empty value or `Max-Age=0` removes one. */
  keep(lines: readonly string[], path: string): void;
  /** The `Cookie` header for a request of `path`, longer cookie paths first; empty where there is none. */
  header(path: string): string;
  /** The value of the best matching cookie of that name; empty where there is none. */
  value(name: string, path: string): string;
}

interface Cookie {
  name: string;
  value: string;
  path: string;
}

// A hub and a server set about six; more than this is nothing we need to carry.
const most = 50;

export function openJar(): Jar {
  let cookies: Cookie[] = [];
  const matching = (path: string): Cookie[] =>
    cookies.filter((cookie) => covers(cookie.path, pathOf(path))).toSorted((one, other) => other.path.length - one.path.length);

  return {
    keep: (lines, path) => {
      for (const line of lines) {
        const found = readLine(line, pathOf(path));
        if (!found) continue;
        const { cookie, gone } = found;
        cookies = cookies.filter((one) => one.name !== cookie.name || one.path !== cookie.path);
        if (!gone && cookies.length < most) cookies.push(cookie);
      }
    },
    header: (path) => matching(path).map(({ name, value }) => `${name}=${value}`).join('; '),
    value: (name, path) => matching(path).find((cookie) => cookie.name === name)?.value ?? '',
  };
}

function readLine(line: string, path: string): { cookie: Cookie; gone: boolean } | undefined {
  const [pair = '', ...rest] = line.split(';');
  const cut = pair.indexOf('=');
  const name = pair.slice(0, cut).trim();
  const value = pair.slice(cut + 1).trim();
  if (cut < 1) return undefined;
  const attributes = new Map(rest.map((one) => {
    const [key = '', ...words] = one.split('=');
    return [key.trim().toLowerCase(), words.join('=').trim()];
  }));
  const wanted = attributes.get('path') ?? '';
  const expires = Date.parse(attributes.get('expires') ?? '');
  // Tornado removes a cookie by an empty value and a date long ago.
  const gone = value === '' || value === '""' || Number(attributes.get('max-age') ?? 1) <= 0 || expires < Date.now();
  return { cookie: { name, value, path: wanted.startsWith('/') ? wanted : folderOf(path) }, gone };
}

function covers(cookiePath: string, path: string): boolean {
  return path === cookiePath || (path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path[cookiePath.length] === '/'));
}

function pathOf(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '';
}

/** The default path (RFC 6265 §5.1.4): up to the last slash, without it. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
