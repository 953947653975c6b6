export const id = 9790;
export const ids = [9790];
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

/***/ 5477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ listBilled)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/azure/billed.ts
var versions = { Compute: "2025-04-01", Network: "2025-05-01" };
var kinds = ["Compute/virtualMachineScaleSets", "Compute/virtualMachines", "Network/publicIPAddresses", "Network/loadBalancers", "Network/natGateways"];
async function listBilled(arm, group) {
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const [namespace] = kind.split("/");
      const path = `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.${kind}`;
      const items = await arm.list({ path, apiVersion: versions[namespace], allow: [403, 404], doing: `Listing ${kind}` });
      return items.map((body) => ({ type: `Microsoft.${kind}`, name: String(body["name"]), body }));
    })
  );
  return lists.flat();
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

/***/ 9790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   table: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8937);
/* harmony import */ var _chunk_K3KZM6QS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5770);
/* harmony import */ var _chunk_56TSJRAF_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2299);
/* harmony import */ var _chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6927);
/* harmony import */ var _chunk_CHGM6ERI_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5477);
/* harmony import */ var _chunk_MGYCGWC3_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3966);
/* harmony import */ var _chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40);
/* harmony import */ var _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2625);
/* harmony import */ var _chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2046);
/* harmony import */ var _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(289);
/* harmony import */ var _chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1260);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(217);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8224);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2180);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(1595);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3818);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(8673);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(3451);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(4837);
/* harmony import */ var _chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(8333);
/* harmony import */ var _chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(2088);
/* harmony import */ var _chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(9357);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(3372);
/* harmony import */ var _chunk_AEDTHECK_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(4129);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(6466);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(2435);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(5649);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(7598);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
































// src/azure/whatif.ts
async function whatIf(arm, request, group, validationLevel) {
  const doing = "Asking Azure what would change (what-if)";
  const { path, body } = question(arm, request, group);
  const whole = { ...body, properties: { ...body.properties, validationLevel, whatIfSettings: { resultFormat: "FullResourcePayloads" } } };
  const end = await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .runOperation */ .xj)(arm, { method: "POST", path: `${path}/whatIf`, apiVersion: _chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .apiVersion */ .XV, body: whole, idempotent: true, doing }, async () => void 0);
  const result = end.last.body;
  if (end.status !== "succeeded") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l(end.problems);
  if (result?.status === "Failed") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l((0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_14__/* .readArmError */ .p_)(result, `${doing} failed.`, end.last.headers["x-ms-correlation-request-id"]));
  return result?.properties?.changes ?? result?.changes ?? [];
}
async function validatePlan(arm, request, group) {
  const { path, body } = question(arm, request, group);
  const validationLevel = "ProviderNoRbac";
  const whole = { ...body, properties: { ...body.properties, validationLevel } };
  await arm.send({ method: "POST", path: `${path}/validate`, apiVersion: _chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .apiVersion */ .XV, body: whole, idempotent: true, doing: "Validating the deployment" });
}
function question(arm, request, group) {
  const subscription = `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Resources/deployments/${request.name}`;
  return group === void 0 ? { path: (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .pathOf */ .XM)(arm, request.resourceGroup, request.name), body: (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .bodyOf */ .EN)(request) } : { path: subscription, body: wrap(request, group) };
}
function wrap({ resourceGroup, name: name2, template, parameters }, { location, tags, types }) {
  const given = Object.keys(parameters);
  return {
    location,
    properties: {
      mode: "Incremental",
      template: {
        $schema: "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
        contentVersion: "1.0.0.0",
        parameters: Object.fromEntries(given.map((one) => [one, { type: types[one] ?? "object" }])),
        resources: [
          { type: "Microsoft.Resources/resourceGroups", apiVersion: _chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .apiVersion */ .XV, name: resourceGroup, location, tags, properties: {} },
          {
            type: "Microsoft.Resources/deployments",
            apiVersion: _chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .apiVersion */ .XV,
            name: name2,
            resourceGroup,
            dependsOn: [`[subscriptionResourceId('Microsoft.Resources/resourceGroups', '${resourceGroup.replaceAll("'", "''")}')]`],
            properties: {
              mode: "Incremental",
              expressionEvaluationOptions: { scope: "inner" },
              template,
              parameters: Object.fromEntries(given.map((one) => [one, { value: `[parameters('${one}')]` }]))
            }
          }
        ]
      },
      parameters
    }
  };
}

