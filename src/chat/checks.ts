import type { Problem } from '../errors.ts';
import { allows, verbs, type Role, type VerbName } from './verbs.ts';

/** A comment as GitHub tells it; times are GitHub's own, ISO 8601. */
export interface ChatComment {
  id: number;
  /** Empty where the account is gone. */
  author: string;
  /** `User`, `Bot`, ... */
  authorType: string;
  /** An app wrote it, by itself or in a person's name. */
  byApp: boolean;
  body: string;
  url: string;
  createdAt: string;
}

/** The pull request that a comment stands under, as it is now. */
export interface ChatPull {
  number: number;
  open: boolean;
  /** Its branch is one of this repository, not of a fork. */
  own: boolean;
  /** Its conversation is. */
  locked: boolean;
  headSha: string;
  headBranch: string;
}

/** The newest change of a branch that GitHub has recorded, by GitHub's clock; `sha` is what the branch led to then. */
export interface Pushed {
  sha: string;
  at: string;
}

/** Why a comment is nobody's command, whatever it says; undefined where a person wrote it. */
export function notByPerson({ author, authorType, byApp }: Pick<ChatComment, 'author' | 'authorType' | 'byApp'>): string | undefined {
  if (author === '') return 'the account that wrote the comment is gone';
  if (authorType !== 'User') return `${author} is no person`;
  return byApp ? 'an app wrote the comment' : undefined;
}

/**
 * Why a comment is not the one that was made: somebody has edited it since. `told` is its text as the event had it, which nobody can edit;
 * GitHub's time of the last change is not asked, because what else moves it (a reaction, a hidden comment) is written nowhere.
 */
export function edited({ body }: Pick<ChatComment, 'body'>, told: string): Problem | undefined {
  if (body === told) return undefined;
  return { what: 'The comment was edited after it was written, and an edited comment is no command.', fix: 'Write the command as a new comment.' };
}

/** Why a person of this role may not ask for it. */
export function forbidden(verb: VerbName, login: string, role: Role): Problem | undefined {
  if (allows(verb, role)) return undefined;
  return { what: `\`/pool ${verb}\` needs the role \`${verbs[verb].role}\` in this repository, and ${login} has \`${role}\`.`, fix: 'Ask somebody who has it to write the command.' };
}

/** Why no command is carried out under this pull request, be it open or closed. */
export function unfit({ own, locked }: Pick<ChatPull, 'own' | 'locked'>): Problem | undefined {
  if (!own) return { what: 'The pull request comes from a fork, and this repository has no record of its branch: whether it has moved since the comment cannot be known.', fix: 'Commands work under pull requests whose branch is in this repository.' };
  return locked ? { what: 'The conversation of the pull request is locked: nobody would see an answer.', fix: 'Unlock it, then write the command again as a new comment.' } : undefined;
}

/**
 * Why the branch is not known to be what it was when the comment was written. Commits carry whatever date their maker gave them; the
 * record of pushes is GitHub's own. It may be late by seconds, so it counts only where its newest entry leads to the head that the pull
 * request has now: a push that is not in it yet shows as a head that is not in it. Times have whole seconds: the same one counts as after.
 */
export function moved({ headSha, headBranch }: ChatPull, pushed: Pushed | undefined, commentAt: string): Problem | undefined {
  const again = 'Look at the newest commits, then write the command again as a new comment.';
  if (pushed === undefined || pushed.sha !== headSha) return { what: `GitHub’s record of pushes does not have the head \`${headSha.slice(0, 7)}\` of \`${headBranch}\` (yet), so it may be newer than the comment.`, fix: again };
  const [then, now] = [Date.parse(pushed.at), Date.parse(commentAt)];
  if (then < now) return undefined;
  return { what: `The branch \`${headBranch}\` was pushed to after the comment was written: it may not be what the comment was about.`, fix: again };
}
