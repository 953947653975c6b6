import type { HealthCheck } from '../../machines/types.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import type { Health } from './health.ts';
import type { Instance } from './instances.ts';

/** Seconds after which a machine whose agent has not reported is unknown: the agent's own time-out of 30, and some to spare. */
const longestAnswer = 45;

/** Has the machine's health agent ask what the ApplicationHealthLinux extension among `extensions` says; nothing where there is none. */
export function watchHealth(set: Resource, instance: Instance, extensions: readonly Json[], world: World): void {
  const { machines } = world;
  if (machines === null) return;
  const extension = extensions.map((one) => objectOf(one['properties'])).find(({ publisher, type }) => `${textOf(publisher)}.${textOf(type)}`.toLowerCase() === 'microsoft.managedservices.applicationhealthlinux');
  if (extension === undefined) {
    delete instance.health;
    return machines.watch(set.id, instance.instanceId, null, () => undefined);
  }
  const settings = objectOf(extension['settings']);
  // From version 2.0 on the application's own word counts, and silence is not "unhealthy" (Application Health extension, "Rich Health States").
  const rich = Number(textOf(extension['typeHandlerVersion']).split('.')[0]) >= 2;
  const read = openReader(settings, rich);
  const check = checkOf(settings);
  let silence: NodeJS.Timeout | undefined;
  machines.watch(set.id, instance.instanceId, check, (answer) => {
    const health = read(answer);
    if (health !== undefined) instance.health = health;
    clearTimeout(silence);
    silence = setTimeout(() => (instance.health = 'Unknown'), (check.intervalInSeconds + longestAnswer) * 1000).unref();
  });
}

function checkOf(settings: Json): HealthCheck {
  const protocol = textOf(settings['protocol']).toLowerCase();
  return {
    protocol: protocol === 'http' || protocol === 'https' ? protocol : 'tcp',
    port: Number(settings['port'] ?? (protocol === 'https' ? 443 : 80)),
    requestPath: `/${textOf(settings['requestPath']).replace(/^\//, '')}`,
    intervalInSeconds: Number(settings['intervalInSeconds'] ?? 5),
  };
}

/** Reads the agent's lines (`up 200 Healthy`, see machines/health.py): gives a state when enough answers in a row said so. */
export function openReader(settings: Json, rich: boolean): (answer: string) => Health | undefined {
  const needed = Number(settings['numberOfProbes'] ?? 1);
  const http = textOf(settings['protocol']).toLowerCase() !== 'tcp';
  let last: Health | undefined;
  let count = 0;
  return (answer) => {
    const [word, status = '', said = ''] = answer.split(' ');
    const plain: Health = word === 'up' ? 'Healthy' : 'Unhealthy';
    const own: Health = /^2\d\d$/.test(status) && (said === 'Healthy' || said === 'Unhealthy') ? said : 'Unknown';
    const now = rich && http ? own : plain;
    count = now === last ? count + 1 : 1;
    last = now;
    return count >= needed ? now : undefined;
  };
}
