export const id = 5164;
export const ids = [5164];
export const modules = {

/***/ 5164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sameSetting: () => (/* reexport safe */ _chunk_MMBBBWSQ_js__WEBPACK_IMPORTED_MODULE_1__.R)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_MMBBBWSQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3371);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





/***/ }),

/***/ 3371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sameSetting)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/schedule/same.ts
function sameSetting(compiled, live) {
  return holds(compiled, live, "");
}
function holds(ours, theirs, key) {
  if (Array.isArray(ours)) return Array.isArray(theirs) && ours.length === theirs.length && ours.every((one, index) => holds(one, theirs[index], key));
  if (typeof ours === "object" && ours !== null) {
    if (typeof theirs !== "object" || theirs === null) return false;
    return Object.entries(ours).every(([name, value]) => holds(value, theirs[name], name));
  }
  if (key === "start" || key === "end") return typeof theirs === "string" && theirs.replace(/(?:\.0+)?(?:Z|\+00:00)$/, "") === ours;
  if (typeof ours === "string" && typeof theirs === "string" && caseless.has(key)) return ours.toLowerCase() === theirs.toLowerCase().replaceAll(" ", key === "targetResourceLocation" ? "" : " ");
  return ours === theirs;
}
var caseless = /* @__PURE__ */ new Set(["targetResourceUri", "metricResourceUri", "targetResourceLocation", "timeZone"]);




/***/ })

};
