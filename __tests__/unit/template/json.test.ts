import { describe, expect, it } from '@jest/globals';
import { JsonError, readJson } from '../../../src/template/deployment.ts';

const failing = (text: string): JsonError => {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof JsonError) return error;
    throw error;
  }
  throw new Error('was read');
};

describe('reading JSON as ARM does', () => {
  it('takes what real clients send', () => {
    const text = `\uFEFF{\n // a comment\n template: {'single': "two\nlines", /* here */ "list": [1, -2.5e1, true, null,],},\n "u": "\\u00fc\\n\\"\\/", "__proto__": 1}`;
    const { value } = readJson(text);
    expect(value).toEqual(JSON.parse('{"template":{"single":"two\\nlines","list":[1,-25,true,null]},"u":"ü\\n\\"/","__proto__":1}'));
  });

  it('knows where values begin, names in any letter case', () => {
    const { locate } = readJson('{\n  "a": [\n    1,\n    {"Deep": "x"}\n  ]\n}');
    expect(locate([])).toEqual({ line: 1, column: 1 });
    expect(locate(['a', 0])).toEqual({ line: 3, column: 5 });
    expect(locate(['A', 1, 'deep'])).toEqual({ line: 4, column: 14 });
    expect(locate(['a', 2])).toBeUndefined();
    expect(locate(['b'])).toBeUndefined();
  });

  it.each<[string, number, number, string]>([
    ['', 1, 1, 'Unexpected end'],
    ['{"a": 1', 1, 8, "',' or '}' is expected"],
    ['{"a" 1}', 1, 6, "':' is expected"],
    ['{\n"secret": hunter2}', 2, 11, 'Unexpected character'],
    ['["open', 1, 7, 'Unterminated string'],
    ['{} x', 1, 4, 'Additional text'],
    ['["\\uZZZZ"]', 1, 3, 'Unicode'],
    ['['.repeat(500), 1, 402, 'nested too deeply'],
  ])('refuses %j at its place', (text, line, column, words) => {
    const error = failing(text);
    expect(error).toMatchObject({ line, column });
    expect(error.message).toContain(words);
    expect(error.message).not.toContain('hunter2');
  });
});
