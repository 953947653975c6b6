// Markdown as GitHub shows it: rendered, then sanitised, then given GitHub's own marks (alerts, task lists, mentions).
import { randomBytes } from 'node:crypto';
import { Marked, type Token, type Tokens } from 'marked';
import markedAlert from 'marked-alert';
import sanitize from 'sanitize-html';

// The elements and attributes that GitHub's sanitiser keeps (html-pipeline's list); everything else goes, above all style,
// class, id, event handlers, scripts, frames, forms and drawings.
const tags = [
  'a', 'abbr', 'b', 'bdo', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption',
  'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'picture', 'pre', 'q', 'rp', 'rt', 'ruby',
  's', 'samp', 'small', 'source', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr',
  'tt', 'ul', 'var', 'wbr',
];
const attributes: Record<string, string[]> = {
  '*': ['align', 'dir', 'lang', 'title', 'valign', 'width', 'height', 'colspan', 'rowspan', 'start', 'datetime', 'hspace', 'vspace'],
  a: ['href', 'rel'],
  details: ['open'],
  img: ['src', 'alt'],
  source: ['srcset', 'media'],
};
// Text in these is never a mention.
const literal = new Set(['a', 'code', 'pre', 'kbd', 'samp', 'tt']);

/** Safe HTML for markdown of any origin. In comments (`breaks`) a line break in the text is one on the page. */
export function renderMarkdown(markdown: string, breaks: boolean, repositoryUrl: string): string {
  // Marks of our own pass the sanitiser under a name nobody can have written.
  const mark = `m${randomBytes(12).toString('hex')}`;
  const icons = new Map<string, string>();
  const marked = new Marked({ gfm: true, breaks });
  // The last extension's walk comes last when it is used first.
  marked.use({ walkTokens: (token) => takeIcon(token, mark, icons) }, markedAlert({ className: mark }));
  marked.use({
    renderer: {
      checkbox: ({ checked }: Tokens.Checkbox) => `<span class="${mark}-${checked ? 'done' : 'todo'}"></span>`,
      listitem(item: Tokens.ListItem) {
        return item.task ? `<li class="${mark}-task">${this.parser.parse(item.tokens)}</li>\n` : false;
      },
    },
  });
  const own = [mark, `${mark}-*`];
  const server = new URL(repositoryUrl).origin;
  const safe = sanitize(marked.parse(markdown, { async: false }), {
    allowedTags: tags,
    allowedAttributes: attributes,
    allowedClasses: { div: own, p: own, span: own, li: own },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['http', 'https'], source: ['http', 'https'] },
    allowProtocolRelative: false,
    transformTags: { a: sanitize.simpleTransform('a', { rel: 'nofollow' }) },
    textFilter: (text, tag) => (literal.has(tag) ? text : linkNames(text, server, repositoryUrl)),
  });
  let html = safe;
  for (const [name, icon] of icons) html = html.replaceAll(`<span class="${mark}-icon-${name}"></span>`, icon);
  return html
    .replaceAll(`<span class="${mark}-done"></span>`, showBox(true))
    .replaceAll(`<span class="${mark}-todo"></span>`, showBox(false))
    .replaceAll(`${mark}-task`, 'task-list-item')
    .replaceAll(mark, 'markdown-alert');
}

function showBox(checked: boolean): string {
  return `<input type="checkbox" class="task-list-item-checkbox" disabled${checked ? ' checked' : ''}>`;
}

/** An alert's icon is a drawing, which the sanitiser would drop: a mark goes in its place. */
function takeIcon(token: Token, mark: string, icons: Map<string, string>): void {
  if (token.type !== 'alert') return;
  const { meta } = token as Token & { meta: { variant: string; icon: string } };
  icons.set(meta.variant, meta.icon);
  meta.icon = `<span class="${mark}-icon-${meta.variant}"></span>`;
}

/** `@name` and `#1` in running text become links, and a mention notifies people: so a text that should not shows here. */
function linkNames(text: string, server: string, repositoryUrl: string): string {
  return text
    .replace(/(^|\W)@([a-z\d][a-z\d-]{0,38})(?![\w/-]|\.\w)/gi, (_all, before: string, name: string) => `${before}<a class="user-mention" href="${server}/${name}">@${name}</a>`)
    .replace(/(^|[^\w/#])#(\d+)\b/g, (_all, before: string, number: string) => `${before}<a class="issue-link" href="${repositoryUrl}/pull/${number}">#${number}</a>`);
}
