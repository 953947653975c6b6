import type { FrontSpec, MachineSpec, Machines } from '../../../local/machines/types.ts';

/** Machines that only remember what they were asked. */
export interface StandIn extends Machines {
  specs: MachineSpec[];
  removed: string[];
  fronts: FrontSpec[];
  faults: string[];
  delays: string[];
}

/** A stand-in for real machines; `change` replaces some of its answers. */
export function standIn(change: Partial<Machines> = {}): StandIn {
  const { start, fault, ...more } = change;
  const own: StandIn = {
    specs: [],
    removed: [],
    fronts: [],
    faults: [],
    delays: [],
    start: async (spec) => {
      own.specs.push(spec);
      await start?.(spec);
    },
    remove: async (_set, id) => {
      own.removed.push(id);
    },
    balance: async (fronts) => {
      own.fronts = [...fronts];
    },
    publicAddress: (index) => `127.9.9.${index + 1}`,
    list: () => own.specs.map((spec) => ({ instanceId: spec.instanceId, pool: spec.pool, pid: 4711, address: spec.address, ports: [22], state: 'running' as const })),
    fault: async (pool, id, what, service) => {
      own.faults.push([pool, id, what, service].filter((one) => one !== undefined).join(' '));
      return (await fault?.(pool, id, what, service)) ?? true;
    },
    delayStart: (service, seconds) => {
      own.delays.push(`${service} ${seconds}`);
    },
    close: async () => undefined,
    ...more,
  };
  return own;
}
