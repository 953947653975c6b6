// What the default branch's pool file lets comments ask for.
import { describe, expect, it } from '@jest/globals';
import { overCeiling } from '../../../src/chat/ceilings.ts';
import type { ChatCommand } from '../../../src/chat/read.ts';
import type { Problem } from '../../../src/errors.ts';

const path = 'pools/research.yml';
const head = 'name: research\nlocation: westeurope\nresourceGroup: dsvm-research\ntemplate: linux\n';
const schedule = `schedule:
  timezone: Europe/Berlin
  base: 1
  windows: [{ name: office, days: mon-fri, from: "08:00", to: "18:00", instances: { min: 2, max: 6 } }]
  except: [{ name: exam, date: 2027-02-03, instances: 9 }]
`;
const ask = (text: string, command: ChatCommand): Promise<Problem | undefined> => overCeiling(command, { path, read: (one) => (one === path ? text : undefined), now: Date.parse('2026-11-21T08:00:00Z') });
const scale = (instances: number): ChatCommand => ({ verb: 'scale', instances, minutes: 120 });
const extend = (hours: number): ChatCommand => ({ verb: 'extend', minutes: hours * 60 });

describe('how many instances a comment may ask for', () => {
  it.each<[string, string, number]>([
    ['the highest number of the schedule', head + schedule, 9],
    ['the base where there is nothing else', `${head}schedule: { timezone: UTC, base: 4 }\n`, 4],
    ['what `chatops.most` says, be it less', `${head}${schedule}chatops: { most: 3 }\n`, 3],
    ['or more', `${head}${schedule}chatops: { most: 20 }\n`, 20],
  ])('%s', async (_, text, most) => {
    expect(await ask(text, scale(most))).toBeUndefined();
    expect(await ask(text, scale(0))).toBeUndefined();
    const problem = await ask(text, scale(most + 1));
    expect(problem).toMatchObject({
      what: expect.stringMatching(new RegExp(`^\`/pool scale ${most + 1} for 2h\` asks for ${most + 1} instances, more than a comment may: .*\\b${most}\\b`)),
      fix: expect.stringContaining(`Ask for at most ${most}, or have \`chatops: { most: ${most + 1} }\` written into \`${path}\``),
      file: path,
      line: text.split('\n').findIndex((line) => line.startsWith(text.includes('chatops') ? 'chatops' : 'schedule')) + 1,
    });
  });

  it('is left to the command itself where there is no schedule, or the file is wrong', async () => {
    for (const text of [head, `${head}chatops: { most: 2 }\n`, `${head}${schedule}chatops: { most: many }\n`, `${head}${schedule}unknown: 1\n`, '', ': {']) expect(await ask(text, scale(1000))).toBeUndefined();
  });
});

describe('how long a preview may be extended', () => {
  it('is the policy’s hours at most', async () => {
    const text = `${head}preview: { hours: 24 }\n`;
    expect(await ask(text, extend(24))).toBeUndefined();
    expect(await ask(text, extend(25))).toMatchObject({ what: expect.stringMatching(/asks for 1d1h, .* `preview\.hours` in `pools\/research\.yml` says 24\.$/), fix: expect.stringContaining('`1d`'), file: path });
    expect(await ask(`${head}preview: {}\n`, extend(48))).toBeUndefined();
    expect(await ask(`${head}preview: {}\n`, extend(49))).toMatchObject({ what: expect.stringContaining('says 48') });
  });

  it('is nothing without a policy, or with one that is wrong', async () => {
    expect(await ask(head, extend(1))).toMatchObject({ what: expect.stringMatching(/has no key `preview`/), file: path });
    expect(await ask(`${head}preview: { hours: long }\n`, extend(1))).toMatchObject({ what: expect.stringContaining('`preview.hours` cannot be'), file: path, line: 5 });
  });
});

it('no other command has one', async () => {
  for (const verb of ['status', 'plan', 'preview', 'teardown'] as const) expect(await ask(head, { verb })).toBeUndefined();
});
