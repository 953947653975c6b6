import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { renderOutputs } from '../../../src/report/outputs.ts';
import type { Report } from '../../../src/report/report.ts';
import { deadHub, deployed, endpoint, failedDeployment, refused, removed, status } from './samples.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const endpointsSchema = ajv.compile(JSON.parse(read('schema/endpoints.schema.json')) as object);
const reportSchema = ajv.compile(JSON.parse(read('schema/report.schema.json')) as object);

const samples: Record<string, Report> = {
  deployed: deployed(),
  deadHub: deadHub(),
  failedDeployment: failedDeployment(),
  status: status(),
  removed: removed(),
  refused: refused(),
  many: deployed(1000),
};

describe.each(Object.entries(samples))('%s', (_, report) => {
  it('is held by the report schema', () => {
    reportSchema(report);
    expect(reportSchema.errors ?? []).toEqual([]);
  });

  it('has endpoints as the contract says', () => {
    const endpoints = JSON.parse(renderOutputs(report)['endpoints'] ?? '') as object[];
    endpointsSchema(endpoints);
    expect(endpointsSchema.errors ?? []).toEqual([]);
    for (const one of endpoints) {
      expect(Object.keys(one)).toEqual(['kind', 'scope', 'instanceId', 'host', 'port', 'url', 'check', 'cause', 'fingerprint']);
    }
    expect(endpoints).toHaveLength(report.endpoints.length);
  });

  it('gives every declared output that does not depend on where it is published', () => {
    const declared = Object.keys((parse(read('action.yml')) as { outputs: object }).outputs);
    expect(Object.keys(renderOutputs(report)).toSorted()).toEqual(declared.filter((name) => !['comment-url', 'report', 'week-svg'].includes(name)).toSorted());
  });
});

describe('schemas refuse', () => {
  const one = { ...endpoint({ scope: 'instance', instanceId: '3' }) } as Record<string, unknown>;
  delete one['version'];
  delete one['seconds'];

  it.each<[string, object]>([
    ['an instance without its id', { ...one, instanceId: null }],
    ['an id at the front door', { ...one, scope: 'front-door' }],
    ['another check', { ...one, check: 'ok' }],
    ['a port as text', { ...one, port: '22' }],
    ['another key', { ...one, version: 'x' }],
  ])('%s', (_, wrong) => {
    expect(endpointsSchema([one])).toBe(true);
    expect(endpointsSchema([wrong])).toBe(false);
  });

  it.each<[string, object]>([
    ['a missing key', { ...deployed(), notes: undefined }],
    ['another key', { ...deployed(), extra: 1 }],
    ['another schema', { ...deployed(), schema: 2 }],
    ['an instant that is none', { ...deployed(), finishedAt: 'now' }],
    ['a wrong endpoint', { ...deployed(), endpoints: [{ ...endpoint({}), check: 'ok' }] }],
  ])('%s', (_, wrong) => {
    expect(reportSchema(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });
});

function command(endpoints: Report['endpoints']): string | undefined {
  return renderOutputs({ ...deployed(), endpoints })['ssh-command'];
}

function hub(url: string): string | undefined {
  return renderOutputs({ ...deployed(), endpoints: [endpoint({ kind: 'jupyterhub', url })] })['jupyterhub-url'];
}

describe('values', () => {
  it('of a deploy', () => {
    expect(renderOutputs(deployed())).toMatchObject({
      changed: 'true',
      pool: 'research',
      instances: '3',
      'ssh-command': 'ssh dsvmuser@research-x7.westeurope.cloudapp.azure.com',
      'jupyterhub-url': 'https://research-x7.westeurope.cloudapp.azure.com:8000',
      smoke: 'pass',
      'deployment-id': deployed().deployment?.id,
    });
  });

  it('are empty where nothing is known', () => {
    expect(renderOutputs(refused())).toEqual({
      changed: '',
      changes: '',
      pool: '',
      verb: '',
      pools: '',
      instances: '',
      endpoints: '[]',
      'ssh-command': '',
      'jupyterhub-url': '',
      smoke: '',
      'deployment-id': '',
    });
  });

  it.each<[string, Partial<ReturnType<typeof endpoint>>, string]>([
    ['another port', { port: 2222 }, 'ssh -p 2222 dsvmuser@research-x7.westeurope.cloudapp.azure.com'],
    ['an IPv6 address', { host: '2603:1020::10' }, 'ssh dsvmuser@2603:1020::10'],
    ['a host that is an option', { host: '-oProxyCommand=id' }, ''],
    ['a host that is a command', { host: 'a;id' }, ''],
    ['a host in two lines', { host: 'a\nid' }, ''],
  ])('the ssh command takes %s', (_, values, expected) => {
    expect(command([endpoint(values)])).toBe(expected);
  });

  it('leaves out a user that is a command', () => {
    const report = { ...deployed(), endpoints: [endpoint({})] };
    expect(renderOutputs({ ...report, adminUsername: 'a b;id' })['ssh-command']).toBe('ssh research-x7.westeurope.cloudapp.azure.com');
  });

  it('prefers the front door, then an instance that works', () => {
    const [first, second] = [endpoint({ scope: 'instance', instanceId: '1', port: 50_001, check: 'fail' }), endpoint({ scope: 'instance', instanceId: '3', port: 50_002 })];
    expect(command([first, second, endpoint({ check: 'fail' })])).toMatch(/^ssh dsvmuser@/);
    expect(command([first, second])).toMatch(/^ssh -p 50002 /);
    expect(command([first])).toMatch(/^ssh -p 50001 /);
  });

  it('of the hub are addresses only', () => {
    expect(hub('https://h:8000')).toBe('https://h:8000');
    expect(hub('javascript:alert(1)')).toBe('');
    expect(hub('nothing')).toBe('');
  });
});
