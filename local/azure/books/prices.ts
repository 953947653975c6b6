import { createHash } from 'node:crypto';
import { sizesOf } from './sizes.ts';

/** One row of the retail price list, in US dollars; the API adds currency and unit price. */
export interface Row {
  tierMinimumUnits: number;
  retailPrice: number;
  armRegionName: string;
  location: string;
  effectiveStartDate: string;
  meterId: string;
  meterName: string;
  productId: string;
  skuId: string;
  productName: string;
  skuName: string;
  serviceName: string;
  serviceId: string;
  serviceFamily: string;
  unitOfMeasure: string;
  type: 'Consumption' | 'Reservation' | 'DevTestConsumption';
  isPrimaryMeterRegion: boolean;
  armSkuName: string;
  reservationTerm?: string;
}

// Prices of one vCPU-hour on Linux in East US, to which the other regions stand in a ratio. Those of Dsv5 are the published ones; of the other
// families they are of the right size and no more. Windows costs 0.046 more for a vCPU in every region.
const perCpu: readonly (readonly [family: RegExp, price: number])[] = [
  [/^standardD[A-Z]*v[345]Family$/i, 0.048],
  [/^standardD[A-Z]*v6Family$/i, 0.0504],
  [/^standardE/i, 0.063],
  [/^standardFS/i, 0.0423],
  [/^standardBS/i, 0.0208],
  [/T4/i, 0.1315],
  [/^standardNC/i, 0.51],
  [/./, 0.0585],
];
const windowsUplift = 0.046;
const regions: readonly (readonly [name: string, location: string, ratio: number])[] = [
  ['eastus', 'US East', 1],
  ['westus2', 'US West 2', 1],
  ['westeurope', 'EU West', 0.115 / 0.096],
  ['northeurope', 'EU North', 0.107 / 0.096],
  ['germanywestcentral', 'DE West Central', 0.115 / 0.096],
];
const disks: Readonly<Record<string, number>> = { P4: 5.28, P6: 10.21, P10: 19.71, P15: 38.01, P20: 73.22, P30: 135.17, E4: 2.4, E10: 9.6, E15: 19.2, S4: 1.54, S10: 5.89 };

/** The whole list as of a day (`YYYY-MM-DD`). Ids are made up: those of Azure's meters are not public in one place. */
export function pricesOf(day: string): Row[] {
  return [...sizesOf(day).flatMap((size) => regions.flatMap((region) => ofSize(size.name, size.family, size.cpus, region))), ...regions.flatMap(ofDisks), ...regions.flatMap(ofAddresses), ...everywhere()];
}

type Region = (typeof regions)[number];

function ofSize(name: string, family: string, cpus: number, [region, location, ratio]: Region): Row[] {
  const linux = round(cpus * (perCpu.find(([pattern]) => pattern.test(family))?.[1] ?? 0) * ratio);
  const windows = round(linux + cpus * windowsUplift);
  const short = name.replace(/^Standard_/, '').replaceAll('_', ' ');
  const series = `Virtual Machines ${family.replace(/^standard ?/i, '').replace(/ ?Family$/, '')} Series`;
  const row = (more: Partial<Row>): Row =>
    base({ armRegionName: region, location, serviceName: 'Virtual Machines', serviceFamily: 'Compute', productName: series, skuName: short, meterName: short, armSkuName: name, retailPrice: linux, ...more });
  return [
    row({ productName: `${series} Windows`, retailPrice: windows }),
    row({ skuName: `${short} Spot`, meterName: `${short} Spot`, retailPrice: round(linux * 0.185) }),
    row({ skuName: `${short} Low Priority`, meterName: `${short} Low Priority`, retailPrice: round(linux * 0.2) }),
    row({ type: 'Reservation', reservationTerm: '1 Year', retailPrice: Math.round(linux * 8760 * 0.62) }),
    row({ type: 'Reservation', reservationTerm: '3 Years', retailPrice: Math.round(linux * 26_280 * 0.4) }),
    row({ type: 'DevTestConsumption', productName: `${series} Windows`, retailPrice: linux }),
    // A meter that another region is the first of, and a price that holds from next year on.
    row({ isPrimaryMeterRegion: false, retailPrice: round(linux * 1.1) }),
    row({ effectiveStartDate: '2099-01-01T00:00:00Z', retailPrice: round(linux * 2) }),
    row({}),
  ];
}

