export const id = 5950;
export const ids = [5950];
export const modules = {

/***/ 3569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   choosePools: () => (/* reexport safe */ _chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_1__.xL),
/* harmony export */   groupOf: () => (/* reexport safe */ _chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_1__.F8),
/* harmony export */   isPoolFile: () => (/* reexport safe */ _chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_1__.N),
/* harmony export */   nameOf: () => (/* reexport safe */ _chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_1__.Vb),
/* harmony export */   referencesOf: () => (/* reexport safe */ _chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_1__.CL)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7882);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3564);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4837);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








/***/ }),

/***/ 7882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   N: () => (/* binding */ isPoolFile),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   xL: () => (/* binding */ choosePools)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3564);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/pool/listing.ts
var mostJobs = 256;
function isPoolFile(path, folder) {
  return path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes("/") && /\.ya?ml$/i.test(path);
}
function choosePools(files, folder, changes) {
  const hit = "all" in changes ? () => true : ({ path, text }) => [path, ...referencesOf(path, text)].some((one) => changes.paths.has(one));
  const found = files.filter(hit).map((one) => one.path).toSorted();
  const gone = "all" in changes ? [] : [...changes.gone].filter(([path]) => isPoolFile(path, folder));
  return {
    pools: found.slice(0, mostJobs),
    left: found.slice(mostJobs),
    deleted: gone.filter(([, now]) => now === null || !isPoolFile(now, folder)).map(([path]) => path).toSorted(),
    renamed: gone.flatMap(([path, now]) => now !== null && isPoolFile(now, folder) ? [[path, now]] : [])
  };
}
function referencesOf(path, text) {
  const { tree } = (0,_chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(path, text);
  return ["template", "parameters"].flatMap((key) => {
    const value = tree?.entries?.get(key)?.tree.value;
    const file = typeof value === "string" ? (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o)(value, path) : void 0;
    return file === void 0 ? [] : [file];
  });
}
function groupOf(path, text) {
  return fieldOf("resourceGroup", path, text);
}
function nameOf(path, text) {
  return fieldOf("name", path, text);
}
function fieldOf(field, path, text) {
  const value = (0,_chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(path, text).tree?.entries?.get(field)?.tree.value;
  return typeof value === "string" ? value : void 0;
}




/***/ })

};
