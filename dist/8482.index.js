export const id = 8482;
export const ids = [8482];
export const modules = {

/***/ 2299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ conclude)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6927);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8224);
/* harmony import */ var _chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2088);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/commands/planned.ts
function conclude(edge, report, made, { resources, noise, beside }) {
  const counts = (0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_1__/* .countKinds */ .xb)(resources);
  report.plan = { ...made, counts, resources, noise, beside };
  report.changed = (0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_1__/* .wouldChange */ .ev)(counts);
  const { cost } = made;
  const judged = cost === null ? "" : budgetWarning(cost);
  if (judged !== "") (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_2__/* .warn */ .R8)(edge, report, judged);
  for (const { kind, type, name, deltas, why } of resources) {
    edge.progress({ line: [_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_3__/* .signs */ .rf[kind], type, name, kind === "modify" ? `(${pathsOf(deltas)})` : why === "" ? "" : `(${why})`].filter(Boolean).join(" ") });
  }
  if (resources.length === 0) edge.progress({ line: "The template cannot be read ahead; nothing is known of its resources." });
  if (!report.changed && report.problems.length === 0) edge.progress({ line: "No changes." });
  if (cost !== null) edge.progress({ line: `${monthWords(cost)}${(cost.bySchedule ?? cost.after).complete ? "" : ", without what has no known price"} (${cost.source}, ${cost.date.slice(0, 10)}).` });
  report.ok = report.problems.length === 0;
}
function monthWords({ after, bySchedule, currency }) {
  return bySchedule === null ? `${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(after.monthly, currency)} a month around the clock` : `${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_3__/* .amounts */ .q$)(bySchedule, currency)} a month by the schedule`;
}
function budgetWarning(cost) {
  const { after, bySchedule, budget, currency } = cost;
  const allowed = budget === null ? "" : `the pool file allows ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(budget.monthly, budget.currency)}`;
  if (budget?.verdict === "perhaps" && bySchedule !== null) return `Perhaps over budget: by its schedule the pool may come to ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(bySchedule.max, currency)} a month (at least ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(bySchedule.min, currency)}), ${allowed}.`;
  if (budget?.verdict !== "over") return "";
  const come = bySchedule === null ? monthWords(cost) : `at least ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(bySchedule.min, currency)} a month by its schedule`;
  return `Over budget: the pool comes to ${come}${(bySchedule ?? after).complete ? "" : " and more"}, ${allowed}.`;
}
function pathsOf(deltas) {
  const named = deltas.slice(0, 3).map((one) => one.path);
  return [...named, ...deltas.length > named.length ? [`${deltas.length - named.length} more`] : []].join(", ");
}




/***/ }),

