export const id = 617;
export const ids = [617];
export const modules = {

/***/ 8937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ listAutoscale),
/* harmony export */   Ct: () => (/* binding */ openSlots),
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   dz: () => (/* binding */ writeAutoscale),
/* harmony export */   gg: () => (/* binding */ deploy),
/* harmony export */   gz: () => (/* binding */ readAutoscale),
/* harmony export */   kA: () => (/* binding */ ask2),
/* harmony export */   lW: () => (/* binding */ listSizes),
/* harmony export */   u8: () => (/* binding */ findDropped),
/* harmony export */   v$: () => (/* binding */ listUsages),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_K3KZM6QS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5770);
/* harmony import */ var _chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6927);
/* harmony import */ var _chunk_MGYCGWC3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3966);
/* harmony import */ var _chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40);
/* harmony import */ var _chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2046);
/* harmony import */ var _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(289);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(217);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8224);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1692);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3818);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3372);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7030);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8500);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7598);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);












// src/pool/compare.ts
var IGNORED = [
  { property: "etag", why: "new with every write, also one that changes nothing" },
  { property: "provisioningstate", why: "the state of the last write, not part of the resource" },
  { property: "systemdata", why: "who wrote last and when" },
  { property: "changedtime", why: "time of the last write, in lists of resources" },
  { property: "createdtime", why: "only lists of resources have it, and only when asked" },
  { property: "lastmodifiedat", why: "time of the last write" },
  { property: "lastmodifiedtime", why: "time of the last write" },
  { property: "timemodified", why: "time of the last write" }
];
var NAMES = new Set(IGNORED.map(({ property }) => property));
function sameResources(before, after) {
  return canonicalMap(before) === canonicalMap(after);
}
function canonicalMap(resources2) {
  const entries = resources2 instanceof Map ? [...resources2] : Object.entries(resources2);
  return JSON.stringify(entries.map(([id, body]) => [id.toLowerCase(), canonical(body, false)]).toSorted(byText));
}
function canonical(value, tags) {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, tags));
    return JSON.stringify(value.length > 1 && value.every(isNamed) ? items.toSorted() : items);
  }
  if (typeof value === "string" && /^\/subscriptions\//i.test(value)) return JSON.stringify(value.toLowerCase());
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([name, part2]) => part2 !== void 0 && (tags || !NAMES.has(name.toLowerCase()))).map(([name, part2]) => {
    const key = name.toLowerCase();
    return [key, canonical(part2, tags || key === "tags")];
  });
  return JSON.stringify(entries.toSorted(byText));
}
function byText(a, b) {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}
function isNamed(item) {
  return typeof item === "object" && item !== null && ("id" in item || "name" in item);
}

// src/smoke/check.ts
function patienceOf({ stepMs, left }, steps) {
  return Math.ceil(Math.min(steps * stepMs, Math.max(stepMs, left?.() ?? Infinity)));
}
function describeAbort({ reason }) {
  return reason?.name === "TimeoutError" ? "timed out" : "cancelled";
}

