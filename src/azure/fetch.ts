import { createDefaultHttpClient, createHttpHeaders, createPipelineFromOptions, createPipelineRequest, type HttpMethods } from '@azure/core-rest-pipeline';
import type { Fetch } from '../action/fetch.ts';
import { proxyBehind } from './proxy.ts';

// GitHub answers so for a repository that was renamed.
const moved = new Set([301, 302, 307, 308]);
const mostMoves = 5;
const bodiless = new Set([204, 205, 304]);

/**
 * A `fetch` over the same wire as Azure's: `HTTPS_PROXY` and `NO_PROXY` are obeyed, nothing is repeated, and what moved within its host is followed
 * with its method, body and headers. Rejects where nothing has answered, or the proxy in its place.
 */
export function connectFetch(): Fetch {
  const pipeline = createPipelineFromOptions({ retryOptions: { maxRetries: 0 }, redirectOptions: { maxRetries: 0 } });
  const client = createDefaultHttpClient();
  return async (address, { method = 'GET', headers = {}, body, signal } = {}) => {
    let url = new URL(address);
    for (let moves = 0; ; moves++) {
      const request = createPipelineRequest({
        url: url.href,
        method: method as HttpMethods,
        headers: createHttpHeaders(headers),
        // Servers of one's own may speak plain HTTP; whose address it is has decided that.
        allowInsecureConnection: true,
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { abortSignal: signal }),
      });
      const answer = await pipeline.sendRequest(client, request);
      const proxy = proxyBehind(url.host, answer, process.env);
      if (proxy !== undefined) throw new Error(`the proxy ${proxy} answered ${answer.status}`);
      const target = answer.headers.get('location');
      const next = target !== undefined && moved.has(answer.status) && URL.canParse(target, url.href) ? new URL(target, url.href) : undefined;
      // The token goes with it, so it goes nowhere else.
      if (next?.origin !== url.origin || moves >= mostMoves) {
        return new Response(bodiless.has(answer.status) ? null : (answer.bodyAsText ?? ''), { status: answer.status, headers: answer.headers.toJSON() });
      }
      url = next;
    }
  };
}
