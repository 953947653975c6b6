import { gatewayError, type AzureError } from './errors.ts';
import { objectOf, pick, textOf, type Json } from './json.ts';

/** `templateLink` or `parametersLink`. */
export interface Link {
  uri: string;
  /** Of a template spec's version. */
  id: string;
  relativePath: string;
  contentVersion: string;
  queryString: string;
}

export type Given = Record<string, { value?: unknown; reference?: unknown }>;

export interface OnError {
  type: 'LastSuccessful' | 'SpecificDeployment';
  deploymentName?: string;
}

const validationLevels = ['Provider', 'ProviderNoRbac', 'Template'] as const;
export type ValidationLevel = (typeof validationLevels)[number];

export interface DeploymentBody {
  /** Undefined where `templateLink` leads to it. */
  template: unknown;
  templateLink: Link | undefined;
  parameters: Given;
  parametersLink: Link | undefined;
  mode: 'Incremental' | 'Complete';
  tags: unknown;
  location: string;
  onError: OnError | undefined;
  debugSetting: unknown;
  /** How much of a deployment is checked beforehand: all, all but the caller's right to write, or the template alone. */
  validationLevel: ValidationLevel;
  /** Of what-if. */
  resultFormat: 'FullResourcePayloads' | 'ResourceIdOnly';
}

const members = ['template', 'templateLink', 'parameters', 'parametersLink', 'mode', 'debugSetting', 'onErrorDeployment', 'expressionEvaluationOptions', 'validationLevel', 'extensionConfigs'];

/** The body of a deployment, or with `whatIf` of its preview; throws AzureError where ARM would not read it. */
export function readDeploymentBody(body: unknown, whatIf = false): DeploymentBody {
  const given = pick(body, 'properties');
  if (given === undefined) throw bad("Required property 'properties' not found in JSON. Path '', line 1, position 2.");
  const properties = objectOf(given);
  const known = new Set([...members, ...(whatIf ? ['whatIfSettings'] : [])].map((name) => name.toLowerCase()));
  const unknown = Object.keys(properties).find((name) => !known.has(name.toLowerCase()));
  if (unknown !== undefined) throw bad(`Could not find member '${unknown}' on object of type 'DeploymentContent'. Path 'properties.${unknown}', line 1, position 2.`);
  const mode = textOf(pick(properties, 'mode')).toLowerCase();
  if (pick(properties, 'mode') === undefined) throw bad(`Required property 'mode' not found in JSON. Path 'properties', line 1, position 15.`);
  if (mode !== 'incremental' && mode !== 'complete') throw bad(`Error converting value ${JSON.stringify(pick(properties, 'mode'))} to type 'Azure.Deployments.Core.Definitions.DeploymentMode'. Path 'properties.mode', line 1, position 2.`);
  const template = pick(properties, 'template') ?? undefined;
  const templateLink = readLink(pick(properties, 'templateLink'));
  if (template === undefined && templateLink === undefined) {
    throw gatewayError(400, 'InvalidTemplate', 'Deployment template validation failed: the template is missing.');
  }
  if (template !== undefined && templateLink !== undefined) {
    throw gatewayError(400, 'InvalidRequestContent', "The request content is not valid: only one of the properties 'template' and 'templateLink' can be given.");
  }
  const parametersLink = readLink(pick(properties, 'parametersLink'));
  const parameters = pick(properties, 'parameters') ?? undefined;
  if (parameters !== undefined && parametersLink !== undefined && Object.keys(objectOf(parameters)).length > 0) {
    throw gatewayError(400, 'InvalidRequestContent', "The request content is not valid: only one of the properties 'parameters' and 'parametersLink' can be given.");
  }
  const format = textOf(pick(pick(properties, 'whatIfSettings'), 'resultFormat'));
  if (format !== '' && !/^(FullResourcePayloads|ResourceIdOnly)$/i.test(format)) {
    throw bad(`Error converting value "${format}" to type 'System.Nullable\`1[Azure.Deployments.Core.Definitions.WhatIfResultFormat]'. Path 'properties.whatIfSettings.resultFormat', line 1, position 2.`);
  }
  const level = textOf(pick(properties, 'validationLevel'));
  const validationLevel = level === '' ? 'Provider' : validationLevels.find((one) => one.toLowerCase() === level.toLowerCase());
  if (validationLevel === undefined) {
    throw bad(`Error converting value "${level}" to type 'System.Nullable\`1[Azure.Deployments.Core.Definitions.ValidationLevel]'. Path 'properties.validationLevel', line 1, position 2.`);
  }
  return {
    template,
    templateLink,
    parameters: readParameters(parameters),
    parametersLink,
    mode: mode === 'complete' ? 'Complete' : 'Incremental',
    tags: pick(body, 'tags'),
    location: textOf(pick(body, 'location')),
    onError: readOnError(pick(properties, 'onErrorDeployment')),
    debugSetting: readDebug(pick(properties, 'debugSetting') ?? undefined),
    validationLevel,
    resultFormat: /^ResourceIdOnly$/i.test(format) ? 'ResourceIdOnly' : 'FullResourcePayloads',
  };
}

