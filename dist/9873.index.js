export const id = 9873;
export const ids = [9873];
export const modules = {

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

/***/ 2625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ costFor),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   XA: () => (/* binding */ hoursPerMonth),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   wH: () => (/* binding */ cents)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/cost/cost.ts
var hoursPerMonth = 730;
function costOf(bill, priceOf) {
  const lines = bill.billed.map(({ what, meter, quantity, standing }) => {
    const price = priceOf(meter);
    if (price === void 0) return { what, meter: "", meterId: "", unitPrice: null, unit: null, monthly: null, standing, why: "the price list has no price for it" };
    const { amount, unit } = price;
    return { what, meter: price.meter, meterId: price.meterId, unitPrice: amount, unit, monthly: costFor(price, quantity * hoursPerMonth), standing, why: "" };
  });
  for (const { what, why, standing } of bill.unpriced) lines.push({ what, meter: "", meterId: "", unitPrice: null, unit: null, monthly: null, standing, why });
  lines.sort((a, b) => (b.monthly ?? -1) - (a.monthly ?? -1));
  const monthly = cents(lines.reduce((sum, one) => sum + (one.monthly ?? 0), 0));
  return { monthly, complete: lines.every((one) => one.monthly !== null), lines };
}
function costFor({ amount, unit }, hours) {
  return cents(unit === "hour" ? amount * hours : amount * hours / hoursPerMonth);
}
function cents(amount) {
  return Math.round((amount + Number.EPSILON) * 100) / 100;
}
function keyOf(meter) {
  const parts = meter.kind === "vm" ? [meter.size.toLowerCase(), meter.windows ? "windows" : "linux", meter.spot ? "spot" : ""] : meter.kind === "disk" ? [meter.name] : [];
  return [meter.kind, meter.region, ...parts].join("/");
}




/***/ }),

/***/ 9873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   receivePlan: () => (/* binding */ receivePlan)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6927);
/* harmony import */ var _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2625);
/* harmony import */ var _chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9195);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8673);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4882);
/* harmony import */ var _chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5317);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);









// src/pool/plan/received.ts
var import_ajv = (0,_chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_8__/* .__toESM */ .f1)((0,_chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_3__/* .require_ajv */ .k)(), 1);

// schema/endpoints.schema.json
var endpoints_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "endpoints.schema.json",
  title: "Endpoints",
  description: "The action's output `endpoints`: what people connect to, and what a check found there.",
  type: "array",
  items: { $ref: "#/definitions/endpoint" },
  definitions: {
    kind: { description: "What it speaks.", enum: ["ssh", "jupyterhub", "rdp"] },
    scope: { description: "The pool's load-balanced address, or one instance.", enum: ["front-door", "instance"] },
    instanceId: { description: "The instance's id in its scale set; null for the front door.", type: ["string", "null"], minLength: 1 },
    host: { description: "DNS name, or the IP address where there is none.", type: "string", minLength: 1 },
    port: { type: "integer", minimum: 1, maximum: 65535 },
    url: { type: "string", pattern: "^(ssh|https|rdp)://" },
    check: { enum: ["pass", "fail", "skipped"] },
    cause: { description: "Why the check failed or was skipped, or what to know about one that passed; empty otherwise.", type: "string" },
    fingerprint: { description: "SHA-256 of the SSH host key or of the TLS certificate; empty where none was seen.", type: "string", pattern: "^(SHA256:.+)?$" },
    ofFrontDoor: {
      if: { type: "object", properties: { scope: { const: "front-door" } } },
      then: { type: "object", properties: { instanceId: { type: "null" } } },
      else: { type: "object", properties: { instanceId: { type: "string" } } }
    },
    endpoint: {
      type: "object",
      additionalProperties: false,
      required: ["kind", "scope", "instanceId", "host", "port", "url", "check", "cause", "fingerprint"],
      allOf: [{ $ref: "#/definitions/ofFrontDoor" }],
      properties: {
        kind: { $ref: "#/definitions/kind" },
        scope: { $ref: "#/definitions/scope" },
        instanceId: { $ref: "#/definitions/instanceId" },
        host: { $ref: "#/definitions/host" },
        port: { $ref: "#/definitions/port" },
        url: { $ref: "#/definitions/url" },
        check: { $ref: "#/definitions/check" },
        cause: { $ref: "#/definitions/cause" },
        fingerprint: { $ref: "#/definitions/fingerprint" }
      }
    }
  }
};

