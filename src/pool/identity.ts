import { ActionError, type Problem } from '../errors.ts';
import type { SmokeLevel } from '../report/report.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { readSecureParameters } from './environment.ts';
import { poolNameOf } from './poolfile.ts';
import { findPool, type PoolRequest } from './request.ts';
import type { Place } from './tree.ts';

/** Which pool a command is about, for commands that do not deploy: no parameter needs to be complete for them. */
export interface Identity {
  name: string;
  resourceGroup: string;
  level: SmokeLevel | undefined;
  /** Where the pool file says the level. */
  levelPlace?: Place;
  /** Values of `secure-parameters` by lower-cased name: the checks from level `login` on need `adminPassword`. */
  secure: Map<string, string>;
  schedule?: Schedule;
  warnings: readonly Problem[];
}

/** Finds name and resource group by a pool file, or by `resource-group` alone. Throws one ActionError with all problems. */
export function loadIdentity(request: PoolRequest): Identity {
  const layer = readSecureParameters(request.secureParameters, request.env, undefined);
  const secure = new Map(
    layer.givens.flatMap(({ name, entry }) => ('value' in entry && typeof entry.value === 'string' ? [[name.toLowerCase(), entry.value] as const] : [])),
  );
  if (!request.pool && request.resourceGroup) {
    if (layer.problems.length > 0) throw new ActionError(layer.problems);
    return { name: poolNameOf(request.resourceGroup), resourceGroup: request.resourceGroup, level: undefined, secure, warnings: [] };
  }
  const { name, resourceGroup, level, levelPlace, schedule, problems, warnings } = findPool(request);
  const all = [...problems, ...layer.problems];
  if (all.length > 0 || name === undefined || resourceGroup === undefined) throw new ActionError(all);
  return { name, resourceGroup, level, ...(levelPlace === undefined ? {} : { levelPlace }), ...(schedule === undefined ? {} : { schedule }), secure, warnings };
}
