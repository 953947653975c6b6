export const id = 5004;
export const ids = [5004];
export const modules = {

/***/ 5004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hear: () => (/* binding */ hear)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_QTPK2CD3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1648);
/* harmony import */ var _chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2687);
/* harmony import */ var _chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7882);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3451);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3564);
/* harmony import */ var _chunk_JH2IL66L_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4837);
/* harmony import */ var _chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9357);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(15);
/* harmony import */ var _chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5950);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);












// src/chat/checks.ts
function notByPerson({ author, authorType, byApp }) {
  if (author === "") return "the account that wrote the comment is gone";
  if (authorType !== "User") return `${author} is no person`;
  return byApp ? "an app wrote the comment" : void 0;
}
function edited({ body }, told) {
  if (body === told) return void 0;
  return { what: "The comment was edited after it was written, and an edited comment is no command.", fix: "Write the command as a new comment." };
}
function forbidden(verb, login, role) {
  if ((0,_chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_2__/* .allows */ .NB)(verb, role)) return void 0;
  return { what: `\`/pool ${verb}\` needs the role \`${_chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_2__/* .verbs */ .PB[verb].role}\` in this repository, and ${login} has \`${role}\`.`, fix: "Ask somebody who has it to write the command." };
}
function unfit({ own, locked }) {
  if (!own) return { what: "The pull request comes from a fork, and this repository has no record of its branch: whether it has moved since the comment cannot be known.", fix: "Commands work under pull requests whose branch is in this repository." };
  return locked ? { what: "The conversation of the pull request is locked: nobody would see an answer.", fix: "Unlock it, then write the command again as a new comment." } : void 0;
}
function moved({ headSha, headBranch }, pushed, commentAt) {
  const again2 = "Look at the newest commits, then write the command again as a new comment.";
  if (pushed === void 0 || pushed.sha !== headSha) return { what: `GitHub’s record of pushes does not have the head \`${headSha.slice(0, 7)}\` of \`${headBranch}\` (yet), so it may be newer than the comment.`, fix: again2 };
  const [then, now] = [Date.parse(pushed.at), Date.parse(commentAt)];
  if (then < now) return void 0;
  return { what: `The branch \`${headBranch}\` was pushed to after the comment was written: it may not be what the comment was about.`, fix: again2 };
}

// src/chat/pools.ts
function choosePool(pools, name, folder) {
  const found = name === void 0 ? pools : pools.filter((one) => one.name === name);
  const [only] = found;
  if (only !== void 0 && found.length === 1) return { path: only.path };
  const names = pools.flatMap((one) => one.name === void 0 ? [] : [`\`${one.name}\``]);
  const known = names.length === 0 ? "There is none." : `There ${names.length === 1 ? "is" : "are"} ${names.slice(0, 20).join(", ")}${names.length > 20 ? " and more" : ""}.`;
  if (name === void 0 && found.length > 1) return { problem: { what: `The default branch has ${found.length} pools, and the command names none.`, fix: `Write the pool’s name at the command’s end. ${known}` } };
  if (found.length > 1) return { problem: { what: `${found.map((one) => `\`${one.path}\``).join(" and ")} both name the pool \`${name ?? ""}\`.`, fix: "Give each pool file a name of its own." } };
  return { problem: { what: name === void 0 ? `The default branch has no pool file in the folder \`${folder}\`.` : `The default branch has no pool \`${name}\` in the folder \`${folder}\`.`, fix: `${known} What a pull request adds counts once it is merged.` } };
}

