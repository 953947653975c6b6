export const id = 3574;
export const ids = [3574];
export const modules = {

/***/ 4689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ overrideFrom),
/* harmony export */   Qm: () => (/* binding */ overrideIn),
/* harmony export */   UU: () => (/* binding */ nameOverride),
/* harmony export */   qi: () => (/* binding */ bearsOverride)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1250);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/schedule/override.ts
function overrideFrom(instances, now, minutes) {
  const from = Math.floor(now / _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_1__/* .minute */ .Vc) * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_1__/* .minute */ .Vc;
  return { instances, from, until: from + minutes * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_1__/* .minute */ .Vc };
}
var stamp = (instant) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
function nameOverride({ instances, from, until, stood }) {
  return `override to ${instances}${stood === void 0 ? "" : ` after ${stood}`} from ${stamp(from)} until ${stamp(until)}`;
}
var bearsOverride = ({ cause, spared }) => cause.kind === "override" || spared?.kind === "override";
function overrideIn(properties, now, backstop) {
  const profiles = properties?.profiles;
  for (const profile of Array.isArray(profiles) ? profiles : []) {
    const name = profile?.name;
    const match = typeof name === "string" ? /(?:^|, backstop of )override to (\d{1,4})(?: after (\d{1,4}))? from (\d{4}-\d\d-\d\dT\d\d:\d\dZ) until (\d{4}-\d\d-\d\dT\d\d:\d\dZ)/.exec(name) : null;
    if (match === null) continue;
    const [instances, from, until] = [Number(match[1]), Date.parse(match[3]), Date.parse(match[4])];
    if (!Number.isNaN(from) && until + backstop * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_1__/* .minute */ .Vc > now && from < until) return { instances, from, until, ...match[2] === void 0 ? {} : { stood: Number(match[2]) } };
  }
  return void 0;
}




/***/ }),

/***/ 549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ compileSchedule),
/* harmony export */   U: () => (/* binding */ fit)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3192);
/* harmony import */ var _chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6704);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4837);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3372);
/* harmony import */ var _chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4689);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1250);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/schedule/profiles.ts
var defaultName = "Auto created default scale condition";
function pairName(ended) {
  return JSON.stringify({ name: defaultName, for: ended });
}
function settingOf(profiles, notifications, { id, location }) {
  const email = { sendToSubscriptionAdministrator: false, sendToSubscriptionCoAdministrators: false, customEmails: [...notifications?.emails ?? []] };
  const webhooks = (notifications?.webhooks ?? []).map((serviceUri) => ({ serviceUri, properties: {} }));
  return {
    enabled: true,
    targetResourceUri: id,
    targetResourceLocation: location,
    profiles,
    notifications: notifications === void 0 ? [] : [{ operation: "Scale", email, webhooks }]
  };
}
function defaultProfile(keeping, target) {
  return { name: defaultName, ...keep(keeping, target) };
}
function recurringProfile(name, keeping, timeZone, target) {
  const { days, minutes } = keeping;
  const schedule = { timeZone, days: _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .weekdays */ .mx.filter((_day, index) => days[index]), hours: [Math.floor(minutes / 60)], minutes: [minutes % 60] };
  return { name, ...keep(keeping, target), recurrence: { frequency: "Week", schedule } };
}
function fixedProfile(name, keeping, { timeZone, start, end }, target) {
  const stamp = (wall) => new Date(wall).toISOString().slice(0, 19);
  return { name, ...keep(keeping, target), fixedDate: { timeZone, start: stamp(start), end: stamp(end) } };
}
function keep({ bounds: { min, max }, rules }, target) {
  return { capacity: { minimum: String(min), maximum: String(max), default: String(min) }, rules: rules.map((rule) => ruleOf(rule, target)) };
}
function ruleOf({ direction, metric, compare, threshold, over, by, cooldown }, { id }) {
  return {
    metricTrigger: {
      metricName: metric,
      metricResourceUri: id,
      timeGrain: "PT1M",
      statistic: "Average",
      timeWindow: duration(over),
      timeAggregation: "Average",
      operator: compare === "above" ? "GreaterThan" : "LessThan",
      threshold,
      dimensions: [],
      dividePerInstance: false
    },
    scaleAction: { direction: direction === "out" ? "Increase" : "Decrease", type: "ChangeCount", value: String(by), cooldown: duration(cooldown) }
  };
}
function duration(minutes) {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes % 1440 / 60), minutes % 60];
  const time = `${hours > 0 ? `${hours}H` : ""}${rest > 0 ? `${rest}M` : ""}`;
  return `P${days > 0 ? `${days}D` : ""}${time === "" ? "" : `T${time}`}`;
}

