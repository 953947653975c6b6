import { describe, expect, it } from '@jest/globals';
import { answerName, expandTemplate } from '../../../src/template/deployment.ts';
import { at, failing, quiet, refused, template, thing } from './stage.ts';

const expand = (sections: Record<string, unknown>): ReturnType<typeof expandTemplate> => expandTemplate(template(sections), {}, at());

describe('user functions', () => {
  const functions = [{ namespace: 'contoso', members: { Unique: { parameters: [{ name: 'Prefix', type: 'string' }], output: { type: 'string', value: "[concat(toLower(parameters('prefix')), uniqueString(resourceGroup().id))]" } }, both: { parameters: [], output: { type: 'string', value: "[contoso.unique('x')]" } }, reads: { parameters: [], output: { type: 'string', value: "[variables('v')]" } } } }];

  it('see their own parameters only', () => {
    const { outputs } = expand({ functions, outputs: { name: { type: 'string', value: "[contoso.UNIQUE('PRE')]" } } });
    expect(outputs(quiet)['name']?.value).toMatch(/^pre[a-z2-7]{13}$/);
    expect(refused(template({ functions, variables: { v: '[contoso.reads()]' } })).message).toContain("'variables' is not expected at this location");
    expect(refused(template({ functions, variables: { v: "[contoso.unique('a', 'b')]" } })).message).toContain("'contoso.Unique': function requires 1 argument(s) while 2 were provided.");
  });

  it('take and give values of their types', () => {
    const typed = [{ namespace: 'c', members: { f: { parameters: [{ name: 'n', type: 'int', maxValue: 9 }], output: { type: 'int', value: "[if(equals(parameters('n'), 1), 'one', parameters('n'))]" } } } }];
    const asks = (argument: string): Record<string, unknown> => template({ functions: typed, variables: { v: `[c.f(${argument})]` } });
    expect(expandTemplate(asks('2'), {}, at()).resources).toEqual([]);
    expect(refused(asks("'2'")).message).toContain("'c.f': the value of its parameter 'n' is not valid. Expected a value of type 'Integer', but received a value of type 'String'.");
    expect(refused(asks('10')).message).toContain("The value should be less than or equal to '9'.");
    expect(refused(asks('1')).message).toContain("'c.f': its output is not valid. Expected a value of type 'Integer'");
  });

  it('have no default values, and nothing but parameters and output', () => {
    const member = { parameters: [{ name: 'n', type: 'int', defaultValue: 1 }], output: { type: 'int', value: 1 } };
    const wrong = (members: Record<string, unknown>): string => refused(template({ functions: [{ namespace: 'c', members }] })).message;
    expect(wrong({ f: member })).toContain("Could not find member 'defaultValue' on object of type 'TemplateFunctionParameter'. Path 'properties.template.functions[0].members.f.parameters[0].defaultValue'");
    expect(wrong({ f: { parameters: [], variables: {}, output: member.output } })).toContain("Could not find member 'variables'");
    expect(wrong({ f: { parameters: [] } })).toContain("Required property 'output' not found");
  });

  it('call each other in languageVersion 2.0 only', () => {
    expect(refused(template({ functions, variables: { v: '[contoso.both()]' } })).message).toContain("The template function 'contoso.unique' is not valid.");
    const { outputs } = expand({ languageVersion: '2.0', resources: {}, functions, outputs: { o: { type: 'string', value: '[contoso.both()]' } } });
    expect(outputs(quiet)['o']?.value).toMatch(/^x/);
    const circle = [{ namespace: 'c', members: { f: { parameters: [], output: { type: 'string', value: '[c.f()]' } } } }];
    expect(refused(template({ languageVersion: '2.0', resources: {}, functions: circle, variables: { v: '[c.f()]' } })).message).toContain("'c.f' calls itself");
  });
});

