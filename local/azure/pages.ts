import { gatewayError } from './errors.ts';
import type { Request } from './world.ts';

/** ARM's list of resources has so many of them on a page. */
export const usualPage = 1000;

/** One page of a list as `$top` and `$skiptoken` ask for it, with `nextLink` where more follow. Throws AzureError 400. */
export function pageOf<T>(request: Request, all: readonly T[], size = usualPage): { value: T[]; nextLink?: string } {
  const top = request.query.get('$top');
  const wanted = top === null ? size : Number(top);
  if (!Number.isInteger(wanted) || wanted < 1) throw gatewayError(400, 'InvalidTopInQueryString', `Invalid $top '${top ?? ''}' specified in the query string.`);
  const count = Math.min(wanted, size);
  const token = request.query.get('$skiptoken');
  const from = token === null ? 0 : Number(Buffer.from(token, 'base64url').toString('utf8'));
  if (!Number.isInteger(from) || from < 0) throw gatewayError(400, 'InvalidSkipTokenInQueryString', `Invalid $skiptoken '${token ?? ''}' specified in the query string.`);
  const value = all.slice(from, from + count);
  if (from + count >= all.length) return { value };
  const query = new URLSearchParams(request.query);
  query.set('$skiptoken', Buffer.from(String(from + count)).toString('base64url'));
  return { value, nextLink: `${request.base}/${request.path.map(encodeURIComponent).join('/')}?${query.toString()}` };
}
