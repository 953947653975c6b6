import { ActionError, type Problem } from '../errors.ts';
import type { SmokeLevel } from '../report/report.ts';
import { minutesOf } from '../schedule/length.ts';

export const commands = ['chatops', 'deploy', 'list', 'plan', 'preview', 'scale', 'smoke', 'status', 'sweep', 'teardown'] as const;
export type Command = (typeof commands)[number];
/** The commands that ask Azure first of all. */
export type Operation = Exclude<Command, 'chatops' | 'list' | 'preview' | 'sweep'>;
export const clouds = ['AzureCloud', 'AzureUSGovernment', 'AzureChinaCloud', 'custom'] as const;
export type CloudName = (typeof clouds)[number];
export type CommentMode = 'endpoints' | 'link' | 'off';

/** Everything a user can set, as typed and already checked for form; an empty input is undefined. */
export interface Inputs {
  command: Command;
  pool?: string;
  templateFile?: string;
  parametersFile?: string;
  resourceGroup?: string;
  location?: string;
  parameters: string;
  secureParameters: string;
  subscriptionId: string;
  /** Empty where it is not given; so is `clientId`. What may be left out is for signin.ts to say. */
  tenantId: string;
  clientId: string;
  environment: CloudName;
  armEndpoint?: string;
  authorityHost?: string;
  /** plan: a folder of the workspace with the default branch's files. */
  basePath?: string;
  /** plan: a report file to publish instead of planning. */
  fromReport?: string;
  /** scale: so many instances, and for so many minutes. */
  instances?: number;
  forMinutes?: number;
  /** teardown: number of the pull request whose preview is meant. */
  pullRequest?: number;
  /** sweep: tells everything and writes nothing. */
  dryRun: boolean;
  /** A storage account's name. */
  deleteStorage?: string;
  cancelOnInterrupt: boolean;
  timeoutMinutes: number;
  smokeLevel?: SmokeLevel;
  sshKey?: string;
  comment?: CommentMode;
  githubToken?: string;
}

/** Names as in action.yml; a test holds this list to action.yml and the README. */
export const inputNames = [
  'command',
  'pool',
  'template-file',
  'parameters-file',
  'resource-group',
  'location',
  'parameters',
  'secure-parameters',
  'subscription-id',
  'tenant-id',
  'client-id',
  'environment',
  'arm-endpoint',
  'authority-host',
  'base-path',
  'from-report',
  'instances',
  'for',
  'pull-request',
  'dry-run',
  'delete-storage',
  'cancel-on-interrupt',
  'timeout',
  'smoke-level',
  'ssh-key',
  'comment',
  'github-token',
] as const;
export type InputName = (typeof inputNames)[number];

