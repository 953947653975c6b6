import type { Declared } from './template.ts';
import type { Given, Layer } from './given.ts';
import { didYouMean } from './near.ts';
import { type Place, problemAt } from './tree.ts';

const FILE = 'input secure-parameters';
const MEANT = 'Write one `name=ENV_VARIABLE` a line and set the variable in the step\'s `env:` from a secret.';

/** Reads the input `secure-parameters` (`name=ENV_VARIABLE` a line, `#` comments) and takes the values from the environment, by the declared types. No message shows a value, nor what may be one. */
export function readSecureParameters(text: string, env: Readonly<Record<string, string | undefined>>, declared: ReadonlyMap<string, Declared> | undefined): Layer {
  const layer: Layer = { givens: [], add: { file: FILE, line: 1, column: 1 }, broken: false, problems: [] };
  const seen = new Map<string, number>();
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const place: Place = { file: FILE, line: index + 1, column: raw.length - raw.trimStart().length + 1 };
    const complain = (what: string, fix: string): void => {
      layer.problems.push(problemAt(place, what, fix));
      layer.broken = true;
    };
    const match = /^([A-Za-z_]\w*)\s*=\s*(.+)$/.exec(line);
    if (match === null) {
      complain('The line is not `name=ENV_VARIABLE` (it is not shown, it may hold a secret).', MEANT);
      continue;
    }
    const [name, variable] = [match[1]!, match[2]!];
    const first = seen.get(name.toLowerCase());
    if (first !== undefined) {
      complain(`\`${name}\` is given twice, first in line ${first}.`, 'Keep one of the two.');
      continue;
    }
    seen.set(name.toLowerCase(), index + 1);
    const given = readVariable(name, variable, env, declared?.get(name.toLowerCase()), place, complain);
    if (given !== undefined) layer.givens.push(given);
  }
  return layer;
}

function readVariable(
  name: string,
  variable: string,
  env: Readonly<Record<string, string | undefined>>,
  declared: Declared | undefined,
  place: Place,
  complain: (what: string, fix: string) => void,
): Given | undefined {
  const text = Object.hasOwn(env, variable) ? env[variable] : undefined;
  if (text === undefined || text === '') {
    // Only what looks like a variable is named: a pasted password must not reach the log.
    if (/^[A-Z][A-Z0-9_]*$/.test(variable)) {
      const near = didYouMean(variable, Object.keys(env).filter((known) => /^[A-Z][A-Z0-9_]*$/.test(known) && env[known] !== ''));
      complain(`The environment variable \`${variable}\` of \`${name}\` is ${text === '' ? 'empty' : 'not set'}.`, `${near}Set it in the step's \`env:\`, such as \`${variable}: \${{ secrets.${variable} }}\`; a secret that does not exist is empty.`);
    } else {
      complain(`What stands after \`${name}=\` names no environment variable (it is not shown, it may be the secret itself).`, MEANT);
    }
    return undefined;
  }
  const from = `${FILE} (environment variable ${variable})`;
  const type = declared?.type.toLowerCase() ?? 'string';
  if (type === 'string' || type === 'securestring') return { name, entry: { value: text }, place, from, committed: false };
  try {
    return { name, entry: { value: JSON.parse(text) as unknown }, place, from, committed: false };
  } catch {
    complain(`The environment variable \`${variable}\` of \`${name}\` holds no JSON (its value is not shown).`, `\`${name}\` is of type ${declared?.type}: give it as JSON.`);
    return undefined;
  }
}
