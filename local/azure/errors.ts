/** One entry of an ARM error's `details`. */
export interface Detail {
  code: string;
  message: string;
  target?: string;
  details?: Detail[];
}

export interface ErrorMore {
  target?: string;
  details?: Detail[];
  additionalInfo?: { type: string; info: unknown }[];
  headers?: Record<string, string>;
  /** The provider answers `{code, message}` without an envelope. */
  bare?: true;
}

/** ARM's error envelope. */
export interface ErrorBody {
  error: { code: string; message: string; target?: string; details?: Detail[]; additionalInfo?: { type: string; info: unknown }[] };
}

/** A refusal as Azure words it; `gateway` errors come from ARM itself and carry `x-ms-failure-cause: gateway`. */
export class AzureError extends Error {
  override readonly name = 'AzureError';
  readonly status: number;
  readonly code: string;
  readonly more: ErrorMore;
  readonly gateway: boolean;

  constructor(status: number, code: string, message: string, more: ErrorMore = {}, gateway = false) {
    super(message);
    this.status = status;
    this.code = code;
    this.more = more;
    this.gateway = gateway;
  }

  body(): ErrorBody {
    const { target, details, additionalInfo } = this.more;
    return {
      error: {
        code: this.code,
        message: this.message,
        ...(target === undefined ? {} : { target }),
        ...(details === undefined ? {} : { details }),
        ...(additionalInfo === undefined ? {} : { additionalInfo }),
      },
    };
  }

  /** The error as it goes over the wire. */
  wire(): unknown {
    return this.more.bare ? { code: this.code, message: this.message } : this.body();
  }
}

/** A refusal by Resource Manager itself. */
export function gatewayError(status: number, code: string, message: string, more: ErrorMore = {}): AzureError {
  return new AzureError(status, code, message, more, true);
}

/** A refusal by a resource provider. */
export function providerError(status: number, code: string, message: string, more: ErrorMore = {}): AzureError {
  return new AzureError(status, code, message, more, false);
}

/** A refusal by Microsoft.Insights, which knows no envelope (recorded in Azure/Moodle#311: `{"code": "TargetResourceIdIsImmutable", "message": ...}`). */
export function insightsError(status: number, code: string, message: string): AzureError {
  return providerError(status, code, message, { bare: true });
}

/** The network provider always sends an empty `details` with a single error. */
export function networkError(code: string, message: string, status = 400): AzureError {
  return providerError(status, code, message, { details: [] });
}

/** ARM's answer for a resource that is not there. */
export function resourceNotFound(type: string, name: string, group: string): AzureError {
  return gatewayError(
    404,
    'ResourceNotFound',
    `The Resource '${type}/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}

/** ARM's answer to a method that a resource does not know. */
export function notAllowed(method: string): AzureError {
  return gatewayError(405, 'MethodNotAllowed', `The requested resource does not support http method '${method}'.`);
}

/** Loud where the local Azure imitates nothing: never an answer that a client could take for Azure's. */
export function notImplemented(what: string): AzureError {
  return gatewayError(501, 'LocalAzureNotImplemented', `The local Azure does not imitate ${what}.`);
}

/** Any thrown value as a refusal; what is no AzureError is a bug of the local Azure and is named as one. */
export function asAzureError(error: unknown): AzureError {
  if (error instanceof AzureError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return providerError(500, 'InternalServerError', `The local Azure failed: ${text}`);
}
