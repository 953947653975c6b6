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

/***/ 2375:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 4756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ jupyterhubUrl),
/* harmony export */   Tz: () => (/* binding */ instanceSshCommand),
/* harmony export */   o6: () => (/* binding */ sshCommand)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

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




/***/ }),

/***/ 9016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ sweepPreviews),
/* harmony export */   Kk: () => (/* binding */ extendPreviews),
/* harmony export */   y$: () => (/* binding */ withdrawnBy),
/* harmony export */   yh: () => (/* binding */ withdrawPreviews)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2778);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(15);
/* harmony import */ var _chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5950);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/tidy.ts
function withdrawnBy({ command, pullRequest }, { eventName, event }) {
  if (command !== "teardown") return void 0;
  const closed = /^pull_request(_target)?$/.test(eventName) && (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(event["action"]) === "closed";
  const number = Number((0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(event["pull_request"])["number"]);
  if (pullRequest !== void 0) return { number: pullRequest, closed: closed && pullRequest === number };
  return closed ? { number, closed } : void 0;
}
async function withdrawPreviews(edge, report, { number, closed }) {
  (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(edge.problems);
  const [{ withdraw }, { connectPulls }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(1692), __nccwpck_require__.e(1772), __nccwpck_require__.e(8224), __nccwpck_require__.e(2046), __nccwpck_require__.e(4051)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4051)), __nccwpck_require__.e(/* import() */ 2908).then(__nccwpck_require__.bind(__nccwpck_require__, 2908))]);
  const pool = await poolOf(edge, closed);
  const pulls = closed ? await connectPulls(await edge.way()) : void 0;
  const context = await edge.connect(_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_1__/* .nothing */ .s6);
  try {
    return await withdraw(context, report, { number, pool, closed: pulls });
  } finally {
    report.finishedAt ||= context.arm.now().toISOString();
  }
}
async function extendPreviews(edge, report, { number, minutes }) {
  (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(edge.problems);
  const [{ extend }, { committedPolicy }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(1692), __nccwpck_require__.e(1772), __nccwpck_require__.e(6466), __nccwpck_require__.e(8224), __nccwpck_require__.e(40), __nccwpck_require__.e(3880)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3880)), Promise.all(/* import() */[__nccwpck_require__.e(3564), __nccwpck_require__.e(5956), __nccwpck_require__.e(4263)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4263))]);
  const pool = await poolOf(edge, false);
  const path = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o)(edge.inputs.pool ?? "") ?? "";
  const policy = committedPolicy(path, edge.read?.(path) ?? "");
  if ("what" in policy) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(policy);
  const context = await edge.connect(_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_1__/* .nothing */ .s6);
  await extend(context, report, { number, pool, minutes, policy }).finally(() => report.finishedAt = context.arm.now().toISOString());
}
async function sweepPreviews(edge, report) {
  (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(edge.problems);
  const [{ sweep }, standing, pulls, chat, deployments, way] = await Promise.all([
    Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(1692), __nccwpck_require__.e(1772), __nccwpck_require__.e(8224), __nccwpck_require__.e(2046), __nccwpck_require__.e(6132)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6132)),
    __nccwpck_require__.e(/* import() */ 2791).then(__nccwpck_require__.bind(__nccwpck_require__, 2791)),
    __nccwpck_require__.e(/* import() */ 2908).then(__nccwpck_require__.bind(__nccwpck_require__, 2908)),
    __nccwpck_require__.e(/* import() */ 8015).then(__nccwpck_require__.bind(__nccwpck_require__, 8015)),
    __nccwpck_require__.e(/* import() */ 3982).then(__nccwpck_require__.bind(__nccwpck_require__, 3982)),
    edge.way()
  ]);
  const github = {
    standings: await standing.connectStandings(way),
    pulls: await pulls.connectPulls(way),
    chat: await chat.connectChat(way),
    records: await deployments.connectDeployments(way)
  };
  const context = await edge.connect(_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_1__/* .nothing */ .s6);
  try {
    return await sweep(context, report, { ...github, pools: await poolsIn(edge), dryRun: edge.inputs.dryRun, runUrl: edge.run.runUrl });
  } finally {
    report.finishedAt = context.arm.now().toISOString();
  }
}
async function poolOf({ inputs, read, ...edge }, closed) {
  const path = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o)(inputs.pool ?? "");
  if (inputs.pool === void 0 || path === void 0) return void 0;
  const text = read === void 0 ? await committed(await edge.github(), path) : read(path);
  const { nameOf } = await Promise.all(/* import() */[__nccwpck_require__.e(3564), __nccwpck_require__.e(5950)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3569));
  const name = typeof text === "string" ? nameOf(path, text) : void 0;
  if (name !== void 0 || closed) return name;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l({ what: `The default branch has no pool file \`${path}\`, so it is not known which pool’s preview is meant.`, fix: "Correct `pool`, or leave it out: then every preview of the pull request goes." });
}
async function committed(github, path) {
  const { defaultBranch } = await github.repository();
  return github.read(path, await github.tip(defaultBranch));
}
async function poolsIn({ folder, run }) {
  const { isPoolFile, nameOf } = await Promise.all(/* import() */[__nccwpck_require__.e(3564), __nccwpck_require__.e(5950)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3569));
  const read = (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_1__/* .readerOf */ .TC)(run.workspace);
  return ((0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_1__/* .listerOf */ .HW)(run.workspace)(folder) ?? []).filter((path) => isPoolFile(path, folder)).flatMap((path) => nameOf(path, read(path) ?? "") ?? []);
}




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

/***/ 8333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ shift),
/* harmony export */   Bn: () => (/* binding */ showHours),
/* harmony export */   Fc: () => (/* binding */ localOf),
/* harmony export */   Gk: () => (/* binding */ kindWords),
/* harmony export */   Gv: () => (/* binding */ showUtc),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   IA: () => (/* binding */ tellShift),
/* harmony export */   L4: () => (/* binding */ showLocal),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   QJ: () => (/* binding */ solid),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   Up: () => (/* binding */ weekdayOf),
/* harmony export */   a9: () => (/* binding */ swept),
/* harmony export */   iW: () => (/* binding */ checkWords),
/* harmony export */   il: () => (/* binding */ spread),
/* harmony export */   lO: () => (/* binding */ spell),
/* harmony export */   uM: () => (/* binding */ showDate),
/* harmony export */   uR: () => (/* binding */ instant),
/* harmony export */   wb: () => (/* binding */ holders)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2088);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


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
  const text2 = join(sections.map((section, index) => frame(section, cuts[index])));
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
  const { rows, short } = section;
  if (short === void 0) {
    const shown2 = most(rows.length, (number) => ({ full: number, shown: number }));
    return { full: shown2, shown: shown2 };
  }
  const shown = most(rows.length, (number) => ({ full: 0, shown: number }));
  return { full: most(shown, (number) => ({ full: number, shown })), shown };
}
function sizeOf(section, cut) {
  const text2 = frame(section, cut);
  return text2 === "" ? 0 : bytesOf(text2) + 2;
}
function frame({ rows, short = rows, wrap }, { full, shown }) {
  return wrap([...rows.slice(0, full), ...short.slice(full, shown)], rows.length - shown);
}
function join(parts) {
  return `${parts.filter((part) => part !== "").join("\n\n")}
`;
}

// src/report/previewwords.ts
var headlines = {
  refused: "there is no preview of this commit",
  full: "no place is free for a preview",
  fork: "no preview for a pull request from a fork",
  dependabot: "no preview for Dependabot",
  closed: "closed, so there is no preview",
  removed: "the preview is removed"
};
function previewHeadline({ state }, deployed) {
  if (state === "live") return deployed.replace(/^deployed, /, "the preview is up, ");
  return state === "failed" ? `preview: ${deployed}` : headlines[state];
}
function previewSentences({ preview, ok }, instant2) {
  if (preview === null) return [];
  const { state, head, expires, hours, cost, limit } = preview;
  if (state === "full") return [`${limit === 1 ? "The one place is" : "All places are"} taken. There is room again when a pull request of these is closed or its preview expires; then run this job again.`];
  if (state !== "live") return state === "refused" && !ok ? ["Nothing was written for it."] : [];
  const life = expires === "" ? "" : ` It goes at ${instant2(expires)}, ${hours ?? 0} hours after the last push, comment or review, or as soon as the pull request is closed.`;
  const price = cost === null ? "" : ` ${hours ?? 0} hours of it cost ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(cost.amount, cost.currency)}${cost.complete ? "" : " and more"}.`;
  return [`It shows commit ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(head.slice(0, 7))}.${life}${price}`];
}
function holders({ preview }, instant2) {
  const rows = preview?.holders ?? [];
  if (rows.length === 0) return solid("");
  const cells = rows.map((one) => [String(one.number), (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one.resourceGroup, 100), instant2(one.since), instant2(one.expires)]);
  return { keep: 75, rows: cells.map(_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM), wrap: (shown, hidden) => [(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["Pull request", "Resource group", "Since", "Expires"], []), ...shown].join("\n") + (hidden > 0 ? `

… and ${hidden} more.` : "") };
}