// schema/report.schema.json
var report_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "report.schema.json",
  title: "Report",
  description: "What a command of the action found and did; the file that the output `report` names.",
  type: "object",
  additionalProperties: false,
  required: ["schema", "command", "ok", "pool", "asked", "changed", "plan", "schedule", "preview", "sweep", "pools", "deployment", "adminUsername", "capacity", "instances", "endpoints", "smokeLevel", "smoke", "parameters", "notes", "warnings", "problems", "finishedAt"],
  properties: {
    schema: { const: 1 },
    command: { enum: ["chatops", "deploy", "list", "plan", "preview", "scale", "smoke", "status", "sweep", "teardown"] },
    ok: { description: "Whether the run succeeded.", type: "boolean" },
    pool: {
      description: "The pool; null where the run ended before it was known.",
      type: ["object", "null"],
      additionalProperties: false,
      required: ["name", "resourceGroup", "location", "subscriptionId", "portalUrl"],
      properties: {
        name: { type: "string", minLength: 1 },
        resourceGroup: { type: "string" },
        location: { description: "Azure region; empty where the command did not ask.", type: "string" },
        subscriptionId: { type: "string" },
        portalUrl: { description: "The resource group in the Azure portal; empty where unknown.", type: "string" }
      }
    },
    asked: {
      description: "The comment that asked for the command; null where none did.",
      type: ["object", "null"],
      additionalProperties: false,
      required: ["by", "text", "verb", "url", "commit", "refused"],
      properties: {
        by: { description: "Login of who wrote it.", type: "string" },
        text: { type: "string" },
        verb: { description: "Empty where the command was not understood, or is refused.", type: "string" },
        url: { type: "string" },
        commit: { description: "Of the default branch: whose files the pool is. Empty where it was not looked at.", type: "string" },
        refused: { description: "Why it was not done.", anyOf: [{ type: "null" }, { $ref: "#/properties/problems/items" }] }
      }
    },
    changed: { description: "deploy: whether the pool's resources were different after the deployment; plan: whether they would be; null where that is not known.", type: ["boolean", "null"] },
    plan: { description: "plan: what a deployment would do; null for other commands, and where the run ended before it was known.", anyOf: [{ type: "null" }, { $ref: "#/definitions/plan" }] },
    schedule: { description: "What the pool's schedule says; null where it has none, or the command does not look at it.", anyOf: [{ type: "null" }, { $ref: "#/definitions/schedule" }] },
    preview: {
      description: "A pull request's own pool, or why there is none; null where the command is not about one.",
      type: ["object", "null"],
      additionalProperties: false,
      required: ["number", "head", "state", "expires", "hours", "limit", "cost", "holders"],
      properties: {
        number: { description: "Of the pull request.", type: "integer", minimum: 1 },
        head: { description: "The pull request's commit.", type: "string" },
        state: {
          description: "live: it stands; failed: its deployment did not come to its end; refused: not within the policy; full: all places are taken; fork, dependabot: such pull requests get none; closed: the pull request is, and had none; removed: it was taken down.",
          enum: ["live", "failed", "refused", "full", "fork", "dependabot", "closed", "removed"]
        },
        expires: { description: "ISO 8601; empty where none stands.", type: "string" },
        hours: { description: "How long it lives after the last activity, by the policy; null where that is not known.", type: ["integer", "null"] },
        limit: { description: "How many may stand at once, by the policy; null where that is not known.", type: ["integer", "null"] },
        cost: {
          description: "What these hours cost; not complete where some of it has no price. Null where none has.",
          type: ["object", "null"],
          additionalProperties: false,
          required: ["amount", "currency", "complete"],
          properties: { amount: { type: "number" }, currency: { type: "string" }, complete: { type: "boolean" } }
        },
        holders: {
          description: "full: who holds the places.",
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["number", "resourceGroup", "since", "expires"],
            properties: { number: { type: "integer" }, resourceGroup: { type: "string" }, since: { type: "string" }, expires: { type: "string" } }
          }
        }
      }
    },
    sweep: {
      description: "sweep: what became of each resource group with the tag of previews; null for other commands, and where the run ended before it was known.",
      type: ["object", "null"],
      additionalProperties: false,
      required: ["dryRun", "groups", "records"],
      properties: {
        dryRun: { description: "Nothing was written.", type: "boolean" },
        groups: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["name", "pool", "number", "verdict", "why", "done"],
            properties: {
              name: { type: "string" },
              pool: { description: "Null where its tags do not say, or it is none of this repository's.", type: ["string", "null"] },
              number: { description: "Of the pull request.", type: ["integer", "null"] },
              verdict: { description: "mark: it is over, and goes with a later pass; foreign: not ours to touch.", enum: ["keep", "mark", "unmark", "delete", "foreign"] },
              why: { type: "string" },
              done: { description: "Whether that was done; keep and foreign are nothing to do.", type: "boolean" }
            }
          }
        },
        records: {
          description: "GitHub's deployments that stand for no preview.",
          type: "object",
          additionalProperties: false,
          required: ["stray", "removed"],
          properties: { stray: { type: "integer" }, removed: { type: "integer" } }
        }
      }
    },
    pools: { description: "list: the pool files to work on; null for other commands.", type: ["array", "null"], maxItems: 256, items: { type: "string", minLength: 1 } },
    deployment: {
      description: "The pool's last deployment; null where there is none or none was read.",
      type: ["object", "null"],
      additionalProperties: false,
      required: ["name", "id", "state", "correlationId", "timestamp", "duration", "portalUrl", "resources"],
      properties: {
        name: { type: "string" },
        id: { type: "string" },
        state: { description: "Resource Manager's provisioning state, e.g. Succeeded.", type: "string" },
        correlationId: { type: "string" },
        timestamp: { type: "string" },
        duration: { description: "ISO 8601, e.g. PT4M10.5S.", type: "string" },
        portalUrl: { type: "string" },
        resources: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["id", "type", "name", "state"],
            properties: { id: { type: "string" }, type: { type: "string" }, name: { type: "string" }, state: { type: "string" } }
          }
        }
      }
    },
    adminUsername: { description: "Who logs in at the endpoints; null where the pool was not read.", type: ["string", "null"] },
    capacity: { description: "Instances the scale set is asked for; null where the pool was not read.", type: ["integer", "null"], minimum: 0 },
    instances: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["instanceId", "computerName", "power", "provisioning", "latestModel"],
        properties: {
          instanceId: { type: "string", minLength: 1 },
          computerName: { type: "string" },
          power: { description: "running, deallocated, ...; where Azure gives none, unallocated if it had no room for the machine, else unknown.", type: "string" },
          provisioning: { type: "string" },
          latestModel: { type: "boolean" },
          protectedFromScaleIn: { description: "Azure's autoscale passes it by; absent where it does not.", const: true },
          protectedFromActions: { description: "Somebody has protected it from all that is done to the scale set, scale-in included; protectedFromScaleIn is absent then.", const: true },
          use: {
            description: "scale: whether people use it; absent where that was not asked.",
            type: "object",
            additionalProperties: false,
            required: ["verdict", "why"],
            properties: { verdict: { enum: ["busy", "idle", "unknown"] }, why: { type: "string" } }
          }
        }
      }
    },
    endpoints: { type: "array", items: { $ref: "#/definitions/checked" } },
    smokeLevel: { enum: ["none", "door", "login", "kernel", null] },
    smoke: { description: "The result of all checks; null where the run ended before them.", enum: ["pass", "fail", "skipped", null] },
    parameters: {
      description: "deploy: each effective template parameter and where it came from.",
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "from", "shown", "secure"],
        properties: {
          name: { type: "string" },
          from: { type: "string" },
          shown: { description: "JSON for people; a secure value is not in it.", type: "string" },
          secure: { type: "boolean" }
        }
      }
    },
    notes: { description: "What happened, in order.", type: "array", items: { type: "string" } },
    warnings: { type: "array", items: { type: "string" } },
    problems: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["what"],
        properties: {
          what: { type: "string" },
          fix: { description: "What to do.", type: "string" },
          file: { type: "string" },
          line: { type: "integer", minimum: 1 },
          column: { type: "integer", minimum: 1 },
          code: { description: "The service's own error code, e.g. QuotaExceeded.", type: "string" },
          target: { description: "What the service said the error is about.", type: "string" },
          correlationId: { type: "string" }
        }
      }
    },
    finishedAt: { description: "ISO 8601, by Azure's clock where Azure was asked.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" }
  },
  definitions: {
    instant: { description: "ISO 8601 in UTC.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$" },
    local: { description: "What the pool's clocks show.", type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$" },
    offset: { description: "The pool's clocks against UTC.", type: "string", pattern: "^UTC[+-]\\d{2}:\\d{2}$" },
    bounds: {
      description: "Instances, at least and at most.",
      type: "object",
      additionalProperties: false,
      required: ["min", "max"],
      properties: { min: { type: "integer", minimum: 0, maximum: 1e3 }, max: { type: "integer", minimum: 0, maximum: 1e3 } }
    },
    range: {
      type: "object",
      additionalProperties: false,
      required: ["min", "max"],
      properties: { min: { type: "number", minimum: 0, maximum: 1e12 }, max: { type: "number", minimum: 0, maximum: 1e12 } }
    },
    schedule: {
      description: "People's line is what the schedule says; Azure's is what autoscale keeps by itself, which falls later.",
      type: "object",
      additionalProperties: false,
      required: ["timezone", "now", "override", "week", "changes", "clocks", "exceptions", "cost", "runs"],
      properties: {
        timezone: { description: "IANA name.", type: "string", minLength: 1, maxLength: 60 },
        now: {
          type: "object",
          additionalProperties: false,
          required: ["people", "azure", "why", "at", "local", "offset", "since", "until"],
          properties: {
            people: { $ref: "#/definitions/bounds" },
            azure: { $ref: "#/definitions/bounds" },
            why: { type: "string", maxLength: 2e4 },
            at: { $ref: "#/definitions/instant" },
            local: { $ref: "#/definitions/local" },
            offset: { $ref: "#/definitions/offset" },
            since: { description: "Null where nothing changed for long.", anyOf: [{ type: "null" }, { $ref: "#/definitions/instant" }] },
            until: { description: "Null where no change is in sight.", anyOf: [{ type: "null" }, { $ref: "#/definitions/instant" }] }
          }
        },
        override: {
          type: ["object", "null"],
          additionalProperties: false,
          required: ["instances", "from", "until"],
          properties: { instances: { type: "integer", minimum: 0, maximum: 1e3 }, from: { $ref: "#/definitions/instant" }, until: { $ref: "#/definitions/instant" } }
        },
        week: {
          description: "Seven days from today on, on the pool's clocks.",
          type: "array",
          minItems: 7,
          maxItems: 7,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["date", "hours", "clock"],
            properties: {
              date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
              hours: {
                description: "The highest numbers within each hour; null where the clocks skip it.",
                type: "array",
                minItems: 24,
                maxItems: 24,
                items: {
                  type: ["object", "null"],
                  additionalProperties: false,
                  required: ["min", "max", "azure"],
                  properties: {
                    min: { type: "integer", minimum: 0, maximum: 1e3 },
                    max: { type: "integer", minimum: 0, maximum: 1e3 },
                    azure: { description: "Azure's most.", type: "integer", minimum: 0, maximum: 1e3 }
                  }
                }
              },
              clock: { description: "Minutes by which clocks are put forward on this day, less than 0: back; null on other days.", type: ["number", "null"], minimum: -1440, maximum: 1440 }
            }
          }
        },
        changes: {
          type: "array",
          maxItems: 10,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["people", "azure", "why", "at", "local", "offset", "before", "oddity"],
            properties: {
              people: { $ref: "#/definitions/bounds" },
              azure: { $ref: "#/definitions/bounds" },
              why: { type: "string", maxLength: 2e4 },
              at: { $ref: "#/definitions/instant" },
              local: { $ref: "#/definitions/local" },
              offset: { $ref: "#/definitions/offset" },
              before: {
                type: "object",
                additionalProperties: false,
                required: ["people", "azure"],
                properties: { people: { $ref: "#/definitions/bounds" }, azure: { $ref: "#/definitions/bounds" } }
              },
              oddity: { description: "The clocks skip the written time, or show it twice.", enum: ["skipped", "repeated", null] }
            }
          }
        },
        clocks: {
          description: "Changes of clocks until the last of changes, and the next one within 60 days.",
          type: "array",
          maxItems: 1e3,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["at", "local", "zone", "minutes"],
            properties: {
              at: { $ref: "#/definitions/instant" },
              local: { $ref: "#/definitions/local" },
              zone: { type: "string", minLength: 1, maxLength: 60 },
              minutes: { type: "number", minimum: -1440, maximum: 1440 }
            }
          }
        },
        exceptions: {
          description: "Days that go their own way and are not over, the first and the last one on the pool's clocks.",
          type: "array",
          maxItems: 100,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["name", "from", "to", "instances"],
            properties: {
              name: { type: "string", minLength: 1, maxLength: 60 },
              from: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
              to: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
              instances: { $ref: "#/definitions/bounds" }
            }
          }
        },
        cost: {
          description: "Of the coming seven days; before is what stands in Azure, null where nothing does or nobody knows.",
          type: ["object", "null"],
          additionalProperties: false,
          required: ["hours", "money"],
          properties: {
            hours: {
              description: "Instance-hours.",
              type: "object",
              additionalProperties: false,
              required: ["before", "after"],
              properties: { before: { anyOf: [{ type: "null" }, { $ref: "#/definitions/range" }] }, after: { $ref: "#/definitions/range" } }
            },
            money: {
              type: ["object", "null"],
              additionalProperties: false,
              required: ["currency", "before", "after", "standing", "complete"],
              properties: {
                currency: { type: "string", pattern: "^[A-Z]{3}$" },
                before: { anyOf: [{ type: "null" }, { $ref: "#/definitions/range" }] },
                after: { $ref: "#/definitions/range" },
                standing: { description: "What a week at zero instances still costs; part of before and after.", type: "number", minimum: 0, maximum: 1e12 },
                complete: { description: "Whether every price is known.", type: "boolean" }
              }
            }
          }
        },
        runs: {
          description: "The last successful scheduled run of the workflow that applies the schedule.",
          type: ["object", "null"],
          additionalProperties: false,
          required: ["workflow", "within", "last", "url", "stale"],
          properties: {
            workflow: { type: "string", maxLength: 200 },
            within: { description: "Minutes that it may lie back.", type: "number", minimum: 0 },
            last: { anyOf: [{ type: "null" }, { $ref: "#/definitions/instant" }] },
            url: { type: "string", maxLength: 2e3 },
            stale: { type: "boolean" }
          }
        }
      }
    },
    plan: {
      type: "object",
      additionalProperties: false,
      required: ["source", "why", "newGroup", "counts", "resources", "noise", "beside", "cost"],
      properties: {
        source: { description: "azure: Azure's own what-if. template: Azure could not be asked for it, the template alone. files: the files of two commits, Azure was not asked.", enum: ["azure", "template", "files"] },
        why: { description: "Why it is not Azure's what-if; empty otherwise.", type: "string", maxLength: 2e3 },
        newGroup: { description: "Whether the resource group has to be created; null where that was not asked.", type: ["boolean", "null"] },
        counts: {
          description: "As in changes.schema.json.",
          type: "object",
          additionalProperties: false,
          required: ["create", "modify", "delete", "unchanged", "unknown", "gone"],
          properties: {
            create: { type: "integer", minimum: 0 },
            modify: { type: "integer", minimum: 0 },
            delete: { type: "integer", minimum: 0 },
            unchanged: { type: "integer", minimum: 0 },
            unknown: { type: "integer", minimum: 0 },
            gone: { type: "integer", minimum: 0 }
          }
        },
        resources: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["kind", "type", "name", "deltas", "why"],
            properties: {
              kind: { enum: ["create", "modify", "delete", "unchanged", "unknown", "gone"] },
              type: { type: "string", maxLength: 1200 },
              name: { type: "string", maxLength: 1200 },
              why: { type: "string", maxLength: 2e3 },
              deltas: {
                type: "array",
                items: {
                  type: "object",
                  additionalProperties: false,
                  required: ["path", "kind", "before", "after"],
                  properties: {
                    path: { type: "string", maxLength: 300 },
                    kind: { enum: ["create", "modify", "delete"] },
                    before: { description: "JSON for people, shortened; secrets are hidden.", type: ["string", "null"], maxLength: 300 },
                    after: { type: ["string", "null"], maxLength: 300 }
                  }
                }
              }
            }
          }
        },
        noise: { description: "Properties that what-if names and no deployment changes; they are not in resources.", type: "integer", minimum: 0 },
        beside: { description: "Other resources of the group, which stay as they are.", type: "integer", minimum: 0 },
        cost: {
          type: ["object", "null"],
          additionalProperties: false,
          required: ["currency", "source", "date", "before", "after", "bySchedule", "budget"],
          properties: {
            currency: { description: "ISO 4217.", type: "string", pattern: "^[A-Z]{3}$" },
            source: { description: "Where the prices come from.", type: "string", maxLength: 300 },
            date: { description: "Of when the prices are, as exact as the source says it.", type: "string", maxLength: 40 },
            before: { anyOf: [{ type: "null" }, { $ref: "#/definitions/cost" }] },
            after: { $ref: "#/definitions/cost" },
            bySchedule: {
              description: "A month by the schedule, the average of the coming 52 weeks: at least and at most, and what of it is billed at zero instances too. Null without a schedule, or where no price is known.",
              type: ["object", "null"],
              additionalProperties: false,
              required: ["min", "max", "standing", "complete", "instances"],
              properties: {
                min: { type: "number", minimum: 0, maximum: 1e12 },
                max: { type: "number", minimum: 0, maximum: 1e12 },
                standing: { type: "number", minimum: 0, maximum: 1e12 },
                complete: { description: "Whether every row has a price.", type: "boolean" },
                instances: { description: "The most that the schedule asks for; before and after are for so many.", type: "integer", minimum: 0, maximum: 1e6 }
              }
            },
            budget: {
              type: ["object", "null"],
              additionalProperties: false,
              required: ["monthly", "currency", "verdict"],
              properties: {
                monthly: { type: "number", minimum: 0, maximum: 1e12 },
                currency: { type: "string", pattern: "^[A-Z]{3}$" },
                verdict: { description: "perhaps: only the most that the schedule can come to is over.", enum: ["within", "perhaps", "over", "unknown"] }
              }
            }
          }
        }
      }
    },
    cost: {
      description: "Of a month around the clock; of a pool with a schedule, with the most instances that it asks for.",
      type: "object",
      additionalProperties: false,
      required: ["monthly", "complete", "lines"],
      properties: {
        monthly: { type: "number", minimum: 0, maximum: 1e12 },
        complete: { description: "Whether every row has a price.", type: "boolean" },
        lines: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["what", "meter", "meterId", "unitPrice", "unit", "monthly", "standing", "why"],
            properties: {
              what: { type: "string", maxLength: 400 },
              meter: { type: "string", maxLength: 200 },
              meterId: { type: "string", maxLength: 100 },
              unitPrice: { type: ["number", "null"], minimum: 0, maximum: 1e9 },
              unit: { enum: ["hour", "month", null] },
              monthly: { type: ["number", "null"], minimum: 0, maximum: 1e12 },
              standing: { description: "Whether it costs the same at zero instances.", type: "boolean" },
              why: { type: "string", maxLength: 600 }
            }
          }
        }
      }
    },
    checked: {
      type: "object",
      additionalProperties: false,
      required: ["kind", "scope", "instanceId", "host", "port", "url", "check", "cause", "fingerprint", "version", "seconds"],
      allOf: [{ $ref: "endpoints.schema.json#/definitions/ofFrontDoor" }],
      properties: {
        kind: { $ref: "endpoints.schema.json#/definitions/kind" },
        scope: { $ref: "endpoints.schema.json#/definitions/scope" },
        instanceId: { $ref: "endpoints.schema.json#/definitions/instanceId" },
        host: { $ref: "endpoints.schema.json#/definitions/host" },
        port: { $ref: "endpoints.schema.json#/definitions/port" },
        url: { $ref: "endpoints.schema.json#/definitions/url" },
        check: { $ref: "endpoints.schema.json#/definitions/check" },
        cause: { $ref: "endpoints.schema.json#/definitions/cause" },
        fingerprint: { $ref: "endpoints.schema.json#/definitions/fingerprint" },
        version: { description: "SSH banner or hub version, as the server said it.", type: "string" },
        seconds: { description: "From the first try to the verdict.", type: "number", minimum: 0 }
      }
    }
  }
};

