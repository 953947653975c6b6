export const id = 305;
export const ids = [305];
export const modules = {

/***/ 305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(713);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(532);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(641);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(760);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/publish/publish.ts



// src/report/fit.ts
function solid(markdown) {
  return { keep: Infinity, rows: [], wrap: () => markdown };
}
function bytesOf(text2) {
  return Buffer.byteLength(text2, "utf8");
}
function fit(sections, budget) {
  const shown = sections.map((section) => section.rows.length);
  const sizes = sections.map((section) => sizeOf(section, section.rows.length));
  const total = () => sizes.reduce((sum, size) => sum + size, 0);
  const order = sections.map((_, index) => index).toSorted((a, b) => keepOf(sections, a) - keepOf(sections, b));
  for (const index of order) {
    const section = sections[index];
    if (section === void 0 || total() <= budget) continue;
    const room = budget - (total() - (sizes[index] ?? 0));
    shown[index] = mostRows(section, room);
    sizes[index] = sizeOf(section, shown[index]);
  }
  const text2 = join(sections.map((section, index) => frame(section, shown[index] ?? 0)));
  if (bytesOf(text2) > budget) throw new Error(`${bytesOf(text2)} bytes do not fit into ${budget}`);
  return text2;
}
function keepOf(sections, index) {
  return sections[index]?.keep ?? Infinity;
}
function mostRows(section, room) {
  let low = 0;
  let high = section.rows.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sizeOf(section, middle) <= room) low = middle;
    else high = middle - 1;
  }
  return low;
}
function sizeOf(section, rows) {
  const text2 = frame(section, rows);
  return text2 === "" ? 0 : bytesOf(text2) + 2;
}
function frame(section, rows) {
  return section.wrap(section.rows.slice(0, rows), section.rows.length - rows);
}
function join(parts) {
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
  const known = new Set(names.map((name2) => name2.toLowerCase()));
  return (value) => {
    const shapeless = shapes.reduce((text2, shape) => text2.replaceAll(shape, hidden), value);
    return shapeless.replaceAll(/[a-z0-9](?:[\w.-]*[a-z0-9])?/gi, (word) => known.has(word.toLowerCase()) ? hidden : word);
  };
}

// src/report/connect.ts
var userForm = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/;
var hostForm = /^[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?$/;
function sshCommand(report) {
  const endpoint = best(report.endpoints, "ssh");
  if (endpoint === void 0 || !hostForm.test(endpoint.host)) return "";
  const user = userOf(endpoint) || adminOf(report);
  const port = endpoint.port === 22 ? "" : `-p ${endpoint.port} `;
  return `ssh ${port}${userForm.test(user) ? `${user}@` : ""}${endpoint.host}`;
}
function jupyterhubUrl(report) {
  const url = best(report.endpoints, "jupyterhub")?.url ?? "";
  return /^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : "") ? url : "";
}
function best(endpoints, kind) {
  const all = endpoints.filter((one) => one.kind === kind);
  return all.find((one) => one.scope === "front-door") ?? all.find((one) => one.check === "pass") ?? all[0];
}
function userOf(endpoint) {
  return URL.canParse(endpoint.url) ? new URL(endpoint.url).username : "";
}
function adminOf(report) {
  const origin = report.parameters.find((one) => one.name.toLowerCase() === "adminusername" && !one.secure);
  return /^"([^"\\]*)"$/.exec(origin?.shown ?? "")?.[1] ?? "";
}

