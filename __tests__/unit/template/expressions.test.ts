import { describe, expect, it } from '@jest/globals';
import { expandTemplate, type Options } from '../../../src/template/deployment.ts';
import { at, evaluate, failing, group, quiet, template } from './stage.ts';

const cases: [expression: string, value: unknown][] = [
  // literals and escapes
  ['[[not an expression]', '[not an expression]'],
  ['[not closed', '[not closed'],
  ["['it''s']", "it's"],
  ['[ 7 ]', 7],
  ["[createArray(-3, 2.5)]", [-3, 2.5]],
  ["[createObject('a', createArray(1, 2)).A[1]]", 2],
  ["[createObject('a', 1)['a']]", 1],
  ["[json('{\"x\": 1, \"X\": 2}').X]", 2],
  ["[CONCAT('a', toUPPER('b'))]", 'aB'],
  // hashes: the vectors are ARM's own
  ["[uniqueString('snap', 'crackle', 'pop')]", 'byghxckddilkc'],
  ["[uniqueString('/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRg')]", 'js26ofeqkqeve'],
  ["[guid('foo', 'bar', 'baz')]", '2ed86837-7c7c-5eaa-9864-dd077fd19b0d'],
  // text
  ["[toUpper('straße')]", 'STRAßE'],
  ["[concat('n', 3, true())]", 'n3True'],
  ["[concat(createArray(1), createArray('b'))]", [1, 'b']],
  ["[format('{0}/{1,4}/{2,-3}|{3:N0}|{{}}', false(), 7, 'x', 1234567)]", 'False/   7/x  |1,234,567|{}'],
  ["[format('{0:D4} {1:X} {2:F1} {3:000.#}', 42, 255, 2.25, 7)]", '0042 FF 2.3 007'],
  ["[format('{0}', createObject('k', 'it''s', 'n', null(), 'l', createArray(true(), 1)))]", String.raw`{'k':'it\'s','n':null,'l':[true,1]}`],
  ["[format('{0:00;(00)}|{1:#;;none}|{2:0.0%}', -3, 0, json('0.125'))]", '(03)|none|12.5%'],
  ["[string(createObject('k', 'v', 'l', createArray(1, 'two')))]", '{"k":"v","l":[1,"two"]}'],
  ['[string(true())]', 'True'],
  ["[base64ToString(base64('grüße'))]", 'grüße'],
  ["[base64ToJson(base64('{''a'': [1, 2]}'))]", { a: [1, 2] }],
  ["[dataUriToString(dataUri('Hello'))]", 'Hello'],
  ["[dataUriToString('data:text/plain;charset=UTF-8;page=21,the%20data')]", 'the data'],
  ["[dataUriToString('data:application/json;base64,MTAw')]", 100],
  ["[endsWith('abcdef', 'EF')]", true],
  ["[startsWith('abcdef', 'AB')]", true],
  ["[contains('abcdef', 'CD')]", false],
  ["[contains(createObject('Key', 1), 'kEY')]", true],
  ["[indexOf('', '')]", 0],
  ["[lastIndexOf('abcdef', '')]", 5],
  ["[join(createArray('a', 1, true()), '-')]", 'a-1-True'],
  ["[split('a,b;c', createArray(',', ';'))]", ['a', 'b', 'c']],
  ["[padLeft(-7, 5, '0')]", '000-7'],
  ["[replace('a$b$', '$', '$$')]", 'a$$b$$'],
  ["[substring('foot', 1)]", 'oot'],
  ["[take('foot', 99)]", 'foot'],
  ["[uri('https://host/a/b', '/c')]", 'https://host/c'],
  ["[uri('https://host/a/b', 'c')]", 'https://host/a/c'],
  ["[uriComponent('a b/ü(1)!')]", 'a%20b%2F%C3%BC%281%29%21'],
  // arrays and objects
  ["[union(createObject('a', createObject('x', 1)), createObject('A', createObject('y', 2)))]", { a: { x: 1, y: 2 } }],
  ["[union(createArray(1, 2), createArray(2, 3))]", [1, 2, 3]],
  ["[intersection(createArray(1, 2, 3), createArray(3, 2))]", [2, 3]],
  ["[shallowMerge(createArray(createObject('a', createObject('x', 1)), createObject('a', createObject('y', 2))))]", { a: { y: 2 } }],
  ["[items(createObject('b', 1, 'A', 2, '10', 3, 'a', 4))]", [{ key: '10', value: 3 }, { key: 'a', value: 4 }, { key: 'A', value: 2 }, { key: 'b', value: 1 }]],
  ["[first(createArray())]", null],
  ["[last('')]", ''],
  ["[flatten(createArray(createArray(createArray(1)), createArray(2)))]", [[1], 2]],
  ["[tryGet(createObject('a', createArray(1)), 'A', 0)]", 1],
  ["[tryGet(createObject('a', 1), 'b', 'c')]", null],
  ["[indexFromEnd(createArray(1, 2, 3), 1)]", 3],
  ["[min(createArray(4, 2), 3)]", 2],
  ['[range(-1, 3)]', [-1, 0, 1]],
  // numbers, logic, comparison
  ['[div(-7, 2)]', -3],
  ['[mod(-7, 3)]', -1],
  ["[int('-12')]", -12],
  ["[float('1e3')]", 1000],
  ["[greater('A', 'a')]", true],
  ["[less('a', 'B')]", true],
  ["[equals(createObject('a', 1, 'b', 2), createObject('b', 2, 'a', 1))]", true],
  ["[equals('a', 'A')]", false],
  ["[if(true(), 'yes', fail('not evaluated'))]", 'yes'],
  ["[or(true(), bool(fail('not evaluated')))]", true],
  ["[coalesce(null(), '', 'b')]", ''],
  // dates
  ["[dateTimeAdd('2020-04-07 14:53:14Z', 'P3Y')]", '4/7/2023 2:53:14 PM'],
  ["[dateTimeAdd('2020-04-07 14:53:14Z', '-P9D')]", '3/29/2020 2:53:14 PM'],
  ["[dateTimeAdd('20240131T100000Z', 'P1M', 'yyyy-MM-dd''T''HH:mm:ss')]", '2024-02-29T10:00:00'],
  ["[dateTimeAdd('2024-01-31T10:00:00+02:00', 'PT90M', 'u')]", '2024-01-31 09:30:00Z'],
  ["[dateTimeFromEpoch(1683040573)]", '2023-05-02T15:16:13Z'],
  ["[dateTimeToEpoch('2023-05-02T15:16:13Z')]", 1_683_040_573],
  // address ranges
  ["[parseCidr('10.20.30.40/20')]", { network: '10.20.16.0', netmask: '255.255.240.0', broadcast: '10.20.31.255', firstUsable: '10.20.16.1', lastUsable: '10.20.31.254', cidr: 20 }],
  ["[parseCidr('fdad:3236:5555::/48').lastUsable]", 'fdad:3236:5555:ffff:ffff:ffff:ffff:ffff'],
  ["[cidrSubnet('10.0.0.0/16', 24, 255)]", '10.0.255.0/24'],
  ["[cidrHost('10.0.0.0/24', 253)]", '10.0.0.254'],
  // lambdas
  ["[map(createArray('a', 'b'), lambda('x', 'i', format('{0}{1}', lambdaVariables('x'), lambdaVariables('i'))))]", ['a0', 'b1']],
  ["[filter(range(0, 5), lambda('n', equals(mod(lambdaVariables('n'), 2), 0)))]", [0, 2, 4]],
  ["[sort(createArray(3, -1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))]", [-1, 2, 3]],
  ["[reduce(range(1, 5), 1, lambda('c', 'n', mul(lambdaVariables('c'), lambdaVariables('n'))))]", 120],
  ["[toObject(createArray('k'), lambda('x', lambdaVariables('x')), lambda('x', length(lambdaVariables('x'))))]", { k: 1 }],
  ["[groupBy(createArray('apple', 'avocado', 'fig'), lambda('x', first(lambdaVariables('x'))))]", { a: ['apple', 'avocado'], f: ['fig'] }],
  ["[mapValues(createObject('a', 1), lambda('v', add(lambdaVariables('v'), 1)))]", { a: 2 }],
  ["[map(range(0, 2), lambda('i', map(range(0, 2), lambda('j', add(mul(lambdaVariables('i'), 10), lambdaVariables('j'))))))]", [[0, 1], [10, 11]]],
  // surroundings
  ['[resourceGroup().id]', group],
  ["[resourceGroup().tags['TEAM']]", 'hydro'],
  ['[subscription().displayName]', 'Research'],
  ['[environment().suffixes.storage]', 'core.windows.net'],
  ['[environment().activeDirectoryDataLake]', 'https://datalake.azure.net/'],
  ['[deployment().name]', 'main'],
  ["[resourceId('Test.Rp/things/parts', 'a', 'b')]", `${group}/providers/Test.Rp/things/a/parts/b`],
  ["[resourceId('other', 'Test.Rp/things', 'a')]", `${group.replace(/rg$/, 'other')}/providers/Test.Rp/things/a`],
  ["[subscriptionResourceId('Test.Rp/things', 'a')]", '/subscriptions/11111111-1111-1111-1111-111111111111/providers/Test.Rp/things/a'],
  ["[extensionResourceId(resourceId('Test.Rp/things', 'a'), 'Test.Lock/locks', 'l')]", `${group}/providers/Test.Rp/things/a/providers/Test.Lock/locks/l`],
  ["[managementGroupResourceId('mg', 'Test.Rp/things', 'a')]", '/providers/Microsoft.Management/managementGroups/mg/providers/Test.Rp/things/a'],
];

