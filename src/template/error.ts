/** A place in the template: property names and array indexes from its root. */
export type Path = readonly (string | number)[];

export interface Position {
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
}

/** What ARM refuses: its own code and wording, and where. The message never holds a secure parameter's value. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  /** ARM's code: InvalidTemplate, InvalidRequestContent, InvalidDeploymentParameterValue, DeploymentOutputEvaluationFailed. */
  readonly code: string;
  /** As ARM's additionalInfo has it, e.g. `properties.template.parameters.vmssName`. */
  readonly path?: string;
  /** The same place from the template's root. */
  readonly segments?: Path;
  readonly line?: number;
  readonly column?: number;

  constructor(code: string, message: string, place?: { segments: Path; position?: Position | undefined }) {
    super(message);
    this.code = code;
    if (!place) return;
    this.segments = place.segments;
    this.path = armPath(place.segments);
    if (place.position) {
      this.line = place.position.line;
      this.column = place.position.column;
    }
  }
}

/** An expression that cannot be evaluated; whoever knows where it stands turns it into a TemplateError. */
export class ExpressionError extends Error {}

/** A copy loop that ARM refuses. The message goes on after "The template 'copy' definition at ..."; who passes it on adds its step of the way. */
export class CopyError extends ExpressionError {
  /** The way to the loop from the place where the evaluation began. */
  way: Path = [];
}

/** Runs `work` for one part of a tree, so that a wrong copy loop in it knows where it stands. */
export function within<Result>(step: string | number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof CopyError) error.way = [step, ...error.way];
    throw error;
  }
}

/** A place the way ARM writes it: `properties.template.resources[3].name`. */
export function armPath(segments: Path): string {
  const tail = segments.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return `properties.template${tail}`;
}
