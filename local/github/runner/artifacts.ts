// actions/upload-artifact and actions/download-artifact: files are copied; what another run has is asked for by the API.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, matchesGlob, relative, resolve } from 'node:path';
import type { ArtifactRecord } from '../actions.ts';
import type { Commit } from '../state.ts';
import { pack } from '../zip.ts';
import { passes } from './patterns.ts';
import { fault, inside, nothing, type Builtin, type Result } from './act.ts';

/** The local GitHub, as the runner's own actions know it. */
export interface Store {
  serverUrl: string;
  repository: string;
  token: string;
  ref: string;
  sha: string;
  runId: number;
  /** May this token read the repository's files? */
  mayRead(token: string): Promise<boolean>;
  find(repository: string, ref: string): Commit | 'no repository' | undefined;
  /** Keeps an artifact of this run; undefined where the run has one of that name and it may not be replaced. */
  keep(name: string, files: ReadonlyMap<string, Buffer>, digest: string, size: number, overwrite: boolean): ArtifactRecord | undefined;
  /** Artifacts of a run: of this one as they are; of another as the token may see them. Throws what the API says. */
  list(runId: number, token: string): Promise<ArtifactRecord[]>;
}

/** Plays actions/upload-artifact (v4 and later: an artifact is made once and not changed). */
export const upload: Builtin = async ({ machine, store }, turn, inputs) => {
  const name = inputs['name'] || 'artifact';
  if (/["<>|*?:\r\n\\/]/.test(name)) return fault(turn, `The artifact name is not valid: ${name}. Contains the following character:  ${/["<>|*?:\r\n\\/]/.exec(name)?.[0] ?? ''}`);
  const lines = (inputs['path'] ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const hidden = inputs['include-hidden-files'] === 'true';
  const files = gather(machine.workspace, lines, hidden);
  if (files.size === 0) {
    const message = `No files were found with the provided path: ${lines.join('\n')}. No artifacts will be uploaded.`;
    const wish = inputs['if-no-files-found'] ?? 'warn';
    if (wish === 'error') return fault(turn, message);
    if (wish === 'warn') turn.log.annotate('warning', message);
    else turn.log.say(message);
    return nothing;
  }
  const archive = pack(files);
  const digest = createHash('sha256').update(archive).digest('hex');
  const kept = store.keep(name, files, `sha256:${digest}`, archive.length, inputs['overwrite'] === 'true');
  if (!kept) return fault(turn, 'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run');
  turn.log.say(`Artifact ${name}.zip successfully finalized. Artifact ID ${kept.id}`);
  const url = `${store.serverUrl}/${store.repository}/actions/runs/${store.runId}/artifacts/${kept.id}`;
  return { ...nothing, outputs: { 'artifact-id': String(kept.id), 'artifact-url': url, 'artifact-digest': digest } };
};

// Paths in the artifact begin where all search paths meet.
function gather(workspace: string, lines: readonly string[], hidden: boolean): Map<string, Buffer> {
  const found = new Set<string>();
  const roots: string[] = [];
  for (const line of lines.filter((one) => !one.startsWith('!'))) {
    const fixed = line.split('/').slice(0, Math.max(0, line.split('/').findIndex((part) => /[*?[]/.test(part)))).join('/');
    const plain = !/[*?[]/.test(line);
    const path = resolve(workspace, line);
    if (plain && !existsSync(path)) continue;
    const folder = plain && statSync(path).isDirectory();
    roots.push(plain ? (folder ? path : dirname(path)) : resolve(workspace, fixed));
    const paths = plain ? (folder ? globSync('**/*', { cwd: path }).map((one) => join(path, one)) : [path]) : globSync(resolve(workspace, line));
    for (const one of paths.flatMap((each) => (statSync(each).isDirectory() && !plain ? globSync('**/*', { cwd: each }).map((inner) => join(each, inner)) : [each]))) found.add(one);
  }
  const left = lines.filter((one) => one.startsWith('!')).map((one) => resolve(workspace, one.slice(1)));
  let root = roots[0] ?? workspace;
  for (const one of roots) while (one !== root && !one.startsWith(`${root}/`)) root = dirname(root);
  const chosen = [...found].toSorted().filter((path) => statSync(path).isFile() && !left.some((pattern) => matchesGlob(path, pattern) || path === pattern || path.startsWith(`${pattern}/`)));
  const visible = chosen.filter((path) => hidden || !relative(root, path).split('/').some((part) => part.startsWith('.')));
  return new Map(visible.map((path) => [relative(root, path), readFileSync(path)]));
}

/** Plays actions/download-artifact; `run-id` asks the API with `github-token`. */
export const download: Builtin = async ({ machine, store }, turn, inputs) => {
  if (inputs['repository'] && inputs['repository'] !== store.repository) return fault(turn, `The local runner has no repository ${inputs['repository']}`);
  const runId = Number(inputs['run-id'] || store.runId);
  let all: ArtifactRecord[];
  try {
    all = await store.list(runId, inputs['github-token'] || (runId === store.runId ? store.token : ''));
  } catch (error) {
    return fault(turn, `Unable to download artifact(s): ${error instanceof Error ? error.message : String(error)}`);
  }
  const { name, pattern, 'artifact-ids': ids } = inputs;
  const wanted = name ? all.filter((one) => one.name === name).slice(-1) : ids ? all.filter((one) => ids.split(',').map(Number).includes(one.id)) : all.filter((one) => !pattern || passes(one.name, [pattern]));
  if (name && wanted.length === 0) {
    return fault(turn, `Unable to download artifact(s): Artifact not found for name: ${name}\n        Please ensure that your artifact is not expired and the artifact was uploaded using a compatible version of toolkit/upload-artifact.`);
  }
  const target = inside(machine, inputs['path'] || '.');
  const flat = name !== undefined && name !== '' ? true : inputs['merge-multiple'] === 'true' || (ids !== undefined && wanted.length === 1);
  for (const one of wanted) write(one, flat ? target : join(target, one.name));
  turn.log.say(`Total of ${wanted.length} artifact(s) downloaded`);
  return { ...nothing, outputs: { 'download-path': target } } satisfies Result;
};

// An artifact is other people's: no path of it leads out of the folder.
function write(artifact: ArtifactRecord, folder: string): void {
  for (const [path, content] of artifact.files) {
    const file = resolve(folder, path);
    if (!file.startsWith(`${folder}/`)) throw new Error(`The artifact ${artifact.name} has a path that leads out of its folder: ${path}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
