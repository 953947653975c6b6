/** A VM size and the days on which it can be had. */
export interface Size {
  name: string;
  family: string;
  cpus: number;
  memoryGB: number;
  from: string;
  until?: string;
  /** Which images boot. */
  generations: readonly ('V1' | 'V2')[];
  premium: boolean;
}

const both = ['V1', 'V2'] as const;

function row(stem: string, suffix: string, family: string, from: string, cpus: number[], perCpu: number, more: Partial<Size> = {}): Size[] {
  return cpus.map((count) => ({
    name: `Standard_${stem}${count}${suffix}`,
    family,
    cpus: count,
    memoryGB: count * perCpu,
    from,
    generations: both,
    premium: suffix.includes('s'),
    ...more,
  }));
}

const single = (name: string, family: string, cpus: number, memoryGB: number, from: string, more: Partial<Size> = {}): Size => ({
  name,
  family,
  cpus,
  memoryGB,
  from,
  generations: both,
  premium: true,
  ...more,
});

// Retirements: NC on 2023-09-06, NCv3 on 2025-09-30 (size retirement notices).
const book: readonly Size[] = [
  single('Standard_DS1_v2', 'standardDSv2Family', 1, 3.5, '2015-10-01'),
  single('Standard_DS2_v2', 'standardDSv2Family', 2, 7, '2015-10-01'),
  single('Standard_DS3_v2', 'standardDSv2Family', 4, 14, '2015-10-01'),
  single('Standard_DS4_v2', 'standardDSv2Family', 8, 28, '2015-10-01'),
  single('Standard_B1s', 'standardBSFamily', 1, 1, '2017-12-01'),
  single('Standard_B2s', 'standardBSFamily', 2, 4, '2017-12-01'),
  single('Standard_B2ms', 'standardBSFamily', 2, 8, '2017-12-01'),
  single('Standard_B4ms', 'standardBSFamily', 4, 16, '2017-12-01'),
  ...row('D', '_v3', 'standardDv3Family', '2017-07-01', [2, 4, 8, 16], 4, { premium: false, generations: ['V1'] }),
  ...row('D', 's_v3', 'standardDSv3Family', '2017-07-01', [2, 4, 8, 16, 32], 4),
  ...row('D', 's_v4', 'standardDSv4Family', '2020-06-01', [2, 4, 8, 16, 32], 4),
  ...row('D', 's_v5', 'standardDSv5Family', '2021-10-01', [2, 4, 8, 16, 32], 4),
  ...row('D', 'as_v5', 'standardDASv5Family', '2021-10-01', [2, 4, 8, 16, 32], 4),
  ...row('D', 's_v6', 'standardDSv6Family', '2024-12-01', [2, 4, 8, 16, 32], 4, { generations: ['V2'] }),
  ...row('D', 'as_v6', 'standardDASv6Family', '2024-12-01', [2, 4, 8, 16, 32], 4, { generations: ['V2'] }),
  ...row('E', 's_v3', 'standardESv3Family', '2017-07-01', [2, 4, 8, 16], 8),
  ...row('E', 's_v5', 'standardESv5Family', '2021-10-01', [2, 4, 8, 16, 32], 8),
  ...row('F', 's_v2', 'standardFSv2Family', '2018-03-01', [2, 4, 8, 16], 2),
  single('Standard_NC6', 'standardNCFamily', 6, 56, '2016-12-01', { until: '2023-09-06', premium: false, generations: ['V1'] }),
  single('Standard_NC12', 'standardNCFamily', 12, 112, '2016-12-01', { until: '2023-09-06', premium: false, generations: ['V1'] }),
  single('Standard_NC6s_v3', 'standardNCSv3Family', 6, 112, '2018-03-01', { until: '2025-09-30' }),
  single('Standard_NC4as_T4_v3', 'Standard NCASv3_T4 Family', 4, 28, '2020-12-01'),
  single('Standard_NC8as_T4_v3', 'Standard NCASv3_T4 Family', 8, 56, '2020-12-01'),
];

/** All sizes that can be had on a day. */
export function sizesOf(day: string): readonly Size[] {
  return book.filter((size) => size.from <= day && (size.until === undefined || day < size.until));
}

/** A size whatever the day; names have no case. */
export function knownSize(name: string): Size | undefined {
  return book.find((size) => size.name.toLowerCase() === name.toLowerCase());
}

/** A size that can be had on a day. */
export function findSize(name: string, day: string): Size | undefined {
  return sizesOf(day).find((size) => size.name.toLowerCase() === name.toLowerCase());
}

/** Cores that one subscription may use in one region. */
export const coreQuota = 350;
