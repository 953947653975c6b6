export const id = 1772;
export const ids = [1772];
export const modules = {

/***/ 1595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ TemplateError),
/* harmony export */   Ly: () => (/* binding */ expandTemplate),
/* harmony export */   vc: () => (/* binding */ declaredParameters)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/template/error.ts
var TemplateError = class extends Error {
  name = "TemplateError";
  /** ARM's code: InvalidTemplate, InvalidRequestContent, InvalidDeploymentParameterValue, DeploymentOutputEvaluationFailed. */
  code;
  /** As ARM's additionalInfo has it, e.g. `properties.template.parameters.vmssName`. */
  path;
  /** The same place from the template's root. */
  segments;
  line;
  column;
  constructor(code, message, place) {
    super(message);
    this.code = code;
    if (!place) return;
    this.segments = place.segments;
    this.path = armPath(place.segments);
    if (place.position) {
      this.line = place.position.line;
      this.column = place.position.column;
    }
  }
};
var ExpressionError = class extends Error {
};
var CopyError = class extends ExpressionError {
  /** The way to the loop from the place where the evaluation began. */
  way = [];
};
function within(step, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof CopyError) error.way = [step, ...error.way];
    throw error;
  }
}
function armPath(segments) {
  const tail = segments.map((part2) => typeof part2 === "number" ? `[${part2}]` : `.${part2}`).join("");
  return `properties.template${tail}`;
}

// src/template/value.ts
var Secret = class {
  parameter;
  constructor(parameter) {
    this.parameter = parameter;
  }
  /** Refuses by name: the expression needs the secret itself. */
  refuse() {
    throw new ExpressionError(
      `The value of the template parameter '${this.parameter}' is a Key Vault reference that is not resolved here, and the expression needs its content.`
    );
  }
  toJSON() {
    return { keyVaultReference: this.parameter };
  }
};
function isArray(value) {
  return Array.isArray(value);
}
function isFields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Secret);
}
function typeName(value) {
  if (value === null || value === void 0) return "Null";
  if (typeof value === "string" || value instanceof Secret) return "String";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Float";
  return isArray(value) ? "Array" : "Object";
}
function spelling(fields, name2) {
  if (Object.hasOwn(fields, name2)) return name2;
  const wanted = name2.toLowerCase();
  return Object.keys(fields).find((key) => key.toLowerCase() === wanted);
}
function property(fields, name2) {
  const key = spelling(fields, name2);
  return key === void 0 ? void 0 : fields[key];
}
function fieldsOf(entries) {
  return Object.fromEntries(entries);
}
function equal(a, b) {
  if (a === b) return true;
  if (isArray(a) && isArray(b)) return a.length === b.length && a.every((item2, index) => equal(item2, b[index] ?? null));
  if (isFields(a) && isFields(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key] ?? null, b[key] ?? null));
  }
  return false;
}
var collator = new Intl.Collator("en-US");
function compareText(a, b) {
  return collator.compare(a, b);
}
function textOf(value, quote = '"') {
  if (value instanceof Secret) return value.refuse();
  if (value === null || value === void 0) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return numeral(value);
  return json(value, quote);
}
function json(value, quote) {
  if (value instanceof Secret) return value.refuse();
  if (typeof value === "string") return quoted(value, quote);
  if (isArray(value)) return `[${value.map((item2) => json(item2, quote)).join(",")}]`;
  if (isFields(value)) return `{${Object.entries(value).map(([key, item2]) => `${quoted(key, quote)}:${json(item2, quote)}`).join(",")}}`;
  return typeof value === "number" ? numeral(value) : String(value);
}
function quoted(text2, quote) {
  const plain = JSON.stringify(text2);
  return quote === '"' ? plain : `'${plain.slice(1, -1).replaceAll(String.raw`\"`, '"').replaceAll("'", String.raw`\'`)}'`;
}
function numeral(value) {
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}

// src/template/call.ts
function takes(least, most, run) {
  return { least, most, run };
}
function hands(least, most, run) {
  return { least, most, run, whole: true };
}
var Call = class {
  name;
  args;
  env;
  constructor(name2, args, env) {
    this.name = name2;
    this.args = args;
    this.env = env;
  }
  /** Refuses; `what` must not quote a string argument, which may be a secret. */
  fail(what) {
    throw new ExpressionError(
      `Unable to evaluate the template language function '${this.name}'. ${what} Please see https://aka.ms/arm-functions#${this.name.toLowerCase()} for usage details.`
    );
  }
  at(index) {
    return this.args[index] ?? null;
  }
  has(index) {
    return index < this.args.length;
  }
  wrong(index, expected) {
    throw new ExpressionError(
      `The template language function '${this.name}' expects its parameter ${index + 1} to be of type '${expected}'. The provided value is of type '${typeName(this.at(index))}'. Please see https://aka.ms/arm-functions#${this.name.toLowerCase()} for usage details.`
    );
  }
  text(index) {
    const value = this.at(index);
    return typeof value === "string" ? value : this.wrong(index, "String");
  }
  int(index) {
    const value = this.at(index);
    return typeof value === "number" && Number.isInteger(value) ? value : this.wrong(index, "Integer");
  }
  flag(index) {
    const value = this.at(index);
    return typeof value === "boolean" ? value : this.wrong(index, "Boolean");
  }
  list(index) {
    const value = this.at(index);
    return isArray(value) ? value : this.wrong(index, "Array");
  }
  fields(index) {
    const value = this.at(index);
    return isFields(value) ? value : this.wrong(index, "Object");
  }
};
function runBuiltin(builtin, call) {
  const count = call.args.length;
  if (count < builtin.least || count > builtin.most) refuseCount(call.name, builtin.least, builtin.most, count);
  if (!builtin.whole) {
    for (const value of call.args) if (value instanceof Secret) value.refuse();
  }
  return builtin.run(call);
}
function refuseCount(name2, least, most, count) {
  let wanted = `between ${least} and ${most} argument(s)`;
  if (most === Number.POSITIVE_INFINITY) wanted = `at least ${least} argument(s)`;
  else if (least === most) wanted = `${least} argument(s)`;
  throw new ExpressionError(
    `Unable to evaluate template language function '${name2}': function requires ${wanted} while ${count} were provided. Please see https://aka.ms/arm-functions#${name2.toLowerCase()} for usage details.`
  );
}

// src/template/functions/cidr.ts
var CIDR = {
  parseCidr: takes(1, 1, (call) => {
    const block = read(call);
    const { bits, network, prefix } = block;
    const last = network + size(block) - 1n;
    const show2 = (address) => write(address, bits);
    const netmask = show2(fullMask(bits, prefix));
    if (bits === 128) return { network: show2(network), netmask, firstUsable: show2(network), lastUsable: show2(last), cidr: prefix };
    const spare = prefix < 31 ? 1n : 0n;
    return { network: show2(network), netmask, broadcast: show2(last), firstUsable: show2(network + spare), lastUsable: show2(last - spare), cidr: prefix };
  }),
  cidrSubnet: takes(3, 3, (call) => {
    const block = read(call);
    const prefix = call.int(1);
    const index = call.int(2);
    if (prefix < block.prefix || prefix > block.bits) return call.fail(`The new CIDR '${prefix}' must be between '${block.prefix}' and '${block.bits}'.`);
    const address = block.network + BigInt(index) * (1n << BigInt(block.bits - prefix));
    if (index < 0 || address >= 1n << BigInt(block.bits)) return call.fail(`The subnet index '${index}' is out of range.`);
    return `${write(address, block.bits)}/${prefix}`;
  }),
  cidrHost: takes(2, 2, (call) => {
    const block = read(call);
    const index = call.int(1);
    const tiny = size(block) === 1n || block.bits === 32 && block.prefix === 31;
    const host = block.network + BigInt(index) + (tiny ? 0n : 1n);
    const last = block.network + size(block) - (block.bits === 32 && !tiny ? 2n : 1n);
    return index < 0 || host > last ? call.fail(`The host index '${index}' is out of range.`) : write(host, block.bits);
  })
};
function size({ bits, prefix }) {
  return 1n << BigInt(bits - prefix);
}
function fullMask(bits, prefix) {
  return (1n << BigInt(prefix)) - 1n << BigInt(bits - prefix);
}
function read(call) {
  const [address = "", prefixText = "", ...more] = call.text(0).split("/");
  const bad = () => call.fail("The parameter is not a valid address range in CIDR notation.");
  const bits = address.includes(":") ? 128 : 32;
  const value = bits === 128 ? readV6(address) : readV4(address);
  if (value === void 0 || more.length > 0 || !/^\d{1,3}$/.test(prefixText)) return bad();
  const prefix = Number(prefixText);
  return prefix > bits ? bad() : { bits, network: value & fullMask(bits, prefix), prefix };
}
function readV4(text2) {
  const parts = text2.split(".");
  if (parts.length !== 4 || parts.some((part2) => !/^\d{1,3}$/.test(part2) || Number(part2) > 255)) return void 0;
  return parts.reduce((sum, part2) => sum * 256n + BigInt(part2), 0n);
}
function readV6(text2) {
  const [head = "", tail, ...more] = text2.split("::");
  if (more.length > 0) return void 0;
  const [front, back] = [words(head), words(tail ?? "")];
  const missing = 8 - front.length - back.length;
  if (tail === void 0 ? missing !== 0 : missing < 1) return void 0;
  const all = [...front, ...Array.from({ length: missing }, () => "0"), ...back];
  return all.every((word) => /^[\da-f]{1,4}$/i.test(word)) ? all.reduce((sum, word) => sum * 65536n + BigInt(`0x${word}`), 0n) : void 0;
}
function words(side) {
  return side === "" ? [] : side.split(":");
}
function write(address, bits) {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => String(address >> shift & 255n)).join(".");
  const all = Array.from({ length: 8 }, (_2, index) => (address >> BigInt(112 - index * 16) & 65535n).toString(16));
  const text2 = all.join(":");
  const runs = [...text2.matchAll(/(?<![\da-f])0(?::0)+(?![\da-f])/g)].map(([run]) => run);
  const longest = runs.reduce((best, run) => run.length > best.length ? run : best, "");
  if (longest === "") return text2;
  const at = text2.search(new RegExp(`(?<![\\da-f])${longest}(?![\\da-f])`));
  return `${text2.slice(0, at).replace(/:$/, "")}::${text2.slice(at + longest.length).replace(/^:/, "")}`;
}

// src/template/functions/dateformat.ts
var DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
var MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
var STANDARD = {
  d: "M/d/yyyy",
  D: "dddd, MMMM d, yyyy",
  f: "dddd, MMMM d, yyyy h:mm tt",
  F: "dddd, MMMM d, yyyy h:mm:ss tt",
  g: "M/d/yyyy h:mm tt",
  G: "M/d/yyyy h:mm:ss tt",
  m: "MMMM d",
  M: "MMMM d",
  o: "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'",
  O: "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'",
  r: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  R: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  s: "yyyy-MM-dd'T'HH:mm:ss",
  t: "h:mm tt",
  T: "h:mm:ss tt",
  u: "yyyy-MM-dd HH:mm:ss'Z'",
  U: "dddd, MMMM d, yyyy h:mm:ss tt",
  y: "MMMM yyyy",
  Y: "MMMM yyyy"
};
var PARTS = /'[^']*'|"[^"]*"|\\.|y+|M+|d+|H+|h+|m+|s+|f+|F+|t+|K|z+|%|[^]/g;
function formatDate(date, format, fail) {
  if (Number.isNaN(date.getTime())) return fail("The date is out of range.");
  if (format.length === 1) {
    const custom = STANDARD[format];
    return custom === void 0 ? fail("The format is not valid.") : formatDate(date, custom, fail);
  }
  return (format.match(PARTS) ?? []).map((part2) => show(date, part2)).join("");
}
function show(date, part2) {
  const pad = (value, width = part2.length) => String(value).padStart(Math.min(width, 2), "0");
  const hour = date.getUTCHours();
  switch (part2[0]) {
    case "'":
    case '"':
      return part2.length > 1 ? part2.slice(1, -1) : "";
    case "\\":
      return part2.slice(1);
    case "%":
      return "";
    case "y": {
      const year = date.getUTCFullYear();
      return part2.length <= 2 ? pad(year % 100) : String(year).padStart(part2.length, "0");
    }
    case "M":
      return name(MONTHS, date.getUTCMonth(), part2) ?? pad(date.getUTCMonth() + 1);
    case "d":
      return name(DAYS, date.getUTCDay(), part2) ?? pad(date.getUTCDate());
    case "H":
      return pad(hour);
    case "h":
      return pad(hour % 12 || 12);
    case "m":
      return pad(date.getUTCMinutes());
    case "s":
      return pad(date.getUTCSeconds());
    case "f":
      return fraction(date, part2.length);
    case "F":
      return fraction(date, part2.length).replace(/0+$/, "");
    case "t":
      return (hour < 12 ? "AM" : "PM").slice(0, part2.length);
    case "K":
      return "Z";
    case "z":
      return part2.length === 1 ? "+0" : part2.length === 2 ? "+00" : "+00:00";
    default:
      return part2;
  }
}
function name(names, index, part2) {
  const full = names[index] ?? "";
  if (part2.length === 3) return full.slice(0, 3);
  return part2.length > 3 ? full : void 0;
}
function fraction(date, width) {
  return `${String(date.getUTCMilliseconds()).padStart(3, "0")}0000`.slice(0, width);
}

// src/template/functions/date.ts
var DATE = {
  utcNow: takes(0, 1, (call) => {
    if (call.env.where !== "parameter") throw new ExpressionError(outOfPlace(call.name));
    return formatDate(call.env.host.scope.now, call.has(0) ? call.text(0) : "yyyyMMddTHHmmssZ", (what) => call.fail(what));
  }),
  newGuid: takes(0, 0, (call) => {
    if (call.env.where !== "parameter") throw new ExpressionError(outOfPlace(call.name));
    return call.env.host.scope.newGuid();
  }),
  dateTimeAdd: takes(2, 3, (call) => {
    const base = readDate(call.text(0)) ?? call.fail("The base parameter is not a valid date and time.");
    const moved = move(base, call.text(1)) ?? call.fail("The duration parameter is not a valid ISO 8601 duration.");
    return formatDate(moved, call.has(2) ? call.text(2) : "G", (what) => call.fail(what));
  }),
  dateTimeFromEpoch: takes(1, 1, (call) => formatDate(new Date(call.int(0) * 1e3), "yyyy-MM-dd'T'HH:mm:ss'Z'", (what) => call.fail(what))),
  dateTimeToEpoch: takes(1, 1, (call) => {
    const date = readDate(call.text(0)) ?? call.fail("The parameter is not a valid date and time.");
    return Math.floor(date.getTime() / 1e3);
  })
};
function outOfPlace(name2) {
  return `The template function '${name2}' is not expected at this location. Please see https://aka.ms/arm-functions for usage details.`;
}
var ISO = /^(?<year>\d{4})-?(?<month>\d{2})-?(?<day>\d{2})(?:[T ](?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?<part>\.\d+)?)?)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?$/i;
var US = /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?: (?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?: (?<half>[AP]M))?)?$/i;
function readDate(text2) {
  const groups = (ISO.exec(text2.trim()) ?? US.exec(text2.trim()))?.groups;
  if (!groups) return void 0;
  const field = (name2) => Number(groups[name2] ?? 0);
  let hour = field("hour");
  if (groups["half"]) hour = hour % 12 + (groups["half"].toUpperCase() === "PM" ? 12 : 0);
  const date = new Date(Date.UTC(field("year"), field("month") - 1, field("day"), hour, field("minute"), field("second"), Math.trunc(field("part") * 1e3)));
  if (date.getUTCMonth() !== field("month") - 1 || date.getUTCDate() !== field("day") || hour > 23) return void 0;
  const zone = /(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})/.exec(groups["zone"] ?? "")?.groups;
  if (!zone) return date;
  const minutes = Number(zone["hours"]) * 60 + Number(zone["minutes"]);
  return new Date(date.getTime() - (zone["sign"] === "-" ? -minutes : minutes) * 6e4);
}
var DURATION = /^(?<sign>[+-])?P(?=\d|T\d)(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=\d)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/;
function move(base, duration) {
  const groups = DURATION.exec(duration)?.groups;
  if (!groups) return void 0;
  const sign = groups["sign"] === "-" ? -1 : 1;
  const field = (name2) => sign * Number(groups[name2] ?? 0);
  const months = field("years") * 12 + field("months");
  const date = new Date(base);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  const hours = (field("weeks") * 7 + field("days")) * 24 + field("hours");
  return new Date(date.getTime() + ((hours * 60 + field("minutes")) * 60 + field("seconds")) * 1e3);
}

