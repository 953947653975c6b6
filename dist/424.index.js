export const id = 424;
export const ids = [424];
export const modules = {

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

/***/ 8711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ findPool),
/* harmony export */   Wc: () => (/* binding */ readSecureParameters),
/* harmony export */   d8: () => (/* binding */ poolNameOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3451);
/* harmony import */ var _chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9195);
/* harmony import */ var _chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9365);
/* harmony import */ var _chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9019);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








// src/pool/environment.ts
var FILE = "input secure-parameters";
var MEANT = "Write one `name=ENV_VARIABLE` a line and set the variable in the step's `env:` from a secret.";
function readSecureParameters(text, env, declared) {
  const layer = { givens: [], add: { file: FILE, line: 1, column: 1 }, broken: false, problems: [] };
  const seen = /* @__PURE__ */ new Map();
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const place = { file: FILE, line: index + 1, column: raw.length - raw.trimStart().length + 1 };
    const complain = (what, fix) => {
      layer.problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(place, what, fix));
      layer.broken = true;
    };
    const match = /^([A-Za-z_]\w*)\s*=\s*(.+)$/.exec(line);
    if (match === null) {
      complain("The line is not `name=ENV_VARIABLE` (it is not shown, it may hold a secret).", MEANT);
      continue;
    }
    const [name, variable] = [match[1], match[2]];
    const first = seen.get(name.toLowerCase());
    if (first !== void 0) {
      complain(`\`${name}\` is given twice, first in line ${first}.`, "Keep one of the two.");
      continue;
    }
    seen.set(name.toLowerCase(), index + 1);
    const given = readVariable(name, variable, env, declared?.get(name.toLowerCase()), place, complain);
    if (given !== void 0) layer.givens.push(given);
  }
  return layer;
}
function readVariable(name, variable, env, declared, place, complain) {
  const text = Object.hasOwn(env, variable) ? env[variable] : void 0;
  if (text === void 0 || text === "") {
    if (/^[A-Z][A-Z0-9_]*$/.test(variable)) {
      const near = (0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(variable, Object.keys(env).filter((known) => /^[A-Z][A-Z0-9_]*$/.test(known) && env[known] !== ""));
      complain(`The environment variable \`${variable}\` of \`${name}\` is ${text === "" ? "empty" : "not set"}.`, `${near}Set it in the step's \`env:\`, such as \`${variable}: \${{ secrets.${variable} }}\`; a secret that does not exist is empty.`);
    } else {
      complain(`What stands after \`${name}=\` names no environment variable (it is not shown, it may be the secret itself).`, MEANT);
    }
    return void 0;
  }
  const from = `${FILE} (environment variable ${variable})`;
  const type = declared?.type.toLowerCase() ?? "string";
  if (type === "string" || type === "securestring") return { name, entry: { value: text }, place, from, committed: false };
  try {
    return { name, entry: { value: JSON.parse(text) }, place, from, committed: false };
  } catch {
    complain(`The environment variable \`${variable}\` of \`${name}\` holds no JSON (its value is not shown).`, `\`${name}\` is of type ${declared?.type}: give it as JSON.`);
    return void 0;
  }
}

// src/pool/poolfile.ts
var import_ajv = (0,_chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_7__/* .__toESM */ .f1)((0,_chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_2__/* .require_ajv */ .k)(), 1);

// schema/pool.schema.json
var pool_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Pool file",
  description: "One pool of Data Science VMs, kept in Git: pools/<name>.yml.",
  type: "object",
  additionalProperties: false,
  required: ["name", "location", "resourceGroup", "template"],
  properties: {
    name: {
      description: "Name of the pool: 1 to 40 lower-case letters, digits and `-`, starting with a letter, not ending with `-`.",
      type: "string",
      pattern: "^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$",
      examples: ["research"]
    },
    location: {
      description: "Azure region of the pool, in Azure's short form without spaces, such as `westeurope`.",
      type: "string",
      pattern: "^[a-z][a-z0-9]{2,59}$",
      examples: ["westeurope"]
    },
    resourceGroup: {
      description: "Resource group of the pool: 1 to 90 letters, digits, `_`, `-`, `.`, `(` and `)`, not ending with `.`.",
      type: "string",
      pattern: "^[\\p{L}\\p{N}_.()\\-]{0,89}[\\p{L}\\p{N}_()\\-]$",
      examples: ["dsvm-research"]
    },
    template: {
      description: "The shipped template `linux`, or the path of an ARM template (JSON) as seen from this file, such as `./our-template.json`.",
      type: "string",
      pattern: "^(linux|.*\\.[jJ][sS][oO][nN][cC]?)$",
      examples: ["linux", "./our-template.json"]
    },
    parameters: {
      description: "The path of an ARM parameters file (JSON) as seen from this file, such as `./research.parameters.json`, or a map of parameter names to values.",
      type: ["string", "object"],
      minLength: 1
    },
    budget: {
      description: "What the pool may cost: a map with `monthly`. `plan` warns where the prices that Azure publishes come to more.",
      type: "object",
      additionalProperties: false,
      required: ["monthly"],
      properties: {
        monthly: {
          description: "An amount and its currency, such as `900 EUR`, for a month.",
          type: "string",
          pattern: "^\\d{1,9}(\\.\\d{1,2})? [A-Z]{3}$",
          examples: ["900 EUR"]
        }
      }
    },
    smoke: {
      description: "How the endpoints are checked after a deployment: a map with `level`.",
      type: "object",
      additionalProperties: false,
      properties: {
        level: {
          description: "How far the checks go: `none`, `door` (as far as the login page), `login` (really log in) or `kernel` (and calculate in a notebook's kernel through the front door).",
          enum: ["none", "door", "login", "kernel"],
          default: "door"
        }
      }
    }
  }
};

