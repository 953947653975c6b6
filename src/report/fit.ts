/** A part of a text that can be shortened row by row. */
export interface Section {
  /** What is needed most is shortened last: the section with the smallest number goes first. */
  keep: number;
  /** Markdown of each row; the first ones stay longest. */
  rows: readonly string[];
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

/**
 * Joins sections to a text of at most `budget` bytes of UTF-8: rows are left out, least needed section first, as few as possible.
 * Sections that are empty disappear. The sections' frames without any row must fit, else it throws: a bug of the caller.
 */
export function fit(sections: readonly Section[], budget: number): string {
  const shown = sections.map((section) => section.rows.length);
  const sizes = sections.map((section) => sizeOf(section, section.rows.length));
  const total = (): number => sizes.reduce((sum, size) => sum + size, 0);
  const order = sections.map((_, index) => index).toSorted((a, b) => keepOf(sections, a) - keepOf(sections, b));
  for (const index of order) {
    const section = sections[index];
    if (section === undefined || total() <= budget) continue;
    const room = budget - (total() - (sizes[index] ?? 0));
    shown[index] = mostRows(section, room);
    sizes[index] = sizeOf(section, shown[index]);
  }
  const text = join(sections.map((section, index) => frame(section, shown[index] ?? 0)));
  if (bytesOf(text) > budget) throw new Error(`${bytesOf(text)} bytes do not fit into ${budget}`);
  return text;
}

function keepOf(sections: readonly Section[], index: number): number {
  return sections[index]?.keep ?? Infinity;
}

// The largest number of rows that fits, by bisection; none where not even the frame does.
function mostRows(section: Section, room: number): number {
  let low = 0;
  let high = section.rows.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sizeOf(section, middle) <= room) low = middle;
    else high = middle - 1;
  }
  return low;
}

function sizeOf(section: Section, rows: number): number {
  const text = frame(section, rows);
  return text === '' ? 0 : bytesOf(text) + 2;
}

function frame(section: Section, rows: number): string {
  return section.wrap(section.rows.slice(0, rows), section.rows.length - rows);
}

function join(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
