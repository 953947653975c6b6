import { TemplateError } from './error.ts';
import { type Fields, isArray, isFields, property, type Value } from './value.ts';

/** A parameter as the template declares it, its `$ref` followed. */
export interface Declaration {
  name: string;
  /** As ARM answers it: `String`, `SecureString`, `Int`, `Bool`, `Object`, `SecureObject`, `Array`. */
  type: string;
  secure: boolean;
  /** True without a default value and not nullable. */
  required: boolean;
  nullable: boolean;
  defaultValue?: Value;
  allowedValues?: readonly Value[];
  minValue?: number;
  maxValue?: number;
  minLength?: number;
  maxLength?: number;
  description?: string;
  /** The declaration itself, with the properties of its type. */
  schema: Fields;
}

const TYPES = ['String', 'SecureString', 'Int', 'Bool', 'Object', 'SecureObject', 'Array'];
const types = new Map(TYPES.map((type) => [type.toLowerCase(), type]));
/** How many `$ref`s may follow each other. */
const LONGEST_CHAIN = 32;

/** The type's name as ARM spells it, or undefined where ARM has no such type. */
export function spellType(type: Value | undefined): string | undefined {
  return typeof type === 'string' ? types.get(type.toLowerCase()) : undefined;
}

export function isSecure(type: string): boolean {
  return type.startsWith('Secure');
}

/** A type with its `$ref`s into the template's `definitions` followed; what stands beside a `$ref` wins. */
export function resolveType(schema: Fields, definitions: Fields): Fields {
  let resolved = schema;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const reference = property(resolved, '$ref');
    if (typeof reference !== 'string') return resolved;
    const name = /^#\/definitions\/(?<name>.+)$/.exec(reference)?.groups?.['name'] ?? '';
    const target = property(definitions, name.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (!isFields(target)) throw new TemplateError('InvalidTemplate', `Deployment template validation failed: 'The type reference '${reference}' is not defined in the template.'.`);
    const { $ref: _, ...beside } = resolved;
    resolved = { ...target, ...beside };
  }
  throw new TemplateError('InvalidTemplate', `Deployment template validation failed: 'The type references of the template are circular.'.`);
}

/** Reads one parameter's declaration. The type is empty where the template names none that ARM knows. */
export function declare(name: string, written: Fields, definitions: Fields): Declaration {
  const schema = resolveType(written, definitions);
  const type = spellType(property(schema, 'type')) ?? '';
  const nullable = property(schema, 'nullable') === true;
  const standard = property(schema, 'defaultValue');
  const metadata = property(schema, 'metadata');
  const description = isFields(metadata) ? property(metadata, 'description') : undefined;
  const allowed = property(schema, 'allowedValues');
  return {
    name,
    type,
    secure: isSecure(type),
    required: standard === undefined && !nullable,
    nullable,
    ...(standard === undefined ? {} : { defaultValue: standard }),
    ...(isArray(allowed) ? { allowedValues: allowed } : {}),
    ...bound(schema, 'minValue'),
    ...bound(schema, 'maxValue'),
    ...bound(schema, 'minLength'),
    ...bound(schema, 'maxLength'),
    ...(typeof description === 'string' ? { description } : {}),
    schema,
  };
}

function bound<Name extends string>(schema: Fields, name: Name): Partial<Record<Name, number>> {
  const value = property(schema, name);
  return typeof value === 'number' ? ({ [name]: value } as Partial<Record<Name, number>>) : {};
}

/** The parameters that a template declares, in its order. Throws TemplateError where a declaration cannot be read. */
export function declaredParameters(template: unknown): Declaration[] {
  const { parameters, definitions } = sections(template);
  return Object.entries(parameters).map(([name, written]) => declare(name, isFields(written) ? written : {}, definitions));
}

/** The template's `parameters` and `definitions`, empty where it has none. */
export function sections(template: unknown): { parameters: Fields; definitions: Fields } {
  const root: Fields = isFields(template) ? template : {};
  const parameters = property(root, 'parameters');
  const definitions = property(root, 'definitions');
  return { parameters: isFields(parameters) ? parameters : {}, definitions: isFields(definitions) ? definitions : {} };
}