function ofDisks([region, location, ratio]: Region): Row[] {
  const ssd = Math.min(ratio, 1.1);
  return Object.entries(disks).flatMap(([tier, price]) => {
    const product = { P: 'Premium SSD Managed Disks', E: 'Standard SSD Managed Disks', S: 'Standard HDD Managed Disks' }[tier.charAt(0)] ?? '';
    return ['LRS', 'ZRS'].flatMap((redundancy) => {
      const name = `${tier} ${redundancy}`;
      const own = { armRegionName: region, location, serviceName: 'Storage', serviceFamily: 'Storage', productName: product, skuName: name, unitOfMeasure: '1/Month' };
      const monthly = round(price * ssd * (redundancy === 'ZRS' ? 1.5 : 1), 2);
      return [
        base({ ...own, meterName: `${name} Disk Mount`, retailPrice: round(monthly * 0.054, 2) }),
        base({ ...own, meterName: `${name} Disk`, retailPrice: monthly }),
        base({ ...own, meterName: `${name} Disk Operations`, unitOfMeasure: '10K', retailPrice: 0.0005 }),
      ];
    });
  });
}

function ofAddresses([region, location]: Region): Row[] {
  const own = { armRegionName: region, location, serviceName: 'Virtual Network', serviceFamily: 'Networking', productName: 'IP Addresses' };
  return [
    base({ ...own, skuName: 'Basic', meterName: 'Basic IPv4 Dynamic Public IP', retailPrice: 0.004 }),
    base({ ...own, skuName: 'Standard', meterName: 'Standard IPv4 Static Public IP', retailPrice: 0.005 }),
  ];
}

// What costs the same in all regions stands under `Global` alone.
function everywhere(): Row[] {
  const own = { armRegionName: 'Global', location: '', serviceFamily: 'Networking', skuName: 'Standard' };
  const balancer = { ...own, serviceName: 'Load Balancer', productName: 'Load Balancer' };
  const nat = { ...own, serviceName: 'NAT Gateway', productName: 'NAT Gateway' };
  return [
    base({ ...balancer, meterName: 'Standard Included LB Rules and Outbound Rules', retailPrice: 0.025 }),
    base({ ...balancer, meterName: 'Standard Overage LB Rules and Outbound Rules', unitOfMeasure: '1/Hour', retailPrice: 0.01 }),
    base({ ...balancer, meterName: 'Standard Data Processed', unitOfMeasure: '1 GB', retailPrice: 0.005 }),
    base({ ...nat, meterName: 'Standard Gateway', retailPrice: 0.045 }),
    base({ ...nat, meterName: 'Standard Data Processed', unitOfMeasure: '1 GB', retailPrice: 0.045 }),
  ];
}

function base(row: Partial<Row> & Pick<Row, 'armRegionName' | 'location' | 'serviceName' | 'serviceFamily' | 'productName' | 'skuName' | 'meterName' | 'retailPrice'>): Row {
  const hash = createHash('sha256').update([row.armRegionName, row.productName, row.meterName].join('/')).digest('hex');
  const productId = `DZH3${hash.slice(0, 8).toUpperCase()}`;
  return {
    tierMinimumUnits: 0,
    effectiveStartDate: '2025-01-01T00:00:00Z',
    meterId: [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(12, 15)}`, `8${hash.slice(15, 18)}`, hash.slice(18, 30)].join('-'),
    productId,
    skuId: `${productId}/${hash.slice(30, 34).toUpperCase()}`,
    serviceId: `DZH31${createHash('sha256').update(row.serviceName).digest('hex').slice(0, 7).toUpperCase()}`,
    unitOfMeasure: '1 Hour',
    type: 'Consumption',
    isPrimaryMeterRegion: true,
    armSkuName: '',
    ...row,
  };
}

function round(price: number, digits = 4): number {
  return Number(price.toFixed(digits));
}
