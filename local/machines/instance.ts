import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { execute, type Host } from './command.ts';
import { hiddenPlaces, type Disk } from './disk.ts';
import { HealthAgent } from './health.ts';
import type { Networks } from './network.ts';
import { exitOf, listeningPorts, processesOf, signal, spawnTied, treeOf, type Process } from './process.ts';
import { seedOf, writeSeed } from './seed.ts';
import { MachineGone, type Command, type CommandResult, type Fault, type MachineInfo, type MachineSpec, type Service, type Stop } from './types.ts';

const BOOT = fileURLToPath(new URL('boot.sh', import.meta.url));

const IS_SERVICE: Record<Service, (process: Process) => boolean> = {
  sshd: (process) => process.name === 'sshd',
  jupyterhub: (process) => process.name.startsWith('jupyterhub') || process.command.includes('configurable-http-proxy'),
};

/** One machine: namespaces of its own over its own disk. `name` is that of its disk, its network namespace and its cable. */
export class Instance {
  readonly spec: MachineSpec;
  readonly #name: string;
  readonly #disk: Disk;
  readonly #networks: Networks;
  readonly #delays: ReadonlyMap<Service, number>;
  readonly #faults = new Set<Fault>();
  readonly #serviceFaults = new Map<Service, Fault>();
  #child: ChildProcess | undefined;
  #init = 0;
  #state: 'starting' | 'running' | 'stopped' = 'stopped';
  #prepared: Promise<string[]> | undefined;
  #closed = false;
  readonly #host: Host;
  /** What asks after its applications' health, on the machine itself. */
  readonly agent: HealthAgent;

  constructor(name: string, spec: MachineSpec, parts: { disk: Disk; networks: Networks; delays: ReadonlyMap<Service, number> }) {
    this.spec = spec;
    this.#name = name;
    this.#disk = parts.disk;
    this.#networks = parts.networks;
    this.#delays = new Map(parts.delays);
    this.#host = { name: spec.computerName, init: () => (this.#state === 'running' ? this.#init : 0), silent: () => this.#faults.size > 0 };
    this.agent = new HealthAgent(this.#host);
  }

  /** Makes disk and card and boots for the first time; resolves when cloud-init is done, rejects with what it says is wrong. */
  async start(): Promise<void> {
    this.#state = 'starting';
    this.#prepared = this.#prepare();
    await this.#boot();
  }

  /** Makes disk and card; resolves to the host's places that the machine must not show. */
  async #prepare(): Promise<string[]> {
    const { adminPassword, networkId, address, prefixLength } = this.spec;
    const path = await this.#disk.create(this.#name);
    const hash = adminPassword ? await this.#disk.tool(['openssl', 'passwd', '-6', '-stdin'], `${adminPassword}\n`) : '';
    await writeSeed(`${path}/seed`, seedOf(this.spec, hash.trim()));
    await this.#networks.attach(this.#name, { networkId, address, prefixLength });
    return await hiddenPlaces();
  }

