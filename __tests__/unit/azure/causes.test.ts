import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCauses } from '../../../src/azure/causes.ts';
import { readArmError, wireFailure } from '../../../src/azure/faults.ts';
import { proxyOf } from '../../../src/azure/proxy.ts';
import { isReleasing } from '../../../src/azure/resources.ts';
import { ActionError } from '../../../src/errors.ts';

const quota = { code: 'QuotaExceeded', message: 'Too many cores.', target: 'cores' };
const wanted = [{ code: 'QuotaExceeded', what: 'Too many cores.', target: 'cores' }];
const deep = (text: string): unknown => ({
  status: 'Failed',
  error: {
    code: 'ResourceDeploymentFailure',
    message: "The resource operation completed with terminal provisioning state 'Failed'.",
    details: [{ code: 'DeploymentFailed', message: 'At least one resource deployment operation failed.', details: [{ code: 'Conflict', message: text }] }],
  },
});
const text = JSON.stringify({ error: quota });

describe('Azure’s own words', () => {
  it.each<[string, unknown]>([
    ['the envelope', { error: quota }],
    ['a bare error', quota],
    ['an old provider’s capitals', { Error: { Code: quota.code, Message: quota.message, Target: quota.target } }],
    ['OData', { 'odata.error': { ...quota, message: { lang: 'en-US', value: quota.message } } }],
    ['empty details', { error: { ...quota, details: [] } }],
    ['no details', { error: { ...quota, details: null } }],
    ['details that say nothing', { error: { ...quota, details: [{}, null, { code: null, message: null }] } }],
    ['details that are one', { error: { code: 'Outer', message: 'x', details: quota } }],
    ['an envelope in the details', { error: { code: 'Outer', message: 'x', details: [{ error: quota }] } }],
    ['a nested deployment', deep(text)],
    ['a nested deployment with line ends', deep(JSON.stringify({ error: quota }, null, 2).replaceAll('\n', '\r\n'))],
    ['text encoded twice', deep(JSON.stringify(text))],
    ['text encoded three times', deep(JSON.stringify(JSON.stringify(text)))],
    ['text encoded twice without its quotes', deep(JSON.stringify(text).slice(1, -1))],
    ['a bare error as text', deep(JSON.stringify(quota))],
    ['a list as text', deep(JSON.stringify([quota]))],
    ['text within text', deep(JSON.stringify(deep(text)))],
    ['the whole body as text', JSON.stringify({ error: quota })],
    ['the error as text', { error: JSON.stringify(quota) }],
    ['the same twice', { error: { code: 'Outer', message: 'x', details: [quota, { ...quota }, { code: 'Conflict', message: text }] } }],
  ])('to the innermost cause: %s', (_, body) => {
    expect(readCauses(body)).toEqual(wanted);
  });

  it('of every leaf', () => {
    const other = { code: 'AccountNameInvalid', message: 'No.' };
    const body = { error: { code: 'InvalidTemplateDeployment', message: 'See inner errors.', details: [quota, { code: 'PreflightValidationCheckFailed', message: 'x', details: [other] }] } };
    expect(readCauses(body)).toEqual([...wanted, { code: 'AccountNameInvalid', what: 'No.' }]);
    expect(readCauses(JSON.stringify([quota, other]))).toEqual([...wanted, { code: 'AccountNameInvalid', what: 'No.' }]);
  });

  it('with what only the outer error says', () => {
    expect(readCauses({ error: { code: 'Outer', message: 'All of it.', target: 'vm', details: [{ code: 'Inner' }] } })).toEqual([{ code: 'Inner', what: 'All of it.', target: 'vm' }]);
    expect(readCauses({ error: { code: 'Outer', message: 'x', details: [{ message: 'Only words.' }] } })).toEqual([{ code: 'Outer', what: 'Only words.' }]);
    expect(readCauses({ error: { code: 'InvalidTemplate', message: 'Bad.', additionalInfo: [{ type: 'TemplateViolation', info: { path: 'properties.template.x' } }] } })).toEqual([{ code: 'InvalidTemplate', what: 'Bad.', target: 'properties.template.x' }]);
    expect(readCauses({ error: { code: 'Internal', message: 'Failed.', innererror: { errordetail: 'The disk is gone.' } } })).toEqual([{ code: 'Internal', what: 'Failed. The disk is gone.' }]);
    expect(readCauses({ error: { code: 'Silent' } })).toEqual([{ code: 'Silent', what: 'Azure gave no message.' }]);
    expect(readCauses({ error: 'invalid_request', error_description: 'No tenant.' })).toEqual([{ code: 'invalid_request', what: 'No tenant.' }]);
  });

  it('with the words before a provider’s JSON', () => {
    expect(readCauses({ code: 'Conflict', message: `Provisioning of resource(s) failed: ${text}` })).toEqual([{ ...wanted[0], what: 'Provisioning of resource(s) failed: Too many cores.' }]);
    // A policy names itself in JSON that is no error.
    const policy = `Resource 'x' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"p"}}]'.`;
    expect(readCauses({ error: { code: 'RequestDisallowedByPolicy', message: policy } })).toEqual([{ code: 'RequestDisallowedByPolicy', what: policy }]);
    for (const message of ['{', '{"error":', '["a"]', '{"a":1}', '"x"']) expect(readCauses({ code: 'C', message })).toEqual([{ code: 'C', what: message }]);
  });

  it('whole where an extension’s output has lines', () => {
    const output = "VM has reported a failure when processing extension 'mount'. Error message: 'Enable failed: exit status=32\n[stdout]\n\n[stderr]\nmount error(13): {\"a\"}'.";
    expect(readCauses(deep(JSON.stringify({ error: { code: 'VMExtensionProvisioningError', message: output } })))).toEqual([{ code: 'VMExtensionProvisioningError', what: output }]);
  });

  it('come to an end however deep they go', () => {
    let body: unknown = { error: quota };
    for (let depth = 0; depth < 40; depth++) body = { error: { code: `C${depth}`, message: JSON.stringify(body).slice(0, 100_000), details: depth % 2 === 0 ? [body] : [] } };
    expect(readCauses(body).length).toBeGreaterThan(0);
  });

  it('are missing in what is no error', () => {
    for (const body of [undefined, null, '', 'No.', 7, [], {}, { message: 'x' }, { status: 'Failed' }, { error: null }]) {
      expect(readCauses(body)).toEqual([]);
      expect(readArmError(body, 'The operation failed (Conflict).', 'id')).toEqual([{ what: 'The operation failed (Conflict).', correlationId: 'id' }]);
    }
  });
});

