import { ActionError } from '../errors.ts';
import type { Arm } from './arm.ts';

const apiVersion = '2025-04-01';

export interface ImageReference {
  publisher: string;
  offer: string;
  sku: string;
  version: string;
}

/** Asks Azure whether a Marketplace image can be had in a region; throws ActionError naming it where it cannot. */
export async function checkImage(arm: Arm, location: string, image: ImageReference): Promise<void> {
  const { publisher, offer, sku, version } = image;
  const name = `${publisher}:${offer}:${sku}:${version}`;
  const part = encodeURIComponent;
  const answer = await arm.send({
    method: 'GET',
    path:
      `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Compute/locations/${part(location)}/publishers/${part(publisher)}` +
      `/artifacttypes/vmimage/offers/${part(offer)}/skus/${part(sku)}/versions`,
    apiVersion,
    allow: [404],
    doing: `Asking Azure for the image ${name}`,
  });
  const versions = Array.isArray(answer.body) ? (answer.body as { name?: string }[]) : [];
  const wanted = version === '' || version.toLowerCase() === 'latest';
  if (answer.status !== 404 && (wanted ? versions.length > 0 : versions.some((one) => one.name === version))) return;
  const error = (answer.body as { error?: { code?: string; message?: string } } | undefined)?.error;
  const correlationId = answer.headers['x-ms-correlation-request-id'];
  throw new ActionError({
    what: `Azure has no image ${name} in ${location}${error?.message ? `: ${error.message}` : '.'}`,
    fix: 'Use the shipped template (`template: linux` in the pool file, or `template-file: linux`), whose image is current, or name another image.',
    ...(error?.code === undefined ? {} : { code: error.code }),
    ...(correlationId === undefined ? {} : { correlationId }),
  });
}
