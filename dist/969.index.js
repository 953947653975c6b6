export const id = 969;
export const ids = [969];
export const modules = {

/***/ 3969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectGitHub: () => (/* binding */ connectGitHub)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5649);

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

// src/github/github.ts
var answerMs = 3e4;
var silent = () => {
};
async function connectGitHub({ token, apiUrl, repository }) {
  const [owner = "", repo = ""] = repository.split("/");
  if (owner === "" || repo === "") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ what: `\`${repository}\` is no repository.`, fix: "GITHUB_REPOSITORY must be `owner/name`." });
  const { getOctokit } = await __webpack_require__.e(/* import() */ 249).then(__webpack_require__.bind(__webpack_require__, 9249)).catch((error) => {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ what: `The event's payload cannot be read: ${error.message}` }, { cause: error });
  });
  const octokit = getOctokit(token, { baseUrl: apiUrl, log: { debug: silent, info: silent, warn: silent, error: silent } });
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
  return {
    viewer: async () => {
      const answer = await ask(
        commenting("Asking GitHub who the token belongs to"),
        () => octokit.graphql("query { viewer { login } }")
      );
      return answer.viewer.login;
    },
    repository: async () => {
      const doing = { what: "Reading the repository", permission: "contents: read" };
      const { data } = await ask(doing, () => octokit.rest.repos.get({ owner, repo }));
      return { id: String(data.id), private: data.private };
    },
    pullRequestOf: async ({ name, payload, sha }) => {
      if (name === "pull_request" || name === "pull_request_target") return numberIn(payload);
      if (name !== "push" || !/[1-9a-f]/i.test(sha)) return null;
      const { data } = await ask(
        commenting("Finding the pull request of the commit"),
        () => octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha, per_page: 100 })
      );
      return choose(data, sha);
    },
    comments: async function* (pullRequest) {
      const doing = commenting("Reading the comments");
      for (let page = 1; ; page++) {
        const { data, headers } = await ask(
          doing,
          () => octokit.rest.issues.listComments({ owner, repo, issue_number: pullRequest, per_page: 100, page })
        );
        yield* data.map(read);
        if (!/;\s*rel="next"/.test(headers.link ?? "")) return;
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
        try {
          await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
        } catch (error) {
          if (error.status !== 404) throw error;
        }
      });
    }
  };
}
function commenting(what) {
  return { what, permission: "pull-requests: write" };
}
function numberIn(payload) {
  const own = payload["pull_request"]?.number ?? payload["number"];
  return typeof own === "number" && Number.isInteger(own) ? own : null;
}
function choose(all, sha) {
  const alive = all.filter((one) => one.state === "open" || Boolean(one.merged_at));
  const found = alive.find((one) => Boolean(one.merged_at) && one.merge_commit_sha === sha) ?? alive.find((one) => one.merge_commit_sha === sha) ?? alive.find((one) => one.head.sha === sha);
  return found?.number ?? null;
}
function read({ id, body, html_url: url, created_at: createdAt, user }) {
  return { id, body: body ?? "", url, createdAt, author: user?.login ?? "", authorType: user?.type ?? "" };
}



/***/ })

};
