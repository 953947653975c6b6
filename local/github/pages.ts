// Comments and summaries as people see them: one HTML file each, which needs nothing else.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Answer } from './contract.ts';
import { renderMarkdown } from './markdown.ts';
import type { State } from './state.ts';

export interface PageOptions {
  title: string;
  markdown: string;
  kind: 'comment' | 'summary';
  /** Login; `...[bot]` is shown as a bot. */
  author: string;
  /** Where the comment or the run is: `<server>/<owner>/<name>/...`. */
  url: string;
  edits: number;
}

type Post = Omit<PageOptions, 'title'>;

const sheet = readFileSync(createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'), 'utf8');
const chrome = `
body{margin:0;background:#fff;color:#1f2328;font:14px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif}
main{max-width:960px;margin:0 auto;padding:24px 16px 64px}
main>h1{font-size:26px;font-weight:400;margin:0 0 4px}
.where{color:#59636e;border-bottom:1px solid #d1d9e0;padding-bottom:16px;margin:0 0 24px}
.where a,.post header a{color:inherit;text-decoration:none}
.post{display:flex;gap:16px;margin-bottom:24px}
.face{flex:none;width:40px;height:40px;border-radius:50%;background:#59636e;color:#fff;font-weight:600;display:grid;place-items:center;text-transform:uppercase}
.bot .face{border-radius:6px;background:#24292f}
.box{flex:1;min-width:0;border:1px solid #d1d9e0;border-radius:6px}
.box header{background:#f6f8fa;border-bottom:1px solid #d1d9e0;border-radius:6px 6px 0 0;padding:8px 16px;color:#59636e}
.box header strong{color:#1f2328}
.label{border:1px solid #d1d9e0;border-radius:2em;padding:0 7px;font-size:12px;margin:0 4px}
.box .markdown-body{padding:16px;border-radius:6px;font-size:14px;overflow-wrap:break-word}
.markdown-body .user-mention{font-weight:600;color:#1f2328}
.markdown-body .markdown-alert-title svg{margin-right:8px;fill:currentColor}
`;

/** One comment or one job summary as a page; the markdown may be anyone's. */
export function renderPage({ title, ...post }: PageOptions): string {
  return renderPosts(title, post.url, [post]);
}

/** The page at that address (a pull request, or a run with its summary), or undefined where the address is no page's. */
export function answerPage(state: State, url: URL): Answer | undefined {
  const { repository, serverUrl } = state.options;
  const home = `/${repository}/`;
  if (!url.pathname.startsWith(home)) return undefined;
  const [, number] = /^pull\/(\d+)(?:\/.*)?$/.exec(url.pathname.slice(home.length)) ?? [];
  const [, run] = /^actions\/runs\/(\d+)(?:\/.*)?$/.exec(url.pathname.slice(home.length)) ?? [];
  if (run !== undefined) {
    const markdown = state.summaries.get(run);
    const posts: Post[] = markdown === undefined ? [] : [{ markdown, kind: 'summary', author: state.viewer.login, url: `${serverUrl}${url.pathname}`, edits: 0 }];
    return page(200, renderPosts(`Run ${run}`, `${serverUrl}${home}actions/runs/${run}`, posts));
  }
  const pull = state.pulls.get(Number(number));
  if (number === undefined || !pull) return page(404, renderPosts('Not found', serverUrl + url.pathname, []));
  const posts = state.commentsOf(pull.number).map(({ author, body, url: address, edits }): Post => ({ markdown: body, kind: 'comment', author: author.login, url: address, edits }));
  return page(200, renderPosts(`${pull.title} #${pull.number}`, pull.url, posts));
}

// Nothing on a page may run or load, but pictures as GitHub shows them and those inside the style sheet itself.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:";

function page(status: number, html: string): Answer {
  return { status, body: html, headers: { 'content-security-policy': policy } };
}

function renderPosts(title: string, url: string, posts: readonly Post[]): string {
  const boxes = posts.length > 0 ? posts.map(renderPost).join('\n') : '<p>Nothing here.</p>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${policy}">
<title>${escape(title)}</title>
<style>${sheet}${chrome}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p class="where"><a href="${escape(url)}">${escape(url)}</a></p>
${boxes}
</main>
</body>
</html>
`;
}

function renderPost(post: Post): string {
  const bot = post.author.endsWith('[bot]');
  const name = bot ? post.author.slice(0, -'[bot]'.length) : post.author;
  const { origin, pathname } = new URL(post.url);
  const repositoryUrl = `${origin}/${pathname.split('/').slice(1, 3).join('/')}`;
  const html = renderMarkdown(post.markdown, post.kind === 'comment', repositoryUrl);
  const said = post.kind === 'comment' ? 'commented' : 'wrote the summary';
  const edited = post.edits > 0 ? ` · <span title="edited ${post.edits} time${post.edits === 1 ? '' : 's'}">edited</span>` : '';
  const anchor = new URL(post.url).hash.slice(1);
  return `<article class="post${bot ? ' bot' : ''}"${anchor === '' ? '' : ` id="${escape(anchor)}"`}>
<div class="face" aria-hidden="true">${escape(name.slice(0, 1))}</div>
<div class="box">
<header><strong>${escape(name)}</strong>${bot ? '<span class="label">bot</span>' : ' '}<a href="${escape(post.url)}">${said}</a>${edited}</header>
<div class="markdown-body">
${html}</div>
</div>
</article>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
