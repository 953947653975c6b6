import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPage } from './github/github.ts';
import { endpointsOf, type Stage } from './stage.ts';

/** One step of the story. */
export interface Step {
  name: string;
  ok: boolean;
  seconds: number;
}

/** Writes result.json, comment.md, comment.html and requests.ndjson as they are now (docs/local-azure.md). the last deployment shows the pool whole. */
export async function writeResult(out: string, stage: Stage): Promise<void> {
  const { github } = stage.stack;
  const comment = github.comments(stage.pullRequest)[0];
  const healthy = stage.runs.findLast((run) => run.exitCode === 0);
  const machines = await stage.instances();
  const checked = (JSON.parse(healthy?.report || '{"endpoints":[]}') as { endpoints: Checked[] }).endpoints;
  const of = (kind: string, instanceId: string): Checked | undefined => checked.find((one) => one.kind === kind && one.instanceId === instanceId);
  const result = {
    schema: 1,
    ok: stage.steps.length > 0 && stage.steps.every((step) => step.ok),
    steps: stage.steps,
    runs: stage.runs.map((run, index) => ({ exitCode: run.exitCode, outputs: run.outputs, log: `run-${index + 1}.log` })),
    endpoints: healthy === undefined ? [] : endpointsOf(healthy),
    comment: comment && { id: comment.id, url: comment.url, edits: comment.edits },
    instances: machines.map(({ instanceId, address }) => ({
      instanceId,
      address,
      sshFingerprint: of('ssh', instanceId)?.fingerprint ?? '',
      hubVersion: of('jupyterhub', instanceId)?.version ?? '',
    })),
  };
  writeFileSync(join(out, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(join(out, 'requests.ndjson'), await stage.log());
  if (comment === undefined) return;
  writeFileSync(join(out, 'comment.md'), comment.body);
  const page = { title: 'The comment', kind: 'comment' as const, markdown: comment.body, author: comment.author.login, url: comment.url, edits: comment.edits };
  writeFileSync(join(out, 'comment.html'), renderPage(page));
}

interface Checked {
  kind: string;
  instanceId: string | null;
  fingerprint: string;
  version: string;
}
