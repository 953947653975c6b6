export const id = 2818;
export const ids = [2818];
export const modules = {

/***/ 2818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sameSetting: () => (/* binding */ sameSetting),
/* harmony export */   tellSpoilt: () => (/* binding */ tellSpoilt)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4882);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/schedule/same.ts
function sameSetting(compiled, live) {
  return findChange(compiled, live, []) === void 0;
}
function tellSpoilt(name, compiled, live) {
  const theirs = live?.profiles ?? [];
  for (const [index, { name: profile, recurrence, fixedDate }] of compiled["profiles"].entries()) {
    const path = findChange({ ...recurrence && { recurrence }, ...fixedDate && { fixedDate } }, theirs[index], []);
    if (path === void 0 || !times.has(path.at(-1) ?? "")) continue;
    return {
      what: `Azure has taken the autoscale setting ${name} and has not kept it as it was written: \`${path.join(".")}\` of the profile ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(profile)}, in the time zone ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)((recurrence?.schedule ?? fixedDate)?.timeZone)}, is not the same.`,
      fix: "Azure drops times in a zone that it does not know. Name another place with the same clocks as `timezone`."
    };
  }
  return void 0;
}
var times = /* @__PURE__ */ new Set(["recurrence", "fixedDate", "schedule", "timeZone"]);
function findChange(ours, theirs, path) {
  if (Array.isArray(ours) && (!Array.isArray(theirs) || ours.length !== theirs.length)) return path;
  if (typeof ours === "object" && ours !== null) {
    if (typeof theirs !== "object" || theirs === null) return path;
    for (const [name, value] of Object.entries(ours)) {
      const found = findChange(value, theirs[name], [...path, name]);
      if (found !== void 0) return found;
    }
    return void 0;
  }
  return alike(ours, theirs, path.at(-1) ?? "") ? void 0 : path;
}
function alike(ours, theirs, key) {
  if (key === "start" || key === "end") return typeof theirs === "string" && theirs.replace(/(?:\.0+)?(?:Z|\+00:00)$/, "") === ours;
  if (typeof ours === "string" && typeof theirs === "string" && caseless.has(key)) return ours.toLowerCase() === theirs.toLowerCase().replaceAll(" ", key === "targetResourceLocation" ? "" : " ");
  return ours === theirs;
}
var caseless = /* @__PURE__ */ new Set(["targetResourceUri", "metricResourceUri", "targetResourceLocation", "timeZone"]);



/***/ })

};
