import { gatewayError, notImplemented } from '../errors.ts';
import { objectOf, pick, textOf, type Json } from '../json.ts';
import { readId, segments } from '../path.ts';
import type { Scoped } from '../scoped.ts';
import { findResource } from '../state.ts';
import { readTags } from '../tags.ts';
import type { World } from '../world.ts';

type Tags = Record<string, string>;

/** Where the tags of a scope are kept: those of the subscription, of a group or of a resource. */
function holder(scope: string, world: World): { get(): Tags; set(tags: Tags): void } {
  const path = segments(scope);
  if (path.length === 2) return { get: () => world.state.tags, set: (tags) => void (world.state.tags = tags) };
  if (path.length === 4) {
    const group = world.state.groups.get((path[3] ?? '').toLowerCase());
    if (group === undefined) throw gatewayError(404, 'ResourceGroupNotFound', `Resource group '${path[3] ?? ''}' could not be found.`);
    return { get: () => group.tags ?? {}, set: (tags) => void (group.tags = tags) };
  }
  const resource = findResource(world.state, readId(scope)?.id ?? '');
  if (resource === undefined) throw notImplemented(`tags of ${scope}`);
  return {
    get: () => objectOf(resource.model['tags']) as Tags,
    set: (tags) => {
      resource.model['tags'] = tags;
      resource.changed = world.clock.now();
    },
  };
}

const show = (scope: string, tags: Tags): Json => ({ id: `${scope}/providers/Microsoft.Resources/tags/default`, name: 'default', type: 'Microsoft.Resources/tags', properties: { tags } });

const given = (body: Json): Tags => readTags(pick(pick(body, 'properties'), 'tags') ?? {});
const findName = (tags: Tags, name: string): string | undefined => Object.keys(tags).find((one) => one.toLowerCase() === name.toLowerCase());

/** `Microsoft.Resources/tags/default`: the tags of any scope as something of its own. */
export const tags: Scoped = {
  type: 'Microsoft.Resources/tags',
  write({ scope, name = '' }, body, world) {
    checkDefault(name);
    const kept = holder(scope, world);
    kept.set(given(body));
    return { created: false, view: show(scope, kept.get()) };
  },
  patch({ scope, name = '' }, body, world) {
    checkDefault(name);
    const kept = holder(scope, world);
    const [now, more] = [{ ...kept.get() }, given(body)];
    switch (textOf(pick(body, 'operation')).toLowerCase()) {
      case 'replace':
        kept.set(more);
        break;
      case 'merge':
        // Read as one body, where a name in another case is the same name.
        kept.set(readTags({ ...now, ...more }));
        break;
      case 'delete':
        for (const [key, value] of Object.entries(more)) {
          const there = findName(now, key);
          if (there !== undefined && now[there] === value) delete now[there];
        }
        kept.set(now);
        break;
      default:
        throw gatewayError(400, 'InvalidTagPatchOperation', "The tags patch operation is invalid. The supported operations are 'Replace, Merge, Delete'.");
    }
    return show(scope, kept.get());
  },
  read({ scope, name = '' }, world) {
    checkDefault(name);
    return show(scope, holder(scope, world).get());
  },
  list: (scope, _request, world) => [show(scope, holder(scope, world).get())],
  remove({ scope, name = '' }, world) {
    checkDefault(name);
    holder(scope, world).set({});
    return {};
  },
};

function checkDefault(name: string): void {
  if (name.toLowerCase() !== 'default') throw gatewayError(400, 'InvalidTagsResourceName', `The tags resource name '${name}' is invalid: it is always 'default'.`);
}
