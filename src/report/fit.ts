/** A part of a text that can be shortened row by row. */
export interface Section {
  /** What is needed most is shortened last: the section with the smallest number goes first. */
  keep: number;
  /** Markdown of each row; the first ones stay longest. */
  rows: readonly string[];
  /** The same rows in fewer words: what a row becomes before one is left out. */
  short?: readonly string[];
  /** The section with some of its rows; `hidden` rows are left out. */
  wrap(shown: readonly string[], hidden: number): string;
}

/** A section that is never shortened. */
export function solid(markdown: string): Section {
  return { keep: Infinity, rows: [], wrap: () => markdown };
}

/** Bytes of UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** How much of a section is shown: so many rows in full, then short ones up to `shown`. */
interface Cut {
  full: number;
  shown: number;
}

/**
 * Joins sections to a text of at most `budget` bytes of UTF-8: rows become short, then they are left out, least needed section first, as few
 * as possible; each stands whole or not at all. Sections that are empty disappear. The sections' frames without any row must fit, else it
 * throws: a bug of the caller.
 */
export function fit(sections: readonly Section[], budget: number): string {
  const cuts = sections.map(({ rows }): Cut => ({ full: rows.length, shown: rows.length }));
  const sizes = sections.map((section, index) => sizeOf(section, cuts[index] as Cut));
  const total = (): number => sizes.reduce((sum, size) => sum + size, 0);
  const order = sections.map((_, index) => index).toSorted((a, b) => keepOf(sections, a) - keepOf(sections, b));
  for (const index of order) {
    const section = sections[index];
    if (section === undefined || total() <= budget) continue;
    const cut = cutTo(section, budget - (total() - (sizes[index] ?? 0)));
    cuts[index] = cut;
    sizes[index] = sizeOf(section, cut);
  }
  const text = join(sections.map((section, index) => frame(section, cuts[index] as Cut)));
  if (bytesOf(text) > budget) throw new Error(`${bytesOf(text)} bytes do not fit into ${budget}`);
  return text;
}

function keepOf(sections: readonly Section[], index: number): number {
  return sections[index]?.keep ?? Infinity;
}

// As many rows as fit in their shortest form, then as many of them in full as still fit; none where not even the frame does.
function cutTo(section: Section, room: number): Cut {
  const most = (highest: number, cut: (number: number) => Cut): number => {
    let [low, high] = [0, highest];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (sizeOf(section, cut(middle)) <= room) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const { rows, short } = section;
  if (short === undefined) {
    const shown = most(rows.length, (number) => ({ full: number, shown: number }));
    return { full: shown, shown };
  }
  const shown = most(rows.length, (number) => ({ full: 0, shown: number }));
  return { full: most(shown, (number) => ({ full: number, shown })), shown };
}

function sizeOf(section: Section, cut: Cut): number {
  const text = frame(section, cut);
  return text === '' ? 0 : bytesOf(text) + 2;
}

function frame({ rows, short = rows, wrap }: Section, { full, shown }: Cut): string {
  return wrap([...rows.slice(0, full), ...short.slice(full, shown)], rows.length - shown);
}

function join(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
