// Does an event start a workflow? (GitHub: events that trigger workflows.)
import type { EventsConfig } from '@actions/workflow-parser/model/workflow-template';
import { passes } from './patterns.ts';

/** What happened, as far as filters ask. */
export interface Happening {
  event: string;
  action?: string | undefined;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/1/merge`. */
  ref: string;
  /** Base branch of a pull request. */
  base?: string | undefined;
  /** Paths that changed. */
  changed?: readonly string[] | undefined;
  cron?: string | undefined;
  /** Name and branch of the workflow run that the event workflow_run is about. */
  source?: { name: string; branch: string } | undefined;
}

interface Filters {
  types?: string[];
  branches?: string[];
  'branches-ignore'?: string[];
  tags?: string[];
  'tags-ignore'?: string[];
  paths?: string[];
  'paths-ignore'?: string[];
  workflows?: string[];
}

// Only these start a workflow that names no types.
const usualTypes: Record<string, readonly string[]> = { pull_request: ['opened', 'synchronize', 'reopened'], pull_request_target: ['opened', 'synchronize', 'reopened'] };

/** True where the workflow's `on:` takes this event. */
export function starts(events: EventsConfig, happening: Happening): boolean {
  const { event, action, ref, base, changed, source } = happening;
  if (!(event in events)) return false;
  if (event === 'schedule') return (events.schedule ?? []).some(({ cron }) => happening.cron === undefined || cron === happening.cron);
  const filters = (events[event] ?? {}) as Filters;
  const types = filters.types ?? usualTypes[event];
  if (types && action !== undefined && !types.includes(action)) return false;
  if (event === 'push' && !takesPush(filters, ref)) return false;
  if (event.startsWith('pull_request') && !within(filters, 'branches', base ?? '')) return false;
  if (event === 'workflow_run' && !(filters.workflows?.includes(source?.name ?? '') && within(filters, 'branches', source?.branch ?? ''))) return false;
  return touches(filters, changed, ref);
}

function within(filters: Filters, kind: 'branches' | 'tags', name: string): boolean {
  const [wanted, unwanted] = [filters[kind], filters[`${kind}-ignore`]];
  return wanted ? passes(name, wanted) : unwanted ? !passes(name, unwanted) : true;
}

// A filter for one kind of ref alone leaves the other kind out.
function takesPush(filters: Filters, ref: string): boolean {
  const kind = ref.startsWith('refs/tags/') ? 'tags' : 'branches';
  const other = kind === 'tags' ? 'branches' : 'tags';
  const has = (which: 'branches' | 'tags'): boolean => filters[which] !== undefined || filters[`${which}-ignore`] !== undefined;
  if (has(other) && !has(kind)) return false;
  return within(filters, kind, ref.replace(/^refs\/(heads|tags)\//, ''));
}

// Paths are not looked at where a tag is pushed.
function touches(filters: Filters, changed: readonly string[] | undefined, ref: string): boolean {
  if (!changed || ref.startsWith('refs/tags/')) return true;
  const { paths, 'paths-ignore': ignored } = filters;
  if (paths) return changed.some((path) => passes(path, paths));
  if (ignored) return changed.length === 0 || changed.some((path) => !passes(path, ignored));
  return true;
}