// src/template/functions/lambda.ts
var LAMBDA = {
  map: (name2, args, env, evaluate2) => {
    const each = lambda(name2, args, 1, 1, 2, env, evaluate2);
    return list(name2, args, env, evaluate2, 2, 2).map((item2, index) => each(item2, index));
  },
  filter: (name2, args, env, evaluate2) => {
    const test = lambda(name2, args, 1, 1, 2, env, evaluate2);
    return list(name2, args, env, evaluate2, 2, 2).filter((item2, index) => flag(name2, test(item2, index)));
  },
  reduce: (name2, args, env, evaluate2) => {
    const items = list(name2, args, env, evaluate2, 3, 3);
    const next = lambda(name2, args, 2, 2, 3, env, evaluate2);
    const start = args[1] ? evaluate2(args[1], env) : null;
    return items.reduce((current, item2, index) => next(current, item2, index), start);
  },
  sort: (name2, args, env, evaluate2) => {
    const before = lambda(name2, args, 1, 2, 2, env, evaluate2);
    return list(name2, args, env, evaluate2, 2, 2).toSorted((a, b) => {
      if (flag(name2, before(a, b))) return -1;
      return flag(name2, before(b, a)) ? 1 : 0;
    });
  },
  toObject: (name2, args, env, evaluate2) => {
    const items = list(name2, args, env, evaluate2, 2, 3);
    const key = lambda(name2, args, 1, 1, 1, env, evaluate2);
    const value = args[2] ? lambda(name2, args, 2, 1, 1, env, evaluate2) : (item2) => item2;
    return fieldsOf(items.map((item2) => [text(name2, key(item2)), value(item2)]));
  },
  groupBy: (name2, args, env, evaluate2) => {
    const items = list(name2, args, env, evaluate2, 2, 3);
    const key = lambda(name2, args, 1, 1, 1, env, evaluate2);
    const value = args[2] ? lambda(name2, args, 2, 1, 1, env, evaluate2) : (item2) => item2;
    const groups = /* @__PURE__ */ new Map();
    for (const item2 of items) {
      const group = text(name2, key(item2));
      const members5 = groups.get(group) ?? [];
      members5.push(value(item2));
      groups.set(group, members5);
    }
    return fieldsOf(groups);
  },
  mapValues: (name2, args, env, evaluate2) => {
    const each = lambda(name2, args, 1, 1, 1, env, evaluate2);
    return fieldsOf(Object.entries(object(name2, args, env, evaluate2)).map(([key, value]) => [key, each(value)]));
  },
  lambda: (name2) => {
    throw new ExpressionError(`The template function '${name2}' is only expected as an argument of a function that takes a lambda.`);
  },
  lambdaVariables: (name2, args, env, evaluate2) => {
    if (args.length !== 1 || !args[0]) refuseCount(name2, 1, 1, args.length);
    const wanted = textOf(evaluate2(args[0], env)).toLowerCase();
    for (let bound2 = env.bound; bound2; bound2 = bound2.outer) if (bound2.name === wanted) return bound2.value;
    throw new ExpressionError(`The lambda variable '${wanted}' is not found.`);
  }
};
function refuse(name2, what) {
  throw new ExpressionError(`Unable to evaluate template language function '${name2}': ${what} Please see https://aka.ms/arm-functions#${name2.toLowerCase()} for usage details.`);
}
function lambda(name2, args, at, least, most, env, evaluate2) {
  const node = args[at];
  if (node?.kind !== "call" || node.name.toLowerCase() !== "lambda") return refuse(name2, `its parameter ${at + 1} must be a lambda.`);
  const body = node.args.at(-1);
  const variables = node.args.slice(0, -1).map((one) => one.kind === "literal" ? String(one.value).toLowerCase() : refuse(name2, "the variables of a lambda must be string literals."));
  if (!body || variables.length < least || variables.length > most) return refuse(name2, `its lambda must have ${least === most ? least : `${least} to ${most}`} variable(s).`);
  return (...values) => {
    let bound2 = env.bound;
    for (const [index, variable] of variables.entries()) bound2 = { name: variable, value: values[index] ?? null, outer: bound2 };
    return evaluate2(body, { ...env, bound: bound2 });
  };
}
function list(name2, args, env, evaluate2, least, most) {
  const first = args[0];
  if (!first || args.length < least || args.length > most) refuseCount(name2, least, most, args.length);
  const value = evaluate2(first, env);
  return isArray(value) ? value : refuse(name2, `its first parameter must be an array, not '${typeName(value)}'.`);
}
function object(name2, args, env, evaluate2) {
  const first = args[0];
  if (!first || args.length !== 2) refuseCount(name2, 2, 2, args.length);
  const value = evaluate2(first, env);
  return isFields(value) ? value : refuse(name2, `its first parameter must be an object, not '${typeName(value)}'.`);
}
function flag(name2, value) {
  return typeof value === "boolean" ? value : refuse(name2, `its lambda must return a boolean, not '${typeName(value)}'.`);
}
function text(name2, value) {
  return typeof value === "string" ? value : refuse(name2, `its lambda must return a string, not '${typeName(value)}'.`);
}

// src/template/functions/forms.ts
var MANY = Number.POSITIVE_INFINITY;
var FORMS = {
  ...LAMBDA,
  if: (name2, args, env, evaluate2) => {
    const [test, yes, no] = args;
    if (!test || !yes || !no || args.length !== 3) return refuseCount(name2, 3, 3, args.length);
    return evaluate2(flag2(name2, evaluate2(test, env)) ? yes : no, env);
  },
  and: (name2, args, env, evaluate2) => {
    if (args.length < 2) refuseCount(name2, 2, MANY, args.length);
    return args.every((arg) => flag2(name2, evaluate2(arg, env)));
  },
  or: (name2, args, env, evaluate2) => {
    if (args.length < 2) refuseCount(name2, 2, MANY, args.length);
    return args.some((arg) => flag2(name2, evaluate2(arg, env)));
  },
  coalesce: (name2, args, env, evaluate2) => {
    if (args.length === 0) refuseCount(name2, 1, MANY, args.length);
    for (const arg of args) {
      const value = evaluate2(arg, env);
      if (value !== null) return value;
    }
    return null;
  },
  parameters: (name2, args, env, evaluate2) => {
    const wanted = oneName(name2, args.map((arg) => evaluate2(arg, env)));
    if (!env.args) return env.host.parameter(wanted);
    const value = env.args.get(wanted.toLowerCase());
    if (value === void 0) throw new ExpressionError(`The template parameter '${wanted}' is not found. Please see https://aka.ms/arm-syntax-parameters for usage details.`);
    return value;
  },
  variables: (name2, args, env, evaluate2) => {
    if (env.where === "parameter" || env.where === "function") throw new ExpressionError(outOfPlace(name2));
    return env.host.variable(oneName(name2, args.map((arg) => evaluate2(arg, env))));
  },
  copyIndex: (name2, args, env, evaluate2) => {
    if (args.length > 2) refuseCount(name2, 0, 2, args.length);
    const values = args.map((arg) => evaluate2(arg, env));
    const [first] = values;
    const named = typeof first === "string" ? first : void 0;
    const offset = (named === void 0 ? values[0] : values[1]) ?? 0;
    if (typeof offset !== "number" || !Number.isInteger(offset)) {
      throw new ExpressionError(`The template function '${name2}' expects an integer offset, not '${typeName(offset)}'. Please see https://aka.ms/arm-copy for usage details.`);
    }
    const loop = named === void 0 ? nearest(env) : loopNamed(env, named);
    if (!loop) {
      throw new ExpressionError(
        named === void 0 ? `The template function '${name2}' is not expected at this location. The function can only be used in a resource with copy specified. Please see https://aka.ms/arm-copy for usage details.` : `The template function '${name2}' is not expected at this location: there is no copy loop '${named}' around it. Please see https://aka.ms/arm-copy for usage details.`
      );
    }
    return loop.index + offset;
  }
};
function nearest(env) {
  for (let loop = env.loop; loop; loop = loop.outer) if (loop.kind === "resource") return loop;
  return env.where === "variable" || env.where === "output" ? env.loop : void 0;
}
function loopNamed(env, name2) {
  for (let loop = env.loop; loop; loop = loop.outer) if (loop.name.toLowerCase() === name2.toLowerCase()) return loop;
  return void 0;
}
function flag2(name2, value) {
  if (typeof value === "boolean") return value;
  if (typeof value === "string" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  if (value instanceof Secret) return value.refuse();
  throw new ExpressionError(
    `The template language function '${name2}' expects its parameter to be of type 'Boolean'. The provided value is of type '${typeName(value)}'. Please see https://aka.ms/arm-functions#${name2.toLowerCase()} for usage details.`
  );
}
function oneName(name2, values) {
  const [value] = values;
  if (values.length !== 1) return refuseCount(name2, 1, 1, values.length);
  if (typeof value === "string") return value;
  throw new ExpressionError(`The template function '${name2}' expects its parameter to be a string. The provided value is of type '${typeName(value ?? null)}'. Please see https://aka.ms/arm-functions for usage details.`);
}

// src/template/functions/list.ts
var MANY2 = Number.POSITIVE_INFINITY;
var LONGEST_RANGE = 1e4;
var LIST = {
  array: hands(1, 1, (call) => isArray(call.at(0)) ? call.at(0) : [call.at(0)]),
  createArray: hands(0, MANY2, (call) => call.args),
  contains: takes(2, 2, (call) => {
    const [whole, part2] = [call.at(0), call.at(1)];
    if (typeof whole === "string") return whole.includes(call.text(1));
    if (isArray(whole)) return whole.some((item2) => equal(item2, part2));
    if (isFields(whole)) return typeof part2 === "string" || typeof part2 === "number" ? spelling(whole, textOf(part2)) !== void 0 : call.wrong(1, "String");
    return call.wrong(0, "Array, Object or String");
  }),
  empty: takes(1, 1, (call) => {
    const value = call.at(0);
    if (value === null) return true;
    if (typeof value === "string" || isArray(value)) return value.length === 0;
    return isFields(value) ? Object.keys(value).length === 0 : call.wrong(0, "Array, Object or String");
  }),
  length: takes(1, 1, (call) => {
    const value = call.at(0);
    if (typeof value === "string" || isArray(value)) return value.length;
    return isFields(value) ? Object.keys(value).length : call.wrong(0, "Array, Object or String");
  }),
  first: hands(1, 1, (call) => end(call, 0)),
  last: hands(1, 1, (call) => end(call, -1)),
  flatten: hands(1, 1, (call) => call.list(0).flatMap((item2) => isArray(item2) ? item2 : call.fail("The items of the array must be arrays."))),
  indexOf: takes(2, 2, (call) => {
    const whole = call.at(0);
    if (typeof whole === "string") return whole.toLowerCase().indexOf(call.text(1).toLowerCase());
    return call.list(0).findIndex((item2) => equal(item2, call.at(1)));
  }),
  lastIndexOf: takes(2, 2, (call) => {
    const whole = call.at(0);
    if (typeof whole !== "string") return call.list(0).findLastIndex((item2) => equal(item2, call.at(1)));
    const part2 = call.text(1).toLowerCase();
    return part2 === "" ? Math.max(whole.length - 1, 0) : whole.toLowerCase().lastIndexOf(part2);
  }),
  intersection: takes(2, MANY2, (call) => {
    if (isArray(call.at(0))) {
      return call.args.slice(1).reduce(
        (kept, _2, index) => kept.filter((item2) => call.list(index + 1).some((other) => equal(item2, other))),
        unique(call.list(0))
      );
    }
    return call.args.slice(1).reduce((kept, _2, index) => {
      const other = call.fields(index + 1);
      return fieldsOf(Object.entries(kept).filter(([key, value]) => Object.hasOwn(other, key) && equal(value, other[key] ?? null)));
    }, call.fields(0));
  }),
  union: hands(1, MANY2, (call) => {
    const values = call.args.filter((value) => value !== null);
    if (values.every(isArray)) return unique(values.flat());
    if (values.every(isFields)) return values.reduce(merge, {});
    return call.fail("All parameters must be arrays, or all must be objects.");
  }),
  max: takes(1, MANY2, (call) => numbersOf(call).reduce((a, b) => Math.max(a, b))),
  min: takes(1, MANY2, (call) => numbersOf(call).reduce((a, b) => Math.min(a, b))),
  range: takes(2, 2, (call) => {
    const [start, count] = [call.int(0), call.int(1)];
    if (count < 0 || count > LONGEST_RANGE || start + count > 2147483647) {
      return call.fail(`The count must be between 0 and ${LONGEST_RANGE} and the last number not above 2147483647. The count: '${count}'.`);
    }
    return Array.from({ length: count }, (_2, index) => start + index);
  }),
  skip: takes(2, 2, (call) => {
    const count = Math.max(call.int(1), 0);
    return typeof call.at(0) === "string" ? call.text(0).slice(count) : call.list(0).slice(count);
  }),
  take: takes(2, 2, (call) => {
    const count = Math.max(call.int(1), 0);
    return typeof call.at(0) === "string" ? call.text(0).slice(0, count) : call.list(0).slice(0, count);
  }),
  indexFromEnd: hands(2, 2, (call) => {
    const place = call.int(1);
    const items = call.list(0);
    return place < 1 || place > items.length ? call.fail(`The language expression property array index '${place}' is out of bounds.`) : items.at(-place) ?? null;
  }),
  tryIndexFromEnd: hands(2, 2, (call) => {
    const place = call.int(1);
    if (call.at(0) === null) return null;
    return place < 1 ? null : call.list(0).at(-place) ?? null;
  }),
  tryGet: hands(2, MANY2, (call) => call.args.slice(1).reduce((value, key, index) => part(call, value, key, index + 1), call.at(0)))
};
function end(call, at) {
  const value = call.at(0);
  if (value === null) return null;
  if (value instanceof Secret) return value.refuse();
  if (typeof value === "string") return value.at(at) ?? "";
  return call.list(0).at(at) ?? null;
}
function part(call, value, key, index) {
  if (value === null) return null;
  if (value instanceof Secret) return value.refuse();
  if (typeof key === "number") return isArray(value) && key >= 0 ? value[key] ?? null : null;
  if (typeof key !== "string") return call.wrong(index, "String");
  if (!isFields(value)) return null;
  const name2 = spelling(value, key);
  return name2 === void 0 ? null : value[name2] ?? null;
}
function unique(items) {
  const seen = /* @__PURE__ */ new Set();
  const kept = [];
  for (const item2 of items) {
    const print = fingerprint(item2);
    if (seen.has(print)) continue;
    seen.add(print);
    kept.push(item2);
  }
  return kept;
}
function fingerprint(value) {
  if (isArray(value)) return `[${value.map(fingerprint).join(",")}]`;
  if (!isFields(value)) return JSON.stringify(value) ?? "null";
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${fingerprint(value[key] ?? null)}`).join(",")}}`;
}
function merge(under, over) {
  const merged = new Map(Object.entries(under));
  for (const [key, value] of Object.entries(over)) {
    const name2 = spelling(under, key) ?? key;
    const old = merged.get(name2);
    merged.set(name2, isFields(old) && isFields(value) ? merge(old, value) : value);
  }
  return fieldsOf(merged);
}
function sortedEntries(fields) {
  return Object.entries(fields).toSorted(([a], [b]) => compareText(a, b));
}
function numbersOf(call) {
  const numbers = call.args.flatMap((value) => value).map((value) => typeof value === "number" ? value : call.fail("All parameters must be integers or arrays of integers."));
  return numbers.length === 0 ? call.fail("At least one integer is required.") : numbers;
}

// src/template/functions/number.ts
var NUMBER = {
  add: takes(2, 2, (call) => exact(call, number(call, 0) + number(call, 1))),
  sub: takes(2, 2, (call) => exact(call, number(call, 0) - number(call, 1))),
  mul: takes(2, 2, (call) => exact(call, number(call, 0) * number(call, 1) + 0)),
  div: takes(2, 2, (call) => Math.trunc(number(call, 0) / divisor(call)) + 0),
  mod: takes(2, 2, (call) => number(call, 0) % divisor(call) + 0),
  int: takes(1, 1, (call) => {
    const value = call.at(0);
    if (typeof value === "number") return Math.trunc(value);
    const text2 = call.text(0).trim();
    return /^[-+]?\d+$/.test(text2) ? exact(call, Number(text2)) : call.fail("The parameter cannot be converted to an integer.");
  }),
  float: takes(1, 1, (call) => {
    const value = call.at(0);
    if (typeof value === "number") return value;
    const text2 = call.text(0).trim();
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text2) ? Number(text2) : call.fail("The parameter cannot be converted to a floating point number.");
  }),
  equals: takes(2, 2, (call) => equal(call.at(0), call.at(1))),
  less: takes(2, 2, (call) => compare(call) < 0),
  lessOrEquals: takes(2, 2, (call) => compare(call) <= 0),
  greater: takes(2, 2, (call) => compare(call) > 0),
  greaterOrEquals: takes(2, 2, (call) => compare(call) >= 0)
};
function number(call, index) {
  const value = call.at(index);
  if (typeof value === "number") return exact(call, value);
  return typeof value === "string" && /^[-+]?\d+$/.test(value) ? exact(call, Number(value)) : call.wrong(index, "Integer");
}
function exact(call, value) {
  return Number.isSafeInteger(value) || !Number.isInteger(value) ? value : call.fail("The integer is beyond 2^53, which cannot be reckoned exactly here.");
}
function divisor(call) {
  return number(call, 1) || call.fail("Attempted to divide by zero.");
}
function compare(call) {
  const [a, b] = [call.at(0), call.at(1)];
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareText(call.text(0), call.text(1));
}