// src/commands/plan.ts
async function plan(context, report) {
  const { pool: loaded } = context;
  if (loaded === void 0) throw new Error("plan was called without a pool");
  for (const warning of loaded.warnings) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .warn */ .R8)(context, report, warning);
  context.progress({ phase: "Plan" });
  const looked = await tell(context, report, async () => ({ group: await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_10__/* .readGroup */ .iY)(context.arm, loaded.resourceGroup) }));
  const settled = loaded.schedule === void 0 ? void 0 : await tell(context, report, () => (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .settle */ .G9)(context, loaded));
  const pool = settled?.pool ?? loaded;
  report.parameters = pool.origins;
  const newGroup = looked === void 0 ? null : looked.group === void 0;
  const changes = looked === void 0 ? void 0 : await ask2(context, report, pool, looked.group);
  const ahead = (0,_chunk_MGYCGWC3_js__WEBPACK_IMPORTED_MODULE_6__/* .readAhead */ .E)(context.arm, pool);
  const bodies = ahead instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_16__/* .TemplateError */ .$w ? void 0 : ahead;
  const cost = await priceOf(context, report, pool, standsOf(changes, bodies, newGroup), settled);
  const shown = changes === void 0 ? fromTemplate(bodies, newGroup) : (0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_4__/* .readWhatIf */ .yY)(changes);
  await tellDropped(context, report, loaded, shown);
  const source = changes === void 0 ? "template" : "azure";
  const why = changes !== void 0 ? "" : `Azure has not said what would change${report.problems.length > 0 ? ": see the problems" : ""}`;
  (0,_chunk_56TSJRAF_js__WEBPACK_IMPORTED_MODULE_3__/* .conclude */ .E)(context, report, { source, why, newGroup, cost }, shown);
  if (source === "template" && newGroup !== true) report.changed = null;
}
async function priceOf(context, report, pool, stands, settled) {
  const { schedule } = pool;
  if (schedule === void 0) return (await (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_7__/* .estimate */ .jA)(context, pool, stands)).cost;
  const [{ hoursAhead }, { viewSchedule }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(3580)]).then(__webpack_require__.bind(__webpack_require__, 3580)), Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(7640)]).then(__webpack_require__.bind(__webpack_require__, 7640))]);
  const now = context.arm.now().getTime();
  const { override, capacity, setting } = settled ?? {};
  const live = capacity === void 0 ? void 0 : { properties: setting?.properties, capacity };
  const { cost, week } = await (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_7__/* .estimate */ .jA)(context, pool, stands, hoursAhead(schedule, now, { before: live, override }));
  report.schedule = { ...viewSchedule(schedule, now, override), cost: week };
  return cost;
}
async function tellDropped(context, report, pool, shown) {
  const dropped = await tell(context, report, () => (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .findDropped */ .u8)(context, pool));
  if (dropped === void 0) return;
  shown.resources.unshift({ kind: "delete", type: "Microsoft.Insights/autoscaleSettings", name: dropped.name, deltas: [], why: "the pool file has no schedule any more; the pool stays at the number of instances it has" });
  shown.beside = Math.max(0, shown.beside - 1);
}
async function ask2(context, report, pool, group) {
  const { arm } = context;
  if (group !== void 0) {
    name(context, report, group);
    const usable = await tell(context, report, async () => {
      (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .judgeGroup */ .dJ)(context, pool, group);
      return true;
    });
    if (usable === void 0) return void 0;
    if ((0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_10__/* .whoOwns */ .Op)(group.tags, { repositoryId: context.repositoryId, pool: pool.name }) === "nobody") {
      (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .warn */ .R8)(context, report, `The resource group ${group.name} stood before this pool: \`deploy\` would adopt it, and \`teardown\` would not delete it.`);
    }
  }
  const foreseen = (0,_chunk_MGYCGWC3_js__WEBPACK_IMPORTED_MODULE_6__/* .foresee */ .S)(arm, pool);
  if (foreseen.note !== void 0) context.progress({ line: foreseen.note });
  const request = { resourceGroup: pool.resourceGroup, name: (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .deploymentName */ .pC)(pool.name), template: pool.template.json, parameters: pool.parameters };
  const made = group === void 0 ? newGroupOf(context, pool) : void 0;
  const standing = await tell(context, report, () => (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .preflight */ .Mz)(context, pool, foreseen, group, (warning) => (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .warn */ .R8)(context, report, warning)));
  if (standing !== void 0) {
    await tell(context, report, async () => {
      await validatePlan(arm, request, made);
      context.progress({ line: "Azure has validated template and parameters." });
    });
  }
  const told = report.problems.length > 0;
  const first = await attempt(context, () => whatIf(arm, request, made, "ProviderNoRbac"));
  if (!(first instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l)) return first;
  if (!told) report.problems.push(...first.problems);
  const second = await attempt(context, () => whatIf(arm, request, made, "Template"));
  if (!(second instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l)) return second;
  context.progress({ line: second.message });
  return void 0;
}
async function tell(context, report, question2) {
  const answer = await attempt(context, question2);
  if (!(answer instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l)) return answer;
  report.problems.push(...answer.problems);
  return void 0;
}
async function attempt(context, question2) {
  try {
    return await question2();
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l) return error;
    throw error;
  }
}
function newGroupOf({ repositoryId }, pool) {
  const types = Object.fromEntries((0,_chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_16__/* .declaredParameters */ .vc)(pool.template.json).map((one) => [one.name, one.type]));
  return { location: pool.location, tags: (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_10__/* .ownerTags */ .Dh)({ repositoryId, pool: pool.name }), types };
}
function fromTemplate(bodies, newGroup) {
  const kind = newGroup === true ? "create" : "unknown";
  const why = kind === "create" ? "" : "Azure has not said";
  return { resources: (bodies ?? []).map(({ type, name: own }) => ({ kind, type, name: own, deltas: [], why })), noise: 0, beside: 0 };
}
function standsOf(changes, bodies, newGroup) {
  if (changes === void 0) return { before: void 0, after: bodies ?? [] };
  const named = changes.filter((one) => one.changeType !== "Ignore").map((one) => ({ ...(0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_4__/* .readId */ .wh)(one.resourceId), id: one.resourceId.toLowerCase(), before: one.before, after: one.after }));
  const known = new Map((bodies ?? []).map((one) => [one.id.toLowerCase(), one.body]));
  const having = (body) => named.flatMap((one) => {
    const found = body(one);
    return found === void 0 ? [] : [{ id: one.id, type: one.type, name: one.name, body: found }];
  });
  return {
    before: newGroup === true ? void 0 : having((one) => one.before),
    after: having((one) => one.after ?? (one.before === void 0 ? known.get(one.id) : void 0))
  };
}
function name({ arm, identity }, report, group) {
  report.pool = { name: identity.name, resourceGroup: group.name, location: group.location, subscriptionId: arm.subscriptionId, portalUrl: (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .portalLink */ .jg)(arm.place, group.id) };
}

