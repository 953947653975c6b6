/** What a person may be in a repository, from least to most; GitHub's five base roles. */
export const roles = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Role = (typeof roles)[number];

/** One thing that a comment can ask for. */
export interface Verb {
  /** As people write it; what is in brackets may be left out. */
  usage: string;
  /** The least role of who asks. In a public repository everybody has `read`, so no verb is content with that. */
  role: Role;
  /** In their order, before the pool: a number of instances, and for how long. */
  wants: readonly ('instances' | 'for' | 'time')[];
  /** Minutes that a time may last: from, to. */
  minutes?: readonly [number, number];
}

/** Who may change what runs may ask for it here; who may only label and close may look. */
export const verbs = {
  status: { usage: '/pool status [pool]', role: 'triage', wants: [] },
  plan: { usage: '/pool plan [pool]', role: 'triage', wants: [] },
  scale: { usage: '/pool scale 3 for 2h [pool]', role: 'write', wants: ['instances', 'for', 'time'], minutes: [5, 24 * 60] },
  preview: { usage: '/pool preview [pool]', role: 'write', wants: [] },
  extend: { usage: '/pool extend 24h [pool]', role: 'write', wants: ['time'], minutes: [60, 7 * 24 * 60] },
  teardown: { usage: '/pool teardown [pool]', role: 'write', wants: [] },
} as const satisfies Record<string, Verb>;
export type VerbName = keyof typeof verbs;

/** May somebody of this role ask for it? */
export function allows(verb: VerbName, role: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(verbs[verb].role);
}
