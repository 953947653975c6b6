import type { Problem } from '../errors.ts';
import type { SmokeLevel } from '../report/report.ts';
import type { Place } from './tree.ts';

/** What there is to log in with. */
export interface Means {
  sshKey: boolean;
  /** `vault`: only Azure can read it. */
  password: 'given' | 'vault' | 'none';
}

/** What is wrong with a level of checks that logs in where there is nothing to log in with; undefined else. `place` is where the level stands; none for an input. */
export function loginProblem(level: SmokeLevel | undefined, place: Place | undefined, means: Means): Problem | undefined {
  if ((level !== 'login' && level !== 'kernel') || means.sshKey || means.password === 'given') return undefined;
  const why = means.password === 'vault' ? '`adminPassword` is a Key Vault reference, which Azure alone reads, and' : '`adminPassword` is not given, and';
  return {
    ...place,
    what: `The checks of level \`${level}\` log in, and there is nothing to log in with: ${why} the input \`ssh-key\` is empty.`,
    fix: 'Give the password in `secure-parameters` (`adminPassword=POOL_PASSWORD`) or a key in `ssh-key`; or check as far as the login page with `smoke-level: door`.',
  };
}
