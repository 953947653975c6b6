import { ActionError } from '../errors.ts';
import type { Boot } from '../pool/preflight/sizes.ts';
import type { Image } from '../pool/preflight/wanted.ts';
import type { Arm } from './arm.ts';

const apiVersion = '2025-04-01';

/** The exact version of a Marketplace image that a region offers (the newest for `latest`); throws ActionError naming the image where there is none. */
export async function findImage(arm: Arm, location: string, image: Image): Promise<string> {
  const { publisher, offer, sku, version } = image;
  const name = `${publisher}:${offer}:${sku}:${version}`;
  const answer = await arm.send({ method: 'GET', path: pathOf(arm, location, image), apiVersion, allow: [404], doing: `Asking Azure for the image ${name}` });
  const versions = (Array.isArray(answer.body) ? (answer.body as { name?: string }[]) : []).flatMap((one) => one.name ?? []);
  const latest = version === '' || version.toLowerCase() === 'latest';
  const found = latest ? versions.toSorted(byNumber).at(-1) : versions.find((one) => one === version);
  if (answer.status !== 404 && found !== undefined) return found;
  const error = (answer.body as { error?: { code?: string; message?: string } } | undefined)?.error;
  const correlationId = answer.headers['x-ms-correlation-request-id'];
  throw new ActionError({
    what: `Azure has no image ${name} in ${location}${error?.message ? `: ${error.message}` : '.'}`,
    fix: 'Use the shipped template (`template: linux` in the pool file, or `template-file: linux`), whose image is current, or name another image.',
    ...(error?.code === undefined ? {} : { code: error.code }),
    ...(correlationId === undefined ? {} : { correlationId }),
  });
}

/** What an image, of an exact version, asks of a machine. */
export async function readBoot(arm: Arm, location: string, image: Image, version: string): Promise<Boot> {
  const properties = await readImage(arm, location, image, version);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { generation: text(properties.hyperVGeneration), architecture: text(properties.architecture) };
}

/** GiB of the OS disk that an image makes where nobody says otherwise; undefined where Azure does not say. */
export async function readDiskSize(arm: Arm, location: string, image: Image): Promise<number | undefined> {
  const size = (await readImage(arm, location, image, await findImage(arm, location, image))).osDiskImage?.sizeInGb;
  return typeof size === 'number' && size > 0 ? size : undefined;
}

async function readImage(arm: Arm, location: string, image: Image, version: string): Promise<{ hyperVGeneration?: unknown; architecture?: unknown; osDiskImage?: { sizeInGb?: unknown } }> {
  const path = `${pathOf(arm, location, image)}/${encodeURIComponent(version)}`;
  const { body } = await arm.send({ method: 'GET', path, apiVersion, doing: `Reading the image ${image.publisher}:${image.offer}:${image.sku}:${version}` });
  return (body as { properties?: object } | undefined)?.properties ?? {};
}

function pathOf(arm: Arm, location: string, { publisher, offer, sku }: Image): string {
  const part = encodeURIComponent;
  return (
    `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Compute/locations/${part(location)}/publishers/${part(publisher)}` +
    `/artifacttypes/vmimage/offers/${part(offer)}/skus/${part(sku)}/versions`
  );
}

// Versions are numbers with points: 24.10.15 is newer than 24.9.1.
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
