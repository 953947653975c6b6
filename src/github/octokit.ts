import type { Octokit as Core } from '@octokit/core';
import type { restEndpointMethods as endpoints } from '@octokit/plugin-rest-endpoint-methods';
import type { Fetch } from '../action/fetch.ts';
import { ActionError } from '../errors.ts';
import { explain, type Doing } from './errors.ts';

export interface GitHubOptions {
  token: string;
  /** `https://api.github.com`, or `https://<server>/api/v3` of an enterprise server. */
  apiUrl: string;
  /** `owner/name`. */
  repository: string;
  /** The way there, through the runner's proxy. */
  fetch: Fetch;
}

/** Octokit, and what every request through it needs: the repository's two names, and `ask`, which makes an ActionError of a failure. */
export interface Connected {
  octokit: Core & ReturnType<typeof endpoints>;
  ask<T>(doing: Doing, request: () => Promise<T>): Promise<T>;
  owner: string;
  repo: string;
}

// A server that takes longer is not going to answer.
const answerMs = 30_000;
const silent = (): void => {};

/** Loads octokit, only here and only now; no request is made yet. Throws ActionError where `repository` is none. */
export async function connectOctokit({ token, apiUrl, repository, fetch }: GitHubOptions): Promise<Connected> {
  const [owner = '', repo = ''] = repository.split('/');
  if (owner === '' || repo === '') throw new ActionError({ what: `\`${repository}\` is no repository.`, fix: 'GITHUB_REPOSITORY must be `owner/name`.' });
  const [{ Octokit }, { restEndpointMethods }] = await Promise.all([import('@octokit/core'), import('@octokit/plugin-rest-endpoint-methods')]);
  const Connected = Octokit.plugin(restEndpointMethods);
  // Octokit prints deprecations by itself; only one place of the action prints.
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const octokit = new Connected({ auth: token, baseUrl: apiUrl, userAgent: 'dsvm-pool-action', log, request: { fetch } });
  octokit.hook.before('request', (options) => {
    options.request.signal = AbortSignal.timeout(answerMs);
  });
  const ask = async <T>(doing: Doing, request: () => Promise<T>): Promise<T> => {
    try {
      return await request();
    } catch (error) {
      throw explain(error, doing, apiUrl);
    }
  };
  return { octokit, ask, owner, repo };
}

/** All items of a list, page by page; `ask` makes the request for one. */
export async function allPages<T>(ask: (page: number) => Promise<{ data: T[]; headers: { link?: string | undefined } }>): Promise<T[]> {
  const items: T[] = [];
  for (let page = 1; ; page++) {
    const { data, headers } = await ask(page);
    items.push(...data);
    if (!hasNext(headers.link)) return items;
  }
}

/** Whether a list has a next page, by its Link header. */
export const hasNext = (link: string | undefined): boolean => /;\s*rel="next"/.test(link ?? '');

/** The answer, or undefined for 404: what is not there is an answer, no failure. */
export async function orNone<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if ((error as { status?: number }).status === 404) return undefined;
    throw error;
  }
}
