import type { Report } from './report.ts';

/** An empty report of a command: what it holds before anything is known. */
export function startReport(command: Report['command']): Report {
  return {
    schema: 1,
    command,
    ok: false,
    pool: null,
    asked: null,
    changed: null,
    plan: null,
    schedule: null,
    preview: null,
    sweep: null,
    pools: null,
    deployment: null,
    adminUsername: null,
    capacity: null,
    instances: [],
    endpoints: [],
    smokeLevel: null,
    smoke: null,
    parameters: [],
    notes: [],
    warnings: [],
    problems: [],
    finishedAt: '',
  };
}
