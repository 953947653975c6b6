export const id = 4051;
export const ids = [4051];
export const modules = {

/***/ 7778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ choosePlace),
/* harmony export */   AT: () => (/* binding */ listPreviews),
/* harmony export */   G: () => (/* binding */ holding),
/* harmony export */   IC: () => (/* binding */ expiry),
/* harmony export */   Qf: () => (/* binding */ placePreview),
/* harmony export */   UG: () => (/* binding */ promisedUntil),
/* harmony export */   XH: () => (/* binding */ neededStorage),
/* harmony export */   pW: () => (/* binding */ holdersOf),
/* harmony export */   tV: () => (/* binding */ withValues),
/* harmony export */   yN: () => (/* binding */ declaredOf),
/* harmony export */   zJ: () => (/* binding */ mostHours)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(289);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1362);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1595);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3818);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// src/pool/preview/expiry.ts
var hour = 36e5;
var mostHours = 720;
var written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:\d{2})?$/;
var lastZone = "-12:00";
function promisedUntil(expires, now) {
  const [, day, time = "23:59:59", zone = lastZone] = written.exec(expires.trim()) ?? [];
  const until = Date.parse(`${day}T${time}${zone}`);
  return until <= now + mostHours * hour ? until : 0;
}
function expiry({ now, hours, standing, head, lastWord }) {
  const today = Date.parse(now);
  const promised = promisedUntil(standing?.expires ?? "", today);
  const before = standing === void 0 || standing.head !== head ? today : promised - standing.hours * hour;
  const last = Math.max(before, Date.parse(lastWord) || 0, 0);
  return new Date(Math.max(Math.min(last === 0 ? today : last, today) + hours * hour, promised)).toISOString();
}

// src/pool/preview/declared.ts
function declaredOf({ template }) {
  return new Map((0,_chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .declaredParameters */ .vc)(template.json).map((one) => [one.name.toLowerCase(), one]));
}
function withValues(pool, values) {
  const declared = declaredOf(pool);
  const parameters = { ...pool.parameters };
  let { origins } = pool;
  for (const [name, given] of Object.entries(values)) {
    const one = declared.get(name.toLowerCase());
    if (one === void 0) continue;
    delete parameters[one.name];
    if (given !== void 0) parameters[one.name] = { value: given.value };
    const shown = one.secure ? "(hidden)" : JSON.stringify(given === void 0 ? one.defaultValue ?? null : given.value);
    origins = origins.map((origin) => origin.name === one.name ? { ...origin, from: given?.from ?? "template default", shown, secure: one.secure } : origin);
  }
  return { ...pool, parameters, origins };
}

// src/pool/preview/place.ts
var longest = { group: 90, label: 63, scaleSet: 9 };
function previewGroup(group, number) {
  const end = `-pr-${number}`;
  return `${cut(group, longest.group - end.length)}${end}`;
}
function previewName(name, number, most = longest.scaleSet) {
  const end = [`pr${number}`, `p${number.toString(36)}`, number.toString(36)].find((one) => one.length <= most) ?? number.toString(36).slice(-most);
  return `${cut(name, most - end.length)}${end}`;
}
function previewLabel(label, number) {
  const end = `-pr-${number}`;
  return `${cut(label, longest.label - end.length).replace(/-+$/, "")}${end}`;
}
function neededStorage(pool) {
  const declared = declaredOf(pool);
  return _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_2__/* .STORAGE */ .O3.flatMap((name) => declared.get(name.toLowerCase()) ?? []).filter((one) => one.required).map((one) => one.name);
}
function placePreview({ schedule: _schedule, budget: _budget, ...pool }, number, resourceGroup) {
  const declared = declaredOf(pool);
  const valueOf = (name2) => {
    const entry = pool.parameters[declared.get(name2.toLowerCase())?.name ?? ""];
    return entry !== void 0 && "value" in entry ? entry.value : void 0;
  };
  const [name, label, tags] = ["vmssName", "domainNameLabel", "tags"].map(valueOf);
  const from = "the preview";
  return withValues(
    { ...pool, resourceGroup },
    {
      ...Object.fromEntries([..._chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_2__/* .STORAGE */ .O3, _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_4__/* .taking */ .BS.setting].map((one) => [one, void 0])),
      ...typeof name === "string" ? { vmssName: { value: previewName(name, number, declared.get("vmssname")?.maxLength), from } } : {},
      ...typeof label === "string" && label !== "" ? { domainNameLabel: { value: previewLabel(label, number), from } } : {},
      ...declared.get("tags")?.type === "Object" ? { tags: { value: { ...isMap(tags) ? tags : {}, [_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .PREVIEW */ .$y]: String(number) }, from } } : {}
    }
  );
}
var isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var cut = (text, most) => Array.from(text).slice(0, Math.max(0, most)).join("");

