export const id = 4114;
export const ids = [4114];
export const modules = {

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

/***/ 2365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ loginProblem)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/login.ts
function loginProblem(level, place, means) {
  if (level !== "login" && level !== "kernel" || means.sshKey || means.password === "given") return void 0;
  const why = means.password === "vault" ? "`adminPassword` is a Key Vault reference, which Azure alone reads, and" : "`adminPassword` is not given, and";
  return {
    ...place,
    what: `The checks of level \`${level}\` log in, and there is nothing to log in with: ${why} the input \`ssh-key\` is empty.`,
    fix: "Give the password in `secure-parameters` (`adminPassword=POOL_PASSWORD`) or a key in `ssh-key`; or check as far as the login page with `smoke-level: door`."
  };
}




/***/ }),

/***/ 2909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ loadIdentity)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_OQ6CBZL6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2703);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/pool/identity.ts
function loadIdentity(request) {
  const layer = (0,_chunk_OQ6CBZL6_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecureParameters */ .Wc)(request.secureParameters, request.env, void 0);
  const secure = new Map(
    layer.givens.flatMap(({ name: name2, entry }) => "value" in entry && typeof entry.value === "string" ? [[name2.toLowerCase(), entry.value]] : [])
  );
  if (!request.pool && request.resourceGroup) {
    if (layer.problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l(layer.problems);
    return { name: (0,_chunk_OQ6CBZL6_js__WEBPACK_IMPORTED_MODULE_1__/* .poolNameOf */ .d8)(request.resourceGroup), resourceGroup: request.resourceGroup, level: void 0, secure, warnings: [] };
  }
  const { name, resourceGroup, level, levelPlace, schedule, problems, warnings } = (0,_chunk_OQ6CBZL6_js__WEBPACK_IMPORTED_MODULE_1__/* .findPool */ .CA)(request);
  const all = [...problems, ...layer.problems];
  if (all.length > 0 || name === void 0 || resourceGroup === void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l(all);
  return { name, resourceGroup, level, ...levelPlace === void 0 ? {} : { levelPlace }, ...schedule === void 0 ? {} : { schedule }, secure, warnings };
}




/***/ }),

/***/ 4114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planFiles: () => (/* binding */ planFiles)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_FHRG2WBP_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);
/* harmony import */ var _chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6927);
/* harmony import */ var _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2625);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(217);
/* harmony import */ var _chunk_TJRSGW4O_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6732);
/* harmony import */ var _chunk_FBHUNUXW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9825);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1362);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1595);
/* harmony import */ var _chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7246);
/* harmony import */ var _chunk_MQNDNKA3_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2909);
/* harmony import */ var _chunk_OQ6CBZL6_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2703);
/* harmony import */ var _chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5547);
/* harmony import */ var _chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9195);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8673);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3451);
/* harmony import */ var _chunk_4QTMVGEH_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3740);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(4837);
/* harmony import */ var _chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(2088);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(3372);
/* harmony import */ var _chunk_AEDTHECK_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(4129);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(6466);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(2435);
/* harmony import */ var _chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(2365);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




























