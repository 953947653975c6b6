export const id = 3880;
export const ids = [3880];
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

/***/ 8812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ holdBudget),
/* harmony export */   Q: () => (/* binding */ holdCeilings)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_MGYCGWC3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3966);
/* harmony import */ var _chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40);
/* harmony import */ var _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2625);
/* harmony import */ var _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(289);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8224);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1595);
/* harmony import */ var _chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2088);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);









// src/commands/ceilings.ts
async function holdCeilings(context, report, pool, policy) {
  const bodies = (0,_chunk_MGYCGWC3_js__WEBPACK_IMPORTED_MODULE_1__/* .readAhead */ .E)(context.arm, pool);
  if (bodies instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_6__/* .TemplateError */ .$w) {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_8__/* .ActionError */ .l({ what: `The template ${pool.template.source} cannot be read ahead (${bodies.message}), so what a preview of it would be cannot be held to the policy.`, fix: "Take from the template what only Azure can answer, or do without previews of this pool." });
  }
  const problems = [];
  const template = pool.template.source;
  const instances = machinesIn(bodies);
  if (Number.isNaN(instances)) problems.push({ what: `How many instances the template ${template} makes only Azure knows; a preview may have ${policy.instances}.`, fix: "Let the template take the number from its parameter `instanceCount`." });
  if (instances > policy.instances) problems.push({ what: `The template ${template} makes ${instances} instances; a preview may have ${policy.instances}.`, fix: "Let the template take the number from its parameter `instanceCount`." });
  const settings = bodies.filter(({ type }) => /^microsoft\.insights\/autoscalesettings$/i.test(type)).map(({ name }) => name);
  if (settings.length > 0) problems.push({ what: `The template ${template} makes the autoscale setting ${settings.slice(0, 5).join(", ")}, which could go beyond what a preview may have.`, fix: "Let the template make one only where its parameter `autoscale` is given: previews get none." });
  const foreign = sizesOf(bodies).filter((size) => policy.vmSku.length > 0 && !policy.vmSku.some((one) => one.toLowerCase() === size.toLowerCase()));
  if (foreign.length > 0) problems.push({ what: `The template ${template} makes machines of the size ${foreign.join(", ")}; a preview may have ${policy.vmSku.join(", ")}.`, fix: "Let the template take the size from its parameter `vmSku`." });
  const within = `/subscriptions/${context.arm.subscriptionId}/resourcegroups/${pool.resourceGroup}/`.toLowerCase();
  const isOut = (id) => !id.toLowerCase().startsWith(within);
  const outside = bodies.map(({ id }) => id).filter(isOut);
  if (outside.length > 0) problems.push({ what: `The template ${template} writes outside the preview’s own resource group, to ${outside.slice(0, 5).join(", ")}.`, fix: "Let the template make there only what a parameter asks for, and leave that out in the preview’s job (input `parameters`)." });
  const data = bodies.filter((one) => (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_4__/* .keepsData */ .fL)(one)).map(({ type, name: called }) => `${type.split("/").at(-1) ?? type} ${called}`);
  if (data.length > 0) problems.push({ what: `The template ${template} makes ${data.slice(0, 5).join(", ")}: previews get no storage, and what may hold people’s data is never deleted with them.`, fix: "Let the template make it only where a parameter asks for it, and leave that out in the preview’s job (input `parameters`)." });
  const identities = identitiesOf(bodies).filter(isOut);
  if (identities.length > 0) problems.push({ what: `The template ${template} gives the preview the identity ${identities.slice(0, 5).join(", ")}: those of the pool are not for pull requests.`, fix: "Let the template take it from a parameter that may be empty, and empty it in the preview’s job (input `parameters`)." });
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_8__/* .ActionError */ .l(problems);
  const { budget, hours } = policy;
  return holdBudget(context, report, { location: pool.location, budget, hours }, bodies, { subject: `A preview of ${hours} hours`, fix: "Take a smaller size or fewer instances, or have `preview.budget` raised on the default branch." });
}
async function holdBudget(context, report, { location, budget, hours }, resources, { subject, fix }) {
  const priced = { location, ...budget === void 0 ? {} : { budget: { monthly: budget.amount / hours * _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_3__/* .hoursPerMonth */ .XA, currency: budget.currency } } };
  const { cost } = await (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_2__/* .estimate */ .jA)(context, priced, { before: void 0, after: resources });
  const life = { amount: (0,_chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_3__/* .cents */ .wH)(cost.after.monthly * hours / _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_3__/* .hoursPerMonth */ .XA), currency: cost.currency, complete: cost.after.complete };
  const told = `${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_7__/* .amount */ .vj)(life.amount, life.currency)}${life.complete ? "" : " and more"}`;
  if (budget !== void 0 && life.currency === budget.currency && life.amount > budget.amount) {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_8__/* .ActionError */ .l({ what: `${subject} costs ${told}; the policy allows ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_7__/* .amount */ .vj)(budget.amount, budget.currency)}.`, fix });
  }
  if (budget !== void 0 && (life.currency !== budget.currency || !life.complete)) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_5__/* .warn */ .R8)(context, report, `What ${hours} hours of this preview cost is not known in full, so its budget of ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_7__/* .amount */ .vj)(budget.amount, budget.currency)} could not be held.`);
  context.progress({ line: `${hours} hours of it cost ${told} (${cost.source}, ${cost.date.slice(0, 10)}).` });
  return cost.after.lines.some((one) => one.monthly !== null) ? life : null;
}
var of = (part, key) => typeof part === "object" && part !== null ? part[key] : void 0;
function identitiesOf(bodies) {
  return [...new Set(bodies.flatMap(({ body }) => Object.keys(of(body["identity"], "userAssignedIdentities") ?? {})))];
}
function machinesIn(bodies) {
  const counts = bodies.map(({ type, body }) => {
    if (/^microsoft\.compute\/virtualmachines$/i.test(type)) return 1;
    if (!/^microsoft\.compute\/virtualmachinescalesets$/i.test(type)) return 0;
    const capacity = of(body["sku"], "capacity") ?? 0;
    return typeof capacity === "number" ? capacity : typeof capacity === "string" && /^\d+$/.test(capacity) ? Number(capacity) : Number.NaN;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
function sizesOf(bodies) {
  const sizes = bodies.flatMap(({ type, body }) => {
    if (/^microsoft\.compute\/virtualmachinescalesets$/i.test(type)) return [of(body["sku"], "name")];
    return /^microsoft\.compute\/virtualmachines$/i.test(type) ? [of(of(body["properties"], "hardwareProfile"), "vmSize")] : [];
  });
  return [...new Set(sizes.map((size) => typeof size === "string" ? size : "unknown"))];
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

/***/ 289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ PREVIEW),
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   B$: () => (/* binding */ unlisted),
/* harmony export */   Dh: () => (/* binding */ ownerTags),
/* harmony export */   NA: () => (/* binding */ setTag),
/* harmony export */   Ni: () => (/* binding */ deleteGroup),
/* harmony export */   Op: () => (/* binding */ whoOwns),
/* harmony export */   P$: () => (/* binding */ listGroups),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   WD: () => (/* binding */ tagGroup),
/* harmony export */   Zb: () => (/* binding */ EXPIRES),
/* harmony export */   fL: () => (/* binding */ keepsData),
/* harmony export */   gR: () => (/* binding */ listGroup),
/* harmony export */   iI: () => (/* binding */ isOfRepository),
/* harmony export */   iY: () => (/* binding */ readGroup),
/* harmony export */   jq: () => (/* binding */ decideRemoval),
/* harmony export */   k8: () => (/* binding */ withoutOwner),
/* harmony export */   qY: () => (/* binding */ dropTag),
/* harmony export */   ti: () => (/* binding */ MARKED),
/* harmony export */   wj: () => (/* binding */ createGroup)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8224);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/azure/groups.ts
var apiVersion = "2025-04-01";
var pathOf = (arm, name) => `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(name)}`;
async function readGroup(arm, name) {
  const doing = `Reading the resource group ${name}`;
  const answer = await arm.send({ method: "GET", path: pathOf(arm, name), apiVersion, allow: [404], doing });
  if (answer.status !== 404) return toGroup(answer.body, doing);
  const { code } = answer.body?.error ?? {};
  if (code === "SubscriptionNotFound") throw (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_3__/* .armFailure */ .Fw)(doing, 404, answer.body, answer.headers["x-ms-correlation-request-id"]);
  return void 0;
}
async function listGroups(arm, tag) {
  const doing = `Listing the resource groups with the tag ${tag}`;
  const items = await arm.list({ path: `/subscriptions/${arm.subscriptionId}/resourceGroups`, apiVersion, query: { $filter: `tagName eq '${tag}'` }, doing });
  return items.map((item) => toGroup(item, doing));
}
async function createGroup(arm, name, location, tags) {
  const doing = `Creating the resource group ${name}`;
  const answer = await arm.send({ method: "PUT", path: pathOf(arm, name), apiVersion, body: { location, tags }, doing });
  return toGroup(answer.body, doing);
}
async function tagGroup(arm, name, tags) {
  const doing = `Tagging the resource group ${name}`;
  const answer = await arm.send({ method: "PATCH", path: pathOf(arm, name), apiVersion, body: { tags }, doing });
  return toGroup(answer.body, doing);
}
async function setTag(arm, group, name, value) {
  await patchTags(arm, group, "Merge", { [name]: value });
}
async function dropTag(arm, group, name, value) {
  await patchTags(arm, group, "Delete", { [name]: value });
}
async function patchTags(arm, group, operation, tags) {
  const path = `${pathOf(arm, group)}/providers/Microsoft.Resources/tags/default`;
  await arm.send({ method: "PATCH", path, apiVersion, body: { operation, properties: { tags } }, doing: `Tagging the resource group ${group}` });
}
async function deleteGroup(arm, name, turn) {
  const doing = `Deleting the resource group ${name}`;
  const end = await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_2__/* .runOperation */ .xj)(arm, { method: "DELETE", path: pathOf(arm, name), apiVersion, doing }, turn);
  if (end.status !== "succeeded") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(end.problems);
}
async function listGroup(arm, name) {
  const doing = `Listing the resource group ${name}`;
  const items = await arm.list({ path: `${pathOf(arm, name)}/resources`, apiVersion, query: { $expand: "createdTime" }, doing });
  return items.map(({ id, type, name: own, createdTime, managedBy, tags }) => ({
    id: String(id),
    type: String(type),
    name: String(own),
    ...typeof createdTime === "string" ? { createdTime } : {},
    ...typeof managedBy === "string" && managedBy !== "" ? { managedBy } : {},
    ...typeof tags === "object" && tags !== null ? { tags } : {}
  }));
}
function toGroup(body, doing) {
  const raw = (0,_chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceOf */ .KU)(body, doing);
  return { id: raw.id, name: raw.name, location: raw.location ?? "", tags: raw.tags ?? {}, state: raw.properties?.provisioningState ?? "" };
}

// src/pool/owner.ts
var PREVIEW = "dsvm-pool-preview";
var MARKED = "dsvm-pool-marked";
var POOL = "dsvm-pool";
var REPOSITORY = "dsvm-pool-repository";
var SCHEMA = "dsvm-pool-schema";
var GROUP = "dsvm-pool-group";
var ADOPTED_AT = "dsvm-pool-adopted-at";
var HEAD = "dsvm-pool-head";
var EXPIRES = "dsvm-pool-expires";
var HOURS = "dsvm-pool-hours";
var SINCE = "dsvm-pool-since";
var KEYS = /* @__PURE__ */ new Set([POOL, REPOSITORY, SCHEMA, GROUP, ADOPTED_AT, PREVIEW, HEAD, EXPIRES, HOURS, SINCE, MARKED]);
var VERSION = "1";
function ownerTags({ repositoryId, pool, adoptedAt, preview }) {
  return {
    [POOL]: pool,
    [REPOSITORY]: repositoryId,
    [SCHEMA]: VERSION,
    [GROUP]: adoptedAt === void 0 ? "created" : "adopted",
    ...adoptedAt === void 0 ? {} : { [ADOPTED_AT]: adoptedAt },
    ...preview === void 0 ? {} : { [PREVIEW]: String(preview.number), [HEAD]: preview.head, [EXPIRES]: preview.expires, [HOURS]: String(preview.hours), [SINCE]: preview.since }
  };
}
function readOwner(tags) {
  const found = ownTags(tags);
  const [pool, repositoryId, number] = [found.get(POOL), found.get(REPOSITORY), found.get(PREVIEW)];
  if (!pool || !repositoryId || number !== void 0 && !/^[1-9]\d{0,14}$/.test(number)) return null;
  const adoptedAt = found.get(ADOPTED_AT);
  const text = (key) => found.get(key) ?? "";
  return {
    repositoryId,
    pool,
    schema: text(SCHEMA),
    group: found.get(GROUP) === "created" && adoptedAt === void 0 ? "created" : "adopted",
    ...adoptedAt === void 0 ? {} : { adoptedAt },
    ...number === void 0 ? {} : { preview: { number: Number(number), head: text(HEAD), expires: text(EXPIRES), hours: Number(text(HOURS)) || 0, since: text(SINCE) } }
  };
}
function isOfRepository(tags, repositoryId) {
  return ownTags(tags).get(REPOSITORY) === repositoryId;
}
function whoOwns(tags, { repositoryId, pool, preview }) {
  if (ownTags(withoutMark(tags)).size === 0) return "nobody";
  const owner = readOwner(tags);
  if (owner === null) return { other: "a pool whose owner tags are incomplete" };
  const whose = `${owner.preview === void 0 ? "" : `the preview of pull request ${owner.preview.number} of `}pool "${owner.pool}"`;
  if (owner.repositoryId !== repositoryId) return { other: `${whose} of the repository with id ${owner.repositoryId}` };
  if (owner.pool !== pool || owner.preview?.number !== preview?.number) return { other: `${whose} of this repository` };
  if (owner.schema !== VERSION) return { other: `${whose} of this repository, tagged by another version of this action (schema ${owner.schema || "unknown"})` };
  return "ours";
}
function withoutOwner(tags) {
  return Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => !KEYS.has(key.toLowerCase())));
}
var withoutMark = (tags) => Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => key.toLowerCase() !== MARKED));
function ownTags(tags) {
  return new Map(Object.entries(tags ?? {}).map(([key, value]) => [key.toLowerCase(), value]).filter(([key]) => KEYS.has(key)));
}

