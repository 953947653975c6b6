import { ActionError, type Problem } from '../errors.ts';
import { readBudget, type Budget } from '../cost/budget.ts';
import type { SmokeLevel } from '../report/report.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { didYouMean } from './near.ts';
import { resolvePath } from './path.ts';
import { type PoolFile, checkField, poolNameOf, readPoolFile, smokeLevels } from './poolfile.ts';
import { readPolicy, type Policy } from './preview/policy.ts';
import type { ScheduleReader } from './scheduled.ts';
import { show } from './secrets.ts';
import { type Place, type Tree, problemAt } from './tree.ts';

/** What a pool is loaded from: the inputs as typed (undefined where empty) and the readers of files. */
export interface PoolRequest {
  pool?: string;
  templateFile?: string;
  parametersFile?: string;
  resourceGroup?: string;
  location?: string;
  smokeLevel?: string;
  sshKey?: string;
  /** YAML or JSON: a map of names to values. */
  parameters: string;
  /** One `name=ENV_VARIABLE` a line. */
  secureParameters: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Stands for every secret that is not there: of plans that are given none. How to log in is then not judged. */
  standIn?: string;
  /** The text of a committed file, by its path in the workspace; undefined where there is none; throws ActionError where it cannot be read. */
  read(path: string): string | undefined;
  /** The text of a shipped template, by name. */
  shipped(name: string): string | undefined;
  /** Of scheduled.ts; undefined where the pool file has no schedule. */
  readSchedule?: ScheduleReader | undefined;
}

/** The templates that come with the action. */
const SHIPPED: readonly string[] = ['linux'];

/** The parts of a pool as a pool file or the inputs name them; what is missing or wrong is told in `problems`. */
export interface Found {
  name?: string;
  resourceGroup?: string;
  location?: string;
  level?: SmokeLevel;
  /** Where the pool file says the level. */
  levelPlace?: Place;
  template?: { source: string; text: string };
  parameters?: { file: string; text: string } | { tree: Tree; place: Place };
  budget?: Budget;
  schedule?: Schedule;
  /** What the schedule says now, at least. */
  instances?: number;
  /** Where the pool file's key `schedule` stands, right or wrong. */
  schedulePlace?: Place;
  preview?: Policy;
  /** Where parameters belong when no source for them is named. */
  start: Place;
  problems: Problem[];
  warnings: Problem[];
}

/** Finds the pool that the inputs ask for: by a pool file, or by template, parameters, group and place. Inputs win over the pool file. */
export function findPool(request: PoolRequest): Found {
  const found: Found = { start: { file: 'input parameters', line: 1, column: 1 }, problems: [], warnings: [] };
  if (request.pool) findByFile(request, request.pool, found);
  else findByInputs(request, found);
  takeField('resourceGroup', 'resource-group', request.resourceGroup, found);
  takeField('location', 'location', request.location, found);
  if (request.smokeLevel) {
    if (smokeLevels().includes(request.smokeLevel)) {
      found.level = request.smokeLevel as SmokeLevel;
      delete found.levelPlace;
    } else found.problems.push({ what: `The input \`smoke-level\` cannot be ${show(request.smokeLevel)}.`, fix: `${didYouMean(request.smokeLevel, smokeLevels())}It is one of ${smokeLevels().join(', ')}.` });
  }
  found.level ??= 'door';
  if (!request.pool && found.resourceGroup !== undefined) found.name = poolNameOf(found.resourceGroup);
  return found;
}

function takeField(field: 'resourceGroup' | 'location', input: string, value: string | undefined, found: Found): void {
  if (!value) return;
  const problem = checkField(field, value, input);
  if (problem === undefined) found[field] = value;
  else found.problems.push(problem);
}

function findByInputs(request: PoolRequest, found: Found): void {
  const needed = { 'template-file': request.templateFile, 'parameters-file': request.parametersFile, 'resource-group': request.resourceGroup, location: request.location };
  const missing = Object.entries(needed).filter(([, value]) => !value).map(([name]) => `\`${name}\``);
  if (missing.length > 0) {
    const what = missing.length === 4 ? 'No pool is named.' : `Without a pool file, ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`;
    found.problems.push({ what, fix: 'Give the input `pool` (a pool file), or all of `template-file`, `parameters-file`, `resource-group` and `location`.' });
  }
  if (request.templateFile) {
    const text = SHIPPED.includes(request.templateFile) ? request.shipped(request.templateFile) : undefined;
    if (text !== undefined) found.template = { source: request.templateFile, text };
    else {
      const file = open(request.templateFile, undefined, undefined, 'template-file', request, found);
      if (file !== undefined) found.template = { source: file.file, text: file.text };
    }
  }
  if (request.parametersFile) {
    const file = open(request.parametersFile, undefined, undefined, 'parameters-file', request, found);
    if (file !== undefined) found.parameters = file;
  }
}

