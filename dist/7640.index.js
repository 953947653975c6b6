export const id = 7640;
export const ids = [7640];
export const modules = {

/***/ 7640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellCause: () => (/* binding */ tellCause),
/* harmony export */   viewSchedule: () => (/* binding */ viewSchedule)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7901);
/* harmony import */ var _chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6704);
/* harmony import */ var _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1250);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/schedule/grid.ts
function weekGrid(schedule, instant, override) {
  const zone = schedule.timezone;
  const today = Math.floor((0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .wallAt */ ._M)(zone, instant) / _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd) * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd;
  const days = Array.from({ length: 7 }, (_none, index) => ({ date: (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .showWall */ .iG)(today + index * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd).slice(0, 10), cells: Array.from({ length: 24 }, () => void 0) }));
  const [from, until] = [today - _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd, today + 8 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd];
  for (const change of (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .changes */ .Ao)(zone, from, until)) {
    const on = days[Math.floor(((0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .wallAt */ ._M)(zone, change.at) - today) / _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)];
    if (on !== void 0) on.clock = change.by / 6e4;
  }
  for (const segment of (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .segmentsOf */ .OD)(schedule, override, from, until)) {
    for (const [start, end] of stretches(zone, segment.from, segment.until)) {
      for (let hour = Math.max(0, Math.floor((start - today) / hourLength)); hour < 168 && today + hour * hourLength < end; hour++) {
        const { cells } = days[Math.floor(hour / 24)];
        const before = cells[hour % 24];
        const { people, azure } = segment;
        cells[hour % 24] = { people: { min: Math.max(people.min, before?.people.min ?? 0), max: Math.max(people.max, before?.people.max ?? 0) }, azure: Math.max(azure.max, before?.azure ?? 0) };
      }
    }
  }
  return days;
}
var hourLength = 36e5;
function stretches(zone, from, until) {
  const cuts = [from, ...(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .changes */ .Ao)(zone, from + 1, until).map(({ at }) => at), until];
  return cuts.slice(1).map((end, index) => [(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .wallAt */ ._M)(zone, cuts[index]), (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .wallAt */ ._M)(zone, end - 1) + 1]);
}

// src/schedule/view.ts
var shown = 10;
var most = 100;
var back = [2 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd, 10 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd, 60 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd];
var ahead = 60 * _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd;
function viewSchedule(schedule, now, override) {
  const zone = schedule.timezone;
  const { until, ...state } = (0,_chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_1__/* .stateAt */ .HK)(schedule, now, override);
  const transitions = (0,_chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_1__/* .transitionsAfter */ .nU)(schedule, now, shown, override);
  const last = transitions.at(-1)?.at ?? now;
  const clocks = (0,_chunk_VZVJQ3AN_js__WEBPACK_IMPORTED_MODULE_1__/* .clockChanges */ .yf)(schedule, now + 1, Math.max(last + 1, now + ahead));
  const upcoming = clocks.find(({ at }) => at > last);
  return {
    timezone: zone,
    now: { ...lineOf(state), why: tellCause(state.cause) + (state.spared === void 0 ? "" : `; Azure still spares the machines of ${tellSpared(state.spared, state.cause)}`), ...timeOf(zone, now), since: iso(sinceWhen(schedule, now, override)), until: iso(until) },
    override: override === void 0 || override.until <= now ? null : { instances: override.instances, from: iso(override.from), until: iso(override.until) },
    week: weekGrid(schedule, now, override).map(({ date, cells, clock }) => ({ date, hours: cells.map((cell) => cell === void 0 ? null : { ...cell.people, azure: cell.azure }), clock: clock ?? null })),
    changes: transitions.map((one) => changeOf(zone, one)),
    clocks: clocks.filter((one) => one.at <= last || one.at === upcoming?.at).map(({ at, by, zone: whose }) => ({ at: iso(at), local: timeOf(zone, at).local, zone: whose, minutes: by / _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .minute */ .Vc })),
    exceptions: schedule.exceptions.filter(({ to }) => to > (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .wallAt */ ._M)(zone, now)).toSorted((a, b) => a.from - b.from).slice(0, most).map(({ name, from, to, instances }) => ({ name, from: (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .showWall */ .iG)(from).slice(0, 10), to: (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .showWall */ .iG)(to - _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd).slice(0, 10), instances: boundsOf(instances) })),
    cost: null,
    runs: null
  };
}
function tellCause({ kind, names }) {
  if (kind === "base") return "outside all windows";
  if (kind === "override") return "the override";
  return `the ${kind}${names.length === 1 ? "" : "s"} ${names.map((name) => `“${name}”`).join(" and ")}`;
}
function lineOf({ people, azure, cause }) {
  return { people: boundsOf(people), azure: boundsOf(azure), why: tellCause(cause) };
}
function tellSpared(spared, { kind }) {
  return spared.kind === "base" || spared.kind === "override" && kind === "override" ? "the time before" : tellCause(spared);
}
function changeOf(zone, { at, before, oddity, ...state }) {
  const line = lineOf(state);
  const over = before.spared !== void 0 && state.spared === void 0 && tellCause(before.cause) === tellCause(state.cause);
  return {
    ...line,
    ...over ? { why: `the backstop after ${tellSpared(before.spared, before.cause)} is over` } : {},
    ...timeOf(zone, at),
    before: { people: boundsOf(before.people), azure: boundsOf(before.azure) },
    oddity: oddity ?? null
  };
}
function sinceWhen(schedule, now, override) {
  for (const length of back) {
    const segments = (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .segmentsOf */ .OD)(schedule, override, now - length, now + 1);
    const last = segments.at(-1);
    const other = segments.findLastIndex(({ people, cause }) => !(0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .alike */ .nO)({ people, cause }, { people: last.people, cause: last.cause }));
    if (other >= 0) return segments[other + 1].from;
  }
  return void 0;
}
function timeOf(zone, at) {
  const offset = (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .offsetAt */ .HA)(zone, at);
  const minutes = Math.abs(offset) / _chunk_OXC76T2K_js__WEBPACK_IMPORTED_MODULE_3__/* .minute */ .Vc;
  const pad = (number) => String(Math.floor(number)).padStart(2, "0");
  return { at: iso(at), local: (0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .showWall */ .iG)((0,_chunk_EIXG2ZM4_js__WEBPACK_IMPORTED_MODULE_2__/* .wallAt */ ._M)(zone, at)).replace("T", " "), offset: `UTC${offset < 0 ? "-" : "+"}${pad(minutes / 60)}:${pad(minutes % 60)}` };
}
var boundsOf = ({ min, max }) => ({ min, max });
function iso(instant) {
  return instant === void 0 ? null : new Date(instant).toISOString();
}



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
