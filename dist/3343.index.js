export const id = 3343;
export const ids = [3343];
export const modules = {

/***/ 3343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showPreview: () => (/* binding */ showPreview)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1022);
/* harmony import */ var _chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2778);
/* harmony import */ var _chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9357);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/show.ts
async function showPreview({ inputs, problems, env, run, head, hide, connect, progress }, report) {
  const file = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePath */ .o)(inputs.pool ?? "");
  if (file === void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l({ what: "`preview` needs a pool file: its key `preview` is the policy.", fix: "Set `pool: pools/<name>.yml`, a path of the repository." });
  const [{ preview }, { connectPulls }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(6863), __webpack_require__.e(1692), __webpack_require__.e(3564), __webpack_require__.e(1772), __webpack_require__.e(6466), __webpack_require__.e(8224), __webpack_require__.e(2046), __webpack_require__.e(5509), __webpack_require__.e(40), __webpack_require__.e(617), __webpack_require__.e(6503)]).then(__webpack_require__.bind(__webpack_require__, 6503)), __webpack_require__.e(/* import() */ 2908).then(__webpack_require__.bind(__webpack_require__, 2908))]);
  let context;
  const edge = {
    event: (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_1__/* .eventOf */ .A6)(run),
    file,
    head,
    github: () => (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_1__/* .connectTo */ .m6)(inputs, run),
    pulls: async () => connectPulls(await (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_1__/* .wayTo */ .bj)(inputs, run)),
    load: async (read) => {
      const loaded = await (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_2__/* .load */ .Hh)({ ...inputs, command: "deploy", pool: file }, problems, env, read);
      for (const secret of loaded.secrets) hide(secret);
      if (loaded.pool === void 0) throw new Error("no pool was loaded for a preview");
      return { pool: loaded.pool, connect: async () => context = await connect(loaded) };
    },
    connect: async () => {
      (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(problems);
      return context = await connect(_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_2__/* .nothing */ .s6);
    },
    progress
  };
  return preview(edge, report).finally(() => report.finishedAt ||= context?.arm.now().toISOString() ?? "");
}



/***/ })

};
