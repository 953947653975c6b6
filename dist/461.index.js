export const id = 461;
export const ids = [461];
export const modules = {

/***/ 9461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planFiles: () => (/* binding */ planFiles)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7814);
/* harmony import */ var _chunk_RRZVQPCY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7859);
/* harmony import */ var _chunk_TCVIH3PS_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6158);
/* harmony import */ var _chunk_ZLFXDFRJ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(424);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1595);
/* harmony import */ var _chunk_UJPL4FCY_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8711);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3451);
/* harmony import */ var _chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9195);
/* harmony import */ var _chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9365);
/* harmony import */ var _chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2365);
/* harmony import */ var _chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9019);
/* harmony import */ var _chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7613);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3372);
/* harmony import */ var _chunk_35ERQQPP_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3495);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RATMLQ4J_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(577);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



















// src/commands/planfiles.ts
var standIn = "Stand-in-0-for-a-secret";
function planFiles(edge, report, { request, read, readBase, problems, now }) {
  edge.progress({ phase: "Plan from the files alone" });
  const without = { ...request, smokeLevel: "none", standIn };
  const identity = attempt(() => (0,_chunk_TCVIH3PS_js__WEBPACK_IMPORTED_MODULE_3__/* .loadIdentity */ .H)({ ...without, secureParameters: "", read }));
  if (!(identity instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_14__/* .ActionError */ .l)) name(report, identity.name, identity.resourceGroup, request.location ?? "");
  const pool = attempt(() => (0,_chunk_ZLFXDFRJ_js__WEBPACK_IMPORTED_MODULE_4__/* .loadPool */ .v)({ ...without, read }));
  const wrong = [...problems, ...pool instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_14__/* .ActionError */ .l ? pool.problems : []];
  if (pool instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_14__/* .ActionError */ .l || wrong.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_14__/* .ActionError */ .l(wrong);
  name(report, pool.name, pool.resourceGroup, pool.location);
  report.parameters = pool.origins;
  for (const warning of pool.warnings) (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(edge, report, warning);
  const after = expand(pool, now);
  if (after instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_5__/* .TemplateError */ .$w) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_14__/* .ActionError */ .l({ what: `The template cannot be evaluated: ${after.message}`, code: after.code, file: pool.template.source });
  const file = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_13__/* .resolvePath */ .o)(request.pool ?? request.parametersFile ?? "");
  const base = file === void 0 || readBase(file) === void 0 ? void 0 : attempt(() => (0,_chunk_ZLFXDFRJ_js__WEBPACK_IMPORTED_MODULE_4__/* .loadPool */ .v)({ ...without, read: readBase }));
  const before = base === void 0 || base instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_14__/* .ActionError */ .l ? base : expand(base, now);
  if (before instanceof Error) (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(edge, report, `The default branch’s files of this pool cannot be read, so all of it is shown as new: ${before.message}`);
  const known = before instanceof Error ? void 0 : before;
  const cost = (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateOffline */ .k8)(pool, { before: known, after });
  const why = "Azure was not asked: these are the files of the two branches";
  (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)(edge, report, { source: "files", why, newGroup: null, cost }, (0,_chunk_RRZVQPCY_js__WEBPACK_IMPORTED_MODULE_2__/* .compareBodies */ .my)(known ?? [], after));
}
function expand(pool, now) {
  const none = "00000000-0000-0000-0000-000000000000";
  return attempt(() => (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_1__/* .bodiesOf */ .AV)(pool, { subscriptionId: none, tenantId: none, armEndpoint: "https://management.azure.com", now }), _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_5__/* .TemplateError */ .$w);
}
function attempt(action, kind = _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_14__/* .ActionError */ .l) {
  try {
    return action();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
}
function name(report, pool, resourceGroup, location) {
  report.pool = { name: pool, resourceGroup, location, subscriptionId: "", portalUrl: "" };
}



/***/ }),

/***/ 6158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ loadIdentity)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_UJPL4FCY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8711);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/pool/identity.ts
function loadIdentity(request) {
  const layer = (0,_chunk_UJPL4FCY_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecureParameters */ .Wc)(request.secureParameters, request.env, void 0);
  const secure = new Map(
    layer.givens.flatMap(({ name: name2, entry }) => "value" in entry && typeof entry.value === "string" ? [[name2.toLowerCase(), entry.value]] : [])
  );
  if (!request.pool && request.resourceGroup) {
    if (layer.problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l(layer.problems);
    return { name: (0,_chunk_UJPL4FCY_js__WEBPACK_IMPORTED_MODULE_1__/* .poolNameOf */ .d8)(request.resourceGroup), resourceGroup: request.resourceGroup, level: void 0, secure };
  }
  const { name, resourceGroup, level, levelPlace, problems } = (0,_chunk_UJPL4FCY_js__WEBPACK_IMPORTED_MODULE_1__/* .findPool */ .CA)(request);
  const all = [...problems, ...layer.problems];
  if (all.length > 0 || name === void 0 || resourceGroup === void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l(all);
  return { name, resourceGroup, level, ...levelPlace === void 0 ? {} : { levelPlace }, secure };
}




/***/ })

};