// src/smoke/runner.ts
var firstPauseMs = 1e3;
var longestPauseMs = 1e4;
var refusalMs = 3e4;
var refusalPauseMs = 1e4;
var lateSeconds = 60;
var queueMs = 1e3;
var quietMs = 6e4;
async function runTarget(target, run) {
  const tell = openTeller(target, run);
  let began;
  let refusedAt;
  let last = { verdict: "later", cause: "", version: "", fingerprint: "" };
  const elapsed = () => (run.now() - (began ?? run.now())) / 1e3;
  const settle2 = (check2, note2) => {
    const { cause, version, fingerprint } = last;
    const shown = target.kind === "jupyterhub" && version ? `JupyterHub ${version}` : version;
    const whole = [cause, note2].filter(Boolean).join(check2 === "pass" ? "; " : " ");
    tell(check2, check2 === "pass" ? [shown, cause].filter(Boolean).join(", ") : whole, elapsed());
    const seconds2 = Math.round(elapsed() * 10) / 10;
    return { ...describeTarget(target), check: check2, cause: whole, fingerprint, version, seconds: seconds2 };
  };
  const took = () => `${Math.round(elapsed())} s`;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    await run.inSlot(async () => {
      if (run.signal.aborted || began !== void 0 && run.now() > run.deadline + queueMs) return;
      began ??= run.now();
      const outcome = await run.attempt();
      if (!run.signal.aborted || outcome.verdict === "pass") last = outcome;
    });
    if (last.verdict === "pass") return settle2("pass", elapsed() > lateSeconds ? `ready after ${took()}` : "");
    if (last.verdict === "never") return settle2("fail", "");
    refusedAt = last.verdict === "refused" ? refusedAt ?? run.now() : void 0;
    const final = refusedAt !== void 0 && run.now() - refusedAt >= refusalMs;
    const left = run.deadline - run.now();
    if (!run.signal.aborted && (final || left <= 0)) return settle2("fail", `(tried for ${took()})`);
    if (!run.signal.aborted) {
      tell("waiting", last.cause, elapsed());
      await nap(run, Math.min(refusedAt === void 0 ? pause : refusalPauseMs, left));
    }
    if (run.signal.aborted) {
      const note2 = `${describeAbort(run.signal)} after ${took()}`;
      return settle2("fail", last.cause ? `(${note2})` : note2);
    }
  }
}
function skip(target, cause) {
  return { ...describeTarget(target), check: "skipped", cause, fingerprint: "", version: "", seconds: 0 };
}
function describeTarget({ kind, scope, instanceId, host, port, url }) {
  return { kind, scope, instanceId, host, port, url };
}
async function nap({ sleep: sleep2, signal }, ms) {
  try {
    await sleep2(ms, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
function openTeller(target, { now, progress }) {
  const where = target.scope === "front-door" ? "front door" : `instance ${target.instanceId}`;
  let last = "";
  let toldAt = 0;
  return (state, text, seconds2) => {
    const news = [state, text].filter(Boolean).join(", ");
    if (news === last && now() - toldAt < quietMs) return;
    last = news;
    toldAt = now();
    progress(`${target.kind} ${where}: ${news} (${Math.round(seconds2)} s)`);
  };
}

// src/smoke/hostkeys.ts
function compareHostKeys(endpoints) {
  const ssh = endpoints.filter((endpoint) => endpoint.kind === "ssh" && endpoint.fingerprint !== "");
  const front = endpoints.find((endpoint) => endpoint.kind === "ssh" && endpoint.scope === "front-door");
  const keys = new Set(ssh.map(({ fingerprint }) => fingerprint));
  if (!front || keys.size < 2) return { endpoints: [...endpoints], warning: "" };
  const warning = `There are ${keys.size} different SSH host keys behind one address (${front.host}, port ${front.port}). A second login may reach another instance, and ssh will then refuse it with the alarm "REMOTE HOST IDENTIFICATION HAS CHANGED". Give all instances the same host keys, or connect to each instance by its own port.`;
  const cause = "different host keys behind one address: the second login will alarm (REMOTE HOST IDENTIFICATION HAS CHANGED)";
  const marked = endpoints.map(
    (endpoint) => endpoint.kind === "ssh" && endpoint.scope === "front-door" && endpoint.check === "pass" ? { ...endpoint, cause: [endpoint.cause, cause].filter(Boolean).join("; ") } : endpoint
  );
  return { endpoints: marked, warning };
}

// src/smoke/foreign.ts
function clean(text, max = 120) {
  const plain = text.slice(0, max * 8).replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  const characters = Array.from(plain);
  return characters.length > max ? `${characters.slice(0, max).join("")}…` : plain;
}
function showBytes(bytes, max = 32) {
  const named = /* @__PURE__ */ new Map([
    [10, String.raw`\n`],
    [13, String.raw`\r`],
    [92, String.raw`\\`]
  ]);
  const shown = Array.from(bytes.subarray(0, max), (byte) => {
    const printable = byte >= 32 && byte < 127 ? String.fromCharCode(byte) : void 0;
    return named.get(byte) ?? printable ?? String.raw`\x${byte.toString(16).padStart(2, "0")}`;
  });
  return shown.join("") + (bytes.length > max ? "…" : "");
}

// src/smoke/https.ts



// src/smoke/tcp.ts
var unreachable = /* @__PURE__ */ new Set(["EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "EHOSTDOWN", "ENETDOWN"]);
function describeConnect(error, port) {
  const code2 = errorCode(error);
  if (code2 === "ECONNREFUSED") return `port ${port} closed: connection refused`;
  if (code2 === "ETIMEDOUT") return `port ${port}: no answer to a connection (a firewall, or nothing behind the address)`;
  if (unreachable.has(code2)) return `port ${port}: address unreachable (${code2})`;
  if (code2 === "ECONNRESET") return `port ${port}: connection reset while connecting`;
  return `port ${port}: cannot connect (${clean(code2 || String(error))})`;
}
function describeConnectTimeout(port, ms) {
  return `port ${port}: no answer to a connection within ${seconds(ms)} (a firewall, or nothing behind the address)`;
}
function errorCode(error) {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}
function seconds(ms) {
  return ms >= 1e3 ? `${Math.round(ms / 1e3)} s` : `${Math.round(ms / 100) / 10} s`;
}

// src/smoke/https.ts
var maxBody = 256 * 1024;
function openConnection(target, stepMs, signal) {
  const agent = new node_https__WEBPACK_IMPORTED_MODULE_12__.Agent({ keepAlive: true, maxSockets: 1, maxCachedSessions: 0 });
  let fingerprint = "";
  const send = (method, path, headers = {}, body = "", limitMs = stepMs) => new Promise((resolve) => {
    let stage = "connect";
    const chunks = [];
    const timeout = AbortSignal.timeout(limitMs);
    const fail = (error) => {
      const cause = signal.aborted ? describeAbort(signal) : describe(stage, path, error, target.port, timeout.aborted ? limitMs : 0);
      resolve({ ok: false, cause, body: Buffer.concat(chunks).toString("utf8") });
    };
    const outgoing = (0,node_https__WEBPACK_IMPORTED_MODULE_12__.request)({
      agent,
      host: target.address,
      port: target.port,
      servername: serverName(target),
      // The DSVM serves a certificate it signed itself; its fingerprint is what people can compare.
      rejectUnauthorized: false,
      method,
      path,
      headers: { host: hostOf(target), "user-agent": "dsvm-pool-action", accept: "*/*", ...headers },
      signal: AbortSignal.any([signal, timeout])
    });
    outgoing.on("socket", (socket) => {
      if (outgoing.reusedSocket) {
        stage = "answer";
        return;
      }
      socket.once("connect", () => stage = "tls");
      socket.once("secureConnect", () => {
        stage = "answer";
        fingerprint = `SHA256:${socket.getPeerCertificate().fingerprint256}`;
      });
    });
    outgoing.on("error", fail);
    outgoing.on("response", (incoming) => {
      collect(incoming, chunks).then(resolve, fail);
    });
    outgoing.end(body);
  });
  return { send, fingerprint: () => fingerprint, close: () => agent.destroy() };
}
function serverName({ host }) {
  return (0,node_net__WEBPACK_IMPORTED_MODULE_13__.isIP)(host) ? "" : host;
}
function hostOf({ host, port }) {
  return `${(0,node_net__WEBPACK_IMPORTED_MODULE_13__.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
}
async function collect(incoming, chunks) {
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    chunks.push(chunk);
    if (size > maxBody) return { ok: false, cause: `port open, TLS fine, an answer is longer than ${maxBody / 1024} kB`, body: "" };
  }
  return {
    ok: true,
    status: incoming.statusCode ?? 0,
    location: incoming.headers.location ?? "",
    cookies: incoming.headers["set-cookie"] ?? [],
    body: Buffer.concat(chunks).toString("utf8")
  };
}
function describe(stage, path, error, port, timeoutMs) {
  const code2 = errorCode(error);
  const shown = clean(path.split("?", 1)[0] ?? "", 80);
  if (stage === "connect") return timeoutMs ? describeConnectTimeout(port, timeoutMs) : describeConnect(error, port);
  if (stage === "tls") return `port open, TLS handshake failed: ${timeoutMs ? `no answer within ${seconds(timeoutMs)}` : describeTls(error, code2)}`;
  if (timeoutMs) return `port open, TLS fine, no answer to ${shown} within ${seconds(timeoutMs)}`;
  if (code2.startsWith("HPE_")) return `port open, TLS fine, the answer to ${shown} is not HTTP (${code2})`;
  return `port open, TLS fine, closed before the whole answer to ${shown} (${clean(code2 || String(error))})`;
}
function describeTls(error, code2) {
  const text = clean(String(error).replace(/^Error: /, ""));
  if (/wrong version number|packet length too long|http request/i.test(text)) return "the server does not speak TLS (plain HTTP?)";
  if (code2 === "ECONNRESET") return "connection closed";
  return text;
}

// src/smoke/kernel.ts


// src/smoke/channels.ts


// src/smoke/cookies.ts
var most = 50;
function openJar() {
  let cookies = [];
  const matching = (path) => cookies.filter((cookie) => covers(cookie.path, pathOf(path))).toSorted((one, other) => other.path.length - one.path.length);
  return {
    keep: (lines, path) => {
      for (const line of lines) {
        const found = readLine(line, pathOf(path));
        if (!found) continue;
        const { cookie, gone } = found;
        cookies = cookies.filter((one) => one.name !== cookie.name || one.path !== cookie.path);
        if (!gone && cookies.length < most) cookies.push(cookie);
      }
    },
    header: (path) => matching(path).map(({ name, value }) => `${name}=${value}`).join("; "),
    value: (name, path) => matching(path).find((cookie) => cookie.name === name)?.value ?? ""
  };
}
function readLine(line, path) {
  const [pair = "", ...rest] = line.split(";");
  const cut = pair.indexOf("=");
  const name = pair.slice(0, cut).trim();
  const value = pair.slice(cut + 1).trim();
  if (cut < 1) return void 0;
  const attributes = new Map(rest.map((one) => {
    const [key = "", ...words] = one.split("=");
    return [key.trim().toLowerCase(), words.join("=").trim()];
  }));
  const wanted2 = attributes.get("path") ?? "";
  const expires = Date.parse(attributes.get("expires") ?? "");
  const gone = value === "" || value === '""' || Number(attributes.get("max-age") ?? 1) <= 0 || expires < Date.now();
  return { cookie: { name, value, path: wanted2.startsWith("/") ? wanted2 : folderOf(path) }, gone };
}
function covers(cookiePath, path) {
  return path === cookiePath || path.startsWith(cookiePath) && (cookiePath.endsWith("/") || path[cookiePath.length] === "/");
}
function pathOf(address) {
  return address.split(/[?#]/, 1)[0] ?? "";
}
function folderOf(path) {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

// src/smoke/session.ts
var maxRedirects = 12;
function openSession(target, connection, jar = openJar()) {
  const origin = `https://${hostOf(target)}`;
  const send = async (method, path, body, limitMs) => {
    const cookie = jar.header(path);
    const token = jar.value("_xsrf", path);
    const isForm = body instanceof URLSearchParams;
    const headers = {
      // Hubs before 4.1 take a cookie for their API only from pages of their own.
      referer: `${origin}/hub/home`,
      ...cookie && { cookie },
      ...method !== "GET" && token && !isForm && { "x-xsrftoken": token },
      ...body && { "content-type": isForm ? "application/x-www-form-urlencoded" : "application/json" }
    };
    const reply = await connection.send(method, path, headers, isForm ? body.toString() : body && JSON.stringify(body), limitMs);
    if (reply.ok) jar.keep(reply.cookies, path);
    return reply;
  };
  const open = async (start2) => {
    let path = start2;
    for (let step = 0; step <= maxRedirects; step += 1) {
      const reply = await send("GET", path);
      if (!reply.ok || !isRedirect(reply)) return { ...reply, path };
      const next = URL.canParse(reply.location, `${origin}${path}`) ? new URL(reply.location, `${origin}${path}`) : void 0;
      if (next?.hostname !== new URL(origin).hostname) return { ok: false, cause: `${show(path)} leads to another host`, body: "", path };
      path = `${next.pathname}${next.search}`;
    }
    return { ok: false, cause: `${show(start2)} redirects more than ${maxRedirects} times, at last to ${show(path)}`, body: "", path };
  };
  return { jar, send, open };
}
function isRedirect(reply) {
  return [301, 302, 303, 307, 308].includes(reply.status) && reply.location !== "";
}
function show(path) {
  return clean(path.split("?", 1)[0] ?? "", 80);
}
function readObject(text) {
  try {
    const parsed = JSON.parse(text);
    return asObject(parsed);
  } catch {
    return {};
  }
}
function asObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value, max = 240) {
  return typeof value === "string" ? clean(value, max) : "";
}
function describeAnswer(reply) {
  if (!reply.ok) return reply.cause;
  const { message, reason } = readObject(reply.body);
  const words = textOf(message) || textOf(reason);
  return words ? `${words} (${reply.status})` : `it answers ${reply.status}`;
}

// src/smoke/channels.ts
var maxMessage = 256 * 1024;
async function ask(target, { path, cookie, code: code2, limitMs, signal }) {
  const { default: WebSocket } = await __webpack_require__.e(/* import() */ 877).then(__webpack_require__.bind(__webpack_require__, 877));
  const session = (0,node_crypto__WEBPACK_IMPORTED_MODULE_15__.randomUUID)();
  const address = target.address.includes(":") ? `[${target.address}]` : target.address;
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ ok: false, verdict: "later", cause: describeAbort(signal) });
    const socket = new WebSocket(`wss://${address}:${target.port}${path}/channels?session_id=${session}`, {
      headers: { host: hostOf(target), "user-agent": "dsvm-pool-action", ...cookie && { cookie } },
      origin: `https://${hostOf(target)}`,
      servername: serverName(target),
      rejectUnauthorized: false,
      handshakeTimeout: limitMs,
      maxPayload: maxMessage,
      perMessageDeflate: false
    });
    let opened = false;
    let settled = false;
    const finish = (result) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      if (opened && result.ok) socket.close();
      else socket.terminate();
      resolve(result);
    };
    const fail = (verdict2, cause) => finish({ ok: false, verdict: verdict2, cause });
    const cancel = () => fail("later", describeAbort(signal));
    const timer = setTimeout(() => fail("later", `no answer to ${code2} within ${seconds(limitMs)}`), limitMs);
    signal.addEventListener("abort", cancel, { once: true });
    const request2 = makeRequest(session, code2);
    const read = openReader(request2.header.msg_id, code2);
    socket.on("open", () => {
      opened = true;
      socket.send(JSON.stringify(request2));
    });
    socket.on("message", (data, isBinary) => {
      const result = isBinary ? void 0 : read(readObject(data.toString("utf8")));
      if (result) finish(result);
    });
    socket.on("unexpected-response", (outgoing, { statusCode = 0 }) => {
      outgoing.destroy();
      fail("later", `its WebSocket is answered ${statusCode} instead of 101 (a proxy that takes no WebSockets, or another instance?)`);
    });
    socket.on("error", (error) => fail("later", `its WebSocket broke (${clean(errorCode(error) || error.message)})`));
    socket.on("close", (status) => fail("later", `its WebSocket was closed before the answer to ${code2} (${status})`));
  });
}
function makeRequest(session, code2) {
  return {
    header: { msg_id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_15__.randomUUID)(), msg_type: "execute_request", session, username: "", date: (/* @__PURE__ */ new Date()).toISOString(), version: "5.3" },
    parent_header: {},
    metadata: {},
    content: { code: code2, silent: false, store_history: false, user_expressions: {}, allow_stdin: false, stop_on_error: true },
    channel: "shell",
    buffers: []
  };
}
function openReader(id, code2) {
  let text;
  let replied = false;
  let idle = false;
  const no = (cause) => ({ ok: false, verdict: "refused", cause });
  return (message) => {
    const content = asObject(message["content"]);
    const type = textOf(asObject(message["header"])["msg_type"] ?? message["msg_type"]);
    const state = type === "status" ? textOf(content["execution_state"]) : "";
    if (state === "dead" || state.endsWith("restarting")) return no(`it died (the server calls it ${state})`);
    if (asObject(message["parent_header"])["msg_id"] !== id) return void 0;
    if (type === "execute_result") text = textOf(asObject(content["data"])["text/plain"], 80);
    if (type === "execute_reply") {
      if (content["status"] !== "ok") return no(`it answers ${code2} with ${textOf(content["ename"], 80) || `status ${textOf(content["status"], 20)}`}${describeValue(content["evalue"])}`);
      replied = true;
    }
    if (state === "idle") idle = true;
    if (replied && text !== void 0) return { ok: true, text };
    return replied && idle ? no(`it ran ${code2} without a result`) : void 0;
  };
}
function describeValue(value) {
  const words = textOf(value);
  return words && `: ${words}`;
}

