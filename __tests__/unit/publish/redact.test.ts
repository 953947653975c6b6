import { describe, expect, it } from '@jest/globals';
import { redact, redactDeep } from '../../../src/publish/redact.ts';

describe('redact', () => {
  it.each<[string, string, string[], string]>([
    ['each occurrence', 'a hunter2 b hunter2', ['hunter2'], 'a *** b ***'],
    ['the longer first', 'hunter22 hunter2', ['hunter2', 'hunter22'], '*** ***'],
    ['short values not at all', 'a abc b', ['abc', '', '   ', ' ab '], 'a abc b'],
    ['four characters', 'a abcd b', ['abcd'], 'a *** b'],
    ['no pattern', 'a.c+ aXc+', ['a.c+'], '*** aXc+'],
    ['each line of a key', 'see line-two-of-it', ['line-one-of-it\r\nline-two-of-it\n'], 'see ***'],
    ['a value without its blanks', 'x hunter2 y', [' hunter2\n'], 'x *** y'],
    ['inside JSON', String.raw`{"p":"a\"b\\c\nd"}`, ['a"b\\c\nd'], '{"p":"***"}'],
    ['inside an address', 'https://x/?p=p%40ss%2Fword', ['p@ss/word'], 'https://x/?p=***'],
    ['as base64', `Basic ${Buffer.from('hunter2').toString('base64')}`, ['hunter2'], 'Basic ***'],
    ['a replacement pattern', "x $&$'abc y", ["$&$'abc"], 'x *** y'],
    ['half a character', 'x \ud800abc y', ['\ud800abc'], 'x *** y'],
  ])('hides %s', (_, text, secrets, expected) => {
    expect(redact(text, secrets)).toBe(expected);
  });
});

describe('redactDeep', () => {
  it('reaches every string and keeps what a script compares', () => {
    const value = { check: 'pass', cause: 'password passport', list: ['passport', { x: 'a passport' }], number: 5555, nothing: null, yes: true };
    expect(redactDeep(value, ['pass', 'passport', '5555'], new Set(['check']))).toEqual({
      check: 'pass',
      cause: '***word ***',
      list: ['***', { x: 'a ***' }],
      number: 5555,
      nothing: null,
      yes: true,
    });
  });
});
