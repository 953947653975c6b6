import type { Problem } from '../errors.ts';
import type { ParameterOrigin } from '../report/report.ts';
import type { Given, Layer, ParameterValue } from './given.ts';
import { didYouMean } from './near.ts';
import type { Declared, Template } from './template.ts';
import { type Place, problemAt } from './tree.ts';
import { checkDefault, checkGiven, secureFix } from './value.ts';

/** The layers made one: what goes to ARM, where it came from, what is wrong with it. */
export interface Merged {
  parameters: Record<string, ParameterValue>;
  origins: ParameterOrigin[];
  secrets: string[];
  /** By lower-case name. */
  winners: Map<string, Given>;
  problems: Problem[];
  warnings: string[];
}

const HIDDEN = '(hidden)';

/** Merges layers, lowest first, and holds the values that win to the template. What is overridden is not looked at. Without a template (it could not be read) only placeholders and secrets are found. */
export function merge(layers: readonly Layer[], template: Template | undefined): Merged {
  const winners = new Map(layers.flatMap((layer) => layer.givens.map((given): [string, Given] => [given.name.toLowerCase(), given])));
  const merged: Merged = { parameters: {}, origins: [], secrets: [], winners, problems: [], warnings: [] };
  const declared = template?.declared;
  const known = [...(declared?.values() ?? [])].map(({ name }) => name);
  const list = `Known parameters: ${known.join(', ')}.`;
  for (const given of layers.flatMap((layer) => layer.givens)) {
    if (declared === undefined || declared.has(given.name.toLowerCase())) continue;
    const fix = known.length === 0 ? 'The template takes no parameters.' : `${didYouMean(given.name, known)}${list}`;
    merged.problems.push(problemAt(given.place, `The template ${template!.source} has no parameter \`${given.name}\`.`, fix));
  }
  const wrong = [...winners].flatMap(([name, given]) => checkGiven(given, declared?.get(name), template?.source === 'linux'));
  merged.problems = merged.problems.concat(wrong);
  const complete = !layers.some((layer) => layer.broken);
  for (const [name, one] of declared ?? []) {
    const given = winners.get(name);
    if (given !== undefined) take(given, one, merged);
    else if (!one.required) takeDefault(one, template!, merged);
    else if (complete) merged.problems.push(missing(one, layers[0]!.add));
  }
  return merged;
}

function take(given: Given, declared: Declared, merged: Merged): void {
  const { name } = declared;
  const hidden = declared.secure || !given.committed;
  merged.parameters[name] = given.entry;
  if ('reference' in given.entry) {
    merged.origins.push({ name, from: `Key Vault reference in ${given.from}`, shown: HIDDEN, secure: true });
    if (!declared.secure) merged.warnings.push(`\`${name}\` is no secure parameter of the template: Azure shows the Key Vault secret in the deployment's parameters.`);
    return;
  }
  const { value } = given.entry;
  merged.origins.push({ name, from: given.from, shown: hidden ? HIDDEN : JSON.stringify(value), secure: hidden });
  if (!hidden) return;
  merged.secrets = merged.secrets.concat(secretTexts(value));
  if (!declared.secure) merged.warnings.push(`\`${name}\` comes from \`secure-parameters\` but is no secure parameter of the template: Azure shows its value in the deployment's parameters.`);
}

function takeDefault(declared: Declared, template: Template, merged: Merged): void {
  const { name, secure, defaultValue } = declared;
  merged.problems = merged.problems.concat(checkDefault(declared, template.defaultOf(name)));
  merged.origins.push({ name, from: 'template default', shown: secure ? HIDDEN : JSON.stringify(defaultValue ?? null), secure });
}

function missing(declared: Declared, add: Place): Problem {
  const fix = declared.secure ? secureFix(declared.name) : `Add it here, or give it in the input \`parameters\`: \`${declared.name}: ...\`.`;
  return problemAt(add, `The parameter \`${declared.name}\` (${declared.type}) is missing.`, fix);
}

/** The texts of a secure value that must not be seen: itself, and each text inside a map or list. Numbers and booleans are not masked: that would black out every 2 of a log. */
function secretTexts(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return [JSON.stringify(value), ...Object.values(value).flatMap(secretTexts)];
}
