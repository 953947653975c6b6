import type { Problem } from '../../errors.ts';
import type { Wanted } from './wanted.ts';

/** One entry of Azure's answer to "what may I do here": a role, reduced to its actions. */
export interface Permission {
  actions: string[];
  notActions: string[];
}

/** Who is signed in, by the claims of the access token. */
export interface Principal {
  objectId: string;
  /** As `az role assignment create` names it. */
  type: 'ServicePrincipal' | 'User';
}

export interface RightsQuestion {
  subscriptionId: string;
  group: string;
  location: string;
  /** Does the resource group stand? If not, rights count at the subscription. */
  stands: boolean;
  /** Will the group be created or tagged? */
  takes: boolean;
  resources: readonly Wanted[];
}

// What one resource refers to in another needs a right there (learn.microsoft.com, permissions of Microsoft.Network).
const JOINED: Readonly<Record<string, string>> = {
  'microsoft.network/virtualnetworks': 'Microsoft.Network/virtualNetworks/subnets/join/action',
  'microsoft.network/networksecuritygroups': 'Microsoft.Network/networkSecurityGroups/join/action',
  'microsoft.network/publicipaddresses': 'Microsoft.Network/publicIPAddresses/join/action',
  'microsoft.network/natgateways': 'Microsoft.Network/natGateways/join/action',
  'microsoft.network/loadbalancers': 'Microsoft.Network/loadBalancers/backendAddressPools/join/action',
};
// Types whose references to others are what JOINED is about.
const JOINS = /^microsoft\.(network|compute)\//i;

/** The actions that a deployment takes in its resource group, each once. */
export function neededActions({ takes, resources }: Pick<RightsQuestion, 'takes' | 'resources'>): string[] {
  const several = resources.filter((one) => JOINS.test(one.type)).length > 1;
  const own = resources.flatMap(({ type }) => {
    const join = JOINED[type.toLowerCase()];
    const instances = /^microsoft\.compute\/virtualmachinescalesets$/i.test(type) ? [`${type}/virtualMachines/read`] : [];
    return [`${type}/read`, `${type}/write`, ...(join === undefined || !several ? [] : [join]), ...instances];
  });
  const deployments = ['read', 'write', 'validate/action', 'operations/read', 'operationStatuses/read'].map((one) => `Microsoft.Resources/deployments/${one}`);
  return [...new Set([...(takes ? ['Microsoft.Resources/subscriptions/resourceGroups/write'] : []), ...deployments, ...own])];
}

/** Whether a deployer may write nothing of what a deployment makes: then it is one that plans on purpose, and lacks nothing. */
export function onlyReads({ resources }: Pick<RightsQuestion, 'resources'>, permissions: readonly Permission[]): boolean {
  return !['Microsoft.Resources/deployments', ...resources.map((one) => one.type)].some((type) => allows(permissions, `${type}/write`));
}

/** Whether any role allows an action; what a role excludes by `notActions`, another role may still allow. */
export function allows(permissions: readonly Permission[], action: string): boolean {
  const fits = (pattern: string): boolean => glob(pattern).test(action);
  return permissions.some(({ actions, notActions }) => actions.some(fits) && !notActions.some(fits));
}

// Between two slashes `*` may also be nothing: `userAssignedIdentities/*/assign/action` of Managed Identity Operator gives `userAssignedIdentities/assign/action`.
function glob(pattern: string): RegExp {
  const plain = (text: string): string => text.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*');
  const source = pattern.split('/*/').map(plain).join('/(?:.*/)?');
  return new RegExp(`^${source}$`, 'i');
}

/** What the deployer may not do and would have to, with the line for a person who can grant it. */
export function judgeRights(question: RightsQuestion, permissions: readonly Permission[], principal: Principal | undefined): Problem[] {
  const missing = neededActions(question).filter((action) => !allows(permissions, action));
  if (missing.length === 0) return [];
  const { subscriptionId, group, location, stands } = question;
  const subscription = `/subscriptions/${subscriptionId}`;
  const scope = `${subscription}/resourceGroups/${group}`;
  const granting = [...new Set(missing.map(roleFor))].map((role) => grantLine(role, scope, principal));
  const lines = stands ? granting : [`az group create --name ${word(group)} --location ${location} --subscription ${subscriptionId}`, ...granting];
  return [
    {
      what: `The deployer${principal === undefined ? '' : ` (object id ${principal.objectId})`} may not do this in ${stands ? scope : subscription}: ${missing.join(', ')}.`,
      fix: `An owner of ${stands ? 'the resource group' : 'the subscription'} can grant it: \`${lines.join(' && ')}\`. New rights take a few minutes to count.`,
    },
  ];
}

/** The built-in role that allows an action: Contributor may do all but grant rights. */
export function roleFor(action: string): string {
  return /^Microsoft\.Authorization\//i.test(action) && !/\/read$/i.test(action) ? 'Role Based Access Control Administrator' : 'Contributor';
}

/** The line that grants a role. Without a principal, the place for it is left open. */
export function grantLine(role: string, scope: string, principal: Principal | undefined): string {
  const who = principal === undefined ? '--assignee CLIENT_ID' : `--assignee-object-id ${principal.objectId} --assignee-principal-type ${principal.type}`;
  return `az role assignment create ${who} --role ${word(role)} --scope ${word(scope)}`;
}

/** Group names may hold parentheses, which a shell reads. */
function word(text: string): string {
  return /^[\w./@:-]+$/.test(text) ? text : `"${text}"`;
}
