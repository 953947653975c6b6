import { describe, expect, it } from '@jest/globals';
import { ActionError } from '../../../src/errors.ts';
import { loadPool, type Pool } from '../../../src/pool/load.ts';
import { scheduleReader } from '../../../src/pool/scheduled.ts';
import { readShippedTemplate } from '../../../src/assets.ts';
import { request, type Wish } from './sample.ts';

const now = Date.parse('2027-01-11T09:00:00Z');
const pool = (schedule: string, parameters = 'vmssName: research, adminUsername: dsvmuser', template = 'linux'): string => `name: research
location: westeurope
resourceGroup: dsvm-research
template: ${template}
parameters: { ${parameters} }
smoke: { level: none }
${schedule}`;
const office = `schedule:
  timezone: Europe/Berlin
  base: 0
  windows:
    - { name: office, days: mon-fri, from: "08:00", to: "18:00", instances: { min: 2, max: 8 }, scale: { cpu: 70% } }
`;

async function load(text: string, wish: Partial<Wish> = {}): Promise<Pool> {
  const asked = request({ files: { 'pools/research.yml': text, ...wish.files }, ...(wish.parameters === undefined ? {} : { parameters: wish.parameters }) });
  return loadPool({ ...asked, shipped: readShippedTemplate, secureParameters: 'adminPassword=ADMIN_PASSWORD', readSchedule: await scheduleReader(asked, now) });
}
async function told(text: string, wish: Partial<Wish> = {}): Promise<string[]> {
  try {
    await load(text, wish);
    return [];
  } catch (error) {
    if (error instanceof ActionError) return error.problems.map(({ file, line, what }) => `${file}:${line} ${what}`);
    throw error;
  }
}

describe('a pool file with a schedule', () => {
  it('needs no number of instances: of a new pool the schedule says it', async () => {
    const { schedule, parameters, origins, warnings } = await load(pool(office));
    expect(schedule).toMatchObject({ timezone: 'Europe/Berlin', backstop: 120 });
    expect(parameters['instanceCount']).toEqual({ value: 2 });
    expect(origins.find((one) => one.name === 'instanceCount')).toMatchObject({ from: 'the schedule' });
    expect(warnings).toEqual([expect.stringMatching(/^pools\/research\.yml:11:\d+: An idle CPU is not an idle person/)]);
  });

  it('leaves a number in the parameters aside and says so', async () => {
    const { parameters, warnings } = await load(pool(office, 'vmssName: research, adminUsername: dsvmuser, instanceCount: 7'), { parameters: 'InstanceCount: 9' });
    expect(parameters['instanceCount']).toEqual({ value: 2 });
    expect(warnings).toEqual([expect.stringContaining('idle CPU'), expect.stringMatching(/^`instanceCount` of pools\/research\.yml:5 is left aside/), expect.stringMatching(/^`instanceCount` of input parameters.* is left aside/)]);
  });

  it.each<[string, string, RegExp[]]>([
    ['what is wrong with the schedule, beside what is wrong elsewhere', pool(office.replace('mon-fri', 'mon-fry').replace('Europe/Berlin', 'Berlin'), 'vmssName: 12, adminUsername: dsvmuser'), [/^pools\/research\.yml:5 .*vmssName/, /^pools\/research\.yml:8 .*timezone/, /^pools\/research\.yml:11 .*days/]],
    ['a setting that is given too', pool(office, 'vmssName: research, adminUsername: dsvmuser, autoscale: {}'), [/^pools\/research\.yml:5 `autoscale` is made of the pool file’s `schedule`/]],
    ['more than the template takes', pool(office.replace('max: 8', 'max: 101')), [/^pools\/research\.yml:11 `office` says 101 instances; the template takes 100 at most/]],
    ['a template that takes no schedule', pool(office, 'vmssName: research', './own.json'), [/^pools\/research\.yml:7 The template pools\/own\.json has no parameter `autoscale`/]],
    ['a schedule that is no map', pool('schedule: daily\n'), [/^pools\/research\.yml:7 `schedule` cannot be "daily"/]],
    ['a schedule under a key that is spelled oddly', pool(office.replace('schedule', '"sch\\u0065dule"').replace('mon-fri', 'mon-fry')), [/^pools\/research\.yml:11 .*days/]],
  ])('tells %s', async (_name, text, expected) => {
    const own = JSON.stringify({ $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0', parameters: { vmssName: { type: 'string' }, instanceCount: { type: 'int' }, adminPassword: { type: 'securestring' } }, resources: [] });
    const lines = await told(text, { files: { 'pools/own.json': own } });
    expect(lines).toHaveLength(expected.length);
    for (const [index, like] of expected.entries()) expect(lines[index]).toMatch(like);
  });

  it('takes a setting without a schedule as any parameter', async () => {
    const { parameters } = await load(pool('', 'vmssName: research, adminUsername: dsvmuser, instanceCount: 1, autoscale: { enabled: false }'));
    expect(parameters['autoscale']).toEqual({ value: { enabled: false } });
  });
});