// src/schedule/compile.ts
var mostProfiles = 20;
var horizon = 180 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd;
var least = 14 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd;
var kept = ({ backstop }) => backstop === 0 ? 1 : 3;
function compileSchedule(schedule, target, now, override) {
  const starts = (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .weeklyStarts */ .ND)(schedule, now);
  const pieces = findPieces(schedule, starts, override, now, now + horizon);
  const room = mostProfiles - Math.max(1, starts.length);
  const until = pieces[room]?.from ?? now + horizon;
  const crowded = [...starts, ...pieces.slice(0, room).map(_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keepingOf */ .rB)].find(({ rules }) => rules.length > 10);
  if (crowded !== void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_3__/* .problemAt */ .l4)(schedule.place, `Windows that overlap have ${crowded.rules.length} metric rules together; Azure takes 10 for one profile.`, "Give rules to one of the windows alone."));
  const zones = (zone) => windowsNameOf(zone, now, schedule);
  const names = /* @__PURE__ */ new Set();
  const fixed = pieces.slice(0, room).map((piece) => {
    const name = `${nameOf(piece.cause, piece.spared, override)}, from ${(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .showWall */ .iG)((0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .wallAt */ ._M)(schedule.timezone, piece.from)).replace("T", " ")}`;
    return fixedProfile(unique([name], names), (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keepingOf */ .rB)(piece), fixedDate(schedule.timezone, piece, zones), target);
  });
  const recurring = starts.map((start) => recurringProfile(startName(start, override, names), start, zones(start.zone), target));
  const plain = starts.length > 0 ? [] : [defaultProfile((0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keepingOf */ .rB)((0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .segmentsOf */ .OD)({ ...schedule, exceptions: [] }, void 0, now, now + 1)[0]), target)];
  return { properties: settingOf([...plain, ...recurring, ...fixed], schedule.notifications, target), until };
}
function fit(schedule, now) {
  const starts = (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .weeklyStarts */ .ND)(schedule, now);
  const pieces = findPieces(schedule, starts, void 0, now, Math.max(now + 366 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd, ...schedule.exceptions.map(({ to }) => to + 2 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd)));
  const weekly = Math.max(1, starts.length);
  for (const [length, spare] of [[least, 0], [_chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd, kept(schedule)]]) {
    const crowd = crowdOf(pieces, length, now);
    if (weekly + crowd.length + spare > mostProfiles) return [tooMany(schedule, weekly, crowd, spare, now)];
  }
  try {
    compileSchedule(schedule, { id: "/", location: "" }, now);
    return [];
  } catch (error) {
    if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l) return [...error.problems];
    throw error;
  }
}
function crowdOf(pieces, length, now) {
  let crowd = [];
  for (const [index, { from }] of pieces.entries()) {
    const near = pieces.slice(index, index + mostProfiles + 1).filter((one) => one.from < Math.max(from, now) + length);
    if (near.length > crowd.length) crowd = near;
  }
  return crowd;
}
function findPieces(schedule, starts, override, now, end) {
  const running = [...schedule.exceptions.map(({ from: from2, to }) => [from2 - _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd, to + _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd]), ...override === void 0 ? [] : [[override.from, override.until]]].filter(([, to]) => to + schedule.backstop * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .minute */ .Vc > now).map(([from2]) => from2);
  const [from, until] = [Math.min(now, ...running) - 3 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd, end + 370 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd];
  const held = (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .followStarts */ .xi)(starts, from, until);
  const usual = starts.length === 0 ? (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)((0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keepingOf */ .rB)((0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .segmentsOf */ .OD)({ ...schedule, exceptions: [] }, void 0, now, now + 1)[0])) : void 0;
  const pieces = [];
  let index = 0;
  for (const segment of (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .segmentsOf */ .OD)(schedule, override, from, until)) {
    if (segment.from >= end) break;
    while (index + 1 < held.length && held[index + 1].from <= segment.from) index++;
    if (segment.until <= now || !((0,_chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_5__/* .bearsOverride */ .qi)(segment) || strays(segment, held, index, usual))) continue;
    const last = pieces.at(-1);
    const joined = last !== void 0 && last.until === segment.from && (0,_chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_5__/* .bearsOverride */ .qi)(last) === (0,_chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_5__/* .bearsOverride */ .qi)(segment) && (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)((0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keepingOf */ .rB)(last)) === (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)((0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keepingOf */ .rB)(segment)) && segment.until - last.from < 365 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd - _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd;
    if (joined) last.until = segment.until;
    else pieces.push({ ...segment });
  }
  return pieces;
}
function strays(segment, held, index, usual) {
  const wanted = (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)((0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keepingOf */ .rB)(segment));
  if (usual !== void 0) return wanted !== usual;
  for (let at = index; at < held.length && held[at].from < segment.until; at++) if ((0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(held[at].start) !== wanted) return true;
  return false;
}
function fixedDate(zone, { from, until }, zones) {
  const [start, end] = [(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .wallAt */ ._M)(zone, from), (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .wallAt */ ._M)(zone, until)];
  if ((0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .instantOf */ .B9)(zone, start) === from && (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .instantOf */ .B9)(zone, end) === until && start < end) return { timeZone: zones(zone), start, end };
  return { timeZone: "UTC", start: from, end: until };
}
function windowsNameOf(zone, now, schedule) {
  const { name, nearest } = (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .windowsZone */ .o9)(zone, now);
  if (name !== void 0) return name;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_3__/* .problemAt */ .l4)(schedule.place, `No Windows time zone, and so none that Azure knows, has the clocks of \`${zone}\` any more.`, `The nearest is \`${nearest ?? "UTC"}\`.`));
}
function nameOf(cause, spared, override) {
  const name = ({ kind, names }) => kind === "override" && override !== void 0 ? (0,_chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOverride */ .UU)(override) : kind === "base" ? "base" : names.join(" + ").slice(0, 80);
  return spared === void 0 ? name(cause) : cause.kind === "base" || cause.kind === "override" && spared.kind === "override" ? `${name(spared)}, backstop` : `${name(cause)}, backstop of ${name(spared)}`;
}
function startName(start, override, names) {
  const when = `${_chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .weekdays */ .mx.filter((_day, index) => start.days[index]).map((one) => one.slice(0, 3)).join(" ")} ${(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .showWall */ .iG)(start.minutes * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .minute */ .Vc).slice(11)}`;
  if (start.cause.kind !== "base" || start.spared !== void 0) {
    const name = nameOf(start.cause, start.spared, override);
    return unique([name, `${name}, ${when}`], names);
  }
  const ended = nameOf(start.after ?? start.cause, void 0, override);
  return unique([pairName(ended), pairName(`${ended}, ${when}`)], names);
}
function unique(candidates, names) {
  const last = candidates.at(-1);
  let chosen = candidates.find((one) => !names.has(one)) ?? last;
  for (let count = 2; names.has(chosen); count++) chosen = `${last} ${count}`;
  names.add(chosen);
  return chosen;
}
function tooMany(schedule, weekly, fixed, spared, now) {
  const spare = schedule.backstop === 0 ? "" : ` Without a backstop (\`backstop: 0\`) the windows take ${Math.max(1, (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .weeklyStarts */ .ND)({ ...schedule, backstop: 0 }, now).length)}.`;
  const dates = fixed.length === 0 ? "" : ` and ${fixed.length} fixed dates from ${(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .showWall */ .iG)((0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .wallAt */ ._M)(schedule.timezone, fixed[0].from)).slice(0, 10)} to ${(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .showWall */ .iG)((0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .wallAt */ ._M)(schedule.timezone, fixed.at(-1).until)).slice(0, 10)}`;
  return (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_3__/* .problemAt */ .l4)(
    schedule.place,
    `The schedule needs ${weekly + fixed.length + spared} autoscale profiles, and Azure takes ${mostProfiles}: ${weekly} weekly starts${dates}${spared === 0 ? "" : `, and room for ${spared} more, for when somebody asks for another number (\`instances\`, \`for\`) or changes the schedule`}.`,
    `Let windows start and end at the same times of day: days that start alike share a profile. Join exceptions that follow on each other.${spare}`
  );
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

/***/ 3451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/near.ts
function nearest(word, candidates) {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  let best;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(wanted.length - candidate.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
function didYouMean(word, candidates) {
  const near = nearest(word, candidates);
  return near === void 0 ? "" : `Did you mean \`${near}\`? `;
}
function editDistance(a, b) {
  if (a.length > 100 || b.length > 100) return a === b ? 0 : Number.POSITIVE_INFINITY;
  let older = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(previous[j] + 1, row[j - 1] + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
      row.push(cost);
    }
    older = previous;
    previous = row;
  }
  return previous[b.length];
}




