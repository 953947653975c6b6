import type { Inputs } from '../action/inputs.ts';
import { edited, forbidden, moved, notByPerson, unfit, type ChatComment, type ChatPull } from '../chat/checks.ts';
import { choosePool } from '../chat/pools.ts';
import { readCommand, showCommand, type ChatCommand } from '../chat/read.ts';
import { allows, type Role, type VerbName } from '../chat/verbs.ts';
import type { Progress } from '../context.ts';
import { ActionError, describeProblem, type Problem } from '../errors.ts';
import type { ChatGitHub } from '../github/chat.ts';
import { objectOf, surelyNone, textOf, type GitHubEvent } from '../github/event.ts';
import type { GitHub } from '../github/github.ts';
import { isPoolFile, nameOf, referencesOf } from '../pool/listing.ts';
import type { Report } from '../report/report.ts';

/** What it takes to hear a comment: no Azure at all. */
export interface Hearing {
  event: GitHubEvent;
  /** GITHUB_RUN_ATTEMPT. */
  attempt: number;
  /** The default branch's folder of pool files. */
  folder: string;
  /** Load GitHub's client; throw ActionError where there is no token. */
  chat(): Promise<ChatGitHub>;
  github(): Promise<GitHub>;
  progress(event: Progress): void;
}

/** A command that may be carried out, in the terms of every other run. */
export interface Order {
  verb: VerbName;
  inputs: Wanted & { pool: string };
  /** The files that the pool is made of, as the default branch has them; what lies in the workspace is not looked at. */
  read(path: string): string | undefined;
  /** The pull request as it was when its head was judged. */
  pull: ChatPull;
  /** Shows beside the comment how it went. */
  end(ok: boolean): Promise<void>;
}

type Wanted = Pick<Inputs, 'command' | 'instances' | 'forMinutes' | 'pullRequest'>;

// What a verb is as inputs of the action.
const wanted: Record<VerbName, (command: ChatCommand, pullRequest: number) => Wanted> = {
  status: () => ({ command: 'status' }),
  plan: () => ({ command: 'plan' }),
  scale: ({ instances = 0, minutes = 0 }) => ({ command: 'scale', instances, forMinutes: minutes }),
  preview: () => ({ command: 'preview' }),
  // A preview that is made already lives on: main knows it by its verb.
  extend: ({ minutes = 0 }, pullRequest) => ({ command: 'preview', forMinutes: minutes, pullRequest }),
  // Of this pull request’s preview; with a number `teardown` never touches a pool.
  teardown: (_command, pullRequest) => ({ command: 'teardown', pullRequest }),
};

/**
 * Hears the comment that the run is about. Comments without a command, of programs, edited or deleted, end here without a request or a
 * word beside the log. Who has no role in the repository sees 👎 and nothing else; anybody else is told why not, and the report says who asked for
 * what. Returns the order, where it may be carried out.
 */
export async function hear(hearing: Hearing, report: Pick<Report, 'asked'>): Promise<Order | undefined> {
  const { event, progress } = hearing;
  if (event.name !== 'issue_comment') {
    throw new ActionError({ what: `\`chatops\` answers comments, and this run was started by \`${event.name}\`.`, fix: 'Use it in a workflow with `on: { issue_comment: { types: [created] } }`.' });
  }
  const comment = objectOf(event.payload['comment']);
  const text = textOf(comment['body']);
  const user = objectOf(comment['user']);
  const written = readCommand(text);
  const byWhom = { author: textOf(user['login']), authorType: textOf(user['type']), byApp: Boolean(comment['performed_via_github_app']) };
  const idle = (why: string): undefined => {
    progress({ line: `Nothing to do: ${why}.` });
    return undefined;
  };
  const action = textOf(event.payload['action']);
  if (action !== 'created') return idle(`the comment was ${action}, and only new ones are heard`);
  const none = surelyNone(event) ?? (written.kind === 'none' ? 'the comment holds no command' : notByPerson(byWhom));
  if (none !== undefined || written.kind === 'none') return idle(none ?? 'the comment holds no command');

  const chat = await hearing.chat();
  const now = await chat.comment(Number(comment['id']));
  if (now === undefined) return idle('the comment is gone');
  const unheard = notByPerson(now);
  if (unheard !== undefined) return idle(unheard);
  const role = await chat.roleOf(now.author);
  // Everybody may read a public repository: to them this is no place to talk.
  if (!allows('status', role)) {
    await show(chat, now, '-1', progress);
    return idle(`${now.author} has the role \`${role}\` in this repository, which may ask for nothing`);
  }
  const shown = written.kind === 'command' ? showCommand(written.command) : firstLine(text);
  const asked = (report.asked = { by: now.author, text: shown, verb: '', url: now.url, commit: '', refused: null });
  const judging = written.kind === 'refused' ? Promise.resolve(written.problem) : judge(hearing, { chat, comment: now, text, role, command: written.command });
  const judged = await judging.catch(async (error: unknown) => {
    await show(chat, now, 'confused', progress);
    throw error;
  });
  if ('what' in judged) {
    const isForbidden = written.kind === 'command' && !allows(written.command.verb, role);
    await show(chat, now, isForbidden ? '-1' : 'confused', progress);
    report.asked = { ...asked, refused: judged };
    progress({ warning: describeProblem(judged) });
    return undefined;
  }
  await show(chat, now, 'eyes', progress);
  progress({ line: `${now.author} (\`${role}\`) asks for ${shown}, with \`${judged.inputs.pool}\` as the default branch has it at ${judged.commit}.` });
  const end = (ok: boolean): Promise<void> => show(chat, now, ok ? 'rocket' : 'confused', progress);
  report.asked = { ...asked, verb: judged.verb, commit: judged.commit };
  return { verb: judged.verb, inputs: judged.inputs, read: judged.read, pull: judged.pull, end };
}

