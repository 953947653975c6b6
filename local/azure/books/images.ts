/** A Marketplace image and the days on which it can be had. */
export interface Image {
  publisher: string;
  offer: string;
  sku: string;
  /** First day, and first day without it. */
  from: string;
  until?: string;
  versions: readonly string[];
  os: 'Linux' | 'Windows';
  generation: 'V1' | 'V2';
  diskSizeGB: number;
  /** Images that are sold through a purchase plan. */
  plan?: { publisher: string; product: string; name: string };
}

const dsvm = (offer: string, sku: string, from: string, until: string | undefined, versions: string[], more: Partial<Image> = {}): Image => ({
  publisher: 'microsoft-dsvm',
  offer,
  sku,
  from,
  ...(until === undefined ? {} : { until }),
  versions,
  os: 'Linux',
  generation: sku.endsWith('gen2') ? 'V2' : 'V1',
  diskSizeGB: 150,
  ...more,
});

const ubuntu = (offer: string, sku: string, from: string, versions: string[], generation: 'V1' | 'V2'): Image => ({
  publisher: 'Canonical',
  offer,
  sku,
  from,
  versions,
  os: 'Linux',
  generation,
  diskSizeGB: 30,
});

/*
 * Days: DSVM release notes where they name one (ubuntu-1804 left the Marketplace on 2022-10-01, ubuntu-2204 came on
 * 2024-10-21), else the month in which the image was last or first seen. Upstream's Ubuntu 16.04 image is kept until
 * the end of that system's support (2021-04-30); its own last day is not documented.
 */
const book: readonly Image[] = [
  dsvm('linux-data-science-vm-ubuntu', 'linuxdsvmubuntu', '2016-04-01', '2021-05-01', ['19.11.13', '20.01.09'], {
    publisher: 'microsoft-ads',
    plan: { publisher: 'microsoft-ads', product: 'linux-data-science-vm-ubuntu', name: 'linuxdsvmubuntu' },
  }),
  dsvm('linux-data-science-vm-ubuntu', 'linuxdsvmubuntu', '2018-03-01', '2021-05-01', ['19.11.13', '20.01.09']),
  dsvm('ubuntu-1804', '1804', '2019-11-01', '2022-10-01', ['20.11.02', '22.08.11']),
  dsvm('ubuntu-1804', '1804-gen2', '2020-06-01', '2022-10-01', ['20.11.02', '22.08.11']),
  dsvm('ubuntu-2004', '2004', '2021-06-01', '2024-08-01', ['22.12.14', '24.04.22']),
  dsvm('ubuntu-2004', '2004-gen2', '2021-06-01', '2024-08-01', ['22.12.14', '24.04.22']),
  dsvm('ubuntu-2204', '2204-gen2', '2024-10-21', undefined, ['24.10.15', '25.05.19']),
  dsvm('ubuntu-hpc', '2204', '2022-11-01', undefined, ['22.04.2025041101'], { generation: 'V2', diskSizeGB: 64 }),
  dsvm('ubuntu-hpc', '2404', '2025-02-01', undefined, ['24.04.2025073001'], { generation: 'V2', diskSizeGB: 64 }),
  dsvm('dsvm-windows', 'server-2016', '2016-11-01', '2021-05-01', ['19.11.13', '20.01.10'], { os: 'Windows', diskSizeGB: 127 }),
  dsvm('dsvm-win-2019', 'server-2019', '2019-07-01', undefined, ['22.12.14', '25.01.21'], { os: 'Windows', diskSizeGB: 127 }),
  dsvm('dsvm-win-2019', 'winserver-2019', '2022-11-01', undefined, ['24.07.04', '25.01.21'], { os: 'Windows', diskSizeGB: 127 }),
  dsvm('dsvm-win-2022', 'winserver-2022', '2022-11-01', undefined, ['24.07.04', '25.01.21'], { os: 'Windows', generation: 'V2', diskSizeGB: 127 }),
  ubuntu('UbuntuServer', '18.04-LTS', '2018-04-26', ['18.04.202305220', '18.04.202401161'], 'V1'),
  ubuntu('0001-com-ubuntu-server-focal', '20_04-lts-gen2', '2020-04-23', ['20.04.202401151', '20.04.202505200'], 'V2'),
  ubuntu('0001-com-ubuntu-server-jammy', '22_04-lts', '2022-04-21', ['22.04.202401161', '22.04.202509230'], 'V1'),
  ubuntu('0001-com-ubuntu-server-jammy', '22_04-lts-gen2', '2022-04-21', ['22.04.202401161', '22.04.202509230'], 'V2'),
  ubuntu('ubuntu-24_04-lts', 'server', '2024-04-25', ['24.04.202409120', '24.04.202510080'], 'V2'),
  ubuntu('ubuntu-24_04-lts', 'server-gen1', '2024-04-25', ['24.04.202409120', '24.04.202510080'], 'V1'),
];

export interface ImageName {
  publisher: string;
  offer: string;
  sku: string;
}

/** All images that can be had on a day. */
export function imagesOf(day: string): readonly Image[] {
  return book.filter((image) => image.from <= day && (image.until === undefined || day < image.until));
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The image of a name on a day; names have no case. */
export function findImage(name: ImageName, day: string): Image | undefined {
  return imagesOf(day).find(
    (image) => same(image.publisher, name.publisher) && same(image.offer, name.offer) && same(image.sku, name.sku),
  );
}

/** The exact version of an image that `latest` or a version names; undefined where there is none. */
export function exactVersion(image: Image, version: string): string | undefined {
  return version.toLowerCase() === 'latest' ? image.versions.at(-1) : image.versions.find((one) => one === version);
}