// src/pool/plan/received.ts
var largestReport = 1024 * 1024;
var most = { resources: 1e3, deltas: 5e3, lines: 200, words: 50 };
function readReceived(text) {
  const given = parse(text);
  const validate = new import_ajv.Ajv({ allowUnionTypes: true, schemas: [endpoints_schema_default] }).compile(report_schema_default);
  if (!validate(given)) {
    const [error] = validate.errors ?? [];
    throw refuse(`it does not fit the schema (${error?.keyword ?? "unknown"})`);
  }
  const { command, pool, plan, schedule, ok, warnings, problems, finishedAt } = given;
  if (command !== "plan") throw refuse("it is not of `plan`");
  if (plan !== null && plan.source !== "files") throw refuse("it claims to come from Azure, and Azure was not asked");
  if (plan !== null && (plan.resources.length > most.resources || plan.resources.reduce((sum, one) => sum + one.deltas.length, 0) > most.deltas)) throw refuse("it has more changes than a template can make");
  if (pool !== null && !/^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/.test(pool.name)) throw refuse("its pool has a name that no pool can have");
  const report = (0,_chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_6__/* .startReport */ .F)("plan");
  report.pool = pool && { name: pool.name, resourceGroup: pool.resourceGroup.slice(0, 90), location: pool.location.slice(0, 60), subscriptionId: "", portalUrl: "" };
  report.plan = plan && readPlan(plan);
  report.changed = report.plan && (0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_1__/* .wouldChange */ .ev)(report.plan.counts);
  report.schedule = schedule && readView(schedule);
  report.warnings = warnings.slice(0, most.words).map((one) => one.slice(0, 2e3));
  report.problems = problems.slice(0, most.words).map(readProblem);
  report.ok = ok && report.problems.length === 0 && report.plan !== null;
  report.finishedAt = finishedAt.slice(0, 30);
  return report;
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse("it is no JSON");
  }
}
function refuse(why) {
  return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .l({ what: `The report in \`from-report\` is not published: ${why}.`, fix: "Take the file that the output `report` of a `plan` with `base-path` names, as it is." });
}
function readPlan({ resources, cost }) {
  return {
    source: "files",
    why: "Azure was not asked: these are the files of the two branches",
    newGroup: null,
    counts: (0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_1__/* .countKinds */ .xb)(resources),
    resources,
    noise: 0,
    beside: 0,
    cost: cost && readCost(cost)
  };
}
function readCost({ currency, source, date, before, after, bySchedule: spend, budget }) {
  const sum = ({ lines }) => {
    const kept = lines.slice(0, most.lines);
    return { lines: kept, complete: kept.every((one) => one.monthly !== null), monthly: (0,_chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_2__/* .cents */ .wH)(kept.reduce((total, one) => total + (one.monthly ?? 0), 0)) };
  };
  const summed = sum(after);
  const bySchedule = spend && { ...spend, max: Math.max(spend.min, spend.max), standing: Math.min(spend.min, spend.standing) };
  return { currency, source, date, before: before && sum(before), after: summed, bySchedule, budget: budget && { ...budget, verdict: (0,_chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeBudget */ .NO)(budget, bySchedule ?? (0,_chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_4__/* .around */ .mC)(summed), currency) } };
}
function readView(view) {
  const { now, week, changes, exceptions } = view;
  const clocks = view.clocks.slice(0, most.words);
  const times = [now.at, now.since, now.until, now.local, ...week.map(({ date }) => date), ...exceptions.flatMap(({ from, to }) => [from, to]), ...[...changes, ...clocks].flatMap(({ at, local }) => [at, local])];
  if (times.some((one) => one !== null && Number.isNaN(Date.parse(one)))) throw refuse("its schedule has a time that there is not");
  return { ...view, override: null, clocks, runs: null };
}
function readProblem({ what, fix, file, line, code }) {
  return {
    what: what.slice(0, 2e3),
    ...fix === void 0 ? {} : { fix: fix.slice(0, 1e3) },
    ...file === void 0 ? {} : { file: file.slice(0, 300) },
    ...line === void 0 ? {} : { line },
    ...code === void 0 ? {} : { code: code.slice(0, 100) }
  };
}

// src/commands/planreceived.ts
function receivePlan(edge, report, path, read) {
  const text = read(path);
  if (text === void 0 || text.length > largestReport) {
    const why = text === void 0 ? "does not exist" : "is larger than a report can be";
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .l({ what: `\`from-report\` names ${path}, which ${why}.`, fix: "Download the artifact of the other run into the workspace first." });
  }
  Object.assign(report, readReceived(text));
  edge.progress({ line: report.pool === null ? "The report names no pool: its run failed before it knew one." : `The report of pool ${report.pool.name} is in order; it is rendered anew.` });
}



/***/ })

};
