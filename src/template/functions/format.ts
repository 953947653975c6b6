import { textOf, type Value } from '../value.ts';

/** .NET's composite format: `{index[,width][:format]}`; `{{` and `}}` stand for braces. Objects show as JSON in single quotes. `fail` throws. */
export function formatText(pattern: string, values: readonly Value[], fail: (what: string) => never): string {
  const parts = pattern.matchAll(/\{\{|\}\}|\{(?<index>\d+)\s*(?:,\s*(?<width>-?\d+)\s*)?(?::(?<style>[^{}]*))?\}|[{}]|[^{}]+/g);
  let text = '';
  for (const { 0: part, groups } of parts) {
    if (part === '{{' || part === '}}') text += part[0] ?? '';
    else if (groups?.['index'] !== undefined) text += item(values, groups, fail);
    else if (part === '{' || part === '}') fail('Input string was not in a correct format.');
    else text += part;
  }
  return text;
}

function item(values: readonly Value[], groups: Record<string, string | undefined>, fail: (what: string) => never): string {
  const index = Number(groups['index']);
  if (index >= values.length) fail('Index (zero based) must be greater than or equal to zero and less than the size of the argument list.');
  const value = values[index] ?? null;
  const style = groups['style'] ?? '';
  const shown = typeof value === 'number' && style !== '' ? formatNumber(value, style, fail) : textOf(value, "'");
  const width = Number(groups['width'] ?? 0);
  return width < 0 ? shown.padEnd(-width) : shown.padStart(width);
}

function formatNumber(value: number, style: string, fail: (what: string) => never): string {
  const standard = /^(?<kind>[a-z])(?<digits>\d{0,2})$/i.exec(style)?.groups;
  if (!standard) return formatCustom(value, style);
  const kind = standard['kind'] ?? '';
  const digits = standard['digits'] ? Number(standard['digits']) : undefined;
  const sign = value < 0 ? '-' : '';
  if (/[dx]/i.test(kind) && !Number.isInteger(value)) return fail('Format specifier was invalid.');
  switch (kind.toLowerCase()) {
    case 'd':
      return sign + Math.abs(value).toFixed(0).padStart(digits ?? 1, '0');
    case 'x': {
      // A negative number shows as the 64 bits it is kept in.
      const hex = BigInt.asUintN(64, BigInt(Math.trunc(value))).toString(16).padStart(digits ?? 1, '0');
      return kind === 'X' ? hex.toUpperCase() : hex;
    }
    case 'n':
      return grouped(value, digits ?? 2);
    case 'f':
      return value.toFixed(digits ?? 2);
    case 'p':
      return `${grouped(value * 100, digits ?? 2)}%`;
    case 'c':
      return `${sign}$${grouped(Math.abs(value), digits ?? 2)}`;
    case 'e': {
      const shown = value.toExponential(digits ?? 6).replace(/e(?<sign>[+-])(?<power>\d+)$/, (_, plus: string, power: string) => `e${plus}${power.padStart(3, '0')}`);
      return kind === 'E' ? shown.toUpperCase() : shown;
    }
    case 'g':
    case 'r':
      return String(value);
    default:
      return fail('Format specifier was invalid.');
  }
}

function grouped(value: number, digits: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Custom patterns of `0`, `#`, `.`, `,`, `%` and sections for positive, negative and zero after `;`; other characters stand for themselves. */
function formatCustom(value: number, style: string): string {
  const [positive = '', negative, zero] = style.split(';');
  if (value === 0 && zero !== undefined) return formatSection(0, zero);
  return value < 0 && negative ? formatSection(-value, negative) : formatSection(value, positive);
}

function formatSection(value: number, style: string): string {
  const shape = /[0#][0#,]*(?:\.[0#]*)?/.exec(style)?.[0];
  if (shape === undefined) return style;
  const [whole = '', fraction = ''] = shape.split('.');
  const least = whole.replaceAll(/[^0]/g, '').length;
  const shown = (style.includes('%') ? value * 100 : value).toLocaleString('en-US', {
    minimumIntegerDigits: Math.max(least, 1),
    minimumFractionDigits: fraction.replaceAll('#', '').length,
    maximumFractionDigits: fraction.length,
    useGrouping: whole.includes(','),
  });
  return style.replace(shape, least === 0 ? shown.replace(/^(?<sign>-?)0(?=\.|$)/, '$1') : shown);
}
