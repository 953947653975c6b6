import { createDefaultHttpClient, type HttpClient, type PipelineResponse } from '@azure/core-rest-pipeline';
import { proxyBehind } from './proxy.ts';
import { persist, troubleOfAnswer, troubleOfError, type Patience } from './retry.ts';

/** What the sign-in library is given so that its requests are repeated as ARM's are, and by nobody else. */
export interface TokenWire {
  httpClient: HttpClient;
  retryOptions: { maxRetries: 0 };
}

// A sign-in that has not answered by then has lost the question.
const answerWithin = 30_000;

/**
 * The way to the token endpoint. It repeats below the library: told of a 429 or 5xx itself, that one would refuse for a minute to ask
 * again (msal-common, ThrottlingUtils). Asking for a token twice does no harm.
 */
export function connectTokens(options: Pick<Patience, 'sleep' | 'tell' | 'random'>): TokenWire {
  const client = createDefaultHttpClient();
  const reached = new Set<string>();
  return {
    retryOptions: { maxRetries: 0 },
    httpClient: {
      sendRequest: (request) => {
        const { host } = new URL(request.url);
        request.timeout ||= answerWithin;
        const patience: Patience = { doing: 'Signing in', idempotent: true, now: () => performance.now(), reached: () => reached.has(host), ...options };
        return persist<PipelineResponse>(async () => {
          try {
            const value = await client.sendRequest(request);
            reached.add(host);
            const proxy = proxyBehind(host, value, process.env);
            return { value, trouble: troubleOfAnswer(proxy === undefined ? host : `the proxy ${proxy}`, value.status, value.headers.get('retry-after'), undefined, Date.now()) };
          } catch (error) {
            if (request.abortSignal?.aborted) throw error;
            return { error, trouble: troubleOfError(host, error) };
          }
        }, patience);
      },
    },
  };
}