// src/occupancy/victims.ts
function chooseVictims(candidates, count2) {
  const rank = (one) => isState(one.provisioning, "failed") ? 0 : isOff(one.power) ? 1 : one.latestModel ? 3 : 2;
  return candidates.filter((one) => one.verdict === "idle" && isLiving(one) && one.protectedFromActions !== true).toSorted((a, b) => rank(a) - rank(b) || compareIds(b.instanceId, a.instanceId)).slice(0, Math.max(0, count2)).map(({ instanceId }) => instanceId);
}
function protections(instances) {
  return instances.filter((one) => isLiving(one) && one.protectedFromActions !== true).map(({ instanceId, verdict, protectedFromScaleIn }) => ({ instanceId, protect: verdict !== "idle", before: protectedFromScaleIn === true })).filter(({ protect: protect2, before }) => protect2 !== before).map(({ instanceId, protect: protect2 }) => ({ instanceId, protect: protect2 }));
}
function isLiving({ provisioning }) {
  return !isState(provisioning, "deleting");
}
function countStanding(capacity, instances) {
  return Math.max(capacity, instances.filter((one) => isLiving(one) && !isState(one.provisioning, "creating")).length);
}
function isOff(power) {
  return isState(power, "deallocated") || isState(power, "stopped") || isState(power, "unallocated");
}
var isState = (text, state) => text.toLowerCase() === state;
var compareIds = (a, b) => a.localeCompare(b, "en", { numeric: true }) || (a < b ? -1 : a > b ? 1 : 0);

// src/commands/asked.ts
async function readAsked(context, schedule, set, instances, minutes) {
  const { arm, identity } = context;
  if (instances > set.capacity) await holdRoom(context, set, instances);
  const [setting, { overrideFrom, overrideIn }] = await Promise.all([(0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .readAutoscale */ .gz)(arm, identity.resourceGroup, set.id), __webpack_require__.e(/* import() */ 1800).then(__webpack_require__.bind(__webpack_require__, 1800))]);
  const now = arm.now().getTime();
  return { override: overrideFrom(instances, now, minutes), former: overrideIn(setting?.properties, now, schedule.backstop) };
}
async function holdRoom(context, { id, name: name2, location }, capacity) {
  const { arm } = context;
  const [bodies, sizes, usages] = await Promise.all([
    (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .readResources */ .Mq)(arm, [{ id, apiVersion: "2025-04-01" }]),
    (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(context, `whether ${location} has the VM size`, () => (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .listSizes */ .lW)(arm, location)),
    (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(context, `whether the quotas of ${location} suffice`, () => (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .listUsages */ .v$)(arm, location))
  ]);
  const stands = (0,_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_12__/* .readSet */ .Rn)(id, name2, location, bodies.get(id.toLowerCase()) ?? {});
  const region = { location, subscriptionId: arm.subscriptionId };
  const problems = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_14__/* .judgeQuota */ .OY)(region, [{ ...stands, capacity }], /* @__PURE__ */ new Map([[id.toLowerCase(), stands]]), sizes ?? [], usages ?? [], []);
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l(problems);
}
function isFull({ problems }) {
  return problems.some(({ code = "", what }) => /Quota|Allocation|SkuNotAvailable|SubnetIsFull/i.test(code) || code === "OperationNotAllowed" && /quota/i.test(what));
}

// src/guest/probe.ts


// src/azure/runcommand.ts
var apiVersion2 = "2025-04-01";
var patience = 3 * 6e4;
var silent = /* @__PURE__ */ new Set([404, 408, 409, 429, 500, 502, 503, 504]);
async function runCommand(arm, scaleSet, instanceId, script, { wait = patience, idempotent = false } = {}) {
  const request = {
    method: "POST",
    path: `${scaleSet.id}/virtualmachines/${encodeURIComponent(instanceId)}/runCommand`,
    apiVersion: apiVersion2,
    body: { commandId: "RunShellScript", script },
    idempotent,
    doing: `Running a command on instance ${instanceId}`
  };
  try {
    const end = await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .runOperation */ .xj)(bounded(arm, wait), request, async () => void 0);
    if (end.status !== "succeeded") return { answered: false, why: describe(end.problems, request.doing) };
    return readOutput(end.last.body) ?? { answered: false, why: "Azure says that the command succeeded, and not what it wrote" };
  } catch (error) {
    if (error instanceof Late) return { answered: false, why: `no answer within ${Math.round(wait / 1e3)} s` };
    if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l && silent.has(error.status ?? 0)) return { answered: false, why: describe(error.problems, request.doing) };
    throw error;
  }
}
var Late = class extends Error {
};
function bounded(arm, wait) {
  let waited = 0;
  const sleep = async (milliseconds) => {
    if (waited >= wait) throw new Late();
    const next = Math.min(milliseconds, wait - waited);
    waited += next;
    await arm.sleep(next);
  };
  return { ...arm, sleep };
}
function describe([problem], doing) {
  const said = (problem?.what ?? "Azure gave no reason").replace(`${doing}: `, "");
  const sentence = (said.split(/(?<=\.)\s/, 1)[0] ?? said).replace(/\.$/, "");
  return problem?.code === void 0 ? sentence : `${sentence} (${problem.code})`;
}
function readOutput(body) {
  const { properties, value = properties?.output?.value } = body ?? {};
  if (!Array.isArray(value)) return void 0;
  const [first] = value;
  if (typeof first?.message !== "string") return void 0;
  const parts = /^[^\n]*\n\[stdout\]\n([^]*)\n\[stderr\]\n([^]*)$/.exec(first.message);
  if (parts === null) return void 0;
  return { answered: true, ok: /\/succeeded$/i.test(String(first.code)), stdout: parts[1] ?? "", stderr: parts[2] ?? "" };
}

