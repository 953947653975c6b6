export const id = 5409;
export const ids = [5409];
export const modules = {

/***/ 7405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ conclude)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6927);
/* harmony import */ var _chunk_EP3NXY44_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1185);
/* harmony import */ var _chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2088);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/commands/planned.ts
function conclude(edge, report, made, { resources, noise, beside }) {
  const counts = (0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_1__/* .countKinds */ .xb)(resources);
  report.plan = { ...made, counts, resources, noise, beside };
  report.changed = (0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_1__/* .wouldChange */ .ev)(counts);
  const { cost } = made;
  const judged = cost === null ? "" : budgetWarning(cost);
  if (judged !== "") (0,_chunk_EP3NXY44_js__WEBPACK_IMPORTED_MODULE_2__/* .warn */ .R8)(edge, report, judged);
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




/***/ }),

/***/ 3610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ loadIdentity)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_YV5EJ2M2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2024);
/* harmony import */ var _chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7246);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/pool/identity.ts
function loadIdentity(request) {
  const layer = (0,_chunk_YV5EJ2M2_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecureParameters */ .Wc)(request.secureParameters, request.env, void 0);
  const secure = new Map(
    layer.givens.flatMap(({ name: name2, entry }) => "value" in entry && typeof entry.value === "string" ? [[name2.toLowerCase(), entry.value]] : [])
  );
  if (!request.pool && request.resourceGroup) {
    if (layer.problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l(layer.problems);
    return { name: (0,_chunk_YV5EJ2M2_js__WEBPACK_IMPORTED_MODULE_1__/* .poolNameOf */ .d8)(request.resourceGroup), resourceGroup: request.resourceGroup, level: void 0, secure, warnings: [] };
  }
  const { name, resourceGroup, level, levelPlace, schedule, template, problems, warnings } = (0,_chunk_YV5EJ2M2_js__WEBPACK_IMPORTED_MODULE_1__/* .findPool */ .CA)(request);
  const all = [...problems, ...layer.problems];
  if (all.length > 0 || name === void 0 || resourceGroup === void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l(all);
  const most = template === void 0 ? void 0 : (0,_chunk_YV5EJ2M2_js__WEBPACK_IMPORTED_MODULE_1__/* .readTemplate */ .xV)(template.source, template.text).declared?.get(_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_2__/* .taking */ .BS.count.toLowerCase())?.maxValue;
  return { name, resourceGroup, level, ...most === void 0 ? {} : { most }, ...levelPlace === void 0 ? {} : { levelPlace }, ...schedule === void 0 ? {} : { schedule }, secure, warnings };
}




/***/ }),

/***/ 5409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planFiles: () => (/* binding */ planFiles)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_3XBIY3RQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7405);
/* harmony import */ var _chunk_PVS4LI43_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3081);
/* harmony import */ var _chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6927);
/* harmony import */ var _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2625);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(217);
/* harmony import */ var _chunk_EP3NXY44_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1185);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2180);
/* harmony import */ var _chunk_LHRNKXD4_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1661);
/* harmony import */ var _chunk_6F43RJN7_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9212);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1362);
/* harmony import */ var _chunk_L6YYCRVA_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3610);
/* harmony import */ var _chunk_YV5EJ2M2_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2024);
/* harmony import */ var _chunk_ATL6GO4J_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(965);
/* harmony import */ var _chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9195);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8673);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1595);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4882);
/* harmony import */ var _chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(7246);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(3451);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(3564);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(4837);
/* harmony import */ var _chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(2088);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(3372);
/* harmony import */ var _chunk_AEDTHECK_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(4129);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(6466);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(2435);
/* harmony import */ var _chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(2365);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
