// src/smoke/spawn.ts
var patienceSteps = 9;
async function startServer(session, options) {
  const { own } = options;
  const before = await readServer(session);
  if ("cause" in before) return { ok: false, verdict: "later", cause: before.cause, asked: false, user: "" };
  const { user } = before;
  const isOwn = (server) => server.started !== "" && server.started === own?.started;
  if (before.ready) return { ok: true, user, ours: isOwn(before) };
  const patience = patienceOf(options, patienceSteps);
  const end = performance.now() + patience;
  const left = () => Math.max(1, Math.round(end - performance.now()));
  let ours = isOwn(before);
  let refusal = "";
  const fail = (verdict2, cause) => ({ ok: false, verdict: verdict2, cause, asked: ours, user });
  const no = (verdict2, reason) => fail(verdict2, `logged in, but the server of user ${textOf(user, 40)} did not start${reason}`);
  if (ours && own?.refusal) return no("refused", `: ${own.refusal}`);
  if (before.pending === "") {
    const reply = await session.send("POST", `/hub/api/users/${nameInPath(user)}/server`, {}, left());
    const after = await readServer(session);
    if (reply.ok && reply.status === 400 && /already running/.test(reply.body)) return { ok: true, user, ours: false };
    if (reply.ok && reply.status === 400 && /pending/.test(reply.body)) return no("later", `: ${describeAnswer(reply)}`);
    ours = true;
    if (reply.ok && reply.status !== 201 && reply.status !== 202) refusal = describeAnswer(reply);
    if (own) Object.assign(own, { started: "cause" in after ? "" : after.started, refusal });
    if (!reply.ok) return fail("later", `logged in, starting a server: ${reply.cause}`);
    if (reply.status === 201) return { ok: true, user, ours };
    if (refusal && !("cause" in after) && after.pending !== "") return no("refused", `: ${refusal}`);
  }
  const events = await session.send("GET", `/hub/api/users/${nameInPath(user)}/server/progress`, void 0, left());
  const { ready, failure, last } = readProgress(events.body);
  if (ready) return { ok: true, user, ours };
  if (failure || refusal) return no("refused", `: ${failure || refusal}`);
  if (performance.now() < end - 1) return no("later", `: ${events.ok && events.status === 200 ? "the hub does not say why" : describeAnswer(events)}`);
  return no("later", ` within ${seconds(patience)}${last && `; the hub's last word: ${last}`}`);
}
async function stopServer(session, user) {
  const reply = await session.send("DELETE", `/hub/api/users/${nameInPath(user)}/server`);
  return reply.ok && [202, 204, 404].includes(reply.status) ? "" : describeAnswer(reply);
}
function nameInPath(user) {
  return encodeURIComponent(user).replaceAll("%40", "@");
}
async function readServer(session) {
  const reply = await session.send("GET", "/hub/api/user");
  if (!reply.ok) return { cause: reply.cause };
  const { name, servers } = readObject(reply.body);
  if (reply.status !== 200 || typeof name !== "string" || name === "") {
    const why = reply.status === 403 || reply.status === 401 ? ` (${oneHub})` : "";
    return { cause: `logged in, but the hub does not say as whom: ${describeAnswer(reply)}${why}` };
  }
  const server = asObject(asObject(servers)[""]);
  return { user: name, ready: server["ready"] === true, pending: textOf(server["pending"]), started: textOf(server["started"]) };
}
var oneHub = "does each connection reach the same instance? The load balancing rule needs loadDistribution SourceIP";
function readProgress(text) {
  const events = text.split("\n").filter((line) => line.startsWith("data:")).map((line) => readObject(line.slice("data:".length)));
  const failed = events.find((event) => event["failed"] === true);
  const failure = failed ? textOf(failed["message"]).replace(/^Spawn failed: ?/, "") || "the spawn failed" : "";
  return { ready: events.some((event) => event["ready"] === true), failure, last: textOf(events.at(-1)?.["message"]) };
}

// src/smoke/kernel.ts
var code = "1+1";
var expected = "2";
var patienceSteps2 = 6;
var farewellMs = 2500;
var farewellPauseMs = 200;
var watchMs = 1e3;
async function tryKernel(target, session, options) {
  const server = await startServer(session, options);
  if (!server.ok) {
    if (server.asked && options.signal.aborted) await part(target, session, (last) => takeBack(last, server.user));
    return { verdict: server.verdict, cause: server.cause };
  }
  const base = `/user/${nameInPath(server.user)}`;
  const { found, kernel } = await walk(target, session, base, options);
  const made = { base, kernel, user: server.user, ours: server.ours };
  let rest = options.signal.aborted ? "" : await leave(session, made, true);
  if (options.signal.aborted) rest = await part(target, session, (last) => leave(last, made, false));
  return found.verdict === "pass" ? { verdict: "pass", cause: rest } : found;
}
async function walk(target, session, base, options) {
  const problem = await enter(session, base);
  if (problem) return { found: problem, kernel: "" };
  const created = await createKernel(session, base, patienceOf(options, patienceSteps2));
  if (!created.ok) return { found: created.found, kernel: "" };
  return { found: await calculate(target, session, created.path, options), kernel: created.path };
}
async function enter(session, base) {
  const page = await session.open(`${base}/`);
  if (!page.ok) return { verdict: "later", cause: `server started, ${page.cause}` };
  if (page.path.split("?", 1)[0] === "/hub/login") return { verdict: "later", cause: `server started, but it asks for the login again (${oneHub})` };
  if (!page.path.startsWith(`${base}/`)) return { verdict: "later", cause: `server started, but its page ends at ${show(page.path)} (${describeAnswer(page)})` };
  if (page.status !== 200) return { verdict: "later", cause: `server started, but not its page ${show(page.path)}: ${describeAnswer(page)}` };
  const status = await session.send("GET", `${base}/api/status`);
  if (status.ok && status.status === 200) return void 0;
  return { verdict: "later", cause: `server started, but not its API ${base}/api/status: ${describeAnswer(status)}` };
}
async function createKernel(session, base, limitMs) {
  const reply = await session.send("POST", `${base}/api/kernels`, {}, limitMs);
  if (!reply.ok) return { ok: false, found: { verdict: "later", cause: `server started, creating a kernel: ${reply.cause}` } };
  const { id } = readObject(reply.body);
  if (reply.status === 201 && typeof id === "string" && /^[\w-]{1,80}$/.test(id)) return { ok: true, path: `${base}/api/kernels/${id}` };
  return { ok: false, found: { verdict: "refused", cause: `server started, but it starts no kernel: ${describeAnswer(reply)}` } };
}
async function calculate(target, session, path, options) {
  const limitMs = patienceOf(options, patienceSteps2);
  const over = new AbortController();
  const signal = AbortSignal.any([options.signal, over.signal]);
  const watch = watchKernel(session, path, over);
  const result = await ask(target, { path, cookie: session.jar.header(`${path}/channels`), code, limitMs, signal });
  over.abort();
  const death = await watch;
  if (!result.ok && death && !options.signal.aborted) return { verdict: "refused", cause: `kernel started, but ${death}` };
  if (!result.ok) return { verdict: result.verdict, cause: `kernel started, but ${result.cause}` };
  if (result.text === expected) return { verdict: "pass", cause: "" };
  return { verdict: "refused", cause: `kernel started, but it answers ${code} with "${clean(result.text, 40)}"` };
}
async function watchKernel(session, path, over) {
  for (; ; ) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_14__.setTimeout)(watchMs, void 0, { signal: over.signal }).catch(() => void 0);
    if (over.signal.aborted) return "";
    const reply = await session.send("GET", path);
    const state = reply.ok ? textOf(readObject(reply.body)["execution_state"], 20) : "";
    if (!reply.ok || reply.status !== 404 && state !== "dead") continue;
    over.abort();
    return "it died";
  }
}
async function leave(session, { base, kernel, user, ours }, thorough) {
  const gone = kernel && (thorough || !ours) ? await session.send("DELETE", kernel) : void 0;
  const isGone = gone?.ok === true && [204, 404].includes(gone.status);
  const left = gone && !isGone ? `the check's kernel could not be removed: ${describeAnswer(gone)}` : "";
  if (!ours) return left;
  if (await countKernels(session, base, thorough ? void 0 : farewellMs / 2) > (kernel && !isGone ? 1 : 0)) return "the server stays: somebody else uses it by now";
  const why = await stopServer(session, user);
  return why && `the check's server could not be stopped: ${why}`;
}
async function part(target, { jar }, act) {
  const connection = openConnection(target, farewellMs, AbortSignal.timeout(farewellMs));
  try {
    return await act(openSession(target, connection, jar));
  } finally {
    connection.close();
  }
}
async function takeBack(session, user) {
  const end = performance.now() + farewellMs;
  while (await stopServer(session, user) !== "" && performance.now() < end) await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_14__.setTimeout)(farewellPauseMs);
}
async function countKernels(session, base, limitMs) {
  const reply = await session.send("GET", `${base}/api/status`, void 0, limitMs);
  const { kernels } = readObject(reply.ok ? reply.body : "");
  return typeof kernels === "number" ? kernels : 0;
}

