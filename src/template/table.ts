import { relativeId } from './ids.ts';
import type { Refusal } from './refusal.ts';
import type { Collected, Entry } from './resources.ts';

type Index = Map<string, Entry[]>;

/** What a name stands for: one resource, all instances of a copy loop, or several that happen to share a name. */
export interface Found {
  entries: readonly Entry[];
  loop: boolean;
}

/** A template's resources by everything they can be called: symbolic name, id, type and name, copy loop, name. */
export class Table {
  readonly #loops: Index = new Map();
  readonly #symbols: Index = new Map();
  readonly #ids: Index = new Map();
  readonly #names: Index = new Map();
  readonly #short: Index = new Map();

  /** Throws TemplateError where a resource is defined twice. */
  constructor({ entries, loops }: Collected, refusal: Refusal, symbolic: boolean) {
    for (const loop of loops) this.#loops.set(loop.toLowerCase(), []);
    for (const entry of entries) {
      this.#refuseTwice(entry, refusal, symbolic);
      for (const key of new Set([entry.id, relativeId(entry.type, entry.name), `${entry.type}/${entry.name}`])) add(this.#ids, key, entry);
      add(this.#names, entry.name, entry);
      const { symbol, index } = entry;
      if (entry.loop !== undefined) add(this.#loops, entry.loop, entry);
      if (symbol !== undefined && index !== undefined) {
        if (symbol.toLowerCase() !== entry.loop?.toLowerCase()) add(this.#loops, symbol, entry);
        add(this.#symbols, `${symbol}[${index}]`, entry);
      } else if (symbol !== undefined) add(this.#symbols, symbol, entry);
      const short = entry.name.split('/').at(-1) ?? '';
      if (short !== entry.name) add(this.#short, short, entry);
    }
  }

  // With symbolic names two resources may share an id where only one of them is deployed.
  #refuseTwice(entry: Entry, refusal: Refusal, symbolic: boolean): void {
    if (entry.existing) return;
    const twins = this.#ids.get(entry.id.toLowerCase())?.filter((twin) => !twin.existing && twin.id.toLowerCase() === entry.id.toLowerCase()) ?? [];
    if (!twins.some((twin) => !symbolic || (twin.deployed && entry.deployed))) return;
    throw refusal.invalid(
      `The resource '${relativeId(entry.type, entry.name)}'${refusal.at(entry.path)} is defined multiple times in a template. Please see https://aka.ms/arm-syntax-resources for usage details.`,
      entry.path,
    );
  }

  /** What that name stands for, in any letter case; undefined where the template has nothing of that name. */
  find(reference: string): Found | undefined {
    const key = reference.replace(/\/+$/, '').toLowerCase();
    const loop = this.#symbols.has(key) ? undefined : this.#loops.get(key);
    if (loop) return { entries: loop, loop: true };
    const entries = this.#symbols.get(key) ?? this.#ids.get(key) ?? this.#names.get(key) ?? this.#short.get(key);
    if (!entries) return undefined;
    // Of several declarations of one resource the deployed one counts.
    const deployed = entries.length > 1 ? entries.filter((entry) => entry.deployed && !entry.existing) : [];
    return { entries: deployed.length === 1 ? deployed : entries, loop: false };
  }
}

function add(index: Index, name: string, entry: Entry): void {
  const key = name.toLowerCase();
  const known = index.get(key);
  if (known) known.push(entry);
  else index.set(key, [entry]);
}
