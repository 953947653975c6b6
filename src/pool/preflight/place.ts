import type { ParameterOrigin } from '../../report/report.ts';

/** Where a value was given, for a problem about it. */
export interface GivenAt {
  /** The parameter in words: `vmSku` (template default); empty where no single parameter holds the value. */
  parameter: string;
  place: { file?: string; line?: number };
}

/** The one parameter that holds a value, with its file and line; nothing where none or several do: a guess would mislead. */
export function whereGiven(origins: readonly ParameterOrigin[], value: unknown): GivenAt {
  const shown = JSON.stringify(value);
  const [only, ...others] = origins.filter((one) => !one.secure && one.shown === shown);
  if (only === undefined || others.length > 0) return { parameter: '', place: {} };
  const at = /^(?!input )(.+?):(\d+)$/.exec(only.from);
  if (at === null) return { parameter: `\`${only.name}\` (${only.from})`, place: {} };
  return { parameter: `\`${only.name}\``, place: { file: at[1]!, line: Number(at[2]) } };
}
