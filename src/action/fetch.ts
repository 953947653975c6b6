/** What is asked for, as the web's own `fetch` takes it. */
export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}

/** A `fetch` that goes through the runner's proxy (src/azure/fetch.ts), as Node's own does not. */
export type Fetch = (url: string, asking?: Asking) => Promise<Response>;
