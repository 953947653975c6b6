export const id = 2626;
export const ids = [2626];
export const modules = {

/***/ 2626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchIdToken: () => (/* binding */ fetchIdToken)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5649);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/action/idtoken.ts

var pauses = [500, 2e3, 5e3];
var patience = 1e4;
async function fetchIdToken(audience, fetch, env = process.env) {
  const url = `${env["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? ""}&audience=${encodeURIComponent(audience)}`;
  const headers = { authorization: `Bearer ${env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ?? ""}`, accept: "application/json" };
  for (const pause of [...pauses, void 0]) {
    const { token, reason, final } = await ask(fetch, url, headers);
    if (token !== void 0) return token;
    if (final || pause === void 0) {
      throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({
        what: `GitHub gave no OIDC token: ${reason}.`,
        fix: "Check that the job has `permissions: { id-token: write }` and is no run of a fork or of Dependabot."
      });
    }
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(pause);
  }
  throw new Error("unreachable: the last try returns or throws");
}
async function ask(fetch, url, headers) {
  try {
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(patience) });
    const body = await answer.json().catch(() => void 0);
    const value = body?.value;
    if (answer.ok && typeof value === "string") return { token: value, reason: "", final: true };
    return { reason: `its token service answered ${answer.status}`, final: answer.status < 500 && answer.status !== 429 };
  } catch (error) {
    const { name, message, code } = error;
    const reason = name === "AbortError" ? `no answer within ${patience / 1e3} s` : typeof code === "string" ? code : message;
    return { reason: `its token service cannot be reached (${reason})`, final: false };
  }
}



/***/ })

};
