// Typed inputs of workflow_dispatch and workflow_call, with their defaults.
import { asText, evaluate, type Scope } from './expressions.ts';
import { child, textOf, type Token, type Workflow } from './parser.ts';

/** An input that GitHub refuses, in its words. */
export class InputError extends Error {}

type Given = Readonly<Record<string, unknown>>;

/** Values of the context `inputs` for one of the two events; throws `InputError`. `scope` is for defaults of called workflows. */
export function readInputs(workflow: Workflow, event: 'workflow_dispatch' | 'workflow_call', given: Given, scope: Scope): Record<string, unknown> {
  const declared = child(child(child(workflow.root, 'on'), event), 'inputs');
  const names = declared ? [...declared.assertMapping('inputs')].map(({ key }) => String(key)) : [];
  const unknown = Object.keys(given).filter((name) => !names.some((known) => known.toLowerCase() === name.toLowerCase()));
  if (unknown.length > 0) throw new InputError(`Unexpected inputs provided: ${JSON.stringify(unknown)}`);
  const entries = names.map((name): [string, unknown] => {
    const about = child(declared, name);
    const key = Object.keys(given).find((one) => one.toLowerCase() === name.toLowerCase());
    const required = textOf(child(about, 'required')) === 'true';
    const type = textOf(child(about, 'type')) ?? 'string';
    const initial = child(about, 'default');
    if (key === undefined) {
      if (required && !initial) throw new InputError(`Required input '${name}' not provided`);
      return [name, initial ? convert(name, type, evaluate(initial, scope)) : empty(type)];
    }
    return [name, checkChoice(name, type, about, convert(name, type, given[key]))];
  });
  return Object.fromEntries(entries);
}

const empty = (type: string): unknown => (type === 'boolean' ? false : type === 'number' ? 0 : '');

function convert(name: string, type: string, value: unknown): unknown {
  // What an event does not have is handed on as an empty text, which a called workflow takes for a string and for nothing else.
  const text = asText(value);
  if (type === 'boolean') {
    if (text !== 'true' && text !== 'false') throw new InputError(`Provided value '${text}' for input '${name}' is not a boolean`);
    return text === 'true';
  }
  if (type === 'number') {
    if (text.trim() === '' || Number.isNaN(Number(text))) throw new InputError(`Provided value '${text}' for input '${name}' is not a number`);
    return Number(text);
  }
  return text;
}

function checkChoice(name: string, type: string, about: Token | undefined, value: unknown): unknown {
  if (type !== 'choice') return value;
  const options = [...(child(about, 'options')?.assertSequence('options') ?? [])].map(String);
  if (!options.includes(String(value))) throw new InputError(`Provided value '${String(value)}' for input '${name}' not in the list of allowed values`);
  return value;
}
