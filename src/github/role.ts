import { roles, type Role } from '../chat/verbs.ts';
import { orNone, type Connected } from './octokit.ts';

/** What GitHub says that this account may in the repository; `none` for one that it does not know. Throws ActionError where GitHub does not answer. */
export async function roleOf({ octokit, ask, owner, repo }: Connected, login: string): Promise<Role> {
  const doing = { what: 'Asking for the role of who wrote the comment', permission: 'metadata: read' };
  const answer = await ask(doing, () => orNone(octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login })));
  return answer === undefined ? 'none' : roleIn(answer.data);
}

interface Told {
  permission: string;
  role_name: string;
}

/**
 * `permission` is the base role, but has neither `triage` nor `maintain`: these two `role_name` alone tells. A role of an organization's own
 * making may have any name, so a name counts only where it goes with the base role that GitHub gives that very one.
 */
function roleIn({ permission, role_name: name }: Told): Role {
  if (name === 'triage' && permission === 'read') return 'triage';
  if (name === 'maintain' && permission === 'write') return 'maintain';
  return roles.find((one) => one === permission && one !== 'triage' && one !== 'maintain') ?? 'none';
}
