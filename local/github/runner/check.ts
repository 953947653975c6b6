// What GitHub looks at before a run starts: the files, those they call, and the permissions these ask for.
import { refuseStep } from './steps.ts';
import { child, readWorkflow, WorkflowError, type Locate, type Mapping, type Source, type Workflow } from './parser.ts';
import { excess, readPermissions, type Permissions } from './permissions.ts';

export interface CheckOptions {
  locate: Locate;
  /** Folders of the actions that are ours, by `owner/name`. */
  actions: Readonly<Record<string, string>>;
  defaults: Permissions;
}

// GitHub's limit of nesting, the top workflow included.
const deepest = 10;

/** Reads a workflow and all it calls; throws `WorkflowError` with everything that keeps it from running. */
export async function checkWorkflow(source: Source, path: string, options: CheckOptions): Promise<Workflow> {
  const errors: string[] = [];
  const visit = async (from: Source, file: string, allowed: Permissions, depth: number, report: (message: string) => void): Promise<Workflow> => {
    const workflow = await readWorkflow(from, file, options.locate);
    const own = readPermissions(workflow.root);
    if (depth > 0 && own) tellExcess(own, allowed, 'The workflow is', report);
    for (const job of workflow.jobs) {
      const asked = readPermissions(job.token) ?? own ?? allowed;
      if (depth > 0 && readPermissions(job.token)) tellExcess(asked, allowed, `The nested job '${job.id}' is`, report);
      for (const refusal of refuseJob(job.token, job.steps.map((step) => refuseStep(step, options.actions)))) errors.push(`${file} (Line: ${job.token.line ?? 0}, Col: ${job.token.col ?? 0}): ${refusal}`);
      if (job.uses === undefined) continue;
      const at = `${file} (Line: ${keyLine(workflow.root, job.id)}, Col: 3)`;
      if (depth + 1 >= deepest) {
        errors.push(`${at}: Error calling workflow '${job.uses}'. The nesting of reusable workflows is deeper than ${deepest}`);
        continue;
      }
      const called = options.locate(job.uses, from);
      await visit(called.source, called.path, asked, depth + 1, (message) => report(depth === 0 ? `${at}: Error calling workflow '${job.uses ?? ''}'. ${message}` : message));
    }
    return workflow;
  };
  const workflow = await visit(source, path, options.defaults, 0, (message) => errors.push(message));
  if (errors.length > 0) throw new WorkflowError(errors);
  return workflow;
}

function tellExcess(asked: Permissions, allowed: Permissions, who: string, report: (message: string) => void): void {
  const beyond = excess(asked, allowed);
  if (beyond) report(`${who} requesting '${beyond.asked}', but is only allowed '${beyond.allowed}'.`);
}

function* refuseJob(job: Mapping, steps: (string | undefined)[]): Generator<string> {
  for (const kind of ['container', 'services', 'snapshot']) if (child(job, kind)) yield `The local runner has no ${kind}`;
  for (const refusal of steps) if (refusal !== undefined) yield refusal;
}

function keyLine(root: Mapping, job: string): number {
  const jobs = child(root, 'jobs')?.assertMapping('jobs');
  return [...(jobs ?? [])].find(({ key }) => String(key) === job)?.key.line ?? 0;
}
