import type { Report } from './report.ts';

const hidden = '(hidden)';
const shapes = [
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>`]+/gi,
  /\bSHA256:[A-Za-z0-9+/=]+/g,
  /\b[0-9a-f]{2}(?::[0-9a-f]{2}){15,31}\b/gi,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
  /(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/gi,
  /(?<![\w:])(?:[0-9a-f]{1,4}:){0,6}(?:[0-9a-f]{1,4}::|::[0-9a-f]{1,4})(?:[0-9a-f]{1,4}:){0,5}(?:[0-9a-f]{1,4})?(?![\w:])/gi,
  /\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.){2,}[a-z]{2,}\b/gi,
];

/**
 * A function that writes `(hidden)` over addresses, host names, computer names and fingerprints in a text that everybody may read:
 * whatever has the shape of one, and the report's own names whatever their shape.
 */
export function addressHider(report: Report): (value: string) => string {
  const names = [...report.endpoints.map((one) => one.host), ...report.instances.map((one) => one.computerName)];
  const known = new Set(names.map((name) => name.toLowerCase()));
  return (value) => {
    const shapeless = shapes.reduce((text, shape) => text.replaceAll(shape, hidden), value);
    return shapeless.replaceAll(/[a-z0-9](?:[\w.-]*[a-z0-9])?/gi, (word) => (known.has(word.toLowerCase()) ? hidden : word));
  };
}
