import { describe, expect, it } from '@jest/globals';
import { servePrices } from '../../../local/azure/prices.ts';
import type { World } from '../../../local/azure/world.ts';

interface Page {
  BillingCurrency: string;
  Items: Record<string, unknown>[];
  NextPageLink: string | null;
  Count: number;
}

const ask = (filter: string, more: Record<string, string> = {}): { status: number; body: Page } =>
  servePrices({ method: 'GET', path: '/api/retail/prices', base: 'https://localhost', query: new URLSearchParams({ 'api-version': '2023-01-01-preview', ...more, $filter: filter }) }, { asOf: '2026-11-01' } as World) as { status: number; body: Page };
const vm = "serviceName eq 'Virtual Machines' and armRegionName eq 'westeurope' and armSkuName eq 'Standard_D4s_v5'";

describe('the price list', () => {
  it('has rows for Windows, spot, reservations and later prices beside the one that counts', () => {
    const { body } = ask(vm);
    expect(body).toMatchObject({ BillingCurrency: 'USD', NextPageLink: null, Count: 9 });
    expect(body.Items.map((one) => [one['productName'], one['skuName'], one['type'], one['retailPrice']])).toEqual(
      expect.arrayContaining([
        ['Virtual Machines DSv5 Series', 'D4s v5', 'Consumption', 0.23],
        ['Virtual Machines DSv5 Series Windows', 'D4s v5', 'Consumption', 0.414],
        ['Virtual Machines DSv5 Series', 'D4s v5 Spot', 'Consumption', expect.any(Number)],
        ['Virtual Machines DSv5 Series', 'D4s v5', 'Reservation', expect.any(Number)],
      ]),
    );
    expect(body.Items[0]?.['meterId']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('answers in the currency asked for, and in pages', () => {
    expect(ask(vm, { currencycode: "'EUR'" }).body.Items.at(-1)).toMatchObject({ currencyCode: 'EUR', retailPrice: 0.2024 });
    const first = ask("serviceName eq 'Virtual Machines'").body;
    expect(first.Items).toHaveLength(1000);
    const next = new URL(first.NextPageLink ?? '').searchParams;
    const second = ask(next.get('$filter') ?? '', { $skip: next.get('$skip') ?? '' }).body;
    expect(second.Items[0]).not.toEqual(first.Items[0]);
  });

  it('takes cases as its version does, and puts what costs the same everywhere under Global', () => {
    const lower = vm.replace('Virtual Machines', 'virtual machines');
    expect(ask(lower).body.Count).toBe(0);
    expect(ask(lower, { 'api-version': '2021-10-01-preview' }).body.Count).toBe(9);
    expect(ask("serviceName eq 'Load Balancer' and armRegionName eq 'westeurope'").body.Count).toBe(0);
    expect(ask("(serviceName eq 'Load Balancer' or serviceName eq 'NAT Gateway') and armRegionName eq 'Global' and contains(meterName, 'Data')").body.Count).toBe(2);
  });

  it.each(['nonsense', "not contains(productName, 'Windows')", "armSkuName in ('a', 'b')", "colour eq 'red'", `${vm} and`, "retailPrice eq 1", Array.from({ length: 21 }, () => "skuName eq 'a'").join(' or '), "serviceName eq 'a' serviceName eq 'b'"])('refuses %s', (filter) => {
    expect(ask(filter)).toMatchObject({ status: 400, body: { Error: { Code: 'BadRequest', Message: 'Invalid OData parameters supplied' } } });
  });

  it('refuses a currency and a version that it does not have', () => {
    expect([ask(vm, { currencycode: "'XXX'" }).status, ask(vm, { 'api-version': '2030-01-01' }).status]).toEqual([400, 400]);
  });
});
