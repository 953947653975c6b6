// A process with one machine and one front, for the test that kills it. Usage: owner.ts SCRATCH IMAGE
import { startMachines } from '../../../local/machines/machines.ts';
import { specOf } from './pool.ts';

const [dir = '', image = ''] = process.argv.slice(2);
const machines = await startMachines({ dir, seed: 99, image });
const address = machines.publicAddress(0);
const { networkId, address: target } = specOf(0);
await machines.balance([{ address, rules: [], nat: [{ name: 'nat', frontendPort: 50_000, backendPort: 2222, networkId, address: target }] }]);
// Its death comes while the machine boots: it is to leave nothing at any time.
const booting = machines.start(specOf(0));
const wait = setInterval(() => {
  const pid = machines.list()[0]?.pid ?? 0;
  if (pid === 0) return;
  clearInterval(wait);
  setTimeout(() => console.log(JSON.stringify({ pid, address })), 500);
}, 20);
await booting;
setInterval(() => {}, 1000);
