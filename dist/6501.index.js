export const id = 6501;
export const ids = [6501];
export const modules = {

/***/ 6501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseLive: () => (/* binding */ refuseLive)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5950);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/github/merged.ts
async function refuseLive(github, { payload }, { file, resourceGroup, groupOf }) {
  const told = (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(payload["repository"])["default_branch"]);
  const branch = told || (await github.repository()).defaultBranch;
  const commit = await github.tip(branch);
  const refuse = (where) => {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
      what: `This run belongs to a pull request, and the branch \`${branch}\` has this pool already (${where}): \`deploy\` would change, before the merge, what people use. Nothing was written.`,
      fix: "Use `command: plan` on `pull_request`: it shows what would change. Deploy on `push` to the default branch. A pool that the pull request adds may be deployed from it.",
      file,
      line: 1
    });
  };
  if (await github.read(file, commit) !== void 0) refuse(`\`${file}\``);
  const folder = file.split("/").slice(0, -1).join("/");
  const beside = folder === "" ? void 0 : await github.read(folder, commit);
  if (beside === void 0 || typeof beside === "string") return;
  for (const path of beside.filter((one) => /\.ya?ml$/i.test(one))) {
    const text = await github.read(path, commit);
    const group = typeof text === "string" ? groupOf(path, text) : void 0;
    if (group?.toLowerCase() === resourceGroup.toLowerCase()) refuse(`\`${path}\` names the same resource group`);
  }
}



/***/ })

};
