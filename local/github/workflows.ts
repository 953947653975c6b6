// Workflow files as the API knows them.
import { Refusal, type Call } from './contract.ts';
import { apiParts, nodeId, type Shape } from './shapes.ts';
import type { State } from './state.ts';

/** The id that GitHub gives a workflow file; the same as long as its path is. */
export function workflowId(state: State, path: string): number {
  return state.seed.number(`workflow ${path}`, 200_000_000, 300_000_000);
}

/** The path of the workflow that a call names by file name or id. GitHub knows one as soon as the default branch has its file, and goes on knowing one that has run. */
export function workflowOf(state: State, call: Call): string {
  // The contract makes a number of digits.
  const wanted = String(call.params['workflow_id']);
  const paths = new Set([...state.main.files.keys(), ...[...state.runs.values()].map(({ path }) => path)]);
  const found = [...paths].find((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) && (path.slice('.github/workflows/'.length) === wanted || String(workflowId(state, path)) === wanted));
  if (found === undefined) throw new Refusal(404, 'Not Found');
  return found;
}

/** `workflow`. */
export function showWorkflow(state: State, path: string): Shape {
  const { url, page } = apiParts(state);
  const having = [...state.commits.values()].filter(({ files }) => files.has(path));
  const tips = [...state.branches.values()].map((sha) => state.commits.get(sha)?.files.get(path));
  const text = tips.find((one) => one !== undefined) ?? having.at(-1)?.files.get(path) ?? '';
  const [, name = path] = /^name: *(.+?) *$/m.exec(text) ?? [];
  const id = workflowId(state, path);
  return {
    id, node_id: nodeId('W', id), name, path, state: state.disabled.get(path) ?? (tips.every((one) => one === undefined) ? 'deleted' : 'active'),
    created_at: having[0]?.at ?? state.time(), updated_at: having.at(-1)?.at ?? state.time(), url: `${url}/actions/workflows/${id}`,
    html_url: `${page}/blob/main/${path}`, badge_url: `${page}/workflows/${encodeURIComponent(name)}/badge.svg`,
  };
}
