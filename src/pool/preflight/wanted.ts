/** A resource that a deployment will make, as far as its template says so without Azure. */
export interface Wanted {
  id: string;
  type: string;
  name: string;
  /** In Azure's own spelling (`westeurope`); the group's where the resource names none. */
  location: string;
  /** Undefined where it depends on the state of other resources. */
  body?: Record<string, unknown>;
}

export interface Image {
  publisher: string;
  offer: string;
  sku: string;
  version: string;
}

/** A scale set, reduced to what can be judged beforehand. */
export interface WantedSet {
  id: string;
  name: string;
  location: string;
  /** VM size, e.g. `Standard_D4s_v5`; empty where the template gives none. */
  size: string;
  capacity: number;
  /** Spot and low-priority instances have a quota of their own. */
  spot: boolean;
  zones: string[];
  prefix: string | undefined;
  windows: boolean;
  image: Image | undefined;
}

/** A name in the region's DNS that a public IP address asks for. */
export interface WantedLabel {
  id: string;
  location: string;
  label: string;
}

/** Azure takes `West Europe` and `westeurope` for the same region. */
export function plainLocation(location: string): string {
  return location.replaceAll(' ', '').toLowerCase();
}

/** A scale set from the body of its PUT, or from what Azure answers to GET. */
export function readSet(id: string, name: string, location: string, body: Record<string, unknown>): WantedSet {
  const sku = fields(body['sku']);
  const profile = fields(fields(body['properties'])['virtualMachineProfile']);
  const os = fields(profile['osProfile']);
  const capacity = Number(sku['capacity'] ?? 0);
  return {
    id,
    name,
    location,
    size: text(sku['name']),
    capacity: Number.isFinite(capacity) ? capacity : 0,
    spot: /^(spot|spotplus|low)$/i.test(text(profile['priority'])),
    zones: Array.isArray(body['zones']) ? body['zones'].map(String) : [],
    prefix: typeof os['computerNamePrefix'] === 'string' ? os['computerNamePrefix'] : undefined,
    windows: os['windowsConfiguration'] !== undefined && os['windowsConfiguration'] !== null,
    image: readImage(fields(fields(profile['storageProfile'])['imageReference'])),
  };
}

/** The scale sets among what will be made; those that cannot be read ahead are left out. */
export function setsOf(wanted: readonly Wanted[]): WantedSet[] {
  return ofType(wanted, 'Microsoft.Compute/virtualMachineScaleSets').map(({ id, name, location, body }) => readSet(id, name, location, body));
}

/** The DNS labels among what will be made. A label with a scope gets a hash from Azure: it is never taken, and not listed. */
export function labelsOf(wanted: readonly Wanted[]): WantedLabel[] {
  return ofType(wanted, 'Microsoft.Network/publicIPAddresses').flatMap(({ id, location, body }) => {
    const dns = fields(fields(body['properties'])['dnsSettings']);
    const label = text(dns['domainNameLabel']);
    const scope = text(dns['domainNameLabelScope']);
    return label === '' || (scope !== '' && scope !== 'NoReuse') ? [] : [{ id, location, label }];
  });
}

function ofType(wanted: readonly Wanted[], type: string): (Wanted & { body: Record<string, unknown> })[] {
  return wanted.flatMap((one) => (one.body !== undefined && one.type.toLowerCase() === type.toLowerCase() ? [{ ...one, body: one.body }] : []));
}

function readImage(reference: Record<string, unknown>): Image | undefined {
  const [publisher, offer, sku] = ['publisher', 'offer', 'sku'].map((name) => text(reference[name])) as [string, string, string];
  if (publisher === '' || offer === '' || sku === '') return undefined;
  return { publisher, offer, sku, version: text(reference['version']) || 'latest' };
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