// src/pool/removal.ts
function decideRemoval(request) {
  const { tags, pool } = request;
  const whose = whoOwns(tags, request);
  if (whose === "nobody") {
    return refuse(`The resource group carries no owner tags, so it is not known to be pool "${pool}".`, "Check the name of the resource group. What no deploy of this action made is to be removed by hand.");
  }
  if (whose !== "ours") {
    return refuse(`The resource group belongs to ${whose.other}, not to pool "${pool}" of this repository.`, "Remove it from where it belongs, or correct the resource group of this pool.");
  }
  const owner = readOwner(tags);
  return owner?.group === "created" ? decideCreated(request) : decideAdopted(request, owner?.adoptedAt);
}
var refuse = (reason, fix) => ({ kind: "refuse", reason, fix });
function decideCreated({ resources, pool, preview, deleteStorage }) {
  const data = resources.filter((one) => keepsData(one) && !isNamed(one, deleteStorage));
  if (data.length === 0) return { kind: "group" };
  if (preview !== void 0) return { kind: "resources", rounds: toRounds(resources.filter((one) => !data.includes(one))), stay: data.map(({ id }) => ({ id, why: "it may hold people’s data", listed: true, unsure: "whose" })) };
  const accounts = data.flatMap((one) => accountOf(one.id) ?? []);
  const fix = accounts.length === data.length && accounts.length === 1 ? `Keep it: move it to a resource group of its own. Or name it, to delete it with everything in it: \`delete-storage: ${accounts[0] ?? ""}\`.` : "Move them to a resource group of their own, or delete them by hand first. `delete-storage` names one storage account and nothing else.";
  return refuse(`The resource group of pool "${pool}" holds what may be people's data: ${data.map(show).join(", ")}. Deleting the group would delete it.`, fix);
}
function decideAdopted(request, adoptedAt) {
  const { resources, deployed, pool, preview, unfinished = false } = request;
  const since = readTime(adoptedAt);
  if (since === void 0) {
    return refuse(
      `The resource group stood before pool "${pool}", and its tag \`dsvm-pool-adopted-at\` ${adoptedAt ? `is no time (${adoptedAt})` : "is missing"}: what was there before cannot be told from what the pool made.`,
      "Delete the pool's resources in it by hand: scale set, load balancer, public IP address, network and their like."
    );
  }
  if (deployed === void 0) {
    return refuse(
      `The resource group stood before pool "${pool}" (adopted at ${adoptedAt ?? ""}), and there is no deployment of the pool that succeeded: what the pool made in it is not known.`,
      "Deploy the pool once more to its end, then run teardown again. Or delete the pool's resources by hand."
    );
  }
  const ours = new Set(deployed.map((id) => id.toLowerCase()));
  const stay = [];
  for (const { id, tags } of resources) if (preview !== void 0 && tagOf(tags) === String(preview.number)) ours.add(id.toLowerCase());
  const goes = resources.filter((one) => {
    const why = whyStay(one, ours, since, request.deleteStorage);
    const listed = ours.has(one.id.toLowerCase());
    const strange = unfinished && !listed && !keepsData(one) && (readTime(one.createdTime) ?? 0) > since;
    const late = one.unlisted === true && readTime(one.createdTime) === void 0;
    const unsure = strange ? "whose" : late ? "when" : void 0;
    if (why !== void 0) stay.push({ id: one.id, why: strange ? "it came since the preview did, whose deployment did not end well, and nothing says whose it is" : why, listed: listed || strange, ...unsure === void 0 ? {} : { unsure } });
    return why === void 0;
  });
  return { kind: "resources", rounds: toRounds(goes), stay: [...stay, ...hiddenFrom(deployed, resources, goes)] };
}
function whyStay(one, ours, since, deleteStorage) {
  if (!ours.has(one.id.toLowerCase())) return "the pool’s deployment did not make it";
  const created = readTime(one.createdTime);
  if (created === void 0) return "Azure does not say when it was created";
  if (created <= since) return "it was there before the pool";
  if (!keepsData(one) || isNamed(one, deleteStorage)) return void 0;
  const account = accountOf(one.id);
  return account === void 0 ? "it may hold people’s data" : `it holds people’s files; only \`delete-storage: ${account}\` deletes it`;
}
function unlisted({ id: group, tags }, listed, named) {
  const known = new Set(listed.map((one) => one.id.toLowerCase()));
  const whole = readOwner(tags)?.group === "created";
  return named.filter((id) => {
    const [key, type] = [id.toLowerCase(), typeOf(id)];
    if (type === void 0 || !key.startsWith(`${group.toLowerCase()}/`) || known.has(key)) return false;
    known.add(key);
    return !whole || keepsData({ type });
  });
}
function typeOf(id) {
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/([^/]+\/[^/]+)\/[^/]+$/i.exec(id)?.[1];
}
function hiddenFrom(deployed, resources, goes) {
  const listed = new Set(resources.map((one) => one.id.toLowerCase()));
  const gone = goes.map((one) => `${one.id.toLowerCase()}/`);
  const groups = new Set(resources.map((one) => groupOf(one.id)));
  return deployed.flatMap((id) => {
    const key = id.toLowerCase();
    if (listed.has(key) || gone.some((prefix) => key.startsWith(prefix))) return [];
    if ([...listed].some((parent) => key.startsWith(`${parent}/`))) return [{ id, why: "it is part of a resource that stays", listed: true }];
    return resources.length > 0 && !groups.has(groupOf(id)) ? [{ id, why: "it is in another resource group", listed: true }] : [];
  });
}
var tagOf = (tags) => Object.entries(tags ?? {}).find(([name]) => name.toLowerCase() === PREVIEW)?.[1];
var groupOf = (id) => /\/resourceGroups\/([^/]+)/i.exec(id)?.[1]?.toLowerCase() ?? "";
var DATA = /^microsoft\.(storage|fileshares|netapp|storagesync|elasticsan|storagecache)\//i;
function keepsData({ type, managedBy }) {
  if (DATA.test(type) || /^microsoft\.compute\/snapshots$/i.test(type)) return true;
  return /^microsoft\.compute\/disks$/i.test(type) && !managedBy;
}
function accountOf(id) {
  return /\/providers\/Microsoft\.Storage\/storageAccounts\/([^/]+)$/i.exec(id)?.[1];
}
var isNamed = ({ id }, name) => name !== void 0 && name !== "" && accountOf(id) === name;
var show = ({ type, name }) => `${type.split("/").at(-1) ?? type} ${name}`;
function readTime(text) {
  if (text === void 0 || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return void 0;
  const time = Date.parse(text);
  return Number.isNaN(time) ? void 0 : time;
}
var ORDER = [
  /^microsoft\.insights\//i,
  /^microsoft\.compute\/(virtualmachinescalesets|virtualmachines)$/i,
  /^microsoft\.network\/(bastionhosts|networkinterfaces|privateendpoints)$/i,
  /^microsoft\.network\/(loadbalancers|applicationgateways)$/i,
  /^microsoft\.network\/virtualnetworks$/i,
  /^microsoft\.network\/natgateways$/i,
  /^microsoft\.network\/publicip(addresses|prefixes)$/i,
  /^microsoft\.network\/(networksecuritygroups|routetables|applicationsecuritygroups)$/i,
  DATA
];
var BETWEEN = 2;
function toRounds(resources) {
  const rounds = ORDER.map(() => []);
  for (const one of resources) {
    const at = ORDER.findIndex((type) => type.test(one.type));
    rounds[at < 0 ? BETWEEN : at]?.push(one);
  }
  return rounds.filter((round) => round.length > 0);
}




/***/ }),

