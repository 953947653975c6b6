import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ listenForCancel),
/* harmony export */   N: () => (/* binding */ unless)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/action/cancel.ts
var patience = 6e3;
function listenForCancel(minutes) {
  const controller = new AbortController();
  const { promise: lastMoment, resolve } = Promise.withResolvers();
  const end = performance.now() + minutes * 6e4;
  let last;
  let kept;
  const interrupt = (why, name = "Error") => {
    if (controller.signal.aborted) return;
    last = setTimeout(resolve, patience);
    controller.abort(Object.assign(new Error(why), { name }));
  };
  const cancel = () => interrupt("The run was cancelled");
  const timer = setTimeout(() => interrupt(`The timeout of ${minutes} minutes (input \`timeout\`) is over`, "TimeoutError"), minutes * 6e4);
  process.on("SIGINT", cancel);
  process.on("SIGTERM", cancel);
  return {
    signal: controller.signal,
    timeLeft: () => Math.max(0, end - performance.now()),
    lastMoment,
    onLeave: (leave) => {
      kept = leave;
    },
    leave: async () => {
      const why = controller.signal.reason.message;
      return kept === void 0 ? { what: `${why}. Nothing that it started goes on in Azure.`, fix: "Run again to go on." } : await kept(why);
    },
    stop: () => {
      clearTimeout(timer);
      clearTimeout(last);
      process.off("SIGINT", cancel);
      process.off("SIGTERM", cancel);
    }
  };
}
async function unless(signal, promise) {
  const { promise: aborted, reject } = Promise.withResolvers();
  const give = () => reject(signal.reason);
  if (signal.aborted) give();
  signal.addEventListener("abort", give, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", give);
  }
}




/***/ }),

