import { describe, expect, it } from '@jest/globals';
import { advise } from '../../../src/azure/advice.ts';
import { readArmError } from '../../../src/azure/faults.ts';
import { readPrincipal } from '../../../src/azure/permissions.ts';

const subscription = '11111111-2222-3333-4444-555555555555';
const target = `/subscriptions/${subscription}/resourceGroups/dsvm/providers/Microsoft.Compute/virtualMachineScaleSets/pool`;
const fixOf = (code: string, what: string, more: { target?: string } = {}): string | undefined => advise({ code, what, ...more }).fix;

describe('what to do about a quota', () => {
  const details = 'Additional details - Deployment Model: Resource Manager, Location: eastus, Current Limit: 100, Current Usage: 96, Additional Required: 64, (Minimum) New Limit Required: 160.';
  it.each([
    ['QuotaExceeded', 'standardDASv5Family Cores', 'standardDASv5Family', 'dedicated'],
    ['OperationNotAllowed', 'Total Regional Cores', 'cores', 'dedicated'],
    ['OperationNotAllowed', 'LowPriorityCores', 'lowPriorityCores', 'lowPriority'],
  ])('%s of %s', (code, name, resource, type) => {
    const fix = fixOf(code, `Operation could not be completed as it results in exceeding approved ${name} quota. ${details}`, { target });
    expect(fix).toContain('(4 vCPUs are free)');
    expect(fix).toContain(`\`az quota update --resource-name ${resource} --scope /subscriptions/${subscription}/providers/Microsoft.Compute/locations/eastus --limit-object value=160 --resource-type ${type}\``);
  });

  it('takes the subscription from Azure’s own link, or leaves its place open', () => {
    const text = `Operation could not be completed as it results in exceeding approved Total Regional Cores quota. ${details}`;
    expect(fixOf('QuotaExceeded', `${text} Submit a request at https://aka.ms/x/%7B%22subscriptionId%22:%22${subscription}%22`)).toContain(`/subscriptions/${subscription}/`);
    expect(fixOf('QuotaExceeded', text)).toContain('/subscriptions/SUBSCRIPTION_ID/');
  });

  it('reads the older wording, and leaves what is no quota alone', () => {
    expect(fixOf('OperationNotAllowed', 'Operation results in exceeding quota limits of Core. Maximum allowed: 10, Current in use: 4, Additional requested: 10.')).toMatch(/6 vCPUs are free.*az vm list-usage --location REGION/);
    expect(fixOf('OperationNotAllowed', 'There is no ongoing Rolling Upgrade to cancel.')).toBeUndefined();
  });
});

describe('what to do about a size', () => {
  it('that is not available is to look for others there', () => {
    expect(fixOf('SkuNotAvailable', `The requested size for resource '${target}' is currently not available in location 'westeurope' zones '' for subscription '${subscription}'.`)).toContain('az vm list-skus --location westeurope');
  });
  it.each(['AllocationFailed', 'ZonalAllocationFailed', 'OverconstrainedAllocationRequest'])('%s is no matter of quota', (code) => {
    expect(fixOf(code, 'Allocation failed.')).toMatch(/run again later.*quota would not help/);
  });
});

describe('what to do about a right', () => {
  const refusal = (action: string, scope: string, client = 'app'): string =>
    `The client '${client}' with object id 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid.`;

  it('is the line that grants it in the resource group', () => {
    expect(fixOf('AuthorizationFailed', refusal('Microsoft.Compute/virtualMachineScaleSets/write', target))).toContain(
      `\`az role assignment create --assignee-object-id aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee --assignee-principal-type ServicePrincipal --role Contributor --scope /subscriptions/${subscription}/resourceGroups/dsvm\``,
    );
  });
  it('to make a group is one of the subscription; a person is a user', () => {
    const fix = fixOf('AuthorizationFailed', refusal('Microsoft.Resources/subscriptions/resourcegroups/write', `/subscriptions/${subscription}/resourcegroups/dsvm`, 'me@example.com'));
    expect(fix).toContain(`--assignee-principal-type User --role Contributor --scope /subscriptions/${subscription}\``);
  });
  it('is found in ARM’s validation of a template', () => {
    const text = `The template deployment failed with error: 'Authorization failed for template resource 'x' of type 'Microsoft.Authorization/roleAssignments'. The client 'c' with object id 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee' does not have permission to perform action 'Microsoft.Authorization/roleAssignments/write' at scope '/subscriptions/${subscription}/resourceGroups/dsvm/providers/Microsoft.Authorization/roleAssignments/x'.'.`;
    expect(fixOf('InvalidTemplateDeployment', text)).toContain(`--role "Role Based Access Control Administrator" --scope /subscriptions/${subscription}/resourceGroups/dsvm\``);
    expect(fixOf('InvalidTemplateDeployment', 'The template deployment is not valid.')).toBeUndefined();
  });
  it('is nothing where Azure names no scope', () => {
    expect(fixOf('AuthorizationFailed', 'No.')).toBeUndefined();
    expect(fixOf('LinkedAuthorizationFailed', refusal('a/join/action', '/providers/Microsoft.Management/managementGroups/x'))).toBeUndefined();
  });
});

describe('advice', () => {
  it('never replaces one that is there, and knows nothing of other codes', () => {
    expect(advise({ code: 'SkuNotAvailable', what: 'x', fix: 'mine' }).fix).toBe('mine');
    expect(advise({ code: 'Other', what: 'x' })).toEqual({ code: 'Other', what: 'x' });
    expect(advise({ what: 'x' })).toEqual({ what: 'x' });
  });

  it('is carried by the innermost error, also out of a provider’s JSON text', () => {
    const inner = JSON.stringify({ error: { code: 'MissingSubscriptionRegistration', message: "The subscription is not registered to use namespace 'Microsoft.Batch'." } });
    const [problem] = readArmError({ error: { code: 'DeploymentFailed', message: 'x', details: [{ code: 'Conflict', message: inner }] } }, '', 'id');
    expect(problem).toMatchObject({ code: 'MissingSubscriptionRegistration', fix: expect.stringContaining('az provider register --namespace Microsoft.Batch --wait'), correlationId: 'id' });
  });
});

describe('who is signed in', () => {
  const token = (claims: unknown): string => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;
  const oid = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
  it.each([
    [{ oid, idtyp: 'app' }, { objectId: oid, type: 'ServicePrincipal' }],
    [{ oid, idtyp: 'user' }, { objectId: oid, type: 'User' }],
    [{ oid, upn: 'me@example.com' }, { objectId: oid, type: 'User' }],
    [{ oid }, { objectId: oid, type: 'ServicePrincipal' }],
    [{ oid: '`; rm -rf' }, undefined],
    [{}, undefined],
    [null, undefined],
  ])('%j', (claims, expected) => {
    expect(readPrincipal(token(claims))).toEqual(expected);
  });
  it.each(['', 'opaque', 'a.b.c'])('is unknown with the token "%s"', (text) => {
    expect(readPrincipal(text)).toBeUndefined();
  });
});
