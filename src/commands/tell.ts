import { listInstances, type ScaleSet } from '../azure/scaleset.ts';
import type { Context } from '../context.ts';
import type { Report } from '../report/report.ts';

/** Tells each change of an instance while Azure works. */
export function watch({ arm, progress }: Pick<Context, 'arm' | 'progress'>, set: ScaleSet): () => Promise<void> {
  const seen = new Map<string, string>();
  return async () => {
    for (const { instanceId, computerName, provisioning, power } of await listInstances(arm, set)) {
      const state = `${provisioning}, ${power}`;
      if (seen.get(instanceId) !== state) progress({ line: `instance ${instanceId} ${computerName}: ${state}` });
      seen.set(instanceId, state);
    }
  };
}

/** What happened, for the report and the log. */
export function note(context: Pick<Context, 'progress'>, report: Report, line: string): void {
  report.notes.push(line);
  context.progress({ line });
}

/** A warning, in the report and as an annotation. */
export function warn(context: Pick<Context, 'progress'>, report: Report, warning: string): void {
  report.warnings.push(warning);
  context.progress({ warning });
}
