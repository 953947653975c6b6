export const id = 2908;
export const ids = [2908];
export const modules = {

/***/ 2901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ roleOf)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2687);
/* harmony import */ var _chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9394);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/github/role.ts
async function roleOf({ octokit, ask, owner, repo }, login) {
  const doing = { what: "Asking for the role of who wrote the comment", permission: "metadata: read" };
  const answer = await ask(doing, () => (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_2__/* .orNone */ .u9)(octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login })));
  return answer === void 0 ? "none" : roleIn(answer.data);
}
function roleIn({ permission, role_name: name }) {
  if (name === "triage" && permission === "read") return "triage";
  if (name === "maintain" && permission === "write") return "maintain";
  return _chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_1__/* .roles */ .Ot.find((one) => one === permission && one !== "triage" && one !== "maintain") ?? "none";
}




/***/ }),

/***/ 2908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectPulls: () => (/* binding */ connectPulls)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_ABDSBWIU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2901);
/* harmony import */ var _chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2687);
/* harmony import */ var _chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9394);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// src/github/pulls.ts
var ours = "<!-- dsvm-pool-action ";
var mostAsked = 20;
async function connectPulls(options) {
  const connected = await (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_3__/* .connectOctokit */ .wy)(options);
  const { octokit, ask, owner, repo } = connected;
  const read = async (number) => {
    const { data } = await ask(reading("Reading the pull request"), () => octokit.rest.pulls.get({ owner, repo, pull_number: number }));
    const from = data.head.repo?.full_name ?? "";
    return { number, open: data.state === "open", own: from.toLowerCase() === options.repository.toLowerCase(), author: data.user?.login ?? "", headSha: data.head.sha, createdAt: data.created_at };
  };
  return {
    pullRequest: read,
    lastWord: async (number) => {
      const [{ createdAt }, comments, reviews] = await Promise.all([
        read(number),
        (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_3__/* .allPages */ .S4)((page) => ask(reading("Reading the comments"), () => octokit.rest.issues.listComments({ owner, repo, issue_number: number, per_page: 100, page }))),
        (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_3__/* .allPages */ .S4)((page) => ask(reading("Reading the reviews"), () => octokit.rest.pulls.listReviews({ owner, repo, pull_number: number, per_page: 100, page })))
      ]);
      const said = [
        ...comments.filter((one) => one.user?.type === "User" && !one.performed_via_github_app && !(one.body ?? "").startsWith(ours)).map((one) => ({ by: one.user?.login ?? "", at: one.created_at })),
        ...reviews.filter((one) => one.user?.type === "User").map((one) => ({ by: one.user?.login ?? "", at: one.submitted_at ?? "" }))
      ].filter(({ at }) => Date.parse(at) > Date.parse(createdAt));
      const strangers = /* @__PURE__ */ new Set();
      for (const { by, at } of said.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))) {
        if (strangers.has(by)) continue;
        if (strangers.size === mostAsked) break;
        if ((0,_chunk_NK3D2WHB_js__WEBPACK_IMPORTED_MODULE_2__/* .allows */ .NB)("status", await (0,_chunk_ABDSBWIU_js__WEBPACK_IMPORTED_MODULE_1__/* .roleOf */ .k)(connected, by))) return at;
        strangers.add(by);
      }
      return createdAt;
    },
    forkPoint: async (base, head) => {
      const doing = { what: "Comparing the commits", permission: "contents: read" };
      const answer = await ask(doing, () => (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_3__/* .orNone */ .u9)(octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1 })));
      return answer?.data.merge_base_commit.sha;
    }
  };
}
var reading = (what) => ({ what, permission: "pull-requests: read" });



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