// src/smoke/page.ts
function readLoginPage(html) {
  const inputs = (html.match(/<input\b[^<>]*>/gi) ?? []).map(readAttributes);
  if (inputs.some((input) => input.get("type")?.toLowerCase() === "password")) {
    return { way: "password", xsrf: inputs.find((input) => input.get("name") === "_xsrf")?.get("value") ?? "" };
  }
  const links = (html.match(/<(?:a|form)\b[^<>]*>/gi) ?? []).map(readAttributes);
  const signsIn = links.some((link) => isOauth(link.get("href") ?? link.get("action") ?? ""));
  return signsIn ? { way: "oauth" } : { way: "none" };
}
function isOauth(address) {
  return /\/hub\/oauth_login(?:[/?#]|$)/.test(address);
}
function readAttributes(tag) {
  const found = tag.matchAll(/([\w-]+)\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return new Map(Array.from(found, ([, name = "", double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? ""]));
}

// src/smoke/jupyterhub.ts
async function checkJupyterHub(target, options) {
  const connection = openConnection(target, options.stepMs, options.signal);
  try {
    const { verdict: verdict2, cause, version = "" } = await walk2(target, openSession(target, connection), options);
    return { verdict: verdict2, cause, version, fingerprint: connection.fingerprint() };
  } finally {
    connection.close();
  }
}
async function walk2(target, session, options) {
  const health = await session.send("GET", "/hub/health");
  if (!health.ok) return later(health.cause);
  if (health.status !== 200) return later(describeHealth(health.status));
  const api = await session.send("GET", "/hub/api/");
  if (!api.ok) return later(api.cause);
  const version = readVersion(api);
  if (version === "") return later(`hub is healthy, but /hub/api/ names no version (it answers ${api.status})`);
  const page = await session.send("GET", "/hub/login");
  if (!page.ok) return { ...later(page.cause), version };
  const entered = await enter2(session, page, options);
  if (entered.verdict !== "pass" || entered.cause || options.level !== "kernel") return { ...entered, version };
  return { ...await tryKernel(target, session, options), version };
}
async function enter2(session, page, { level, login }) {
  const form = isRedirect(page) && isOauth(page.location) ? { way: "oauth" } : readLoginPage(page.body);
  if (form.way === "password" ? page.status !== 200 : form.way === "none") {
    return later(`hub is healthy, but /hub/login shows no login page (it answers ${page.status})`);
  }
  if (level === "door") return { verdict: "pass", cause: "" };
  const untried = level === "kernel" ? "login and kernel not tried" : "login not tried";
  if (form.way !== "password") return { verdict: "pass", cause: `${untried}: the hub signs in by another service` };
  if (!login) return { verdict: "pass", cause: `${untried}: no user name` };
  if (!login.password) return { verdict: "pass", cause: `${untried}: no password` };
  const fields = new URLSearchParams({ username: login.user, password: login.password });
  if (form.xsrf) fields.set("_xsrf", form.xsrf);
  const reply = await session.send("POST", "/hub/login", fields);
  return reply.ok ? judgeLogin(reply, login.user) : later(reply.cause);
}
function judgeLogin(reply, user) {
  if (isRedirect(reply) && pathOf2(reply.location) !== "/hub/login") return { verdict: "pass", cause: "" };
  if (reply.status >= 500) return later(`login page fine, hub answers ${reply.status} to the login of user ${clean(user, 40)}`);
  const how = reply.status === 200 ? "" : ` (hub answers ${reply.status})`;
  return { verdict: "refused", cause: `login refused for user ${clean(user, 40)}${how}` };
}
function describeHealth(status) {
  if (status === 404) return "port open, TLS fine, proxy answers 404 on /hub/health: the hub is still starting or dead";
  if (status >= 500) return `port open, TLS fine, hub answers ${status}`;
  return `port open, TLS fine, /hub/health answers ${status} instead of 200`;
}
function readVersion(api) {
  if (api.status !== 200) return "";
  try {
    const parsed = JSON.parse(api.body);
    const version = typeof parsed === "object" && parsed !== null && "version" in parsed ? parsed.version : "";
    return typeof version === "string" ? clean(version, 40) : "";
  } catch {
    return "";
  }
}
function pathOf2(location) {
  const base = "https://hub.invalid/hub/login";
  return URL.canParse(location, base) ? new URL(location, base).pathname.replace(/\/+$/, "") : "/hub/login";
}
function later(cause) {
  return { verdict: "later", cause };
}

// src/smoke/slots.ts
function openSlots(count) {
  const waiting = [];
  let free = Math.max(1, Math.floor(count));
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

// src/smoke/ssh.ts



// src/smoke/banner.ts
var maxBanner = 255;
var maxBefore = 8192;
function readBanner(bytes) {
  for (let start2 = 0; start2 <= bytes.length; ) {
    const end = bytes.indexOf(10, start2);
    const line = bytes.subarray(start2, end < 0 ? bytes.length : end + 1);
    const isBanner = line.subarray(0, 4).toString("latin1") === "SSH-";
    if (isBanner && line.length > maxBanner) return { problem: `not SSH: its banner is longer than ${maxBanner} characters` };
    if (end < 0) break;
    if (isBanner) return judge(line.toString("latin1").trimEnd());
    start2 = end + 1;
  }
  return bytes.length > maxBefore ? { problem: describeNoBanner(bytes) } : null;
}
function describeNoBanner(bytes) {
  return `not SSH: the server sent "${showBytes(bytes)}"`;
}
function judge(line) {
  return /^SSH-(2\.0|1\.99)-/.test(line) ? { banner: clean(line, maxBanner) } : { problem: `not SSH 2.0: the server's banner is "${clean(line, 60)}"` };
}

// src/smoke/ssh.ts
async function checkSsh(target, options) {
  const { default: ssh2 } = await __webpack_require__.e(/* import() */ 8097).then(__webpack_require__.bind(__webpack_require__, 8097));
  const { login, stepMs, signal } = options;
  const unreadable = login?.privateKey && describeKey(ssh2.utils.parseKey(login.privateKey));
  const missing = describeMissing(options);
  const logsIn = !missing && !unreadable && options.level !== "door";
  return new Promise((resolve) => {
    let phase = "connect";
    let received = Buffer.alloc(0);
    let version = "";
    let fingerprint = "";
    let outcome;
    const client = new ssh2.Client();
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_13__.connect)({ host: target.address, port: target.port });
    const finish = (verdict2, cause) => {
      outcome ??= { verdict: verdict2, cause, version, fingerprint };
      if (verdict2 === "pass") client.end();
      if (verdict2 === "pass") socket.destroySoon();
      else socket.destroy();
    };
    const expire = () => finish("later", describeTimeout(phase, received, target.port, stepMs));
    let timer = setTimeout(expire, stepMs);
    const enter3 = (next) => {
      phase = next;
      clearTimeout(timer);
      timer = setTimeout(expire, stepMs);
    };
    const cancel = () => finish("later", describeAbort(signal));
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) cancel();
    socket.on("connect", () => enter3("banner"));
    socket.on("error", (error) => {
      finish("later", phase === "connect" ? describeConnect(error, target.port) : describeClose(phase, received));
    });
    socket.on("close", () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      finish("later", describeClose(phase, received));
      if (outcome) resolve(outcome);
    });
    socket.on("data", (chunk) => {
      if (phase !== "banner") return;
      received = Buffer.concat([received, chunk]);
      const found = readBanner(received);
      if (!found) return;
      if ("problem" in found) return finish("later", found.problem);
      version = found.banner;
      enter3("kex");
    });
    socket.pause();
    client.on("error", (error) => {
      if (phase === "banner") finish("later", describeClose(phase, received));
      if (phase === "kex") finish("later", `key exchange failed: ${clean(error.message)}`);
      if (phase === "login") finish("later", `disconnected during the login: ${clean(error.message)}`);
    });
    client.on("handshake", () => {
      if (unreadable) return finish("never", unreadable);
      if (!logsIn) return finish("pass", missing);
      enter3("login");
    });
    client.on("ready", () => finish("pass", ""));
    start(client, {
      sock: socket,
      username: login?.user ?? "",
      readyTimeout: 0,
      hostVerifier: (key) => {
        fingerprint = `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_15__.createHash)("sha256").update(key).digest("base64").replace(/=+$/, "")}`;
        return true;
      },
      authHandler: logsIn && login ? authenticate(login, finish) : () => void 0
    });
  });
}
function start(client, config) {
  client.connect(config);
}
function authenticate(login, finish) {
  const { user: username, privateKey, password = "" } = login;
  const tried = [];
  return (offered, partial, next) => {
    const methods = offered ?? [];
    if (tried.length === 0) {
      tried.push(privateKey ? "publickey" : "password");
      return next(privateKey ? { type: "publickey", username, key: privateKey } : { type: "password", username, password });
    }
    const asksOnly = methods.includes("keyboard-interactive") && !methods.includes("password");
    if (!privateKey && asksOnly && !tried.includes("keyboard-interactive")) {
      tried.push("keyboard-interactive");
      return next({
        type: "keyboard-interactive",
        username,
        // A prompt with echo asks for something else than a password.
        prompt: (_name, _instructions, _language, prompts, answer) => answer(prompts.map((one) => one.echo ? "" : password))
      });
    }
    const what = partial ? "accepted only in part" : "refused";
    const offer = methods.length > 0 ? `the server offers ${clean(methods.join(", "))}` : "the server named no method";
    return finish("refused", `authentication ${what} for user ${clean(username, 40)} by ${tried.join(", ")}; ${offer}`);
  };
}
function describeMissing({ level, login }) {
  if (level === "door") return "";
  if (!login) return "login not tried: no user name";
  return login.privateKey || login.password ? "" : "login not tried: no ssh-key";
}
function describeKey(parsed) {
  const key = Array.isArray(parsed) ? parsed[0] : parsed;
  if ("message" in key) return `login not tried: the SSH key cannot be read: ${clean(key.message)}`;
  return key.isPrivateKey() ? "" : "login not tried: the SSH key is a public key, not a private one";
}
function describeClose(phase, received) {
  if (phase === "connect") return "connection closed while connecting";
  if (phase === "banner") return received.length > 0 ? describeNoBanner(received) : "port open, closed before the SSH banner";
  return `SSH banner seen, then closed during the ${phase === "kex" ? "key exchange" : "login"}`;
}
function describeTimeout(phase, received, port, ms) {
  if (phase === "connect") return describeConnectTimeout(port, ms);
  if (phase === "banner") return received.length > 0 ? describeNoBanner(received) : `port open, no SSH banner within ${seconds(ms)}`;
  return `SSH banner seen, then no answer within ${seconds(ms)} during the ${phase === "kex" ? "key exchange" : "login"}`;
}

// src/smoke/smoke.ts
var checks = { ssh: checkSsh, jupyterhub: checkJupyterHub };
async function smoke(targets, options) {
  const { level, login, now, sleep: sleep2, progress, stepMs = 1e4 } = options;
  if (level === "none") return { endpoints: targets.map((target) => skip(target, "smoke level none")), warnings: [] };
  const bug = new AbortController();
  const signal = AbortSignal.any([options.signal, bug.signal]);
  const inSlot = openSlots(options.concurrency);
  const deadline = now() + options.deadlineSeconds * 1e3;
  const hasFrontDoor = targets.some((target) => target.kind === "jupyterhub" && target.scope === "front-door");
  try {
    const checked = await Promise.all(
      targets.map(async (target) => {
        const check2 = checks[target.kind];
        if (!check2) return skip(target, `no check for ${target.kind} yet`);
        const reach = level === "kernel" && hasFrontDoor && target.scope !== "front-door" ? "login" : level;
        const checkOptions = { level: reach, stepMs, signal, left: () => deadline - now(), own: { started: "", refusal: "" }, ...login && { login } };
        return runTarget(target, { attempt: () => check2(target, checkOptions), inSlot, deadline, now, sleep: sleep2, signal, progress });
      })
    );
    const { endpoints, warning } = compareHostKeys(checked);
    return { endpoints, warnings: warning ? [warning] : [] };
  } catch (error) {
    bug.abort();
    throw error;
  }
}

// src/commands/check.ts
var concurrency = 8;
var patienceSeconds = 15 * 60;
async function check(context, report, targets) {
  context.progress({ phase: "Checks" });
  report.smokeLevel = context.smokeLevel;
  if (report.capacity === 0 && report.instances.length === 0) return skipAll(context, report, targets);
  const { sshKey, password } = context.login;
  const checking = smoke(targets, {
    level: context.smokeLevel,
    ...report.adminUsername === null ? {} : {
      login: {
        user: report.adminUsername,
        ...sshKey === void 0 ? {} : { privateKey: sshKey },
        ...password === void 0 ? {} : { password }
      }
    },
    deadlineSeconds: Math.min(patienceSeconds, Math.max(5, context.timeLeft() / 1e3 - 10)),
    concurrency,
    now: () => performance.now(),
    sleep: (milliseconds) => context.sleep(milliseconds),
    signal: context.signal,
    progress: (line) => context.progress({ line })
  });
  context.onInterrupt(async (_arm, why) => {
    await checking;
    return { what: `${why}, during the checks. Nothing that it started goes on in Azure.`, fix: "Run again to go on." };
  });
  const result = await checking;
  context.onInterrupt(void 0);
  report.endpoints = result.endpoints;
  for (const warning of result.warnings) (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_8__/* .warn */ .R8)(context, report, warning);
  report.smoke = verdict(report);
  report.ok = report.smoke !== "fail";
  if (!context.signal.aborted) tellFailed(context, report);
  if (report.endpoints.length === 0 && report.instances.length > 0) {
    (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_8__/* .warn */ .R8)(context, report, "The pool has instances but no endpoint that people could use: no load-balancing or NAT rule leads to SSH or JupyterHub.");
  }
}
function skipAll(context, report, targets) {
  report.endpoints = targets.map((target) => skip(target, "the pool has no instance now"));
  report.smoke = "skipped";
  report.ok = true;
  context.progress({ line: "The pool has no instance now, so nothing was checked." });
}
function tellFailed(context, report) {
  const failed = report.endpoints.filter((one) => one.check === "fail");
  for (const one of failed) {
    const where = one.instanceId === null ? "the front door" : `instance ${one.instanceId}`;
    context.progress({ failure: `${one.kind === "ssh" ? "SSH" : "JupyterHub"} of ${where} (port ${one.port}): ${one.cause}` });
  }
}
function verdict(report) {
  if (report.endpoints.some((one) => one.check === "fail")) return "fail";
  return report.endpoints.some((one) => one.check === "pass") ? "pass" : "skipped";
}

// src/azure/labels.ts
var apiVersion = "2025-05-01";
async function isLabelFree(arm, location, label) {
  const { body } = await arm.send({
    method: "GET",
    path: `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Network/locations/${encodeURIComponent(location)}/CheckDnsNameAvailability`,
    apiVersion,
    query: { domainNameLabel: label },
    doing: `Asking Azure for the DNS label ${label}`
  });
  return body?.available !== false;
}

// src/azure/providers.ts
var apiVersion2 = "2025-04-01";
async function readRegistration(arm, namespace) {
  const { body } = await arm.send({
    method: "GET",
    path: `/subscriptions/${arm.subscriptionId}/providers/${encodeURIComponent(namespace)}`,
    apiVersion: apiVersion2,
    doing: `Reading the registration of ${namespace}`
  });
  const state = body?.registrationState;
  return typeof state === "string" ? state : "";
}

// src/azure/skus.ts
var apiVersion3 = "2021-07-01";
async function listSizes(arm, location) {
  const items = await arm.list({
    path: `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Compute/skus`,
    apiVersion: apiVersion3,
    query: { $filter: `location eq '${location}'` },
    doing: `Listing the VM sizes of ${location}`
  });
  return items.filter((one) => one.resourceType?.toLowerCase() === "virtualmachines").map(toSize);
}
function toSize(raw) {
  const capability = (name) => raw.capabilities?.find((one) => one.name?.toLowerCase() === name.toLowerCase())?.value ?? "";
  return {
    name: raw.name ?? "",
    family: raw.family ?? "",
    vCpus: Number(capability("vCPUs")) || 0,
    generations: capability("HyperVGenerations").split(",").map((one) => one.trim()).filter(Boolean),
    architecture: capability("CpuArchitectureType"),
    restrictions: (raw.restrictions ?? []).map((one) => {
      const zonal = one.type?.toLowerCase() === "zone";
      const closed = zonal ? one.restrictionInfo?.zones ?? [] : (one.values ?? one.restrictionInfo?.locations ?? []).map(_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_7__/* .plainLocation */ .aG);
      return { type: zonal ? "Zone" : "Location", reason: one.reasonCode ?? "", closed };
    })
  };
}

// src/azure/usages.ts
var apiVersion4 = "2025-04-01";
async function listUsages(arm, location) {
  const items = await arm.list({
    path: `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Compute/locations/${encodeURIComponent(location)}/usages`,
    apiVersion: apiVersion4,
    doing: `Reading the quotas of ${location}`
  });
  return items.flatMap(
    ({ limit, currentValue, name }) => typeof limit === "number" && typeof currentValue === "number" && name?.value !== void 0 ? [{ name: name.value, title: name.localizedValue ?? name.value, used: currentValue, limit }] : []
  );
}

// src/pool/preflight/names.ts
var RESOURCE = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_])?$/;
var PREFIX = /^[A-Za-z0-9][A-Za-z0-9-]*$/;
var LABEL = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;
var LENGTHS = {
  "microsoft.compute/virtualmachinescalesets": 64,
  "microsoft.network/virtualnetworks": 64,
  "microsoft.network/publicipaddresses": 80,
  "microsoft.network/loadbalancers": 80,
  "microsoft.network/networksecuritygroups": 80,
  "microsoft.network/natgateways": 80
};
function judgeNames(wanted2, origins) {
  const problems = [];
  const complain = (value, what, rule) => {
    const { parameter, place } = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_9__/* .whereGiven */ .LZ)(origins, value);
    problems.push({ ...place, what, fix: `${parameter === "" ? "Change it" : `Change ${parameter}`}: ${rule}` });
  };
  for (const { type, name } of wanted2) {
    const longest = LENGTHS[type.toLowerCase()];
    if (longest === void 0 || name.length <= longest && RESOURCE.test(name)) continue;
    complain(name, `Azure takes no ${type} with the name \`${name}\`.`, `1 to ${longest} letters, digits, \`-\`, \`_\` and \`.\`, the first a letter or digit, the last also \`_\`.`);
  }
  for (const { name, prefix, windows } of (0,_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_7__/* .setsOf */ .Nc)(wanted2)) {
    const longest = windows ? 9 : 15;
    if (prefix === void 0 || prefix.length <= longest && PREFIX.test(prefix)) continue;
    complain(prefix, `The scale set ${name} cannot name its instances \`${prefix}...\` (\`computerNamePrefix\`).`, `1 to ${longest} letters, digits and \`-\`, the first a letter or digit.`);
  }
  for (const { label } of (0,_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_7__/* .labelsOf */ .PC)(wanted2)) {
    if (!LABEL.test(label)) complain(label, `\`${label}\` cannot be a DNS label (\`domainNameLabel\`).`, "3 to 63 lower-case letters, digits and `-`, the first a letter, the last no `-`.");
  }
  return problems;
}
function isLabel(label) {
  return LABEL.test(label);
}
function takenLabel(label, location, origins) {
  const { parameter, place } = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_9__/* .whereGiven */ .LZ)(origins, label);
  return {
    ...place,
    what: `Azure says that the DNS label \`${label}\` is not available in ${location}: another public IP address has it, of this or of another subscription.`,
    fix: `${parameter === "" ? "Give another `domainNameLabel`" : `Change ${parameter}`}; in Azure it is unique in a region.`
  };
}

