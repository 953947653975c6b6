export const id = 1800;
export const ids = [1800];
export const modules = {

/***/ 4689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ overrideFrom),
/* harmony export */   Qm: () => (/* binding */ overrideIn),
/* harmony export */   UU: () => (/* binding */ nameOverride),
/* harmony export */   qi: () => (/* binding */ bearsOverride)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1250);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/schedule/override.ts
function overrideFrom(instances, now, minutes) {
  const from = Math.floor(now / _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_1__/* .minute */ .Vc) * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_1__/* .minute */ .Vc;
  return { instances, from, until: from + minutes * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_1__/* .minute */ .Vc };
}
var stamp = (instant) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
function nameOverride({ instances, from, until, stood }) {
  return `override to ${instances}${stood === void 0 ? "" : ` after ${stood}`} from ${stamp(from)} until ${stamp(until)}`;
}
var bearsOverride = ({ cause, spared }) => cause.kind === "override" || spared?.kind === "override";
function overrideIn(properties, now, backstop) {
  const profiles = properties?.profiles;
  for (const profile of Array.isArray(profiles) ? profiles : []) {
    const name = profile?.name;
    const match = typeof name === "string" ? /(?:^|, backstop of )override to (\d{1,4})(?: after (\d{1,4}))? from (\d{4}-\d\d-\d\dT\d\d:\d\dZ) until (\d{4}-\d\d-\d\dT\d\d:\d\dZ)/.exec(name) : null;
    if (match === null) continue;
    const [instances, from, until] = [Number(match[1]), Date.parse(match[3]), Date.parse(match[4])];
    if (!Number.isNaN(from) && until + backstop * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_1__/* .minute */ .Vc > now && from < until) return { instances, from, until, ...match[2] === void 0 ? {} : { stood: Number(match[2]) } };
  }
  return void 0;
}




/***/ }),

/***/ 1800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bearsOverride: () => (/* reexport safe */ _chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_1__.qi),
/* harmony export */   nameOverride: () => (/* reexport safe */ _chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_1__.UU),
/* harmony export */   overrideFrom: () => (/* reexport safe */ _chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_1__.FC),
/* harmony export */   overrideIn: () => (/* reexport safe */ _chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_1__.Qm)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4689);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1250);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






/***/ }),

/***/ 1250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Up: () => (/* binding */ weekdayOf),
/* harmony export */   Vc: () => (/* binding */ minute),
/* harmony export */   mx: () => (/* binding */ weekdays),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/schedule/schedule.ts
var minute = 6e4;
var day = 864e5;
var weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
function weekdayOf(wall) {
  return ((Math.floor(wall / day) + 4) % 7 + 7) % 7;
}




/***/ })

};
