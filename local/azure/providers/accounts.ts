import { findZone } from '../autoscale/zones.ts';
import { providerError } from '../errors.ts';
import { objectOf, textOf, type Json } from '../json.ts';

const invalid = (target: string, message: string): Error => providerError(400, 'InvalidParameter', message, { target });
const missing = (target: string): Error => invalid(target, `Required parameter '${target}' is missing (null).`);

// Names that Azure refuses for the first account (REST reference of scale sets, osProfile.adminUsername).
const refusedNames = new Set(
  (
    'administrator admin user user1 test user2 test1 user3 admin1 1 123 a actuser adm admin2 aspnet backup console david guest john ' +
    'owner root server sql support support_388945a0 sys test2 test3 user4 user5'
  ).split(' '),
);

const refusedPasswords = new Set([
  'abc@123',
  'P@$$w0rd',
  'P@ssw0rd',
  'P@ssword123',
  'Pa$$word',
  'pass@word1',
  'Password!',
  'Password1',
  'Password22',
  'iloveyou!',
]);

/** Decoded bytes of customData (REST reference of scale sets), and the length of the Base64 text that Azure names in its refusal. */
const customDataBytes = 65535;

/** Checks account, password, keys and customData as Compute does; throws AzureError. */
export function checkAccounts(osProfile: Json, os: 'Linux' | 'Windows'): void {
  const linux = objectOf(osProfile['linuxConfiguration']);
  if (textOf(osProfile['computerNamePrefix']) === '') throw missing('computerNamePrefix');
  if (osProfile['windowsConfiguration'] !== undefined && os === 'Linux') {
    throw invalid('osProfile.windowsConfiguration', 'Windows configuration cannot be specified for a Linux image.');
  }
  if (osProfile['linuxConfiguration'] !== undefined && os === 'Windows') {
    throw invalid('osProfile.linuxConfiguration', 'Linux configuration cannot be specified for a Windows image.');
  }
  checkPrefix(textOf(osProfile['computerNamePrefix']), os);
  const { timeZone } = objectOf(osProfile['windowsConfiguration']);
  if (timeZone !== undefined && findZone(textOf(timeZone)) === undefined) throw invalid('windowsConfiguration.timeZone', `The value '${textOf(timeZone)}' of parameter windowsConfiguration.timeZone is invalid.`);
  const user = textOf(osProfile['adminUsername']);
  checkName(user, os);
  if (os === 'Linux') checkKeys(linux, user);
  if (os === 'Windows' || linux['disablePasswordAuthentication'] !== true) checkPassword(textOf(osProfile['adminPassword']), os);
  checkCustomData(osProfile['customData']);
}

// A host's name is made of it; in Azure's words, which users have reported for both systems.
const strange = '` ~ ! @ # $ % ^ & * ( ) = + _ [ ] { } \\ | ; : . \' " , < > / ?';

function checkPrefix(prefix: string, os: 'Linux' | 'Windows'): void {
  const plain = /^[A-Za-z0-9-]+$/.test(prefix);
  if (os === 'Linux' && !plain) throw invalid('linuxHostName', `Linux host name cannot exceed 64 characters in length or contain the following characters: ${strange}.`);
  if (os === 'Windows' && (!plain || prefix.length > 9 || /^\d+$/.test(prefix))) {
    throw invalid('computerNamePrefix', `Windows computer name prefix cannot be more than 9 characters long, be entirely numeric, or contain the following characters: ${strange}.`);
  }
}

function checkName(user: string, os: 'Linux' | 'Windows'): void {
  if (user === '') throw missing('adminUsername');
  const longest = os === 'Linux' ? 64 : 20;
  if (user.length > longest) throw invalid('adminUsername', `The Admin Username specified must be between 1 and ${longest} characters long.`);
  const shaped = os === 'Linux' ? /^[a-zA-Z_][a-zA-Z0-9_.-]*$/.test(user) : !/["/\\[\]:;|=,+*?<>@]|\.$/.test(user);
  if (!shaped || refusedNames.has(user.toLowerCase())) throw invalid('adminUsername', 'The Admin Username specified is not allowed.');
}

function checkKeys(linux: Json, user: string): void {
  const keys = objectOf(linux['ssh'])['publicKeys'];
  const all = Array.isArray(keys) ? (keys as Json[]) : [];
  if (linux['disablePasswordAuthentication'] === true && all.length === 0) {
    throw invalid('linuxConfiguration', 'Authentication using either SSH or by user name and password must be enabled in Linux profile.');
  }
  const path = `/home/${user}/.ssh/authorized_keys`;
  for (const key of all) {
    if (key['path'] !== path) {
      throw invalid(
        'linuxConfiguration.ssh.publicKeys.path',
        `Destination path for SSH public keys is currently limited to its default value ${path}  due to a known issue in Linux provisioning agent.`,
      );
    }
    if (!isPublicKey(textOf(key['keyData']))) {
      throw invalid('linuxConfiguration.ssh.publicKeys.keyData', 'The value of parameter linuxConfiguration.ssh.publicKeys.keyData is invalid.');
    }
  }
}

// ssh-rsa of at least 2048 bits, or ed25519; a key's blob begins with its own type (RFC 4253 §6.6).
function isPublicKey(text: string): boolean {
  const [type = '', data = ''] = text.trim().split(/\s+/);
  const blob = Buffer.from(data, 'base64');
  const length = blob.length >= 4 ? blob.readUInt32BE(0) : 0;
  if (blob.subarray(4, 4 + length).toString('latin1') !== type) return false;
  if (type === 'ssh-ed25519') return blob.length === 51;
  return type === 'ssh-rsa' && blob.length >= 270;
}

function checkPassword(password: string, os: 'Linux' | 'Windows'): void {
  if (password === '') throw missing('adminPassword');
  const [min, max] = os === 'Linux' ? [6, 72] : [8, 123];
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[\W_]/].filter((kind) => kind.test(password)).length;
  // eslint-disable-next-line no-control-regex
  if (password.length < min || password.length > max || classes < 3 || /[\u0000-\u001F\u007F]/.test(password)) {
    throw invalid(
      'adminPassword',
      `The supplied password must be between ${min}-${max} characters long and must satisfy at least 3 of password complexity requirements from the following:\r\n1) Contains an uppercase character\r\n2) Contains a lowercase character\r\n3) Contains a numeric digit\r\n4) Contains a special character\r\n5) Control characters are not allowed`,
    );
  }
  if (refusedPasswords.has(password)) throw invalid('adminPassword', 'The specified password is not allowed.');
}

function checkCustomData(customData: unknown): void {
  if (customData === undefined) return;
  const data = textOf(customData);
  const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(data);
  if (base64 && Buffer.from(data, 'base64').length <= customDataBytes) return;
  throw invalid('customData', 'Custom data in OSProfile must be in Base64 encoding and with a maximum length of 87380 characters.');
}