// src/occupancy/verdict.ts
var version = "1";
function judge(answer) {
  if (answer.kind === "off") return { verdict: "idle", why: `it is ${answer.power}` };
  if (answer.kind === "silent") return { verdict: "unknown", why: answer.why };
  const found = read(answer.text, answer.question);
  if (typeof found === "string") return { verdict: "unknown", why: found };
  const people = [count(found.ssh, "SSH connection"), count(found.jupyterhub, "JupyterHub server")].filter((one) => one !== "");
  if (people.length > 0) return { verdict: "busy", why: people.join(", ") };
  if (found.problems.length > 0) return { verdict: "unknown", why: `the probe could not look at everything: ${found.problems.join(", ")}` };
  return { verdict: "idle", why: "no SSH connection, no JupyterHub server" };
}
var count = (number, noun) => number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
function read(text, question2) {
  const lines = text.split(/\r?\n/);
  const begins = lines.flatMap((line, index) => /^<<<dsvm-probe (\d+) (\S+)$/.exec(line)?.[2] === question2 ? [index] : []);
  const [begin] = begins;
  if (begin === void 0) return text.trim() === "" ? "the probe wrote nothing" : "what came back is no answer of the probe";
  if (begins.length > 1) return "the probe seems to have answered twice";
  const said = lines[begin]?.split(" ")[1];
  if (said !== version) return `the probe answered in version ${said}, not ${version}`;
  if (lines[begin + 2] !== `dsvm-probe>>> ${question2}`) return "the answer of the probe is cut off";
  return parse(lines[begin + 1] ?? "") ?? "the answer of the probe cannot be read";
}
function parse(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return void 0;
  }
  const { ssh, jupyterhub, uptimeSeconds, problems } = value ?? {};
  const isCount = (one) => Number.isSafeInteger(one) && Number(one) >= 0;
  const isWord = (one) => typeof one === "string" && /^[\w ./-]{1,80}$/.test(one);
  if (!isCount(ssh) || !isCount(jupyterhub) || !isCount(uptimeSeconds) || !Array.isArray(problems) || !problems.every(isWord)) return void 0;
  return { ssh, jupyterhub, uptimeSeconds, problems };
}

// src/guest/probe.ts
var atOnce = 8;
async function probe(arm, scaleSet, instanceId, { script, wait }) {
  const question2 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_32__.randomUUID)();
  const output = await runCommand(arm, scaleSet, instanceId, ["#!/bin/sh", `question='${question2}'`, ...script.split(/\r?\n/)], { idempotent: true, ...wait === void 0 ? {} : { wait } });
  if (!output.answered) return { kind: "silent", why: output.why };
  if (!output.ok) return { kind: "silent", why: "the agent could not run the probe" };
  return { kind: "said", question: question2, text: output.stdout };
}
async function probeAll(arm, scaleSet, instances, asking) {
  const hear = (answer) => ({ answer, at: arm.now().getTime() });
  const known = instances.map((one) => ({ ...one, answer: unasked(one) }));
  const answers = new Map(known.map(({ instanceId, answer }) => [instanceId, hear(answer ?? { kind: "silent", why: "it was not asked" })]));
  const queue = known.filter(({ answer }) => answer === void 0);
  if (queue.length > 0) asking.tell(`Asking ${queue.length === 1 ? "one instance" : `${queue.length} instances`} whether somebody is there.`);
  const work = async () => {
    for (let next = queue.shift(); next !== void 0; next = queue.shift()) {
      const answer = await probe(arm, scaleSet, next.instanceId, asking);
      const { verdict, why } = judge(answer);
      asking.tell(`Instance ${next.instanceId}: ${verdict}, ${why}.`);
      answers.set(next.instanceId, hear(answer));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}
function unasked({ power, provisioning }) {
  if (provisioning.toLowerCase() === "deleting") return { kind: "silent", why: "it is being deleted" };
  if (isOff(power)) return { kind: "off", power };
  return power === "running" ? void 0 : { kind: "silent", why: power === "unknown" ? "Azure knows no power state of it" : `it is ${power}` };
}

// src/commands/protect.ts
var atOnce2 = 8;
async function protect(context, report, set, instances) {
  const refused = await change(context, report, set, instances, true);
  return new Map(refused.map(([{ instanceId, use }, problems]) => [instanceId, problems.map((problem) => ({ fix: `Run scale again: Azure’s own autoscale may take instance ${instanceId} (${use?.why ?? ""}).`, ...problem }))]));
}
async function release(context, report, set, instances) {
  for (const [{ instanceId }, problems] of await change(context, report, set, instances, false)) {
    (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .warn */ .R8)(context, report, `Instance ${instanceId} stays protected from scale-in until the next run. ${problems.map(_chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .describeProblem */ .B).join(" ")}`);
  }
}
async function change({ arm, progress }, report, set, instances, to) {
  const due = protections(instances.map((one) => ({ ...one, verdict: one.use?.verdict ?? "unknown" }))).filter(({ protect: protect2 }) => protect2 === to);
  const refused = [];
  const inSlot = (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .openSlots */ .Ct)(atOnce2);
  const write = async (one) => {
    try {
      await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .protectInstance */ .xf)(arm, set, one.instanceId, to);
    } catch (error) {
      if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l)) throw error;
      refused.push([one, error.problems]);
      return;
    }
    if (to) one.protectedFromScaleIn = true;
    else delete one.protectedFromScaleIn;
    report.changed = true;
    (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .note */ .N4)({ progress }, report, `Instance ${one.instanceId} is ${to ? "protected" : "no longer protected"} from scale-in: ${one.use?.why ?? ""}.`);
  };
  await Promise.all(instances.filter(({ instanceId }) => due.some((one) => one.instanceId === instanceId)).map((one) => inSlot(() => write(one))));
  return refused;
}

