/** A property that changes without the resource being another one. */
export interface Ignored {
  property: string;
  why: string;
}

/** What is not compared, at any depth but in tags (lower-case names). */
export const IGNORED: readonly Ignored[] = [
  { property: 'etag', why: 'new with every write, also one that changes nothing' },
  { property: 'provisioningstate', why: 'the state of the last write, not part of the resource' },
  { property: 'systemdata', why: 'who wrote last and when' },
  { property: 'changedtime', why: 'time of the last write, in lists of resources' },
  { property: 'createdtime', why: 'only lists of resources have it, and only when asked' },
  { property: 'lastmodifiedat', why: 'time of the last write' },
  { property: 'lastmodifiedtime', why: 'time of the last write' },
  { property: 'timemodified', why: 'time of the last write' },
];

const NAMES = new Set(IGNORED.map(({ property }) => property));

/** Resources by id; values are bodies as ARM's GET answers them. */
export type Resources = ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>>;

/** Are the resources the same, apart from what changes on every write? Ids and property names have no case in ARM; lists of named parts (rules, subnets, references) have no order. */
export function sameResources(before: Resources, after: Resources): boolean {
  return canonicalMap(before) === canonicalMap(after);
}

function canonicalMap(resources: Resources): string {
  const entries = resources instanceof Map ? [...(resources as ReadonlyMap<string, unknown>)] : Object.entries(resources);
  return JSON.stringify(entries.map(([id, body]) => [id.toLowerCase(), canonical(body, false)]).toSorted(byText));
}

/** A value as text that is equal for equal values. Tags are people's own: nothing in them is ignored. */
function canonical(value: unknown, tags: boolean): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, tags));
    return JSON.stringify(value.length > 1 && value.every(isNamed) ? items.toSorted() : items);
  }
  if (typeof value === 'string' && /^\/subscriptions\//i.test(value)) return JSON.stringify(value.toLowerCase());
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([name, part]) => part !== undefined && (tags || !NAMES.has(name.toLowerCase())))
    .map(([name, part]): [string, string] => {
      const key = name.toLowerCase();
      // User-assigned identities are keyed by resource id; tag names have no case either.
      return [key, canonical(part, tags || key === 'tags')];
    });
  return JSON.stringify(entries.toSorted(byText));
}

function byText(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

/** A part that ARM finds by its name or id, not by its place in the list. */
function isNamed(item: unknown): boolean {
  return typeof item === 'object' && item !== null && ('id' in item || 'name' in item);
}
