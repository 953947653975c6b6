// What the log must not show. The runner hides a secret as it is and in the forms in which tools print it again (actions/runner:
// HostContext.cs registers these encoders, Sdk/Logging/ValueEncoders.cs has them).

const encoders: ((value: string) => string)[] = [
  (value) => JSON.stringify(value).slice(1, -1),
  (value) => encodeURIComponent(value),
  (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
  (value) => value.replaceAll("'", "''"),
  (value) => (/^".+"$/.test(value) ? value.slice(1, -1) : value),
  // In base64 a value looks different at each of the three places it may start at; the ends depend on what stands beside it.
  ...[0, 1, 2].map((shift) => (value: string) => shifted(value, shift)),
];

/** Secrets of one job: adds them, and puts `***` in their place. */
export class Masks {
  readonly #values = new Set<string>();
  #sorted: string[] = [];

  /** Adds a value and each of its lines (ActionCommandManager: AddMaskCommandExtension), in every form. Blank ones hide nothing. */
  add(value: string): void {
    for (const part of [value, ...value.split(/\r?\n/)]) {
      if (part.trim() === '') continue;
      for (const form of [part, part.trim(), ...encoders.map((encode) => encode(part.trim()))]) if (form !== '') this.#values.add(form);
    }
    this.#sorted = [...this.#values].toSorted((a, b) => b.length - a.length);
  }

  hide(text: string): string {
    let shown = text;
    for (const value of this.#sorted) shown = shown.replaceAll(value, '***');
    return shown;
  }

  /** True where a text would be changed by `hide`. */
  touches(text: string): boolean {
    return this.#sorted.some((value) => text.includes(value));
  }
}

// The characters that belong to the value alone: those which share bits with what precedes or follows are left off.
function shifted(value: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
  const text = bytes.toString('base64');
  const start = Math.ceil((shift * 8) / 6);
  const end = Math.floor((bytes.length * 8) / 6);
  // A few characters are in many texts.
  return end - start < 6 ? value : text.slice(start, end);
}
