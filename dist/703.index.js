export const id = 703;
export const ids = [703];
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

/***/ 703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectTokens: () => (/* binding */ connectTokens)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2180);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2435);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// src/azure/tokenwire.ts
var answerWithin = 3e4;
function connectTokens(options) {
  const client = (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_2__/* .createDefaultHttpClient */ .fl)();
  const reached = /* @__PURE__ */ new Set();
  return {
    retryOptions: { maxRetries: 0 },
    httpClient: {
      sendRequest: (request) => {
        const { host } = new URL(request.url);
        request.timeout ||= answerWithin;
        const patience = { doing: "Signing in", idempotent: true, now: () => performance.now(), reached: () => reached.has(host), ...options };
        return (0,_chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_1__/* .persist */ .Zr)(async () => {
          try {
            const value = await client.sendRequest(request);
            reached.add(host);
            const proxy = (0,_chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyBehind */ .R)(host, value, process.env);
            return { value, trouble: (0,_chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_1__/* .troubleOfAnswer */ .j0)(proxy === void 0 ? host : `the proxy ${proxy}`, value.status, value.headers.get("retry-after"), void 0, Date.now()) };
          } catch (error) {
            if (request.abortSignal?.aborted) throw error;
            return { error, trouble: (0,_chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_1__/* .troubleOfError */ .RQ)(host, error) };
          }
        }, patience);
      }
    }
  };
}



/***/ })

};
