import type { Image } from '../books/images.ts';
import { knownSize } from '../books/sizes.ts';
import { notImplemented, providerError } from '../errors.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import { profileOf } from './fleet.ts';

const invalid = (target: string, message: string): Error => providerError(400, 'InvalidParameter', message, { target });
const missing = (name: string): Error => invalid(name, `Required parameter '${name}' is missing (null).`);

/** The disks of a model against its image and size; throws AzureError. */
export function checkDisks(body: Json, image: Image): void {
  const storage = objectOf(profileOf(body)['storageProfile']);
  const disk = objectOf(storage['osDisk']);
  if (disk['diffDiskSettings'] !== undefined) throw notImplemented('ephemeral system disks (diffDiskSettings)');
  if (disk['image'] !== undefined || disk['vhdContainers'] !== undefined) throw notImplemented('unmanaged disks (image, vhdContainers)');
  if (storage['osDisk'] !== undefined && disk['createOption'] !== 'FromImage') throw invalid('osDisk.createOption', "The value of parameter osDisk.createOption is invalid.");
  if (disk['osType'] !== undefined && disk['osType'] !== image.os) throw invalid('osDisk.osType', `The value of parameter osDisk.osType is invalid.`);
  const gigabytes = Number(disk['diskSizeGB'] ?? image.diskSizeGB);
  if (gigabytes < image.diskSizeGB) {
    throw invalid(
      'osDisk.diskSizeGB',
      `The specified disk size ${gigabytes} GB is smaller than the size of the corresponding disk in the VM image: ${image.diskSizeGB} GB. This is not allowed. Please choose equal or greater size or do not specify an explicit size.`,
    );
  }
  const size = knownSize(textOf(objectOf(body['sku'])['name']));
  const data = Array.isArray(storage['dataDisks']) ? (storage['dataDisks'] as Json[]) : [];
  const kinds = [disk, ...data].map((one, index) => ({ type: textOf(objectOf(one['managedDisk'])['storageAccountType']), target: index === 0 ? 'osDisk' : 'dataDisk' }));
  if ([disk, ...data].some((one) => objectOf(one['managedDisk'])['diskEncryptionSet'] !== undefined)) throw notImplemented('disk encryption sets');
  for (const { type, target } of kinds) {
    if (target === 'osDisk' && (type === 'UltraSSD_LRS' || type === 'PremiumV2_LRS')) throw invalid('osDisk.managedDisk.storageAccountType', `Storage account type '${type}' is not supported for OS disks.`);
    if (type === 'UltraSSD_LRS' && objectOf(objectOf(body['properties'])['additionalCapabilities'])['ultraSSDEnabled'] !== true) {
      throw invalid('managedDisk.storageAccountType', 'StorageAccountType UltraSSD_LRS can be used only when additionalCapabilities.ultraSSDEnabled is set.');
    }
    if (size?.premium === false && /^(Premium|UltraSSD)/.test(type)) {
      throw invalid(`${target}.managedDisk.storageAccountType`, `Requested operation cannot be performed because the VM size ${size.name} does not support the storage account type ${type} of disk '${target}'. Consider updating the VM to a size that supports Premium storage.`);
    }
  }
  checkData(data, size === undefined ? undefined : size.cpus * 2);
}

function checkData(data: readonly Json[], most: number | undefined): void {
  const luns = new Set<unknown>();
  for (const disk of data) {
    if (luns.has(disk['lun'])) throw invalid('dataDisk.lun', `A disk at LUN ${String(disk['lun'])} already exists.`);
    luns.add(disk['lun']);
    if (disk['createOption'] === 'Empty' && disk['diskSizeGB'] === undefined) throw missing('dataDisk.diskSizeGB');
  }
  if (most !== undefined && data.length > most) {
    throw providerError(409, 'OperationNotAllowed', `The maximum number of data disks allowed to be attached to a VM of this size is ${most}.`, { target: 'dataDisks' });
  }
}
