import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { StepResult } from '../../local/github/runner/step.ts';
import { assertion, startEcho, type Echo } from './echo.ts';
import { openBed, type Bed, type RunSettings } from './bed.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(60_000);

// One of each kind that may come: quotes, percent signs, workflow commands, characters that JSON, addresses, markup and base64
// write in another way, many lines, Windows line ends, blanks around.
const canaries = {
  password: `Kanarie-1"%'::<&>+/=?ö{}\\,|*\`$(x)~end7`,
  lines: '-----BEGIN CANARY-----\r\nZmlyc3QtbGluZQ+/first-line-canary==\r\n  "second: line%25 canary"\r\n::error::third-line-canary\r\n##[error]fourth-line-canary\r\n-----END CANARY-----\r\n',
  structure: '{"account": "object-canary-one", "keys": ["object-canary-two/+=="]}',
  name: 'kanarie7name',
  sshKey: '-----BEGIN OPENSSH PRIVATE KEY-----\nc3NoLWtleS1jYW5hcnktbGluZS1vbmU+/AAAA\nc3NoLWtleS1jYW5hcnktbGluZS10d28+/BBBB\n-----END OPENSSH PRIVATE KEY-----\n',
  clientSecret: 'cli8Q~client-secret.canary_~0123456789abcd',
  requestToken: 'request-token-canary-0123456789',
  githubToken: 'ghs_githubTokenCanary0123456789',
};
const short = 'q7x';
const objects = ['object-canary-one', 'object-canary-two/+=='];

const template = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: {
    password: { type: 'securestring' },
    lines: { type: 'securestring' },
    structure: { type: 'secureObject' },
    name: { type: 'securestring' },
    short: { type: 'securestring' },
  },
  resources: [
    {
      type: 'Microsoft.Network/publicIPAddresses',
      apiVersion: '2025-05-01',
      name: "[concat('address-', parameters('name'))]",
      location: '[resourceGroup().location]',
      sku: { name: 'Standard' },
      tags: { short: "[parameters('short')]" },
      properties: { publicIPAllocationMethod: 'Static' },
    },
  ],
};
const inputs = {
  pool: 'pools/ours.yml',
  'secure-parameters': ['password', 'lines', 'structure', 'name', 'short'].map((name) => `${name}=SECRET_${name.toUpperCase()}`).join('\n'),
  'ssh-key': canaries.sshKey,
};
const env = {
  SECRET_PASSWORD: canaries.password,
  SECRET_LINES: canaries.lines,
  SECRET_STRUCTURE: canaries.structure,
  SECRET_NAME: canaries.name,
  SECRET_SHORT: short,
  AZURE_CLIENT_SECRET: canaries.clientSecret,
};

// What must not be seen: every 12 characters in a row of a secret and of the forms others write it in, so that no piece gets through.
const size = 12;
const pieces = new Map<string, string>();
function forbid(what: string, secret: string): void {
  for (const part of [secret, ...secret.split(/\r?\n/)].map((one) => one.trim())) {
    const json = JSON.stringify(part).slice(1, -1);
    const forms = [part, json, JSON.stringify(json).slice(1, -1), encodeURIComponent(part), Buffer.from(part).toString('base64'), Buffer.from(part).toString('base64url'), Buffer.from(`user:${part}`).toString('base64')];
    for (const form of forms) {
      // The words that everybody's key has are no secret, and base64 of `user:` is none either.
      const secretPart = form.replaceAll(/-----[A-Z ]+-----/g, '\n').replace(/^dXNlcj.{0,2}/, '');
      for (const line of secretPart.split('\n')) for (let at = 0; at + size <= line.length; at++) pieces.set(line.slice(at, at + size), what);
    }
  }
}

// As a person or a program would get to see it: entities read, invisible characters gone.
function seen(text: string): string[] {
  const read = text.replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number))).replaceAll(/[\u200b\u2060\ufeff]/g, '');
  return [text, read];
}

function leaks(texts: Record<string, string>): string[] {
  const found = new Set<string>();
  for (const [where, text] of Object.entries(texts)) {
    for (const shown of seen(text)) {
      for (let at = 0; at + size <= shown.length; at++) {
        const what = pieces.get(shown.slice(at, at + size));
        if (what !== undefined) found.add(`${what} in ${where}: …${shown.slice(Math.max(0, at - 40), at + size + 20)}…`);
      }
    }
  }
  return [...found].slice(0, 8);
}

