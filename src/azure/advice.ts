import type { Problem } from '../errors.ts';
import { raiseQuota } from '../pool/preflight/quota.ts';
import { grantLine, roleFor } from '../pool/preflight/rights.ts';

type Advice = (message: string, problem: Problem) => string | undefined;

const quota: Advice = (message, { target }) => {
  const name = /exceeding approved (.+?) quota/i.exec(message)?.[1];
  if (name === undefined && !/quota/i.test(message)) return undefined;
  const read = (label: string): string | undefined => new RegExp(`${label}: ([\\w-]+)`, 'i').exec(message)?.[1];
  const [location, limit, used] = [read('Location'), Number(read('Current Limit') ?? read('Maximum allowed')), Number(read('Current Usage') ?? read('Current in use'))];
  const needed = Number(read('New Limit Required'));
  const free = Number.isFinite(limit) && Number.isFinite(used) ? ` (${Math.max(0, limit - used)} vCPUs are free)` : '';
  const fewer = `Ask for fewer or smaller instances${free}, or another family or region`;
  if (location === undefined) return `${fewer}, or have the quota raised: \`az vm list-usage --location REGION --output table\` shows it, the portal's page Quotas raises it.`;
  const spot = /^LowPriorityCores$/i.test(name ?? '');
  const resource = spot ? 'lowPriorityCores' : /^Total Regional/i.test(name ?? '') ? 'cores' : /^(\S+) Cores$/i.exec(name ?? '')?.[1];
  const subscriptionId = /subscriptions?(?:Id)?\W+(?:22:%22)?([0-9a-f]{8}-[0-9a-f-]{27})/i.exec(`${target ?? ''} ${message}`)?.[1] ?? 'SUBSCRIPTION_ID';
  if (resource === undefined || !Number.isFinite(needed)) return `${fewer}, or have the quota raised: \`az vm list-usage --location ${location} --output table\` shows it, the portal's page Quotas raises it.`;
  return `${fewer}, or have the limit raised to ${needed}: ${raiseQuota({ location, subscriptionId }, resource, needed, spot)}.`;
};

const size: Advice = (message) => {
  const location = /location '([\w ]+)'/i.exec(message)?.[1] ?? 'REGION';
  return `Choose a VM size that the subscription can have there, or another region: \`az vm list-skus --location ${location} --resource-type virtualMachines --all --output table\` shows sizes and restrictions.`;
};

const room: Advice = () =>
  'Azure has no room for this size there at the moment: run again later, or choose another VM size, another zone or another region. A higher quota would not help.';

const rights: Advice = (message) => {
  const action = /perform action '([^']+)'/i.exec(message)?.[1];
  const scope = /(?:over|at) scope '([^']+)'/i.exec(message)?.[1];
  const objectId = /object id '([0-9a-f-]{36})'/i.exec(message)?.[1];
  if (action === undefined || scope === undefined) return undefined;
  const within = /^\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?/i.exec(scope);
  if (within === null) return undefined;
  // A group that does not stand yet cannot be granted rights in.
  const wide = /\/resourceGroups\/write$/i.test(action) ? within[0].split('/').slice(0, 3).join('/') : within[0];
  const principal = objectId === undefined ? undefined : { objectId, type: /client '[^']*@/i.test(message) ? ('User' as const) : ('ServicePrincipal' as const) };
  return `An owner of that scope can grant the right: \`${grantLine(roleFor(action), wide, principal)}\`. If that was just done, run again: new rights take a few minutes to count.`;
};

const registration: Advice = (message) => {
  const namespace = /namespace '([\w.]+)'/i.exec(message)?.[1];
  return namespace === undefined ? undefined : `Register it once: \`az provider register --namespace ${namespace} --wait\`, in the pool's subscription.`;
};

const subscription: Advice = () => 'Check `subscription-id` and `tenant-id`. A deployer without any role in a subscription does not see it either: `az role assignment list --all --assignee CLIENT_ID` shows its roles.';

const label: Advice = () => 'Give another `domainNameLabel`; in Azure it is unique in a region.';

/** What to do next, by Azure's error code. */
const table: Readonly<Record<string, Advice>> = {
  quotaexceeded: quota,
  // Compute's own code for cores; other uses of it have no quota in the message.
  operationnotallowed: quota,
  skunotavailable: size,
  allocationfailed: room,
  zonalallocationfailed: room,
  overconstrainedallocationrequest: room,
  overconstrainedzonalallocationrequest: room,
  authorizationfailed: rights,
  linkedauthorizationfailed: rights,
  // ARM's validation puts a missing right into the message of its outer error.
  invalidtemplatedeployment: (message, problem) => (/Authorization failed for template resource/i.test(message) ? rights(message, problem) : undefined),
  missingsubscriptionregistration: registration,
  subscriptionnotfound: subscription,
  dnsrecordinuse: label,
};

/** The problem with what to do next, where its code is a known one and nothing is said yet. */
export function advise(problem: Problem): Problem {
  if (problem.fix !== undefined || problem.code === undefined) return problem;
  const fix = table[problem.code.toLowerCase()]?.(problem.what, problem);
  return fix === undefined ? problem : { ...problem, fix };
}