describe('expressions', () => {
  it.each(cases)('%s', (expression, value) => {
    expect(evaluate(expression)).toEqual(value);
  });
});

const refusals: [expression: string, words: string | RegExp][] = [
  ['[nope(1)]', "The template function 'nope' is not valid."],
  ["[if(true(), 1, contoso.nope())]", "The template function 'contoso.nope' is not valid."],
  ["[concat('a']", "expected token 'RightParenthesis' and actual 'EndOfData'"],
  ["[concat('a'))]", "expected token 'EndOfData' and actual 'RightParenthesis'"],
  ['[true]', "expected token 'LeftParenthesis' and actual 'EndOfData'"],
  ['[%]', "'%' at position '0'"],
  ["[toLower()]", "'toLower': function requires 1 argument(s) while 0 were provided."],
  ["[toLower(1)]", "of type 'String'. The provided value is of type 'Integer'"],
  ["[concat(createArray(1), 'a')]", 'Either all or none of the parameters must be an array.'],
  ["[substring('abc', 2, 5)]", "The index parameter: '2', the length parameter: '5'"],
  ["[format('{0:D2}', json('1.5'))]", 'Format specifier was invalid.'],
  ["[list('x')]", "'list': function requires between 2 and 3 argument(s) while 1 were provided."],
  ["[padLeft('a', 17)]", "not greater than '16'"],
  ["[div(1, 0)]", 'divide by zero'],
  ['[add(9007199254740991, 1)]', 'beyond 2^53'],
  ["[int('9223372036854775807')]", 'beyond 2^53'],
  ["[createObject('a', 1).b]", "The language expression property 'b' doesn't exist, available properties are 'a'."],
  ["[createArray(1)[1]]", "array index '1' is out of bounds"],
  ['[null().a]', "property 'a' can't be evaluated"],
  ["[parameters('nope')]", "The template parameter 'nope' is not found."],
  ["[variables('nope')]", "The template variable 'nope' is not found."],
  ['[newGuid()]', "The template function 'newGuid' is not expected at this location."],
  ['[utcNow()]', "The template function 'utcNow' is not expected at this location."],
  ['[copyIndex()]', 'The function can only be used in a resource with copy specified.'],
  ["[resourceId('Test.Rp/things', 'a', 'b')]", "the type 'Test.Rp/things' requires '1' resource name argument(s)"],
  ["[resourceId('Test.Rp/things', 'a/b')]", 'exactly one multi-segmented argument'],
  ["[pickZones('Test.Rp', 'things', 'westeurope')]", "The template function 'pickZones' cannot be evaluated without Azure"],
  ["[managementGroup()]", "The template function 'managementGroup' cannot be evaluated without Azure"],
  ["[map('text', lambda('x', lambdaVariables('x')))]", "its first parameter must be an array, not 'String'"],
  ["[filter(createArray(1), lambda('x', lambdaVariables('x')))]", 'must return a boolean'],
  ["[lambda('x', 1)]", "only expected as an argument of a function that takes a lambda"],
  ["[json('{a:')]", 'not valid JSON'],
  ["[reference('nobody')]", "The template reference 'nobody' is not valid: could not find template resource or resource copy with this name."],
  ["[reference(resourceId('Far.Rp/things', 'x'))]", "The resource 'Far.Rp/things/x' is not defined in the template."],
  ["[reference('/not/an/id', '1')]", 'the resource id is not valid'],
  [`[${'not('.repeat(300)}true()${')'.repeat(300)}]`, 'nested too deeply'],
  [`[concat('${'x'.repeat(25_000)}')]`, "length limit exceeded. Limit: '24576'"],
];