// src/commands/planfiles.ts
var standIn = "Stand-in-0-for-a-secret";
async function planFiles(edge, report, { request, read, readBase, problems, now }) {
  edge.progress({ phase: "Plan from the files alone" });
  const without = { ...request, smokeLevel: "none", standIn };
  const readSchedule = await (0,_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_9__/* .scheduleReader */ .tl)({ ...request, read }, now.getTime());
  const identity = attempt(() => (0,_chunk_MQNDNKA3_js__WEBPACK_IMPORTED_MODULE_10__/* .loadIdentity */ .H)({ ...without, secureParameters: "", read, readSchedule }));
  if (!(identity instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_21__/* .ActionError */ .l)) name(report, identity.name, identity.resourceGroup, request.location ?? "");
  const loaded = attempt(() => (0,_chunk_TJRSGW4O_js__WEBPACK_IMPORTED_MODULE_5__/* .loadPool */ .v)({ ...without, read, readSchedule }));
  const wrong = [...problems, ...loaded instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_21__/* .ActionError */ .l ? loaded.problems : []];
  if (loaded instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_21__/* .ActionError */ .l || wrong.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_21__/* .ActionError */ .l(wrong);
  const file = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_20__/* .resolvePath */ .o)(request.pool ?? request.parametersFile ?? "");
  const base = file === void 0 || readBase(file) === void 0 ? void 0 : await loadBase(without, readBase, now);
  const before = base === void 0 || base instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_21__/* .ActionError */ .l ? base : expand(await settle(base, void 0, now), now);
  const known = before instanceof Error ? void 0 : before;
  const pool = await settle(loaded, known, now);
  name(report, pool.name, pool.resourceGroup, pool.location);
  report.parameters = pool.origins;
  for (const warning of pool.warnings) (0,_chunk_FHRG2WBP_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(edge, report, warning);
  const after = expand(pool, now);
  if (after instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_8__/* .TemplateError */ .$w) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_21__/* .ActionError */ .l({ what: `The template cannot be evaluated: ${after.message}`, code: after.code, file: pool.template.source });
  if (before instanceof Error) (0,_chunk_FHRG2WBP_js__WEBPACK_IMPORTED_MODULE_1__/* .warn */ .R8)(edge, report, `The default branch’s files of this pool cannot be read, so all of it is shown as new: ${before.message}`);
  const cost = await priceOf(report, pool, { before: known, after }, base instanceof Error ? void 0 : base?.schedule, now);
  const why = "Azure was not asked: these are the files of the two branches";
  (0,_chunk_FHRG2WBP_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)(edge, report, { source: "files", why, newGroup: null, cost }, (0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_2__/* .compareBodies */ .my)(known ?? [], after));
}
async function loadBase(request, read, now) {
  const readSchedule = await (0,_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_9__/* .scheduleReader */ .tl)({ ...request, read }, now.getTime());
  return attempt(() => (0,_chunk_TJRSGW4O_js__WEBPACK_IMPORTED_MODULE_5__/* .loadPool */ .v)({ ...request, read, readSchedule }));
}
async function settle(pool, before, now) {
  if (pool.schedule === void 0) return pool;
  const bodies = expand(pool, now);
  const set = bodies instanceof Error ? void 0 : bodies.find((one) => /^Microsoft\.Compute\/virtualMachineScaleSets$/i.test(one.type));
  if (set === void 0) return pool;
  const { compileSchedule } = await Promise.all(/* import() */[__webpack_require__.e(735), __webpack_require__.e(223), __webpack_require__.e(4367)]).then(__webpack_require__.bind(__webpack_require__, 4367));
  const location = set.body["location"];
  const { properties } = compileSchedule(pool.schedule, { id: set.id, location: typeof location === "string" ? location : pool.location }, now.getTime());
  const capacity = before && (0,_chunk_FHRG2WBP_js__WEBPACK_IMPORTED_MODULE_1__/* .countInstances */ .AR)(before);
  const given = new Map([[_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_9__/* .taking */ .BS.setting.toLowerCase(), properties], ...capacity === void 0 ? [] : [[_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_9__/* .taking */ .BS.count.toLowerCase(), capacity]]]);
  const parameters = pool.origins.filter(({ name: own }) => given.has(own.toLowerCase())).map(({ name: own }) => [own, { value: given.get(own.toLowerCase()) }]);
  return { ...pool, parameters: { ...pool.parameters, ...Object.fromEntries(parameters) } };
}
async function priceOf(report, pool, stands, schedule, now) {
  if (pool.schedule === void 0) return (0,_chunk_FHRG2WBP_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateOffline */ .k8)(pool, stands).cost;
  const [{ hoursAhead }, { viewSchedule }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(735), __webpack_require__.e(223), __webpack_require__.e(2852)]).then(__webpack_require__.bind(__webpack_require__, 2852)), Promise.all(/* import() */[__webpack_require__.e(735), __webpack_require__.e(8409)]).then(__webpack_require__.bind(__webpack_require__, 8409))]);
  const capacity = stands.before && (0,_chunk_FHRG2WBP_js__WEBPACK_IMPORTED_MODULE_1__/* .countInstances */ .AR)(stands.before);
  const before = schedule !== void 0 ? { schedule } : capacity === void 0 ? void 0 : { properties: void 0, capacity };
  const { cost, week } = (0,_chunk_FHRG2WBP_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateOffline */ .k8)(pool, stands, hoursAhead(pool.schedule, now.getTime(), { before }));
  report.schedule = { ...viewSchedule(pool.schedule, now.getTime()), cost: week };
  return cost;
}
function expand(pool, now) {
  const none = "00000000-0000-0000-0000-000000000000";
  return attempt(() => (0,_chunk_FHRG2WBP_js__WEBPACK_IMPORTED_MODULE_1__/* .bodiesOf */ .AV)(pool, { subscriptionId: none, tenantId: none, armEndpoint: "https://management.azure.com", now }), _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_8__/* .TemplateError */ .$w);
}
function attempt(action, kind = _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_21__/* .ActionError */ .l) {
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

/***/ 6732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ loadPool)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_FBHUNUXW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9825);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1362);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1595);
/* harmony import */ var _chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7246);
/* harmony import */ var _chunk_OQ6CBZL6_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2703);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3451);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4837);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3372);
/* harmony import */ var _chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2365);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);











