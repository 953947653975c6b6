export const id = 6067;
export const ids = [6067];
export const modules = {

/***/ 6067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8224);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2180);
/* harmony import */ var _chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3451);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3564);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4837);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15);
/* harmony import */ var _chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5950);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3372);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2435);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);














// src/commands/list.ts
async function list(repository, report) {
  const { folder, progress } = repository;
  const files = committed(repository);
  const changes = await findChanges(repository);
  const { pools, left, deleted, renamed } = (0,_chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_4__/* .choosePools */ .xL)(files, folder, changes);
  report.pools = pools;
  (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_1__/* .note */ .N4)(repository, report, "all" in changes ? `All ${files.length} pool files of \`${folder}\` are listed: ${changes.all}.` : `${pools.length + left.length} of ${files.length} pool files of \`${folder}\` have changed, or a file that they name has.`);
  for (const pool of pools) progress({ line: pool });
  for (const [before, now] of renamed) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_1__/* .note */ .N4)(repository, report, `\`${before}\` is now \`${now}\`.`);
  if (files.length === 0 && deleted.length === 0) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(repository, report, `There is no pool file in the folder \`${folder}\`. The input \`pool\` of \`list\` names another folder.`);
  for (const path of deleted) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(repository, report, `\`${path}\` is gone, and nothing is deployed for it. Its pool stands, and costs, until \`teardown\` removes it.`);
  if (left.length > 0) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(repository, report, `A matrix has at most ${pools.length} jobs: ${left.length} more pool files changed and are not listed, from \`${left[0] ?? ""}\` on. Split the change, or the folder.`);
  report.ok = true;
}
function committed({ folder, files, read }) {
  if ((files(".") ?? []).length === 0 && files(folder) === void 0) {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l({ what: "The workspace is empty, so there are no pool files to list.", fix: "Run `actions/checkout` before this step." });
  }
  return (files(folder) ?? []).filter((path) => (0,_chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_4__/* .isPoolFile */ .N)(path, folder)).map((path) => ({ path, text: read(path) ?? "" }));
}
async function findChanges({ event, connect }) {
  const { name, payload } = event;
  if (name === "pull_request" || name === "pull_request_target") {
    const github = await connect();
    const found = await github.pullRequestOf(event);
    return "none" in found ? { all: found.none } : orAll(await github.filesOf(found.number));
  }
  if (name === "push") return between((0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(payload["before"]), (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(payload["after"]), connect);
  if (name === "merge_group") {
    const group = (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .objectOf */ .Xy)(payload["merge_group"]);
    return between((0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(group["base_sha"]), (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(group["head_sha"]), connect);
  }
  return { all: `the event \`${name}\` has no changed files of its own` };
}
var isCommit = (sha) => /^[0-9a-f]{40,64}$/.test(sha) && /[1-9a-f]/.test(sha);
async function between(before, after, connect) {
  if (!isCommit(after)) return { paths: /* @__PURE__ */ new Set(), gone: /* @__PURE__ */ new Map() };
  if (!isCommit(before)) return { all: "the branch is new" };
  return orAll(await (await connect()).filesBetween(before, after));
}
function orAll(found) {
  return "unlisted" in found ? { all: found.unlisted } : found;
}



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
