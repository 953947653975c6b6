export const id = 9566;
export const ids = [9566];
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

/***/ 9566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compileSchedule: () => (/* reexport safe */ _chunk_5SVNY7BW_js__WEBPACK_IMPORTED_MODULE_1__.H),
/* harmony export */   fit: () => (/* reexport safe */ _chunk_5SVNY7BW_js__WEBPACK_IMPORTED_MODULE_1__.U)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_5SVNY7BW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(549);
/* harmony import */ var _chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3192);
/* harmony import */ var _chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6704);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4837);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3372);
/* harmony import */ var _chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4689);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1250);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);











/***/ })

};
