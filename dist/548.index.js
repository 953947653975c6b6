export const id = 548;
export const ids = [548];
export const modules = {

/***/ 5548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectArm: () => (/* binding */ connectArm)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_S2CJZKA4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5660);
/* harmony import */ var _chunk_JWAGYFBB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6646);
/* harmony import */ var _chunk_K3KZM6QS_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5770);
/* harmony import */ var _chunk_LSVWTXBD_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2890);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2180);
/* harmony import */ var _chunk_EYUZDLOQ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4751);
/* harmony import */ var _chunk_XCGDX2C2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2595);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);










// src/azure/arm.ts
var answerWithin = 1e5;
function connectArm(options) {
  const { cloud, credential, signal } = options;
  const pipeline = (0,_chunk_S2CJZKA4_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineFromOptions */ .Fp)({ userAgentOptions: { userAgentPrefix: "dsvm-pool-action" }, retryOptions: { maxRetries: 0 } });
  pipeline.addPolicy((0,_chunk_S2CJZKA4_js__WEBPACK_IMPORTED_MODULE_1__/* .bearerTokenAuthenticationPolicy */ .N$)({ credential, scopes: `${cloud.arm}/.default` }));
  const client = (0,_chunk_S2CJZKA4_js__WEBPACK_IMPORTED_MODULE_1__/* .createDefaultHttpClient */ .fl)();
  const host = new URL(cloud.arm).host;
  let ahead = 0;
  let reached = false;
  const patience = (request) => ({
    doing: request.doing,
    idempotent: request.idempotent ?? request.method !== "POST",
    sleep: options.sleep,
    tell: options.tell,
    random: options.random,
    now: () => performance.now(),
    reached: () => reached
  });
  const attempt = async (request, url) => {
    const message = (0,_chunk_S2CJZKA4_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineRequest */ .G6)({
      url: url.href,
      method: request.method,
      headers: (0,_chunk_S2CJZKA4_js__WEBPACK_IMPORTED_MODULE_1__/* .createHttpHeaders */ .Nc)({
        accept: "application/json",
        "content-type": "application/json",
        ...request.correlationId === void 0 ? {} : { "x-ms-correlation-request-id": request.correlationId }
      }),
      timeout: answerWithin,
      abortSignal: signal,
      ...request.body === void 0 ? {} : { body: JSON.stringify(request.body) }
    });
    try {
      const value = await (0,_chunk_JWAGYFBB_js__WEBPACK_IMPORTED_MODULE_2__/* .unless */ .N)(signal, pipeline.sendRequest(client, message));
      reached = true;
      const { code } = parseBody(value.bodyAsText)?.error ?? {};
      const asked = value.headers.get("retry-after");
      return { value, trouble: (0,_chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_5__/* .troubleOfAnswer */ .j0)(host, value.status, asked, typeof code === "string" ? code : void 0, Date.now() + ahead) };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      return { error, trouble: (0,_chunk_S2CJZKA4_js__WEBPACK_IMPORTED_MODULE_1__/* .isRestError */ .T0)(error) || error.name === "AbortError" ? (0,_chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_5__/* .troubleOfError */ .RQ)(host, error) : void 0 };
    }
  };
  const send = async (request) => {
    const url = new URL(request.path, `${cloud.arm}/`);
    if (url.host !== host) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_8__/* .ActionError */ .l({ what: `${request.doing}: Azure's answer leads to ${url.host}, not to ${host}.` });
    if (request.apiVersion !== void 0) url.searchParams.set("api-version", request.apiVersion);
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
    let answer;
    try {
      answer = await (0,_chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_5__/* .persist */ .Zr)(() => attempt(request, url), patience(request));
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (!(0,_chunk_LSVWTXBD_js__WEBPACK_IMPORTED_MODULE_4__/* .hidesReason */ .qV)(error)) throw (0,_chunk_LSVWTXBD_js__WEBPACK_IMPORTED_MODULE_4__/* .wireFailure */ .e3)(request.doing, host, error);
      throw (0,_chunk_LSVWTXBD_js__WEBPACK_IMPORTED_MODULE_4__/* .wireFailure */ .e3)(request.doing, new URL(cloud.authority).host, await reasonOf(cloud.authority, error));
    }
    const headers = answer.headers.toJSON();
    const date = Date.parse(headers["date"] ?? "");
    if (!Number.isNaN(date)) ahead = date - Date.now();
    const body = parseBody(answer.bodyAsText);
    if (answer.status >= 400 && !request.allow?.includes(answer.status)) {
      throw (0,_chunk_LSVWTXBD_js__WEBPACK_IMPORTED_MODULE_4__/* .armFailure */ .Fw)(request.doing, answer.status, body, headers["x-ms-correlation-request-id"]);
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
    sleep: options.sleep,
    principal: async () => (0,_chunk_K3KZM6QS_js__WEBPACK_IMPORTED_MODULE_3__/* .readPrincipal */ .x)((await credential.getToken(`${cloud.arm}/.default`))?.token ?? "")
  };
}
async function reasonOf(address, error) {
  const pipeline = (0,_chunk_S2CJZKA4_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineFromOptions */ .Fp)({ retryOptions: { maxRetries: 0 } });
  try {
    await pipeline.sendRequest((0,_chunk_S2CJZKA4_js__WEBPACK_IMPORTED_MODULE_1__/* .createDefaultHttpClient */ .fl)(), (0,_chunk_S2CJZKA4_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineRequest */ .G6)({ url: address, timeout: 1e4 }));
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



/***/ })

};