/***/ 8482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planFiles: () => (/* binding */ planFiles)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_56TSJRAF_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2299);
/* harmony import */ var _chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6927);
/* harmony import */ var _chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40);
/* harmony import */ var _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2625);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(217);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8224);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2180);
/* harmony import */ var _chunk_UWTAIVK2_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2447);
/* harmony import */ var _chunk_CAJL2KRG_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4960);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1362);
/* harmony import */ var _chunk_CQQXVHZY_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9376);
/* harmony import */ var _chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4309);
/* harmony import */ var _chunk_WXDL6G6U_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5603);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1595);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3818);
/* harmony import */ var _chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(568);
/* harmony import */ var _chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(9195);
/* harmony import */ var _chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(5547);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(8673);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(4882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(3451);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(3564);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(4837);
/* harmony import */ var _chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(2088);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(3372);
/* harmony import */ var _chunk_AEDTHECK_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(4129);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(6466);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(2435);
/* harmony import */ var _chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(2365);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


































// src/commands/planfiles.ts
var standIn = "Stand-in-0-for-a-secret";
async function planFiles(edge, report, { request, read, readBase, problems, now }) {
  edge.progress({ phase: "Plan from the files alone" });
  const without = { ...request, smokeLevel: "none", standIn };
  const readSchedule = await (0,_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_16__/* .scheduleReader */ .tl)({ ...request, read }, now.getTime());
  const identity = attempt(() => (0,_chunk_CQQXVHZY_js__WEBPACK_IMPORTED_MODULE_12__/* .loadIdentity */ .H)({ ...without, secureParameters: "", read, readSchedule }));
  if (!(identity instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_27__/* .ActionError */ .l)) name(report, identity.name, identity.resourceGroup, request.location ?? "");
  const loaded = attempt(() => (0,_chunk_UWTAIVK2_js__WEBPACK_IMPORTED_MODULE_9__/* .loadPool */ .v)({ ...without, read, readSchedule }));
  const wrong = [...problems, ...loaded instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_27__/* .ActionError */ .l ? loaded.problems : []];
  if (loaded instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_27__/* .ActionError */ .l || wrong.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_27__/* .ActionError */ .l(wrong);
  const file = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_26__/* .resolvePath */ .o)(request.pool ?? request.parametersFile ?? "");
  const base = file === void 0 || readBase(file) === void 0 ? void 0 : await loadBase(without, readBase, now);
  const before = base === void 0 || base instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_27__/* .ActionError */ .l ? base : expand(await settle(base, void 0, now), now);
  const known = before instanceof Error ? void 0 : before;
  const pool = await settle(loaded, known, now);
  name(report, pool.name, pool.resourceGroup, pool.location);
  report.parameters = pool.origins;
  for (const warning of pool.warnings) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_6__/* .warn */ .R8)(edge, report, warning);
  const after = expand(pool, now);
  if (after instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_15__/* .TemplateError */ .$w) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_27__/* .ActionError */ .l({ what: `The template cannot be evaluated: ${after.message}`, code: after.code, file: pool.template.source });
  if (before instanceof Error) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_6__/* .warn */ .R8)(edge, report, `The default branch’s files of this pool cannot be read, so all of it is shown as new: ${before.message}`);
  const cost = await priceOf(report, pool, { before: known, after }, base instanceof Error ? void 0 : base?.schedule, now);
  const why = "Azure was not asked: these are the files of the two branches";
  (0,_chunk_56TSJRAF_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(edge, report, { source: "files", why, newGroup: null, cost }, (0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_2__/* .compareBodies */ .my)(known ?? [], after));
}
async function loadBase(request, read, now) {
  const readSchedule = await (0,_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_16__/* .scheduleReader */ .tl)({ ...request, read }, now.getTime());
  return attempt(() => (0,_chunk_UWTAIVK2_js__WEBPACK_IMPORTED_MODULE_9__/* .loadPool */ .v)({ ...request, read, readSchedule }));
}
async function settle(pool, before, now) {
  if (pool.schedule === void 0) return pool;
  const bodies = expand(pool, now);
  const set = bodies instanceof Error ? void 0 : bodies.find((one) => /^Microsoft\.Compute\/virtualMachineScaleSets$/i.test(one.type));
  if (set === void 0) return pool;
  const { compileSchedule } = await Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(9566)]).then(__webpack_require__.bind(__webpack_require__, 9566));
  const location = set.body["location"];
  const { properties } = compileSchedule(pool.schedule, { id: set.id, location: typeof location === "string" ? location : pool.location }, now.getTime());
  const capacity = before && (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_3__/* .countInstances */ .AR)(before);
  const given = new Map([[_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_16__/* .taking */ .BS.setting.toLowerCase(), properties], ...capacity === void 0 ? [] : [[_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_16__/* .taking */ .BS.count.toLowerCase(), capacity]]]);
  const parameters = pool.origins.filter(({ name: own }) => given.has(own.toLowerCase())).map(({ name: own }) => [own, { value: given.get(own.toLowerCase()) }]);
  return { ...pool, parameters: { ...pool.parameters, ...Object.fromEntries(parameters) } };
}
async function priceOf(report, pool, stands, schedule, now) {
  if (pool.schedule === void 0) return (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_3__/* .estimateOffline */ .k8)(pool, stands).cost;
  const [{ hoursAhead }, { viewSchedule }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(3580)]).then(__webpack_require__.bind(__webpack_require__, 3580)), Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(7640)]).then(__webpack_require__.bind(__webpack_require__, 7640))]);
  const capacity = stands.before && (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_3__/* .countInstances */ .AR)(stands.before);
  const before = schedule !== void 0 ? { schedule } : capacity === void 0 ? void 0 : { properties: void 0, capacity };
  const { cost, week } = (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_3__/* .estimateOffline */ .k8)(pool, stands, hoursAhead(pool.schedule, now.getTime(), { before }));
  report.schedule = { ...viewSchedule(pool.schedule, now.getTime()), cost: week };
  return cost;
}
function expand(pool, now) {
  const none = "00000000-0000-0000-0000-000000000000";
  return attempt(() => (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_3__/* .bodiesOf */ .AV)(pool, { subscriptionId: none, tenantId: none, armEndpoint: "https://management.azure.com", now }), _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_15__/* .TemplateError */ .$w);
}
function attempt(action, kind = _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_27__/* .ActionError */ .l) {
  try {
    return action();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
}
function name(report, pool, resourceGroup, location) {
  report.pool = { name: pool, resourceGroup, location, subscriptionId: "", portalUrl: "" };
}



/***/ }),

