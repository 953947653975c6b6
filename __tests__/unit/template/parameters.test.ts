import { describe, expect, it } from '@jest/globals';
import { declaredParameters, expandTemplate, readJson, Secret } from '../../../src/template/deployment.ts';
import { at, failing, quiet, refused, template, thing } from './stage.ts';

const parameters = {
  Name: { type: 'string', maxLength: 9, minLength: 3, metadata: { description: 'What it is called.' } },
  size: { type: 'String', defaultValue: 'small', allowedValues: ['small', 'large'] },
  count: { type: 'int', defaultValue: 2, minValue: 1, maxValue: 100 },
  password: { type: 'securestring', defaultValue: "[concat(parameters('NAME'), '-', newGuid())]" },
  when: { type: 'string', defaultValue: "[utcNow('yyyy-MM-dd')]" },
};

const valuesOf = (whole: unknown, given: Parameters<typeof expandTemplate>[1]): unknown =>
  Object.fromEntries(expandTemplate(whole, given, at()).parameters.map(({ name, value }) => [name, value]));

describe('parameters', () => {
  it('are given in any letter case, and default to expressions over each other', () => {
    const { parameters: found } = expandTemplate(template({ parameters }), { NAME: { value: 'alpha' } }, at());
    expect(found).toEqual([
      { name: 'Name', type: 'String', secure: false, value: 'alpha' },
      { name: 'size', type: 'String', secure: false, value: 'small' },
      { name: 'count', type: 'Int', secure: false, value: 2 },
      { name: 'password', type: 'SecureString', secure: true, value: 'alpha-33333333-3333-3333-3333-333333333333' },
      { name: 'when', type: 'String', secure: false, value: '2026-03-04' },
    ]);
  });

  it('are declared with their limits', () => {
    const schema = expect.anything();
    expect(declaredParameters(template({ parameters }))).toEqual([
      { name: 'Name', type: 'String', secure: false, required: true, nullable: false, maxLength: 9, minLength: 3, description: 'What it is called.', schema },
      { name: 'size', type: 'String', secure: false, required: false, nullable: false, defaultValue: 'small', allowedValues: ['small', 'large'], schema },
      { name: 'count', type: 'Int', secure: false, required: false, nullable: false, defaultValue: 2, minValue: 1, maxValue: 100, schema },
      { name: 'password', type: 'SecureString', secure: true, required: false, nullable: false, defaultValue: parameters.password.defaultValue, schema },
      { name: 'when', type: 'String', secure: false, required: false, nullable: false, defaultValue: parameters.when.defaultValue, schema },
    ]);
  });

  it('are told with ARM’s words and the place in the text that was sent', () => {
    const text = `{\n  "$schema": "s", "contentVersion": "1.0.0.0",\n  "parameters": {\n    "first": { "type": "string" }\n  },\n  "resources": []\n}`;
    const source = readJson(text);
    const error = refused(source.value, {}, { locate: source.locate });
    expect(error).toMatchObject({ code: 'InvalidTemplate', line: 4, column: 14, path: 'properties.template.parameters.first' });
    expect(error.message).toBe(
      "Deployment template validation failed: 'The value for the template parameter 'first' at line '4' and column '14' is not provided. Please see https://aka.ms/arm-create-parameter-file for usage details.'.",
    );
  });

  it.each<[string, Parameters<typeof expandTemplate>[1], string]>([
    ['too long', { name: { value: 'much too long' } }, "'The provided value for the template parameter 'Name' is not valid. Length of the value should be less than or equal to '9'."],
    ['too short', { name: { value: 'a' } }, "Length of the value should be greater than or equal to '3'."],
    ['too small', { name: { value: 'alpha' }, count: { value: 0 } }, "The value should be greater than or equal to '1'."],
    ['too large', { name: { value: 'alpha' }, count: { value: 101 } }, "The value should be less than or equal to '100'."],
    ['not allowed', { name: { value: 'alpha' }, size: { value: 'huge' } }, "The provided value 'huge' for the template parameter 'size' is not valid. The parameter value is not part of the allowed value(s): 'small,large'.'."],
    ['of another type', { name: { value: 5 } }, "Expected a value of type 'String, Uri', but received a value of type 'Integer'."],
    ['text for a number', { name: { value: 'alpha' }, count: { value: '2' } }, "Expected a value of type 'Integer', but received a value of type 'String'."],
    ['unknown', { name: { value: 'alpha' }, other: { value: 1 }, more: { value: 1 } }, "The template parameters 'other, more' in the parameters file are not valid; they are not present in the original template and can therefore not be provided at deployment time. The only supported parameters for this template are 'Name, size, count, password, when'."],
  ])('are refused where they are %s', (_, given, words) => {
    const error = refused(template({ parameters }), given);
    expect(error.code).toBe('InvalidTemplate');
    expect(error.message).toContain(words);
  });

  it('are refused without a value', () => {
    expect(refused(template({ parameters }), { name: { value: null } })).toMatchObject({
      code: 'InvalidDeploymentParameterValue',
      message: "The value of deployment parameter 'Name' is null. Please specify the value or use the parameter reference. See https://aka.ms/arm-create-parameter-file for details.",
    });
  });

  it('are refused where a default is wrong or circular', () => {
    expect(refused(template({ parameters: { a: { type: 'int', defaultValue: 'x' } } })).message).toContain("template parameter 'a' is not valid. Expected a value of type 'Integer'");
    expect(refused(template({ parameters: { a: { type: 'string', defaultValue: "[parameters('b')]" }, b: { type: 'string', defaultValue: "[parameters('a')]" } } })).message).toContain('refers to itself');
    expect(refused(template({ parameters: { a: { type: 'string', defaultValue: "[variables('v')]" } }, variables: { v: 1 } })).message).toContain("'variables' is not expected at this location");
    expect(refused(template({ parameters: { a: { type: 'text' } } })).message).toContain("The template parameter 'a' is not valid");
    expect(refused(template({ parameters: { a: { type: 'int', defaultVale: 1 } } })).message).toContain("Could not find member 'defaultVale' on object of type 'TemplateInputParameter'. Path 'properties.template.parameters.a.defaultVale'");
    expect(refused(template({ parameters: { a: {} } })).message).toContain("Required property 'type' not found in JSON");
  });
});

