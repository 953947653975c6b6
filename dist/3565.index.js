export const id = 3565;
export const ids = [3565];
export const modules = {

/***/ 6654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ PREVIEW),
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   Dh: () => (/* binding */ ownerTags),
/* harmony export */   NA: () => (/* binding */ setTag),
/* harmony export */   Ni: () => (/* binding */ deleteGroup),
/* harmony export */   Op: () => (/* binding */ whoOwns),
/* harmony export */   P$: () => (/* binding */ listGroups),
/* harmony export */   WD: () => (/* binding */ tagGroup),
/* harmony export */   Zb: () => (/* binding */ EXPIRES),
/* harmony export */   gR: () => (/* binding */ listGroup),
/* harmony export */   iY: () => (/* binding */ readGroup),
/* harmony export */   k8: () => (/* binding */ withoutOwner),
/* harmony export */   qY: () => (/* binding */ dropTag),
/* harmony export */   ti: () => (/* binding */ MARKED),
/* harmony export */   wj: () => (/* binding */ createGroup)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_EP3NXY44_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1185);
/* harmony import */ var _chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1260);
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
  const end = await (0,_chunk_EP3NXY44_js__WEBPACK_IMPORTED_MODULE_1__/* .runOperation */ .xj)(arm, { method: "DELETE", path: pathOf(arm, name), apiVersion, doing }, turn);
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
  const raw = (0,_chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceOf */ .KU)(body, doing);
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

/***/ 3565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   extend: () => (/* binding */ extend)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_XVMGF54I_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2462);
/* harmony import */ var _chunk_XT6ZI6OV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3304);
/* harmony import */ var _chunk_32W6BAAX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6654);
/* harmony import */ var _chunk_EP3NXY44_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1185);
/* harmony import */ var _chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1260);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2180);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1362);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1595);
/* harmony import */ var _chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7246);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3451);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4837);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3372);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2435);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


















// src/commands/extend.ts
async function extend(context, report, { number, pool, minutes }) {
  const { arm, repositoryId } = context;
  const found = (await (0,_chunk_XT6ZI6OV_js__WEBPACK_IMPORTED_MODULE_2__/* .listPreviews */ .AT)(arm, repositoryId)).filter(({ group, owner }) => owner.preview.number === number && (pool === void 0 || owner.pool === pool) && group.state !== "Deleting");
  if (found.length === 0) (0,_chunk_EP3NXY44_js__WEBPACK_IMPORTED_MODULE_4__/* .note */ .N4)(context, report, `Pull request ${number} has no preview that could be extended.`);
  const now = arm.now().getTime();
  const until = new Date(now + minutes * 6e4).toISOString();
  for (const { group, owner } of found) {
    const later = (0,_chunk_XVMGF54I_js__WEBPACK_IMPORTED_MODULE_1__/* .promisedUntil */ .UG)(owner.preview.expires, now) >= Date.parse(until);
    if (!later) await (0,_chunk_32W6BAAX_js__WEBPACK_IMPORTED_MODULE_3__/* .setTag */ .NA)(arm, group.name, _chunk_32W6BAAX_js__WEBPACK_IMPORTED_MODULE_3__/* .EXPIRES */ .Zb, until);
    const told = `${(later ? owner.preview.expires : until).slice(0, 16).replace("T", " ")} UTC`;
    (0,_chunk_EP3NXY44_js__WEBPACK_IMPORTED_MODULE_4__/* .note */ .N4)(context, report, `The preview of pool \`${owner.pool}\` for pull request ${number} lives until ${told} at least${later ? ", as it did before" : ""}.`);
  }
  report.ok = true;
}



/***/ }),

