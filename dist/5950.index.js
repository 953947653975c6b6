export const id = 5950;
export const ids = [5950];
export const modules = {

/***/ 4837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Th: () => (/* binding */ scalarTree),
/* harmony export */   X$: () => (/* binding */ mapTree),
/* harmony export */   Xn: () => (/* binding */ descend),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   l4: () => (/* binding */ problemAt)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/tree.ts
function problemAt(place, what, fix) {
  return { what, fix, file: place.file, line: place.line, column: place.column };
}
function placesOf(file, text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - starts[low] + 1 };
  };
}
function mapTree(place, entries, problems) {
  const byName = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const first = byName.get(entry.name);
    if (first === void 0) byName.set(entry.name, entry);
    else problems.push(problemAt(entry.place, `\`${entry.name}\` is given twice, first in line ${first.place.line}.`, "Keep one of the two."));
  }
  const value = Object.fromEntries([...byName].map(([name, entry]) => [name, entry.tree.value]));
  return { value, place, entries: byName };
}
function scalarTree(place, value, problems) {
  if (typeof value === "number" && !Number.isFinite(value)) {
    problems.push(problemAt(place, "The number is too large or is none.", "Write a finite number."));
    return { value: void 0, place };
  }
  return { value, place };
}
function descend(tree, path) {
  let at = tree;
  for (const step of path) at = at?.entries?.get(step)?.tree ?? at?.items?.[Number(step)];
  return at;
}
function strings(tree) {
  if (typeof tree.value === "string") return [{ text: tree.value, place: tree.place }];
  const parts = tree.items ?? [...tree.entries?.values() ?? []].map((entry) => entry.tree);
  return parts.flatMap(strings);
}




/***/ }),

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
