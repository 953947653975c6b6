import { expect, it } from '@jest/globals';
import schema from '../../../schema/pool.schema.json' with { type: 'json' };
import { findSecret } from '../../../src/pool/secrets.ts';
import { nearest } from '../../../src/pool/near.ts';
import { resolvePath } from '../../../src/pool/path.ts';

it('describes every key of the pool file, as editors and messages show it', () => {
  const { smoke, ...rest } = schema.properties;
  for (const property of [...Object.values(rest), smoke, smoke.properties.level]) expect(property.description).toMatch(/\.$/);
  expect(findSecret(JSON.stringify(schema))).toBeUndefined();
});

it('resolves paths inside the workspace alone', () => {
  expect(resolvePath('./a.json', 'pools/x.yml')).toBe('pools/a.json');
  expect(resolvePath('../a/./b//c.json', 'pools/x.yml')).toBe('a/b/c.json');
  expect(resolvePath('a.json')).toBe('a.json');
  for (const path of ['', '.', '..', '../a', '/a', 'C:/a', 'a\\b', 'a/../..', 'a\0']) expect([path, resolvePath(path)]).toEqual([path, undefined]);
});

it('finds the near word and no far one', () => {
  const words = ['vmssName', 'vmSku', 'instanceCount', 'adminUsername', 'adminPassword'];
  expect(nearest('vmsSku', words)).toBe('vmSku');
  expect(nearest('instancecuont', words)).toBe('instanceCount');
  expect(nearest('adminPasword', words)).toBe('adminPassword');
  for (const word of ['x', 'location', 'password', 'x'.repeat(5000)]) expect([word, nearest(word, words)]).toEqual([word, undefined]);
});
