import type { DeploymentRecords } from '../github/deployments.ts';
import { laneOf } from '../pool/preview/lane.ts';
import { jupyterhubUrl } from '../report/connect.ts';
import type { Report } from '../report/report.ts';

/**
 * Makes GitHub’s records say how a preview stands: one active record where it does, with its address where everybody who sees it may know that
 * (`open`), else with the run; none at all where it is gone, but that of a preview which another run has made since then. GitHub itself ends no transient record, so the older ones are ended and removed here.
 */
export async function recordPreview(records: DeploymentRecords, { preview, pool, ok, ...report }: Report, { open, runUrl }: { open: boolean; runUrl: string }): Promise<void> {
  if (preview === null || pool === null) return;
  const { state, number, head } = preview;
  const gone = state === 'removed' || state === 'closed';
  if (!gone && state !== 'live' && state !== 'failed') return;
  const lane = laneOf(pool.name, number);
  const older = await records.list(lane);
  if (!gone) {
    const description = `Preview of pull request ${number}, pool ${pool.name}`;
    const id = await records.create(lane, head, description);
    const address = open ? jupyterhubUrl({ preview, pool, ok, ...report }) : '';
    await records.tell(id, ok ? 'success' : 'failure', { url: address || runUrl, logUrl: runUrl, description });
  }
  for (const { id, made } of older) {
    if (gone && Date.parse(made) > Date.parse(report.finishedAt)) continue;
    await records.tell(id, 'inactive', { logUrl: runUrl, description: gone ? 'The preview is gone' : 'A newer one stands' });
    await records.remove(id);
  }
}
