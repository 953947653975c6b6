import type { Problem } from '../errors.ts';
import { readPoolFile } from '../pool/poolfile.ts';
import { committedPolicy } from '../pool/preview/committed.ts';
import { scheduleReader } from '../pool/scheduled.ts';
import { problemAt } from '../pool/tree.ts';
import { showLength } from '../schedule/length.ts';
import { showCommand, type ChatCommand } from './read.ts';

/** The pool file that a command is about, as the default branch has it. */
export interface Committed {
  path: string;
  read(path: string): string | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** Why the default branch's pool file does not let a comment ask for so much; undefined where it does, or leaves that to the command itself. */
export async function overCeiling(command: ChatCommand, committed: Committed): Promise<Problem | undefined> {
  if (command.verb === 'scale') return tooMany(command, committed);
  return command.verb === 'extend' ? tooLong(command, committed) : undefined;
}

// Without `chatops.most`, what the schedule itself asks for in its best hour is the most.
async function tooMany(command: ChatCommand, { path, read, now }: Committed): Promise<Problem | undefined> {
  const file = readPoolFile(path, read(path) ?? '', new Set(['location', 'resourceGroup']));
  const written = file.fields.get('chatops')?.entries?.get('most')?.tree.value;
  const [tree, readSchedule] = [file.fields.get('schedule'), await scheduleReader({ pool: path, read }, now)];
  const { schedule } = tree === undefined || readSchedule === undefined ? {} : readSchedule(tree);
  // Without a schedule, and with a file that is wrong, the command itself ends and says so.
  if (schedule === undefined || file.problems.length > 0) return undefined;
  const most = typeof written === 'number' ? written : Math.max(schedule.base.max, ...[...schedule.windows, ...schedule.exceptions].map(({ instances }) => instances.max));
  const asked = command.instances ?? 0;
  if (asked <= most) return undefined;
  const why = typeof written === 'number' ? `\`chatops.most\` in \`${path}\` says ${most}` : `${most} is the most that the schedule in \`${path}\` says, and it has no \`chatops.most\``;
  const place = file.placeOf(typeof written === 'number' ? 'chatops' : 'schedule');
  return problemAt(place, `\`${showCommand(command)}\` asks for ${asked} instances, more than a comment may: ${why}.`, `Ask for at most ${most}, or have \`chatops: { most: ${asked} }\` written into \`${path}\` on the default branch.`);
}

function tooLong(command: ChatCommand, { path, read }: Committed): Problem | undefined {
  const policy = committedPolicy(path, read(path) ?? '');
  if ('what' in policy) return policy;
  const [asked, most] = [command.minutes ?? 0, policy.hours * 60];
  if (asked <= most) return undefined;
  return { what: `\`${showCommand(command)}\` asks for ${showLength(asked)}, more than a preview may live after the last word: \`preview.hours\` in \`${path}\` says ${policy.hours}.`, fix: `Ask for at most \`${showLength(most)}\`, or have \`preview.hours\` raised in \`${path}\` on the default branch.`, file: path };
}