// All secrets in one text, as they are and as others write them.
function disguised(secrets: readonly string[]): string {
  const forms = secrets.flatMap((one) => [one, JSON.stringify(one), JSON.stringify(JSON.stringify(one)), ...[one.trim(), `user:${one.trim()}`].map((text) => Buffer.from(text).toString('base64')), encodeURIComponent(one.trim())]);
  return [...forms, ...objects, short].join(' ; ');
}

const everything = (run: StepResult, comments: string[] = []): Record<string, string> => ({
  // The one line that may hold a secret is the one that masks it; the log as people see it would hide what was printed.
  'raw log': run.raw.split('\n').filter((line) => !line.startsWith('::add-mask::')).join('\n'),
  summary: run.summary,
  outputs: JSON.stringify(run.outputs),
  ...run.outputs,
  report: run.report,
  comments: comments.join('\n'),
});

describe('secrets', () => {
  let bed: Bed;
  let echo: Echo;
  beforeAll(async () => {
    for (const [what, secret] of Object.entries(canaries)) forbid(what, secret);
    for (const secret of objects) forbid('structure', secret);
    forbid('assertion', assertion);
    forbid('access token', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhY2Nlc3MtY2FuYXJ5In0.access-token-canary-0123456789');
    bed = await openBed();
    forbid('token of the local GitHub', bed.stack.github.token);
    forbid('request token of the local GitHub', bed.stack.github.oidc.requestToken);
    bed.file('pools/ours.json', template);
    bed.file('pools/ours.yml', 'name: ours\nlocation: westeurope\nresourceGroup: dsvm-ours\ntemplate: ./ours.json\nparameters: {}\n');
    const all = Object.values(canaries);
    echo = await startEcho(disguised(all), all.map((one) => encodeURIComponent(one.trim())).join('&'));
    const trusted = join(bed.workspace, '../echo.pem');
    writeFileSync(trusted, `${echo.ca}\n${readFileSync(bed.stack.caFile, 'utf8')}`);
    toEcho.env.NODE_EXTRA_CA_CERTS = trusted;
    toEcho.env.ACTIONS_ID_TOKEN_REQUEST_URL = `${echo.github}/token?api-version=2`;
    toEcho.env.GITHUB_API_URL = echo.github;
    toEcho.inputs['arm-endpoint'] = echo.azure;
    toEcho.inputs['authority-host'] = echo.azure;
  });
  afterAll(async () => {
    await echo.close();
    await bed.close();
  });
  beforeEach(() => {
    echo.signIn = 'grant';
    echo.comments = 'refuse';
    echo.written.length = 0;
  });
  const toEcho = {
    inputs: { ...inputs, 'arm-endpoint': '', 'authority-host': '', 'github-token': canaries.githubToken },
    env: { ...env, NODE_EXTRA_CA_CERTS: '', ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: canaries.requestToken, GITHUB_API_URL: '' },
  };
  const pullRequest = (): RunSettings => ({ event: bed.stack.github.event('pull_request', { number: bed.stack.github.openPullRequest({ title: 'Secrets', branch: 'secrets' }).number }) });

  it('are nowhere after a deploy whose resources are called like one; each was masked before anything was said', async () => {
    const run = await bed.run('deploy', { ...pullRequest(), inputs, env });
    expect(run.log).not.toMatch(/^::error/m);
    expect(run.exitCode).toBe(0);
    expect(leaks(everything(run, bed.stack.github.requests().map((one) => JSON.stringify(one.body))))).toEqual([]);
    // The name is there to be hidden: the resource carries it.
    expect(run.log).toContain('publicIPAddresses address-***');
    expect(run.report).toContain('address-***');
    const lines = run.raw.split('\n');
    const masks = lines.filter((line) => line.startsWith('::add-mask::'));
    const firstWord = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('::'));
    for (const secret of [canaries.password, canaries.name, canaries.clientSecret, bed.stack.github.token, ...canaries.sshKey.trim().split('\n')]) {
      const mask = `::add-mask::${secret.replaceAll('%', '%25')}`;
      expect(masks).toContain(mask);
      expect(lines.indexOf(mask)).toBeLessThan(firstWord);
    }
    // Assertion and access token are masked as they come in.
    expect(masks.filter((line) => /^::add-mask::eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/.test(line)).length).toBeGreaterThanOrEqual(2);
    expect(masks.map((line) => line.trim())).not.toContain(`::add-mask::${short}`);
  });

  it('are nowhere where the job asks the libraries to talk', async () => {
    const talk = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', AZURE_LOG_LEVEL: 'verbose', DEBUG: '*' };
    const runs = [await bed.run('deploy', { ...pullRequest(), inputs, env: { ...env, ...talk } }), await bed.run('status', { inputs, oidc: false, env: { ...env, AZURE_CLIENT_SECRET: bed.stack.azure.clientSecret, ...talk } })];
    forbid('client secret', bed.stack.azure.clientSecret);
    for (const run of runs) {
      expect(run.exitCode).toBe(0);
      // They did talk, past the one exit.
      expect(run.raw).toMatch(/azure:.*:(verbose|info)/);
      const masked = run.raw.split('\n').filter((line) => line.startsWith('::add-mask::eyJ')).map((line) => line.slice('::add-mask::'.length).trim());
      expect(masked.length).toBeGreaterThan(0);
      for (const token of masked) expect(run.raw.split(token)).toHaveLength(2);
      expect(leaks(everything(run))).toEqual([]);
    }
  });

  it('are nowhere where Azure refuses the deployment and says all of them back, in every form', async () => {
    const { requestToken: _request, githubToken: _token, ...others } = canaries;
    const words = disguised([...Object.values(others), bed.stack.github.token, bed.stack.github.oidc.requestToken]);
    const faulty = { error: { code: `InvalidTemplate ${canaries.name}`, message: words, target: words, details: [{ code: 'X', message: JSON.stringify({ error: { code: 'Y', message: words } }) }] } };
    for (const match of ['POST /**/validate', 'PUT /**/deployments/*', 'GET /**/resourcegroups/*']) {
      await bed.admin('POST', '/faults', { match, action: { status: 400, headers: { 'x-ms-correlation-request-id': canaries.name }, body: faulty } });
      const run = await bed.run('deploy', { ...pullRequest(), inputs, env });
      await bed.admin('DELETE', '/faults');
      expect(run.exitCode).toBe(1);
      expect(run.summary).toContain('***');
      expect(leaks(everything(run, bed.stack.github.requests().map((one) => JSON.stringify(one.body))))).toEqual([]);
      // Not masked: it would blank out half of every text.
      expect(run.log).toContain(short);
    }
  });

  it.each(['deploy', 'status', 'teardown', 'smoke'])('%s: tokens are nowhere where Azure and GitHub say them back', async (command) => {
    // On a pull request `deploy` would ask GitHub first, and stop at its refusal.
    const run = await bed.run(command, { ...toEcho, ...(command === 'deploy' ? { event: bed.stack.github.event('push', {}) } : pullRequest()) });
    expect(run.exitCode).toBe(1);
    expect(echo.tokens).toContain(assertion);
    expect(run.log).toMatch(/^::error.*You sent (Bearer )?\*\*\*/m);
    expect(run.log).toMatch(/^::warning::The pull request comment could not be written.*403/m);
    expect(leaks(everything(run))).toEqual([]);
  });

  it('the client secret and the assertion are nowhere where the sign-in refuses them in their own words', async () => {
    echo.signIn = 'refuse';
    const byAssertion = await bed.run('status', toEcho);
    const { ACTIONS_ID_TOKEN_REQUEST_URL: _url, ...rest } = toEcho.env;
    const bySecret = await bed.run('status', { ...toEcho, oidc: false, env: rest });
    for (const run of [byAssertion, bySecret]) {
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/^::error.*AADSTS7000215/m);
      expect(leaks(everything(run))).toEqual([]);
    }
    expect(echo.tokens).toContain(canaries.clientSecret);
  });

  it('are in no comment, nor its address, where GitHub takes it and says them back', async () => {
    echo.comments = 'take';
    const run = await bed.run('deploy', { ...toEcho, ...pullRequest() });
    expect(echo.written).toHaveLength(1);
    expect(run.outputs['comment-url']).toContain('***');
    expect(leaks(everything(run, echo.written))).toEqual([]);
  });

  it('are not in what a defect leaves that nobody caught', async () => {
    const defect = "setTimeout(() => { throw new Error('boom ' + process.env.AZURE_CLIENT_SECRET + ' end'); }, 100)";
    const run = await bed.run('deploy', { inputs, env: { ...env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(defect)}` } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/^::error::This is a defect of the action: Error: boom \*\*\* end/m);
    expect(leaks(everything(run))).toEqual([]);
  });

  it('are nowhere where they stand in the wrong place', async () => {
    for (const lines of [`password=${canaries.password}`, `password ${canaries.name}`, `${canaries.name}=SECRET_NAME`, `name=SECRET_NAME\n${canaries.clientSecret}`]) {
      const run = await bed.run('deploy', { inputs: { ...inputs, 'secure-parameters': lines, parameters: `vmssName: ${canaries.name}` }, env });
      expect(run.exitCode).toBe(1);
      expect(leaks({ ...everything(run) })).toEqual([]);
    }
  });
});
