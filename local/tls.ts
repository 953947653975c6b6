import { generate } from 'selfsigned';

/** Names the certificate speaks for: loopback, and the public names that unmodified clients use through a proxy. */
const names = [
  'localhost',
  'management.azure.com',
  'login.microsoftonline.com',
  'management.usgovcloudapi.net',
  'login.microsoftonline.us',
  'management.chinacloudapi.cn',
  'login.partner.microsoftonline.cn',
];

/** A self-signed certificate for the local Azure, in PEM; clients trust it through NODE_EXTRA_CA_CERTS. Valid for 30 days from a day ago. */
export async function createCertificate(): Promise<{ key: string; cert: string }> {
  const day = 24 * 60 * 60 * 1000;
  const made = await generate([{ name: 'commonName', value: 'local Azure' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + 30 * day),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...names.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }] },
    ],
  });
  return { key: made.private, cert: made.cert };
}
