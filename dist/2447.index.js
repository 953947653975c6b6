export const id = 2447;
export const ids = [2447];
export const modules = {

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

/***/ 2447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ loadPool)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_CAJL2KRG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4960);
/* harmony import */ var _chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1362);
/* harmony import */ var _chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4309);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3818);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3451);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4837);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3372);
/* harmony import */ var _chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2365);

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
  return wrong === void 0 ? [] : [(0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_7__/* .problemAt */ .l4)(place, wrong.what, wrong.fix)];
}
function checkDefault(declared, tree) {
  if (tree === void 0 || typeof tree.value === "string" && /^\[(?!\[)/.test(tree.value)) return [];
  const placeholders = findPlaceholders(declared.name, tree, declared.secure);
  return placeholders.length > 0 ? placeholders : findSecrets(declared.name, tree.place, tree, declared);
}
function findPlaceholders(name, tree, secure) {
  if (tree === void 0) return [];
  return (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_7__/* .strings */ .P$)(tree).flatMap(({ text, place }) => {
    const found = (0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_5__/* .findPlaceholder */ .$e)(text);
    if (found === void 0) return [];
    const shown = !secure || found === text && /^[A-Z0-9_-]+$/.test(text) ? ` \`${found}\`` : "";
    return [(0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_7__/* .problemAt */ .l4)(place, `\`${name}\` still holds the placeholder${shown}.`, secure ? secureFix(name) : `Write the value, or override it in the input \`parameters\`: \`${name}: ...\`.`)];
  });
}
function findSecrets(name, place, tree, declared) {
  if (tree === void 0) return [];
  const texts = (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_7__/* .strings */ .P$)(tree);
  const empty = tree.value === null || tree.value === "" || isMap(tree.value) && Object.keys(tree.value).length === 0;
  if (declared?.secure === true && !empty) {
    const where = place.file === "input parameters" ? "the input `parameters`, which stands in a committed workflow" : "a committed file";
    return [(0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_7__/* .problemAt */ .l4)(tree.place, `\`${name}\` is a secure parameter and has its value in ${where}.`, secureFix(name))];
  }
  return texts.flatMap(({ text, place: place2 }) => {
    const kind = (0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_5__/* .findSecret */ .mt)(text);
    return kind === void 0 ? [] : [(0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_7__/* .problemAt */ .l4)(place2, `\`${name}\` holds what looks like ${kind} (not shown).`, `${secureFix(name)} If the secret was real, revoke it: Git keeps it.`)];
  });
}
function secureFix(name) {
  const variable = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
  return `Give it in the input \`secure-parameters\`: \`${name}=${variable}\`, with that variable set from a secret in the step's \`env:\`, or as a Key Vault \`reference\`.`;
}
function checkType(value, declared, hidden) {
  const [words, fits] = TYPES[declared.type.toLowerCase()] ?? ["", () => true];
  if (fits(value) || value === null && declared.nullable) return void 0;
  const shown = hidden ? "the value given" : (0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(value);
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
  const shown = hidden ? "The value given" : (0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_5__/* .show */ .WU)(value);
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
    const fix = known.length === 0 ? "The template takes no parameters." : `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_6__/* .didYouMean */ .a)(given.name, known)}${list}`;
    merged.problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_7__/* .problemAt */ .l4)(given.place, `The template ${template.source} has no parameter \`${given.name}\`.`, fix));
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
  return (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_7__/* .problemAt */ .l4)(add, `The parameter \`${declared.name}\` (${declared.type}) is missing.`, fix);
}
function secretTexts(value) {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return [JSON.stringify(value), ...Object.values(value).flatMap(secretTexts)];
}

// src/pool/load.ts
function loadPool(request) {
  const found = (0,_chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_3__/* .findPool */ .CA)(request);
  const template = found.template === void 0 ? void 0 : (0,_chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_3__/* .readTemplate */ .xV)(found.template.source, found.template.text);
  const given = found.parameters;
  const base = given === void 0 ? void 0 : "text" in given ? (0,_chunk_CAJL2KRG_js__WEBPACK_IMPORTED_MODULE_1__/* .readParametersFile */ .F9)(given.file, given.text) : (0,_chunk_CAJL2KRG_js__WEBPACK_IMPORTED_MODULE_1__/* .readMap */ .l8)(given.tree, given.place, (place) => `${place.file}:${place.line}`);
  const layers = [
    base ?? { givens: [], add: found.start, broken: found.problems.length > 0, problems: [] },
    (0,_chunk_CAJL2KRG_js__WEBPACK_IMPORTED_MODULE_1__/* .readParametersInput */ .FD)(request.parameters),
    (0,_chunk_6UTPHVWE_js__WEBPACK_IMPORTED_MODULE_3__/* .readSecureParameters */ .Wc)(request.secureParameters, request.standIn === void 0 ? request.env : standingIn(request.env, request.standIn), template?.declared)
  ];
  if (request.standIn !== void 0) layers.push(standIns(layers, template?.declared, found.start, request.standIn));
  const beside = found.schedulePlace === void 0 ? { problems: [], warnings: [] } : (0,_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_4__/* .besideSchedule */ .u7)(layers);
  if (found.schedulePlace !== void 0) layers.push((0,_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_4__/* .scheduledLayer */ .to)(found.instances ?? 0, found.schedulePlace));
  const merged = merge(layers, template);
  const problems = [...found.problems, ...template?.problems ?? [], ...layers.flatMap((layer) => layer.problems), ...beside.problems, ...merged.problems];
  const warnings = [...found.warnings.map(_chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_8__/* .describeProblem */ .B), ...beside.warnings, ...merged.warnings];
  if (found.schedule !== void 0 && found.schedulePlace !== void 0 && template?.declared !== void 0) {
    problems.push(...(0,_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_4__/* .takingProblems */ .J0)(found.schedule, found.schedulePlace, template.source, template.declared));
  }
  if (template?.source === "linux") {
    warnings.push(...(0,_chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_2__/* .linuxWarnings */ .kx)(merged.winners));
  }
  if (template?.declared !== void 0 && request.standIn === void 0 && !layers.some((layer) => layer.broken)) {
    const linux = template.source === "linux" ? (0,_chunk_YH5ZIXN3_js__WEBPACK_IMPORTED_MODULE_2__/* .linuxProblems */ .Tt)(merged.winners, template.declared, layers[0].add) : [];
    problems.push(...linux, ...linux.length > 0 ? [] : loginProblems(request, found, merged, template.declared));
  }
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_8__/* .ActionError */ .l(inOrder(problems));
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
  const problem = (0,_chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_9__/* .loginProblem */ .$)(level, levelPlace, { sshKey: Boolean(request.sshKey), password });
  return problem === void 0 ? [] : [problem];
}
function inOrder(problems) {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const rank = (problem) => files.indexOf(problem.file);
  return problems.toSorted((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
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
