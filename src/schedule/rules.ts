import type { Problem } from '../errors.ts';
import { didYouMean } from '../pool/near.ts';
import { show } from '../pool/secrets.ts';
import { type Tree, problemAt } from '../pool/tree.ts';
import type { Bounds, Rule } from './schedule.ts';
import { readLength, readMap } from './values.ts';

/** Host metrics of scale sets (supported metrics of Microsoft.Compute/virtualMachineScaleSets); true: a percentage. */
const metrics: ReadonlyMap<string, boolean> = new Map([
  ['Percentage CPU', true],
  ['Available Memory Percentage', true],
  ['Available Memory Bytes', false],
  ['CPU Credits Consumed', false],
  ['CPU Credits Remaining', false],
  ['Network In Total', false],
  ['Network Out Total', false],
  ['Disk Read Bytes', false],
  ['Disk Write Bytes', false],
  ['Disk Read Operations/Sec', false],
  ['Disk Write Operations/Sec', false],
  ['Inbound Flows', false],
  ['Outbound Flows', false],
]);
const cpu = 'Percentage CPU';
/** Azure's ranges, in minutes: timeWindow PT5M to PT12H, cooldown PT1M to P7D. */
const overRange = [5, 720] as const;
const cooldownRange = [1, 10_080] as const;
// Out soon, in late: a machine too many costs little, one too few costs somebody's work.
const usual = { out: { over: 10, cooldown: 10 }, in: { over: 30, cooldown: 10 } };

/**
 * Reads a window's `scale`: `{ cpu: 70% }`, or `out` and `in` with a rule or a list of rules each. In short form machines go below
 * two fifths of the number at which they come: less than half, so that going from two to one does not bring the second back.
 */
export function readRules(tree: Tree, what: string, bounds: Bounds | undefined, problems: Problem[], warnings: Problem[]): Rule[] {
  const get = readMap(tree, what, ['cpu', 'out', 'in'], problems);
  if (get === undefined) return [];
  const [before, short] = [problems.length, get('cpu')];
  const rules: Rule[] = [];
  if (short !== undefined) {
    if (get('out') !== undefined || get('in') !== undefined) problems.push(problemAt(short.place, `${what} has \`cpu\` and \`out\` or \`in\`.`, 'Write the short form or the full one.'));
    const threshold = readThreshold(short, `\`cpu\` of ${what}`, cpu, problems);
    if (threshold !== undefined) {
      rules.push({ direction: 'out', metric: cpu, compare: 'above', threshold, by: 1, ...usual.out });
      rules.push({ direction: 'in', metric: cpu, compare: 'below', threshold: Math.floor(threshold * 0.4), by: 1, ...usual.in });
    }
  }
  for (const direction of ['out', 'in'] as const) {
    const side = get(direction);
    for (const one of side === undefined ? [] : (side.items ?? [side])) {
      const rule = readRule(one, `\`${direction}\` of ${what}`, direction, problems);
      if (rule !== undefined) rules.push(rule);
    }
  }
  if (rules.length > 10) problems.push(problemAt(tree.place, `${what} has ${rules.length} rules; Azure takes 10 for one profile.`, 'Keep the 10 that matter most.'));
  for (const { by } of rules) {
    if (bounds === undefined || by <= bounds.max - bounds.min) continue;
    const fix = bounds.min === bounds.max ? 'Give `instances` as `{ min, max }`, or leave `scale` out.' : `Azure takes a step of \`max\` less \`min\`, ${bounds.max - bounds.min}, at most.`;
    problems.push(problemAt(tree.place, `${what} moves ${by} at once, between ${bounds.min} and ${bounds.max} instances.`, fix));
    break;
  }
  if (rules.length === 0 && problems.length === before) problems.push(problemAt(tree.place, `${what} has no rule.`, 'Write `cpu: 70%`, or `out`; or leave it out.'));
  if (rules.some(({ compare, threshold }) => compare === 'below' && threshold === 0)) problems.push(problemAt(tree.place, `${what} has the limit “below 0”, which nothing ever is.`, short === undefined ? 'Write a higher limit.' : 'Write `cpu: 5%` or more: machines go below two fifths of it.'));
  const quiet = new Set(rules.flatMap(({ direction, metric }) => (direction === 'in' ? [metric] : [])));
  if (quiet.size > 0) {
    const idle = quiet.has(cpu) ? 'CPU' : 'machine';
    warnings.push(problemAt(tree.place, `An idle ${idle} is not an idle person: Azure takes machines by ${[...quiet].join(' and ')} within this window, with whoever is logged in there.`, 'To grow only, write `out` alone: `scale: { out: { above: 70% } }`; idle machines go at the window’s end.'));
  }
  warnings.push(...findFlapping(tree, what, rules, bounds));
  if (bounds?.min === 0 && rules.length > 0) {
    warnings.push(problemAt(tree.place, 'With no instance there is no metric, so no rule makes the first one.', 'Set `min` to 1, or start the first by `instances` of `scale`.'));
  }
  return rules;
}

