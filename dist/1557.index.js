export const id = 1557;
export const ids = [1557];
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

/***/ 1557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   carryOver: () => (/* binding */ carryOver),
/* harmony export */   spare: () => (/* binding */ spare)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_UT362ZDW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9443);
/* harmony import */ var _chunk_PRDC5OSV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3192);
/* harmony import */ var _chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6704);
/* harmony import */ var _chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4689);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1250);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/schedule/carry.ts
function carryOver(schedule, now, living) {
  return spare(schedule, now, living, (0,_chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_4__/* .overrideIn */ .Qm)(living.properties, now, schedule.backstop));
}
function spare(schedule, now, { capacity, properties }, override) {
  const until = now + schedule.backstop * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_5__/* .minute */ .Vc;
  const allowed = (0,_chunk_UT362ZDW_js__WEBPACK_IMPORTED_MODULE_1__/* .liveLine */ .j)(properties, capacity, now, until) ?? [{ from: now, until, bounds: { min: capacity, max: capacity } }];
  const segments = (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_3__/* .segmentsOf */ .OD)(schedule, override, now, until);
  const falls = segments.some(
    ({ azure, ...segment }) => capacity > azure.max && allowed.some(({ bounds, ...stretch }) => bounds.max > azure.max && stretch.from < segment.until && segment.from < stretch.until)
  );
  const holds = override !== void 0 && override.until > now;
  if (!falls) return holds || segments.some(_chunk_4U6IR2UP_js__WEBPACK_IMPORTED_MODULE_4__/* .bearsOverride */ .qi) ? override : void 0;
  const from = Math.floor(now / _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_5__/* .minute */ .Vc) * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_5__/* .minute */ .Vc;
  return holds ? { ...override, from, stood: capacity } : { instances: capacity, from: from - _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_5__/* .minute */ .Vc, until: from };
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




/***/ })

};
