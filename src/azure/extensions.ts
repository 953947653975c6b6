import { ActionError, type Problem } from '../errors.ts';
import type { Arm } from './arm.ts';

const apiVersion = '2025-04-01';
// The rest of a large pool says the same.
const most = 5;

interface Status {
  code?: string;
  level?: string;
  displayStatus?: string;
  message?: string;
}

interface Extension {
  name?: string;
  statuses?: Status[];
  substatuses?: Status[];
}

/**
 * What failed extensions printed on the instances of a scale set: one problem for each extension and output, naming the instances it is of. Azure's
 * error of the scale set does not say which instance it speaks of. Empty where Azure does not answer: the error itself is told anyway.
 */
export async function listExtensionFailures(arm: Arm, scaleSetId: string): Promise<Problem[]> {
  let instances: Record<string, unknown>[];
  try {
    instances = await arm.list({ path: `${scaleSetId}/virtualMachines`, apiVersion, query: { $expand: 'instanceView' }, doing: 'Listing the instances' });
  } catch (error) {
    if (error instanceof ActionError) return [];
    throw error;
  }
  const found = new Map<string, { name: string; status: Status; output: string; ids: string[] }>();
  for (const instance of instances) {
    const view = (instance['properties'] as { instanceView?: { extensions?: Extension[] } } | undefined)?.instanceView;
    for (const { name = '', statuses = [], substatuses = [] } of view?.extensions ?? []) {
      const status = statuses.find((one) => one.level === 'Error' || /\/failed/i.test(one.code ?? ''));
      if (status === undefined) continue;
      const output = [status, ...substatuses].map((one) => one.message?.trim() ?? '').filter((text) => text !== '').join('\n');
      const entry = found.get(`${name}\n${output}`) ?? { name, status, output, ids: [] };
      entry.ids.push(String(instance['instanceId']));
      found.set(`${name}\n${output}`, entry);
    }
  }
  return [...found.values()].slice(0, most).map(({ name, status, output, ids }) => ({
    what: `Extension ${name} on ${ids.length === 1 ? 'instance' : 'instances'} ${list(ids)}: ${output || (status.displayStatus ?? 'failed')}`,
    ...(status.code === undefined ? {} : { code: status.code }),
    target: scaleSetId,
  }));
}

const list = (ids: readonly string[]): string => (ids.length <= 10 ? ids.join(', ') : `${ids.slice(0, 10).join(', ')} and ${ids.length - 10} more`);