// src/pool/preflight/providers.ts
function namespacesOf(wanted2, standing) {
  const found = /* @__PURE__ */ new Map();
  for (const { type, id } of wanted2) {
    const [namespace = ""] = type.split("/");
    if (!standing.has(id.toLowerCase())) found.set(namespace.toLowerCase(), namespace);
  }
  return [...found.values()];
}
var registering = (namespace) => `${namespace}/register/action`;
function registersItself(state) {
  return state === "NotRegistered" || state === "Unregistered";
}
function judgeProvider(namespace, state, subscriptionId, permissions) {
  if (state === "Registered" || state === "Registering") return [];
  const may = permissions === void 0 || (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_9__/* .allows */ .NB)(permissions, registering(namespace));
  if (registersItself(state) && may) return [];
  const lacks = may ? "" : `, and the deployer may not register it: ${registering(namespace)} in /subscriptions/${subscriptionId}`;
  return [
    {
      what: `The subscription is not registered for ${namespace} (Azure says ${state || "nothing"})${lacks}.`,
      fix: `${may ? "Register it once" : "Somebody with the role Contributor or Owner in the subscription registers it, once"}: \`az provider register --namespace ${namespace} --subscription ${subscriptionId} --wait\`.`
    }
  ];
}

// src/commands/preflight.ts
async function preflight(context, pool, foreseen, group, planning) {
  const { arm } = context;
  const { resources: resources2 } = foreseen;
  let standing = /* @__PURE__ */ new Map();
  const rightsIn = readRights(context);
  const overAzure = async () => {
    if (group !== void 0) standing = await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .readResources */ .Mq)(arm, resources2);
    const found = await Promise.all([
      ...namespacesOf(resources2, standing).map((one) => judgeNamespace(context, one, rightsIn)),
      ...(0,_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_7__/* .labelsOf */ .PC)(resources2).filter(({ id, label }) => isLabel(label) && !standing.has(id.toLowerCase())).map(async ({ label, location }) => {
        const free = await ask2(context, `whether the DNS label ${label} is free`, () => isLabelFree(arm, location, label));
        return free === false ? [takenLabel(label, location, pool.origins)] : [];
      }),
      judgeMachines(context, pool, (0,_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_7__/* .setsOf */ .Nc)(resources2), standing)
    ]);
    return found.flat();
  };
  const inGroup = async () => {
    if (group !== void 0) (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeGroup */ .dJ)(context, pool, group);
    return [];
  };
  const asked = await Promise.all([problemsOf(inGroup()), problemsOf(judgeDeployer(context, pool, foreseen, group, rightsIn, planning)), problemsOf(overAzure())]);
  context.signal.throwIfAborted();
  const problems = [...judgeNames(resources2, pool.origins), ...asked.flat()];
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_11__/* .ActionError */ .l(problems);
  context.progress({ line: "Nothing that can be known beforehand speaks against the deployment." });
  return standing;
}
async function ask2(context, what, question) {
  try {
    return await question();
  } catch (error) {
    const status = error.status;
    if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_11__/* .ActionError */ .l) || typeof status !== "number" || status === 401) throw error;
    const [reason] = error.problems;
    const { fix: _fix, ...said } = reason ?? { what: `Azure answered ${status}.` };
    context.progress({ line: `Not known beforehand: ${what}. ${(0,_chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_11__/* .describeProblem */ .B)(said)} Azure will judge it.` });
    return void 0;
  }
}
async function problemsOf(check2) {
  try {
    return await check2;
  } catch (error) {
    if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_11__/* .ActionError */ .l) return [...error.problems];
    throw error;
  }
}
function readRights(context) {
  const asked = /* @__PURE__ */ new Map();
  return (scope) => {
    const known = asked.get(scope) ?? ask2(context, "the rights of the deployer", () => (0,_chunk_K3KZM6QS_js__WEBPACK_IMPORTED_MODULE_1__/* .readPermissions */ .z)(context.arm, scope));
    asked.set(scope, known);
    return known;
  };
}
async function judgeNamespace(context, namespace, rightsIn) {
  const { arm } = context;
  const state = await ask2(context, `whether ${namespace} is registered`, () => readRegistration(arm, namespace));
  if (state === void 0) return [];
  const permissions = registersItself(state) ? await rightsIn(`/subscriptions/${arm.subscriptionId}`) : [];
  const problems = judgeProvider(namespace, state, arm.subscriptionId, permissions);
  if (problems.length === 0 && registersItself(state)) context.progress({ line: `The subscription is not registered for ${namespace} yet: Azure does that with the deployment${permissions === void 0 ? ", if the deployer may" : ""}.` });
  return problems;
}
async function judgeDeployer(context, pool, foreseen, group, rightsIn, planning) {
  const { arm } = context;
  const subscription = `/subscriptions/${arm.subscriptionId}`;
  const permissions = await rightsIn(group?.id ?? subscription);
  if (permissions === void 0) return [];
  const inside = `${subscription}/resourceGroups/${pool.resourceGroup}/`.toLowerCase();
  const question = {
    subscriptionId: arm.subscriptionId,
    group: group?.name ?? pool.resourceGroup,
    location: pool.location,
    stands: group !== void 0,
    takes: group === void 0 || (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_6__/* .whoOwns */ .Op)(group.tags, (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .whose */ .vU)(context)) === "nobody",
    resources: foreseen.resources.filter((one) => one.id.toLowerCase().startsWith(inside))
  };
  if (planning !== void 0 && (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_9__/* .onlyReads */ .AD)(question, permissions)) {
    planning("Whoever plans here may write nothing: whether the deployer has the rights that the deployment takes was not looked at.");
    return [];
  }
  const problems = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_9__/* .judgeRights */ .lN)(question, permissions, void 0);
  return problems.length === 0 ? [] : (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_9__/* .judgeRights */ .lN)(question, permissions, await arm.principal());
}
async function judgeMachines(context, pool, sets, standing) {
  const before = new Map(
    sets.flatMap((set) => {
      const body = standing.get(set.id.toLowerCase());
      return body === void 0 ? [] : [[set.id.toLowerCase(), (0,_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_7__/* .readSet */ .Rn)(set.id, set.name, set.location, body)]];
    })
  );
  const grown = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_9__/* .growing */ .qR)(sets, before);
  const fresh = sets.filter((set) => grown.includes(set) || !sameImage(set, before.get(set.id.toLowerCase())));
  const locations = [...new Set(sets.map((set) => set.location))];
  const found = await Promise.all(
    locations.map(async (location) => {
      const here = (some) => some.filter((set) => set.location === location);
      const region = { location, subscriptionId: context.arm.subscriptionId };
      const [boots, sizes, usages] = await Promise.all([
        Promise.all(here(sets).map((set) => lookAtImage(context, set, fresh.includes(set)))),
        here(fresh).length === 0 ? void 0 : ask2(context, `whether ${location} has the VM size`, () => listSizes(context.arm, location)),
        here(grown).length === 0 ? void 0 : ask2(context, `whether the quotas of ${location} suffice`, () => listUsages(context.arm, location))
      ]);
      const problems = boots.flatMap((one) => one.problems);
      if (sizes?.length === 0) context.progress({ line: `Not known beforehand: whether ${location} has the VM size. Azure lists none for this deployer. Azure will judge it.` });
      if (sizes === void 0 || sizes.length === 0) return problems;
      for (const [index, set] of here(sets).entries()) {
        if (fresh.includes(set)) problems.push(...(0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_9__/* .judgeSize */ .nV)(set, sizes, boots[index]?.boot, pool.origins));
      }
      return [...problems, ...usages === void 0 ? [] : (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_9__/* .judgeQuota */ .OY)(region, here(sets), before, sizes, usages, pool.origins)];
    })
  );
  return found.flat();
}
function sameImage(a, b) {
  const nameOf = (set) => [set.image?.publisher, set.image?.offer, set.image?.sku, set.image?.version].join(":").toLowerCase();
  return b !== void 0 && nameOf(a) === nameOf(b);
}
async function lookAtImage(context, { image, location }, fresh) {
  if (image === void 0) return { problems: [] };
  let boot;
  const problems = await problemsOf(
    (async () => {
      const version = await ask2(context, `whether ${location} has the image`, () => (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_4__/* .findImage */ .F1)(context.arm, location, image));
      if (version === void 0) return [];
      context.progress({ line: `Image ${image.publisher}:${image.offer}:${image.sku} is there in ${location}.` });
      if (fresh) boot = await ask2(context, "what the image asks of a VM size", () => (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_4__/* .readBoot */ .rf)(context.arm, location, image, version));
      return [];
    })()
  );
  return boot === void 0 ? { problems } : { boot, problems };
}