// src/report/schedulewords.ts
var days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
var months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function span({ min, max }) {
  return min === max ? String(max) : `${min}–${max}`;
}
function kindOf(hour) {
  if (hour === null) return "skipped";
  if (hour.max > 0) return hour.azure > hour.max ? "fewer" : "wanted";
  return hour.azure > 0 ? "kept" : "none";
}
function weekdayOf(date) {
  return days[(/* @__PURE__ */ new Date(`${date}T00:00:00Z`)).getUTCDay()] ?? "";
}
function showDate(date, year) {
  const [own = "", month = "", day = ""] = date.split("-");
  return `${weekdayOf(date)} ${Number(day)} ${months[Number(month) - 1] ?? month}${own === year ? "" : ` ${own}`}`;
}
function showLocal(local, year) {
  return `${showDate(local.slice(0, 10), year)} ${local.slice(11, 16)}`;
}
function showUtc(at, local) {
  const other = at.slice(0, 10) !== local.slice(0, 10);
  return `${other ? `${showDate(at.slice(0, 10), local.slice(0, 4))} ` : ""}${at.slice(11, 16)} UTC`;
}
function localOf(at, zone) {
  try {
    return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }).format(new Date(at));
  } catch {
    return "";
  }
}
function shift(minutes) {
  const much = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${much % 60 === 0 ? `${much / 60}h` : `${much}m`}`;
}
function tellShift(minutes) {
  const much = Math.abs(minutes);
  return `clocks go ${minutes < 0 ? "back" : "forward"} by ${much % 60 === 0 ? `${much / 60} h` : `${much} min`}`;
}
function spread({ min, max }, show) {
  const [least, most] = [show(min), show(max)];
  return least === most ? most : `${least} to ${most}`;
}
function showHours(hours) {
  return hours.toLocaleString("en-US", { maximumFractionDigits: 1 });
}

// src/report/sweepwords.ts
var becomes = {
  delete: ["🗑️ removed", "🗑️ goes"],
  mark: ["⏳ marked", "⏳ to be marked"],
  unmark: ["✅ unmarked", "✅ to be unmarked"],
  keep: ["stays", "stays"],
  foreign: ["⚪ not touched", "⚪ not touched"]
};
function sweepHeadline({ sweep, ok }) {
  if (sweep === null) return ok ? "done" : "the sweep failed";
  const done = (verdict) => sweep.groups.filter((one) => one.verdict === verdict && (one.done || sweep.dryRun)).length;
  const [gone, marked] = [done("delete"), done("mark")];
  const parts = [gone > 0 ? previews(gone, sweep.dryRun ? "would go" : "removed") : "", marked > 0 ? previews(marked, sweep.dryRun ? "would be marked" : "marked") : ""].filter(Boolean);
  if (parts.length === 0) return ok ? "nothing is over" : "not everything could be done";
  return `${parts.join(", ")}${ok ? "" : ", but not everything could be done"}`;
}
function sweepSentences({ sweep }) {
  if (sweep === null) return [];
  return [...sweep.dryRun ? ["A dry run: nothing was written."] : [], ...records(sweep)];
}
function records({ records: { stray, removed }, dryRun }) {
  if (stray === 0) return [];
  const shown = `GitHub ${stray === 1 ? "showed one deployment" : `showed ${stray} deployments`} without a preview`;
  return [`${shown}${dryRun ? "" : removed === stray ? ", removed now" : `; ${removed} of them are removed`}.`];
}
function swept({ sweep }) {
  const rows = (sweep?.groups ?? []).map(({ name: name2, pool, number, verdict, why, done }) => (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)([(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name2, 100), number === null ? "" : String(number), pool === null ? "" : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(pool, 100), becomes[verdict][done ? 0 : 1], (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(why, 200)]));
  return {
    keep: 80,
    rows,
    wrap: (shown, hidden) => rows.length === 0 ? "" : [(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["Resource group", "Pull request", "Pool", "", "Why"], []), ...shown].join("\n") + (hidden > 0 ? `

… and ${hidden} more.` : "")
  };
}
var previews = (number, what) => `${number} preview${number === 1 ? "" : "s"} ${what}`;

// src/report/words.ts
var checkWords = { pass: "✅ pass", fail: "❌ fail", skipped: "⚪ skipped" };
var kindWords = { ssh: "SSH", jupyterhub: "JupyterHub", rdp: "Remote Desktop" };
var toldFailures = 3;
function judge(report) {
  const { preview } = report;
  const shows = report.command === "status" || preview !== null && preview.state !== "live" && preview.state !== "removed" || report.command === "plan" && report.changed !== false;
  const icon = report.ok ? shows ? "ℹ️" : "✅" : "❌";
  const sentences = report.command === "plan" ? (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .planSentences */ .WA)(report) : report.command === "scale" ? [] : [...outcome(report), ...checks(report)];
  if (preview === null) return { icon, headline: headline(report), sentences: report.command === "sweep" ? sweepSentences(report) : sentences };
  const stands = preview.state === "live" || preview.state === "failed";
  return { icon, headline: previewHeadline(preview, headline(report)), sentences: [...stands ? sentences : [], ...previewSentences(report, instant)] };
}
function headline(report) {
  const { command, ok, smoke } = report;
  if (command === "sweep") return sweepHeadline(report);
  if (command === "list" && ok) return `${count(report.pools?.length ?? 0, "pool")} to work on`;
  if (report.pool === null) return ok ? "done" : "failed";
  if (command === "plan") return report.plan === null ? "there is no plan" : `${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .planWords */ .DO)(report.plan)}${ok ? "" : "; like this it cannot be deployed"}`;
  if (command === "teardown") return ok ? "removed" : "teardown failed";
  if (command === "status") return ok ? "status" : "status could not be read";
  if (command === "scale") return ok ? scaled(report) : "scale failed";
  const broken = report.problems.length > 0 || !ok && smoke !== "fail";
  if (command === "smoke") return broken ? "the checks could not be made" : smoke === "fail" ? "not everything can be reached" : reached(smoke);
  if (!broken) return `deployed, ${reached(smoke)}`;
  if (report.deployment === null) return "deploy failed";
  const { state } = report.deployment;
  if (state === "Succeeded") return "deployed, but the run failed after that";
  if (state === "Canceled") return "the deployment was cancelled";
  return isOver(state) ? "the deployment failed" : "the run ended before the deployment";
}
function scaled({ capacity, schedule, instances }) {
  if (capacity === null) return schedule === null ? "done" : "as the schedule says";
  const at = `at ${count(capacity, "instance")}`;
  if (schedule === null) return at;
  const { people } = schedule.now;
  const says = schedule.override === null ? "the schedule says" : "the override says";
  if (capacity >= people.min && capacity <= people.max) return `${at}, as ${says}`;
  const busy = instances.filter((one) => one.use?.verdict === "busy").length;
  return `${at}, where ${says} ${span(people)}${capacity > people.max && busy > 0 ? `; ${busy} in use` : ""}`;
}
var isOver = (state) => ["Succeeded", "Failed", "Canceled"].includes(state);
function reached(smoke) {
  if (smoke === "pass") return "all checks pass";
  return smoke === "fail" ? "but not everything can be reached" : "not checked";
}
function outcome({ command, ok, deployment, problems }) {
  if (ok || command !== "deploy" && command !== "preview" || deployment === null || deployment.state === "Succeeded") return [];
  if (!isOver(deployment.state)) return [];
  return [`Azure’s verdict is **${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(deployment.state, 40)}**, with ${count(problems.length, "problem")}.`];
}
function checks(report) {
  const { command, smoke, smokeLevel, endpoints } = report;
  if (command === "teardown" || report.pool === null) return [];
  if (smoke === null) return [command === "status" ? "No endpoint was checked." : "Whether people can connect was not checked."];
  const failed = endpoints.filter((one) => one.check === "fail");
  const skipped = endpoints.filter((one) => one.check === "skipped");
  if (failed.length > 0) {
    const told = failed.slice(0, toldFailures).map((one) => `${name(one)}${one.cause === "" ? "" : ` (${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(one.cause, 200)})`}`);
    const more = failed.length > toldFailures ? ` and ${failed.length - toldFailures} more` : "";
    return [`${failed.length} of ${count(endpoints.length, "check")} ${failed.length === 1 ? "fails" : "fail"}: ${told.join(", ")}${more}.`];
  }
  if (endpoints.length === 0) return ["No endpoint was found that people could connect to."];
  if (command === "status") return ["It shows what Azure says; no endpoint was checked."];
  if (skipped.length === endpoints.length) return [`${report.capacity === 0 ? "The pool has no instance now, so whether" : "Whether"} people can connect was not checked.`];
  const passed = endpoints.length - skipped.length;
  const depth = smokeLevel === "door" ? ", as far as the login page (nobody logged in)" : smokeLevel === "login" || smokeLevel === "kernel" ? ` at level \`${smokeLevel}\`` : "";
  const rest = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  return [`${count(passed, "check")}${depth}: ${passed === 1 ? "it passes" : "all pass"}${rest}.`];
}
function name({ kind, scope, instanceId }) {
  return scope === "instance" ? `${kindWords[kind]} on instance ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(instanceId ?? "?", 40)}` : kindWords[kind];
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function spell(duration) {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  if (parts === null || duration.length < 3) return "";
  const [days2, hours, minutes, seconds] = [1, 2, 3, 4].map((index) => Number(parts[index] ?? 0));
  const total = Math.round(((days2 * 24 + hours) * 60 + minutes) * 60 + seconds);
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




/***/ }),

/***/ 9357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ minutesOf),
/* harmony export */   o: () => (/* binding */ showLength)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/schedule/length.ts
function minutesOf(text) {
  if (text === "0") return 0;
  const match = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?$/.exec(text);
  if (match === null || text === "") return void 0;
  const [days, hours, minutes] = [1, 2, 3].map((index) => Number(match[index] ?? 0));
  return days * 1440 + hours * 60 + minutes;
}
function showLength(minutes) {
  if (minutes === 0) return "0";
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes % 1440 / 60), minutes % 60];
  return `${days > 0 ? `${days}d` : ""}${hours > 0 ? `${hours}h` : ""}${rest > 0 ? `${rest}m` : ""}`;
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

/***/ 2778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ listerOf),
/* harmony export */   Hh: () => (/* binding */ load),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Ol: () => (/* binding */ readShippedTemplate),
/* harmony export */   QZ: () => (/* binding */ readGuestScript),
/* harmony export */   TC: () => (/* binding */ readerOf),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   aM: () => (/* binding */ secureTexts),
/* harmony export */   s6: () => (/* binding */ nothing)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9357);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3372);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4573);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6760);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/action/inputs.ts
var commands = ["chatops", "deploy", "list", "plan", "preview", "scale", "smoke", "status", "sweep", "teardown"];
var clouds = ["AzureCloud", "AzureUSGovernment", "AzureChinaCloud", "custom"];
function readInputs(get) {
  const problems = [];
  const text = (name) => get(name).trim() || void 0;
  const required = (name, what) => {
    const value = text(name);
    if (value === void 0) {
      problems.push({ what: `The input \`${name}\` is missing: ${what}.`, fix: `Add \`${name}:\` under \`with:\`.` });
    }
    return value ?? "";
  };
  const oneOf = (name, allowed, fallback) => {
    const value = text(name);
    if (value === void 0) return fallback;
    const found = allowed.find((one) => one.toLowerCase() === value.toLowerCase());
    if (found === void 0) {
      problems.push({
        what: `The input \`${name}\` is ${JSON.stringify(value)}.`,
        fix: `Use one of ${allowed.map((one) => `\`${one}\``).join(", ")}.`
      });
    }
    return found ?? fallback;
  };
  const address = (name, needed) => {
    const value = text(name);
    if (value === void 0) {
      if (needed) problems.push({ what: `The input \`${name}\` is missing.`, fix: "`environment: custom` needs it." });
      return void 0;
    }
    const url = URL.canParse(value) ? new URL(value) : void 0;
    if (url?.protocol !== "https:" || url.username !== "" || url.search !== "" || url.hash !== "" || url.pathname !== "/") {
      problems.push({ what: `The input \`${name}\` is no https address.`, fix: "Write it as `https://host`." });
    }
    return value.replace(/\/+$/, "");
  };
  const id = (name, what, also) => {
    const value = text(name) ?? "";
    if (value === "" || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) || also?.test(value)) return value;
    problems.push({ what: `The input \`${name}\` is not ${what}.`, fix: "Ids have the form `00000000-0000-0000-0000-000000000000`." });
    return value;
  };
  const account = () => {
    const value = text("delete-storage");
    if (value !== void 0 && !/^[a-z0-9]{3,24}$/.test(value)) {
      problems.push({ what: "The input `delete-storage` is no name of a storage account.", fix: "Write the name alone: 3 to 24 lower-case letters and digits, one account." });
    }
    return value;
  };
  const minutes = () => {
    const value = Number(text("timeout") ?? "60");
    if (Number.isFinite(value) && value > 0 && value <= 360) return value;
    problems.push({ what: "The input `timeout` is no number of minutes above 0, up to 360 (fractions count).", fix: "Write e.g. `timeout: 45`." });
    return 60;
  };
  const instances = () => {
    const value = text("instances");
    if (value === void 0 || /^\d{1,4}$/.test(value) && Number(value) <= 1e3) return value === void 0 ? void 0 : Number(value);
    problems.push({ what: `The input \`instances\` is ${JSON.stringify(value)}.`, fix: "Write a whole number from 0 to 1000." });
    return void 0;
  };
  const length = () => {
    const value = text("for");
    const found = value === void 0 ? void 0 : (0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_1__/* .minutesOf */ .d)(value);
    if (value !== void 0 && (found === void 0 || found < 1 || found > mostMinutes)) {
      problems.push({ what: `The input \`for\` is ${JSON.stringify(value)}.`, fix: "Write days, hours and minutes, such as `2h`, `45m` or `1d12h`, up to 30 days." });
    }
    return found;
  };
  const pullRequest = () => {
    const value = text("pull-request");
    if (value === void 0 || /^[1-9]\d{0,14}$/.test(value)) return value === void 0 ? void 0 : Number(value);
    problems.push({ what: `The input \`pull-request\` is ${JSON.stringify(value)}.`, fix: "Write the number alone: `pull-request: ${{ github.event.number }}`." });
    return void 0;
  };
  const command = oneOf("command", commands, "deploy") ?? "deploy";
  const environment = oneOf("environment", clouds, "AzureCloud") ?? "AzureCloud";
  const custom = environment === "custom";
  const smokeLevel = oneOf("smoke-level", ["none", "door", "login", "kernel"], void 0);
  const comment = oneOf("comment", ["endpoints", "link", "off"], void 0);
  const optional = {
    pool: text("pool"),
    templateFile: text("template-file"),
    parametersFile: text("parameters-file"),
    resourceGroup: text("resource-group"),
    location: text("location"),
    armEndpoint: custom ? address("arm-endpoint", true) : void 0,
    authorityHost: custom ? address("authority-host", true) : void 0,
    basePath: text("base-path"),
    fromReport: text("from-report"),
    instances: instances(),
    forMinutes: length(),
    pullRequest: pullRequest(),
    deleteStorage: account(),
    smokeLevel,
    sshKey: text("ssh-key"),
    comment,
    githubToken: text("github-token")
  };
  const needsAzure = command !== "list" && command !== "chatops" && !(command === "plan" && (optional.basePath !== void 0 || optional.fromReport !== void 0));
  const needsPool = command !== "list" && command !== "chatops" && command !== "sweep" && optional.pullRequest === void 0 && !(command === "plan" && optional.fromReport !== void 0);
  const inputs = {
    command,
    environment,
    parameters: text("parameters") ?? "",
    secureParameters: text("secure-parameters") ?? "",
    subscriptionId: (needsAzure ? required("subscription-id", "the Azure subscription of the pool") : text("subscription-id") ?? "") && id("subscription-id", "an id: the “Subscription ID”, not the name"),
    tenantId: id("tenant-id", "an id or a domain such as `contoso.onmicrosoft.com`", /^[\w-]+(\.[\w-]+)+$/),
    clientId: id("client-id", "an id: the “Application (client) ID”, not the name"),
    // What deletes without being asked about each one shows first what it would do.
    dryRun: (oneOf("dry-run", ["true", "false"], void 0) ?? (command === "sweep" ? "true" : "false")) === "true",
    cancelOnInterrupt: oneOf("cancel-on-interrupt", ["true", "false"], "false") === "true",
    timeoutMinutes: minutes(),
    ...present(optional)
  };
  if (needsPool && inputs.pool === void 0 && inputs.templateFile === void 0 && inputs.resourceGroup === void 0) {
    problems.push({
      what: "Neither a pool file nor a resource group is named.",
      fix: "Set `pool: pools/<name>.yml`, or `template-file`, `parameters-file`, `resource-group` and `location`."
    });
  }
  if (inputs.dryRun && command !== "sweep") {
    problems.push({ what: `The input \`dry-run\` is for \`sweep\`: \`${command}\` would write.`, fix: "Take it away. What a deployment would change, `plan` shows." });
  }
  if (inputs.pullRequest !== void 0 && command !== "teardown") {
    problems.push({ what: "The input `pull-request` is for `teardown` alone.", fix: "Take it away: every other command knows its pull request by the event." });
  }
  if (inputs.forMinutes !== void 0 && text("instances") === void 0) {
    problems.push({ what: "The input `for` is given without `instances`.", fix: "Say how many: `instances: 3` with `for: 2h`." });
  }
  return { inputs, problems };
}
var mostMinutes = 30 * 1440;
function secureTexts(text, env) {
  return text.split("\n").flatMap((line) => {
    const variable = line.slice(line.indexOf("=") + 1).trim();
    const value = Object.hasOwn(env, variable) ? env[variable] : void 0;
    const secret = value ?? (/^[A-Z][A-Z0-9_]*$/.test(variable) || line.trimStart().startsWith("#") ? "" : variable);
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
function refuse(problems) {
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l(problems);
}
function present(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}

// src/assets.ts



var root = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(import.meta.dirname, "..");
var largest = 4 * 1024 * 1024;
function readShippedTemplate(name) {
  if (!/^[a-z][a-z-]*$/.test(name)) return void 0;
  const path = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(root, "templates", `${name}.json`);
  return (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.existsSync)(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readFileSync)(path, "utf8") : void 0;
}
function readGuestScript(name) {
  return (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(root, "guest", `${name}.sh`), "utf8");
}
function readerOf(workspace) {
  return (path) => {
    const refuse2 = (what, fix) => {
      throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({ what: `\`${path}\` ${what}.`, fix, file: path });
    };
    try {
      const home = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.realpathSync)(workspace);
      const full = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(home, path));
      if (!full.startsWith(home + node_path__WEBPACK_IMPORTED_MODULE_5__.sep)) return refuse2("leads out of the repository", "Commit the file itself, not a link to elsewhere.");
      if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)(full).isFile()) return refuse2("is no file", "Name a file.");
      if ((0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)(full).size > largest) return refuse2("is larger than 4 MiB", "Azure takes no template or parameters of that size.");
      const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readFileSync)(full);
      return (0,node_buffer__WEBPACK_IMPORTED_MODULE_3__.isUtf8)(bytes) ? bytes.toString("utf8") : refuse2("is not UTF-8 text", "Save it as UTF-8.");
    } catch (error) {
      const { code } = error;
      if (code === "ENOENT" || code === "ENOTDIR") return void 0;
      if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l || code === void 0) throw error;
      return refuse2(`cannot be read (${code})`, "Check its permissions.");
    }
  };
}
function listerOf(workspace) {
  return (folder) => {
    try {
      const home = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.realpathSync)(workspace);
      const full = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(home, folder));
      if (full !== home && !full.startsWith(home + node_path__WEBPACK_IMPORTED_MODULE_5__.sep)) return void 0;
      return (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readdirSync)(full, { withFileTypes: true }).flatMap((one) => one.isFile() ? [full === home ? one.name : `${folder}/${one.name}`] : []).toSorted();
    } catch (error) {
      const { code } = error;
      if (code === "ENOENT" || code === "ENOTDIR") return void 0;
      throw error;
    }
  };
}

