import { STORAGE } from '../linux.ts';
import type { Pool } from '../load.ts';
import { PREVIEW } from '../owner.ts';
import { taking } from '../scheduled.ts';
import { declaredOf, withValues } from './declared.ts';

// Resource groups (Azure, "Naming rules and restrictions"), labels of DNS names (RFC 1035), and scale sets: Windows computer names have 15
// characters, of which Azure takes six for its own number.
const longest = { group: 90, label: 63, scaleSet: 9 } as const;

/** The resource group of a pull request's preview, where it gets one of its own: `dsvm-research-pr-42`, at most 90 characters. */
export function previewGroup(group: string, number: number): string {
  const end = `-pr-${number}`;
  return `${cut(group, longest.group - end.length)}${end}`;
}

/** The name of a preview's scale set: so much of the pool's as fits, and `pr42`; `most` is the template's own bound. */
export function previewName(name: string, number: number, most: number = longest.scaleSet): string {
  const end = [`pr${number}`, `p${number.toString(36)}`, number.toString(36)].find((one) => one.length <= most) ?? number.toString(36).slice(-most);
  return `${cut(name, most - end.length)}${end}`;
}

/** A label that is free where the pool has its own: `dsvm-research-pr-42`, at most 63 characters. */
export function previewLabel(label: string, number: number): string {
  const end = `-pr-${number}`;
  return `${cut(label, longest.label - end.length).replace(/-+$/, '')}${end}`;
}

/** The template needs these for people's files, which no preview gets; without a default they cannot be left out. */
export function neededStorage(pool: Pool): string[] {
  const declared = declaredOf(pool);
  return STORAGE.flatMap((name) => declared.get(name.toLowerCase()) ?? []).filter((one) => one.required).map((one) => one.name);
}

/**
 * The pool as a pull request's preview in a group: with names of its own, its resources tagged, and without schedule, autoscale, the pool's
 * budget and storage.
 */
export function placePreview({ schedule: _schedule, budget: _budget, ...pool }: Pool, number: number, resourceGroup: string): Pool {
  const declared = declaredOf(pool);
  const valueOf = (name: string): unknown => {
    const entry = pool.parameters[declared.get(name.toLowerCase())?.name ?? ''];
    return entry !== undefined && 'value' in entry ? entry.value : undefined;
  };
  const [name, label, tags] = ['vmssName', 'domainNameLabel', 'tags'].map(valueOf);
  const from = 'the preview';
  return withValues(
    { ...pool, resourceGroup },
    {
      ...Object.fromEntries([...STORAGE, taking.setting].map((one) => [one, undefined])),
      ...(typeof name === 'string' ? { vmssName: { value: previewName(name, number, declared.get('vmssname')?.maxLength), from } } : {}),
      ...(typeof label === 'string' && label !== '' ? { domainNameLabel: { value: previewLabel(label, number), from } } : {}),
      ...(declared.get('tags')?.type === 'Object' ? { tags: { value: { ...(isMap(tags) ? tags : {}), [PREVIEW]: String(number) }, from } } : {}),
    },
  );
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

// By characters: half of one is none.
const cut = (text: string, most: number): string => Array.from(text).slice(0, Math.max(0, most)).join('');