/***/ 7613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DO: () => (/* binding */ planWords),
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   WA: () => (/* binding */ planSentences),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   rf: () => (/* binding */ signs),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/report/escape.ts
var ansi = /\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[\u001B\u009B]\[?[0-?]*[ -/]*[@-~]/g;
var invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
var blank = "​";
function plain(value, max) {
  const line = visible(value.slice(0, max * 16)).replaceAll(/\s+/g, " ").trim();
  return bound(line, max);
}
function visible(value) {
  return value.replaceAll(ansi, "").replaceAll(/[\s\u0085]/g, " ").replaceAll(invisible, "");
}
function bound(line, max) {
  if (line.length <= max) return line;
  const characters = Array.from(line);
  return characters.length <= max ? line : `${characters.slice(0, max - 1).join("")}…`;
}
function text(value, max = 300) {
  return inert(plain(value, max));
}
function inert(line) {
  return unlink(line).replaceAll(/[&<>`\\*~[\]|$]/g, entity).replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, entity).replace(/^(?:[-+=#:]|\d+(?=[.)]))/, (start) => Array.from(start, entity).join("")).replaceAll(blank, "&#8203;");
}
function entity(character) {
  return `&#${character.codePointAt(0)};`;
}
function unlink(line) {
  return line.replaceAll(/[@#](?=\S)/g, `$&${blank}`).replaceAll(/:(?=\/\/|:|[\w+-]+:)/g, `:${blank}`).replaceAll(/\bwww(?=\.)/gi, `$&${blank}`).replaceAll(/\b(?:[gG][hH]-(?=\d)|GHSA-|[A-Z][A-Z0-9_]*-(?=\d))/g, `$&${blank}`).replaceAll(/(?<![0-9A-Za-z])[0-9a-f]{7,40}(?![0-9A-Za-z])/gi, (hash) => hash.replaceAll(/.{4}(?=.)/g, `$&${blank}`));
}
function prose(value, max = 600) {
  return plain(value, max).split(/`([^`]+)`/).map((part, index) => index % 2 === 1 ? code(part, max) : inert(part)).join("");
}
function code(value, max = 200) {
  const line = unmark(plain(value, max));
  if (line === "") return "";
  if (line.includes("|")) return `<code>${inert(line)}</code>`;
  const fence2 = "`".repeat(longestRun(line) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence2}${pad}${line}${pad}${fence2}`;
}
function fence(value, info = "text", max = 4e3) {
  const lines = value.slice(0, max * 16).split(/\r\n|[\r\n\u0085\u2028\u2029]/).map((line) => unmark(visible(line).trimEnd()).replace(/^(\s*)(:(?=:)|##(?=\[))/, `$1$2${blank}`));
  const body = bound(lines.join("\n"), max);
  const ticks = "`".repeat(Math.max(3, longestRun(body) + 1));
  return `${ticks}${info}
${body}
${ticks}`;
}
function unmark(line) {
  return line.replaceAll("<!--", `<!${blank}--`);
}
function longestRun(line) {
  return (line.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
function link(label, url) {
  if (!URL.canParse(url) || url.length > 2e3) return label;
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return label;
  const destination = href.replaceAll(/[()<>|\\`"'[\]{}\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
  return `[${label}](${destination})`;
}
function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map(row).join("\n");
}
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

// src/report/planwords.ts
var signs = { create: "+", modify: "~", delete: "-", unchanged: "=", unknown: "?", gone: "?" };
function amount(value, currency) {
  return `${value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`;
}
function planWords({ counts, source, resources }) {
  if (resources.length === 0) return "nothing is known of the changes";
  const parts = [
    [counts.create, "to create"],
    [counts.modify, "to change"],
    [counts.delete, "to delete"],
    [counts.unknown, "unknown"],
    [counts.gone, "no longer in the files"]
  ];
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  if (told.length > 0) return told.join(", ");
  return source === "files" ? "No changes in the files" : "No changes";
}
function planSentences({ plan }) {
  if (plan === null) return [];
  const { cost } = plan;
  return [
    plan.source === "azure" ? "This is what Azure itself foresees (what-if); nothing has been changed." : plan.source === "template" ? `${text(plan.why, 200)}: this is what the template says.` : "",
    plan.newGroup === true ? "The resource group will be created." : "",
    cost === null ? "" : costSentence(cost)
  ].filter(Boolean);
}
function costSentence({ before, after, currency, budget }) {
  const more = after.complete ? "" : " at least";
  const now = `**${amount(after.monthly, currency)}** a month${more}, around the clock`;
  const change = before === null ? "" : before.monthly === after.monthly ? ", as before" : ` (before: ${amount(before.monthly, currency)}, ${after.monthly > before.monthly ? "+" : "−"}${amount(Math.abs(after.monthly - before.monthly), currency)})`;
  return `Cost: ${now}${change}.${budgetSentence(after, currency, budget)}`;
}
function budgetSentence(after, currency, budget) {
  if (budget === null) return "";
  const allowed = amount(budget.monthly, budget.currency);
  if (budget.verdict === "over") return ` 🔴 **Over the budget** of ${allowed}.`;
  if (budget.verdict === "within") return ` Within the budget of ${allowed}.`;
  return ` Whether it is within the budget of ${allowed} cannot be said: ${budget.currency === currency ? after.complete ? "unknown" : "some prices are not known" : `the prices are known in ${currency} alone`}.`;
}




/***/ }),

/***/ 5649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ __commonJS),
/* harmony export */   VA: () => (/* binding */ __export),
/* harmony export */   f1: () => (/* binding */ __toESM),
/* harmony export */   ki: () => (/* binding */ __require)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));




/***/ }),

/***/ 15:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/path.ts
function resolvePath(path, from) {
  if (path.startsWith("/") || path.includes("\\") || path.includes("\0") || /^[A-Za-z]:/.test(path)) return void 0;
  const steps = from === void 0 ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === void 0) return void 0;
  }
  return steps.length === 0 ? void 0 : steps.join("/");
}




/***/ }),

/***/ 3372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ describeProblem),
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/errors.ts
var ActionError = class extends Error {
  name = "ActionError";
  problems;
  constructor(problems, options) {
    const all = Array.isArray(problems) ? problems : [problems];
    super(all.map(describeProblem).join("\n"), options);
    this.problems = all;
  }
};
function describeProblem(problem) {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== void 0).join(":");
  const service = [
    problem.code,
    problem.target && `target ${problem.target}`,
    problem.correlationId && `correlation id ${problem.correlationId}`
  ].filter(Boolean);
  return [place && `${place}:`, problem.what, service.length > 0 && `(${service.join(", ")})`, problem.fix].filter(Boolean).join(" ");
}




/***/ }),

/***/ 5950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lj: () => (/* binding */ surelyNone),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   _f: () => (/* binding */ findPullRequest),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/github/event.ts
async function findPullRequest(asked, event) {
  const { name, payload, sha, ref } = event;
  const none = surelyNone(event);
  if (none !== void 0) return { none };
  switch (name) {
    case "issue_comment":
      return numbered(objectOf(payload["issue"])["number"], "the event names no issue");
    case "push":
      return byCommit(asked, sha);
    case "workflow_dispatch":
      return byBranch(asked, ref);
    case "merge_group":
      return byQueue(asked, textOf(objectOf(payload["merge_group"])["head_ref"]));
    case "workflow_run":
      return byRun(asked, objectOf(payload["workflow_run"]));
    default:
      return numbered(objectOf(payload["pull_request"])["number"] ?? payload["number"], `the event \`${name}\` names no pull request`);
  }
}
function surelyNone({ name, payload, sha, ref }) {
  const main = textOf(objectOf(payload["repository"])["default_branch"]);
  if (name === "issue_comment") return objectOf(payload["issue"])["pull_request"] ? void 0 : "the comment stands under an issue, not under a pull request";
  if (name === "push") return /[1-9a-f]/i.test(sha) ? void 0 : "the branch was deleted";
  if (name === "workflow_dispatch") return ref === `refs/heads/${main}` ? ofDefaultBranch : void 0;
  return /^(pull_request(_.+)?|merge_group|workflow_run)$/.test(name) ? void 0 : `the event \`${name}\` belongs to no pull request`;
}
var ofDefaultBranch = "a run on the default branch belongs to no pull request";
async function byCommit(asked, sha) {
  const alive = (await asked.ofCommit(sha)).filter((one) => one.open || one.merged);
  const found = alive.find((one) => one.merged && one.mergeSha === sha) ?? alive.find((one) => one.mergeSha === sha) ?? alive.find((one) => one.headSha === sha);
  return found === void 0 ? { none: `no pull request belongs to commit ${sha}` } : { number: found.number };
}
async function byBranch(asked, ref) {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (branch === void 0) return { none: `${ref || "the run"} is no branch` };
  const main = await asked.defaultBranch();
  if (branch === main) return { none: ofDefaultBranch };
  const [owner = ""] = asked.repository.split("/");
  const own = (await asked.ofBranch(owner, branch)).filter((one) => isFrom(one, asked.repository, branch));
  return only(own, main, `no open pull request comes from the branch ${branch}`, `several open pull requests come from the branch ${branch}`);
}
async function byRun(asked, run) {
  const [event, sha, branch] = [textOf(run["event"]), textOf(run["head_sha"]), textOf(run["head_branch"])];
  const repository = textOf(objectOf(run["head_repository"])["full_name"]);
  if (event === "push") return byCommit(asked, sha);
  if (event === "workflow_dispatch") return byBranch(asked, `refs/heads/${branch}`);
  if (event === "merge_group") return byQueue(asked, branch);
  if (!/^pull_request(_target)?$/.test(event)) return { none: `the run was started by \`${event}\`, which belongs to no pull request` };
  const [owner = ""] = repository.split("/");
  if (owner === "" || branch === "") return { none: "the repository that the run came from is gone" };
  const open = (await asked.ofBranch(owner, branch)).filter((one) => isFrom(one, repository, branch));
  const same = open.filter((one) => one.headSha === sha);
  const [moved] = open;
  if (same.length === 0 && moved !== void 0) return { none: `pull request ${moved.number} has newer commits than the run, which have a run of their own` };
  return only(same, await asked.defaultBranch(), `no open pull request comes from ${repository}, branch ${branch}`, `several open pull requests come from ${repository}, branch ${branch}`);
}
async function byQueue(asked, ref) {
  const [, digits] = /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-(\d{1,9})-[0-9a-f]{40}$/.exec(ref) ?? [];
  const found = digits === void 0 ? void 0 : await asked.ofNumber(Number(digits));
  return found?.open === true ? { number: found.number } : { none: `the merge queue’s ${ref || "branch"} names no open pull request` };
}
function only(found, main, none, several) {
  const toMain = found.filter((one) => one.baseBranch === main);
  const [first, second] = toMain.length > 0 ? toMain : found;
  if (first === void 0) return { none };
  return second === void 0 ? { number: first.number } : { none: several };
}
function isFrom(one, repository, branch) {
  return one.open && one.headBranch === branch && one.headRepository.toLowerCase() === repository.toLowerCase();
}
function numbered(value, none) {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? { number: value } : { none };
}
function objectOf(value) {
  return typeof value === "object" && value !== null ? value : {};
}
function textOf(value) {
  return typeof value === "string" ? value : "";
}




/***/ }),

/***/ 704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ startReport)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/report/start.ts
function startReport(command) {
  return {
    schema: 1,
    command,
    ok: false,
    pool: null,
    changed: null,
    plan: null,
    pools: null,
    deployment: null,
    adminUsername: null,
    capacity: null,
    instances: [],
    endpoints: [],
    smokeLevel: null,
    smoke: null,
    parameters: [],
    notes: [],
    warnings: [],
    problems: [],
    finishedAt: ""
  };
}




/***/ }),

/***/ 4284:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(275);
/* harmony import */ var _chunk_XE2V4YKO_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(704);
/* harmony import */ var _chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7613);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(15);
/* harmony import */ var _chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5950);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5649);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(8500);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(3024);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(9896);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(1455);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(7598);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








// src/main.ts



// src/action/inputs.ts
var commands = ["deploy", "list", "plan", "smoke", "status", "teardown"];
var clouds = ["AzureCloud", "AzureUSGovernment", "AzureChinaCloud", "custom"];
function readInputs(get) {
  const problems2 = [];
  const text2 = (name2) => get(name2).trim() || void 0;
  const required = (name2, what) => {
    const value = text2(name2);
    if (value === void 0) {
      problems2.push({ what: `The input \`${name2}\` is missing: ${what}.`, fix: `Add \`${name2}:\` under \`with:\`.` });
    }
    return value ?? "";
  };
  const oneOf = (name2, allowed, fallback) => {
    const value = text2(name2);
    if (value === void 0) return fallback;
    const found = allowed.find((one) => one.toLowerCase() === value.toLowerCase());
    if (found === void 0) {
      problems2.push({
        what: `The input \`${name2}\` is ${JSON.stringify(value)}.`,
        fix: `Use one of ${allowed.map((one) => `\`${one}\``).join(", ")}.`
      });
    }
    return found ?? fallback;
  };
  const address2 = (name2, needed) => {
    const value = text2(name2);
    if (value === void 0) {
      if (needed) problems2.push({ what: `The input \`${name2}\` is missing.`, fix: "`environment: custom` needs it." });
      return void 0;
    }
    const url = URL.canParse(value) ? new URL(value) : void 0;
    if (url?.protocol !== "https:" || url.username !== "" || url.search !== "" || url.hash !== "" || url.pathname !== "/") {
      problems2.push({ what: `The input \`${name2}\` is no https address.`, fix: "Write it as `https://host`." });
    }
    return value.replace(/\/+$/, "");
  };
  const id = (name2, what, also) => {
    const value = text2(name2) ?? "";
    if (value === "" || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) || also?.test(value)) return value;
    problems2.push({ what: `The input \`${name2}\` is not ${what}.`, fix: "Ids have the form `00000000-0000-0000-0000-000000000000`." });
    return value;
  };
  const account = () => {
    const value = text2("delete-storage");
    if (value !== void 0 && !/^[a-z0-9]{3,24}$/.test(value)) {
      problems2.push({ what: "The input `delete-storage` is no name of a storage account.", fix: "Write the name alone: 3 to 24 lower-case letters and digits, one account." });
    }
    return value;
  };
  const minutes = () => {
    const value = Number(text2("timeout") ?? "60");
    if (Number.isFinite(value) && value > 0 && value <= 360) return value;
    problems2.push({ what: "The input `timeout` is no number of minutes above 0, up to 360 (fractions count).", fix: "Write e.g. `timeout: 45`." });
    return 60;
  };
  const command = oneOf("command", commands, "deploy") ?? "deploy";
  const environment = oneOf("environment", clouds, "AzureCloud") ?? "AzureCloud";
  const custom = environment === "custom";
  const smokeLevel = oneOf("smoke-level", ["none", "door", "login", "kernel"], void 0);
  const comment2 = oneOf("comment", ["endpoints", "link", "off"], void 0);
  const optional = {
    pool: text2("pool"),
    templateFile: text2("template-file"),
    parametersFile: text2("parameters-file"),
    resourceGroup: text2("resource-group"),
    location: text2("location"),
    armEndpoint: custom ? address2("arm-endpoint", true) : void 0,
    authorityHost: custom ? address2("authority-host", true) : void 0,
    basePath: text2("base-path"),
    fromReport: text2("from-report"),
    deleteStorage: account(),
    smokeLevel,
    sshKey: text2("ssh-key"),
    comment: comment2,
    githubToken: text2("github-token")
  };
  const needsAzure = command !== "list" && !(command === "plan" && (optional.basePath !== void 0 || optional.fromReport !== void 0));
  const needsPool = command !== "list" && !(command === "plan" && optional.fromReport !== void 0);
  const inputs = {
    command,
    environment,
    parameters: text2("parameters") ?? "",
    secureParameters: text2("secure-parameters") ?? "",
    subscriptionId: (needsAzure ? required("subscription-id", "the Azure subscription of the pool") : text2("subscription-id") ?? "") && id("subscription-id", "an id: the “Subscription ID”, not the name"),
    tenantId: id("tenant-id", "an id or a domain such as `contoso.onmicrosoft.com`", /^[\w-]+(\.[\w-]+)+$/),
    clientId: id("client-id", "an id: the “Application (client) ID”, not the name"),
    cancelOnInterrupt: oneOf("cancel-on-interrupt", ["true", "false"], "false") === "true",
    timeoutMinutes: minutes(),
    ...present(optional)
  };
  if (needsPool && inputs.pool === void 0 && inputs.templateFile === void 0 && inputs.resourceGroup === void 0) {
    problems2.push({
      what: "Neither a pool file nor a resource group is named.",
      fix: "Set `pool: pools/<name>.yml`, or `template-file`, `parameters-file`, `resource-group` and `location`."
    });
  }
  return { inputs, problems: problems2 };
}
function secureTexts(text2, env) {
  return text2.split("\n").flatMap((line2) => {
    const variable = line2.slice(line2.indexOf("=") + 1).trim();
    const value = Object.hasOwn(env, variable) ? env[variable] : void 0;
    const secret = value ?? (/^[A-Z][A-Z0-9_]*$/.test(variable) || line2.trimStart().startsWith("#") ? "" : variable);
    const inner = textsOf(secret);
    return inner.length === 0 ? [] : [secret, ...inner];
  });
}
function textsOf(secret) {
  const walk = (value) => {
    if (typeof value === "string") return [value];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(walk) : [];
  };
  try {
    return walk(JSON.parse(secret));
  } catch {
    return secret === "" ? [] : [secret];
  }
}
function refuse(problems2) {
  if (problems2.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l(problems2);
}
function present(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}

// src/action/runner.ts


// node_modules/@actions/core/lib/command.js


// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_11__.EOL);
}
function issue(name2, message = "") {
  issueCommand(name2, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first2 = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first2) {
              first2 = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js



function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs__WEBPACK_IMPORTED_MODULE_13__.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs__WEBPACK_IMPORTED_MODULE_13__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_12__.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_11__.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js


// node_modules/@actions/core/lib/summary.js


var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = fs__WEBPACK_IMPORTED_MODULE_13__.promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, fs__WEBPACK_IMPORTED_MODULE_13__.constants.R_OK | fs__WEBPACK_IMPORTED_MODULE_13__.constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text2, addEOL = false) {
    this._buffer += text2;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(os__WEBPACK_IMPORTED_MODULE_11__.EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row2) => {
      const cells = row2.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text2, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text2);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text2, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text2, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text2, href) {
    const element = this.wrap("a", text2, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js


// node_modules/@actions/io/lib/io-util.js

var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_13__.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs__WEBPACK_IMPORTED_MODULE_13__.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os__WEBPACK_IMPORTED_MODULE_11__.platform();
var arch = os__WEBPACK_IMPORTED_MODULE_11__.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function getInput(name2, options) {
  const val = process.env[`INPUT_${name2.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name2}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name2, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name2, value));
  }
  process.stdout.write(os__WEBPACK_IMPORTED_MODULE_11__.EOL);
  issueCommand("set-output", { name: name2 }, toCommandValue(value));
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_11__.EOL);
}
function startGroup(name2) {
  issue("group", name2);
}
function endGroup() {
  issue("endgroup");
}

// src/action/annotations.ts
var shown = 10;
var lines = 1e3;
function limitAnnotations(out) {
  const all = { error: { count: 0, last: void 0 }, warning: { count: 0, last: void 0 } };
  const tell = (kind, { line: line2 }) => out.line(`${kind === "error" ? "Error" : "Warning"}: ${line2}`);
  return {
    add: (kind, message) => {
      const seen2 = all[kind];
      seen2.count++;
      if (seen2.count < shown) return message.annotate();
      if (seen2.count === shown) {
        seen2.last = message;
        return void 0;
      }
      if (seen2.last !== void 0) tell(kind, seen2.last);
      seen2.last = void 0;
      if (seen2.count < shown + lines) tell(kind, message);
      return void 0;
    },
    end: () => {
      for (const kind of ["error", "warning"]) {
        const { count: count2, last } = all[kind];
        if (last !== void 0) last.annotate();
        else if (count2 > shown) out.annotate(kind, `And ${count2 - shown + 1} more ${kind}s: the job summary and the report file tell them.`);
      }
    }
  };
}

// src/action/runner.ts
var harmless = (text2) => text2.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/g, " ").replaceAll(/^(\s*)::/gm, "$1​::").replaceAll("##[", "#​#[");
function connectRunner(redact2) {
  const clean = (text2) => harmless(redact2(text2));
  guard(process.stderr, clean);
  const masked = /* @__PURE__ */ new Set();
  const annotations = limitAnnotations({ annotate: (kind, text2) => kind === "error" ? error(text2) : warning(text2), line: (text2) => info(clean(text2)) });
  return {
    input: (name2) => getInput(name2),
    mask: (value) => {
      for (const part of new Set([value, ...value.split(/\r?\n/)].map((one) => one.trim()))) {
        if (part.length < 4 || masked.has(part)) continue;
        masked.add(part);
        setSecret(part);
      }
    },
    info: (line2) => info(clean(line2)),
    warning: (text2) => annotations.add("warning", { annotate: () => warning(clean(text2)), line: text2 }),
    problem: (problem) => {
      const { file, line: line2, column, ...rest } = problem;
      const text2 = (0,_chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .describeProblem */ .B)(file === void 0 ? rest : problem);
      const place = {
        ...problem.code === void 0 ? {} : { title: clean(problem.code) },
        ...file === void 0 ? {} : { file: clean(file) },
        ...line2 === void 0 ? {} : { startLine: line2 },
        ...column === void 0 ? {} : { startColumn: column }
      };
      annotations.add("error", { annotate: () => error(clean(text2), place), line: text2 });
    },
    end: () => annotations.end(),
    startGroup: (title) => startGroup(clean(title)),
    endGroup: () => endGroup(),
    output: (name2, value) => {
      try {
        setOutput(name2, value);
      } catch (error2) {
        throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({ what: `The output \`${name2}\` cannot be written: ${error2.message}` });
      }
    },
    summary: async (markdown) => {
      if (!process.env["GITHUB_STEP_SUMMARY"]) return;
      await summary.addRaw(markdown).write();
    },
    idToken: async (audience, fetch) => {
      const { fetchIdToken } = await __nccwpck_require__.e(/* import() */ 626).then(__nccwpck_require__.bind(__nccwpck_require__, 2626));
      return fetchIdToken(audience, fetch);
    }
  };
}
function guard(stream, clean) {
  const write = stream.write.bind(stream);
  stream.write = (chunk, ...rest) => write(typeof chunk === "string" ? clean(chunk) : chunk, ...rest);
}
function readRun(env) {
  const get = (name2, fallback = "") => env[name2] ?? fallback;
  const server = get("GITHUB_SERVER_URL", "https://github.com");
  return {
    workspace: get("GITHUB_WORKSPACE", process.cwd()),
    temp: get("RUNNER_TEMP", "/tmp"),
    repository: get("GITHUB_REPOSITORY"),
    repositoryId: get("GITHUB_REPOSITORY_ID"),
    runUrl: `${server}/${get("GITHUB_REPOSITORY")}/actions/runs/${get("GITHUB_RUN_ID")}`,
    runId: get("GITHUB_RUN_ID", "0"),
    attempt: Number(get("GITHUB_RUN_ATTEMPT", "1")),
    sha: get("GITHUB_SHA"),
    ref: get("GITHUB_REF"),
    eventName: get("GITHUB_EVENT_NAME"),
    event: readEvent(get("GITHUB_EVENT_PATH")),
    apiUrl: get("GITHUB_API_URL", "https://api.github.com")
  };
}
function readEvent(path) {
  if (!path || !(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.existsSync)(path)) return {};
  try {
    const value = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readFileSync)(path, "utf8"));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

