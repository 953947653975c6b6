export const id = 255;
export const ids = [255];
export const modules = {

/***/ 255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectArm: () => (/* binding */ connectArm)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_FHW5MHVT_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(999);
/* harmony import */ var _chunk_YVIAE6ET_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(933);
/* harmony import */ var _chunk_ZTLPQ73G_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(142);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// src/azure/arm.ts
function connectArm(options) {
  const { cloud, credential, signal } = options;
  const pipeline = (0,_chunk_FHW5MHVT_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineFromOptions */ .Fp)({ userAgentOptions: { userAgentPrefix: "dsvm-pool-action" } });
  pipeline.addPolicy((0,_chunk_FHW5MHVT_js__WEBPACK_IMPORTED_MODULE_1__/* .bearerTokenAuthenticationPolicy */ .N$)({ credential, scopes: `${cloud.arm}/.default` }));
  const client = (0,_chunk_FHW5MHVT_js__WEBPACK_IMPORTED_MODULE_1__/* .createDefaultHttpClient */ .fl)();
  const host = new URL(cloud.arm).host;
  let ahead = 0;
  const send = async (request) => {
    const url = new URL(request.path, `${cloud.arm}/`);
    if (url.host !== host) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l({ what: `${request.doing}: Azure's answer leads to ${url.host}, not to ${host}.` });
    if (request.apiVersion !== void 0) url.searchParams.set("api-version", request.apiVersion);
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
    const message = (0,_chunk_FHW5MHVT_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineRequest */ .G6)({
      url: url.href,
      method: request.method,
      headers: (0,_chunk_FHW5MHVT_js__WEBPACK_IMPORTED_MODULE_1__/* .createHttpHeaders */ .Nc)({ accept: "application/json", "content-type": "application/json" }),
      abortSignal: signal,
      ...request.body === void 0 ? {} : { body: JSON.stringify(request.body) }
    });
    let answer;
    try {
      answer = await pipeline.sendRequest(client, message);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (!(0,_chunk_YVIAE6ET_js__WEBPACK_IMPORTED_MODULE_2__/* .hidesReason */ .qV)(error)) throw (0,_chunk_YVIAE6ET_js__WEBPACK_IMPORTED_MODULE_2__/* .wireFailure */ .e3)(request.doing, host, error);
      throw (0,_chunk_YVIAE6ET_js__WEBPACK_IMPORTED_MODULE_2__/* .wireFailure */ .e3)(request.doing, new URL(cloud.authority).host, await reasonOf(cloud.authority, error));
    }
    const headers = answer.headers.toJSON();
    const date = Date.parse(headers["date"] ?? "");
    if (!Number.isNaN(date)) ahead = date - Date.now();
    const body = parseBody(answer.bodyAsText);
    if (answer.status >= 400 && !request.allow?.includes(answer.status)) {
      throw (0,_chunk_YVIAE6ET_js__WEBPACK_IMPORTED_MODULE_2__/* .armFailure */ .Fw)(request.doing, answer.status, body, headers["x-ms-correlation-request-id"]);
    }
    return { status: answer.status, headers, body };
  };
  return {
    subscriptionId: options.subscriptionId,
    tenantId: options.tenantId,
    place: { environment: cloud.name, armEndpoint: cloud.arm, tenantId: options.tenantId },
    send,
    list: async (request) => {
      const items = [];
      let next = { ...request, method: "GET" };
      while (next !== void 0) {
        const { body } = await send(next);
        const page = body ?? {};
        items.push(...page.value ?? []);
        next = page.nextLink ? { method: "GET", path: page.nextLink, doing: request.doing } : void 0;
      }
      return items;
    },
    now: () => new Date(Date.now() + ahead),
    sleep: options.sleep
  };
}
async function reasonOf(address, error) {
  const pipeline = (0,_chunk_FHW5MHVT_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineFromOptions */ .Fp)({ retryOptions: { maxRetries: 0 } });
  try {
    await pipeline.sendRequest((0,_chunk_FHW5MHVT_js__WEBPACK_IMPORTED_MODULE_1__/* .createDefaultHttpClient */ .fl)(), (0,_chunk_FHW5MHVT_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineRequest */ .G6)({ url: address, timeout: 1e4 }));
    return error;
  } catch (reason) {
    return reason;
  }
}
function parseBody(text) {
  if (!text) return void 0;
  try {
    return JSON.parse(text);
  } catch {
    return { error: { code: "NotJson", message: `The answer is no JSON: ${text.slice(0, 200)}` } };
  }
}



/***/ }),

