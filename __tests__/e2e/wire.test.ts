// Certificates that a run must not trust, from real servers: each is told with host, reason and what to do, and nothing is sent.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import { openBed, type Bed } from './bed.ts';

const day = 24 * 60 * 60 * 1000;

interface Peer {
  address: string;
  trusted: string;
  asked: string[];
  close(): Promise<void>;
}

describe('a certificate', () => {
  let bed: Bed;
  const peers: Peer[] = [];
  beforeAll(async () => {
    bed = await openBed();
  });
  afterAll(async () => {
    await Promise.all(peers.map((peer) => peer.close()));
    await bed.close();
  });

  /** An https server on loopback whose certificate speaks for `name` from and until so many days from now; `trusted` is what to trust. */
  async function serve(file: string, name: string, from: number, until: number): Promise<Peer> {
    const made = await generate([{ name: 'commonName', value: file }], {
      keyType: 'ec',
      curve: 'P-256',
      algorithm: 'sha256',
      notBeforeDate: new Date(Date.now() + from * day),
      notAfterDate: new Date(Date.now() + until * day),
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
      ],
    });
    const asked: string[] = [];
    const server = createServer({ key: made.private, cert: made.cert }, (request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(500).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const trusted = join(bed.workspace, '..', `${file}.pem`);
    writeFileSync(trusted, made.cert);
    const peer = { address: `localhost:${(server.address() as AddressInfo).port}`, trusted, asked, close: async () => void (await new Promise((done) => server.close(done))) };
    peers.push(peer);
    return peer;
  }

  it.each<[string, string, number, number, boolean, RegExp, RegExp]>([
    ['of an unknown authority', 'localhost', -1, 1, false, /self-signed certificate.*\(DEPTH_ZERO_SELF_SIGNED_CERT\)/, /not trusted: set NODE_EXTRA_CA_CERTS/],
    ['that has expired', 'localhost', -9, -1, true, /certificate has expired.*\(CERT_HAS_EXPIRED\)/, /no longer valid: whoever runs it has to renew it/],
    ['that is not valid yet', 'localhost', 1, 9, true, /certificate is not yet valid.*\(CERT_NOT_YET_VALID\)/, /not valid yet: check the clock of the runner/],
    ['for another host', 'elsewhere.example', -1, 1, true, /Hostname\/IP does not match.*elsewhere\.example.*\(ERR_TLS_CERT_ALTNAME_INVALID\)/, /What answers is not localhost:\d+, or not under this name/],
  ])('%s', async (name, host, from, until, trusts, what, fix) => {
    const peer = await serve(name.replaceAll(' ', '-'), host, from, until);
    const run = await bed.run('status', { inputs: { 'arm-endpoint': `https://${peer.address}`, 'authority-host': `https://${peer.address}` }, env: trusts ? { NODE_EXTRA_CA_CERTS: peer.trusted } : {} });
    expect(run.exitCode).toBe(1);
    const errors = run.log.split('\n').filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(new RegExp(`: ${peer.address} cannot be reached: ${what.source}`));
    expect(errors[0]).toMatch(fix);
    expect(run.summary).toContain(peer.address.split(':')[1]);
    // Not tried again, as no other try could help; and nothing was told to who is not who it should be.
    expect(run.log).not.toContain('Trying again');
    expect(peer.asked).toEqual([]);
  });
});
