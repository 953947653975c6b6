export const id = 4961;
export const ids = [4961];
export const modules = {

/***/ 4129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ connectFetch)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6466);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6885);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/azure/fetch.ts
var moved = /* @__PURE__ */ new Set([301, 302, 307, 308]);
var mostMoves = 5;
var bodiless = /* @__PURE__ */ new Set([204, 205, 304]);
function connectFetch() {
  const pipeline = (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineFromOptions */ .Fp)({ retryOptions: { maxRetries: 0 }, redirectOptions: { maxRetries: 0 } });
  const client = (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_1__/* .createDefaultHttpClient */ .fl)();
  return async (address, { method = "GET", headers = {}, body, signal } = {}) => {
    let url = new URL(address);
    for (let moves = 0; ; moves++) {
      const request = (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineRequest */ .G6)({
        url: url.href,
        method,
        headers: (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_1__/* .createHttpHeaders */ .Nc)(headers),
        // Servers of one's own may speak plain HTTP; whose address it is has decided that.
        allowInsecureConnection: true,
        ...body === void 0 ? {} : { body },
        ...signal === void 0 ? {} : { abortSignal: signal }
      });
      const answer = await pipeline.sendRequest(client, request);
      const proxy = (0,_chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyBehind */ .R)(url.host, answer, process.env);
      if (proxy !== void 0) throw new Error(`the proxy ${proxy} answered ${answer.status}`);
      const target = answer.headers.get("location");
      const next = target !== void 0 && moved.has(answer.status) && URL.canParse(target, url.href) ? new URL(target, url.href) : void 0;
      if (next?.origin !== url.origin || moves >= mostMoves) {
        return new Response(bodiless.has(answer.status) ? null : answer.bodyAsText ?? "", { status: answer.status, headers: answer.headers.toJSON() });
      }
      url = next;
    }
  };
}




/***/ }),

/***/ 4961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectFetch: () => (/* reexport safe */ _chunk_AEDTHECK_js__WEBPACK_IMPORTED_MODULE_1__.T)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_AEDTHECK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4129);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2435);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








/***/ })

};
