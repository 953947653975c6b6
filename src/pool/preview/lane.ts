/** Where a preview's records are kept on GitHub: its environment, and the task that keeps those of one pull request apart within it. */
export interface Lane {
  environment: string;
  task: string;
}

/** One environment for all previews of a pool, so that none is left behind that only an administrator could delete; a task for each pull request, so that none touches another's. */
export function laneOf(pool: string, number: number): Lane {
  return { environment: `preview-${pool}`, task: `dsvm-pool-preview-${number}` };
}

/** The pull request that a task names; undefined for the task of anything else. */
export function numberIn(task: string): number | undefined {
  const [, digits] = /^dsvm-pool-preview-([1-9]\d{0,14})$/.exec(task) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