interface Case {
  chat: ChatGitHub;
  comment: ChatComment;
  /** As the event had it. */
  text: string;
  role: Role;
  command: ChatCommand;
}

type Judged = Pick<Order, 'verb' | 'inputs' | 'read' | 'pull'> & { commit: string };

// In the order of what it costs to know.
async function judge({ event, attempt, folder, ...hearing }: Hearing, { chat, comment, text, role, command }: Case): Promise<Judged | Problem> {
  const { verb } = command;
  const refused = edited(comment, text) ?? forbidden(verb, comment.author, role) ?? again(attempt);
  if (refused !== undefined) return refused;
  const number = Number(objectOf(event.payload['issue'])['number']);
  const inputs = wanted[verb](command, number);
  const pull = await chat.pullRequest(number);
  // The head of a closed one stays as it is, whatever is pushed.
  const not = unfit(pull) ?? (pull.open ? moved(pull, await chat.lastPush(pull.headBranch), comment.createdAt) : closed(verb));
  if (not !== undefined) return not;
  const github = await hearing.github();
  const { defaultBranch } = await github.repository();
  const commit = await github.tip(defaultBranch);
  const files = await committed(github, folder, commit);
  const chosen = choosePool([...files].map(([path, body]) => ({ path, name: nameOf(path, body) })), command.pool, folder);
  if ('problem' in chosen) return chosen.problem;
  for (const path of referencesOf(chosen.path, files.get(chosen.path) ?? '')) files.set(path, await textAt(github, path, commit));
  // Of a file over 1 MiB GitHub gives no text: that is as good as none.
  const read = (path: string): string | undefined => files.get(path) || undefined;
  const { overCeiling } = await import('../chat/ceilings.ts');
  const over = await overCeiling(command, { path: chosen.path, read, now: Date.parse(comment.createdAt) });
  if (over !== undefined) return over;
  return { verb, inputs: { ...inputs, pool: chosen.path }, read, pull, commit };
}

function again(attempt: number): Problem | undefined {
  return attempt === 1 ? undefined : { what: 'The run was started again, and a comment is carried out once.', fix: 'Write the command as a new comment.' };
}

function closed(verb: VerbName): Problem | undefined {
  return verb === 'preview' || verb === 'extend' ? { what: `The pull request is closed, and \`/pool ${verb}\` is for open ones.`, fix: 'Reopen it first.' } : undefined;
}

// Every pool file of the folder, one after the other: GitHub takes many requests at once for an attack.
async function committed(github: GitHub, folder: string, commit: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const listed = await github.read(folder, commit);
  for (const path of typeof listed === 'object' ? listed : []) if (isPoolFile(path, folder)) files.set(path, await textAt(github, path, commit));
  return files;
}

async function textAt(github: GitHub, path: string, commit: string): Promise<string> {
  const found = await github.read(path, commit);
  return typeof found === 'string' ? found : '';
}

// What cannot be shown changes nothing about what is done.
async function show(chat: ChatGitHub, { id }: ChatComment, reaction: Parameters<ChatGitHub['react']>[1], progress: Hearing['progress']): Promise<void> {
  try {
    await chat.react(id, reaction);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    progress({ warning: error.message });
  }
}

const firstLine = (text: string): string => (text.split(/\r\n|\n/).find((line) => line.trim() !== '') ?? '').slice(0, 100);
