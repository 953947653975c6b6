import book from './prices.json' with { type: 'json' };
import type { Meter } from './billed.ts';
import type { Price } from './cost.ts';

type Region = { vm: Record<string, { linux: number; windows?: number }>; disk: Record<string, number> };

/** Where the committed prices come from, of which day and in which currency; they are few, and meant for runs that cannot ask Azure. */
export const committed = { source: book.source, date: book.date, currency: book.currency };

/** The committed price of a meter; undefined where there is none: prices are never guessed from those of other regions or sizes. */
export function committedPrice(meter: Meter): Price | undefined {
  const found = look(meter, (book.regions as Record<string, Region>)[meter.region]);
  if (found === undefined) return undefined;
  return { amount: found.amount, unit: meter.kind === 'disk' ? 'month' : 'hour', currency: book.currency, meter: found.name, meterId: '', since: '' };
}

function look(meter: Meter, region: Region | undefined): { amount: number; name: string } | undefined {
  if (meter.kind === 'vm') {
    const own = Object.entries(region?.vm ?? {}).find(([size]) => size.toLowerCase() === meter.size.toLowerCase());
    const amount = own?.[1][meter.windows ? 'windows' : 'linux'];
    if (own === undefined || amount === undefined || meter.spot) return undefined;
    return { amount, name: own[0].replace(/^Standard_/, '').replaceAll('_', ' ') };
  }
  if (meter.kind === 'disk') {
    const amount = region?.disk[meter.name];
    return amount === undefined ? undefined : { amount, name: `${meter.name} Disk` };
  }
  // Of a region that is not known at all nothing is: sovereign clouds have other prices.
  return region === undefined ? undefined : { amount: book.everywhere[meter.kind], name: names[meter.kind] };
}

const names = {
  address: 'Standard IPv4 Static Public IP',
  rules: 'Standard Included LB Rules and Outbound Rules',
  furtherRule: 'Standard Overage LB Rules and Outbound Rules',
  nat: 'Standard Gateway',
} as const;
