// Preloaded into the action's process: it dies at its KILL_AT-th HTTP call, whoever that is to: right after the call was sent (KILL_WHEN=sent, so that the
// server does it and nobody hears) or right when its answer begins (KILL_WHEN=answered). Where it lives, KILL_COUNT names the file to write the number of calls to.
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.KILL_AT ?? 'Infinity');
const event = process.env.KILL_WHEN === 'sent' ? 'finish' : 'response';
let calls = 0;

for (const wire of [http, https]) {
  const { request } = wire;
  wire.request = (...given) => {
    const call = request(...given);
    calls += 1;
    if (calls === at) call.prependOnceListener(event, () => process.kill(process.pid, 'SIGKILL'));
    return call;
  };
}
syncBuiltinESMExports();
process.on('exit', () => {
  if (process.env.KILL_COUNT) writeFileSync(process.env.KILL_COUNT, String(calls));
});