/***/ 3966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readAhead),
/* harmony export */   S: () => (/* binding */ foresee)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(217);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1595);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/commands/foresee.ts
var JUDGED = /^Microsoft\.(Compute\/virtualMachineScaleSets|Network\/publicIPAddresses)$/i;
function foresee(arm, pool) {
  let resources;
  try {
    resources = (0,_chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .expandTemplate */ .Ly)(pool.template.json, pool.parameters, {
      subscriptionId: arm.subscriptionId,
      subscriptionName: "",
      tenantId: arm.tenantId,
      resourceGroup: { name: pool.resourceGroup, location: pool.location, tags: {} },
      deploymentName: pool.name,
      armEndpoint: `${arm.place.armEndpoint}/`,
      now: arm.now(),
      newGuid: () => "00000000-0000-0000-0000-000000000000"
    }).resources;
  } catch (error) {
    if (!(error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w)) throw error;
    return { resources: [], note: `The template cannot be read ahead (${error.message}); Azure will judge it.` };
  }
  const own = resources.flatMap((one) => unfold(one, pool.resourceGroup)).filter((one) => !one.existing && !/^Microsoft\.Resources\/deployments$/i.test(one.type));
  return {
    resources: own.map((one) => {
      const { id, type, name, apiVersion } = one;
      const body = JUDGED.test(type) ? bodyOf(one) : void 0;
      const given = body?.["location"];
      const location = (0,_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLocation */ .aG)(typeof given === "string" && given !== "" ? given : pool.location);
      return { id, type, name, apiVersion, location, ...body === void 0 ? {} : { body } };
    })
  };
}
function readAhead(arm, pool) {
  try {
    return (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_1__/* .bodiesOf */ .AV)(pool, { subscriptionId: arm.subscriptionId, tenantId: arm.tenantId, armEndpoint: arm.place.armEndpoint, now: arm.now() });
  } catch (error) {
    if (error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w) return error;
    throw error;
  }
}
function unfold(resource, group) {
  if (resource.nested?.scope.resourceGroup?.name.toLowerCase() !== group.toLowerCase()) return [resource];
  try {
    return resource.nested.expand(offline(resource)).resources.flatMap((one) => unfold(one, group));
  } catch (error) {
    if (error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w) return [resource];
    throw error;
  }
}
function offline(resource) {
  const refuse = () => {
    throw new _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w("NotOffline", `${resource.name} refers to the state of another resource`);
  };
  return { reference: refuse, list: refuse };
}
function bodyOf(resource) {
  try {
    return resource.evaluate(offline(resource));
  } catch (error) {
    if (error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w) return void 0;
    throw error;
  }
}




