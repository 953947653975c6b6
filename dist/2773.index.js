export const id = 2773;
export const ids = [2773];
export const modules = {

/***/ 2180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ readRetryAfter),
/* harmony export */   RQ: () => (/* binding */ troubleOfError),
/* harmony export */   Zr: () => (/* binding */ persist),
/* harmony export */   j0: () => (/* binding */ troubleOfAnswer)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/azure/retry.ts
var tries = 8;
var triesUnreached = 4;
var ceiling = 5 * 6e4;
var longest = 3e4;
async function persist(attempt, patience) {
  const began = patience.now();
  for (let done = 1; ; done++) {
    const result = await attempt();
    const wait = result.trouble && nextWait(result.trouble, done, patience, patience.now() - began);
    if (wait === void 0) {
      if ("error" in result) throw result.error;
      return result.value;
    }
    await patience.sleep(wait);
  }
}
function nextWait(trouble, done, patience, spent) {
  const { why, perhapsDone, silent, wait: asked } = trouble;
  const { doing, tell } = patience;
  if (perhapsDone && !patience.idempotent) {
    tell(`${doing}: ${why}. It is not sent again: Azure may have done it.`);
    return void 0;
  }
  const most = silent && !patience.reached() ? triesUnreached : tries;
  if (done >= most) {
    tell(`${doing}: ${why}. Given up after ${done} tries.`);
    return void 0;
  }
  const wait = asked ?? backoff(done, patience.random());
  if (spent + wait > ceiling) {
    tell(`${doing}: ${why}. Waiting ${seconds(wait)} more would take longer than the ${ceiling / 6e4} minutes that one request may take.`);
    return void 0;
  }
  tell(`${doing}: ${why}. Trying again in ${seconds(wait)}${asked === void 0 ? "" : ", as it asks"} (try ${done + 1} of ${most}).`);
  return wait;
}
function backoff(done, random) {
  return Math.min(longest, 1e3 * 2 ** (done - 1)) * (0.75 + random / 2);
}
var seconds = (milliseconds) => `${Number((milliseconds / 1e3).toFixed(1))} s`;
var passing = /* @__PURE__ */ new Set([408, 429, 500, 502, 503, 504]);
function troubleOfAnswer(host, status, retryAfter, code, now) {
  if (!passing.has(status)) return void 0;
  const wait = readRetryAfter(retryAfter, now);
  return {
    why: `${host} answered ${status}${code === void 0 ? "" : ` (${code})`}`,
    ...wait === void 0 ? {} : { wait },
    perhapsDone: status !== 429,
    silent: false
  };
}
function readRetryAfter(text, now) {
  if (text === void 0 || text.trim() === "") return void 0;
  const wait = /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) * 1e3 : /^\s*[a-z]+,/i.test(text) ? Date.parse(text) - now : 0;
  return wait > 0 ? wait : void 0;
}
var neverSent = /* @__PURE__ */ new Set(["ECONNREFUSED", "EAI_AGAIN", "ENOTFOUND", "ENETUNREACH", "EHOSTUNREACH", "ENETDOWN"]);
var cut = /* @__PURE__ */ new Set(["ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "ERR_STREAM_PREMATURE_CLOSE", "PARSE_ERROR", "REQUEST_SEND_ERROR", "HPE_INVALID_EOF_STATE"]);
function troubleOfError(host, error) {
  if (!(error instanceof Error)) return void 0;
  if (error.name === "AbortError") return { why: `${host} did not answer in time`, perhapsDone: true, silent: true };
  const code = codeOf(error);
  if (neverSent.has(code)) return { why: `${host} cannot be reached (${code})`, perhapsDone: false, silent: true };
  if (cut.has(code)) return { why: `the connection to ${host} was cut (${code})`, perhapsDone: true, silent: true };
  return void 0;
}
function codeOf(error) {
  const { code } = error;
  return typeof code === "string" ? code : "";
}




/***/ }),

/***/ 5770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readPrincipal),
/* harmony export */   z: () => (/* binding */ readPermissions)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/azure/permissions.ts
var apiVersion = "2022-04-01";
async function readPermissions(arm, scope) {
  const items = await arm.list({ path: `${scope}/providers/Microsoft.Authorization/permissions`, apiVersion, doing: "Reading the rights of the deployer" });
  const texts = (value) => Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  return items.map((item) => ({ actions: texts(item["actions"]), notActions: texts(item["notActions"]) }));
}
function readPrincipal(token) {
  try {
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    if (typeof claims.oid !== "string" || !/^[0-9a-f-]{36}$/i.test(claims.oid)) return void 0;
    return { objectId: claims.oid, type: claims.idtyp === "user" || claims.upn !== void 0 ? "User" : "ServicePrincipal" };
  } catch {
    return void 0;
  }
}




/***/ }),

/***/ 1260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ resourceOf),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   aM: () => (/* binding */ notArm),
/* harmony export */   jq: () => (/* binding */ isForeign)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/azure/answer.ts
function parseBody(text) {
  if (!text) return void 0;
  try {
    return JSON.parse(text);
  } catch {
    return { error: { code: "NotJson", message: `The answer is no JSON: ${text.slice(0, 200)}` } };
  }
}
function isForeign(body) {
  return body?.error?.code === "NotJson";
}
function isList(value) {
  return Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null);
}
function resourceOf(body, doing) {
  const { id, name } = body ?? {};
  if (typeof id !== "string" || typeof name !== "string") throw notArm(`${doing}: what Azure answered is no resource.`);
  return { ...body, id, name };
}
function notArm(what) {
  return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ what, fix: "Resource Manager does not answer so: look at what stands between it and the runner." });
}




/***/ }),

