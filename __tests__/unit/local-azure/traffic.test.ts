import { expect, it } from '@jest/globals';
import { stage } from './client.ts';
import { standIn } from './machines.ts';
import { at, deploy } from './pool.ts';

it('opens and closes ports as soon as a security group or the client’s address changes', async () => {
  const machines = standIn();
  const own = await stage({ machines });
  try {
    await deploy(own);
    const open = (): number[] => machines.fronts.flatMap(({ rules, nat }) => [...rules, ...nat].map((one) => one.frontendPort));
    expect(open()).toEqual([22, 8000, 50000, 50001]);
    const rule = (await own.arm('GET', `${at.nsg(own)}/securityRules/in`)).body;
    Object.assign(rule.properties, { sourceAddressPrefix: '198.51.100.0/24', destinationPortRanges: ['22'] });
    await own.settle(await own.arm('PUT', `${at.nsg(own)}/securityRules/in`, rule));
    expect(open()).toEqual([]);
    expect((await own.admin('POST', '/client', { address: 'somewhere' })).status).toBe(400);
    expect((await own.admin('POST', '/client', { address: '198.51.100.7' })).status).toBe(200);
    expect(open()).toEqual([22]);
    const deny = { ...rule.properties, sourceAddressPrefix: 'VirtualNetwork', access: 'Deny', priority: 110 };
    await own.settle(await own.arm('PUT', `${at.nsg(own)}/securityRules/apart`, { properties: deny }));
    // The probes come from an address of the virtual network's host: nobody is left.
    expect(machines.fronts[0]?.rules[0]?.targets.map((target) => target.unheard)).toEqual([true, true]);
    expect(machines.walls.map(({ gates }) => gates.map((gate) => gate.direction))).toEqual([['Inbound', 'Outbound']]);
  } finally {
    await own.close();
  }
});
