import { ActionError, type Problem } from '../errors.ts';
import type { SmokeLevel } from '../report/report.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { readSecureParameters } from './environment.ts';
import { poolNameOf } from './poolfile.ts';
import { findPool, type PoolRequest } from './request.ts';
import { taking } from './scheduled.ts';
import { readTemplate } from './template.ts';
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
  /** The most instances that the pool file's template takes, where it says so. */
  most?: number;
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
  const { name, resourceGroup, level, levelPlace, schedule, template, problems, warnings } = findPool(request);
  const all = [...problems, ...layer.problems];
  if (all.length > 0 || name === undefined || resourceGroup === undefined) throw new ActionError(all);
  const most = template === undefined ? undefined : readTemplate(template.source, template.text).declared?.get(taking.count.toLowerCase())?.maxValue;
  return { name, resourceGroup, level, ...(most === undefined ? {} : { most }), ...(levelPlace === undefined ? {} : { levelPlace }), ...(schedule === undefined ? {} : { schedule }), secure, warnings };
}
