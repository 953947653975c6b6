// The part of ws's client that we use; the package brings no types of its own.
declare module 'ws' {
  import type { ClientRequest, IncomingMessage } from 'node:http';

  interface Options {
    headers: Record<string, string>;
    origin: string;
    /** As TLS takes it; empty where the host is an address. */
    servername: string;
    rejectUnauthorized: boolean;
    /** Milliseconds until the upgrade must be answered. */
    handshakeTimeout: number;
    /** Bytes of one message. */
    maxPayload: number;
    perMessageDeflate: boolean;
  }

  export default class WebSocket {
    constructor(address: string, options: Options);
    on(event: 'open', listener: () => void): this;
    on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): this;
    /** Any answer but 101; whoever listens must end the request. */
    on(event: 'unexpected-response', listener: (request: ClientRequest, response: IncomingMessage) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: 'close', listener: (code: number) => void): this;
    send(text: string): void;
    close(): void;
    terminate(): void;
  }
}