// src/commands/chatops.ts
var wanted = {
  status: () => ({ command: "status" }),
  plan: () => ({ command: "plan" }),
  scale: ({ instances = 0, minutes = 0 }) => ({ command: "scale", instances, forMinutes: minutes }),
  preview: () => ({ command: "preview" }),
  // A preview that is made already lives on: main knows it by its verb.
  extend: ({ minutes = 0 }, pullRequest) => ({ command: "preview", forMinutes: minutes, pullRequest }),
  // Of this pull request’s preview; with a number `teardown` never touches a pool.
  teardown: (_command, pullRequest) => ({ command: "teardown", pullRequest })
};
async function hear(hearing, report) {
  const { event, progress } = hearing;
  if (event.name !== "issue_comment") {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l({ what: `\`chatops\` answers comments, and this run was started by \`${event.name}\`.`, fix: "Use it in a workflow with `on: { issue_comment: { types: [created] } }`." });
  }
  const comment = (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .objectOf */ .Xy)(event.payload["comment"]);
  const text = (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(comment["body"]);
  const user = (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .objectOf */ .Xy)(comment["user"]);
  const written = (0,_chunk_QTPK2CD3_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommand */ .U)(text);
  const byWhom = { author: (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(user["login"]), authorType: (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(user["type"]), byApp: Boolean(comment["performed_via_github_app"]) };
  const idle = (why) => {
    progress({ line: `Nothing to do: ${why}.` });
    return void 0;
  };
  const action = (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(event.payload["action"]);
  if (action !== "created") return idle(`the comment was ${action}, and only new ones are heard`);
  const none = (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .surelyNone */ .Lj)(event) ?? (written.kind === "none" ? "the comment holds no command" : notByPerson(byWhom));
  if (none !== void 0 || written.kind === "none") return idle(none ?? "the comment holds no command");
  const chat = await hearing.chat();
  const now = await chat.comment(Number(comment["id"]));
  if (now === void 0) return idle("the comment is gone");
  const unheard = notByPerson(now);
  if (unheard !== void 0) return idle(unheard);
  const role = await chat.roleOf(now.author);
  if (!(0,_chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_2__/* .allows */ .NB)("status", role)) {
    await show(chat, now, "-1", progress);
    return idle(`${now.author} has the role \`${role}\` in this repository, which may ask for nothing`);
  }
  const shown = written.kind === "command" ? (0,_chunk_QTPK2CD3_js__WEBPACK_IMPORTED_MODULE_1__/* .showCommand */ .T)(written.command) : firstLine(text);
  const asked = report.asked = { by: now.author, text: shown, verb: "", url: now.url, commit: "", refused: null };
  const judging = written.kind === "refused" ? Promise.resolve(written.problem) : judge(hearing, { chat, comment: now, text, role, command: written.command });
  const judged = await judging.catch(async (error) => {
    await show(chat, now, "confused", progress);
    throw error;
  });
  if ("what" in judged) {
    const isForbidden = written.kind === "command" && !(0,_chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_2__/* .allows */ .NB)(written.command.verb, role);
    await show(chat, now, isForbidden ? "-1" : "confused", progress);
    report.asked = { ...asked, refused: judged };
    progress({ warning: (0,_chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .describeProblem */ .B)(judged) });
    return void 0;
  }
  await show(chat, now, "eyes", progress);
  progress({ line: `${now.author} (\`${role}\`) asks for ${shown}, with \`${judged.inputs.pool}\` as the default branch has it at ${judged.commit}.` });
  const end = (ok) => show(chat, now, ok ? "rocket" : "confused", progress);
  report.asked = { ...asked, verb: judged.verb, commit: judged.commit };
  return { verb: judged.verb, inputs: judged.inputs, read: judged.read, pull: judged.pull, end };
}
async function judge({ event, attempt, folder, ...hearing }, { chat, comment, text, role, command }) {
  const { verb } = command;
  const refused = edited(comment, text) ?? forbidden(verb, comment.author, role) ?? again(attempt);
  if (refused !== void 0) return refused;
  const number = Number((0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_9__/* .objectOf */ .Xy)(event.payload["issue"])["number"]);
  const inputs = wanted[verb](command, number);
  const pull = await chat.pullRequest(number);
  const not = unfit(pull) ?? (pull.open ? moved(pull, await chat.lastPush(pull.headBranch), comment.createdAt) : closed(verb));
  if (not !== void 0) return not;
  const github = await hearing.github();
  const { defaultBranch } = await github.repository();
  const commit = await github.tip(defaultBranch);
  const files = await committed(github, folder, commit);
  const chosen = choosePool([...files].map(([path, body]) => ({ path, name: (0,_chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(path, body) })), command.pool, folder);
  if ("problem" in chosen) return chosen.problem;
  for (const path of (0,_chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_3__/* .referencesOf */ .CL)(chosen.path, files.get(chosen.path) ?? "")) files.set(path, await textAt(github, path, commit));
  const read = (path) => files.get(path) || void 0;
  const { overCeiling } = await Promise.all(/* import() */[__webpack_require__.e(5956), __webpack_require__.e(3301)]).then(__webpack_require__.bind(__webpack_require__, 3301));
  const over = await overCeiling(command, { path: chosen.path, read, now: Date.parse(comment.createdAt) });
  if (over !== void 0) return over;
  return { verb, inputs: { ...inputs, pool: chosen.path }, read, pull, commit };
}
function again(attempt) {
  return attempt === 1 ? void 0 : { what: "The run was started again, and a comment is carried out once.", fix: "Write the command as a new comment." };
}
function closed(verb) {
  return verb === "preview" || verb === "extend" ? { what: `The pull request is closed, and \`/pool ${verb}\` is for open ones.`, fix: "Reopen it first." } : void 0;
}
async function committed(github, folder, commit) {
  const files = /* @__PURE__ */ new Map();
  const listed = await github.read(folder, commit);
  for (const path of typeof listed === "object" ? listed : []) if ((0,_chunk_T6T3OHR6_js__WEBPACK_IMPORTED_MODULE_3__/* .isPoolFile */ .N)(path, folder)) files.set(path, await textAt(github, path, commit));
  return files;
}
async function textAt(github, path, commit) {
  const found = await github.read(path, commit);
  return typeof found === "string" ? found : "";
}
async function show(chat, { id }, reaction, progress) {
  try {
    await chat.react(id, reaction);
  } catch (error) {
    if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l)) throw error;
    progress({ warning: error.message });
  }
}
var firstLine = (text) => (text.split(/\r\n|\n/).find((line) => line.trim() !== "") ?? "").slice(0, 100);



/***/ }),

/***/ 2687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NB: () => (/* binding */ allows),
/* harmony export */   Ot: () => (/* binding */ roles),
/* harmony export */   PB: () => (/* binding */ verbs)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/chat/verbs.ts
var roles = ["none", "read", "triage", "write", "maintain", "admin"];
var verbs = {
  status: { usage: "/pool status [pool]", role: "triage", wants: [] },
  plan: { usage: "/pool plan [pool]", role: "triage", wants: [] },
  scale: { usage: "/pool scale 3 for 2h [pool]", role: "write", wants: ["instances", "for", "time"], minutes: [5, 24 * 60] },
  preview: { usage: "/pool preview [pool]", role: "write", wants: [] },
  extend: { usage: "/pool extend 24h [pool]", role: "write", wants: ["time"], minutes: [60, 7 * 24 * 60] },
  teardown: { usage: "/pool teardown [pool]", role: "write", wants: [] }
};
function allows(verb, role) {
  return roles.indexOf(role) >= roles.indexOf(verbs[verb].role);
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

/***/ 1648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ showCommand),
/* harmony export */   U: () => (/* binding */ readCommand)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2687);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3451);
/* harmony import */ var _chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9357);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/chat/read.ts
var mostInstances = 1e3;
var longestLine = 200;
var poolName = /^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/;
var length = /^(?:[1-9]\d{0,4}m|(?=.)(?:[1-9]\d?d)?(?:[1-9]\d{0,3}h)?(?:(?:[1-5]\d|[1-9])m)?)$/;
function showCommand({ verb, instances, minutes, pool }) {
  const told = { instances: String(instances), for: "for", time: (0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_3__/* .showLength */ .o)(minutes ?? 0) };
  return ["/pool", verb, ..._chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_1__/* .verbs */ .PB[verb].wants.map((one) => told[one]), ...pool === void 0 ? [] : [pool]].join(" ");
}
function readCommand(body) {
  const lines = body.split(/\r\n|\n/);
  const at = lines.findIndex((line2) => !isBlank(line2));
  const line = lines[at] ?? "";
  if (!/^\/pool(?![\w-])/i.test(line)) return { kind: "none" };
  const refusal = refuseForm(line) ?? (lines.slice(at + 1).every(isBlank) ? void 0 : more(lines.slice(at + 1)));
  return refusal === void 0 ? readWords(line.split(/ +/).filter((word) => word !== "")) : { kind: "refused", problem: refusal };
}
var isBlank = (line) => /^ *$/.test(line);
var anyVerb = Object.values(_chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_1__/* .verbs */ .PB).map(({ usage }) => `\`${usage}\``).join(", ");
var help = `Write one of ${anyVerb}.`;
function refuseForm(line) {
  if (line.length > longestLine) return { what: `The command’s line has ${line.length} characters; ${longestLine} are the most.`, fix: help };
  const strange = /[^\u0020-\u007E]/u.exec(line);
  if (strange !== null) {
    const point = (strange[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return { what: `The command holds the character U+${point}, which is none of a command, however it looks.`, fix: "Type the command anew: plain letters, digits, `-` and blanks." };
  }
  const [first = ""] = line.split(" ");
  return first === "/pool" ? void 0 : { what: `${quote(first)} is no command.`, fix: "A command begins with `/pool`, in small letters, and a blank." };
}
function more(rest) {
  const second = rest.some((line) => /^\s*\/pool/i.test(line));
  return { what: second ? "The comment holds more than one command, and none was carried out." : "The comment says more than its command.", fix: "Write one command in a comment of its own, and nothing else." };
}
function readWords([, name, ...words]) {
  const refused = (what, fix2) => ({ kind: "refused", problem: { what, fix: fix2 } });
  if (name === void 0) return refused("The command says not what to do.", help);
  if (!Object.hasOwn(_chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_1__/* .verbs */ .PB, name)) return refused(`There is no command ${quote(`/pool ${name}`)}.`, `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(name, Object.keys(_chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_1__/* .verbs */ .PB))}${help}`);
  const verb = name;
  const rule = _chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_1__/* .verbs */ .PB[verb];
  const fix = `Write \`${rule.usage}\`.`;
  const flag = words.find((word) => word.startsWith("-") && !/^-\d/.test(word));
  if (flag !== void 0) return refused(`${quote(flag)} is no part of \`/pool ${verb}\`: commands have no flags.`, fix);
  const command = { verb };
  for (const [index, wanted] of rule.wants.entries()) {
    const word = words[index];
    if (word === void 0) return refused(`\`/pool ${verb}\` ends too early: ${missing[wanted]} is missing.`, fix);
    const problem = take(command, wanted, word, rule);
    if (problem !== void 0) return refused(problem, fix);
  }
  const [pool, ...extra] = words.slice(rule.wants.length);
  if (extra.length > 0) return refused(`${quote(extra.join(" "))} is too much for \`/pool ${verb}\`.`, fix);
  if (pool !== void 0 && !poolName.test(pool)) return refused(`${quote(pool)} is no name of a pool: that is lower-case letters, digits and \`-\`.`, fix);
  return { kind: "command", command: pool === void 0 ? command : { ...command, pool } };
}
var missing = { instances: "the number of instances", for: "the word `for`", time: "how long, such as `2h`," };
function take(command, wanted, word, { minutes: [least, most] = [1, 1] }) {
  if (wanted === "for") return word === "for" ? void 0 : `${quote(word)} stands where the word \`for\` belongs.`;
  if (wanted === "instances") {
    if (!/^(0|[1-9]\d{0,3})$/.test(word)) return `${quote(word)} is no number of instances: that is digits alone, without a sign or a leading zero.`;
    command.instances = Number(word);
    return command.instances <= mostInstances ? void 0 : `${word} instances are more than a scale set can have (${mostInstances}).`;
  }
  const minutes = length.test(word) ? (0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_3__/* .minutesOf */ .d)(word) : void 0;
  if (minutes === void 0) return `${quote(word)} is no time: that is hours, minutes or both, such as \`2h\`, \`90m\` or \`1h30m\`.`;
  command.minutes = minutes;
  return minutes >= least && minutes <= most ? void 0 : `${quote(word)} is not between ${(0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_3__/* .showLength */ .o)(least)} and ${(0,_chunk_KJ3UHJEW_js__WEBPACK_IMPORTED_MODULE_3__/* .showLength */ .o)(most)}.`;
}
function quote(word) {
  return `\`${(word.length > 60 ? `${word.slice(0, 59)}…` : word).replaceAll("`", "´")}\``;
}




/***/ }),

