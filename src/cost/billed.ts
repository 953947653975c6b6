/** A price that a pool asks for: one meter of Azure's price list. */
export type Meter =
  | { kind: 'vm'; size: string; region: string; windows: boolean; spot: boolean }
  /** `name` as the price list writes it: `P10 LRS`. */
  | { kind: 'disk'; name: string; region: string }
  | { kind: 'address'; region: string }
  /** The first five load-balancing and outbound rules of a balancer together, then each further one. */
  | { kind: 'rules' | 'furtherRule'; region: string }
  | { kind: 'nat'; region: string };

/** So much of a meter all the time: hours are counted around the clock, months are months. */
export interface Billed {
  /** For people: `3 × Standard_D4s_v5 (Linux)`. */
  what: string;
  meter: Meter;
  quantity: number;
  /** Whether it costs the same without any instance. */
  standing: boolean;
}

/** What costs something but has no price that could be known from the template. */
export interface Unpriced {
  what: string;
  why: string;
  standing: boolean;
}

/** A resource as far as its price goes: the body of its PUT, or what Azure answers. */
export interface Resource {
  type: string;
  name: string;
  body: Readonly<Record<string, unknown>>;
}

export interface Bill {
  billed: Billed[];
  unpriced: Unpriced[];
}

/** GiB of the OS disk of an image (`imageReference`), where it is known. */
export type DiskOf = (image: Readonly<Record<string, unknown>>) => number | undefined;

/** What the resources of a pool cost, without prices; `region` counts where a resource names none. What is free (networks, security groups) is left out. */
export function billOf(resources: readonly Resource[], region: string, diskOf: DiskOf): Bill {
  const bill: Bill = { billed: [], unpriced: [] };
  for (const resource of resources) readers[resource.type.toLowerCase()]?.(resource, plain(text(resource.body['location'])) || plain(region), bill, diskOf);
  return bill;
}

const setType = 'microsoft.compute/virtualmachinescalesets';

/** The same resources with so many instances in the scale set; a pool with a schedule has one. */
export function withInstances(resources: readonly Resource[], instances: number): Resource[] {
  return resources.map((one) => (one.type.toLowerCase() === setType ? { ...one, body: { ...one.body, sku: { ...fields(one.body['sku']), capacity: instances } } } : one));
}

/** How many instances the scale sets among resources ask for; undefined without one. */
export function countInstances(resources: readonly Resource[]): number | undefined {
  const sets = resources.filter((one) => one.type.toLowerCase() === setType);
  return sets.length === 0 ? undefined : sets.reduce((sum, { body }) => sum + instancesOf(body), 0);
}

type Reader = (resource: Resource, region: string, bill: Bill, diskOf: DiskOf) => void;

const readers: Readonly<Record<string, Reader>> = {
  [setType]: readSet,
  'microsoft.compute/virtualmachines': ({ name, body }, _region, bill) => {
    // One of a Flexible scale set, which has counted it.
    if (present(fields(body['properties'])['virtualMachineScaleSet'])) return;
    bill.unpriced.push({ what: `single machine ${name}, with its disks`, why: 'only machines of scale sets are priced', standing: false });
  },
  'microsoft.network/publicipaddresses': ({ body }, region, bill) => {
    if (standard(body)) bill.billed.push({ what: 'public IP address', meter: { kind: 'address', region }, quantity: 1, standing: true });
  },
  'microsoft.network/loadbalancers': readBalancer,
  'microsoft.network/natgateways': ({ name }, region, bill) => {
    bill.billed.push({ what: `NAT gateway ${name}, without its traffic`, meter: { kind: 'nat', region }, quantity: 1, standing: true });
  },
};

function instancesOf(body: Fields): number {
  const count = Number(fields(body['sku'])['capacity'] ?? 0);
  return Number.isFinite(count) && count > 0 ? count : 0;
}