// src/load.ts
var nothing = { identity: { name: "", resourceGroup: "", smokeLevel: void 0 }, pool: void 0, schedule: void 0, warnings: [], secrets: [], password: void 0 };
async function load(inputs, problems, env, read) {
  if (inputs.pool === void 0 && inputs.templateFile === void 0 && inputs.resourceGroup === void 0) refuse(problems);
  const [{ loadPool }, { loadIdentity }, { loginProblem }, { scheduleReader }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(3564), __nccwpck_require__.e(1772), __nccwpck_require__.e(5956), __nccwpck_require__.e(5509), __nccwpck_require__.e(4309), __nccwpck_require__.e(2447), __nccwpck_require__.e(797)]).then(__nccwpck_require__.bind(__nccwpck_require__, 797)), Promise.all(/* import() */[__nccwpck_require__.e(3564), __nccwpck_require__.e(1772), __nccwpck_require__.e(5956), __nccwpck_require__.e(5509), __nccwpck_require__.e(4309), __nccwpck_require__.e(1910)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1910)), __nccwpck_require__.e(/* import() */ 2946).then(__nccwpck_require__.bind(__nccwpck_require__, 2946)), __nccwpck_require__.e(/* import() */ 1695).then(__nccwpck_require__.bind(__nccwpck_require__, 1695))]);
  const readSchedule = await scheduleReader({ ...inputs, read }, Date.now());
  const request = { ...inputs, env, read, readSchedule, shipped: readShippedTemplate };
  try {
    if (inputs.command === "deploy" || inputs.command === "plan") {
      const pool = loadPool(inputs.command === "plan" ? { ...request, smokeLevel: "none" } : request);
      refuse(problems);
      const { name: name2, resourceGroup: resourceGroup2, smoke, secrets } = pool;
      const password = Object.entries(pool.parameters).find(([parameter]) => parameter.toLowerCase() === "adminpassword")?.[1];
      return {
        identity: { name: name2, resourceGroup: resourceGroup2, smokeLevel: smoke.level },
        pool,
        schedule: pool.schedule,
        warnings: [],
        secrets,
        password: password !== void 0 && "value" in password && typeof password.value === "string" ? password.value : void 0
      };
    }
    const { name, resourceGroup, level, levelPlace, secure, schedule, most = Infinity, warnings } = loadIdentity(request);
    const means = { sshKey: inputs.sshKey !== void 0, password: secure.has("adminpassword") ? "given" : "none" };
    const login = inputs.command === "smoke" ? loginProblem(inputs.smokeLevel ?? level, levelPlace, means) : void 0;
    if (login !== void 0) problems.push(login);
    if (inputs.command === "scale" && (inputs.instances ?? 0) > most) {
      problems.push({ what: `The input \`instances\` is ${inputs.instances}; the pool’s template takes ${most} at most, and no deployment would go through until its time is over.`, fix: `Write at most ${most}.` });
    }
    refuse(problems);
    const identity = { name, resourceGroup, smokeLevel: level };
    return { identity, pool: void 0, schedule, warnings: warnings.map(_chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .describeProblem */ .B), secrets: [...secure.values()], password: secure.get("adminpassword") };
  } catch (error) {
    if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l) || error.problems === problems) throw error;
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l([...problems, ...error.problems]);
  }
}




/***/ }),

/***/ 1022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ eventOf),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   m6: () => (/* binding */ connectTo),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/link.ts
var eventOf = ({ eventName, event, sha, ref }) => ({ name: eventName, payload: event, sha, ref });
async function connectTo(inputs, run) {
  const [{ connectGitHub }, options] = await Promise.all([__nccwpck_require__.e(/* import() */ 5751).then(__nccwpck_require__.bind(__nccwpck_require__, 5751)), wayTo(inputs, run)]);
  return connectGitHub(options);
}
async function wayTo({ githubToken }, { apiUrl, repository }) {
  if (githubToken === void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ what: "There is no `github-token` to ask GitHub with.", fix: "Leave the input out: the job’s own token is used then." });
  const { connectFetch } = await Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(6466), __nccwpck_require__.e(4961)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4961));
  return { token: githubToken, apiUrl, repository, fetch: connectFetch() };
}
var folderOf = ({ pool = "pools" }) => pool.replace(/^\.\//, "").replace(/\/+$/, "");




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

/***/ 5317:
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
    asked: null,
    changed: null,
    plan: null,
    schedule: null,
    preview: null,
    sweep: null,
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

/***/ 2088:
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
/* harmony export */   q$: () => (/* binding */ amounts),
/* harmony export */   rf: () => (/* binding */ signs),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   vM: () => (/* binding */ steady),
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
function amounts({ min, max }, currency) {
  return min === max ? amount(max, currency) : `${amount(min, "").trim()} to ${amount(max, currency)}`;
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
function costSentence(cost) {
  const { before, after, currency, bySchedule } = cost;
  if (bySchedule !== null) return `Cost: **${amounts(bySchedule, currency)}** a month${bySchedule.complete ? "" : " at least"}, by the schedule; ${steady(cost)}.${budgetSentence(cost)}`;
  const more = after.complete ? "" : " at least";
  const now = `**${amount(after.monthly, currency)}** a month${more}, around the clock`;
  const change = before === null ? "" : before.monthly === after.monthly ? ", as before" : ` (before: ${amount(before.monthly, currency)}, ${after.monthly > before.monthly ? "+" : "−"}${amount(Math.abs(after.monthly - before.monthly), currency)})`;
  return `Cost: ${now}${change}.${budgetSentence(cost)}`;
}
function steady({ after, bySchedule, currency }) {
  const instances = bySchedule?.instances ?? 0;
  return `${instances} instance${instances === 1 ? "" : "s"} around the clock would be ${amount(after.monthly, currency)}`;
}
function budgetSentence({ after, bySchedule, currency, budget }) {
  if (budget === null) return "";
  const { complete } = bySchedule ?? after;
  const allowed = amount(budget.monthly, budget.currency);
  if (budget.verdict === "over") return ` 🔴 **Over the budget** of ${allowed}.`;
  if (budget.verdict === "perhaps") return ` 🟠 **It may come to more than the budget** of ${allowed}.`;
  if (budget.verdict === "within") return ` Within the budget of ${allowed}.`;
  return ` Whether it is within the budget of ${allowed} cannot be said: ${budget.currency === currency ? complete ? "unknown" : "some prices are not known" : `the prices are known in ${currency} alone`}.`;
}




/***/ }),

/***/ 4284:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8995);
/* harmony import */ var _chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(275);
/* harmony import */ var _chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1022);
/* harmony import */ var _chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8333);
/* harmony import */ var _chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2088);
/* harmony import */ var _chunk_ECVRET3H_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9016);
/* harmony import */ var _chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2778);
/* harmony import */ var _chunk_4E7RU2SD_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4756);
/* harmony import */ var _chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(5317);
/* harmony import */ var _chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(9357);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(15);
/* harmony import */ var _chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(5950);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(5649);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(8500);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(3024);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(6982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(9896);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(1455);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_21__ = __nccwpck_require__(7598);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);














