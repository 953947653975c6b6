/** One change of a property, as what-if tells it. Paths are relative to the delta that holds them. */
export interface Delta {
  path: string;
  propertyChangeType: 'Create' | 'Delete' | 'Modify' | 'Array' | 'NoEffect';
  before?: unknown;
  after?: unknown;
  children?: Delta[];
}

/** A value that nobody may see: compared as it is, written as ARM writes secure values. */
export class Veiled {
  readonly #value: unknown;
  constructor(value: unknown) {
    this.#value = value;
  }
  /** What is behind the veil. */
  static lift(value: unknown): unknown {
    return value instanceof Veiled ? value.#value : value;
  }
  toJSON(): string {
    return '*******';
  }
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Veiled);
}

/** Whether two values are the same to ARM: resource ids have no case, the order of properties does not count. */
export function same(a: unknown, b: unknown): boolean {
  const [left, right] = [Veiled.lift(a), Veiled.lift(b)];
  if (left === right) return true;
  if (typeof left === 'string' && typeof right === 'string') return /^\/subscriptions\//i.test(left) && left.toLowerCase() === right.toLowerCase();
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((item, index) => same(item, right[index]));
  if (!isTree(left) || !isTree(right)) return false;
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name) && same(left[name], right[name]));
}

/** What changes between two resources or objects: objects are gone through, arrays are an `Array` with a child per element. */
export function deltaOf(before: Tree, after: Tree, path = ''): Delta[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.flatMap((name) => {
    const at = join(path, name);
    if (!Object.hasOwn(after, name)) return [{ path: at, propertyChangeType: 'Delete' as const, before: before[name] }];
    if (!Object.hasOwn(before, name)) return [{ path: at, propertyChangeType: 'Create' as const, after: after[name] }];
    return changeOf(at, before[name], after[name]);
  });
}

function changeOf(path: string, before: unknown, after: unknown): Delta[] {
  if (same(before, after)) return [];
  if (isTree(before) && isTree(after)) return deltaOf(before, after, path);
  if (!Array.isArray(before) || !Array.isArray(after)) return [{ path, propertyChangeType: 'Modify', before, after }];
  return [{ path, propertyChangeType: 'Array', before, after, children: elementsOf(before, after) }];
}

// ARM knows no keys of elements: equal ones are left out wherever they stand, and what remains is compared in its order.
function elementsOf(before: readonly unknown[], after: readonly unknown[]): Delta[] {
  const olds = before.map((value, index) => ({ value, index }));
  const news: { value: unknown; index: number }[] = [];
  for (const [index, value] of after.entries()) {
    const twin = olds.findIndex((one) => same(one.value, value));
    if (twin === -1) news.push({ value, index });
    else olds.splice(twin, 1);
  }
  const children: { index: number; delta: Delta }[] = [];
  const add = (index: number, delta: Omit<Delta, 'path'>): void => {
    children.push({ index, delta: { path: String(index), ...delta } });
  };
  for (let turn = 0; turn < Math.max(olds.length, news.length); turn += 1) {
    const [old, made] = [olds[turn], news[turn]];
    if (old !== undefined && made !== undefined && isTree(old.value) && isTree(made.value)) {
      add(made.index, { propertyChangeType: 'Modify', before: old.value, after: made.value, children: deltaOf(old.value, made.value) });
      continue;
    }
    if (old !== undefined) add(old.index, { propertyChangeType: 'Delete', before: old.value });
    if (made !== undefined) add(made.index, { propertyChangeType: 'Create', after: made.value });
  }
  return children.toSorted((a, b) => a.index - b.index).map(({ delta }) => delta);
}

function join(path: string, name: string): string {
  const plain = /^[\w$@-]+$/.test(name);
  if (!plain) return `${path}['${name.replaceAll("'", String.raw`\'`)}']`;
  return path === '' ? name : `${path}.${name}`;
}