// src/azure/autoscale.ts
var apiVersion5 = "2022-10-01";
var scheduleTag = { "dsvm-pool-schedule": "pool file" };
async function listAutoscale(arm, group, lenient = false) {
  const items = await arm.list({ path: pathOf3(arm, group), apiVersion: apiVersion5, allow: lenient ? [403, 404] : [404], doing: "Listing the autoscale settings" });
  return items.map((item) => {
    const properties = item["properties"] ?? {};
    const tags = item["tags"] ?? {};
    const target = properties["targetResourceUri"];
    return {
      id: String(item["id"]),
      name: String(item["name"]),
      location: String(item["location"]),
      tags,
      target: typeof target === "string" ? target : "",
      ours: Object.keys(tags).some((tag) => tag.toLowerCase() === "dsvm-pool-schedule"),
      properties
    };
  });
}
async function readAutoscale(arm, group, target, lenient = false) {
  return (await listAutoscale(arm, group, lenient)).find((one) => one.target.toLowerCase() === target.toLowerCase());
}
async function writeAutoscale(arm, group, setting) {
  const { name, location, tags, properties } = setting;
  const path = `${pathOf3(arm, group)}/${encodeURIComponent(name)}`;
  const answer = await arm.send({ method: "PUT", path, apiVersion: apiVersion5, body: { location, tags: { ...tags, ...scheduleTag }, properties: { name, ...properties } }, doing: `Writing the autoscale setting ${name}` });
  return answer.body?.properties;
}
async function deleteAutoscale(arm, { id, name }) {
  await arm.send({ method: "DELETE", path: id, apiVersion: apiVersion5, allow: [404], doing: `Deleting the autoscale setting ${name}` });
}
function pathOf3(arm, group) {
  return `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Insights/autoscaleSettings`;
}

// src/commands/settle.ts
async function settle({ arm }, pool) {
  const { schedule } = pool;
  if (schedule === void 0) return void 0;
  const target = scaleSetOf(arm, pool);
  const [set, setting, { carryOver }, { compileSchedule }, { stateAt }] = await Promise.all([
    (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_8__/* .readScaleSet */ .n0)(arm, target.id),
    // What may not be read the preflight tells, with what to do about it.
    readAutoscale(arm, pool.resourceGroup, target.id, true),
    Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(1557)]).then(__webpack_require__.bind(__webpack_require__, 1557)),
    Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(9566)]).then(__webpack_require__.bind(__webpack_require__, 9566)),
    Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(6027)]).then(__webpack_require__.bind(__webpack_require__, 6027))
  ]);
  const now = arm.now().getTime();
  const carried = carryOver(schedule, now, { capacity: set?.capacity ?? 0, properties: setting?.properties });
  const { properties } = compileSchedule(schedule, target, now, carried);
  const count = set?.capacity ?? stateAt(schedule, now, carried).people.min;
  const given = {
    [_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_10__/* .taking */ .BS.count]: { value: count, origin: { from: set === void 0 ? "the schedule, as it is now" : "the living pool: the schedule says how many, not a deployment", shown: String(count) } },
    [_chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_10__/* .taking */ .BS.setting]: { value: properties, origin: { from: "the schedule", shown: `${properties["profiles"].length} profiles` } }
  };
  const parameters = { ...pool.parameters };
  const origins = pool.origins.map((one) => {
    const own = Object.entries(given).find(([name]) => name.toLowerCase() === one.name.toLowerCase())?.[1];
    if (own === void 0) return one;
    parameters[one.name] = { value: own.value };
    return { ...one, ...own.origin };
  });
  const filled = { ...pool, parameters, origins };
  if (setting !== void 0) refuseOther(arm, filled, setting);
  return { pool: filled, capacity: set?.capacity, setting, override: carried, target };
}
function refuseOther(arm, pool, { name }) {
  const made = (0,_chunk_MGYCGWC3_js__WEBPACK_IMPORTED_MODULE_3__/* .foresee */ .S)(arm, pool).resources.find(isSetting);
  if (made === void 0 || made.name.toLowerCase() === name.toLowerCase()) return;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_11__/* .ActionError */ .l({
    what: `The scale set has the autoscale setting ${name} already, and Azure takes one for each: it would refuse ${made.name}, which the schedule makes.`,
    fix: `Delete it, once the schedule says what it said: \`az monitor autoscale delete --name ${name} --resource-group ${pool.resourceGroup}\`.`
  });
}
async function findSpoilt(made, parameters, standing) {
  const given = Object.entries(parameters).find(([name]) => name.toLowerCase() === _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_10__/* .taking */ .BS.setting)?.[1];
  const setting = made.resources.find(isSetting);
  const body = setting === void 0 ? void 0 : standing.get(setting.id.toLowerCase());
  if (given?.value === void 0 || setting === void 0 || body === void 0) return void 0;
  const { tellSpoilt } = await __webpack_require__.e(/* import() */ 2818).then(__webpack_require__.bind(__webpack_require__, 2818));
  return tellSpoilt(setting.name, given.value, body.properties);
}
var isSetting = ({ type }) => /^Microsoft\.Insights\/autoscaleSettings$/i.test(type);
function scaleSetOf(arm, pool) {
  const { resources: resources2, note: note2 } = (0,_chunk_MGYCGWC3_js__WEBPACK_IMPORTED_MODULE_3__/* .foresee */ .S)(arm, pool);
  const sets = resources2.filter((one) => /^Microsoft\.Compute\/virtualMachineScaleSets$/i.test(one.type));
  const [only] = sets;
  if (only !== void 0 && sets.length === 1) return only;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_11__/* .ActionError */ .l({ what: `The template ${pool.template.source} makes ${note2 === void 0 ? `${sets.length} scale sets` : "nobody knows which scale set"}, so it cannot take a schedule.`, fix: note2 ?? "A schedule is for one scale set." });
}
async function findDropped({ arm }, pool) {
  if (pool.schedule !== void 0 || !pool.origins.some((one) => one.name.toLowerCase() === _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_10__/* .taking */ .BS.setting && one.from === "template default")) return void 0;
  return (await listAutoscale(arm, pool.resourceGroup, true)).find((one) => one.ours);
}
async function dropSetting(context, report, pool) {
  const dropped = await findDropped(context, pool);
  if (dropped === void 0) return;
  await deleteAutoscale(context.arm, dropped);
  (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_8__/* .note */ .N4)(context, report, `The pool file has no schedule any more: the autoscale setting ${dropped.name} is deleted, and the pool stays at the number of instances it has.`);
}

// src/commands/week.ts
async function showWeek(context, report, settled, before, after) {
  const { pool, override, capacity, setting } = settled;
  const { schedule } = pool;
  if (schedule === void 0) return;
  const { viewSchedule } = await Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(7640)]).then(__webpack_require__.bind(__webpack_require__, 7640));
  const live = capacity === void 0 ? void 0 : { capacity, properties: setting?.properties };
  const stood = capacity === void 0 ? void 0 : resources(before);
  const cost = await (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_4__/* .estimateWeek */ .PU)(context, pool, { schedule, override, live, before: stood, after: resources(after) });
  report.schedule = { ...viewSchedule(schedule, context.arm.now().getTime(), override), cost };
}
function resources(bodies) {
  return [...bodies].map(([id, body]) => ({ ...(0,_chunk_BQ2UPM42_js__WEBPACK_IMPORTED_MODULE_2__/* .readId */ .wh)(id), body }));
}

