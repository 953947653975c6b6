export const id = 1695;
export const ids = [1695];
export const modules = {

/***/ 1695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   besideSchedule: () => (/* reexport safe */ _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_1__.u7),
/* harmony export */   scheduleReader: () => (/* reexport safe */ _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_1__.tl),
/* harmony export */   scheduledLayer: () => (/* reexport safe */ _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_1__.to),
/* harmony export */   taking: () => (/* reexport safe */ _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_1__.BS),
/* harmony export */   takingProblems: () => (/* reexport safe */ _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_1__.J0)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_KD7T7FO6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3818);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4837);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







/***/ }),

/***/ 4837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ strings),
/* harmony export */   Th: () => (/* binding */ scalarTree),
/* harmony export */   X$: () => (/* binding */ mapTree),
/* harmony export */   Xn: () => (/* binding */ descend),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   l4: () => (/* binding */ problemAt)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/tree.ts
function problemAt(place, what, fix) {
  return { what, fix, file: place.file, line: place.line, column: place.column };
}
function placesOf(file, text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - starts[low] + 1 };
  };
}
function mapTree(place, entries, problems) {
  const byName = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const first = byName.get(entry.name);
    if (first === void 0) byName.set(entry.name, entry);
    else problems.push(problemAt(entry.place, `\`${entry.name}\` is given twice, first in line ${first.place.line}.`, "Keep one of the two."));
  }
  const value = Object.fromEntries([...byName].map(([name, entry]) => [name, entry.tree.value]));
  return { value, place, entries: byName };
}
function scalarTree(place, value, problems) {
  if (typeof value === "number" && !Number.isFinite(value)) {
    problems.push(problemAt(place, "The number is too large or is none.", "Write a finite number."));
    return { value: void 0, place };
  }
  return { value, place };
}
function descend(tree, path) {
  let at = tree;
  for (const step of path) at = at?.entries?.get(step)?.tree ?? at?.items?.[Number(step)];
  return at;
}
function strings(tree) {
  if (typeof tree.value === "string") return [{ text: tree.value, place: tree.place }];
  const parts = tree.items ?? [...tree.entries?.values() ?? []].map((entry) => entry.tree);
  return parts.flatMap(strings);
}




/***/ }),

/***/ 3818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ taking),
/* harmony export */   J0: () => (/* binding */ takingProblems),
/* harmony export */   tl: () => (/* binding */ scheduleReader),
/* harmony export */   to: () => (/* binding */ scheduledLayer),
/* harmony export */   u7: () => (/* binding */ besideSchedule)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4837);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/pool/scheduled.ts
var taking = { count: "instanceCount", setting: "autoscale" };
async function scheduleReader({ pool, read }, now) {
  const file = (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o)(pool ?? "");
  if (file === void 0 || !/schedule|\\/.test(attempt(() => read(file)) ?? "")) return void 0;
  const [{ readSchedule }, { stateAt }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(3574)]).then(__webpack_require__.bind(__webpack_require__, 3574)), Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(6027)]).then(__webpack_require__.bind(__webpack_require__, 6027))]);
  return (tree) => {
    const reading = readSchedule(tree, now);
    return reading.schedule === void 0 ? reading : { ...reading, instances: stateAt(reading.schedule, now).people.min };
  };
}
function attempt(action) {
  try {
    return action();
  } catch {
    return void 0;
  }
}
function scheduledLayer(instances, place) {
  const given = { name: taking.count, entry: { value: instances }, place, from: "the schedule", committed: true };
  return { givens: [given], add: place, broken: false, problems: [] };
}
function takingProblems(schedule, place, source, declared) {
  const [count, setting] = [declared.get(taking.count.toLowerCase()), declared.get(taking.setting)];
  const problems = [];
  for (const [name, found, type] of [[taking.count, count, "int"], [taking.setting, setting, "object"]]) {
    if (found?.type === type) continue;
    const what = found === void 0 ? `has no parameter \`${name}\`` : `declares \`${name}\` as ${found.type}`;
    problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, `The template ${source} ${what}, so it cannot take a schedule.`, `Declare \`${name}\` (${type}) and use it as templates/linux.json of the action does.`));
  }
  const parts = [{ what: "`schedule.base`", instances: schedule.base, place }, ...[...schedule.windows, ...schedule.exceptions].map((one) => ({ what: `\`${one.name}\``, instances: one.instances, place: one.place }))];
  for (const { what, instances, place: at } of parts) {
    const [least, most] = [count?.minValue ?? 0, count?.maxValue ?? Infinity];
    if (instances.min < least) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(at, `${what} says ${instances.min} instances; the template takes ${least} or more.`, `Write at least ${least}.`));
    if (instances.max > most) problems.push((0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(at, `${what} says ${instances.max} instances; the template takes ${most} at most.`, `Write at most ${most}.`));
  }
  return problems;
}
function besideSchedule(layers) {
  const given = (name) => layers.flatMap(({ givens }) => givens.filter((one) => one.name.toLowerCase() === name.toLowerCase()));
  return {
    problems: given(taking.setting).map(({ place }) => (0,_chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_1__/* .problemAt */ .l4)(place, `\`${taking.setting}\` is made of the pool file’s \`schedule\`.`, "Take one of the two away.")),
    warnings: given(taking.count).map(({ from }) => `\`${taking.count}\` of ${from} is left aside: the schedule says how many instances there are.`)
  };
}




/***/ })

};
