import { describe, expect, it } from '@jest/globals';
import type { CheckedEndpoint } from '../../../src/report/report.ts';
import { compareHostKeys } from '../../../src/smoke/hostkeys.ts';

const ssh = (instanceId: string | null, fingerprint: string, over: Partial<CheckedEndpoint> = {}): CheckedEndpoint => ({
  kind: 'ssh',
  scope: instanceId === null ? 'front-door' : 'instance',
  instanceId,
  host: 'pool.example',
  port: instanceId === null ? 22 : 50_000 + Number(instanceId),
  url: '',
  check: 'pass',
  cause: '',
  fingerprint,
  version: '',
  seconds: 1,
  ...over,
});

const alarm = 'different host keys behind one address: the second login will alarm (REMOTE HOST IDENTIFICATION HAS CHANGED)';

describe('compareHostKeys', () => {
  it('says nothing where all keys are the same, and leaves all as it is', () => {
    const endpoints = [ssh(null, 'SHA256:a'), ssh('0', 'SHA256:a'), ssh('3', 'SHA256:a')];
    expect(compareHostKeys(endpoints)).toEqual({ endpoints, warning: '' });
  });

  it('counts the keys and says what they mean; the front door still passes, with the cause', () => {
    const { endpoints, warning } = compareHostKeys([ssh(null, 'SHA256:a'), ssh('0', 'SHA256:a'), ssh('3', 'SHA256:b'), ssh('7', 'SHA256:b')]);
    expect(warning).toBe(
      'There are 2 different SSH host keys behind one address (pool.example, port 22). ' +
        'A second login may reach another instance, and ssh will then refuse it with the alarm "REMOTE HOST IDENTIFICATION HAS CHANGED". ' +
        'Give all instances the same host keys, or connect to each instance by its own port.',
    );
    expect(endpoints.map(({ check, cause }) => [check, cause])).toEqual([
      ['pass', alarm],
      ['pass', ''],
      ['pass', ''],
      ['pass', ''],
    ]);
  });

  it('keeps what the check had to say, and a red front door red with its own cause', () => {
    const instances = [ssh('0', 'SHA256:a'), ssh('1', 'SHA256:b')];
    const late = compareHostKeys([ssh(null, 'SHA256:a', { cause: 'ready after 70 s' }), ...instances]);
    expect(late.endpoints[0]).toMatchObject({ check: 'pass', cause: `ready after 70 s; ${alarm}` });
    const red = compareHostKeys([ssh(null, '', { check: 'fail', cause: 'port 22 closed' }), ...instances]);
    expect(red.endpoints[0]).toMatchObject({ check: 'fail', cause: 'port 22 closed' });
    expect(red.warning).toContain('2 different SSH host keys');
  });

  it('needs a front door: without one nobody meets two keys at one address', () => {
    const endpoints = [ssh('0', 'SHA256:a'), ssh('1', 'SHA256:b')];
    expect(compareHostKeys(endpoints)).toEqual({ endpoints, warning: '' });
  });

  it('looks neither at endpoints without a key nor at certificates of hubs', () => {
    const hubs = ['0', '1'].map((id) => ssh(id, `SHA256:${id}`, { kind: 'jupyterhub' }));
    const endpoints = [ssh(null, 'SHA256:a'), ssh('2', '', { check: 'fail' }), ...hubs];
    expect(compareHostKeys(endpoints)).toEqual({ endpoints, warning: '' });
  });

  it('compares the front door with a single instance too', () => {
    expect(compareHostKeys([ssh(null, 'SHA256:a'), ssh('0', 'SHA256:b')]).warning).toContain('2 different SSH host keys');
  });
});