describe('refused expressions', () => {
  it.each(refusals)('%#: %s', (expression, words) => {
    const error = failing(() => evaluate(expression));
    expect(error.code).toBe('InvalidTemplate');
    expect(error.message).toContain("Deployment template validation failed: 'The template resource 'one' is not valid: ");
    expect(error.message).toContain(words);
    expect(error.path).toBe('properties.template.resources[0]');
  });
});

describe('what only the caller knows', () => {
  const options: Options = {
    deployer: { objectId: 'o', tenantId: 't', userPrincipalName: '' },
    zones: (_, type, location) => (type === 'nowhere' ? undefined : location === 'plain' ? [] : ['1', '2', '3']),
  };
  const ask = (expression: string): unknown => {
    const whole = template({ variables: { v: expression }, outputs: { o: { type: 'object', value: { v: "[variables('v')]" } } } });
    const { o } = expandTemplate(whole, {}, at(), options).outputs(quiet);
    return (o?.value as { v: unknown } | undefined)?.v;
  };

  it.each<[string, unknown]>([
    ['[deployer()]', { objectId: 'o', tenantId: 't', userPrincipalName: '' }],
    ["[pickZones('Test.Rp', 'things', 'eu')]", ['1']],
    ["[pickZones('Test.Rp', 'things', 'eu', 2, 1)]", ['2', '3']],
    ["[pickZones('Test.Rp', 'things', 'plain', 3)]", []],
  ])('%s', (expression, value) => {
    expect(ask(expression)).toEqual(value);
  });

  it.each([
    ["[pickZones('Test.Rp', 'things', 'eu', 3, 1)]", "has '3' zone(s) for 'Test.Rp/things', while '3' were asked for from offset '1'"],
    ["[pickZones('Test.Rp', 'things', 'eu', 0)]", 'must be positive'],
    ["[pickZones('Test.Rp', 'nowhere', 'eu')]", "'pickZones' cannot be evaluated without Azure"],
  ])('refuses %s', (expression, words) => {
    expect(failing(() => ask(expression)).message).toContain(words);
  });
});