/***/ 3304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ choosePlace),
/* harmony export */   AT: () => (/* binding */ listPreviews),
/* harmony export */   Qf: () => (/* binding */ placePreview),
/* harmony export */   XH: () => (/* binding */ neededStorage),
/* harmony export */   pW: () => (/* binding */ holdersOf),
/* harmony export */   tV: () => (/* binding */ withValues),
/* harmony export */   yN: () => (/* binding */ declaredOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_32W6BAAX_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6654);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1362);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1595);
/* harmony import */ var _chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7246);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






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
      ...Object.fromEntries([..._chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_2__/* .STORAGE */ .O3, _chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_4__/* .taking */ .BS.setting].map((one) => [one, void 0])),
      ...typeof name === "string" ? { vmssName: { value: previewName(name, number, declared.get("vmssname")?.maxLength), from } } : {},
      ...typeof label === "string" && label !== "" ? { domainNameLabel: { value: previewLabel(label, number), from } } : {},
      ...declared.get("tags")?.type === "Object" ? { tags: { value: { ...isMap(tags) ? tags : {}, [_chunk_32W6BAAX_js__WEBPACK_IMPORTED_MODULE_1__/* .PREVIEW */ .$y]: String(number) }, from } } : {}
    }
  );
}
var isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var cut = (text, most) => Array.from(text).slice(0, Math.max(0, most)).join("");

// src/commands/previews.ts
async function listPreviews(arm, repositoryId) {
  return (await (0,_chunk_32W6BAAX_js__WEBPACK_IMPORTED_MODULE_1__/* .listGroups */ .P$)(arm, _chunk_32W6BAAX_js__WEBPACK_IMPORTED_MODULE_1__/* .PREVIEW */ .$y)).flatMap((group) => {
    const owner = (0,_chunk_32W6BAAX_js__WEBPACK_IMPORTED_MODULE_1__/* .readOwner */ .A7)(group.tags);
    return owner?.preview !== void 0 && owner.repositoryId === repositoryId ? [{ group, owner: { ...owner, preview: owner.preview } }] : [];
  });
}
function inTurn(previews) {
  return previews.toSorted((a, b) => a.owner.preview.since.localeCompare(b.owner.preview.since) || a.owner.preview.number - b.owner.preview.number);
}
async function choosePlace(context, pool, policy, number, live) {
  const mine = live.find(({ owner }) => owner.preview.number === number);
  if (mine !== void 0) return mine.group.name;
  if (live.length >= policy.live) return void 0;
  if (policy.resourceGroups.length === 0) return previewGroup(pool.resourceGroup, number);
  const slots = await Promise.all(policy.resourceGroups.map(async (name) => ({ name, group: await (0,_chunk_32W6BAAX_js__WEBPACK_IMPORTED_MODULE_1__/* .readGroup */ .iY)(context.arm, name) })));
  const missing = slots.filter((one) => one.group === void 0).map(({ name }) => `\`${name}\``);
  if (missing.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l({ what: `There is no resource group ${missing.join(", ")}, which \`preview.resourceGroups\` names.`, fix: "Have them made, and give the deployer rights in them (docs/previews.md); or name those that there are." });
  return slots.find(({ group }) => group !== void 0 && group.state !== "Deleting" && (0,_chunk_32W6BAAX_js__WEBPACK_IMPORTED_MODULE_1__/* .whoOwns */ .Op)(group.tags, { repositoryId: context.repositoryId, pool: pool.name }) === "nobody")?.name;
}
function holdersOf(live) {
  return inTurn(live).map(({ group, owner: { preview } }) => ({ number: preview.number, resourceGroup: group.name, since: preview.since, expires: preview.expires }));
}




/***/ }),

/***/ 2462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ expiry),
/* harmony export */   UG: () => (/* binding */ promisedUntil),
/* harmony export */   zJ: () => (/* binding */ mostHours)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/preview/expiry.ts
var hour = 36e5;
var mostHours = 720;
function promisedUntil(expires, now) {
  const until = Date.parse(expires);
  return until <= now + mostHours * hour ? until : 0;
}
function expiry({ now, hours, standing, head, lastWord }) {
  const today = Date.parse(now);
  const promised = promisedUntil(standing?.expires ?? "", today);
  const before = standing === void 0 || standing.head !== head ? today : promised - standing.hours * hour;
  const last = Math.max(before, Date.parse(lastWord) || 0, 0);
  return new Date(Math.max(Math.min(last === 0 ? today : last, today) + hours * hour, promised)).toISOString();
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
