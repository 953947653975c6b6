export const id = 3580;
export const ids = [3580];
export const modules = {

/***/ 3580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hoursAhead: () => (/* binding */ hoursAhead)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2625);
/* harmony import */ var _chunk_UT362ZDW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9443);
/* harmony import */ var _chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3192);
/* harmony import */ var _chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7901);
/* harmony import */ var _chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6704);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1250);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);








// src/schedule/ahead.ts
function hoursAhead(schedule, now, { before, override } = {}) {
  const zone = schedule.timezone;
  const until = (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_5__/* .instantOf */ .B9)(zone, (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_5__/* .wallAt */ ._M)(zone, now) + 7 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd);
  const today = Math.floor((0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_5__/* .wallAt */ ._M)(zone, now) / _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd) * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd;
  const [from, to] = [(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_5__/* .instantOf */ .B9)(zone, today), (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_5__/* .instantOf */ .B9)(zone, today + 52 * 7 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_6__/* .day */ .vd)];
  const { hours, azure } = (0,_chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_4__/* .hoursBetween */ .UH)(schedule, from, to);
  return {
    week: { hours: (until - now) / 36e5, before: before === void 0 ? null : hoursOf(before, now, until, override), after: tidy((0,_chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_4__/* .hoursBetween */ .UH)(schedule, now, until, override).azure) },
    month: tidy({ min: azure.min / hours * _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__/* .hoursPerMonth */ .XA, max: azure.max / hours * _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__/* .hoursPerMonth */ .XA }),
    most: Math.max(...(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_5__/* .segmentsOf */ .OD)(schedule, void 0, from, to).map(({ people }) => people.max))
  };
}
function hoursOf(before, from, until, override) {
  if ("schedule" in before) return tidy((0,_chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_4__/* .hoursBetween */ .UH)(before.schedule, from, until, override).azure);
  const hours = (0,_chunk_UT362ZDW_js__WEBPACK_IMPORTED_MODULE_2__/* .liveHours */ .w)(before.properties, before.capacity, from, until);
  return hours === void 0 ? null : tidy(hours);
}
function tidy({ min, max }) {
  return { min: Math.round(min * 100) / 100, max: Math.round(max * 100) / 100 };
}



/***/ }),

/***/ 9443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ liveLine),
/* harmony export */   w: () => (/* binding */ liveHours)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3192);
/* harmony import */ var _chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6704);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1250);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/schedule/live.ts
var hour = 36e5;
function liveLine(properties, capacity, from, until) {
  const setting = fields(properties);
  const read = setting["enabled"] === true ? list(setting["profiles"]).map((one) => readProfile(fields(one))) : [];
  const profiles = read.filter((one) => one !== void 0);
  if (profiles.length < read.length) return void 0;
  const fixed = profiles.flatMap((one) => one.fixed === void 0 ? [] : [{ ...one.fixed, bounds: one.bounds }]);
  const held = (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .followStarts */ .xi)(profiles.flatMap(({ weekly, bounds: bounds2 }) => weekly === void 0 ? [] : [{ ...weekly, bounds: bounds2 }]), from, until);
  const usual = profiles.find((one) => one.fixed === void 0 && one.weekly === void 0);
  const turns = [...fixed.flatMap((one) => [one.from, one.until]), ...held.map((one) => one.from)].filter((at) => from < at && at < until);
  const cuts = [from, ...turns.toSorted((a, b) => a - b), until];
  let bounds = { min: capacity, max: capacity };
  let index = -1;
  return cuts.slice(0, -1).map((start, at) => {
    while ((held[index + 1]?.from ?? Infinity) <= start) index++;
    bounds = (fixed.find((one) => one.from <= start && start < one.until) ?? held[index]?.start ?? usual)?.bounds ?? bounds;
    return { from: start, until: cuts[at + 1], bounds };
  });
}
function liveHours(properties, capacity, from, until) {
  const sum = { min: 0, max: 0 };
  const line = liveLine(properties, capacity, from, until);
  for (const { bounds, ...stretch } of line ?? []) {
    const hours = (stretch.until - stretch.from) / hour;
    sum.min += bounds.min * hours;
    sum.max += bounds.max * hours;
  }
  return line && sum;
}
function readProfile(profile) {
  const { minimum, maximum } = fields(profile["capacity"]);
  const [min, max] = [wholeOf(minimum, 1e5), wholeOf(maximum, 1e5)];
  if (min === void 0 || max === void 0 || min > max) return void 0;
  const bounds = { min, max };
  if (present(profile["fixedDate"])) {
    const { timeZone: timeZone2, start, end } = fields(profile["fixedDate"]);
    const place = (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(text(timeZone2) || "UTC");
    const [from, to] = [wallOf(start), wallOf(end)];
    if (place === void 0 || from === void 0 || to === void 0) return void 0;
    return { bounds, fixed: { from: (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .instantOf */ .B9)(place, from), until: (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .instantOf */ .B9)(place, to) } };
  }
  if (!present(profile["recurrence"])) return { bounds };
  const { frequency, schedule } = fields(profile["recurrence"]);
  const { timeZone, days, hours, minutes } = fields(schedule);
  const names = list(days).map((one) => text(one).toLowerCase());
  const chosen = _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .weekdays */ .mx.map((day) => names.includes(day.toLowerCase()));
  const zone = (0,_chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(text(timeZone));
  const [at, past] = [only(hours, 23), only(minutes, 59)];
  if (!/^week$/i.test(text(frequency)) || zone === void 0 || at === void 0 || past === void 0 || !chosen.includes(true)) return void 0;
  return { bounds, weekly: { zone, days: chosen, minutes: at * 60 + past } };
}
function wallOf(value) {
  const [, date = "", time = ""] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|\+00:00)?$/i.exec(text(value)) ?? [];
  const wall = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(wall) ? void 0 : wall;
}
function only(value, most) {
  const items = list(value);
  return items.length === 1 ? wholeOf(items[0], most) : void 0;
}
function wholeOf(value, most) {
  const number = typeof value === "number" ? value : /^\d{1,6}$/.test(text(value)) ? Number(value) : Number.NaN;
  return Number.isInteger(number) && number >= 0 && number <= most ? number : void 0;
}
var present = (value) => value !== void 0 && value !== null;
var text = (value) => typeof value === "string" ? value : "";
var list = (value) => Array.isArray(value) ? value : [];
var fields = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};




