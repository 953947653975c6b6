export const id = 84;
export const ids = [84];
export const modules = {

/***/ 84:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadPool: () => (/* binding */ loadPool)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_ZMZ4RZXN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(587);
/* harmony import */ var _chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(256);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(532);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(641);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// node_modules/jsonc-parser/lib/umd/main.js
var require_main = (0,_chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_4__/* .__commonJS */ .P$)({
  "node_modules/jsonc-parser/lib/umd/main.js"(exports, module) {
    (function(factory) {
      if (typeof module === "object" && typeof module.exports === "object") {
        var v = factory(_chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_4__/* .__require */ .ki, exports);
        if (v !== void 0) module.exports = v;
      } else if (typeof define === "function" && define.amd) {
        define(["require", "exports", "./impl/format", "./impl/edit", "./impl/scanner", "./impl/parser"], factory);
      }
    })(function(require2, exports2) {
      "use strict";
      Object.defineProperty(exports2, "__esModule", { value: true });
      exports2.applyEdits = exports2.modify = exports2.format = exports2.printParseErrorCode = exports2.ParseErrorCode = exports2.stripComments = exports2.visit = exports2.getNodeValue = exports2.getNodePath = exports2.findNodeAtOffset = exports2.findNodeAtLocation = exports2.parseTree = exports2.parse = exports2.getLocation = exports2.SyntaxKind = exports2.ScanError = exports2.createScanner = void 0;
      const formatter = require2("./impl/format");
      const edit = require2("./impl/edit");
      const scanner = require2("./impl/scanner");
      const parser = require2("./impl/parser");
      exports2.createScanner = scanner.createScanner;
      var ScanError;
      (function(ScanError2) {
        ScanError2[ScanError2["None"] = 0] = "None";
        ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
        ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
        ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
        ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
        ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
        ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
      })(ScanError || (exports2.ScanError = ScanError = {}));
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
      })(SyntaxKind || (exports2.SyntaxKind = SyntaxKind = {}));
      exports2.getLocation = parser.getLocation;
      exports2.parse = parser.parse;
      exports2.parseTree = parser.parseTree;
      exports2.findNodeAtLocation = parser.findNodeAtLocation;
      exports2.findNodeAtOffset = parser.findNodeAtOffset;
      exports2.getNodePath = parser.getNodePath;
      exports2.getNodeValue = parser.getNodeValue;
      exports2.visit = parser.visit;
      exports2.stripComments = parser.stripComments;
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
      })(ParseErrorCode || (exports2.ParseErrorCode = ParseErrorCode = {}));
      function printParseErrorCode2(code) {
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
      exports2.printParseErrorCode = printParseErrorCode2;
      function format(documentText, range, options) {
        return formatter.format(documentText, range, options);
      }
      exports2.format = format;
      function modify(text, path, value, options) {
        return edit.setProperty(text, path, value, options);
      }
      exports2.modify = modify;
      function applyEdits(text, edits) {
        let sortedEdits = edits.slice(0).sort((a, b) => {
          const diff = a.offset - b.offset;
          if (diff === 0) {
            return a.length - b.length;
          }
          return diff;
        });
        let lastModifiedOffset = text.length;
        for (let i = sortedEdits.length - 1; i >= 0; i--) {
          let e = sortedEdits[i];
          if (e.offset + e.length <= lastModifiedOffset) {
            text = edit.applyEdit(text, e);
          } else {
            throw new Error("Overlapping edit");
          }
          lastModifiedOffset = e.offset;
        }
        return text;
      }
      exports2.applyEdits = applyEdits;
    });
  }
});