  async #boot(): Promise<void> {
    this.#state = 'starting';
    const hidden = (await this.#prepared) ?? [];
    if (this.#closed) throw new Error(`${this.spec.computerName} was removed before it was up.`);
    const result = await this.#run(hidden);
    this.#state = 'running';
    this.agent.start();
    const problems = errorsIn(result);
    if (problems.length === 0) return;
    const log = await readFile(`${this.#disk.base}/machines/${this.#name}/own/var/log/cloud-init-output.log`, 'utf8').catch(() => '');
    const tail = log.trim().split('\n').slice(-12).join('\n');
    throw new Error(`${this.spec.computerName}: first boot failed: ${problems.join('; ')}\n${tail}`);
  }

  /** Starts the machine's first process; resolves when it says that it is up, to what cloud-init says of the boot. */
  #run(hidden: readonly string[]): Promise<string> {
    const spaces = ['--mount', '--pid', '--uts', '--ipc', '--fork', '--kill-child', '--propagation', 'private'];
    const boot = ['/bin/bash', BOOT, `machines/${this.#name}`, this.spec.computerName, ...hidden];
    const delays = [...this.#delays].map(([service, seconds]) => `${service}=${seconds}`).join(' ');
    const net = `--net=${this.#disk.tools}/run/netns/${this.#name}`;
    const child = spawnTied(['/usr/bin/nsenter', net, '/usr/bin/unshare', ...spaces, '--', ...boot], {
      cwd: this.#disk.base,
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DELAYS: delays },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child = child;
    // Written to only while it runs; that it died in between is told by its end.
    child.stdin?.on('error', () => {});
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-4000)));
    return new Promise((resolve, reject) => {
      let result = '';
      if (!child.stdout) throw new Error('the machine has no output');
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('pid ')) this.#init = Number(line.slice(4));
        if (line.startsWith('result ')) result = line.slice('result '.length);
        if (line === 'booted') resolve(result);
      });
      const ended = (code: number | string): void => {
        if (this.#child === child) {
          this.#state = 'stopped';
          this.#init = 0;
        }
        reject(new Error(`${this.spec.computerName} ended (${code}) before it was up. ${errors.trim()}`.trim()));
      };
      exitOf(child).then(ended, reject);
    });
  }

  info(): MachineInfo {
    const { instanceId, pool, address } = this.spec;
    const ports = this.#init > 0 ? listeningPorts(this.#init) : [];
    return { instanceId, pool, pid: this.#init, address, ports, state: this.#shownState() };
  }

  #shownState(): MachineInfo['state'] {
    if (this.#faults.has('kill')) return 'killed';
    if (this.#faults.has('hang')) return 'hung';
    if (this.#faults.has('isolate')) return 'isolated';
    return this.#state;
  }

  async fault(fault: Fault, service?: Service): Promise<void> {
    if (this.#state === 'stopped' && !this.#host.silent()) {
      if (fault === 'restore') return;
      throw new Error(`${this.spec.computerName} is off.`);
    }
    if (service) this.#faultService(fault, service);
    else if (fault === 'restore') await this.#restore();
    else if (!this.#faults.has(fault)) {
      this.#faults.add(fault);
      // A machine without power answers nothing, not even "refused".
      if (fault !== 'hang') await this.#networks.plug(this.#name, this.spec.networkId, false);
      if (fault === 'hang') this.#signalAll('SIGSTOP', () => true);
      if (fault === 'kill') await this.#stop();
    }
  }

  #faultService(fault: Fault, service: Service): void {
    if (fault === 'isolate') throw new Error('A service cannot be isolated, only a machine.');
    const before = this.#serviceFaults.get(service);
    if (fault === 'restore') {
      this.#serviceFaults.delete(service);
      if (before === 'kill') this.#child?.stdin?.write(`start ${service}\n`);
      if (before === 'hang') this.#signalAll('SIGCONT', IS_SERVICE[service]);
    } else if (before !== 'kill') {
      this.#serviceFaults.set(service, fault);
      this.#signalAll(fault === 'kill' ? 'SIGKILL' : 'SIGSTOP', IS_SERVICE[service]);
      // Also a service that is still being held back must not start any more.
      if (fault === 'kill') this.#child?.stdin?.write(`stop ${service}\n`);
    }
  }

  async #restore(): Promise<void> {
    const faults = new Set(this.#faults);
    this.#faults.clear();
    if (faults.has('kill') || faults.has('isolate')) await this.#networks.plug(this.#name, this.spec.networkId, true);
    if (faults.has('kill')) {
      this.#serviceFaults.clear();
      await this.#boot();
      return;
    }
    if (faults.has('hang')) this.#signalAll('SIGCONT', () => true);
    for (const service of this.#serviceFaults.keys()) this.#faultService('restore', service);
  }

  /** Signals processes and all below them, until no new one has come up meanwhile. */
  #signalAll(name: NodeJS.Signals, isRoot: (process: Process) => boolean): void {
    const done = new Set<number>();
    for (;;) {
      const left = treeOf(processesOf(this.#init), isRoot).filter((process) => !done.has(process.pid));
      if (left.length === 0) return;
      for (const process of left) {
        done.add(process.pid);
        signal(process.pid, name);
      }
    }
  }

  async #stop(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    // The first process before its parent, which then collects it; all others of the namespace go with it.
    if (this.#init > 0) signal(this.#init, 'SIGKILL');
    else child.kill('SIGKILL');
    await exitOf(child);
    this.#init = 0;
  }

  /** Switches the machine off: its processes get a second to end by themselves, and its cable leads nowhere. */
  async stop(how: Stop): Promise<void> {
    await this.#prepared?.catch(() => {});
    if (this.#state === 'running' && !this.#host.silent()) {
      this.#signalAll('SIGTERM', (process) => process.parent === this.#init);
      for (let left = 10; left > 0 && processesOf(this.#init).length > 1; left--) await sleep(100);
    }
    this.#faults.clear();
    this.#serviceFaults.clear();
    await this.#networks.plug(this.#name, this.spec.networkId, false);
    await this.#stop();
    this.#state = 'stopped';
    // Azure gives a deallocated machine another host, and with it an empty temporary disk.
    if (how === 'deallocate') await this.#disk.empty(`machines/${this.#name}/own/mnt`);
  }

  /** Boots the disk that the machine has; a machine that runs already is let be. */
  async boot(): Promise<void> {
    if (this.#state !== 'stopped') return;
    const { networkId, address, prefixLength } = this.spec;
    // A new kernel's network stack: nothing that was set on the last one is left.
    await this.#networks.detach(this.#name);
    await this.#networks.attach(this.#name, { networkId, address, prefixLength });
    await this.#boot();
  }

  /** Runs a command on the machine, as `Machines.execute` says. */
  execute(command: Command): Promise<CommandResult> {
    if (this.#state === 'stopped' && !this.#host.silent()) throw new MachineGone(`${this.spec.computerName} is off.`);
    return execute(this.#host, command);
  }

  /** Ends the machine and forgets its disk and card. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#prepared?.catch(() => {});
    await this.#stop();
    await this.#networks.detach(this.#name);
    await this.#disk.remove(this.#name);
  }
}

/** The errors in cloud-init's result.json; a machine without that file never finished its first boot. */
export function errorsIn(result: string): string[] {
  if (!result) return ['cloud-init left no result'];
  const parsed = JSON.parse(result) as { v1?: { errors?: string[] } };
  return parsed.v1?.errors ?? [];
}
