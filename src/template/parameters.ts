import { checkValue, secretsOf } from './check.ts';
import { type Declaration, declare, sections } from './declare.ts';
import { settle } from './draft.ts';
import type { Env, Host } from './env.ts';
import { ExpressionError } from './error.ts';
import { notValid, type Refusal } from './refusal.ts';
import { type Fields, isFields, property, Secret, textOf, type Value } from './value.ts';

/** What a deployment gives a parameter: a value, or a reference to a Key Vault secret. */
export type Given = Readonly<Record<string, { value?: unknown; reference?: unknown }>>;

export interface Parameter {
  name: string;
  type: string;
  value: unknown;
  secure: boolean;
}

/** ARM takes this many parameters. */
const MOST = 256;
const MEMBERS = ['type', 'defaultValue', 'allowedValues', 'minValue', 'maxValue', 'minLength', 'maxLength', 'metadata', 'nullable', 'items', 'prefixItems', 'properties', 'additionalProperties', 'discriminator', 'sealed', 'pattern', '$ref'];
const members = new Set(MEMBERS.map((name) => name.toLowerCase()));
const HELP = 'Please see https://aka.ms/arm-create-parameter-file for usage details.';

/** A template's parameters with the values of one deployment; defaults are evaluated when they are first asked for. */
export class Parameters {
  readonly #declared = new Map<string, Declaration>();
  readonly #given = new Map<string, Value>();
  readonly #values = new Map<string, Value>();
  readonly #pending = new Set<string>();
  /** Parameters with a secret in them, be their whole type secure or not. */
  readonly #holding = new Set<string>();
  readonly #definitions: Fields;
  readonly #refusal: Refusal;

  constructor(template: Fields, given: Given, refusal: Refusal, resolveReference: ((reference: unknown, name: string) => unknown) | undefined) {
    const { parameters, definitions } = sections(template);
    this.#definitions = definitions;
    this.#refusal = refusal;
    const count = Object.keys(parameters).length;
    if (count > MOST) throw refusal.invalid(`The template parameters limit exceeded. Limit: ${MOST} and actual: ${count}. Please see https://aka.ms/arm-syntax-parameters for usage details.`, ['parameters']);
    for (const [name, written] of Object.entries(parameters)) this.#declare(name, written);
    for (const [name, one] of Object.entries(given)) this.#give(name, one, resolveReference);
    this.#refuseUnknown(Object.keys(given));
    for (const declaration of this.#declared.values()) this.#checkGiven(declaration);
  }

  #declare(name: string, written: Value): void {
    const path = ['parameters', name];
    if (!isFields(written)) throw this.#refusal.invalid(`The template parameter '${name}'${this.#refusal.at(path)} is not valid: it must be an object.`, path);
    for (const member of Object.keys(written)) if (!members.has(member.toLowerCase())) throw this.#refusal.unexpected(member, 'TemplateInputParameter', [...path, member]);
    if (property(written, 'type') === undefined && property(written, '$ref') === undefined) throw this.#refusal.missing('type', path);
    const declaration = declare(name, written, this.#definitions);
    if (declaration.type === '') {
      throw this.#refusal.invalid(`The template parameter '${name}'${this.#refusal.at(path)} is not valid: its type is not one of 'string, securestring, int, bool, array, object, secureobject'. Please see https://aka.ms/arm-syntax-parameters for usage details.`, path);
    }
    this.#declared.set(name.toLowerCase(), declaration);
  }

  #give(name: string, one: { value?: unknown; reference?: unknown }, resolveReference: ((reference: unknown, name: string) => unknown) | undefined): void {
    const key = name.toLowerCase();
    const declaration = this.#declared.get(key);
    const reference = property(one as Fields, 'reference');
    if (reference !== undefined && reference !== null) {
      this.#given.set(key, resolveReference ? readSecret(resolveReference(reference, declaration?.name ?? name), declaration) : new Secret(declaration?.name ?? name));
    } else {
      const value = property(one as Fields, 'value');
      const nullable = declaration?.nullable === true;
      if (declaration && !nullable && (value === undefined || value === null)) {
        const what = `The value of deployment parameter '${declaration.name}' is null. Please specify the value or use the parameter reference. See https://aka.ms/arm-create-parameter-file for details.`;
        throw this.#refusal.error('InvalidDeploymentParameterValue', what, ['parameters', declaration.name]);
      }
      this.#given.set(key, value ?? null);
    }
    const hidden = this.#given.get(key) ?? null;
    if (reference !== undefined) this.#refusal.hide(hidden);
    if (declaration) this.#hide(declaration, hidden);
  }