// src/pool/json.ts
var import_jsonc_parser = (0,_chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_4__/* .__toESM */ .f1)(require_main(), 1);
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
  const places = (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .placesOf */ .ek)(file, text);
  const errors = [];
  const problems = [];
  try {
    const root = (0, import_jsonc_parser.parseTree)(text.replace(/^\uFEFF/, " "), errors);
    const [error] = errors;
    if (error === void 0 && root !== void 0) return { tree: convert(root, places, problems), problems };
    const [what, fix] = (error && WORDS[(0, import_jsonc_parser.printParseErrorCode)(error.error)]) ?? ["This is not JSON.", "Correct it; names and strings stand in double quotes."];
    const place = places(error?.offset ?? 0);
    problems.push(text.trim() === "" ? (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, "The file is empty.", "Write a JSON object.") : (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, what, fix));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(places(0), "The JSON is nested too deeply.", "Nest it less."));
  }
  return { tree: void 0, problems };
}
function convert(node, places, problems) {
  const place = places(node.offset);
  if (node.type === "array") {
    const items = (node.children ?? []).map((child) => convert(child, places, problems));
    return { value: items.map((item) => item.value), place, items };
  }
  if (node.type !== "object") return (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarTree */ .Th)(place, node.value, problems);
  const entries = (node.children ?? []).flatMap((property) => {
    const [name, value] = property.children ?? [];
    if (name === void 0 || value === void 0) return [];
    return [{ name: String(name.value), place: places(name.offset), tree: convert(value, places, problems) }];
  });
  return (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .mapTree */ .X$)(place, entries, problems);
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
    problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(start, "This is an ARM template, not a parameters file.", "Name the parameters file here and the template where the template belongs."));
    return layer;
  }
  if (schema !== void 0 && !PARAMETERS_SCHEMA.test(String(schema.tree.value))) {
    problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(schema.tree.place, "This `$schema` is not that of an ARM parameters file.", "Use `https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#`."));
  }
  const parameters = top?.get("parameters");
  if (parameters?.tree.entries === void 0) {
    const meant = parameters === void 0 && top !== void 0 ? didYouMeanKey(top) : "";
    problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(parameters?.tree.place ?? tree.place, "A parameters file holds a map `parameters`.", `${meant}Write \`"parameters": { "name": { "value": ... } }\`.`));
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
  const { tree, problems } = json?.tree === void 0 ? (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .gM)(name, text) : json;
  const told = tree === void 0 && json !== void 0 ? json.problems : problems;
  if (tree !== void 0 && tree.value !== null && tree.entries === void 0) {
    told.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(tree.place, "The input `parameters` is a map of names to values.", "Write `name: value`, one a line."));
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
    problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(at, what, `${odd === void 0 ? "" : (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(odd, ["value", "reference"])}Write \`"${name}": { "value": ... }\`, or \`"reference"\` with a Key Vault secret.`));
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
    problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(at?.place ?? tree.place, `The Key Vault reference of \`${name}\` ${what}.`, fix));
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
    else layer.problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(given.place, `\`${given.name}\` is given twice: Azure takes it for \`${first.name}\` in line ${first.place.line}.`, "Keep one of the two."));
  }
}
function didYouMeanKey(top) {
  const near = [...top.keys()].find((key) => (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(key, ["parameters"]) !== "");
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
  return [(0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(add, "Neither `adminPassword` nor `sshPublicKey` is given: nobody could log in.", "Give `adminPassword` in the input `secure-parameters`: `adminPassword=ADMIN_PASSWORD` (JupyterHub needs it), or `sshPublicKey` here.")];
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
  return wrong === void 0 ? [] : [(0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, wrong.what, wrong.fix)];
}
function checkDefault(declared, tree) {
  if (tree === void 0 || typeof tree.value === "string" && /^\[(?!\[)/.test(tree.value)) return [];
  const placeholders = findPlaceholders(declared.name, tree, declared.secure);
  return placeholders.length > 0 ? placeholders : findSecrets(declared.name, tree.place, tree, declared);
}
function findPlaceholders(name, tree, secure) {
  if (tree === void 0) return [];
  return (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .strings */ .P$)(tree).flatMap(({ text, place }) => {
    const found = (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .findPlaceholder */ .$e)(text);
    if (found === void 0) return [];
    const shown = !secure || found === text && /^[A-Z0-9_-]+$/.test(text) ? ` \`${found}\`` : "";
    return [(0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, `\`${name}\` still holds the placeholder${shown}.`, secure ? secureFix(name) : `Write the value, or override it in the input \`parameters\`: \`${name}: ...\`.`)];
  });
}
function findSecrets(name, place, tree, declared) {
  if (tree === void 0) return [];
  const texts = (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .strings */ .P$)(tree);
  const empty = tree.value === null || tree.value === "" || isMap(tree.value) && Object.keys(tree.value).length === 0;
  if (declared?.secure === true && !empty) {
    const where = place.file === "input parameters" ? "the input `parameters`, which stands in a committed workflow" : "a committed file";
    return [(0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(tree.place, `\`${name}\` is a secure parameter and has its value in ${where}.`, secureFix(name))];
  }
  return texts.flatMap(({ text, place: place2 }) => {
    const kind = (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .findSecret */ .mt)(text);
    return kind === void 0 ? [] : [(0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place2, `\`${name}\` holds what looks like ${kind} (not shown).`, `${secureFix(name)} If the secret was real, revoke it: Git keeps it.`)];
  });
}
function secureFix(name) {
  const variable = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
  return `Give it in the input \`secure-parameters\`: \`${name}=${variable}\`, with that variable set from a secret in the step's \`env:\`, or as a Key Vault \`reference\`.`;
}
function checkType(value, declared, hidden) {
  const [words, fits] = TYPES[declared.type.toLowerCase()] ?? ["", () => true];
  if (fits(value) || value === null && declared.nullable) return void 0;
  const shown = hidden ? "the value given" : (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(value);
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
  const shown = hidden ? "The value given" : (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .WU)(value);
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
  for (const given of layers.flatMap((layer) => layer.givens)) {
    if (declared === void 0 || declared.has(given.name.toLowerCase())) continue;
    const fix = known.length === 0 ? "The template takes no parameters." : `${(0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .au)(given.name, known)}Known parameters: ${known.join(", ")}.`;
    merged.problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(given.place, `The template ${template.source} has no parameter \`${given.name}\`.`, fix));
  }
  for (const [name, given] of winners) merged.problems.push(...checkGiven(given, declared?.get(name), template?.source === "linux"));
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
  merged.secrets.push(...secretTexts(value));
  if (!declared.secure) merged.warnings.push(`\`${name}\` comes from \`secure-parameters\` but is no secure parameter of the template: Azure shows its value in the deployment's parameters.`);
}
function takeDefault(declared, template, merged) {
  const { name, secure, defaultValue } = declared;
  merged.problems.push(...checkDefault(declared, template.defaultOf(name)));
  merged.origins.push({ name, from: "template default", shown: secure ? HIDDEN : JSON.stringify(defaultValue ?? null), secure });
}
function missing(declared, add) {
  const fix = declared.secure ? secureFix(declared.name) : `Add it here, or give it in the input \`parameters\`: \`${declared.name}: ...\`.`;
  return (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(add, `The parameter \`${declared.name}\` (${declared.type}) is missing.`, fix);
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
    defaultOf: (name) => tree && (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .descend */ .Xn)(tree, ["parameters", name, "defaultValue"]),
    problems
  };
  if (tree === void 0) return template;
  const schema = top?.get("$schema");
  const named = String(schema?.tree.value);
  if (/deploymentParameters\.json/i.test(named) || top?.has("resources") === false && top.has("parameters")) {
    problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(start, "This is an ARM parameters file, not a template.", "Name the template here and the parameters file where parameters belong."));
    return template;
  }
  if (top === void 0 || top.get("resources")?.tree.value === void 0) {
    problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(tree.place, "This is no ARM template: it has no `resources`.", "Name an ARM template (JSON)."));
    return template;
  }
  if (!/\/deploymentTemplate\.json#?$/i.test(named)) {
    const place = schema?.tree.place ?? tree.place;
    problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(place, "The template's `$schema` is not that of a deployment to a resource group.", "Use `https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#`."));
  }
  if (!checkDeclarations(top.get("parameters")?.tree, problems)) return template;
  try {
    template.declared = new Map((0,_chunk_ZMZ4RZXN_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredParameters */ .vc)(tree.value).map((declared) => {
      const type = declared.type.charAt(0).toLowerCase() + declared.type.slice(1);
      return [declared.name.toLowerCase(), { ...declared, type }];
    }));
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    const at = "path" in error && typeof error.path === "string" ? (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .descend */ .Xn)(tree, error.path.split(".")) : void 0;
    problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(at?.place ?? start, error.message, "Correct the template."));
  }
  return template;
}
var TYPES2 = ["string", "securestring", "int", "bool", "object", "secureobject", "array"];
function checkDeclarations(tree, problems) {
  if (tree === void 0) return true;
  const before = problems.length;
  if (tree.entries === void 0) problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(tree.place, "The template's `parameters` is not a map.", 'Write `"parameters": { "name": { "type": "string" } }`.'));
  for (const [name, { place, tree: declaration }] of tree.entries ?? []) {
    const type = declaration.entries?.get("type")?.tree;
    if (declaration.entries?.has("$ref") === true || TYPES2.includes(String(type?.value).toLowerCase())) continue;
    problems.push((0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .problemAt */ .l4)(type?.place ?? place, `The template declares \`${name}\` without one of ARM's types.`, 'Write `"type"` with string, secureString, int, bool, object, secureObject or array.'));
  }
  return problems.length === before;
}

