export const id = 4309;
export const ids = [4309];
export const modules = {

/***/ 4309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ findPool),
/* harmony export */   Wc: () => (/* binding */ readSecureParameters),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_WXDL6G6U_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5603);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1595);
/* harmony import */ var _chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(568);
/* harmony import */ var _chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5547);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8673);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3451);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4837);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3372);

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
      layer.problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(place, what, fix));
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
      const near = (0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_7__/* .didYouMean */ .a)(variable, Object.keys(env).filter((known) => /^[A-Z][A-Z0-9_]*$/.test(known) && env[known] !== ""));
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

// src/pool/request.ts
var SHIPPED = ["linux"];
function findPool(request) {
  const found = { start: { file: "input parameters", line: 1, column: 1 }, problems: [], warnings: [] };
  if (request.pool) findByFile(request, request.pool, found);
  else findByInputs(request, found);
  takeField("resourceGroup", "resource-group", request.resourceGroup, found);
  takeField("location", "location", request.location, found);
  if (request.smokeLevel) {
    if ((0,_chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_3__/* .smokeLevels */ .B_)().includes(request.smokeLevel)) {
      found.level = request.smokeLevel;
      delete found.levelPlace;
    } else found.problems.push({ what: `The input \`smoke-level\` cannot be ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(request.smokeLevel)}.`, fix: `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_7__/* .didYouMean */ .a)(request.smokeLevel, (0,_chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_3__/* .smokeLevels */ .B_)())}It is one of ${(0,_chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_3__/* .smokeLevels */ .B_)().join(", ")}.` });
  }
  found.level ??= "door";
  if (!request.pool && found.resourceGroup !== void 0) found.name = (0,_chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_3__/* .poolNameOf */ .d8)(found.resourceGroup);
  return found;
}
function takeField(field, input, value, found) {
  if (!value) return;
  const problem = (0,_chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_3__/* .checkField */ .PZ)(field, value, input);
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
  const file = (0,_chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_3__/* .readPoolFile */ .xW)(source.file, source.text, given);
  found.problems = found.problems.concat(file.problems);
  found.start = file.placeOf("parameters");
  for (const field of ["name", "resourceGroup", "location"]) {
    const value = file.fields.get(field)?.value;
    if (typeof value === "string") found[field] = value;
  }
  if (file.level !== void 0) found.level = file.level;
  if (file.levelPlace !== void 0) found.levelPlace = file.levelPlace;
  const budget = (0,_chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_5__/* .readBudget */ .OW)(String(file.fields.get("budget")?.entries?.get("monthly")?.tree.value));
  if (budget !== void 0) found.budget = budget;
  const preview = file.fields.get("preview");
  if (preview !== void 0) found.preview = (0,_chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_4__/* .readPolicy */ .T)(preview.value);
  findSchedule(file, request, found);
  findTemplate(file, request, found);
  const parameters = file.fields.get("parameters");
  if (parameters?.entries !== void 0) found.parameters = { tree: parameters, place: file.placeOf("parameters") };
  else if (typeof parameters?.value === "string") {
    const opened = open(parameters.value, file.file, parameters.place, "parameters", request, found);
    if (opened !== void 0) found.parameters = opened;
  }
}
function findSchedule(file, { readSchedule }, found) {
  const tree = file.fields.get("schedule");
  if (file.has("schedule")) found.schedulePlace = file.placeOf("schedule");
  if (tree === void 0) return;
  if (readSchedule === void 0) throw new Error("a pool file with a schedule was read without its reader");
  const { schedule, instances, problems, warnings } = readSchedule(tree);
  found.problems = found.problems.concat(problems);
  found.warnings = found.warnings.concat(warnings);
  if (schedule !== void 0) found.schedule = schedule;
  if (instances !== void 0) found.instances = instances;
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
  const file = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_9__/* .resolvePath */ .o)(path, from);
  const complain = (what, fix2) => {
    found.problems.push(place === void 0 ? { what, fix: fix2 } : (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(place, what, fix2));
    return void 0;
  };
  const named = place === void 0 ? `The input \`${name}\`` : `\`${name}\``;
  if (file === void 0) return complain(`${named} leads out of the repository: ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(path)}.`, "Give a path relative to " + (from === void 0 ? "the root of the repository." : "the pool file."));
  let text;
  try {
    text = request.read(file);
  } catch (error) {
    if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l)) throw error;
    found.problems = found.problems.concat(error.problems);
    return void 0;
  }
  if (text !== void 0) return { file, text };
  const fix = name.startsWith("template") ? `Commit it, or name a shipped template: ${SHIPPED.join(", ")}.` : "Commit it, and check the path and `actions/checkout`.";
  return complain(`${named} names the file ${file}, which does not exist.`, fix);
}