// src/pool/poolfile.ts
var compiled;
function readPoolFile(file, text, given) {
  const { tree, problems } = (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .gM)(file, text);
  const start = { file, line: 1, column: 1 };
  const placeOf = (key) => tree?.entries?.get(key)?.place ?? start;
  if (tree === void 0) return { file, fields: /* @__PURE__ */ new Map(), level: void 0, placeOf, problems };
  if (tree.entries === void 0) {
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(tree.place, "A pool file is a map of names to values.", "Start with `name: ...`."));
    return { file, fields: /* @__PURE__ */ new Map(), level: void 0, placeOf, problems };
  }
  compiled ??= new import_ajv.Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(pool_schema_default);
  const wrong = /* @__PURE__ */ new Set();
  if (!compiled(tree.value)) {
    for (const error of compiled.errors ?? []) {
      const missing = error.keyword === "required" ? String(error.params["missingProperty"]) : void 0;
      if (missing !== void 0 && given.has(missing)) continue;
      const path = error.instancePath.split("/").slice(1).map(unescapePointer);
      if (path[0] !== void 0) wrong.add(path[0]);
      problems.push(explain(error, path, tree));
    }
  }
  const fields = new Map([...tree.entries].filter(([name]) => !wrong.has(name)).map(([name, entry]) => [name, entry.tree]));
  const level = fields.get("smoke")?.entries?.get("level")?.tree;
  return { file, fields, ...typeof level?.value === "string" ? { level: level.value, levelPlace: level.place } : { level: void 0 }, placeOf, problems };
}
function checkField(field, value, input) {
  const { pattern, description } = pool_schema_default.properties[field];
  if (pattern === void 0 || new RegExp(pattern, "u").test(value)) return void 0;
  return { what: `The input \`${input}\` cannot be ${(0,_chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(value)}.`, fix: description + hint(field, value) };
}
function smokeLevels() {
  return pool_schema_default.properties.smoke.properties.level.enum;
}
function explain(error, path, tree) {
  const at = (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_4__/* .descend */ .Xn)(tree, path) ?? tree;
  const parent = error.parentSchema;
  const inside = path.length === 0 ? "A pool file" : `\`${path.join(".")}\``;
  if (error.keyword === "additionalProperties") {
    const key = String(error.params["additionalProperty"]);
    const known = Object.keys(parent.properties ?? {});
    const place = at.entries?.get(key)?.place ?? at.place;
    return (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(place, `${inside} has no key \`${key}\`.`, `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(key, known)}Known keys: ${known.join(", ")}.`);
  }
  if (error.keyword === "required") {
    const key = String(error.params["missingProperty"]);
    return (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(at.place, `The key \`${key}\` is missing.`, `Add it. ${parent.properties?.[key]?.description ?? ""}`.trim());
  }
  const rule = parent.description ?? "See schema/pool.schema.json.";
  return (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(at.place, `${inside} cannot be ${(0,_chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(at.value)}.`, rule + hint(path.join("."), at.value));
}
function hint(field, value) {
  if (typeof value !== "string" || field !== "location" && field !== "name") return "";
  const corrected = field === "location" ? value.toLowerCase().replaceAll(/[\s-]+/g, "") : poolNameOf(value);
  return new RegExp(pool_schema_default.properties[field].pattern, "u").test(corrected) ? ` Write \`${corrected}\`.` : "";
}
function poolNameOf(name) {
  const reduced = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  const started = /^[a-z]/.test(reduced) ? reduced : `pool-${reduced}`;
  return started.slice(0, 40).replace(/-+$/, "");
}
function unescapePointer(step) {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

// src/pool/request.ts
var SHIPPED = ["linux"];
function findPool(request) {
  const found = { start: { file: "input parameters", line: 1, column: 1 }, problems: [] };
  if (request.pool) findByFile(request, request.pool, found);
  else findByInputs(request, found);
  takeField("resourceGroup", "resource-group", request.resourceGroup, found);
  takeField("location", "location", request.location, found);
  if (request.smokeLevel) {
    if (smokeLevels().includes(request.smokeLevel)) {
      found.level = request.smokeLevel;
      delete found.levelPlace;
    } else found.problems.push({ what: `The input \`smoke-level\` cannot be ${(0,_chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(request.smokeLevel)}.`, fix: `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(request.smokeLevel, smokeLevels())}It is one of ${smokeLevels().join(", ")}.` });
  }
  found.level ??= "door";
  if (!request.pool && found.resourceGroup !== void 0) found.name = poolNameOf(found.resourceGroup);
  return found;
}
function takeField(field, input, value, found) {
  if (!value) return;
  const problem = checkField(field, value, input);
  if (problem === void 0) found[field] = value;
  else found.problems.push(problem);
}
function findByInputs(request, found) {
  const needed = { "template-file": request.templateFile, "parameters-file": request.parametersFile, "resource-group": request.resourceGroup, location: request.location };
  const missing = Object.entries(needed).filter(([, value]) => !value).map(([name]) => `\`${name}\``);
  if (missing.length > 0) {
    const what = missing.length === 4 ? "No pool is named." : `Without a pool file, ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing.`;
    found.problems.push({ what, fix: "Give the input `pool` (a pool file), or all of `template-file`, `parameters-file`, `resource-group` and `location`." });
  }
  if (request.templateFile) {
    const text = SHIPPED.includes(request.templateFile) ? request.shipped(request.templateFile) : void 0;
    if (text !== void 0) found.template = { source: request.templateFile, text };
    else {
      const file = open(request.templateFile, void 0, void 0, "template-file", request, found);
      if (file !== void 0) found.template = { source: file.file, text: file.text };
    }
  }
  if (request.parametersFile) {
    const file = open(request.parametersFile, void 0, void 0, "parameters-file", request, found);
    if (file !== void 0) found.parameters = file;
  }
}
function findByFile(request, path, found) {
  const { templateFile, parametersFile } = request;
  for (const [input, value, key] of [["template-file", templateFile, "template"], ["parameters-file", parametersFile, "parameters"]]) {
    if (value) found.problems.push({ what: `The inputs \`pool\` and \`${input}\` do not go together.`, fix: `Take \`${input}\` away: the pool file says it under \`${key}\`. Or take \`pool\` away.` });
  }
  const source = open(path, void 0, void 0, "pool", request, found);
  if (source === void 0) return;
  const given = /* @__PURE__ */ new Set([...request.resourceGroup ? ["resourceGroup"] : [], ...request.location ? ["location"] : []]);
  const file = readPoolFile(source.file, source.text, given);
  found.problems = found.problems.concat(file.problems);
  found.start = file.placeOf("parameters");
  for (const field of ["name", "resourceGroup", "location"]) {
    const value = file.fields.get(field)?.value;
    if (typeof value === "string") found[field] = value;
  }
  if (file.level !== void 0) found.level = file.level;
  if (file.levelPlace !== void 0) found.levelPlace = file.levelPlace;
  const budget = (0,_chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_3__/* .readBudget */ .OW)(String(file.fields.get("budget")?.entries?.get("monthly")?.tree.value));
  if (budget !== void 0) found.budget = budget;
  findTemplate(file, request, found);
  const parameters = file.fields.get("parameters");
  if (parameters?.entries !== void 0) found.parameters = { tree: parameters, place: file.placeOf("parameters") };
  else if (typeof parameters?.value === "string") {
    const opened = open(parameters.value, file.file, parameters.place, "parameters", request, found);
    if (opened !== void 0) found.parameters = opened;
  }
}
function findTemplate(file, request, found) {
  const template = file.fields.get("template");
  if (typeof template?.value !== "string") return;
  const text = SHIPPED.includes(template.value) ? request.shipped(template.value) : void 0;
  if (text !== void 0) found.template = { source: template.value, text };
  else {
    const opened = open(template.value, file.file, template.place, "template", request, found);
    if (opened !== void 0) found.template = { source: opened.file, text: opened.text };
  }
}
function open(path, from, place, name, request, found) {
  const file = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_5__/* .resolvePath */ .o)(path, from);
  const complain = (what, fix2) => {
    found.problems.push(place === void 0 ? { what, fix: fix2 } : (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_4__/* .problemAt */ .l4)(place, what, fix2));
    return void 0;
  };
  const named = place === void 0 ? `The input \`${name}\`` : `\`${name}\``;
  if (file === void 0) return complain(`${named} leads out of the repository: ${(0,_chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_3__/* .show */ .WU)(path)}.`, "Give a path relative to " + (from === void 0 ? "the root of the repository." : "the pool file."));
  let text;
  try {
    text = request.read(file);
  } catch (error) {
    if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l)) throw error;
    found.problems = found.problems.concat(error.problems);
    return void 0;
  }
  if (text !== void 0) return { file, text };
  const fix = name.startsWith("template") ? `Commit it, or name a shipped template: ${SHIPPED.join(", ")}.` : "Commit it, and check the path and `actions/checkout`.";
  return complain(`${named} names the file ${file}, which does not exist.`, fix);
}




/***/ }),

