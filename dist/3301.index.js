export const id = 3301;
export const ids = [3301];
export const modules = {

/***/ 5547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readPolicy),
/* harmony export */   w: () => (/* binding */ openTo)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8673);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/pool/preview/policy.ts
function readPolicy(value) {
  const { instances = 1, vmSku = [], images = [], hours = 48, live = 3, budget = "", resourceGroups = [] } = value;
  const amount = (0,_chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_1__/* .readBudget */ .OW)(budget);
  return { instances, vmSku, images, hours, live, resourceGroups, ...amount === void 0 ? {} : { budget: { amount: amount.monthly, currency: amount.currency } } };
}
function openTo({ instances, vmSku, images }) {
  return new Map([
    ["instanceCount", `\`instanceCount\` up to ${instances}`],
    ...vmSku.length > 0 ? [["vmSku", `\`vmSku\` among ${vmSku.join(", ")}`]] : [],
    ...images.length > 0 ? [["image", `\`image\` among ${images.join(", ")}`]] : []
  ]);
}




/***/ }),

/***/ 3818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ taking),
/* harmony export */   J0: () => (/* binding */ takingProblems),
/* harmony export */   tl: () => (/* binding */ scheduleReader),
/* harmony export */   to: () => (/* binding */ scheduledLayer),
/* harmony export */   u7: () => (/* binding */ besideSchedule)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4837);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/pool/scheduled.ts
var taking = { count: "instanceCount", setting: "autoscale" };
async function scheduleReader({ pool, read }, now) {
  const file = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o)(pool ?? "");
  if (file === void 0 || !/schedule|\\/.test(attempt(() => read(file)) ?? "")) return void 0;
  const [{ readSchedule }, { stateAt }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(3574)]).then(__webpack_require__.bind(__webpack_require__, 3574)), Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(6027)]).then(__webpack_require__.bind(__webpack_require__, 6027))]);
  return (tree) => {
    const reading = readSchedule(tree, now);
    return reading.schedule === void 0 ? reading : { ...reading, instances: stateAt(reading.schedule, now).people.min };
  };
}
function attempt(action) {
  try {
    return action();
  } catch {
    return void 0;
  }
}
function scheduledLayer(instances, place) {
  const given = { name: taking.count, entry: { value: instances }, place, from: "the schedule", committed: true };
  return { givens: [given], add: place, broken: false, problems: [] };
}
function takingProblems(schedule, place, source, declared) {
  const [count, setting] = [declared.get(taking.count.toLowerCase()), declared.get(taking.setting)];
  const problems = [];
  for (const [name, found, type] of [[taking.count, count, "int"], [taking.setting, setting, "object"]]) {
    if (found?.type === type) continue;
    const what = found === void 0 ? `has no parameter \`${name}\`` : `declares \`${name}\` as ${found.type}`;
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, `The template ${source} ${what}, so it cannot take a schedule.`, `Declare \`${name}\` (${type}) and use it as templates/linux.json of the action does.`));
  }
  const parts = [{ what: "`schedule.base`", instances: schedule.base, place }, ...[...schedule.windows, ...schedule.exceptions].map((one) => ({ what: `\`${one.name}\``, instances: one.instances, place: one.place }))];
  for (const { what, instances, place: at } of parts) {
    const [least, most] = [count?.minValue ?? 0, count?.maxValue ?? Infinity];
    if (instances.min < least) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(at, `${what} says ${instances.min} instances; the template takes ${least} or more.`, `Write at least ${least}.`));
    if (instances.max > most) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(at, `${what} says ${instances.max} instances; the template takes ${most} at most.`, `Write at most ${most}.`));
  }
  return problems;
}
function besideSchedule(layers) {
  const given = (name) => layers.flatMap(({ givens }) => givens.filter((one) => one.name.toLowerCase() === name.toLowerCase()));
  return {
    problems: given(taking.setting).map(({ place }) => (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, `\`${taking.setting}\` is made of the pool file’s \`schedule\`.`, "Take one of the two away.")),
    warnings: given(taking.count).map(({ from }) => `\`${taking.count}\` of ${from} is left aside: the schedule says how many instances there are.`)
  };
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




/***/ }),