function readSet({ name, body }: Resource, region: string, bill: Bill, diskOf: DiskOf): void {
  const profile = fields(fields(body['properties'])['virtualMachineProfile']);
  const count = instancesOf(body);
  const size = text(fields(body['sku'])['name']);
  if (count === 0 || size === '') return;
  const storage = fields(profile['storageProfile']);
  const windows = isWindows(profile, storage);
  const spot = /^(spot|spotplus|low)$/i.test(text(profile['priority']));
  bill.billed.push({ what: `${count} × ${size} (${windows ? 'Windows' : 'Linux'}${spot ? ', Spot' : ''})`, meter: { kind: 'vm', size, region, windows, spot }, quantity: count, standing: false });
  readDisk(name, fields(storage['osDisk']), count, region, bill, diskOf(fields(storage['imageReference'])));
  for (const disk of list(storage['dataDisks'])) readDisk(name, fields(disk), count, region, bill);
}

// Windows Server under a licence that the team has already costs what Linux does (Azure Hybrid Benefit).
function isWindows(profile: Fields, storage: Fields): boolean {
  if (text(profile['licenseType']) !== '') return false;
  const os = fields(profile['osProfile']);
  return present(os['windowsConfiguration']) || /^windows$/i.test(text(fields(storage['osDisk'])['osType']));
}

function readDisk(name: string, disk: Fields, count: number, region: string, bill: Bill, ofImage?: number): void {
  // It lies on the host, in the price of the machine.
  if (present(disk['diffDiskSettings'])) return;
  const data = present(disk['lun']);
  const kind = text(fields(disk['managedDisk'])['storageAccountType']) || 'Premium_LRS';
  const what = `${count} × ${data ? 'data' : 'OS'} disk`;
  const size = Number(disk['diskSizeGB'] ?? ofImage ?? 0);
  if (!(size > 0)) {
    bill.unpriced.push({ what, why: `${name} takes the size of its image’s disk, which the template does not say`, standing: false });
    return;
  }
  const tier = tierOf(kind, size);
  if (tier === undefined) bill.unpriced.push({ what, why: `disks of the kind ${kind} are billed by their size and throughput`, standing: false });
  else bill.billed.push({ what: `${count} × ${tier} (${data ? 'data' : 'OS'} disk, ${size} GiB)`, meter: { kind: 'disk', name: tier, region }, quantity: count, standing: false });
}

// Sizes in GiB that disks are rounded up to (learn.microsoft.com, managed disk types).
const steps: readonly (readonly [size: number, tier: number])[] = [
  [4, 1], [8, 2], [16, 3], [32, 4], [64, 6], [128, 10], [256, 15], [512, 20], [1024, 30], [2048, 40], [4096, 50], [8192, 60], [16_384, 70], [32_767, 80],
];
const letters: Readonly<Record<string, string>> = { premium: 'P', standardssd: 'E', standard: 'S' };

/** `P10 LRS` for Premium_LRS of 65 to 128 GiB; undefined for kinds without tiers. */
export function tierOf(kind: string, size: number): string | undefined {
  const [family = '', redundancy = ''] = kind.split('_');
  const letter = letters[family.toLowerCase()];
  // Standard HDD begins at 32 GiB.
  const step = steps.find(([most, tier]) => size <= most && (letter !== 'S' || tier >= 4));
  return letter === undefined || step === undefined ? undefined : `${letter}${step[1]} ${redundancy.toUpperCase()}`;
}

// The Standard balancer's price has five rules in it; inbound NAT rules are free (azure.microsoft.com, Load Balancer pricing).
const included = 5;

function readBalancer({ body }: Resource, region: string, bill: Bill): void {
  if (!standard(body)) return;
  const properties = fields(body['properties']);
  const rules = list(properties['loadBalancingRules']).length + list(properties['outboundRules']).length;
  if (rules === 0) return;
  bill.billed.push({ what: `load balancer with ${Math.min(rules, included)} ${rules === 1 ? 'rule' : 'rules'}, without its traffic`, meter: { kind: 'rules', region }, quantity: 1, standing: true });
  if (rules > included) bill.billed.push({ what: `${rules - included} further ${rules === included + 1 ? 'rule' : 'rules'} of the load balancer`, meter: { kind: 'furtherRule', region }, quantity: rules - included, standing: true });
}

type Fields = Readonly<Record<string, unknown>>;

const standard = (body: Fields): boolean => /^standard/i.test(text(fields(body['sku'])['name']));
const present = (value: unknown): boolean => value !== undefined && value !== null;
const plain = (location: string): string => location.replaceAll(' ', '').toLowerCase();
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});
