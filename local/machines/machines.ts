import { addressBlock } from './address.ts';
import { openBalancer } from './balancer.ts';
import { mountDisk } from './disk.ts';
import { demandNamespaces } from './host.ts';
import { Instance } from './instance.ts';
import { openNetworks } from './network.ts';
import type { Machines, MachineSpec, Service } from './types.ts';

/**
 * Makes machines possible in `dir` (scratch, exists) from the image (path of the archive, see image.ts). The process must have
 * gone through `enterNamespaces`. `seed` picks the public addresses. Throws `HostError` for what the host lacks.
 */
export async function startMachines(options: { dir: string; seed: number; image: string }): Promise<Machines> {
  demandNamespaces();
  const publicAddress = addressBlock(options.seed);
  const disk = await mountDisk(options.dir, options.image);
  const networks = openNetworks(disk);
  const balancer = await openBalancer(disk, networks);
  const instances = new Map<string, { instance: Instance; booted: Promise<void> }>();
  const delays = new Map<Service, number>();
  let made = 0;
  let closing: Promise<void> | undefined;

  function start(spec: MachineSpec): Promise<void> {
    const key = keyOf(spec.scaleSetId, spec.instanceId);
    const known = instances.get(key);
    if (known) return known.booted;
    // An interface's name has 15 characters at most, so machines are numbered.
    const instance = new Instance(`m${made++}`, spec, { disk, networks, delays });
    const booted = instance.start();
    instances.set(key, { instance, booted });
    return booted;
  }

  async function remove(key: string): Promise<void> {
    const known = instances.get(key);
    if (!known) return;
    instances.delete(key);
    await known.instance.close();
    await known.booted.catch(() => {});
  }

  async function end(): Promise<void> {
    await balancer.close();
    await Promise.all([...instances.keys()].map(remove));
    await networks.close();
    await disk.close();
  }

  return {
    start,
    remove: (scaleSetId, instanceId) => remove(keyOf(scaleSetId, instanceId)),
    balance: (fronts) => balancer.balance(fronts),
    publicAddress,
    list: () => [...instances.values()].map(({ instance }) => instance.info()),
    async fault(pool, instanceId, fault, service) {
      const wanted = [...instances.values()].find(
        ({ instance: { spec } }) => spec.pool.toLowerCase() === pool.toLowerCase() && spec.instanceId === instanceId,
      );
      if (!wanted) return false;
      await wanted.instance.fault(fault, service);
      return true;
    },
    delayStart(service, seconds) {
      delays.set(service, seconds);
    },
    close: () => (closing ??= end()),
  };
}

// Resource ids do not tell cases apart.
function keyOf(scaleSetId: string, instanceId: string): string {
  return `${scaleSetId}/${instanceId}`.toLowerCase();
}
