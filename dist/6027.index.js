export const id = 6027;
export const ids = [6027];
export const modules = {

/***/ 6027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   clockChanges: () => (/* reexport safe */ _chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_1__.yf),
/* harmony export */   hoursBetween: () => (/* reexport safe */ _chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_1__.UH),
/* harmony export */   stateAt: () => (/* reexport safe */ _chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_1__.HK),
/* harmony export */   transitionsAfter: () => (/* reexport safe */ _chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_1__.nU)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7901);
/* harmony import */ var _chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6704);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1250);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







/***/ }),

/***/ 7901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ stateAt),
/* harmony export */   UH: () => (/* binding */ hoursBetween),
/* harmony export */   nU: () => (/* binding */ transitionsAfter),
/* harmony export */   yf: () => (/* binding */ clockChanges)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6704);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1250);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/schedule/evaluate.ts
var reach = 800 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd;
function stateAt(schedule, instant, override) {
  let found;
  for (const length of [2 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd, 10 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd, reach]) {
    [found] = (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .segmentsOf */ .OD)(schedule, override, instant, instant + length);
    if (found.until < instant + length) break;
  }
  const { from: _from, until, ...state } = found;
  return until < instant + reach ? { ...state, until } : state;
}
function transitionsAfter(schedule, instant, count, override) {
  let found = [];
  for (const length of [10 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd, 80 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd, reach]) {
    const until = instant + length;
    const marks = /* @__PURE__ */ new Map();
    for (const step of (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(schedule, override, instant, until)) if (step.at > instant) marks.set(step.at, [...marks.get(step.at) ?? [], ...step.marks]);
    const segments = (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .segmentsOf */ .OD)(schedule, override, instant, until);
    found = segments.slice(1, count + 1).map(({ from: at, until: _until, ...state }, index) => {
      const { from: _from, until: _end, ...before } = segments[index];
      const odd = (marks.get(at) ?? []).map(({ zone, wall }) => (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .oddity */ .o6)(zone, wall)).find((one) => one !== void 0);
      return { ...state, at, before, ...odd === void 0 ? {} : { oddity: odd } };
    });
    if (found.length === count) break;
  }
  return found;
}
function hoursBetween(schedule, from, until, override) {
  const sum = { hours: (until - from) / 36e5, people: { min: 0, max: 0 }, azure: { min: 0, max: 0 } };
  for (let start = from; start < until; start += 366 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd) {
    for (const segment of (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .segmentsOf */ .OD)(schedule, override, start, Math.min(start + 366 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd, until))) {
      const hours = (segment.until - segment.from) / 36e5;
      for (const line of ["people", "azure"]) {
        sum[line].min += segment[line].min * hours;
        sum[line].max += segment[line].max * hours;
      }
    }
  }
  return sum;
}
function clockChanges(schedule, from, until) {
  const zones = /* @__PURE__ */ new Set([schedule.timezone, ...schedule.windows.map(({ timezone }) => timezone)]);
  return [...zones].flatMap((zone) => (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .changes */ .Ao)(zone, from, until).map((change) => ({ zone, ...change }))).toSorted((a, b) => a.at - b.at);
}




/***/ })

};
