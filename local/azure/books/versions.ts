const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Api-versions of Microsoft.Network, 2017 ones of upstream's template included. */
export const networkVersions = words(`
  2015-06-15 2016-03-30 2016-06-01 2016-09-01 2016-12-01 2017-03-01 2017-03-30 2017-04-01 2017-06-01 2017-08-01 2017-09-01 2017-10-01
  2017-11-01 2018-01-01 2018-02-01 2018-04-01 2018-06-01 2018-07-01 2018-08-01 2018-10-01 2018-11-01 2018-12-01 2019-02-01 2019-04-01
  2019-06-01 2019-07-01 2019-08-01 2019-09-01 2019-11-01 2019-12-01 2020-03-01 2020-04-01 2020-05-01 2020-06-01 2020-07-01 2020-08-01
  2020-11-01 2021-02-01 2021-03-01 2021-05-01 2021-08-01 2022-01-01 2022-05-01 2022-07-01 2022-09-01 2022-11-01 2023-02-01 2023-04-01
  2023-05-01 2023-06-01 2023-09-01 2023-11-01 2024-01-01 2024-03-01 2024-05-01 2024-07-01 2024-10-01 2025-01-01 2025-03-01 2025-05-01
  2025-09-01`);

/** Api-versions of scale sets and what hangs on them. */
export const computeVersions = words(`
  2015-06-15 2016-03-30 2016-04-30-preview 2017-03-30 2017-12-01 2018-04-01 2018-06-01 2018-10-01 2019-03-01 2019-07-01 2019-12-01
  2020-06-01 2020-12-01 2021-03-01 2021-04-01 2021-07-01 2021-11-01 2022-03-01 2022-08-01 2022-11-01 2023-03-01 2023-07-01 2023-09-01
  2024-03-01 2024-07-01 2024-11-01 2025-04-01 2026-04-01`);

/** Api-versions of managed identities. */
export const identityVersions = words('2015-08-31-preview 2018-11-30 2021-09-30-preview 2022-01-31-preview 2023-01-31 2023-07-31-preview 2024-11-30 2025-01-31-preview');

/** Api-versions of Microsoft.Compute/skus. */
export const skuVersions = words('2017-09-01 2019-04-01 2021-07-01');

/** Api-versions of autoscale settings. */
export const autoscaleVersions = words('2014-04-01 2015-04-01 2021-05-01-preview 2022-10-01');

/** Api-versions of storage accounts. */
export const storageVersions = words(`
  2015-06-15 2016-01-01 2016-12-01 2017-06-01 2017-10-01 2018-02-01 2018-07-01 2018-11-01 2019-04-01 2019-06-01 2021-01-01 2021-02-01
  2021-04-01 2021-06-01 2021-08-01 2021-09-01 2022-05-01 2022-09-01 2023-01-01 2023-04-01 2023-05-01 2024-01-01 2025-01-01 2025-06-01`);

/** Api-versions of key vaults. */
export const vaultVersions = words(`
  2015-06-01 2016-10-01 2018-02-14 2019-09-01 2020-04-01-preview 2021-06-01-preview 2021-10-01 2021-11-01-preview 2022-07-01 2022-11-01
  2023-02-01 2023-07-01 2024-04-01-preview 2024-11-01 2025-05-01`);

/** Api-versions of template specs. */
export const templateSpecVersions = words('2019-06-01-preview 2021-03-01-preview 2021-05-01 2022-02-01');

/** Api-versions of Resource Manager's own: groups, deployments, providers, resources. */
export const managerVersions = words(`
  2014-04-01-preview 2015-01-01 2015-11-01 2016-02-01 2016-06-01 2016-07-01 2016-09-01 2017-05-10 2018-01-01 2018-02-01 2018-05-01
  2019-03-01 2019-05-01 2019-05-10 2019-06-01 2019-07-01 2019-08-01 2019-10-01 2020-06-01 2020-08-01 2020-10-01 2021-01-01 2021-04-01
  2022-09-01 2023-07-01 2024-03-01 2024-07-01 2024-11-01 2025-03-01 2025-04-01 2026-06-01`);

/** Api-versions of subscriptions and tenants. */
export const subscriptionVersions = words(`
  2014-04-01 2015-01-01 2015-11-01 2016-02-01 2016-06-01 2016-09-01 2018-01-01 2018-02-01 2018-05-01 2018-06-01 2019-03-01 2019-05-01
  2019-06-01 2019-11-01 2020-01-01 2020-06-01 2021-01-01 2021-04-01 2021-10-01 2022-09-01 2022-12-01`);

/** Api-versions of the types that hang on any scope, by the canonical type. */
export const scopedVersions: ReadonlyMap<string, readonly string[]> = new Map([
  ['Microsoft.Authorization/locks', words('2015-01-01 2016-09-01 2017-04-01 2020-05-01')],
  ['Microsoft.Authorization/permissions', words('2015-07-01 2018-01-01-preview 2018-07-01 2022-04-01 2022-05-01-preview')],
  [
    'Microsoft.Authorization/roleAssignments',
    words(`2015-07-01 2017-10-01-preview 2018-01-01-preview 2018-07-01 2018-09-01-preview 2019-04-01-preview 2020-03-01-preview
      2020-04-01-preview 2020-08-01-preview 2020-10-01-preview 2021-04-01-preview 2022-04-01 2022-05-01-preview 2022-08-01-preview`),
  ],
  ['Microsoft.Authorization/roleDefinitions', words('2015-07-01 2018-01-01-preview 2022-04-01 2022-05-01-preview 2023-07-01-preview')],
  ['Microsoft.Resources/tags', managerVersions.filter((one) => one >= '2019-10-01')],
]);
