import type { Disk } from './disk.ts';
import type { Wall } from './types.ts';
import { renderWall } from './walls.ts';
import { METADATA_ADDRESS, type MetadataServers } from './metadata.ts';

/** The virtual networks: for each a network namespace with a bridge; the host's own namespace gets no interface and no route. */
export interface Networks {
  /** Makes sure the network is there and returns the name of its namespace. */
  ensure(networkId: string): Promise<string>;
  /** Gives machine `name` a namespace of its own with `eth0` in the network; returns the namespace's path. */
  attach(name: string, card: { networkId: string; address: string; prefixLength: number }): Promise<string>;
  /** Plugs the machine's cable in or out. */
  plug(name: string, networkId: string, up: boolean): Promise<void>;
  detach(name: string): Promise<void>;
  /** Lets the machines of each network do among themselves what these walls say; everything where there is none. */
  guard(walls: readonly Wall[]): Promise<void>;
  close(): Promise<void>;
}

/** Networks made with the tools of `disk`; in each of them `metadata` answers. */
export function openNetworks(disk: Disk, metadata: MetadataServers): Networks {
  const networks = new Map<string, Promise<string>>();
  const attached = new Set<string>();
  const gateways = new Set<string>();
  /** The text of each network's wall, by its id. */
  const standing = new Map<string, string>();
  const batch = async (namespace: string, lines: string[]): Promise<void> => {
    await disk.tool(['ip', '-n', namespace, '-batch', '-'], `${lines.join('\n')}\n`);
  };

  async function create(name: string, networkId: string): Promise<string> {
    await disk.tool(['ip', 'netns', 'add', name]);
    await batch(name, ['link set lo up', 'link add br0 type bridge', 'link set br0 up', `address add ${METADATA_ADDRESS}/32 dev br0`]);
    await metadata.listen(`${disk.tools}/run/netns/${name}`, networkId);
    return name;
  }
  function ensure(networkId: string): Promise<string> {
    const key = networkId.toLowerCase();
    const known = networks.get(key) ?? create(`v${networks.size}`, key);
    networks.set(key, known);
    return known;
  }

  return {
    ensure,
    async attach(name, { networkId, address, prefixLength }) {
      const network = await ensure(networkId);
      const gateway = `${gatewayOf(address, prefixLength)}/${prefixLength}`;
      if (!gateways.has(`${network} ${gateway}`)) {
        gateways.add(`${network} ${gateway}`);
        await batch(network, [`address add ${gateway} dev br0`]);
      }
      attached.add(name);
      await disk.tool(['ip', 'netns', 'add', name]);
      // The card's number follows from the address, so that nobody keeps the number of a machine that had it before.
      const mac = ['02', '00', ...address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'))].join(':');
      await batch(network, [
        `link add ${name} type veth peer name eth0 address ${mac} netns ${name}`,
        `link set ${name} master br0 up`,
        // A machine is known by its address: what goes to that address goes to its cable alone, whoever claims it.
        `link set ${name} type bridge_slave learning off`,
        `neigh replace ${address} lladdr ${mac} dev br0 nud permanent`,
      ]);
      await disk.tool(['bridge', '-n', network, 'fdb', 'replace', mac, 'dev', name, 'master', 'static']);
      // No default route: but for the metadata service there is nothing behind the gateway, and an error at once beats a time-out.
      await batch(name, ['link set lo up', `address add ${address}/${prefixLength} dev eth0`, 'link set eth0 up', `route add ${METADATA_ADDRESS}/32 dev eth0`]);
      return `${disk.tools}/run/netns/${name}`;
    },
    async plug(name, networkId, up) {
      await batch(await ensure(networkId), [`link set ${name} ${up ? 'up' : 'down'}`]);
    },
    async detach(name) {
      if (attached.delete(name)) await disk.tool(['ip', 'netns', 'delete', name]);
    },
    async guard(walls) {
      const wanted = new Map(walls.map((wall) => [wall.networkId.toLowerCase(), wall]));
      for (const key of new Set([...wanted.keys(), ...standing.keys()])) {
        const text = renderWall(wanted.get(key));
        if (standing.get(key) === text) continue;
        const inside = ['ip', 'netns', 'exec', await ensure(key)];
        // Without it the bridge asks nobody (kernel module br_netfilter).
        await disk.tool([...inside, 'sysctl', '-q', '-w', 'net.bridge.bridge-nf-call-iptables=1']);
        await disk.tool([...inside, 'iptables-restore'], text);
        standing.set(key, text);
      }
    },
    async close() {
      const names = await Promise.all(networks.values());
      for (const name of [...attached, ...names]) await disk.tool(['ip', 'netns', 'delete', name]);
      networks.clear();
      attached.clear();
    },
  };
}

/** The first address of the subnet that `address` is in: Azure's gateway there. */
export function gatewayOf(address: string, prefixLength: number): string {
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - prefixLength);
  const first = Math.floor(number / size) * size + 1;
  return [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.');
}