/***/ }),

/***/ 3574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSchedule: () => (/* binding */ readSchedule)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_5SVNY7BW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(549);
/* harmony import */ var _chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3192);
/* harmony import */ var _chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6704);
/* harmony import */ var _chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3451);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4837);
/* harmony import */ var _chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9357);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3372);
/* harmony import */ var _chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4689);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1250);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);












// src/schedule/overlap.ts
var fix = "Move one of the two, or write `combine: max` beside `windows`: then the higher numbers hold.";
function findOverlaps(windows, exceptions, now) {
  const problems = [];
  const inYear = /* @__PURE__ */ new Map();
  const inWeek = /* @__PURE__ */ new Map();
  for (const [index, second] of windows.entries()) {
    for (const first of windows.slice(0, index)) {
      const sameZone = first.timezone === second.timezone;
      const kept = sameZone ? inWeek : inYear;
      const stretches = (window) => {
        let known = kept.get(window);
        if (known === void 0) kept.set(window, known = sameZone ? stretchesOf(window, "UTC", 10 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_10__/* .day */ .vd, 24 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_10__/* .day */ .vd) : stretchesOf(window, window.timezone, now, now + 400 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_10__/* .day */ .vd));
        return known;
      };
      const start = firstShared(stretches(first), stretches(second));
      if (start === void 0) continue;
      const when = sameZone ? `on ${_chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_10__/* .weekdays */ .mx[(0,_chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_10__/* .weekdayOf */ .Up)(start)]} from ${(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__/* .showWall */ .iG)(start).slice(11)}` : `on ${(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__/* .showWall */ .iG)((0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__/* .wallAt */ ._M)(second.timezone, start)).replace("T", " from ")}, clocks of ${second.timezone}`;
      problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(second.place, `The windows ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(first.name)} (line ${first.place.line}) and ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(second.name)} (line ${second.place.line}) overlap ${when}.`, fix));
    }
  }
  for (const [index, second] of exceptions.entries()) {
    for (const first of exceptions.slice(0, index)) {
      const start = Math.max(first.from, second.from);
      if (start >= Math.min(first.to, second.to)) continue;
      problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(second.place, `The exceptions ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(first.name)} (line ${first.place.line}) and ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(second.name)} (line ${second.place.line}) both hold on ${(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__/* .showWall */ .iG)(start).slice(0, 10)}.`, fix));
    }
  }
  return problems;
}
function stretchesOf(window, zone, from, until) {
  return (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__/* .occurrencesOf */ .Og)(window, zone, from, until).map(({ start, end }) => [start.instant, end.instant]);
}
function firstShared(a, b) {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i], b[j]];
    const start = Math.max(one[0], other[0]);
    if (start < Math.min(one[1], other[1])) return start;
    if (one[1] <= other[1]) i++;
    else j++;
  }
  return void 0;
}

