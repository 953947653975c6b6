import type { Provider } from './bodies.ts';
import { armTime, computeTime } from './clock.ts';
import { gatewayError } from './errors.ts';
import { tidy } from './json.ts';
import type { Operation } from './operations.ts';
import type { Answer, Request, World } from './world.ts';

const namespaces: Record<Provider, string> = {
  network: 'Microsoft.Network',
  compute: 'Microsoft.Compute',
  insights: 'Microsoft.Insights',
  storage: 'Microsoft.Storage',
  keyvault: 'Microsoft.KeyVault',
  identity: 'Microsoft.ManagedIdentity',
  files: 'Microsoft.Storage',
  resources: 'Microsoft.Resources',
};

// Seconds, as the providers' recorded answers have them, cut down where they would only make a laptop wait.
const retryAfter: Record<Provider, number> = { network: 1, compute: 2, insights: 1, storage: 2, keyvault: 1, identity: 1, files: 2, resources: 1 };

/** `Retry-After` in seconds, unless `--fast` leaves it out. */
export function retry(world: World, seconds: number): Record<string, string> {
  return world.fast ? {} : { 'retry-after': String(seconds) };
}

function operationUrl(provider: Provider, request: Request, world: World, location: string, operation: Operation): string {
  const path = `/subscriptions/${world.subscriptionId}/providers/${namespaces[provider]}/locations/${location}/operations/${operation.id}`;
  const partition = provider === 'compute' ? `p=${world.random.named(`partition ${location}`)}&` : '';
  return `${request.base}${path}?${partition}api-version=${request.apiVersion}`;
}

/** Headers of an answer whose work goes on; `end` adds the `Location` that 202 answers carry. */
export function asyncHeaders(
  provider: Provider,
  request: Request,
  world: World,
  location: string,
  operation: Operation,
  end: boolean,
): Record<string, string> {
  const url = operationUrl(provider, request, world, location, operation);
  const monitor = provider === 'compute' ? url.replace('api-version=', 'monitor=true&api-version=') : url.replace('/operations/', '/operationResults/');
  return {
    'azure-asyncoperation': url,
    'azure-asyncnotification': 'Enabled',
    ...(end ? { location: monitor } : {}),
    ...retry(world, retryAfter[provider]),
  };
}

/** 202 without a body for a compute or network action; its operation is at both headers. */
export function accepted(provider: Provider, request: Request, world: World, location: string, work: () => Promise<unknown>): Answer {
  const operation = world.operations.start(work);
  return { status: 202, headers: asyncHeaders(provider, request, world, location, operation, true) };
}

/** GET of `.../locations/{l}/operations/{id}` and `operationResults/{id}`, in the style of each provider. */
export function showOperation(namespace: string, result: boolean, id: string, request: Request, world: World): Answer {
  const operation = world.operations.find(id);
  if (operation === undefined) throw gatewayError(404, 'NotFound', `The operation ${id} was not found.`);
  const compute = namespace.toLowerCase() === 'microsoft.compute';
  const running = operation.status === 'InProgress';
  if (result || request.query.get('monitor') === 'true') {
    if (running) return { status: 202, headers: { location: `${request.base}/${request.path.join('/')}?${request.query.toString()}`, ...retry(world, 2) } };
    if (operation.error !== undefined) return { status: 409, body: { error: operation.error } };
    return operation.output === undefined ? { status: 204 } : { status: 200, body: operation.output };
  }
  const time = compute ? computeTime : armTime;
  const body = compute
    ? {
        startTime: time(operation.started),
        endTime: operation.ended === undefined ? undefined : time(operation.ended),
        status: operation.status,
        error: operation.error,
        properties: operation.output === undefined ? undefined : { output: operation.output },
        name: operation.id,
      }
    : { status: operation.status, error: operation.error, properties: operation.output };
  return { status: 200, body: tidy(body), headers: running ? retry(world, compute ? retryAfter.compute : retryAfter.network) : {} };
}

/** 202 of Resource Manager's own jobs (group deletion): only a `Location`. */
export function job(request: Request, world: World, label: string, seconds: number, work: () => Promise<unknown>): Answer {
  const operation = world.operations.start(work);
  const token = Buffer.from(JSON.stringify({ jobId: `${label}-${operation.id}`, jobLocation: world.location })).toString('base64url');
  const url = `${request.base}/subscriptions/${world.subscriptionId}/operationresults/${token}?api-version=${request.apiVersion}`;
  return { status: 202, headers: { location: url, ...retry(world, seconds) } };
}

/** GET of `/subscriptions/{s}/operationresults/{token}`. */
export function showJob(token: string, request: Request, world: World): Answer {
  const id = /([0-9a-f]{8}-[0-9a-f-]{27})"/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1] ?? '';
  const operation = world.operations.find(id);
  if (operation === undefined) throw gatewayError(404, 'NotFound', `The operation ${token} was not found.`);
  if (operation.status === 'InProgress') {
    return { status: 202, headers: { location: `${request.base}/${request.path.join('/')}?${request.query.toString()}`, ...retry(world, 2) } };
  }
  if (operation.error !== undefined) return { status: 409, body: { error: operation.error } };
  return operation.output === undefined ? { status: 200 } : { status: 200, body: operation.output };
}
