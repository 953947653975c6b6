/** One property that differs; `path` is as ARM writes it (`tags['a b']`, `properties.rules[2].name`). */
export interface Difference {
  path: string;
  kind: 'create' | 'modify' | 'delete';
  before: unknown;
  after: unknown;
}

type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values are the same to ARM: ids have no case, the order of names does not count, and nothing is the same as an empty list or map. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b || (isNothing(a) && isNothing(b))) return true;
  if (typeof a === 'string' && typeof b === 'string') return isId(a) && isId(b) && a.toLowerCase() === b.toLowerCase();
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (!isTree(a) || !isTree(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => sameValue(own(a, name), own(b, name)));
}

/** Every leaf that differs between two bodies; parts of lists that carry a name are matched by it, others by their place. */
export function differences(before: unknown, after: unknown, path = ''): Difference[] {
  if (sameValue(before, after)) return [];
  if (isTree(before) && isTree(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
    return names.flatMap((name) => differences(own(before, name), own(after, name), join(path, name)));
  }
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, path);
  if (isNothing(before)) return leaves(after, path).map((one) => ({ ...one, kind: 'create', before: undefined, after: one.value }));
  if (isNothing(after)) return leaves(before, path).map((one) => ({ ...one, kind: 'delete', before: one.value, after: undefined }));
  return [{ path, kind: 'modify', before, after }];
}

function ofLists(before: readonly unknown[], after: readonly unknown[], path: string): Difference[] {
  const named = [...before, ...after].every((item) => isTree(item) && typeof item['name'] === 'string');
  if (named) {
    const keyed = (list: readonly unknown[]): Map<string, unknown> => new Map(list.map((item) => [String((item as Tree)['name']), item]));
    const [olds, news] = [keyed(before), keyed(after)];
    return [...new Set([...olds.keys(), ...news.keys()])].flatMap((name) => differences(olds.get(name), news.get(name), `${path}[${name}]`));
  }
  // A list of plain values reads best whole.
  if (![...before, ...after].some((item) => isTree(item) || Array.isArray(item))) return [{ path, kind: 'modify', before, after }];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => differences(before[index], after[index], `${path}[${index}]`)).flat();
}

/** The leaves of a body: what a new resource is made of. Lists of plain values are leaves. */
export function leaves(value: unknown, path = ''): { path: string; value: unknown }[] {
  if (isNothing(value)) return [];
  if (isTree(value)) return Object.entries(value).flatMap(([name, item]) => leaves(item, join(path, name)));
  if (!Array.isArray(value) || !value.some((item) => isTree(item) || Array.isArray(item))) return [{ path, value }];
  return value.flatMap((item: unknown, index) => leaves(item, `${path}[${isTree(item) && typeof item['name'] === 'string' ? item['name'] : index}]`));
}

/** A path with one more name. */
export function join(path: string, name: string): string {
  if (!/^[\w$@-]+$/.test(name)) return `${path}['${name.replaceAll("'", String.raw`\'`)}']`;
  return path === '' ? name : `${path}.${name}`;
}

const own = (tree: Tree, name: string): unknown => (Object.hasOwn(tree, name) ? tree[name] : undefined);

const isId = (text: string): boolean => /^\/subscriptions\//i.test(text);

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0) || (isTree(value) && Object.values(value).every(isNothing));
}