/***/ 5843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ committedPolicy)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(568);
/* harmony import */ var _chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5547);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4837);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/pool/preview/committed.ts
function committedPolicy(path, text) {
  const file = (0,_chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_1__/* .readPoolFile */ .xW)(path, text, /* @__PURE__ */ new Set(["location", "resourceGroup"]));
  const preview = file.fields.get("preview");
  if (preview !== void 0) return (0,_chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_2__/* .readPolicy */ .T)(preview.value);
  const [first] = file.problems;
  if (first !== void 0) return first;
  return (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_3__/* .problemAt */ .l4)(file.placeOf("preview"), `The pool file \`${path}\` on the default branch has no key \`preview\`: what a preview may be is not said.`, "Add it there, such as `preview: { instances: 1, hours: 48, live: 3 }` (docs/previews.md).");
}




/***/ }),

/***/ 3301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   overCeiling: () => (/* binding */ overCeiling)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_QTPK2CD3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1648);
/* harmony import */ var _chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2687);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3818);
/* harmony import */ var _chunk_PLPXBHRN_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5843);
/* harmony import */ var _chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(568);
/* harmony import */ var _chunk_LUKXKVDL_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9195);
/* harmony import */ var _chunk_DCBPG3UK_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5547);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8673);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3451);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3564);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4837);
/* harmony import */ var _chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9357);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(15);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
















// src/chat/ceilings.ts
async function overCeiling(command, committed) {
  if (command.verb === "scale") return tooMany(command, committed);
  return command.verb === "extend" ? tooLong(command, committed) : void 0;
}
async function tooMany(command, { path, read, now }) {
  const file = (0,_chunk_KZ7ERX7Z_js__WEBPACK_IMPORTED_MODULE_5__/* .readPoolFile */ .xW)(path, read(path) ?? "", /* @__PURE__ */ new Set(["location", "resourceGroup"]));
  const written = file.fields.get("chatops")?.entries?.get("most")?.tree.value;
  const [tree, readSchedule] = [file.fields.get("schedule"), await (0,_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_3__/* .scheduleReader */ .tl)({ pool: path, read }, now)];
  const { schedule } = tree === void 0 || readSchedule === void 0 ? {} : readSchedule(tree);
  if (schedule === void 0 || file.problems.length > 0) return void 0;
  const most = typeof written === "number" ? written : Math.max(schedule.base.max, ...[...schedule.windows, ...schedule.exceptions].map(({ instances }) => instances.max));
  const asked = command.instances ?? 0;
  if (asked <= most) return void 0;
  const why = typeof written === "number" ? `\`chatops.most\` in \`${path}\` says ${most}` : `${most} is the most that the schedule in \`${path}\` says, and it has no \`chatops.most\``;
  const place = file.placeOf(typeof written === "number" ? "chatops" : "schedule");
  return (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_12__/* .problemAt */ .l4)(place, `\`${(0,_chunk_QTPK2CD3_js__WEBPACK_IMPORTED_MODULE_1__/* .showCommand */ .T)(command)}\` asks for ${asked} instances, more than a comment may: ${why}.`, `Ask for at most ${most}, or have \`chatops: { most: ${asked} }\` written into \`${path}\` on the default branch.`);
}
function tooLong(command, { path, read }) {
  const policy = (0,_chunk_PLPXBHRN_js__WEBPACK_IMPORTED_MODULE_4__/* .committedPolicy */ .t)(path, read(path) ?? "");
  if ("what" in policy) return policy;
  const [asked, most] = [command.minutes ?? 0, policy.hours * 60];
  if (asked <= most) return void 0;
  return { what: `\`${(0,_chunk_QTPK2CD3_js__WEBPACK_IMPORTED_MODULE_1__/* .showCommand */ .T)(command)}\` asks for ${(0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_13__/* .showLength */ .o)(asked)}, more than a preview may live after the last word: \`preview.hours\` in \`${path}\` says ${policy.hours}.`, fix: `Ask for at most \`${(0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_13__/* .showLength */ .o)(most)}\`, or have \`preview.hours\` raised in \`${path}\` on the default branch.`, file: path };
}



/***/ })

};
