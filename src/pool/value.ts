import type { Problem } from '../errors.ts';
import { accountProblem } from './account.ts';
import type { Given } from './given.ts';
import { findPlaceholder, findSecret, show } from './secrets.ts';
import type { Declared } from './template.ts';
import { type Place, type Tree, problemAt, strings } from './tree.ts';

const TYPES: Readonly<Record<string, [words: string, fits: (value: unknown) => boolean]>> = {
  string: ['text', (value) => typeof value === 'string'],
  securestring: ['text', (value) => typeof value === 'string'],
  int: ['a whole number', Number.isSafeInteger],
  bool: ['`true` or `false`', (value) => typeof value === 'boolean'],
  array: ['a list', Array.isArray],
  object: ['a map', isMap],
  secureobject: ['a map', isMap],
};

/** Everything that is wrong with the value that wins for one parameter. What may be a secret is told without the value, and then nothing else is said of it. `linux`: the shipped Linux template's stricter rules for accounts apply. */
export function checkGiven(given: Given, declared: Declared | undefined, linux: boolean): Problem[] {
  const placeholders = given.committed ? findPlaceholders(given.name, given.tree, declared?.secure ?? false) : [];
  if (placeholders.length > 0) return placeholders;
  if ('reference' in given.entry) return [];
  const secrets = given.committed ? findSecrets(given.name, given.place, given.tree, declared) : [];
  if (secrets.length > 0) return secrets;
  const { value } = given.entry;
  if (declared === undefined || value === undefined) return [];
  const place = given.tree?.place ?? given.place;
  const hidden = declared.secure || !given.committed;
  const wrong = checkType(value, declared, hidden) ?? checkLimits(value, declared, hidden) ?? accountProblem(declared.name, value, linux);
  return wrong === undefined ? [] : [problemAt(place, wrong.what, wrong.fix)];
}

/** The same for a default that applies: its template is committed too. Expressions are the template's own business. */
export function checkDefault(declared: Declared, tree: Tree | undefined): Problem[] {
  if (tree === undefined || (typeof tree.value === 'string' && /^\[(?!\[)/.test(tree.value))) return [];
  const placeholders = findPlaceholders(declared.name, tree, declared.secure);
  return placeholders.length > 0 ? placeholders : findSecrets(declared.name, tree.place, tree, declared);
}

function findPlaceholders(name: string, tree: Tree | undefined, secure: boolean): Problem[] {
  if (tree === undefined) return [];
  return strings(tree).flatMap(({ text, place }) => {
    const found = findPlaceholder(text);
    if (found === undefined) return [];
    // A real secret can by chance hold what looks like a placeholder: of secure values only a whole one is shown.
    const shown = !secure || (found === text && /^[A-Z0-9_-]+$/.test(text)) ? ` \`${found}\`` : '';
    return [problemAt(place, `\`${name}\` still holds the placeholder${shown}.`, secure ? secureFix(name) : `Write the value, or override it in the input \`parameters\`: \`${name}: ...\`.`)];
  });
}

function findSecrets(name: string, place: Place, tree: Tree | undefined, declared: Declared | undefined): Problem[] {
  if (tree === undefined) return [];
  const texts = strings(tree);
  const empty = tree.value === null || tree.value === '' || (isMap(tree.value) && Object.keys(tree.value).length === 0);
  if (declared?.secure === true && !empty) {
    const where = place.file === 'input parameters' ? 'the input `parameters`, which stands in a committed workflow' : 'a committed file';
    return [problemAt(tree.place, `\`${name}\` is a secure parameter and has its value in ${where}.`, secureFix(name))];
  }
  return texts.flatMap(({ text, place }) => {
    const kind = findSecret(text);
    return kind === undefined ? [] : [problemAt(place, `\`${name}\` holds what looks like ${kind} (not shown).`, `${secureFix(name)} If the secret was real, revoke it: Git keeps it.`)];
  });
}

/** How a secret gets to a parameter. */
export function secureFix(name: string): string {
  const variable = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
  return `Give it in the input \`secure-parameters\`: \`${name}=${variable}\`, with that variable set from a secret in the step's \`env:\`, or as a Key Vault \`reference\`.`;
}

type Wrong = { what: string; fix: string } | undefined;

function checkType(value: unknown, declared: Declared, hidden: boolean): Wrong {
  const [words, fits] = TYPES[declared.type.toLowerCase()] ?? ['', () => true];
  if (fits(value) || (value === null && declared.nullable)) return undefined;
  const shown = hidden ? 'the value given' : show(value);
  const meant = typeof value === 'string' ? unquoted(value, fits) : undefined;
  const fix = meant !== undefined && !hidden ? `Write ${meant}, without quotes.`
    : words === 'text' && (typeof value === 'number' || typeof value === 'boolean') && !hidden ? `Write "${value}", in quotes.`
    : `Write ${words}.`;
  return { what: `\`${declared.name}\` is of type ${declared.type}, and ${shown} is not ${words}.`, fix };
}

/** The value that stands in needless quotes: `"2"` for a number, `"true"` for a bool. */
function unquoted(text: string, fits: (value: unknown) => boolean): string | undefined {
  try {
    return fits(JSON.parse(text)) ? text.trim() : undefined;
  } catch {
    return undefined;
  }
}

function checkLimits(value: unknown, declared: Declared, hidden: boolean): Wrong {
  const { name, allowedValues, minValue, maxValue, minLength, maxLength } = declared;
  const shown = hidden ? 'The value given' : show(value);
  if (allowedValues !== undefined && !isAllowed(value, allowedValues)) {
    const list = allowedValues.map((allowed) => JSON.stringify(allowed)).join(', ');
    return { what: `${shown} is not allowed for \`${name}\`.`, fix: `Allowed: ${list}.` };
  }
  if (typeof value === 'number') {
    if (minValue !== undefined && value < minValue) return { what: `\`${name}\` is ${hidden ? 'too small' : value}, below ${minValue}.`, fix: `Write at least ${minValue}.` };
    if (maxValue !== undefined && value > maxValue) return { what: `\`${name}\` is ${hidden ? 'too large' : value}, above ${maxValue}.`, fix: `Write at most ${maxValue}.` };
  }
  if (typeof value === 'string' || Array.isArray(value)) {
    const unit = typeof value === 'string' ? 'characters' : 'items';
    const length = hidden && typeof value === 'string' ? 'a number of' : value.length;
    if (minLength !== undefined && value.length < minLength) return { what: `\`${name}\` has ${length} ${unit}, fewer than ${minLength}.`, fix: `Use at least ${minLength}.` };
    if (maxLength !== undefined && value.length > maxLength) return { what: `\`${name}\` has ${length} ${unit}, more than ${maxLength}.`, fix: `Use at most ${maxLength}.` };
  }
  return undefined;
}

/** ARM allows a list when it is an allowed value itself or when each of its items is one. */
function isAllowed(value: unknown, allowed: readonly unknown[]): boolean {
  const texts = new Set(allowed.map((one) => JSON.stringify(one)));
  return texts.has(JSON.stringify(value)) || (Array.isArray(value) && value.every((item) => texts.has(JSON.stringify(item))));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