/***/ 2773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectArm: () => (/* binding */ connectArm)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_K3KZM6QS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5770);
/* harmony import */ var _chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1260);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2180);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3451);
/* harmony import */ var _chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(275);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3372);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6466);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2435);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);












// src/azure/arm.ts
var answerWithin = 1e5;
function connectArm(options) {
  const { cloud, credential, signal } = options;
  const pipeline = (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_8__/* .createPipelineFromOptions */ .Fp)({ userAgentOptions: { userAgentPrefix: "dsvm-pool-action" }, retryOptions: { maxRetries: 0 } });
  pipeline.addPolicy((0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_8__/* .bearerTokenAuthenticationPolicy */ .N$)({ credential, scopes: `${cloud.arm}/.default` }));
  const client = (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_8__/* .createDefaultHttpClient */ .fl)();
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
    const message = (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_8__/* .createPipelineRequest */ .G6)({
      url: url.href,
      method: request.method,
      headers: (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_8__/* .createHttpHeaders */ .Nc)({
        accept: "application/json",
        "content-type": "application/json",
        ...request.correlationId === void 0 ? {} : { "x-ms-correlation-request-id": request.correlationId }
      }),
      timeout: answerWithin,
      abortSignal: signal,
      ...request.body === void 0 ? {} : { body: JSON.stringify(request.body) }
    });
    try {
      const value = await (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_6__/* .unless */ .N)(signal, pipeline.sendRequest(client, message));
      reached = true;
      const { code } = (0,_chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBody */ .OG)(value.bodyAsText)?.error ?? {};
      const asked = value.headers.get("retry-after");
      const proxy = (0,_chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_9__/* .proxyBehind */ .R)(host, value, process.env);
      return { value, trouble: (0,_chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_4__/* .troubleOfAnswer */ .j0)(proxy === void 0 ? host : `the proxy ${proxy}`, value.status, asked, typeof code === "string" ? code : void 0, Date.now() + ahead) };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      return { error, trouble: (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_8__/* .isRestError */ .T0)(error) || error.name === "AbortError" ? (0,_chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_4__/* .troubleOfError */ .RQ)(host, error) : void 0 };
    }
  };
  const send = async (request) => {
    const url = new URL(request.path, `${cloud.arm}/`);
    if (url.host !== host) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .l({ what: `${request.doing}: Azure's answer leads to ${url.host}, not to ${host}.` });
    if (request.apiVersion !== void 0) url.searchParams.set("api-version", request.apiVersion);
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
    let answer;
    try {
      answer = await (0,_chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_4__/* .persist */ .Zr)(() => attempt(request, url), patience(request));
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (!(0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_3__/* .hidesReason */ .qV)(error)) throw (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_3__/* .wireFailure */ .e3)(request.doing, host, error);
      throw (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_3__/* .wireFailure */ .e3)(request.doing, new URL(cloud.authority).host, await reasonOf(request.doing, cloud.authority, error));
    }
    const proxy = (0,_chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_9__/* .proxyBehind */ .R)(host, answer, process.env);
    if (proxy !== void 0) throw (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyFailure */ .xh)(request.doing, host, proxy, answer.status);
    const headers = answer.headers.toJSON();
    const date = Date.parse(headers["date"] ?? "");
    if (!Number.isNaN(date)) ahead = date - Date.now();
    const body = (0,_chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBody */ .OG)(answer.bodyAsText);
    if (answer.status < 400 && (0,_chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeign */ .jq)(body)) throw (0,_chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_2__/* .notArm */ .aM)(`${request.doing}: ${host} answered ${answer.status}. ${body.error.message}`);
    if (answer.status >= 400 && !request.allow?.includes(answer.status)) {
      throw (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_3__/* .armFailure */ .Fw)(request.doing, answer.status, body, headers["x-ms-correlation-request-id"]);
    }
    return { status: answer.status, headers, body };
  };
  return {
    subscriptionId: options.subscriptionId,
    tenantId: options.tenantId,
    place: { environment: cloud.name, armEndpoint: cloud.arm, tenantId: options.tenantId },
    send,
    list: async (request) => {
      let items = [];
      let next = { ...request, method: "GET" };
      while (next !== void 0) {
        const { status, body } = await send(next);
        if (status >= 400) return items;
        const page = body ?? {};
        if (!(0,_chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(page.value)) throw (0,_chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_2__/* .notArm */ .aM)(`${request.doing}: what ${host} answered is no list.`);
        items = items.concat(page.value);
        next = page.nextLink ? { method: "GET", path: page.nextLink, doing: request.doing } : void 0;
      }
      return items;
    },
    now: () => new Date(Date.now() + ahead),
    sleep: options.sleep,
    principal: async () => (0,_chunk_K3KZM6QS_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrincipal */ .x)((await credential.getToken(`${cloud.arm}/.default`))?.token ?? "")
  };
}
async function reasonOf(doing, address, error) {
  const pipeline = (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_8__/* .createPipelineFromOptions */ .Fp)({ retryOptions: { maxRetries: 0 } });
  try {
    const answer = await pipeline.sendRequest((0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_8__/* .createDefaultHttpClient */ .fl)(), (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_8__/* .createPipelineRequest */ .G6)({ url: address, timeout: 1e4 }));
    const { host } = new URL(address);
    const proxy = (0,_chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_9__/* .proxyBehind */ .R)(host, answer, process.env);
    if (proxy !== void 0) return (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyFailure */ .xh)(doing, host, proxy, answer.status);
    const [said = ""] = error.message.split(/\r?\n/, 1);
    return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .l({ what: `${doing}: ${host} answers, but not as Entra does: ${said}`, fix: "Check `environment` and `authority-host`, and what stands between the runner and that host." }, { cause: error });
  } catch (reason) {
    return reason;
  }
}



/***/ })

};
