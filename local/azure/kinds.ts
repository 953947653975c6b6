import type { Provider } from './bodies.ts';
import type { Json } from './json.ts';
import type { Place } from './path.ts';
import type { Shape } from './shape.ts';
import type { Resource } from './state.ts';
import type { Answer, Request, World } from './world.ts';

/** Children that live inside their parent's body: a subnet, a probe. */
export interface Inline {
  /** Canonical last segment of the child's type, and the name of the array in `properties`. */
  list: string;
  /** Whether the child can be PUT and deleted by itself. */
  writable: boolean;
}

/** One resource type: its body, its rules and what it shows. One file per kind below providers/. */
export interface Kind {
  /** Canonical: `Microsoft.Network/loadBalancers`. */
  type: string;
  /** How ids spell the type where that differs from `type`. */
  idType?: string;
  provider: Provider;
  /** The whole body: location, tags, sku, properties ... */
  shape: Shape;
  apiVersions: readonly string[];
  /** A resource of its own below another, with a route of its own: it needs no location, and the parent must be there before it and goes with it. */
  child?: true;
  /** Seconds of provisioning where `--fast` does not take them away. */
  seconds: number;
  inline?: readonly Inline[];
  /** Rules that need no other resource: checked at every write, and where `preflight` is set before a deployment. Throws AzureError. */
  check?(body: Json, place: Place, location: string, world: World, preflight: boolean): void;
  /** Rules across resources, and defaults filled into the body. Throws AzureError; nothing may have changed by then. */
  prepare(body: Json, place: Place, world: World, old: Resource | undefined): void;
  /** The body that a PATCH makes of the model. */
  patch(model: Json, body: Json): Json;
  /** The work after the answer; `before` is the model it replaced. A rejection fails the operation and the resource. */
  settle?(resource: Resource, world: World, before: Json | undefined): Promise<void>;
  /** Everything but id, name and type, without secrets. */
  view(resource: Resource, world: World): Json;
  /** What a GET of the resource shows besides, for the words of `$expand` in lower case. */
  more?(resource: Resource, expand: readonly string[]): Json;
  /** What the list of a child's kind shows besides. */
  also?(parent: Place, expand: readonly string[], world: World): Json[];
  /** The provider's own refusal where there is no such resource. */
  missing?(): Error;
  /** Throws AzureError where the resource is in use. */
  guard?(resource: Resource, world: World): void;
  /** What goes with the resource when it is deleted. */
  clear?(resource: Resource, world: World): Promise<void>;
  /** Serves what lies below the resource: instances, actions. `rest` are the segments after its name. Undefined: no such thing. */
  below?(resource: Resource, rest: string[], request: Request, world: World): Answer | undefined;
}