/***/ 7882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ referencesOf),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   N: () => (/* binding */ isPoolFile),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   xL: () => (/* binding */ choosePools)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3564);
/* harmony import */ var _chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/pool/listing.ts
var mostJobs = 256;
function isPoolFile(path, folder) {
  return path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes("/") && /\.ya?ml$/i.test(path);
}
function choosePools(files, folder, changes) {
  const hit = "all" in changes ? () => true : ({ path, text }) => [path, ...referencesOf(path, text)].some((one) => changes.paths.has(one));
  const found = files.filter(hit).map((one) => one.path).toSorted();
  const gone = "all" in changes ? [] : [...changes.gone].filter(([path]) => isPoolFile(path, folder));
  return {
    pools: found.slice(0, mostJobs),
    left: found.slice(mostJobs),
    deleted: gone.filter(([, now]) => now === null || !isPoolFile(now, folder)).map(([path]) => path).toSorted(),
    renamed: gone.flatMap(([path, now]) => now !== null && isPoolFile(now, folder) ? [[path, now]] : [])
  };
}
function referencesOf(path, text) {
  const { tree } = (0,_chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(path, text);
  return ["template", "parameters"].flatMap((key) => {
    const value = tree?.entries?.get(key)?.tree.value;
    const file = typeof value === "string" ? (0,_chunk_P6YB3T7X_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o)(value, path) : void 0;
    return file === void 0 ? [] : [file];
  });
}
function groupOf(path, text) {
  return fieldOf("resourceGroup", path, text);
}
function nameOf(path, text) {
  return fieldOf("name", path, text);
}
function fieldOf(field, path, text) {
  const value = (0,_chunk_TSOHU64E_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(path, text).tree?.entries?.get(field)?.tree.value;
  return typeof value === "string" ? value : void 0;
}




/***/ })

};
