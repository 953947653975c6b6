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

function readAttributes(tag: string): Map<string, string> {
  const found = tag.matchAll(/([\w-]+)\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return new Map(Array.from(found, ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? '']));
}