// src/action/signin.ts
var permissions = "`permissions: { id-token: write, contents: read, pull-requests: write }`";
function chooseSignIn(inputs, env, run) {
  const { tenantId, clientId } = inputs;
  const oidc = Boolean(env["ACTIONS_ID_TOKEN_REQUEST_URL"]);
  const clientSecret = env["AZURE_CLIENT_SECRET"];
  const hosted = env["RUNNER_ENVIRONMENT"] === "github-hosted";
  if (tenantId !== "" && clientId !== "") {
    if (oidc) return { signIn: { way: "oidc", tenantId, clientId } };
    if (clientSecret) return { signIn: { way: "secret", tenantId, clientId, clientSecret } };
    return { problem: noWay(env, run) };
  }
  if (tenantId !== "") return { problem: lone("tenant-id", "client-id", "the application that the action signs in as") };
  if (clientId !== "" && (oidc || clientSecret || hosted)) return { problem: lone("client-id", "tenant-id", "the Microsoft Entra tenant to sign in to") };
  if (clientSecret) {
    return {
      problem: {
        what: "`AZURE_CLIENT_SECRET` is set, but not whose secret it is: the inputs `tenant-id` and `client-id` are missing.",
        fix: "Add `tenant-id:` and `client-id:` under `with:`."
      }
    };
  }
  return { signIn: { way: "machine", clientId, hosted } };
}
function isForeign(env, run) {
  return forkOf(run) !== void 0 || env["GITHUB_ACTOR"] === "dependabot[bot]";
}
function lone(given, missing, what) {
  return {
    what: `The input \`${missing}\` is missing: ${what}. \`${given}\` is given, and neither means an application without the other.`,
    fix: `Add \`${missing}:\` under \`with:\`.`
  };
}
function noWay(env, run) {
  const secret = env["AZURE_CLIENT_SECRET"] === "" ? "`AZURE_CLIENT_SECRET` is set but empty" : "`AZURE_CLIENT_SECRET` is not set";
  const missing = `There is no way to sign in to Azure: the job has no GitHub OIDC token and ${secret}.`;
  if (env["GITHUB_ACTIONS"] !== "true") {
    return { what: `${missing} This is no job of GitHub Actions, so only a secret can do.`, fix: "Set the environment variable `AZURE_CLIENT_SECRET`. In a job it would be `id-token: write`." };
  }
  const fork = forkOf(run);
  if (fork !== void 0) {
    return {
      what: `${missing} The pull request comes from ${fork}, and GitHub gives runs for forks neither \`id-token: write\` nor secrets.`,
      fix: "Leave such runs out with `if: github.event.pull_request.head.repo.full_name == github.repository` on the job, or push the branch to this repository."
    };
  }
  if (env["GITHUB_ACTOR"] === "dependabot[bot]") {
    return {
      what: `${missing} The run was caused by Dependabot, and GitHub gives such runs neither \`id-token: write\` nor the repository's secrets.`,
      fix: "Leave such runs out with `if: github.actor != 'dependabot[bot]'` on the job."
    };
  }
  return {
    what: missing,
    fix: `Add ${permissions} to the job (in a reusable workflow to the calling job as well), or set \`env: AZURE_CLIENT_SECRET\` on the step.`
  };
}
function forkOf({ eventName, event, repository }) {
  if (eventName !== "pull_request") return void 0;
  const { head: head2 } = event["pull_request"] ?? {};
  if (head2 === void 0) return void 0;
  const name2 = head2.repo?.full_name;
  if (typeof name2 !== "string") return "a fork that is gone";
  return name2.toLowerCase() === repository.toLowerCase() ? void 0 : `the fork \`${name2}\``;
}

// src/assets.ts



var root = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(import.meta.dirname, "..");
var largest = 4 * 1024 * 1024;
function readShippedTemplate(name2) {
  if (!/^[a-z][a-z-]*$/.test(name2)) return void 0;
  const path = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(root, "templates", `${name2}.json`);
  return (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.existsSync)(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readFileSync)(path, "utf8") : void 0;
}
function readerOf(workspace) {
  return (path) => {
    const refuse2 = (what, fix) => {
      throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({ what: `\`${path}\` ${what}.`, fix, file: path });
    };
    try {
      const home = (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.realpathSync)(workspace);
      const full = (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(home, path));
      if (!full.startsWith(home + node_path__WEBPACK_IMPORTED_MODULE_8__.sep)) return refuse2("leads out of the repository", "Commit the file itself, not a link to elsewhere.");
      if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.statSync)(full).isFile()) return refuse2("is no file", "Name a file.");
      if ((0,node_fs__WEBPACK_IMPORTED_MODULE_10__.statSync)(full).size > largest) return refuse2("is larger than 4 MiB", "Azure takes no template or parameters of that size.");
      const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readFileSync)(full);
      return (0,node_buffer__WEBPACK_IMPORTED_MODULE_14__.isUtf8)(bytes) ? bytes.toString("utf8") : refuse2("is not UTF-8 text", "Save it as UTF-8.");
    } catch (error2) {
      const { code: code2 } = error2;
      if (code2 === "ENOENT" || code2 === "ENOTDIR") return void 0;
      if (error2 instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l || code2 === void 0) throw error2;
      return refuse2(`cannot be read (${code2})`, "Check its permissions.");
    }
  };
}
function listerOf(workspace) {
  return (folder) => {
    try {
      const home = (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.realpathSync)(workspace);
      const full = (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(home, folder));
      if (full !== home && !full.startsWith(home + node_path__WEBPACK_IMPORTED_MODULE_8__.sep)) return void 0;
      return (0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readdirSync)(full, { withFileTypes: true }).flatMap((one) => one.isFile() ? [full === home ? one.name : `${folder}/${one.name}`] : []).toSorted();
    } catch (error2) {
      const { code: code2 } = error2;
      if (code2 === "ENOENT" || code2 === "ENOTDIR") return void 0;
      throw error2;
    }
  };
}

// src/publish/publish.ts




// src/report/calm.ts
function calm(report) {
  return {
    ...report,
    finishedAt: "",
    // Prices are asked for anew each time; where one has changed, its row has.
    plan: report.plan && { ...report.plan, cost: report.plan.cost && { ...report.plan.cost, date: "" } },
    deployment: report.deployment && { ...report.deployment, timestamp: "", duration: "", correlationId: "" },
    endpoints: report.endpoints.map((one) => ({ ...one, seconds: 0 })),
    problems: report.problems.map(({ correlationId: _correlationId, ...problem }) => problem)
  };
}

