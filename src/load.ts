import { refuse, type Inputs } from './action/inputs.ts';
import { readShippedTemplate } from './assets.ts';
import type { PoolIdentity } from './context.ts';
import { ActionError, describeProblem, type Problem } from './errors.ts';
import type { Pool } from './pool/load.ts';
import type { Schedule } from './schedule/schedule.ts';

/** What the inputs and files say, before anything is asked of Azure. */
export interface Loaded {
  identity: PoolIdentity;
  pool: Pool | undefined;
  schedule: Schedule | undefined;
  warnings: readonly string[];
  secrets: string[];
  password: string | undefined;
}

/** Of runs that are about no pool in particular: no file is read for them. */
export const nothing: Loaded = { identity: { name: '', resourceGroup: '', smokeLevel: undefined }, pool: undefined, schedule: undefined, warnings: [], secrets: [], password: undefined };

/** Reads them; `read` gives the text of a committed file. Throws one ActionError with all problems, those of the inputs included. */
export async function load(inputs: Inputs, problems: Problem[], env: NodeJS.ProcessEnv, read: (path: string) => string | undefined): Promise<Loaded> {
  // Nothing named: the parsers need not even be loaded to say so.
  if (inputs.pool === undefined && inputs.templateFile === undefined && inputs.resourceGroup === undefined) refuse(problems);
  const [{ loadPool }, { loadIdentity }, { loginProblem }, { scheduleReader }] = await Promise.all([import('./pool/load.ts'), import('./pool/identity.ts'), import('./pool/login.ts'), import('./pool/scheduled.ts')]);
  const readSchedule = await scheduleReader({ ...inputs, read }, Date.now());
  const request = { ...inputs, env, read, readSchedule, shipped: readShippedTemplate };
  try {
    if (inputs.command === 'deploy' || inputs.command === 'plan') {
      // Nobody logs in for a plan.
      const pool = loadPool(inputs.command === 'plan' ? { ...request, smokeLevel: 'none' } : request);
      refuse(problems);
      const { name, resourceGroup, smoke, secrets } = pool;
      const password = Object.entries(pool.parameters).find(([parameter]) => parameter.toLowerCase() === 'adminpassword')?.[1];
      return {
        identity: { name, resourceGroup, smokeLevel: smoke.level },
        pool,
        schedule: pool.schedule,
        warnings: [],
        secrets,
        password: password !== undefined && 'value' in password && typeof password.value === 'string' ? password.value : undefined,
      };
    }
    const { name, resourceGroup, level, levelPlace, secure, schedule, most = Infinity, warnings } = loadIdentity(request);
    const means = { sshKey: inputs.sshKey !== undefined, password: secure.has('adminpassword') ? ('given' as const) : ('none' as const) };
    const login = inputs.command === 'smoke' ? loginProblem(inputs.smokeLevel ?? level, levelPlace, means) : undefined;
    if (login !== undefined) problems.push(login);
    if (inputs.command === 'scale' && (inputs.instances ?? 0) > most) {
      problems.push({ what: `The input \`instances\` is ${inputs.instances}; the pool’s template takes ${most} at most, and no deployment would go through until its time is over.`, fix: `Write at most ${most}.` });
    }
    refuse(problems);
    const identity = { name, resourceGroup, smokeLevel: level };
    return { identity, pool: undefined, schedule, warnings: warnings.map(describeProblem), secrets: [...secure.values()], password: secure.get('adminpassword') };
  } catch (error) {
    if (!(error instanceof ActionError) || error.problems === problems) throw error;
    throw new ActionError([...problems, ...error.problems]);
  }
}