describe('secrets', () => {
  const secret = 'S3cret-Pa55!';
  const guarded = { password: { type: 'securestring' }, settings: { type: 'secureObject', defaultValue: {} } };

  it.each([
    ['a property name', "[createObject('a', 1)[parameters('password')]]"],
    ['a reference', "[reference(parameters('password'))]"],
    ['a function that quotes its parameter', "[fail(parameters('password'))]"],
    ['a variable', "[variables(parameters('password'))]"],
    ['a nested value', "[fail(parameters('settings').deep[0])]"],
  ])('never show in the error of %s', (_, expression) => {
    const whole = template({ parameters: guarded, resources: [thing('one', { properties: { value: expression } })] });
    const error = refused(whole, { password: { value: secret }, settings: { value: { deep: [secret] } } });
    expect(error.message).not.toContain(secret);
    expect(error.message).toContain('***');
  });

  it('never show in the error about their own value', () => {
    const limited = { password: { type: 'securestring', maxLength: 3, allowedValues: ['abc'] } };
    expect(refused(template({ parameters: limited }), { password: { value: secret } }).message).not.toContain(secret);
    const given = refused(template({ parameters: { password: { type: 'securestring', allowedValues: ['abc'] } } }), { password: { value: secret } });
    expect(given.message).toContain('is not part of the allowed value(s)');
    expect(given.message).not.toMatch(/S3cret|abc/);
  });

  it('inside an object never show either, and make it one that is not told', () => {
    const account = { type: 'object', properties: { name: { type: 'string' }, pw: { $ref: '#/definitions/pw' }, keys: { type: 'array', items: { type: 'secureString' } } }, additionalProperties: { type: 'secureObject' } };
    const whole = (expression: string): unknown => template({ languageVersion: '2.0', resources: {}, definitions: { pw: { type: 'secureString' } }, parameters: { account }, variables: { v: expression } });
    const given = { account: { value: { name: 'plain-name', pw: secret, keys: ['K3y-of-mine'], more: { deep: 'D33p-of-mine' } } } };
    expect(refused(whole("[fail(string(parameters('account')))]"), given).message).not.toMatch(/S3cret|K3y|D33p/);
    expect(refused(whole("[fail(parameters('account').name)]"), given).message).toContain('plain-name');
    const { parameters: found } = expandTemplate(whole('x'), given, at());
    expect(found).toEqual([{ name: 'account', type: 'Object', secure: true, value: given.account.value }]);
  });

  const vault = { keyVault: { id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v' }, secretName: 'pw' };
  const whole = template({
    parameters: guarded,
    resources: [thing('one', { properties: { direct: "[parameters('password')]", inside: "[createObject('p', if(true(), parameters('password'), ''))]" } })],
  });

  it('stay placeholders where nobody resolves their reference', () => {
    const { resources, parameters } = expandTemplate(whole, { password: { reference: vault } }, at());
    const body = resources[0]?.evaluate(quiet) as { properties: { direct: Secret; inside: { p: Secret } } };
    expect(body.properties.direct).toBeInstanceOf(Secret);
    expect(body.properties.inside.p.parameter).toBe('password');
    expect(parameters[0]).toMatchObject({ name: 'password', type: 'SecureString', secure: true });
    expect(JSON.stringify(body)).not.toContain('vaults');
  });

  it.each(["[concat('a', parameters('password'))]", "[length(parameters('password'))]", "[parameters('password').x]", "[string(createArray(parameters('password')))]"])(
    'as placeholders refuse %s',
    (expression) => {
      const error = refused(template({ parameters: guarded, variables: { v: expression } }), { password: { reference: vault } });
      expect(error.message).toContain("The value of the template parameter 'password' is a Key Vault reference that is not resolved here");
    },
  );

  it('come from whoever resolves the reference', () => {
    const asked: unknown[] = [];
    const resolveReference = (reference: unknown): string => {
      asked.push(reference);
      return secret;
    };
    const { resources } = expandTemplate(whole, { password: { reference: vault } }, at(), { resolveReference });
    expect(resources[0]?.evaluate(quiet)).toEqual({ properties: { direct: secret, inside: { p: secret } } });
    expect(asked).toEqual([vault]);
  });
});

function typed(schema: Record<string, unknown>, definitions: Record<string, unknown> = {}): Record<string, unknown> {
  return template({ languageVersion: '2.0', definitions, parameters: { p: schema }, resources: {} });
}

describe('types of languageVersion 2.0', () => {
  const pet = {
    type: 'object',
    discriminator: { propertyName: 'kind', mapping: { cat: { $ref: '#/definitions/cat' }, dog: { type: 'object', properties: { kind: { type: 'string', allowedValues: ['dog'] }, tricks: { type: 'array', items: { type: 'string', maxLength: 5 } } } } } },
  };
  const definitions = { cat: { type: 'object', properties: { kind: { type: 'string', allowedValues: ['cat'] }, lives: { type: 'int', maxValue: 9 } }, additionalProperties: false }, short: { type: 'securestring', maxLength: 3 } };

  it('may be left out where they are nullable', () => {
    expect(valuesOf(typed({ type: 'string', nullable: true }), {})).toEqual({ p: null });
    expect(valuesOf(typed({ type: 'string', nullable: true }), { p: { value: null } })).toEqual({ p: null });
  });

  it('follow references and unions', () => {
    expect(valuesOf(typed(pet, definitions), { p: { value: { kind: 'cat', lives: 9 } } })).toEqual({ p: { kind: 'cat', lives: 9 } });
    expect(declaredParameters(typed({ $ref: '#/definitions/short' }, definitions))[0]).toMatchObject({ type: 'SecureString', secure: true, maxLength: 3 });
  });

  it.each<[unknown, string]>([
    [{ kind: 'cat', lives: 10 }, "The value should be less than or equal to '9'. The value is at 'lives'."],
    [{ kind: 'cat' }, "The property 'lives' is required."],
    [{ kind: 'cat', lives: 1, name: 'x' }, "The property 'name' is not permitted"],
    [{ kind: 'bird' }, "The value of the property 'kind' must be one of 'cat, dog'."],
    [{ kind: 'dog', tricks: ['sit', 'roll over'] }, "Length of the value should be less than or equal to '5'. The value is at 'tricks[1]'."],
  ])('refuse %j', (value, words) => {
    expect(failing(() => expandTemplate(typed(pet, definitions), { p: { value } }, at())).message).toContain(words);
  });

  it('refuse unknown properties of what is sealed, and types deep inside one that holds itself', () => {
    const chain = { type: 'object', properties: { n: { type: 'int' }, next: { $ref: '#/definitions/chain', nullable: true } }, sealed: true };
    const value = (p: unknown): unknown => expandTemplate(typed({ $ref: '#/definitions/chain' }, { chain }), { p: { value: p } }, at()).parameters[0]?.value;
    expect(value({ n: 1, next: { n: 2, next: null } })).toEqual({ n: 1, next: { n: 2, next: null } });
    expect(failing(() => value({ n: 1, m: 2 })).message).toContain("The property 'm' is not permitted");
    expect(failing(() => value({ n: 1, next: { n: 2, next: { n: 'x' } } })).message).toContain("The value is at 'next.next.n'");
  });

  it('refuse references to nothing and in circles', () => {
    expect(refused(typed({ $ref: '#/definitions/none' })).message).toContain("type reference '#/definitions/none' is not defined");
    expect(refused(typed({ $ref: '#/definitions/a' }, { a: { $ref: '#/definitions/a' } })).message).toContain('circular');
  });
});
