export const id = 3982;
export const ids = [3982];
export const modules = {

/***/ 3982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectDeployments: () => (/* binding */ connectDeployments)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9394);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/github/deployments.ts
var longest = 140;
var doing = (what) => ({ what, permission: "deployments: write" });
async function connectDeployments(options) {
  const { octokit, ask, owner, repo } = await (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .connectOctokit */ .wy)(options);
  return {
    list: async ({ environment, task }) => {
      const found = await (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .allPages */ .S4)((page) => ask(doing("Listing the deployments"), () => octokit.rest.repos.listDeployments({ owner, repo, environment, task, per_page: 100, page })));
      return found.map(({ id, created_at: made }) => ({ id, made }));
    },
    all: async (environment) => {
      const found = await (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .allPages */ .S4)((page) => ask(doing("Listing the deployments"), () => octokit.rest.repos.listDeployments({ owner, repo, environment, per_page: 100, page })));
      return found.map(({ id, task, updated_at: at }) => ({ id, task, at }));
    },
    create: async ({ environment, task }, sha, description) => {
      const request = {
        owner,
        repo,
        ref: sha,
        environment,
        task,
        description: description.slice(0, longest),
        transient_environment: true,
        production_environment: false,
        // Else GitHub would merge the default branch in first, and wait for all checks, of which this run is one.
        auto_merge: false,
        required_contexts: []
      };
      const { data } = await ask(doing("Recording the deployment"), () => octokit.rest.repos.createDeployment(request));
      if (!("id" in data)) throw new Error("GitHub has merged instead of recording a deployment");
      return data.id;
    },
    tell: async (id, state, { url, logUrl, description }) => {
      const request = { owner, repo, deployment_id: id, state, log_url: logUrl, description: description.slice(0, longest), auto_inactive: false, ...url === void 0 ? {} : { environment_url: url } };
      await ask(doing("Recording how the deployment went"), () => octokit.rest.repos.createDeploymentStatus(request));
    },
    remove: async (id) => {
      await ask(doing("Removing the record of a deployment"), () => (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .orNone */ .u9)(octokit.rest.repos.deleteDeployment({ owner, repo, deployment_id: id })));
    }
  };
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