/***/ 424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ loadPool)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1595);
/* harmony import */ var _chunk_UJPL4FCY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8711);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3451);
/* harmony import */ var _chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9365);
/* harmony import */ var _chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2365);
/* harmony import */ var _chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9019);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
  const len = text.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text.length && text.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text.length && isDigit(text.charCodeAt(pos))) {
        pos++;
        while (pos < text.length && isDigit(text.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text.charCodeAt(pos);
      if (ch === 34) {
        result += text.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code = text.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text.substring(start, pos);
          return token = 12;
        }
        if (text.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text.charCodeAt(pos);
            if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text.charCodeAt(pos))) {
          return token = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
  let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
  function ensurePropertyComplete(endOffset) {
    if (currentParent.type === "property") {
      currentParent.length = endOffset - currentParent.offset;
      currentParent = currentParent.parent;
    }
  }
  function onValue(valueNode) {
    currentParent.children.push(valueNode);
    return valueNode;
  }
  const visitor = {
    onObjectBegin: (offset) => {
      currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
    },
    onObjectProperty: (name, offset, length) => {
      currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
      currentParent.children.push({ type: "string", value: name, offset, length, parent: currentParent });
    },
    onObjectEnd: (offset, length) => {
      ensurePropertyComplete(offset + length);
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onArrayBegin: (offset, length) => {
      currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
    },
    onArrayEnd: (offset, length) => {
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onLiteralValue: (value, offset, length) => {
      onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
      ensurePropertyComplete(offset + length);
    },
    onSeparator: (sep, offset, length) => {
      if (currentParent.type === "property") {
        if (sep === ":") {
          currentParent.colonOffset = offset;
        } else if (sep === ",") {
          ensurePropertyComplete(offset);
        }
      }
    },
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit(text, visitor, options);
  const result = currentParent.children[0];
  if (result) {
    delete result.parent;
  }
  return result;
}
function visit(text, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString(isValue) {
    const value = _scanner.getTokenValue();
    if (isValue) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}
function getNodeType(value) {
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return "number";
    case "string":
      return "string";
    case "object": {
      if (!value) {
        return "null";
      } else if (Array.isArray(value)) {
        return "array";
      }
      return "object";
    }
    default:
      return "null";
  }
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var parseTree2 = parseTree;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code) {
  switch (code) {
    case 1:
      return "InvalidSymbol";
    case 2:
      return "InvalidNumberFormat";
    case 3:
      return "PropertyNameExpected";
    case 4:
      return "ValueExpected";
    case 5:
      return "ColonExpected";
    case 6:
      return "CommaExpected";
    case 7:
      return "CloseBraceExpected";
    case 8:
      return "CloseBracketExpected";
    case 9:
      return "EndOfFileExpected";
    case 10:
      return "InvalidCommentToken";
    case 11:
      return "UnexpectedEndOfComment";
    case 12:
      return "UnexpectedEndOfString";
    case 13:
      return "UnexpectedEndOfNumber";
    case 14:
      return "InvalidUnicode";
    case 15:
      return "InvalidEscapeCharacter";
    case 16:
      return "InvalidCharacter";
  }
  return "<unknown ParseErrorCode>";
}

// src/pool/json.ts
var WORDS = {
  PropertyNameExpected: ["A name in double quotes is expected here.", "Add it, or take away the comma before it."],
  ValueExpected: ["A value is expected here.", "Add it, or take away the comma before it."],
  ColonExpected: ["A `:` is expected here.", 'Write `"name": value`.'],
  CommaExpected: ["A `,` is expected here.", "Put a comma between the entries."],
  CloseBraceExpected: ["A closing `}` is missing.", "Close the map."],
  CloseBracketExpected: ["A closing `]` is missing.", "Close the list."],
  EndOfFileExpected: ["Something stands behind the end of the JSON value.", "Take it away."],
  UnexpectedEndOfString: ["A string does not end on its line.", "Close it with a double quote; write a line break as `\\n`."],
  UnexpectedEndOfComment: ["A comment does not end.", "Close it with `*/`."],
  InvalidEscapeCharacter: ["A backslash stands before a character that it cannot escape.", "Write a backslash as `\\\\`."]
};
function readJson(file, text) {
  const places = (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .placesOf */ .ek)(file, text);
  const errors = [];
  const problems = [];
  try {
    const root = parseTree2(text.replace(/^\uFEFF/, " "), errors);
    const [error] = errors;
    if (error === void 0 && root !== void 0) return { tree: convert(root, places, problems), problems };
    const [what, fix] = (error && WORDS[printParseErrorCode(error.error)]) ?? ["This is not JSON.", "Correct it; names and strings stand in double quotes."];
    const place = places(error?.offset ?? 0);
    problems.push(text.trim() === "" ? (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(place, "The file is empty.", "Write a JSON object.") : (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(place, what, fix));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(places(0), "The JSON is nested too deeply.", "Nest it less."));
  }
  return { tree: void 0, problems };
}
function convert(node, places, problems) {
  const place = places(node.offset);
  if (node.type === "array") {
    const items = (node.children ?? []).map((child) => convert(child, places, problems));
    return { value: items.map((item) => item.value), place, items };
  }
  if (node.type !== "object") return (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .scalarTree */ .Th)(place, node.value, problems);
  const entries = (node.children ?? []).flatMap((property) => {
    const [name, value] = property.children ?? [];
    if (name === void 0 || value === void 0) return [];
    return [{ name: String(name.value), place: places(name.offset), tree: convert(value, places, problems) }];
  });
  return (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .mapTree */ .X$)(place, entries, problems);
}

// src/pool/given.ts
var PARAMETERS_SCHEMA = /\/deploymentParameters\.json#?$/i;
var VAULT_ID = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.KeyVault\/vaults\/[A-Za-z0-9-]+$/i;
function readParametersFile(file, text) {
  const { tree, problems } = readJson(file, text);
  const start = { file, line: 1, column: 1 };
  const layer = { givens: [], add: start, broken: true, problems };
  if (tree === void 0) return layer;
  const top = tree.entries;
  const schema = top?.get("$schema");
  if (top?.has("resources") === true || /deploymentTemplate\.json/i.test(String(schema?.tree.value))) {
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(start, "This is an ARM template, not a parameters file.", "Name the parameters file here and the template where the template belongs."));
    return layer;
  }
  if (schema !== void 0 && !PARAMETERS_SCHEMA.test(String(schema.tree.value))) {
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(schema.tree.place, "This `$schema` is not that of an ARM parameters file.", "Use `https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#`."));
  }
  const parameters = top?.get("parameters");
  if (parameters?.tree.entries === void 0) {
    const meant = parameters === void 0 && top !== void 0 ? didYouMeanKey(top) : "";
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(parameters?.tree.place ?? tree.place, "A parameters file holds a map `parameters`.", `${meant}Write \`"parameters": { "name": { "value": ... } }\`.`));
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
  const json = text.trimStart().startsWith("{") ? readJson(name, text) : void 0;
  const { tree, problems } = json?.tree === void 0 ? (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .readYaml */ .gM)(name, text) : json;
  const told = tree === void 0 && json !== void 0 ? json.problems : problems;
  if (tree !== void 0 && tree.value !== null && tree.entries === void 0) {
    told.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, "The input `parameters` is a map of names to values.", "Write `name: value`, one a line."));
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
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(at, what, `${odd === void 0 ? "" : (0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(odd, ["value", "reference"])}Write \`"${name}": { "value": ... }\`, or \`"reference"\` with a Key Vault secret.`));
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
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(at?.place ?? tree.place, `The Key Vault reference of \`${name}\` ${what}.`, fix));
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
    else layer.problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(given.place, `\`${given.name}\` is given twice: Azure takes it for \`${first.name}\` in line ${first.place.line}.`, "Keep one of the two."));
  }
}
function didYouMeanKey(top) {
  const near = [...top.keys()].find((key) => (0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(key, ["parameters"]) !== "");
  return near === void 0 ? "" : `\`${near}\` may be meant as \`parameters\`. `;
}

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
  return [(0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(add, "Neither `adminPassword` nor `sshPublicKey` is given: nobody could log in.", "Give `adminPassword` in the input `secure-parameters`: `adminPassword=ADMIN_PASSWORD` (JupyterHub needs it), or `sshPublicKey` here.")];
}

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
  return wrong === void 0 ? [] : [(0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(place, wrong.what, wrong.fix)];
}
function checkDefault(declared, tree) {
  if (tree === void 0 || typeof tree.value === "string" && /^\[(?!\[)/.test(tree.value)) return [];
  const placeholders = findPlaceholders(declared.name, tree, declared.secure);
  return placeholders.length > 0 ? placeholders : findSecrets(declared.name, tree.place, tree, declared);
}
function findPlaceholders(name, tree, secure) {
  if (tree === void 0) return [];
  return (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .strings */ .P$)(tree).flatMap(({ text, place }) => {
    const found = (0,_chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_4__/* .findPlaceholder */ .$e)(text);
    if (found === void 0) return [];
    const shown = !secure || found === text && /^[A-Z0-9_-]+$/.test(text) ? ` \`${found}\`` : "";
    return [(0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(place, `\`${name}\` still holds the placeholder${shown}.`, secure ? secureFix(name) : `Write the value, or override it in the input \`parameters\`: \`${name}: ...\`.`)];
  });
}
function findSecrets(name, place, tree, declared) {
  if (tree === void 0) return [];
  const texts = (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .strings */ .P$)(tree);
  const empty = tree.value === null || tree.value === "" || isMap(tree.value) && Object.keys(tree.value).length === 0;
  if (declared?.secure === true && !empty) {
    const where = place.file === "input parameters" ? "the input `parameters`, which stands in a committed workflow" : "a committed file";
    return [(0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `\`${name}\` is a secure parameter and has its value in ${where}.`, secureFix(name))];
  }
  return texts.flatMap(({ text, place: place2 }) => {
    const kind = (0,_chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_4__/* .findSecret */ .mt)(text);
    return kind === void 0 ? [] : [(0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(place2, `\`${name}\` holds what looks like ${kind} (not shown).`, `${secureFix(name)} If the secret was real, revoke it: Git keeps it.`)];
  });
}
function secureFix(name) {
  const variable = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
  return `Give it in the input \`secure-parameters\`: \`${name}=${variable}\`, with that variable set from a secret in the step's \`env:\`, or as a Key Vault \`reference\`.`;
}
function checkType(value, declared, hidden) {
  const [words, fits] = TYPES[declared.type.toLowerCase()] ?? ["", () => true];
  if (fits(value) || value === null && declared.nullable) return void 0;
  const shown = hidden ? "the value given" : (0,_chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(value);
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
  const shown = hidden ? "The value given" : (0,_chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(value);
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
    const fix = known.length === 0 ? "The template takes no parameters." : `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(given.name, known)}${list}`;
    merged.problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(given.place, `The template ${template.source} has no parameter \`${given.name}\`.`, fix));
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
  return (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(add, `The parameter \`${declared.name}\` (${declared.type}) is missing.`, fix);
}
function secretTexts(value) {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return [JSON.stringify(value), ...Object.values(value).flatMap(secretTexts)];
}

// src/pool/template.ts
function readTemplate(source, text) {
  const { tree, problems } = readJson(source, text);
  const start = { file: source, line: 1, column: 1 };
  const top = tree?.entries;
  const template = {
    source,
    json: top === void 0 ? {} : tree?.value,
    declared: void 0,
    defaultOf: (name) => tree && (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .descend */ .Xn)(tree, ["parameters", name, "defaultValue"]),
    problems
  };
  if (tree === void 0) return template;
  const schema = top?.get("$schema");
  const named = String(schema?.tree.value);
  if (/deploymentParameters\.json/i.test(named) || top?.has("resources") === false && top.has("parameters")) {
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(start, "This is an ARM parameters file, not a template.", "Name the template here and the parameters file where parameters belong."));
    return template;
  }
  if (top === void 0 || top.get("resources")?.tree.value === void 0) {
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, "This is no ARM template: it has no `resources`.", "Name an ARM template (JSON)."));
    return template;
  }
  if (!/\/deploymentTemplate\.json#?$/i.test(named)) {
    const place = schema?.tree.place ?? tree.place;
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(place, "The template's `$schema` is not that of a deployment to a resource group.", "Use `https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#`."));
  }
  if (!checkDeclarations(top.get("parameters")?.tree, problems)) return template;
  try {
    template.declared = new Map((0,_chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredParameters */ .vc)(tree.value).map((declared) => {
      const type = declared.type.charAt(0).toLowerCase() + declared.type.slice(1);
      return [declared.name.toLowerCase(), { ...declared, type }];
    }));
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const at = "path" in error && typeof error.path === "string" ? (0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .descend */ .Xn)(tree, error.path.split(".")) : void 0;
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(at?.place ?? start, error.message, "Correct the template."));
  }
  return template;
}
var TYPES2 = ["string", "securestring", "int", "bool", "object", "secureobject", "array"];
function checkDeclarations(tree, problems) {
  if (tree === void 0) return true;
  const before = problems.length;
  if (tree.entries === void 0) problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, "The template's `parameters` is not a map.", 'Write `"parameters": { "name": { "type": "string" } }`.'));
  for (const [name, { place, tree: declaration }] of tree.entries ?? []) {
    const type = declaration.entries?.get("type")?.tree;
    if (declaration.entries?.has("$ref") === true || TYPES2.includes(String(type?.value).toLowerCase())) continue;
    problems.push((0,_chunk_ERQIAXOF_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(type?.place ?? place, `The template declares \`${name}\` without one of ARM's types.`, 'Write `"type"` with string, secureString, int, bool, object, secureObject or array.'));
  }
  return problems.length === before;
}

// src/pool/load.ts
function loadPool(request) {
  const found = (0,_chunk_UJPL4FCY_js__WEBPACK_IMPORTED_MODULE_2__/* .findPool */ .CA)(request);
  const template = found.template === void 0 ? void 0 : readTemplate(found.template.source, found.template.text);
  const given = found.parameters;
  const base = given === void 0 ? void 0 : "text" in given ? readParametersFile(given.file, given.text) : readMap(given.tree, given.place, (place) => `${place.file}:${place.line}`);
  const layers = [
    base ?? { givens: [], add: found.start, broken: found.problems.length > 0, problems: [] },
    readParametersInput(request.parameters),
    (0,_chunk_UJPL4FCY_js__WEBPACK_IMPORTED_MODULE_2__/* .readSecureParameters */ .Wc)(request.secureParameters, request.standIn === void 0 ? request.env : standingIn(request.env, request.standIn), template?.declared)
  ];
  if (request.standIn !== void 0) layers.push(standIns(layers, template?.declared, found.start, request.standIn));
  const merged = merge(layers, template);
  const problems = [...found.problems, ...template?.problems ?? [], ...layers.flatMap((layer) => layer.problems), ...merged.problems];
  const warnings = [...merged.warnings];
  if (template?.source === "linux") {
    warnings.push(...linuxWarnings(merged.winners));
  }
  if (template?.declared !== void 0 && request.standIn === void 0 && !layers.some((layer) => layer.broken)) {
    const linux = template.source === "linux" ? linuxProblems(merged.winners, template.declared, layers[0].add) : [];
    problems.push(...linux, ...linux.length > 0 ? [] : loginProblems(request, found, merged, template.declared));
  }
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .l(inOrder(problems));
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
  const problem = (0,_chunk_LZBBZHBK_js__WEBPACK_IMPORTED_MODULE_5__/* .loginProblem */ .$)(level, levelPlace, { sshKey: Boolean(request.sshKey), password });
  return problem === void 0 ? [] : [problem];
}
function inOrder(problems) {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const rank = (problem) => files.indexOf(problem.file);
  return problems.toSorted((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}




/***/ })

};