// src/main.ts



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
  process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_17__.EOL);
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
  if (!fs__WEBPACK_IMPORTED_MODULE_19__.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs__WEBPACK_IMPORTED_MODULE_19__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_17__.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_18__.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_17__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_17__.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js


// node_modules/@actions/core/lib/summary.js


var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
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
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = fs__WEBPACK_IMPORTED_MODULE_19__.promises;
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
        yield access(pathFromEnv, fs__WEBPACK_IMPORTED_MODULE_19__.constants.R_OK | fs__WEBPACK_IMPORTED_MODULE_19__.constants.W_OK);
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
    return this.addRaw(os__WEBPACK_IMPORTED_MODULE_17__.EOL);
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
      const cells = row2.map((cell2) => {
        if (typeof cell2 === "string") {
          return this.wrap("td", cell2);
        }
        const { header, data, colspan, rowspan } = cell2;
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
  addDetails(label2, content) {
    const element = this.wrap("details", this.wrap("summary", label2) + content);
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
    const { width: width3, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width3 && { width: width3 }), height && { height });
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

var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_19__.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs__WEBPACK_IMPORTED_MODULE_19__.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os__WEBPACK_IMPORTED_MODULE_17__.platform();
var arch = os__WEBPACK_IMPORTED_MODULE_17__.arch();

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
  process.stdout.write(os__WEBPACK_IMPORTED_MODULE_17__.EOL);
  issueCommand("set-output", { name: name2 }, toCommandValue(value));
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_17__.EOL);
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
      const text2 = (0,_chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_12__/* .describeProblem */ .B)(file === void 0 ? rest : problem);
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
        throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_12__/* .ActionError */ .l({ what: `The output \`${name2}\` cannot be written: ${error2.message}` });
      }
    },
    summary: async (markdown) => {
      if (!process.env["GITHUB_STEP_SUMMARY"]) return;
      await summary.addRaw(markdown).write();
    },
    idToken: async (audience, fetch) => {
      const { fetchIdToken } = await __nccwpck_require__.e(/* import() */ 2626).then(__nccwpck_require__.bind(__nccwpck_require__, 2626));
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
  if (!path || !(0,node_fs__WEBPACK_IMPORTED_MODULE_16__.existsSync)(path)) return {};
  try {
    const value = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_16__.readFileSync)(path, "utf8"));
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
  const { head: head3 } = event["pull_request"] ?? {};
  if (head3 === void 0) return void 0;
  const name2 = head3.repo?.full_name;
  if (typeof name2 !== "string") return "a fork that is gone";
  return name2.toLowerCase() === repository.toLowerCase() ? void 0 : `the fork \`${name2}\``;
}

// src/order.ts
async function takeOrder(inputs, run, report, progress) {
  const { hear } = await Promise.all(/* import() */[__nccwpck_require__.e(3564), __nccwpck_require__.e(5004)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5004));
  const chat = async () => {
    const [{ connectChat }, options] = await Promise.all([__nccwpck_require__.e(/* import() */ 8015).then(__nccwpck_require__.bind(__nccwpck_require__, 8015)), (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .wayTo */ .bj)(inputs, run)]);
    return connectChat(options);
  };
  const order = await hear({ event: (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .eventOf */ .A6)(run), attempt: run.attempt, folder: (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(inputs), chat, github: () => (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .connectTo */ .m6)(inputs, run), progress }, report);
  if (order !== void 0 && inputs.subscriptionId === "") report.pools = [order.inputs.pool];
  return order;
}

// src/publish/publish.ts




// src/report/calm.ts
function calm(report) {
  return {
    ...report,
    finishedAt: "",
    // Prices are asked for anew each time; where one has changed, its row has.
    plan: report.plan && { ...report.plan, cost: report.plan.cost && { ...report.plan.cost, date: "" } },
    schedule: report.schedule && calmSchedule(report.schedule),
    deployment: report.deployment && { ...report.deployment, timestamp: "", duration: "", correlationId: "" },
    endpoints: report.endpoints.map((one) => ({ ...one, seconds: 0 })),
    problems: report.problems.map(({ correlationId: _correlationId, ...problem }) => problem)
  };
}
function calmSchedule(view) {
  return {
    ...view,
    now: { ...view.now, at: "", local: "", offset: "" },
    // With an override the coming seven days hold less of it every minute.
    cost: view.override === null ? view.cost : null,
    runs: view.runs && { ...view.runs, last: view.runs.last && "-", url: "" }
  };
}

// src/report/asked.ts
function askedBy({ asked }) {
  if (asked === null) return "";
  const files = asked.commit === "" ? "" : `, with the default branch’s files at ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(asked.commit.slice(0, 7))}`;
  return `${said(asked)}: ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(asked.text, 200)}${files}.`;
}
function refusal(asked, { what, fix = "" }) {
  return [`## ❌ Not done: ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(asked.text, 200)}`, [(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(what), (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(fix)].filter(Boolean).join(" "), `${said(asked)}. Nothing was changed.`].join("\n\n");
}
function said({ by, url }) {
  return `${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(by, 60)} asked for it in ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)("this comment", url)}`;
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

// src/report/plan.ts
function planMark({ plan }) {
  if (plan?.source !== "files") return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)("");
  return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)(
    "> [!NOTE]\n> Made from the files alone, without Azure: the default branch against this pull request. What really stands there, quotas, rights and names were not looked at, and nothing of it is live."
  );
}
function planTree({ plan }, elsewhere, full) {
  if (plan === null || plan.resources.length === 0) return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)("");
  const unchanged = plan.resources.filter((one) => one.kind === "unchanged");
  const told = plan.resources.filter((one) => one.kind !== "unchanged");
  const lines2 = told.flatMap((one) => linesOf(one, full));
  if (unchanged.length > 0) lines2.push(...full ? unchanged.map((one) => head(one)) : [`= ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(unchanged.length, "resource")} unchanged`]);
  const rest = leftOut(plan);
  return {
    keep: 60,
    rows: lines2,
    wrap: (shown2, hidden2) => {
      const more2 = hidden2 === 0 ? "" : `… and ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(hidden2, "more line")} ${elsewhere}.`;
      const body = [shown2.length === 0 ? "" : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .fence */ .EU)(shown2.join("\n"), "diff", 1e6), more2, rest].filter(Boolean).join("\n\n");
      const open2 = told.length > 0 && lines2.length <= 40 ? " open" : "";
      return `<details${open2}><summary>${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .planWords */ .DO)(plan)}</summary>

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
  return `${_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .signs */ .rf[kind]} ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(type, 120)} ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(name2, 120)}${why === "" ? "" : ` (${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(why, 300)})`}`;
}
function line({ path, kind, before, after }) {
  const value = [before, after].flatMap((one) => one === null ? [] : [(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(one, 200)]).join(" → ");
  return `${_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .signs */ .rf[kind]}     ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(path.replaceAll(/(^|\.)properties(?=\.)/g, "").replace(/^\./, ""), 300)}: ${value}`;
}
function leftOut({ noise, beside, source }) {
  const parts = [
    noise > 0 ? `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(noise, "property").replace("propertys", "properties")} that what-if names and no deployment changes ${noise === 1 ? "is" : "are"} left out: read-only ones, Azure’s own defaults, spelling, secrets that it cannot compare.` : "",
    beside > 0 ? `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(beside, "other resource")} of the resource group ${beside === 1 ? "stays" : "stay"} as ${beside === 1 ? "it is" : "they are"}.` : "",
    source === "azure" ? "Values of secure parameters are never shown." : ""
  ].filter(Boolean);
  return parts.length === 0 ? "" : `<sub>${parts.join(" ")}</sub>`;
}
function planCost({ plan }, elsewhere) {
  const cost = plan?.cost ?? null;
  if (cost === null || cost.after.lines.length === 0 && (cost.before?.lines.length ?? 0) === 0) return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)("");
  const rows = [...cost.after.lines.map((one) => bill(one, cost.currency, cost.bySchedule !== null)), ...gone(cost).map((one) => (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)([`~~${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(one.what, 120)}~~`, (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(one.meter, 80), "", "goes"]))];
  const foot = `<sub>Prices: ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(cost.source, 150)}, ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(cost.date.slice(0, 10), 20)}, in ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(cost.currency, 3)}, pay as you go, without taxes and agreements. A month is 730 hours. Traffic, snapshots and storage beside the disks are not in it.</sub>`;
  const scheduled = cost.bySchedule === null ? "" : bySchedule(cost, cost.bySchedule);
  return {
    keep: 55,
    rows,
    wrap: (shown2, hidden2) => {
      const more2 = hidden2 === 0 ? "" : `… and ${hidden2} more ${elsewhere}.`;
      const heads = ["What", "Meter", "Price", scheduled === "" ? "A month" : "A month around the clock"];
      const body = [shown2.length === 0 ? "" : [(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(heads, []), ...shown2].join("\n"), more2, scheduled, foot].filter(Boolean).join("\n\n");
      const sum = cost.bySchedule === null ? (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)(cost.after.monthly, (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(cost.currency, 3)) : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .amounts */ .q$)(cost.bySchedule, (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(cost.currency, 3));
      return `<details><summary>Cost: ${sum} a month${scheduled === "" ? "" : " by the schedule"}${cost.after.complete ? "" : ", not all prices known"}</summary>

${body}

</details>`;
    }
  };
}
function bySchedule(cost, { min, max, standing }) {
  const currency = (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(cost.currency, 3);
  const ends = min === max ? "" : " The lower number holds where idle machines are taken at once, the higher where metrics ask for all of them and only the backstop takes them.";
  return `By the schedule a month of the coming year comes to ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .amounts */ .q$)({ min, max }, currency)} on average; ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .steady */ .vM)(cost)}.${ends} At zero instances ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)(standing, currency)} a month is billed all the same: the rows marked ●.`;
}
function bill({ what, meter, meterId, unitPrice, unit, monthly, standing, why }, currency, marked) {
  const price = unitPrice === null ? "" : `${String(unitPrice)} ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(currency, 3)} ${unit === "month" ? "a month" : "an hour"}`;
  const name2 = [(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(meter, 80), meterId === "" ? "" : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(meterId, 40)].filter(Boolean).join("<br>");
  return (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)([`${marked && standing ? "● " : ""}${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(what, 120)}`, name2, price, monthly === null ? `not known: ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(why, 200)}` : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)(monthly, (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(currency, 3))]);
}
function gone({ before, after }) {
  const meters = new Set(after.lines.map((one) => one.meter));
  return (before?.lines ?? []).filter((one) => one.meter !== "" && !meters.has(one.meter));
}

// src/report/strip.ts
var width = 36;
var shades = { 1: ["█"], 2: ["█", "▒"], 3: ["█", "▓", "▒"] };
var signs2 = { skipped: " ", none: "·", kept: "░", fewer: "▄" };
function weekStrip({ week, now }) {
  const levels = levelsOf(week.flatMap(({ hours }) => hours));
  const lines2 = ["      0  3  6  9  12 15 18 21"];
  for (const { date: date2, hours, clock } of week) {
    const cells = hours.map((hour) => {
      const kind = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(hour);
      return kind === "wanted" ? levels.signOf(hour) : signs2[kind];
    });
    lines2.push(`${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .weekdayOf */ .Up)(date2).slice(0, 2)} ${date2.slice(8)} ${cells.join("")}${clock === null ? "" : ` ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .shift */ .BN)(clock)}`}`);
    if (date2 === now.local.slice(0, 10)) lines2.push(markNow(now.local.slice(11)));
  }
  return (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .fence */ .EU)([...lines2, "", ...legend(week.flatMap(({ hours }) => hours), levels.told, week.map(({ clock }) => clock))].join("\n"));
}
function markNow(time) {
  const column = 6 + Number(time.slice(0, 2));
  const words = `now ${time}`;
  return column + 2 + words.length <= width ? `${" ".repeat(column)}▲ ${words}` : `${" ".repeat(column - words.length - 1)}${words} ▲`;
}
function levelsOf(hours) {
  const wanted = hours.filter((hour) => (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(hour) === "wanted").map((hour) => hour);
  const distinct = [...new Map(wanted.map((one) => [(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(one), one])).values()].toSorted((a, b) => b.max - a.max || b.min - a.min);
  if (distinct.length <= 3) {
    const own = shades[distinct.length] ?? [];
    return { signOf: (bounds) => own[distinct.findIndex((one) => (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(one) === (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(bounds))] ?? "", told: distinct.map((one, index) => `${own[index]} ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(one)}`) };
  }
  const maxima = [...new Set(distinct.map(({ max }) => max))];
  const indexOf = (max) => max === maxima[0] ? 0 : 1 + Math.floor((maxima.indexOf(max) - 1) * 2 / (maxima.length - 1));
  const told = shades[3].flatMap((sign, index) => {
    const own = maxima.filter((max) => indexOf(max) === index);
    return own.length === 0 ? [] : [`${sign} ${upTo(own)}`];
  });
  return { signOf: ({ max }) => shades[3][indexOf(max)], told };
}
function upTo(most) {
  const [least, highest] = [Math.min(...most), Math.max(...most)];
  return least === highest ? `up to ${highest}` : `up to ${least} ${new Set(most).size > 2 ? "…" : "or"} ${highest}`;
}
function legend(hours, levels, clocks) {
  const of = (kind) => hours.filter((hour) => (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(hour) === kind).map((hour) => hour);
  const keeps = (of2) => `Azure keeps ${upTo(of2.map(({ azure }) => azure))}`;
  const [fewer, kept] = [of("fewer"), of("kept")];
  const changed = clocks.find((clock) => clock !== null);
  const items = [
    ...levels,
    ...of("none").length > 0 ? [`${signs2.none} none`] : [],
    ...fewer.length > 0 ? [`${signs2.fewer} ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)({ min: Math.min(...fewer.map(({ min }) => min)), max: Math.max(...fewer.map(({ max }) => max)) })}, ${keeps(fewer)}`] : [],
    ...kept.length > 0 ? [`${signs2.kept} 0, ${keeps(kept)}`] : [],
    ...changed === void 0 ? [] : [`${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .shift */ .BN)(changed)} clocks go ${changed < 0 ? "back" : "forward"}`]
  ];
  const parts = items.flatMap((item) => item.length <= width ? [item] : item.split(/(?<=,) /).map((part, index) => `${index > 0 ? "  " : ""}${part}`));
  return parts.reduce((lines2, item) => {
    const last = lines2.at(-1);
    if (last === void 0 || last.length + 3 + item.length > width) return [...lines2, item];
    return [...lines2.slice(0, -1), `${last}   ${item}`];
  }, []);
}

// src/report/weekchart.ts
var date = (hour) => hour < 24 ? `2001-01-01 ${String(hour).padStart(2, "0")}:00` : "2001-01-02 00:00";
var head2 = `---
displayMode: compact
config:
  gantt:
    barHeight: 22
    fontSize: 12
    leftPadding: 70
    useWidth: 900
