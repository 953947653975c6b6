// GitHub's own parser reads the workflow files: what it refuses is refused here in its words, with file, line and column.
import { registerHooks } from 'node:module';
import type * as Package from '@actions/workflow-parser';
import type { ConcurrencyQueue, EventsConfig, Job, ReusableWorkflowJob, Step } from '@actions/workflow-parser/model/workflow-template';
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';

// The package imports its schema (JSON) without the attribute that Node asks for; other loaders ask for none and take no hooks.
async function loadParser(): Promise<typeof Package> {
  try {
    return await import('@actions/workflow-parser');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_IMPORT_ATTRIBUTE_MISSING') throw error;
    registerHooks({
      resolve: (specifier, context, next) => {
        const found = next(specifier, context);
        return specifier.endsWith('.min.json') && context.parentURL?.includes('/@actions/') === true ? { ...found, importAttributes: { type: 'json' } } : found;
      },
    });
    return import('@actions/workflow-parser');
  }
}
const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await loadParser();

// The package takes a text of several lines with expressions in it as it stands in the file, for the sake of an editor's positions. GitHub takes its
// value: without the indentation, without quotes.
const { YamlObjectReader } = await import('@actions/workflow-parser/workflows/yaml-object-reader');
const { StringToken } = await import('@actions/workflow-parser/templates/tokens/string-token');
const reader = YamlObjectReader as unknown as { getLiteralToken(file: number | undefined, range: TemplateToken['range'], scalar: unknown): TemplateToken };
const readLiteral = reader.getLiteralToken.bind(reader);
reader.getLiteralToken = (file, range, scalar) => {
  const token = readLiteral(file, range, scalar);
  return token instanceof StringToken ? new StringToken(file, range, token.value, undefined) : token;
};

export type Token = TemplateToken;
export type Mapping = MappingToken;
export type Queue = ConcurrencyQueue;

export interface StepDefinition {
  /** Expression, `success() && (...)` already put around it where no status function is in it. */
  condition: string;
  /** The step as it was written. */
  token: MappingToken;
}

export interface JobDefinition {
  id: string;
  needs: string[];
  condition: string;
  token: MappingToken;
  /** The reusable workflow that the job calls. */
  uses?: string;
  steps: StepDefinition[];
}

/** A workflow file that GitHub's parser accepts. */
export interface Workflow {
  /** Path in its repository. */
  path: string;
  name: string;
  events: EventsConfig;
  root: MappingToken;
  jobs: JobDefinition[];
}

/** Where a workflow file is: a repository's files at a commit, and how runs call that place. */
export interface Source {
  /** Text of a file, or undefined. */
  read(path: string): string | undefined;
  /** `owner/name`. */
  repository: string;
  ref: string;
  sha: string;
}

/** What is wrong with a workflow file, one line each. */
export class WorkflowError extends Error {
  readonly errors: string[];

  constructor(errors: string[]) {
    super(errors.join('\n'));
    this.errors = errors;
  }
}

/** Finds the file that a job's `uses:` names; throws where there is none. */
export type Locate = (uses: string, from: Source) => { source: Source; path: string };

/** Reads and checks `path` of a repository, the workflows it calls included; throws `WorkflowError`. */
export async function readWorkflow(source: Source, path: string, locate: Locate): Promise<Workflow> {
  const content = readText(source, path);
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
  const called = (reference: { path: string } | { repository: string; owner: string; path: string; version: string }): string =>
    'owner' in reference ? `${reference.owner}/${reference.repository}/${reference.path}@${reference.version}` : reference.path.replace(/^(?!\.\/)/, './');
  const provider = {
    getFileContent: async (reference: Parameters<typeof called>[0]) => {
      const found = locate(called(reference), source);
      return { name: found.path, content: readText(found.source, found.path) };
    },
  };
  const fail = (): never => {
    throw new WorkflowError(context.errors.getErrors().map(({ message }) => message));
  };
  if (!value || context.errors.count > 0) return fail();
  const template = await convertWorkflowTemplate(context, value, provider, { fetchReusableWorkflowDepth: 1, maxReusableWorkflowDepth: 10 });
  if (context.errors.count > 0) return fail();
  const root = value.assertMapping('workflow');
  const jobs = child(root, 'jobs')?.assertMapping('jobs');
  return {
    path,
    name: textOf(child(root, 'name')) ?? path,
    events: template.events,
    root,
    jobs: template.jobs.map((job) => defineJob(job, child(jobs, job.id.value)?.assertMapping('job') ?? root)),
  };
}

function readText(source: Source, path: string): string {
  const text = source.read(path);
  if (text === undefined) throw new Error(`${source.repository} has no file ${path} at ${source.ref}`);
  return text;
}

function defineJob(job: Job | ReusableWorkflowJob, token: MappingToken): JobDefinition {
  const written = child(token, 'steps')?.assertSequence('steps');
  const steps = (job.type === 'job' ? job.steps : []).map((step: Step, at): StepDefinition => ({
    condition: step.if?.expression ?? 'success()',
    token: (written?.get(at) ?? token).assertMapping('step'),
  }));
  return {
    id: job.id.value,
    needs: [...new Set(listOf(child(token, 'needs')))],
    condition: job.if.expression,
    token,
    steps,
    ...(job.type === 'reusableWorkflowJob' ? { uses: job.ref.value } : {}),
  };
}

/** The value of a mapping's key, or undefined. */
export function child(token: Token | undefined, key: string): Token | undefined {
  if (!token || !('find' in token)) return undefined;
  return (token as MappingToken).find(key);
}

/** A literal's text, or undefined where there is none. */
export function textOf(token: Token | undefined): string | undefined {
  return token === undefined || token.isExpression ? undefined : token.assertScalar('text').toString();
}

/** One text or a list of texts. */
export function listOf(token: Token | undefined): string[] {
  if (!token) return [];
  return (token.isScalar ? [token] : [...token.assertSequence('list')]).map((item) => textOf(item) ?? '');
}
