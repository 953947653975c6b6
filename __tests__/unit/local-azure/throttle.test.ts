// The gateway's edge: how many requests, of what size and kind, from which tenant, on which version of a resource.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { openThrottle } from '../../../local/azure/throttle.ts';
import { stage, type Answer, type Stage } from './client.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
});
afterEach(() => local.close());

const code = (answer: Answer): [number, string | undefined] => [answer.status, answer.body?.error?.code];
const call = (method: string, path: string, objectId = 'me') => ({ method, path: path.split('/').slice(1), principal: objectId, objectId });

describe('buckets', () => {
  it('hold 250 reads and 200 writes of a principal, and fill by Azure’s clock', () => {
    let now = 0;
    const { take } = openThrottle(false, () => now);
    const read = call('GET', '/subscriptions/s/resourceGroups');
    for (let left = 249; left >= 0; left--) expect(take(read)['x-ms-ratelimit-remaining-subscription-reads']).toBe(String(left));
    expect(() => take(read)).toThrow("Number of 'read' requests for subscription 's' actor 'me' exceeded. Please try again after '1' seconds after additional tokens are available.");
    expect(take(call('GET', '/subscriptions/s/resourceGroups', 'you'))['x-ms-ratelimit-remaining-subscription-reads']).toBe('249');
    expect(take(call('DELETE', '/subscriptions/s/resourceGroups/g'))['x-ms-ratelimit-remaining-subscription-deletes']).toBe('199');
    for (let count = 0; count < 200; count++) take(call('POST', '/subscriptions/s/x'));
    expect(() => take(call('PUT', '/subscriptions/s/x'))).toThrow('exceeded');
    expect(take(call('GET', '/tenants'))).toEqual({ 'x-ms-ratelimit-remaining-tenant-reads': '249' });
    now += 2000;
    expect(take(read)['x-ms-ratelimit-remaining-subscription-reads']).toBe('49');
    expect(take(call('PUT', '/subscriptions/s/x'))['x-ms-ratelimit-remaining-subscription-writes']).toBe('19');
    now += 3_600_000;
    expect(take(read)['x-ms-ratelimit-remaining-subscription-reads']).toBe('249');
  });

  it('of a subscription are 15 times as large and shared', () => {
    const { take } = openThrottle(false, () => 0);
    for (let who = 0; who < 15; who++) for (let count = 0; count < 250; count++) take(call('GET', '/subscriptions/s', `p${who}`));
    expect(() => take(call('GET', '/subscriptions/s', 'another'))).toThrow('exceeded');
  });

  it('of the compute provider are told and refuse in its own words', () => {
    const { take, leave } = openThrottle(false, () => 0);
    const set = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/p';
    const told = (method: string, path: string): string | undefined => take(call(method, path))['x-ms-ratelimit-remaining-resource'];
    expect(told('GET', set)).toBe('Microsoft.Compute/GetVMScaleSet3Min;399,Microsoft.Compute/GetVMScaleSet30Min;2599');
    expect(told('GET', `${set}/virtualMachines`)).toBe('Microsoft.Compute/HighCostGetVMScaleSet3Min;179,Microsoft.Compute/HighCostGetVMScaleSet30Min;899');
    expect(told('PATCH', set)).toBe('Microsoft.Compute/VMScaleSetActions3Min;239,Microsoft.Compute/VMScaleSetActions30Min;1199');
    expect(told('DELETE', `${set}/virtualMachines/3`)).toBe('Microsoft.Compute/DeleteVMScaleSetVM3Min;239,Microsoft.Compute/DeleteVMScaleSetVM30Min;1199');
    expect(told('GET', '/subscriptions/s/resourceGroups/g')).toBeUndefined();
    leave('GetVMScaleSet', 0);
    expect(() => take(call('GET', set))).toThrow('The server rejected the request because too many requests have been received for this subscription.');
  });

  it('of a fast local Azure never run dry by themselves', () => {
    const { take } = openThrottle(true, () => 0);
    for (let count = 0; count < 5000; count++) take(call('GET', '/subscriptions/s'));
    expect(take(call('GET', '/subscriptions/s'))['x-ms-ratelimit-remaining-subscription-reads']).toBe('249');
  });

  it('can be set, hold then, and fill again with the clock', async () => {
    await local.admin('POST', '/throttle', { kind: 'writes', remaining: 1 });
    const write = (): Promise<Answer> => local.arm('PUT', local.group('g'), { location: 'westeurope' });
    expect((await write()).status).toBe(201);
    const over = await write();
    expect(code(over)).toEqual([429, 'SubscriptionRequestsThrottled']);
    expect(over.headers).toMatchObject({ 'retry-after': '1', 'x-ms-failure-cause': 'gateway', 'x-ms-ratelimit-remaining-subscription-writes': '0' });
    expect((await local.arm('GET', local.group('g'))).status).toBe(200);
    await local.admin('POST', '/clock', { advance: 1 });
    expect((await write()).status).toBe(200);
    expect((await local.admin('POST', '/throttle', { kind: 'thoughts', remaining: 0 })).status).toBe(400);
    expect((await local.admin('POST', '/throttle', { kind: 'reads', remaining: -1 })).status).toBe(400);
  });
});

