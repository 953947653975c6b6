import { draftLoop, settle } from './draft.ts';
import type { Env, Host, Scope, Target, UserFunction } from './env.ts';
import { ExpressionError, type Path } from './error.ts';
import { checkNames } from './evaluate.ts';
import { type Given, type Parameter, Parameters } from './parameters.ts';
import { type Locate, notValid, Refusal } from './refusal.ts';
import { readFunctions, readRoot } from './root.ts';
import { isExpression, type Node, parseExpression } from './syntax.ts';
import { type Fields, isArray, isFields, property, textOf, type Value } from './value.ts';

/** What the caller knows beyond the template. */
export interface Options {
  /** Fetches the Key Vault reference of the parameter `name`; without it such a parameter is a placeholder that may only be handed on whole. */
  resolveReference?(reference: unknown, name: string): unknown;
  /** Where a value stands in the text that was sent; path from the template's root. */
  locate?: Locate;
  /** What `providers(namespace, type)` answers; without it only the template's own api-versions are known. */
  providers?(namespace: string, type: string | undefined): unknown;
  /** Where the template came from, for `deployment().properties.templateLink`. */
  templateLink?: Record<string, unknown>;
  /** Another resource group that a nested deployment goes to; without it only its name is known. */
  findGroup?(subscriptionId: string, name: string): { name: string; location: string; tags: Record<string, string> } | undefined;
  /** `Incremental` where absent. */
  mode?: string;
  /** Who deploys, for `deployer()`. */
  deployer?: { objectId: string; tenantId: string; userPrincipalName: string };
  /** The logical zones that a type has in a region, for `pickZones`; undefined where that is not known. */
  zones?(namespace: string, type: string, location: string): readonly string[] | undefined;
}

/** ARM takes this many variables. */
const MOST_VARIABLES = 512;

/** A template with one deployment's parameters: what its expressions may ask for. */
export class Model implements Host {
  readonly scope: Scope;
  readonly symbolic: boolean;
  readonly root: Fields;
  readonly refusal: Refusal;
  readonly options: Options;
  readonly #parameters: Parameters;
  readonly #variables = new Map<string, { name: string; path: Path; value: () => Value }>();
  readonly #values = new Map<string, Value>();
  readonly #pending = new Set<string>();
  readonly #functions: ReadonlyMap<string, UserFunction>;
  readonly #parsed = new Map<string, Node>();
  #find: ((reference: string) => readonly Target[] | undefined) | undefined;

  constructor(template: unknown, given: Given, scope: Scope, options: Options, refusal = new Refusal(options.locate)) {
    this.scope = scope;
    this.options = options;
    this.refusal = refusal;
    this.root = readRoot(template, refusal);
    this.symbolic = isFields(property(this.root, 'resources'));
    this.#functions = readFunctions(this.root, refusal);
    this.#parameters = new Parameters(this.root, given, this.refusal, options.resolveReference?.bind(options));
    this.#readVariables();
  }

  #readVariables(): void {
    const variables = property(this.root, 'variables');
    if (!isFields(variables)) return;
    const env: Env = { host: this, where: 'variable' };
    for (const [name, value] of Object.entries(variables)) {
      if (name.toLowerCase() === 'copy' && isArray(value)) {
        for (const [index, loop] of value.entries()) if (isFields(loop)) this.#readLoop(loop, index, env);
      } else {
        this.#variables.set(name.toLowerCase(), { name, path: ['variables', name], value: () => settle(value, env) });
      }
    }
    const count = this.#variables.size;
    if (count > MOST_VARIABLES) throw this.refusal.invalid(`The template variables limit exceeded. Limit: ${MOST_VARIABLES} and actual: ${count}. Please see https://aka.ms/arm-syntax-variables for usage details.`, ['variables']);
  }

  #readLoop(loop: Fields, index: number, env: Env): void {
    const name = this.refusal.blame(['variables', 'copy', index], notValid('variable', 'copy', ''), () => textOf(settle(property(loop, 'name') ?? '', env)));
    this.#variables.set(name.toLowerCase(), { name, path: ['variables', 'copy', index], value: () => draftLoop(loop, env)[1].resolve() });
  }

  /** Evaluates all parameters and variables, so that what is wrong in one that nobody uses is told as well. */
  settle(): Parameter[] {
    const parameters = this.#parameters.all(this);
    for (const { name } of this.#variables.values()) this.variable(name);
    return parameters;
  }

  parse(text: string): Node {
    const known = this.#parsed.get(text);
    if (known) return known;
    const node = parseExpression(text);
    checkNames(node, (name) => this.#functions.has(name.toLowerCase()));
    this.#parsed.set(text, node);
    return node;
  }

  parameter(name: string): Value {
    return this.#parameters.get(name, this);
  }

  variable(name: string): Value {
    const key = name.toLowerCase();
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const variable = this.#variables.get(key);
    if (!variable) throw new ExpressionError(`The template variable '${name}' is not found. Please see https://aka.ms/arm-syntax-variables for usage details.`);
    if (this.#pending.has(key)) throw new ExpressionError(`The template variable '${variable.name}' refers to itself.`);
    this.#pending.add(key);
    const value = this.refusal.blame(variable.path, notValid('variable', variable.name, ''), variable.value);
    this.#pending.delete(key);
    this.#values.set(key, value);
    return value;
  }

  userFunction(name: string): UserFunction | undefined {
    return this.#functions.get(name.toLowerCase());
  }

  deployment(): Fields {
    const { deploymentName: name, resourceGroup, location = '' } = this.scope;
    const { templateLink, mode } = this.options;
    const properties: Fields = {
      ...(templateLink ? { templateLink: templateLink as Fields } : {}),
      template: this.root,
      parameters: this.#parameters.shown(),
      mode: mode ?? 'Incremental',
      provisioningState: 'Accepted',
    };
    return { name, ...(resourceGroup ? {} : { location }), properties };
  }

  /** The resources are known once their names are. */
  know(find: (reference: string) => readonly Target[] | undefined): void {
    this.#find = find;
  }

  targets(reference: string): readonly Target[] | undefined {
    return this.#find?.(reference);
  }

  deployer(): Value | undefined {
    return this.options.deployer;
  }

  zones(namespace: string, type: string, location: string): readonly string[] | undefined {
    return this.options.zones?.(namespace, type, location);
  }

  providers(namespace: string, type: string | undefined): Value | undefined {
    if (this.options.providers) return this.options.providers(namespace, type) as Value | undefined;
    if (type === undefined) return undefined;
    const versions = versionsOf(property(this.root, 'resources') ?? [], `${namespace}/${type}`.toLowerCase());
    return versions.size === 0 ? undefined : { resourceType: type, locations: [], apiVersions: [...versions].toSorted().toReversed() };
  }
}

/** The api-versions that the template itself writes beside a type. */
function versionsOf(resources: Value, type: string, found = new Set<string>()): Set<string> {
  for (const one of isArray(resources) || isFields(resources) ? Object.values(resources) : []) {
    if (!isFields(one)) continue;
    const [own, version] = [property(one, 'type'), property(one, 'apiVersion')];
    if (typeof own === 'string' && own.toLowerCase() === type && typeof version === 'string' && !isExpression(version)) found.add(version);
    versionsOf(property(one, 'resources') ?? [], type, found);
  }
  return found;
}