const recorded = join(import.meta.dirname, '../../../../shared/data/arm/shapes/errors.json');
// Where the recorded answers are at hand: none of them loses its code or its words, and none is shown as JSON.
if (existsSync(recorded)) {
  const samples = JSON.parse(readFileSync(recorded, 'utf8')) as { url: string; status: number; response: unknown }[];
  describe('recorded answers', () => {
    it.each(samples.map(({ url, status, response }) => [`${status} ${url.split('?')[0]?.split('/').slice(-2).join('/') ?? ''}`, response] as const))('%s', (_, response) => {
      const causes = readCauses(response);
      expect(causes.length).toBeGreaterThan(0);
      for (const { code, what } of causes) {
        expect(code).toMatch(/^\w+$/);
        expect(JSON.stringify(response).replaceAll(/\\+/g, '')).toContain(JSON.stringify(what).slice(1, 41).replaceAll(/\\+/g, ''));
        expect(what).not.toMatch(/^\s*[{["]|\\"/);
      }
    });
  });
}

describe('what is in use', () => {
  const group = '/subscriptions/s/resourceGroups/g/providers';
  const vnet = `${group}/Microsoft.Network/virtualNetworks/net`;
  const set = `${group}/Microsoft.Compute/virtualMachineScaleSets/pool`;
  const inUse = (code: string, by: string): ActionError => new ActionError({ code, what: `Deleting net: Subnet one of ${vnet} is in use by ${by}, and cannot be deleted. See aka.ms/deletesubnet.` });
  it.each<[string, unknown, boolean]>([
    ['by an instance of the deleted set', inUse('InUseSubnetCannotBeDeleted', `${set.toUpperCase()}/virtualMachines/0/networkInterfaces/nic/ipConfigurations/ip`), true],
    ['by an instance, in the network provider’s spelling', inUse('InUseSubnetCannotBeDeleted', '/subscriptions/s/resourceGroups/G/providers/Microsoft.Network/networkInterfaces/|providers|Microsoft.Compute|virtualMachineScaleSets|pool|virtualMachines|0|networkInterfaces|nic/ipConfigurations/ip'), true],
    ['by an instance of another set', inUse('InUseSubnetCannotBeDeleted', '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkInterfaces/|providers|Microsoft.Compute|virtualMachineScaleSets|pool2|virtualMachines|0|networkInterfaces|nic/ipConfigurations/ip'), false],
    ['by the deleted set, as a load balancer says it', new ActionError({ code: 'LoadBalancerInUseByVirtualMachineScaleSet', what: `Cannot delete load balancer ${vnet} since its child resources machines are in use by virtual machine scale set ${set}.` }), true],
    ['by the deleted set itself', inUse('PublicIPAddressCannotBeDeleted', set), true],
    ['by somebody else', inUse('InUseSubnetCannotBeDeleted', `${group}/Microsoft.Network/networkInterfaces/theirs`), false],
    ['by a name that only begins the same', inUse('InUseNetworkSecurityGroupCannotBeDeleted', `${set}2`), false],
    ['by one that is gone and one that is not', inUse('InUseNetworkSecurityGroupCannotBeDeleted', `${set}, ${group}/A.B/c/d`), false],
    ['by nobody that is named', new ActionError({ code: 'NicInUse', what: 'In use.' }), true],
    ['worked on', new ActionError({ code: 'AnotherOperationInProgress', what: 'Use https://x/subscriptions/s/providers/A/operations/1.' }), true],
    ['no more than locked', new ActionError({ code: 'ScopeLocked', what: 'Locked.' }), false],
    ['in a way that nobody says', new ActionError({ what: 'No.' }), false],
    ['not at all: a defect', new Error('x'), false],
  ])('%s', (_, error, waits) => {
    expect(isReleasing(error, vnet, [set])).toBe(waits);
  });
});

describe('what was in the way', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'certificate has expired', /no longer valid/],
    ['CERT_NOT_YET_VALID', 'certificate is not yet valid', /clock/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', "Host: a. is not in the cert's altnames", /not arm\.example/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate', /NODE_EXTRA_CA_CERTS/],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain', /NODE_EXTRA_CA_CERTS/],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'wrong version number', /does not speak TLS/],
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND arm.example', /no address for arm\.example:/],
  ])('%s says what to do', (code, message, fix) => {
    const inner = Object.assign(new Error(message), { code });
    const { problems } = wireFailure('Reading', 'arm.example:443', new Error('', { cause: inner }));
    expect(problems).toEqual([{ what: `Reading: arm.example:443 cannot be reached: ${message}`, code, fix: expect.stringMatching(fix) }]);
  });

  it.each<[Record<string, string>, string | undefined]>([
    [{}, undefined],
    [{ HTTPS_PROXY: 'http://me:secret@proxy:3128' }, 'proxy:3128'],
    [{ https_proxy: 'http://proxy:3128/' }, 'proxy:3128'],
    [{ ALL_PROXY: 'http://all:1', HTTP_PROXY: 'http://plain:2' }, 'all:1'],
    [{ HTTP_PROXY: 'http://plain:2' }, 'plain:2'],
    [{ HTTPS_PROXY: 'no address' }, undefined],
    [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'x, management.azure.com' }, undefined],
    [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: '.azure.com' }, undefined],
    [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'azure.com' }, 'proxy:3128'],
  ])('the proxy of %j is %s', (env, proxy) => {
    expect(proxyOf('management.azure.com:443', env)).toBe(proxy);
  });
});