/** Reads all inputs in one place; returns what could be read and every problem of form, so that problems of files can join them. */
export function readInputs(get: (name: InputName) => string): { inputs: Inputs; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = (name: InputName): string | undefined => get(name).trim() || undefined;

  const required = (name: InputName, what: string): string => {
    const value = text(name);
    if (value === undefined) {
      problems.push({ what: `The input \`${name}\` is missing: ${what}.`, fix: `Add \`${name}:\` under \`with:\`.` });
    }
    return value ?? '';
  };

  const oneOf = <T extends string>(name: InputName, allowed: readonly T[], fallback: T | undefined): T | undefined => {
    const value = text(name);
    if (value === undefined) return fallback;
    const found = allowed.find((one) => one.toLowerCase() === value.toLowerCase());
    if (found === undefined) {
      problems.push({
        what: `The input \`${name}\` is ${JSON.stringify(value)}.`,
        fix: `Use one of ${allowed.map((one) => `\`${one}\``).join(', ')}.`,
      });
    }
    return found ?? fallback;
  };

  const address = (name: InputName, needed: boolean): string | undefined => {
    const value = text(name);
    if (value === undefined) {
      if (needed) problems.push({ what: `The input \`${name}\` is missing.`, fix: '`environment: custom` needs it.' });
      return undefined;
    }
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url?.protocol !== 'https:' || url.username !== '' || url.search !== '' || url.hash !== '' || url.pathname !== '/') {
      problems.push({ what: `The input \`${name}\` is no https address.`, fix: 'Write it as `https://host`.' });
    }
    return value.replace(/\/+$/, '');
  };

  const id = (name: InputName, what: string, also?: RegExp): string => {
    const value = text(name) ?? '';
    if (value === '' || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) || also?.test(value)) return value;
    problems.push({ what: `The input \`${name}\` is not ${what}.`, fix: 'Ids have the form `00000000-0000-0000-0000-000000000000`.' });
    return value;
  };

  const account = (): string | undefined => {
    const value = text('delete-storage');
    if (value !== undefined && !/^[a-z0-9]{3,24}$/.test(value)) {
      problems.push({ what: 'The input `delete-storage` is no name of a storage account.', fix: 'Write the name alone: 3 to 24 lower-case letters and digits, one account.' });
    }
    return value;
  };

  const minutes = (): number => {
    const value = Number(text('timeout') ?? '60');
    if (Number.isFinite(value) && value > 0 && value <= 360) return value;
    problems.push({ what: 'The input `timeout` is no number of minutes above 0, up to 360 (fractions count).', fix: 'Write e.g. `timeout: 45`.' });
    return 60;
  };

  const instances = (): number | undefined => {
    const value = text('instances');
    if (value === undefined || (/^\d{1,4}$/.test(value) && Number(value) <= 1000)) return value === undefined ? undefined : Number(value);
    problems.push({ what: `The input \`instances\` is ${JSON.stringify(value)}.`, fix: 'Write a whole number from 0 to 1000.' });
    return undefined;
  };

  const length = (): number | undefined => {
    const value = text('for');
    const found = value === undefined ? undefined : minutesOf(value);
    if (value !== undefined && (found === undefined || found < 1 || found > mostMinutes)) {
      problems.push({ what: `The input \`for\` is ${JSON.stringify(value)}.`, fix: 'Write days, hours and minutes, such as `2h`, `45m` or `1d12h`, up to 30 days.' });
    }
    return found;
  };

  const pullRequest = (): number | undefined => {
    const value = text('pull-request');
    if (value === undefined || /^[1-9]\d{0,14}$/.test(value)) return value === undefined ? undefined : Number(value);
    problems.push({ what: `The input \`pull-request\` is ${JSON.stringify(value)}.`, fix: 'Write the number alone: `pull-request: ${{ github.event.number }}`.' });
    return undefined;
  };

  const command = oneOf('command', commands, 'deploy') ?? 'deploy';
  const environment = oneOf('environment', clouds, 'AzureCloud') ?? 'AzureCloud';
  const custom = environment === 'custom';
  const smokeLevel = oneOf('smoke-level', ['none', 'door', 'login', 'kernel'] as const, undefined);
  const comment = oneOf('comment', ['endpoints', 'link', 'off'] as const, undefined);
  const optional = {
    pool: text('pool'),
    templateFile: text('template-file'),
    parametersFile: text('parameters-file'),
    resourceGroup: text('resource-group'),
    location: text('location'),
    armEndpoint: custom ? address('arm-endpoint', true) : undefined,
    authorityHost: custom ? address('authority-host', true) : undefined,
    basePath: text('base-path'),
    fromReport: text('from-report'),
    instances: instances(),
    forMinutes: length(),
    pullRequest: pullRequest(),
    deleteStorage: account(),
    smokeLevel,
    sshKey: text('ssh-key'),
    comment,
    githubToken: text('github-token'),
  };
  // A plan can be made of files alone, and a plan that is made already needs no pool.
  // Without Azure `chatops` only judges the comment; which pool it means the comment says.
  const needsAzure = command !== 'list' && command !== 'chatops' && !(command === 'plan' && (optional.basePath !== undefined || optional.fromReport !== undefined));
  const needsPool = command !== 'list' && command !== 'chatops' && command !== 'sweep' && optional.pullRequest === undefined && !(command === 'plan' && optional.fromReport !== undefined);
  const inputs: Inputs = {
    command,
    environment,
    parameters: text('parameters') ?? '',
    secureParameters: text('secure-parameters') ?? '',
    subscriptionId: (needsAzure ? required('subscription-id', 'the Azure subscription of the pool') : text('subscription-id') ?? '') && id('subscription-id', 'an id: the “Subscription ID”, not the name'),
    tenantId: id('tenant-id', 'an id or a domain such as `contoso.onmicrosoft.com`', /^[\w-]+(\.[\w-]+)+$/),
    clientId: id('client-id', 'an id: the “Application (client) ID”, not the name'),
    // What deletes without being asked about each one shows first what it would do.
    dryRun: (oneOf('dry-run', ['true', 'false'] as const, undefined) ?? (command === 'sweep' ? 'true' : 'false')) === 'true',
    cancelOnInterrupt: oneOf('cancel-on-interrupt', ['true', 'false'] as const, 'false') === 'true',
    timeoutMinutes: minutes(),
    ...present(optional),
  };
  if (needsPool && inputs.pool === undefined && inputs.templateFile === undefined && inputs.resourceGroup === undefined) {
    problems.push({
      what: 'Neither a pool file nor a resource group is named.',
      fix: 'Set `pool: pools/<name>.yml`, or `template-file`, `parameters-file`, `resource-group` and `location`.',
    });
  }
  if (inputs.dryRun && command !== 'sweep') {
    problems.push({ what: `The input \`dry-run\` is for \`sweep\`: \`${command}\` would write.`, fix: 'Take it away. What a deployment would change, `plan` shows.' });
  }
  if (inputs.pullRequest !== undefined && command !== 'teardown') {
    problems.push({ what: 'The input `pull-request` is for `teardown` alone.', fix: 'Take it away: every other command knows its pull request by the event.' });
  }
  if (inputs.forMinutes !== undefined && text('instances') === undefined) {
    problems.push({ what: 'The input `for` is given without `instances`.', fix: 'Say how many: `instances: 3` with `for: 2h`.' });
  }
  return { inputs, problems };
}

// Whoever wants more for longer writes it down in the pool file.
const mostMinutes = 30 * 1440;

/**
 * The values that `secure-parameters` takes from the environment, and what stands in a line in a variable's place but names none: it may be the
 * secret itself. Read before any line is judged, because masks come first. Numbers and booleans are left out: that would black out every 2 of a log.
 */
export function secureTexts(text: string, env: Readonly<Record<string, string | undefined>>): string[] {
  return text.split('\n').flatMap((line) => {
    const variable = line.slice(line.indexOf('=') + 1).trim();
    const value = Object.hasOwn(env, variable) ? env[variable] : undefined;
    const secret = value ?? (/^[A-Z][A-Z0-9_]*$/.test(variable) || line.trimStart().startsWith('#') ? '' : variable);
    const inner = textsOf(secret);
    return inner.length === 0 ? [] : [secret, ...inner];
  });
}

// The texts inside a JSON map or list, or the text itself where it is none.
function textsOf(secret: string): string[] {
  const walk = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(walk) : [];
  };
  try {
    return walk(JSON.parse(secret));
  } catch {
    return secret === '' ? [] : [secret];
  }
}

/** Throws one ActionError where there are problems. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ActionError(problems);
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

// exactOptionalPropertyTypes: an absent input is an absent key, never a key with undefined.
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