// src/commands/deploy.ts
async function deploy(context, report) {
  const loaded = wanted(context);
  const settled = await settle(context, loaded);
  const pool = settled?.pool ?? loaded;
  report.parameters = pool.origins;
  report.warnings.push(...pool.warnings);
  report.smokeLevel = context.smokeLevel;
  tellOrigins(context, pool);
  context.progress({ phase: "Preparation" });
  const foreseen = (0,_chunk_MGYCGWC3_js__WEBPACK_IMPORTED_MODULE_3__/* .foresee */ .S)(context.arm, pool);
  if (foreseen.note !== void 0) context.progress({ line: foreseen.note });
  const request2 = {
    resourceGroup: pool.resourceGroup,
    name: (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .deploymentName */ .pC)(pool.name),
    template: pool.template.json,
    parameters: pool.parameters
  };
  let before = await prepare(context, report, pool, foreseen, request2);
  context.progress({ phase: "Deployment" });
  const outputs = await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .rollout */ .yT)(context, report, request2, async (waited) => {
    request2.parameters = (await settle(context, loaded))?.pool.parameters ?? request2.parameters;
    if (waited) before = await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .readResources */ .Mq)(context.arm, foreseen.resources);
  });
  await dropSetting(context, report, pool);
  const after = await compare(context, report, foreseen, before);
  if (settled !== void 0) await showWeek(context, report, settled, before, after);
  await check(context, report, await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .observe */ .lB)(context, report, outputs));
  const spoilt = settled === void 0 ? void 0 : await findSpoilt(foreseen, request2.parameters, after);
  if (spoilt === void 0) return;
  report.problems.push(spoilt);
  report.ok = false;
}
async function prepare(context, report, pool, foreseen, request2) {
  const { arm } = context;
  const turn = async (group) => {
    const other = group === void 0 || typeof (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_6__/* .whoOwns */ .Op)(group.tags, (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .whose */ .vU)(context)) === "object";
    return other ? "" : await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .awaitTurn */ .et)(context, request2);
  };
  for (; ; ) {
    const group = await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_6__/* .readGroup */ .iY)(arm, pool.resourceGroup);
    const last = await turn(group);
    try {
      const standing = await preflight(context, pool, foreseen, group);
      await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .takeGroup */ .li)(context, pool, report);
      await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .validateDeployment */ .iM)(arm, request2);
      context.progress({ line: "Azure has validated template and parameters." });
      return await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .awaitTurn */ .et)(context, request2) === last ? standing : await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .readResources */ .Mq)(arm, foreseen.resources);
    } catch (error) {
      const now = await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_6__/* .readGroup */ .iY)(arm, pool.resourceGroup).then(turn).catch(() => last);
      if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_11__/* .ActionError */ .l) || now === last) throw error;
      context.progress({ line: "Another run has deployed this pool meanwhile: it is looked at again." });
    }
  }
}
function wanted(context) {
  if (context.pool === void 0) throw new Error("deploy was called without a pool");
  return context.pool;
}
function tellOrigins(context, pool) {
  context.progress({ phase: "Parameters" });
  for (const { name, shown, from } of pool.origins) context.progress({ line: `${name} = ${shown}  (${from})` });
  for (const warning of pool.warnings) context.progress({ warning });
}
async function compare(context, report, foreseen, before) {
  const after = await (0,_chunk_2HX3MLBP_js__WEBPACK_IMPORTED_MODULE_5__/* .readResources */ .Mq)(context.arm, foreseen.resources);
  const known = new Set(foreseen.resources.map((one) => one.id.toLowerCase()));
  const unforeseen = (report.deployment?.resources ?? []).some(
    (one) => !known.has(one.id.toLowerCase()) && !/\/providers\/microsoft\.resources\/deployments\//i.test(one.id)
  );
  report.changed = unforeseen || !sameResources(before, after);
  context.progress({ line: report.changed ? "The pool’s resources have changed." : "The pool’s resources are as they were." });
  return after;
}




/***/ }),

