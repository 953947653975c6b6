// Cuts local/github/openapi.json out of GitHub's own OpenAPI document: `node scripts/contract.ts <api.github.com.json>`.
// The document is in the npm package @octokit/openapi (MIT), which unpacks to hundreds of megabytes and so is no dependency.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** The operations the action calls, or will soon: the local GitHub answers exactly these. */
export const operations: readonly string[] = [
  'actions/download-artifact',
  'actions/get-artifact',
  'actions/get-workflow',
  'actions/get-workflow-run',
  'actions/list-artifacts-for-repo',
  'actions/list-jobs-for-workflow-run',
  'actions/list-workflow-run-artifacts',
  'actions/list-workflow-runs',
  'actions/list-workflow-runs-for-repo',
  'checks/create',
  'git/get-ref',
  'issues/add-labels',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/list-labels-on-issue',
  'issues/remove-label',
  'issues/update-comment',
  'pulls/get',
  'pulls/list',
  'pulls/list-files',
  'pulls/list-reviews',
  'rate-limit/get',
  'reactions/create-for-issue',
  'reactions/create-for-issue-comment',
  'repos/compare-commits-with-basehead',
  'repos/create-deployment',
  'repos/create-deployment-status',
  'repos/delete-deployment',
  'repos/get',
  'repos/get-collaborator-permission-level',
  'repos/get-content',
  'repos/get-deployment',
  'repos/list-activities',
  'repos/list-deployment-statuses',
  'repos/list-deployments',
  'repos/list-pull-requests-associated-with-commit',
];

const methods = new Set(['get', 'put', 'post', 'delete', 'patch']);
// Texts for people: they are most of the document and hold no rule.
const prose = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'tags', 'x-github', 'title']);

/** The part of an OpenAPI document that `ids` need, references followed, texts for people dropped; throws where an id is unknown. */
export function cut(document: JsonObject, ids: readonly string[]): JsonObject {
  const paths: JsonObject = {};
  const missing = new Set(ids);
  for (const [path, item] of Object.entries(document['paths'] as JsonObject)) {
    for (const [method, operation] of Object.entries(item as JsonObject)) {
      const id = (operation as JsonObject)['operationId'];
      if (!methods.has(method) || typeof id !== 'string' || !missing.delete(id)) continue;
      paths[path] = { ...(paths[path] as JsonObject | undefined), [method]: strip(operation, false) };
    }
  }
  if (missing.size > 0) throw new Error(`The document has no operation ${[...missing].join(', ')}`);
  const components: JsonObject = {};
  follow(paths, document, components);
  const { title, version, license } = document['info'] as JsonObject;
  return {
    openapi: document['openapi'] ?? '',
    info: { title: title ?? '', version: version ?? '', license: license ?? { name: 'MIT' } },
    servers: [{ url: '/' }],
    paths: sort(paths),
    components: Object.fromEntries(Object.entries(sort(components)).map(([kind, named]) => [kind, sort(named as JsonObject)])),
  };
}

const numberOrText = JSON.stringify([{ type: 'integer' }, { type: 'string' }]);

/** Drops texts; below `properties` the keys are names of fields, not keywords, and all stay. */
function strip(value: Json, names: boolean): Json {
  if (Array.isArray(value)) return value.map((entry) => strip(entry, false));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => names || !prose.has(key));
  const stripped = Object.fromEntries(kept.map(([key, entry]) => [key, strip(entry, !names && key === 'properties')]));
  if (!names && stripped['nullable'] === true && !('type' in stripped) && Array.isArray(stripped['oneOf'])) {
    // JSON Schema knows `nullable` beside a type alone; a choice says it as one more of its branches.
    delete stripped['nullable'];
    stripped['oneOf'].push({ enum: [null] });
  }
  if (!names && JSON.stringify(stripped['oneOf']) === numberOrText) {
    // Digits of an address are both, and so not one of the two.
    stripped['anyOf'] = stripped['oneOf'] ?? [];
    delete stripped['oneOf'];
  }
  // OpenAPI requires a response to be described; nobody reads it here.
  if (!names && ('content' in stripped || isBare(value))) return { description: '', ...stripped };
  return stripped;
}

/** A response without a body: its description is all it has. */
function isBare(value: JsonObject): boolean {
  return Object.keys(value).every((key) => key === 'description' || key === 'headers') && 'description' in value;
}

function follow(value: Json, document: JsonObject, components: JsonObject): void {
  if (Array.isArray(value)) {
    for (const entry of value) follow(entry, document, components);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const [, , kind, name] = typeof value['$ref'] === 'string' ? value['$ref'].split('/') : [];
  if (kind !== undefined && name !== undefined) {
    const known = (components[kind] ??= {}) as JsonObject;
    if (!(name in known)) {
      const target = ((document['components'] as JsonObject)[kind] as JsonObject)[name];
      if (target === undefined) throw new Error(`${value['$ref'] as string} leads nowhere`);
      known[name] = strip(target, false);
      follow(known[name], document, components);
    }
  }
  for (const entry of Object.values(value)) follow(entry, document, components);
}

function sort(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    console.error('Usage: node scripts/contract.ts <api.github.com.json of @octokit/openapi>');
    process.exitCode = 2;
  } else {
    const slice = cut(JSON.parse(readFileSync(file, 'utf8')) as JsonObject, operations);
    const out = resolve(join(import.meta.dirname, '..', 'local', 'github', 'openapi.json'));
    // One line per path and per component keeps diffs readable and the file small.
    writeFileSync(out, `${lines(slice, 2)}\n`);
    console.log(`${out}: ${Object.keys(slice['paths'] as JsonObject).length} paths`);
  }
}

/** JSON that is broken into lines down to `depth` only. */
function lines(value: Json, depth: number): string {
  if (depth < 0 || value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
  const pad = '  '.repeat(3 - depth);
  const entries = Object.entries(value).map(([key, entry]) => `${pad}${JSON.stringify(key)}: ${lines(entry, depth - 1)}`);
  return `{\n${entries.join(',\n')}\n${'  '.repeat(2 - depth)}}`;
}
