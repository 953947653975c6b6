export const id = 4700;
export const ids = [4700];
export const modules = {

/***/ 4700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   extendPreviews: () => (/* reexport safe */ _chunk_ECVRET3H_js__WEBPACK_IMPORTED_MODULE_1__.Kk),
/* harmony export */   sweepPreviews: () => (/* reexport safe */ _chunk_ECVRET3H_js__WEBPACK_IMPORTED_MODULE_1__.GP),
/* harmony export */   withdrawPreviews: () => (/* reexport safe */ _chunk_ECVRET3H_js__WEBPACK_IMPORTED_MODULE_1__.yh)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_ECVRET3H_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9016);
/* harmony import */ var _chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2778);
/* harmony import */ var _chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9357);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15);
/* harmony import */ var _chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5950);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);










/***/ })

};
