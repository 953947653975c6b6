import { ActionError } from '../errors.ts';

/** What a request was for, so that its failure can be said in the user's words. */
export interface Doing {
  /** As in `<doing> failed`: `Writing the comment`. */
  what: string;
  /** The permission that the request needs, as a workflow file writes it. */
  permission: string;
}

// The parts of octokit's RequestError that matter; `response` is missing where GitHub never answered.
interface Failure {
  status?: number;
  message?: string;
  cause?: unknown;
  response?: { headers?: Record<string, string | number | undefined>; data?: unknown };
}

/** Turns a failure of octokit into an ActionError that says what to do; tokens are in none of the parts it reads. */
export function explain(error: unknown, { what, permission }: Doing, apiUrl: string): ActionError {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure;
  const problem = (reason: string, fix?: string): ActionError =>
    new ActionError({ what: `${what} failed: ${reason}`, ...(fix === undefined ? {} : { fix }) }, { cause: error });
  const refused = failure.message ?? String(error);
  if (isGraphql(error)) return /not accessible|forbidden/i.test(refused) ? lacking(problem, refused, permission) : problem(refused);
  if (failure.response === undefined) return problem(`no answer from ${hostOf(apiUrl)}: ${reasonOf(failure)}.`, 'Run the job again; if it stays so, look at the proxy or the firewall of the runner.');
  const { headers = {} } = failure.response;
  const status = failure.status ?? 0;
  const said = `GitHub answers ${status}: ${refused}`;
  if (status === 401) return problem(`${said}.`, 'Give `github-token` a token that is valid, or leave it out: the job’s own is used then.');
  if (status === 429 || (status === 403 && limited(headers, refused))) return problem(`${said}.`, 'The token has used up GitHub’s rate limit; run the job again later.');
  if (status === 403 && /is locked/i.test(refused)) return problem(`${said}.`, 'Unlock the conversation: until then GitHub takes no comment from a job’s own token, whatever its permissions, and no reaction from anybody.');
  if (status === 403) return lacking(problem, said, permission);
  if (status === 404) return problem(`${said}.`, `That may mean that the token may not see it: the job needs \`${permission}\` under \`permissions:\`.`);
  return problem(`${said}.`);
}

function lacking(problem: (reason: string, fix: string) => ActionError, said: string, permission: string): ActionError {
  return problem(
    `${said}. The token lacks the permission \`${permission}\`.`,
    `Add \`${permission}\` under \`permissions:\` of the job; runs from forks and of Dependabot never get it.`,
  );
}

function limited(headers: Record<string, string | number | undefined>, message: string): boolean {
  return headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || /rate limit/i.test(message);
}

function isGraphql(error: unknown): boolean {
  return error instanceof Error && error.name === 'GraphqlResponseError';
}

// The innermost cause names the reason (`ECONNREFUSED`, `certificate has expired`); what wraps it says `fetch failed`.
function reasonOf(failure: Failure): string {
  let current: unknown = failure;
  let found = failure.message ?? '';
  for (let depth = 0; depth < 8 && typeof current === 'object' && current !== null; depth++) {
    const { code, message, cause, errors } = current as { code?: unknown; message?: unknown; cause?: unknown; errors?: unknown[] };
    if (typeof message === 'string' && message !== '') found = message;
    else if (typeof code === 'string') found = code;
    current = cause ?? errors?.[0];
  }
  return found.replace(/\.$/, '');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