// src/commands/relieve.ts
var stale = 3e4;
var together = 8;
async function relieve(context, report, { set, max, instances }) {
  const work = { context, report, set, max, heard: /* @__PURE__ */ new Map(), bare: /* @__PURE__ */ new Map(), sent: /* @__PURE__ */ new Set() };
  const ours = instances.filter((one) => one.protectedFromActions !== true);
  await ask3(work, ours);
  const failed = [];
  try {
    const going = chooseVictims(ours.map((one) => ({ ...one, verdict: one.use?.verdict ?? "unknown" })), countStanding(set.capacity, instances) - max);
    for (let from = 0; from < going.length; from += together) await take(work, going.slice(from, from + together).flatMap((id) => ours.filter((one) => one.instanceId === id)));
  } catch (error) {
    if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l)) throw error;
    failed.push(...error.problems);
  }
  const { over, living } = await look(work);
  const left = instances.filter((one) => living.has(one.instanceId) && !work.sent.has(one.instanceId));
  await release(context, report, set, left);
  tellGone(work, instances.filter((one) => isLiving(one) && !living.has(one.instanceId) && !work.sent.has(one.instanceId)));
  tellTheirs(work, left);
  if (over > 0) tellMute(work, left);
  if (over > 0) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .note */ .N4)(context, report, `${over} more than the ${max} that should be ${over === 1 ? "stays, because it is" : "stay, because they are"} in use, or nobody knows.`);
  for (const { instanceId } of left) failed.push(...work.bare.get(instanceId) ?? []);
  if (failed.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l(failed);
}
async function ask3({ context, report, set, heard, bare }, ones) {
  const answers = await probeAll(context.arm, set, ones, { script: context.guest("probe"), tell: (line) => context.progress({ line }) });
  for (const one of ones) {
    const { answer, at } = answers.get(one.instanceId) ?? { answer: { kind: "silent", why: "it was not asked" }, at: 0 };
    one.use = judge(answer);
    heard.set(one.instanceId, at);
  }
  for (const [id, problems] of await protect(context, report, set, ones)) bare.set(id, problems);
}
async function look({ context: { arm }, set, max }) {
  const [now, listed] = await Promise.all([(0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .readScaleSet */ .n0)(arm, set.id), (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .listInstances */ .ND)(arm, set)]);
  return { over: countStanding(now?.capacity ?? 0, listed) - max, living: new Map(listed.filter(isLiving).map((one) => [one.instanceId, one])) };
}
async function take(work, ones) {
  const { context, report, set } = work;
  let seen = await look(work);
  const isReady = ({ instanceId, power, use }) => use?.verdict === "idle" && seen.living.get(instanceId)?.power === power && context.arm.now().getTime() - (work.heard.get(instanceId) ?? 0) <= stale;
  const some = ones.filter((one) => seen.living.has(one.instanceId)).slice(0, Math.max(0, seen.over));
  if (!some.every(isReady)) {
    context.progress({ line: "That took its time: those that would go are asked once more." });
    for (const one of some) one.power = seen.living.get(one.instanceId)?.power ?? one.power;
    await ask3(work, some);
    seen = await look(work);
  }
  const victims = some.filter(isReady).slice(0, Math.max(0, seen.over)).map((one) => one.instanceId);
  if (victims.length === 0) return;
  context.progress({ line: `Taking ${victims.join(", ")}, where nobody is.` });
  report.changed = true;
  for (const id of victims) work.sent.add(id);
  await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .deleteInstances */ .E8)(context.arm, set, victims, (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .watch */ .wB)(context, set));
  (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .note */ .N4)(context, report, `${victims.length} idle ${victims.length === 1 ? "instance is" : "instances are"} gone: ${victims.join(", ")}.`);
}
function tellGone({ context, report }, gone) {
  for (const { instanceId, use } of gone) {
    const line = `Instance ${instanceId} (${use?.why ?? "not asked"}) is gone, and this run has not taken it: Azure’s own autoscale, another run or a person has.`;
    if (!report.warnings.includes(line)) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .warn */ .R8)(context, report, line);
  }
}
function tellTheirs({ context, report }, left) {
  const ids = left.filter((one) => one.protectedFromActions === true).map((one) => one.instanceId);
  const line = `Left alone: ${ids.join(", ")}, which somebody has protected from all that is done to the scale set (protectFromScaleSetActions).`;
  if (ids.length > 0 && !report.notes.includes(line)) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .note */ .N4)(context, report, line);
}
function tellMute({ context, report, set: { name: name2, id } }, instances) {
  const mute = instances.filter((one) => ["running", "unknown"].includes(one.power) && one.provisioning.toLowerCase() !== "creating" && one.use?.verdict === "unknown");
  if (mute.length === 0) return;
  const ids = mute.map((one) => one.instanceId);
  const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1] ?? "";
  (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .warn */ .R8)(context, report, `Nobody knows whether ${ids.length === 1 ? `instance ${ids[0]} is` : `instances ${ids.join(", ")} are`} in use (${mute[0]?.use?.why ?? ""}): the pool keeps and pays what does not answer. If it never does, delete it by hand: \`az vmss delete-instances --resource-group ${group} --name ${name2} --instance-ids ${ids.join(" ")}\`.`);
}

