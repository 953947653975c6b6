import { checkValue, EXPECTED } from './check.ts';
import { isSecure, resolveType, spellType } from './declare.ts';
import { type Draft, draft, draftLoop, settle } from './draft.ts';
import { questionsOf } from './dependencies.ts';
import type { Env, Runtime } from './env.ts';
import { ExpressionError, type Path, within } from './error.ts';
import { notValid, type Refusal } from './refusal.ts';
import type { Node } from './syntax.ts';
import { type Fields, isFields, property, Secret, typeName, type Value } from './value.ts';

export type Outputs = Record<string, { type: string; value: unknown }>;

/** ARM takes this many outputs. */
const MOST = 64;

const MEMBERS = ['type', 'value', 'condition', 'copy', 'metadata', 'nullable', 'minValue', 'maxValue', 'minLength', 'maxLength', 'items', 'prefixItems', 'properties', 'additionalProperties', 'discriminator', 'sealed', 'allowedValues', 'pattern', '$ref'];
const members = new Set(MEMBERS.map((name) => name.toLowerCase()));

interface Output {
  name: string;
  type: string;
  /** The output's declaration, its `$ref` followed. */
  schema: Fields;
  value: Draft;
}

/** Drafts the outputs whose condition holds; the result evaluates them. Throws TemplateError. */
export function readOutputs(outputs: Value | undefined, definitions: Fields, env: Env, refusal: Refusal): (runtime: Runtime) => Outputs {
  const written = isFields(outputs) ? Object.entries(outputs) : [];
  if (written.length > MOST) throw refusal.invalid(`The template outputs limit exceeded. Limit: ${MOST} and actual: ${written.length}. Please see https://aka.ms/arm-syntax-outputs for usage details.`, ['outputs']);
  const drafts = written.flatMap(([name, output]) => {
    const path: Path = ['outputs', name];
    if (!isFields(output)) throw refusal.invalid(`The template output '${name}'${refusal.at(path)} is not valid: it must be an object.`, path);
    for (const member of Object.keys(output)) if (!members.has(member.toLowerCase())) throw refusal.unexpected(member, 'TemplateOutputParameter', [...path, member]);
    return refusal.blame(path, notValid('output', name, refusal.at(path)), () => readOutput(name, output, path, definitions, env, refusal));
  });
  return (runtime) => Object.fromEntries(drafts.map((one) => [one.name, evaluateOutput(one, definitions, runtime, refusal)]));
}

// What an output asks of resources is looked up now, so that a name the template lacks is told at once.
function askAhead(node: Node, env: Env): void {
  questionsOf(node, env);
}

function readOutput(name: string, output: Fields, path: Path, definitions: Fields, env: Env, refusal: Refusal): Output[] {
  const copy = property(output, 'copy');
  if (copy === undefined && property(output, 'value') === undefined) throw refusal.missing('value', path);
  const schema = resolveType(output, definitions);
  const type = spellType(property(schema, 'type'));
  if (type === undefined) throw new ExpressionError("The output must have a 'type' of 'string, securestring, int, bool, array, object, secureobject'.");
  const condition = settle(property(output, 'condition') ?? true, { ...env, where: 'static' });
  if (condition === false) return [];
  if (condition !== true) throw new ExpressionError(`The output property 'condition' must be a boolean, not '${typeName(condition)}'.`);
  const value = isFields(copy) ? within('copy', () => draftLoop({ name, ...copy }, env, askAhead)[1]) : draft(property(output, 'value') ?? null, env, askAhead);
  return [{ name, type, schema, value }];
}

function evaluateOutput({ name, type, schema, value }: Output, definitions: Fields, runtime: Runtime, refusal: Refusal): { type: string; value: unknown } {
  const word = (what: string): string => `The template output '${name}' is not valid: ${what.replace(/\.$/, '')}.`;
  const path = ['outputs', name];
  return refusal.blame(
    path,
    word,
    () => {
      const result = value.resolve(runtime);
      if (isSecure(type)) refusal.hide(result);
      const expected = EXPECTED[type] ?? type;
      const fine = result instanceof Secret || (result === null && property(schema, 'nullable') === true) || expected.split(', ').includes(typeName(result));
      if (!fine) throw new ExpressionError(`Template output JToken type is not valid. Expected '${expected}'. Actual '${typeName(result)}'. Please see https://aka.ms/arm-syntax-outputs for usage details.`);
      const wrong = checkValue(result, schema, definitions, isSecure(type));
      if (wrong !== undefined) throw new ExpressionError(wrong);
      return { type, value: result };
    },
    'DeploymentOutputEvaluationFailed',
  );
}
