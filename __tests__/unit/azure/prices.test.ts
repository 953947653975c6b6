// Which of a price list's rows counts; the list is one that answers what a test says, on loopback.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { askPrices } from '../../../src/azure/prices.ts';
import type { Meter } from '../../../src/cost/billed.ts';
import { keyOf } from '../../../src/cost/cost.ts';

const vm: Meter = { kind: 'vm', size: 'Standard_D4s_v5', region: 'westeurope', windows: false, spot: false };
const row = (more: object): object => ({ currencyCode: 'EUR', retailPrice: 1, unitOfMeasure: '1 Hour', tierMinimumUnits: 0, meterName: 'D4s v5', meterId: 'm', productName: 'Virtual Machines Dsv5 Series', skuName: 'D4s v5', type: 'Consumption', effectiveStartDate: '2025-01-01T00:00:00Z', isPrimaryMeterRegion: true, ...more });

let server: Server;
let answer: (url: URL) => { status?: number; body: unknown };
let asked: URL[];
beforeEach(async () => {
  asked = [];
  server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    asked.push(url);
    const { status = 200, body } = answer(url);
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(() => new Promise((done) => server.close(done)));

const ask = (meters: Meter[], place: object = {}) => {
  const armEndpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return askPrices({ environment: 'custom', armEndpoint, tenantId: '', ...place }, meters, 'EUR', new Date('2026-06-01T00:00:00Z'), AbortSignal.timeout(10_000));
};

describe('the price of a meter', () => {
  it('is that of Linux, paid by the hour, that holds now and where it is first', async () => {
    answer = () => ({
      body: {
        Items: [
          row({ productName: 'Virtual Machines Dsv5 Series Windows', retailPrice: 9 }),
          row({ skuName: 'D4s v5 Spot', retailPrice: 0.1 }),
          row({ skuName: 'D4s v5 Low Priority', retailPrice: 0.1 }),
          row({ type: 'Reservation', retailPrice: 900 }),
          row({ type: 'DevTestConsumption', retailPrice: 0.2 }),
          row({ isPrimaryMeterRegion: false, retailPrice: 0.3 }),
          row({ effectiveStartDate: '2026-07-01T00:00:00Z', retailPrice: 0.4 }),
          row({ effectiveStartDate: '2020-01-01T00:00:00Z', retailPrice: 0.5 }),
          row({ currencyCode: 'USD', retailPrice: 0.6 }),
          row({ tierMinimumUnits: 100, retailPrice: 0.7 }),
          row({ retailPrice: 0.23 }),
        ],
        NextPageLink: null,
      },
    });
    const { prices, currency, date } = await ask([vm, { ...vm, windows: true }, { ...vm, spot: true }]);
    expect(prices.get(keyOf(vm))).toEqual({ amount: 0.23, unit: 'hour', currency: 'EUR', meter: 'D4s v5', meterId: 'm', since: '2025-01-01' });
    expect(prices.get(keyOf({ ...vm, windows: true }))?.amount).toBe(9);
    expect(prices.get(keyOf({ ...vm, spot: true }))?.amount).toBe(0.1);
    expect([currency, date]).toEqual(['EUR', '2026-06-01T00:00:00.000Z']);
    expect(asked[0]?.searchParams.get('currencyCode')).toBe("'EUR'");
    expect(asked[0]?.searchParams.get('$filter')).toBe("serviceName eq 'Virtual Machines' and armSkuName eq 'Standard_D4s_v5' and armRegionName eq 'westeurope'");
  });

  it('is looked for under Global where the region has none, and may be none', async () => {
    answer = (url) => ({ body: { Items: url.searchParams.get('$filter')?.includes("'Global'") ? [row({ meterName: 'Standard Included LB Rules and Outbound Rules', retailPrice: 0.02 })] : [] } });
    const rules: Meter = { kind: 'rules', region: 'westeurope' };
    const { prices } = await ask([rules, vm]);
    expect(prices.get(keyOf(rules))?.amount).toBe(0.02);
    expect(prices.has(keyOf(vm))).toBe(false);
  });

  it('of a disk is the disk’s own, by the month', async () => {
    const disk = { productName: 'Premium SSD Managed Disks', skuName: 'P10 LRS', unitOfMeasure: '1/Month' };
    answer = () => ({ body: { Items: [row({ ...disk, meterName: 'P10 LRS Disk Mount', retailPrice: 1.18 }), row({ ...disk, meterName: 'P10 LRS Disk', retailPrice: 21.68 }), row({ ...disk, meterName: 'P10 LRS Disk Operations', unitOfMeasure: '10K' })] } });
    const meter: Meter = { kind: 'disk', name: 'P10 LRS', region: 'westeurope' };
    expect((await ask([meter])).prices.get(keyOf(meter))).toMatchObject({ amount: 21.68, unit: 'month' });
  });

  it('is followed over pages, and never to another host', async () => {
    const link = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/retail/prices?page=2`;
    answer = (url) => (url.searchParams.has('page') ? { body: { Items: [row({ retailPrice: 0.23 })], NextPageLink: 'http://192.0.2.1/' } } : { body: { Items: [], NextPageLink: link } });
    expect((await ask([vm])).prices.get(keyOf(vm))?.amount).toBe(0.23);
  });

  it.each([[{ status: 400, body: { Error: {} } }, 'it answered 400'], [{ body: { Items: {} } }, 'its answer has no prices'], [{ body: '<html>' }, 'JSON']])('throws for %j', async (one, words) => {
    answer = () => one;
    await expect(ask([vm])).rejects.toThrow(words);
  });

  it('is asked of nobody in a cloud without a list', async () => {
    await expect(ask([vm], { environment: 'AzureChinaCloud' })).rejects.toThrow('AzureChinaCloud has no price list');
    expect(asked).toEqual([]);
  });
});
