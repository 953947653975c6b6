export const id = 644;
export const ids = [644];
export const modules = {

/***/ 1644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   receivePlan: () => (/* binding */ receivePlan)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_RRZVQPCY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7859);
/* harmony import */ var _chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9195);
/* harmony import */ var _chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9365);
/* harmony import */ var _chunk_XE2V4YKO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(704);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/pool/plan/received.ts
var import_ajv = (0,_chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_6__/* .__toESM */ .f1)((0,_chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_2__/* .require_ajv */ .k)(), 1);

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
  required: ["schema", "command", "ok", "pool", "changed", "plan", "pools", "deployment", "adminUsername", "capacity", "instances", "endpoints", "smokeLevel", "smoke", "parameters", "notes", "warnings", "problems", "finishedAt"],
  properties: {
    schema: { const: 1 },
    command: { enum: ["deploy", "list", "plan", "smoke", "status", "teardown"] },
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
    changed: { description: "deploy: whether the pool's resources were different after the deployment; plan: whether they would be; null where that is not known.", type: ["boolean", "null"] },
    plan: { description: "plan: what a deployment would do; null for other commands, and where the run ended before it was known.", anyOf: [{ type: "null" }, { $ref: "#/definitions/plan" }] },
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
          power: { description: "running, deallocated, ...; unknown where Azure gives none.", type: "string" },
          provisioning: { type: "string" },
          latestModel: { type: "boolean" }
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
          required: ["currency", "source", "date", "before", "after", "budget"],
          properties: {
            currency: { description: "ISO 4217.", type: "string", pattern: "^[A-Z]{3}$" },
            source: { description: "Where the prices come from.", type: "string", maxLength: 300 },
            date: { description: "Of when the prices are, as exact as the source says it.", type: "string", maxLength: 40 },
            before: { anyOf: [{ type: "null" }, { $ref: "#/definitions/cost" }] },
            after: { $ref: "#/definitions/cost" },
            budget: {
              type: ["object", "null"],
              additionalProperties: false,
              required: ["monthly", "currency", "verdict"],
              properties: {
                monthly: { type: "number", minimum: 0, maximum: 1e12 },
                currency: { type: "string", pattern: "^[A-Z]{3}$" },
                verdict: { enum: ["within", "over", "unknown"] }
              }
            }
          }
        }
      }
    },
    cost: {
      description: "Of a month around the clock.",
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
            required: ["what", "meter", "meterId", "unitPrice", "unit", "monthly", "why"],
            properties: {
              what: { type: "string", maxLength: 400 },
              meter: { type: "string", maxLength: 200 },
              meterId: { type: "string", maxLength: 100 },
              unitPrice: { type: ["number", "null"], minimum: 0, maximum: 1e9 },
              unit: { enum: ["hour", "month", null] },
              monthly: { type: ["number", "null"], minimum: 0, maximum: 1e12 },
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
  const { command, pool, plan, ok, warnings, problems, finishedAt } = given;
  if (command !== "plan") throw refuse("it is not of `plan`");
  if (plan !== null && plan.source !== "files") throw refuse("it claims to come from Azure, and Azure was not asked");
  if (plan !== null && (plan.resources.length > most.resources || plan.resources.reduce((sum, one) => sum + one.deltas.length, 0) > most.deltas)) throw refuse("it has more changes than a template can make");
  if (pool !== null && !/^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/.test(pool.name)) throw refuse("its pool has a name that no pool can have");
  const report = (0,_chunk_XE2V4YKO_js__WEBPACK_IMPORTED_MODULE_4__/* .startReport */ .F)("plan");
  report.pool = pool && { name: pool.name, resourceGroup: pool.resourceGroup.slice(0, 90), location: pool.location.slice(0, 60), subscriptionId: "", portalUrl: "" };
  report.plan = plan && readPlan(plan);
  report.changed = report.plan && (0,_chunk_RRZVQPCY_js__WEBPACK_IMPORTED_MODULE_1__/* .wouldChange */ .ev)(report.plan.counts);
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
  return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l({ what: `The report in \`from-report\` is not published: ${why}.`, fix: "Take the file that the output `report` of a `plan` with `base-path` names, as it is." });
}
function readPlan({ resources, cost }) {
  return {
    source: "files",
    why: "Azure was not asked: these are the files of the two branches",
    newGroup: null,
    counts: (0,_chunk_RRZVQPCY_js__WEBPACK_IMPORTED_MODULE_1__/* .countKinds */ .xb)(resources),
    resources,
    noise: 0,
    beside: 0,
    cost: cost && readCost(cost)
  };
}
function readCost({ currency, source, date, before, after, budget }) {
  const sum = ({ lines }) => {
    const kept = lines.slice(0, most.lines);
    return { lines: kept, complete: kept.every((one) => one.monthly !== null), monthly: (0,_chunk_RRZVQPCY_js__WEBPACK_IMPORTED_MODULE_1__/* .cents */ .wH)(kept.reduce((total, one) => total + (one.monthly ?? 0), 0)) };
  };
  const summed = sum(after);
  return { currency, source, date, before: before && sum(before), after: summed, budget: budget && { ...budget, verdict: (0,_chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeBudget */ .NO)(budget, summed, currency) } };
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
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l({ what: `\`from-report\` names ${path}, which ${why}.`, fix: "Download the artifact of the other run into the workspace first." });
  }
  Object.assign(report, readReceived(text));
  edge.progress({ line: report.pool === null ? "The report names no pool: its run failed before it knew one." : `The report of pool ${report.pool.name} is in order; it is rendered anew.` });
}



