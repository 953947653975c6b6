import { prose, text } from './escape.ts';
import { planSentences, planWords } from './planwords.ts';
import { previewHeadline, previewSentences } from './previewwords.ts';
import type { Endpoint, Report } from './report.ts';
import { span } from './schedulewords.ts';
import { sweepHeadline, sweepSentences } from './sweepwords.ts';

/** What a person reads first: an icon, a headline after the pool's name, and sentences; all of it safe Markdown. */
export interface Verdict {
  icon: '✅' | '❌' | 'ℹ️';
  headline: string;
  sentences: string[];
}

export const checkWords = { pass: '✅ pass', fail: '❌ fail', skipped: '⚪ skipped' } as const;
export const kindWords = { ssh: 'SSH', jupyterhub: 'JupyterHub', rdp: 'Remote Desktop' } as const;

// So many failures are told in the first sentence; the rest stands in the tables.
const toldFailures = 3;

/** Says in a few words how it went; of health it says only what a check has seen. */
export function judge(report: Report): Verdict {
  const { preview } = report;
  const shows = report.command === 'status' || (preview !== null && preview.state !== 'live' && preview.state !== 'removed') || (report.command === 'plan' && report.changed !== false);
  const icon = report.ok ? (shows ? 'ℹ️' : '✅') : '❌';
  const sentences = report.command === 'plan' ? planSentences(report) : report.command === 'scale' ? [] : [...outcome(report), ...checks(report)];
  if (preview === null) return { icon, headline: headline(report), sentences: report.command === 'sweep' ? sweepSentences(report) : sentences };
  const stands = preview.state === 'live' || preview.state === 'failed';
  return { icon, headline: previewHeadline(preview, headline(report)), sentences: [...(stands ? sentences : []), ...previewSentences(report, instant)] };
}

function headline(report: Report): string {
  const { command, ok, smoke } = report;
  if (command === 'sweep') return sweepHeadline(report);
  if (command === 'list' && ok) return `${count(report.pools?.length ?? 0, 'pool')} to work on`;
  if (report.pool === null) return ok ? 'done' : 'failed';
  if (command === 'plan') return report.plan === null ? 'there is no plan' : `${planWords(report.plan)}${ok ? '' : '; like this it cannot be deployed'}`;
  if (command === 'teardown') return ok ? 'removed' : 'teardown failed';
  if (command === 'status') return ok ? 'status' : 'status could not be read';
  if (command === 'scale') return ok ? scaled(report) : 'scale failed';
  const broken = report.problems.length > 0 || (!ok && smoke !== 'fail');
  if (command === 'smoke') return broken ? 'the checks could not be made' : smoke === 'fail' ? 'not everything can be reached' : reached(smoke);
  if (!broken) return `deployed, ${reached(smoke)}`;
  // Without a deployment nobody knows whether Azure had begun: no claim.
  if (report.deployment === null) return 'deploy failed';
  const { state } = report.deployment;
  if (state === 'Succeeded') return 'deployed, but the run failed after that';
  if (state === 'Canceled') return 'the deployment was cancelled';
  return isOver(state) ? 'the deployment failed' : 'the run ended before the deployment';
}

// What stands against what should: machines in use stay over it, and new ones take a while.
function scaled({ capacity, schedule, instances }: Report): string {
  if (capacity === null) return schedule === null ? 'done' : 'as the schedule says';
  const at = `at ${count(capacity, 'instance')}`;
  if (schedule === null) return at;
  const { people } = schedule.now;
  const says = schedule.override === null ? 'the schedule says' : 'the override says';
  if (capacity >= people.min && capacity <= people.max) return `${at}, as ${says}`;
  const busy = instances.filter((one) => one.use?.verdict === 'busy').length;
  return `${at}, where ${says} ${span(people)}${capacity > people.max && busy > 0 ? `; ${busy} in use` : ''}`;
}

const isOver = (state: string): boolean => ['Succeeded', 'Failed', 'Canceled'].includes(state);

function reached(smoke: Report['smoke']): string {
  if (smoke === 'pass') return 'all checks pass';
  return smoke === 'fail' ? 'but not everything can be reached' : 'not checked';
}

// The problems themselves stand right below, each with the service's own words.
function outcome({ command, ok, deployment, problems }: Report): string[] {
  if (ok || (command !== 'deploy' && command !== 'preview') || deployment === null || deployment.state === 'Succeeded') return [];
  if (!isOver(deployment.state)) return [];
  return [`Azure’s verdict is **${text(deployment.state, 40)}**, with ${count(problems.length, 'problem')}.`];
}

function checks(report: Report): string[] {
  const { command, smoke, smokeLevel, endpoints } = report;
  if (command === 'teardown' || report.pool === null) return [];
  if (smoke === null) return [command === 'status' ? 'No endpoint was checked.' : 'Whether people can connect was not checked.'];
  const failed = endpoints.filter((one) => one.check === 'fail');
  const skipped = endpoints.filter((one) => one.check === 'skipped');
  if (failed.length > 0) {
    const told = failed.slice(0, toldFailures).map((one) => `${name(one)}${one.cause === '' ? '' : ` (${prose(one.cause, 200)})`}`);
    const more = failed.length > toldFailures ? ` and ${failed.length - toldFailures} more` : '';
    return [`${failed.length} of ${count(endpoints.length, 'check')} ${failed.length === 1 ? 'fails' : 'fail'}: ${told.join(', ')}${more}.`];
  }
  if (endpoints.length === 0) return ['No endpoint was found that people could connect to.'];
  if (command === 'status') return ['It shows what Azure says; no endpoint was checked.'];
  if (skipped.length === endpoints.length) return [`${report.capacity === 0 ? 'The pool has no instance now, so whether' : 'Whether'} people can connect was not checked.`];
  const passed = endpoints.length - skipped.length;
  const depth = smokeLevel === 'door' ? ', as far as the login page (nobody logged in)' : smokeLevel === 'login' || smokeLevel === 'kernel' ? ` at level \`${smokeLevel}\`` : '';
  const rest = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return [`${count(passed, 'check')}${depth}: ${passed === 1 ? 'it passes' : 'all pass'}${rest}.`];
}

/** `JupyterHub`, `SSH on instance 3`: the front door goes without saying. */
export function name({ kind, scope, instanceId }: Endpoint): string {
  return scope === 'instance' ? `${kindWords[kind]} on instance ${prose(instanceId ?? '?', 40)}` : kindWords[kind];
}

/** `1 instance`, `3 instances`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** An ISO 8601 duration as ARM gives it (`PT4M10.5S`) for people: `4 min 11 s`; empty where it is none. */
export function spell(duration: string): string {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  if (parts === null || duration.length < 3) return '';
  const [days, hours, minutes, seconds] = [1, 2, 3, 4].map((index) => Number(parts[index] ?? 0)) as [number, number, number, number];
  const total = Math.round(((days * 24 + hours) * 60 + minutes) * 60 + seconds);
  const units = [
    [Math.floor(total / 3600), 'h'],
    [Math.floor(total / 60) % 60, 'min'],
    [total % 60, 's'],
  ] as const;
  const told = units.filter(([number]) => number > 0).map(([number, unit]) => `${number} ${unit}`);
  return told.length > 0 ? told.join(' ') : '0 s';
}

/** An ISO 8601 instant to the minute, for people; empty where it is none. */
export function instant(iso: string): string {
  return Number.isNaN(Date.parse(iso)) ? '' : `${new Date(iso).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
