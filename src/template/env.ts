import type { Node } from './syntax.ts';
import type { Fields, Value } from './value.ts';

/** Where a deployment goes and what it may know of its surroundings. Without a resource group it is a subscription's. */
export interface Scope {
  subscriptionId: string;
  subscriptionName: string;
  tenantId: string;
  resourceGroup?: { name: string; location: string; tags: Record<string, string> };
  deploymentName: string;
  /** Of a subscription's deployment: where its record is kept. */
  location?: string;
  /** With a slash at its end: `https://management.azure.com/`. */
  armEndpoint: string;
  now: Date;
  newGuid(): string;
}

/** The state of deployed resources, asked for while a resource's body or an output is evaluated. */
export interface Runtime {
  /** Expressions that ask for state stay as they are written and nobody is asked: what-if does not resolve them. */
  leave?: true;
  /** The resource's `properties`, or with `full` the whole resource. */
  reference(id: string, apiVersion: string | undefined, full: boolean): unknown;
  /** What the POST action (`listKeys`, ...) answers. */
  list(action: string, id: string, apiVersion: string, body: unknown): unknown;
}

/** What kind of place an expression stands in; it decides which functions ARM allows there. */
export type Where = 'parameter' | 'variable' | 'static' | 'resource' | 'output' | 'function';

/** A running copy loop, innermost first. */
export interface Loop {
  name: string;
  index: number;
  kind: 'resource' | 'value';
  outer?: Loop | undefined;
}

/** A lambda's variable, innermost first. */
export interface Bound {
  name: string;
  value: Value;
  outer?: Bound | undefined;
}

/** A function that the template defines. `check` says what is wrong with a value of its type, if anything. */
export interface UserFunction {
  name: string;
  parameters: readonly { name: string; check(value: Value): string | undefined }[];
  output: Value;
  check(value: Value): string | undefined;
}

/** A resource that `reference`, `list*` or `dependsOn` can name. */
export interface Target {
  id: string;
  type: string;
  name: string;
  apiVersion: string;
  deployed: boolean;
}

/** What a template offers to its expressions. */
export interface Host {
  readonly scope: Scope;
  /** languageVersion 2.0: resources have symbolic names. */
  readonly symbolic: boolean;
  parse(text: string): Node;
  parameter(name: string): Value;
  variable(name: string): Value;
  userFunction(name: string): UserFunction | undefined;
  deployment(): Fields;
  /** The resources behind a symbolic name, name, loop or id; several for a loop; undefined where the template has none. */
  targets(reference: string): readonly Target[] | undefined;
  providers(namespace: string, type: string | undefined): Value | undefined;
  deployer(): Value | undefined;
  zones(namespace: string, type: string, location: string): readonly string[] | undefined;
}

export interface Env {
  readonly host: Host;
  readonly where: Where;
  readonly loop?: Loop | undefined;
  readonly bound?: Bound | undefined;
  /** A user function's own parameters, by lower-case name. */
  readonly args?: ReadonlyMap<string, Value>;
  /** How deep user functions call each other. */
  readonly depth?: number;
  readonly runtime?: Runtime | undefined;
}

export type Evaluate = (node: Node, env: Env) => Value;
