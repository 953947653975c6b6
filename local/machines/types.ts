/** One instance of a scale set, as the local Azure wants it to run. */
export interface MachineSpec {
  /** Resource id of the scale set: with instanceId it names the machine. */
  scaleSetId: string;
  /** The scale set's name: `pool` of the admin API. */
  pool: string;
  instanceId: string;
  computerName: string;
  /** The virtual network the machine's card is in (resource id) and its private IPv4 address there. */
  networkId: string;
  address: string;
  /** The subnet's prefix length. */
  prefixLength: number;
  adminUsername: string;
  adminPassword?: string;
  disablePasswordAuthentication: boolean;
  sshKeys: { path: string; keyData: string }[];
  /** Decoded customData: cloud-init's user data. */
  customData?: Buffer;
}

export interface Probe {
  protocol: 'Tcp' | 'Http' | 'Https';
  port: number;
  requestPath?: string;
  intervalInSeconds: number;
  /** Failures in a row that take a target out. */
  numberOfProbes: number;
  /** Successes in a row that put it in; 1 without it. */
  rise?: number;
  /** All targets get connections where none answers its probe; nobody does without it. */
  allUp?: true;
}

/** One public front: what a public IP address listens on and where it leads. */
export interface FrontSpec {
  /** The public IP address: one in 127.0.0.0/8. */
  address: string;
  rules: {
    name: string;
    frontendPort: number;
    backendPort: number;
    loadDistribution: 'Default' | 'SourceIP' | 'SourceIPProtocol';
    idleTimeoutInMinutes: number;
    probe: Probe | null;
    /** `unheard`: its probes never arrive, so it counts as down. */
    targets: { networkId: string; address: string; unheard?: true }[];
  }[];
  /** Inbound NAT: one port of the front to one machine. */
  nat: { name: string; frontendPort: number; backendPort: number; networkId: string; address: string }[];
}

/** One rule for new connections among the machines of a network; all of its lists must fit. */
export interface WallRule {
  allow: boolean;
  protocol: 'tcp' | 'udp' | 'icmp' | 'all';
  /** IPv4 blocks. */
  from: string[];
  to: string[];
  /** Ports of the destination and of the source: of no meaning for icmp. */
  ports: { first: number; last: number }[];
  sourcePorts: { first: number; last: number }[];
}

/** What machines of one network may do among themselves: a new connection passes every gate that it comes to. */
export interface Wall {
  networkId: string;
  /** A gate in front of (`Inbound`) or behind the machines with these addresses or blocks; the first rule that fits decides. */
  gates: { direction: 'Inbound' | 'Outbound'; addresses: string[]; rules: WallRule[] }[];
}

export interface MachineInfo {
  instanceId: string;
  pool: string;
  /** Process id of the machine's first process, as the host sees it; 0 without machines. */
  pid: number;
  address: string;
  /** TCP ports that something listens on inside the machine. */
  ports: number[];
  state: 'starting' | 'running' | 'killed' | 'hung' | 'isolated' | 'stopped';
}

/** How a machine is switched off: both keep its disk, `deallocate` loses the temporary one (/mnt). */
export type Stop = 'powerOff' | 'deallocate';

/** A script for a machine. It reaches the machine as a file and is never part of a command line. */
export interface Command {
  script: Buffer;
  /** Directory on the machine for the script and what it writes, and where it works; made where it is not there. */
  folder: string;
  /** Reads the script (`/bin/sh`); without it the script is executed as it is. */
  interpreter?: string;
  /** Its positional arguments, and variables of its environment. */
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Account that it runs as; root without it. */
  user?: string;
  /** Ends it, with everything that it has started. */
  signal: AbortSignal;
}

/** How a command ended; of what it wrote the last 4,096 bytes each, as Azure's agent keeps them. */
export interface CommandResult {
  /** 128 and the signal's number where a signal ended it, as a shell says it. */
  exitCode: number;
  stdout: string;
  stderr: string;
  /** `signal`: the caller's signal ended it. `nobody`: there is no such user, and nothing was run. */
  ended: 'itself' | 'signal' | 'nobody';
}

/** The machine is off, or was switched off, or has been removed. */
export class MachineGone extends Error {
  override readonly name = 'MachineGone';
}

/** What asks the metadata service of a machine: one HTTP request from inside it. */
export interface MetadataRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

/** A machine's metadata service: answers for one machine. */
export type Metadata = (
  scaleSetId: string,
  instanceId: string,
  request: MetadataRequest,
) => Promise<{ status: number; headers: Record<string, string>; body: string }>;

/** What a machine's health agent asks on the machine itself, every `intervalInSeconds`. */
export interface HealthCheck {
  protocol: 'tcp' | 'http' | 'https';
  port: number;
  requestPath: string;
  intervalInSeconds: number;
}

export type Fault = 'kill' | 'hang' | 'isolate' | 'restore';
export type Service = 'sshd' | 'jupyterhub';

/** The machines behind the local Azure. Every method is level-triggered: called again with the same wish it does nothing. */
export interface Machines {
  /** Boots the machine; resolves when its first boot is done and its agent would report in; rejects with the reason. */
  start(spec: MachineSpec): Promise<void>;
  /** Stops the machine and forgets its disk. Unknown machines are no error. */
  remove(scaleSetId: string, instanceId: string): Promise<void>;
  /** Switches a machine off: its processes end, its disk stays. Off or unknown machines are no error. */
  stop(scaleSetId: string, instanceId: string, how: Stop): Promise<void>;
  /** Switches a machine on again, with the disk it has; resolves when it has booted. Rejects where there is no such machine. */
  boot(scaleSetId: string, instanceId: string): Promise<void>;
  /** Off and on again. */
  restart(scaleSetId: string, instanceId: string): Promise<void>;
  /** Gives a machine a new disk and a first boot by this spec, whose name and address it keeps; resolves as `start` does. */
  reimage(spec: MachineSpec): Promise<void>;
  /**
   * Runs a script on the machine as its agent does. Waits while the machine is silent (hung, isolated, killed). Rejects with
   * `MachineGone` where the machine is off or goes while the script runs.
   */
  execute(scaleSetId: string, instanceId: string, command: Command): Promise<CommandResult>;
  /** Has the machine's health agent ask this from now on (null: nothing); `report` gets what each answer says. */
  watch(scaleSetId: string, instanceId: string, check: HealthCheck | null, report: (answer: string) => void): void;
  /** Who answers at 169.254.169.254:80 inside the machines. */
  answer(metadata: Metadata): void;
  /** Makes the balancer listen on exactly these fronts, and the networks keep exactly these walls. */
  balance(fronts: readonly FrontSpec[], walls?: readonly Wall[]): Promise<void>;
  /** Which address in 127.0.0.0/8 the n-th public IP gets. */
  publicAddress(index: number): string;
  list(): MachineInfo[];
  /** kill, hang, isolate or restore one machine, or with `service` one process tree in it. False where no such machine runs. */
  fault(pool: string, instanceId: string, fault: Fault, service?: Service): Promise<boolean>;
  /** Seconds that a service's start is held back on machines booted from now on. */
  delayStart(service: Service, seconds: number): void;
  /** Ends all machines, namespaces, mounts and the balancer. */
  close(): Promise<void>;
}
