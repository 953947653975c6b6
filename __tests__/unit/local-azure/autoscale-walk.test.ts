import { expect, it } from '@jest/globals';
import { decide } from '../../../local/azure/autoscale/decide.ts';
import { measure, type Level } from '../../../local/azure/autoscale/metrics.ts';
import { readSetting, type Setting } from '../../../local/azure/autoscale/setting.ts';
import { actsOf, capacity, cpuRule, putSetting, settingPath } from './autoscaling.ts';
import { stage } from './client.ts';
import { mulberry } from './minutes.ts';
import { at, deploy, poolTemplate } from './pool.ts';

const SEED = Number(process.env['DSVM_SEED'] ?? Date.now() % 2 ** 31);
const ROUNDS = process.env['DSVM_PROOF'] === '1' ? 150 : 12;
const minute = 60_000;

it(`the autoscale service misses nothing of what it leaps over: it scales as one that looks at every minute (DSVM_SEED=${SEED})`, async () => {
  console.log(`DSVM_SEED=${SEED}`);
  const random = mulberry(SEED);
  const below = (count: number): number => Math.floor(random() * count);
  const local = await stage();
  try {
    await deploy(local, poolTemplate(), { count: 2 });
    for (let round = 0; round < ROUNDS; round++) {
      const rules = (): object[] =>
        random() < 0.2
          ? []
          : [
              cpuRule(local, 'GreaterThan', 50 + below(30), 'Increase', { value: `${1 + below(2)}`, cooldown: `PT${1 + below(30)}M` }, { timeWindow: `PT${5 + below(40)}M` }),
              cpuRule(local, 'LessThan', 20 + below(20), 'Decrease', { cooldown: `PT${1 + below(30)}M` }, { timeWindow: `PT${5 + below(40)}M` }),
            ];
      const profiles: object[] = Array.from({ length: 1 + below(3) }, (_none, index) => {
        const least = below(3);
        const most = least + 2 + below(3);
        const shape = { name: `p${index}`, capacity: capacity(least, most, least + below(most - least + 1)), rules: rules() };
        if (index === 0) return shape;
        return { ...shape, recurrence: { frequency: 'Week', schedule: { timeZone: 'W. Europe Standard Time', days: ['Monday', 'Tuesday', 'Wednesday'], hours: [below(24)], minutes: [below(60)] } } };
      });
      const start = Date.parse('2027-03-28T22:00:30Z') + round * 7 * 86_400_000;
      // Nothing of the round before is in any window.
      await local.admin('POST', '/metrics', { pool: 'pool', value: null });
      await local.admin('POST', '/clock', { now: new Date(start).toISOString() });
      const count = (await local.arm('GET', at.set(local))).body.sku.capacity;
      const seen = (await actsOf(local)).length;
      const { status } = await putSetting(local, profiles);
      expect(status).toBe(201);
      const levels: Level[] = [];
      let now = start;
      for (let step = 0; step < 6; step++) {
        const reading = random() < 0.15 ? null : below(100);
        await local.admin('POST', '/metrics', { pool: 'pool', value: reading });
        levels.push({ from: now, reading: reading ?? undefined });
        now += (5 + below(random() < 0.5 ? 30 : 800)) * minute;
        await local.admin('POST', '/clock', { now: new Date(now).toISOString() });
      }
      const setting = readSetting({ enabled: true, targetResourceUri: at.set(local), profiles });
      const told = (await actsOf(local)).slice(seen).filter((one) => one.method === 'PATCH').map((one) => `${one.time.slice(0, 16)} ${/to capacity '(\d+)'/.exec(one.detail)?.[1]}`);
      const wanted = everyMinute(setting, count, levels, start, now);
      if (told.join() !== wanted.join()) throw new Error(`${told.join()} is not ${wanted.join()} with ${JSON.stringify({ profiles, levels, count })}`);
      await local.arm('DELETE', settingPath(local));
    }
  } finally {
    await local.close();
  }
});

function everyMinute(setting: Setting, from: number, levels: readonly Level[], start: number, end: number): string[] {
  let [count, cooling] = [from, -Infinity];
  const writes: string[] = [];
  for (let now = Math.ceil(start / minute) * minute; now <= end; now += minute) {
    const instances = Array.from({ length: count }, (_none, index) => `${index}`);
    const { to, rule } = decide(setting, { count, cooling, read: (one) => measure(one, levels, instances, now) }, now);
    if (to === count) continue;
    writes.push(`${new Date(now).toISOString().slice(0, 16)} ${to}`);
    if (rule !== undefined) cooling = now + rule.cooldown * 1000;
    count = to;
  }
  return writes;
}
