import { checkValue } from './check.ts';
import { sections } from './declare.ts';
import type { UserFunction } from './env.ts';
import type { Refusal } from './refusal.ts';
import { type Fields, isArray, isFields, property, textOf, type Value } from './value.ts';

const MEMBERS = ['$schema', 'languageVersion', 'contentVersion', 'apiProfile', 'definitions', 'parameters', 'variables', 'functions', 'resources', 'outputs', 'metadata', 'imports', 'providers', 'extensions', 'asserts'];
const members = new Set(MEMBERS.map((name) => name.toLowerCase()));
/** The versions of the template language that ARM knows beside its experimental ones. */
const LANGUAGES = ['1.0', '2.0'];

/** The template as an object with the sections ARM asks for and no other. Throws TemplateError. */
export function readRoot(template: unknown, refusal: Refusal): Fields {
  if (!isFields(template)) throw refusal.error('InvalidTemplate', "Deployment template parse failed: 'The template must be a JSON object.'.", []);
  for (const name of Object.keys(template)) if (!members.has(name.toLowerCase())) throw refusal.unexpected(name, 'Template', [name]);
  for (const name of ['$schema', 'contentVersion', 'resources']) if (property(template, name) === undefined) throw refusal.missing(name, []);
  const resources = property(template, 'resources');
  const language = property(template, 'languageVersion');
  if (language !== undefined && !LANGUAGES.includes(textOf(language)) && !/-experimental$/i.test(textOf(language))) {
    throw refusal.invalid(`The template language version '${textOf(language)}' is not one of '${LANGUAGES.join(', ')}'. Please see https://aka.ms/arm-syntax for usage details.`, ['languageVersion']);
  }
  if (!isArray(resources) && !(isFields(resources) && typeof language === 'string' && language.startsWith('2'))) {
    throw refusal.invalid("The template resources must be an array; only a template with languageVersion '2.0' names them in an object. Please see https://aka.ms/arm-syntax-resources for usage details.", ['resources']);
  }
  return template;
}

const FUNCTION = new Set(['parameters', 'output', 'metadata']);

/** The user functions of a template by their whole name in lower case. Throws TemplateError. */
export function readFunctions(root: Fields, refusal: Refusal): Map<string, UserFunction> {
  const { definitions } = sections(root);
  const found = new Map<string, UserFunction>();
  const spaces = property(root, 'functions');
  for (const [at, space] of (isArray(spaces) ? spaces : []).entries()) {
    const namespace = isFields(space) ? textOf(property(space, 'namespace') ?? '') : '';
    const all = isFields(space) ? property(space, 'members') : undefined;
    for (const [member, written] of Object.entries(isFields(all) ? all : {})) {
      const path = ['functions', at, 'members', member];
      if (!isFields(written)) throw refusal.invalid(`The template function '${namespace}.${member}'${refusal.at(path)} is not valid: it must be an object.`, path);
      for (const key of Object.keys(written)) if (!FUNCTION.has(key.toLowerCase())) throw refusal.unexpected(key, 'TemplateFunctionMember', [...path, key]);
      const name = `${namespace}.${member}`;
      found.set(name.toLowerCase(), { name, ...readFunction(written, path, definitions, refusal) });
    }
  }
  return found;
}

function readFunction(written: Fields, path: (string | number)[], definitions: Fields, refusal: Refusal): Omit<UserFunction, 'name'> {
  const checks = (schema: Fields) => (value: Value) => checkValue(value, schema, definitions, true);
  const parameters = property(written, 'parameters');
  const output = property(written, 'output');
  if (!isFields(output)) throw refusal.missing('output', path);
  return {
    parameters: (isArray(parameters) ? parameters : []).filter(isFields).map((one, index) => {
      // A function's parameters have no default values (user-defined-functions, limitations).
      if (property(one, 'defaultValue') !== undefined) throw refusal.unexpected('defaultValue', 'TemplateFunctionParameter', [...path, 'parameters', index, 'defaultValue']);
      return { name: textOf(property(one, 'name') ?? ''), check: checks(one) };
    }),
    output: property(output, 'value') ?? null,
    check: checks(output),
  };
}
