import type { Arm } from './azure/arm.ts';
import type { Problem } from './errors.ts';
import type { GitHub } from './github/github.ts';
import type { SmokeLevel } from './report/report.ts';
import type { Pool } from './pool/load.ts';
import type { PreviewTags } from './pool/owner.ts';
import type { Schedule } from './schedule/schedule.ts';

/** How far a command has come, for people: a new phase, or a line within it. */
export type Progress = { phase: string } | { line: string } | { warning: string } | { failure: string };

/** Which pool a command is about; all that `status`, `smoke` and `teardown` need to know. */
export interface PoolIdentity {
  name: string;
  resourceGroup: string;
  smokeLevel: SmokeLevel | undefined;
  /** Of a pull request's preview alone: what its group is tagged with. */
  preview?: PreviewTags;
}

/** How to log in from level `login` on; what is missing is not tried. */
export interface LoginSecrets {
  sshKey?: string;
  password?: string;
}

/** Leaves what goes on in Azure when the run is interrupted: `arm` has a few seconds of its own, `why` begins the sentence. Returns what to say. */
export type Leave = (arm: Arm, why: string) => Promise<Problem>;

/** The collaborators a command gets; clock and waiting included, so that no command has one of its own. */
export interface Context {
  arm: Arm;
  identity: PoolIdentity;
  /** Reads template and parameters; only `deploy` needs them. Was done, and its problems told, before the first request. */
  pool: Pool | undefined;
  /** What the pool file says about instances over time; undefined where it says nothing, or no pool file was read. */
  schedule?: Schedule;
  /** The text of a script that runs on an instance. */
  guest(name: 'probe'): string;
  /** scale: how many instances somebody asks for, and for how many minutes. */
  wish?: { instances: number; minutes: number | undefined };
  /** Connects to GitHub; throws ActionError where there is no token to ask with. */
  github?: () => Promise<GitHub>;
  repositoryId: string;
  smokeLevel: SmokeLevel;
  login: LoginSecrets;
  /** Ask Azure to cancel a deployment that is running when the run is interrupted. */
  cancelOnInterrupt: boolean;
  /** The storage account that `teardown` may delete too. */
  deleteStorage?: string;
  /** Asked right before a group is taken, before a deployment is sent and before anything is deleted; throws where that is not wanted any more. `begun`: something is deleted by then. */
  confirm?(begun?: boolean): Promise<void>;
  /** What is to be done if the run is interrupted from now on; undefined: nothing goes on in Azure. */
  onInterrupt(leave: Leave | undefined): void;
  /** Ends all waiting: the runner cancels, or the command's own timeout is over. */
  signal: AbortSignal;
  /** Milliseconds left of the command's timeout. */
  timeLeft(): number;
  sleep(milliseconds: number): Promise<void>;
  progress(event: Progress): void;
}
