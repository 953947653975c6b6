import { isSecure, resolveType, spellType } from './declare.ts';
import { equal, type Fields, isArray, isFields, property, Secret, textOf, typeName, type Value } from './value.ts';

/** The Newtonsoft types ARM expects for each parameter type, as its messages list them. */
export const EXPECTED: Record<string, string> = {
  String: 'String, Uri',
  SecureString: 'String, Uri',
  Int: 'Integer',
  Bool: 'Boolean',
  Array: 'Array',
  Object: 'Object',
  SecureObject: 'Object',
};

/**
 * What is wrong with a value of that type, in ARM's words, or undefined. `secure` values are never quoted.
 * `schema` is a parameter's declaration or a type below it; `path` names the place inside the parameter.
 */
export function checkValue(value: Value, schema: Fields, definitions: Fields, secure: boolean, path = ''): string | undefined {
  if (value instanceof Secret) return undefined;
  const type = resolveType(schema, definitions);
  if (value === null && property(type, 'nullable') === true) return undefined;
  const name = spellType(property(type, 'type')) ?? '';
  const expected = EXPECTED[name];
  const inside = path === '' ? '' : ` The value is at '${path.replace(/^\./, '')}'.`;
  if (expected !== undefined && !expected.split(', ').includes(typeName(value))) {
    return `Expected a value of type '${expected}', but received a value of type '${typeName(value)}'.${inside}`;
  }
  const hidden = secure || name.startsWith('Secure');
  const wrong = checkLimits(value, type) ?? checkAllowed(value, type, hidden);
  if (wrong !== undefined) return `${wrong}${inside}`;
  if (isArray(value)) return checkItems(value, type, definitions, hidden, path);
  return isFields(value) ? checkProperties(value, type, definitions, hidden, path) : undefined;
}

/** The parts of a value that its type calls secure. */
export function secretsOf(value: Value, schema: Fields, definitions: Fields): Value[] {
  if (!isArray(value) && !isFields(value)) return isSecret(schema, definitions) ? [value] : [];
  const type = resolveType(schema, definitions);
  if (isSecret(type, definitions)) return [value];
  const inner = (part: Value, own: Value | undefined): Value[] => (isFields(own) ? secretsOf(part, own, definitions) : []);
  if (isArray(value)) {
    const first = property(type, 'prefixItems');
    return value.flatMap((item, index) => inner(item, (isArray(first) ? first[index] : undefined) ?? property(type, 'items')));
  }
  const chosen = choose(value, type, definitions);
  if (typeof chosen === 'string') return [];
  const declared = property(chosen, 'properties');
  return Object.entries(value).flatMap(([name, part]) => inner(part, (isFields(declared) ? property(declared, name) : undefined) ?? property(chosen, 'additionalProperties')));
}

function isSecret(schema: Fields, definitions: Fields): boolean {
  return isSecure(spellType(property(resolveType(schema, definitions), 'type')) ?? '');
}

function checkLimits(value: Value, type: Fields): string | undefined {
  const limit = (name: string): number | undefined => {
    const found = property(type, name);
    return typeof found === 'number' ? found : undefined;
  };
  const [least, most, shortest, longest] = ['minValue', 'maxValue', 'minLength', 'maxLength'].map(limit);
  if (typeof value === 'number') {
    if (least !== undefined && value < least) return `The value should be greater than or equal to '${least}'.`;
    if (most !== undefined && value > most) return `The value should be less than or equal to '${most}'.`;
  }
  if (typeof value === 'string' || isArray(value)) {
    if (shortest !== undefined && value.length < shortest) return `Length of the value should be greater than or equal to '${shortest}'.`;
    if (longest !== undefined && value.length > longest) return `Length of the value should be less than or equal to '${longest}'.`;
  }
  return undefined;
}

function checkAllowed(value: Value, type: Fields, hidden: boolean): string | undefined {
  const allowed = property(type, 'allowedValues');
  if (!isArray(allowed) || allowed.some((item) => equal(item, value))) return undefined;
  // Of an array each item may be one of the allowed values.
  if (isArray(value) && value.every((item) => allowed.some((one) => equal(one, item)))) return undefined;
  const list = allowed.map((item) => textOf(item)).join(',');
  return `The parameter value is not part of the allowed value(s): '${hidden ? '***' : list}'.`;
}

function checkItems(value: readonly Value[], type: Fields, definitions: Fields, hidden: boolean, path: string): string | undefined {
  const items = property(type, 'items');
  const first = property(type, 'prefixItems');
  const prefix = isArray(first) ? first : [];
  if (items === false && value.length > prefix.length) return `Length of the value should be less than or equal to '${prefix.length}'.`;
  for (const [index, item] of value.entries()) {
    const schema = prefix[index] ?? items;
    const wrong = isFields(schema) ? checkValue(item, schema, definitions, hidden, `${path}[${index}]`) : undefined;
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function checkProperties(value: Fields, type: Fields, definitions: Fields, hidden: boolean, path: string): string | undefined {
  const chosen = choose(value, type, definitions);
  if (typeof chosen === 'string') return chosen;
  const declared = property(chosen, 'properties');
  const properties = isFields(declared) ? declared : {};
  const others = property(chosen, 'sealed') === true ? false : property(chosen, 'additionalProperties');
  for (const [name, schema] of Object.entries(properties)) {
    const part = property(value, name);
    const own = isFields(schema) ? schema : {};
    if (part === undefined) {
      if (property(resolveType(own, definitions), 'nullable') === true) continue;
      return `The property '${name}' is required${path === '' ? '' : ` at '${path.replace(/^\./, '')}'`}.`;
    }
    const wrong = checkValue(part, own, definitions, hidden, `${path}.${name}`);
    if (wrong !== undefined) return wrong;
  }
  for (const [name, part] of Object.entries(value)) {
    if (property(properties, name) !== undefined) continue;
    if (others === false) return `The property '${name}' is not permitted; the permitted properties are '${Object.keys(properties).join(', ')}'.`;
    const wrong = isFields(others) ? checkValue(part, others, definitions, hidden, `${path}.${name}`) : undefined;
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** Of a tagged union the variant that the value's discriminator names; the type itself where it is none; a sentence where none fits. */
function choose(value: Fields, type: Fields, definitions: Fields): Fields | string {
  const discriminator = property(type, 'discriminator');
  if (!isFields(discriminator)) return type;
  const tag = property(discriminator, 'propertyName');
  const mapping = property(discriminator, 'mapping');
  if (typeof tag !== 'string' || !isFields(mapping)) return type;
  const named = property(value, tag);
  const variant = typeof named === 'string' ? property(mapping, named) : undefined;
  if (!isFields(variant)) return `The value of the property '${tag}' must be one of '${Object.keys(mapping).join(', ')}'.`;
  // The tag is part of no variant's own list where the compiler left it out.
  const resolved = resolveType(variant, definitions);
  const declared = property(resolved, 'properties');
  const properties = isFields(declared) ? declared : {};
  return property(properties, tag) === undefined ? { ...resolved, properties: { ...properties, [tag]: { type: 'string' } } } : resolved;
}
