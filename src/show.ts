import { refuse, type Inputs } from './action/inputs.ts';
import type { RunInfo } from './action/runner.ts';
import type { Context } from './context.ts';
import { ActionError, type Problem } from './errors.ts';
import { connectTo, eventOf, wayTo } from './link.ts';
import { load, nothing, type Loaded } from './load.ts';
import { resolvePath } from './pool/path.ts';
import type { Report } from './report/report.ts';

/** What it takes to show a pull request. Of the workspace nothing is read. */
export interface ShowEdge {
  inputs: Inputs;
  problems: Problem[];
  env: NodeJS.ProcessEnv;
  run: RunInfo;
  /** The commit that a comment has asked for; undefined: the newest. */
  head: string | undefined;
  hide(secret: string): void;
  /** Signs in to Azure. */
  connect(loaded: Loaded): Promise<Context>;
  progress: Context['progress'];
}

/** Shows a pull request its preview. GitHub is asked first: of a stranger's pull request nothing else is, so that neither inputs nor a sign-in are missed. Returns the reports of those previews that the run's own report is not about. */
export async function showPreview({ inputs, problems, env, run, head, hide, connect, progress }: ShowEdge, report: Report): Promise<Report[]> {
  const file = resolvePath(inputs.pool ?? '');
  if (file === undefined) throw new ActionError({ what: '`preview` needs a pool file: its key `preview` is the policy.', fix: 'Set `pool: pools/<name>.yml`, a path of the repository.' });
  const [{ preview }, { connectPulls }] = await Promise.all([import('./commands/preview.ts'), import('./github/pulls.ts')]);
  let context: Context | undefined;
  const edge = {
    event: eventOf(run),
    file,
    head,
    github: () => connectTo(inputs, run),
    pulls: async () => connectPulls(await wayTo(inputs, run)),
    load: async (read: (path: string) => string | undefined) => {
      const loaded = await load({ ...inputs, command: 'deploy', pool: file }, problems, env, read);
      for (const secret of loaded.secrets) hide(secret);
      if (loaded.pool === undefined) throw new Error('no pool was loaded for a preview');
      return { pool: loaded.pool, connect: async () => (context = await connect(loaded)) };
    },
    connect: async () => {
      refuse(problems);
      return (context = await connect(nothing));
    },
    progress,
  };
  return preview(edge, report).finally(() => (report.finishedAt ||= context?.arm.now().toISOString() ?? ''));
}
