// actions/checkout: a copy of the repository's files at a commit. There is no .git in it.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fault, inside, nothing, type Builtin } from './act.ts';

// What else the real one takes and a copy has no use for.
const idle = new Set(['token', 'persist-credentials', 'clean', 'fetch-depth', 'fetch-tags', 'show-progress', 'set-safe-directory', 'filter']);

/** Plays actions/checkout; other people's repositories, submodules and the like are refused by name. */
export const checkout: Builtin = async (ground, turn, inputs) => {
  const { store, machine } = ground;
  for (const name of Object.keys(inputs)) {
    if (!idle.has(name) && !['repository', 'ref', 'path'].includes(name)) return fault(turn, `The local runner's actions/checkout has no input ${name}`);
  }
  const repository = inputs['repository'] || store.repository;
  const token = inputs['token'] || store.token;
  const ref = inputs['ref'] || (repository === store.repository ? store.sha : 'main');
  const readable = await store.mayRead(token);
  const commit = readable ? store.find(repository, ref) : undefined;
  if (!readable || commit === 'no repository') {
    turn.log.say('remote: Repository not found.');
    turn.log.annotate('error', `fatal: repository '${store.serverUrl}/${repository}/' not found`);
    return fault(turn, "The process '/usr/bin/git' failed with exit code 128");
  }
  if (!commit) return fault(turn, `A branch or tag with the name '${ref}' could not be found`);
  const folder = inside(machine, inputs['path'] || '.');
  // As with `clean`: what was there goes.
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  for (const [path, text] of commit.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  turn.log.say(`HEAD is now at ${commit.sha.slice(0, 7)} ${commit.message.split('\n', 1)[0] ?? ''}`);
  return { ...nothing, outputs: { ref: inputs['ref'] ?? store.ref, commit: commit.sha } };
};