// src/pool/template.ts
function readTemplate(source, text) {
  const { tree, problems } = (0,_chunk_WXDL6G6U_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .V)(source, text);
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
    template.declared = new Map((0,_chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredParameters */ .vc)(tree.value).map((declared) => {
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
var TYPES = ["string", "securestring", "int", "bool", "object", "secureobject", "array"];
function checkDeclarations(tree, problems) {
  if (tree === void 0) return true;
  const before = problems.length;
  if (tree.entries === void 0) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(tree.place, "The template's `parameters` is not a map.", 'Write `"parameters": { "name": { "type": "string" } }`.'));
  for (const [name, { place, tree: declaration }] of tree.entries ?? []) {
    const type = declaration.entries?.get("type")?.tree;
    if (declaration.entries?.has("$ref") === true || TYPES.includes(String(type?.value).toLowerCase())) continue;
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_8__/* .problemAt */ .l4)(type?.place ?? place, `The template declares \`${name}\` without one of ARM's types.`, 'Write `"type"` with string, secureString, int, bool, object, secureObject or array.'));
  }
  return problems.length === before;
}




/***/ }),

/***/ 568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ smokeLevels),
/* harmony export */   PZ: () => (/* binding */ checkField),
/* harmony export */   d8: () => (/* binding */ poolNameOf),
/* harmony export */   xW: () => (/* binding */ readPoolFile)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9195);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3451);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3564);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4837);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/pool/poolfile.ts
var import_ajv = (0,_chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_6__/* .__toESM */ .f1)((0,_chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_1__/* .require_ajv */ .k)(), 1);

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
    schedule: {
      description: "How many instances there are when: a map with `timezone`, `windows` and more (docs/schedule.md).",
      type: "object",
      additionalProperties: false,
      required: ["timezone"],
      properties: {
        timezone: { description: "The place whose clocks are meant, by its name in the IANA database.", type: "string", minLength: 1, examples: ["Europe/Berlin", "America/New_York", "UTC"] },
        base: { description: "Instances outside all windows; 0 where it is not given.", $ref: "#/definitions/instances", default: 0 },
        windows: {
          description: "Stretches of time that come back every week. Two that overlap are an error, unless `combine: max` is said.",
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["name", "days", "from", "to", "instances"],
            properties: {
              name: { $ref: "#/definitions/name" },
              days: {
                description: "Weekdays on which it starts: `mon-fri`, `[tue, thu]` or `daily`.",
                anyOf: [{ $ref: "#/definitions/days" }, { type: "array", minItems: 1, items: { $ref: "#/definitions/days" } }],
                examples: ["mon-fri", "daily"]
              },
              from: { description: "Time of day at which it starts, such as `08:00`.", $ref: "#/definitions/time" },
              to: { description: "Time of day at which it ends; up to `from` it is that of the next day.", $ref: "#/definitions/time" },
              instances: { description: "Instances while it lasts.", $ref: "#/definitions/instances" },
              scale: { description: "Rules by which Azure moves the number between `min` and `max`.", $ref: "#/definitions/scale" },
              timezone: { description: "A time zone of its own.", type: "string", minLength: 1, examples: ["America/New_York"] }
            }
          }
        },
        except: {
          description: "Days on which neither windows nor base hold: one `date`, or `from` and `to`, which is the last day.",
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["name", "instances"],
            oneOf: [{ required: ["date"] }, { required: ["from", "to"] }],
            properties: {
              name: { $ref: "#/definitions/name" },
              date: { description: "The one day.", $ref: "#/definitions/date" },
              from: { description: "The first day.", $ref: "#/definitions/date" },
              to: { description: "The last day.", $ref: "#/definitions/date" },
              instances: { description: "Instances on these days, round the clock.", $ref: "#/definitions/instances" }
            }
          }
        },
        backstop: { description: "How long after an end Azure waits before it takes machines itself, in use or not: up to a day; `0` is at once.", $ref: "#/definitions/length", default: "2h" },
        combine: { description: "Windows may overlap: the higher numbers hold.", const: "max" },
        notifications: {
          description: "Who hears from Azure when it scales.",
          type: "object",
          additionalProperties: false,
          properties: {
            emails: { description: "Addresses.", type: "array", items: { type: "string", pattern: "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$" } },
            webhooks: { description: "Addresses without a secret in them.", type: "array", items: { type: "string", pattern: "^https://" } }
          }
        },
        runs: {
          description: "The workflow that applies the schedule: `status` is red where its last scheduled success is older than `within`.",
          type: "object",
          additionalProperties: false,
          required: ["workflow", "within"],
          properties: {
            workflow: { description: "File name in .github/workflows.", type: "string", pattern: "^[A-Za-z0-9_][\\w.-]{0,99}\\.ya?ml$", examples: ["scheduled-scale.yml"] },
            within: { description: "An hour to 60 days; at least twice the longest time between two runs.", $ref: "#/definitions/length", examples: ["6h"] }
          }
        }
      }
    },
    preview: {
      description: "Previews of pull requests: what one may be at most (docs/previews.md). The default branch's file counts; a pull request cannot change it.",
      type: "object",
      additionalProperties: false,
      properties: {
        instances: {
          description: "Instances of one preview at most: 1 to 20.",
          type: "integer",
          minimum: 1,
          maximum: 20,
          default: 1
        },
        vmSku: {
          description: "VM sizes that a preview may have, such as `[Standard_D2s_v5, Standard_D4s_v5]`. Where the pool's own is none of them, the first one is taken. Without the list it is the pool's own, and no pull request can change it.",
          type: "array",
          minItems: 1,
          maxItems: 50,
          uniqueItems: true,
          items: { description: "A VM size, such as `Standard_D2s_v5`.", type: "string", pattern: "^[A-Za-z][A-Za-z0-9_-]{1,79}$" }
        },
        images: {
          description: "Images that a pull request may change the pool's to: `publisher:offer:sku:version` or the resource id of an image.",
          type: "array",
          minItems: 1,
          maxItems: 50,
          uniqueItems: true,
          items: {
            description: "An image: `publisher:offer:sku:version`, as exact as it is to be (`latest` is a version of its own), or a resource id that begins with `/`.",
            type: "string",
            pattern: "^([A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+){3}|/[A-Za-z0-9_.()/-]{1,400})$"
          }
        },
        hours: {
          description: "Hours that a preview lives after the last activity of its pull request: 1 to 720.",
          type: "integer",
          minimum: 1,
          maximum: 720,
          default: 48
        },
        live: {
          description: "Previews of this pool that may stand at once: 1 to 50.",
          type: "integer",
          minimum: 1,
          maximum: 50,
          default: 3
        },
        budget: {
          description: "What the `hours` of one preview may cost by the prices that Azure publishes: an amount and its currency, such as `5 EUR`.",
          type: "string",
          pattern: "^\\d{1,9}(\\.\\d{1,2})? [A-Z]{3}$",
          examples: ["5 EUR"]
        },
        resourceGroups: {
          description: "Resource groups that were made for previews beforehand: each holds one, and none is created. Never that of a pool.",
          type: "array",
          minItems: 1,
          maxItems: 50,
          uniqueItems: true,
          items: {
            description: "A resource group: 1 to 90 letters, digits, `_`, `-`, `.`, `(` and `)`, not ending with `.`.",
            type: "string",
            pattern: "^[\\p{L}\\p{N}_.()\\-]{0,89}[\\p{L}\\p{N}_()\\-]$"
          }
        }
      }
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
    chatops: {
      description: "What comments of pull requests may ask for at most: a map with `most` (docs/chatops.md). The default branch's file counts.",
      type: "object",
      additionalProperties: false,
      properties: {
        most: {
          description: "The most instances that `/pool scale` may ask for: 1 to 1000. Without it the highest number in `schedule`.",
          type: "integer",
          minimum: 1,
          maximum: 1e3
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
  },
  definitions: {
    instances: {
      description: "A number of instances, or `{ min, max }`.",
      anyOf: [
        { type: "integer", minimum: 0, maximum: 1e3 },
        {
          type: "object",
          additionalProperties: false,
          required: ["min", "max"],
          properties: {
            min: { description: "At least.", type: "integer", minimum: 0, maximum: 1e3 },
            max: { description: "At most.", type: "integer", minimum: 0, maximum: 1e3 }
          }
        }
      ]
    },
    name: { description: "What it is called, also in Azure; each once.", type: "string", minLength: 1, maxLength: 60, pattern: '^[^\\u0000-\\u001F\\u007F{}"\\\\/<>%&?#]+$' },
    days: { type: "string", pattern: "^(daily|([Ss]un(day)?|[Mm]on(day)?|[Tt]ue(sday)?|[Ww]ed(nesday)?|[Tt]hu(rsday)?|[Ff]ri(day)?|[Ss]at(urday)?)( ?- ?([Ss]un(day)?|[Mm]on(day)?|[Tt]ue(sday)?|[Ww]ed(nesday)?|[Tt]hu(rsday)?|[Ff]ri(day)?|[Ss]at(urday)?))?)( ?, ?(daily|([Ss]un(day)?|[Mm]on(day)?|[Tt]ue(sday)?|[Ww]ed(nesday)?|[Tt]hu(rsday)?|[Ff]ri(day)?|[Ss]at(urday)?)( ?- ?([Ss]un(day)?|[Mm]on(day)?|[Tt]ue(sday)?|[Ww]ed(nesday)?|[Tt]hu(rsday)?|[Ff]ri(day)?|[Ss]at(urday)?))?))*$" },
    time: { description: "Hours and minutes from `00:00` to `24:00`.", type: "string", pattern: "^(([01]?\\d|2[0-3]):[0-5]\\d|24:00)$" },
    date: { description: "A day, such as `2026-12-24`.", type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" },
    length: { description: "A length of time, such as `45m`, `2h` or `1h30m`.", anyOf: [{ type: "string", pattern: "^(0|(?=\\d)(\\d{1,6}d)?(\\d{1,6}h)?(\\d{1,6}m)?)$" }, { const: 0 }] },
    threshold: { description: "A number, of percentages such as `70%`.", anyOf: [{ type: "number", minimum: 0 }, { type: "string", pattern: "^\\d+(\\.\\d+)?\\s*%?$" }] },
    scale: {
      type: "object",
      additionalProperties: false,
      minProperties: 1,
      properties: {
        cpu: { description: "Short form: one more above this load of the CPU, one less below two fifths of it.", $ref: "#/definitions/threshold", examples: ["70%"] },
        out: { description: "When instances come: a rule or several, one is enough.", $ref: "#/definitions/rules" },
        in: { description: "When instances go, with whoever is on them: a rule or several, all must agree.", $ref: "#/definitions/rules" }
      }
    },
    rules: { anyOf: [{ $ref: "#/definitions/rule" }, { type: "array", minItems: 1, items: { $ref: "#/definitions/rule" } }] },
    rule: {
      type: "object",
      additionalProperties: false,
      oneOf: [{ required: ["above"] }, { required: ["below"] }],
      properties: {
        metric: { description: "A metric of the host, `cpu` where it is not given.", type: "string", examples: ["cpu", "Available Memory Bytes"] },
        above: { description: "The limit that its average must exceed.", $ref: "#/definitions/threshold" },
        below: { description: "The limit that its average must stay under.", $ref: "#/definitions/threshold" },
        over: { description: "How long it is looked at: 5 minutes to 12 hours.", $ref: "#/definitions/length" },
        by: { description: "How many instances come or go at once.", type: "integer", minimum: 1 },
        cooldown: { description: "How long nothing more happens: a minute to 7 days.", $ref: "#/definitions/length" }
      }
    }
  }
};

// src/pool/poolfile.ts
var schedule = { description: pool_schema_default.properties.schedule.description };
var compiled;
function readPoolFile(file, text, given) {
  const { tree, problems } = (0,_chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .g)(file, text);
  const start = { file, line: 1, column: 1 };
  const placeOf = (key) => tree?.entries?.get(key)?.place ?? start;
  const has = (key) => tree?.entries?.has(key) === true;
  if (tree === void 0) return { file, fields: /* @__PURE__ */ new Map(), level: void 0, placeOf, has, problems };
  if (tree.entries === void 0) {
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_5__/* .problemAt */ .l4)(tree.place, "A pool file is a map of names to values.", "Start with `name: ...`."));
    return { file, fields: /* @__PURE__ */ new Map(), level: void 0, placeOf, has, problems };
  }
  compiled ??= new import_ajv.Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile({ ...pool_schema_default, properties: { ...pool_schema_default.properties, schedule: { ...schedule, type: "object" } } });
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
  return { file, fields, ...typeof level?.value === "string" ? { level: level.value, levelPlace: level.place } : { level: void 0 }, placeOf, has, problems };
}
function checkField(field, value, input) {
  const { pattern, description } = pool_schema_default.properties[field];
  if (pattern === void 0 || new RegExp(pattern, "u").test(value)) return void 0;
  return { what: `The input \`${input}\` cannot be ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(value)}.`, fix: description + hint(field, value) };
}
function smokeLevels() {
  return pool_schema_default.properties.smoke.properties.level.enum;
}
function explain(error, path, tree) {
  const at = (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_5__/* .descend */ .Xn)(tree, path) ?? tree;
  const parent = error.parentSchema;
  const inside = path.length === 0 ? "A pool file" : `\`${path.join(".")}\``;
  if (error.keyword === "additionalProperties") {
    const key = String(error.params["additionalProperty"]);
    const known = Object.keys(parent.properties ?? {});
    const place = at.entries?.get(key)?.place ?? at.place;
    return (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_5__/* .problemAt */ .l4)(place, `${inside} has no key \`${key}\`.`, `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(key, known)}Known keys: ${known.join(", ")}.`);
  }
  if (error.keyword === "required") {
    const key = String(error.params["missingProperty"]);
    return (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_5__/* .problemAt */ .l4)(at.place, `The key \`${key}\` is missing.`, `Add it. ${parent.properties?.[key]?.description ?? ""}`.trim());
  }
  const rule = parent.description ?? "See schema/pool.schema.json.";
  return (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_5__/* .problemAt */ .l4)(at.place, `${inside} cannot be ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(at.value)}.`, rule + hint(path.join("."), at.value));
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




/***/ })

};
