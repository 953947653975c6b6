// The repository's activity: who moved which branch from where to where, and when, by the server's clock.
import { Refusal, type Call, type Handler } from './contract.ts';
import { nodeId, showAccount, type Shape } from './shapes.ts';
import type { Activity, State } from './state.ts';

const periods: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 90, year: 365 };
const dayMs = 86_400_000;

/** Handler for the list of activities; its pages are reached by cursors alone, as the document says. */
export function activityRoutes(state: State): Record<string, Handler> {
  return {
    'repos/list-activities': (call) => {
      const { ref, actor, activity_type: type, time_period: period, direction } = call.query;
      const branch = ref === undefined ? undefined : String(ref).replace(/^refs\/heads\//, '');
      const since = period === undefined ? 0 : state.options.now() - (periods[String(period)] ?? 0) * dayMs;
      const fits = (one: Activity): boolean =>
        (branch === undefined || one.branch === branch) && (actor === undefined || one.actor.login === actor) && (type === undefined || one.type === type) && Date.parse(one.at) >= since;
      const found = state.activities.filter(fits);
      return page(call, direction === 'asc' ? found : found.toReversed(), state);
    },
  };
}

function page(call: Call, all: readonly Activity[], state: State): ReturnType<Handler> {
  const size = Math.min(100, Math.max(1, Number(call.query['per_page'] ?? 30)));
  const place = (name: 'after' | 'before'): number | undefined => {
    const cursor = call.query[name];
    if (cursor === undefined) return undefined;
    const at = all.findIndex((one) => nodeId('CURSOR', one.id) === String(cursor));
    if (at === -1) throw new Refusal(422, 'The cursor is invalid');
    return at;
  };
  const [after, before] = [place('after'), place('before')];
  const from = after === undefined ? Math.max(0, (before ?? 0) - size) : after + 1;
  const until = before === undefined ? from + size : before;
  const link = (rel: string, cursor: 'after' | 'before', one: Activity | undefined): string[] => {
    if (!one) return [];
    const url = new URL(call.url);
    url.searchParams.delete('after');
    url.searchParams.delete('before');
    url.searchParams.set(cursor, nodeId('CURSOR', one.id));
    return [`<${url.href}>; rel="${rel}"`];
  };
  const shown = all.slice(from, until);
  const links = [...(until < all.length ? link('next', 'after', shown.at(-1)) : []), ...(from > 0 ? link('prev', 'before', shown[0]) : [])];
  return { status: 200, body: shown.map((one) => show(state, one)), ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}) };
}

// `activity`.
function show(state: State, { id, before, after, branch, at, type, actor }: Activity): Shape {
  return { id, node_id: nodeId('PUSH', id), before, after, ref: `refs/heads/${branch}`, timestamp: at, activity_type: type, actor: showAccount(state, actor) };
}
