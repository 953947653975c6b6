// A preview stands, and the default branch or the pull request's state changes beneath it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { StepResult } from '../../local/github/runner/step.ts';
import { root } from './bed.ts';
import { reportOf } from './grid.ts';
import { openPreviews, type Previews } from './previews.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(120_000);

const parameters = readFileSync(join(root, 'examples/pools/research.parameters.json'), 'utf8');
const poolFile = `${readFileSync(join(root, 'examples/pools/research.yml'), 'utf8').replace('level: login', 'level: none')}preview: { instances: 1, vmSku: [Standard_D2s_v5] }\n`;
const errors = (result: StepResult): string[] => result.log.split('\n').filter((line) => line.startsWith('::error'));
const green = (result: StepResult): void => expect({ exitCode: result.exitCode, errors: errors(result) }).toEqual({ exitCode: 0, errors: [] });

describe('a preview that stands', () => {
  let here: Previews;
  beforeEach(async () => {
    here = await openPreviews();
  });
  afterEach(async () => {
    expect(here.bed.stack.github.violations()).toEqual([]);
    await here.bed.close();
  });

  it('says what is in the way where the pool was renamed under a preview, and takes that along when the pull request is closed', async () => {
    const { bed, pull, preview } = here;
    const number = pull();
    green(await preview(number));
    bed.stack.github.push('Another name', { 'pools/research.yml': poolFile.replace('name: research', 'name: other') });
    bed.stack.github.addCommit(number, 'More');
    await bed.requests();
    const result = await preview(number, 'synchronize');
    expect(errors(result)).toEqual([expect.stringMatching(new RegExp(`The resource group dsvm-research-pr-${number} holds the preview of pull request ${number} of pool "research", not of "other".*pull-request: ${number}`))]);
    // Without the list, which may be behind, the group itself says so.
    await bed.admin('POST', '/faults', { match: 'GET /subscriptions/*/resourceGroups', action: { status: 200, body: { value: [] } } });
    const late = await preview(number, 'synchronize');
    await bed.admin('DELETE', '/faults');
    expect(errors(late).join('\n')).toContain(`the preview of pull request ${number} of pool "research" of this repository`);
    expect(await here.written()).toEqual([]);
    bed.stack.github.addCommit(number, 'Without it', { 'pools/research.yml': null });
    bed.stack.github.merge(number);
    const end = await preview(number, 'closed');
    green(end);
    expect(reportOf(end).preview).toMatchObject({ state: 'removed' });
    expect(await here.groups()).toEqual({});
    expect(here.comment(number)).toContain('the preview is removed');
  });

  it('counts from the moment at which somebody opens it again, whose close nobody heard', async () => {
    const { bed, pull, preview } = here;
    const number = pull();
    green(await preview(number));
    bed.stack.github.closePullRequest(number);
    await bed.admin('POST', '/clock', { advance: 30 * 3600 });
    bed.stack.github.reopenPullRequest(number);
    green(await preview(number, 'reopened'));
    expect(Date.parse(Object.values(await here.groups())[0]?.['dsvm-pool-expires'] ?? '') - Date.now()).toBeGreaterThan(53.9 * 3_600_000);
  });

  it('blames no pull request for what the default branch has changed since', async () => {
    const { bed, pull, preview } = here;
    const number = pull();
    bed.stack.github.push('Another user', { 'pools/research.parameters.json': parameters.replace('dsvmuser', 'newuser') });
    green(await preview(number));
    const { body } = await bed.arm('GET', `${here.groupPath(`dsvm-research-pr-${number}`)}/providers/Microsoft.Compute/virtualMachineScaleSets?api-version=2025-04-01`);
    expect(JSON.stringify(body)).toContain('"adminUsername":"newuser"');
  });
});
