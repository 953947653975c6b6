// What one job has to itself: folders, masks, environment, and the steps' contexts.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Annotation } from './log.ts';
import { Masks } from './masks.ts';
import { endOrphans } from './process.ts';

/** One job's place to run in, as GitHub's Ubuntu machines lay it out. */
export class Machine {
  readonly dir = mkdtempSync(join(tmpdir(), 'dsvm-job-'));
  readonly masks = new Masks();
  /** Lines of the job's log as people see them. */
  readonly lines: string[] = [];
  /** What the processes really wrote. */
  raw = '';
  readonly annotations: Annotation[] = [];
  /** Markdown of each step that wrote a summary. */
  readonly summaries: string[] = [];
  /** Set by GITHUB_ENV and GITHUB_PATH. */
  readonly env: Record<string, string> = {};
  readonly path: string[] = [];
  readonly workspace: string;
  readonly temp: string;
  readonly files: string;
  /** The event's payload as a file. */
  readonly event: string;
  readonly tracking = `github_${randomUUID()}`;
  readonly #host: Record<string, string>;
  readonly #line: ((text: string) => void) | undefined;

  constructor(repository: string, host: Record<string, string>, line: ((text: string) => void) | undefined) {
    this.#host = host;
    this.#line = line;
    this.workspace = join(this.dir, 'work', repository, repository);
    this.temp = join(this.dir, 'work', '_temp');
    this.event = join(this.temp, '_github_workflow', 'event.json');
    this.files = join(this.temp, '_runner_file_commands');
    for (const made of [this.workspace, this.files, join(this.dir, 'home'), join(this.dir, 'tools')]) mkdirSync(made, { recursive: true });
  }

  say(text: string): void {
    const shown = this.masks.hide(text);
    this.lines.push(shown);
    this.#line?.(shown);
  }

  /** Writes the event's payload to where GITHUB_EVENT_PATH says. */
  writeEvent(payload: unknown): void {
    mkdirSync(dirname(this.event), { recursive: true });
    writeFileSync(this.event, JSON.stringify(payload, null, 2));
  }

  /** The context `runner`. */
  get runner(): Record<string, string> {
    return { os: 'Linux', arch: process.arch === 'arm64' ? 'ARM64' : 'X64', name: 'GitHub Actions 1', temp: this.temp, tool_cache: join(this.dir, 'tools'), environment: 'github-hosted', workspace: dirname(this.workspace) };
  }

  /** The environment below what the workflow sets: the machine's own, RUNNER_* and PATH with what steps put before it. */
  get base(): Record<string, string> {
    const runner = Object.fromEntries(Object.entries(this.runner).map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value]));
    const path = [...this.path.toReversed(), dirname(process.execPath), this.#host['PATH'] ?? process.env['PATH'] ?? '/usr/bin:/bin'].join(delimiter);
    return { CI: 'true', LANG: 'C.UTF-8', ...this.#host, HOME: join(this.dir, 'home'), ...runner, RUNNER_TRACKING_ID: this.tracking, PATH: path };
  }

  /** Ends what steps left running and removes the folders. */
  close(): void {
    if (!existsSync(this.dir)) return;
    const left = endOrphans(this.tracking);
    if (left > 0) this.say(`Cleaning up orphan processes: ${left}`);
    rmSync(this.dir, { recursive: true, force: true });
  }
}
