import { gatewayError, insightsError, providerError, type AzureError, type Detail } from './errors.ts';
import { readShape, type Misfit, type Shape } from './shape.ts';
import type { Json } from './json.ts';

export type Provider = 'network' | 'compute' | 'insights' | 'storage' | 'keyvault' | 'resources' | 'identity' | 'files';

/** Providers that are done with their first answer: no operation follows. */
export const instant: ReadonlySet<Provider> = new Set<Provider>(['insights', 'keyvault', 'resources', 'identity', 'files']);

/** A body in canonical spelling; throws AzureError in the words of the provider where it does not fit its shape. */
export function readBody(provider: Provider, shape: Shape, body: unknown): Json {
  const { value, misfits } = readShape(shape, body);
  if (misfits.length === 0) return value;
  const place = (misfit: Misfit): string => `line 1, position ${positionOf(body, misfit)}`;
  throw wordings[provider](misfits, place);
}

type Wording = (misfits: Misfit[], place: (misfit: Misfit) => string) => AzureError;

const wordings: Record<Provider, Wording> = {
  // All of them at once, below one InvalidRequestFormat.
  network: (misfits, place) =>
    malformedLink(misfits) ??
    providerError(400, 'InvalidRequestFormat', 'Cannot parse the request.', {
      details: misfits.map((misfit) => networkDetail(misfit, place(misfit))),
    }),
  // The first alone, with the property as target.
  compute: (misfits, place) => {
    const misfit = misfits[0] as Misfit;
    if (misfit.kind === 'required') {
      return providerError(400, 'InvalidParameter', `Required parameter '${misfit.name}' is missing (null).`, { target: misfit.name });
    }
    if (misfit.kind === 'value') {
      return providerError(400, 'InvalidParameter', `The value of parameter ${misfit.name} is invalid.`, { target: misfit.name });
    }
    return providerError(400, 'BadRequest', jsonWords(misfit, place(misfit)), { target: misfit.path });
  },
  // One code for all (Azure/azure-sdk-for-net#43948); what is wrong Azure does not say, we do.
  insights: (misfits, place) => {
    const misfit = misfits[0] as Misfit;
    const what = misfit.kind === 'required' ? `'${misfit.path}' is required.` : jsonWords(misfit, place(misfit));
    return insightsError(400, 'UnsupportedRequestContent', `Request content is not well formed or supported. ${what}`);
  },
  storage: storageWords,
  keyvault: plainWords,
  identity: plainWords,
  files: storageWords,
  resources: plainWords,
};

function storageWords(misfits: Misfit[], place: (misfit: Misfit) => string): AzureError {
  const misfit = misfits[0] as Misfit;
  if (misfit.kind === 'required') {
    return providerError(400, 'InvalidRequestPropertyValue', `The required property '${misfit.path}' is missing.`, { target: misfit.path });
  }
  return providerError(400, 'InvalidRequestContent', jsonWords(misfit, place(misfit)), { target: misfit.path });
}

// Both take JSON as .NET reads it and name the first thing that is wrong.
function plainWords(misfits: Misfit[], place: (misfit: Misfit) => string): AzureError {
  const misfit = misfits[0] as Misfit;
  if (misfit.kind === 'required') return providerError(400, 'BadRequest', `The parameter ${misfit.path} is required.`);
  return providerError(400, 'BadRequest', jsonWords(misfit, place(misfit)));
}

function networkDetail(misfit: Misfit, place: string): Detail {
  const id = misfit.value === undefined ? '' : String(JSON.parse(misfit.value));
  const expected = `The Id is expected to reference resources of type ${misfit.of}. Path ${misfit.path}.`;
  if (misfit.kind === 'required' && misfit.of === 'ResourceReference') {
    return { code: 'MissingJsonReferenceId', message: `Value for reference id is missing. Path ${misfit.path.replace(/\.id$/, '')}.` };
  }
  if (misfit.kind === 'reference') return { code: 'InvalidJsonReferenceFormat', message: `Reference Id ${id} is not formatted correctly. ${expected}` };
  if (misfit.kind === 'otherType') return { code: 'InvalidJsonReferenceWrongType', message: `Reference Id ${id} is referencing resource of a wrong type. ${expected}` };
  return { code: 'InvalidJson', message: jsonWords(misfit, place) };
}

// What leads to another resource is read by Resource Manager first, which asks for the right to join it; a load balancer's ids of
// its own parts are not.
function malformedLink(misfits: Misfit[]): AzureError | undefined {
  const bad = misfits.find((misfit) => misfit.kind === 'reference' && !misfit.of.startsWith('Microsoft.Network/loadBalancers/') && !/^"\/(subscriptions|providers)\//i.test(misfit.value ?? ''));
  if (bad === undefined) return undefined;
  return gatewayError(
    400,
    'LinkedInvalidPropertyId',
    `Property id '${String(JSON.parse(bad.value ?? '""'))}' at path '${bad.path}.id' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.`,
  );
}

// The wording of Azure's JSON reader, as recorded answers show it.
function jsonWords(misfit: Misfit, place: string): string {
  const where = `Path '${misfit.path}', ${place}.`;
  if (misfit.kind === 'unknown') return `Could not find member '${misfit.name}' on object of type '${misfit.of}'. ${where}`;
  if (misfit.kind === 'value' && /^-?\d+--?\d+$/.test(misfit.of)) return `Value ${misfit.value ?? ''} of '${misfit.name}' is out of range ${misfit.of}. ${where}`;
  if (misfit.kind === 'required') return `Required property '${misfit.name}' not found in JSON. ${where}`;
  return `Error converting value ${misfit.value ?? ''} to type '${misfit.of}'. ${where}`;
}

function positionOf(body: unknown, misfit: Misfit): number {
  const text = JSON.stringify(body) ?? '';
  const at = text.toLowerCase().indexOf(`"${misfit.name.toLowerCase()}":`);
  return at < 0 ? text.length : at + misfit.name.length + 3;
}
