import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { calls } from '../../../local/azure/admin.ts';
import { callsTold } from '../../../local/azure/books/calls.ts';
import { told } from '../../../local/azure/books/told.ts';
import { functionNames } from '../../../src/template/deployment.ts';
import { fill } from '../../../scripts/docs.ts';
import { filesByArea, renderHonest, typesTold } from '../../../scripts/honest.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(`${root}/docs/local-azure.md`, 'utf8');

describe('docs/local-azure.md', () => {
  it.each(Object.keys(renderHonest(root)))('shows %s as `npm run docs` writes them', (name) => {
    const tables = renderHonest(root) as Record<string, string>;
    expect(page).toContain(`<!-- ${name}:start -->`);
    expect(fill(page, { [name]: tables[name] ?? '' })).toBe(page);
  });

  it('has words for every type, and for no other', () => {
    expect(new Set(Object.keys(told))).toEqual(new Set(typesTold().map(({ type }) => type)));
  });

  it('tells every call of the admin API, and no other', () => {
    const names = callsTold.flatMap(({ call }) => [...call.matchAll(/`((?:GET|POST|DELETE) \/\w+)(?![\w/])/g)].map(([, name]) => name));
    expect(new Set(names)).toEqual(new Set(Object.keys(calls)));
  });

  it('knows what every provider’s file is about', () => {
    const rest = filesByArea(`${root}/local/azure`).get('Resource Manager') ?? [];
    const helping = ['providers/lists.ts', 'providers/uses.ts'];
    expect(rest.filter((file) => file.includes('/') && !helping.includes(file))).toEqual([]);
  });
});

// Every function of the reference (learn.microsoft.com, "ARM template functions"), the deprecated ones included.
const documented = `
  array concat contains createArray empty first indexFromEnd indexOf intersection last lastIndexOf length max min range skip take tryGet tryIndexFromEnd union flatten
  parseCidr cidrSubnet cidrHost coalesce equals less lessOrEquals greater greaterOrEquals dateTimeAdd dateTimeFromEpoch dateTimeToEpoch utcNow
  deployer deployment environment parameters variables filter groupBy map mapValues reduce sort toObject lambda lambdaVariables
  and bool false if not or true add copyIndex div float int mod mul sub createObject items json null objectKeys shallowMerge
  extensionResourceId pickZones providers resourceId subscriptionResourceId managementGroupResourceId tenantResourceId toLogicalZone toLogicalZones toPhysicalZone toPhysicalZones
  managementGroup resourceGroup subscription tenant base64 base64ToJson base64ToString dataUri dataUriToString endsWith format guid join newGuid padLeft replace split
  startsWith string substring toLower toUpper trim uniqueString uri uriComponent uriComponentToString fail externalInput
`.trim().split(/\s+/);

it('leaves no documented template function unsaid', () => {
  const { known, refused } = functionNames();
  expect(documented.filter((name) => !known.includes(name) && !refused.includes(name))).toEqual([]);
});