// src/template/functions/object.ts
var MANY3 = Number.POSITIVE_INFINITY;
var OBJECT = {
  createObject: hands(0, MANY3, (call) => {
    if (call.args.length % 2 !== 0) return call.fail("The function expects an even number of parameters.");
    const entries = [];
    for (let index = 0; index < call.args.length; index += 2) entries.push([call.text(index), call.at(index + 1)]);
    return fieldsOf(entries);
  }),
  items: hands(1, 1, (call) => sortedEntries(call.fields(0)).map(([key, value]) => ({ key, value }))),
  objectKeys: hands(1, 1, (call) => sortedEntries(call.fields(0)).map(([key]) => key)),
  shallowMerge: hands(1, 1, (call) => {
    const merged = /* @__PURE__ */ new Map();
    for (const fields of call.list(0)) {
      if (!isFields(fields)) return call.fail("The items of the array must be objects.");
      for (const [key, value] of Object.entries(fields)) merged.set(spelling(fieldsOf(merged), key) ?? key, value);
    }
    return fieldsOf(merged);
  }),
  null: takes(0, 0, () => null),
  true: takes(0, 0, () => true),
  false: takes(0, 0, () => false),
  bool: takes(1, 1, (call) => {
    const value = call.at(0);
    if (typeof value === "boolean") return value;
    if (typeof value === "number") return value !== 0;
    if (typeof value !== "string") return call.wrong(0, "Boolean, Integer or String");
    const text2 = value.trim().toLowerCase();
    return text2 === "true" || text2 === "false" ? text2 === "true" : call.fail("The parameter cannot be converted to a boolean.");
  }),
  not: takes(1, 1, (call) => !call.flag(0)),
  fail: takes(1, 1, (call) => call.fail(call.text(0)))
};

// src/template/ids.ts
function scopeId(scope) {
  const group = typeof scope.resourceGroup === "object" ? scope.resourceGroup.name : scope.resourceGroup;
  return `/subscriptions/${scope.subscriptionId}${group === void 0 ? "" : `/resourceGroups/${group}`}`;
}
function fits(type, name2) {
  const types2 = type.split("/");
  const names = name2.split("/");
  return types2.length >= 2 && names.length === types2.length - 1 && [...types2, ...names].every((part2) => part2 !== "");
}
function relativeId(type, name2) {
  const [namespace = "", ...types2] = type.split("/");
  const names = name2.split("/");
  return [namespace, ...types2.flatMap((part2, index) => [part2, names[index] ?? ""])].join("/");
}
function resourceId(scope, type, name2) {
  if (/^Microsoft\.Resources\/resourceGroups$/i.test(type) && /^\/subscriptions\/[^/]+$/i.test(scope)) return `${scope}/resourceGroups/${name2}`;
  if (/^Microsoft\.Resources\/subscriptions$/i.test(type) && scope === "") return `/subscriptions/${name2}`;
  return `${scope}/providers/${relativeId(type, name2)}`;
}
function readId(id) {
  const parts = id.split("/").filter((part2) => part2 !== "");
  const at = parts.findLastIndex((part2) => part2.toLowerCase() === "providers");
  if (at === -1) {
    if (parts.length === 4 && parts[2]?.toLowerCase() === "resourcegroups") return { type: "Microsoft.Resources/resourceGroups", name: parts[3] ?? "" };
    return void 0;
  }
  const [namespace, ...rest] = parts.slice(at + 1);
  if (namespace === void 0 || rest.length < 2 || rest.length % 2 !== 0) return void 0;
  const types2 = rest.filter((_2, index) => index % 2 === 0);
  return { type: [namespace, ...types2].join("/"), name: rest.filter((_2, index) => index % 2 === 1).join("/") };
}
function splitArguments(fn, args) {
  const help = `Please see https://aka.ms/arm-functions#${fn.toLowerCase()} for usage details.`;
  const typed = args.findIndex((arg) => arg.includes("/"));
  const type = args[typed];
  if (type === void 0 || args.some((arg, index) => index > typed && arg.includes("/"))) {
    throw new ExpressionError(
      `Unable to evaluate template language function '${fn}': function requires exactly one multi-segmented argument which must be resource type including resource provider namespace. ${help}`
    );
  }
  const names = args.slice(typed + 1);
  const wanted = type.split("/").length - 1;
  if (names.length !== wanted || names.includes("")) {
    throw new ExpressionError(`Unable to evaluate template language function '${fn}': the type '${type}' requires '${wanted}' resource name argument(s). ${help}`);
  }
  return { before: args.slice(0, typed), type, name: names.join("/") };
}

// src/template/functions/clouds.ts
var PUBLIC = {
  name: "AzureCloud",
  arm: /^/,
  login: "https://login.microsoftonline.com/",
  portal: "https://portal.azure.com/",
  audiences: ["https://management.core.windows.net/", "https://management.azure.com/"],
  graph: "https://graph.windows.net/",
  graphAudience: "https://graph.windows.net/",
  gallery: "https://gallery.azure.com/",
  dataLake: "https://datalake.azure.net/",
  batch: "https://batch.core.windows.net/",
  media: "https://rest.media.azure.net",
  vmImages: "https://raw.githubusercontent.com/Azure/azure-rest-api-specs/master/arm-compute/quickstart-templates/aliases.json",
  sql: "https://management.core.windows.net:8443/",
  suffixes: {
    acrLoginServer: ".azurecr.io",
    azureDatalakeAnalyticsCatalogAndJob: "azuredatalakeanalytics.net",
    azureDatalakeStoreFileSystem: "azuredatalakestore.net",
    azureFrontDoorEndpointSuffix: "azurefd.net",
    keyvaultDns: ".vault.azure.net",
    sqlServerHostname: ".database.windows.net",
    storage: "core.windows.net"
  }
};
var { dataLake: _, ...ELSEWHERE } = PUBLIC;
var GOVERNMENT = {
  ...ELSEWHERE,
  name: "AzureUSGovernment",
  arm: /usgovcloudapi\.net/i,
  login: "https://login.microsoftonline.us/",
  portal: "https://portal.azure.us/",
  audiences: ["https://management.core.usgovcloudapi.net/", "https://management.usgovcloudapi.net/"],
  gallery: "https://gallery.usgovcloudapi.net/",
  batch: "https://batch.core.usgovcloudapi.net/",
  media: "https://rest.media.usgovcloudapi.net",
  sql: "https://management.core.usgovcloudapi.net:8443/",
  suffixes: {
    acrLoginServer: ".azurecr.us",
    keyvaultDns: ".vault.usgovcloudapi.net",
    sqlServerHostname: ".database.usgovcloudapi.net",
    storage: "core.usgovcloudapi.net"
  }
};
var CHINA = {
  ...ELSEWHERE,
  name: "AzureChinaCloud",
  arm: /chinacloudapi\.cn/i,
  login: "https://login.chinacloudapi.cn/",
  portal: "https://portal.azure.cn/",
  audiences: ["https://management.core.chinacloudapi.cn/", "https://management.chinacloudapi.cn/"],
  graph: "https://graph.chinacloudapi.cn/",
  graphAudience: "https://graph.chinacloudapi.cn/",
  gallery: "https://gallery.chinacloudapi.cn/",
  batch: "https://batch.chinacloudapi.cn/",
  media: "https://rest.media.chinacloudapi.cn",
  sql: "https://management.core.chinacloudapi.cn:8443/",
  suffixes: {
    acrLoginServer: ".azurecr.cn",
    keyvaultDns: ".vault.azure.cn",
    sqlServerHostname: ".database.chinacloudapi.cn",
    storage: "core.chinacloudapi.cn"
  }
};
function clouds(armEndpoint) {
  const cloud = [GOVERNMENT, CHINA].find(({ arm }) => arm.test(armEndpoint)) ?? PUBLIC;
  return {
    name: cloud.name,
    gallery: cloud.gallery,
    graph: cloud.graph,
    graphAudience: cloud.graphAudience,
    portal: cloud.portal,
    ...cloud.dataLake === void 0 ? {} : { activeDirectoryDataLake: cloud.dataLake },
    resourceManager: armEndpoint,
    authentication: { loginEndpoint: cloud.login, audiences: cloud.audiences, tenant: "common", identityProvider: "AAD" },
    batch: cloud.batch,
    media: cloud.media,
    sqlManagement: cloud.sql,
    vmImageAliasDoc: cloud.vmImages,
    suffixes: cloud.suffixes
  };
}

// src/template/functions/scope.ts
var MANY4 = Number.POSITIVE_INFINITY;
var SCOPE = {
  resourceGroup: takes(0, 0, (call) => {
    const { scope } = call.env.host;
    if (!scope.resourceGroup) throw new ExpressionError(outOfPlace(call.name));
    const { name: name2, location, tags } = scope.resourceGroup;
    const group = { id: scopeId(scope), name: name2, type: "Microsoft.Resources/resourceGroups", properties: { provisioningState: "Succeeded" } };
    return location === "" ? group : { ...group, location, tags };
  }),
  subscription: takes(0, 0, (call) => {
    const { subscriptionId, subscriptionName, tenantId } = call.env.host.scope;
    return { id: `/subscriptions/${subscriptionId}`, subscriptionId, tenantId, displayName: subscriptionName };
  }),
  tenant: takes(0, 0, (call) => ({ id: `/tenants/${call.env.host.scope.tenantId}`, tenantId: call.env.host.scope.tenantId })),
  deployment: takes(0, 0, (call) => call.env.host.deployment()),
  environment: takes(0, 0, (call) => clouds(call.env.host.scope.armEndpoint)),
  resourceId: takes(2, MANY4, (call) => {
    const { before, type, name: name2 } = splitArguments(call.name, texts(call));
    const { scope } = call.env.host;
    if (before.length > 2) return call.fail("Too many arguments stand before the resource type.");
    const [first, second] = before;
    if (second !== void 0) return resourceId(scopeId({ subscriptionId: first ?? "", resourceGroup: second }), type, name2);
    if (first !== void 0 && !scope.resourceGroup && isGuid(first)) return resourceId(`/subscriptions/${first}`, type, name2);
    return resourceId(scopeId({ subscriptionId: scope.subscriptionId, resourceGroup: first ?? scope.resourceGroup }), type, name2);
  }),
  subscriptionResourceId: takes(2, MANY4, (call) => {
    const { before, type, name: name2 } = splitArguments(call.name, texts(call));
    if (before.length > 1) return call.fail("Too many arguments stand before the resource type.");
    return resourceId(`/subscriptions/${before[0] ?? call.env.host.scope.subscriptionId}`, type, name2);
  }),
  tenantResourceId: takes(2, MANY4, (call) => {
    const { before, type, name: name2 } = splitArguments(call.name, texts(call));
    return before.length > 0 ? call.fail("The first argument must be the resource type.") : resourceId("", type, name2);
  }),
  managementGroupResourceId: takes(2, MANY4, (call) => {
    const { before, type, name: name2 } = splitArguments(call.name, texts(call));
    const [group, ...more] = before;
    if (group === void 0) throw new ExpressionError(`The management group of this deployment is not known, and '${call.name}' was not given one.`);
    return more.length > 0 ? call.fail("Too many arguments stand before the resource type.") : resourceId(`/providers/Microsoft.Management/managementGroups/${group}`, type, name2);
  }),
  extensionResourceId: takes(3, MANY4, (call) => {
    const [base = "", ...rest] = texts(call);
    const { before, type, name: name2 } = splitArguments(call.name, rest);
    return before.length > 0 ? call.fail("The second argument must be the resource type.") : resourceId(base === "/" ? "" : base, type, name2);
  }),
  providers: takes(1, 2, (call) => {
    const found = call.env.host.providers(call.text(0), call.has(1) ? call.text(1) : void 0);
    return found ?? unknownHere(call, "the registered resource providers are not known");
  }),
  managementGroup: nobody(0, 1, "management groups are not known"),
  pickZones: takes(3, 5, (call) => {
    const all = call.env.host.zones(call.text(0), call.text(1), call.text(2)) ?? unknownHere(call, "a region's zones are not known");
    const [count, offset] = [call.has(3) ? call.int(3) : 1, call.has(4) ? call.int(4) : 0];
    if (count < 1 || offset < 0) return call.fail(`The number of zones must be positive and the offset not negative. The number: '${count}', the offset: '${offset}'.`);
    if (all.length === 0) return [];
    if (offset + count > all.length) return call.fail(`The region '${call.text(2)}' has '${all.length}' zone(s) for '${call.text(0)}/${call.text(1)}', while '${count}' were asked for from offset '${offset}'.`);
    return all.slice(offset, offset + count);
  }),
  toLogicalZone: nobody(3, 3, "a region's zones are not known"),
  toLogicalZones: nobody(3, 3, "a region's zones are not known"),
  toPhysicalZone: nobody(3, 3, "a region's zones are not known"),
  toPhysicalZones: nobody(3, 3, "a region's zones are not known"),
  deployer: takes(0, 0, (call) => call.env.host.deployer() ?? unknownHere(call, "the principal that deploys is not known")),
  externalInput: nobody(1, 2, "external input is resolved by the client that sends the parameters"),
  getSecret: nobody(1, MANY4, "secrets are only handed to parameters")
};
function texts(call) {
  return call.args.map((_2, index) => call.text(index));
}
function isGuid(text2) {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text2);
}
function nobody(least, most, why) {
  return { ...takes(least, most, (call) => unknownHere(call, why)), unknown: true };
}
function unknownHere(call, why) {
  throw new ExpressionError(`The template function '${call.name}' cannot be evaluated without Azure: ${why}.`);
}

// src/template/functions/state.ts
function readQuestion(name2, args, env, evaluate2) {
  const isReference = /^references?$/i.test(name2);
  const many = /^references$/i.test(name2);
  const most = many ? 2 : 3;
  const least = isReference ? 1 : 2;
  if (args.length < least || args.length > most) refuseCount(name2, least, most, args.length);
  const values = args.map((arg) => evaluate2(arg, env));
  const [wanted, second, third] = values;
  if (typeof wanted !== "string") throw wrong(name2, 1, wanted ?? null);
  const version = many ? void 0 : second;
  const full = isReference && isFull(many ? second : third);
  if (version !== void 0 && version !== null && typeof version !== "string") throw wrong(name2, 2, version);
  const apiVersion = version ?? void 0;
  const targets = findTargets(name2, wanted, apiVersion, env);
  if (many && !env.host.symbolic) throw new ExpressionError(outOfPlace(name2));
  if (!many && targets.length > 1) throw new ExpressionError(unknownReference(wanted));
  return { action: isReference ? "reference" : name2, targets, apiVersion, full, body: isReference ? null : third ?? null, many };
}
function answer(question, runtime) {
  const { action, targets, full, body, many } = question;
  const answers = targets.map(({ id, apiVersion }) => {
    const version = question.apiVersion ?? apiVersion;
    if (action === "reference") return runtime.reference(id, version, full);
    return runtime.list(action, id, version ?? "", body);
  });
  return many ? answers : answers[0] ?? null;
}
function findTargets(name2, wanted, apiVersion, env) {
  const known = env.host.targets(wanted);
  if (known) return known;
  const read2 = wanted.startsWith("/") ? readId(wanted) : void 0;
  if (read2 && apiVersion === void 0) {
    throw new ExpressionError(`The resource '${relativeId(read2.type, read2.name)}' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details.`);
  }
  if (read2) return [{ id: wanted.replace(/\/+$/, ""), ...read2, apiVersion: void 0 }];
  throw wanted.startsWith("/") ? new ExpressionError(`Unable to evaluate template language function '${name2}': the resource id is not valid. Please see https://aka.ms/arm-resource-functions for usage details.`) : new ExpressionError(unknownReference(wanted));
}
function unknownReference(wanted) {
  return `The template reference '${wanted}' is not valid: could not find template resource or resource copy with this name. Please see https://aka.ms/arm-function-reference for usage details.`;
}
function isFull(value) {
  return typeof value === "string" && value.toLowerCase() === "full";
}
function wrong(name2, place, value) {
  return new ExpressionError(
    `The template language function '${name2}' expects its parameter ${place} to be of type 'String'. The provided value is of type '${typeName(value)}'. Please see https://aka.ms/arm-functions#${name2.toLowerCase()} for usage details.`
  );
}