// src/report/words.ts
var checkWords = { pass: "✅ pass", fail: "❌ fail", skipped: "⚪ skipped" };
var kindWords = { ssh: "SSH", jupyterhub: "JupyterHub", rdp: "Remote Desktop" };
var toldFailures = 3;
function judge(report) {
  const icon = report.ok ? report.command === "status" ? "ℹ️" : "✅" : "❌";
  return { icon, headline: headline(report), sentences: [...outcome(report), ...checks(report)] };
}
function headline(report) {
  const { command, ok, smoke } = report;
  if (report.pool === null) return ok ? "done" : "failed";
  if (command === "teardown") return ok ? "removed" : "teardown failed";
  if (command === "status") return ok ? "status" : "status could not be read";
  const broken = report.problems.length > 0 || !ok && smoke !== "fail";
  if (command === "smoke") return broken ? "the checks could not be made" : reached(smoke);
  if (!broken) return `deployed, ${reached(smoke)}`;
  if (report.deployment === null) return "deploy failed";
  return report.deployment.state === "Succeeded" ? "deployed, but the run failed after that" : "the deployment failed";
}
function reached(smoke) {
  if (smoke === "pass") return "all checks pass";
  return smoke === "fail" ? "but not everything can be reached" : "not checked";
}
function outcome({ command, ok, deployment: deployment2, problems: problems2 }) {
  if (ok || command !== "deploy" || deployment2 === null || deployment2.state === "Succeeded") return [];
  return [`Azure’s verdict is **${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(deployment2.state, 40)}**, with ${count(problems2.length, "problem")}.`];
}
function checks(report) {
  const { command, smoke, smokeLevel, endpoints } = report;
  if (command === "teardown" || report.pool === null) return [];
  if (smoke === null) return [command === "status" ? "No endpoint was checked." : "Whether people can connect was not checked."];
  const failed = endpoints.filter((one) => one.check === "fail");
  const skipped = endpoints.filter((one) => one.check === "skipped");
  if (failed.length > 0) {
    const told = failed.slice(0, toldFailures).map((one) => `${name(one)}${one.cause === "" ? "" : ` (${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(one.cause, 200)})`}`);
    const more2 = failed.length > toldFailures ? ` and ${failed.length - toldFailures} more` : "";
    return [`${failed.length} of ${count(endpoints.length, "check")} ${failed.length === 1 ? "fails" : "fail"}: ${told.join(", ")}${more2}.`];
  }
  if (endpoints.length === 0) return ["No endpoint was found that people could connect to."];
  if (command === "status") return ["It shows what Azure says; no endpoint was checked."];
  if (skipped.length === endpoints.length) return ["Whether people can connect was not checked."];
  const passed = endpoints.length - skipped.length;
  const depth = smokeLevel === "door" ? ", as far as the login page (nobody logged in)" : smokeLevel === "login" ? " at level `login`" : "";
  const rest = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  return [`${count(passed, "check")}${depth}: ${passed === 1 ? "it passes" : "all pass"}${rest}.`];
}
function name({ kind, scope, instanceId }) {
  return scope === "instance" ? `${kindWords[kind]} on instance ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(instanceId ?? "?", 40)}` : kindWords[kind];
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

// src/report/sections.ts
function more(hidden2, elsewhere) {
  return hidden2 > 0 ? `… and ${hidden2} more ${elsewhere}.` : "";
}
function grid(keep, head, rows, elsewhere, title = "") {
  return {
    keep,
    rows,
    wrap: (shown, hidden2) => {
      if (rows.length === 0) return "";
      const body = [shown.length > 0 ? [(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(head, []), ...shown].join("\n") : "", more(hidden2, elsewhere)].filter(Boolean).join("\n\n");
      return title === "" ? body : `<details><summary>${title}</summary>

${body}

</details>`;
    }
  };
}
function alert(keep, kind, paragraphs, elsewhere) {
  return {
    keep,
    rows: paragraphs,
    wrap: (shown, hidden2) => {
      const all = [...shown, more(hidden2, elsewhere)].filter(Boolean);
      return all.length === 0 ? "" : `> [!${kind}]
${all.map((one) => `> ${one.replaceAll("\n", "\n> ")}`).join("\n>\n")}`;
    }
  };
}
function problems(report, elsewhere, max) {
  return alert(90, "CAUTION", report.problems.map((problem) => describe(problem, max)), elsewhere);
}
function describe(problem, max) {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== void 0).join(":");
  const { code: own = "", fix = "", target = "", correlationId = "" } = problem;
  return [
    [around("", (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(place), ": "), around("**", (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(own, 100), "** "), (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(problem.what, max)].join(""),
    around("What to do: ", (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(fix, max)),
    around("Target: ", (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(target, 300)),
    around("Correlation id: ", (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(correlationId))
  ].filter(Boolean).join("<br>\n");
}
function around(before, inner, after = "") {
  return inner === "" ? "" : `${before}${inner}${after}`;
}
function warnings(report, elsewhere) {
  return alert(70, "WARNING", report.warnings.map((warning) => (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(warning, 1500)), elsewhere);
}
function frontDoor(report, elsewhere) {
  const rows = report.endpoints.filter((one) => one.scope === "front-door").map((one) => (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)([kindWords[one.kind], address(one), checkWords[one.check], seen(one)]));
  return grid(80, ["Endpoint", "Address", "Check", "What was seen"], rows, elsewhere);
}
function address({ host, port }) {
  return (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`, 300);
}
function seen(one) {
  return [(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(one.cause, 300), one.version === "" ? "" : (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one.version)].filter(Boolean).join("<br>");
}
function connect(report) {
  const command = sshCommand(report);
  const hub = jupyterhubUrl(report);
  const ssh = report.endpoints.find((one) => one.kind === "ssh" && one.scope === "front-door");
  const parts = [
    command === "" ? "" : (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .fence */ .EU)(command, "sh"),
    ssh === void 0 || ssh.fingerprint === "" ? "" : `SSH host key: ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ssh.fingerprint)}`,
    hub === "" ? "" : `JupyterHub: ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(hub, 300), hub)}`
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
    (one) => (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)([
      (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(one.instanceId, 40),
      (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one.computerName, 80),
      (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(one.power, 40),
      one.provisioning === "Succeeded" ? "succeeded" : (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(one.provisioning, 40),
      one.latestModel ? "latest" : "older",
      ...kinds.map((kind) => own(one.instanceId).filter((endpoint) => endpoint.kind === kind).map((endpoint) => door(endpoint, hosts)).join("<br>"))
    ])
  );
  const head = ["Instance", "Name", "Power", "Provisioning", "Model", ...kinds.map((kind) => kindWords[kind])];
  return grid(40, head, rows, elsewhere, `${count(rows.length, "instance")}, one by one`);
}
function door(one, hosts) {
  const where = hosts.has(one.host) ? `port ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(String(one.port))}` : address(one);
  return `${checkWords[one.check]}, ${where}${one.check === "pass" || one.cause === "" ? "" : `<br>${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(one.cause, 160)}`}`;
}
function fingerprints(report, elsewhere) {
  const rows = report.endpoints.filter((one) => one.fingerprint !== "").map((one) => (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)([name(one), (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one.fingerprint), (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one.version)]));
  return grid(30, ["Endpoint", "Fingerprint", "Version"], rows, elsewhere, "Fingerprints: what a first login shows");
}
function deployment(report, elsewhere) {
  const { deployment: one } = report;
  if (one === null) return solid("");
  const done = one.resources.filter((resource) => resource.state === "Succeeded");
  const rows = [...one.resources.filter((resource) => resource.state !== "Succeeded"), ...done].map(
    (resource) => (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)([(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(resource.type, 100), (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(resource.name, 100), `${resource.state === "Succeeded" ? "✅ " : resource.state === "Failed" ? "❌ " : ""}${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(resource.state, 40)}`])
  );
  const took = spell(one.duration);
  const head = `Deployment ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one.name), one.portalUrl)}: ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(one.state, 40)}${took === "" ? "" : ` after ${took}`}${one.correlationId === "" ? "" : `, correlation id ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one.correlationId)}`}.`;
  const list = grid(20, ["Type", "Name", "State"], rows, elsewhere, `${count(rows.length, "resource")} of the deployment`);
  return { ...list, wrap: (shown, hidden2) => [head, list.wrap(shown, hidden2)].filter(Boolean).join("\n\n") };
}
function notes(report, elsewhere) {
  const rows = report.notes.map((note) => `- ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(note)}`);
  return {
    keep: 50,
    rows,
    wrap: (shown, hidden2) => {
      if (rows.length === 0) return "";
      return ["**What happened**\n", ...shown, ...hidden2 > 0 ? [`- ${more(hidden2, elsewhere)}`] : []].join("\n");
    }
  };
}
function parameters(report, elsewhere) {
  const rows = report.parameters.map((one) => (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)([(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one.name, 100), one.secure ? "(hidden)" : (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one.shown, 300), (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(one.from, 200)]));
  return grid(10, ["Parameter", "Value", "From"], rows, elsewhere, `${count(rows.length, "parameter")} and where each came from`);
}

// src/report/comment.ts
var defaultBudget = 65e3;
function renderComment(report, { mode, runUrl, marker, budget = defaultBudget }) {
  const elsewhere = `in the ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)("summary of the run", runUrl)}`;
  const shown = mode === "link" ? anonymous(report) : report;
  const top = solid(`${marker}