describe('outputs', () => {
  it('are evaluated at the end, typed as ARM answers', () => {
    const { outputs } = expand({
      resources: [thing('a')],
      outputs: {
        State: { type: 'OBJECT', value: "[reference('a')]" },
        hidden: { type: 'secureString', value: 's' },
        none: { type: 'int', condition: false, value: 'x' },
        list: { type: 'array', copy: { count: 2, input: "[reference('a').n]" } },
      },
    });
    expect(outputs({ ...quiet, reference: () => ({ n: 1 }) })).toEqual({ State: { type: 'Object', value: { n: 1 } }, hidden: { type: 'SecureString', value: 's' }, list: { type: 'Array', value: [1, 1] } });
  });

  it('are refused where they are not of their type', () => {
    const { outputs } = expand({ outputs: { n: { type: 'int', value: "[first(createArray())]" } } });
    expect(failing(() => outputs(quiet))).toMatchObject({
      code: 'DeploymentOutputEvaluationFailed',
      message: "The template output 'n' is not valid: Template output JToken type is not valid. Expected 'Integer'. Actual 'Null'. Please see https://aka.ms/arm-syntax-outputs for usage details.",
    });
    expect(refused(template({ outputs: { o: { type: 'string', vale: 1 } } })).message).toContain("Could not find member 'vale' on object of type 'TemplateOutputParameter'");
    expect(refused(template({ outputs: { o: { type: 'string', value: "[reference('gone').x]" } } })).message).toContain("The template output 'o' is not valid: The template reference 'gone' is not valid");
  });

  it('need a value, and a condition that is a boolean', () => {
    expect(refused(template({ outputs: { o: { type: 'int' } } })).message).toContain("Required property 'value' not found in JSON.");
    expect(refused(template({ outputs: { o: { type: 'int', value: 1, condition: 'yes' } } })).message).toContain("'condition' must be a boolean, not 'String'");
  });

  it('of languageVersion 2.0 are of the type that they refer to, secure or not', () => {
    const definitions = { key: { type: 'secureString', minLength: 3 }, size: { type: 'int' }, maybe: { type: 'string', nullable: true } };
    const outputsOf = (outputs: Record<string, unknown>): unknown => expand({ languageVersion: '2.0', resources: {}, definitions, outputs }).outputs(quiet);
    const key = { $ref: '#/definitions/key' };
    expect(outputsOf({ key: { ...key, value: 'abc' }, none: { $ref: '#/definitions/maybe', value: '[null()]' } })).toEqual({ key: { type: 'SecureString', value: 'abc' }, none: { type: 'String', value: null } });
    expect(failing(() => outputsOf({ n: { $ref: '#/definitions/size', value: 'x' } })).message).toContain("Expected 'Integer'. Actual 'String'.");
    expect(failing(() => outputsOf({ key: { ...key, value: 'ab' } }))).toMatchObject({ code: 'DeploymentOutputEvaluationFailed', message: "The template output 'key' is not valid: Length of the value should be greater than or equal to '3'." });
    expect(failing(() => outputsOf({ o: { type: 'object', properties: { size: { $ref: '#/definitions/size' } }, value: { size: 'x' } } })).message).toContain("Expected a value of type 'Integer', but received a value of type 'String'. The value is at 'size'");
    expect(failing(() => outputsOf({ n: { $ref: '#/definitions/gone', value: 1 } })).message).toContain("'#/definitions/gone' is not defined");
  });

  it.each([['VMSS', 'vmss'], ['NewNSG', 'newNSG'], ['CrossRg', 'crossRg'], ['VMSSName', 'vmssName'], ['already', 'already'], ['A1', 'a1']])('are answered by camel-cased names: %s is %s', (name, answered) => {
    expect(answerName(name)).toBe(answered);
  });
});

describe('variables', () => {
  it('are evaluated even where nobody uses them', () => {
    expect(refused(template({ variables: { unused: '[resourceGroup().nope]' } })).message).toBe(
      "Deployment template validation failed: 'The template variable 'unused' is not valid: The language expression property 'nope' doesn't exist, available properties are 'id, name, type, properties, location, tags'.. Please see https://aka.ms/arm-functions for usage details.'.",
    );
  });

  it('are refused in circles', () => {
    expect(refused(template({ variables: { a: "[variables('b')]", b: "[variables('A')]" } })).message).toContain("The template variable 'a' refers to itself.");
  });
});
