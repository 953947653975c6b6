import { providerError } from '../errors.ts';
import { objectOf, type Json } from '../json.ts';
import type { Resource } from '../state.ts';
import type { Answer, Request, World } from '../world.ts';
import { fleetOf, instancesOf } from './fleet.ts';
import { viewInstance, viewStatus, type Instance } from './instances.ts';
import { isBehind } from './upgrades.ts';

/** Instances on one page of the list. Azure's own number is not documented: clients have to follow `nextLink`. */
const pageSize = 100;

const invalid = (target: string): Error => providerError(400, 'InvalidParameter', 'The request URL is not valid.', { target });

/** Serves the list of instances with `$expand`, `$select`, `$filter` and pages. */
export function listInstances(set: Resource, request: Request, world: World): Answer {
  const { query } = request;
  const wanted = filterOf(query.get('$filter'), set, world);
  const after = readToken(query.get('$skiptoken'));
  const shape = shapeOf(query);
  const all = instancesOf(set, world).filter((one) => Number(one.instanceId) > after && wanted(one));
  const page = all.slice(0, pageSize);
  const { version } = fleetOf(set, world);
  const value = page.map((one) => (shape === 'view' ? sliceOf(set, one, version, world) : viewInstance(set, one, version, shape === 'all', world)));
  const last = page.at(-1);
  return { status: 200, body: { value, ...(all.length > page.length && last !== undefined ? { nextLink: nextLink(request, last) } : {}) } };
}

function nextLink(request: Request, last: Instance): string {
  const query = new URLSearchParams(request.query);
  query.set('$skiptoken', Buffer.from(last.instanceId).toString('base64url'));
  return `${request.base}/${request.path.map(encodeURIComponent).join('/')}?${query.toString()}`;
}

function readToken(token: string | null): number {
  if (token === null) return -1;
  const text = Buffer.from(token, 'base64url').toString('latin1');
  if (!/^\d+$/.test(text)) throw invalid('$skiptoken');
  return Number(text);
}

/** The filters that the REST reference allows, and no other. */
function filterOf(text: string | null, set: Resource, world: World): (one: Instance) => boolean {
  if (text === null || text.trim() === '') return () => true;
  const latest = /^properties\/latestModelApplied\s+eq\s+(true|false)$/i.exec(text.trim())?.[1];
  if (latest !== undefined) return (one) => isBehind(set, one, world) === (latest.toLowerCase() === 'false');
  const prefix = /^startswith\(\s*instanceView\/statuses\/code\s*,\s*'([^']*)'\s*\)\s+eq\s+true$/i.exec(text.trim())?.[1];
  if (prefix === undefined) throw invalid('$filter');
  return (one) => statusCodes(set, one, world).some((code) => code.toLowerCase().startsWith(prefix.toLowerCase()));
}

function statusCodes(set: Resource, one: Instance, world: World): string[] {
  return (viewStatus(set, one, world)['statuses'] as Json[]).map((status) => String(status['code']));
}

function shapeOf(query: URLSearchParams): 'plain' | 'all' | 'view' {
  const expand = query.get('$expand')?.toLowerCase() ?? '';
  const select = query.get('$select')?.toLowerCase() ?? '';
  if (!['', 'instanceview'].includes(expand)) throw invalid('$expand');
  if (!['', 'instanceview', 'instanceview/statuses', 'instanceview,instanceview/statuses'].includes(select.replaceAll(' ', ''))) throw invalid('$select');
  if (select !== '') return 'view';
  return expand === '' ? 'plain' : 'all';
}

// What `$select=instanceView` leaves of an instance, as recorded.
function sliceOf(set: Resource, one: Instance, version: number, world: World): Json {
  const { id, instanceId, properties } = viewInstance(set, one, version, true, world);
  const { latestModelApplied, instanceView, provisioningState } = objectOf(properties);
  return { id, instanceId, properties: { latestModelApplied, instanceView, hardwareProfile: {}, provisioningState } };
}