${heading(shown)}`);
  const foot = solid(footer(shown, runUrl, mode));
  if (mode === "link") {
    const warned = report.warnings.length === 0 ? "" : `⚠️ ${count(report.warnings.length, "warning")} ${elsewhere}.`;
    return fit([top, problems(shown, elsewhere, 600), notes(shown, elsewhere), solid(warned), foot], budget);
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
  const subject = report.pool === null ? `\`${report.command}\`` : `Pool ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(report.pool.name, 100)}:`;
  return [`## ${icon} ${subject} ${headline2}`, sentences.join(" "), facts(report)].filter(Boolean).join("\n\n");
}
function facts(report) {
  const { pool, capacity, changed, command, instances: instances2 } = report;
  const running = instances2.filter((one) => one.power === "running").length;
  const group = pool === null || pool.resourceGroup === "" ? "" : `resource group ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(pool.resourceGroup, 100), pool.portalUrl)}`;
  return [
    capacity === null || command === "teardown" ? "" : `**${capacity === instances2.length ? count(capacity, "instance") : `${instances2.length} of ${count(capacity, "instance")}`}** (${running} running)`,
    pool === null || pool.location === "" ? "" : (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(pool.location, 60),
    group,
    changed === null ? "" : changed ? "resources changed" : "nothing changed"
  ].filter(Boolean).join(" · ");
}
function footer({ finishedAt }, runUrl, mode) {
  const when = instant(finishedAt);
  const run = mode === "link" ? `Addresses, fingerprints and details: ${(0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)("the run", runUrl)}` : (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)("This run", runUrl);
  return `<sub>${[run, when === "" ? "" : `finished ${when}`].filter(Boolean).join(" · ")}</sub>`;
}
function anonymous(report) {
  const hide = addressHider(report);
  return {
    ...report,
    pool: report.pool && { ...report.pool, portalUrl: "" },
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
    pool: report.pool?.name ?? "",
    instances: report.capacity === null ? "" : String(report.instances.length),
    endpoints: JSON.stringify(report.endpoints.map(endpointOf)),
    "ssh-command": sshCommand(report),
    "jupyterhub-url": jupyterhubUrl(report),
    smoke: report.smoke ?? "",
    "deployment-id": report.deployment?.id ?? ""
  };
}
function endpointOf({ kind, scope, instanceId, host, port, url, check, cause, fingerprint }) {
  return { kind, scope, instanceId, host, port, url, check, cause, fingerprint };
}

// src/report/summary.ts
var defaultBudget2 = 1024 * 1024 - 64 * 1024;
function renderSummary(report, { budget = defaultBudget2 } = {}) {
  const elsewhere = "in the report file (output `report`)";
  const when = instant(report.finishedAt);
  return fit(
    [
      solid(heading(report)),
      problems(report, elsewhere, 4e3),
      warnings(report, elsewhere),
      frontDoor(report, elsewhere),
      connect(report),
      notes(report, elsewhere),
      instances(report, elsewhere),
      fingerprints(report, elsewhere),
      deployment(report, elsewhere),
      parameters(report, elsewhere),
      solid(when === "" ? "" : `<sub>Finished ${when}</sub>`)
    ],
    budget
  );
}

// src/publish/marker.ts
var first = "<!-- dsvm-pool-action pool=";
function markerOf(pool, { run, attempt: attempt2 }) {
  return `${first}${encode(pool)} schema=1 run=${run} attempt=${attempt2} -->`;
}
function readMarker(body, pool) {
  const start = `${first}${encode(pool)} `;
  if (!body.startsWith(start)) return null;
  const rest = /^schema=\d+ run=(\d+) attempt=(\d+)(?: [^\n]*)? ?-->\r?(?:\n|$)/.exec(body.slice(start.length, start.length + 200));
  return rest === null ? null : { run: Number(rest[1]), attempt: Number(rest[2]) };
}
function isLater(other, mine) {
  if (other.run === mine.run) return other.attempt > mine.attempt;
  return mine.attempt === 1 && other.run > mine.run;
}
function encode(pool) {
  return encodeURIComponent(pool.toWellFormed()).replaceAll("--", "-%2D");
}

// src/publish/comment.ts
async function keepComment(github, pullRequest, pool, generation, body) {
  const viewer = await github.viewer();
  let own = await ownComments(github, pullRequest, pool, viewer);
  if (own.length === 0) {
    const created = await github.createComment(pullRequest, body);
    own = await ownComments(github, pullRequest, pool, viewer);
    if (own.length === 0) return { url: created.url, superseded: false };
  }
  return converge(github, own, generation, body);
}
async function converge(github, own, mine, body) {
  const [oldest, ...others] = own;
  const newest = own.reduce(
    (best2, one) => isLater(one.generation, best2.generation) ? { generation: one.generation, body: one.body } : best2,
    { generation: mine, body }
  );
  if (normal(oldest.body) !== normal(newest.body)) await github.updateComment(oldest.id, newest.body);
  for (const one of others) await github.deleteComment(one.id);
  return { url: oldest.url, superseded: newest.body !== body };
}
async function ownComments(github, pullRequest, pool, viewer) {
  const own = [];
  for await (const comment2 of github.comments(pullRequest)) {
    const generation = readMarker(comment2.body, pool);
    if (generation !== null && isBy(comment2, viewer)) own.push({ ...comment2, generation });
  }
  return own.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id - b.id);
}
function isBy({ author, authorType }, viewer) {
  return author.toLowerCase() === viewer.toLowerCase() || authorType === "Bot" && short(author) === short(viewer);
}
function short(login) {
  return login.replace(/\[bot\]$/, "").toLowerCase();
}
function normal(text2) {
  return text2.replaceAll("\r\n", "\n").trimEnd();
}

