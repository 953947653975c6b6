import { CopyError, ExpressionError, type Path, type Position, TemplateError } from './error.ts';
import { isArray, isFields, type Value } from './value.ts';

/** Finds where a value stands in the text that was sent, from the template's root. */
export type Locate = (path: Path) => Position | undefined;

/** Words and places of a template's errors; it knows the secrets that no message may show. */
export class Refusal {
  readonly #locate: Locate;
  readonly #base: Path;
  readonly #secrets: Set<string>;

  /** `base` is where the template stands in the one that was sent; empty for that one itself. */
  constructor(locate: Locate = () => undefined, base: Path = [], secrets: ReadonlySet<string> = new Set()) {
    this.#locate = (path) => locate([...base, ...path]);
    this.#base = base;
    this.#secrets = new Set(secrets);
  }

  /** The same for a template nested at that place: it keeps the secrets of its parent too. */
  nested(locate: Locate | undefined, at: Path): Refusal {
    return new Refusal(locate, [...this.#base, ...at], this.#secrets);
  }

  /** A secure value, from now on left out of every message. */
  hide(value: Value): void {
    if (typeof value === 'string' && value !== '') this.#secrets.add(value);
    else if (isArray(value)) for (const item of value) this.hide(item);
    else if (isFields(value)) for (const item of Object.values(value)) this.hide(item);
  }

  /** ` at line '3' and column '9'`, or nothing where the place is not known. */
  at(segments: Path): string {
    const position = this.#locate(segments);
    return position ? ` at line '${position.line}' and column '${position.column}'` : '';
  }

  error(code: string, message: string, segments: Path): TemplateError {
    return new TemplateError(code, this.#redact(message), { segments: [...this.#base, ...segments], position: this.#locate(segments) });
  }

  /** ARM's `InvalidTemplate` of the validation. */
  invalid(what: string, segments: Path): TemplateError {
    return this.error('InvalidTemplate', `Deployment template validation failed: '${what}'.`, segments);
  }

  /** ARM's `InvalidTemplate` for a template that lacks a required property. */
  missing(name: string, segments: Path): TemplateError {
    const position = this.#locate(segments) ?? { line: 0, column: 0 };
    const what = `Required property '${name}' not found in JSON. Path '', line ${position.line}, position ${position.column}.`;
    return this.error('InvalidTemplate', `Deployment template parse failed: '${what}'.`, segments);
  }

  /** ARM's `InvalidRequestContent` for a property it does not know. */
  unexpected(member: string, type: string, segments: Path): TemplateError {
    const position = this.#locate(segments) ?? { line: 0, column: 0 };
    const place = segments.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
    const what = `Could not find member '${member}' on object of type '${type}'. Path 'properties.template${place}', line ${position.line}, position ${position.column}.`;
    return this.error('InvalidRequestContent', `The request content was invalid and could not be deserialized: '${what}'.`, segments);
  }

  /** Runs `work`; what an expression in it refuses becomes an error at that place. `word` makes ARM's sentence of it. */
  blame<Result>(segments: Path, word: (what: string) => string, work: () => Result, code = 'InvalidTemplate'): Result {
    try {
      return work();
    } catch (error) {
      if (error instanceof CopyError) {
        const path = [...segments, ...error.way];
        throw this.invalid(`The template 'copy' definition${this.at(path)} ${error.message} Please see https://aka.ms/arm-copy for usage details.`, path);
      }
      if (error instanceof ExpressionError) throw this.error(code, word(error.message), segments);
      throw error;
    }
  }

  // Longer secrets go first, so that one that holds another leaves nothing of itself behind. A very short one would blank
  // out half of the message; it goes where it stands alone in quotes.
  #redact(message: string): string {
    let text = message;
    for (const secret of [...this.#secrets].toSorted((a, b) => b.length - a.length)) {
      text = secret.length < 4 ? text.replaceAll(`'${secret}'`, () => `'***'`) : text.replaceAll(secret, () => '***');
    }
    return text;
  }
}

/** ARM's sentence for an expression that fails while the template is validated. */
export function notValid(kind: string, name: string, place: string): (what: string) => string {
  return (what) =>
    `Deployment template validation failed: 'The template ${kind} '${name}'${place} is not valid: ${what.replace(/\.$/, '')}.. Please see https://aka.ms/arm-functions for usage details.'.`;
}
