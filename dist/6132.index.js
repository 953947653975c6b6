export const id = 6132;
export const ids = [6132];
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

/***/ 6132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweep: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_ORXA3CFE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(895);
/* harmony import */ var _chunk_6VA6VFZK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(886);
/* harmony import */ var _chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2046);
/* harmony import */ var _chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7778);
/* harmony import */ var _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(289);
/* harmony import */ var _chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1260);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(217);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8224);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2180);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1362);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1595);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3818);
/* harmony import */ var _chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5547);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8673);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3451);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4837);
/* harmony import */ var _chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(5317);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(3372);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(2435);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
























// src/pool/preview/sweep.ts
var minute = 6e4;
var skew = minute;
var settledMinutes = 15;
function decideSweep({ groups, pulls, now, repositoryId }) {
  return groups.map((group) => decideGroup(group, pulls, now, repositoryId));
}
function strayRecords(records, groups, pulls, now) {
  const standing = new Set(groups.flatMap(({ owner }) => owner === null ? [] : [keyOf(owner)]));
  return records.filter((record) => {
    const age = now - (timeOf(record.at) ?? now);
    const { kind } = pulls.get(record.number) ?? { kind: "unknown" };
    return !standing.has(keyOf(record)) && (kind === "closed" || kind === "gone") && age >= settledMinutes * minute;
  });
}
var keyOf = ({ pool, number }) => `${number} ${pool}`;
function decideGroup({ name, tags, state, deploying }, pulls, now, repositoryId) {
  const owned = readPreview(tags, repositoryId);
  if ("foreign" in owned) return { name, owner: null, verdict: "foreign", why: owned.foreign, spoilt: (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .isOfRepository */ .iI)(tags, repositoryId) ? `${owned.foreign}, and no sweep will ever remove it` : null };
  const { pool, preview } = owned;
  const fault = pulls.get(preview.number)?.kind === "open" ? faultOf(preview.expires, now) : void 0;
  const spoilt = fault === void 0 ? null : `its tag \`${_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .EXPIRES */ .Zb}\` (${preview.expires || "missing"}) is ${fault}: it lives by the activity of pull request ${preview.number} alone`;
  const decide = (verdict, why) => ({ name, owner: { pool, number: preview.number }, verdict, why, spoilt });
  if (state === "Deleting") return decide("keep", "Azure is deleting it already");
  const mark = timeOf(markOf(tags));
  const over = whyOver(pulls.get(preview.number), preview, now);
  if ("unknown" in over) return decide("keep", over.unknown);
  if ("live" in over) return markOf(tags) === void 0 ? decide("keep", over.live) : decide("unmark", over.live);
  if (over.open && deploying !== false) return decide("keep", `${over.why}, but ${deploying === true ? "it is being deployed right now" : "Azure does not say whether it is being deployed"}`);
  if (mark === void 0 || mark < over.since || mark > now + skew) return decide("mark", over.why);
  const age = Math.max(0, Math.floor((now - mark) / minute));
  if (age < settledMinutes) return decide("keep", `${over.why}; marked ${age} min ago, and a mark counts from ${settledMinutes} min on`);
  return decide("delete", over.why);
}
function faultOf(expires, now) {
  if ((0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_4__/* .promisedUntil */ .UG)(expires, now) > 0) return void 0;
  if ((0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_4__/* .promisedUntil */ .UG)(expires, Number.POSITIVE_INFINITY) > 0) return `later than ${_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_4__/* .mostHours */ .zJ} hours from now`;
  return `no time, such as ${new Date(now + 7 * 24 * 60 * minute).toISOString().slice(0, 10)}`;
}
function whyOver(pull, { number, expires, hours: told }, now) {
  const subject = `pull request ${number}`;
  if (pull === void 0 || pull.kind === "unknown") return { unknown: `GitHub does not say how ${subject} stands${pull === void 0 ? "" : ` (${pull.why})`}` };
  if (pull.kind === "gone") return { why: `GitHub has no ${subject}`, since: 0, open: false };
  if (pull.kind === "closed") return { why: `${subject} ${pull.merged ? "was merged" : "is closed"}`, since: timeOf(pull.at) ?? 0, open: false };
  const hours = Math.min(told, _chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_4__/* .mostHours */ .zJ);
  const until = Math.max((0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_4__/* .promisedUntil */ .UG)(expires, now), (timeOf(pull.activity) ?? now) + hours * 60 * minute);
  if (now < until) return { live: `${subject} is open; until ${shown(until)} if nothing happens there` };
  return { why: `nothing happened in ${subject} for ${hours} h (until ${shown(until)})`, since: until, open: true };
}
function readPreview(tags, repositoryId) {
  const owner = (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .readOwner */ .A7)(tags);
  if (owner === null) return { foreign: "its owner tags are incomplete or damaged" };
  const { pool, preview } = owner;
  if (preview === void 0) return { foreign: `it is pool "${pool}" itself, no preview` };
  const whose = (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .whoOwns */ .Op)(tags, { repositoryId, pool, preview });
  if (typeof whose === "object") return { foreign: `it belongs to ${whose.other}` };
  return { ...owner, preview: { ...preview, hours: preview.hours > 0 ? preview.hours : (0,_chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_14__/* .readPolicy */ .T)({}).hours } };
}
var markOf = (tags) => Object.entries(tags ?? {}).find(([key]) => key.toLowerCase() === _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .MARKED */ .ti)?.[1];
function timeOf(text) {
  return text !== void 0 && /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)) ? Date.parse(text) : void 0;
}
var shown = (time) => `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;

// src/commands/lookout.ts
async function lookAtPulls(lookout, now, previews, numbers, failures, listed = true) {
  const found = /* @__PURE__ */ new Map();
  const wanted = new Set(numbers);
  if (wanted.size === 0) return found;
  const open = listed ? await lookout.standings.open() : /* @__PURE__ */ new Map();
  const over = new Set(previews.filter(({ expires }) => (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_4__/* .promisedUntil */ .UG)(expires, now) <= now).map(({ number }) => number));
  let refused = "";
  for (const number of wanted) {
    if (refused !== "") {
      found.set(number, { kind: "unknown", why: refused });
      continue;
    }
    try {
      const pull = open.get(number) ?? await lookout.standings.one(number);
      found.set(number, pull === void 0 ? { kind: "gone" } : pull.open ? { kind: "open", activity: over.has(number) ? await activityOf(lookout, pull) : pull.createdAt } : { kind: "closed", merged: pull.merged, at: pull.closedAt });
    } catch (error) {
      if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_20__/* .ActionError */ .l)) throw error;
      failures.push(...error.problems);
      found.set(number, { kind: "unknown", why: error.problems[0]?.what ?? "" });
      if (isLimit(error)) refused = error.problems[0]?.what ?? "";
    }
  }
  return found;
}
async function activityOf({ pulls, chat }, { number, branch, own }) {
  const [word, push] = await Promise.all([pulls.lastWord(number), own ? chat.lastPush(branch) : void 0]);
  return push !== void 0 && Date.parse(push.at) > Date.parse(word) ? push.at : word;
}
var isLimit = (error) => error.problems.some(({ fix = "" }) => /rate limit/.test(fix));

// src/commands/sweep.ts
var lanes = 4;
var mostRecords = 50;
async function sweep(context, report, edge) {
  const { arm, repositoryId } = context;
  const failures = [];
  context.progress({ phase: edge.dryRun ? "Sweep (dry run: nothing is written)" : "Sweep" });
  const groups = await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .listGroups */ .P$)(arm, _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .PREVIEW */ .$y);
  const own = groups.flatMap((group) => {
    const owner = readPreview(group.tags, repositoryId);
    return "foreign" in owner ? [] : [{ group, owner }];
  });
  const previews = own.map(({ owner }) => owner.preview);
  const records = await listRecords(edge, [.../* @__PURE__ */ new Set([...edge.pools, ...own.map(({ owner }) => owner.pool)])], failures);
  const numbers = [...previews, ...records].map(({ number }) => number);
  const pulls = await lookAtPulls(edge, arm.now().getTime(), previews, numbers, failures);
  const deploying = /* @__PURE__ */ new Map();
  await inLanes(own, async ({ group, owner }) => {
    try {
      const deployment = await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_3__/* .readDeployment */ .iJ)(arm, group.name, (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentName */ .pC)(owner.pool));
      deploying.set(group.name, deployment !== void 0 && (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_3__/* .isRunning */ .W_)(deployment));
    } catch (error) {
      fail(context, failures, error, group.name);
    }
  });
  const now = arm.now().getTime();
  const decisions = decideSweep({ groups: groups.map((group) => ({ ...group, deploying: deploying.get(group.name) })), pulls, now, repositoryId });
  const strays = strayRecords(records, decisions, pulls, now);
  const view = { dryRun: edge.dryRun, groups: decisions.map(toView), records: { stray: strays.length, removed: 0 } };
  report.sweep = view;
  for (const { name, spoilt } of decisions) if (spoilt !== null) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_8__/* .warn */ .R8)(context, report, `${name}: ${spoilt}.`);
  for (const one of view.groups) context.progress({ line: `${one.name}: ${words[one.verdict]}; ${one.why}` });
  context.progress({ line: strays.length === 0 ? "GitHub shows no deployment without a preview." : `GitHub shows ${strays.length} deployment${strays.length === 1 ? "" : "s"} without a preview: ${strays.map(({ pool, number }) => `${pool} #${number}`).join(", ")}` });
  const removed = [];
  if (!edge.dryRun) {
    tellInterruption(context, decisions);
    await inLanes(view.groups, async (one) => {
      try {
        const live = own.find(({ group }) => group.name === one.name);
        if (live !== void 0) await carryOut(context, edge, one, live, pulls.get(live.owner.preview.number)?.kind === "open", removed);
      } catch (error) {
        fail(context, failures, error, one.name);
      }
    });
    context.onInterrupt(void 0);
    view.records.removed = await removeRecords(edge, strays.slice(0, mostRecords), failures);
    if (strays.length > mostRecords) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_8__/* .note */ .N4)(context, report, `${strays.length - mostRecords} more deployments on GitHub without a preview are left for the next pass.`);
  }
  report.problems.push(...failures);
  report.ok = report.problems.length === 0;
  return removed;
}
function fail({ signal }, failures, error, name) {
  signal.throwIfAborted();
  if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_20__/* .ActionError */ .l)) throw error;
  failures.push(...error.problems.map((problem) => ({ ...problem, what: `${name}: ${problem.what}` })));
}
var words = {
  keep: "stays",
  mark: "is marked, and goes with the next pass",
  unmark: "is unmarked and stays",
  delete: "goes",
  foreign: "is not touched"
};
var toView = ({ name, owner, verdict, why }) => ({ name, pool: owner?.pool ?? null, number: owner?.number ?? null, verdict, why, done: false });
async function carryOut(context, edge, one, live, open, removed) {
  const { arm } = context;
  const mark = markOf(live.group.tags);
  if (one.verdict === "mark") await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .setTag */ .NA)(arm, one.name, _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .MARKED */ .ti, arm.now().toISOString());
  else if (one.verdict === "unmark" && mark !== void 0) await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .dropTag */ .qY)(arm, one.name, _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .MARKED */ .ti, mark);
  else if (one.verdict !== "delete") return;
  else {
    const told = (0,_chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_18__/* .startReport */ .F)("teardown");
    const why = await (0,_chunk_6VA6VFZK_js__WEBPACK_IMPORTED_MODULE_2__/* .takeDown */ .a)(named(context, one.name), told, live, (begun) => stillOver(context, edge, live, open && begun));
    if (why !== void 0) {
      Object.assign(one, { verdict: "keep", why: [why, ...told.notes].join("; ") });
      context.progress({ line: `${one.name}: ${words.keep}; ${one.why}` });
      return;
    }
    told.notes.unshift(`A sweep found it over: ${one.why}.`);
    removed.push(told);
  }
  one.done = true;
}
function named(context, name) {
  const progress = (event) => {
    if ("line" in event) context.progress({ line: `${name}: ${event.line}` });
    else if (!("phase" in event)) context.progress(event);
  };
  return { ...context, progress, onInterrupt: () => void 0 };
}
async function stillOver({ arm, repositoryId }, edge, { group, owner: { preview } }, half) {
  const now = await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_3__/* .readSurely */ .bo)(arm, group.name);
  if (now === void 0) return void 0;
  if (markOf(now.tags) !== markOf(group.tags) || (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_5__/* .readOwner */ .A7)(now.tags)?.preview?.head !== preview.head) return "it was deployed anew, or given away, while this pass ran";
  if (half) return void 0;
  const time = arm.now().getTime();
  const pulls = await lookAtPulls(edge, time, [preview], [preview.number], [], false);
  const [again] = decideSweep({ groups: [{ ...now, deploying: false }], pulls, now: time, repositoryId });
  return again?.verdict === "delete" ? void 0 : again?.why;
}
async function listRecords({ records }, pools, failures) {
  const found = [];
  try {
    for (const pool of pools) {
      for (const { id, task, at } of await records.all((0,_chunk_ORXA3CFE_js__WEBPACK_IMPORTED_MODULE_1__/* .laneOf */ .k)(pool, 1).environment)) {
        const number = (0,_chunk_ORXA3CFE_js__WEBPACK_IMPORTED_MODULE_1__/* .numberIn */ .P)(task);
        if (number !== void 0) found.push({ id, pool, number, at });
      }
    }
  } catch (error) {
    if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_20__/* .ActionError */ .l)) throw error;
    failures.push(...error.problems);
  }
  return found;
}
async function removeRecords({ records, runUrl }, strays, failures) {
  let removed = 0;
  try {
    for (const { id } of strays) {
      await records.tell(id, "inactive", { logUrl: runUrl, description: "The preview is gone" });
      await records.remove(id);
      removed += 1;
    }
  } catch (error) {
    if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_20__/* .ActionError */ .l)) throw error;
    failures.push(...error.problems);
  }
  return removed;
}
function tellInterruption(context, decisions) {
  const going = decisions.filter(({ verdict }) => verdict === "delete").map(({ name }) => name);
  if (going.length === 0) return;
  context.onInterrupt((_arm, why) => Promise.resolve({ what: `${why}. Azure goes on deleting what it had begun to delete of ${going.join(", ")}.`, fix: "The next sweep goes on from there." }));
}
async function inLanes(all, work) {
  const queue = [...all];
  const lane = async () => {
    for (let next = queue.shift(); next !== void 0; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}



/***/ }),

/***/ 5547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readPolicy),
/* harmony export */   w: () => (/* binding */ openTo)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8673);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/pool/preview/policy.ts
function readPolicy(value) {
  const { instances = 1, vmSku = [], images = [], hours = 48, live = 3, budget = "", resourceGroups = [] } = value;
  const amount = (0,_chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_1__/* .readBudget */ .OW)(budget);
  return { instances, vmSku, images, hours, live, resourceGroups, ...amount === void 0 ? {} : { budget: { amount: amount.monthly, currency: amount.currency } } };
}
function openTo({ instances, vmSku, images }) {
  return new Map([
    ["instanceCount", `\`instanceCount\` up to ${instances}`],
    ...vmSku.length > 0 ? [["vmSku", `\`vmSku\` among ${vmSku.join(", ")}`]] : [],
    ...images.length > 0 ? [["image", `\`image\` among ${images.join(", ")}`]] : []
  ]);
}




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




/***/ }),

/***/ 8673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ judgeBudget),
/* harmony export */   OW: () => (/* binding */ readBudget),
/* harmony export */   mC: () => (/* binding */ around)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/cost/budget.ts
function readBudget(text) {
  const [, amount = "", currency = ""] = /^(\d{1,9}(?:\.\d{1,2})?) ([A-Z]{3})$/.exec(text) ?? [];
  return amount === "" ? void 0 : { monthly: Number(amount), currency };
}
function around({ monthly, complete }) {
  return { min: monthly, max: monthly, complete };
}
function judgeBudget(budget, { min, max, complete }, currency) {
  if (budget.currency !== currency) return "unknown";
  if (min > budget.monthly) return "over";
  if (max > budget.monthly) return "perhaps";
  return complete ? "within" : "unknown";
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