// src/publish/publish.ts
var vocabulary = /* @__PURE__ */ new Set(["command", "kind", "scope", "check", "smoke", "smokeLevel", "finishedAt"]);
async function publish(report, options) {
  const { runner, secrets, run } = options;
  const safe = (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .redactDeep */ .KL)(report, secrets, vocabulary);
  const path = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(run.temp, "dsvm-pool-report.json");
  await attempt(runner, "The report file could not be written", async () => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rm)(path, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.writeFile)(path, `${JSON.stringify(safe, null, 2)}
`, { mode: 384, flag: "wx" });
    runner.output("report", path);
  });
  for (const [name2, value] of Object.entries(renderOutputs(safe))) runner.output(name2, value);
  await attempt(runner, "The job summary could not be written", () => runner.summary((0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(renderSummary(safe), secrets)));
  await attempt(runner, "The pull request comment could not be written", async () => {
    runner.output("comment-url", await comment(safe, options));
  });
}
async function comment(report, { inputs, run, runner, secrets, connect: connect2 = load }) {
  const { pool } = report;
  if (inputs.comment === "off" || pool === null) return "";
  if (!["pull_request", "pull_request_target", "push"].includes(run.eventName)) return "";
  if (inputs.githubToken === void 0 || run.repository === "") {
    runner.info("No comment: there is no `github-token`.");
    return "";
  }
  const github = await connect2({ token: inputs.githubToken, apiUrl: run.apiUrl, repository: run.repository });
  const pullRequest = await github.pullRequestOf({ name: run.eventName, payload: run.event, sha: run.sha });
  if (pullRequest === null) {
    runner.info(`No comment: no pull request belongs to commit ${run.sha}.`);
    return "";
  }
  const generation = { run: Number(run.runId) || 0, attempt: run.attempt };
  const mode = inputs.comment ?? (await isPrivate(github, run.event) ? "endpoints" : "link");
  const marker = markerOf(pool.name, generation);
  const [first2 = "", ...rest] = renderComment(report, { mode, runUrl: run.runUrl, marker }).split("\n");
  const body = [first2, (0,_chunk_AAZ25VWS_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E$)(rest.join("\n"), secrets)].join("\n");
  const { url, superseded } = await keepComment(github, pullRequest, pool.name, generation, body);
  runner.info(superseded ? `The comment shows a later run and stays as it is: ${url}` : `Comment: ${url}`);
  return url;
}
async function isPrivate(github, event) {
  const told = event["repository"]?.private;
  if (typeof told === "boolean") return told;
  try {
    return (await github.repository()).private;
  } catch (error) {
    if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l) return false;
    throw error;
  }
}
async function load(options) {
  const { connectGitHub } = await __webpack_require__.e(/* import() */ 262).then(__webpack_require__.bind(__webpack_require__, 262));
  return connectGitHub(options);
}
async function attempt(runner, failure, action) {
  try {
    await action();
  } catch (error) {
    const known = error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l || error.code !== void 0;
    if (!known) throw error;
    runner.warning(`${failure}. ${error instanceof Error ? error.message : String(error)}`);
  }
}



/***/ })

};
