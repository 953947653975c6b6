import type { Operation } from '../action/inputs.ts';
import type { Context } from '../context.ts';
import type { Report } from '../report/report.ts';
import { deploy } from './deploy.ts';
import { plan } from './plan.ts';
import { scale } from './scale.ts';
import { smoke } from './smoke.ts';
import { status } from './status.ts';
import { teardown } from './teardown.ts';

/** A command fills the report as it goes, so that it can be published also when the command throws half-way. */
export type CommandFunction = (context: Context, report: Report) => Promise<void>;

/** The commands that ask Azure. */
export const table: Record<Operation, CommandFunction> = { deploy, plan, scale, smoke, status, teardown };
