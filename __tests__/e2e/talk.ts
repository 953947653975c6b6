// A repository with a deployed pool, a pull request, people of every role, and comments that they write.
import { expect } from '@jest/globals';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalEvent } from '../../local/github/github.ts';
import type { StepResult } from '../../local/github/runner/step.ts';
import { openBed, root, type Bed, type RunSettings } from './bed.ts';

export type Who = Partial<Parameters<Bed['stack']['github']['addComment']>[1]>;

export interface Talk {
  event: LocalEvent;
  comment: number;
}

/** Opens one; `first` is the pull request's head. */
export async function openTalk(): Promise<{ bed: Bed; number: number; first: string }> {
  const bed = await openBed({ publicRepository: true, environments: ['dsvm', 'dsvm-preview'] });
  const { github } = bed.stack;
  const file = (path: string): string => readFileSync(join(bed.workspace, path), 'utf8');
  const text = `${file('pools/research.yml')}schedule: { timezone: Europe/Berlin, base: 1 }\npreview: { instances: 1, hours: 48, live: 2 }\nchatops: { most: 3 }\n`;
  const parameters = file('pools/research.parameters.json').replace(/,?\s*"instanceCount": \{[^}]*\}/, '');
  const workflow = readFileSync(join(root, 'workflows-examples/chatops.yml'), 'utf8');
  github.push('The pool', { 'pools/research.yml': text, 'pools/research.parameters.json': parameters, 'pools/README.md': '# Pools\n', '.github/workflows/chatops.yml': workflow });
  bed.file('pools/research.yml', text);
  bed.file('pools/research.parameters.json', parameters);
  const deployed = await bed.run('deploy');
  expect(deployed.exitCode).toBe(0);
  // The workspace holds something else from here on, as if somebody had checked out a pull request: nobody is to look.
  rmSync(join(bed.workspace, 'pools'), { recursive: true });
  bed.file('pools/research.yml', text.replace('resourceGroup: dsvm-research', 'resourceGroup: dsvm-stolen'));
  const pull = github.openPullRequest({ title: 'More machines', branch: 'more', files: { 'pools/research.yml': text.replace('resourceGroup: dsvm-research', 'resourceGroup: dsvm-evil') } });
  github.setAccess('amina-k', 'write');
  github.setAccess('tom-triage', 'triage');
  github.setAccess('rea-read', 'read');
  github.setAccess('mia-maintain', 'maintain');
  await bed.admin('POST', '/clock', { advance: 2 });
  return { bed, number: pull.number, first: pull.headSha };
}

/** A new comment, a moment later, by `amina-k` who may write, unless told otherwise. GitHub's times have whole seconds. */
export async function write(bed: Bed, under: number, body: string, who: Who = {}): Promise<Talk> {
  await bed.admin('POST', '/clock', { advance: 2 });
  const { id } = bed.stack.github.addComment(under, { author: 'amina-k', type: 'User', body, ...who });
  return { comment: id, event: bed.stack.github.event('issue_comment', { comment: id }) };
}

/** Runs it, and gives what both servers were asked meanwhile. */
export async function hear(bed: Bed, { event }: Talk, settings: RunSettings & { azure?: boolean } = {}): Promise<{ run: StepResult; asked: string[]; azure: string[]; writes: string[] }> {
  await bed.requests();
  const before = bed.stack.github.requests().length;
  const target = settings.azure === false ? { 'subscription-id': '', 'tenant-id': '', 'client-id': '' } : {};
  const run = await bed.run('chatops', { event, ...settings, inputs: { pool: '', 'secure-parameters': '', ...target, ...settings.inputs } });
  const asked = bed.stack.github.requests().slice(before).map(({ method, path }) => `${method} ${path.replace(/^\/api\/v3\/repos\/contoso\/pools/, '').replace(/\?.*/, '')}`).filter((one) => !one.includes('/oidc'));
  const all = await bed.requests();
  // The form of a what-if is asked for by POST, and writes nothing.
  const writes = all.filter(({ method, path }) => method !== 'GET' && !/\/oauth2\/|\/whatIf|\/validate/.test(path)).map(({ method, path }) => `${method} ${path}`);
  return { run, asked, azure: all.map(({ method, path }) => `${method} ${path}`), writes };
}