/***/ 933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ armFailure),
/* harmony export */   e3: () => (/* binding */ wireFailure),
/* harmony export */   p_: () => (/* binding */ readArmError),
/* harmony export */   qV: () => (/* binding */ hidesReason)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/azure/faults.ts
function readArmError(body, fallback, correlationId) {
  const error = unwrap(body);
  if (error === void 0) return [withId({ what: fallback }, correlationId)];
  return leaves(error).map((leaf) => withId(leaf, correlationId));
}
function armFailure(doing, status, body, correlationId) {
  const problems = readArmError(body, `Azure answered ${status}.`, correlationId).map((problem) => ({
    ...problem,
    what: `${doing}: ${problem.what}`
  }));
  return Object.assign(new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l(problems), { status });
}
function wireFailure(doing, host, error) {
  if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l) return error;
  const { message, code } = describe(error);
  const aad = /AADSTS\d+/.exec(message)?.[0];
  if (aad !== void 0) {
    return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ what: `Sign-in to Azure failed: ${firstLine(message)}`, code: aad, ...signInFix(aad) }, { cause: error });
  }
  const tls = /CERT|SELF_SIGNED|TLS|SSL/i.test(code ?? "") || /certificate/i.test(message);
  return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l(
    {
      what: `${doing}: ${host} cannot be reached: ${firstLine(message)}`,
      ...code === void 0 ? {} : { code },
      ...tls ? { fix: "The certificate is not trusted: set NODE_EXTRA_CA_CERTS to the PEM file of its authority." } : {}
    },
    { cause: error }
  );
}
function hidesReason(error) {
  return /endpoints_resolution_error|openid_config_error|network_error/.test(describe(error).message);
}
function signInFix(aad) {
  if (/^AADSTS(70021|700213|700211|700212)$/.test(aad)) {
    return { fix: "Add a federated credential with exactly the subject named above to the application `client-id`." };
  }
  if (/^AADSTS(7000215|7000222)$/.test(aad)) return { fix: "Renew the client secret and update AZURE_CLIENT_SECRET." };
  if (aad === "AADSTS700016") return { fix: "Check `client-id` and `tenant-id`." };
  return {};
}
function describe(error) {
  const chain = [];
  for (let at = error; at !== void 0 && at !== null && chain.length < 6; at = at.cause) chain.push(at);
  const inner = chain.at(-1);
  const code = chain.map((one) => one.code).findLast((one) => typeof one === "string");
  const messages = chain.map((one) => one instanceof Error ? one.message : "");
  const message = messages.find((one) => one.includes("AADSTS")) ?? (inner instanceof Error && inner.message ? inner.message : String(error));
  return { message, code: typeof code === "string" ? code : void 0 };
}
var firstLine = (text) => text.split(/\r?\n/, 1)[0] ?? "";
function unwrap(body) {
  if (typeof body !== "object" || body === null) return void 0;
  const { error } = body;
  if (typeof error === "object" && error !== null) return error;
  return "code" in body && "message" in body ? body : void 0;
}
function leaves(error) {
  const details = Array.isArray(error.details) ? error.details.filter((one) => typeof one === "object" && one !== null) : [];
  const inner = details.flatMap((one) => leaves(one));
  if (inner.length > 0) return inner;
  const message = typeof error.message === "string" ? error.message : "";
  const nested = parse(message);
  if (nested !== void 0) return leaves(nested);
  const problem = { what: message || "Azure gave no message." };
  if (typeof error.code === "string") problem.code = error.code;
  if (typeof error.target === "string") problem.target = error.target;
  return [problem];
}
function parse(message) {
  if (!message.trimStart().startsWith("{")) return void 0;
  try {
    return unwrap(JSON.parse(message));
  } catch {
    return void 0;
  }
}
function withId(problem, correlationId) {
  return correlationId === void 0 ? problem : { ...problem, correlationId };
}




/***/ })

};
