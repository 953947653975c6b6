// The tables of docs/local-azure.md that are written from the local Azure itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsTold } from '../local/azure/books/calls.ts';
import { areas, told } from '../local/azure/books/told.ts';
import { managerVersions, scopedVersions } from '../local/azure/books/versions.ts';
import { kinds } from '../local/azure/catalog.ts';
import { functionNames } from '../src/template/deployment.ts';

type Tables = Record<'calls' | 'types' | 'refusals' | 'functions', string>;

/** The tables by the name of their marker; `root` is the project's folder. Throws Error where a type has no words, or words have no type. */
export function renderHonest(root: string): Tables {
  return { calls: renderCalls(), types: renderTypes(), refusals: renderRefusals(join(root, 'local/azure')), functions: renderFunctions() };
}

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);
const code = (text: string): string => `\`${text}\``;
const table = (head: string, rows: readonly string[][]): string => [head, head.replaceAll(/[^|]+/g, '---'), ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`)].join('\n');

function renderCalls(): string {
  return table('| call | does |', callsTold.map(({ call, does }) => [call, does]));
}

/** Every type with a table of api-versions, in the order of the catalogue. */
export function typesTold(): { type: string; versions: readonly string[]; parts: readonly string[] }[] {
  const own = kinds.map(({ type, apiVersions, inline }) => ({ type, versions: apiVersions, parts: (inline ?? []).map(({ list, writable }) => (writable ? list : `${list} (to read)`)) }));
  return [...own, ...[...scopedVersions].map(([type, versions]) => ({ type, versions, parts: [] }))];
}

function renderTypes(): string {
  const types = typesTold();
  const strange = Object.keys(told).filter((type) => !types.some((one) => one.type === type));
  if (strange.length > 0) throw new Error(`local/azure/books/told.ts tells of types that are not there: ${strange.join(', ')}`);
  const rows = types.map(({ type, versions, parts }) => {
    const words = told[type];
    if (words === undefined) throw new Error(`local/azure/books/told.ts has no words for ${type}`);
    const below = [...parts, ...(words.below ?? [])].map(code).join(', ');
    return [code(type), span(versions), below, words.imitated, words.against, words.not];
  });
  rows.push([code('Microsoft.Resources/resourceGroups, deployments'), span(managerVersions), '', 'the whole life of a group; deployments of a group and of the subscription, nested, linked, Complete mode, what-if, history', 'recorded answers', 'management groups, tenants, stacks, moves']);
  return table('| type | api-versions | below it | imitated | held to | not |', rows);
}

function span(versions: readonly string[]): string {
  const sorted = versions.toSorted();
  const [first = '', last = ''] = [sorted.at(0), sorted.at(-1)];
  return sorted.length < 2 ? first : `${first} to ${last} (${sorted.length})`;
}

/** The source files of the local Azure below `folder`, by area. */
export function filesByArea(folder: string): Map<string, string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('books')).toSorted();
  const found = new Map<string, string[]>([...Object.keys(areas), 'Resource Manager'].map((area) => [area, []]));
  for (const file of files) {
    const area = Object.keys(areas).find((one) => areas[one]?.test(file)) ?? 'Resource Manager';
    found.get(area)?.push(file);
  }
  return found;
}

// The errors' own makers, and a room's shorthand for them: its message first, its usual code after `code =`.
const CODE = /(?:(?:\w+Error)\(\s*(?:\d+,\s*)?|refuse\(\s*(?:`[^`]*`|'[^']*'),\s*|\bcode = )'([A-Z]\w+)'/g;
const MISSING = /notImplemented\((?:'([^']+)'|`([^`]+)`)\)/g;

function renderRefusals(folder: string): string {
  const rows = [...filesByArea(folder)].map(([area, files]) => {
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const codes = [...new Set([...text.matchAll(CODE)].map(([, name = '']) => name))].filter((name) => name !== 'LocalAzureNotImplemented').toSorted();
    const missing = [...new Set([...text.matchAll(MISSING)].map(([, plain, pattern = '']) => plain ?? pattern.replaceAll(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '…')))];
    return [area, codes.map(code).join(', '), missing.toSorted().join('; ')];
  });
  return table('| part | codes | 501 |', rows);
}

function renderFunctions(): string {
  const { known, refused } = functionNames();
  return [
    `Evaluated: ${[...known, 'reference', 'references', 'list*'].map(code).join(', ')}.`,
    '',
    `Refused by name, as only Azure can answer them: ${refused.map(code).join(', ')}.`,
  ].join('\n');
}
