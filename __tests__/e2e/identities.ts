// The identities of docs/setup.md, made as the page says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subjectOf } from '../../local/github/github.ts';
import { root, type Bed } from './bed.ts';

export const setupPage = readFileSync(join(root, 'docs/setup.md'), 'utf8');

export interface Role {
  role: string;
  scope: string;
}

/** The subject of a run of the bed's repository: of its environment, or else of a pull request. */
export function subjectIn(bed: Bed, environment: string | null, form: 'ids' | 'names' = 'ids'): string {
  const { owner, name, repositoryId } = bed.stack.github.inside.state;
  return subjectOf({ owner: owner.login, repository: name, ownerId: String(owner.id), repositoryId: String(repositoryId), event: 'pull_request', ref: '', environment }, form);
}

/** An application with one federated credential and these roles, and no other: its client id. */
export async function enrol(bed: Bed, subject: string, roles: readonly Role[]): Promise<string> {
  return (JSON.parse(await bed.admin('POST', '/principals', { federated: [{ subject }], roles })) as { clientId: string }).clientId;
}

/** The planner's custom role as the page has it: its GUID. */
export const makePlanner = (bed: Bed): Promise<string> => makeRole(bed, 'DSVM pool planner', '6d1c1f36-2f4e-4f0e-9a55-0c1d2e3f4a5b');

/** A custom role as the page has it: its GUID. */
export async function makeRole(bed: Bed, name: string, guid: string): Promise<string> {
  const [json = ''] = [...setupPage.matchAll(/```json\n(\{[^`]*\})\n```/g)].map(([, text = '']) => text).filter((text) => text.includes(`"Name": "${name}"`));
  const { Name, Description, Actions, AssignableScopes } = JSON.parse(json) as { Name: string; Description: string; Actions: string[]; AssignableScopes: string[] };
  const { subscriptionId } = bed.stack.azure;
  const answer = await bed.arm('PUT', `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${guid}?api-version=2022-04-01`, {
    properties: { roleName: Name, description: Description, type: 'CustomRole', permissions: [{ actions: Actions, notActions: [] }], assignableScopes: AssignableScopes.map((one) => one.replace('SUBSCRIPTION_ID', subscriptionId)) },
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer));
  return guid;
}
