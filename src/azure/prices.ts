import type { Meter } from '../cost/billed.ts';
import { keyOf, type Price } from '../cost/cost.ts';
import type { Arm } from './arm.ts';
import { connectFetch } from './fetch.ts';

/** The price list that a run could ask: prices by `keyOf`, where they come from and of when they are. */
export interface PriceList {
  prices: ReadonlyMap<string, Price>;
  source: string;
  /** ISO 8601. */
  date: string;
  currency: string;
}

// One row of the price list (learn.microsoft.com, Azure Retail Prices).
interface Item {
  currencyCode?: string;
  retailPrice?: number;
  unitOfMeasure?: string;
  tierMinimumUnits?: number;
  meterId?: string;
  meterName?: string;
  productName?: string;
  skuName?: string;
  type?: string;
  effectiveStartDate?: string;
  isPrimaryMeterRegion?: boolean;
}

// The public price list also has the sizes of the clouds for governments in the US; China's has none.
const address = ({ environment, armEndpoint }: Arm['place']): string | undefined =>
  environment === 'custom' ? `${armEndpoint}/api/retail/prices` : environment === 'AzureChinaCloud' ? undefined : 'https://prices.azure.com/api/retail/prices';

// Values have their case in this version of the API.
const apiVersion = '2023-01-01-preview';
// Prices are worth no longer a wait: there are committed ones.
const answerWithin = 10_000;
// A size in one region has some twenty rows.
const mostPages = 5;

/** Asks Azure's public price list, without any credential, for the prices of meters in a currency. Throws where it does not answer; a meter that it does not have is left out. `now` decides which prices hold already. */
export async function askPrices(place: Arm['place'], meters: readonly Meter[], currency: string, now: Date, signal: AbortSignal): Promise<PriceList> {
  const url = address(place);
  if (url === undefined) throw new Error(`${place.environment} has no price list that could be asked`);
  const wanted = new Map(meters.map((meter) => [keyOf(meter), meter]));
  const found = await Promise.all(
    [...wanted].map(async ([key, meter]): Promise<[string, Price | undefined]> => {
      for (const region of regionsOf(meter)) {
        const price = choose(await list(url, filterOf(meter, region), currency, signal), meter, currency, now);
        if (price !== undefined) return [key, price];
      }
      return [key, undefined];
    }),
  );
  const prices = new Map(found.flatMap(([key, price]): [string, Price][] => (price === undefined ? [] : [[key, price]])));
  return { prices, source: `Azure Retail Prices API (${new URL(url).host})`, date: now.toISOString(), currency };
}

// Prices that are the same everywhere stand under `Global`.
const regionsOf = (meter: Meter): string[] => (meter.kind === 'vm' || meter.kind === 'disk' ? [meter.region] : [meter.region, 'Global']);

const names = {
  address: ['Virtual Network', 'Standard IPv4 Static Public IP'],
  rules: ['Load Balancer', 'Standard Included LB Rules and Outbound Rules'],
  furtherRule: ['Load Balancer', 'Standard Overage LB Rules and Outbound Rules'],
  nat: ['NAT Gateway', 'Standard Gateway'],
} as const;

function filterOf(meter: Meter, region: string): string {
  const equal = (field: string, value: string): string => `${field} eq '${value.replaceAll("'", "''")}'`;
  const parts =
    meter.kind === 'vm' ? [equal('serviceName', 'Virtual Machines'), equal('armSkuName', meter.size)]
    : meter.kind === 'disk' ? [equal('serviceName', 'Storage'), equal('skuName', meter.name)]
    : [equal('serviceName', names[meter.kind][0]), equal('meterName', names[meter.kind][1])];
  return [...parts, equal('armRegionName', region)].join(' and ');
}

async function list(url: string, filter: string, currency: string, signal: AbortSignal): Promise<Item[]> {
  const fetch = connectFetch();
  const first = new URL(url);
  first.searchParams.set('api-version', apiVersion);
  first.searchParams.set('currencyCode', `'${currency}'`);
  first.searchParams.set('$filter', filter);
  const items: Item[] = [];
  let next: string | null | undefined = first.href;
  for (let page = 0; next && page < mostPages; page++) {
    // Only ever the list itself, whatever a page says comes next.
    if (new URL(next).host !== first.host) break;
    const answer = await fetch(next, { headers: { accept: 'application/json' }, signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithin)]) });
    if (answer.status !== 200) throw new Error(`it answered ${answer.status}`);
    const body = (await answer.json()) as { Items?: Item[]; NextPageLink?: string | null };
    if (!Array.isArray(body.Items)) throw new Error('its answer has no prices');
    items.push(...body.Items);
    next = body.NextPageLink;
  }
  return items;
}

// Among reservations, spot, Windows, development prices and those of later: the one that a machine without agreements pays now.
function choose(items: readonly Item[], meter: Meter, currency: string, now: Date): Price | undefined {
  const [best] = items
    .filter((one) => one.type === 'Consumption' && one.currencyCode === currency && (one.tierMinimumUnits ?? 0) === 0 && fits(one, meter))
    .filter((one) => typeof one.retailPrice === 'number' && Number.isFinite(one.retailPrice) && !(Date.parse(one.effectiveStartDate ?? '') > now.getTime()))
    .toSorted((a, b) => Number(b.isPrimaryMeterRegion ?? false) - Number(a.isPrimaryMeterRegion ?? false) || (b.effectiveStartDate ?? '').localeCompare(a.effectiveStartDate ?? ''));
  if (best === undefined) return undefined;
  return {
    amount: best.retailPrice ?? 0,
    unit: /month/i.test(best.unitOfMeasure ?? '') ? 'month' : 'hour',
    currency,
    meter: best.meterName ?? '',
    meterId: best.meterId ?? '',
    since: (best.effectiveStartDate ?? '').slice(0, 10),
  };
}

function fits({ productName = '', skuName = '', meterName = '', unitOfMeasure = '' }: Item, meter: Meter): boolean {
  // `1 Hour`, and `1/Hour` of further rules.
  if (meter.kind !== 'disk' && !/^1[ /]hour$/i.test(unitOfMeasure)) return false;
  if (meter.kind === 'vm') {
    const special = / (Spot|Low Priority)$/i.exec(skuName)?.[1]?.toLowerCase();
    return / Windows$/i.test(productName) === meter.windows && special === (meter.spot ? 'spot' : undefined) && !/Cloud ?Services|Dedicated/i.test(productName);
  }
  // Beside the disk itself there are `... Disk Mount` and `... Disk Operations`.
  if (meter.kind === 'disk') return meterName === `${meter.name} Disk` && /^1\/month$/i.test(unitOfMeasure) && / Managed Disks$/i.test(productName);
  return meterName === names[meter.kind][1];
}
