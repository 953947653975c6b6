export const id = 6503;
export const ids = [6503];
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

/***/ 4960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ readParametersFile),
/* harmony export */   FD: () => (/* binding */ readParametersInput),
/* harmony export */   l8: () => (/* binding */ readMap)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_WXDL6G6U_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5603);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3451);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3564);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4837);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/pool/given.ts
var PARAMETERS_SCHEMA = /\/deploymentParameters\.json#?$/i;
var VAULT_ID = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.KeyVault\/vaults\/[A-Za-z0-9-]+$/i;
function readParametersFile(file, text) {
  const { tree, problems } = (0,_chunk_WXDL6G6U_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .V)(file, text);
  const start = { file, line: 1, column: 1 };
  const layer = { givens: [], add: start, broken: true, problems };
  if (tree === void 0) return layer;
  const top = tree.entries;
  const schema = top?.get("$schema");
  if (top?.has("resources") === true || /deploymentTemplate\.json/i.test(String(schema?.tree.value))) {
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(start, "This is an ARM template, not a parameters file.", "Name the parameters file here and the template where the template belongs."));
    return layer;
  }
  if (schema !== void 0 && !PARAMETERS_SCHEMA.test(String(schema.tree.value))) {
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(schema.tree.place, "This `$schema` is not that of an ARM parameters file.", "Use `https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#`."));
  }
  const parameters = top?.get("parameters");
  if (parameters?.tree.entries === void 0) {
    const meant = parameters === void 0 && top !== void 0 ? didYouMeanKey(top) : "";
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(parameters?.tree.place ?? tree.place, "A parameters file holds a map `parameters`.", `${meant}Write \`"parameters": { "name": { "value": ... } }\`.`));
    return layer;
  }
  layer.add = parameters.place;
  layer.broken = false;
  for (const entry of parameters.tree.entries.values()) {
    const given = readEntry(entry, problems);
    if (given === void 0) layer.broken = true;
    else layer.givens.push({ ...given, from: `${file}:${entry.place.line}`, committed: true });
  }
  findTwins(layer);
  return layer;
}
function readMap(tree, add, from) {
  const layer = { givens: [], add, broken: false, problems: [] };
  for (const entry of tree.entries?.values() ?? []) {
    const keys = [...entry.tree.entries?.keys() ?? []];
    const wrapped = keys.length === 1 && (keys[0] === "value" || keys[0] === "reference");
    const given = wrapped ? readEntry(entry, layer.problems) : { name: entry.name, entry: { value: entry.tree.value }, place: entry.place, tree: entry.tree };
    if (given === void 0) layer.broken = true;
    else layer.givens.push({ ...given, from: from(entry.place), committed: true });
  }
  findTwins(layer);
  return layer;
}
function readParametersInput(text) {
  const name = "input parameters";
  const add = { file: name, line: 1, column: 1 };
  if (text.split("\n").every((line) => /^\s*(?:#|$)/.test(line))) return { givens: [], add, broken: false, problems: [] };
  const json = text.trimStart().startsWith("{") ? (0,_chunk_WXDL6G6U_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .V)(name, text) : void 0;
  const { tree, problems } = json?.tree === void 0 ? (0,_chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_3__/* .readYaml */ .g)(name, text) : json;
  const told = tree === void 0 && json !== void 0 ? json.problems : problems;
  if (tree !== void 0 && tree.value !== null && tree.entries === void 0) {
    told.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(tree.place, "The input `parameters` is a map of names to values.", "Write `name: value`, one a line."));
  }
  if (tree?.entries === void 0) return { givens: [], add, broken: tree?.value !== null, problems: told };
  const layer = readMap(tree, add, () => name);
  return { ...layer, problems: [...told, ...layer.problems] };
}
function readEntry(entry, problems) {
  const { name, place, tree } = entry;
  const keys = [...tree.entries?.keys() ?? []];
  const [only] = keys;
  if (keys.length !== 1 || only !== "value" && only !== "reference") {
    const odd = keys.find((key) => key !== "value" && key !== "reference");
    const what = tree.entries === void 0 ? `\`${name}\` is not wrapped in an entry.` : odd === void 0 ? `The entry of \`${name}\` needs exactly one of \`value\` and \`reference\`.` : `The entry of \`${name}\` has a key \`${odd}\`.`;
    const at = odd === void 0 ? tree.place : tree.entries.get(odd).place;
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(at, what, `${odd === void 0 ? "" : (0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(odd, ["value", "reference"])}Write \`"${name}": { "value": ... }\`, or \`"reference"\` with a Key Vault secret.`));
    return void 0;
  }
  const inner = tree.entries.get(only).tree;
  if (only === "value") return { name, entry: { value: inner.value }, place, tree: inner };
  return checkReference(name, inner, problems) ? { name, entry: { reference: inner.value }, place, tree: inner } : void 0;
}
function checkReference(name, tree, problems) {
  const before = problems.length;
  const fix = 'Write `{ "keyVault": { "id": "/subscriptions/.../vaults/<vault>" }, "secretName": "..." }`, with `secretVersion` if wanted.';
  const complain = (at, what) => {
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(at?.place ?? tree.place, `The Key Vault reference of \`${name}\` ${what}.`, fix));
  };
  const part = (key) => tree.entries?.get(key)?.tree;
  const vault = part("keyVault");
  const id = vault?.entries?.get("id")?.tree;
  if (typeof id?.value !== "string" || !VAULT_ID.test(id.value)) complain(id ?? vault, "needs the resource id of a vault in `keyVault.id`");
  if (typeof part("secretName")?.value !== "string" || part("secretName")?.value === "") complain(part("secretName"), "needs a `secretName`");
  if (!["string", "undefined"].includes(typeof part("secretVersion")?.value)) complain(part("secretVersion"), "has a `secretVersion` that is no text");
  const known = ["keyVault", "secretName", "secretVersion"];
  for (const [key, entry] of tree.entries ?? []) if (!known.includes(key)) complain({ value: key, place: entry.place }, `has an unknown key \`${key}\``);
  for (const [key, entry] of vault?.entries ?? []) if (key !== "id") complain({ value: key, place: entry.place }, `has an unknown key \`keyVault.${key}\``);
  return problems.length === before;
}
function findTwins(layer) {
  const seen = /* @__PURE__ */ new Map();
  for (const given of layer.givens) {
    const first = seen.get(given.name.toLowerCase());
    if (first === void 0) seen.set(given.name.toLowerCase(), given);
    else layer.problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(given.place, `\`${given.name}\` is given twice: Azure takes it for \`${first.name}\` in line ${first.place.line}.`, "Keep one of the two."));
  }
}
function didYouMeanKey(top) {
  const near = [...top.keys()].find((key) => (0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(key, ["parameters"]) !== "");
  return near === void 0 ? "" : `\`${near}\` may be meant as \`parameters\`. `;
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

/***/ 6503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preview: () => (/* binding */ preview)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8937);
/* harmony import */ var _chunk_K3KZM6QS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5770);
/* harmony import */ var _chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6927);
/* harmony import */ var _chunk_DK2DJVYT_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8812);
/* harmony import */ var _chunk_MGYCGWC3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3966);
/* harmony import */ var _chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40);
/* harmony import */ var _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2625);
/* harmony import */ var _chunk_6VA6VFZK_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(886);
/* harmony import */ var _chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2046);
/* harmony import */ var _chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7778);
/* harmony import */ var _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(289);
/* harmony import */ var _chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1260);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(217);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8224);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2180);
/* harmony import */ var _chunk_CAJL2KRG_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4960);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(1362);
/* harmony import */ var _chunk_WXDL6G6U_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(5603);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(1595);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(3818);
/* harmony import */ var _chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(7882);
/* harmony import */ var _chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(5547);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(8673);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(4882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(3451);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(3564);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(4837);
/* harmony import */ var _chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(2088);
/* harmony import */ var _chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(5317);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(3372);
/* harmony import */ var _chunk_AEDTHECK_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(4129);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(6466);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(2435);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






































// src/pool/preview/ceilings.ts
function settleCeilings(pool, policy, changes) {
  const declared = (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .declaredOf */ .yN)(pool);
  const settled = {};
  const notes = [];
  const problems = [];
  const settle = (name, judge, cap) => {
    const parameter = declared.get(name.toLowerCase());
    const change = changes.get(name.toLowerCase());
    if (parameter === void 0) {
      if (change !== void 0) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_28__/* .problemAt */ .l4)(change.place, `The template ${pool.template.source} has no parameter \`${name}\`.`, "Take it out of the pull request."));
      return;
    }
    const entry = pool.parameters[parameter.name] ?? { value: parameter.defaultValue };
    if (change === void 0) {
      const capped = "reference" in entry ? void 0 : cap(entry.value);
      if (capped !== void 0) settled[name] = capped;
      if (capped !== void 0 && JSON.stringify(capped.value) !== JSON.stringify(entry.value)) notes.push(`\`${name}\` is ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_25__/* .show */ .WU)(capped.value)} in previews, by the policy.`);
      return;
    }
    const taken = take(name, change, parameter.defaultValue, judge);
    if ("refused" in taken) problems.push(taken.refused);
    else settled[name] = taken;
  };
  const size = (value) => typeof value === "string" ? policy.vmSku.find((one) => one.toLowerCase() === value.toLowerCase()) : void 0;
  const [first] = policy.vmSku;
  settle("instanceCount", (value) => judgeCount(value, policy.instances), (value) => {
    const count = pool.schedule === void 0 && isCount(value) ? Math.min(Math.max(1, value), policy.instances) : policy.instances;
    return { value: count, from: byPolicy };
  });
  settle("vmSku", (value) => {
    const listed = size(value);
    return listed === void 0 ? `Take one of ${policy.vmSku.join(", ")}.` : { value: listed };
  }, (value) => first === void 0 ? void 0 : { value: size(value) ?? first, from: byPolicy });
  settle("image", (value) => {
    const name = imageName(value);
    const listed = name !== void 0 && policy.images.some((one) => one.toLowerCase() === name);
    return listed ? { value } : `Take one of ${policy.images.join(", ")}, written as in the template: publisher, offer, sku and version, or id alone.`;
  }, () => void 0);
  return { pool: (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .withValues */ .tV)(pool, settled), notes, problems };
}
var byPolicy = "the preview policy";
function take(name, { given, place }, standard, judge) {
  const at2 = given?.tree?.place ?? place;
  if (given !== void 0 && "reference" in given.entry) return { refused: (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_28__/* .problemAt */ .l4)(at2, `\`${name}\` is a Key Vault reference: what a preview would get nobody could judge.`, "Write the value.") };
  const value = given === void 0 ? standard : given.entry.value;
  const judged = judge(value);
  if (typeof judged !== "string") return { ...judged, from: given === void 0 ? "template default, in the pull request" : `${given.from} in the pull request` };
  const told = given === void 0 ? `Without \`${name}\` the template’s default counts, ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_25__/* .show */ .WU)(value)}` : `\`${name}\` is ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_25__/* .show */ .WU)(value)} in the pull request`;
  return { refused: (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_28__/* .problemAt */ .l4)(at2, `${told}: more than the policy for previews allows.`, `${judged} The policy stands under \`preview\` in the default branch’s pool file.`) };
}
var isCount = (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
function judgeCount(value, most) {
  return isCount(value) && value <= most ? { value: Math.max(1, value) } : `Write a whole number up to ${most}.`;
}
function imageName(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
  const { id, publisher, offer, sku, version = "latest", ...more } = value;
  if (Object.keys(more).length > 0) return void 0;
  if (typeof id === "string") return id.startsWith("/") && publisher === void 0 && offer === void 0 && sku === void 0 && !("version" in value) ? id.toLowerCase() : void 0;
  const parts = [publisher, offer, sku, version];
  return id === void 0 && parts.every((part) => typeof part === "string" && /^[\w.-]+$/.test(part)) ? parts.join(":").toLowerCase() : void 0;
}

// src/pool/preview/same.ts
function sameValue(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [mine, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && sameValue(value, theirs.get(key)));
}

// src/pool/preview/sides.ts
function readSide(file, read) {
  const text = read(file);
  if (text === void 0) return void 0;
  const { tree, problems } = (0,_chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_27__/* .readYaml */ .g)(file, text);
  const keys = tree?.entries ?? /* @__PURE__ */ new Map();
  const start = { file, line: 1, column: 1 };
  const parameters = keys.get("parameters");
  const layer = parameters === void 0 ? void 0 : readLayer(file, parameters, read);
  const template = keys.get("template")?.tree.value;
  const path = typeof template === "string" && /\.jsonc?$/i.test(template) ? (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_31__/* .resolvePath */ .o)(template, file) : void 0;
  return {
    keys,
    parameters: new Map((layer?.givens ?? []).toReversed().map((given) => [given.name.toLowerCase(), given])),
    add: layer?.add ?? start,
    template: path === void 0 ? void 0 : read(path)?.replaceAll("\r\n", "\n"),
    problems: [...problems, ...layer?.problems ?? []]
  };
}
function readLayer(file, { tree, place }, read) {
  if (tree.entries !== void 0) return (0,_chunk_CAJL2KRG_js__WEBPACK_IMPORTED_MODULE_17__/* .readMap */ .l8)(tree, place, (at2) => `${at2.file}:${at2.line}`);
  const path = typeof tree.value === "string" ? (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_31__/* .resolvePath */ .o)(tree.value, file) : void 0;
  const text = path === void 0 ? void 0 : read(path);
  if (path === void 0 || text === void 0) {
    const what = `\`parameters\` names ${path === void 0 ? "no file of the repository" : `the file ${path}, which the pull request does not have`}.`;
    return { givens: [], add: place, broken: true, problems: [{ ...place, what, fix: "A preview takes the pool’s own parameters file: leave its name and the file." }] };
  }
  return (0,_chunk_CAJL2KRG_js__WEBPACK_IMPORTED_MODULE_17__/* .readParametersFile */ .F9)(path, text);
}

// src/pool/preview/judge.ts
function judgePreview({ file, branch, base, fork, head, pool, policy }) {
  const sides = { base: readSide(file, base), fork: readSide(file, fork), head: readSide(file, head) };
  const mine = sides.head ?? (sides.fork === void 0 ? sides.base : void 0);
  if (mine === void 0) {
    const fix = "A preview is of a pool that both have. Leave the file where it is, or leave the preview out.";
    return { problems: [{ what: `The pull request has no pool file \`${file}\`, the branch \`${branch}\` has: it was deleted or renamed.`, fix, file }] };
  }
  const known = [sides.base, sides.fork].filter((one) => one !== void 0);
  const refuse = refusal(branch, policy);
  const problems = [...mine.problems, ...judgeSlots(sides.base, pool), ...judgeKeys(mine, known, file, refuse), ...judgeTemplate(mine, known, refuse)];
  const changes = /* @__PURE__ */ new Map();
  problems.push(...judgeParameters(mine, sides.base, sides.fork, (0,_chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_23__/* .openTo */ .w)(policy), changes, refuse));
  const settled = settleCeilings(pool, policy, changes);
  problems.push(...settled.problems);
  return problems.length > 0 ? { problems: inOrder(problems) } : { pool: settled.pool, notes: settled.notes };
}
function refusal(branch, policy) {
  const open = [...(0,_chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_23__/* .openTo */ .w)(policy).values()].join("; ");
  return (place, name, how) => (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_28__/* .problemAt */ .l4)(place, `The pull request ${how} \`${name}\`: a preview has it from the branch \`${branch}\` alone.`, `Take this out of the pull request, or do without a preview. What a preview’s own files may change: ${open}.`);
}
function judgeKeys(mine, known, file, refuse) {
  const problems = [];
  for (const [name, { place, tree }] of mine.keys) {
    const others = known.flatMap((side) => side.keys.get(name) ?? []);
    const isMap = name === "parameters" && tree.entries !== void 0;
    const same = others.some((one) => isMap ? one.tree.entries !== void 0 : sameValue(one.tree.value, tree.value));
    if (!same) problems.push(refuse(place, name, others.length > 0 ? "changes" : "adds"));
  }
  for (const name of goneFrom(mine.keys, known.map((side) => side.keys))) problems.push(refuse({ file, line: 1, column: 1 }, name, "takes away"));
  return problems;
}
function judgeTemplate(mine, known, refuse) {
  const entry = mine.keys.get("template");
  const named = known.filter((side) => sameValue(side.keys.get("template")?.tree.value, entry?.tree.value));
  if (entry === void 0 || named.length === 0 || named.some((side) => side.template === mine.template)) return [];
  return [refuse(entry.tree.place, String(entry.tree.value), mine.template === void 0 ? "deletes" : "changes")];
}
function judgeParameters(mine, base, fork, open, changes, refuse) {
  const problems = [];
  const known = [base, fork].filter((side) => side !== void 0);
  const names = new Map([...open.keys()].map((name) => [name.toLowerCase(), name]));
  const judge = (key, name, given, place, how) => {
    if (names.has(key)) changes.set(key, { given, place });
    else problems.push(refuse(place, name, how));
  };
  for (const [key, given] of mine.parameters) {
    const others = known.flatMap((side) => side.parameters.get(key) ?? []);
    if (!others.some((one) => sameValue(one.entry, given.entry))) judge(key, given.name, given, given.place, others.length > 0 ? "changes" : "adds");
  }
  if (mine.problems.length > 0 || mine.keys.get("parameters") === void 0) return problems;
  for (const key of goneFrom(mine.parameters, known.map((side) => side.parameters))) judge(key, base?.parameters.get(key)?.name ?? key, void 0, mine.add, "takes away");
  return problems;
}
function goneFrom(mine, known) {
  const [first, ...rest] = known;
  return [...first?.keys() ?? []].filter((name) => !mine.has(name) && rest.every((other) => other.has(name)));
}
function judgeSlots(base, pool) {
  const slots = base?.keys.get("preview")?.tree.entries?.get("resourceGroups")?.tree.items ?? [];
  return slots.filter((slot) => String(slot.value).toLowerCase() === pool.resourceGroup.toLowerCase()).map((slot) => (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_28__/* .problemAt */ .l4)(slot.place, "`preview.resourceGroups` names the resource group of the pool itself.", "Name groups that were made for previews alone. (This is the default branch’s file.)"));
}
function inOrder(problems) {
  return problems.toSorted((a, b) => (a.file ?? "").localeCompare(b.file ?? "") || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

// src/commands/crowd.ts
var patience = { looks: 20, pauseMs: 1e3 };
async function findCrowd(context, pool, policy, number, before) {
  const known = new Set(before.map(({ owner }) => owner.preview.number));
  for (let look2 = 1; ; look2++) {
    const live = (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .holding */ .G)(await (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .listPreviews */ .AT)(context.arm, context.repositoryId), pool);
    const mine = live.find(({ owner }) => owner.preview.number === number);
    if (live.length <= policy.live || mine === void 0 || known.has(number)) return void 0;
    const newer = live.map(({ owner }) => owner.preview.number).filter((one) => !known.has(one));
    const ahead = newer.filter((one) => one < number).length;
    if (ahead >= policy.live - (live.length - newer.length) || look2 >= patience.looks) return mine;
    await context.sleep(patience.pauseMs);
  }
}

// src/commands/preview.ts
var mostLooks = 10;
async function preview(edge, report) {
  const [github, pulls] = await Promise.all([edge.github(), edge.pulls()]);
  const found = await github.pullRequestOf(edge.event);
  if ("none" in found) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_32__/* .ActionError */ .l({ what: `There is no pull request to preview: ${found.none}.`, fix: "Run it on `pull_request_target`, or on a branch with an open pull request." });
  const also = [];
  for (let looks = 0; looks < mostLooks; looks++) {
    Object.assign(report, (0,_chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_30__/* .startReport */ .F)(report.command), { asked: report.asked });
    const pull = await pulls.pullRequest(found.number);
    if (edge.head !== void 0 && edge.head !== pull.headSha) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_32__/* .ActionError */ .l({ what: "The branch was pushed to after the comment: it is not what the comment was about.", fix: "Look at the newest commits, then write the command again as a new comment." });
    report.preview = { number: pull.number, head: pull.headSha, state: "refused", expires: "", hours: null, limit: null, cost: null, holders: [] };
    if (await look({ edge, report, github, pulls, pull, view: report.preview, also }) === "done") return also;
    edge.progress({ line: "The pull request, or the place for its preview, has changed: it is looked at again." });
  }
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_32__/* .ActionError */ .l({ what: `The pull request, or the place for its preview, changed each of the ${mostLooks} times that this run looked.`, fix: "Run it again when it is quiet there." });
}
async function look(here) {
  const { edge, report, github, pulls, pull, view } = here;
  edge.progress({ phase: `Preview of pull request ${pull.number}` });
  const stranger = !pull.own ? "fork" : pull.author === "dependabot[bot]" ? "dependabot" : void 0;
  if (stranger !== void 0) return say(here, stranger, stranger === "fork" ? "Pull requests from forks get no preview: it would run with this repository’s rights." : "Dependabot’s pull requests get no preview.");
  if (!pull.open) return endClosed(here);
  const { defaultBranch: branch } = await github.repository();
  const tip = await github.tip(branch);
  const base = await readFiles(github, edge.file, tip);
  const { pool, connect } = await edge.load(base);
  report.pool = { name: pool.name, resourceGroup: "", location: pool.location, subscriptionId: "", portalUrl: "" };
  const policy = policyOf(pool, edge.file, branch);
  Object.assign(view, { hours: policy.hours, limit: policy.live });
  const forkPoint = await pulls.forkPoint(tip, pull.headSha);
  const fork = forkPoint === void 0 || forkPoint === tip ? base : await readFiles(github, edge.file, forkPoint);
  const judged = judgePreview({ file: edge.file, branch, base, fork, head: await readFiles(github, edge.file, pull.headSha), pool, policy });
  if ("problems" in judged) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_32__/* .ActionError */ .l(judged.problems);
  report.notes.push(...judged.notes);
  return show2(here, await connect(), judged.pool, policy);
}
async function show2(here, context, pool, policy) {
  const { report, pulls, pull, view } = here;
  const all = await (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .listPreviews */ .AT)(context.arm, context.repositoryId);
  const mine = all.find(({ owner }) => owner.pool === pool.name && owner.preview.number === pull.number);
  if (mine?.group.state === "Deleting") {
    await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .teardown */ .zN)(at(context, mine.group, mine.owner.preview), report);
    return "again";
  }
  const live = (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .holding */ .G)(all, pool);
  const place = await (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .choosePlace */ .$2)(context, pool, policy, pull.number, live);
  if (place === void 0) {
    view.holders = (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .holdersOf */ .pW)(live, context.arm.now().getTime());
    return say(here, "full", `All places for previews of this pool are taken (${live.length} of ${policy.live}).`);
  }
  refuseOther(all, pool, place);
  const placed = (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .placePreview */ .Qf)(pool, pull.number, place);
  view.cost = await (0,_chunk_DK2DJVYT_js__WEBPACK_IMPORTED_MODULE_4__/* .holdCeilings */ .Q)(context, report, placed, policy);
  const tags = await tagsFor(here, context, policy, mine);
  view.expires = tags.expires;
  const guard = { moved: false, held: void 0 };
  const own = { ...at(context, { name: place }, tags), pool: placed, confirm: confirmed(here, context, pool, policy, place, live, guard) };
  view.state = "failed";
  try {
    await (0,_chunk_4KN74EZ4_js__WEBPACK_IMPORTED_MODULE_1__/* .deploy */ .gg)(own, report);
  } catch (error) {
    context.signal.throwIfAborted();
    await regain(own, report, guard);
    if (guard.moved || await isTaken(context, pool, policy, place, pull.number)) return "again";
    if (!(await pulls.pullRequest(pull.number)).open) return "again";
    throw error;
  }
  const other = await regain(own, report, guard);
  if (other !== void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_32__/* .ActionError */ .l({ what: `The resource group ${place} was taken while this preview was deployed into it: it belongs to ${other}.`, fix: `Remove by hand what carries \`${_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_11__/* .PREVIEW */ .$y}: ${pull.number}\` there.` });
  view.state = "live";
  const now = await pulls.pullRequest(pull.number);
  if (!now.open) return "again";
  if (now.headSha !== pull.headSha) report.notes.push("The pull request has a newer commit by now, which has a run of its own.");
  return "done";
}
function confirmed({ pulls, pull, edge }, context, pool, policy, place, before, guard) {
  let taken = false;
  const stop = (what) => {
    guard.moved = true;
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_32__/* .ActionError */ .l({ what });
  };
  return async () => {
    const now = await pulls.pullRequest(pull.number);
    if (!now.open) stop("The pull request was closed.");
    if (now.headSha !== pull.headSha) stop("The pull request has a newer commit.");
    if (!taken) {
      taken = true;
      return;
    }
    const crowd = await findCrowd(context, pool, policy, pull.number, before);
    if (crowd !== void 0) {
      edge.progress({ line: "Others took the last places at the same time: this one is given back." });
      await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .teardown */ .zN)(at(context, crowd.group, crowd.owner.preview), (0,_chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_30__/* .startReport */ .F)("preview"));
      stop("All places for previews are taken.");
    }
    const found = await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .readSurely */ .bo)(context.arm, place);
    const owner = found === void 0 ? "nobody" : (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_11__/* .whoOwns */ .Op)(found.tags, { repositoryId: context.repositoryId, pool: pool.name, preview: pull });
    if (owner === "nobody") stop("The place of the preview was given back meanwhile.");
    guard.held = owner === "ours" ? (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_11__/* .readOwner */ .A7)(found?.tags) ?? void 0 : void 0;
  };
}
async function regain(context, report, { held }) {
  const { arm, identity, repositoryId } = context;
  const now = held === void 0 ? void 0 : await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .readSurely */ .bo)(arm, identity.resourceGroup);
  const owner = now === void 0 ? "ours" : (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_11__/* .whoOwns */ .Op)(now.tags, (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_9__/* .whose */ .vU)(context));
  if (now === void 0 || owner === "ours") return void 0;
  if (owner !== "nobody") return owner.other;
  await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_11__/* .tagGroup */ .WD)(arm, now.name, { ...now.tags, ...(0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_11__/* .ownerTags */ .Dh)({ repositoryId, pool: identity.name, preview: identity.preview, adoptedAt: held?.adoptedAt }) });
  (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_14__/* .note */ .N4)(context, report, `A removal that had begun before took the tags off the resource group ${now.name}: they are there again.`);
  return void 0;
}
async function endClosed({ edge, report, pulls, pull, view, also }) {
  view.state = "closed";
  also.push(...await (0,_chunk_6VA6VFZK_js__WEBPACK_IMPORTED_MODULE_8__/* .withdraw */ .n)(await edge.connect(), report, { number: pull.number, pool: void 0, closed: pulls }));
  return report.ok && report.preview === view && (await pulls.pullRequest(pull.number)).open ? "again" : "done";
}
function say({ edge, report, view }, state, told) {
  view.state = state;
  (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_14__/* .note */ .N4)(edge, report, told);
  report.ok = true;
  return "done";
}
function at(context, group, preview2) {
  return { ...context, identity: { ...context.identity, resourceGroup: group.name, preview: preview2 } };
}
function refuseOther(all, pool, place) {
  const other = all.find(({ group, owner }) => owner.pool !== pool.name && isSame(group.name, place))?.owner;
  if (other === void 0) return;
  const { number } = other.preview;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_32__/* .ActionError */ .l({
    what: `The resource group ${place} holds the preview of pull request ${number} of pool "${other.pool}", not of "${pool.name}".`,
    fix: `Where the pool was renamed, remove that preview (\`command: teardown\` with \`pull-request: ${number}\`) and run this again. Two pools need a \`resourceGroup\` each.`
  });
}
async function isTaken(context, pool, policy, place, number) {
  const next = await (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .choosePlace */ .$2)(context, pool, policy, number, (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .holding */ .G)(await (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .listPreviews */ .AT)(context.arm, context.repositoryId), pool));
  return next === void 0 || !isSame(next, place);
}
var isSame = (one, other) => one.toLowerCase() === other.toLowerCase();
async function tagsFor({ edge, pulls, pull }, { arm }, { hours }, mine) {
  const standing = mine?.owner.preview;
  const now = arm.now().toISOString();
  const lastWord = edge.event.payload["action"] === "reopened" ? now : standing?.head === pull.headSha ? await pulls.lastWord(pull.number) : "";
  return { number: pull.number, head: pull.headSha, hours, expires: (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .expiry */ .IC)({ now, hours, standing, head: pull.headSha, lastWord }), since: standing?.since || now };
}
async function readFiles(github, file, commit) {
  const files = /* @__PURE__ */ new Map();
  const read = async (path) => {
    const text2 = await github.read(path, commit);
    if (typeof text2 === "string") files.set(path, text2);
  };
  await read(file);
  const text = files.get(file);
  if (text !== void 0) await Promise.all((0,_chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_22__/* .referencesOf */ .CL)(file, text).map(read));
  return (path) => files.get(path);
}
function policyOf(pool, file, branch) {
  const needed = (0,_chunk_4AZFV5SK_js__WEBPACK_IMPORTED_MODULE_10__/* .neededStorage */ .XH)(pool);
  if (needed.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_32__/* .ActionError */ .l({ what: `The template ${pool.template.source} cannot do without ${needed.map((one) => `\`${one}\``).join(", ")}, and a preview gets no storage.`, fix: "Give them a default in the template, with which nothing is mounted.", file });
  if (pool.preview !== void 0) return pool.preview;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_32__/* .ActionError */ .l({ what: `The pool file on the branch \`${branch}\` has no key \`preview\`: what a preview may be is not said.`, fix: "Add it there, such as `preview: { instances: 1, hours: 48, live: 3 }` (docs/previews.md).", file, line: 1 });
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
