import type { Problem } from '../errors.ts';
import { didYouMean } from '../pool/near.ts';
import { minutesOf, showLength } from '../schedule/length.ts';
import { verbs, type Verb, type VerbName } from './verbs.ts';

/** What a comment asks for; `pool` is a pool's name, absent where there is but one. */
export interface ChatCommand {
  verb: VerbName;
  instances?: number;
  minutes?: number;
  pool?: string;
}

/** A comment without a command, one with a whole one, or one that has to be refused; `problem` says why and what to write instead. */
export type Asked = { kind: 'none' } | { kind: 'command'; command: ChatCommand } | { kind: 'refused'; problem: Problem };

// Azure's most for a scale set of platform images (learn.microsoft.com: "Azure subscription and service limits").
const mostInstances = 1000;
const longestLine = 200;
// As in schema/pool.schema.json.
const poolName = /^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/;

// What the input `for` takes, but without leading zeros, and without minutes beside hours that make one more (`1h90m`): both may be slips.
const length = /^(?:[1-9]\d{0,4}m|(?=.)(?:[1-9]\d?d)?(?:[1-9]\d{0,3}h)?(?:(?:[1-5]\d|[1-9])m)?)$/;

/** A command as its comment would have to be written. */
export function showCommand({ verb, instances, minutes, pool }: ChatCommand): string {
  const told = { instances: String(instances), for: 'for', time: showLength(minutes ?? 0) };
  return ['/pool', verb, ...verbs[verb].wants.map((one) => told[one]), ...(pool === undefined ? [] : [pool])].join(' ');
}

/**
 * Reads a comment's text. A command is all that its comment says: `/pool` at the very start of the first line that is not blank, and
 * nothing below it. Whatever else begins with `/pool` is refused by name; all other comments are none.
 */
export function readCommand(body: string): Asked {
  const lines = body.split(/\r\n|\n/);
  const at = lines.findIndex((line) => !isBlank(line));
  const line = lines[at] ?? '';
  // Not `/pools` or `/pool-party`, which are other words.
  if (!/^\/pool(?![\w-])/i.test(line)) return { kind: 'none' };
  const refusal = refuseForm(line) ?? (lines.slice(at + 1).every(isBlank) ? undefined : more(lines.slice(at + 1)));
  return refusal === undefined ? readWords(line.split(/ +/).filter((word) => word !== '')) : { kind: 'refused', problem: refusal };
}

// Blanks alone: what else is white to the eye may be there to be overlooked.
const isBlank = (line: string): boolean => /^ *$/.test(line);

const anyVerb = Object.values(verbs).map(({ usage }) => `\`${usage}\``).join(', ');
const help = `Write one of ${anyVerb}.`;

function refuseForm(line: string): Problem | undefined {
  if (line.length > longestLine) return { what: `The command’s line has ${line.length} characters; ${longestLine} are the most.`, fix: help };
  const strange = /[^\u0020-\u007E]/u.exec(line);
  if (strange !== null) {
    const point = (strange[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { what: `The command holds the character U+${point}, which is none of a command, however it looks.`, fix: 'Type the command anew: plain letters, digits, `-` and blanks.' };
  }
  const [first = ''] = line.split(' ');
  return first === '/pool' ? undefined : { what: `${quote(first)} is no command.`, fix: 'A command begins with `/pool`, in small letters, and a blank.' };
}

function more(rest: readonly string[]): Problem {
  const second = rest.some((line) => /^\s*\/pool/i.test(line));
  return { what: second ? 'The comment holds more than one command, and none was carried out.' : 'The comment says more than its command.', fix: 'Write one command in a comment of its own, and nothing else.' };
}

function readWords([, name, ...words]: readonly string[]): Asked {
  const refused = (what: string, fix: string): Asked => ({ kind: 'refused', problem: { what, fix } });
  if (name === undefined) return refused('The command says not what to do.', help);
  if (!Object.hasOwn(verbs, name)) return refused(`There is no command ${quote(`/pool ${name}`)}.`, `${didYouMean(name, Object.keys(verbs))}${help}`);
  const verb = name as VerbName;
  const rule: Verb = verbs[verb];
  const fix = `Write \`${rule.usage}\`.`;
  const flag = words.find((word) => word.startsWith('-') && !/^-\d/.test(word));
  if (flag !== undefined) return refused(`${quote(flag)} is no part of \`/pool ${verb}\`: commands have no flags.`, fix);
  const command: ChatCommand = { verb };
  for (const [index, wanted] of rule.wants.entries()) {
    const word = words[index];
    if (word === undefined) return refused(`\`/pool ${verb}\` ends too early: ${missing[wanted]} is missing.`, fix);
    const problem = take(command, wanted, word, rule);
    if (problem !== undefined) return refused(problem, fix);
  }
  const [pool, ...extra] = words.slice(rule.wants.length);
  if (extra.length > 0) return refused(`${quote(extra.join(' '))} is too much for \`/pool ${verb}\`.`, fix);
  if (pool !== undefined && !poolName.test(pool)) return refused(`${quote(pool)} is no name of a pool: that is lower-case letters, digits and \`-\`.`, fix);
  return { kind: 'command', command: pool === undefined ? command : { ...command, pool } };
}

const missing = { instances: 'the number of instances', for: 'the word `for`', time: 'how long, such as `2h`,' } as const;

// Puts one word where it belongs, or says why it does not fit.
function take(command: ChatCommand, wanted: Verb['wants'][number], word: string, { minutes: [least, most] = [1, 1] }: Verb): string | undefined {
  if (wanted === 'for') return word === 'for' ? undefined : `${quote(word)} stands where the word \`for\` belongs.`;
  if (wanted === 'instances') {
    if (!/^(0|[1-9]\d{0,3})$/.test(word)) return `${quote(word)} is no number of instances: that is digits alone, without a sign or a leading zero.`;
    command.instances = Number(word);
    return command.instances <= mostInstances ? undefined : `${word} instances are more than a scale set can have (${mostInstances}).`;
  }
  const minutes = length.test(word) ? minutesOf(word) : undefined;
  if (minutes === undefined) return `${quote(word)} is no time: that is hours, minutes or both, such as \`2h\`, \`90m\` or \`1h30m\`.`;
  command.minutes = minutes;
  return minutes >= least && minutes <= most ? undefined : `${quote(word)} is not between ${showLength(least)} and ${showLength(most)}.`;
}

// A backtick would end the code that the word is shown as.
function quote(word: string): string {
  return `\`${(word.length > 60 ? `${word.slice(0, 59)}…` : word).replaceAll('`', '´')}\``;
}
