import type { PlannedCounts, PlannedDelta, PlannedKind, PlannedResource } from '../../report/report.ts';
import { findSecret } from '../secrets.ts';
import { differences, leaves, type Difference } from './delta.ts';
import { isNoise, isSecretName, isVeiled } from './noise.ts';

/** One property as ARM's what-if tells it; `path` is relative to the one that holds it. */
export interface WhatIfDelta {
  path: string;
  propertyChangeType: string;
  before?: unknown;
  after?: unknown;
  children?: WhatIfDelta[];
}

/** One resource as ARM's what-if tells it. */
export interface WhatIfChange {
  resourceId: string;
  changeType: string;
  unsupportedReason?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  delta?: WhatIfDelta[];
}

/** The resources of a plan, what was left out as noise, and how many others the group holds. */
export interface Changes {
  resources: PlannedResource[];
  noise: number;
  beside: number;
}

// Azure's own names and those that it keeps of every resource.
const HEAD = new Set(['id', 'name', 'type', 'apiVersion']);

/** Reads ARM's what-if: one entry per resource of the template, without noise. */
export function readWhatIf(changes: readonly WhatIfChange[]): Changes {
  const result: Changes = { resources: [], noise: 0, beside: 0 };
  for (const change of changes) {
    if (change.changeType === 'Ignore') {
      result.beside += 1;
      continue;
    }
    const { type, name } = readId(change.resourceId);
    const raw = rawOf(change);
    // Of a new resource nothing is noise: nothing is compared.
    const real = change.changeType === 'Create' ? raw : raw.filter((one) => !isNoise(one));
    result.noise += raw.length - real.length;
    result.resources.push({ kind: kindOf(change, real), type, name, deltas: real.map(show), why: change.unsupportedReason ?? (change.changeType === 'Deploy' ? 'Azure does not say what differs' : '') });
  }
  return { ...result, resources: inOrder(result.resources) };
}

function kindOf({ changeType, delta }: WhatIfChange, real: readonly Difference[]): PlannedKind {
  switch (changeType) {
    case 'Create':
      return 'create';
    case 'Delete':
      return 'delete';
    case 'NoChange':
      return 'unchanged';
    case 'Modify':
      // Without any delta ARM keeps to itself what changes.
      return real.length > 0 || delta === undefined || delta.length === 0 ? 'modify' : 'unchanged';
    default:
      return 'unknown';
  }
}

function rawOf({ changeType, after, delta = [] }: WhatIfChange): Difference[] {
  if (changeType === 'Create') return made(after ?? {});
  return delta.flatMap((one) => flatten(one, ''));
}

function made(body: Readonly<Record<string, unknown>>): Difference[] {
  return leaves(body)
    // The name of a part stands in its path already.
    .filter(({ path }) => !HEAD.has(path) && !path.endsWith('].name'))
    .map(({ path, value }) => ({ path, kind: 'create', before: undefined, after: value }));
}

// `NoEffect` is told and changes nothing: as noise it has no difference.
function flatten({ path, propertyChangeType, before, after, children }: WhatIfDelta, parent: string): Difference[] {
  const at = /^\d+$/.test(path) ? `${parent}[${path}]` : parent === '' ? path : path.startsWith('[') ? parent + path : `${parent}.${path}`;
  switch (propertyChangeType) {
    case 'NoEffect':
      return [{ path: at, kind: 'modify', before, after: before }];
    case 'Create':
      return leaves(after, at).map(({ path: leaf, value }) => ({ path: leaf, kind: 'create', before: undefined, after: value }));
    case 'Delete':
      return leaves(before, at).map(({ path: leaf, value }) => ({ path: leaf, kind: 'delete', before: value, after: undefined }));
    case 'Array': {
      // ARM matches the parts of a list by their place; by their names less differs.
      return children === undefined || before !== undefined || after !== undefined ? compared(at, before, after) : children.flatMap((one) => flatten(one, at));
    }
    default:
      return children === undefined ? compared(at, before, after) : children.flatMap((one) => flatten(one, at));
  }
}

// Told as different and not so: one difference that is none.
function compared(path: string, before: unknown, after: unknown): Difference[] {
  const found = differences(before, after, path);
  return found.length > 0 ? found : [{ path, kind: 'modify', before, after: before }];
}

/** A resource of the template that ARM was not asked about; bodies without what asks for the state of others. */
export interface Body {
  id: string;
  type: string;
  name: string;
  body: Readonly<Record<string, unknown>>;
}

/** Compares two commits' resources by id: what is no longer there stays in Azure, which deploys incrementally. */
export function compareBodies(before: readonly Body[], after: readonly Body[]): Changes {
  const olds = new Map(before.map((one) => [one.id.toLowerCase(), one]));
  const resources = after.map(({ id, type, name, body }): PlannedResource => {
    const old = olds.get(id.toLowerCase());
    olds.delete(id.toLowerCase());
    const found = old === undefined ? made(body) : differences(old.body, body);
    const kind = old === undefined ? 'create' : found.length === 0 ? 'unchanged' : 'modify';
    return { kind, type, name, deltas: found.filter((one) => !isVeiled(one.after)).map(show), why: '' };
  });
  for (const { type, name } of olds.values()) resources.push({ kind: 'gone', type, name, deltas: [], why: 'no longer in the files; Azure keeps it until somebody deletes it' });
  return { resources: inOrder(resources), noise: 0, beside: 0 };
}

/** How many there are of each kind. */
export function countKinds(resources: readonly PlannedResource[]): PlannedCounts {
  const counts: PlannedCounts = { create: 0, modify: 0, delete: 0, unchanged: 0, unknown: 0, gone: 0 };
  for (const { kind } of resources) counts[kind] += 1;
  return counts;
}

/** Whether a deployment would change anything, as far as anybody can tell. */
export function wouldChange(counts: PlannedCounts): boolean {
  return counts.create + counts.modify + counts.delete + counts.unknown > 0;
}

const rank: Readonly<Record<PlannedKind, number>> = { delete: 0, modify: 1, create: 2, unknown: 3, gone: 4, unchanged: 5 };

function inOrder(resources: readonly PlannedResource[]): PlannedResource[] {
  return resources.toSorted((a, b) => rank[a.kind] - rank[b.kind] || compare(a.type, b.type) || compare(a.name, b.name));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function show({ path, kind, before, after }: Difference): PlannedDelta {
  const value = (one: unknown): string => (isSecretName(path) || isVeiled(one) ? '(hidden)' : shorten(one));
  return { path: path.slice(0, 300), kind, before: kind === 'create' ? null : value(before), after: kind === 'delete' ? null : value(after) };
}

/** A value as JSON of at most 200 characters, ids without their subscription, and hidden where any part looks like a secret. */
function shorten(value: unknown): string {
  const text = (JSON.stringify(value) ?? 'null').replaceAll(/\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/"]+\/providers\//gi, '…/').replaceAll(/\/subscriptions\/[0-9a-f-]{36}/gi, '/subscriptions/…');
  if (findSecret(text) !== undefined) return '(hidden)';
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** Type and name of a resource by its id; those of a group or a subscription's deployment too. */
export function readId(id: string): { type: string; name: string } {
  const at = id.toLowerCase().lastIndexOf('/providers/');
  if (at < 0) return { type: /\/resourceGroups\//i.test(id) ? 'Microsoft.Resources/resourceGroups' : 'Microsoft.Resources/subscriptions', name: id.split('/').at(-1) ?? id };
  const [namespace = '', ...rest] = id.slice(at + '/providers/'.length).split('/');
  return { type: [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/'), name: rest.filter((_, index) => index % 2 === 1).join('/') };
}

