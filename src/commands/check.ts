import type { Context } from '../context.ts';
import type { Report } from '../report/report.ts';
import { skip } from '../smoke/runner.ts';
import { smoke } from '../smoke/smoke.ts';
import type { Target } from '../pool/endpoints.ts';
import { warn } from './tell.ts';

// Enough to check a class-sized pool quickly, few enough not to look like an attack to its firewall.
const concurrency = 8;
// First boot of a data-science image takes minutes; past this a person would rather be told.
const patienceSeconds = 15 * 60;

/** Walks a person's path to every endpoint and fills the report's endpoints; a failed check makes the report not ok. */
export async function check(context: Context, report: Report, targets: readonly Target[]): Promise<void> {
  context.progress({ phase: 'Checks' });
  report.smokeLevel = context.smokeLevel;
  if (report.capacity === 0 && report.instances.length === 0) return skipAll(context, report, targets);
  const { sshKey, password } = context.login;
  const checking = smoke(targets, {
    level: context.smokeLevel,
    ...(report.adminUsername === null
      ? {}
      : {
          login: {
            user: report.adminUsername,
            ...(sshKey === undefined ? {} : { privateKey: sshKey }),
            ...(password === undefined ? {} : { password }),
          },
        }),
    deadlineSeconds: Math.min(patienceSeconds, Math.max(5, context.timeLeft() / 1000 - 10)),
    concurrency,
    now: () => performance.now(),
    sleep: (milliseconds) => context.sleep(milliseconds),
    signal: context.signal,
    progress: (line) => context.progress({ line }),
  });
  context.onInterrupt(async (_arm, why) => {
    // A cancelled check ends what it has begun on an instance, within seconds.
    await checking;
    return { what: `${why}, during the checks. Nothing that it started goes on in Azure.`, fix: 'Run again to go on.' };
  });
  const result = await checking;
  context.onInterrupt(undefined);
  report.endpoints = result.endpoints;
  for (const warning of result.warnings) warn(context, report, warning);
  report.smoke = verdict(report);
  report.ok = report.smoke !== 'fail';
  // A check that was cut off has found nothing: the run says why it ended.
  if (!context.signal.aborted) tellFailed(context, report);
  if (report.endpoints.length === 0 && report.instances.length > 0) {
    warn(context, report, 'The pool has instances but no endpoint that people could use: no load-balancing or NAT rule leads to SSH or JupyterHub.');
  }
}

// A pool may be at zero on purpose: nobody would ever answer.
function skipAll(context: Context, report: Report, targets: readonly Target[]): void {
  report.endpoints = targets.map((target) => skip(target, 'the pool has no instance now'));
  report.smoke = 'skipped';
  report.ok = true;
  context.progress({ line: 'The pool has no instance now, so nothing was checked.' });
}

function tellFailed(context: Context, report: Report): void {
  const failed = report.endpoints.filter((one) => one.check === 'fail');
  for (const one of failed) {
    const where = one.instanceId === null ? 'the front door' : `instance ${one.instanceId}`;
    context.progress({ failure: `${one.kind === 'ssh' ? 'SSH' : 'JupyterHub'} of ${where} (port ${one.port}): ${one.cause}` });
  }
}

function verdict(report: Report): NonNullable<Report['smoke']> {
  if (report.endpoints.some((one) => one.check === 'fail')) return 'fail';
  return report.endpoints.some((one) => one.check === 'pass') ? 'pass' : 'skipped';
}
