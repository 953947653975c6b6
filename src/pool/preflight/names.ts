import type { Problem } from '../../errors.ts';
import type { ParameterOrigin } from '../../report/report.ts';
import { whereGiven } from './place.ts';
import { labelsOf, setsOf, type Wanted } from './wanted.ts';

/*
 * Rules of Azure (learn.microsoft.com, naming rules for resources; REST reference of scale sets and public IP addresses).
 * Only rules that hold for certain are here: what else Azure refuses, its own validation says.
 */
const RESOURCE = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_])?$/;
const PREFIX = /^[A-Za-z0-9][A-Za-z0-9-]*$/;
const LABEL = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;
const LENGTHS: Readonly<Record<string, number>> = {
  'microsoft.compute/virtualmachinescalesets': 64,
  'microsoft.network/virtualnetworks': 64,
  'microsoft.network/publicipaddresses': 80,
  'microsoft.network/loadbalancers': 80,
  'microsoft.network/networksecuritygroups': 80,
  'microsoft.network/natgateways': 80,
};

/** Names, computer name prefixes and DNS labels that Azure would refuse. */
export function judgeNames(wanted: readonly Wanted[], origins: readonly ParameterOrigin[]): Problem[] {
  const problems: Problem[] = [];
  const complain = (value: string, what: string, rule: string): void => {
    const { parameter, place } = whereGiven(origins, value);
    problems.push({ ...place, what, fix: `${parameter === '' ? 'Change it' : `Change ${parameter}`}: ${rule}` });
  };
  for (const { type, name } of wanted) {
    const longest = LENGTHS[type.toLowerCase()];
    if (longest === undefined || (name.length <= longest && RESOURCE.test(name))) continue;
    complain(name, `Azure takes no ${type} with the name \`${name}\`.`, `1 to ${longest} letters, digits, \`-\`, \`_\` and \`.\`, the first a letter or digit, the last also \`_\`.`);
  }
  for (const { name, prefix, windows } of setsOf(wanted)) {
    // Azure adds six characters; Windows host names end at 15.
    const longest = windows ? 9 : 15;
    if (prefix === undefined || (prefix.length <= longest && PREFIX.test(prefix))) continue;
    complain(prefix, `The scale set ${name} cannot name its instances \`${prefix}...\` (\`computerNamePrefix\`).`, `1 to ${longest} letters, digits and \`-\`, the first a letter or digit.`);
  }
  for (const { label } of labelsOf(wanted)) {
    if (!LABEL.test(label)) complain(label, `\`${label}\` cannot be a DNS label (\`domainNameLabel\`).`, '3 to 63 lower-case letters, digits and `-`, the first a letter, the last no `-`.');
  }
  return problems;
}

/** Whether a label can be asked about: Azure answers a bad one with an error of its own. */
export function isLabel(label: string): boolean {
  return LABEL.test(label);
}

/** What to say of a label that another public IP address of the region has. */
export function takenLabel(label: string, location: string, origins: readonly ParameterOrigin[]): Problem {
  const { parameter, place } = whereGiven(origins, label);
  return {
    ...place,
    what: `Azure says that the DNS label \`${label}\` is not available in ${location}: another public IP address has it, of this or of another subscription.`,
    fix: `${parameter === '' ? 'Give another `domainNameLabel`' : `Change ${parameter}`}; in Azure it is unique in a region.`,
  };
}