// src/template/json.ts
var JsonError = class extends ExpressionError {
  line;
  column;
  constructor(what, { line, column }) {
    super(`${what} Line ${line}, position ${column}.`);
    this.line = line;
    this.column = column;
  }
};
var DEEPEST = 400;
var SPACE = /(?:[\s\uFEFF]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)+/y;
var WORD = /[A-Za-z_$][\w$-]*/y;
var NUMBER2 = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
var WORDS = { true: true, false: false, null: null };
var ESCAPES = { b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
function readJson(text2) {
  let at = 0;
  const lines = lineStarts(text2);
  const fail = (what) => {
    throw new JsonError(what, position(lines, Math.min(at, text2.length)));
  };
  const match = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text2)?.[0];
    if (found !== void 0) at += found.length;
    return found;
  };
  const skip = () => {
    match(SPACE);
    return text2[at] ?? "";
  };
  function readString() {
    const quote = text2[at];
    let result = "";
    let from = at += 1;
    for (; ; ) {
      const char = text2[at];
      if (char === void 0) return fail("Unterminated string.");
      if (char === quote) break;
      if (char !== "\\") {
        at += 1;
        continue;
      }
      result += text2.slice(from, at);
      const code = text2[at + 1] ?? "";
      if (code === "u") {
        const hex = text2.slice(at + 2, at + 6);
        if (!/^[\da-f]{4}$/i.test(hex)) return fail("Invalid Unicode escape sequence.");
        result += String.fromCharCode(Number.parseInt(hex, 16));
        at += 6;
      } else {
        result += ESCAPES[code] ?? code;
        at += 2;
      }
      from = at;
    }
    result += text2.slice(from, at);
    at += 1;
    return result;
  }
  function readMembers(close, depth, each) {
    at += 1;
    for (let next = skip(); next !== close; next = skip()) {
      each(depth + 1);
      const after = skip();
      if (after === ",") at += 1;
      else if (after !== close) fail(`After parsing a value an unexpected character was encountered; ',' or '${close}' is expected.`);
    }
    at += 1;
  }
  function readValue(depth) {
    if (depth > DEEPEST) fail("The JSON is nested too deeply.");
    const next = skip();
    const spot = { offset: at };
    if (next === "{") return readObject(depth, spot);
    if (next === "[") {
      const items = [];
      const parts = spot.parts = /* @__PURE__ */ new Map();
      readMembers("]", depth, (deeper) => {
        const [item2, part2] = readValue(deeper);
        parts.set(items.length, part2);
        items.push(item2);
      });
      return [items, spot];
    }
    if (next === '"' || next === "'") return [readString(), spot];
    const digits = match(NUMBER2);
    if (digits !== void 0) return [Number(digits), spot];
    const word = match(WORD);
    if (word !== void 0 && Object.hasOwn(WORDS, word)) return [WORDS[word] ?? null, spot];
    at = spot.offset;
    return fail(next === "" ? "Unexpected end when reading JSON." : "Unexpected character encountered while parsing value.");
  }
  function readObject(depth, spot) {
    const entries = [];
    const parts = spot.parts = /* @__PURE__ */ new Map();
    readMembers("}", depth, (deeper) => {
      const quote = text2[at];
      const name2 = quote === '"' || quote === "'" ? readString() : match(WORD) ?? fail("Invalid property identifier character.");
      if (skip() !== ":") fail("Invalid character after parsing property name; ':' is expected.");
      at += 1;
      const [value2, part2] = readValue(deeper);
      entries.push([name2, value2]);
      parts.set(name2, part2);
    });
    return [fieldsOf(entries), spot];
  }
  const [value, root] = readValue(0);
  if (skip() !== "") fail("Additional text encountered after finished reading JSON content.");
  return {
    value,
    locate(path) {
      let spot = root;
      for (const part2 of path) {
        const parts = spot?.parts;
        spot = parts?.get(part2) ?? partOfAnyCase(parts, part2);
      }
      return spot && position(lines, spot.offset);
    }
  };
}
function partOfAnyCase(parts, name2) {
  if (!parts || typeof name2 !== "string") return void 0;
  for (const [key, spot] of parts) if (String(key).toLowerCase() === name2.toLowerCase()) return spot;
  return void 0;
}
function lineStarts(text2) {
  const starts = [0];
  for (let at = text2.indexOf("\n"); at !== -1; at = text2.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
function position(lines, offset) {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}

// src/template/functions/format.ts
function formatText(pattern, values, fail) {
  const parts = pattern.matchAll(/\{\{|\}\}|\{(?<index>\d+)\s*(?:,\s*(?<width>-?\d+)\s*)?(?::(?<style>[^{}]*))?\}|[{}]|[^{}]+/g);
  let text2 = "";
  for (const { 0: part2, groups } of parts) {
    if (part2 === "{{" || part2 === "}}") text2 += part2[0] ?? "";
    else if (groups?.["index"] !== void 0) text2 += item(values, groups, fail);
    else if (part2 === "{" || part2 === "}") fail("Input string was not in a correct format.");
    else text2 += part2;
  }
  return text2;
}
function item(values, groups, fail) {
  const index = Number(groups["index"]);
  if (index >= values.length) fail("Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
  const value = values[index] ?? null;
  const style = groups["style"] ?? "";
  const shown = typeof value === "number" && style !== "" ? formatNumber(value, style, fail) : textOf(value, "'");
  const width = Number(groups["width"] ?? 0);
  return width < 0 ? shown.padEnd(-width) : shown.padStart(width);
}
function formatNumber(value, style, fail) {
  const standard = /^(?<kind>[a-z])(?<digits>\d{0,2})$/i.exec(style)?.groups;
  if (!standard) return formatCustom(value, style);
  const kind = standard["kind"] ?? "";
  const digits = standard["digits"] ? Number(standard["digits"]) : void 0;
  const sign = value < 0 ? "-" : "";
  if (/[dx]/i.test(kind) && !Number.isInteger(value)) return fail("Format specifier was invalid.");
  switch (kind.toLowerCase()) {
    case "d":
      return sign + Math.abs(value).toFixed(0).padStart(digits ?? 1, "0");
    case "x": {
      const hex = BigInt.asUintN(64, BigInt(Math.trunc(value))).toString(16).padStart(digits ?? 1, "0");
      return kind === "X" ? hex.toUpperCase() : hex;
    }
    case "n":
      return grouped(value, digits ?? 2);
    case "f":
      return value.toFixed(digits ?? 2);
    case "p":
      return `${grouped(value * 100, digits ?? 2)}%`;
    case "c":
      return `${sign}$${grouped(Math.abs(value), digits ?? 2)}`;
    case "e": {
      const shown = value.toExponential(digits ?? 6).replace(/e(?<sign>[+-])(?<power>\d+)$/, (_2, plus, power) => `e${plus}${power.padStart(3, "0")}`);
      return kind === "E" ? shown.toUpperCase() : shown;
    }
    case "g":
    case "r":
      return String(value);
    default:
      return fail("Format specifier was invalid.");
  }
}
function grouped(value, digits) {
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
function formatCustom(value, style) {
  const [positive = "", negative, zero] = style.split(";");
  if (value === 0 && zero !== void 0) return formatSection(0, zero);
  return value < 0 && negative ? formatSection(-value, negative) : formatSection(value, positive);
}
function formatSection(value, style) {
  const shape = /[0#][0#,]*(?:\.[0#]*)?/.exec(style)?.[0];
  if (shape === void 0) return style;
  const [whole = "", fraction2 = ""] = shape.split(".");
  const least = whole.replaceAll(/[^0]/g, "").length;
  const shown = (style.includes("%") ? value * 100 : value).toLocaleString("en-US", {
    minimumIntegerDigits: Math.max(least, 1),
    minimumFractionDigits: fraction2.replaceAll("#", "").length,
    maximumFractionDigits: fraction2.length,
    useGrouping: whole.includes(",")
  });
  return style.replace(shape, least === 0 ? shown.replace(/^(?<sign>-?)0(?=\.|$)/, "$1") : shown);
}

// src/template/functions/hash.ts

var ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
var GUID_SPACE = "11fb06fb712d4ddd98c7e71bbd588830";
var C1 = 597399067;
var C2 = 2869860233;
function uniqueString(parts) {
  let rest = hash64(Buffer.from(parts.join("-"), "utf8"));
  let text2 = "";
  for (let count = 0; count < 13; count += 1) {
    text2 += ALPHABET[Number(rest >> 59n)] ?? "";
    rest = rest << 5n & 0xffffffffffffffffn;
  }
  return text2;
}
function nameGuid(parts) {
  const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha1").update(Buffer.from(GUID_SPACE, "hex")).update(parts.join("-"), "utf8").digest().subarray(0, 16);
  digest[6] = (digest[6] ?? 0) & 15 | 80;
  digest[8] = (digest[8] ?? 0) & 63 | 128;
  const hex = digest.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
function hash64(data) {
  let h1 = 0;
  let h2 = 0;
  const whole = data.length - data.length % 8;
  for (let at = 0; at < whole; at += 8) {
    h1 ^= mixFirst(data.readUInt32LE(at));
    h1 = add(Math.imul(add(rotate(h1, 19), h2), 5), 1444728091);
    h2 ^= mixSecond(data.readUInt32LE(at + 4));
    h2 = add(Math.imul(add(rotate(h2, 13), h1), 5), 197830471);
  }
  const tail = Buffer.alloc(8);
  data.copy(tail, 0, whole);
  if (data.length - whole > 4) h2 ^= mixSecond(tail.readUInt32LE(4));
  if (data.length > whole) h1 ^= mixFirst(tail.readUInt32LE(0));
  h1 ^= data.length;
  h2 ^= data.length;
  h1 = add(h1, h2);
  h2 = add(h2, h1);
  h1 = finish(h1);
  h2 = finish(h2);
  h1 = add(h1, h2);
  h2 = add(h2, h1);
  return BigInt(h2 >>> 0) << 32n | BigInt(h1 >>> 0);
}
function mixFirst(block) {
  return Math.imul(rotate(Math.imul(block, C1), 15), C2);
}
function mixSecond(block) {
  return Math.imul(rotate(Math.imul(block, C2), 17), C1);
}
function finish(lane) {
  let mixed = lane;
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 2246822507);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 3266489909);
  return mixed ^ mixed >>> 16;
}
function add(a, b) {
  return a + b | 0;
}
function rotate(value, bits) {
  return value << bits | value >>> 32 - bits;
}

// src/template/functions/text.ts
var MANY5 = Number.POSITIVE_INFINITY;
var WIDEST = 16;
var TEXT = {
  base64: takes(1, 1, (call) => Buffer.from(call.text(0), "utf8").toString("base64")),
  base64ToString: takes(1, 1, (call) => fromBase64(call.text(0), (what) => call.fail(what))),
  base64ToJson: takes(1, 1, (call) => parse(fromBase64(call.text(0), (what) => call.fail(what)), (what) => call.fail(what))),
  concat: hands(1, MANY5, (call) => {
    if (call.args.every(isArray)) return call.args.flatMap((_2, index) => call.list(index));
    if (call.args.some(isArray)) return call.fail("Either all or none of the parameters must be an array.");
    return call.args.map((value, index) => isFields(value) ? call.wrong(index, "String") : textOf(value)).join("");
  }),
  dataUri: takes(1, 1, (call) => `data:text/plain;charset=utf-8;base64,${Buffer.from(call.text(0), "utf8").toString("base64")}`),
  dataUriToString: takes(1, 1, (call) => {
    const parts = /^data:(?<type>[^,;]*)(?<settings>(?:;[\w-]+=[^,;]*)*)(?<base64>;base64)?,(?<data>.*)$/is.exec(call.text(0))?.groups;
    if (!parts) return call.fail("The parameter is not formatted as a valid data URI.");
    const charset = /;charset=(?<name>[^;]*)/i.exec(parts["settings"] ?? "")?.groups?.["name"] ?? "utf-8";
    if (!/^(utf-?8|us-ascii)$/i.test(charset)) return call.fail("The charset of the data URI is not supported.");
    const data = parts["data"] ?? "";
    const text2 = parts["base64"] ? fromBase64(data, (what) => call.fail(what)) : decode(data, (what) => call.fail(what));
    return /^application\/json$/i.test(parts["type"] ?? "") ? parse(text2, (what) => call.fail(what)) : text2;
  }),
  endsWith: takes(2, 2, (call) => call.text(0).toLowerCase().endsWith(call.text(1).toLowerCase())),
  startsWith: takes(2, 2, (call) => call.text(0).toLowerCase().startsWith(call.text(1).toLowerCase())),
  format: takes(1, MANY5, (call) => formatText(call.text(0), call.args.slice(1), (what) => call.fail(what))),
  guid: takes(1, MANY5, (call) => nameGuid(call.args.map((_2, index) => call.text(index)))),
  uniqueString: takes(1, MANY5, (call) => uniqueString(call.args.map((_2, index) => call.text(index)))),
  join: takes(2, 2, (call) => {
    const between = call.text(1);
    const items = call.list(0).map((item2) => isArray(item2) || isFields(item2) ? call.fail("The items to join must be strings, integers or booleans.") : textOf(item2));
    return items.join(between);
  }),
  json: takes(1, 1, (call) => parse(call.text(0), (what) => call.fail(what))),
  padLeft: takes(2, 3, (call) => {
    const source = call.at(0);
    if (typeof source !== "string" && typeof source !== "number") return call.wrong(0, "String");
    const width = call.int(1);
    if (width <= 0 || width > WIDEST) return call.fail(`Total width must be a positive integer value and not greater than '${WIDEST}', while '${width}' was provided.`);
    const filler = call.has(2) ? call.text(2) : " ";
    if (filler.length !== 1) return call.fail("The padding character must be a single character.");
    return textOf(source).padStart(width, filler);
  }),
  replace: takes(3, 3, (call) => {
    const [text2, old, fresh] = [call.text(0), call.text(1), call.text(2)];
    return old === "" ? call.fail("The string to be replaced cannot be empty.") : text2.replaceAll(old, () => fresh);
  }),
  split: takes(2, 2, (call) => {
    const text2 = call.text(0);
    const by = call.at(1);
    if (typeof by !== "string" && !isArray(by)) return call.wrong(1, "String");
    const marks = (isArray(by) ? by : [by]).map((mark) => typeof mark === "string" ? mark : call.wrong(1, "String")).filter((mark) => mark !== "");
    return marks.length === 0 ? [text2] : text2.split(new RegExp(marks.map((mark) => mark.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join("|"), "u"));
  }),
  string: takes(1, 1, (call) => textOf(call.at(0))),
  substring: takes(2, 3, (call) => {
    const text2 = call.text(0);
    const start = call.int(1);
    if (start < 0) return call.fail(`The index parameter cannot be less than zero. The index: '${start}'.`);
    if (start > text2.length) return call.fail(`The index parameter cannot be larger than the length of the string. The index: '${start}'.`);
    const length = call.has(2) ? call.int(2) : text2.length - start;
    if (length < 0) return call.fail(`The length parameter cannot be less than zero. The length parameter: '${length}'.`);
    if (start + length > text2.length) {
      return call.fail(`The index and length parameters must refer to a location within the string. The index parameter: '${start}', the length parameter: '${length}'.`);
    }
    return text2.slice(start, start + length);
  }),
  toLower: takes(1, 1, (call) => call.text(0).toLowerCase()),
  // .NET's invariant culture changes character by character: one that would become two stays.
  toUpper: takes(1, 1, (call) => Array.from(call.text(0), (char) => char.toUpperCase().length === char.length ? char.toUpperCase() : char).join("")),
  trim: takes(1, 1, (call) => call.text(0).trim()),
  uri: takes(2, 2, (call) => {
    const [base, relative] = [call.text(0), call.text(1)];
    const url = URL.canParse(relative, base) ? new URL(relative, base) : call.fail("The base URI is not valid.");
    return url.href;
  }),
  uriComponent: takes(1, 1, (call) => encode(call.text(0))),
  uriComponentToString: takes(1, 1, (call) => decode(call.text(0), (what) => call.fail(what))),
  buildUri: takes(1, 1, (call) => {
    const parts = call.fields(0);
    const [scheme, host, path, query] = ["scheme", "host", "path", "query"].map((name2) => textOf(parts[name2] ?? ""));
    if (!scheme || !host) return call.fail("The properties 'scheme' and 'host' are required.");
    const port = parts["port"] === void 0 || parts["port"] === null ? "" : `:${textOf(parts["port"])}`;
    const rooted = path && !path.startsWith("/") ? `/${path}` : path ?? "";
    const asked = query && !query.startsWith("?") ? `?${query}` : query ?? "";
    return `${scheme}://${host}${port}${rooted}${asked}`;
  }),
  parseUri: takes(1, 1, (call) => {
    const url = URL.canParse(call.text(0)) ? new URL(call.text(0)) : call.fail("The parameter is not a valid absolute URI.");
    const entries = [["scheme", url.protocol.slice(0, -1)], ["host", url.hostname]];
    if (url.port !== "") entries.push(["port", Number(url.port)]);
    return fieldsOf([...entries, ["path", url.pathname], ["query", url.search]]);
  })
};
function parse(text2, fail) {
  try {
    return readJson(text2).value;
  } catch (error) {
    return fail(`The value provided is not valid JSON. ${error instanceof Error ? error.message : ""}`.trim());
  }
}
function fromBase64(text2, fail) {
  const plain = text2.replaceAll(/\s/g, "");
  if (plain.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(plain)) return fail("The parameter is not a valid base64 string.");
  return Buffer.from(plain, "base64").toString("utf8");
}
function encode(text2) {
  return encodeURIComponent(text2.toWellFormed()).replaceAll(/[!'()*]/g, (char) => `%${char.codePointAt(0)?.toString(16).toUpperCase() ?? ""}`);
}
function decode(text2, fail) {
  try {
    return decodeURIComponent(text2);
  } catch (error) {
    if (error instanceof URIError) return fail("The parameter is not a valid URI encoded string.");
    throw error;
  }
}

// src/template/syntax.ts
var LONGEST = 24576;
var DEEPEST2 = 200;
function isExpression(text2) {
  return text2.startsWith("[") && text2.endsWith("]") && !text2.startsWith("[[");
}
function unescape(text2) {
  return text2.startsWith("[[") ? text2.slice(1) : text2;
}
function isDeferred(node) {
  return node.kind !== "literal" && node.deferred;
}
function asksState(name2) {
  return /^(references?|list\w*)$/i.test(name2);
}
function parseExpression(text2) {
  if (text2.length > LONGEST) {
    throw new ExpressionError(`The language expression length limit exceeded. Limit: '${LONGEST}' and actual: '${text2.length}'.`);
  }
  const body = text2.slice(1, -1);
  const tokens = tokenize(body);
  let next = 0;
  let depth = 0;
  const peek = () => tokens[next] ?? { kind: "end", text: "" };
  const fail = (expected) => {
    const actual = nameOfToken(peek());
    throw new ExpressionError(`Unable to parse language expression '${body}': expected token '${expected}' and actual '${actual}'.`);
  };
  const take = (mark) => {
    if (peek().kind !== "mark" || peek().text !== mark) fail(MARKS[mark] ?? mark);
    next += 1;
  };
  const parseCall = () => {
    let name2 = peek().text;
    next += 1;
    while (peek().text === "." && peek().kind === "mark" && tokens[next + 1]?.kind === "name") {
      name2 += `.${tokens[next + 1]?.text ?? ""}`;
      next += 2;
    }
    take("(");
    const args = [];
    if (!(peek().kind === "mark" && peek().text === ")")) {
      args.push(parseOne());
      while (peek().kind === "mark" && peek().text === ",") {
        next += 1;
        args.push(parseOne());
      }
    }
    take(")");
    return { kind: "call", name: name2, args, deferred: asksState(name2) || args.some(isDeferred) };
  };
  const parseFirst = () => {
    const token = peek();
    if (token.kind === "name") return parseCall();
    if (token.kind !== "string" && token.kind !== "number") return fail("Literal");
    next += 1;
    return { kind: "literal", value: token.kind === "string" ? token.text : Number(token.text) };
  };
  function parseOne() {
    depth += 1;
    if (depth > DEEPEST2) throw new ExpressionError("The language expression is nested too deeply.");
    let node2 = parseFirst();
    for (; ; ) {
      const { kind, text: mark } = peek();
      if (kind !== "mark" || mark !== "." && mark !== "[") break;
      next += 1;
      if (mark === ".") {
        const name2 = peek();
        if (name2.kind !== "name") fail("Identifier");
        next += 1;
        node2 = { kind: "member", of: node2, name: name2.text, deferred: isDeferred(node2) };
      } else {
        const at = parseOne();
        take("]");
        node2 = { kind: "index", of: node2, at, deferred: isDeferred(node2) || isDeferred(at) };
      }
    }
    depth -= 1;
    return node2;
  }
  const node = parseOne();
  if (peek().kind !== "end") fail("EndOfData");
  return node;
}
var MARKS = { "(": "LeftParenthesis", ")": "RightParenthesis", "[": "LeftSquareBracket", "]": "RightSquareBracket", ".": "Dot", ",": "Comma" };
function nameOfToken(token) {
  if (token.kind === "end") return "EndOfData";
  if (token.kind === "mark") return MARKS[token.text] ?? token.text;
  if (token.kind === "name") return "Identifier";
  return token.kind === "string" ? "String" : "Integer";
}
var PATTERN = /\s+|(?<string>'(?:[^']|'')*')|(?<number>[-+]?\d+(?:\.\d+)?)|(?<name>[A-Za-z_][\w]*)|(?<mark>[()[\].,])/y;
function tokenize(body) {
  const tokens = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < body.length) {
    const at = PATTERN.lastIndex;
    const groups = PATTERN.exec(body)?.groups;
    if (!groups) throw new ExpressionError(`The language expression '${body}' is not valid: the string character '${body[at] ?? ""}' at position '${at}' is not expected.`);
    if (groups["string"] !== void 0) tokens.push({ kind: "string", text: groups["string"].slice(1, -1).replaceAll("''", "'") });
    else if (groups["number"] !== void 0) tokens.push({ kind: "number", text: groups["number"] });
    else if (groups["name"] !== void 0) tokens.push({ kind: "name", text: groups["name"] });
    else if (groups["mark"] !== void 0) tokens.push({ kind: "mark", text: groups["mark"] });
  }
  return tokens;
}

// src/template/evaluate.ts
var BUILTINS = { ...TEXT, ...LIST, ...OBJECT, ...NUMBER, ...DATE, ...CIDR, ...SCOPE };
var builtins = new Map(Object.entries(BUILTINS).map(([name2, builtin]) => [name2.toLowerCase(), builtin]));
var forms = new Map(Object.entries(FORMS).map(([name2, form]) => [name2.toLowerCase(), form]));
var DEEPEST3 = 64;
function evaluate(node, env) {
  switch (node.kind) {
    case "literal":
      return node.value;
    case "member":
      return member(evaluate(node.of, env), node.name);
    case "index": {
      const at = evaluate(node.at, env);
      const whole = evaluate(node.of, env);
      if (typeof at === "string") return member(whole, at);
      if (typeof at === "number") return element(whole, at);
      if (at instanceof Secret) return at.refuse();
      throw new ExpressionError(`The language expression index must be a string or an integer, not '${typeName(at)}'. Please see https://aka.ms/arm-functions for usage details.`);
    }
    default:
      return callFunction(node.name, node.args, env);
  }
}
function callFunction(name2, args, env) {
  const key = name2.toLowerCase();
  const form = forms.get(key);
  if (form) return form(name2, args, env, evaluate);
  const builtin = builtins.get(key);
  if (builtin) return runBuiltin(builtin, new Call(name2, args.map((arg) => evaluate(arg, env)), env));
  if (asksState(name2)) {
    if (!env.runtime || env.where !== "resource" && env.where !== "output") throw new ExpressionError(outOfPlace(name2));
    return answer(readQuestion(name2, args, env, evaluate), env.runtime);
  }
  const own = env.where === "function" && !env.host.symbolic ? void 0 : env.host.userFunction(name2);
  if (!own) throw unknownFunction(name2);
  return callOwn(own, args.map((arg) => evaluate(arg, env)), env);
}
function callOwn(own, values, env) {
  const count = own.parameters.length;
  if (values.length !== count) refuseCount(own.name, count, count, values.length);
  const depth = (env.depth ?? 0) + 1;
  if (depth > DEEPEST3) throw new ExpressionError(`The user-defined function '${own.name}' calls itself.`);
  const args = /* @__PURE__ */ new Map();
  for (const [index, { name: name2, check }] of own.parameters.entries()) {
    const value = values[index] ?? null;
    const wrong3 = check(value);
    if (wrong3 !== void 0) throw new ExpressionError(`Unable to evaluate template language function '${own.name}': the value of its parameter '${name2}' is not valid. ${wrong3}`);
    args.set(name2.toLowerCase(), value);
  }
  const result = evaluateAll(own.output, { host: env.host, where: "function", args, depth });
  const wrong2 = own.check(result);
  if (wrong2 !== void 0) throw new ExpressionError(`Unable to evaluate template language function '${own.name}': its output is not valid. ${wrong2}`);
  return result;
}
function evaluateAll(tree, env) {
  if (typeof tree === "string") return isExpression(tree) ? evaluate(env.host.parse(tree), env) : unescape(tree);
  if (isArray(tree)) return tree.map((item2) => evaluateAll(item2, env));
  if (isFields(tree)) return fieldsOf(Object.entries(tree).map(([key, item2]) => [textOf(evaluateAll(key, env)), evaluateAll(item2, env)]));
  return tree;
}
function member(whole, name2) {
  if (whole instanceof Secret) return whole.refuse();
  if (!isFields(whole)) {
    throw new ExpressionError(`The language expression property '${name2}' can't be evaluated, the value it is asked of is of type '${typeName(whole)}'. Please see https://aka.ms/arm-functions for usage details.`);
  }
  const key = spelling(whole, name2);
  if (key !== void 0) return whole[key] ?? null;
  throw new ExpressionError(`The language expression property '${name2}' doesn't exist, available properties are '${Object.keys(whole).join(", ")}'.`);
}
function element(whole, at) {
  if (whole instanceof Secret) return whole.refuse();
  if (!isArray(whole)) {
    throw new ExpressionError(`The language expression property '${at}' can't be evaluated, the value it is asked of is of type '${typeName(whole)}'. Please see https://aka.ms/arm-functions for usage details.`);
  }
  if (!Number.isInteger(at) || at < 0 || at >= whole.length) throw new ExpressionError(`The language expression property array index '${at}' is out of bounds.`);
  return whole[at] ?? null;
}
function checkNames(node, knows) {
  if (node.kind === "member") checkNames(node.of, knows);
  if (node.kind === "index") for (const part2 of [node.of, node.at]) checkNames(part2, knows);
  if (node.kind !== "call") return;
  const key = node.name.toLowerCase();
  if (!forms.has(key) && !builtins.has(key) && !asksState(node.name) && !knows(node.name)) throw unknownFunction(node.name);
  for (const arg of node.args) checkNames(arg, knows);
}
function unknownFunction(name2) {
  return new ExpressionError(`The template function '${name2}' is not valid. Please see https://aka.ms/arm-functions for usage details.`);
}

// src/template/draft.ts
var MOST_COPIES = 800;
function draft(tree, env, onDeferred) {
  if (typeof tree === "string") return draftText(tree, env, onDeferred);
  if (isArray(tree)) {
    const items = tree.map((item2, index) => within(index, () => draft(item2, env, onDeferred)));
    return together(items, (values) => values);
  }
  if (isFields(tree)) return draftFields(tree, env, onDeferred);
  return ready(tree);
}
function settle(tree, env) {
  return draft(tree, env).resolve();
}
function ready(value) {
  return { ready: true, resolve: () => value };
}
function together(parts, join) {
  const resolve = (runtime) => join(parts.map((part2) => part2.resolve(runtime)));
  return parts.every((part2) => part2.ready) ? ready(resolve()) : { ready: false, resolve };
}
function draftText(text2, env, onDeferred) {
  if (!isExpression(text2)) return ready(unescape(text2));
  const node = env.host.parse(text2);
  if (!isDeferred(node) || env.where !== "resource" && env.where !== "output") return ready(evaluate(node, env));
  onDeferred?.(node, env);
  return { ready: false, resolve: (runtime) => runtime?.leave ? text2 : evaluate(node, { ...env, runtime }) };
}
function draftFields(tree, env, onDeferred) {
  const keys = [];
  const values = [];
  for (const [key, value] of Object.entries(tree)) {
    const loops = key.toLowerCase() === "copy" ? loopsOf(value) : void 0;
    if (!loops) {
      keys.push(draftText(key, env, onDeferred));
      values.push(within(key, () => draft(value, env, onDeferred)));
      continue;
    }
    for (const [index, loop] of loops.entries()) {
      const [name2, copies] = within(key, () => within(index, () => draftLoop(loop, env, onDeferred)));
      keys.push(ready(name2));
      values.push(copies);
    }
  }
  return together(
    [together(keys, (all) => all), together(values, (all) => all)],
    ([names, all]) => fieldsOf(names.map((name2, index) => [nameOf(name2), all[index] ?? null]))
  );
}
function nameOf(name2) {
  if (typeof name2 === "string") return name2;
  throw new ExpressionError(`A property name must be a string, not '${typeName(name2)}'. Please see https://aka.ms/arm-functions for usage details.`);
}
function loopsOf(value) {
  if (!isArray(value) || value.length === 0 || !value.every(isFields)) return void 0;
  const loops = value.filter((item2) => isFields(item2));
  return loops.every((item2) => spelling(item2, "name") !== void 0 && spelling(item2, "count") !== void 0 && spelling(item2, "input") !== void 0) ? loops : void 0;
}
function draftLoop(loop, env, onDeferred) {
  const field = (name3) => loop[spelling(loop, name3) ?? name3] ?? null;
  const name2 = nameOf(settle(field("name") ?? "", { ...env, where: env.where === "variable" ? "variable" : "static" }));
  const count = countOf(field("count"), env);
  const copies = within(
    "input",
    () => Array.from({ length: count }, (_2, index) => draft(field("input"), { ...env, loop: { name: name2, index, kind: "value", outer: env.loop } }, onDeferred))
  );
  return [name2, together(copies, (values) => values)];
}
function countOf(count, env) {
  const number2 = settle(count, { ...env, where: env.where === "variable" ? "variable" : "static" });
  if (typeof number2 === "number" && Number.isInteger(number2) && number2 >= 0 && number2 <= MOST_COPIES) return number2;
  throw new CopyError(`has an invalid copy count. The copy count must be a non-negative integer value and cannot exceed '${MOST_COPIES}'.`);
}

// src/template/dependencies.ts
function readDependsOn(entry, table, refusal) {
  const written = property(entry.source, "dependsOn");
  if (written === void 0 || written === null) return [];
  const names = settle(written, { ...entry.env, where: "static" });
  if (!isArray(names)) throw new ExpressionError("The resource property 'dependsOn' must be an array. Please see https://aka.ms/arm-syntax-resources for usage details.");
  return names.flatMap((name2, index) => {
    if (name2 === null || name2 === "") return [];
    if (typeof name2 !== "string") throw new ExpressionError("The items of 'dependsOn' must be strings. Please see https://aka.ms/arm-syntax-resources for usage details.");
    const found = table.find(name2);
    const path = [...entry.path, "dependsOn", index];
    if (!found) throw refusal.invalid(unknownName(name2), path);
    if (found.entries.length > 1 && !found.loop) {
      throw refusal.invalid(`The template reference '${name2}' is not valid: more than one template resource has this name. Please see https://aka.ms/arm-syntax-resources for usage details.`, path);
    }
    return found.entries.filter((one) => one.deployed);
  });
}
function unknownName(name2) {
  if (!name2.includes("/")) return unknownReference(name2);
  const read2 = name2.startsWith("/") ? readId(name2) : void 0;
  return `The resource '${read2 ? relativeId(read2.type, read2.name) : name2}' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details.`;
}
function questionsOf(node, env, inLambda = false) {
  if (!isDeferred(node)) return [];
  if (node.kind === "member") return questionsOf(node.of, env, inLambda);
  if (node.kind === "index") return [...questionsOf(node.of, env, inLambda), ...questionsOf(node.at, env, inLambda)];
  if (node.kind !== "call") return [];
  const name2 = node.name.toLowerCase();
  if (name2 === "if" && node.args.length === 3) return branchesOf(node.args, env, inLambda);
  const inner = node.args.flatMap((arg) => questionsOf(arg, env, inLambda || name2 === "lambda"));
  if (!asksState(node.name) || node.args.some(isDeferred)) return inner;
  try {
    return [...inner, readQuestion(node.name, node.args, env, evaluate)];
  } catch (error) {
    if (inLambda && error instanceof ExpressionError) return inner;
    throw error;
  }
}
function branchesOf(args, env, inLambda) {
  const [test, yes, no] = args;
  if (!test || !yes || !no) return [];
  const all = () => args.flatMap((arg) => questionsOf(arg, env, inLambda));
  if (isDeferred(test)) return all();
  try {
    return questionsOf(evaluate(test, env) === true ? yes : no, env, inLambda);
  } catch (error) {
    if (inLambda && error instanceof ExpressionError) return all();
    throw error;
  }
}
function questionsIn(tree, env) {
  if (isArray(tree)) return tree.flatMap((item2) => questionsIn(item2, env));
  if (isFields(tree)) return Object.values(tree).flatMap((item2) => questionsIn(item2, env));
  if (typeof tree !== "string" || !isExpression(tree)) return [];
  try {
    return questionsOf(env.host.parse(tree), env);
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}
function dependenciesOf(explicit, questions) {
  const lines = /* @__PURE__ */ new Map();
  const add3 = (line) => {
    const key = [line.id, line.actionName, line.apiVersion].join("\n").toLowerCase();
    if (!lines.has(key)) lines.set(key, line);
  };
  for (const { id, type, name: name2 } of explicit) add3({ id, resourceType: type, resourceName: name2 });
  for (const question of questions) {
    for (const target of question.targets) {
      if ("deployed" in target && target.deployed === false) continue;
      const version = question.apiVersion === void 0 ? {} : { apiVersion: question.apiVersion };
      const action = question.action === "reference" ? {} : { actionName: question.action };
      add3({ id: target.id, resourceType: target.type, resourceName: target.name, ...action, ...version });
    }
  }
  return [...lines.values()];
}
function refuseCircles(entries, waits, refusal) {
  const state = /* @__PURE__ */ new Map();
  for (const start of entries) {
    const stack = [{ id: start.id.toLowerCase(), next: 0 }];
    if (state.has(start.id.toLowerCase())) continue;
    state.set(start.id.toLowerCase(), "open");
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const id = waits.get(top.id)?.[top.next];
      top.next += 1;
      if (id === void 0) {
        state.set(top.id, "done");
        stack.pop();
      } else if (state.get(id) === "open") {
        const culprit = entries.find((entry) => entry.id.toLowerCase() === id) ?? start;
        throw refusal.invalid(`Circular dependency detected on resource: '${culprit.id}'. Please see https://aka.ms/arm-syntax-resources for usage details.`, culprit.path);
      } else if (!state.has(id)) {
        state.set(id, "open");
        stack.push({ id, next: 0 });
      }
    }
  }
}

// src/template/declare.ts
var TYPES = ["String", "SecureString", "Int", "Bool", "Object", "SecureObject", "Array"];
var types = new Map(TYPES.map((type) => [type.toLowerCase(), type]));
var LONGEST_CHAIN = 32;
function spellType(type) {
  return typeof type === "string" ? types.get(type.toLowerCase()) : void 0;
}
function isSecure(type) {
  return type.startsWith("Secure");
}
function resolveType(schema, definitions) {
  let resolved = schema;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const reference = property(resolved, "$ref");
    if (typeof reference !== "string") return resolved;
    const name2 = /^#\/definitions\/(?<name>.+)$/.exec(reference)?.groups?.["name"] ?? "";
    const target = property(definitions, name2.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (!isFields(target)) throw new TemplateError("InvalidTemplate", `Deployment template validation failed: 'The type reference '${reference}' is not defined in the template.'.`);
    const { $ref: _2, ...beside } = resolved;
    resolved = { ...target, ...beside };
  }
  throw new TemplateError("InvalidTemplate", `Deployment template validation failed: 'The type references of the template are circular.'.`);
}
function declare(name2, written, definitions) {
  const schema = resolveType(written, definitions);
  const type = spellType(property(schema, "type")) ?? "";
  const nullable = property(schema, "nullable") === true;
  const standard = property(schema, "defaultValue");
  const metadata = property(schema, "metadata");
  const description = isFields(metadata) ? property(metadata, "description") : void 0;
  const allowed = property(schema, "allowedValues");
  return {
    name: name2,
    type,
    secure: isSecure(type),
    required: standard === void 0 && !nullable,
    nullable,
    ...standard === void 0 ? {} : { defaultValue: standard },
    ...isArray(allowed) ? { allowedValues: allowed } : {},
    ...bound(schema, "minValue"),
    ...bound(schema, "maxValue"),
    ...bound(schema, "minLength"),
    ...bound(schema, "maxLength"),
    ...typeof description === "string" ? { description } : {},
    schema
  };
}
function bound(schema, name2) {
  const value = property(schema, name2);
  return typeof value === "number" ? { [name2]: value } : {};
}
function declaredParameters(template) {
  const { parameters, definitions } = sections(template);
  return Object.entries(parameters).map(([name2, written]) => declare(name2, isFields(written) ? written : {}, definitions));
}
function sections(template) {
  const root = isFields(template) ? template : {};
  const parameters = property(root, "parameters");
  const definitions = property(root, "definitions");
  return { parameters: isFields(parameters) ? parameters : {}, definitions: isFields(definitions) ? definitions : {} };
}

// src/template/check.ts
var EXPECTED = {
  String: "String, Uri",
  SecureString: "String, Uri",
  Int: "Integer",
  Bool: "Boolean",
  Array: "Array",
  Object: "Object",
  SecureObject: "Object"
};
function checkValue(value, schema, definitions, secure, path = "") {
  if (value instanceof Secret) return void 0;
  const type = resolveType(schema, definitions);
  if (value === null && property(type, "nullable") === true) return void 0;
  const name2 = spellType(property(type, "type")) ?? "";
  const expected = EXPECTED[name2];
  const inside = path === "" ? "" : ` The value is at '${path.replace(/^\./, "")}'.`;
  if (expected !== void 0 && !expected.split(", ").includes(typeName(value))) {
    return `Expected a value of type '${expected}', but received a value of type '${typeName(value)}'.${inside}`;
  }
  const hidden = secure || name2.startsWith("Secure");
  const wrong2 = checkLimits(value, type) ?? checkAllowed(value, type, hidden);
  if (wrong2 !== void 0) return `${wrong2}${inside}`;
  if (isArray(value)) return checkItems(value, type, definitions, hidden, path);
  return isFields(value) ? checkProperties(value, type, definitions, hidden, path) : void 0;
}
function secretsOf(value, schema, definitions) {
  if (!isArray(value) && !isFields(value)) return isSecret(schema, definitions) ? [value] : [];
  const type = resolveType(schema, definitions);
  if (isSecret(type, definitions)) return [value];
  const inner = (part2, own) => isFields(own) ? secretsOf(part2, own, definitions) : [];
  if (isArray(value)) {
    const first = property(type, "prefixItems");
    return value.flatMap((item2, index) => inner(item2, (isArray(first) ? first[index] : void 0) ?? property(type, "items")));
  }
  const chosen = choose(value, type, definitions);
  if (typeof chosen === "string") return [];
  const declared = property(chosen, "properties");
  return Object.entries(value).flatMap(([name2, part2]) => inner(part2, (isFields(declared) ? property(declared, name2) : void 0) ?? property(chosen, "additionalProperties")));
}
function isSecret(schema, definitions) {
  return isSecure(spellType(property(resolveType(schema, definitions), "type")) ?? "");
}
function checkLimits(value, type) {
  const limit = (name2) => {
    const found = property(type, name2);
    return typeof found === "number" ? found : void 0;
  };
  const [least, most, shortest, longest] = ["minValue", "maxValue", "minLength", "maxLength"].map(limit);
  if (typeof value === "number") {
    if (least !== void 0 && value < least) return `The value should be greater than or equal to '${least}'.`;
    if (most !== void 0 && value > most) return `The value should be less than or equal to '${most}'.`;
  }
  if (typeof value === "string" || isArray(value)) {
    if (shortest !== void 0 && value.length < shortest) return `Length of the value should be greater than or equal to '${shortest}'.`;
    if (longest !== void 0 && value.length > longest) return `Length of the value should be less than or equal to '${longest}'.`;
  }
  return void 0;
}
function checkAllowed(value, type, hidden) {
  const allowed = property(type, "allowedValues");
  if (!isArray(allowed) || allowed.some((item2) => equal(item2, value))) return void 0;
  if (isArray(value) && value.every((item2) => allowed.some((one) => equal(one, item2)))) return void 0;
  const list2 = allowed.map((item2) => textOf(item2)).join(",");
  return `The parameter value is not part of the allowed value(s): '${hidden ? "***" : list2}'.`;
}
function checkItems(value, type, definitions, hidden, path) {
  const items = property(type, "items");
  const first = property(type, "prefixItems");
  const prefix = isArray(first) ? first : [];
  if (items === false && value.length > prefix.length) return `Length of the value should be less than or equal to '${prefix.length}'.`;
  for (const [index, item2] of value.entries()) {
    const schema = prefix[index] ?? items;
    const wrong2 = isFields(schema) ? checkValue(item2, schema, definitions, hidden, `${path}[${index}]`) : void 0;
    if (wrong2 !== void 0) return wrong2;
  }
  return void 0;
}
function checkProperties(value, type, definitions, hidden, path) {
  const chosen = choose(value, type, definitions);
  if (typeof chosen === "string") return chosen;
  const declared = property(chosen, "properties");
  const properties = isFields(declared) ? declared : {};
  const others = property(chosen, "sealed") === true ? false : property(chosen, "additionalProperties");
  for (const [name2, schema] of Object.entries(properties)) {
    const part2 = property(value, name2);
    const own = isFields(schema) ? schema : {};
    if (part2 === void 0) {
      if (property(resolveType(own, definitions), "nullable") === true) continue;
      return `The property '${name2}' is required${path === "" ? "" : ` at '${path.replace(/^\./, "")}'`}.`;
    }
    const wrong2 = checkValue(part2, own, definitions, hidden, `${path}.${name2}`);
    if (wrong2 !== void 0) return wrong2;
  }
  for (const [name2, part2] of Object.entries(value)) {
    if (property(properties, name2) !== void 0) continue;
    if (others === false) return `The property '${name2}' is not permitted; the permitted properties are '${Object.keys(properties).join(", ")}'.`;
    const wrong2 = isFields(others) ? checkValue(part2, others, definitions, hidden, `${path}.${name2}`) : void 0;
    if (wrong2 !== void 0) return wrong2;
  }
  return void 0;
}
function choose(value, type, definitions) {
  const discriminator = property(type, "discriminator");
  if (!isFields(discriminator)) return type;
  const tag = property(discriminator, "propertyName");
  const mapping = property(discriminator, "mapping");
  if (typeof tag !== "string" || !isFields(mapping)) return type;
  const named = property(value, tag);
  const variant = typeof named === "string" ? property(mapping, named) : void 0;
  if (!isFields(variant)) return `The value of the property '${tag}' must be one of '${Object.keys(mapping).join(", ")}'.`;
  const resolved = resolveType(variant, definitions);
  const declared = property(resolved, "properties");
  const properties = isFields(declared) ? declared : {};
  return property(properties, tag) === void 0 ? { ...resolved, properties: { ...properties, [tag]: { type: "string" } } } : resolved;
}

// src/template/refusal.ts
var Refusal = class _Refusal {
  #locate;
  #base;
  #secrets;
  /** `base` is where the template stands in the one that was sent; empty for that one itself. */
  constructor(locate = () => void 0, base = [], secrets = /* @__PURE__ */ new Set()) {
    this.#locate = (path) => locate([...base, ...path]);
    this.#base = base;
    this.#secrets = new Set(secrets);
  }
  /** The same for a template nested at that place: it keeps the secrets of its parent too. */
  nested(locate, at) {
    return new _Refusal(locate, [...this.#base, ...at], this.#secrets);
  }
  /** A secure value, from now on left out of every message. */
  hide(value) {
    if (typeof value === "string" && value !== "") this.#secrets.add(value);
    else if (isArray(value)) for (const item2 of value) this.hide(item2);
    else if (isFields(value)) for (const item2 of Object.values(value)) this.hide(item2);
  }
  /** ` at line '3' and column '9'`, or nothing where the place is not known. */
  at(segments) {
    const position2 = this.#locate(segments);
    return position2 ? ` at line '${position2.line}' and column '${position2.column}'` : "";
  }
  error(code, message, segments) {
    return new TemplateError(code, this.#redact(message), { segments: [...this.#base, ...segments], position: this.#locate(segments) });
  }
  /** ARM's `InvalidTemplate` of the validation. */
  invalid(what, segments) {
    return this.error("InvalidTemplate", `Deployment template validation failed: '${what}'.`, segments);
  }
  /** ARM's `InvalidTemplate` for a template that lacks a required property. */
  missing(name2, segments) {
    const position2 = this.#locate(segments) ?? { line: 0, column: 0 };
    const what = `Required property '${name2}' not found in JSON. Path '', line ${position2.line}, position ${position2.column}.`;
    return this.error("InvalidTemplate", `Deployment template parse failed: '${what}'.`, segments);
  }
  /** ARM's `InvalidRequestContent` for a property it does not know. */
  unexpected(member2, type, segments) {
    const position2 = this.#locate(segments) ?? { line: 0, column: 0 };
    const place = segments.map((part2) => typeof part2 === "number" ? `[${part2}]` : `.${part2}`).join("");
    const what = `Could not find member '${member2}' on object of type '${type}'. Path 'properties.template${place}', line ${position2.line}, position ${position2.column}.`;
    return this.error("InvalidRequestContent", `The request content was invalid and could not be deserialized: '${what}'.`, segments);
  }
  /** Runs `work`; what an expression in it refuses becomes an error at that place. `word` makes ARM's sentence of it. */
  blame(segments, word, work, code = "InvalidTemplate") {
    try {
      return work();
    } catch (error) {
      if (error instanceof CopyError) {
        const path = [...segments, ...error.way];
        throw this.invalid(`The template 'copy' definition${this.at(path)} ${error.message} Please see https://aka.ms/arm-copy for usage details.`, path);
      }
      if (error instanceof ExpressionError) throw this.error(code, word(error.message), segments);
      throw error;
    }
  }
  // Longer secrets go first, so that one that holds another leaves nothing of itself behind. A very short one would blank
  // out half of the message; it goes where it stands alone in quotes.
  #redact(message) {
    let text2 = message;
    for (const secret of [...this.#secrets].toSorted((a, b) => b.length - a.length)) {
      text2 = secret.length < 4 ? text2.replaceAll(`'${secret}'`, () => `'***'`) : text2.replaceAll(secret, () => "***");
    }
    return text2;
  }
};
function notValid(kind, name2, place) {
  return (what) => `Deployment template validation failed: 'The template ${kind} '${name2}'${place} is not valid: ${what.replace(/\.$/, "")}.. Please see https://aka.ms/arm-functions for usage details.'.`;
}

// src/template/parameters.ts
var MOST = 256;
var MEMBERS = ["type", "defaultValue", "allowedValues", "minValue", "maxValue", "minLength", "maxLength", "metadata", "nullable", "items", "prefixItems", "properties", "additionalProperties", "discriminator", "sealed", "pattern", "$ref"];
var members = new Set(MEMBERS.map((name2) => name2.toLowerCase()));
var HELP = "Please see https://aka.ms/arm-create-parameter-file for usage details.";
var Parameters = class {
  #declared = /* @__PURE__ */ new Map();
  #given = /* @__PURE__ */ new Map();
  #values = /* @__PURE__ */ new Map();
  #pending = /* @__PURE__ */ new Set();
  /** Parameters with a secret in them, be their whole type secure or not. */
  #holding = /* @__PURE__ */ new Set();
  #definitions;
  #refusal;
  constructor(template, given, refusal, resolveReference) {
    const { parameters, definitions } = sections(template);
    this.#definitions = definitions;
    this.#refusal = refusal;
    const count = Object.keys(parameters).length;
    if (count > MOST) throw refusal.invalid(`The template parameters limit exceeded. Limit: ${MOST} and actual: ${count}. Please see https://aka.ms/arm-syntax-parameters for usage details.`, ["parameters"]);
    for (const [name2, written] of Object.entries(parameters)) this.#declare(name2, written);
    for (const [name2, one] of Object.entries(given)) this.#give(name2, one, resolveReference);
    this.#refuseUnknown(Object.keys(given));
    for (const declaration of this.#declared.values()) this.#checkGiven(declaration);
  }
  #declare(name2, written) {
    const path = ["parameters", name2];
    if (!isFields(written)) throw this.#refusal.invalid(`The template parameter '${name2}'${this.#refusal.at(path)} is not valid: it must be an object.`, path);
    for (const member2 of Object.keys(written)) if (!members.has(member2.toLowerCase())) throw this.#refusal.unexpected(member2, "TemplateInputParameter", [...path, member2]);
    if (property(written, "type") === void 0 && property(written, "$ref") === void 0) throw this.#refusal.missing("type", path);
    const declaration = declare(name2, written, this.#definitions);
    if (declaration.type === "") {
      throw this.#refusal.invalid(`The template parameter '${name2}'${this.#refusal.at(path)} is not valid: its type is not one of 'string, securestring, int, bool, array, object, secureobject'. Please see https://aka.ms/arm-syntax-parameters for usage details.`, path);
    }
    this.#declared.set(name2.toLowerCase(), declaration);
  }
  #give(name2, one, resolveReference) {
    const key = name2.toLowerCase();
    const declaration = this.#declared.get(key);
    const reference = property(one, "reference");
    if (reference !== void 0 && reference !== null) {
      this.#given.set(key, resolveReference ? readSecret(resolveReference(reference, declaration?.name ?? name2), declaration) : new Secret(declaration?.name ?? name2));
    } else {
      const value = property(one, "value");
      const nullable = declaration?.nullable === true;
      if (declaration && !nullable && (value === void 0 || value === null)) {
        const what = `The value of deployment parameter '${declaration.name}' is null. Please specify the value or use the parameter reference. See https://aka.ms/arm-create-parameter-file for details.`;
        throw this.#refusal.error("InvalidDeploymentParameterValue", what, ["parameters", declaration.name]);
      }
      this.#given.set(key, value ?? null);
    }
    const hidden = this.#given.get(key) ?? null;
    if (reference !== void 0) this.#refusal.hide(hidden);
    if (declaration) this.#hide(declaration, hidden);
  }
  #hide({ name: name2, schema }, value) {
    const secrets = secretsOf(value, schema, this.#definitions);
    for (const secret of secrets) this.#refusal.hide(secret);
    if (secrets.length > 0) this.#holding.add(name2);
  }
  #refuseUnknown(names) {
    const unknown = names.filter((name2) => !this.#declared.has(name2.toLowerCase()));
    if (unknown.length === 0) return;
    const supported = [...this.#declared.values()].map(({ name: name2 }) => name2).join(", ");
    throw this.#refusal.invalid(
      `The template parameters '${unknown.join(", ")}' in the parameters file are not valid; they are not present in the original template and can therefore not be provided at deployment time. The only supported parameters for this template are '${supported}'. Please see https://aka.ms/arm-pass-parameter-values for usage details.`,
      ["parameters"]
    );
  }
  #checkGiven(declaration) {
    const { name: name2, required, schema, secure } = declaration;
    const path = ["parameters", name2];
    const value = this.#given.get(name2.toLowerCase());
    if (value === void 0) {
      if (required) throw this.#refusal.invalid(`The value for the template parameter '${name2}'${this.#refusal.at(path)} is not provided. ${HELP}`, path);
      return;
    }
    this.#check(declaration, value, path, schema, secure);
  }
  #check({ name: name2 }, value, path, schema, secure) {
    const wrong2 = checkValue(value, schema, this.#definitions, secure);
    if (wrong2 === void 0) return;
    const quoted2 = wrong2.startsWith("The parameter value is not part") && !secure ? ` '${textOf(value)}'` : "";
    const help = quoted2 === "" ? ` ${HELP}` : "";
    throw this.#refusal.invalid(`The provided value${quoted2} for the template parameter '${name2}'${this.#refusal.at(path)} is not valid. ${wrong2}${help}`, path);
  }
  /** The parameter's value. Throws ExpressionError where the template declares none of that name. */
  get(name2, host) {
    const key = name2.toLowerCase();
    const known = this.#values.get(key);
    if (known !== void 0) return known;
    const declaration = this.#declared.get(key);
    if (!declaration) throw new ExpressionError(`The template parameter '${name2}' is not found. Please see https://aka.ms/arm-syntax-parameters for usage details.`);
    const value = this.#given.get(key) ?? this.#default(declaration, host);
    this.#values.set(key, value);
    return value;
  }
  #default(declaration, host) {
    const { name: name2, defaultValue, schema, secure } = declaration;
    if (defaultValue === void 0) return null;
    if (this.#pending.has(name2)) throw new ExpressionError(`The template parameter '${name2}' refers to itself.`);
    this.#pending.add(name2);
    const path = ["parameters", name2];
    const env = { host, where: "parameter" };
    const value = this.#refusal.blame(path, notValid("parameter", name2, this.#refusal.at(path)), () => settle(defaultValue, env));
    this.#pending.delete(name2);
    this.#hide(declaration, value);
    this.#check(declaration, value, path, schema, secure);
    return value;
  }
  /** All parameters with their values, in the template's order. */
  all(host) {
    return [...this.#declared.values()].map(({ name: name2, type, secure }) => {
      const value = this.get(name2, host);
      return { name: name2, type, secure: secure || this.#holding.has(name2), value };
    });
  }
  /** The parameters section with the values in use, as `deployment()` shows it. */
  shown() {
    return Object.fromEntries([...this.#declared.values()].filter(({ name: name2, secure }) => !secure && !this.#holding.has(name2)).map(({ name: name2 }) => [name2, { value: this.#given.get(name2.toLowerCase()) ?? null }]));
  }
};
function readSecret(secret, declaration) {
  if (typeof secret !== "string" || !/object$/i.test(declaration?.type ?? "")) return secret;
  try {
    return JSON.parse(secret);
  } catch {
    return secret;
  }
}

// src/template/root.ts
var MEMBERS2 = ["$schema", "languageVersion", "contentVersion", "apiProfile", "definitions", "parameters", "variables", "functions", "resources", "outputs", "metadata", "imports", "providers", "extensions", "asserts"];
var members2 = new Set(MEMBERS2.map((name2) => name2.toLowerCase()));
var LANGUAGES = ["1.0", "2.0"];
function readRoot(template, refusal) {
  if (!isFields(template)) throw refusal.error("InvalidTemplate", "Deployment template parse failed: 'The template must be a JSON object.'.", []);
  for (const name2 of Object.keys(template)) if (!members2.has(name2.toLowerCase())) throw refusal.unexpected(name2, "Template", [name2]);
  for (const name2 of ["$schema", "contentVersion", "resources"]) if (property(template, name2) === void 0) throw refusal.missing(name2, []);
  const resources = property(template, "resources");
  const language = property(template, "languageVersion");
  if (language !== void 0 && !LANGUAGES.includes(textOf(language)) && !/-experimental$/i.test(textOf(language))) {
    throw refusal.invalid(`The template language version '${textOf(language)}' is not one of '${LANGUAGES.join(", ")}'. Please see https://aka.ms/arm-syntax for usage details.`, ["languageVersion"]);
  }
  if (!isArray(resources) && !(isFields(resources) && typeof language === "string" && language.startsWith("2"))) {
    throw refusal.invalid("The template resources must be an array; only a template with languageVersion '2.0' names them in an object. Please see https://aka.ms/arm-syntax-resources for usage details.", ["resources"]);
  }
  return template;
}
var FUNCTION = /* @__PURE__ */ new Set(["parameters", "output", "metadata"]);
function readFunctions(root, refusal) {
  const { definitions } = sections(root);
  const found = /* @__PURE__ */ new Map();
  const spaces = property(root, "functions");
  for (const [at, space] of (isArray(spaces) ? spaces : []).entries()) {
    const namespace = isFields(space) ? textOf(property(space, "namespace") ?? "") : "";
    const all = isFields(space) ? property(space, "members") : void 0;
    for (const [member2, written] of Object.entries(isFields(all) ? all : {})) {
      const path = ["functions", at, "members", member2];
      if (!isFields(written)) throw refusal.invalid(`The template function '${namespace}.${member2}'${refusal.at(path)} is not valid: it must be an object.`, path);
      for (const key of Object.keys(written)) if (!FUNCTION.has(key.toLowerCase())) throw refusal.unexpected(key, "TemplateFunctionMember", [...path, key]);
      const name2 = `${namespace}.${member2}`;
      found.set(name2.toLowerCase(), { name: name2, ...readFunction(written, path, definitions, refusal) });
    }
  }
  return found;
}
function readFunction(written, path, definitions, refusal) {
  const checks = (schema) => (value) => checkValue(value, schema, definitions, true);
  const parameters = property(written, "parameters");
  const output = property(written, "output");
  if (!isFields(output)) throw refusal.missing("output", path);
  return {
    parameters: (isArray(parameters) ? parameters : []).filter(isFields).map((one, index) => {
      if (property(one, "defaultValue") !== void 0) throw refusal.unexpected("defaultValue", "TemplateFunctionParameter", [...path, "parameters", index, "defaultValue"]);
      return { name: textOf(property(one, "name") ?? ""), check: checks(one) };
    }),
    output: property(output, "value") ?? null,
    check: checks(output)
  };
}

// src/template/model.ts
var MOST_VARIABLES = 512;
var Model = class {
  scope;
  symbolic;
  root;
  refusal;
  options;
  #parameters;
  #variables = /* @__PURE__ */ new Map();
  #values = /* @__PURE__ */ new Map();
  #pending = /* @__PURE__ */ new Set();
  #functions;
  #parsed = /* @__PURE__ */ new Map();
  #find;
  constructor(template, given, scope, options, refusal = new Refusal(options.locate)) {
    this.scope = scope;
    this.options = options;
    this.refusal = refusal;
    this.root = readRoot(template, refusal);
    this.symbolic = isFields(property(this.root, "resources"));
    this.#functions = readFunctions(this.root, refusal);
    this.#parameters = new Parameters(this.root, given, this.refusal, options.resolveReference?.bind(options));
    this.#readVariables();
  }
  #readVariables() {
    const variables = property(this.root, "variables");
    if (!isFields(variables)) return;
    const env = { host: this, where: "variable" };
    for (const [name2, value] of Object.entries(variables)) {
      if (name2.toLowerCase() === "copy" && isArray(value)) {
        for (const [index, loop] of value.entries()) if (isFields(loop)) this.#readLoop(loop, index, env);
      } else {
        this.#variables.set(name2.toLowerCase(), { name: name2, path: ["variables", name2], value: () => settle(value, env) });
      }
    }
    const count = this.#variables.size;
    if (count > MOST_VARIABLES) throw this.refusal.invalid(`The template variables limit exceeded. Limit: ${MOST_VARIABLES} and actual: ${count}. Please see https://aka.ms/arm-syntax-variables for usage details.`, ["variables"]);
  }
  #readLoop(loop, index, env) {
    const name2 = this.refusal.blame(["variables", "copy", index], notValid("variable", "copy", ""), () => textOf(settle(property(loop, "name") ?? "", env)));
    this.#variables.set(name2.toLowerCase(), { name: name2, path: ["variables", "copy", index], value: () => draftLoop(loop, env)[1].resolve() });
  }
  /** Evaluates all parameters and variables, so that what is wrong in one that nobody uses is told as well. */
  settle() {
    const parameters = this.#parameters.all(this);
    for (const { name: name2 } of this.#variables.values()) this.variable(name2);
    return parameters;
  }
  parse(text2) {
    const known = this.#parsed.get(text2);
    if (known) return known;
    const node = parseExpression(text2);
    checkNames(node, (name2) => this.#functions.has(name2.toLowerCase()));
    this.#parsed.set(text2, node);
    return node;
  }
  parameter(name2) {
    return this.#parameters.get(name2, this);
  }
  variable(name2) {
    const key = name2.toLowerCase();
    const known = this.#values.get(key);
    if (known !== void 0) return known;
    const variable = this.#variables.get(key);
    if (!variable) throw new ExpressionError(`The template variable '${name2}' is not found. Please see https://aka.ms/arm-syntax-variables for usage details.`);
    if (this.#pending.has(key)) throw new ExpressionError(`The template variable '${variable.name}' refers to itself.`);
    this.#pending.add(key);
    const value = this.refusal.blame(variable.path, notValid("variable", variable.name, ""), variable.value);
    this.#pending.delete(key);
    this.#values.set(key, value);
    return value;
  }
  userFunction(name2) {
    return this.#functions.get(name2.toLowerCase());
  }
  deployment() {
    const { deploymentName: name2, resourceGroup, location = "" } = this.scope;
    const { templateLink, mode } = this.options;
    const properties = {
      ...templateLink ? { templateLink } : {},
      template: this.root,
      parameters: this.#parameters.shown(),
      mode: mode ?? "Incremental",
      provisioningState: "Accepted"
    };
    return { name: name2, ...resourceGroup ? {} : { location }, properties };
  }
  /** The resources are known once their names are. */
  know(find) {
    this.#find = find;
  }
  targets(reference) {
    return this.#find?.(reference);
  }
  deployer() {
    return this.options.deployer;
  }
  zones(namespace, type, location) {
    return this.options.zones?.(namespace, type, location);
  }
  providers(namespace, type) {
    if (this.options.providers) return this.options.providers(namespace, type);
    if (type === void 0) return void 0;
    const versions = versionsOf(property(this.root, "resources") ?? [], `${namespace}/${type}`.toLowerCase());
    return versions.size === 0 ? void 0 : { resourceType: type, locations: [], apiVersions: [...versions].toSorted().toReversed() };
  }
};
function versionsOf(resources, type, found = /* @__PURE__ */ new Set()) {
  for (const one of isArray(resources) || isFields(resources) ? Object.values(resources) : []) {
    if (!isFields(one)) continue;
    const [own, version] = [property(one, "type"), property(one, "apiVersion")];
    if (typeof own === "string" && own.toLowerCase() === type && typeof version === "string" && !isExpression(version)) found.add(version);
    versionsOf(property(one, "resources") ?? [], type, found);
  }
  return found;
}

// src/template/nested.ts
function nestedOf(entry, job, expand2) {
  if (entry.existing || entry.type.toLowerCase() !== "microsoft.resources/deployments") return void 0;
  const properties = property(entry.source, "properties");
  if (!isFields(properties)) throw new ExpressionError("The deployment resource must have 'properties' with 'mode' and 'template' or 'templateLink'.");
  const template = property(properties, "template") ?? null;
  const linked = property(properties, "templateLink") !== void 0;
  if (property(properties, "mode") === void 0) throw job.refusal.missing("mode", [...entry.path, "properties"]);
  checkLocation(entry, job);
  if (template !== null === linked) throw new ExpressionError("The deployment resource must have either 'template' or 'templateLink'.");
  const inner = linked || !isFields(template) || isInner(entry, properties, job);
  const at = [...entry.path, "properties", "template"];
  return {
    inner,
    template,
    bind: (evaluate2) => ({
      inner,
      // Looked up when it is asked for: the template may have made the group by then.
      get scope() {
        return scopeOf(entry, job);
      },
      expand(runtime, fetched, more) {
        const scope = scopeOf(entry, job);
        const refusal = job.refusal.nested(job.model.options.locate, at);
        if (!/^\/subscriptions\//i.test(entry.id)) throw refusal.invalid(`The deployment '${entry.name}' goes to a management group or tenant, which cannot be expanded here.`, []);
        if (!inner) return expandOuter(template, entry, scope, job, refusal, runtime, expand2);
        const body = property(evaluate2(runtime), "properties");
        const own = isFields(body) ? body : {};
        const given = property(own, "parameters");
        const link = more?.templateLink ?? property(own, "templateLink");
        const { templateLink: _2, mode: __, ...rest } = job.model.options;
        const options = { ...rest, ...isFields(link) ? { templateLink: link } : {} };
        const parameters = more?.parameters ?? (isFields(given) ? given : {});
        return expandInner(fetched ?? property(own, "template"), parameters, scope, options, refusal, expand2);
      }
    })
  };
}
function checkLocation(entry, job) {
  const help = "Please see https://aka.ms/deploy-to-subscription for usage details.";
  const none = locationOf(entry) === "";
  const inGroup = /^\/subscriptions\/[^/]+\/resourceGroups\//i.test(entry.id);
  if (!inGroup && none) throw job.refusal.error("InvalidDeployment", `The 'location' property must be specified for '${entry.name}'. ${help}`, entry.path);
  if (inGroup && !none) throw job.refusal.error("InvalidDeployment", `The 'location' property is not allowed for '${entry.name}' at resource group scope. ${help}`, entry.path);
}
function locationOf(entry) {
  return textOf(settle(property(entry.source, "location") ?? "", { ...entry.env, where: "static" }));
}
function expandInner(template, given, scope, options, refusal, expand2) {
  const model = refusal ? new Model(template, given, scope, options, refusal) : new Model(template, given, scope, options);
  const parameters = model.settle();
  const job = { model, root: model.root, env: { host: model, where: "resource" }, place: scope, refusal: model.refusal, own: true };
  return { parameters, ...expand2(job) };
}
function expandOuter(template, entry, scope, job, refusal, runtime, expand2) {
  const root = readRoot(template, refusal);
  const { resources, outputs } = expand2({ model: job.model, root, env: entry.env, place: scope, refusal, own: false });
  const settled = outputs(runtime);
  return { parameters: [], resources: resources.map((resource) => settleOne(resource, runtime)), outputs: () => settled };
}
function settleOne(resource, runtime) {
  const body = resource.evaluate(runtime);
  return { ...resource, evaluate: () => body };
}
function isInner(entry, properties, job) {
  const options = property(properties, "expressionEvaluationOptions");
  const written = isFields(options) ? property(options, "scope") : void 0;
  const scope = settle(written ?? (job.model.symbolic ? "inner" : "outer"), { ...entry.env, where: "static" });
  if (scope === "NotSpecified") return job.model.symbolic;
  if (typeof scope !== "string" || !/^(inner|outer)$/i.test(scope)) throw new ExpressionError("The property 'expressionEvaluationOptions.scope' must be 'inner' or 'outer'.");
  const inner = scope.toLowerCase() === "inner";
  if (!inner && job.model.symbolic) throw new ExpressionError("In a template with languageVersion '2.0' the expression evaluation scope 'outer' is not supported.");
  return inner;
}
function scopeOf(entry, job) {
  const { subscriptionId, resourceGroup: name2 } = entry.scope;
  const { resourceGroup: group, location: _2, ...rest } = job.place;
  const same = subscriptionId.toLowerCase() === rest.subscriptionId.toLowerCase();
  const base = { ...rest, subscriptionId, subscriptionName: same ? rest.subscriptionName : "", deploymentName: entry.name };
  if (name2 === void 0) return { ...base, location: locationOf(entry) };
  if (same && group && group.name.toLowerCase() === name2.toLowerCase()) return { ...base, resourceGroup: group };
  return { ...base, resourceGroup: job.model.options.findGroup?.(subscriptionId, name2) ?? { name: name2, location: "", tags: {} } };
}

// src/template/outputs.ts
var MOST2 = 64;
var MEMBERS3 = ["type", "value", "condition", "copy", "metadata", "nullable", "minValue", "maxValue", "minLength", "maxLength", "items", "prefixItems", "properties", "additionalProperties", "discriminator", "sealed", "allowedValues", "pattern", "$ref"];
var members3 = new Set(MEMBERS3.map((name2) => name2.toLowerCase()));
function readOutputs(outputs, definitions, env, refusal) {
  const written = isFields(outputs) ? Object.entries(outputs) : [];
  if (written.length > MOST2) throw refusal.invalid(`The template outputs limit exceeded. Limit: ${MOST2} and actual: ${written.length}. Please see https://aka.ms/arm-syntax-outputs for usage details.`, ["outputs"]);
  const drafts = written.flatMap(([name2, output]) => {
    const path = ["outputs", name2];
    if (!isFields(output)) throw refusal.invalid(`The template output '${name2}'${refusal.at(path)} is not valid: it must be an object.`, path);
    for (const member2 of Object.keys(output)) if (!members3.has(member2.toLowerCase())) throw refusal.unexpected(member2, "TemplateOutputParameter", [...path, member2]);
    return refusal.blame(path, notValid("output", name2, refusal.at(path)), () => readOutput(name2, output, path, definitions, env, refusal));
  });
  return (runtime) => Object.fromEntries(drafts.map((one) => [one.name, evaluateOutput(one, definitions, runtime, refusal)]));
}
function askAhead(node, env) {
  questionsOf(node, env);
}
function readOutput(name2, output, path, definitions, env, refusal) {
  const copy = property(output, "copy");
  if (copy === void 0 && property(output, "value") === void 0) throw refusal.missing("value", path);
  const schema = resolveType(output, definitions);
  const type = spellType(property(schema, "type"));
  if (type === void 0) throw new ExpressionError("The output must have a 'type' of 'string, securestring, int, bool, array, object, secureobject'.");
  const condition2 = settle(property(output, "condition") ?? true, { ...env, where: "static" });
  if (condition2 === false) return [];
  if (condition2 !== true) throw new ExpressionError(`The output property 'condition' must be a boolean, not '${typeName(condition2)}'.`);
  const value = isFields(copy) ? within("copy", () => draftLoop({ name: name2, ...copy }, env, askAhead)[1]) : draft(property(output, "value") ?? null, env, askAhead);
  return [{ name: name2, type, schema, value }];
}
function evaluateOutput({ name: name2, type, schema, value }, definitions, runtime, refusal) {
  const word = (what) => `The template output '${name2}' is not valid: ${what.replace(/\.$/, "")}.`;
  const path = ["outputs", name2];
  return refusal.blame(
    path,
    word,
    () => {
      const result = value.resolve(runtime);
      if (isSecure(type)) refusal.hide(result);
      const expected = EXPECTED[type] ?? type;
      const fine = result instanceof Secret || result === null && property(schema, "nullable") === true || expected.split(", ").includes(typeName(result));
      if (!fine) throw new ExpressionError(`Template output JToken type is not valid. Expected '${expected}'. Actual '${typeName(result)}'. Please see https://aka.ms/arm-syntax-outputs for usage details.`);
      const wrong2 = checkValue(result, schema, definitions, isSecure(type));
      if (wrong2 !== void 0) throw new ExpressionError(wrong2);
      return { type, value: result };
    },
    "DeploymentOutputEvaluationFailed"
  );
}

// src/template/resources.ts
var MEMBERS4 = [
  "asserts",
  "apiVersion",
  "comments",
  "condition",
  "copy",
  "dependsOn",
  "existing",
  "extendedLocation",
  "extension",
  "id",
  "identity",
  "import",
  "kind",
  "location",
  "managedBy",
  "managedByExtended",
  "metadata",
  "name",
  "placement",
  "plan",
  "properties",
  "provider",
  "resourceGroup",
  "resources",
  "scale",
  "scope",
  "sku",
  "subscriptionId",
  "tags",
  "type",
  "zones",
  "$options",
  "retryOn",
  "waitUntil",
  "systemData"
];
var members4 = new Set(MEMBERS4.map((name2) => name2.toLowerCase()));
function collect(resources, base) {
  const entries = [];
  const loops = /* @__PURE__ */ new Set();
  each(resources, ["resources"], (source, path, symbol) => collectOne(source, path, symbol, base, void 0, entries));
  if (entries.length > MOST_COPIES) {
    throw base.refusal.invalid(`The number of template resources limit exceeded. Limit: '${MOST_COPIES}' and actual: '${entries.length}'. Please see https://aka.ms/arm-syntax-resources for usage details.`, ["resources"]);
  }
  return { entries, loops };
  function each(list2, at, visit) {
    const named = isFields(list2);
    if (!named && !isArray(list2)) throw base.refusal.invalid("The template resources must be an array. Please see https://aka.ms/arm-syntax-resources for usage details.", at);
    for (const [key, source] of Object.entries(list2)) {
      const path = [...at, named ? key : Number(key)];
      if (!isFields(source)) throw base.refusal.invalid(`The template resource${base.refusal.at(path)} is not valid: it must be an object.`, path);
      visit(source, path, named ? key : void 0);
    }
  }
  function collectOne(source, path, symbol, base2, parent, into) {
    checkMembers(source, path, base2);
    const copy = property(source, "copy");
    const shown = textOf(typeof property(source, "name") === "string" ? property(source, "name") ?? "" : "");
    const word = notValid("resource", shown, base2.refusal.at(path));
    const instances = base2.refusal.blame(path, word, () => isFields(copy) ? within("copy", () => readCopy(copy, base2.env, parent !== void 0, loops)) : [{ env: base2.env }]);
    if (isFields(copy) && symbol !== void 0) loops.add(symbol);
    for (const instance of instances) {
      const entry = base2.refusal.blame(path, word, () => nameOne(source, path, symbol, { ...base2, env: instance.env }, parent));
      if (!fits(entry.type, entry.name)) {
        const place = base2.refusal.at(path);
        throw base2.refusal.invalid(
          `The template resource '${entry.name}' for type '${entry.type}'${place} has incorrect segment lengths. A nested resource type must have identical number of segments as its resource name. A root resource type must have segment length one greater than its resource name. Please see https://aka.ms/arm-syntax-resources for usage details.`,
          [...path, "type"]
        );
      }
      if (instance.loop) Object.assign(entry, instance.loop);
      into.push(entry);
      const children = property(source, "resources");
      if (children !== void 0 && children !== null) {
        each(
          children,
          [...path, "resources"],
          (child, childPath, childSymbol) => collectOne(child, childPath, childSymbol, { ...base2, env: instance.env }, entry, into)
        );
      }
    }
  }
}
function checkMembers(source, path, { refusal, symbolic }) {
  for (const name2 of Object.keys(source)) if (!members4.has(name2.toLowerCase())) throw refusal.unexpected(name2, "TemplateResource", [...path, name2]);
  for (const name2 of ["type", "name", "apiVersion"]) if (property(source, name2) === void 0) throw refusal.missing(name2, path);
  if (!symbolic && property(source, "existing") !== void 0) {
    throw refusal.invalid(`The template resource${refusal.at(path)} has the property 'existing', which needs languageVersion '2.0'. Please see https://aka.ms/arm-syntax-resources for usage details.`, path);
  }
  for (const name2 of ["import", "provider", "extension"]) {
    if (property(source, name2) === void 0) continue;
    throw refusal.invalid(`The template resource${refusal.at(path)} belongs to an extension (property '${name2}'), which cannot be evaluated here.`, path);
  }
}
function readCopy(copy, env, nested, loops) {
  if (nested) throw new ExpressionError("Copying nested resources is not supported. Please see https://aka.ms/arm-copy for usage details.");
  const fixed = { ...env, where: "static" };
  const name2 = settle(property(copy, "name") ?? null, fixed);
  if (typeof name2 !== "string" || name2 === "") throw new ExpressionError("The copy property 'name' is required. Please see https://aka.ms/arm-copy for usage details.");
  loops.add(name2);
  const count = countOf(property(copy, "count") ?? null, env);
  const mode = textOf(settle(property(copy, "mode") ?? "parallel", fixed)).toLowerCase();
  if (mode !== "serial" && mode !== "parallel") throw new ExpressionError("The copy property 'mode' must be 'serial' or 'parallel'. Please see https://aka.ms/arm-copy for usage details.");
  const written = settle(property(copy, "batchSize") ?? 1, fixed);
  if (typeof written !== "number" || !Number.isInteger(written) || written < 0 || count > 0 && written > count) {
    throw new CopyError(`has an invalid copy batch size. The copy batch size must be a non-negative integer value and cannot exceed the copy count '${count}'.`);
  }
  const size2 = Math.max(written, 1);
  return Array.from({ length: count }, (_2, index) => {
    const loop = { name: name2, index, kind: "resource", outer: env.loop };
    const batch = mode === "serial" ? { batch: { name: name2, index: Math.floor(index / size2), size: size2 } } : {};
    return { env: { ...env, loop }, loop: { loop: name2, index, ...batch } };
  });
}
function nameOne(source, path, symbol, { env, place }, parent) {
  const fixed = { ...env, where: "static" };
  const text2 = (member2) => {
    const value = settle(property(source, member2) ?? null, fixed);
    if (typeof value === "string") return value;
    throw new ExpressionError(`The resource property '${member2}' must be a string, not '${typeName(value)}'.`);
  };
  const optional = (member2) => (property(source, member2) ?? null) === null ? void 0 : text2(member2);
  const own = { type: text2("type"), name: text2("name") };
  const type = parent ? `${parent.type}/${own.type}` : own.type;
  const name2 = parent ? `${parent.name}/${own.name}` : own.name;
  const scope = placeOf(optional("subscriptionId"), optional("resourceGroup"), parent, place);
  const extended = optional("scope");
  const id = parent && extended === void 0 ? childId(parent.id, own) : resourceId(extended === void 0 ? scopeId(scope) : absolute(extended, place), type, name2);
  return {
    id,
    type,
    name: name2,
    apiVersion: text2("apiVersion"),
    deployed: condition(settle(property(source, "condition") ?? true, fixed)),
    existing: settle(property(source, "existing") ?? false, fixed) === true,
    source,
    path,
    env: { ...env, where: "resource" },
    ...symbol === void 0 ? {} : { symbol },
    scope
  };
}
function childId(parent, { type, name: name2 }) {
  const names = name2.split("/");
  return [parent, ...type.split("/").flatMap((part2, index) => [part2, names[index] ?? ""])].join("/");
}
function placeOf(subscriptionId, resourceGroup, parent, place) {
  if (subscriptionId === void 0 && resourceGroup === void 0 && parent) return parent.scope;
  const group = subscriptionId !== void 0 && subscriptionId !== "" && resourceGroup === void 0 ? void 0 : resourceGroup || place.resourceGroup?.name;
  return { subscriptionId: subscriptionId || place.subscriptionId, ...group === void 0 ? {} : { resourceGroup: group } };
}
function absolute(scope, place) {
  if (scope === "/") return "";
  if (scope.startsWith("/")) return scope.replace(/\/+$/, "");
  if (/^Microsoft\.Management\/managementGroups\//i.test(scope)) return `/providers/${scope}`;
  return `${scopeId(place)}/providers/${scope}`;
}
function condition(value) {
  if (typeof value === "boolean") return value;
  if (typeof value === "string" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  throw new ExpressionError(`The resource property 'condition' must be a boolean, not '${typeName(value)}'. Please see https://aka.ms/arm-syntax-resources for usage details.`);
}

// src/template/table.ts
var Table = class {
  #loops = /* @__PURE__ */ new Map();
  #symbols = /* @__PURE__ */ new Map();
  #ids = /* @__PURE__ */ new Map();
  #names = /* @__PURE__ */ new Map();
  #short = /* @__PURE__ */ new Map();
  /** Throws TemplateError where a resource is defined twice. */
  constructor({ entries, loops }, refusal, symbolic) {
    for (const loop of loops) this.#loops.set(loop.toLowerCase(), []);
    for (const entry of entries) {
      this.#refuseTwice(entry, refusal, symbolic);
      for (const key of /* @__PURE__ */ new Set([entry.id, relativeId(entry.type, entry.name), `${entry.type}/${entry.name}`])) add2(this.#ids, key, entry);
      add2(this.#names, entry.name, entry);
      const { symbol, index } = entry;
      if (entry.loop !== void 0) add2(this.#loops, entry.loop, entry);
      if (symbol !== void 0 && index !== void 0) {
        if (symbol.toLowerCase() !== entry.loop?.toLowerCase()) add2(this.#loops, symbol, entry);
        add2(this.#symbols, `${symbol}[${index}]`, entry);
      } else if (symbol !== void 0) add2(this.#symbols, symbol, entry);
      const short = entry.name.split("/").at(-1) ?? "";
      if (short !== entry.name) add2(this.#short, short, entry);
    }
  }
  // With symbolic names two resources may share an id where only one of them is deployed.
  #refuseTwice(entry, refusal, symbolic) {
    if (entry.existing) return;
    const twins = this.#ids.get(entry.id.toLowerCase())?.filter((twin) => !twin.existing && twin.id.toLowerCase() === entry.id.toLowerCase()) ?? [];
    if (!twins.some((twin) => !symbolic || twin.deployed && entry.deployed)) return;
    throw refusal.invalid(
      `The resource '${relativeId(entry.type, entry.name)}'${refusal.at(entry.path)} is defined multiple times in a template. Please see https://aka.ms/arm-syntax-resources for usage details.`,
      entry.path
    );
  }
  /** What that name stands for, in any letter case; undefined where the template has nothing of that name. */
  find(reference) {
    const key = reference.replace(/\/+$/, "").toLowerCase();
    const loop = this.#symbols.has(key) ? void 0 : this.#loops.get(key);
    if (loop) return { entries: loop, loop: true };
    const entries = this.#symbols.get(key) ?? this.#ids.get(key) ?? this.#names.get(key) ?? this.#short.get(key);
    if (!entries) return void 0;
    const deployed = entries.length > 1 ? entries.filter((entry) => entry.deployed && !entry.existing) : [];
    return { entries: deployed.length === 1 ? deployed : entries, loop: false };
  }
};
function add2(index, name2, entry) {
  const key = name2.toLowerCase();
  const known = index.get(key);
  if (known) known.push(entry);
  else index.set(key, [entry]);
}

// src/template/expand.ts
var KEPT = new Set(
  ["apiVersion", "asserts", "comments", "condition", "copy", "dependsOn", "existing", "id", "metadata", "name", "resourceGroup", "resources", "scope", "subscriptionId", "type", "$options", "retryOn", "waitUntil"].map((name2) => name2.toLowerCase())
);
function expand(job) {
  const { model, root, env, place, refusal } = job;
  const symbolic = isFields(property(root, "resources"));
  const collected = collect(property(root, "resources") ?? [], { env, place, refusal, symbolic });
  const table = new Table(collected, refusal, symbolic);
  if (job.own) model.know((reference) => table.find(reference)?.entries);
  const deployed = collected.entries.filter((entry) => entry.deployed);
  const batches = batchesOf(deployed);
  const waits = /* @__PURE__ */ new Map();
  const resources = deployed.map((entry) => {
    const resource = expandOne(entry, table, job, batches);
    waits.set(entry.id.toLowerCase(), resource.dependsOn.map((id) => id.toLowerCase()));
    return resource;
  });
  refuseCircles(deployed, waits, refusal);
  return { resources, outputs: readOutputs(property(root, "outputs"), sections(root).definitions, { ...env, where: "output" }, refusal) };
}
function expandOne(entry, table, job, batches) {
  const { refusal } = job;
  const questions = [];
  const [body, explicit, nested] = refusal.blame(entry.path, notValid("resource", entry.name, refusal.at(entry.path)), () => {
    const nestedOne = nestedOf(entry, job, expand);
    if (nestedOne && !nestedOne.inner) questions.push(...questionsIn(nestedOne.template, entry.env));
    const drafted = draftBody(entry, nestedOne !== void 0, questions);
    return [drafted, readDependsOn(entry, table, refusal), nestedOne];
  });
  const dependencies = dependenciesOf(explicit, questions);
  const known = dependencies.flatMap(({ id: id2 }) => table.find(id2)?.entries.filter((one) => one.deployed).map((one) => one.id) ?? []);
  const earlier = entry.batch ? batches.get(batchKey(entry.batch.name, entry.batch.index - 1)) ?? [] : [];
  const { symbol, id, type, name: name2, apiVersion, existing, scope, batch } = entry;
  const evaluate2 = (runtime) => {
    const word = (what) => `Unable to process template language expressions for resource '${id}'${refusal.at(entry.path)}. '${what}'`;
    return refusal.blame(entry.path, word, () => body.resolve(runtime));
  };
  return {
    ...symbol === void 0 ? {} : { symbolicName: symbol },
    id,
    type,
    name: name2,
    apiVersion,
    existing,
    scope,
    dependsOn: [.../* @__PURE__ */ new Set([...known, ...earlier])],
    dependencies,
    ...batch ? { batch } : {},
    ...nested ? { nested: nested.bind(evaluate2) } : {},
    evaluate: evaluate2
  };
}
function draftBody(entry, nested, questions) {
  if (entry.existing) return draft({}, entry.env);
  const kept = Object.entries(entry.source).filter(([name2]) => !KEPT.has(name2.toLowerCase()));
  const onDeferred = (node, env) => {
    questions.push(...questionsOf(node, env));
  };
  if (!nested) return draft(fieldsOf(kept), entry.env, onDeferred);
  let template;
  const without = kept.map(([name2, value]) => {
    if (name2.toLowerCase() !== "properties" || !isFields(value)) return [name2, value];
    const written = property(value, "template");
    if (isFields(written)) template = written;
    return [name2, fieldsOf(Object.entries(value).filter(([key, item2]) => key.toLowerCase() !== "template" || !isFields(item2)))];
  });
  const drafted = draft(fieldsOf(without), entry.env, onDeferred);
  if (template === void 0) return drafted;
  const resolve = (runtime) => {
    const body = drafted.resolve(runtime);
    return { ...body, properties: { ...property(body, "properties"), template: template ?? null } };
  };
  return { ready: drafted.ready, resolve };
}
function batchesOf(entries) {
  const batches = /* @__PURE__ */ new Map();
  for (const { batch, id } of entries) {
    if (!batch) continue;
    const key = batchKey(batch.name, batch.index);
    const ids = batches.get(key);
    if (ids) ids.push(id);
    else batches.set(key, [id]);
  }
  return batches;
}
function batchKey(name2, index) {
  return `${name2.toLowerCase()}/${index}`;
}

// src/template/deployment.ts
function expandTemplate(template, parameters, scope, options = {}) {
  return expandInner(template, parameters, scope, options, void 0, expand);
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




/***/ })

};