/***/ 6927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ev: () => (/* binding */ wouldChange),
/* harmony export */   my: () => (/* binding */ compareBodies),
/* harmony export */   wh: () => (/* binding */ readId),
/* harmony export */   xb: () => (/* binding */ countKinds),
/* harmony export */   yY: () => (/* binding */ readWhatIf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4882);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/pool/plan/delta.ts
var isTree = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function sameValue(a, b) {
  if (a === b || isNothing(a) && isNothing(b)) return true;
  if (typeof a === "string" && typeof b === "string") return isId(a) && isId(b) && a.toLowerCase() === b.toLowerCase();
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (!isTree(a) || !isTree(b)) return false;
  return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => sameValue(own(a, name), own(b, name)));
}
function differences(before, after, path = "") {
  if (sameValue(before, after)) return [];
  if (isTree(before) && isTree(after)) {
    const names = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
    return names.flatMap((name) => differences(own(before, name), own(after, name), join(path, name)));
  }
  if (Array.isArray(before) && Array.isArray(after)) return ofLists(before, after, path);
  if (isNothing(before)) return leaves(after, path).map((one) => ({ ...one, kind: "create", before: void 0, after: one.value }));
  if (isNothing(after)) return leaves(before, path).map((one) => ({ ...one, kind: "delete", before: one.value, after: void 0 }));
  return [{ path, kind: "modify", before, after }];
}
function ofLists(before, after, path) {
  const named = [...before, ...after].every((item) => isTree(item) && typeof item["name"] === "string");
  if (named) {
    const keyed = (list) => new Map(list.map((item) => [String(item["name"]), item]));
    const [olds, news] = [keyed(before), keyed(after)];
    return [.../* @__PURE__ */ new Set([...olds.keys(), ...news.keys()])].flatMap((name) => differences(olds.get(name), news.get(name), `${path}[${name}]`));
  }
  if (![...before, ...after].some((item) => isTree(item) || Array.isArray(item))) return [{ path, kind: "modify", before, after }];
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => differences(before[index], after[index], `${path}[${index}]`)).flat();
}
function leaves(value, path = "") {
  if (isNothing(value)) return [];
  if (isTree(value)) return Object.entries(value).flatMap(([name, item]) => leaves(item, join(path, name)));
  if (!Array.isArray(value) || !value.some((item) => isTree(item) || Array.isArray(item))) return [{ path, value }];
  return value.flatMap((item, index) => leaves(item, `${path}[${isTree(item) && typeof item["name"] === "string" ? item["name"] : index}]`));
}
function join(path, name) {
  if (!/^[\w$@-]+$/.test(name)) return `${path}['${name.replaceAll("'", String.raw`\'`)}']`;
  return path === "" ? name : `${path}.${name}`;
}
var own = (tree, name) => Object.hasOwn(tree, name) ? tree[name] : void 0;
var isId = (text) => /^\/subscriptions\//i.test(text);
function isNothing(value) {
  return value === void 0 || value === null || Array.isArray(value) && value.length === 0 || isTree(value) && Object.values(value).every(isNothing);
}

// src/pool/plan/noise.ts
var READ_ONLY = /* @__PURE__ */ new Set([
  "provisioningstate",
  "etag",
  "resourceguid",
  "uniqueid",
  "timecreated",
  "systemdata",
  "createdtime",
  "changedtime",
  "vmid",
  "instanceview",
  "latestmodelapplied",
  "ipconfiguration",
  "principalid",
  "tenantid",
  "clientid",
  "ipaddress",
  "fqdn",
  "creationtime",
  "primaryendpoints",
  "secondaryendpoints",
  "statusofprimary",
  "defaultsecurityrules",
  "networkinterfaces",
  "backendipconfigurations"
]);
var WRITE_ONLY = /* @__PURE__ */ new Set(["adminpassword", "customdata", "userdata", "protectedsettings", "secrets", "password", "primarykey", "secondarykey"]);
var DEFAULTS = {
  // Microsoft.Compute
  singleplacementgroup: [true, false],
  orchestrationmode: ["Uniform"],
  platformfaultdomaincount: [1, 2, 3, 5],
  overprovision: [true],
  donotrunextensionsonoverprovisionedvms: [false],
  allowextensionoperations: [true],
  requireguestprovisionsignal: [true],
  provisionvmagent: [true],
  enablevmagentplatformupdates: [false, true],
  disablepasswordauthentication: [false],
  enableacceleratednetworking: [false],
  enableipforwarding: [false],
  disabletcpstatetracking: [false],
  auxiliarymode: ["None"],
  auxiliarysku: ["None"],
  privateipaddressversion: ["IPv4"],
  zonebalance: [false],
  createoption: ["FromImage"],
  ostype: ["Linux", "Windows"],
  disksizegb: [30, 32, 64, 127, 128, 150],
  patchmode: ["ImageDefault", "AutomaticByOS"],
  assessmentmode: ["ImageDefault"],
  writeacceleratorenabled: [false],
  // Microsoft.Network
  tier: ["Standard", "Regional"],
  idletimeoutinminutes: [4],
  publicipaddressversion: ["IPv4"],
  publicipallocationmethod: ["Dynamic"],
  privateipallocationmethod: ["Dynamic"],
  protectionmode: ["VirtualNetworkInherited"],
  enableddosprotection: [false],
  enablevmprotection: [false],
  privateendpointvnetpolicies: ["Disabled"],
  privateendpointnetworkpolicies: ["Enabled", "Disabled"],
  privatelinkservicenetworkpolicies: ["Enabled"],
  defaultoutboundaccess: [true],
  enabletcpreset: [false],
  enablefloatingip: [false],
  disableoutboundsnat: [false],
  enableconnectiontracking: [false],
  loaddistribution: ["Default"],
  allowbackendportconflict: [false],
  backendport: [0],
  probethreshold: [1],
  nohealthybackendsbehavior: ["AllProbedDown"],
  requestpath: [""]
};
function isNoise(one) {
  const name = lastName(one.path);
  if (sameValue(one.before, one.after)) return true;
  if (isUnresolved(one.after)) return true;
  if (isVeiled(one.before) || isVeiled(one.after)) return one.kind === "modify" || WRITE_ONLY.has(name);
  if (inTags(one.path)) return false;
  if (READ_ONLY.has(name) && one.kind !== "modify") return true;
  if (WRITE_ONLY.has(name)) return true;
  if (name === "location") return plain(one.before) === plain(one.after);
  if (/\bfixedDate\.(start|end)$/i.test(one.path)) return withoutZone(one.before) === withoutZone(one.after);
  return one.kind === "delete" && (DEFAULTS[name] ?? []).includes(one.before);
}
function isSecretName(path) {
  return !inTags(path) && (WRITE_ONLY.has(lastName(path)) || /\bwebhooks\[[^\]]*\]\./i.test(path));
}
function isVeiled(value) {
  return value === "*******";
}
function isUnresolved(value) {
  return typeof value === "string" && /^\[(?!\[).*\b(reference|list\w*)\(/is.test(value);
}
var inTags = (path) => /^tags\b/.test(path);
function lastName(path) {
  const whole = path.replaceAll(/\[[^\]]*\]/g, "").toLowerCase();
  return whole.slice(whole.lastIndexOf(".") + 1);
}
var withoutZone = (value) => typeof value === "string" ? value.replace(/(?:\.0+)?(?:Z|\+00:00)$/, "") : "";
var plain = (value) => typeof value === "string" ? value.replaceAll(" ", "").toLowerCase() : "";

// src/pool/plan/changes.ts
var HEAD = /* @__PURE__ */ new Set(["id", "name", "type", "apiVersion"]);
function readWhatIf(changes) {
  const result = { resources: [], noise: 0, beside: 0 };
  for (const change of changes) {
    if (change.changeType === "Ignore") {
      result.beside += 1;
      continue;
    }
    const { type, name } = readId(change.resourceId);
    const raw = rawOf(change);
    const real = change.changeType === "Create" ? raw : raw.filter((one) => !isNoise(one));
    result.noise += raw.length - real.length;
    result.resources.push({ kind: kindOf(change, real), type, name, deltas: real.map(show), why: change.unsupportedReason ?? (change.changeType === "Deploy" ? "Azure does not say what differs" : "") });
  }
  return { ...result, resources: inOrder(result.resources) };
}
function kindOf({ changeType, delta }, real) {
  switch (changeType) {
    case "Create":
      return "create";
    case "Delete":
      return "delete";
    case "NoChange":
      return "unchanged";
    case "Modify":
      return real.length > 0 || delta === void 0 || delta.length === 0 ? "modify" : "unchanged";
    default:
      return "unknown";
  }
}
function rawOf({ changeType, after, delta = [] }) {
  if (changeType === "Create") return made(after ?? {});
  return delta.flatMap((one) => flatten(one, ""));
}
function made(body) {
  return leaves(body).filter(({ path }) => !HEAD.has(path) && !path.endsWith("].name")).map(({ path, value }) => ({ path, kind: "create", before: void 0, after: value }));
}
function flatten({ path, propertyChangeType, before, after, children }, parent) {
  const at = /^\d+$/.test(path) ? `${parent}[${path}]` : parent === "" ? path : path.startsWith("[") ? parent + path : `${parent}.${path}`;
  switch (propertyChangeType) {
    case "NoEffect":
      return [{ path: at, kind: "modify", before, after: before }];
    case "Create":
      return leaves(after, at).map(({ path: leaf, value }) => ({ path: leaf, kind: "create", before: void 0, after: value }));
    case "Delete":
      return leaves(before, at).map(({ path: leaf, value }) => ({ path: leaf, kind: "delete", before: value, after: void 0 }));
    case "Array": {
      return children === void 0 || before !== void 0 || after !== void 0 ? compared(at, before, after) : children.flatMap((one) => flatten(one, at));
    }
    default:
      return children === void 0 ? compared(at, before, after) : children.flatMap((one) => flatten(one, at));
  }
}
function compared(path, before, after) {
  const found = differences(before, after, path);
  return found.length > 0 ? found : [{ path, kind: "modify", before, after: before }];
}
function compareBodies(before, after) {
  const olds = new Map(before.map((one) => [one.id.toLowerCase(), one]));
  const resources = after.map(({ id, type, name, body }) => {
    const old = olds.get(id.toLowerCase());
    olds.delete(id.toLowerCase());
    const found = old === void 0 ? made(body) : differences(old.body, body);
    const kind = old === void 0 ? "create" : found.length === 0 ? "unchanged" : "modify";
    return { kind, type, name, deltas: found.filter((one) => !isVeiled(one.after)).map(show), why: "" };
  });
  for (const { type, name } of olds.values()) resources.push({ kind: "gone", type, name, deltas: [], why: "no longer in the files; Azure keeps it until somebody deletes it" });
  return { resources: inOrder(resources), noise: 0, beside: 0 };
}
function countKinds(resources) {
  const counts = { create: 0, modify: 0, delete: 0, unchanged: 0, unknown: 0, gone: 0 };
  for (const { kind } of resources) counts[kind] += 1;
  return counts;
}
function wouldChange(counts) {
  return counts.create + counts.modify + counts.delete + counts.unknown > 0;
}
var rank = { delete: 0, modify: 1, create: 2, unknown: 3, gone: 4, unchanged: 5 };
function inOrder(resources) {
  return resources.toSorted((a, b) => rank[a.kind] - rank[b.kind] || compare(a.type, b.type) || compare(a.name, b.name));
}
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function show({ path, kind, before, after }) {
  const value = (one) => isSecretName(path) || isVeiled(one) ? "(hidden)" : shorten(one);
  return { path: path.slice(0, 300), kind, before: kind === "create" ? null : value(before), after: kind === "delete" ? null : value(after) };
}
function shorten(value) {
  const text = (JSON.stringify(value) ?? "null").replaceAll(/\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/"]+\/providers\//gi, "…/").replaceAll(/\/subscriptions\/[0-9a-f-]{36}/gi, "/subscriptions/…");
  if ((0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_1__/* .findSecret */ .mt)(text) !== void 0) return "(hidden)";
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
function readId(id) {
  const at = id.toLowerCase().lastIndexOf("/providers/");
  if (at < 0) return { type: /\/resourceGroups\//i.test(id) ? "Microsoft.Resources/resourceGroups" : "Microsoft.Resources/subscriptions", name: id.split("/").at(-1) ?? id };
  const [namespace = "", ...rest] = id.slice(at + "/providers/".length).split("/");
  return { type: [namespace, ...rest.filter((_, index) => index % 2 === 0)].join("/"), name: rest.filter((_, index) => index % 2 === 1).join("/") };
}




/***/ }),

/***/ 5770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readPrincipal),
/* harmony export */   z: () => (/* binding */ readPermissions)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/azure/permissions.ts
var apiVersion = "2022-04-01";
async function readPermissions(arm, scope) {
  const items = await arm.list({ path: `${scope}/providers/Microsoft.Authorization/permissions`, apiVersion, doing: "Reading the rights of the deployer" });
  const texts = (value) => Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  return items.map((item) => ({ actions: texts(item["actions"]), notActions: texts(item["notActions"]) }));
}
function readPrincipal(token) {
  try {
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    if (typeof claims.oid !== "string" || !/^[0-9a-f-]{36}$/i.test(claims.oid)) return void 0;
    return { objectId: claims.oid, type: claims.idtyp === "user" || claims.upn !== void 0 ? "User" : "ServicePrincipal" };
  } catch {
    return void 0;
  }
}




/***/ }),

/***/ 4882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ findPlaceholder),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   mt: () => (/* binding */ findSecret)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/secrets.ts
var PLACEHOLDERS = [
  /\bGEN-[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*\b/,
  /\bENTER[-_]YO(?:UR)?[-_][A-Z0-9_-]*[A-Z0-9]/,
  /\bYOUR[-_][A-Z][A-Z0-9_-]*[A-Z0-9]/,
  /\b(?:CHANGE|REPLACE|FILL|EDIT)[-_ ]?ME\b/i,
  /\b(?:TODO|FIXME|TBD)\b/,
  /^x{3,}$/i
];
var ANGLE = /<[A-Za-z][\w .:-]{0,60}>/;
var SECRETS = [
  ["a private key", /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/],
  ["a connection string with its key", /(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[^;\s]{8,}/i],
  ["a shared access signature", /(?:^|[?&;\s])sig=[^&\s;]{8,}/i],
  ["a storage account key", /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{86}==(?![A-Za-z0-9+/=])/],
  ["a GitHub token", /\b(?:gh[oprsu]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,})/],
  ["a client secret", /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/],
  ["a signed token", /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/]
];
function findPlaceholder(text) {
  const patterns = text.includes("\n") || text.includes("</") ? PLACEHOLDERS : [...PLACEHOLDERS, ANGLE];
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return void 0;
}
function findSecret(text) {
  return SECRETS.find(([, pattern]) => pattern.test(text))?.[0];
}
function show(value) {
  const text = JSON.stringify(value) ?? "nothing";
  if (findSecret(text) !== void 0 || typeof value === "string" && findSecret(value) !== void 0) return "(hidden)";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}




/***/ }),

/***/ 3966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readAhead),
/* harmony export */   S: () => (/* binding */ foresee)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(217);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1595);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/commands/foresee.ts
var JUDGED = /^Microsoft\.(Compute\/virtualMachineScaleSets|Network\/publicIPAddresses)$/i;
function foresee(arm, pool) {
  let resources;
  try {
    resources = (0,_chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .expandTemplate */ .Ly)(pool.template.json, pool.parameters, {
      subscriptionId: arm.subscriptionId,
      subscriptionName: "",
      tenantId: arm.tenantId,
      resourceGroup: { name: pool.resourceGroup, location: pool.location, tags: {} },
      deploymentName: pool.name,
      armEndpoint: `${arm.place.armEndpoint}/`,
      now: arm.now(),
      newGuid: () => "00000000-0000-0000-0000-000000000000"
    }).resources;
  } catch (error) {
    if (!(error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w)) throw error;
    return { resources: [], note: `The template cannot be read ahead (${error.message}); Azure will judge it.` };
  }
  const own = resources.flatMap((one) => unfold(one, pool.resourceGroup)).filter((one) => !one.existing && !/^Microsoft\.Resources\/deployments$/i.test(one.type));
  return {
    resources: own.map((one) => {
      const { id, type, name, apiVersion } = one;
      const body = JUDGED.test(type) ? bodyOf(one) : void 0;
      const given = body?.["location"];
      const location = (0,_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLocation */ .aG)(typeof given === "string" && given !== "" ? given : pool.location);
      return { id, type, name, apiVersion, location, ...body === void 0 ? {} : { body } };
    })
  };
}
function readAhead(arm, pool) {
  try {
    return (0,_chunk_7Z56FDND_js__WEBPACK_IMPORTED_MODULE_1__/* .bodiesOf */ .AV)(pool, { subscriptionId: arm.subscriptionId, tenantId: arm.tenantId, armEndpoint: arm.place.armEndpoint, now: arm.now() });
  } catch (error) {
    if (error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w) return error;
    throw error;
  }
}
function unfold(resource, group) {
  if (resource.nested?.scope.resourceGroup?.name.toLowerCase() !== group.toLowerCase()) return [resource];
  try {
    return resource.nested.expand(offline(resource)).resources.flatMap((one) => unfold(one, group));
  } catch (error) {
    if (error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w) return [resource];
    throw error;
  }
}
function offline(resource) {
  const refuse = () => {
    throw new _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w("NotOffline", `${resource.name} refers to the state of another resource`);
  };
  return { reference: refuse, list: refuse };
}
function bodyOf(resource) {
  try {
    return resource.evaluate(offline(resource));
  } catch (error) {
    if (error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w) return void 0;
    throw error;
  }
}




/***/ }),

/***/ 8673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ judgeBudget),
/* harmony export */   OW: () => (/* binding */ readBudget),
/* harmony export */   mC: () => (/* binding */ around)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/cost/budget.ts
function readBudget(text) {
  const [, amount = "", currency = ""] = /^(\d{1,9}(?:\.\d{1,2})?) ([A-Z]{3})$/.exec(text) ?? [];
  return amount === "" ? void 0 : { monthly: Number(amount), currency };
}
function around({ monthly, complete }) {
  return { min: monthly, max: monthly, complete };
}
function judgeBudget(budget, { min, max, complete }, currency) {
  if (budget.currency !== currency) return "unknown";
  if (min > budget.monthly) return "over";
  if (max > budget.monthly) return "perhaps";
  return complete ? "within" : "unknown";
}




/***/ })

};