// src/report/fit.ts
function solid(markdown) {
  return { keep: Infinity, rows: [], wrap: () => markdown };
}
function bytesOf(text2) {
  return Buffer.byteLength(text2, "utf8");
}
function fit(sections, budget) {
  const cuts = sections.map(({ rows }) => ({ full: rows.length, shown: rows.length }));
  const sizes = sections.map((section, index) => sizeOf(section, cuts[index]));
  const total = () => sizes.reduce((sum, size) => sum + size, 0);
  const order = sections.map((_, index) => index).toSorted((a, b) => keepOf(sections, a) - keepOf(sections, b));
  for (const index of order) {
    const section = sections[index];
    if (section === void 0 || total() <= budget) continue;
    const cut = cutTo(section, budget - (total() - (sizes[index] ?? 0)));
    cuts[index] = cut;
    sizes[index] = sizeOf(section, cut);
  }
  const text2 = join2(sections.map((section, index) => frame(section, cuts[index])));
  if (bytesOf(text2) > budget) throw new Error(`${bytesOf(text2)} bytes do not fit into ${budget}`);
  return text2;
}
function keepOf(sections, index) {
  return sections[index]?.keep ?? Infinity;
}
function cutTo(section, room) {
  const most = (highest, cut) => {
    let [low, high] = [0, highest];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (sizeOf(section, cut(middle)) <= room) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const { rows, short: short2 } = section;
  if (short2 === void 0) {
    const shown3 = most(rows.length, (number) => ({ full: number, shown: number }));
    return { full: shown3, shown: shown3 };
  }
  const shown2 = most(rows.length, (number) => ({ full: 0, shown: number }));
  return { full: most(shown2, (number) => ({ full: number, shown: shown2 })), shown: shown2 };
}
function sizeOf(section, cut) {
  const text2 = frame(section, cut);
  return text2 === "" ? 0 : bytesOf(text2) + 2;
}
function frame({ rows, short: short2 = rows, wrap }, { full, shown: shown2 }) {
  return wrap([...rows.slice(0, full), ...short2.slice(full, shown2)], rows.length - shown2);
}
function join2(parts) {
  return `${parts.filter((part) => part !== "").join("\n\n")}
`;
}

// src/report/hide.ts
var hidden = "(hidden)";
var shapes = [
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>`]+/gi,
  /\bSHA256:[A-Za-z0-9+/=]+/g,
  /\b[0-9a-f]{2}(?::[0-9a-f]{2}){15,31}\b/gi,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
  /(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/gi,
  /(?<![\w:])(?:[0-9a-f]{1,4}:){0,6}(?:[0-9a-f]{1,4}::|::[0-9a-f]{1,4})(?:[0-9a-f]{1,4}:){0,5}(?:[0-9a-f]{1,4})?(?![\w:])/gi,
  /\b(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.){2,}[a-z]{2,}\b/gi
];
function addressHider(report) {
  const names = [...report.endpoints.map((one) => one.host), ...report.instances.map((one) => one.computerName)];
  const known2 = new Set(names.map((name2) => name2.toLowerCase()));
  return (value) => {
    const shapeless = shapes.reduce((text2, shape) => text2.replaceAll(shape, hidden), value);
    return shapeless.replaceAll(/[a-z0-9](?:[\w.-]*[a-z0-9])?/gi, (word) => known2.has(word.toLowerCase()) ? hidden : word);
  };
}

// src/report/words.ts
var checkWords = { pass: "✅ pass", fail: "❌ fail", skipped: "⚪ skipped" };
var kindWords = { ssh: "SSH", jupyterhub: "JupyterHub", rdp: "Remote Desktop" };
var toldFailures = 3;
function judge(report) {
  const shows = report.command === "status" || report.command === "plan" && report.changed !== false;
  const icon = report.ok ? shows ? "ℹ️" : "✅" : "❌";
  const sentences = report.command === "plan" ? (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .planSentences */ .WA)(report) : [...outcome(report), ...checks(report)];
  return { icon, headline: headline(report), sentences };
}
function headline(report) {
  const { command, ok, smoke } = report;
  if (command === "list" && ok) return `${count(report.pools?.length ?? 0, "pool")} to work on`;
  if (report.pool === null) return ok ? "done" : "failed";
  if (command === "plan") return report.plan === null ? "there is no plan" : `${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .planWords */ .DO)(report.plan)}${ok ? "" : "; like this it cannot be deployed"}`;
  if (command === "teardown") return ok ? "removed" : "teardown failed";
  if (command === "status") return ok ? "status" : "status could not be read";
  const broken = report.problems.length > 0 || !ok && smoke !== "fail";
  if (command === "smoke") return broken ? "the checks could not be made" : smoke === "fail" ? "not everything can be reached" : reached(smoke);
  if (!broken) return `deployed, ${reached(smoke)}`;
  if (report.deployment === null) return "deploy failed";
  const { state } = report.deployment;
  if (state === "Succeeded") return "deployed, but the run failed after that";
  if (state === "Canceled") return "the deployment was cancelled";
  return isOver(state) ? "the deployment failed" : "the run ended before the deployment";
}
var isOver = (state) => ["Succeeded", "Failed", "Canceled"].includes(state);
function reached(smoke) {
  if (smoke === "pass") return "all checks pass";
  return smoke === "fail" ? "but not everything can be reached" : "not checked";
}
function outcome({ command, ok, deployment: deployment2, problems: problems2 }) {
  if (ok || command !== "deploy" || deployment2 === null || deployment2.state === "Succeeded") return [];
  if (!isOver(deployment2.state)) return [];
  return [`Azure’s verdict is **${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(deployment2.state, 40)}**, with ${count(problems2.length, "problem")}.`];
}
function checks(report) {
  const { command, smoke, smokeLevel, endpoints } = report;
  if (command === "teardown" || report.pool === null) return [];
  if (smoke === null) return [command === "status" ? "No endpoint was checked." : "Whether people can connect was not checked."];
  const failed = endpoints.filter((one) => one.check === "fail");
  const skipped = endpoints.filter((one) => one.check === "skipped");
  if (failed.length > 0) {
    const told = failed.slice(0, toldFailures).map((one) => `${name(one)}${one.cause === "" ? "" : ` (${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(one.cause, 200)})`}`);
    const more2 = failed.length > toldFailures ? ` and ${failed.length - toldFailures} more` : "";
    return [`${failed.length} of ${count(endpoints.length, "check")} ${failed.length === 1 ? "fails" : "fail"}: ${told.join(", ")}${more2}.`];
  }
  if (endpoints.length === 0) return ["No endpoint was found that people could connect to."];
  if (command === "status") return ["It shows what Azure says; no endpoint was checked."];
  if (skipped.length === endpoints.length) return ["Whether people can connect was not checked."];
  const passed = endpoints.length - skipped.length;
  const depth = smokeLevel === "door" ? ", as far as the login page (nobody logged in)" : smokeLevel === "login" || smokeLevel === "kernel" ? ` at level \`${smokeLevel}\`` : "";
  const rest = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  return [`${count(passed, "check")}${depth}: ${passed === 1 ? "it passes" : "all pass"}${rest}.`];
}
function name({ kind, scope, instanceId }) {
  return scope === "instance" ? `${kindWords[kind]} on instance ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(instanceId ?? "?", 40)}` : kindWords[kind];
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function spell(duration) {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  if (parts === null || duration.length < 3) return "";
  const [days, hours, minutes, seconds] = [1, 2, 3, 4].map((index) => Number(parts[index] ?? 0));
  const total = Math.round(((days * 24 + hours) * 60 + minutes) * 60 + seconds);
  const units = [
    [Math.floor(total / 3600), "h"],
    [Math.floor(total / 60) % 60, "min"],
    [total % 60, "s"]
  ];
  const told = units.filter(([number]) => number > 0).map(([number, unit]) => `${number} ${unit}`);
  return told.length > 0 ? told.join(" ") : "0 s";
}
function instant(iso) {
  return Number.isNaN(Date.parse(iso)) ? "" : `${new Date(iso).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

// src/report/plan.ts
function planMark({ plan }) {
  if (plan?.source !== "files") return solid("");
  return solid(
    "> [!NOTE]\n> Made from the files alone, without Azure: the default branch against this pull request. What really stands there, quotas, rights and names were not looked at, and nothing of it is live."
  );
}
function planTree({ plan }, elsewhere, full) {
  if (plan === null || plan.resources.length === 0) return solid("");
  const unchanged = plan.resources.filter((one) => one.kind === "unchanged");
  const told = plan.resources.filter((one) => one.kind !== "unchanged");
  const lines2 = told.flatMap((one) => linesOf(one, full));
  if (unchanged.length > 0) lines2.push(...full ? unchanged.map((one) => head(one)) : [`= ${count(unchanged.length, "resource")} unchanged`]);
  const rest = leftOut(plan);
  return {
    keep: 60,
    rows: lines2,
    wrap: (shown2, hidden2) => {
      const more2 = hidden2 === 0 ? "" : `… and ${count(hidden2, "more line")} ${elsewhere}.`;
      const body = [shown2.length === 0 ? "" : (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)(shown2.join("\n"), "diff", 1e6), more2, rest].filter(Boolean).join("\n\n");
      const open2 = told.length > 0 && lines2.length <= 40 ? " open" : "";
      return `<details${open2}><summary>${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .planWords */ .DO)(plan)}</summary>

${body}

</details>`;
    }
  };
}
function linesOf(one, full) {
  const deltas = one.kind === "create" && !full ? [] : one.deltas;
  return [head(one), ...deltas.map(line)];
}
function head({ kind, type, name: name2, why }) {
  return `${_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .signs */ .rf[kind]} ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(type, 120)} ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(name2, 120)}${why === "" ? "" : ` (${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(why, 300)})`}`;
}
function line({ path, kind, before, after }) {
  const value = [before, after].flatMap((one) => one === null ? [] : [(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(one, 200)]).join(" → ");
  return `${_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .signs */ .rf[kind]}     ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(path.replaceAll(/(^|\.)properties(?=\.)/g, "").replace(/^\./, ""), 300)}: ${value}`;
}
function leftOut({ noise, beside, source }) {
  const parts = [
    noise > 0 ? `${count(noise, "property").replace("propertys", "properties")} that what-if names and no deployment changes ${noise === 1 ? "is" : "are"} left out: read-only ones, Azure’s own defaults, spelling, secrets that it cannot compare.` : "",
    beside > 0 ? `${count(beside, "other resource")} of the resource group ${beside === 1 ? "stays" : "stay"} as ${beside === 1 ? "it is" : "they are"}.` : "",
    source === "azure" ? "Values of secure parameters are never shown." : ""
  ].filter(Boolean);
  return parts.length === 0 ? "" : `<sub>${parts.join(" ")}</sub>`;
}
function planCost({ plan }, elsewhere) {
  const cost = plan?.cost ?? null;
  if (cost === null || cost.after.lines.length === 0 && (cost.before?.lines.length ?? 0) === 0) return solid("");
  const rows = [...cost.after.lines.map((one) => bill(one, cost.currency)), ...gone(cost).map((one) => (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)([`~~${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(one.what, 120)}~~`, (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(one.meter, 80), "", "goes"]))];
  const foot = `<sub>Prices: ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(cost.source, 150)}, ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(cost.date.slice(0, 10), 20)}, in ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(cost.currency, 3)}, pay as you go, without taxes and agreements. A month is 730 hours. Traffic, snapshots and storage beside the disks are not in it.</sub>`;
  return {
    keep: 55,
    rows,
    wrap: (shown2, hidden2) => {
      const more2 = hidden2 === 0 ? "" : `… and ${hidden2} more ${elsewhere}.`;
      const body = [shown2.length === 0 ? "" : [(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["What", "Meter", "Price", "A month"], []), ...shown2].join("\n"), more2, foot].filter(Boolean).join("\n\n");
      return `<details><summary>Cost: ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(cost.after.monthly, (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(cost.currency, 3))} a month${cost.after.complete ? "" : ", not all prices known"}</summary>