// src/pool/load.ts
function loadPool(request) {
  const found = (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .findPool */ .CA)(request);
  const problems = [...found.problems];
  const template = found.template === void 0 ? void 0 : readTemplate(found.template.source, found.template.text);
  const given = found.parameters;
  const base = given === void 0 ? void 0 : "text" in given ? readParametersFile(given.file, given.text) : readMap(given.tree, given.place, (place) => `${place.file}:${place.line}`);
  const layers = [
    base ?? { givens: [], add: found.start, broken: found.problems.length > 0, problems: [] },
    readParametersInput(request.parameters),
    (0,_chunk_LKCFRBQI_js__WEBPACK_IMPORTED_MODULE_2__/* .readSecureParameters */ .Wc)(request.secureParameters, request.env, template?.declared)
  ];
  problems.push(...template?.problems ?? [], ...layers.flatMap((layer) => layer.problems));
  const merged = merge(layers, template);
  problems.push(...merged.problems);
  const warnings = [...merged.warnings];
  if (template?.source === "linux") {
    warnings.push(...linuxWarnings(merged.winners));
    if (template.declared !== void 0 && !layers.some((layer) => layer.broken)) problems.push(...linuxProblems(merged.winners, template.declared, layers[0].add));
  }
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l(inOrder(problems));
  const { name, resourceGroup, location, level } = found;
  return {
    name,
    resourceGroup,
    location,
    template: { source: template.source, json: template.json },
    parameters: merged.parameters,
    origins: merged.origins,
    smoke: { level },
    secrets: merged.secrets,
    warnings
  };
}
function inOrder(problems) {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const rank = (problem) => files.indexOf(problem.file);
  return problems.toSorted((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}



/***/ })

};
