export const id = 5751;
export const ids = [5751];
export const modules = {

/***/ 5751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectGitHub: () => (/* binding */ connectGitHub)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9394);
/* harmony import */ var _chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5950);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/github/files.ts
var mostCompared = 300;
var mostOfPull = 3e3;
function compared(status, files) {
  if (status !== "ahead" && status !== "identical") return { unlisted: "the branch was pushed over" };
  return files.length >= mostCompared ? { unlisted: `GitHub lists ${mostCompared} changed files at most` } : changed(files);
}
function ofPull(files) {
  return files.length >= mostOfPull ? { unlisted: `GitHub lists ${mostOfPull} changed files at most` } : changed(files);
}
function changed(files) {
  const paths = /* @__PURE__ */ new Set();
  const gone = /* @__PURE__ */ new Map();
  for (const { filename, status, previous_filename } of files) {
    paths.add(filename);
    if (status === "removed") gone.set(filename, null);
    const previous = (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(previous_filename);
    if (previous === "") continue;
    paths.add(previous);
    if (status === "renamed") gone.set(previous, filename);
  }
  return { paths, gone };
}

// src/github/github.ts
async function connectGitHub(options) {
  const { octokit, ask, owner, repo } = await (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .connectOctokit */ .wy)(options);
  const { repository } = options;
  const about = async () => {
    const doing = { what: "Reading the repository", permission: "contents: read" };
    const { data } = await ask(doing, () => octokit.rest.repos.get({ owner, repo }));
    return { id: String(data.id), private: data.private, defaultBranch: data.default_branch };
  };
  const finding = (what) => ({ what: `Finding the pull request ${what}`, permission: "pull-requests: read" });
  const pulls = (told) => ({
    repository,
    defaultBranch: async () => told ?? (await about()).defaultBranch,
    ofCommit: async (sha) => {
      const { data } = await ask(finding("of the commit"), () => octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha, per_page: 100 }));
      return data.map(readPull);
    },
    ofBranch: async (account, branch) => {
      const { data } = await ask(finding("of the branch"), () => octokit.rest.pulls.list({ owner, repo, state: "open", head: `${account}:${branch}`, per_page: 100 }));
      return data.map(readPull);
    },
    ofNumber: async (number) => {
      const answer = await ask(finding("of the merge queue"), () => (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .orNone */ .u9)(octokit.rest.pulls.get({ owner, repo, pull_number: number })));
      return answer && readPull(answer.data);
    }
  });
  return {
    viewer: async () => {
      const answer = await ask(
        commenting("Asking GitHub who the token belongs to"),
        () => octokit.graphql("query { viewer { login } }")
      );
      return answer.viewer.login;
    },
    repository: about,
    pullRequestOf: (event) => {
      const told = event.payload["repository"]?.default_branch;
      return (0,_chunk_TVEHHGA5_js__WEBPACK_IMPORTED_MODULE_2__/* .findPullRequest */ ._f)(pulls(typeof told === "string" ? told : void 0), event);
    },
    filesBetween: async (base, head) => {
      const doing = { what: "Comparing the commits", permission: "contents: read" };
      const answer = await ask(doing, () => (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .orNone */ .u9)(octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1 })));
      return answer === void 0 ? { unlisted: `GitHub does not know the commit ${base} any more` } : compared(answer.data.status, answer.data.files ?? []);
    },
    filesOf: async (pullRequest) => {
      const doing = { what: "Listing the files of the pull request", permission: "pull-requests: read" };
      return ofPull(await (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .allPages */ .S4)((page) => ask(doing, () => octokit.rest.pulls.listFiles({ owner, repo, pull_number: pullRequest, per_page: 100, page }))));
    },
    tip: async (branch) => {
      const { data } = await ask(reading, () => octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` }));
      return data.object.sha;
    },
    read: async (path, commit) => {
      const answer = await ask(reading, () => (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .orNone */ .u9)(octokit.rest.repos.getContent({ owner, repo, path, ref: commit })));
      if (answer === void 0) return void 0;
      if (Array.isArray(answer.data)) return answer.data.filter((one) => one.type === "file").map((one) => one.path);
      return "content" in answer.data ? Buffer.from(answer.data.content, "base64").toString("utf8") : "";
    },
    lastSuccess: async (workflow) => {
      const named = { owner, repo, workflow_id: workflow };
      const known = await ask(looking, () => (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .orNone */ .u9)(octokit.rest.actions.getWorkflow(named)));
      if (known === void 0) {
        await about();
        return "no such workflow";
      }
      const { data } = await ask(looking, () => octokit.rest.actions.listWorkflowRuns({ ...named, event: "schedule", status: "success", per_page: 1 }));
      const [run] = data.workflow_runs;
      return { state: known.data.state, createdAt: known.data.created_at, last: run && { at: run.created_at, url: run.html_url } };
    },
    comments: async function* (pullRequest) {
      const doing = commenting("Reading the comments");
      for (let page = 1; ; page++) {
        const { data, headers } = await ask(
          doing,
          () => octokit.rest.issues.listComments({ owner, repo, issue_number: pullRequest, per_page: 100, page })
        );
        yield* data.map(read);
        if (!(0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .hasNext */ .oy)(headers.link)) return;
      }
    },
    createComment: async (pullRequest, body) => {
      const request = { owner, repo, issue_number: pullRequest, body };
      const { data } = await ask(commenting("Writing the comment"), () => octokit.rest.issues.createComment(request));
      return read(data);
    },
    updateComment: async (id, body) => {
      const request = { owner, repo, comment_id: id, body };
      const { data } = await ask(commenting("Updating the comment"), () => octokit.rest.issues.updateComment(request));
      return read(data);
    },
    deleteComment: async (id) => {
      await ask(commenting("Removing a second comment"), async () => {
        await (0,_chunk_SUKTMKSD_js__WEBPACK_IMPORTED_MODULE_1__/* .orNone */ .u9)(octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }));
      });
    }
  };
}
function commenting(what) {
  return { what, permission: "pull-requests: write" };
}
var looking = { what: "Looking for the last scheduled run", permission: "actions: read" };
var reading = { what: "Reading the default branch", permission: "contents: read" };
function readPull({ number, state, merged_at: mergedAt, merge_commit_sha: mergeSha, head, base }) {
  return {
    number,
    open: state === "open",
    merged: Boolean(mergedAt),
    mergeSha: mergeSha ?? "",
    headSha: head.sha,
    headBranch: head.ref,
    headRepository: head.repo?.full_name ?? "",
    baseBranch: base.ref
  };
}
function read({ id, body, html_url: url, created_at: createdAt, user }) {
  return { id, body: body ?? "", url, createdAt, author: user?.login ?? "", authorType: user?.type ?? "" };
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
