export const id = 2300;
export const ids = [2300];
export const modules = {

/***/ 2300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordPreview: () => (/* binding */ recordPreview)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_ORXA3CFE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(895);
/* harmony import */ var _chunk_4E7RU2SD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4756);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/publish/deployment.ts
async function recordPreview(records, { preview, pool, ok, ...report }, { open, runUrl }) {
  if (preview === null || pool === null) return;
  const { state, number, head } = preview;
  const gone = state === "removed" || state === "closed";
  if (!gone && state !== "live" && state !== "failed") return;
  const lane = (0,_chunk_ORXA3CFE_js__WEBPACK_IMPORTED_MODULE_1__/* .laneOf */ .k)(pool.name, number);
  const older = await records.list(lane);
  if (!gone) {
    const description = `Preview of pull request ${number}, pool ${pool.name}`;
    const id = await records.create(lane, head, description);
    const address = open ? (0,_chunk_4E7RU2SD_js__WEBPACK_IMPORTED_MODULE_2__/* .jupyterhubUrl */ .SH)({ preview, pool, ok, ...report }) : "";
    await records.tell(id, ok ? "success" : "failure", { url: address || runUrl, logUrl: runUrl, description });
  }
  for (const { id, made } of older) {
    if (gone && Date.parse(made) > Date.parse(report.finishedAt)) continue;
    await records.tell(id, "inactive", { logUrl: runUrl, description: gone ? "The preview is gone" : "A newer one stands" });
    await records.remove(id);
  }
}



/***/ }),

/***/ 895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ numberIn),
/* harmony export */   k: () => (/* binding */ laneOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/preview/lane.ts
function laneOf(pool, number) {
  return { environment: `preview-${pool}`, task: `dsvm-pool-preview-${number}` };
}
function numberIn(task) {
  const [, digits] = /^dsvm-pool-preview-([1-9]\d{0,14})$/.exec(task) ?? [];
  return digits === void 0 ? void 0 : Number(digits);
}




/***/ })

};
