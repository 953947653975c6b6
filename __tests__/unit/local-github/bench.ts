// A local GitHub with workflow files on `main`, and a runner for them.
import { startGitHub, type GitHubOptions, type LocalGitHub } from '../../../local/github/github.ts';
import { openRunner, type Runner, type RunnerSettings, type RunResult } from '../../../local/github/runner/runner.ts';

export interface Bench {
  github: LocalGitHub;
  runner: Runner;
  /** Pushes these files to `main` and runs what that starts. */
  push(files: Record<string, string>): Promise<RunResult[]>;
  close(): Promise<void>;
}

/** Opens one; `workflows` by file name without folder. */
export async function openBench(workflows: Record<string, string> = {}, settings: RunnerSettings = {}, options: Partial<GitHubOptions> = {}): Promise<Bench> {
  const github = await startGitHub({ seed: 21, ...options });
  const paths = Object.fromEntries(Object.entries(workflows).map(([name, text]) => [`.github/workflows/${name}`, text]));
  github.push('Workflows', paths);
  const runner = openRunner(github, settings);
  return {
    github,
    runner,
    push: async (files) => {
      const { sha } = github.push('Change', files);
      const runs = await runner.trigger('push', { sha });
      return Promise.all(runs.map((run) => run.ended));
    },
    close: async () => {
      await runner.settle();
      await github.close();
    },
  };
}

/** A workflow on push with one job of these steps (YAML list items). */
export function steps(text: string, more = ''): string {
  const indented = text.trim().split('\n').map((line) => `      ${line}`).join('\n');
  return `name: Test\non: push\npermissions:\n  contents: read\njobs:\n  one:\n    runs-on: ubuntu-latest\n${more}    steps:\n${indented}\n`;
}
