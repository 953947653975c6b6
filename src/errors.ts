/** One thing that is wrong: what, where (1-based line and column) and what to do; Azure's own words are carried beside ours. */
export interface Problem {
  what: string;
  fix?: string;
  file?: string;
  line?: number;
  column?: number;
  /** Azure's or GitHub's own error code, e.g. `QuotaExceeded`. */
  code?: string;
  /** What the service said the error is about: a resource id, a property path. */
  target?: string;
  correlationId?: string;
}

/** The one error class: everything that is wrong, all at once. Any other error that reaches main is a bug. */
export class ActionError extends Error {
  override readonly name = 'ActionError';
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[], options?: { cause?: unknown }) {
    const all = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem];
    super(all.map(describeProblem).join('\n'), options);
    this.problems = all;
  }
}

/** One line for a problem: `file:line:column: what. fix`, with the service's code and correlation id where there is one. */
export function describeProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const service = [
    problem.code,
    problem.target && `target ${problem.target}`,
    problem.correlationId && `correlation id ${problem.correlationId}`,
  ].filter(Boolean);
  return [place && `${place}:`, problem.what, service.length > 0 && `(${service.join(', ')})`, problem.fix]
    .filter(Boolean)
    .join(' ');
}