/***/ }),

/***/ 1260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ resourceOf),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   aM: () => (/* binding */ notArm),
/* harmony export */   jq: () => (/* binding */ isForeign)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/azure/answer.ts
function parseBody(text) {
  if (!text) return void 0;
  try {
    return JSON.parse(text);
  } catch {
    return { error: { code: "NotJson", message: `The answer is no JSON: ${text.slice(0, 200)}` } };
  }
}
function isForeign(body) {
  return body?.error?.code === "NotJson";
}
function isList(value) {
  return Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null);
}
function resourceOf(body, doing) {
  const { id, name } = body ?? {};
  if (typeof id !== "string" || typeof name !== "string") throw notArm(`${doing}: what Azure answered is no resource.`);
  return { ...body, id, name };
}
function notArm(what) {
  return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ what, fix: "Resource Manager does not answer so: look at what stands between it and the runner." });
}




/***/ }),

/***/ 3880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   extend: () => (/* binding */ extend)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_CHGM6ERI_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5477);
/* harmony import */ var _chunk_DK2DJVYT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);
/* harmony import */ var _chunk_MGYCGWC3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3966);
/* harmony import */ var _chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40);
/* harmony import */ var _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2625);
/* harmony import */ var _chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7778);
/* harmony import */ var _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(289);
/* harmony import */ var _chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1260);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(217);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8224);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2180);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1362);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1595);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3818);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8673);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3451);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4837);
/* harmony import */ var _chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(8333);
/* harmony import */ var _chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(2088);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(3372);
/* harmony import */ var _chunk_AEDTHECK_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(4129);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(6466);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(2435);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




























