import { listOperations, readDeployment, type ResourceOperation } from '../azure/deployments.ts';
import { listGroup, type ResourceGroup } from '../azure/groups.ts';
import { openVersions, readResources } from '../azure/resources.ts';
import type { Context } from '../context.ts';
import { deploymentName } from '../pool/names.ts';
import { typeOf, unlisted, type GroupResource, type RemovalRequest } from '../pool/removal.ts';

/**
 * What stands in a pool's resource group and what the pool's last deployment says it made. ARM serves the list of a group from a cache that may be a
 * quarter of an hour behind (Azure/AKS#1964), and a resource that is asked for by itself as it is: so what the deployment names there and the list lacks is asked for.
 */
export async function takeStock({ arm, identity }: Pick<Context, 'arm' | 'identity'>, group: ResourceGroup): Promise<Pick<RemovalRequest, 'resources' | 'deployed' | 'unfinished'>> {
  const name = deploymentName(identity.name);
  const [listed, deployment] = await Promise.all([listGroup(arm, group.name), readDeployment(arm, group.name, name)]);
  if (deployment === undefined) return { resources: listed, deployed: identity.preview === undefined ? undefined : [], unfinished: false };
  const succeeded = deployment.state === 'Succeeded';
  const operations = succeeded ? undefined : await listOperations(arm, group.name, name);
  // What a deployment that failed had come to: one that its operations name was asked for, whether it was made or not.
  const named = operations === undefined ? deployment.outputResources : operations.flatMap(({ id }) => (id === '' ? [] : [id]));
  const late = unlisted(group, listed, named);
  const found = late.length === 0 ? [] : await readLate(arm, late, operations ?? (await listOperations(arm, group.name, name)));
  return { resources: [...listed, ...found], deployed: succeeded || identity.preview !== undefined ? named : undefined, unfinished: !succeeded };
}

async function readLate(arm: Context['arm'], ids: readonly string[], operations: readonly ResourceOperation[]): Promise<GroupResource[]> {
  const versionOf = openVersions(arm);
  const bodies = await readResources(arm, await Promise.all(ids.map(async (id) => ({ id, apiVersion: await versionOf(typeOf(id) ?? '') }))));
  return ids.flatMap((id) => {
    const body = bodies.get(id.toLowerCase()) as Body | undefined;
    // What has no location, such as an assignment of a role, is in no list of a group, however long one waits.
    if (typeof body?.location !== 'string' || body.location === '') return [];
    const made = operations.find((one) => one.id.toLowerCase() === id.toLowerCase())?.madeAt;
    const createdTime = body.systemData?.createdAt ?? body.properties?.timeCreated ?? body.properties?.creationTime ?? made;
    const { managedBy, tags } = body;
    return [{ id, type: typeOf(id) ?? '', name: id.split('/').at(-1) ?? '', unlisted: true as const, ...(createdTime ? { createdTime } : {}), ...(managedBy ? { managedBy } : {}), ...(tags ? { tags } : {}) }];
  });
}

/** Of a resource: who keeps it, and when it was made, which some types say in `systemData`, some among their properties, and some nowhere. */
interface Body {
  location?: string;
  managedBy?: string;
  tags?: Record<string, string>;
  systemData?: { createdAt?: string };
  properties?: { timeCreated?: string; creationTime?: string };
}
