import type { Image } from '../books/images.ts';
import { notImplemented, providerError } from '../errors.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import { extensionsDisallowed } from './agent.ts';
import { extensionsOf } from './extensions.ts';
import { profileOf } from './fleet.ts';

/** Handlers whose versions are documented: system and major versions, by lower-case `publisher.type`. Of all others nothing is known here. */
const handlers: ReadonlyMap<string, { os: Image['os']; majors: readonly string[] }> = new Map([
  ['microsoft.azure.extensions.customscript', { os: 'Linux', majors: ['2'] }],
  ['microsoft.compute.customscriptextension', { os: 'Windows', majors: ['1'] }],
  ['microsoft.managedservices.applicationhealthlinux', { os: 'Linux', majors: ['1', '2'] }],
  ['microsoft.managedservices.applicationhealthwindows', { os: 'Windows', majors: ['1', '2'] }],
  ['microsoft.azure.activedirectory.aadsshloginforlinux', { os: 'Linux', majors: ['1'] }],
]);

/** What the extensions of a scale set's body may not be, whatever their settings say; throws AzureError. Azure finds it at the write. */
export function checkExtensions(body: Json, os: Image['os'], set: string): void {
  const profile = profileOf(body);
  const all = extensionsOf(profile);
  if (all.length === 0) return;
  const osProfile = objectOf(profile['osProfile']);
  if (extensionsDisallowed(osProfile) !== undefined) throw extensionsDisallowed(osProfile) as Error;
  const names = new Set<string>();
  const types = new Set<string>();
  for (const one of all) {
    const [name, handler] = [textOf(one['name']), handlerOf(one)];
    // One of a kind for each machine, whatever it is called.
    if (names.has(name.toLowerCase()) || types.has(handler.toLowerCase())) {
      throw refusal(`Multiple VMExtensions per handler not supported for OS type '${os}'. VMExtension '${name}' with handler '${handler}' already added or specified in input.`);
    }
    names.add(name.toLowerCase());
    types.add(handler.toLowerCase());
    checkHandler(one, os);
    checkSecrets(one);
  }
  checkOrder(all, set);
}

const refusal = (message: string): Error => providerError(400, 'BadRequest', message);

function handlerOf(extension: Json): string {
  const { publisher, type } = objectOf(extension['properties']);
  return `${textOf(publisher)}.${textOf(type)}`;
}

function checkHandler(extension: Json, os: Image['os']): void {
  const { publisher, type, typeHandlerVersion: version } = objectOf(extension['properties']);
  const known = handlers.get(handlerOf(extension).toLowerCase());
  if (known === undefined) return;
  // Azure's own words for this are not documented.
  if (known.os !== os) throw refusal(`VM extension handler '${handlerOf(extension)}' is not supported for OS type '${os}'.`);
  if (known.majors.includes(textOf(version).split('.')[0] ?? '')) return;
  throw providerError(
    404,
    'ArtifactVersionNotFound',
    `No version found in the artifact repository that satisfies the requested version '${textOf(version)}' for VM extension with publisher '${textOf(publisher)}' and type '${textOf(type)}'.`,
  );
}

function checkSecrets(extension: Json): void {
  const { protectedSettings, protectedSettingsFromKeyVault } = objectOf(extension['properties']);
  if (protectedSettingsFromKeyVault === undefined) return;
  if (protectedSettings === undefined) throw notImplemented('protectedSettingsFromKeyVault of extensions');
  throw providerError(400, 'InvalidParameter', `Extension '${textOf(extension['name'])}' cannot have both protectedSettings and protectedSettingsFromKeyVault.`, { target: 'protectedSettingsFromKeyVault' });
}

// Who waits for an extension that is not there, or in a circle, waits for ever (extension sequencing).
function checkOrder(all: readonly Json[], set: string): void {
  const waits = new Map(all.map((one) => [textOf(one['name']).toLowerCase(), { name: textOf(one['name']), after: (objectOf(one['properties'])['provisionAfterExtensions'] ?? []) as string[] }]));
  const done = new Set<string>();
  const visit = (key: string, path: readonly string[]): void => {
    const one = waits.get(key);
    if (one === undefined || done.has(key)) return;
    if (path.includes(key)) throw refusal(`On resource '${set}', the provisionAfterExtensions properties of the extensions ${path.map((step) => `'${step}'`).join(', ')} form a circle.`);
    for (const before of one.after) {
      if (!waits.has(before.toLowerCase())) {
        throw refusal(`On resource '${set}', extension '${one.name}' specifies '${before}' in its provisionAfterExtensions property, but the extension '${before}' is not configured on the resource.`);
      }
      visit(before.toLowerCase(), [...path, key]);
    }
    done.add(key);
  };
  for (const key of waits.keys()) visit(key, []);
}
