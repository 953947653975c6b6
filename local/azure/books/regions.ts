/** Region name to display name; enough of Azure's list for a pool's home. */
export const regions: ReadonlyMap<string, string> = new Map([
  ['eastus', 'East US'],
  ['eastus2', 'East US 2'],
  ['centralus', 'Central US'],
  ['northcentralus', 'North Central US'],
  ['southcentralus', 'South Central US'],
  ['westus', 'West US'],
  ['westus2', 'West US 2'],
  ['westus3', 'West US 3'],
  ['canadacentral', 'Canada Central'],
  ['brazilsouth', 'Brazil South'],
  ['northeurope', 'North Europe'],
  ['westeurope', 'West Europe'],
  ['uksouth', 'UK South'],
  ['francecentral', 'France Central'],
  ['germanywestcentral', 'Germany West Central'],
  ['swedencentral', 'Sweden Central'],
  ['norwayeast', 'Norway East'],
  ['switzerlandnorth', 'Switzerland North'],
  ['italynorth', 'Italy North'],
  ['spaincentral', 'Spain Central'],
  ['polandcentral', 'Poland Central'],
  ['eastasia', 'East Asia'],
  ['southeastasia', 'Southeast Asia'],
  ['japaneast', 'Japan East'],
  ['koreacentral', 'Korea Central'],
  ['centralindia', 'Central India'],
  ['australiaeast', 'Australia East'],
  ['uaenorth', 'UAE North'],
  ['southafricanorth', 'South Africa North'],
]);

/** A region in Azure's own spelling (`West Europe` is `westeurope`); undefined where Azure has none of that name. */
export function regionOf(text: string): string | undefined {
  const name = text.replaceAll(' ', '').toLowerCase();
  return regions.has(name) ? name : undefined;
}
