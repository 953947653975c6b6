import { addressBlock } from './address.ts';
import { openBalancer } from './balancer.ts';
import { mountDisk } from './disk.ts';
import { demandNamespaces } from './host.ts';
import { Instance } from './instance.ts';
import { openMetadata } from './metadata.ts';
import { openNetworks } from './network.ts';
import { MachineGone, type Machines, type MachineSpec, type Service } from './types.ts';

/**
 * Makes machines possible in `dir` (scratch, exists) from the image (path of the archive, see image.ts). The process must have
 * gone through `enterNamespaces`. `seed` picks the public addresses. Throws `HostError` for what the host lacks.
 */
export async function startMachines(options: { dir: string; seed: number; image: string }): Promise<Machines> {
  demandNamespaces();
  const publicAddress = addressBlock(options.seed);
  const disk = await mountDisk(options.dir, options.image);
  const metadata = openMetadata((networkId, address) =>
    [...instances.values()].map(({ instance }) => instance.spec).find((spec) => spec.address === address && spec.networkId.toLowerCase() === networkId),
  );
  const networks = openNetworks(disk, metadata);
  const balancer = await openBalancer(disk, networks);
  const instances = new Map<string, { instance: Instance; booted: Promise<void> }>();
  const delays = new Map<Service, number>();
  let made = 0;
  let closing: Promise<void> | undefined;

  function start(spec: MachineSpec): Promise<void> {
    const key = keyOf(spec.scaleSetId, spec.instanceId);
    return instances.get(key)?.booted ?? begin(key, spec);
  }

  function begin(key: string, spec: MachineSpec): Promise<void> {
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

  function demand(scaleSetId: string, instanceId: string): Instance {
    const known = instances.get(keyOf(scaleSetId, instanceId));
    if (!known) throw new MachineGone(`there is no machine ${instanceId} of ${scaleSetId}`);
    return known.instance;
  }

  async function end(): Promise<void> {
    await balancer.close();
    await Promise.all([...instances.keys()].map(remove));
    await metadata.close();
    await networks.close();
    await disk.close();
  }

  return {
    start,
    remove: (scaleSetId, instanceId) => remove(keyOf(scaleSetId, instanceId)),
    stop: async (scaleSetId, instanceId, how) => await instances.get(keyOf(scaleSetId, instanceId))?.instance.stop(how),
    boot: async (scaleSetId, instanceId) => await demand(scaleSetId, instanceId).boot(),
    async restart(scaleSetId, instanceId) {
      const instance = demand(scaleSetId, instanceId);
      await instance.stop('powerOff');
      await instance.boot();
    },
    async reimage(spec) {
      const key = keyOf(spec.scaleSetId, spec.instanceId);
      const old = instances.get(key);
      await old?.instance.close();
      await old?.booted.catch(() => {});
      if (instances.get(key) !== old) throw new MachineGone(`${spec.computerName} was removed.`);
      await begin(key, spec);
    },
    execute: async (scaleSetId, instanceId, command) => await demand(scaleSetId, instanceId).execute(command),
    watch: (scaleSetId, instanceId, check, report) => instances.get(keyOf(scaleSetId, instanceId))?.instance.agent.watch(check, report),
    answer: (by) => metadata.answer(by),
    async balance(fronts, walls = []) {
      await networks.guard(walls);
      await balancer.balance(fronts);
    },
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
