const cuts = ['"', "'", '{', '}', '[', ']', ':', ',', '\n', '\t', '  ', '- ', '#', '&a ', '*a', '!x ', '|', '>', '%', '@', '\\', '\u0000', '\uFEFF', '\uD800', 'null', '1e999', '.nan', '---\n', '? ', '<<: ', '__proto__: 1\n', '"__proto__": {},', '//', '/*', 'ä', '🜚', 'GEN-X'];

/** mulberry32: a number in [0, 1) from a 32-bit state. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A text with one to three pieces taken out, put in, replaced or said twice. */
export function mutate(text: string, random: () => number): string {
  let result = text;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const at = Math.floor(random() * (result.length + 1));
    const length = Math.floor(random() * 12);
    const cut = cuts[Math.floor(random() * cuts.length)]!;
    const way = random();
    if (way < 0.3) result = result.slice(0, at) + result.slice(at + length);
    else if (way < 0.7) result = result.slice(0, at) + cut + result.slice(at);
    else if (way < 0.9) result = result.slice(0, at) + cut + result.slice(at + length);
    else result = result.slice(0, at) + result.slice(at, at + length).repeat(2) + result.slice(at + length);
  }
  return result;
}