// src/commands/scale.ts
var looks = 4;
async function scale(context, report) {
  const { arm, identity, schedule, wish } = context;
  if (schedule === void 0 && wish === void 0) {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l({ what: `The pool ${identity.name} has no schedule that could say how many instances there should be.`, fix: "Write `schedule` into its pool file and name that in `pool`, or say how many: `instances: 3`." });
  }
  if (schedule === void 0 && wish?.minutes !== void 0) {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l({ what: "Without a schedule nothing would bring the number back after the time in `for`.", fix: "Take `for` away, or write `schedule` into the pool file: `base` alone is enough." });
  }
  if (schedule !== void 0 && wish !== void 0 && wish.minutes === void 0) {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l({ what: "In a pool with a schedule, `instances` needs `for`: the schedule goes on after it.", fix: "Say for how long, such as `for: 2h`. For good, change the schedule." });
  }
  context.progress({ phase: "Scale" });
  await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .findOwned */ .zi)(context, report);
  await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .awaitTurn */ .et)(context, { resourceGroup: identity.resourceGroup, name: (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .deploymentName */ .pC)(identity.name) });
  const asked = schedule === void 0 || wish?.minutes === void 0 ? void 0 : await readAsked(context, schedule, await onlySet(context), wish.instances, wish.minutes);
  report.changed = false;
  context.onInterrupt((_arm, why) => Promise.resolve({ what: `${why}. What Azure had begun goes on: instances that come or go, and the autoscale setting.`, fix: "Run scale again: it looks at what has come of it, and does the rest." }));
  for (let look2 = 1; ; look2++) {
    try {
      await converge(context, report, await takeAim(context, report, asked));
      break;
    } catch (error) {
      if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l)) throw error;
      if (asked !== void 0 && isFull(error)) throw await takeBack(context, report, asked, error);
      if (look2 === looks || !isRace(error)) throw error;
      context.progress({ line: `The pool has changed meanwhile (${error.problems[0]?.code ?? "conflict"}): it is looked at again.` });
      await arm.sleep(2e3 * look2);
    }
  }
  context.onInterrupt(void 0);
  const used = new Map(report.instances.map((one) => [one.instanceId, one.use]));
  await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .observe */ .lB)(context, report, {});
  for (const one of report.instances) {
    const use = used.get(one.instanceId);
    if (use !== void 0) one.use = use;
  }
  context.progress({ line: `${report.instances.length} of ${report.capacity ?? 0} instances.${report.changed ? "" : " Nothing had to be changed."}` });
  report.ok = true;
}
async function takeBack(context, report, { override, former }, error) {
  try {
    await takeAim(context, report, { override: former });
    (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .note */ .N4)(context, report, `Azure has no room for ${override.instances}: what was asked for is taken back.`);
    return error;
  } catch (other) {
    if (!(other instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l)) throw other;
    return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l([...error.problems, ...other.problems]);
  }
}
async function takeAim(context, report, wanted) {
  const { arm, identity, schedule, wish } = context;
  const set = await onlySet(context);
  const [setting, instances] = await Promise.all([(0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .readAutoscale */ .gz)(arm, identity.resourceGroup, set.id), (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .listInstances */ .ND)(arm, set)]);
  report.instances = instances;
  const seen = { set, setting, instances };
  if (schedule === void 0) {
    const count2 = wish?.instances ?? set.capacity;
    refuseBounds(setting);
    return { ...seen, min: count2, max: count2, exposed: false };
  }
  return { ...seen, ...await follow(context, report, schedule, seen, wanted) };
}
async function follow(context, report, schedule, seen, wanted) {
  const { arm, identity } = context;
  const { set, setting } = seen;
  const [{ carryOver, spare }, { compileSchedule }, { sameSetting, tellSpoilt }, { stateAt }, { viewSchedule }, { liveLine }] = await Promise.all([
    Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(1557)]).then(__webpack_require__.bind(__webpack_require__, 1557)),
    Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(9566)]).then(__webpack_require__.bind(__webpack_require__, 9566)),
    __webpack_require__.e(/* import() */ 2818).then(__webpack_require__.bind(__webpack_require__, 2818)),
    Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(6027)]).then(__webpack_require__.bind(__webpack_require__, 6027)),
    Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(7640)]).then(__webpack_require__.bind(__webpack_require__, 7640)),
    Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(8698)]).then(__webpack_require__.bind(__webpack_require__, 8698))
  ]);
  refuseOthers(identity.resourceGroup, set, setting);
  const now = arm.now().getTime();
  const living = { capacity: set.capacity, properties: setting?.properties };
  const override = wanted === void 0 ? carryOver(schedule, now, living) : spare(schedule, now, living, wanted.override);
  const { properties } = compileSchedule(schedule, set, now, override);
  const view = viewSchedule(schedule, now, override);
  report.schedule = view;
  const { people, azure, rules } = stateAt(schedule, now, override);
  tellNow(context, report, view);
  if (!sameSetting(properties, setting?.properties)) {
    const held = liveLine(setting?.properties, set.capacity, now, now + 1)?.[0]?.bounds ?? { min: set.capacity, max: set.capacity };
    if (Math.min(set.capacity, held.max) > azure.max) await shelter(context, report, seen, Math.max(people.max, setting?.properties["enabled"] === true ? held.min : 0));
    const { name: name2 = `${set.name}-autoscale`, location = set.location, tags = {} } = setting ?? {};
    const kept = await (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAutoscale */ .dz)(arm, identity.resourceGroup, { name: name2, location, tags, properties });
    report.changed = true;
    const spoilt = tellSpoilt(name2, properties, kept);
    if (spoilt !== void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l(spoilt);
    (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .note */ .N4)(context, report, setting === void 0 ? `The autoscale setting ${name2} is made.` : `The autoscale setting ${name2} is renewed.`);
  }
  return { ...people, exposed: rules.some(({ direction }) => direction === "in") && set.capacity > azure.min };
}
async function shelter(context, report, seen, max) {
  try {
    await relieve(context, report, { ...seen, max: Infinity });
  } catch (error) {
    if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l) await relieve(context, report, { ...seen, max });
    throw error;
  }
}
function tellNow(context, report, { now, override, timezone }) {
  const both = (at) => `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__/* .localOf */ .Fc)(at, timezone)} (${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__/* .instant */ .uR)(at)})`;
  const ago = (since) => (0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_24__/* .showLength */ .o)(Math.floor((Date.parse(now.at) - Date.parse(since)) / 6e4));
  const lines = [`Now ${now.local} in ${timezone} (${now.offset}): ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__/* .span */ .Ln)(now.people)} ${now.people.max === 1 ? "instance" : "instances"}, ${now.why}.`];
  if (now.since !== null) lines.push(`Planned for ${both(now.since)}, ${ago(now.since) === "0" ? "this minute" : `${ago(now.since)} ago`}.`);
  if (override !== null) lines.push(`Somebody asked for ${override.instances} until ${both(override.until)}.`);
  const line = lines.join(" ");
  if (!report.notes.includes(line)) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .note */ .N4)(context, report, line);
}
async function converge(context, report, aim) {
  const { arm } = context;
  const { set, min, max, instances, exposed } = aim;
  const listed = countStanding(set.capacity, instances);
  const standing = listed < min ? countStanding((await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .readScaleSet */ .n0)(arm, set.id))?.capacity ?? set.capacity, instances) : listed;
  if (standing < min) {
    context.progress({ line: `${set.name}: from ${standing} to ${min} instances.` });
    report.changed = true;
    await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .setCapacity */ .R3)(arm, set, min, (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .watch */ .wB)(context, set));
    (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .note */ .N4)(context, report, `${min - standing} more ${min - standing === 1 ? "instance" : "instances"}: ${standing} before, ${min} now.`);
  }
  if (listed > max || exposed || instances.some((one) => one.protectedFromScaleIn === true)) await relieve(context, report, aim);
}
async function onlySet({ arm, identity }) {
  const sets = await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .listScaleSets */ .uk)(arm, identity.resourceGroup);
  const [only] = sets;
  if (only !== void 0 && sets.length === 1) return only;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l({ what: `The resource group ${identity.resourceGroup} has ${sets.length} scale sets; one is to be scaled.`, fix: sets.length === 0 ? "Deploy the pool first." : "Keep one scale set in a pool’s resource group." });
}
function refuseOthers(group, set, setting) {
  if (setting === void 0 || setting.ours || setting.name.toLowerCase() === `${set.name}-autoscale`.toLowerCase()) return;
  const { name: name2 } = setting;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l({
    what: `The autoscale setting ${name2} of ${set.name} was not made by a schedule, and Azure takes one for each.`,
    fix: `Delete it, once the schedule says what it said: \`az monitor autoscale delete --name ${name2} --resource-group ${group}\`. Where the pool’s own template makes it, give it the tag \`dsvm-pool-schedule\` there.`
  });
}
function refuseBounds(setting) {
  if (setting === void 0 || setting.properties["enabled"] === false) return;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l({ what: `The autoscale setting ${setting.name} says how many instances this pool has; Azure would undo another number.`, fix: "Name the pool file with its schedule in `pool` and give `for`, or delete the setting." });
}
function isRace({ problems }) {
  return problems.some(({ code = "", what }) => /^(Conflict|AnotherOperationInProgress|NotFound|RetryableError.*|OperationPreempted)$/i.test(code) || /not an active Virtual Machine Scale Set VM instanceId|is in progress|being deleted/i.test(what));
}

