// Full grids in `npm run proof`, a seeded sample of them in `npm test`.
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { StepResult } from '../../local/github/runner/step.ts';
import { startRandom } from '../../local/azure/random.ts';
import type { Report } from '../../src/report/report.ts';
import type { Bed } from './bed.ts';

/** `npm run proof` asks for everything. */
export const proof = process.env['DSVM_PROOF'] === '1';
/** DSVM_SEED repeats a sample. */
export const seed = Number(process.env['DSVM_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** All of a grid in proof; else `count` of it, those in which `must` holds first; prints the seed. */
export function sample<T>(name: string, grid: readonly T[], count: number, must: (cell: T) => boolean = () => false): T[] {
  if (proof) return [...grid];
  process.stdout.write(`${name}: ${count} of ${grid.length}, DSVM_SEED=${seed}\n`);
  const random = startRandom(seed);
  const weight = new Map(grid.map((cell, index) => [cell, (must(cell) ? 0 : 1) + random.fraction(`${name} ${index}`)]));
  return grid.toSorted((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0)).slice(0, count);
}

/** Runs cells one after another in each of `lanes` beds; a bed counts all its requests, so it holds one run at a time. */
export async function inLanes<T>(lanes: readonly Bed[], cells: readonly T[], work: (bed: Bed, cell: T) => Promise<void>): Promise<void> {
  const queue = [...cells];
  await Promise.all(
    lanes.map(async (bed) => {
      for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) await work(bed, cell);
    }),
  );
}

const version = 'api-version=2025-04-01';

/** A resource group of its own for each run, so that every run is a first deployment. */
export function groupOf(bed: Bed, group: string): string {
  return `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/${group}`;
}

export async function deploymentState(bed: Bed, group: string): Promise<string | undefined> {
  const { status, body } = await bed.arm('GET', `${groupOf(bed, group)}/providers/Microsoft.Resources/deployments/dsvm-pool-research?${version}`);
  return status === 200 ? (body['properties'] as { provisioningState: string }).provisioningState : undefined;
}

/** Takes a group away with all in it, so that the next run finds the quota as the first one did. */
export async function removeGroup(bed: Bed, group: string): Promise<void> {
  const path = `${groupOf(bed, group)}?${version}`;
  await bed.arm('DELETE', path);
  while ((await bed.arm('GET', path)).status !== 404) await sleep(20);
}

/** Resolves when the run's log says it. */
export function says(child: ChildProcess, words: string): Promise<void> {
  let text = '';
  return new Promise((done) => {
    child.stdout?.on('data', (chunk: string) => {
      text += chunk;
      if (text.includes(words)) done();
    });
  });
}

export function reportOf(run: StepResult): Report {
  return JSON.parse(run.report) as Report;
}

/** What must hold of every run, whatever happened on the way: it ends in success, or says why not; and Azure is as it says. */
export async function expectHonest(bed: Bed, run: StepResult, group: string): Promise<void> {
  const report = reportOf(run);
  const state = await deploymentState(bed, group);
  expect({ exitCode: run.exitCode, log: run.log }).toEqual({ exitCode: report.ok ? 0 : 1, log: expect.not.stringContaining('a defect of the action') });
  if (report.ok) expect(state).toBe('Succeeded');
  else expect(run.log).toMatch(/^::error/m);
  if (report.deployment !== null) expect(report.deployment.state).toBe(state);
}