${body}

</details>`;
    }
  };
}
function bill({ what, meter, meterId, unitPrice, unit, monthly, why }, currency) {
  const price = unitPrice === null ? "" : `${String(unitPrice)} ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(currency, 3)} ${unit === "month" ? "a month" : "an hour"}`;
  const name2 = [(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(meter, 80), meterId === "" ? "" : (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(meterId, 40)].filter(Boolean).join("<br>");
  return (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)([(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(what, 120), name2, price, monthly === null ? `not known: ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(why, 200)}` : (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(monthly, (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(currency, 3))]);
}
function gone({ before, after }) {
  const meters = new Set(after.lines.map((one) => one.meter));
  return (before?.lines ?? []).filter((one) => one.meter !== "" && !meters.has(one.meter));
}

// src/report/connect.ts
var userForm = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/;
var hostForm = /^[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?$/;
function sshCommand(report) {
  const endpoint = best(report.endpoints, "ssh");
  if (endpoint === void 0 || !hostForm.test(endpoint.host)) return "";
  const user = report.adminUsername ?? "";
  const port = endpoint.port === 22 ? "" : `-p ${endpoint.port} `;
  return `ssh ${port}${userForm.test(user) ? `${user}@` : ""}${endpoint.host}`;
}
function instanceSshCommand(report) {
  const own = report.endpoints.filter((one) => one.kind === "ssh" && one.scope === "instance");
  return sshCommand({ ...report, endpoints: own });
}
function jupyterhubUrl(report) {
  const url = best(report.endpoints, "jupyterhub")?.url ?? "";
  return /^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : "") ? url : "";
}
function best(endpoints, kind) {
  const all = endpoints.filter((one) => one.kind === kind);
  return all.find((one) => one.scope === "front-door") ?? all.find((one) => one.check === "pass") ?? all[0];
}

// src/report/sections.ts
function more(hidden2, elsewhere) {
  return hidden2 > 0 ? `… and ${hidden2} more ${elsewhere}.` : "";
}
function grid(keep, head2, rows, elsewhere, title = "") {
  return {
    keep,
    rows,
    wrap: (shown2, hidden2) => {
      if (rows.length === 0) return "";
      const body = [shown2.length > 0 ? [(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(head2, []), ...shown2].join("\n") : "", more(hidden2, elsewhere)].filter(Boolean).join("\n\n");
      return title === "" ? body : `<details><summary>${title}</summary>

${body}

</details>`;
    }
  };
}
function alert(keep, kind, paragraphs, short2, elsewhere) {
  return {
    keep,
    rows: paragraphs,
    short: short2,
    wrap: (shown2, hidden2) => {
      const all = [...shown2, more(hidden2, elsewhere)].filter(Boolean);
      return all.length === 0 ? "" : `> [!${kind}]
${all.map((one) => `> ${one.replaceAll("\n", "\n> ")}`).join("\n>\n")}`;
    }
  };
}
function problems(report, elsewhere, max) {
  return alert(90, "CAUTION", report.problems.map((problem) => describe(problem, max, elsewhere)), report.problems.map(shorten), elsewhere);
}
function wholes(report, elsewhere, max) {
  const rows = report.problems.flatMap(({ what }, index) => isLonger(what, max) ? [`<details><summary>Problem ${index + 1}, the whole text</summary>

${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)(what, "text", longest)}