/***/ 9394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ allPages),
/* harmony export */   oy: () => (/* binding */ hasNext),
/* harmony export */   u9: () => (/* binding */ orNone),
/* harmony export */   wy: () => (/* binding */ connectOctokit)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/github/errors.ts
function explain(error, { what, permission }, apiUrl) {
  const failure = typeof error === "object" && error !== null ? error : {};
  const problem = (reason, fix) => new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ what: `${what} failed: ${reason}`, ...fix === void 0 ? {} : { fix } }, { cause: error });
  const refused = failure.message ?? String(error);
  if (isGraphql(error)) return /not accessible|forbidden/i.test(refused) ? lacking(problem, refused, permission) : problem(refused);
  if (failure.response === void 0) return problem(`no answer from ${hostOf(apiUrl)}: ${reasonOf(failure)}.`, "Run the job again; if it stays so, look at the proxy or the firewall of the runner.");
  const { headers = {} } = failure.response;
  const status = failure.status ?? 0;
  const said = `GitHub answers ${status}: ${refused}`;
  if (status === 401) return problem(`${said}.`, "Give `github-token` a token that is valid, or leave it out: the job’s own is used then.");
  if (status === 429 || status === 403 && limited(headers, refused)) return problem(`${said}.`, "The token has used up GitHub’s rate limit; run the job again later.");
  if (status === 403 && /is locked/i.test(refused)) return problem(`${said}.`, "Unlock the conversation: until then GitHub takes no comment from a job’s own token, whatever its permissions, and no reaction from anybody.");
  if (status === 403) return lacking(problem, said, permission);
  if (status === 404) return problem(`${said}.`, `That may mean that the token may not see it: the job needs \`${permission}\` under \`permissions:\`.`);
  return problem(`${said}.`);
}
function lacking(problem, said, permission) {
  return problem(
    `${said}. The token lacks the permission \`${permission}\`.`,
    `Add \`${permission}\` under \`permissions:\` of the job; runs from forks and of Dependabot never get it.`
  );
}
function limited(headers, message) {
  return headers["retry-after"] !== void 0 || String(headers["x-ratelimit-remaining"]) === "0" || /rate limit/i.test(message);
}
function isGraphql(error) {
  return error instanceof Error && error.name === "GraphqlResponseError";
}
function reasonOf(failure) {
  let current = failure;
  let found = failure.message ?? "";
  for (let depth = 0; depth < 8 && typeof current === "object" && current !== null; depth++) {
    const { code, message, cause, errors } = current;
    if (typeof message === "string" && message !== "") found = message;
    else if (typeof code === "string") found = code;
    current = cause ?? errors?.[0];
  }
  return found.replace(/\.$/, "");
}
function hostOf(url) {
  return URL.canParse(url) ? new URL(url).host : url;
}

// src/github/octokit.ts
var answerMs = 3e4;
var silent = () => {
};
async function connectOctokit({ token, apiUrl, repository, fetch }) {
  const [owner = "", repo = ""] = repository.split("/");
  if (owner === "" || repo === "") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ what: `\`${repository}\` is no repository.`, fix: "GITHUB_REPOSITORY must be `owner/name`." });
  const [{ Octokit }, { restEndpointMethods }] = await Promise.all([__webpack_require__.e(/* import() */ 3639).then(__webpack_require__.bind(__webpack_require__, 3639)), __webpack_require__.e(/* import() */ 8098).then(__webpack_require__.bind(__webpack_require__, 8098))]);
  const Connected = Octokit.plugin(restEndpointMethods);
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const octokit = new Connected({ auth: token, baseUrl: apiUrl, userAgent: "dsvm-pool-action", log, request: { fetch } });
  octokit.hook.before("request", (options) => {
    options.request.signal = AbortSignal.timeout(answerMs);
  });
  const ask = async (doing, request) => {
    try {
      return await request();
    } catch (error) {
      throw explain(error, doing, apiUrl);
    }
  };
  return { octokit, ask, owner, repo };
}
async function allPages(ask) {
  const items = [];
  for (let page = 1; ; page++) {
    const { data, headers } = await ask(page);
    items.push(...data);
    if (!hasNext(headers.link)) return items;
  }
}
var hasNext = (link) => /;\s*rel="next"/.test(link ?? "");
async function orNone(request) {
  try {
    return await request;
  } catch (error) {
    if (error.status === 404) return void 0;
    throw error;
  }
}




/***/ })

};
