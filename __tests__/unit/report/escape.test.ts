import { describe, expect, it } from '@jest/globals';
import { marked, type Token } from 'marked';
import { code, fence, link, plain, prose, table, text } from '../../../src/report/escape.ts';
import { forbidden, hostile } from './hostile.ts';

const cases = hostile.map((value): [string, string] => [JSON.stringify(value).slice(0, 60), value]);

// What GitHub turns into a mention, a link or an image once Markdown is HTML; it looks at decoded text outside of code.
const linked = [/@[\w-]/, /#\d/, /\bGH-\d/i, /\b[A-Z]+-\d/, /:\/\//, /\bwww\./i, /(?<!\w)[0-9a-f]{7,40}(?!\w)/, /:[\w+-]+:/, /::/];

function kinds(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [token.type, ...('tokens' in token && token.tokens ? kinds(token.tokens) : [])]);
}

function decoded(markdown: string): string {
  return (marked.parse(markdown) as string)
    .replaceAll(/<code>.*?<\/code>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('text', () => {
  it.each(cases)('%s is inert prose', (_, value) => {
    const shown = text(value);
    expect(shown).not.toMatch(forbidden);
    expect(shown).not.toMatch(/[\n<|]/);
    // In a paragraph, a list item, a quote and a cell alike: words and nothing else.
    for (const markdown of [shown, `- ${shown}`, `> ${shown}`, `Before ${shown} after`]) {
      const seen = new Set(kinds(marked.lexer(markdown)));
      for (const fine of ['paragraph', 'text', 'escape', 'list', 'list_item', 'blockquote', 'space']) seen.delete(fine);
      expect([...seen]).toEqual([]);
    }
    for (const pattern of linked) expect(decoded(shown)).not.toMatch(pattern);
  });

  it('reads as it was where it is harmless', () => {
    expect(text('Standard_D2s_v5 is fine, isn’t it? 2 + 2 = 4 (yes).')).toBe('Standard_D2s_v5 is fine, isn’t it? 2 + 2 = 4 (yes).');
    expect(decoded(text('a < b & c > "d" | `e` \\ [f]'))).toBe('<p>a < b & c > "d" | `e` \\ [f]</p>\n'.replaceAll(/<\/?p>/g, ''));
  });

  it('bounds by characters, not by halves of them', () => {
    expect(text('é'.repeat(50), 10)).toBe(`${'é'.repeat(9)}…`);
    expect(text('😀'.repeat(50), 10)).toBe(`${'😀'.repeat(9)}…`);
    expect(text('😀'.repeat(10), 10)).toBe('😀'.repeat(10));
  });
});

describe('plain', () => {
  it.each([
    ['\u001b[1;31mred\u001b[0m', 'red'],
    ['\u001b]8;;https://evil.example\u001b\\label\u001b]8;;\u001b\\', 'label'],
    ['a\r\nb\tc\u2028d', 'a b c d'],
    ['abc\u202edef', 'abcdef'],
    ['\ud800x', 'x'],
  ])('%j is %j', (value, expected) => {
    expect(plain(value, 100)).toBe(expected);
  });
});

describe('code', () => {
  it.each(cases)('%s is one span', (_, value) => {
    const shown = code(value);
    expect(shown).not.toMatch(forbidden);
    expect(shown).not.toContain('<!--');
    expect(shown).not.toContain('\n');
    if (plain(value, 200) === '') {
      expect(shown).toBe('');
      return;
    }
    const html = marked.parseInline(`a ${shown} z`) as string;
    expect(html).toMatch(/^a <code>[^<]*<\/code> z$/);
  });

  it.each(cases)('%s stays in its cell', (_, value) => {
    const [only] = marked.lexer(table(['one', 'two', 'three'], [[code(value), text(value), prose(value)], ['x', 'y', 'z']]));
    expect(only).toMatchObject({ type: 'table' });
    const rows = (only as { rows: { text: string }[][] }).rows;
    expect(rows).toHaveLength(2);
    expect(rows[1]?.map((cell) => cell.text)).toEqual(['x', 'y', 'z']);
    expect(rows[0]?.[1]?.text).toBe(text(value));
  });

  it('copies as the very text', () => {
    expect(code('ssh me@host -p 22')).toBe('`ssh me@host -p 22`');
    expect(code('a`b')).toBe('``a`b``');
    expect(code('`a`')).toBe('`` `a` ``');
  });
});

describe('prose', () => {
  it.each(cases)('%s is words and code', (_, value) => {
    const shown = prose(value);
    const seen = new Set(kinds(marked.lexer(`- ${shown}`)));
    for (const fine of ['text', 'escape', 'list', 'list_item', 'codespan', 'space']) seen.delete(fine);
    // Backticks around a pipe become HTML's own code element.
    if (/<code>/.test(shown)) seen.delete('html');
    expect([...seen]).toEqual([]);
    expect(shown.replaceAll(/<\/?code>/g, '')).not.toContain('<!--');
    for (const pattern of linked) expect(decoded(shown)).not.toMatch(pattern);
  });

  it('shows what stands between backticks as code', () => {
    expect(prose('The input `client-id` is @missing.')).toBe('The input `client-id` is @&#8203;missing.');
  });
});

describe('fence', () => {
  it.each(cases)('%s is one block', (_, value) => {
    const shown = fence(value);
    const tokens = marked.lexer(`${shown}\n\nafter`).filter((token) => token.type !== 'space');
    expect(tokens.map((token) => token.type)).toEqual(['code', 'paragraph']);
    expect(shown).not.toMatch(forbidden);
    expect(shown).not.toContain('<!--');
    expect(shown).not.toMatch(/^\s*(?:::|##\[)/m);
  });

  it('keeps lines and indentation', () => {
    expect(fence('a\n  b\r\n```\nc', 'sh')).toBe('````sh\na\n  b\n```\nc\n````');
  });
});

describe('link', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', '', 'ssh://host:22', `https://x.example/${'a'.repeat(3000)}`])(
    'shows %j as its label alone',
    (url) => {
      expect(link('label', url)).toBe('label');
    },
  );

  it.each(['https://x.example/a) [b](https://evil.example', 'https://x.example/|a|<b>"c"', 'https://x.example/?q=`a`#(b)'])('keeps %j one link in a cell', (url) => {
    const [only] = marked.lexer(table(['a'], [[link('label', url)]]));
    const cell = (only as { rows: { tokens: Token[] }[][] }).rows[0]?.[0];
    expect(cell?.tokens.map((token) => token.type)).toEqual(['link']);
  });
});