</details>`] : []);
  return { keep: 5, rows, wrap: (shown2, hidden2) => [...shown2, hidden2 > 0 ? `The whole text of ${count(hidden2, "problem")} stands ${elsewhere}.` : ""].filter(Boolean).join("\n\n") };
}
var longest = 4e5;
function isLonger(value, max) {
  return value.length > max && (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(value, max).endsWith("…");
}
function shorten(problem) {
  return `${around("**", (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(problem.code ?? "", 100), "** ")}${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(problem.what, 160)}`;
}
function describe(problem, max, elsewhere) {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== void 0).join(":");
  const { code: own = "", fix = "", target = "", correlationId = "" } = problem;
  return [
    [around("", (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(place), ": "), around("**", (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(own, 100), "** "), (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(problem.what, max)].join(""),
    isLonger(problem.what, max) ? `Shortened: the whole text stands ${elsewhere}.` : "",
    around("What to do: ", (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(fix, max)),
    around("Target: ", (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(target, 300)),
    around("Correlation id: ", (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(correlationId))
  ].filter(Boolean).join("<br>");
}
function around(before, inner, after = "") {
  return inner === "" ? "" : `${before}${inner}${after}`;
}
function warnings(report, elsewhere) {
  return alert(70, "WARNING", report.warnings.map((warning2) => (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(warning2, 1500)), report.warnings.map((warning2) => (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(warning2, 160)), elsewhere);
}
function frontDoor(report, elsewhere) {
  const rows = report.endpoints.filter((one) => one.scope === "front-door").map((one) => (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)([kindWords[one.kind], address(one), checkWords[one.check], seen(one)]));
  return grid(80, ["Endpoint", "Address", "Check", "What was seen"], rows, elsewhere);
}
function address({ host, port }) {
  return (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`, 300);
}
function seen(one) {
  return [(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(one.cause, 300), one.version === "" ? "" : (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(one.version)].filter(Boolean).join("<br>");
}
function pools(report, elsewhere) {
  const rows = (report.pools ?? []).map((path) => `- ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(path, 300)}`);
  return { keep: 80, rows, wrap: (shown2, hidden2) => [...shown2, ...hidden2 > 0 ? [`- ${more(hidden2, elsewhere)}`] : []].join("\n") };
}
function connect(report) {
  const command = sshCommand(report);
  const hub = jupyterhubUrl(report);
  const ssh = report.endpoints.find((one) => one.kind === "ssh" && one.scope === "front-door");
  const keys = new Set(report.endpoints.flatMap((one) => one.kind === "ssh" && one.fingerprint !== "" ? [one.fingerprint] : []));
  const single = keys.size > 1 ? instanceSshCommand(report) : "";
  const parts = [
    command === "" ? "" : (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)(command, "sh"),
    ssh === void 0 || ssh.fingerprint === "" || keys.size > 1 ? "" : `SSH host key: ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(ssh.fingerprint)}`,
    // One key of several would look like a mismatch to most who compare.
    single === "" ? "" : `Each instance has its own host key; to connect to one instance by its own port:

${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .fence */ .EU)(single, "sh")}`,
    hub === "" ? "" : `JupyterHub: ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)((0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(hub, 300), hub)}`
  ].filter(Boolean);
  return solid(parts.length === 0 ? "" : ["**Connect**", ...parts].join("\n\n"));
}
function instances(report, elsewhere) {
  const byInstance = Map.groupBy(
    report.endpoints.filter((one) => one.scope === "instance"),
    (one) => one.instanceId
  );
  const own = (id) => byInstance.get(id) ?? [];
  const failed = (id) => own(id).some((one) => one.check === "fail") ? 0 : 1;
  const all = report.instances.toSorted(
    (a, b) => failed(a.instanceId) - failed(b.instanceId) || a.instanceId.localeCompare(b.instanceId, "en", { numeric: true })
  );
  const kinds = ["ssh", "jupyterhub", "rdp"].filter((kind) => report.endpoints.some((one) => one.scope === "instance" && one.kind === kind));
  const hosts = new Set(report.endpoints.filter((one) => one.scope === "front-door").map((one) => one.host));
  const rows = all.map(
    (one) => (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)([
      (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(one.instanceId, 40),
      (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(one.computerName, 80),
      (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(one.power, 40),
      one.provisioning === "Succeeded" ? "succeeded" : (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(one.provisioning, 40),
      one.latestModel ? "latest" : "older",
      ...kinds.map((kind) => own(one.instanceId).filter((endpoint) => endpoint.kind === kind).map((endpoint) => door(endpoint, hosts)).join("<br>"))
    ])
  );
  const head2 = ["Instance", "Name", "Power", "Provisioning", "Model", ...kinds.map((kind) => kindWords[kind])];
  return grid(40, head2, rows, elsewhere, `${count(rows.length, "instance")}, one by one`);
}
function door(one, hosts) {
  const where = hosts.has(one.host) ? `port ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(String(one.port))}` : address(one);
  return `${checkWords[one.check]}, ${where}${one.check === "pass" || one.cause === "" ? "" : `<br>${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(one.cause, 160)}`}`;
}
function fingerprints(report, elsewhere) {
  const rows = report.endpoints.filter((one) => one.fingerprint !== "").map((one) => (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)([name(one), (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(one.fingerprint), (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(one.version)]));
  return grid(30, ["Endpoint", "Fingerprint", "Version"], rows, elsewhere, "Fingerprints: what a first login shows");
}
function deployment(report, elsewhere) {
  const { deployment: one } = report;
  if (one === null) return solid("");
  const done = one.resources.filter((resource) => resource.state === "Succeeded");
  const rows = [...one.resources.filter((resource) => resource.state !== "Succeeded"), ...done].map(
    (resource) => (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)([(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(resource.type, 100), (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(resource.name, 100), `${resource.state === "Succeeded" ? "✅ " : resource.state === "Failed" ? "❌ " : ""}${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(resource.state, 40)}`])
  );
  const took = spell(one.duration);
  const head2 = `Deployment ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)((0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(one.name), one.portalUrl)}: ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(one.state, 40)}${took === "" ? "" : ` after ${took}`}${one.correlationId === "" ? "" : `, correlation id ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(one.correlationId)}`}.`;
  const list = grid(20, ["Type", "Name", "State"], rows, elsewhere, `${count(rows.length, "resource")} of the deployment`);
  return { ...list, wrap: (shown2, hidden2) => [head2, list.wrap(shown2, hidden2)].filter(Boolean).join("\n\n") };
}
function notes(report, elsewhere) {
  const rows = report.notes.map((note) => `- ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(note)}`);
  return {
    keep: 50,
    rows,
    wrap: (shown2, hidden2) => {
      if (rows.length === 0) return "";
      return ["**What happened**\n", ...shown2, ...hidden2 > 0 ? [`- ${more(hidden2, elsewhere)}`] : []].join("\n");
    }
  };
}
function parameters(report, elsewhere) {
  const rows = report.parameters.map((one) => (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)([(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(one.name, 100), one.secure ? "(hidden)" : (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(one.shown, 300), (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(one.from, 200)]));
  return grid(10, ["Parameter", "Value", "From"], rows, elsewhere, `${count(rows.length, "parameter")} and where each came from`);
}

// src/report/comment.ts
var defaultBudget = 65e3;
function renderComment(report, { mode, runUrl, marker, budget = defaultBudget }) {
  const elsewhere = `in the ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)("summary of the run", runUrl)}`;
  const shown2 = mode === "link" ? anonymous(report) : report;
  const top = solid(`${marker}
${heading(shown2)}`);
  const foot = solid(footer(shown2, runUrl, mode));
  if (report.command === "plan") {
    return fit([top, planMark(shown2), problems(shown2, elsewhere, 600), warnings(shown2, elsewhere), planCost(shown2, elsewhere), planTree(shown2, elsewhere, false), foot], budget);
  }
  if (mode === "link") {
    const warned = report.warnings.length === 0 ? "" : `⚠️ ${count(report.warnings.length, "warning")} ${elsewhere}.`;
    return fit([top, problems(shown2, elsewhere, 600), notes(shown2, elsewhere), solid(warned), foot], budget);
  }
  const sections = [
    top,
    problems(report, elsewhere, 600),
    warnings(report, elsewhere),
    frontDoor(report, elsewhere),
    connect(report),
    notes(report, elsewhere),
    instances(report, elsewhere),
    fingerprints(report, elsewhere),
    deployment(report, elsewhere),
    foot
  ];
  return fit(sections, budget);
}
function heading(report) {
  const { icon, headline: headline2, sentences } = judge(report);
  const subject = report.pool === null ? `\`${report.command}\`` : `Pool ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(report.pool.name, 100)}:`;
  return [`## ${icon} ${subject} ${headline2}`, sentences.join(" "), facts(report)].filter(Boolean).join("\n\n");
}
function facts(report) {
  const { pool, capacity, changed, command, instances: instances2 } = report;
  const running = instances2.filter((one) => one.power === "running").length;
  const group = pool === null || pool.resourceGroup === "" ? "" : `resource group ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)((0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(pool.resourceGroup, 100), pool.portalUrl)}`;
  return [
    capacity === null || command === "teardown" ? "" : `**${capacity === instances2.length ? count(capacity, "instance") : `${instances2.length} of ${count(capacity, "instance")}`}** (${running} running)`,
    pool === null || pool.location === "" ? "" : (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(pool.location, 60),
    group,
    changed === null || command === "plan" ? "" : changed ? "resources changed" : "nothing changed"
  ].filter(Boolean).join(" · ");
}
function hidePlan(plan, hide) {
  const value = (one) => one === null ? null : hide(one);
  return {
    ...plan,
    resources: plan.resources.map((one) => ({ ...one, why: hide(one.why), deltas: one.deltas.map((delta) => ({ ...delta, before: value(delta.before), after: value(delta.after) })) }))
  };
}
function footer({ finishedAt, command }, runUrl, mode) {
  const when = instant(finishedAt);
  const run = mode === "link" && command !== "plan" ? `Addresses, fingerprints and details: ${(0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)("the run", runUrl)}` : (0,_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)("This run", runUrl);
  return `<sub>${[run, when === "" ? "" : `finished ${when}`].filter(Boolean).join(" · ")}</sub>`;
}
function anonymous(report) {
  const hide = addressHider(report);
  return {
    ...report,
    pool: report.pool && { ...report.pool, portalUrl: "" },
    plan: report.plan && (report.plan.source === "files" ? report.plan : hidePlan(report.plan, hide)),
    warnings: report.warnings.map(hide),
    notes: report.notes.map(hide),
    endpoints: report.endpoints.map((one) => ({ ...one, cause: hide(one.cause) })),
    problems: report.problems.map(({ target: _target, ...problem }) => ({
      ...problem,
      what: hide(problem.what),
      ...problem.fix === void 0 ? {} : { fix: hide(problem.fix) }
    }))
  };
}

// src/report/outputs.ts
function renderOutputs(report) {
  return {
    changed: report.changed === null ? "" : String(report.changed),
    changes: report.plan === null ? "" : JSON.stringify(report.plan.counts),
    pool: report.pool?.name ?? "",
    instances: report.capacity === null ? "" : String(report.instances.length),
    endpoints: JSON.stringify(report.endpoints.map(endpointOf)),
    "ssh-command": sshCommand(report),
    "jupyterhub-url": jupyterhubUrl(report),
    smoke: report.smoke ?? "",
    "deployment-id": report.deployment?.id ?? "",
    pools: report.pools === null ? "" : JSON.stringify(report.pools)
  };
}
function endpointOf({ kind, scope, instanceId, host, port, url, check, cause, fingerprint }) {
  return { kind, scope, instanceId, host, port, url, check, cause, fingerprint };
}

// src/report/summary.ts
var defaultBudget2 = 1024 * 1024 - 64 * 1024;
var longestText = 4e3;
function renderSummary(report, { budget = defaultBudget2 } = {}) {
  const elsewhere = "in the report file (output `report`)";
  const when = instant(report.finishedAt);
  return fit(
    [
      solid(heading(report)),
      planMark(report),
      problems(report, elsewhere, longestText),
      warnings(report, elsewhere),
      pools(report, elsewhere),
      planCost(report, elsewhere),
      planTree(report, elsewhere, true),
      frontDoor(report, elsewhere),
      connect(report),
      notes(report, elsewhere),
      instances(report, elsewhere),
      fingerprints(report, elsewhere),
      deployment(report, elsewhere),
      parameters(report, elsewhere),
      wholes(report, elsewhere, longestText),
      solid(when === "" ? "" : `<sub>Finished ${when}</sub>`)
    ],
    budget
  );
}

// src/publish/marker.ts

var first = "<!-- dsvm-pool-action pool=";
function markerOf({ pool, kind }, { run, attempt: attempt2 }, { content, text: text2 }) {
  return `${first}${encode(pool)} schema=1 run=${run} attempt=${attempt2} kind=${kind} content=${content} text=${text2} -->`;
}
function readMarker(body, topic) {
  const start = `${first}${encode(topic.pool)} `;
  if (!body.startsWith(start)) return null;
  const rest = /^schema=\d+ run=(\d+) attempt=(\d+)((?: [a-z]+=[\w-]+)*) ?-->\r?(?:\n|$)/.exec(body.slice(start.length, start.length + 300));
  if (rest === null) return null;
  const more2 = new Map((rest[3] ?? "").split(" ").map((field) => [field.split("=")[0] ?? "", field.split("=")[1] ?? ""]));
  if ((more2.get("kind") ?? "deploy") !== topic.kind) return null;
  return { run: Number(rest[1]), attempt: Number(rest[2]), content: more2.get("content") ?? "", text: more2.get("text") ?? "" };
}
function digest(text2) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_16__.createHash)("sha256").update(normal(text2)).digest("hex").slice(0, 16);
}
function isIntact(body, { text: text2 }) {
  return digest(normal(body).split("\n").slice(1).join("\n")) === text2;
}
function isLater(other, mine) {
  if (other.run === mine.run) return other.attempt > mine.attempt;
  return mine.attempt === 1 && other.run > mine.run;
}
function normal(text2) {
  return text2.replaceAll("\r\n", "\n").trimEnd();
}
function encode(pool) {
  return encodeURIComponent(pool.toWellFormed()).replaceAll("--", "-%2D");
}

// src/publish/comment.ts
var pauseMs = 1e3;
var looks = 3;
async function keepComment(github, pullRequest, topic, body, sleep) {
  const mine = readMarker(body, topic);
  if (mine === null) throw new Error("A comment was to be written without its marker");
  const viewer = await github.viewer();
  const find = () => ownComments(github, pullRequest, topic, viewer);
  let own = await find();
  if (own.length === 0) {
    const created = await github.createComment(pullRequest, body);
    own = await find();
    if (own.length === 0) return { url: created.url, superseded: false, unchanged: false };
  }
  let kept = await converge(github, own, mine, body);
  for (let look = 0; (kept.wrote || kept.unchanged && look === 0) && look < looks; look++) {
    await sleep(pauseMs);
    own = await find();
    if (own.length === 0) break;
    kept = await converge(github, own, mine, body);
  }
  return { url: kept.url, superseded: kept.superseded, unchanged: kept.unchanged };
}
async function converge(github, own, mine, body) {
  const [oldest, ...others] = own;
  const newest = own.reduce((best2, one) => isLater(one.marker, best2.marker) ? { marker: one.marker, body: one.body } : best2, { marker: mine, body });
  const same = normal(oldest.body) === normal(newest.body);
  const unchanged = !same && newest.marker.content !== "" && oldest.marker.content === newest.marker.content && isIntact(oldest.body, oldest.marker);
  const wrote = !same && !unchanged;
  if (wrote) await github.updateComment(oldest.id, newest.body);
  for (const one of others) await github.deleteComment(one.id);
  return { url: oldest.url, superseded: newest.body !== body, unchanged, wrote };
}
async function ownComments(github, pullRequest, topic, viewer) {
  const own = [];
  for await (const comment2 of github.comments(pullRequest)) {
    const marker = readMarker(comment2.body, topic);
    if (marker !== null && isBy(comment2, viewer)) own.push({ ...comment2, marker });
  }
  return own.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id - b.id);
}
function isBy({ author, authorType }, viewer) {
  return author.toLowerCase() === viewer.toLowerCase() || authorType === "Bot" && short(author) === short(viewer);
}
function short(login) {
  return login.replace(/\[bot\]$/, "").toLowerCase();
}

// src/publish/disguise.ts
var shortest = 4;
var shortestPiece = 8;
function formsOf(secrets) {
  const key = JSON.stringify(secrets);
  if (known.key !== key) known = { key, forms: disguise(secrets) };
  return known.forms;
}
var known = { key: "[]", forms: [] };
function disguise(secrets) {
  const values = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).flatMap((value) => [value, value.trim(), value.trim().replaceAll(/\s+/g, " ")]).filter((value) => value.trim().length >= shortest);
  const forms = [...new Set(values)].flatMap((value) => [...value === value.trim() ? written(value) : [], ...base64(value)]);
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length);
}
function written(value) {
  const json = inJson(value);
  const address2 = encodeURIComponent(value.toWellFormed());
  const strict = address2.replaceAll(/[!'()*]/g, percent);
  return [
    value,
    json,
    inJson(json),
    // As .NET's and Python's encoders write it, which Azure's services use.
    escaped(json, /["&'+<>`\u007F-\uFFFF]/g, (code2) => code2.toUpperCase()),
    escaped(json, /[\u007F-\uFFFF]/g, (code2) => code2),
    ...[address2, strict, strict.replaceAll("%20", "+"), encodeURI(value.toWellFormed())].flatMap((one) => [one, one.replaceAll(/%../g, (hex) => hex.toLowerCase())]),
    ...["'", "&#39;", "&#x27;", "&apos;"].map((quote) => inMarkup(value, quote)),
    // As a workflow command carries it.
    value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")
  ];
}
function inJson(value) {
  return JSON.stringify(value).slice(1, -1);
}
function escaped(json, characters, spell2) {
  return json.replaceAll(/\\"/g, '"').replaceAll(characters, (one) => `\\u${spell2(one.charCodeAt(0).toString(16).padStart(4, "0"))}`);
}
function percent(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function inMarkup(value, quote) {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", quote);
}
function base64(value) {
  const bytes = Buffer.from(value, "utf8");
  const alone = bytes.toString("base64").replaceAll("=", "");
  const inside = [0, 1, 2].map((before) => {
    const text2 = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64").replaceAll("=", "");
    const sure = (before + bytes.length) % 3 === 0 ? text2 : text2.slice(0, -1);
    return sure.slice([0, 2, 3][before]);
  });
  const found = [bytes.toString("base64"), alone, ...inside.filter((piece) => piece.length >= shortestPiece)];
  return found.flatMap((one) => [one, one.replaceAll("+", "-").replaceAll("/", "_")]);
}

// src/publish/redact.ts
var cutOff = 8;
function redact(text2, secrets) {
  return replace(text2, formsOf(secrets));
}
function redactDeep(value, secrets, keep = /* @__PURE__ */ new Set()) {
  const forms = formsOf(secrets);
  const clean = (text2) => replace(replace(text2, forms).split(/\r?\n/).map(_chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK).join("\n"), forms);
  const walk = (one, key) => {
    if (typeof one === "string") return keep.has(key) ? one : clean(one);
    if (Array.isArray(one)) return one.map((item) => walk(item, key));
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name2, inner]) => [name2, walk(inner, name2)]));
  };
  return walk(value, "");
}
function replace(text2, forms) {
  const whole = forms.reduce((clean, form) => clean.replaceAll(form, "***"), text2);
  return whole.split("\n").map((line2) => withoutRest(line2, forms)).join("\n");
}
function withoutRest(line2, forms) {
  const [, body = "", mark = ""] = /^(.*?)(…|\.\.\.|)$/s.exec(line2) ?? [];
  let rest = 0;
  for (const form of forms) {
    if (!body.includes(form.slice(0, cutOff))) continue;
    for (let length = Math.min(form.length - 1, body.length); length >= Math.max(cutOff, rest + 1); length--) {
      if (body.endsWith(form.slice(0, length))) rest = length;
    }
  }
  return rest === 0 ? line2 : `${body.slice(0, -rest)}***${mark}`;
}

// src/publish/publish.ts
var vocabulary = /* @__PURE__ */ new Set(["command", "kind", "scope", "check", "smoke", "smokeLevel", "finishedAt"]);
async function publish(report, options) {
  const { runner, secrets, run } = options;
  const safe = redactDeep(report, secrets, vocabulary);
  const path = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(run.temp, "dsvm-pool-report.json");
  await attempt(runner, "The report file could not be written", async () => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_15__.rm)(path, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_15__.writeFile)(path, `${JSON.stringify(safe, null, 2)}
`, { mode: 384, flag: "wx" });
    runner.output("report", path);
  });
  await attempt(runner, "The outputs could not be written", async () => {
    for (const [name2, value] of Object.entries(renderOutputs(safe))) runner.output(name2, value);
  });
  await attempt(runner, "The job summary could not be written", () => runner.summary(redact(renderSummary(safe), secrets)));
  await attempt(runner, "The pull request comment could not be written", async () => {
    runner.output("comment-url", redact(await comment(safe, options), secrets));
  });
}
async function comment(report, { inputs, run, runner, secrets, connect: connect3 = load, sleep = node_timers_promises__WEBPACK_IMPORTED_MODULE_9__.setTimeout }) {
  const { pool } = report;
  if (inputs.comment === "off" || pool === null) return "";
  const event = { name: run.eventName, payload: run.event, sha: run.sha, ref: run.ref };
  const none = (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_5__/* .surelyNone */ .Lj)(event);
  if (none !== void 0) {
    runner.info(`No comment: ${none}.`);
    return "";
  }
  if (inputs.githubToken === void 0 || run.repository === "") {
    runner.info("No comment: there is no `github-token`.");
    return "";
  }
  const github = await connect3({ token: inputs.githubToken, apiUrl: run.apiUrl, repository: run.repository });
  const found = await github.pullRequestOf(event);
  if ("none" in found) {
    runner.info(`No comment: ${found.none}.`);
    return "";
  }
  const topic = { pool: pool.name, kind: kindOf(report.command) };
  const mode = inputs.comment ?? (await isPrivate(github, run.event) ? "endpoints" : "link");
  const body = bodyOf(report, topic, mode, run, secrets);
  const { url, superseded, unchanged } = await keepComment(github, found.number, topic, body, sleep);
  runner.info(superseded ? `The comment shows a later run and stays as it is: ${url}` : unchanged ? `The comment says the same already and stays as it is: ${url}` : `Comment: ${url}`);
  return url;
}
function kindOf(command) {
  return command === "plan" ? "plan" : "deploy";
}
function bodyOf(report, topic, mode, run, secrets) {
  const generation = { run: Number(run.runId) || 0, attempt: run.attempt };
  const blank = digest("");
  const marker = markerOf(topic, generation, { content: blank, text: blank });
  const below = (told, runUrl) => redact(renderComment(told, { mode, runUrl, marker }).split("\n").slice(1).join("\n"), secrets);
  const text2 = below(report, run.runUrl);
  return `${markerOf(topic, generation, { content: digest(below(calm(report), "")), text: digest(text2) })}
${text2}`;
}
async function isPrivate(github, event) {
  const told = event["repository"]?.private;
  if (typeof told === "boolean") return told;
  try {
    return (await github.repository()).private;
  } catch (error2) {
    if (error2 instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l) return false;
    throw error2;
  }
}
async function load(options) {
  const [{ connectGitHub }, { connectFetch }] = await Promise.all([__nccwpck_require__.e(/* import() */ 449).then(__nccwpck_require__.bind(__nccwpck_require__, 5449)), Promise.all(/* import() */[__nccwpck_require__.e(893), __nccwpck_require__.e(777)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8777))]);
  return connectGitHub({ ...options, fetch: connectFetch() });
}
async function attempt(runner, failure, action) {
  try {
    await action();
  } catch (error2) {
    const known2 = error2 instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l || error2.code !== void 0;
    if (!known2) throw error2;
    runner.warning(`${failure}. ${error2 instanceof Error ? error2.message : String(error2)}`);
  }
}

// src/main.ts
var partingMilliseconds = 3e3;
async function main(env = process.env) {
  const secrets = /* @__PURE__ */ new Set();
  const runner = connectRunner((text2) => redactDeep(text2, [...secrets]));
  const hide = (value) => {
    if (value === void 0 || secrets.has(value)) return;
    runner.mask(value);
    secrets.add(value);
  };
  process.on("uncaughtException", (error2) => {
    runner.info(error2.stack ?? "");
    for (const problem of problemsOf(error2)) runner.problem(problem);
    runner.end();
    process.exit(1);
  });
  const run = readRun(env);
  const read = readInputs((name2) => runner.input(name2));
  if (run.repositoryId === "") {
    read.problems.push({ what: "The variable GITHUB_REPOSITORY_ID is not set, so the pool would belong to nobody.", fix: "GitHub sets it in every job; set it by hand where the action runs elsewhere." });
  }
  const way = chooseSignIn(read.inputs, env, run);
  const kind = kindOf2(read.inputs, "problem" in way && isForeign(env, run));
  if ("problem" in way && kind === "azure") read.problems.push(way.problem);
  const { sshKey, githubToken, secureParameters } = read.inputs;
  for (const secret of [env["AZURE_CLIENT_SECRET"], env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"], sshKey, githubToken, ...secureTexts(secureParameters, env)]) hide(secret);
  const report = (0,_chunk_XE2V4YKO_js__WEBPACK_IMPORTED_MODULE_2__/* .startReport */ .F)(read.inputs.command);
  const progress = progressTo(runner);
  const cancel = (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForCancel */ .F)(read.inputs.timeoutMinutes);
  const { command } = read.inputs;
  const operate = async (azure) => {
    const loaded = await load2(read.inputs, read.problems, env, run);
    for (const secret of loaded.secrets) hide(secret);
    report.pool = {
      name: loaded.identity.name,
      resourceGroup: loaded.identity.resourceGroup,
      location: loaded.pool?.location ?? "",
      subscriptionId: read.inputs.subscriptionId,
      portalUrl: ""
    };
    if (azure === "deploy") await (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .N)(cancel.signal, refuseUnmerged(read.inputs, run, loaded.identity.resourceGroup));
    const context = await connect2(read.inputs, loaded, way, env, run, runner, cancel, progress.tell, hide);
    const { table: table2 } = await Promise.all(/* import() */[__nccwpck_require__.e(893), __nccwpck_require__.e(97), __nccwpck_require__.e(692), __nccwpck_require__.e(814), __nccwpck_require__.e(138)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7138));
    await (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .N)(cancel.signal, table2[azure](context, report));
    report.finishedAt = context.arm.now().toISOString();
  };
  try {
    if (command === "list") {
      refuse(read.problems);
      await (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .N)(cancel.signal, listPools(read.inputs, run, report, progress.tell));
    } else if (kind === "received") {
      refuse(read.problems);
      await receive(read.inputs, run, report, progress.tell);
    } else if (kind === "files") await comparePools(read.inputs, read.problems, env, run, report, progress.tell);
    else await operate(command);
  } catch (error2) {
    report.problems = cancel.signal.aborted ? [await cancel.leave()] : problemsOf(error2);
    report.ok = false;
    if (!(error2 instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l) && !cancel.signal.aborted) runner.info(error2 instanceof Error ? error2.stack ?? "" : String(error2));
  } finally {
    progress.end();
  }
  report.finishedAt ||= (/* @__PURE__ */ new Date()).toISOString();
  for (const problem of report.problems) runner.problem(problem);
  const failing = (text2) => {
    runner.problem({ what: text2 });
    process.exitCode = 1;
  };
  const edge = kind === "received" ? { ...runner, warning: failing } : runner;
  const published = publish(report, { inputs: read.inputs, run, runner: edge, secrets: [...secrets] });
  await Promise.race([published, cancel.lastMoment]);
  runner.end();
  cancel.stop();
  if (!report.ok) process.exitCode = 1;
  if (cancel.signal.aborted) process.stdout.write("", () => process.exit());
}
function kindOf2({ command, subscriptionId, basePath, fromReport }, foreign) {
  if (command !== "plan") return command === "list" ? "list" : "azure";
  if (fromReport !== void 0) return "received";
  return basePath !== void 0 && (subscriptionId === "" || foreign) ? "files" : "azure";
}
async function receive(inputs, run, report, progress) {
  const { receivePlan } = await Promise.all(/* import() */[__nccwpck_require__.e(583), __nccwpck_require__.e(644)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1644));
  receivePlan({ progress }, report, inputs.fromReport ?? "", readerOf(run.workspace));
}
async function comparePools(inputs, problems2, env, run, report, progress) {
  const { planFiles } = await Promise.all(/* import() */[__nccwpck_require__.e(893), __nccwpck_require__.e(19), __nccwpck_require__.e(583), __nccwpck_require__.e(97), __nccwpck_require__.e(424), __nccwpck_require__.e(814), __nccwpck_require__.e(461)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9461));
  const folder = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePath */ .o)(inputs.basePath ?? "");
  if (folder === void 0 || listerOf(run.workspace)(folder) === void 0) {
    problems2.push({ what: "`base-path` names no folder of the workspace.", fix: "Check the default branch out there: `actions/checkout` with `ref: ${{ github.event.repository.default_branch }}` and the same `path`." });
    refuse(problems2);
  }
  const request = { ...inputs, env, shipped: readShippedTemplate };
  planFiles({ progress }, report, { request, problems: problems2, read: readerOf(run.workspace), readBase: readerOf((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(run.workspace, folder ?? "")), now: /* @__PURE__ */ new Date() });
}
async function listPools(inputs, run, report, progress) {
  const { list } = await Promise.all(/* import() */[__nccwpck_require__.e(19), __nccwpck_require__.e(14)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1014));
  const [event, folder] = [eventOf(run), (inputs.pool ?? "pools").replace(/^\.\//, "").replace(/\/+$/, "")];
  await list({ event, folder, files: listerOf(run.workspace), read: readerOf(run.workspace), connect: () => connectTo(inputs, run), progress }, report);
}
async function refuseUnmerged({ pool, parametersFile, ...inputs }, run, resourceGroup) {
  const file = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_4__/* .resolvePath */ .o)(pool ?? parametersFile ?? "");
  if (!/^pull_request(_target)?$/.test(run.eventName) || file === void 0) return;
  const [{ refuseLive }, { groupOf }] = await Promise.all([__nccwpck_require__.e(/* import() */ 501).then(__nccwpck_require__.bind(__nccwpck_require__, 6501)), Promise.all(/* import() */[__nccwpck_require__.e(19), __nccwpck_require__.e(339)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3339))]);
  await refuseLive(await connectTo(inputs, run), eventOf(run), { file, resourceGroup, groupOf });
}
var eventOf = ({ eventName, event, sha, ref }) => ({ name: eventName, payload: event, sha, ref });
async function connectTo({ githubToken }, { apiUrl, repository }) {
  if (githubToken === void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({ what: "There is no `github-token` to ask GitHub with.", fix: "Leave the input out: the job’s own token is used then." });
  const [{ connectGitHub }, { connectFetch }] = await Promise.all([__nccwpck_require__.e(/* import() */ 449).then(__nccwpck_require__.bind(__nccwpck_require__, 5449)), Promise.all(/* import() */[__nccwpck_require__.e(893), __nccwpck_require__.e(777)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8777))]);
  return connectGitHub({ token: githubToken, apiUrl, repository, fetch: connectFetch() });
}
async function load2(inputs, problems2, env, run) {
  if (inputs.pool === void 0 && inputs.templateFile === void 0 && inputs.resourceGroup === void 0) refuse(problems2);
  const [{ loadPool }, { loadIdentity }, { loginProblem }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(19), __nccwpck_require__.e(583), __nccwpck_require__.e(97), __nccwpck_require__.e(424), __nccwpck_require__.e(743)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9743)), Promise.all(/* import() */[__nccwpck_require__.e(19), __nccwpck_require__.e(583), __nccwpck_require__.e(257)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2257)), __nccwpck_require__.e(/* import() */ 946).then(__nccwpck_require__.bind(__nccwpck_require__, 2946))]);
  const request = { ...inputs, env, read: readerOf(run.workspace), shipped: readShippedTemplate };
  try {
    if (inputs.command === "deploy" || inputs.command === "plan") {
      const pool = loadPool(inputs.command === "plan" ? { ...request, smokeLevel: "none" } : request);
      refuse(problems2);
      const { name: name3, resourceGroup: resourceGroup2, smoke, secrets } = pool;
      const password = Object.entries(pool.parameters).find(([parameter]) => parameter.toLowerCase() === "adminpassword")?.[1];
      return {
        identity: { name: name3, resourceGroup: resourceGroup2, smokeLevel: smoke.level },
        pool,
        secrets,
        password: password !== void 0 && "value" in password && typeof password.value === "string" ? password.value : void 0
      };
    }
    const { name: name2, resourceGroup, level, levelPlace, secure } = loadIdentity(request);
    const means = { sshKey: inputs.sshKey !== void 0, password: secure.has("adminpassword") ? "given" : "none" };
    const login = inputs.command === "smoke" ? loginProblem(inputs.smokeLevel ?? level, levelPlace, means) : void 0;
    if (login !== void 0) problems2.push(login);
    refuse(problems2);
    const identity = { name: name2, resourceGroup, smokeLevel: level };
    return { identity, pool: void 0, secrets: [...secure.values()], password: secure.get("adminpassword") };
  } catch (error2) {
    if (!(error2 instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l) || error2.problems === problems2) throw error2;
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l([...problems2, ...error2.problems]);
  }
}
async function connect2(inputs, loaded, way, env, run, runner, cancel, progress, hide) {
  const [{ connectArm }, { createCredential }, { connectTokens }, { maskTokens }, { chooseCloud }, { connectFetch }] = await Promise.all([
    Promise.all(/* import() */[__nccwpck_require__.e(893), __nccwpck_require__.e(692), __nccwpck_require__.e(439)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8439)),
    Promise.all(/* import() */[__nccwpck_require__.e(893), __nccwpck_require__.e(692), __nccwpck_require__.e(18)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2018)),
    Promise.all(/* import() */[__nccwpck_require__.e(893), __nccwpck_require__.e(752)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1752)),
    __nccwpck_require__.e(/* import() */ 860).then(__nccwpck_require__.bind(__nccwpck_require__, 8860)),
    __nccwpck_require__.e(/* import() */ 798).then(__nccwpck_require__.bind(__nccwpck_require__, 4798)),
    Promise.all(/* import() */[__nccwpck_require__.e(893), __nccwpck_require__.e(777)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8777))
  ]);
  if ("problem" in way) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l(way.problem);
  const cloud = chooseCloud(inputs);
  const sleep = (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_9__.setTimeout)(milliseconds, void 0, { signal: cancel.signal });
  const idToken = async (audience) => {
    const token = await runner.idToken(audience, connectFetch());
    hide(token);
    return token;
  };
  const { subscriptionId, sshKey } = inputs;
  const wire = { sleep, tell: (line3) => progress({ line: line3 }), random: Math.random };
  const made = createCredential({ cloud, signIn: way.signIn, subscriptionId, idToken, env, wire: connectTokens(wire) });
  const { credential, tenantId, line: line2 } = await (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .N)(cancel.signal, made);
  progress({ line: line2 });
  const { password } = loaded;
  const azure = { cloud, tenantId, subscriptionId, credential: maskTokens(credential, hide), ...wire };
  const parting = () => {
    const signal = AbortSignal.timeout(partingMilliseconds);
    return connectArm({ ...azure, signal, sleep: (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_9__.setTimeout)(milliseconds, void 0, { signal }) });
  };
  return {
    arm: connectArm({ ...azure, signal: cancel.signal }),
    identity: loaded.identity,
    pool: loaded.pool,
    repositoryId: run.repositoryId,
    smokeLevel: inputs.smokeLevel ?? loaded.identity.smokeLevel ?? "door",
    login: { ...sshKey === void 0 ? {} : { sshKey }, ...password === void 0 ? {} : { password } },
    cancelOnInterrupt: inputs.cancelOnInterrupt,
    ...inputs.deleteStorage === void 0 ? {} : { deleteStorage: inputs.deleteStorage },
    onInterrupt: (leave) => cancel.onLeave(leave && ((why) => leave(parting(), why))),
    signal: cancel.signal,
    timeLeft: () => cancel.timeLeft(),
    sleep,
    progress
  };
}
function progressTo(runner) {
  let open2 = false;
  const end = () => {
    if (open2) runner.endGroup();
    open2 = false;
  };
  return {
    end,
    tell: (event) => {
      if ("phase" in event) {
        end();
        runner.startGroup(event.phase);
        open2 = true;
      } else if ("warning" in event) runner.warning(event.warning);
      else if ("failure" in event) runner.problem({ what: event.failure });
      else runner.info(event.line);
    }
  };
}
function problemsOf(error2) {
  if (error2 instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l) return [...error2.problems];
  return [
    {
      what: `This is a defect of the action: ${error2 instanceof Error ? `${error2.name}: ${error2.message}` : String(error2)}`,
      fix: "Please report it with the log of this run."
    }
  ];
}

// src/index.ts
await main();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(4284);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
