import { objectOf, textOf, type Json } from '../json.ts';
import { scriptFault } from './customScript.ts';

/**
 * What a handler finds wrong with its extension's settings when it begins, in its own words; undefined where it finds nothing, or the
 * handler is not known here. `identity` is the scale set's.
 */
export function settingsFault(extension: Json, identity: unknown): { exitCode: number; message: string } | undefined {
  const { publisher, type, typeHandlerVersion, settings, protectedSettings } = objectOf(extension['properties']);
  const handler = `${textOf(publisher)}.${textOf(type)}`.toLowerCase();
  const wrong = (text: string | undefined): { exitCode: number; message: string } | undefined => (text === undefined ? undefined : { exitCode: 3, message: `Enable failed: ${text}` });
  switch (handler) {
    case 'microsoft.azure.extensions.customscript':
      return wrong(scriptFault(objectOf(settings), objectOf(protectedSettings)));
    case 'microsoft.managedservices.applicationhealthlinux':
    case 'microsoft.managedservices.applicationhealthwindows':
      return wrong(healthFault(objectOf(settings), Number(textOf(typeHandlerVersion).split('.')[0]) >= 2));
    case 'microsoft.azure.activedirectory.aadsshloginforlinux':
      return wrong(/SystemAssigned/i.test(textOf(objectOf(identity)['type'])) ? undefined : 'the machine has no system-assigned managed identity, which signing in with Microsoft Entra ID needs');
    default:
      return undefined;
  }
}

interface Bounds {
  name: string;
  least: number;
  most: number;
}

// The settings table of the Application Health extension; grace and probes came with version 2.0.
const bounds: readonly Bounds[] = [
  { name: 'port', least: 1, most: 65535 },
  { name: 'intervalInSeconds', least: 5, most: 60 },
  { name: 'numberOfProbes', least: 1, most: 24 },
  { name: 'gracePeriod', least: 5, most: 14_400 },
];
const names: readonly string[] = ['protocol', 'requestPath', ...bounds.map(({ name }) => name)];

function healthFault(settings: Json, rich: boolean): string | undefined {
  const unknown = Object.keys(settings).find((name) => !names.includes(name) || (!rich && name === 'gracePeriod'));
  const invalid = (text: string): string => `failed to parse configuration: invalid configuration: ${text}`;
  if (unknown !== undefined) return invalid(`Additional property ${unknown} is not allowed`);
  const { protocol, port, requestPath } = settings;
  if (typeof protocol !== 'string' || !['http', 'https', 'tcp'].includes(protocol.toLowerCase())) return invalid("'protocol' must be one of 'http', 'https' and 'tcp'");
  for (const { name, least, most } of bounds) {
    const value = settings[name];
    if (value === undefined) continue;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) return invalid(`'${name}' must be a whole number from ${least} to ${most}`);
  }
  if (requestPath !== undefined && typeof requestPath !== 'string') return invalid("'requestPath' must be a text");
  const tcp = protocol.toLowerCase() === 'tcp';
  if (tcp && port === undefined) return invalid("'port' must be specified when using 'tcp' protocol");
  if (tcp && requestPath !== undefined) return invalid("'requestPath' cannot be specified when using 'tcp' protocol");
  return tcp || requestPath !== undefined ? undefined : invalid(`'requestPath' must be specified when using '${protocol}' protocol`);
}