/***/ }),

/***/ 7859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   ev: () => (/* binding */ wouldChange),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   my: () => (/* binding */ compareBodies),
/* harmony export */   wH: () => (/* binding */ cents),
/* harmony export */   wh: () => (/* binding */ readId),
/* harmony export */   xb: () => (/* binding */ countKinds),
/* harmony export */   yY: () => (/* binding */ readWhatIf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9365);

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
  return one.kind === "delete" && (DEFAULTS[name] ?? []).includes(one.before);
}
function isSecretName(path) {
  return !inTags(path) && WRITE_ONLY.has(lastName(path));
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
  if ((0,_chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_1__/* .findSecret */ .mt)(text) !== void 0) return "(hidden)";
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
function readId(id) {
  const at = id.toLowerCase().lastIndexOf("/providers/");
  if (at < 0) return { type: /\/resourceGroups\//i.test(id) ? "Microsoft.Resources/resourceGroups" : "Microsoft.Resources/subscriptions", name: id.split("/").at(-1) ?? id };
  const [namespace = "", ...rest] = id.slice(at + "/providers/".length).split("/");
  return { type: [namespace, ...rest.filter((_, index) => index % 2 === 0)].join("/"), name: rest.filter((_, index) => index % 2 === 1).join("/") };
}

// src/cost/cost.ts
var hoursPerMonth = 730;
function costOf(bill, priceOf) {
  const lines = bill.billed.map(({ what, meter, quantity }) => {
    const price = priceOf(meter);
    if (price === void 0) return { what, meter: "", meterId: "", unitPrice: null, unit: null, monthly: null, why: "the price list has no price for it" };
    const { amount, unit } = price;
    const monthly2 = cents(amount * quantity * (unit === "hour" ? hoursPerMonth : 1));
    return { what, meter: price.meter, meterId: price.meterId, unitPrice: amount, unit, monthly: monthly2, why: "" };
  });
  for (const { what, why } of bill.unpriced) lines.push({ what, meter: "", meterId: "", unitPrice: null, unit: null, monthly: null, why });
  lines.sort((a, b) => (b.monthly ?? -1) - (a.monthly ?? -1));
  const monthly = cents(lines.reduce((sum, one) => sum + (one.monthly ?? 0), 0));
  return { monthly, complete: lines.every((one) => one.monthly !== null), lines };
}
function cents(amount) {
  return Math.round((amount + Number.EPSILON) * 100) / 100;
}
function keyOf(meter) {
  const parts = meter.kind === "vm" ? [meter.size.toLowerCase(), meter.windows ? "windows" : "linux", meter.spot ? "spot" : ""] : meter.kind === "disk" ? [meter.name] : [];
  return [meter.kind, meter.region, ...parts].join("/");
}




/***/ })

};
