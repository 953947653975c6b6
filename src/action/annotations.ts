export type AnnotationKind = 'error' | 'warning';

/** One message of a step: as an annotation, and as a plain line of the log. */
export interface Message {
  annotate(): void;
  line: string;
}

export interface Annotations {
  add(kind: AnnotationKind, message: Message): void;
  /** Says how many were not annotated; after that nothing is added. */
  end(): void;
}

// GitHub shows ten of each kind for a step and drops the rest without a word (docs.github.com, limits of annotations).
const shown = 10;
// A log of more lines is read by nobody; the summary and the report file go further.
const lines = 1000;

/** Keeps a step's annotations within what GitHub shows: nine of each kind, and the tenth says how many more there are. These stand in the log as plain lines. */
export function limitAnnotations(out: { annotate(kind: AnnotationKind, text: string): void; line(text: string): void }): Annotations {
  const all = { error: { count: 0, last: undefined as Message | undefined }, warning: { count: 0, last: undefined as Message | undefined } };
  const tell = (kind: AnnotationKind, { line }: Message): void => out.line(`${kind === 'error' ? 'Error' : 'Warning'}: ${line}`);
  return {
    add: (kind, message) => {
      const seen = all[kind];
      seen.count++;
      if (seen.count < shown) return message.annotate();
      // The last place is for it alone where nothing follows.
      if (seen.count === shown) {
        seen.last = message;
        return undefined;
      }
      if (seen.last !== undefined) tell(kind, seen.last);
      seen.last = undefined;
      if (seen.count < shown + lines) tell(kind, message);
      return undefined;
    },
    end: () => {
      for (const kind of ['error', 'warning'] as const) {
        const { count, last } = all[kind];
        if (last !== undefined) last.annotate();
        else if (count > shown) out.annotate(kind, `And ${count - shown + 1} more ${kind}s: the job summary and the report file tell them.`);
      }
    },
  };
}