// src/commands/planfiles.ts
var standIn = "Stand-in-0-for-a-secret";
async function planFiles(edge, report, { request, read, readBase, problems, now }) {
  edge.progress({ phase: "Plan from the files alone" });
  const without = { ...request, smokeLevel: "none", standIn };
  const readSchedule = await (0,_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_19__/* .scheduleReader */ .tl)({ ...request, read }, now.getTime());
  const identity = attempt(() => (0,_chunk_L6YYCRVA_js__WEBPACK_IMPORTED_MODULE_12__/* .loadIdentity */ .H)({ ...without, secureParameters: "", read, readSchedule }));
  if (!(identity instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_25__/* .ActionError */ .l)) name(report, identity.name, identity.resourceGroup, request.location ?? "");
  const loaded = attempt(() => (0,_chunk_LHRNKXD4_js__WEBPACK_IMPORTED_MODULE_9__/* .loadPool */ .v)({ ...without, read, readSchedule }));
  const wrong = [...problems, ...loaded instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_25__/* .ActionError */ .l ? loaded.problems : []];
  if (loaded instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_25__/* .ActionError */ .l || wrong.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_25__/* .ActionError */ .l(wrong);
  const file = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_24__/* .resolvePath */ .o)(request.pool ?? request.parametersFile ?? "");
  const base = file === void 0 || readBase(file) === void 0 ? void 0 : await loadBase(without, readBase, now);
  const before = base === void 0 || base instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_25__/* .ActionError */ .l ? base : expand(await settle(base, void 0, now), now);
  const known = before instanceof Error ? void 0 : before;
  const pool = await settle(loaded, known, now);
  name(report, pool.name, pool.resourceGroup, pool.location);
  report.parameters = pool.origins;
  for (const warning of pool.warnings) (0,_chunk_EP3NXY44_js__WEBPACK_IMPORTED_MODULE_6__/* .warn */ .R8)(edge, report, warning);
  const after = expand(pool, now);
  if (after instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_17__/* .TemplateError */ .$w) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_25__/* .ActionError */ .l({ what: `The template cannot be evaluated: ${after.message}`, code: after.code, file: pool.template.source });
  if (before instanceof Error) (0,_chunk_EP3NXY44_js__WEBPACK_IMPORTED_MODULE_6__/* .warn */ .R8)(edge, report, `The default branch’s files of this pool cannot be read, so all of it is shown as new: ${before.message}`);
  const cost = await priceOf(report, pool, { before: known, after }, base instanceof Error ? void 0 : base?.schedule, now);
  const why = "Azure was not asked: these are the files of the two branches";
  (0,_chunk_3XBIY3RQ_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(edge, report, { source: "files", why, newGroup: null, cost }, (0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_3__/* .compareBodies */ .my)(known ?? [], after));
}
async function loadBase(request, read, now) {
  const readSchedule = await (0,_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_19__/* .scheduleReader */ .tl)({ ...request, read }, now.getTime());
  return attempt(() => (0,_chunk_LHRNKXD4_js__WEBPACK_IMPORTED_MODULE_9__/* .loadPool */ .v)({ ...request, read, readSchedule }));
}
async function settle(pool, before, now) {
  if (pool.schedule === void 0) return pool;
  const bodies = expand(pool, now);
  const set = bodies instanceof Error ? void 0 : bodies.find((one) => /^Microsoft\.Compute\/virtualMachineScaleSets$/i.test(one.type));
  if (set === void 0) return pool;
  const { compileSchedule } = await Promise.all(/* import() */[__webpack_require__.e(735), __webpack_require__.e(223), __webpack_require__.e(4367)]).then(__webpack_require__.bind(__webpack_require__, 4367));
  const location = set.body["location"];
  const { properties } = compileSchedule(pool.schedule, { id: set.id, location: typeof location === "string" ? location : pool.location }, now.getTime());
  const capacity = before && (0,_chunk_PVS4LI43_js__WEBPACK_IMPORTED_MODULE_2__/* .countInstances */ .AR)(before);
  const given = new Map([[_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_19__/* .taking */ .BS.setting.toLowerCase(), properties], ...capacity === void 0 ? [] : [[_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_19__/* .taking */ .BS.count.toLowerCase(), capacity]]]);
  const parameters = pool.origins.filter(({ name: own }) => given.has(own.toLowerCase())).map(({ name: own }) => [own, { value: given.get(own.toLowerCase()) }]);
  return { ...pool, parameters: { ...pool.parameters, ...Object.fromEntries(parameters) } };
}
async function priceOf(report, pool, stands, schedule, now) {
  if (pool.schedule === void 0) return (0,_chunk_PVS4LI43_js__WEBPACK_IMPORTED_MODULE_2__/* .estimateOffline */ .k8)(pool, stands).cost;
  const [{ hoursAhead }, { viewSchedule }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(735), __webpack_require__.e(223), __webpack_require__.e(2852)]).then(__webpack_require__.bind(__webpack_require__, 2852)), Promise.all(/* import() */[__webpack_require__.e(735), __webpack_require__.e(9518)]).then(__webpack_require__.bind(__webpack_require__, 9518))]);
  const capacity = stands.before && (0,_chunk_PVS4LI43_js__WEBPACK_IMPORTED_MODULE_2__/* .countInstances */ .AR)(stands.before);
  const before = schedule !== void 0 ? { schedule } : capacity === void 0 ? void 0 : { properties: void 0, capacity };
  const { cost, week } = (0,_chunk_PVS4LI43_js__WEBPACK_IMPORTED_MODULE_2__/* .estimateOffline */ .k8)(pool, stands, hoursAhead(pool.schedule, now.getTime(), { before }));
  report.schedule = { ...viewSchedule(pool.schedule, now.getTime()), cost: week };
  return cost;
}
function expand(pool, now) {
  const none = "00000000-0000-0000-0000-000000000000";
  return attempt(() => (0,_chunk_PVS4LI43_js__WEBPACK_IMPORTED_MODULE_2__/* .bodiesOf */ .AV)(pool, { subscriptionId: none, tenantId: none, armEndpoint: "https://management.azure.com", now }), _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_17__/* .TemplateError */ .$w);
}
function attempt(action, kind = _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_25__/* .ActionError */ .l) {
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



/***/ })

};
