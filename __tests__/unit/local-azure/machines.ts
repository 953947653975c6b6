import type { Command, FrontSpec, MachineSpec, Machines, Wall } from '../../../local/machines/types.ts';

/** Machines that only remember what they were asked. */
export interface StandIn extends Machines {
  specs: MachineSpec[];
  removed: string[];
  /** `powerOff 0`, `boot 0`, `restart 0`, `reimage 0`, in the order of their calls. */
  power: string[];
  commands: (Command & { instanceId: string })[];
  fronts: FrontSpec[];
  walls: Wall[];
  faults: string[];
  delays: string[];
}

/** A stand-in for real machines; `change` replaces some of its answers. */
export function standIn(change: Partial<Machines> = {}): StandIn {
  const { start, fault, execute, ...more } = change;
  const own: StandIn = {
    specs: [],
    removed: [],
    power: [],
    commands: [],
    fronts: [],
    walls: [],
    faults: [],
    delays: [],
    start: async (spec) => {
      own.specs.push(spec);
      await start?.(spec);
    },
    remove: async (_set, id) => {
      own.removed.push(id);
    },
    stop: async (_set, id, how) => {
      own.power.push(`${how} ${id}`);
    },
    boot: async (_set, id) => {
      own.power.push(`boot ${id}`);
    },
    restart: async (_set, id) => {
      own.power.push(`restart ${id}`);
    },
    reimage: async (spec) => {
      own.power.push(`reimage ${spec.instanceId}`);
      own.specs.push(spec);
    },
    execute: async (set, instanceId, command) => {
      own.commands.push({ ...command, instanceId });
      return (await execute?.(set, instanceId, command)) ?? { exitCode: 0, stdout: '', stderr: '', ended: 'itself' };
    },
    watch: () => undefined,
    answer: () => undefined,
    balance: async (fronts, walls = []) => {
      own.fronts = [...fronts];
      own.walls = [...walls];
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