---
gantt
  accTitle: The week, a row for each day
  accDescr: Bars say how many instances there are, from midnight to midnight.
  dateFormat YYYY-MM-DD HH:mm
  axisFormat %H
  tickInterval 3hour
  todayMarker off`;
function weekChart({ week }) {
  return `\`\`\`mermaid
${[head2, ...week.flatMap(rowOf)].join("\n")}
\`\`\``;
}
var edge = (hour) => `  ⠀ :done, ${date(hour)}, ${date(hour)}`;
function rowOf({ date: day, hours }, index) {
  const bars = [];
  for (let start = 0; start < hours.length; ) {
    let end = start + 1;
    while (end < hours.length && same(hours[start], hours[end])) end++;
    const hour = hours[start];
    const kind = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(hour);
    const state = { wanted: "", fewer: "active, ", kept: "done, " };
    if (kind === "wanted" || kind === "fewer" || kind === "kept") bars.push(`  ${label(hour)} :${state[kind]}${date(start)}, ${date(end)}`);
    start = end;
  }
  const drawn = bars.length === 0 ? [`  none :done, ${date(0)}, ${date(0)}`] : bars;
  return [`  section ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .weekdayOf */ .Up)(day)} ${day.slice(8)}`, ...index === 0 ? [edge(0), ...drawn, edge(24)] : drawn];
}
function label(hour) {
  const kind = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(hour);
  if (kind === "wanted") return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(hour);
  return kind === "kept" ? `0 (${hour.azure})` : `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(hour)} (${hour.azure})`;
}
function same(a, b) {
  return a?.min === b?.min && a?.max === b?.max && a?.azure === b?.azure;
}

// src/report/weekwords.ts
function tellCost(cost) {
  if (cost === null) return "";
  const { hours, money } = cost;
  const told = [
    change(hours.before, hours.after, _chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showHours */ .Bn, "instance-hours"),
    ...money === null ? [] : [change(money.before, money.after, (value) => (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)(value, "").trim(), (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(money.currency, 3)) + (money.complete ? "" : " at least, because not all prices are known")]
  ];
  const standing = money === null ? "No price is known." : `A week at zero instances still costs **${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .amount */ .vj)(money.standing, (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(money.currency, 3))}**: addresses, load balancer and what else stands without machines.`;
  return `💶 **The next seven days:** ${told.join("; ")}. ${standing}`;
}
function change(before, after, show, unit) {
  const now = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .spread */ .il)(after, show);
  const was = before === null ? now : (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .spread */ .il)(before, show);
  return was === now ? `**${now}** ${unit}${before === null ? "" : " as before"}` : `${was} → **${now}** ${unit}`;
}
function tellRuns(runs) {
  if (runs === null) return "";
  const name2 = (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)((0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(runs.workflow, 100), runs.url);
  const within = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .spell */ .lO)(`PT${Math.round(runs.within)}M`);
  const when2 = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(runs.last ?? "");
  if (!runs.stale && runs.last === null) return `ℹ️ No scheduled run of ${name2} has succeeded yet; it is new.`;
  if (!runs.stale) return `✅ Scheduled runs of ${name2} come at least every ${within}${when2 === "" ? "" : `, last at ${when2}`}.`;
  const last = runs.last === null ? "none has succeeded yet" : `the last success${when2 === "" ? " is known" : ` was at ${when2}`}`;
  return `❌ **Scheduled runs of ${name2} do not come:** ${last}; no more than ${within} may lie between. Until they come again Azure alone keeps its own line.`;
}

