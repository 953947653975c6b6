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
  numberOfProbes: number;
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
    targets: { networkId: string; address: string }[];
  }[];
  /** Inbound NAT: one port of the front to one machine. */
  nat: { name: string; frontendPort: number; backendPort: number; networkId: string; address: string }[];
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

export type Fault = 'kill' | 'hang' | 'isolate' | 'restore';
export type Service = 'sshd' | 'jupyterhub';

/** The machines behind the local Azure. Every method is level-triggered: called again with the same wish it does nothing. */
export interface Machines {
  /** Boots the machine; resolves when its first boot is done and its agent would report in; rejects with the reason. */
  start(spec: MachineSpec): Promise<void>;
  /** Stops the machine and forgets its disk. Unknown machines are no error. */
  remove(scaleSetId: string, instanceId: string): Promise<void>;
  /** Makes the balancer listen on exactly these fronts. */
  balance(fronts: readonly FrontSpec[]): Promise<void>;
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