const bad = (text: string): AzureError =>
  gatewayError(400, 'InvalidRequestContent', `The request content was invalid and could not be deserialized: '${text}'.`);

// What is logged with a deployment's operations (REST reference of deployments, debugSetting).
function readDebug(value: unknown): unknown {
  const level = pick(value, 'detailLevel') ?? 'none';
  const known = typeof level === 'string' && level.split(',').every((one) => ['none', 'requestcontent', 'responsecontent'].includes(one.trim().toLowerCase()));
  if (!known) throw bad(`Error converting value ${JSON.stringify(level)} to type 'Azure.Deployments.Core.Definitions.DeploymentDebugDetailLevel'. Path 'properties.debugSetting.detailLevel', line 1, position 2.`);
  return value;
}

/** A link as the request has it; undefined where there is none. */
export function readLink(value: unknown): Link | undefined {
  if (value === undefined || value === null) return undefined;
  const text = (name: string): string => textOf(pick(value, name));
  return { uri: text('uri'), id: text('id'), relativePath: text('relativePath'), contentVersion: text('contentVersion'), queryString: text('queryString') };
}

/** `parameters` of a request or of a parameters file; throws AzureError where ARM would not read them. */
export function readParameters(value: unknown): Given {
  const parameters = objectOf(value);
  for (const [name, entry] of Object.entries(parameters)) {
    const given = typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? (entry as Json) : undefined;
    // A whole parameters file where its `parameters` belong is the usual mistake.
    if (given === undefined) {
      throw bad(`Error converting value "${textOf(entry)}" to type 'Microsoft.WindowsAzure.ResourceStack.Frontdoor.Data.Definitions.DeploymentParameterDefinition'. Path 'properties.parameters.${name}', line 1, position 2.`);
    }
    const unknown = Object.keys(given).find((key) => !['value', 'reference', 'metadata', 'expression'].includes(key.toLowerCase()));
    if (unknown !== undefined) throw bad(`Could not find member '${unknown}' on object of type 'DeploymentParameterDefinition'. Path 'properties.parameters.${name}.${unknown}', line 1, position 2.`);
  }
  return parameters as Given;
}

function readOnError(value: unknown): OnError | undefined {
  if (value === undefined || value === null) return undefined;
  const type = textOf(pick(value, 'type'));
  const deploymentName = textOf(pick(value, 'deploymentName'));
  if (/^LastSuccessful$/i.test(type) && deploymentName === '') return { type: 'LastSuccessful' };
  if (/^SpecificDeployment$/i.test(type) && deploymentName !== '') return { type: 'SpecificDeployment', deploymentName };
  throw gatewayError(
    400,
    'InvalidOnErrorDeployment',
    "The property 'onErrorDeployment' is not valid: its type is 'LastSuccessful' without a deployment name, or 'SpecificDeployment' with one.",
  );
}
