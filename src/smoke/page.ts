/** What a hub's login page offers: a form for name and password (with its XSRF token, where it has one), another service's sign-in, or nothing known. */
export type LoginPage = { way: 'password'; xsrf: string } | { way: 'oauth' } | { way: 'none' };

/** Reads a JupyterHub login page (HTML of any hub version since 1.0; bounded by the caller). */
export function readLoginPage(html: string): LoginPage {
  // Tags without `<` inside: so no page makes this slow.
  const inputs = (html.match(/<input\b[^<>]*>/gi) ?? []).map(readAttributes);
  if (inputs.some((input) => input.get('type')?.toLowerCase() === 'password')) {
    return { way: 'password', xsrf: inputs.find((input) => input.get('name') === '_xsrf')?.get('value') ?? '' };
  }
  const links = (html.match(/<(?:a|form)\b[^<>]*>/gi) ?? []).map(readAttributes);
  const signsIn = links.some((link) => isOauth(link.get('href') ?? link.get('action') ?? ''));
  return signsIn ? { way: 'oauth' } : { way: 'none' };
}

/** Does this address lead to the hub's sign-in by another service? (`oauth_login` is OAuthenticator's own path.) */
export function isOauth(address: string): boolean {
  return /\/hub\/oauth_login(?:[/?#]|$)/.test(address);
}

/** The cookies after an answer's `Set-Cookie` lines, name to value; an empty value removes one, as the hub does it. */
export function keepCookies(jar: ReadonlyMap<string, string>, lines: readonly string[]): Map<string, string> {
  const kept = new Map(jar);
  for (const line of lines) {
    const [pair = ''] = line.split(';', 1);
    const cut = pair.indexOf('=');
    const name = pair.slice(0, cut).trim();
    const value = pair.slice(cut + 1).trim();
    if (cut < 1) continue;
    if (value === '' || value === '""') kept.delete(name);
    else kept.set(name, value);
  }
  return kept;
}

function readAttributes(tag: string): Map<string, string> {
  const found = tag.matchAll(/([\w-]+)\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return new Map(Array.from(found, ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? '']));
}
