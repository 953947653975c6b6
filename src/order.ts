import type { Inputs } from './action/inputs.ts';
import type { RunInfo } from './action/runner.ts';
import type { Order } from './commands/chatops.ts';
import type { Progress } from './context.ts';
import type { ChatGitHub } from './github/chat.ts';
import { connectTo, eventOf, folderOf, wayTo } from './link.ts';
import type { Report } from './report/report.ts';

/** What a comment orders; undefined where there is nothing to do, or the comment is told why not: then the report says it. */
export async function takeOrder(inputs: Inputs, run: RunInfo, report: Report, progress: (event: Progress) => void): Promise<Order | undefined> {
  const { hear } = await import('./commands/chatops.ts');
  const chat = async (): Promise<ChatGitHub> => {
    const [{ connectChat }, options] = await Promise.all([import('./github/chat.ts'), wayTo(inputs, run)]);
    return connectChat(options);
  };
  const order = await hear({ event: eventOf(run), attempt: run.attempt, folder: folderOf(inputs), chat, github: () => connectTo(inputs, run), progress }, report);
  // Without Azure it goes to another job, which needs to know.
  if (order !== undefined && inputs.subscriptionId === '') report.pools = [order.inputs.pool];
  return order;
}