// src/report/schedule.ts
function schedule({ schedule: view }, elsewhere, open2) {
  return view === null ? [] : [present(view, elsewhere), strip(view, elsewhere), { keep: 75, rows: [tellCost(view.cost)].filter(Boolean), wrap: (shown2) => shown2.join("") }, exceptions(view, elsewhere), coming(view, elsewhere, open2), chart(view, elsewhere)];
}
function present(view, elsewhere) {
  const rows = [tellNow(view), tellOverride(view), tellRuns(view.runs)].filter(Boolean);
  return { keep: 85, rows, wrap: (shown2, hidden2) => ["### 🗓️ Schedule", ...shown2, hidden2 > 0 ? `… and more ${elsewhere}.` : ""].filter(Boolean).join("\n\n") };
}
function tellNow(view) {
  const { now, timezone } = view;
  const [next] = view.changes;
  const since = now.since === null ? "" : `Since ${both(now.since, (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .localOf */ .Fc)(now.since, timezone), view)}`;
  const until = now.until === null ? "no change is in sight" : `until **${both(now.until, (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .localOf */ .Fc)(now.until, timezone), view)}**${next?.at === now.until ? `, then ${tellNext(next)}` : ""}`;
  const ends = [since, since === "" ? capital(until) : until].filter(Boolean).join(", ");
  const read = now.at === "" ? "" : ` Now is ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showLocal */ .L4)(now.local, "")} there (${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(now.offset, 10)}), ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showUtc */ .Gv)(now.at, now.local)}.`;
  return `**Now: ${tellLines(now)}** – ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(now.why, 400)}. ${ends}.

<sub>Times are those of ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(timezone, 60)}.${read}</sub>`;
}
function tellLines({ people, azure }) {
  const own = `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(people)} ${people.max === 1 ? "instance" : "instances"}`;
  return azure.max > people.max ? `${own} (Azure keeps up to ${azure.max})` : own;
}
function tellNext({ people, azure, before }) {
  return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(people) === (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(before.people) ? `Azure keeps ${azure.max === 0 ? "none" : `${azure.max} at most`}` : tellLines({ people, azure });
}
function tellOverride({ override, timezone, ...view }) {
  if (override === null) return "";
  return `⏱️ **Override to ${override.instances}** until ${both(override.until, (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .localOf */ .Fc)(override.until, timezone), view)}; Azure ends it by itself.`;
}
function both(at, local, { now }) {
  return local === "" ? (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showUtc */ .Gv)(at, "") : `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showLocal */ .L4)(local, yearOf(now))} (${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showUtc */ .Gv)(at, local)})`;
}
var capital = (words) => words.slice(0, 1).toUpperCase() + words.slice(1);
var yearOf = ({ local }) => local.slice(0, 4);
function strip(view, elsewhere) {
  const kept = view.week.some(({ hours }) => hours.some((hour) => hour !== null && hour.azure > hour.max));
  const [today] = view.week;
  const head3 = `**The week from ${today === void 0 ? "" : (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showDate */ .uM)(today.date, "")}**`;
  const why = kept ? "\n\n<sub>▄ ░: a window is over, and machines that nobody uses are taken; Azure by itself takes the rest only after the backstop.</sub>" : "";
  return { keep: 65, rows: [`${head3}

${weekStrip(view)}${why}`], wrap: ([shown2]) => shown2 ?? `The week as a picture stands ${elsewhere}.` };
}
function exceptions({ exceptions: ones, now }, elsewhere) {
  const year = yearOf(now);
  const far = ones.some(({ from }) => Date.parse(from) - Date.parse(now.at) > ahead);
  const days = (from, to) => from === to ? (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showDate */ .uM)(from, year) : `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showDate */ .uM)(from, year)} to ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showDate */ .uM)(to, year)}`;
  return {
    keep: 50,
    rows: ones.map(({ name: name2, from, to, instances: instances2 }) => `- ${days(from, to)}: **${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(instances2)}** – ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(name2, 60)}`),
    wrap: (shown2, hidden2) => ones.length === 0 ? "" : ["**Exceptions to come**", shown2.join("\n"), hidden2 > 0 ? `… and ${hidden2} more ${elsewhere}.` : "", far ? later : ""].filter(Boolean).join("\n\n")
  };
}
var ahead = 180 * 864e5;
var later = "<sub>Azure is given those of the next 180 days, as far as they fit; `scale` writes the others when their time comes.</sub>";
function coming(view, elsewhere, open2) {
  if (view.changes.length === 0 && view.clocks.length === 0) return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)("");
  const year = yearOf(view.now);
  const events = [...view.changes.map((one) => ({ at: one.at, row: changeRow(one, year, true), short: changeRow(one, year, false) })), ...view.clocks.map((one) => ({ at: one.at, row: clockRow(one, view, year), short: clockRow(one, view, year) }))];
  const inOrder = events.toSorted((a, b) => a.at.localeCompare(b.at));
  const title = view.changes.length === 0 ? "What comes: clocks change" : `The next ${view.changes.length === 1 ? "change" : `${view.changes.length} changes`}${view.clocks.length === 0 ? "" : ", 🕐 where clocks change"}`;
  return {
    keep: 45,
    rows: inOrder.map((one) => one.row),
    short: inOrder.map((one) => one.short),
    wrap: (shown2, hidden2) => {
      const body = [shown2.length === 0 ? "" : [(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(["When", "Instances", "Why"], []), ...shown2].join("\n"), hidden2 > 0 ? `… and ${hidden2} more ${elsewhere}.` : ""].filter(Boolean).join("\n\n");
      return `<details${open2 ? " open" : ""}><summary>${title}</summary>

${body}

</details>`;
    }
  };
}
function changeRow({ at, local, before, people, azure, why, oddity }, year, full) {
  const solidly = (words) => words.replaceAll(" ", "&nbsp;").replaceAll("–", "‑");
  const arrow = (from, to) => (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(from) === (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(to) ? (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(to) : `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(from)} → **${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(to)}**`;
  const odd = { skipped: "🕐 the clocks jump over the written time: it happens at the jump", repeated: "🕐 the clocks show this time twice: the second counts" };
  const reason = full ? [(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(why, 300), oddity === null ? "" : odd[oddity]].filter(Boolean).join("<br>") : oddity === null ? "" : "🕐";
  const own = arrow(before.people, people);
  const beside = arrow(before.azure, azure);
  return (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)([when(at, local, year), solidly(own === beside ? own : `${own}<br>Azure: ${beside}`), reason]);
}
function clockRow({ at, local, zone, minutes }, { timezone }, year) {
  return (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)([`🕐 ${when(at, local, year)}`, "", `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .tellShift */ .IA)(minutes)}${zone === timezone ? "" : ` in ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(zone, 60)}`}`]);
}
function when(at, local, year) {
  const kept = (words) => words.replaceAll(" ", "&nbsp;");
  return `**${kept((0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showLocal */ .L4)(local, year))}**<br>${kept((0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .showUtc */ .Gv)(at, local))}`;
}
function chart(view, elsewhere) {
  const note = "<sub>In brackets: what Azure keeps by itself, where that is more. “none” is a day without instances.</sub>";
  const drawn = `<details><summary>The week as a chart</summary>

${weekChart(view)}

${note}

</details>`;
  return { keep: 15, rows: [drawn], wrap: ([shown2]) => shown2 ?? `The week as a chart stands ${elsewhere}.` };
}

// src/report/sections.ts
function more(hidden2, elsewhere) {
  return hidden2 > 0 ? `… and ${hidden2} more ${elsewhere}.` : "";
}
function grid(keep, head3, rows, elsewhere, title = "") {
  return {
    keep,
    rows,
    wrap: (shown2, hidden2) => {
      if (rows.length === 0) return "";
      const body = [shown2.length > 0 ? [(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(head3, []), ...shown2].join("\n") : "", more(hidden2, elsewhere)].filter(Boolean).join("\n\n");
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

${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .fence */ .EU)(what, "text", longest)}

</details>`] : []);
  return { keep: 5, rows, wrap: (shown2, hidden2) => [...shown2, hidden2 > 0 ? `The whole text of ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(hidden2, "problem")} stands ${elsewhere}.` : ""].filter(Boolean).join("\n\n") };
}
var longest = 4e5;
function isLonger(value, max) {
  return value.length > max && (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(value, max).endsWith("…");
}
function shorten(problem) {
  return `${around("**", (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(problem.code ?? "", 100), "** ")}${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(problem.what, 160)}`;
}
function describe(problem, max, elsewhere) {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== void 0).join(":");
  const { code: own = "", fix = "", target = "", correlationId = "" } = problem;
  return [
    [around("", (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(place), ": "), around("**", (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(own, 100), "** "), (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(problem.what, max)].join(""),
    isLonger(problem.what, max) ? `Shortened: the whole text stands ${elsewhere}.` : "",
    around("What to do: ", (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(fix, max)),
    around("Target: ", (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(target, 300)),
    around("Correlation id: ", (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(correlationId))
  ].filter(Boolean).join("<br>");
}
function around(before, inner, after = "") {
  return inner === "" ? "" : `${before}${inner}${after}`;
}
function warnings(report, elsewhere) {
  return alert(70, "WARNING", report.warnings.map((warning2) => (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(warning2, 1500)), report.warnings.map((warning2) => (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(warning2, 160)), elsewhere);
}
function frontDoor(report, elsewhere) {
  const rows = report.endpoints.filter((one) => one.scope === "front-door").map((one) => (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)([_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .kindWords */ .Gk[one.kind], address(one), _chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .checkWords */ .iW[one.check], seen(one)]));
  return grid(80, ["Endpoint", "Address", "Check", "What was seen"], rows, elsewhere);
}
function address({ host, port }) {
  return (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`, 300);
}
function seen(one) {
  return [(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(one.cause, 300), one.version === "" ? "" : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one.version)].filter(Boolean).join("<br>");
}
function pools(report, elsewhere) {
  const rows = (report.pools ?? []).map((path) => `- ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(path, 300)}`);
  return { keep: 80, rows, wrap: (shown2, hidden2) => [...shown2, ...hidden2 > 0 ? [`- ${more(hidden2, elsewhere)}`] : []].join("\n") };
}
function connect(report) {
  const command = (0,_chunk_4E7RU2SD_js__WEBPACK_IMPORTED_MODULE_7__/* .sshCommand */ .o6)(report);
  const hub = (0,_chunk_4E7RU2SD_js__WEBPACK_IMPORTED_MODULE_7__/* .jupyterhubUrl */ .SH)(report);
  const ssh = report.endpoints.find((one) => one.kind === "ssh" && one.scope === "front-door");
  const keys = new Set(report.endpoints.flatMap((one) => one.kind === "ssh" && one.fingerprint !== "" ? [one.fingerprint] : []));
  const single = keys.size > 1 ? (0,_chunk_4E7RU2SD_js__WEBPACK_IMPORTED_MODULE_7__/* .instanceSshCommand */ .Tz)(report) : "";
  const parts = [
    command === "" ? "" : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .fence */ .EU)(command, "sh"),
    ssh === void 0 || ssh.fingerprint === "" || keys.size > 1 ? "" : `SSH host key: ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(ssh.fingerprint)}`,
    // One key of several would look like a mismatch to most who compare.
    single === "" ? "" : `Each instance has its own host key; to connect to one instance by its own port:

${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .fence */ .EU)(single, "sh")}`,
    hub === "" ? "" : `JupyterHub: ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)((0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(hub, 300), hub)}`
  ].filter(Boolean);
  return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)(parts.length === 0 ? "" : ["**Connect**", ...parts].join("\n\n"));
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
    (one) => (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)([
      (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(one.instanceId, 40),
      (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one.computerName, 80),
      (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(one.power, 40),
      one.provisioning === "Succeeded" ? "succeeded" : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(one.provisioning, 40),
      one.latestModel ? "latest" : "older",
      ...kinds.map((kind) => own(one.instanceId).filter((endpoint) => endpoint.kind === kind).map((endpoint) => door(endpoint, hosts)).join("<br>"))
    ])
  );
  const head3 = ["Instance", "Name", "Power", "Provisioning", "Model", ...kinds.map((kind) => _chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .kindWords */ .Gk[kind])];
  return grid(40, head3, rows, elsewhere, `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(rows.length, "instance")}, one by one`);
}
function door(one, hosts) {
  const where = hosts.has(one.host) ? `port ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(String(one.port))}` : address(one);
  return `${_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .checkWords */ .iW[one.check]}, ${where}${one.check === "pass" || one.cause === "" ? "" : `<br>${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(one.cause, 160)}`}`;
}
function fingerprints(report, elsewhere) {
  const rows = report.endpoints.filter((one) => one.fingerprint !== "").map((one) => (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)([(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .name */ .UU)(one), (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one.fingerprint), (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one.version)]));
  return grid(30, ["Endpoint", "Fingerprint", "Version"], rows, elsewhere, "Fingerprints: what a first login shows");
}
function deployment(report, elsewhere) {
  const { deployment: one } = report;
  if (one === null) return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)("");
  const done = one.resources.filter((resource) => resource.state === "Succeeded");
  const rows = [...one.resources.filter((resource) => resource.state !== "Succeeded"), ...done].map(
    (resource) => (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)([(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(resource.type, 100), (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(resource.name, 100), `${resource.state === "Succeeded" ? "✅ " : resource.state === "Failed" ? "❌ " : ""}${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(resource.state, 40)}`])
  );
  const took = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .spell */ .lO)(one.duration);
  const head3 = `Deployment ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)((0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one.name), one.portalUrl)}: ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(one.state, 40)}${took === "" ? "" : ` after ${took}`}${one.correlationId === "" ? "" : `, correlation id ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one.correlationId)}`}.`;
  const list = grid(20, ["Type", "Name", "State"], rows, elsewhere, `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(rows.length, "resource")} of the deployment`);
  return { ...list, wrap: (shown2, hidden2) => [head3, list.wrap(shown2, hidden2)].filter(Boolean).join("\n\n") };
}
function notes(report, elsewhere) {
  const rows = report.notes.map((note) => `- ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(note)}`);
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
  const rows = report.parameters.map((one) => (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .row */ .nM)([(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one.name, 100), one.secure ? "(hidden)" : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one.shown, 300), (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(one.from, 200)]));
  return grid(10, ["Parameter", "Value", "From"], rows, elsewhere, `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(rows.length, "parameter")} and where each came from`);
}

// src/report/comment.ts
var defaultBudget = 65e3;
function renderComment(report, { mode, runUrl, marker, budget = defaultBudget }) {
  const elsewhere = `in the ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)("summary of the run", runUrl)}`;
  const shown2 = mode === "link" ? anonymous(report) : report;
  const top2 = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)(`${marker}
${heading(shown2)}`);
  const foot = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)(footer(shown2, runUrl, mode));
  if (report.command === "plan") {
    return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .Uj)([top2, planMark(shown2), problems(shown2, elsewhere, 600), warnings(shown2, elsewhere), planCost(shown2, elsewhere), planTree(shown2, elsewhere, false), ...schedule(shown2, elsewhere, false), foot], budget);
  }
  if (mode === "link") {
    const warned = report.warnings.length === 0 ? "" : `⚠️ ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(report.warnings.length, "warning")} ${elsewhere}.`;
    return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .Uj)([top2, problems(shown2, elsewhere, 600), (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .holders */ .wb)(shown2, _chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR), notes(shown2, elsewhere), (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)(warned), ...schedule(shown2, elsewhere, false), foot], budget);
  }
  const sections = [
    top2,
    problems(report, elsewhere, 600),
    warnings(report, elsewhere),
    (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .holders */ .wb)(report, _chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR),
    frontDoor(report, elsewhere),
    connect(report),
    notes(report, elsewhere),
    ...schedule(report, elsewhere, false),
    instances(report, elsewhere),
    fingerprints(report, elsewhere),
    deployment(report, elsewhere),
    foot
  ];
  return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .Uj)(sections, budget);
}
function heading(report) {
  if (report.asked !== null && report.asked.refused !== null) return refusal(report.asked, report.asked.refused);
  const { icon, headline, sentences } = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)(report);
  const subject = report.pool === null ? report.asked === null ? `\`${report.command}\`` : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(report.asked.text, 200) : `Pool ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(report.pool.name, 100)}:`;
  return [`## ${icon} ${subject} ${headline}`, sentences.join(" "), facts(report), askedBy(report)].filter(Boolean).join("\n\n");
}
function facts(report) {
  const { pool, capacity, changed, command, instances: instances2 } = report;
  const running = instances2.filter((one) => one.power === "running").length;
  const group = pool === null || pool.resourceGroup === "" ? "" : `resource group ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)((0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(pool.resourceGroup, 100), pool.portalUrl)}`;
  return [
    capacity === null || command === "teardown" || command === "scale" && instances2.length === 0 ? "" : `**${capacity === instances2.length ? (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(capacity, "instance") : `${instances2.length} of ${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(capacity, "instance")}`}** (${running} running)`,
    pool === null || pool.location === "" ? "" : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(pool.location, 60),
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
  const when2 = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(finishedAt);
  const run = mode === "link" && command !== "plan" ? `Addresses, fingerprints and details: ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)("the run", runUrl)}` : (0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)("This run", runUrl);
  return `<sub>${[run, when2 === "" ? "" : `finished ${when2}`].filter(Boolean).join(" · ")}</sub>`;
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
    "ssh-command": (0,_chunk_4E7RU2SD_js__WEBPACK_IMPORTED_MODULE_7__/* .sshCommand */ .o6)(report),
    "jupyterhub-url": (0,_chunk_4E7RU2SD_js__WEBPACK_IMPORTED_MODULE_7__/* .jupyterhubUrl */ .SH)(report),
    smoke: report.smoke ?? "",
    "deployment-id": report.deployment?.id ?? "",
    verb: report.asked?.verb ?? "",
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
  const when2 = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR)(report.finishedAt);
  return (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .Uj)(
    [
      (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)(heading(report)),
      planMark(report),
      problems(report, elsewhere, longestText),
      warnings(report, elsewhere),
      pools(report, elsewhere),
      (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .swept */ .a9)(report),
      (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .holders */ .wb)(report, _chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .uR),
      planCost(report, elsewhere),
      planTree(report, elsewhere, true),
      frontDoor(report, elsewhere),
      connect(report),
      notes(report, elsewhere),
      ...schedule(report, elsewhere, true),
      instances(report, elsewhere),
      fingerprints(report, elsewhere),
      deployment(report, elsewhere),
      parameters(report, elsewhere),
      wholes(report, elsewhere, longestText),
      (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .solid */ .QJ)(when2 === "" ? "" : `<sub>Finished ${when2}</sub>`)
    ],
    budget
  );
}

// src/report/weeksvg.ts
var [left, top, cell, tall] = [74, 56, 30, 30];
var width2 = left + 24 * cell + 56;
var style = `
  .page { fill: #ffffff } text { font: 12px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: #1f2328 }
  .title { font-size: 15px; font-weight: 600 } .soft { fill: #59636e } .number { text-anchor: middle; font-size: 11px }
  .none { fill: #f1f3f5 } .wanted { fill: #0550ae } .fewer { fill: #b6e3ff } .kept { fill: url(#kept) } .skipped { fill: none; stroke: #d1d9e0; stroke-dasharray: 3 3 }
  .stripe { stroke: #8c959f; stroke-width: 2 } .paper { fill: #eaeef2 } .on-wanted { fill: #ffffff } .now { fill: none; stroke: #cf222e; stroke-width: 2.5 } .now-word { fill: #cf222e }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } text { fill: #f0f6fc } .soft { fill: #9198a1 } .none { fill: #161b22 } .wanted { fill: #1f6feb } .fewer { fill: #0c2d6b }
    .skipped { stroke: #3d444d } .stripe { stroke: #6e7681 } .paper { fill: #21262d } .on-wanted { fill: #ffffff } .now { stroke: #ff7b72 } .now-word { fill: #ff7b72 }
  }`;
