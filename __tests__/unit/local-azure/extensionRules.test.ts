// What Azure refuses of a scale set's extensions at the write, and what their handlers find wrong on the machines.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Stage } from './client.ts';
import { healthExtension, makeNetwork, putSet, setBody } from './fleet.ts';
import { at } from './pool.ts';

let local: Stage;
beforeAll(async () => {
  local = await stage();
  await makeNetwork(local);
});
afterAll(() => local.close());

const script = (properties: object = {}, name = 'script'): Any => ({
  name,
  properties: { publisher: 'Microsoft.Azure.Extensions', type: 'CustomScript', typeHandlerVersion: '2.1', protectedSettings: { commandToExecute: 'true' }, ...properties },
});
const health = (settings: object, version = '1.0', type = 'ApplicationHealthLinux'): Any => ({ name: 'health', properties: { ...healthExtension.properties, type, typeHandlerVersion: version, settings } });
const write = async (extensions: Any[], change: (set: Any) => void = () => undefined): Promise<Any> => {
  const answer = await putSet(local, setBody(local, 1, (set) => ((set.properties.virtualMachineProfile.extensionProfile = { extensions }), change(set))));
  return answer.body.error ?? answer.body;
};
const osOf = (set: Any): Any => set.properties.virtualMachineProfile.osProfile;

describe('extensions are refused', () => {
  it.each<[string, string, string, Any[], ((set: Any) => void)?]>([
    ['two of one handler', 'BadRequest', "VMExtension 'b' with handler 'Microsoft.Azure.Extensions.CustomScript' already added", [script({}, 'a'), script({}, 'b')]],
    ['two of one name', 'BadRequest', "VMExtension 'Script'", [script(), { name: 'Script', properties: { publisher: 'Some.One', type: 'Else', typeHandlerVersion: '1.0' } }]],
    ['one that waits for nobody', 'BadRequest', "extension 'script' specifies 'none' in its provisionAfterExtensions property", [script({ provisionAfterExtensions: ['none'] })]],
    ['one that waits for itself', 'BadRequest', "'script' form a circle", [script({ provisionAfterExtensions: ['script'] })]],
    ['a version that is none', 'InvalidParameter', 'typeHandlerVersion', [script({ typeHandlerVersion: '2.1.3' })]],
    ['a version that there never was', 'ArtifactVersionNotFound', "requested version '9.9'", [script({ typeHandlerVersion: '9.9' })]],
    ['a handler of another system', 'BadRequest', "not supported for OS type 'Linux'", [health({ protocol: 'tcp', port: 22 }, '1.0', 'ApplicationHealthWindows')]],
    ['machines that take none', 'OperationNotAllowed', 'extension operations are disallowed', [script()], (set) => (osOf(set).allowExtensionOperations = false)],
    ['machines without an agent', 'OperationNotAllowed', 'extension operations are disallowed', [script()], (set) => (osOf(set).linuxConfiguration = { provisionVMAgent: false })],
    ['secrets of two kinds', 'InvalidParameter', 'both protectedSettings', [script({ protectedSettingsFromKeyVault: { secretUrl: 'https://v.vault.azure.net/secrets/a', sourceVault: { id: '/subscriptions/x' } } })]],
    ['secrets from a vault', 'LocalAzureNotImplemented', 'protectedSettingsFromKeyVault', [script({ protectedSettings: undefined, protectedSettingsFromKeyVault: { secretUrl: 'https://v.vault.azure.net/secrets/a', sourceVault: { id: '/subscriptions/x' } } })]],
  ])('with %s', async (_what, code, message, extensions, change = (): void => undefined) => {
    expect(await write(extensions, change)).toMatchObject({ code, message: expect.stringContaining(message) });
    expect((await local.arm('GET', at.set(local))).status).toBe(404);
  });
});

describe('extensions fail their machines', () => {
  it.each<[string, string, Any]>([
    ['a command twice', 'both in public and protected', script({ settings: { commandToExecute: 'true' } })],
    ['a command and a script', 'only one is allowed', script({ protectedSettings: { commandToExecute: 'true', script: 'dHJ1ZQ==' } })],
    ['nothing to do', "'commandToExecute' is not specified", script({ protectedSettings: {} })],
    ['a script that is not encoded', 'illegal base64 data', script({ protectedSettings: { script: '###' } })],
    ['a script too long', 'exceeded the maximum allowed length', script({ protectedSettings: { script: Buffer.alloc(200 * 1024, 97).toString('base64') } })],
    ['an identity in the open', 'Additional property managedIdentity is not allowed', script({ settings: { managedIdentity: {} } })],
    ['an identity beside a key', "must not be specified with 'managedIdentity'", script({ protectedSettings: { commandToExecute: 'true', managedIdentity: {}, storageAccountName: 'a', storageAccountKey: 'b' } })],
    ['half of a key', 'must be specified', script({ protectedSettings: { commandToExecute: 'true', storageAccountName: 'a' } })],
    ['health without a protocol', "'protocol' must be one of", health({ port: 22 })],
    ['health over tcp without a port', "'port' must be specified", health({ protocol: 'tcp' })],
    ['health over tcp with a path', "'requestPath' cannot be specified", health({ protocol: 'tcp', port: 22, requestPath: '/' })],
    ['health over http without a path', "'requestPath' must be specified", health({ protocol: 'http', port: 80 })],
    ['health asked too often', "'intervalInSeconds' must be a whole number from 5 to 60", health({ protocol: 'tcp', port: 22, intervalInSeconds: 4 })],
    ['health asked too many times', "'numberOfProbes'", health({ protocol: 'tcp', port: 22, numberOfProbes: 25 }, '2.0')],
    ['too much grace', "'gracePeriod'", health({ protocol: 'tcp', port: 22, gracePeriod: 14_401 }, '2.0')],
    ['grace before version 2', 'gracePeriod is not allowed', health({ protocol: 'tcp', port: 22, gracePeriod: 60 })],
    ['Entra ID without an identity', 'no system-assigned managed identity', { name: 'entra', properties: { publisher: 'Microsoft.Azure.ActiveDirectory', type: 'AADSSHLoginForLinux', typeHandlerVersion: '1.0' } }],
  ])('with %s', async (_what, message, extension) => {
    expect(await write([extension])).toMatchObject({ code: 'VMExtensionProvisioningError', message: expect.stringContaining(message) });
    await local.settle(await local.arm('DELETE', at.set(local)));
  });

  it('but not with settings that are right', async () => {
    const entra = { name: 'entra', properties: { publisher: 'Microsoft.Azure.ActiveDirectory', type: 'AADSSHLoginForLinux', typeHandlerVersion: '1.0' } };
    const good = [
      script({ settings: { fileUris: ['https://example.org/a.sh'], timestamp: 1 }, provisionAfterExtensions: ['health'] }),
      health({ protocol: 'https', port: 8000, requestPath: '/hub/health', intervalInSeconds: 5, numberOfProbes: 2, gracePeriod: 600 }, '2.0'),
      entra,
    ];
    expect(await write(good, (set) => (set.identity = { type: 'SystemAssigned' }))).toMatchObject({ status: 'Succeeded' });
  });
});
