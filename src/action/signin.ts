import type { Problem } from '../errors.ts';
import type { Inputs } from './inputs.ts';
import type { RunInfo } from './runner.ts';

/** How this run signs in to Azure; which of them is decided by what is given, never by what happens to work. */
export type SignIn =
  | { way: 'oidc'; tenantId: string; clientId: string }
  | { way: 'secret'; tenantId: string; clientId: string; clientSecret: string }
  /** What the runner's machine is: its managed identity (`clientId`: that user-assigned one alone), else, unless `clientId` is given, its `az` session. */
  | { way: 'machine'; clientId: string; hosted: boolean };

type Env = Readonly<Record<string, string | undefined>>;
type Run = Pick<RunInfo, 'repository' | 'eventName' | 'event'>;

const permissions = '`permissions: { id-token: write, contents: read, pull-requests: write }`';

/**
 * The way to sign in: with `tenant-id` and `client-id` GitHub OIDC, else the client secret, and never anything that lies about on the runner;
 * without both what the machine is. Else the problem, told before anything is asked of Azure.
 */
export function chooseSignIn(inputs: Pick<Inputs, 'tenantId' | 'clientId'>, env: Env, run: Run): { signIn: SignIn } | { problem: Problem } {
  const { tenantId, clientId } = inputs;
  const oidc = Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL']);
  const clientSecret = env['AZURE_CLIENT_SECRET'];
  const hosted = env['RUNNER_ENVIRONMENT'] === 'github-hosted';
  if (tenantId !== '' && clientId !== '') {
    if (oidc) return { signIn: { way: 'oidc', tenantId, clientId } };
    if (clientSecret) return { signIn: { way: 'secret', tenantId, clientId, clientSecret } };
    return { problem: noWay(env, run) };
  }
  if (tenantId !== '') return { problem: lone('tenant-id', 'client-id', 'the application that the action signs in as') };
  // A machine that GitHub lends has no identity of ours, and one that has needs neither OIDC nor a secret: then `tenant-id` was forgotten.
  if (clientId !== '' && (oidc || clientSecret || hosted)) return { problem: lone('client-id', 'tenant-id', 'the Microsoft Entra tenant to sign in to') };
  if (clientSecret) {
    return {
      problem: {
        what: '`AZURE_CLIENT_SECRET` is set, but not whose secret it is: the inputs `tenant-id` and `client-id` are missing.',
        fix: 'Add `tenant-id:` and `client-id:` under `with:`.',
      },
    };
  }
  return { signIn: { way: 'machine', clientId, hosted } };
}

/** Whether GitHub gives this run neither secrets nor an identity: a pull request of a fork, or a run that Dependabot has caused. */
export function isForeign(env: Env, run: Run): boolean {
  return forkOf(run) !== undefined || env['GITHUB_ACTOR'] === 'dependabot[bot]';
}

function lone(given: string, missing: string, what: string): Problem {
  return {
    what: `The input \`${missing}\` is missing: ${what}. \`${given}\` is given, and neither means an application without the other.`,
    fix: `Add \`${missing}:\` under \`with:\`.`,
  };
}

function noWay(env: Env, run: Run): Problem {
  const secret = env['AZURE_CLIENT_SECRET'] === '' ? '`AZURE_CLIENT_SECRET` is set but empty' : '`AZURE_CLIENT_SECRET` is not set';
  const missing = `There is no way to sign in to Azure: the job has no GitHub OIDC token and ${secret}.`;
  if (env['GITHUB_ACTIONS'] !== 'true') {
    return { what: `${missing} This is no job of GitHub Actions, so only a secret can do.`, fix: 'Set the environment variable `AZURE_CLIENT_SECRET`. In a job it would be `id-token: write`.' };
  }
  const fork = forkOf(run);
  if (fork !== undefined) {
    return {
      what: `${missing} The pull request comes from ${fork}, and GitHub gives runs for forks neither \`id-token: write\` nor secrets.`,
      fix: 'Leave such runs out with `if: github.event.pull_request.head.repo.full_name == github.repository` on the job, or push the branch to this repository.',
    };
  }
  if (env['GITHUB_ACTOR'] === 'dependabot[bot]') {
    return {
      what: `${missing} The run was caused by Dependabot, and GitHub gives such runs neither \`id-token: write\` nor the repository's secrets.`,
      fix: "Leave such runs out with `if: github.actor != 'dependabot[bot]'` on the job.",
    };
  }
  return {
    what: missing,
    fix: `Add ${permissions} to the job (in a reusable workflow to the calling job as well), or set \`env: AZURE_CLIENT_SECRET\` on the step.`,
  };
}

/** The fork that a pull request comes from, for people; undefined where it comes from the repository itself. */
function forkOf({ eventName, event, repository }: Run): string | undefined {
  if (eventName !== 'pull_request') return undefined;
  const { head } = (event['pull_request'] ?? {}) as { head?: { repo?: { full_name?: unknown } | null } };
  if (head === undefined) return undefined;
  const name = head.repo?.full_name;
  if (typeof name !== 'string') return 'a fork that is gone';
  return name.toLowerCase() === repository.toLowerCase() ? undefined : `the fork \`${name}\``;
}