/***/ }),

/***/ 7901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ stateAt),
/* harmony export */   UH: () => (/* binding */ hoursBetween),
/* harmony export */   nU: () => (/* binding */ transitionsAfter),
/* harmony export */   yf: () => (/* binding */ clockChanges)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6704);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1250);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/schedule/evaluate.ts
var reach = 800 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd;
function stateAt(schedule, instant, override) {
  let found;
  for (const length of [2 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd, 10 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd, reach]) {
    [found] = (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .segmentsOf */ .OD)(schedule, override, instant, instant + length);
    if (found.until < instant + length) break;
  }
  const { from: _from, until, ...state } = found;
  return until < instant + reach ? { ...state, until } : state;
}
function transitionsAfter(schedule, instant, count, override) {
  let found = [];
  for (const length of [10 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd, 80 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd, reach]) {
    const until = instant + length;
    const marks = /* @__PURE__ */ new Map();
    for (const step of (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(schedule, override, instant, until)) if (step.at > instant) marks.set(step.at, [...marks.get(step.at) ?? [], ...step.marks]);
    const segments = (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .segmentsOf */ .OD)(schedule, override, instant, until);
    found = segments.slice(1, count + 1).map(({ from: at, until: _until, ...state }, index) => {
      const { from: _from, until: _end, ...before } = segments[index];
      const odd = (marks.get(at) ?? []).map(({ zone, wall }) => (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .oddity */ .o6)(zone, wall)).find((one) => one !== void 0);
      return { ...state, at, before, ...odd === void 0 ? {} : { oddity: odd } };
    });
    if (found.length === count) break;
  }
  return found;
}
function hoursBetween(schedule, from, until, override) {
  const sum = { hours: (until - from) / 36e5, people: { min: 0, max: 0 }, azure: { min: 0, max: 0 } };
  for (let start = from; start < until; start += 366 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd) {
    for (const segment of (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .segmentsOf */ .OD)(schedule, override, start, Math.min(start + 366 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd, until))) {
      const hours = (segment.until - segment.from) / 36e5;
      for (const line of ["people", "azure"]) {
        sum[line].min += segment[line].min * hours;
        sum[line].max += segment[line].max * hours;
      }
    }
  }
  return sum;
}
function clockChanges(schedule, from, until) {
  const zones = /* @__PURE__ */ new Set([schedule.timezone, ...schedule.windows.map(({ timezone }) => timezone)]);
  return [...zones].flatMap((zone) => (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_1__/* .changes */ .Ao)(zone, from, until).map((change) => ({ zone, ...change }))).toSorted((a, b) => a.at - b.at);
}




/***/ })

};