// src/schedule/values.ts
var mostInstances = 1e3;
var shortDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
var longDays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
function textOf({ value }) {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : void 0;
}
function refuse(tree, what, fix2, problems) {
  if (tree.value !== void 0) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} cannot be ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(tree.value)}.`, fix2));
  return void 0;
}
function readMap(tree, what, known, problems, reasons2 = {}) {
  const { entries } = tree;
  if (entries === void 0) return refuse(tree, what, `Write a map of ${known.join(", ")}.`, problems);
  for (const { name, place } of entries.values()) {
    if (known.includes(name)) continue;
    const fix2 = Object.hasOwn(reasons2, name) ? reasons2[name] : `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(name, known)}Known keys: ${known.join(", ")}.`;
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(place, `${what} has no key \`${name}\`.`, fix2));
  }
  return (key) => entries.get(key)?.tree;
}
function readBounds(tree, what, problems) {
  const fix2 = `Write a whole number from 0 to ${mostInstances}, or \`{ min: 2, max: 8 }\`.`;
  const count = (one, name) => {
    if (typeof one.value === "number" && Number.isInteger(one.value) && one.value >= 0 && one.value <= mostInstances) return one.value;
    return refuse(one, name, fix2, problems);
  };
  if (tree.entries === void 0) {
    const value = count(tree, what);
    return value === void 0 ? void 0 : { min: value, max: value };
  }
  const get = readMap(tree, what, ["min", "max"], problems);
  const [low, high] = [get?.("min"), get?.("max")];
  if (low === void 0 || high === void 0) {
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} needs both \`min\` and \`max\`.`, fix2));
    return void 0;
  }
  const [min, max] = [count(low, `\`min\` of ${what}`), count(high, `\`max\` of ${what}`)];
  if (min === void 0 || max === void 0) return void 0;
  return min <= max ? { min, max } : refuse(low, `\`min\` of ${what}`, `It is more than \`max\`, ${max}.`, problems);
}
function readTime(tree, what, problems) {
  const text = textOf(tree) ?? "";
  if (/^\d\d?:\d\d:\d\d$/.test(text)) return refuse(tree, what, `Azure starts profiles on whole minutes: write \`${text.slice(0, text.lastIndexOf(":"))}\`.`, problems);
  const match = /^(\d\d?):(\d\d)$/.exec(text);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || hours > 24 || minutes > 59 || hours === 24 && minutes > 0) return refuse(tree, what, 'Write hours and minutes from `00:00` to `24:00`, such as `"08:00"`.', problems);
  return hours * 60 + minutes;
}
function readLength(tree, what, [least, most], problems) {
  const minutes = (0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_7__/* .minutesOf */ .d)(textOf(tree) ?? "");
  if (minutes === void 0) return refuse(tree, what, "Write days, hours and minutes, such as `2h`, `45m` or `1h30m`.", problems);
  if (minutes >= least && minutes <= most) return minutes;
  return refuse(tree, what, `It goes from ${(0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_7__/* .showLength */ .o)(least)} to ${(0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_7__/* .showLength */ .o)(most)}; the nearest is \`${(0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_7__/* .showLength */ .o)(minutes < least ? least : most)}\`.`, problems);
}
function readDays(tree, what, problems) {
  const parts = (tree.items ?? [tree]).flatMap((one) => (textOf(one) ?? "").split(",").map((text) => ({ text: text.trim().toLowerCase(), one })));
  const found = Array.from({ length: 7 }, () => false);
  let right = parts.length > 0;
  for (const { text, one } of parts) {
    const [first = "", last = first, more] = text === "daily" ? ["sun", "sat"] : text.split("-").map((part) => part.trim());
    const [start, end] = [dayOf(first), dayOf(last)];
    if (start < 0 || end < 0 || more !== void 0) {
      right = false;
      const wrong = start < 0 ? first : last;
      refuse(one, what, `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(wrong, shortDays)}Write \`mon-fri\`, \`[tue, thu]\` or \`daily\`; days are ${shortDays.join(", ")}.`, problems);
      continue;
    }
    for (let at = start; ; at = (at + 1) % 7) {
      found[at] = true;
      if (at === end) break;
    }
  }
  if (parts.length === 0) refuse(tree, what, "Name one day at least.", problems);
  return right ? found : void 0;
}
function dayOf(text) {
  const short = shortDays.indexOf(text);
  return short >= 0 ? short : longDays.indexOf(text);
}
function readDate(tree, what, problems) {
  const text = textOf(tree) ?? "";
  const wall = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(wall) && new Date(wall).toISOString().slice(0, 10) === text) return wall;
  return refuse(tree, what, "Write a date that exists, such as `2026-12-24`; exceptions are whole days.", problems);
}
function readName(tree, what, problems) {
  const text = textOf(tree) ?? "";
  if (text !== "" && text.length <= 60 && !/[\u0000-\u001F\u007F{}"\\/<>%&?#]/.test(text)) {
    return /\boverride to\b/i.test(text) ? refuse(tree, what, "Leave out `override to`: the numbers that somebody asks for are named so.", problems) : text;
  }
  return refuse(tree, what, "Write 1 to 60 characters on one line, without braces, quotes, slashes and `<>%&?#`.", problems);
}
function readWorkflow(tree, what, problems) {
  const text = textOf(tree) ?? "";
  if (/^[A-Za-z0-9_][\w.-]{0,99}\.ya?ml$/.test(text)) return text;
  const name = /(?:^|\/)([A-Za-z0-9_][\w.-]{0,99}\.ya?ml)$/.exec(text)?.[1];
  return refuse(tree, what, `Write the name of a file in .github/workflows, such as \`${name ?? "scheduled-scale.yml"}\`.`, problems);
}

// src/schedule/rules.ts
var metrics = /* @__PURE__ */ new Map([
  ["Percentage CPU", true],
  ["Available Memory Percentage", true],
  ["Available Memory Bytes", false],
  ["CPU Credits Consumed", false],
  ["CPU Credits Remaining", false],
  ["Network In Total", false],
  ["Network Out Total", false],
  ["Disk Read Bytes", false],
  ["Disk Write Bytes", false],
  ["Disk Read Operations/Sec", false],
  ["Disk Write Operations/Sec", false],
  ["Inbound Flows", false],
  ["Outbound Flows", false]
]);
var cpu = "Percentage CPU";
var overRange = [5, 720];
var cooldownRange = [1, 10080];
var usual = { out: { over: 10, cooldown: 10 }, in: { over: 30, cooldown: 10 } };
function readRules(tree, what, bounds, problems, warnings) {
  const get = readMap(tree, what, ["cpu", "out", "in"], problems);
  if (get === void 0) return [];
  const [before, short] = [problems.length, get("cpu")];
  const rules = [];
  if (short !== void 0) {
    if (get("out") !== void 0 || get("in") !== void 0) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(short.place, `${what} has \`cpu\` and \`out\` or \`in\`.`, "Write the short form or the full one."));
    const threshold = readThreshold(short, `\`cpu\` of ${what}`, cpu, problems);
    if (threshold !== void 0) {
      rules.push({ direction: "out", metric: cpu, compare: "above", threshold, by: 1, ...usual.out });
      rules.push({ direction: "in", metric: cpu, compare: "below", threshold: Math.floor(threshold * 0.4), by: 1, ...usual.in });
    }
  }
  for (const direction of ["out", "in"]) {
    const side = get(direction);
    for (const one of side === void 0 ? [] : side.items ?? [side]) {
      const rule = readRule(one, `\`${direction}\` of ${what}`, direction, problems);
      if (rule !== void 0) rules.push(rule);
    }
  }
  if (rules.length > 10) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} has ${rules.length} rules; Azure takes 10 for one profile.`, "Keep the 10 that matter most."));
  for (const { by } of rules) {
    if (bounds === void 0 || by <= bounds.max - bounds.min) continue;
    const fix2 = bounds.min === bounds.max ? "Give `instances` as `{ min, max }`, or leave `scale` out." : `Azure takes a step of \`max\` less \`min\`, ${bounds.max - bounds.min}, at most.`;
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} moves ${by} at once, between ${bounds.min} and ${bounds.max} instances.`, fix2));
    break;
  }
  if (rules.length === 0 && problems.length === before) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} has no rule.`, "Write `cpu: 70%`, or `out`; or leave it out."));
  if (rules.some(({ compare, threshold }) => compare === "below" && threshold === 0)) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} has the limit “below 0”, which nothing ever is.`, short === void 0 ? "Write a higher limit." : "Write `cpu: 5%` or more: machines go below two fifths of it."));
  const quiet = new Set(rules.flatMap(({ direction, metric }) => direction === "in" ? [metric] : []));
  if (quiet.size > 0) {
    const idle = quiet.has(cpu) ? "CPU" : "machine";
    warnings.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `An idle ${idle} is not an idle person: Azure takes machines by ${[...quiet].join(" and ")} within this window, with whoever is logged in there.`, "To grow only, write `out` alone: `scale: { out: { above: 70% } }`; idle machines go at the window’s end."));
  }
  warnings.push(...findFlapping(tree, what, rules, bounds));
  if (bounds?.min === 0 && rules.length > 0) {
    warnings.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, "With no instance there is no metric, so no rule makes the first one.", "Set `min` to 1, or start the first by `instances` of `scale`."));
  }
  return rules;
}
function findFlapping(tree, what, rules, bounds) {
  const fewest = Math.max(1, bounds?.min ?? 1);
  return rules.flatMap((one) => {
    const rest = fewest / (fewest + one.by);
    const against = one.direction === "out" ? void 0 : rules.find(({ direction, metric, compare, threshold }) => direction === "out" && metric === one.metric && compare !== one.compare && (compare === "above" ? one.threshold >= threshold * rest : one.threshold <= threshold));
    if (against === void 0) return [];
    const fix2 = one.compare === "below" ? `Write less than ${Math.round(against.threshold * rest * 10) / 10} for it: what ${fewest + one.by} machines bear, ${fewest} must bear.` : `Write more than ${against.threshold} for it.`;
    return [(0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} takes machines ${one.compare} ${one.threshold} and brings them ${against.compare} ${against.threshold}: what goes would come back, or Azure, which tries not to do that, lets none go.`, fix2)];
  });
}
function readRule(tree, what, direction, problems) {
  const get = readMap(tree, what, ["metric", "above", "below", "over", "by", "cooldown"], problems);
  if (get === void 0) return void 0;
  const [named, above, below, step] = [get("metric"), get("above"), get("below"), get("by")];
  const metric = named === void 0 ? cpu : readMetric(named, `\`metric\` of ${what}`, problems);
  const length = (key, range) => {
    const given = get(key);
    return given === void 0 ? usual[direction][key] : readLength(given, `\`${key}\` of ${what}`, range, problems);
  };
  const [over, cooldown] = [length("over", overRange), length("cooldown", cooldownRange)];
  const by = step === void 0 ? 1 : step.value;
  if (typeof by !== "number" || !Number.isInteger(by) || by < 1) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(step?.place ?? tree.place, `\`by\` of ${what} cannot be ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(by)}.`, "Write how many instances come or go at once, 1 or more."));
  const [limit] = [above, below].filter((one) => one !== void 0);
  if (limit === void 0 || above !== void 0 && below !== void 0) {
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} needs \`above\` or \`below\`, one of them.`, direction === "out" ? "Write `above: 70%`." : "Write `below: 25%`."));
    return void 0;
  }
  if (metric === cpu && direction === "out" !== (limit === above)) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(limit.place, `${what} would ${direction === "out" ? "bring machines where the CPU has little to do" : "take machines where the CPU has much to do"}.`, direction === "out" ? "Write `above`." : "Write `below`."));
  const threshold = metric === void 0 ? void 0 : readThreshold(limit, `\`${limit === above ? "above" : "below"}\` of ${what}`, metric, problems);
  if (metric === void 0 || threshold === void 0 || over === void 0 || cooldown === void 0 || typeof by !== "number") return void 0;
  return { direction, metric, compare: limit === above ? "above" : "below", threshold, over, by, cooldown };
}
function readMetric(tree, what, problems) {
  const wanted = typeof tree.value === "string" ? tree.value : "";
  if (wanted.toLowerCase() === "cpu") return cpu;
  const found = [...metrics.keys()].find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (found === void 0) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} cannot be ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(tree.value)}: Azure measures it on no scale set from outside.`, `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(wanted, [...metrics.keys()])}Known: cpu, ${[...metrics.keys()].slice(1).join(", ")}.`));
  return found;
}
function readThreshold(tree, what, metric, problems) {
  const percent = metrics.get(metric) === true;
  const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(typeof tree.value === "number" ? String(tree.value) : typeof tree.value === "string" ? tree.value.trim() : "");
  const value = Number(match?.[1] ?? Number.NaN);
  if (match !== null && Number.isFinite(value) && (percent ? value > 0 && value < 100 : match[2] === "")) return value;
  problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} cannot be ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(tree.value)}.`, percent ? "Write a percentage between 0 and 100, such as `70%`." : `Write a plain number; ${metric} is no percentage.`));
  return void 0;
}

