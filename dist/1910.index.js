export const id = 1910;
export const ids = [1910];
export const modules = {

/***/ 1910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadIdentity: () => (/* reexport safe */ _chunk_CQQXVHZY_js__WEBPACK_IMPORTED_MODULE_1__.H)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_CQQXVHZY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9376);
/* harmony import */ var _chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4309);
/* harmony import */ var _chunk_WXDL6G6U_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5603);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1595);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3818);
/* harmony import */ var _chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(568);
/* harmony import */ var _chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9195);
/* harmony import */ var _chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5547);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8673);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3451);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3564);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4837);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



















/***/ }),

/***/ 9376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ loadIdentity)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4309);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3818);
/* harmony import */ var _chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(568);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/pool/identity.ts
function loadIdentity(request) {
  const layer = (0,_chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecureParameters */ .Wc)(request.secureParameters, request.env, void 0);
  const secure = new Map(
    layer.givens.flatMap(({ name: name2, entry }) => "value" in entry && typeof entry.value === "string" ? [[name2.toLowerCase(), entry.value]] : [])
  );
  if (!request.pool && request.resourceGroup) {
    if (layer.problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(layer.problems);
    return { name: (0,_chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_3__/* .poolNameOf */ .d8)(request.resourceGroup), resourceGroup: request.resourceGroup, level: void 0, secure, warnings: [] };
  }
  const { name, resourceGroup, level, levelPlace, schedule, template, problems, warnings } = (0,_chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_1__/* .findPool */ .CA)(request);
  const all = [...problems, ...layer.problems];
  if (all.length > 0 || name === void 0 || resourceGroup === void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(all);
  const most = template === void 0 ? void 0 : (0,_chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_1__/* .readTemplate */ .xV)(template.source, template.text).declared?.get(_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_2__/* .taking */ .BS.count.toLowerCase())?.maxValue;
  return { name, resourceGroup, level, ...most === void 0 ? {} : { most }, ...levelPlace === void 0 ? {} : { levelPlace }, ...schedule === void 0 ? {} : { schedule }, secure, warnings };
}




/***/ }),

/***/ 3451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/near.ts
function nearest(word, candidates) {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  let best;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(wanted.length - candidate.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
function didYouMean(word, candidates) {
  const near = nearest(word, candidates);
  return near === void 0 ? "" : `Did you mean \`${near}\`? `;
}
function editDistance(a, b) {
  if (a.length > 100 || b.length > 100) return a === b ? 0 : Number.POSITIVE_INFINITY;
  let older = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(previous[j] + 1, row[j - 1] + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
      row.push(cost);
    }
    older = previous;
    previous = row;
  }
  return previous[b.length];
}




/***/ })

};