// src/commands/extend.ts
async function extend(context, report, { number, pool, minutes, policy }) {
  const { arm, repositoryId } = context;
  const found = (await (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_6__/* .listPreviews */ .AT)(arm, repositoryId)).filter(({ group, owner }) => owner.preview.number === number && (pool === void 0 || owner.pool === pool) && group.state !== "Deleting");
  if (found.length === 0) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_10__/* .note */ .N4)(context, report, `Pull request ${number} has no preview that could be extended.`);
  const now = arm.now().getTime();
  const until = new Date(now + minutes * 6e4).toISOString();
  for (const one of found) {
    const { group, owner } = one;
    const promised = (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_6__/* .promisedUntil */ .UG)(owner.preview.expires, now);
    const later = promised >= Date.parse(until);
    const told = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_19__/* .instant */ .uR)(later ? new Date(promised).toISOString() : until);
    if (!later) {
      await holdToBudget(context, report, policy, one, { now, until: Date.parse(until), told });
      await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_7__/* .setTag */ .NA)(arm, group.name, _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_7__/* .EXPIRES */ .Zb, until);
    }
    (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_10__/* .note */ .N4)(context, report, `The preview of pool \`${owner.pool}\` for pull request ${number} lives until ${told} at least${later ? ", as it did before" : ""}.`);
  }
  report.ok = true;
}
async function holdToBudget(context, report, policy, { group, owner }, { now, until, told }) {
  if (policy.budget === void 0) return;
  const since = Math.min(Date.parse(owner.preview.since) || now, now);
  const hours = Math.ceil((until - since) / 36e5);
  const asked = { subject: `The preview of pool \`${owner.pool}\` from its start until ${told} (${hours} hours)`, fix: "Ask for less, or have `preview.budget` raised on the default branch." };
  await (0,_chunk_DK2DJVYT_js__WEBPACK_IMPORTED_MODULE_2__/* .holdBudget */ .N)(context, report, { location: group.location, budget: policy.budget, hours }, await (0,_chunk_CHGM6ERI_js__WEBPACK_IMPORTED_MODULE_1__/* .listBilled */ .l)(context.arm, group.name), asked);
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