/** Pairs of rules of which one would undo the other: Azure then brings a machine back at once, or, where it foresees that, takes none. */
function findFlapping(tree: Tree, what: string, rules: readonly Rule[], bounds: Bounds | undefined): Problem[] {
  // Where the fewest remain each takes the most of what the others leave; at none there is no metric.
  const fewest = Math.max(1, bounds?.min ?? 1);
  return rules.flatMap((one) => {
    const rest = fewest / (fewest + one.by);
    const against = one.direction === 'out' ? undefined : rules.find(({ direction, metric, compare, threshold }) => direction === 'out' && metric === one.metric && compare !== one.compare && (compare === 'above' ? one.threshold >= threshold * rest : one.threshold <= threshold));
    if (against === undefined) return [];
    const fix = one.compare === 'below' ? `Write less than ${Math.round(against.threshold * rest * 10) / 10} for it: what ${fewest + one.by} machines bear, ${fewest} must bear.` : `Write more than ${against.threshold} for it.`;
    return [problemAt(tree.place, `${what} takes machines ${one.compare} ${one.threshold} and brings them ${against.compare} ${against.threshold}: what goes would come back, or Azure, which tries not to do that, lets none go.`, fix)];
  });
}

function readRule(tree: Tree, what: string, direction: 'out' | 'in', problems: Problem[]): Rule | undefined {
  const get = readMap(tree, what, ['metric', 'above', 'below', 'over', 'by', 'cooldown'], problems);
  if (get === undefined) return undefined;
  const [named, above, below, step] = [get('metric'), get('above'), get('below'), get('by')];
  const metric = named === undefined ? cpu : readMetric(named, `\`metric\` of ${what}`, problems);
  const length = (key: 'over' | 'cooldown', range: readonly [number, number]): number | undefined => {
    const given = get(key);
    return given === undefined ? usual[direction][key] : readLength(given, `\`${key}\` of ${what}`, range, problems);
  };
  const [over, cooldown] = [length('over', overRange), length('cooldown', cooldownRange)];
  const by = step === undefined ? 1 : step.value;
  if (typeof by !== 'number' || !Number.isInteger(by) || by < 1) problems.push(problemAt(step?.place ?? tree.place, `\`by\` of ${what} cannot be ${show(by)}.`, 'Write how many instances come or go at once, 1 or more.'));
  const [limit] = [above, below].filter((one) => one !== undefined);
  if (limit === undefined || (above !== undefined && below !== undefined)) {
    problems.push(problemAt(tree.place, `${what} needs \`above\` or \`below\`, one of them.`, direction === 'out' ? 'Write `above: 70%`.' : 'Write `below: 25%`.'));
    return undefined;
  }
  if (metric === cpu && (direction === 'out') !== (limit === above)) problems.push(problemAt(limit.place, `${what} would ${direction === 'out' ? 'bring machines where the CPU has little to do' : 'take machines where the CPU has much to do'}.`, direction === 'out' ? 'Write `above`.' : 'Write `below`.'));
  const threshold = metric === undefined ? undefined : readThreshold(limit, `\`${limit === above ? 'above' : 'below'}\` of ${what}`, metric, problems);
  if (metric === undefined || threshold === undefined || over === undefined || cooldown === undefined || typeof by !== 'number') return undefined;
  return { direction, metric, compare: limit === above ? 'above' : 'below', threshold, over, by, cooldown };
}

function readMetric(tree: Tree, what: string, problems: Problem[]): string | undefined {
  const wanted = typeof tree.value === 'string' ? tree.value : '';
  if (wanted.toLowerCase() === 'cpu') return cpu;
  const found = [...metrics.keys()].find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (found === undefined) problems.push(problemAt(tree.place, `${what} cannot be ${show(tree.value)}: Azure measures it on no scale set from outside.`, `${didYouMean(wanted, [...metrics.keys()])}Known: cpu, ${[...metrics.keys()].slice(1).join(', ')}.`));
  return found;
}

/** A number, of percentages with or without `%`, between 0 and 100. */
function readThreshold(tree: Tree, what: string, metric: string, problems: Problem[]): number | undefined {
  const percent = metrics.get(metric) === true;
  const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(typeof tree.value === 'number' ? String(tree.value) : typeof tree.value === 'string' ? tree.value.trim() : '');
  const value = Number(match?.[1] ?? Number.NaN);
  if (match !== null && Number.isFinite(value) && (percent ? value > 0 && value < 100 : match[2] === '')) return value;
  problems.push(problemAt(tree.place, `${what} cannot be ${show(tree.value)}.`, percent ? 'Write a percentage between 0 and 100, such as `70%`.' : `Write a plain number; ${metric} is no percentage.`));
  return undefined;
}