// src/pool/account.ts
var RESERVED = new Set(
  "administrator admin user user1 test user2 test1 user3 admin1 1 123 a actuser adm admin2 aspnet backup console david guest john owner root server sql support support_388945a0 sys test2 test3 user4 user5".split(" ")
);
var KNOWN = /* @__PURE__ */ new Set(["abc@123", "P@$$w0rd", "P@ssw0rd", "P@ssword123", "Pa$$word", "pass@word1", "Password!", "Password1", "Password22", "iloveyou!"]);
var LINUX_NAME = /^[a-z_][a-z0-9_-]{0,31}$/;
function accountProblem(name, value, linux) {
  if (typeof value !== "string" || value === "") return void 0;
  if (name.toLowerCase() === "adminusername") {
    if (RESERVED.has(value.toLowerCase())) return { what: `Azure does not allow the account name "${value}".`, fix: "Choose another, such as `dsvmuser`." };
    if (linux && !LINUX_NAME.test(value)) {
      return { what: `\`${name}\` cannot be ${JSON.stringify(value.slice(0, 40))}.`, fix: "Use up to 32 lower-case letters, digits, `_` and `-`, starting with a letter: JupyterHub cannot log in others." };
    }
  }
  if (name.toLowerCase() === "adminpassword") {
    const longest = linux ? 72 : 123;
    if (value.length < 6 || value.length > longest) return { what: `The password in \`${name}\` is too ${value.length < 6 ? "short" : "long"}.`, fix: `Azure takes 6 to ${longest} characters.` };
    const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
    if (classes < 3) return { what: `The password in \`${name}\` is too simple.`, fix: "Azure wants three of: lower case, upper case, digit, special character." };
    if (KNOWN.has(value)) return { what: `The password in \`${name}\` is on Azure's list of known passwords.`, fix: "Choose another." };
  }
  return void 0;
}

