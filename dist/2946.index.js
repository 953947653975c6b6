export const id = 2946;
export const ids = [2946];
export const modules = {

/***/ 2946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loginProblem: () => (/* reexport safe */ _chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_1__.$)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2365);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





/***/ }),

/***/ 2365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ loginProblem)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/login.ts
function loginProblem(level, place, means) {
  if (level !== "login" && level !== "kernel" || means.sshKey || means.password === "given") return void 0;
  const why = means.password === "vault" ? "`adminPassword` is a Key Vault reference, which Azure alone reads, and" : "`adminPassword` is not given, and";
  return {
    ...place,
    what: `The checks of level \`${level}\` log in, and there is nothing to log in with: ${why} the input \`ssh-key\` is empty.`,
    fix: "Give the password in `secure-parameters` (`adminPassword=POOL_PASSWORD`) or a key in `ssh-key`; or check as far as the login page with `smoke-level: door`."
  };
}




/***/ })

};