/***/ 6927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ev: () => (/* binding */ wouldChange),
/* harmony export */   my: () => (/* binding */ compareBodies),
/* harmony export */   wh: () => (/* binding */ readId),
/* harmony export */   xb: () => (/* binding */ countKinds),
/* harmony export */   yY: () => (/* binding */ readWhatIf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4882);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/pool/plan/delta.ts
var isTree = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function sameValue(a, b) {
  if (a === b || isNothing(a) && isNothing(b)) return true;
  if (typeof a === "string" && typeof b === "string") return isId(a) && isId(b) && a.toLowerCase() === b.toLowerCase();
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (!isTree(a) || !isTree(b)) return false;
  return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => sameValue(own(a, name), own(b, name)));
}
function differences(before, after, path = "") {
  if (sameValue(before, after)) return [];
  if (isTree(before) && isTree(after)) {
    const names = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
    return names.flatMap((name) => differences(own(before, name), own(after, name), join(path, name)));
  }
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, path);
  if (isNothing(before)) return leaves(after, path).map((one) => ({ ...one, kind: "create", before: void 0, after: one.value }));
  if (isNothing(after)) return leaves(before, path).map((one) => ({ ...one, kind: "delete", before: one.value, after: void 0 }));
  return [{ path, kind: "modify", before, after }];
}
function ofLists(before, after, path) {
  const named = [...before, ...after].every((item) => isTree(item) && typeof item["name"] === "string");
  if (named) {
    const keyed = (list) => new Map(list.map((item) => [String(item["name"]), item]));
    const [olds, news] = [keyed(before), keyed(after)];
    return [.../* @__PURE__ */ new Set([...olds.keys(), ...news.keys()])].flatMap((name) => differences(olds.get(name), news.get(name), `${path}[${name}]`));
  }
  if (![...before, ...after].some((item) => isTree(item) || Array.isArray(item))) return [{ path, kind: "modify", before, after }];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => differences(before[index], after[index], `${path}[${index}]`)).flat();
}
function leaves(value, path = "") {
  if (isNothing(value)) return [];
  if (isTree(value)) return Object.entries(value).flatMap(([name, item]) => leaves(item, join(path, name)));
  if (!Array.isArray(value) || !value.some((item) => isTree(item) || Array.isArray(item))) return [{ path, value }];
  return value.flatMap((item, index) => leaves(item, `${path}[${isTree(item) && typeof item["name"] === "string" ? item["name"] : index}]`));
}
function join(path, name) {
  if (!/^[\w$@-]+$/.test(name)) return `${path}['${name.replaceAll("'", String.raw`\'`)}']`;
  return path === "" ? name : `${path}.${name}`;
}
var own = (tree, name) => Object.hasOwn(tree, name) ? tree[name] : void 0;
var isId = (text) => /^\/subscriptions\//i.test(text);
function isNothing(value) {
  return value === void 0 || value === null || Array.isArray(value) && value.length === 0 || isTree(value) && Object.values(value).every(isNothing);
}

// src/pool/plan/noise.ts
var READ_ONLY = /* @__PURE__ */ new Set([
  "provisioningstate",
  "etag",
  "resourceguid",
  "uniqueid",
  "timecreated",
  "systemdata",
  "createdtime",
  "changedtime",
  "vmid",
  "instanceview",
  "latestmodelapplied",
  "ipconfiguration",
  "principalid",
  "tenantid",
  "clientid",
  "ipaddress",
  "fqdn",
  "creationtime",
  "primaryendpoints",
  "secondaryendpoints",
  "statusofprimary",
  "defaultsecurityrules",
  "networkinterfaces",
  "backendipconfigurations"
]);
var WRITE_ONLY = /* @__PURE__ */ new Set(["adminpassword", "customdata", "userdata", "protectedsettings", "secrets", "password", "primarykey", "secondarykey"]);
var DEFAULTS = {
  // Microsoft.Compute
  singleplacementgroup: [true, false],
  orchestrationmode: ["Uniform"],
  platformfaultdomaincount: [1, 2, 3, 5],
  overprovision: [true],
  donotrunextensionsonoverprovisionedvms: [false],
  allowextensionoperations: [true],
  requireguestprovisionsignal: [true],
  provisionvmagent: [true],
  enablevmagentplatformupdates: [false, true],
  disablepasswordauthentication: [false],
  enableacceleratednetworking: [false],
  enableipforwarding: [false],
  disabletcpstatetracking: [false],
  auxiliarymode: ["None"],
  auxiliarysku: ["None"],
  privateipaddressversion: ["IPv4"],
  zonebalance: [false],
  createoption: ["FromImage"],
  ostype: ["Linux", "Windows"],
  disksizegb: [30, 32, 64, 127, 128, 150],
  patchmode: ["ImageDefault", "AutomaticByOS"],
  assessmentmode: ["ImageDefault"],
  writeacceleratorenabled: [false],
  // Microsoft.Network
  tier: ["Standard", "Regional"],
  idletimeoutinminutes: [4],
  publicipaddressversion: ["IPv4"],
  publicipallocationmethod: ["Dynamic"],
  privateipallocationmethod: ["Dynamic"],
  protectionmode: ["VirtualNetworkInherited"],
  enableddosprotection: [false],
  enablevmprotection: [false],
  privateendpointvnetpolicies: ["Disabled"],
  privateendpointnetworkpolicies: ["Enabled", "Disabled"],
  privatelinkservicenetworkpolicies: ["Enabled"],
  defaultoutboundaccess: [true],
  enabletcpreset: [false],
  enablefloatingip: [false],
  disableoutboundsnat: [false],
  enableconnectiontracking: [false],
  loaddistribution: ["Default"],
  allowbackendportconflict: [false],
  backendport: [0],
  probethreshold: [1],
  nohealthybackendsbehavior: ["AllProbedDown"],
  requestpath: [""]
};
function isNoise(one) {
  const name = lastName(one.path);
  if (sameValue(one.before, one.after)) return true;
  if (isUnresolved(one.after)) return true;
  if (isVeiled(one.before) || isVeiled(one.after)) return one.kind === "modify" || WRITE_ONLY.has(name);
  if (inTags(one.path)) return false;
  if (READ_ONLY.has(name) && one.kind !== "modify") return true;
  if (WRITE_ONLY.has(name)) return true;
  if (name === "location") return plain(one.before) === plain(one.after);
  if (/\bfixedDate\.(start|end)$/i.test(one.path)) return withoutZone(one.before) === withoutZone(one.after);
  return one.kind === "delete" && (DEFAULTS[name] ?? []).includes(one.before);
}
function isSecretName(path) {
  return !inTags(path) && (WRITE_ONLY.has(lastName(path)) || /\bwebhooks\[[^\]]*\]\./i.test(path));
}
function isVeiled(value) {
  return value === "*******";
}
function isUnresolved(value) {
  return typeof value === "string" && /^\[(?!\[).*\b(reference|list\w*)\(/is.test(value);
}
var inTags = (path) => /^tags\b/.test(path);
function lastName(path) {
  const whole = path.replaceAll(/\[[^\]]*\]/g, "").toLowerCase();
  return whole.slice(whole.lastIndexOf(".") + 1);
}
var withoutZone = (value) => typeof value === "string" ? value.replace(/(?:\.0+)?(?:Z|\+00:00)$/, "") : "";
var plain = (value) => typeof value === "string" ? value.replaceAll(" ", "").toLowerCase() : "";

// src/pool/plan/changes.ts
var HEAD = /* @__PURE__ */ new Set(["id", "name", "type", "apiVersion"]);
function readWhatIf(changes) {
  const result = { resources: [], noise: 0, beside: 0 };
  for (const change of changes) {
    if (change.changeType === "Ignore") {
      result.beside += 1;
      continue;
    }
    const { type, name } = readId(change.resourceId);
    const raw = rawOf(change);
    const real = change.changeType === "Create" ? raw : raw.filter((one) => !isNoise(one));
    result.noise += raw.length - real.length;
    result.resources.push({ kind: kindOf(change, real), type, name, deltas: real.map(show), why: change.unsupportedReason ?? (change.changeType === "Deploy" ? "Azure does not say what differs" : "") });
  }
  return { ...result, resources: inOrder(result.resources) };
}
function kindOf({ changeType, delta }, real) {
  switch (changeType) {
    case "Create":
      return "create";
    case "Delete":
      return "delete";
    case "NoChange":
      return "unchanged";
    case "Modify":
      return real.length > 0 || delta === void 0 || delta.length === 0 ? "modify" : "unchanged";
    default:
      return "unknown";
  }
}
function rawOf({ changeType, after, delta = [] }) {
  if (changeType === "Create") return made(after ?? {});
  return delta.flatMap((one) => flatten(one, ""));
}
function made(body) {
  return leaves(body).filter(({ path }) => !HEAD.has(path) && !path.endsWith("].name")).map(({ path, value }) => ({ path, kind: "create", before: void 0, after: value }));
}
function flatten({ path, propertyChangeType, before, after, children }, parent) {
  const at = /^\d+$/.test(path) ? `${parent}[${path}]` : parent === "" ? path : path.startsWith("[") ? parent + path : `${parent}.${path}`;
  switch (propertyChangeType) {
    case "NoEffect":
      return [{ path: at, kind: "modify", before, after: before }];
    case "Create":
      return leaves(after, at).map(({ path: leaf, value }) => ({ path: leaf, kind: "create", before: void 0, after: value }));
    case "Delete":
      return leaves(before, at).map(({ path: leaf, value }) => ({ path: leaf, kind: "delete", before: value, after: void 0 }));
    case "Array": {
      return children === void 0 || before !== void 0 || after !== void 0 ? compared(at, before, after) : children.flatMap((one) => flatten(one, at));
    }
    default:
      return children === void 0 ? compared(at, before, after) : children.flatMap((one) => flatten(one, at));
  }
}
function compared(path, before, after) {
  const found = differences(before, after, path);
  return found.length > 0 ? found : [{ path, kind: "modify", before, after: before }];
}
function compareBodies(before, after) {
  const olds = new Map(before.map((one) => [one.id.toLowerCase(), one]));
  const resources = after.map(({ id, type, name, body }) => {
    const old = olds.get(id.toLowerCase());
    olds.delete(id.toLowerCase());
    const found = old === void 0 ? made(body) : differences(old.body, body);
    const kind = old === void 0 ? "create" : found.length === 0 ? "unchanged" : "modify";
    return { kind, type, name, deltas: found.filter((one) => !isVeiled(one.after)).map(show), why: "" };
  });
  for (const { type, name } of olds.values()) resources.push({ kind: "gone", type, name, deltas: [], why: "no longer in the files; Azure keeps it until somebody deletes it" });
  return { resources: inOrder(resources), noise: 0, beside: 0 };
}
function countKinds(resources) {
  const counts = { create: 0, modify: 0, delete: 0, unchanged: 0, unknown: 0, gone: 0 };
  for (const { kind } of resources) counts[kind] += 1;
  return counts;
}
function wouldChange(counts) {
  return counts.create + counts.modify + counts.delete + counts.unknown > 0;
}
var rank = { delete: 0, modify: 1, create: 2, unknown: 3, gone: 4, unchanged: 5 };
function inOrder(resources) {
  return resources.toSorted((a, b) => rank[a.kind] - rank[b.kind] || compare(a.type, b.type) || compare(a.name, b.name));
}
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function show({ path, kind, before, after }) {
  const value = (one) => isSecretName(path) || isVeiled(one) ? "(hidden)" : shorten(one);
  return { path: path.slice(0, 300), kind, before: kind === "create" ? null : value(before), after: kind === "delete" ? null : value(after) };
}
function shorten(value) {
  const text = (JSON.stringify(value) ?? "null").replaceAll(/\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/"]+\/providers\//gi, "…/").replaceAll(/\/subscriptions\/[0-9a-f-]{36}/gi, "/subscriptions/…");
  if ((0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_1__/* .findSecret */ .mt)(text) !== void 0) return "(hidden)";
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
function readId(id) {
  const at = id.toLowerCase().lastIndexOf("/providers/");
  if (at < 0) return { type: /\/resourceGroups\//i.test(id) ? "Microsoft.Resources/resourceGroups" : "Microsoft.Resources/subscriptions", name: id.split("/").at(-1) ?? id };
  const [namespace = "", ...rest] = id.slice(at + "/providers/".length).split("/");
  return { type: [namespace, ...rest.filter((_, index) => index % 2 === 0)].join("/"), name: rest.filter((_, index) => index % 2 === 1).join("/") };
}




/***/ }),

/***/ 9376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ loadIdentity)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4309);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3818);
/* harmony import */ var _chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(568);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/pool/identity.ts
function loadIdentity(request) {
  const layer = (0,_chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecureParameters */ .Wc)(request.secureParameters, request.env, void 0);
  const secure = new Map(
    layer.givens.flatMap(({ name: name2, entry }) => "value" in entry && typeof entry.value === "string" ? [[name2.toLowerCase(), entry.value]] : [])
  );
  if (!request.pool && request.resourceGroup) {
    if (layer.problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(layer.problems);
    return { name: (0,_chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_3__/* .poolNameOf */ .d8)(request.resourceGroup), resourceGroup: request.resourceGroup, level: void 0, secure, warnings: [] };
  }
  const { name, resourceGroup, level, levelPlace, schedule, template, problems, warnings } = (0,_chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_1__/* .findPool */ .CA)(request);
  const all = [...problems, ...layer.problems];
  if (all.length > 0 || name === void 0 || resourceGroup === void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(all);
  const most = template === void 0 ? void 0 : (0,_chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_1__/* .readTemplate */ .xV)(template.source, template.text).declared?.get(_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_2__/* .taking */ .BS.count.toLowerCase())?.maxValue;
  return { name, resourceGroup, level, ...most === void 0 ? {} : { most }, ...levelPlace === void 0 ? {} : { levelPlace }, ...schedule === void 0 ? {} : { schedule }, secure, warnings };
}




/***/ }),

/***/ 217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nc: () => (/* binding */ setsOf),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   Rn: () => (/* binding */ readSet),
/* harmony export */   aG: () => (/* binding */ plainLocation)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/preflight/wanted.ts
function plainLocation(location) {
  return location.replaceAll(" ", "").toLowerCase();
}
function readSet(id, name, location, body) {
  const sku = fields(body["sku"]);
  const profile = fields(fields(body["properties"])["virtualMachineProfile"]);
  const os = fields(profile["osProfile"]);
  const capacity = Number(sku["capacity"] ?? 0);
  return {
    id,
    name,
    location,
    size: text(sku["name"]),
    capacity: Number.isFinite(capacity) ? capacity : 0,
    spot: /^(spot|spotplus|low)$/i.test(text(profile["priority"])),
    zones: Array.isArray(body["zones"]) ? body["zones"].map(String) : [],
    prefix: typeof os["computerNamePrefix"] === "string" ? os["computerNamePrefix"] : void 0,
    windows: os["windowsConfiguration"] !== void 0 && os["windowsConfiguration"] !== null,
    image: readImage(fields(fields(profile["storageProfile"])["imageReference"]))
  };
}
function setsOf(wanted) {
  return ofType(wanted, "Microsoft.Compute/virtualMachineScaleSets").map(({ id, name, location, body }) => readSet(id, name, location, body));
}
function labelsOf(wanted) {
  return ofType(wanted, "Microsoft.Network/publicIPAddresses").flatMap(({ id, location, body }) => {
    const dns = fields(fields(body["properties"])["dnsSettings"]);
    const label = text(dns["domainNameLabel"]);
    const scope = text(dns["domainNameLabelScope"]);
    return label === "" || scope !== "" && scope !== "NoReuse" ? [] : [{ id, location, label }];
  });
}
function ofType(wanted, type) {
  return wanted.flatMap((one) => one.body !== void 0 && one.type.toLowerCase() === type.toLowerCase() ? [{ ...one, body: one.body }] : []);
}
function readImage(reference) {
  const [publisher, offer, sku] = ["publisher", "offer", "sku"].map((name) => text(reference[name]));
  if (publisher === "" || offer === "" || sku === "") return void 0;
  return { publisher, offer, sku, version: text(reference["version"]) || "latest" };
}
function fields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function text(value) {
  return typeof value === "string" ? value : "";
}




/***/ })

};