// src/commands/smoke.ts
async function smoke(context, report) {
  await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .findOwned */ .zi)(context, report);
  const outputs = await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .observeDeployment */ .ae)(context, report, (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .deploymentName */ .pC)(context.identity.name));
  await (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(context, report, await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .observe */ .lB)(context, report, outputs));
}

// src/commands/runs.ts
var minute = 6e4;
async function lookAtRuns({ arm, github }, { timezone, runs }) {
  if (runs === void 0 || github === void 0) return void 0;
  const { workflow, within, place } = runs;
  let found;
  try {
    found = await (await github()).lastSuccess(workflow);
  } catch (error) {
    if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_26__/* .ActionError */ .l)) throw error;
    return { view: null, problems: error.problems.map((one) => ({ ...place, ...one })) };
  }
  const now = arm.now().getTime();
  if (found === "no such workflow") {
    const what = `GitHub knows no workflow \`${workflow}\`, so nothing applies the schedule.`;
    const problem = (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_21__/* .problemAt */ .l4)(place, what, `Commit .github/workflows/${workflow} to the default branch (workflows-examples/scheduled-scale.yml), or name the file that does it.`);
    return { view: { workflow, within, last: null, url: "", stale: true }, problems: [problem] };
  }
  const { last, createdAt, state } = found;
  const age = Math.max(0, Math.floor((now - Date.parse(last?.at ?? createdAt)) / minute));
  const stale2 = state !== "active" || age > within;
  const view = { workflow, within, last: last?.at ?? null, url: last?.url ?? "", stale: stale2 };
  return { view, problems: stale2 ? [tell2(runs, timezone, found, age)] : [] };
}
function tell2({ workflow, within, place }, timezone, { state, last }, age) {
  const when = last === void 0 ? "has never succeeded by its schedule" : `last succeeded by its schedule ${age === 0 ? "less than a minute" : (0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_24__/* .showLength */ .o)(age)} ago, at ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__/* .localOf */ .Fc)(last.at, timezone)} in ${timezone} (${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__/* .instant */ .uR)(last.at)})`;
  const off = disabled[state];
  const what = `The workflow \`${workflow}\`, which applies the schedule, ${when}; told is at most ${(0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_24__/* .showLength */ .o)(within)}.${off === void 0 ? "" : ` ${off}.`}`;
  return (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_21__/* .problemAt */ .l4)(place, what, off === void 0 ? failing(workflow) : enabling(workflow, state));
}
var disabled = {
  disabled_inactivity: "GitHub has disabled it, since for 60 days nothing happened in the repository",
  disabled_manually: "Somebody has disabled it",
  disabled_fork: "GitHub disables the schedules of a fork",
  deleted: "Its file is gone from the default branch"
};
function enabling(workflow, state) {
  if (state === "deleted") return `Commit .github/workflows/${workflow} again, or name the file that does it.`;
  return `Enable it with \`gh workflow enable ${workflow}\`, and let it run at once with \`gh workflow run ${workflow}\`.`;
}
function failing(workflow) {
  return `See \`gh run list --workflow ${workflow} --event schedule\`: its runs fail, wait for somebody’s leave, or GitHub starts none. \`gh workflow run ${workflow}\` applies the schedule once, and does not make it one.`;
}

