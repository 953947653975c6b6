import { Refusal } from './contract.ts';

type Scope = 'actions' | 'checks' | 'contents' | 'deployments' | 'issues' | 'metadata' | 'pull-requests';
export type Permission = `${Scope}: ${'read' | 'write'}`;

// Any one of them is enough. Comments, labels and reactions of a pull request take its own permission or that of issues.
const needs: Record<string, readonly Permission[]> = {
  'actions/download-artifact': ['actions: read'],
  'actions/get-artifact': ['actions: read'],
  'actions/get-workflow': ['actions: read'],
  'actions/get-workflow-run': ['actions: read'],
  'actions/list-artifacts-for-repo': ['actions: read'],
  'actions/list-jobs-for-workflow-run': ['actions: read'],
  'actions/list-workflow-run-artifacts': ['actions: read'],
  'actions/list-workflow-runs': ['actions: read'],
  'actions/list-workflow-runs-for-repo': ['actions: read'],
  'checks/create': ['checks: write'],
  'git/get-ref': ['contents: read'],
  'issues/add-labels': ['issues: write', 'pull-requests: write'],
  'issues/create-comment': ['issues: write', 'pull-requests: write'],
  'issues/delete-comment': ['issues: write', 'pull-requests: write'],
  'issues/get-comment': ['issues: read', 'pull-requests: read'],
  'issues/list-comments': ['issues: read', 'pull-requests: read'],
  'issues/list-labels-on-issue': ['issues: read', 'pull-requests: read'],
  'issues/remove-label': ['issues: write', 'pull-requests: write'],
  'issues/update-comment': ['issues: write', 'pull-requests: write'],
  'pulls/get': ['pull-requests: read'],
  'pulls/list': ['pull-requests: read'],
  'pulls/list-files': ['pull-requests: read'],
  'pulls/list-reviews': ['pull-requests: read'],
  'rate-limit/get': [],
  'reactions/create-for-issue': ['issues: write', 'pull-requests: write'],
  'reactions/create-for-issue-comment': ['issues: write', 'pull-requests: write'],
  'repos/compare-commits-with-basehead': ['contents: read'],
  'repos/create-deployment': ['deployments: write'],
  'repos/create-deployment-status': ['deployments: write'],
  'repos/delete-deployment': ['deployments: write'],
  'repos/get': ['metadata: read'],
  'repos/get-collaborator-permission-level': ['metadata: read'],
  'repos/get-content': ['contents: read'],
  'repos/get-deployment': ['deployments: read'],
  'repos/list-activities': ['contents: read'],
  'repos/list-deployment-statuses': ['deployments: read'],
  'repos/list-deployments': ['deployments: read'],
  'repos/list-pull-requests-associated-with-commit': ['pull-requests: read'],
};

/** What the workflow's `permissions:` give its token. */
export interface Rights {
  deny(permission: Permission): void;
  allow(permission: Permission): void;
  /** Throws GitHub's 403 where the operation needs a right that the token lacks. */
  demand(operation: string): void;
}

// What our workflows ask for; naming any leaves all others (here `issues`) out, as GitHub does.
const usual: readonly Permission[] = ['checks: write', 'contents: read', 'deployments: write', 'metadata: read', 'pull-requests: write'];

/** The rights of one token. Every token may read metadata. */
export function createRights(permissions: readonly string[] = usual): Rights {
  const held = new Set<Permission>();
  const allow = (permission: Permission): void => {
    held.add(permission);
    held.add(permission.replace(': write', ': read') as Permission);
  };
  for (const permission of ['metadata: read', ...permissions]) allow(permission as Permission);
  return {
    allow,
    deny: (permission) => {
      held.delete(permission);
      held.delete(permission.replace(': read', ': write') as Permission);
    },
    demand: (operation) => {
      const wanted = needs[operation];
      if (!wanted) throw new Error(`rights.ts does not say what ${operation} needs`);
      if (wanted.length === 0 || wanted.some((permission) => held.has(permission))) return;
      const accepted = wanted.map((permission) => permission.replace('-', '_').replace(': ', '=')).join('; ');
      throw new Refusal(403, 'Resource not accessible by integration', undefined, { 'x-accepted-github-permissions': accepted });
    },
  };
}