// src/commands/previews.ts
async function listPreviews(arm, repositoryId) {
  return (await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .listGroups */ .P$)(arm, _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .PREVIEW */ .$y)).flatMap((group) => {
    const owner = (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .readOwner */ .A7)(group.tags);
    return owner?.preview !== void 0 && owner.repositoryId === repositoryId ? [{ group, owner: { ...owner, preview: owner.preview } }] : [];
  });
}
function holding(previews, pool) {
  return previews.filter(({ group, owner }) => owner.pool === pool.name && group.state !== "Deleting");
}
function inTurn(previews) {
  return previews.toSorted((a, b) => a.owner.preview.since.localeCompare(b.owner.preview.since) || a.owner.preview.number - b.owner.preview.number);
}
async function choosePlace(context, pool, policy, number, live) {
  const mine = live.find(({ owner }) => owner.preview.number === number);
  if (mine !== void 0) return mine.group.name;
  if (live.length >= policy.live) return void 0;
  if (policy.resourceGroups.length === 0) return previewGroup(pool.resourceGroup, number);
  const slots = await Promise.all(policy.resourceGroups.map(async (name) => ({ name, group: await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .readGroup */ .iY)(context.arm, name) })));
  const missing = slots.filter((one) => one.group === void 0).map(({ name }) => `\`${name}\``);
  if (missing.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l({ what: `There is no resource group ${missing.join(", ")}, which \`preview.resourceGroups\` names.`, fix: "Have them made, and give the deployer rights in them (docs/previews.md); or name those that there are." });
  return slots.find(({ group }) => group !== void 0 && group.state !== "Deleting" && (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .whoOwns */ .Op)(group.tags, { repositoryId: context.repositoryId, pool: pool.name }) === "nobody")?.name;
}
function holdersOf(live, now) {
  return inTurn(live).map(({ group, owner: { preview } }) => {
    const until = promisedUntil(preview.expires, now);
    return { number: preview.number, resourceGroup: group.name, since: preview.since, expires: until === 0 ? "" : new Date(until).toISOString() };
  });
}




/***/ }),

/***/ 886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ takeDown),
/* harmony export */   n: () => (/* binding */ withdraw)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2046);
/* harmony import */ var _chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7778);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8224);
/* harmony import */ var _chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5317);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// src/commands/withdraw.ts
async function withdraw(context, report, { number, pool, closed }) {
  const { arm, repositoryId } = context;
  const reopened = async () => (await closed?.pullRequest(number))?.open === true ? `Pull request ${number} is open again: its preview stays.` : void 0;
  const found = (await (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_2__/* .listPreviews */ .AT)(arm, repositoryId)).filter(({ owner }) => owner.preview.number === number && (pool === void 0 || owner.pool === pool));
  if (found.length === 0) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N4)(context, report, `Pull request ${number} has no preview${pool === void 0 ? "" : ` of pool ${pool}`}.`);
  const reports = [];
  const problems = [];
  for (const one of found) {
    const own = reports.length === 0 ? report : (0,_chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_4__/* .startReport */ .F)("teardown");
    try {
      const why = await takeDown(context, own, one, reopened);
      if (why !== void 0) {
        (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_3__/* .note */ .N4)(context, own, why);
        own.pool = null;
      }
    } catch (error) {
      context.signal.throwIfAborted();
      if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l)) throw error;
      own.problems.push(...error.problems);
      problems.push(...error.problems);
    }
    reports.push(own);
  }
  report.problems = problems;
  report.ok = problems.length === 0;
  return reports.slice(1);
}
async function takeDown(context, report, { group, owner }, late) {
  const { deleteStorage: _never, ...rest } = context;
  const { preview, pool } = owner;
  let why;
  const confirm = async (begun = false) => {
    why = await late(begun);
    if (why !== void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l({ what: why });
  };
  const view = (state) => ({ number: preview.number, head: preview.head, state, expires: "", hours: null, limit: null, cost: null, holders: [] });
  try {
    await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_1__/* .teardown */ .zN)({ ...rest, confirm, identity: { name: pool, resourceGroup: group.name, smokeLevel: void 0, preview } }, report);
  } catch (error) {
    if (why !== void 0) return why;
    report.preview = view("failed");
    throw error;
  } finally {
    report.finishedAt = context.arm.now().toISOString();
  }
  report.preview = view("removed");
  return void 0;
}




/***/ }),

/***/ 4051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takeDown: () => (/* reexport safe */ _chunk_6VA6VFZK_js__WEBPACK_IMPORTED_MODULE_1__.a),
/* harmony export */   withdraw: () => (/* reexport safe */ _chunk_6VA6VFZK_js__WEBPACK_IMPORTED_MODULE_1__.n)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_6VA6VFZK_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(886);
/* harmony import */ var _chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2046);
/* harmony import */ var _chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7778);
/* harmony import */ var _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(289);
/* harmony import */ var _chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1260);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(217);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8224);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2180);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1362);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1595);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3818);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3451);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4837);
/* harmony import */ var _chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5317);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3372);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(2435);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);























/***/ }),

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

/***/ 1362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ STORAGE),
/* harmony export */   Tt: () => (/* binding */ linuxProblems),
/* harmony export */   kx: () => (/* binding */ linuxWarnings)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4837);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/pool/linux.ts
var STORAGE = ["storageAccountName", "storageAccountKey", "shareName", "mountpointPath"];
function linuxWarnings(winners) {
  const names = STORAGE.filter((name) => winners.has(name.toLowerCase()));
  if (names.length === 0) return [];
  return [`The template linux takes ${names.join(", ")} but mounts no share yet: what people save stays on the instance and goes with it.`];
}
function linuxProblems(winners, declared, add) {
  const ways = ["sshpublickey", "adminpassword"];
  if (!ways.every((way) => declared.has(way))) return [];
  const entered = ways.some((way) => {
    const entry = winners.get(way)?.entry;
    return entry !== void 0 && ("reference" in entry || entry.value !== "");
  });
  if (entered) return [];
  return [(0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(add, "Neither `adminPassword` nor `sshPublicKey` is given: nobody could log in.", "Give `adminPassword` in the input `secure-parameters`: `adminPassword=ADMIN_PASSWORD` (JupyterHub needs it), or `sshPublicKey` here.")];
}




/***/ })

};
