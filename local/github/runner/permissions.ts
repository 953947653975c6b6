// What `permissions:` gives a job's token (GitHub: workflow syntax; automatic token authentication).
import { child, textOf, type Mapping } from './parser.ts';

export type Level = 'none' | 'read' | 'write';
export type Permissions = Readonly<Record<string, Level>>;

const scopes = [
  'actions', 'artifact-metadata', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'id-token', 'issues', 'models', 'packages', 'pages', 'pull-requests',
  'repository-projects', 'security-events', 'statuses',
] as const;
const ranks: Record<Level, number> = { none: 0, read: 1, write: 2 };

const all = (level: Level): Permissions => Object.fromEntries(scopes.map((scope) => [scope, scope === 'id-token' && level === 'read' ? 'none' : level]));

/** What a token may where no `permissions:` says otherwise, by the repository's setting (restricted since 2023). */
export const defaults: Record<'read' | 'write', Permissions> = {
  read: { contents: 'read', packages: 'read' },
  write: { ...all('write'), 'id-token': 'none' },
};

/** Reads a `permissions:`; naming any leaves all others out. Undefined where there is none. */
export function readPermissions(holder: Mapping): Permissions | undefined {
  const token = child(holder, 'permissions');
  if (!token) return undefined;
  if (token.isScalar) return textOf(token) === 'read-all' ? all('read') : textOf(token) === 'write-all' ? all('write') : {};
  return Object.fromEntries([...token.assertMapping('permissions')].map(({ key, value }) => [key.toString(), textOf(value) as Level]));
}

/** Pull requests from forks and Dependabot's runs read at most, and have no OIDC. */
export function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.entries(permissions).map(([scope, level]) => [scope, scope === 'id-token' ? 'none' : level === 'write' ? 'read' : level]));
}

/** What is asked for beyond what is allowed, as GitHub lists it; undefined where nothing is. */
export function excess(asked: Permissions, allowed: Permissions): { asked: string; allowed: string } | undefined {
  const beyond = Object.entries(asked).filter(([scope, level]) => ranks[level] > ranks[allowed[scope] ?? 'none']);
  if (beyond.length === 0) return undefined;
  const list = (of: (scope: string, level: Level) => Level): string => beyond.map(([scope, level]) => `${scope}: ${of(scope, level)}`).join(', ');
  return { asked: list((_scope, level) => level), allowed: list((scope) => allowed[scope] ?? 'none') };
}

/** `contents: read`, ... : what the API's guard reads. */
export function listPermissions(permissions: Permissions): string[] {
  return Object.entries(permissions).filter(([scope, level]) => level !== 'none' && scope !== 'id-token').map(([scope, level]) => `${scope}: ${level}`);
}