describe('a request', () => {
  it('may not be larger than 4 MB, nor of another type than JSON', async () => {
    const large = await local.arm('PUT', local.group('g'), { location: 'westeurope', tags: { a: 'x'.repeat(4 * 1024 * 1024) } });
    expect(code(large)).toEqual([413, 'RequestContentTooLarge']);
    const text = await local.arm('PUT', local.group('g'), 'location=westeurope', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(code(text)).toEqual([415, 'UnsupportedMediaType']);
    expect((await local.arm('PUT', local.group('g'), { location: 'westeurope' }, { 'content-type': 'text/json; charset=utf-8' })).status).toBe(201);
  });

  it.each([
    ['POST', ''],
    ['PUT', '/resources'],
    ['POST', '/providers/Microsoft.Network/virtualNetworks'],
    ['POST', '/providers/Microsoft.Authorization/locks'],
  ])('with the wrong method is refused: %s on a group%s', async (method, rest) => {
    await local.arm('PUT', local.group('g'), { location: 'westeurope' });
    expect(code(await local.arm(method, local.group('g', rest), {}))).toEqual([405, 'MethodNotAllowed']);
  });

  it('with a token of another tenant or for another audience is told so', async () => {
    const secret = new TextEncoder().encode('x'.repeat(32));
    const foreign = await new SignJWT({ appid: 'x' }).setProtectedHeader({ alg: 'HS256' }).setIssuer('https://sts.windows.net/11111111-2222-4333-8444-555555555555/').sign(secret);
    const refused = await local.arm('GET', local.group('g'), undefined, { authorization: `Bearer ${foreign}` });
    expect(code(refused)).toEqual([401, 'InvalidAuthenticationTokenTenant']);
    expect(refused.headers['www-authenticate']).toContain('error="invalid_token"');
    expect(code(await local.arm('GET', local.group('g'), undefined, { authorization: 'Basic abc' }))).toEqual([401, 'AuthenticationFailedInvalidHeader']);
  });

  it('that knows another version of a resource does not write it', async () => {
    await local.arm('PUT', local.group('g'), { location: 'westeurope' });
    const path = local.group('g', '/providers/Microsoft.Network/networkSecurityGroups/guard');
    const put = (headers: Record<string, string>): Promise<Answer> => local.arm('PUT', path, { location: 'westeurope' }, headers);
    expect(code(await put({ 'if-match': '*' }))).toEqual([412, 'PreconditionFailed']);
    await local.settle(await put({ 'if-none-match': '*' }));
    expect(code(await put({ 'if-none-match': '*' }))).toEqual([412, 'PreconditionFailed']);
    const etag = String((await local.arm('GET', path)).headers['etag']);
    await local.settle(await put({ 'if-match': etag }));
    const late = await put({ 'if-match': etag });
    expect(code(late)).toEqual([412, 'PreconditionFailed']);
    expect(late.body.error.message).toContain(`if-match header ${etag} does not match etag`);
    expect(code(await local.arm('DELETE', path, undefined, { 'if-match': etag }))).toEqual([412, 'PreconditionFailed']);
    expect((await local.arm('DELETE', path, undefined, { 'if-match': String((await local.arm('GET', path)).headers['etag']) })).status).toBe(202);
  });
});
