import { providerError, type AzureError, type Detail } from './errors.ts';
import { readShape, type Misfit, type Shape } from './shape.ts';
import type { Json } from './json.ts';

export type Provider = 'network' | 'compute' | 'insights' | 'storage';

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
    providerError(400, 'InvalidRequestFormat', 'Cannot parse the request.', {
      details: misfits.map((misfit): Detail => {
        if (misfit.kind === 'required' && misfit.of === 'ResourceReference') {
          return { code: 'MissingJsonReferenceId', message: `Value for reference id is missing. Path ${misfit.path.replace(/\.id$/, '')}.` };
        }
        return { code: 'InvalidJson', message: jsonWords(misfit, place(misfit)) };
      }),
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
  insights: (misfits, place) => {
    const misfit = misfits[0] as Misfit;
    if (misfit.kind === 'required') {
      return providerError(400, 'BadRequest', `The request body is invalid: '${misfit.path}' is required.`);
    }
    return providerError(400, 'BadRequest', `The request body is invalid: ${jsonWords(misfit, place(misfit))}`);
  },
  storage: (misfits, place) => {
    const misfit = misfits[0] as Misfit;
    if (misfit.kind === 'required') {
      return providerError(400, 'InvalidRequestPropertyValue', `The required property '${misfit.path}' is missing.`, { target: misfit.path });
    }
    return providerError(400, 'InvalidRequestContent', jsonWords(misfit, place(misfit)), { target: misfit.path });
  },
};

// The wording of Azure's JSON reader, as recorded answers show it.
function jsonWords(misfit: Misfit, place: string): string {
  const where = `Path '${misfit.path}', ${place}.`;
  if (misfit.kind === 'unknown') return `Could not find member '${misfit.name}' on object of type '${misfit.of}'. ${where}`;
  if (misfit.kind === 'required') return `Required property '${misfit.name}' not found in JSON. ${where}`;
  return `Error converting value ${misfit.value ?? ''} to type '${misfit.of}'. ${where}`;
}

function positionOf(body: unknown, misfit: Misfit): number {
  const text = JSON.stringify(body) ?? '';
  const at = text.toLowerCase().indexOf(`"${misfit.name.toLowerCase()}":`);
  return at < 0 ? text.length : at + misfit.name.length + 3;
}
