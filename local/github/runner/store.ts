import type { ArtifactRecord, RunRecord } from '../actions.ts';
import type { RunContext } from '../events.ts';
import type { LocalGitHub } from '../github.ts';
import type { Store } from './artifacts.ts';

const day = 24 * 60 * 60 * 1000;

/** The local GitHub as one job's checkout and artifact steps see it. */
export function openStore(github: LocalGitHub, run: RunRecord, context: RunContext, token: string): Store {
  const { state } = github.inside;
  const own = (): ArtifactRecord[] => [...state.artifacts.values()].filter((one) => one.run === run);
  const ask = async (path: string, as: string): Promise<{ status: number; body: Record<string, unknown> }> => {
    const answer = await fetch(`${github.apiUrl}/repos/${github.repository}${path}`, { headers: { authorization: `Bearer ${as}`, 'user-agent': 'actions-runner' } });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return {
    serverUrl: github.serverUrl,
    repository: github.repository,
    token,
    ref: context.ref,
    sha: context.sha,
    runId: run.id,
    // Whoever it is may read a public one.
    mayRead: async (as) => !state.options.private || (await ask('/git/ref/heads/main', as)).status === 200,
    find: (repository, ref) => {
      const fork = [...state.pulls.values()].find((pull) => pull.fork && `${pull.author.login}/${state.name}` === repository);
      if (repository.toLowerCase() !== github.repository.toLowerCase() && !fork) return 'no repository';
      const sha = fork && repository !== github.repository && ref === fork.branch ? fork.headSha : state.resolve(ref);
      return state.commits.get(sha ?? '');
    },
    keep: (name, files, digest, size, overwrite) => {
      const before = own().find((one) => one.name === name);
      if (before && !overwrite) return undefined;
      if (before) state.artifacts.delete(before.id);
      const expiresAt = new Date(state.options.now() + 90 * day).toISOString().replace(/\.\d{3}Z$/, 'Z');
      const made: ArtifactRecord = { id: state.seed.id(), run, name, files, size, digest, createdAt: state.time(), expiresAt };
      state.artifacts.set(made.id, made);
      return made;
    },
    list: async (runId, as) => {
      if (runId === run.id) return own();
      if (as === '') throw new Error('Input required and not supplied: github-token');
      const { status, body } = await ask(`/actions/runs/${runId}/artifacts?per_page=100`, as);
      if (status !== 200) throw new Error(String(body['message']));
      const ids = (body['artifacts'] as { id: number }[]).map(({ id }) => id);
      return ids.flatMap((id) => state.artifacts.get(id) ?? []);
    },
  };
}