// src/commands/scheduled.ts
async function showSchedule(context, report, schedule) {
  const live = await readLive(context, schedule);
  const [{ viewSchedule }, runs] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(7640)]).then(__webpack_require__.bind(__webpack_require__, 7640)), lookAtRuns(context, schedule)]);
  const view = { ...viewSchedule(schedule, context.arm.now().getTime(), live.override), runs: runs?.view ?? null, cost: live.cost };
  report.schedule = view;
  context.progress({ phase: "Schedule" });
  for (const line of tell3(view)) context.progress({ line });
  if (live.warning !== void 0) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .warn */ .R8)(context, report, live.warning);
  report.problems.push(...runs?.problems ?? []);
}
async function readLive(context, schedule) {
  const { arm, identity } = context;
  const [bodies, settings, { hoursAhead }, { carryOver }, { compileSchedule }, { overrideIn }, { sameSetting }] = await Promise.all([
    (0,_chunk_CHGM6ERI_js__WEBPACK_IMPORTED_MODULE_5__/* .listBilled */ .l)(arm, identity.resourceGroup),
    (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .listAutoscale */ .CE)(arm, identity.resourceGroup),
    Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(3580)]).then(__webpack_require__.bind(__webpack_require__, 3580)),
    Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(1557)]).then(__webpack_require__.bind(__webpack_require__, 1557)),
    Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(9566)]).then(__webpack_require__.bind(__webpack_require__, 9566)),
    __webpack_require__.e(/* import() */ 1800).then(__webpack_require__.bind(__webpack_require__, 1800)),
    __webpack_require__.e(/* import() */ 2818).then(__webpack_require__.bind(__webpack_require__, 2818))
  ]);
  const now = arm.now().getTime();
  const [set, ...others] = bodies.filter(({ type }) => type === "Microsoft.Compute/virtualMachineScaleSets").map(({ body }) => (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_13__/* .toScaleSet */ .ad)(body));
  if (set === void 0 || others.length > 0) return { override: void 0, cost: costOf(hoursAhead(schedule, now)) };
  const setting = settings.find((one) => one.target.toLowerCase() === set.id.toLowerCase());
  const standing = { capacity: set.capacity, properties: setting?.properties };
  const override = overrideIn(setting?.properties, now, schedule.backstop);
  const cost = await priceOf2(context, schedule, override, set, setting?.properties, bodies);
  const wanted = compileSchedule(schedule, set, now, carryOver(schedule, now, standing)).properties;
  if (sameSetting(wanted, setting?.properties)) return { override, cost };
  const what = setting === void 0 ? `${set.name} has no autoscale setting, so Azure alone does not follow the schedule` : `The autoscale setting ${setting.name} is not what the schedule says now`;
  return { override, cost, warning: `${what}. \`scale\` or \`deploy\` renews it.` };
}
async function priceOf2(context, schedule, override, set, properties, bodies) {
  const live = { capacity: set.capacity, properties };
  return (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_7__/* .estimateWeek */ .PU)(context, { location: set.location }, { schedule, override, live, before: bodies, after: bodies });
}
var costOf = ({ week: { before, after } }) => ({ hours: { before, after }, money: null });
function tell3({ timezone, now, override, changes, runs }) {
  const lines = [`Now ${now.local} in ${timezone} (${now.offset}): ${numbers(now)}, ${now.why}.`];
  if (override !== null) lines.push(`Somebody asked for ${override.instances} until ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__/* .localOf */ .Fc)(override.until, timezone)} (${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__/* .instant */ .uR)(override.until)}).`);
  lines.push(changes.length === 0 ? "Nothing changes in sight." : "Next:", ...changes.map((one) => `${one.local} ${one.offset} (${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__/* .instant */ .uR)(one.at)}): ${numbers(one)}, ${one.why}${odd(one)}.`));
  if (runs !== null) lines.push(`The last scheduled run of ${runs.workflow} that succeeded: ${runs.last === null ? "none" : `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__/* .localOf */ .Fc)(runs.last, timezone)} (${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__/* .instant */ .uR)(runs.last)}) ${runs.url}`}.`);
  return lines;
}
function numbers({ people, azure }) {
  return `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_22__/* .span */ .Ln)(people)} ${people.max === 1 ? "instance" : "instances"}${azure.max > people.max ? `, Azure keeps up to ${azure.max}` : ""}`;
}
var odd = ({ oddity }) => oddity === null ? "" : oddity === "skipped" ? "; the clocks jump over the written time" : "; the clocks show this time twice, the second counts";

// src/commands/status.ts
async function status(context, report) {
  await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .findOwned */ .zi)(context, report);
  const outputs = await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .observeDeployment */ .ae)(context, report, (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .deploymentName */ .pC)(context.identity.name));
  const targets = await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .observe */ .lB)(context, report, outputs);
  report.endpoints = targets.map((target) => ({
    kind: target.kind,
    scope: target.scope,
    instanceId: target.instanceId,
    host: target.host,
    port: target.port,
    url: target.url,
    check: "skipped",
    cause: "status does not connect",
    fingerprint: "",
    version: "",
    seconds: 0
  }));
  report.smoke = "skipped";
  const old = report.instances.filter((one) => !one.latestModel).map((one) => one.instanceId);
  if (old.length > 0) report.notes.push(`Not yet on the scale set’s latest model: ${old.join(", ")}.`);
  context.progress({ phase: "Status" });
  context.progress({ line: `${report.instances.length} of ${report.capacity ?? 0} instances.` });
  for (const one of report.instances) {
    context.progress({
      line: `${one.instanceId} ${one.computerName}: ${one.power}, ${one.provisioning}, ${one.latestModel ? "latest" : "older"} model`
    });
  }
  for (const one of report.endpoints) context.progress({ line: `${one.kind} ${one.instanceId ?? "front door"}: ${one.url}` });
  if (context.schedule !== void 0) await showSchedule(context, report, context.schedule);
  report.ok = report.problems.length === 0;
}

// src/commands/table.ts
var table = { deploy: _chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .deploy */ .gg, plan, scale, smoke, status, teardown: _chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .teardown */ .zN };



/***/ })

};