  #hide({ name, schema }: Declaration, value: Value): void {
    const secrets = secretsOf(value, schema, this.#definitions);
    for (const secret of secrets) this.#refusal.hide(secret);
    if (secrets.length > 0) this.#holding.add(name);
  }

  #refuseUnknown(names: readonly string[]): void {
    const unknown = names.filter((name) => !this.#declared.has(name.toLowerCase()));
    if (unknown.length === 0) return;
    const supported = [...this.#declared.values()].map(({ name }) => name).join(', ');
    throw this.#refusal.invalid(
      `The template parameters '${unknown.join(', ')}' in the parameters file are not valid; they are not present in the original template and can therefore not be provided at deployment time. The only supported parameters for this template are '${supported}'. Please see https://aka.ms/arm-pass-parameter-values for usage details.`,
      ['parameters'],
    );
  }

  #checkGiven(declaration: Declaration): void {
    const { name, required, schema, secure } = declaration;
    const path = ['parameters', name];
    const value = this.#given.get(name.toLowerCase());
    if (value === undefined) {
      if (required) throw this.#refusal.invalid(`The value for the template parameter '${name}'${this.#refusal.at(path)} is not provided. ${HELP}`, path);
      return;
    }
    this.#check(declaration, value, path, schema, secure);
  }

  #check({ name }: Declaration, value: Value, path: readonly string[], schema: Fields, secure: boolean): void {
    const wrong = checkValue(value, schema, this.#definitions, secure);
    if (wrong === undefined) return;
    const quoted = wrong.startsWith('The parameter value is not part') && !secure ? ` '${textOf(value)}'` : '';
    const help = quoted === '' ? ` ${HELP}` : '';
    throw this.#refusal.invalid(`The provided value${quoted} for the template parameter '${name}'${this.#refusal.at(path)} is not valid. ${wrong}${help}`, path);
  }

  /** The parameter's value. Throws ExpressionError where the template declares none of that name. */
  get(name: string, host: Host): Value {
    const key = name.toLowerCase();
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const declaration = this.#declared.get(key);
    if (!declaration) throw new ExpressionError(`The template parameter '${name}' is not found. Please see https://aka.ms/arm-syntax-parameters for usage details.`);
    const value = this.#given.get(key) ?? this.#default(declaration, host);
    this.#values.set(key, value);
    return value;
  }

  #default(declaration: Declaration, host: Host): Value {
    const { name, defaultValue, schema, secure } = declaration;
    if (defaultValue === undefined) return null;
    if (this.#pending.has(name)) throw new ExpressionError(`The template parameter '${name}' refers to itself.`);
    this.#pending.add(name);
    const path = ['parameters', name];
    const env: Env = { host, where: 'parameter' };
    const value = this.#refusal.blame(path, notValid('parameter', name, this.#refusal.at(path)), () => settle(defaultValue, env));
    this.#pending.delete(name);
    this.#hide(declaration, value);
    this.#check(declaration, value, path, schema, secure);
    return value;
  }

  /** All parameters with their values, in the template's order. */
  all(host: Host): Parameter[] {
    return [...this.#declared.values()].map(({ name, type, secure }) => {
      const value = this.get(name, host);
      return { name, type, secure: secure || this.#holding.has(name), value };
    });
  }

  /** The parameters section with the values in use, as `deployment()` shows it. */
  shown(): Fields {
    return Object.fromEntries([...this.#declared.values()].filter(({ name, secure }) => !secure && !this.#holding.has(name)).map(({ name }) => [name, { value: this.#given.get(name.toLowerCase()) ?? null }]));
  }
}

// A vault holds text alone: an object is its JSON.
function readSecret(secret: unknown, declaration: Declaration | undefined): Value {
  if (typeof secret !== 'string' || !/object$/i.test(declaration?.type ?? '')) return secret as Value;
  try {
    return JSON.parse(secret) as Value;
  } catch {
    return secret;
  }
}