// src/pool/value.ts
var TYPES = {
  string: ["text", (value) => typeof value === "string"],
  securestring: ["text", (value) => typeof value === "string"],
  int: ["a whole number", Number.isSafeInteger],
  bool: ["`true` or `false`", (value) => typeof value === "boolean"],
  array: ["a list", Array.isArray],
  object: ["a map", isMap],
  secureobject: ["a map", isMap]
};
function checkGiven(given, declared, linux) {
  const placeholders = given.committed ? findPlaceholders(given.name, given.tree, declared?.secure ?? false) : [];
  if (placeholders.length > 0) return placeholders;
  if ("reference" in given.entry) return [];
  const secrets = given.committed ? findSecrets(given.name, given.place, given.tree, declared) : [];
  if (secrets.length > 0) return secrets;
  const { value } = given.entry;
  if (declared === void 0 || value === void 0) return [];
  const place = given.tree?.place ?? given.place;
  const hidden = declared.secure || !given.committed;
  const wrong = checkType(value, declared, hidden) ?? checkLimits(value, declared, hidden) ?? accountProblem(declared.name, value, linux);
  return wrong === void 0 ? [] : [(0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(place, wrong.what, wrong.fix)];
}
function checkDefault(declared, tree) {
  if (tree === void 0 || typeof tree.value === "string" && /^\[(?!\[)/.test(tree.value)) return [];
  const placeholders = findPlaceholders(declared.name, tree, declared.secure);
  return placeholders.length > 0 ? placeholders : findSecrets(declared.name, tree.place, tree, declared);
}
function findPlaceholders(name, tree, secure) {
  if (tree === void 0) return [];
  return (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .strings */ .P$)(tree).flatMap(({ text, place }) => {
    const found = (0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_6__/* .findPlaceholder */ .$e)(text);
    if (found === void 0) return [];
    const shown = !secure || found === text && /^[A-Z0-9_-]+$/.test(text) ? ` \`${found}\`` : "";
    return [(0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(place, `\`${name}\` still holds the placeholder${shown}.`, secure ? secureFix(name) : `Write the value, or override it in the input \`parameters\`: \`${name}: ...\`.`)];
  });
}
function findSecrets(name, place, tree, declared) {
  if (tree === void 0) return [];
  const texts = (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .strings */ .P$)(tree);
  const empty = tree.value === null || tree.value === "" || isMap(tree.value) && Object.keys(tree.value).length === 0;
  if (declared?.secure === true && !empty) {
    const where = place.file === "input parameters" ? "the input `parameters`, which stands in a committed workflow" : "a committed file";
    return [(0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(tree.place, `\`${name}\` is a secure parameter and has its value in ${where}.`, secureFix(name))];
  }
  return texts.flatMap(({ text, place: place2 }) => {
    const kind = (0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_6__/* .findSecret */ .mt)(text);
    return kind === void 0 ? [] : [(0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(place2, `\`${name}\` holds what looks like ${kind} (not shown).`, `${secureFix(name)} If the secret was real, revoke it: Git keeps it.`)];
  });
}
function secureFix(name) {
  const variable = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
  return `Give it in the input \`secure-parameters\`: \`${name}=${variable}\`, with that variable set from a secret in the step's \`env:\`, or as a Key Vault \`reference\`.`;
}
function checkType(value, declared, hidden) {
  const [words, fits] = TYPES[declared.type.toLowerCase()] ?? ["", () => true];
  if (fits(value) || value === null && declared.nullable) return void 0;
  const shown = hidden ? "the value given" : (0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(value);
  const meant = typeof value === "string" ? unquoted(value, fits) : void 0;
  const fix = meant !== void 0 && !hidden ? `Write ${meant}, without quotes.` : words === "text" && (typeof value === "number" || typeof value === "boolean") && !hidden ? `Write "${value}", in quotes.` : `Write ${words}.`;
  return { what: `\`${declared.name}\` is of type ${declared.type}, and ${shown} is not ${words}.`, fix };
}
function unquoted(text, fits) {
  try {
    return fits(JSON.parse(text)) ? text.trim() : void 0;
  } catch {
    return void 0;
  }
}
function checkLimits(value, declared, hidden) {
  const { name, allowedValues, minValue, maxValue, minLength, maxLength } = declared;
  const shown = hidden ? "The value given" : (0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(value);
  if (allowedValues !== void 0 && !isAllowed(value, allowedValues)) {
    const list = allowedValues.map((allowed) => JSON.stringify(allowed)).join(", ");
    return { what: `${shown} is not allowed for \`${name}\`.`, fix: `Allowed: ${list}.` };
  }
  if (typeof value === "number") {
    if (minValue !== void 0 && value < minValue) return { what: `\`${name}\` is ${hidden ? "too small" : value}, below ${minValue}.`, fix: `Write at least ${minValue}.` };
    if (maxValue !== void 0 && value > maxValue) return { what: `\`${name}\` is ${hidden ? "too large" : value}, above ${maxValue}.`, fix: `Write at most ${maxValue}.` };
  }
  if (typeof value === "string" || Array.isArray(value)) {
    const unit = typeof value === "string" ? "characters" : "items";
    const length = hidden && typeof value === "string" ? "a number of" : value.length;
    if (minLength !== void 0 && value.length < minLength) return { what: `\`${name}\` has ${length} ${unit}, fewer than ${minLength}.`, fix: `Use at least ${minLength}.` };
    if (maxLength !== void 0 && value.length > maxLength) return { what: `\`${name}\` has ${length} ${unit}, more than ${maxLength}.`, fix: `Use at most ${maxLength}.` };
  }
  return void 0;
}
function isAllowed(value, allowed) {
  const texts = new Set(allowed.map((one) => JSON.stringify(one)));
  return texts.has(JSON.stringify(value)) || Array.isArray(value) && value.every((item) => texts.has(JSON.stringify(item)));
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/pool/merge.ts
var HIDDEN = "(hidden)";
function merge(layers, template) {
  const winners = new Map(layers.flatMap((layer) => layer.givens.map((given) => [given.name.toLowerCase(), given])));
  const merged = { parameters: {}, origins: [], secrets: [], winners, problems: [], warnings: [] };
  const declared = template?.declared;
  const known = [...declared?.values() ?? []].map(({ name }) => name);
  const list = `Known parameters: ${known.join(", ")}.`;
  for (const given of layers.flatMap((layer) => layer.givens)) {
    if (declared === void 0 || declared.has(given.name.toLowerCase())) continue;
    const fix = known.length === 0 ? "The template takes no parameters." : `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_7__/* .didYouMean */ .a)(given.name, known)}${list}`;
    merged.problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(given.place, `The template ${template.source} has no parameter \`${given.name}\`.`, fix));
  }
  const wrong = [...winners].flatMap(([name, given]) => checkGiven(given, declared?.get(name), template?.source === "linux"));
  merged.problems = merged.problems.concat(wrong);
  const complete = !layers.some((layer) => layer.broken);
  for (const [name, one] of declared ?? []) {
    const given = winners.get(name);
    if (given !== void 0) take(given, one, merged);
    else if (!one.required) takeDefault(one, template, merged);
    else if (complete) merged.problems.push(missing(one, layers[0].add));
  }
  return merged;
}
function take(given, declared, merged) {
  const { name } = declared;
  const hidden = declared.secure || !given.committed;
  merged.parameters[name] = given.entry;
  if ("reference" in given.entry) {
    merged.origins.push({ name, from: `Key Vault reference in ${given.from}`, shown: HIDDEN, secure: true });
    if (!declared.secure) merged.warnings.push(`\`${name}\` is no secure parameter of the template: Azure shows the Key Vault secret in the deployment's parameters.`);
    return;
  }
  const { value } = given.entry;
  merged.origins.push({ name, from: given.from, shown: hidden ? HIDDEN : JSON.stringify(value), secure: hidden });
  if (!hidden) return;
  merged.secrets = merged.secrets.concat(secretTexts(value));
  if (!declared.secure) merged.warnings.push(`\`${name}\` comes from \`secure-parameters\` but is no secure parameter of the template: Azure shows its value in the deployment's parameters.`);
}
function takeDefault(declared, template, merged) {
  const { name, secure, defaultValue } = declared;
  merged.problems = merged.problems.concat(checkDefault(declared, template.defaultOf(name)));
  merged.origins.push({ name, from: "template default", shown: secure ? HIDDEN : JSON.stringify(defaultValue ?? null), secure });
}
function missing(declared, add) {
  const fix = declared.secure ? secureFix(declared.name) : `Add it here, or give it in the input \`parameters\`: \`${declared.name}: ...\`.`;
  return (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(add, `The parameter \`${declared.name}\` (${declared.type}) is missing.`, fix);
}
function secretTexts(value) {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return [JSON.stringify(value), ...Object.values(value).flatMap(secretTexts)];
}

// src/pool/template.ts
function readTemplate(source, text) {
  const { tree, problems } = (0,_chunk_FBHUNUXW_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(source, text);
  const start = { file: source, line: 1, column: 1 };
  const top = tree?.entries;
  const template = {
    source,
    json: top === void 0 ? {} : tree?.value,
    declared: void 0,
    defaultOf: (name) => tree && (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .descend */ .Xn)(tree, ["parameters", name, "defaultValue"]),
    problems
  };
  if (tree === void 0) return template;
  const schema = top?.get("$schema");
  const named = String(schema?.tree.value);
  if (/deploymentParameters\.json/i.test(named) || top?.has("resources") === false && top.has("parameters")) {
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(start, "This is an ARM parameters file, not a template.", "Name the template here and the parameters file where parameters belong."));
    return template;
  }
  if (top === void 0 || top.get("resources")?.tree.value === void 0) {
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(tree.place, "This is no ARM template: it has no `resources`.", "Name an ARM template (JSON)."));
    return template;
  }
  if (!/\/deploymentTemplate\.json#?$/i.test(named)) {
    const place = schema?.tree.place ?? tree.place;
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(place, "The template's `$schema` is not that of a deployment to a resource group.", "Use `https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#`."));
  }
  if (!checkDeclarations(top.get("parameters")?.tree, problems)) return template;
  try {
    template.declared = new Map((0,_chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .declaredParameters */ .vc)(tree.value).map((declared) => {
      const type = declared.type.charAt(0).toLowerCase() + declared.type.slice(1);
      return [declared.name.toLowerCase(), { ...declared, type }];
    }));
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const at = "path" in error && typeof error.path === "string" ? (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .descend */ .Xn)(tree, error.path.split(".")) : void 0;
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(at?.place ?? start, error.message, "Correct the template."));
  }
  return template;
}
var TYPES2 = ["string", "securestring", "int", "bool", "object", "secureobject", "array"];
function checkDeclarations(tree, problems) {
  if (tree === void 0) return true;
  const before = problems.length;
  if (tree.entries === void 0) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(tree.place, "The template's `parameters` is not a map.", 'Write `"parameters": { "name": { "type": "string" } }`.'));
  for (const [name, { place, tree: declaration }] of tree.entries ?? []) {
    const type = declaration.entries?.get("type")?.tree;
    if (declaration.entries?.has("$ref") === true || TYPES2.includes(String(type?.value).toLowerCase())) continue;
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(type?.place ?? place, `The template declares \`${name}\` without one of ARM's types.`, 'Write `"type"` with string, secureString, int, bool, object, secureObject or array.'));
  }
  return problems.length === before;
}

// src/pool/load.ts
function loadPool(request) {
  const found = (0,_chunk_OQ6CBZL6_js__WEBPACK_IMPORTED_MODULE_5__/* .findPool */ .CA)(request);
  const template = found.template === void 0 ? void 0 : readTemplate(found.template.source, found.template.text);
  const given = found.parameters;
  const base = given === void 0 ? void 0 : "text" in given ? (0,_chunk_FBHUNUXW_js__WEBPACK_IMPORTED_MODULE_1__/* .readParametersFile */ .F9)(given.file, given.text) : (0,_chunk_FBHUNUXW_js__WEBPACK_IMPORTED_MODULE_1__/* .readMap */ .l8)(given.tree, given.place, (place) => `${place.file}:${place.line}`);
  const layers = [
    base ?? { givens: [], add: found.start, broken: found.problems.length > 0, problems: [] },
    (0,_chunk_FBHUNUXW_js__WEBPACK_IMPORTED_MODULE_1__/* .readParametersInput */ .FD)(request.parameters),
    (0,_chunk_OQ6CBZL6_js__WEBPACK_IMPORTED_MODULE_5__/* .readSecureParameters */ .Wc)(request.secureParameters, request.standIn === void 0 ? request.env : standingIn(request.env, request.standIn), template?.declared)
  ];
  if (request.standIn !== void 0) layers.push(standIns(layers, template?.declared, found.start, request.standIn));
  const beside = found.schedulePlace === void 0 ? { problems: [], warnings: [] } : (0,_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_4__/* .besideSchedule */ .u7)(layers);
  if (found.schedulePlace !== void 0) layers.push((0,_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_4__/* .scheduledLayer */ .to)(found.instances ?? 0, found.schedulePlace));
  const merged = merge(layers, template);
  const problems = [...found.problems, ...template?.problems ?? [], ...layers.flatMap((layer) => layer.problems), ...beside.problems, ...merged.problems];
  const warnings = [...found.warnings.map(_chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_9__/* .describeProblem */ .B), ...beside.warnings, ...merged.warnings];
  if (found.schedule !== void 0 && found.schedulePlace !== void 0 && template?.declared !== void 0) {
    problems.push(...(0,_chunk_FUYVDRYO_js__WEBPACK_IMPORTED_MODULE_4__/* .takingProblems */ .J0)(found.schedule, found.schedulePlace, template.source, template.declared));
  }
  if (template?.source === "linux") {
    warnings.push(...(0,_chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_2__/* .linuxWarnings */ .kx)(merged.winners));
  }
  if (template?.declared !== void 0 && request.standIn === void 0 && !layers.some((layer) => layer.broken)) {
    const linux = template.source === "linux" ? (0,_chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_2__/* .linuxProblems */ .Tt)(merged.winners, template.declared, layers[0].add) : [];
    problems.push(...linux, ...linux.length > 0 ? [] : loginProblems(request, found, merged, template.declared));
  }
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_9__/* .ActionError */ .l(inOrder(problems));
  const { name, resourceGroup, location, level } = found;
  return {
    name,
    resourceGroup,
    location,
    template: { source: template.source, json: template.json },
    parameters: merged.parameters,
    origins: merged.origins,
    smoke: { level },
    ...found.budget === void 0 ? {} : { budget: found.budget },
    ...found.schedule === void 0 ? {} : { schedule: found.schedule },
    ...found.preview === void 0 ? {} : { preview: found.preview },
    secrets: merged.secrets,
    warnings
  };
}
function standingIn(env, standIn) {
  return new Proxy(env, {
    get: (all, name) => typeof name === "string" && Object.hasOwn(all, name) && all[name] !== "" ? all[name] : standIn,
    getOwnPropertyDescriptor: (_all, name) => ({ value: name, configurable: true, enumerable: true, writable: true })
  });
}
function standIns(layers, declared, start, standIn) {
  const given = new Set(layers.flatMap((layer) => layer.givens.map((one) => one.name.toLowerCase())));
  const missing2 = [...declared?.values() ?? []].filter((one) => one.secure && one.required && !given.has(one.name.toLowerCase()));
  const givens = missing2.map(({ name, type }) => ({ name, entry: { value: /object/i.test(type) ? {} : standIn }, place: start, from: "nothing: this plan is given no secrets", committed: false }));
  return { givens, add: start, broken: false, problems: [] };
}
function loginProblems(request, { level, levelPlace }, { winners }, declared) {
  const entry = winners.get("adminpassword")?.entry;
  if (entry === void 0 && declared.get("adminpassword")?.required === true) return [];
  const password = entry === void 0 ? "none" : "reference" in entry ? "vault" : entry.value === "" ? "none" : "given";
  const problem = (0,_chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_10__/* .loginProblem */ .$)(level, levelPlace, { sshKey: Boolean(request.sshKey), password });
  return problem === void 0 ? [] : [problem];
}
function inOrder(problems) {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const rank = (problem) => files.indexOf(problem.file);
  return problems.toSorted((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}




/***/ })

};
