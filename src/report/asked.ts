import type { Problem } from '../errors.ts';
import { code, link, prose } from './escape.ts';
import type { Asked, Report } from './report.ts';

/** Who asked for what in which comment; empty where nobody did. */
export function askedBy({ asked }: Pick<Report, 'asked'>): string {
  if (asked === null) return '';
  const files = asked.commit === '' ? '' : `, with the default branch’s files at ${code(asked.commit.slice(0, 7))}`;
  return `${said(asked)}: ${code(asked.text, 200)}${files}.`;
}

/** What stands instead of an answer where a command from a comment is not carried out. */
export function refusal(asked: Asked, { what, fix = '' }: Problem): string {
  return [`## ❌ Not done: ${code(asked.text, 200)}`, [prose(what), prose(fix)].filter(Boolean).join(' '), `${said(asked)}. Nothing was changed.`].join('\n\n');
}

function said({ by, url }: Asked): string {
  return `${code(by, 60)} asked for it in ${link('this comment', url)}`;
}
