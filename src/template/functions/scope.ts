import { type Builtin, type Call, type Library, takes } from '../call.ts';
import { ExpressionError } from '../error.ts';
import { resourceId, scopeId, splitArguments } from '../ids.ts';
import { clouds } from './clouds.ts';
import { outOfPlace } from './date.ts';

const MANY = Number.POSITIVE_INFINITY;

/** Functions on the deployment's surroundings and on resource ids. */
export const SCOPE: Library = {
  resourceGroup: takes(0, 0, (call) => {
    const { scope } = call.env.host;
    if (!scope.resourceGroup) throw new ExpressionError(outOfPlace(call.name));
    const { name, location, tags } = scope.resourceGroup;
    const group = { id: scopeId(scope), name, type: 'Microsoft.Resources/resourceGroups', properties: { provisioningState: 'Succeeded' } };
    // Of another group than the deployment's own often only the name is known.
    return location === '' ? group : { ...group, location, tags };
  }),
  subscription: takes(0, 0, (call) => {
    const { subscriptionId, subscriptionName, tenantId } = call.env.host.scope;
    return { id: `/subscriptions/${subscriptionId}`, subscriptionId, tenantId, displayName: subscriptionName };
  }),
  tenant: takes(0, 0, (call) => ({ id: `/tenants/${call.env.host.scope.tenantId}`, tenantId: call.env.host.scope.tenantId })),
  deployment: takes(0, 0, (call) => call.env.host.deployment()),
  environment: takes(0, 0, (call) => clouds(call.env.host.scope.armEndpoint)),
  resourceId: takes(2, MANY, (call) => {
    const { before, type, name } = splitArguments(call.name, texts(call));
    const { scope } = call.env.host;
    if (before.length > 2) return call.fail('Too many arguments stand before the resource type.');
    const [first, second] = before;
    if (second !== undefined) return resourceId(scopeId({ subscriptionId: first ?? '', resourceGroup: second }), type, name);
    // One argument before the type is a group, unless it looks like a subscription and there is no group to be in.
    if (first !== undefined && !scope.resourceGroup && isGuid(first)) return resourceId(`/subscriptions/${first}`, type, name);
    return resourceId(scopeId({ subscriptionId: scope.subscriptionId, resourceGroup: first ?? scope.resourceGroup }), type, name);
  }),
  subscriptionResourceId: takes(2, MANY, (call) => {
    const { before, type, name } = splitArguments(call.name, texts(call));
    if (before.length > 1) return call.fail('Too many arguments stand before the resource type.');
    return resourceId(`/subscriptions/${before[0] ?? call.env.host.scope.subscriptionId}`, type, name);
  }),
  tenantResourceId: takes(2, MANY, (call) => {
    const { before, type, name } = splitArguments(call.name, texts(call));
    return before.length > 0 ? call.fail('The first argument must be the resource type.') : resourceId('', type, name);
  }),
  managementGroupResourceId: takes(2, MANY, (call) => {
    const { before, type, name } = splitArguments(call.name, texts(call));
    const [group, ...more] = before;
    if (group === undefined) throw new ExpressionError(`The management group of this deployment is not known, and '${call.name}' was not given one.`);
    return more.length > 0 ? call.fail('Too many arguments stand before the resource type.') : resourceId(`/providers/Microsoft.Management/managementGroups/${group}`, type, name);
  }),
  extensionResourceId: takes(3, MANY, (call) => {
    const [base = '', ...rest] = texts(call);
    const { before, type, name } = splitArguments(call.name, rest);
    return before.length > 0 ? call.fail('The second argument must be the resource type.') : resourceId(base === '/' ? '' : base, type, name);
  }),
  providers: takes(1, 2, (call) => {
    const found = call.env.host.providers(call.text(0), call.has(1) ? call.text(1) : undefined);
    return found ?? unknownHere(call, 'the registered resource providers are not known');
  }),
  managementGroup: nobody(0, 1, 'management groups are not known'),
  pickZones: takes(3, 5, (call) => {
    const all = call.env.host.zones(call.text(0), call.text(1), call.text(2)) ?? unknownHere(call, "a region's zones are not known");
    const [count, offset] = [call.has(3) ? call.int(3) : 1, call.has(4) ? call.int(4) : 0];
    if (count < 1 || offset < 0) return call.fail(`The number of zones must be positive and the offset not negative. The number: '${count}', the offset: '${offset}'.`);
    // A region without zones gives none; one that has too few refuses.
    if (all.length === 0) return [];
    if (offset + count > all.length) return call.fail(`The region '${call.text(2)}' has '${all.length}' zone(s) for '${call.text(0)}/${call.text(1)}', while '${count}' were asked for from offset '${offset}'.`);
    return all.slice(offset, offset + count);
  }),
  toLogicalZone: nobody(3, 3, "a region's zones are not known"),
  toLogicalZones: nobody(3, 3, "a region's zones are not known"),
  toPhysicalZone: nobody(3, 3, "a region's zones are not known"),
  toPhysicalZones: nobody(3, 3, "a region's zones are not known"),
  deployer: takes(0, 0, (call) => call.env.host.deployer() ?? unknownHere(call, 'the principal that deploys is not known')),
  externalInput: nobody(1, 2, 'external input is resolved by the client that sends the parameters'),
  getSecret: nobody(1, MANY, 'secrets are only handed to parameters'),
};

function texts(call: Call): string[] {
  return call.args.map((_, index) => call.text(index));
}

function isGuid(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

/** A function that nobody can evaluate here. */
function nobody(least: number, most: number, why: string): Builtin {
  return { ...takes(least, most, (call) => unknownHere(call, why)), unknown: true };
}

/** Refuses by name what only Azure itself can answer. */
function unknownHere(call: Call, why: string): never {
  throw new ExpressionError(`The template function '${call.name}' cannot be evaluated without Azure: ${why}.`);
}
