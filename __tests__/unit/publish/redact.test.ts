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
    ['as base64 within a longer text', Buffer.from('user:a-long-secret').toString('base64'), ['a-long-secret'], 'dXNlcjp***'],
    ['as base64 for addresses', Buffer.from('>>>???>>>').toString('base64url'), ['>>>???>>>'], '***'],
    ['as JSON within JSON', JSON.stringify(JSON.stringify({ p: 'a"b\\c' })), ['a"b\\c'], String.raw`"{\"p\":\"***\"}"`],
    ['as .NET writes JSON', String.raw`a\u0027b\u0026c`, ["a'b&c"], '***'],
    ['in a form', 'p=a+b%21%27c', ["a b!'c"], 'p=***'],
    ['in markup', '<b>a&lt;b&amp;&#39;c&quot;</b>', ['a<b&\'c"'], '<b>***</b>'],
    ['what a shortened text leaves of it', 'says hunter2-and-mo…\nsays hunter2-and-mor', ['hunter2-and-more'], 'says ***…\nsays ***'],
    ['no word that a secret begins with', 'a hunter', ['hunter2-and-more'], 'a hunter'],
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