function weekSvg(view, pool) {
  const { week, now } = view;
  const height = top + week.length * tall + 62;
  const most = Math.max(1, ...week.flatMap(({ hours }) => hours.map((hour) => hour?.max ?? 0)));
  const title = xml(`Pool ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(pool, 60)}, week from ${week[0]?.date ?? ""}, ${(0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(view.timezone, 60)}`);
  const rows = week.map(({ date: date2, hours, clock }, index) => {
    const y = top + index * tall;
    const label2 = `<text x="8" y="${y + 19}">${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .weekdayOf */ .Up)(date2)} ${date2.slice(8)}</text>`;
    const change2 = clock === null ? "" : `<text class="soft" x="${left + 24 * cell + 6}" y="${y + 19}">${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .shift */ .BN)(clock)}</text>`;
    return [label2, ...hours.map((hour, at) => draw(hour, left + at * cell, y, most)), change2].join("");
  });
  const scale = [0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => `<text class="soft number" x="${left + hour * cell}" y="${top - 8}">${hour}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" viewBox="0 0 ${width2} ${height}" width="${width2}" height="${height}">
<title id="title">${title}</title>
<desc id="desc">${xml(describe2(view))}</desc>
<style>${style}</style>
<defs><pattern id="kept" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="paper" width="6" height="6"/><line class="stripe" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>
<rect class="page" width="100%" height="100%"/>
<text class="title" x="8" y="22">${title}</text>
${scale.join("")}
${rows.join("\n")}
${markNow2(view)}
${legend2(top + week.length * tall + 30)}
<text class="soft" x="8" y="${height - 8}">As of ${xml((0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(now.local, 20))} (${xml((0,_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(now.offset, 10))})</text>
</svg>
`;
}
function draw(hour, x, y, most) {
  const kind = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(hour);
  const opacity = kind === "wanted" && hour !== null ? ` fill-opacity="${(0.78 + 0.22 * hour.max / most).toFixed(2)}"` : "";
  const number = hour !== null && hour.max > 0 ? `<text class="number${kind === "wanted" ? " on-wanted" : ""}" x="${x + cell / 2}" y="${y + 19}"${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(hour).length > 4 ? ` textLength="${cell - 4}" lengthAdjust="spacingAndGlyphs"` : ""}>${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(hour)}</text>` : "";
  return `<rect class="${kind}" x="${x + 1}" y="${y + 1}" width="${cell - 2}" height="${tall - 2}" rx="3"${opacity}/>${number}`;
}
function markNow2({ week, now }) {
  const index = week.findIndex(({ date: date2 }) => date2 === now.local.slice(0, 10));
  if (index < 0) return "";
  const x = left + Number(now.local.slice(11, 13)) * cell;
  return `<rect class="now" x="${x}" y="${top + index * tall}" width="${cell}" height="${tall}" rx="4"/>`;
}
function legend2(y) {
  const words = [["wanted", "instances, least–most"], ["fewer", "fewer wanted, Azure keeps more"], ["kept", "none wanted, Azure keeps some"], ["skipped", "skipped by clocks"], ["now", "now"]];
  let x = 8;
  return words.map(([kind, told]) => {
    const item = `<rect class="${kind}" x="${x}" y="${y - 12}" width="16" height="14" rx="3"/><text x="${x + 22}" y="${y}">${told}</text>`;
    x += 40 + told.length * 6.1;
    return item;
  }).join("");
}
function describe2({ week }) {
  return week.map(({ date: date2, hours }) => `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .weekdayOf */ .Up)(date2)} ${date2}: ${stretches(hours)}.`).join(" ");
}
function stretches(hours) {
  const told = [];
  for (let start = 0; start < hours.length; ) {
    const words = say(hours[start]);
    let end = start + 1;
    while (end < hours.length && say(hours[end]) === words) end++;
    if (words !== "") told.push(`${words} from ${start} to ${end}`);
    start = end;
  }
  return told.length === 0 ? "none" : told.join(", ");
}
function say(hour) {
  const kind = (0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(hour);
  if (hour === null || kind === "none") return kind === "none" ? "" : "skipped";
  return `${(0,_chunk_FCP2ZTL4_js__WEBPACK_IMPORTED_MODULE_3__/* .span */ .Ln)(hour)}${hour.azure > hour.max ? ` (Azure keeps up to ${hour.azure})` : ""}`;
}
function xml(value) {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// src/publish/marker.ts

var first = "<!-- dsvm-pool-action pool=";
function markerOf({ pool, kind }, { run, attempt: attempt2, at }, { content, text: text2 }) {
  return `${first}${encode(pool)} schema=1 run=${run} attempt=${attempt2} at=${at} kind=${kind} content=${content} text=${text2} -->`;
}
function readMarker(body, topic) {
  const start = `${first}${encode(topic.pool)} `;
  if (!body.startsWith(start)) return null;
  const rest = /^schema=\d+ run=(\d+) attempt=(\d+)((?: [a-z]+=[\w-]+)*) ?-->\r?(?:\n|$)/.exec(body.slice(start.length, start.length + 300));
  if (rest === null) return null;
  const more2 = new Map((rest[3] ?? "").split(" ").map((field) => [field.split("=")[0] ?? "", field.split("=")[1] ?? ""]));
  if ((more2.get("kind") ?? "deploy") !== topic.kind) return null;
  return { run: Number(rest[1]), attempt: Number(rest[2]), at: Number(more2.get("at")) || 0, content: more2.get("content") ?? "", text: more2.get("text") ?? "" };
}
function digest(text2) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_21__.createHash)("sha256").update(normal(text2)).digest("hex").slice(0, 16);
}
function isIntact(body, { text: text2 }) {
  return digest(normal(body).split("\n").slice(1).join("\n")) === text2;
}
function isLater(other, mine, kind) {
  if (kind !== "plan" && other.at !== mine.at) return other.at > mine.at;
  if (other.run === mine.run) return other.attempt > mine.attempt;
  return (kind !== "plan" || mine.attempt === 1) && other.run > mine.run;
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
  let kept = await converge(github, own, mine, topic.kind, body);
  for (let look = 0; (kept.wrote || kept.unchanged && look === 0) && look < looks; look++) {
    await sleep(pauseMs);
    own = await find();
    if (own.length === 0) break;
    kept = await converge(github, own, mine, topic.kind, body);
  }
  return { url: kept.url, superseded: kept.superseded, unchanged: kept.unchanged };
}
async function converge(github, own, mine, kind, body) {
  const [oldest, ...others] = own;
  const newest = own.reduce((best, one) => isLater(one.marker, best.marker, kind) ? { marker: one.marker, body: one.body } : best, { marker: mine, body });
  const same2 = normal(oldest.body) === normal(newest.body);
  const unchanged = !same2 && newest.marker.content !== "" && oldest.marker.content === newest.marker.content && isIntact(oldest.body, oldest.marker);
  const wrote = !same2 && !unchanged;
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
  const clean = (text2) => replace(replace(text2, forms).split(/\r?\n/).map(_chunk_YW7U2PTD_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK).join("\n"), forms);
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
var vocabulary = /* @__PURE__ */ new Set(["command", "kind", "scope", "check", "smoke", "smokeLevel", "finishedAt", "at", "local", "offset", "since", "until", "date", "oddity"]);
async function publish(report, options) {
  const { runner, secrets, run } = options;
  const safe = redactDeep(report, secrets, vocabulary);
  const write = async (output, name2, content) => {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_14__.join)(run.temp, name2);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_20__.rm)(path, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_20__.writeFile)(path, content, { mode: 384, flag: "wx" });
    runner.output(output, path);
  };
  await attempt(runner, "The report file could not be written", () => write("report", "dsvm-pool-report.json", `${JSON.stringify(safe, null, 2)}
`));
  await attempt(runner, "The picture of the week could not be written", async () => {
    if (safe.schedule === null) runner.output("week-svg", "");
    else await write("week-svg", "dsvm-pool-week.svg", redact(weekSvg(safe.schedule, safe.pool?.name ?? ""), secrets));
  });
  await attempt(runner, "The outputs could not be written", async () => {
    for (const [name2, value] of Object.entries(renderOutputs(safe))) runner.output(name2, value);
  });
  await attempt(runner, "The job summary could not be written", () => runner.summary(redact(renderSummary(safe), secrets)));
  await announce(safe, options, (url) => runner.output("comment-url", redact(url, secrets)));
  for (const one of options.also ?? []) await announce(redactDeep(one, secrets, vocabulary), options, () => void 0);
}
async function announce(safe, options, told) {
  await attempt(options.runner, "The deployment could not be recorded on GitHub", () => record(safe, options));
  await attempt(options.runner, "The pull request comment could not be written", async () => told(await comment(safe, options)));
}
async function record(report, { inputs, run }) {
  const { githubToken: token } = inputs;
  if (report.preview === null || token === void 0 || run.repository === "") return;
  const way = { token, apiUrl: run.apiUrl, repository: run.repository };
  const [{ connectDeployments }, { connectFetch }, { recordPreview }] = await Promise.all([__nccwpck_require__.e(/* import() */ 3982).then(__nccwpck_require__.bind(__nccwpck_require__, 3982)), Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(6466), __nccwpck_require__.e(4961)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4961)), __nccwpck_require__.e(/* import() */ 2300).then(__nccwpck_require__.bind(__nccwpck_require__, 2300))]);
  const open2 = inputs.comment === "endpoints" || inputs.comment === void 0 && await isPrivate(await load2(way), run.event);
  await recordPreview(await connectDeployments({ ...way, fetch: connectFetch() }), report, { open: open2, runUrl: run.runUrl });
}
async function comment(report, { inputs, run, runner, secrets, connect: connect3 = load2, sleep = node_timers_promises__WEBPACK_IMPORTED_MODULE_15__.setTimeout }) {
  const topic = topicOf(report);
  if (inputs.comment === "off" || topic === null) return "";
  const event = { name: run.eventName, payload: run.event, sha: run.sha, ref: run.ref };
  const none = report.preview === null ? (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_11__/* .surelyNone */ .Lj)(event) : void 0;
  if (none !== void 0) {
    runner.info(`No comment: ${none}.`);
    return "";
  }
  if (inputs.githubToken === void 0 || run.repository === "") {
    runner.info("No comment: there is no `github-token`.");
    return "";
  }
  const github = await connect3({ token: inputs.githubToken, apiUrl: run.apiUrl, repository: run.repository });
  const found = report.preview === null ? await github.pullRequestOf(event) : { number: report.preview.number };
  if ("none" in found) {
    runner.info(`No comment: ${found.none}.`);
    return "";
  }
  const mode = inputs.comment ?? (await isPrivate(github, run.event) ? "endpoints" : "link");
  const body = bodyOf(report, topic, mode, run, secrets);
  const { url, superseded, unchanged } = await keepComment(github, found.number, topic, body, sleep);
  runner.info(superseded ? `The comment shows something newer and stays as it is: ${url}` : unchanged ? `The comment says the same already and stays as it is: ${url}` : `Comment: ${url}`);
  return url;
}
function topicOf({ command, ok, pool, asked, preview }) {
  if (asked !== null && asked.refused !== null) return { pool: "", kind: "chat" };
  if (pool === null) return asked === null || command === "chatops" && ok ? null : { pool: "", kind: "chat" };
  if (preview !== null) return { pool: pool.name, kind: "preview" };
  return { pool: pool.name, kind: command !== "plan" ? "deploy" : asked === null ? "plan" : "chat" };
}
function bodyOf(report, topic, mode, run, secrets) {
  const generation = { run: Number(run.runId) || 0, attempt: run.attempt, at: Math.floor(Date.parse(report.finishedAt) / 1e3) || 0 };
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
    if (error2 instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_12__/* .ActionError */ .l) return false;
    throw error2;
  }
}
async function load2(options) {
  const [{ connectGitHub }, { connectFetch }] = await Promise.all([__nccwpck_require__.e(/* import() */ 5751).then(__nccwpck_require__.bind(__nccwpck_require__, 5751)), Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(6466), __nccwpck_require__.e(4961)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4961))]);
  return connectGitHub({ ...options, fetch: connectFetch() });
}
async function attempt(runner, failure, action) {
  try {
    await action();
  } catch (error2) {
    const known2 = error2 instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_12__/* .ActionError */ .l || error2.code !== void 0;
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
  const read = (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .readInputs */ .Ko)((name2) => runner.input(name2));
  if (run.repositoryId === "") {
    read.problems.push({ what: "The variable GITHUB_REPOSITORY_ID is not set, so the pool would belong to nobody.", fix: "GitHub sets it in every job; set it by hand where the action runs elsewhere." });
  }
  if (read.inputs.command === "chatops" && read.inputs.subscriptionId === "" && env["ACTIONS_ID_TOKEN_REQUEST_URL"]) {
    read.problems.push({ what: "The input `subscription-id` is missing, and the job may sign in to Azure.", fix: "Set it, in the workflow or as the variable that the workflow reads; a job that only judges comments needs no `id-token: write`." });
  }
  const way = chooseSignIn(read.inputs, env, run);
  const kind = kindOf2(read.inputs, "problem" in way && isForeign(env, run));
  if ("problem" in way && kind === "azure") read.problems.push(way.problem);
  const { sshKey, githubToken, secureParameters } = read.inputs;
  for (const secret of [env["AZURE_CLIENT_SECRET"], env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"], sshKey, githubToken, ...(0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .secureTexts */ .aM)(secureParameters, env)]) hide(secret);
  const report = (0,_chunk_WE2RALEI_js__WEBPACK_IMPORTED_MODULE_8__/* .startReport */ .F)(read.inputs.command);
  const progress = progressTo(runner);
  const cancel = (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForCancel */ .F)(read.inputs.timeoutMinutes);
  let order;
  const connecting = (loaded) => connect2(read.inputs, loaded, way, env, run, runner, cancel, progress.tell, hide);
  const operate = async (azure) => {
    const loaded = await (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .load */ .Hh)(read.inputs, read.problems, env, order?.read ?? (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .readerOf */ .TC)(run.workspace));
    for (const secret of loaded.secrets) hide(secret);
    report.pool = {
      name: loaded.identity.name,
      resourceGroup: loaded.identity.resourceGroup,
      location: loaded.pool?.location ?? "",
      subscriptionId: read.inputs.subscriptionId,
      portalUrl: ""
    };
    for (const warning2 of loaded.warnings) {
      report.warnings.push(warning2);
      progress.tell({ warning: warning2 });
    }
    if (azure === "deploy") await (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .N)(cancel.signal, refuseUnmerged(read.inputs, run, loaded.identity.resourceGroup));
    const context = await connecting(loaded);
    const { table: table2 } = await Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(1692), __nccwpck_require__.e(1772), __nccwpck_require__.e(6466), __nccwpck_require__.e(8224), __nccwpck_require__.e(2046), __nccwpck_require__.e(40), __nccwpck_require__.e(617), __nccwpck_require__.e(9790)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9790));
    await (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .N)(cancel.signal, table2[azure](context, report)).finally(() => report.finishedAt = context.arm.now().toISOString());
  };
  const showPreview = async () => {
    if ("problem" in way) read.problems.push(way.problem);
    const { showPreview: show } = await __nccwpck_require__.e(/* import() */ 3343).then(__nccwpck_require__.bind(__nccwpck_require__, 3343));
    return show({ ...read, env, run, head: order?.pull.headSha, hide, connect: connecting, progress: progress.tell }, report);
  };
  let also = [];
  const tidy = async (withdrawn) => {
    const { extendPreviews, withdrawPreviews, sweepPreviews } = await __nccwpck_require__.e(/* import() */ 4700).then(__nccwpck_require__.bind(__nccwpck_require__, 4700));
    const edge3 = { ...read, run, folder: (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(read.inputs), read: order?.read, github: () => (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .connectTo */ .m6)(read.inputs, run), way: () => (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .wayTo */ .bj)(read.inputs, run), connect: connecting };
    const { forMinutes: minutes = 0, pullRequest: number = 0 } = read.inputs;
    if (order?.verb === "extend") return extendPreviews(edge3, report, { number, minutes }).then(() => []);
    return withdrawn === void 0 ? sweepPreviews(edge3, report) : withdrawPreviews(edge3, report, withdrawn);
  };
  try {
    if (read.inputs.command === "chatops") order = await (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .N)(cancel.signal, takeOrder(read.inputs, run, report, progress.tell));
    const { command } = Object.assign(read.inputs, kind === "azure" ? order?.inputs : {});
    if (command !== "chatops") report.command = command;
    if (order !== void 0 || command === "chatops") (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .TR)(read.problems);
    if (command === "chatops") report.ok = true;
    else if (command === "list") {
      (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .TR)(read.problems);
      await (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .N)(cancel.signal, listPools(read.inputs, run, report, progress.tell));
    } else if (kind === "received") {
      (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .TR)(read.problems);
      await receive(read.inputs, run, report, progress.tell);
    } else if (kind === "files") await comparePools(read.inputs, read.problems, env, run, report, progress.tell);
    else if (command === "preview") also = await (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .N)(cancel.signal, order?.verb === "extend" ? tidy(void 0) : showPreview());
    else {
      const withdrawn = (0,_chunk_ECVRET3H_js__WEBPACK_IMPORTED_MODULE_5__/* .withdrawnBy */ .y$)(read.inputs, run);
      if (command === "sweep" || withdrawn !== void 0) also = await (0,_chunk_EYTQWVHO_js__WEBPACK_IMPORTED_MODULE_1__/* .unless */ .N)(cancel.signal, tidy(withdrawn));
      else await operate(command);
    }
  } catch (error2) {
    report.problems = cancel.signal.aborted ? [await cancel.leave()] : problemsOf(error2);
    report.ok = false;
    if (!(error2 instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_12__/* .ActionError */ .l) && !cancel.signal.aborted) runner.info(error2 instanceof Error ? error2.stack ?? "" : String(error2));
  } finally {
    progress.end();
  }
  report.finishedAt ||= (/* @__PURE__ */ new Date()).toISOString();
  for (const one of also) one.finishedAt ||= report.finishedAt;
  for (const problem of report.problems) runner.problem(problem);
  const failing = (text2) => {
    runner.problem({ what: text2 });
    process.exitCode = 1;
  };
  const edge2 = kind === "received" ? { ...runner, warning: failing } : runner;
  const published = publish(report, { inputs: read.inputs, run, runner: edge2, secrets: [...secrets], also });
  const shown2 = published.then(() => report.command === "chatops" && report.ok ? void 0 : order?.end(report.ok));
  await Promise.race([shown2, cancel.lastMoment]);
  runner.end();
  cancel.stop();
  if (!report.ok) process.exitCode = 1;
  if (cancel.signal.aborted) process.stdout.write("", () => process.exit());
}
function kindOf2({ command, subscriptionId, basePath, fromReport }, foreign) {
  if (command === "list" || command === "preview" || command === "chatops" && subscriptionId === "") return "github";
  if (command !== "plan") return "azure";
  if (fromReport !== void 0) return "received";
  return basePath !== void 0 && (subscriptionId === "" || foreign) ? "files" : "azure";
}
async function receive(inputs, run, report, progress) {
  const { receivePlan } = await Promise.all(/* import() */[__nccwpck_require__.e(5956), __nccwpck_require__.e(9873)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9873));
  receivePlan({ progress }, report, inputs.fromReport ?? "", (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .readerOf */ .TC)(run.workspace));
}
async function comparePools(inputs, problems2, env, run, report, progress) {
  const { planFiles } = await Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(1692), __nccwpck_require__.e(3564), __nccwpck_require__.e(1772), __nccwpck_require__.e(6466), __nccwpck_require__.e(8224), __nccwpck_require__.e(5956), __nccwpck_require__.e(5509), __nccwpck_require__.e(40), __nccwpck_require__.e(4309), __nccwpck_require__.e(2447), __nccwpck_require__.e(8482)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8482));
  const folder = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_10__/* .resolvePath */ .o)(inputs.basePath ?? "");
  if (folder === void 0 || (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .listerOf */ .HW)(run.workspace)(folder) === void 0) {
    problems2.push({ what: "`base-path` names no folder of the workspace.", fix: "Check the default branch out there: `actions/checkout` with `ref: ${{ github.event.repository.default_branch }}` and the same `path`." });
    (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .TR)(problems2);
  }
  const request = { ...inputs, env, shipped: _chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .readShippedTemplate */ .Ol };
  await planFiles({ progress }, report, { request, problems: problems2, read: (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .readerOf */ .TC)(run.workspace), readBase: (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .readerOf */ .TC)((0,node_path__WEBPACK_IMPORTED_MODULE_14__.join)(run.workspace, folder ?? "")), now: /* @__PURE__ */ new Date() });
}
async function listPools(inputs, run, report, progress) {
  const { list } = await Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(1692), __nccwpck_require__.e(3564), __nccwpck_require__.e(8224), __nccwpck_require__.e(6067)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6067));
  const [event, folder] = [(0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .eventOf */ .A6)(run), (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(inputs)];
  await list({ event, folder, files: (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .listerOf */ .HW)(run.workspace), read: (0,_chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .readerOf */ .TC)(run.workspace), connect: () => (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .connectTo */ .m6)(inputs, run), progress }, report);
}
async function refuseUnmerged({ pool, parametersFile, ...inputs }, run, resourceGroup) {
  const file = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_10__/* .resolvePath */ .o)(pool ?? parametersFile ?? "");
  if (!/^pull_request(_target)?$/.test(run.eventName) || file === void 0) return;
  const [{ refuseLive }, { groupOf }] = await Promise.all([__nccwpck_require__.e(/* import() */ 6501).then(__nccwpck_require__.bind(__nccwpck_require__, 6501)), Promise.all(/* import() */[__nccwpck_require__.e(3564), __nccwpck_require__.e(5950)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3569))]);
  await refuseLive(await (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .connectTo */ .m6)(inputs, run), (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .eventOf */ .A6)(run), { file, resourceGroup, groupOf });
}
async function connect2(inputs, loaded, way, env, run, runner, cancel, progress, hide) {
  const [{ connectArm }, { createCredential }, { connectTokens }, { maskTokens }, { chooseCloud }, { connectFetch }] = await Promise.all([
    Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(1692), __nccwpck_require__.e(6466), __nccwpck_require__.e(2773)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2773)),
    Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(1692), __nccwpck_require__.e(6466), __nccwpck_require__.e(5648)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5648)),
    Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(6466), __nccwpck_require__.e(703)]).then(__nccwpck_require__.bind(__nccwpck_require__, 703)),
    __nccwpck_require__.e(/* import() */ 8860).then(__nccwpck_require__.bind(__nccwpck_require__, 8860)),
    __nccwpck_require__.e(/* import() */ 4798).then(__nccwpck_require__.bind(__nccwpck_require__, 4798)),
    Promise.all(/* import() */[__nccwpck_require__.e(6863), __nccwpck_require__.e(6466), __nccwpck_require__.e(4961)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4961))
  ]);
  if ("problem" in way) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_12__/* .ActionError */ .l(way.problem);
  const cloud = chooseCloud(inputs);
  const sleep = (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_15__.setTimeout)(milliseconds, void 0, { signal: cancel.signal });
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
    return connectArm({ ...azure, signal, sleep: (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_15__.setTimeout)(milliseconds, void 0, { signal }) });
  };
  return {
    arm: connectArm({ ...azure, signal: cancel.signal }),
    identity: loaded.identity,
    pool: loaded.pool,
    ...loaded.schedule === void 0 ? {} : { schedule: loaded.schedule },
    ...inputs.instances === void 0 ? {} : { wish: { instances: inputs.instances, minutes: inputs.forMinutes } },
    guest: _chunk_RHWGZ5N5_js__WEBPACK_IMPORTED_MODULE_6__/* .readGuestScript */ .QZ,
    github: () => (0,_chunk_T365GFWN_js__WEBPACK_IMPORTED_MODULE_2__/* .connectTo */ .m6)(inputs, run),
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
  if (error2 instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_12__/* .ActionError */ .l) return [...error2.problems];
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
/******/ 		8792: 0
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