// src/schedule/read.ts
var weekly = "Azure’s recurrences are weeks; the nearest is a window of weekdays, and `except` for the dates that differ.";
var reasons = { cron: weekly, every: weekly, frequency: weekly, rrule: weekly, dates: weekly, until: weekly, seconds: "Azure starts profiles on whole minutes." };
var standIn = "Etc/UTC";
var windowKeys = ["name", "days", "from", "to", "instances", "scale", "timezone"];
function readSchedule(tree, now) {
  const problems = [];
  const warnings = [];
  const get = readMap(tree, "`schedule`", ["timezone", "base", "windows", "except", "backstop", "combine", "notifications", "runs"], problems, reasons);
  if (get === void 0) return { problems, warnings };
  const named = get("timezone");
  if (named === void 0) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, "`schedule` has no `timezone`.", "Add the place whose clocks are meant, such as `timezone: Europe/Berlin`."));
  const timezone = named === void 0 ? void 0 : readZone(named, "`schedule.timezone`", now, problems, warnings);
  const base = get("base") === void 0 ? { min: 0, max: 0 } : readBounds(get("base"), "`schedule.base`", problems);
  const windows = listOf(get("windows"), "`schedule.windows`", problems).flatMap((one, index) => readWindow(one, index, timezone ?? standIn, now, problems, warnings) ?? []);
  const exceptions = listOf(get("except"), "`schedule.except`", problems).flatMap((one, index) => readException(one, index, now, problems, warnings) ?? []);
  const backstop = get("backstop") === void 0 ? 120 : readLength(get("backstop"), "`schedule.backstop`", [0, 1440], problems);
  const combined = get("combine");
  if (combined !== void 0 && combined.value !== "max") problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(combined.place, `\`schedule.combine\` cannot be ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(combined.value)}.`, "Write `max`: of windows that overlap the higher numbers hold. Azure follows one profile at a time and cannot add."));
  const notifications = get("notifications") === void 0 ? void 0 : readNotifications(get("notifications"), problems);
  const runs = get("runs") === void 0 ? void 0 : readWatch(get("runs"), tree.entries.get("runs").place, problems);
  refuseTwins([...windows, ...exceptions], problems);
  const combine = combined?.value === "max";
  if (!combine) problems.push(...findOverlaps(timezone === void 0 ? windows.filter((one) => one.timezone === standIn) : windows, exceptions, now));
  if (problems.length > 0 || timezone === void 0 || base === void 0 || backstop === void 0) return { problems, warnings };
  const schedule = { timezone, base, windows, exceptions, backstop, combine, notifications, ...runs === void 0 ? {} : { runs }, place: (tree.entries?.get("windows") ?? tree.entries?.get("except") ?? tree).place };
  problems.push(...(0,_chunk_5SVNY7BW_js__WEBPACK_IMPORTED_MODULE_1__/* .fit */ .U)(schedule, now));
  if (problems.length === 0) warnings.push(...stilled(schedule, now));
  return problems.length > 0 ? { problems, warnings } : { schedule, problems, warnings };
}
function stilled({ windows, ...rest }, now) {
  const starts = (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_2__/* .weeklyStarts */ .ND)({ windows, ...rest }, now).filter(({ spared, cause }) => spared !== void 0 && cause.kind === "window");
  return windows.flatMap((window) => {
    const start = window.rules.length === 0 ? void 0 : starts.find(({ cause }) => cause.names.includes(window.name));
    if (start === void 0) return [];
    const before = start.spared.names.map(_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU).join(" and ") || "the base";
    return [(0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(window.place, `No rule moves the number of the window ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(window.name)} while Azure still spares the machines of ${before}, for the backstop after its end.`, "Give the two the same `max`, or a shorter `backstop`.")];
  });
}
function listOf(tree, what, problems) {
  if (tree === void 0 || tree.items !== void 0) return tree?.items ?? [];
  if (tree.value !== void 0) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} must be a list.`, "Start each entry with `- name: ...`."));
  return [];
}
function readZone(tree, what, now, problems, warnings) {
  const name = typeof tree.value === "string" ? tree.value : "";
  if (!(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__/* .isZone */ .DS)(name)) {
    const meant = (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(name);
    const fix2 = meant === void 0 ? `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(name, Intl.supportedValuesOf("timeZone"))}Write a name of the IANA database, such as \`Europe/Berlin\`; an offset such as \`+01:00\` knows no summer.` : `That is a Windows name; write \`${meant}\`, or the place you are at.`;
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} cannot be ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(tree.value)}.`, fix2));
    return void 0;
  }
  const { name: windows, until, nearest } = (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_2__/* .windowsZone */ .o9)(name, now);
  if (windows !== void 0 && until !== void 0) {
    warnings.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `From ${(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__/* .showWall */ .iG)(until).slice(0, 10)} on ${what}, ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(name)}, no longer has the clocks of ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(windows)}, by which Azure knows it.`, "Keep `scale` running and this action up to date: when the time comes they write another zone that has the same clocks, where there is one."));
  }
  if (windows !== void 0) return name;
  problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} cannot be ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(tree.value)}: Azure knows Windows time zones alone, and none has these clocks.`, `The nearest is \`${nearest ?? (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalZone */ .RF)(name) ?? "UTC"}\`.`));
  return void 0;
}
function readWindow(tree, index, timezone, now, problems, warnings) {
  const title = tree.entries?.get("name")?.tree.value;
  const what = typeof title === "string" ? `the window ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(title)}` : `\`windows[${index}]\``;
  const get = readMap(tree, what, windowKeys, problems, reasons);
  if (get === void 0) return void 0;
  const need = missing(tree, what, ["name", "days", "from", "to", "instances"], problems);
  const at = (key, read) => get(key) === void 0 ? void 0 : read(get(key), `\`${key}\` of ${what}`, problems);
  const [name, days, from, to, instances] = [at("name", readName), at("days", readDays), at("from", readTime), at("to", readTime), at("instances", readBounds)];
  const zone = get("timezone") === void 0 ? timezone : readZone(get("timezone"), `\`timezone\` of ${what}`, now, problems, warnings);
  const scale = get("scale");
  const rules = scale === void 0 ? [] : readRules(scale, `\`scale\` of ${what}`, instances, problems, warnings);
  if (instances !== void 0 && instances.min < instances.max && scale === void 0) {
    warnings.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(get("instances").place, `Nothing moves the number of ${what} between ${instances.min} and ${instances.max}.`, "Add `scale: { cpu: 70% }`, or write one number."));
  }
  if (from !== void 0 && to !== void 0 && from % 1440 === to % 1440 && !(from === 0 && to === 1440)) {
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(get("to").place, `${what[0].toUpperCase()}${what.slice(1)} ends at the time of day at which it starts.`, 'For whole days write `from: "00:00", to: "24:00"`.'));
    return void 0;
  }
  if (from === 1440) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(get("from").place, `\`from\` of ${what} is 24:00, which is the next day.`, "Write `00:00` and the day after."));
  if (!need || name === void 0 || days === void 0 || from === void 0 || to === void 0 || instances === void 0 || zone === void 0) return void 0;
  return { name, days, from, to: to <= from ? to + 1440 : to, timezone: zone, instances, rules, place: tree.place };
}
var longOver = 183 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_10__/* .day */ .vd;
function readException(tree, index, now, problems, warnings) {
  const title = tree.entries?.get("name")?.tree.value;
  const what = typeof title === "string" ? `the exception ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(title)}` : `\`except[${index}]\``;
  const get = readMap(tree, what, ["name", "date", "from", "to", "instances"], problems, reasons);
  if (get === void 0) return void 0;
  const single = get("date");
  if (single !== void 0 && (get("from") ?? get("to")) !== void 0) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(single.place, `${what} has \`date\` and \`from\` or \`to\`.`, "Write one date, or the first and the last day."));
  const need = missing(tree, what, single === void 0 ? ["name", "from", "to", "instances"] : ["name", "instances"], problems);
  const at = (key, read) => get(key) === void 0 ? void 0 : read(get(key), `\`${key}\` of ${what}`, problems);
  const [name, instances] = [at("name", readName), at("instances", readBounds)];
  const from = at(single === void 0 ? "from" : "date", readDate);
  const last = single === void 0 ? at("to", readDate) : from;
  if (!need || name === void 0 || instances === void 0 || from === void 0 || last === void 0) return void 0;
  const [place, length] = [(get("to") ?? tree).place, (last - from) / _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_10__/* .day */ .vd + 1];
  if (length < 1) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(place, `${what} ends before it starts.`, "`to` is its last day."));
  else if (length > 365) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(place, `${what} is ${length} days long; a fixed date of Azure is 365 at most.`, `The nearest is \`to: ${new Date(from + 364 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_10__/* .day */ .vd).toISOString().slice(0, 10)}\`; add a second exception for the rest.`));
  else {
    if (last < now - longOver) warnings.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(place, `${what} was over on ${new Date(last).toISOString().slice(0, 10)}, so it does nothing.`, "Is the year right? Otherwise take it away."));
    return { name, from, to: last + _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_10__/* .day */ .vd, instances, place: tree.place };
  }
  return void 0;
}
function readNotifications(tree, problems) {
  const get = readMap(tree, "`schedule.notifications`", ["emails", "webhooks"], problems);
  const texts = (key, right, fix2) => listOf(get?.(key), `\`schedule.notifications.${key}\``, problems).flatMap((one) => {
    if (typeof one.value === "string" && right(one.value)) return [one.value];
    if (one.value !== void 0) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(one.place, `\`schedule.notifications.${key}\` cannot hold ${key === "webhooks" ? "(hidden)" : (0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(one.value)}.`, fix2));
    return [];
  });
  return {
    emails: texts("emails", (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), "Write an address such as `team@example.org`."),
    webhooks: texts("webhooks", (text) => URL.canParse(text) && new URL(text).protocol === "https:" && !isCapability(new URL(text)), "Write an `https://` address without a secret in it: this file is in Git, and who knows such an address may call it. Let mail do, or a receiver of your own that knows the secret.")
  };
}
function isCapability(url) {
  const secretKey = /^(?:code|sig|signature|key|api[-_]?key|token|access[-_]?token|secret|password|auth)$/i;
  const random = (text) => text.length >= 20 && /\d/.test(text) && /[A-Za-z]/.test(text);
  const words = (text) => text.split(/[^A-Za-z0-9]+/);
  return (0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .findSecret */ .mt)(url.href) !== void 0 || url.password !== "" || [...url.searchParams.keys()].some((key) => secretKey.test(key)) || words(url.pathname + url.search).some(random);
}
var withinRange = [60, 60 * 1440];
function readWatch(tree, place, problems) {
  const what = "`schedule.runs`";
  const get = readMap(tree, what, ["workflow", "within"], problems);
  if (get === void 0 || !missing(tree, what, ["workflow", "within"], problems)) return void 0;
  const workflow = readWorkflow(get("workflow"), "`schedule.runs.workflow`", problems);
  const within = readLength(get("within"), "`schedule.runs.within`", withinRange, problems);
  return workflow === void 0 || within === void 0 ? void 0 : { workflow, within, place };
}
function missing(tree, what, keys, problems) {
  const absent = keys.filter((key) => !tree.entries?.has(key));
  if (absent.length > 0) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(tree.place, `${what} has no ${absent.map((key) => `\`${key}\``).join(", ")}.`, "Add what is missing."));
  return absent.length === 0;
}
function refuseTwins(named, problems) {
  const first = /* @__PURE__ */ new Map();
  for (const { name, place } of named) {
    const before = first.get(name.toLowerCase());
    if (before === void 0) first.set(name.toLowerCase(), place);
    else problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__/* .problemAt */ .l4)(place, `The name ${(0,_chunk_LMD2DY3K_js__WEBPACK_IMPORTED_MODULE_4__/* .show */ .WU)(name)} is given twice, first in line ${before.line}.`, "Azure tells its profiles apart by name; change one."));
  }
}



/***/ })

};
