import { describe, expect, it } from '@jest/globals';
import { renderPage, startGitHub } from '../../../local/github/github.ts';

const url = 'http://127.0.0.1:8080/contoso/pools/pull/1#issuecomment-9';

/** What the page shows of the markdown. */
function body(markdown: string, kind: 'comment' | 'summary' = 'comment'): string {
  const page = renderPage({ title: 'A pool', markdown, kind, author: 'github-actions[bot]', url, edits: 0 });
  return page.slice(page.indexOf('<div class="markdown-body">'), page.indexOf('</article>'));
}

describe('hostile markdown', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><path d="M0"/></svg>',
    '<iframe src="https://evil.example"></iframe>',
    '<style>*{display:none}</style>',
    '<p style="position:fixed" class="markdown-alert" id="x">hi</p>',
    '<a href="javascript:alert(1)">a</a> [b](javascript:alert(1)) [c](data:text/html,x) <a href="vbscript:x">d</a>',
    '![x](data:image/svg+xml;base64,AAAA) <img src="data:image/png;base64,AAAA">',
    '<form action="https://evil.example"><input name="password"><button>go</button></form>',
    '<!-- </style> --><math><mtext><script>alert(1)</script></mtext></math>',
    '<span class="m-icon-note">x</span><object data="x"></object><embed src="x"><base href="https://evil.example">',
    '```html"><script>alert(1)</script>\n<script>alert(2)</script>\n```',
    '> [!NOTE]\n> <script>alert(1)</script><p onclick="x()">hi</p>',
  ])('loses its teeth: %s', (markdown) => {
    const html = body(markdown)
      // An alert's own icon is the only drawing.
      .replace(/<svg class="octicon[^]*?<\/svg>/g, '');
    const elements = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
    const names = elements.map(([, name]) => name);
    for (const bad of ['script', 'style', 'iframe', 'svg', 'math', 'form', 'input', 'button', 'object', 'embed', 'base']) expect(names).not.toContain(bad);
    for (const [, , attributes] of elements) {
      expect(attributes).not.toMatch(/\son\w+=|\sstyle=|\sid=|javascript:|vbscript:|data:/i);
      expect(attributes).not.toMatch(/\sclass="(?!markdown-(body|alert|alert-note|alert-title|alert markdown-alert-note)")/);
    }
  });

  it('cannot leave its box by title, author or address', () => {
    const page = renderPage({ title: '</title><script>x</script>', markdown: '', kind: 'comment', author: '<b>"x"', url: `${url}"><script>`, edits: 0 });
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<b>');
  });
});

describe('markdown as GitHub shows it', () => {
  it('draws tables, alerts, task lists and folded parts', () => {
    expect(body('| a | b |\n|---|--:|\n| 1 | 2 |')).toMatch(/<table>[^]*<td align="right">2<\/td>/);
    expect(body('> [!WARNING]\n> Keys differ')).toMatch(/<div class="markdown-alert markdown-alert-warning">\n<p class="markdown-alert-title"><svg[^]*Warning<\/p>\n<p>Keys differ<\/p>/);
    expect(body('- [x] a\n- [ ] b')).toMatch(/disabled checked>\s*a[^]*disabled>\s*b/);
    expect(body('<details open><summary>More</summary>\n\n**bold**\n\n</details>')).toMatch(/<details open[^>]*><summary>More<\/summary>\s*<p><strong>bold<\/strong><\/p>/);
  });

  it('breaks lines in comments and not in summaries, and hides the marker', () => {
    expect(body('<!-- pool:a -->\none\ntwo')).toMatch(/one<br \/>two/);
    expect(body('one\ntwo', 'summary')).toMatch(/one\ntwo/);
    expect(body('<!-- pool:a -->\none')).not.toContain('pool:a');
  });

  it('shows whom a text notifies', () => {
    expect(body('ask @amina-k about #3')).toMatch(/class="user-mention" href="http:\/\/127.0.0.1:8080\/amina-k">@amina-k<\/a> about <a class="issue-link" href="http:\/\/127.0.0.1:8080\/contoso\/pools\/pull\/3">#3/);
    expect(body('`@amina-k #3` a@amina-k.example ARM#3')).not.toMatch(/user-mention|issue-link/);
  });

  it('needs nothing but itself', () => {
    const page = renderPage({ title: 'A pool', markdown: 'hi', kind: 'comment', author: 'jo', url, edits: 2 });
    expect(page).not.toMatch(/<link|@import|url\((?!["']?data:)/);
    expect(page).toContain('edited 2 times');
    expect(page).toContain("default-src 'none'");
  });
});

describe('the served pages', () => {
  it('show a pull request\'s comments and a run\'s summary', async () => {
    const github = await startGitHub({ seed: 2 });
    try {
      github.openPullRequest({ title: 'Add <b>', branch: 'pool' });
      const comment = github.addComment(1, { author: 'jo', type: 'User', body: 'first **word**' });
      const page = await fetch(comment.url);
      const text = await page.text();
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(text).toContain('Add &lt;b&gt; #1');
      expect(text).toContain('first <strong>word</strong>');
      expect(text).toContain(`id="issuecomment-${comment.id}"`);
      const { runId, runUrl } = github.event('push', {});
      expect(github.setSummary(runId, '# All fine')).toBe(true);
      expect(github.setSummary(runId, 'x'.repeat(1024 * 1024 + 1))).toBe(false);
      expect(await (await fetch(runUrl)).text()).toContain('<h1>All fine</h1>');
      expect((await fetch(`${github.serverUrl}/contoso/pools/pull/99`)).status).toBe(404);
      expect(github.requests()).toEqual([]);
    } finally {
      await github.close();
    }
  });
});