function findByFile(request: PoolRequest, path: string, found: Found): void {
  const { templateFile, parametersFile } = request;
  for (const [input, value, key] of [['template-file', templateFile, 'template'], ['parameters-file', parametersFile, 'parameters']] as const) {
    if (value) found.problems.push({ what: `The inputs \`pool\` and \`${input}\` do not go together.`, fix: `Take \`${input}\` away: the pool file says it under \`${key}\`. Or take \`pool\` away.` });
  }
  const source = open(path, undefined, undefined, 'pool', request, found);
  if (source === undefined) return;
  const given = new Set([...(request.resourceGroup ? ['resourceGroup' as const] : []), ...(request.location ? ['location' as const] : [])]);
  const file = readPoolFile(source.file, source.text, given);
  found.problems = found.problems.concat(file.problems);
  found.start = file.placeOf('parameters');
  for (const field of ['name', 'resourceGroup', 'location'] as const) {
    const value = file.fields.get(field)?.value;
    if (typeof value === 'string') found[field] = value;
  }
  if (file.level !== undefined) found.level = file.level as SmokeLevel;
  if (file.levelPlace !== undefined) found.levelPlace = file.levelPlace;
  const budget = readBudget(String(file.fields.get('budget')?.entries?.get('monthly')?.tree.value));
  if (budget !== undefined) found.budget = budget;
  const preview = file.fields.get('preview');
  if (preview !== undefined) found.preview = readPolicy(preview.value);
  findSchedule(file, request, found);
  findTemplate(file, request, found);
  const parameters = file.fields.get('parameters');
  if (parameters?.entries !== undefined) found.parameters = { tree: parameters, place: file.placeOf('parameters') };
  else if (typeof parameters?.value === 'string') {
    const opened = open(parameters.value, file.file, parameters.place, 'parameters', request, found);
    if (opened !== undefined) found.parameters = opened;
  }
}

function findSchedule(file: PoolFile, { readSchedule }: PoolRequest, found: Found): void {
  const tree = file.fields.get('schedule');
  if (file.has('schedule')) found.schedulePlace = file.placeOf('schedule');
  if (tree === undefined) return;
  if (readSchedule === undefined) throw new Error('a pool file with a schedule was read without its reader');
  const { schedule, instances, problems, warnings } = readSchedule(tree);
  found.problems = found.problems.concat(problems);
  found.warnings = found.warnings.concat(warnings);
  if (schedule !== undefined) found.schedule = schedule;
  if (instances !== undefined) found.instances = instances;
}

function findTemplate(file: PoolFile, request: PoolRequest, found: Found): void {
  const template = file.fields.get('template');
  if (typeof template?.value !== 'string') return;
  const text = SHIPPED.includes(template.value) ? request.shipped(template.value) : undefined;
  if (text !== undefined) found.template = { source: template.value, text };
  else {
    const opened = open(template.value, file.file, template.place, 'template', request, found);
    if (opened !== undefined) found.template = { source: opened.file, text: opened.text };
  }
}

/** Reads a file that a pool file (`from`, with the place that names it) or an input names. */
function open(path: string, from: string | undefined, place: Place | undefined, name: string, request: PoolRequest, found: Found): { file: string; text: string } | undefined {
  const file = resolvePath(path, from);
  const complain = (what: string, fix: string): undefined => {
    found.problems.push(place === undefined ? { what, fix } : problemAt(place, what, fix));
    return undefined;
  };
  const named = place === undefined ? `The input \`${name}\`` : `\`${name}\``;
  if (file === undefined) return complain(`${named} leads out of the repository: ${show(path)}.`, 'Give a path relative to ' + (from === undefined ? 'the root of the repository.' : 'the pool file.'));
  let text: string | undefined;
  try {
    text = request.read(file);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    found.problems = found.problems.concat(error.problems);
    return undefined;
  }
  if (text !== undefined) return { file, text };
  const fix = name.startsWith('template') ? `Commit it, or name a shipped template: ${SHIPPED.join(', ')}.` : 'Commit it, and check the path and `actions/checkout`.';
  return complain(`${named} names the file ${file}, which does not exist.`, fix);
}
