export const id = 138;
export const ids = [138];
export const modules = {

/***/ 3987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ resourceOf),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   aM: () => (/* binding */ notArm),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   x2: () => (/* binding */ readPrincipal),
/* harmony export */   zi: () => (/* binding */ readPermissions)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/azure/answer.ts
function parseBody(text) {
  if (!text) return void 0;
  try {
    return JSON.parse(text);
  } catch {
    return { error: { code: "NotJson", message: `The answer is no JSON: ${text.slice(0, 200)}` } };
  }
}
function isForeign(body) {
  return body?.error?.code === "NotJson";
}
function isList(value) {
  return Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null);
}
function resourceOf(body, doing) {
  const { id, name } = body ?? {};
  if (typeof id !== "string" || typeof name !== "string") throw notArm(`${doing}: what Azure answered is no resource.`);
  return { ...body, id, name };
}
function notArm(what) {
  return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ what, fix: "Resource Manager does not answer so: look at what stands between it and the runner." });
}

// src/azure/permissions.ts
var apiVersion = "2022-04-01";
async function readPermissions(arm, scope) {
  const items = await arm.list({ path: `${scope}/providers/Microsoft.Authorization/permissions`, apiVersion, doing: "Reading the rights of the deployer" });
  const texts = (value) => Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  return items.map((item) => ({ actions: texts(item["actions"]), notActions: texts(item["notActions"]) }));
}
function readPrincipal(token) {
  try {
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    if (typeof claims.oid !== "string" || !/^[0-9a-f-]{36}$/i.test(claims.oid)) return void 0;
    return { objectId: claims.oid, type: claims.idtyp === "user" || claims.upn !== void 0 ? "User" : "ServicePrincipal" };
  } catch {
    return void 0;
  }
}




/***/ }),

/***/ 2180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ readRetryAfter),
/* harmony export */   RQ: () => (/* binding */ troubleOfError),
/* harmony export */   Zr: () => (/* binding */ persist),
/* harmony export */   j0: () => (/* binding */ troubleOfAnswer)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/azure/retry.ts
var tries = 8;
var triesUnreached = 4;
var ceiling = 5 * 6e4;
var longest = 3e4;
async function persist(attempt, patience) {
  const began = patience.now();
  for (let done = 1; ; done++) {
    const result = await attempt();
    const wait = result.trouble && nextWait(result.trouble, done, patience, patience.now() - began);
    if (wait === void 0) {
      if ("error" in result) throw result.error;
      return result.value;
    }
    await patience.sleep(wait);
  }
}
function nextWait(trouble, done, patience, spent) {
  const { why, perhapsDone, silent, wait: asked } = trouble;
  const { doing, tell } = patience;
  if (perhapsDone && !patience.idempotent) {
    tell(`${doing}: ${why}. It is not sent again: Azure may have done it.`);
    return void 0;
  }
  const most = silent && !patience.reached() ? triesUnreached : tries;
  if (done >= most) {
    tell(`${doing}: ${why}. Given up after ${done} tries.`);
    return void 0;
  }
  const wait = asked ?? backoff(done, patience.random());
  if (spent + wait > ceiling) {
    tell(`${doing}: ${why}. Waiting ${seconds(wait)} more would take longer than the ${ceiling / 6e4} minutes that one request may take.`);
    return void 0;
  }
  tell(`${doing}: ${why}. Trying again in ${seconds(wait)}${asked === void 0 ? "" : ", as it asks"} (try ${done + 1} of ${most}).`);
  return wait;
}
function backoff(done, random) {
  return Math.min(longest, 1e3 * 2 ** (done - 1)) * (0.75 + random / 2);
}
var seconds = (milliseconds) => `${Number((milliseconds / 1e3).toFixed(1))} s`;
var passing = /* @__PURE__ */ new Set([408, 429, 500, 502, 503, 504]);
function troubleOfAnswer(host, status, retryAfter, code, now) {
  if (!passing.has(status)) return void 0;
  const wait = readRetryAfter(retryAfter, now);
  return {
    why: `${host} answered ${status}${code === void 0 ? "" : ` (${code})`}`,
    ...wait === void 0 ? {} : { wait },
    perhapsDone: status !== 429,
    silent: false
  };
}
function readRetryAfter(text, now) {
  if (text === void 0 || text.trim() === "") return void 0;
  const wait = /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) * 1e3 : /^\s*[a-z]+,/i.test(text) ? Date.parse(text) - now : 0;
  return wait > 0 ? wait : void 0;
}
var neverSent = /* @__PURE__ */ new Set(["ECONNREFUSED", "EAI_AGAIN", "ENOTFOUND", "ENETUNREACH", "EHOSTUNREACH", "ENETDOWN"]);
var cut = /* @__PURE__ */ new Set(["ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "ERR_STREAM_PREMATURE_CLOSE", "PARSE_ERROR", "REQUEST_SEND_ERROR", "HPE_INVALID_EOF_STATE"]);
function troubleOfError(host, error) {
  if (!(error instanceof Error)) return void 0;
  if (error.name === "AbortError") return { why: `${host} did not answer in time`, perhapsDone: true, silent: true };
  const code = codeOf(error);
  if (neverSent.has(code)) return { why: `${host} cannot be reached (${code})`, perhapsDone: false, silent: true };
  if (cut.has(code)) return { why: `the connection to ${host} was cut (${code})`, perhapsDone: true, silent: true };
  return void 0;
}
function codeOf(error) {
  const { code } = error;
  return typeof code === "string" ? code : "";
}




/***/ }),

/***/ 9365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ findPlaceholder),
/* harmony export */   NO: () => (/* binding */ judgeBudget),
/* harmony export */   OW: () => (/* binding */ readBudget),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   mt: () => (/* binding */ findSecret)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/secrets.ts
var PLACEHOLDERS = [
  /\bGEN-[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*\b/,
  /\bENTER[-_]YO(?:UR)?[-_][A-Z0-9_-]*[A-Z0-9]/,
  /\bYOUR[-_][A-Z][A-Z0-9_-]*[A-Z0-9]/,
  /\b(?:CHANGE|REPLACE|FILL|EDIT)[-_ ]?ME\b/i,
  /\b(?:TODO|FIXME|TBD)\b/,
  /^x{3,}$/i
];
var ANGLE = /<[A-Za-z][\w .:-]{0,60}>/;
var SECRETS = [
  ["a private key", /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/],
  ["a connection string with its key", /(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[^;\s]{8,}/i],
  ["a shared access signature", /(?:^|[?&;\s])sig=[^&\s;]{8,}/i],
  ["a storage account key", /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{86}==(?![A-Za-z0-9+/=])/],
  ["a GitHub token", /\b(?:gh[oprsu]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,})/],
  ["a client secret", /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/],
  ["a signed token", /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/]
];
function findPlaceholder(text) {
  const patterns = text.includes("\n") || text.includes("</") ? PLACEHOLDERS : [...PLACEHOLDERS, ANGLE];
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return void 0;
}
function findSecret(text) {
  return SECRETS.find(([, pattern]) => pattern.test(text))?.[0];
}
function show(value) {
  const text = JSON.stringify(value) ?? "nothing";
  if (findSecret(text) !== void 0 || typeof value === "string" && findSecret(value) !== void 0) return "(hidden)";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

// src/cost/budget.ts
function readBudget(text) {
  const [, amount = "", currency = ""] = /^(\d{1,9}(?:\.\d{1,2})?) ([A-Z]{3})$/.exec(text) ?? [];
  return amount === "" ? void 0 : { monthly: Number(amount), currency };
}
function judgeBudget(budget, cost, currency) {
  if (budget.currency !== currency) return "unknown";
  if (cost.monthly > budget.monthly) return "over";
  return cost.complete ? "within" : "unknown";
}




/***/ }),

/***/ 7138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   table: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_7MYBIEV2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3987);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2180);
/* harmony import */ var _chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7814);
/* harmony import */ var _chunk_RRZVQPCY_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7859);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1595);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3451);
/* harmony import */ var _chunk_JLSJHX2V_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9365);
/* harmony import */ var _chunk_FBZ3MU37_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7613);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3372);
/* harmony import */ var _chunk_35ERQQPP_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3495);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6885);
/* harmony import */ var _chunk_RATMLQ4J_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(577);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5649);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7030);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(8500);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(7598);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);















// src/azure/deployments.ts
var apiVersion = "2025-04-01";
var pathOf = (arm, group, name3) => `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Resources/deployments/${name3}`;
var bodyOf = ({ template, parameters }) => ({ properties: { mode: "Incremental", template, parameters } });
var deploymentId = (arm, request2) => pathOf(arm, request2.resourceGroup, request2.name);
async function validateDeployment(arm, request2) {
  await arm.send({
    method: "POST",
    path: `${pathOf(arm, request2.resourceGroup, request2.name)}/validate`,
    apiVersion,
    body: bodyOf(request2),
    // It changes nothing.
    idempotent: true,
    doing: "Validating the deployment"
  });
}
async function readDeployment(arm, group, name3) {
  const answer = await readRaw(arm, group, name3);
  return answer && toDeployment(answer.body);
}
async function readRaw(arm, group, name3) {
  const path2 = pathOf(arm, group, name3);
  const answer = await arm.send({ method: "GET", path: path2, apiVersion, allow: [404], doing: "Reading the deployment" });
  return answer.status === 404 ? void 0 : answer;
}
function toDeployment(body2) {
  const raw = (0,_chunk_7MYBIEV2_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceOf */ .KU)(body2, "Reading the deployment");
  const properties2 = raw["properties"] ?? {};
  const text = (key) => asText(properties2[key]);
  return {
    id: raw.id,
    name: raw.name,
    state: text("provisioningState"),
    correlationId: text("correlationId"),
    timestamp: text("timestamp"),
    duration: text("duration"),
    outputs: properties2["outputs"] ?? {},
    outputResources: (properties2["outputResources"] ?? []).map((one) => one.id)
  };
}
var asText = (value) => typeof value === "string" ? value : "";
async function listOperations(arm, group, name3) {
  return (await listAll(arm, group, name3)).operations;
}
async function listAll(arm, group, name3, ended = /* @__PURE__ */ new Map()) {
  const items = await listItems(arm, pathOf(arm, group, name3));
  return { operations: await follow(arm, items.flatMap(toOperation), ended, 1), finished: hasEnded(items) };
}
async function listItems(arm, deployment, allow = []) {
  return arm.list({ path: `${deployment}/operations`, apiVersion, allow, doing: "Listing the deployment’s operations" });
}
var deepest = 5;
async function follow(arm, operations, ended, depth) {
  const all = await Promise.all(
    operations.map(async (one) => {
      if (one.id === "" || depth > deepest || one.type.toLowerCase() !== "microsoft.resources/deployments") return [one];
      const known = ended.get(one.id.toLowerCase());
      if (known !== void 0) return known;
      const items = await listItems(arm, one.id, [403, 404]);
      const inner = await follow(arm, items.flatMap(toOperation), ended, depth + 1);
      const told = inner.some((each) => each.problems.length > 0);
      const found = [told ? { ...one, problems: [] } : one, ...inner];
      if (["Succeeded", "Failed", "Canceled"].includes(one.state)) ended.set(one.id.toLowerCase(), found);
      return found;
    })
  );
  return all.flat();
}
function toOperation(item) {
  const properties2 = item["properties"] ?? {};
  const target = properties2["targetResource"];
  const state = asText(properties2["provisioningState"]);
  if (target?.id === void 0 && state !== "Failed") return [];
  return [
    {
      operationId: String(item["operationId"]),
      id: target?.id ?? "",
      type: target?.resourceType ?? asText(properties2["provisioningOperation"]),
      name: target?.resourceName ?? "",
      state,
      problems: state === "Failed" ? failureOf(properties2, target?.id) : []
    }
  ];
}
function hasEnded(items) {
  const all = items.map((item) => item["properties"] ?? {});
  const is = (state) => (one) => one["provisioningState"] === state;
  if (all.some(is("Running"))) return false;
  return all.some(is("Failed")) || all.some((one) => one["provisioningOperation"] === "EvaluateDeploymentOutput" && is("Succeeded")(one));
}
function failureOf(properties2, targetId) {
  const code2 = asText(properties2["statusCode"]);
  return (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .readArmError */ .p_)(properties2["statusMessage"], `The operation failed (${code2}).`, void 0).map(
    (problem) => problem.target === void 0 && targetId !== void 0 ? { ...problem, target: targetId } : problem
  );
}

// node_modules/@azure/core-lro/dist/esm/logger.js
var logger = (0,_chunk_RATMLQ4J_js__WEBPACK_IMPORTED_MODULE_13__/* .createClientLogger */ .KV)("core-lro");

// node_modules/@azure/core-lro/dist/esm/poller/constants.js
var POLL_INTERVAL_IN_MS = 2e3;
var terminalStates = ["succeeded", "canceled", "failed"];

// node_modules/@azure/core-lro/dist/esm/poller/operation.js
function deserializeState(serializedState) {
  try {
    return JSON.parse(serializedState).state;
  } catch (e) {
    throw new Error(`Unable to deserialize input state: ${serializedState}`, { cause: e });
  }
}
function setStateError(inputs) {
  const { state, isOperationError: isOperationError2 } = inputs;
  return (error) => {
    if (isOperationError2(error)) {
      state.error = error;
      state.status = "failed";
    }
    throw error;
  };
}
function appendReadableErrorMessage(currentMessage, innerMessage) {
  let message = currentMessage;
  if (message.slice(-1) !== ".") {
    message = message + ".";
  }
  return message + " " + innerMessage;
}
function simplifyError(err) {
  let message = err.message;
  let code2 = err.code;
  let curErr = err;
  while (curErr.innererror) {
    curErr = curErr.innererror;
    code2 = curErr.code;
    message = appendReadableErrorMessage(message, curErr.message);
  }
  return {
    code: code2,
    message
  };
}
async function processOperationStatus(result) {
  const { state, status: status2, isDone, processResult, getError, response, setErrorAsResult } = result;
  switch (status2) {
    case "succeeded": {
      state.status = "succeeded";
      break;
    }
    case "failed": {
      const err = getError?.(response);
      let postfix = "";
      if (err) {
        const { code: code2, message } = simplifyError(err);
        postfix = `. ${code2}. ${message}`;
      }
      const errStr = `The long-running operation has failed${postfix}`;
      state.error = new Error(errStr);
      state.status = "failed";
      logger.warning(errStr);
      break;
    }
    case "canceled": {
      state.status = "canceled";
      break;
    }
  }
  if (isDone?.(response, state) || isDone === void 0 && ["succeeded", "canceled"].concat(setErrorAsResult ? [] : ["failed"]).includes(status2)) {
    state.result = await buildResult({
      response,
      state,
      processResult
    });
  }
}
async function buildResult(inputs) {
  const { processResult, response, state } = inputs;
  return processResult ? processResult(response, state) : response;
}
async function initOperation(inputs) {
  const { init, processResult, getOperationStatus: getOperationStatus2, withOperationLocation, setErrorAsResult } = inputs;
  const { operationLocation, resourceLocation, initialRequestUrl, requestMethod, metadata, response } = await init();
  if (operationLocation)
    withOperationLocation?.(operationLocation, false);
  const config = {
    metadata,
    operationLocation,
    resourceLocation,
    initialRequestUrl,
    requestMethod
  };
  logger.verbose(`LRO: Operation description:`, config);
  const state = { status: "running", config };
  const status2 = getOperationStatus2({ response, state, operationLocation });
  await processOperationStatus({
    state,
    status: status2,
    response,
    setErrorAsResult,
    processResult
  });
  return state;
}
async function pollOperationHelper(inputs) {
  const { poll, state, operationLocation, getOperationStatus: getOperationStatus2, getResourceLocation: getResourceLocation2, isOperationError: isOperationError2, options } = inputs;
  const response = await poll(operationLocation, options).catch(setStateError({
    state,
    isOperationError: isOperationError2
  }));
  const status2 = getOperationStatus2(response, state);
  logger.verbose(`LRO: Status:
	Polling from: ${state.config.operationLocation}
	Operation status: ${status2}
	Polling status: ${terminalStates.includes(status2) ? "Stopped" : "Running"}`);
  if (status2 === "succeeded") {
    const resourceLocation = getResourceLocation2(response, state);
    if (resourceLocation !== void 0) {
      return {
        response: await poll(resourceLocation).catch(setStateError({ state, isOperationError: isOperationError2 })),
        status: status2
      };
    }
  }
  return { response, status: status2 };
}
async function pollOperation(inputs) {
  const { poll, state, options, getOperationStatus: getOperationStatus2, getResourceLocation: getResourceLocation2, getOperationLocation: getOperationLocation2, isOperationError: isOperationError2, withOperationLocation, getPollingInterval, processResult, getError, updateState, setDelay, isDone, setErrorAsResult } = inputs;
  const { operationLocation } = state.config;
  if (operationLocation !== void 0) {
    const { response, status: status2 } = await pollOperationHelper({
      poll,
      getOperationStatus: getOperationStatus2,
      state,
      operationLocation,
      getResourceLocation: getResourceLocation2,
      isOperationError: isOperationError2,
      options
    });
    await processOperationStatus({
      status: status2,
      response,
      state,
      isDone,
      processResult,
      getError,
      setErrorAsResult
    });
    if (!terminalStates.includes(status2)) {
      const intervalInMs = getPollingInterval?.(response);
      if (intervalInMs)
        setDelay(intervalInMs);
      const location = getOperationLocation2?.(response, state);
      if (location !== void 0) {
        const isUpdated = operationLocation !== location;
        state.config.operationLocation = location;
        withOperationLocation?.(location, isUpdated);
      } else
        withOperationLocation?.(operationLocation, false);
    }
    updateState?.(state, response);
  }
}

// node_modules/@azure/core-lro/dist/esm/http/operation.js
function getOperationLocationPollingUrl(inputs) {
  const { azureAsyncOperation, operationLocation } = inputs;
  return operationLocation ?? azureAsyncOperation;
}
function getLocationHeader(rawResponse) {
  return rawResponse.headers["location"];
}
function getOperationLocationHeader(rawResponse) {
  return rawResponse.headers["operation-location"];
}
function getAzureAsyncOperationHeader(rawResponse) {
  return rawResponse.headers["azure-asyncoperation"];
}
function findResourceLocation(inputs) {
  const { location, requestMethod, requestPath, resourceLocationConfig, skipFinalGet } = inputs;
  if (skipFinalGet) {
    return void 0;
  }
  switch (requestMethod) {
    case "PUT": {
      return requestPath;
    }
    case "DELETE": {
      return void 0;
    }
    case "PATCH": {
      return getDefault() ?? requestPath;
    }
    default: {
      return getDefault();
    }
  }
  function getDefault() {
    switch (resourceLocationConfig) {
      case "operation-location":
      case "azure-async-operation": {
        return void 0;
      }
      case "original-uri": {
        return requestPath;
      }
      case "location":
      default: {
        return location;
      }
    }
  }
}
function inferLroMode(rawResponse, resourceLocationConfig, skipFinalGet) {
  const requestPath = rawResponse.request.url;
  const requestMethod = rawResponse.request.method;
  const operationLocation = getOperationLocationHeader(rawResponse);
  const azureAsyncOperation = getAzureAsyncOperationHeader(rawResponse);
  const pollingUrl = getOperationLocationPollingUrl({ operationLocation, azureAsyncOperation });
  const location = getLocationHeader(rawResponse);
  const normalizedRequestMethod = requestMethod?.toLocaleUpperCase();
  if (pollingUrl !== void 0) {
    return {
      mode: "OperationLocation",
      operationLocation: pollingUrl,
      resourceLocation: findResourceLocation({
        requestMethod: normalizedRequestMethod,
        location,
        requestPath,
        resourceLocationConfig,
        skipFinalGet
      }),
      initialRequestUrl: requestPath,
      requestMethod
    };
  } else if (location !== void 0) {
    return {
      mode: "ResourceLocation",
      operationLocation: location,
      initialRequestUrl: requestPath,
      requestMethod
    };
  } else if (normalizedRequestMethod === "PUT" && requestPath) {
    return {
      mode: "Body",
      operationLocation: requestPath,
      initialRequestUrl: requestPath,
      requestMethod
    };
  } else {
    return void 0;
  }
}
function transformStatus(inputs) {
  const { status: status2, statusCode } = inputs;
  if (typeof status2 !== "string" && status2 !== void 0) {
    throw new Error(`Polling was unsuccessful. Expected status to have a string value or no value but it has instead: ${status2}. This doesn't necessarily indicate the operation has failed. Check your Azure subscription or resource status for more information.`);
  }
  logger.verbose(`LRO: Transforming status: ${status2} with status code: ${statusCode}.`);
  const lowerCaseStatus = status2?.toLocaleLowerCase();
  if (!lowerCaseStatus) {
    return toOperationStatus(statusCode);
  }
  if (lowerCaseStatus.includes("succeeded")) {
    return "succeeded";
  }
  if (lowerCaseStatus.includes("fail")) {
    return "failed";
  }
  if (["canceled", "cancelled"].includes(lowerCaseStatus)) {
    return "canceled";
  }
  return "running";
}
function getStatus(rawResponse) {
  const { status: status2 } = rawResponse.body ?? {};
  return transformStatus({ status: status2, statusCode: rawResponse.statusCode });
}
function getProvisioningState(rawResponse) {
  const { properties: properties2, provisioningState } = rawResponse.body ?? {};
  const status2 = properties2?.provisioningState ?? provisioningState;
  return transformStatus({ status: status2, statusCode: rawResponse.statusCode });
}
function toOperationStatus(statusCode) {
  if (statusCode === 202) {
    return "running";
  } else if (statusCode < 300) {
    return "succeeded";
  } else {
    return "failed";
  }
}
function parseRetryAfter({ rawResponse }) {
  const retryAfter = rawResponse.headers["retry-after"];
  if (retryAfter !== void 0) {
    const retryAfterInSeconds = parseInt(retryAfter);
    return isNaN(retryAfterInSeconds) ? calculatePollingIntervalFromDate(new Date(retryAfter)) : retryAfterInSeconds * 1e3;
  }
  return void 0;
}
function getErrorFromResponse(response) {
  const error = accessBodyProperty(response, "error");
  if (!error) {
    logger.warning(`The long-running operation failed but there is no error property in the response's body`);
    return;
  }
  if (!error.code || !error.message) {
    logger.warning(`The long-running operation failed but the error property in the response's body doesn't contain code or message`);
    return;
  }
  return error;
}
function calculatePollingIntervalFromDate(retryAfterDate) {
  const timeNow = Math.floor((/* @__PURE__ */ new Date()).getTime());
  const retryAfterTime = retryAfterDate.getTime();
  if (timeNow < retryAfterTime) {
    return retryAfterTime - timeNow;
  }
  return void 0;
}
function getStatusFromInitialResponse(inputs) {
  const { response, state, operationLocation } = inputs;
  function helper() {
    const mode = state.config.metadata?.["mode"];
    switch (mode) {
      case void 0:
        return toOperationStatus(response.rawResponse.statusCode);
      case "Body":
        return getOperationStatus(response, state);
      default:
        return "running";
    }
  }
  const status2 = helper();
  return status2 === "running" && operationLocation === void 0 ? "succeeded" : status2;
}
function getOperationLocation({ rawResponse }, state) {
  const mode = state.config.metadata?.["mode"];
  switch (mode) {
    case "OperationLocation": {
      return getOperationLocationPollingUrl({
        operationLocation: getOperationLocationHeader(rawResponse),
        azureAsyncOperation: getAzureAsyncOperationHeader(rawResponse)
      });
    }
    case "ResourceLocation": {
      return getLocationHeader(rawResponse);
    }
    case "Body":
    default: {
      return void 0;
    }
  }
}
function getOperationStatus({ rawResponse }, state) {
  const mode = state.config.metadata?.["mode"];
  switch (mode) {
    case "OperationLocation": {
      return getStatus(rawResponse);
    }
    case "ResourceLocation": {
      return toOperationStatus(rawResponse.statusCode);
    }
    case "Body": {
      return getProvisioningState(rawResponse);
    }
    default:
      throw new Error(`Internal error: Unexpected operation mode: ${mode}`);
  }
}
function accessBodyProperty({ flatResponse, rawResponse }, prop) {
  return flatResponse?.[prop] ?? rawResponse.body?.[prop];
}
function getResourceLocation(res, state) {
  const loc = accessBodyProperty(res, "resourceLocation");
  if (loc && typeof loc === "string") {
    state.config.resourceLocation = loc;
  }
  return state.config.resourceLocation;
}
function isOperationError(e) {
  return e.name === "RestError";
}

// node_modules/@azure/core-lro/dist/esm/poller/poller.js
function buildCreatePoller(inputs) {
  const { getOperationLocation: getOperationLocation2, getStatusFromInitialResponse: getStatusFromInitialResponse2, getStatusFromPollResponse, isOperationError: isOperationError2, getResourceLocation: getResourceLocation2, getPollingInterval, getError, resolveOnUnsuccessful } = inputs;
  return ({ init, poll }, options) => {
    const { processResult, updateState, withOperationLocation: withOperationLocationCallback, intervalInMs = POLL_INTERVAL_IN_MS, restoreFrom } = options || {};
    const withOperationLocation = withOperationLocationCallback ? /* @__PURE__ */ (() => {
      let called = false;
      return (operationLocation, isUpdated) => {
        if (isUpdated)
          withOperationLocationCallback(operationLocation);
        else if (!called)
          withOperationLocationCallback(operationLocation);
        called = true;
      };
    })() : void 0;
    let statePromise;
    let state;
    if (restoreFrom) {
      state = deserializeState(restoreFrom);
      statePromise = Promise.resolve(state);
    } else {
      statePromise = initOperation({
        init,
        processResult,
        getOperationStatus: getStatusFromInitialResponse2,
        withOperationLocation,
        setErrorAsResult: !resolveOnUnsuccessful
      }).then((s) => state = s);
    }
    let resultPromise;
    const abortController = new AbortController();
    const handlers = /* @__PURE__ */ new Map();
    const handleProgressEvents = async () => handlers.forEach((h) => h(state));
    const cancelErrMsg = "Operation was canceled";
    let currentPollIntervalInMs = intervalInMs;
    const poller = {
      get operationState() {
        return state;
      },
      get result() {
        return state?.result;
      },
      get isDone() {
        return ["succeeded", "failed", "canceled"].includes(state?.status ?? "");
      },
      onProgress: (callback) => {
        const s = /* @__PURE__ */ Symbol();
        handlers.set(s, callback);
        return () => handlers.delete(s);
      },
      serialize: async () => {
        await statePromise;
        return JSON.stringify({
          state
        });
      },
      submitted: async () => {
        await statePromise;
      },
      pollUntilDone: async (pollOptions) => {
        resultPromise ??= (async () => {
          await statePromise;
          if (!state) {
            throw new Error("Poller should be initialized but it is not!");
          }
          const { abortSignal: inputAbortSignal } = pollOptions || {};
          function abortListener() {
            abortController.abort();
          }
          const abortSignal = abortController.signal;
          if (inputAbortSignal?.aborted) {
            abortController.abort();
          } else if (!abortSignal.aborted) {
            inputAbortSignal?.addEventListener("abort", abortListener, { once: true });
          }
          try {
            if (!poller.isDone) {
              await poller.poll({ abortSignal });
              while (!poller.isDone) {
                await (0,_chunk_RATMLQ4J_js__WEBPACK_IMPORTED_MODULE_13__/* .delay */ .cb)(currentPollIntervalInMs, { abortSignal });
                await poller.poll({ abortSignal });
              }
            }
          } finally {
            inputAbortSignal?.removeEventListener("abort", abortListener);
          }
          if (resolveOnUnsuccessful) {
            return poller.result;
          } else {
            switch (state.status) {
              case "succeeded":
                return poller.result;
              case "canceled":
                throw new Error(cancelErrMsg);
              case "failed":
                throw state.error;
              case "notStarted":
              case "running":
                throw new Error(`Polling completed without succeeding or failing`);
            }
          }
        })().finally(() => {
          resultPromise = void 0;
        });
        return resultPromise;
      },
      async poll(pollOptions) {
        await statePromise;
        if (!state) {
          throw new Error("Poller should be initialized but it is not!");
        }
        if (resolveOnUnsuccessful) {
          if (poller.isDone)
            return state;
        } else {
          switch (state.status) {
            case "succeeded":
              return state;
            case "canceled":
              throw new Error(cancelErrMsg);
            case "failed":
              throw state.error;
          }
        }
        await pollOperation({
          poll,
          state,
          getOperationLocation: getOperationLocation2,
          isOperationError: isOperationError2,
          withOperationLocation,
          getPollingInterval,
          getOperationStatus: getStatusFromPollResponse,
          getResourceLocation: getResourceLocation2,
          processResult,
          getError,
          updateState,
          options: pollOptions,
          setDelay: (pollIntervalInMs) => {
            currentPollIntervalInMs = pollIntervalInMs;
          },
          setErrorAsResult: !resolveOnUnsuccessful
        });
        await handleProgressEvents();
        if (!resolveOnUnsuccessful) {
          switch (state.status) {
            case "canceled":
              throw new Error(cancelErrMsg);
            case "failed":
              throw state.error;
          }
        }
        return state;
      },
      then(onfulfilled, onrejected) {
        return poller.pollUntilDone().then(onfulfilled, onrejected);
      },
      catch(onrejected) {
        return poller.pollUntilDone().catch(onrejected);
      },
      finally(onfinally) {
        return poller.pollUntilDone().finally(onfinally);
      },
      [Symbol.toStringTag]: "Poller"
    };
    return poller;
  };
}

// node_modules/@azure/core-lro/dist/esm/http/utils.js
function rewriteUrl({ url, baseUrl }) {
  if (!url) {
    return void 0;
  }
  if (!baseUrl) {
    return url;
  }
  let originalUrl;
  try {
    originalUrl = new URL(url);
  } catch {
    try {
      originalUrl = new URL(url, baseUrl);
    } catch (e) {
      throw new Error(`Invalid input URL provided: ${url}`, { cause: e });
    }
  }
  let newBase;
  try {
    newBase = new URL(baseUrl);
  } catch (e) {
    throw new Error(`Invalid base URL provided: ${baseUrl}`, { cause: e });
  }
  const rewrittenUrl = new URL(`${originalUrl.pathname}${originalUrl.search}${originalUrl.hash}`, newBase);
  return rewrittenUrl.toString();
}

// node_modules/@azure/core-lro/dist/esm/http/poller.js
function createHttpPoller(lro, options) {
  const { resourceLocationConfig, intervalInMs, processResult, restoreFrom, updateState, withOperationLocation, resolveOnUnsuccessful = false, baseUrl, skipFinalGet } = options || {};
  return buildCreatePoller({
    getStatusFromInitialResponse,
    getStatusFromPollResponse: getOperationStatus,
    isOperationError,
    getOperationLocation,
    getResourceLocation,
    getPollingInterval: parseRetryAfter,
    getError: getErrorFromResponse,
    resolveOnUnsuccessful
  })({
    init: async () => {
      const response = await lro.sendInitialRequest();
      const config = inferLroMode(response.rawResponse, resourceLocationConfig, skipFinalGet);
      return {
        response,
        operationLocation: rewriteUrl({ url: config?.operationLocation, baseUrl }),
        resourceLocation: rewriteUrl({ url: config?.resourceLocation, baseUrl }),
        initialRequestUrl: config?.initialRequestUrl,
        requestMethod: config?.requestMethod,
        ...config?.mode ? { metadata: { mode: config.mode } } : {}
      };
    },
    poll: lro.sendPollRequest
  }, {
    intervalInMs,
    withOperationLocation,
    restoreFrom,
    updateState,
    processResult: processResult ? ({ flatResponse }, state) => processResult(flatResponse, state) : ({ flatResponse }) => flatResponse
  });
}

// src/azure/operation.ts
async function runOperation(arm, request2, turn, start2 = () => arm.send(forgiving(request2))) {
  const seen = {};
  const remember = (answer, method, url) => {
    seen.last = answer;
    seen.wait = (0,_chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_3__/* .readRetryAfter */ .D$)(answer.headers["retry-after"], arm.now().getTime());
    return {
      flatResponse: answer.body,
      rawResponse: { statusCode: answer.status, headers: answer.headers, body: answer.body, request: { method, url } }
    };
  };
  const poller = createHttpPoller(
    {
      sendInitialRequest: async () => {
        const answer = await start2();
        seen.first = answer.status === 404 && request2.method === "DELETE" ? { ...answer, status: 204, body: void 0 } : answer;
        const query = request2.apiVersion === void 0 ? "" : `?api-version=${request2.apiVersion}`;
        return remember(seen.first, request2.method, `${request2.path}${query}`);
      },
      sendPollRequest: async (path2) => remember(await arm.send({ method: "GET", path: path2, doing: request2.doing }), "GET", path2)
    },
    // The callers read the resource themselves when they want it.
    { resolveOnUnsuccessful: true, skipFinalGet: true }
  );
  await poller.submitted();
  const started = seen.first;
  if (started === void 0) throw new Error("the operation was never sent");
  let waited = 0;
  let seenEnd = false;
  for (let look2 = 1; !poller.isDone; look2++) {
    const wait = seen.wait ?? pause(waited);
    await arm.sleep(wait);
    waited += wait;
    seenEnd = look2 % 2 === 0 && await turn(started) === true;
    if (seenEnd || look2 % 2 === 1) await poller.poll();
  }
  if (!seenEnd) await turn(started);
  const status2 = poller.operationState?.status;
  const last = seen.last ?? started;
  if (status2 === "succeeded") return { status: status2, first: started, last, problems: [] };
  const correlationId = started.headers["x-ms-correlation-request-id"];
  const problems = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .readArmError */ .p_)(last.body, `${request2.doing} ended as ${status2 ?? "unknown"}.`, correlationId);
  return { status: status2 === "canceled" ? "canceled" : "failed", first: started, last, problems };
}
function forgiving(request2) {
  return request2.method === "DELETE" ? { ...request2, allow: [...request2.allow ?? [], 404] } : request2;
}
function pause(waited) {
  return Math.min(3e3, 500 + waited / 20);
}

// src/azure/groups.ts
var apiVersion2 = "2025-04-01";
var pathOf2 = (arm, name3) => `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(name3)}`;
async function readGroup(arm, name3) {
  const doing = `Reading the resource group ${name3}`;
  const answer = await arm.send({ method: "GET", path: pathOf2(arm, name3), apiVersion: apiVersion2, allow: [404], doing });
  if (answer.status !== 404) return toGroup(answer.body, doing);
  const { code: code2 } = answer.body?.error ?? {};
  if (code2 === "SubscriptionNotFound") throw (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .armFailure */ .Fw)(doing, 404, answer.body, answer.headers["x-ms-correlation-request-id"]);
  return void 0;
}
async function createGroup(arm, name3, location, tags) {
  const doing = `Creating the resource group ${name3}`;
  const answer = await arm.send({ method: "PUT", path: pathOf2(arm, name3), apiVersion: apiVersion2, body: { location, tags }, doing });
  return toGroup(answer.body, doing);
}
async function tagGroup(arm, name3, tags) {
  const doing = `Tagging the resource group ${name3}`;
  const answer = await arm.send({ method: "PATCH", path: pathOf2(arm, name3), apiVersion: apiVersion2, body: { tags }, doing });
  return toGroup(answer.body, doing);
}
async function deleteGroup(arm, name3, turn) {
  const doing = `Deleting the resource group ${name3}`;
  const end = await runOperation(arm, { method: "DELETE", path: pathOf2(arm, name3), apiVersion: apiVersion2, doing }, turn);
  if (end.status !== "succeeded") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l(end.problems);
}
async function listGroup(arm, name3) {
  const doing = `Listing the resource group ${name3}`;
  const items = await arm.list({ path: `${pathOf2(arm, name3)}/resources`, apiVersion: apiVersion2, query: { $expand: "createdTime" }, doing });
  return items.map(({ id, type, name: own, createdTime, managedBy }) => ({
    id: String(id),
    type: String(type),
    name: String(own),
    ...typeof createdTime === "string" ? { createdTime } : {},
    ...typeof managedBy === "string" && managedBy !== "" ? { managedBy } : {}
  }));
}
function toGroup(body2, doing) {
  const raw = (0,_chunk_7MYBIEV2_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceOf */ .KU)(body2, doing);
  return { id: raw.id, name: raw.name, location: raw.location ?? "", tags: raw.tags ?? {}, state: raw.properties?.provisioningState ?? "" };
}

// src/azure/resources.ts
async function readResources(arm, wanted2, limit = 4) {
  const found = /* @__PURE__ */ new Map();
  const queue = [...wanted2];
  const worker = async () => {
    for (let next = queue.shift(); next !== void 0; next = queue.shift()) {
      const answer = await arm.send({
        method: "GET",
        path: next.id,
        apiVersion: next.apiVersion,
        allow: [404],
        doing: `Reading ${next.id}`
      });
      if (answer.status !== 404) found.set(next.id.toLowerCase(), answer.body);
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return found;
}
var managerVersion = "2025-04-01";
async function findVersion(arm, type) {
  const [namespace = "", ...rest] = type.split("/");
  const path2 = `/subscriptions/${arm.subscriptionId}/providers/${encodeURIComponent(namespace)}`;
  const { body: body2 } = await arm.send({ method: "GET", path: path2, apiVersion: managerVersion, doing: `Reading the api-versions of ${namespace}` });
  const types = body2?.resourceTypes ?? [];
  const versions = types.find((one) => one.resourceType?.toLowerCase() === rest.join("/").toLowerCase())?.apiVersions ?? [];
  const newest = versions.toSorted().toReversed();
  const found = newest.find((one) => !/preview/i.test(one)) ?? newest[0];
  if (found === void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l({ what: `Azure names no api-version of ${type}.`, fix: "Delete it by hand." });
  return found;
}
async function deleteResource(arm, id, apiVersion10) {
  const end = await runOperation(arm, { method: "DELETE", path: id, apiVersion: apiVersion10, doing: `Deleting ${id.split("/").slice(-2).join(" ")}` }, async () => void 0);
  if (end.status !== "succeeded") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l(end.problems);
}
var IN_USE = /InUse|CannotBeDeleted$/;
var BUSY = /^(AnotherOperationInProgress|RetryableError\w*|ReferencedResourceNotProvisioned|Conflict)$/;
function isReleasing(error, id, gone2) {
  if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l)) return false;
  const within = (one, whole) => `${one}/`.startsWith(`${whole.toLowerCase()}/`);
  return error.problems.every(({ code: code2 = "", what }) => {
    if (BUSY.test(code2)) return true;
    if (!IN_USE.test(code2)) return false;
    const holders = [...what.matchAll(/\/subscriptions\/[^\s,'"]+/gi)].map((found) => withoutBars(found[0].toLowerCase().replace(/[.;:)]+$/, ""))).filter((one) => !within(one, id));
    return holders.every((one) => gone2.some((other) => within(one, other)));
  });
}
function withoutBars(id) {
  return id.replace("/providers/microsoft.network/networkinterfaces/|", "|").replaceAll("|", "/");
}

// src/pool/compare.ts
var IGNORED = [
  { property: "etag", why: "new with every write, also one that changes nothing" },
  { property: "provisioningstate", why: "the state of the last write, not part of the resource" },
  { property: "systemdata", why: "who wrote last and when" },
  { property: "changedtime", why: "time of the last write, in lists of resources" },
  { property: "createdtime", why: "only lists of resources have it, and only when asked" },
  { property: "lastmodifiedat", why: "time of the last write" },
  { property: "lastmodifiedtime", why: "time of the last write" },
  { property: "timemodified", why: "time of the last write" }
];
var NAMES = new Set(IGNORED.map(({ property }) => property));
function sameResources(before, after) {
  return canonicalMap(before) === canonicalMap(after);
}
function canonicalMap(resources) {
  const entries = resources instanceof Map ? [...resources] : Object.entries(resources);
  return JSON.stringify(entries.map(([id, body2]) => [id.toLowerCase(), canonical(body2, false)]).toSorted(byText));
}
function canonical(value, tags) {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, tags));
    return JSON.stringify(value.length > 1 && value.every(isNamed) ? items.toSorted() : items);
  }
  if (typeof value === "string" && /^\/subscriptions\//i.test(value)) return JSON.stringify(value.toLowerCase());
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([name3, part2]) => part2 !== void 0 && (tags || !NAMES.has(name3.toLowerCase()))).map(([name3, part2]) => {
    const key = name3.toLowerCase();
    return [key, canonical(part2, tags || key === "tags")];
  });
  return JSON.stringify(entries.toSorted(byText));
}
function byText(a, b) {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}
function isNamed(item) {
  return typeof item === "object" && item !== null && ("id" in item || "name" in item);
}

// src/pool/names.ts
var PORTALS = {
  AzureCloud: "https://portal.azure.com",
  AzureUSGovernment: "https://portal.azure.us",
  AzureChinaCloud: "https://portal.azure.cn"
};
function deploymentName(pool) {
  return `dsvm-pool-${pool}`;
}
function portalLink(cloud, resourceId) {
  if (cloud.environment === "custom") return atEndpoint(cloud, resourceId);
  return `${PORTALS[cloud.environment]}/#@${encodeURIComponent(cloud.tenantId)}/resource${path(resourceId)}`;
}
function deploymentLink(cloud, deploymentId2) {
  if (cloud.environment === "custom") return atEndpoint(cloud, deploymentId2);
  return `${PORTALS[cloud.environment]}/#@${encodeURIComponent(cloud.tenantId)}/blade/HubsExtension/DeploymentDetailsBlade/overview/id/${encode(deploymentId2)}`;
}
function atEndpoint(cloud, resourceId) {
  return cloud.armEndpoint.replace(/\/+$/, "") + path(resourceId);
}
function path(resourceId) {
  return resourceId.split("/").map(encode).join("/");
}
function encode(text) {
  return encodeURIComponent(text).replaceAll("(", "%28").replaceAll(")", "%29");
}

// src/pool/owner.ts
var POOL = "dsvm-pool";
var REPOSITORY = "dsvm-pool-repository";
var SCHEMA = "dsvm-pool-schema";
var GROUP = "dsvm-pool-group";
var ADOPTED_AT = "dsvm-pool-adopted-at";
var KEYS = /* @__PURE__ */ new Set([POOL, REPOSITORY, SCHEMA, GROUP, ADOPTED_AT]);
var VERSION = "1";
function ownerTags({ repositoryId, pool, adoptedAt }) {
  const tags = { [POOL]: pool, [REPOSITORY]: repositoryId, [SCHEMA]: VERSION, [GROUP]: adoptedAt === void 0 ? "created" : "adopted" };
  return adoptedAt === void 0 ? tags : { ...tags, [ADOPTED_AT]: adoptedAt };
}
function readOwner(tags) {
  const found = ownTags(tags);
  const [pool, repositoryId] = [found.get(POOL), found.get(REPOSITORY)];
  if (!pool || !repositoryId) return null;
  const adoptedAt = found.get(ADOPTED_AT);
  return {
    repositoryId,
    pool,
    schema: found.get(SCHEMA) ?? "",
    group: found.get(GROUP) === "created" && adoptedAt === void 0 ? "created" : "adopted",
    ...adoptedAt === void 0 ? {} : { adoptedAt }
  };
}
function whoOwns(tags, { repositoryId, pool }) {
  if (ownTags(tags).size === 0) return "nobody";
  const owner = readOwner(tags);
  if (owner === null) return { other: "a pool whose owner tags are incomplete" };
  if (owner.repositoryId !== repositoryId) return { other: `pool "${owner.pool}" of the repository with id ${owner.repositoryId}` };
  if (owner.pool !== pool) return { other: `pool "${owner.pool}" of this repository` };
  if (owner.schema !== VERSION) return { other: `pool "${owner.pool}" of this repository, tagged by another version of this action (schema ${owner.schema || "unknown"})` };
  return "ours";
}
function withoutOwner(tags) {
  return Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => !KEYS.has(key.toLowerCase())));
}
function ownTags(tags) {
  return new Map(Object.entries(tags ?? {}).map(([key, value]) => [key.toLowerCase(), value]).filter(([key]) => KEYS.has(key)));
}

// src/smoke/hostkeys.ts
function compareHostKeys(endpoints) {
  const ssh = endpoints.filter((endpoint) => endpoint.kind === "ssh" && endpoint.fingerprint !== "");
  const front = endpoints.find((endpoint) => endpoint.kind === "ssh" && endpoint.scope === "front-door");
  const keys = new Set(ssh.map(({ fingerprint }) => fingerprint));
  if (!front || keys.size < 2) return { endpoints: [...endpoints], warning: "" };
  const warning = `There are ${keys.size} different SSH host keys behind one address (${front.host}, port ${front.port}). A second login may reach another instance, and ssh will then refuse it with the alarm "REMOTE HOST IDENTIFICATION HAS CHANGED". Give all instances the same host keys, or connect to each instance by its own port.`;
  const cause = "different host keys behind one address: the second login will alarm (REMOTE HOST IDENTIFICATION HAS CHANGED)";
  const marked = endpoints.map(
    (endpoint) => endpoint.kind === "ssh" && endpoint.scope === "front-door" && endpoint.check === "pass" ? { ...endpoint, cause: [endpoint.cause, cause].filter(Boolean).join("; ") } : endpoint
  );
  return { endpoints: marked, warning };
}

// src/smoke/foreign.ts
function clean(text, max = 120) {
  const plain = text.slice(0, max * 8).replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  const characters = Array.from(plain);
  return characters.length > max ? `${characters.slice(0, max).join("")}…` : plain;
}
function showBytes(bytes, max = 32) {
  const named = /* @__PURE__ */ new Map([
    [10, String.raw`\n`],
    [13, String.raw`\r`],
    [92, String.raw`\\`]
  ]);
  const shown = Array.from(bytes.subarray(0, max), (byte) => {
    const printable = byte >= 32 && byte < 127 ? String.fromCharCode(byte) : void 0;
    return named.get(byte) ?? printable ?? String.raw`\x${byte.toString(16).padStart(2, "0")}`;
  });
  return shown.join("") + (bytes.length > max ? "…" : "");
}

// src/smoke/https.ts



// src/smoke/check.ts
function patienceOf({ stepMs, left }, steps) {
  return Math.ceil(Math.min(steps * stepMs, Math.max(stepMs, left?.() ?? Infinity)));
}
function describeAbort({ reason }) {
  return reason?.name === "TimeoutError" ? "timed out" : "cancelled";
}

// src/smoke/tcp.ts
var unreachable = /* @__PURE__ */ new Set(["EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "EHOSTDOWN", "ENETDOWN"]);
function describeConnect(error, port) {
  const code2 = errorCode(error);
  if (code2 === "ECONNREFUSED") return `port ${port} closed: connection refused`;
  if (code2 === "ETIMEDOUT") return `port ${port}: no answer to a connection (a firewall, or nothing behind the address)`;
  if (unreachable.has(code2)) return `port ${port}: address unreachable (${code2})`;
  if (code2 === "ECONNRESET") return `port ${port}: connection reset while connecting`;
  return `port ${port}: cannot connect (${clean(code2 || String(error))})`;
}
function describeConnectTimeout(port, ms) {
  return `port ${port}: no answer to a connection within ${seconds(ms)} (a firewall, or nothing behind the address)`;
}
function errorCode(error) {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}
function seconds(ms) {
  return ms >= 1e3 ? `${Math.round(ms / 1e3)} s` : `${Math.round(ms / 100) / 10} s`;
}

// src/smoke/https.ts
var maxBody = 256 * 1024;
function openConnection(target, stepMs, signal) {
  const agent = new node_https__WEBPACK_IMPORTED_MODULE_15__.Agent({ keepAlive: true, maxSockets: 1, maxCachedSessions: 0 });
  let fingerprint = "";
  const send = (method, path2, headers = {}, body2 = "", limitMs = stepMs) => new Promise((resolve) => {
    let stage = "connect";
    const chunks = [];
    const timeout = AbortSignal.timeout(limitMs);
    const fail = (error) => {
      const cause = signal.aborted ? describeAbort(signal) : describe(stage, path2, error, target.port, timeout.aborted ? limitMs : 0);
      resolve({ ok: false, cause, body: Buffer.concat(chunks).toString("utf8") });
    };
    const outgoing = (0,node_https__WEBPACK_IMPORTED_MODULE_15__.request)({
      agent,
      host: target.address,
      port: target.port,
      servername: serverName(target),
      // The DSVM serves a certificate it signed itself; its fingerprint is what people can compare.
      rejectUnauthorized: false,
      method,
      path: path2,
      headers: { host: hostOf(target), "user-agent": "dsvm-pool-action", accept: "*/*", ...headers },
      signal: AbortSignal.any([signal, timeout])
    });
    outgoing.on("socket", (socket) => {
      if (outgoing.reusedSocket) {
        stage = "answer";
        return;
      }
      socket.once("connect", () => stage = "tls");
      socket.once("secureConnect", () => {
        stage = "answer";
        fingerprint = `SHA256:${socket.getPeerCertificate().fingerprint256}`;
      });
    });
    outgoing.on("error", fail);
    outgoing.on("response", (incoming) => {
      collect(incoming, chunks).then(resolve, fail);
    });
    outgoing.end(body2);
  });
  return { send, fingerprint: () => fingerprint, close: () => agent.destroy() };
}
function serverName({ host }) {
  return (0,node_net__WEBPACK_IMPORTED_MODULE_16__.isIP)(host) ? "" : host;
}
function hostOf({ host, port }) {
  return `${(0,node_net__WEBPACK_IMPORTED_MODULE_16__.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
}
async function collect(incoming, chunks) {
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    chunks.push(chunk);
    if (size > maxBody) return { ok: false, cause: `port open, TLS fine, an answer is longer than ${maxBody / 1024} kB`, body: "" };
  }
  return {
    ok: true,
    status: incoming.statusCode ?? 0,
    location: incoming.headers.location ?? "",
    cookies: incoming.headers["set-cookie"] ?? [],
    body: Buffer.concat(chunks).toString("utf8")
  };
}
function describe(stage, path2, error, port, timeoutMs) {
  const code2 = errorCode(error);
  const shown = clean(path2.split("?", 1)[0] ?? "", 80);
  if (stage === "connect") return timeoutMs ? describeConnectTimeout(port, timeoutMs) : describeConnect(error, port);
  if (stage === "tls") return `port open, TLS handshake failed: ${timeoutMs ? `no answer within ${seconds(timeoutMs)}` : describeTls(error, code2)}`;
  if (timeoutMs) return `port open, TLS fine, no answer to ${shown} within ${seconds(timeoutMs)}`;
  if (code2.startsWith("HPE_")) return `port open, TLS fine, the answer to ${shown} is not HTTP (${code2})`;
  return `port open, TLS fine, closed before the whole answer to ${shown} (${clean(code2 || String(error))})`;
}
function describeTls(error, code2) {
  const text = clean(String(error).replace(/^Error: /, ""));
  if (/wrong version number|packet length too long|http request/i.test(text)) return "the server does not speak TLS (plain HTTP?)";
  if (code2 === "ECONNRESET") return "connection closed";
  return text;
}

// src/smoke/kernel.ts


// src/smoke/channels.ts


// src/smoke/cookies.ts
var most = 50;
function openJar() {
  let cookies = [];
  const matching = (path2) => cookies.filter((cookie) => covers(cookie.path, pathOf3(path2))).toSorted((one, other) => other.path.length - one.path.length);
  return {
    keep: (lines, path2) => {
      for (const line of lines) {
        const found = readLine(line, pathOf3(path2));
        if (!found) continue;
        const { cookie, gone: gone2 } = found;
        cookies = cookies.filter((one) => one.name !== cookie.name || one.path !== cookie.path);
        if (!gone2 && cookies.length < most) cookies.push(cookie);
      }
    },
    header: (path2) => matching(path2).map(({ name: name3, value }) => `${name3}=${value}`).join("; "),
    value: (name3, path2) => matching(path2).find((cookie) => cookie.name === name3)?.value ?? ""
  };
}
function readLine(line, path2) {
  const [pair = "", ...rest] = line.split(";");
  const cut = pair.indexOf("=");
  const name3 = pair.slice(0, cut).trim();
  const value = pair.slice(cut + 1).trim();
  if (cut < 1) return void 0;
  const attributes = new Map(rest.map((one) => {
    const [key = "", ...words] = one.split("=");
    return [key.trim().toLowerCase(), words.join("=").trim()];
  }));
  const wanted2 = attributes.get("path") ?? "";
  const expires = Date.parse(attributes.get("expires") ?? "");
  const gone2 = value === "" || value === '""' || Number(attributes.get("max-age") ?? 1) <= 0 || expires < Date.now();
  return { cookie: { name: name3, value, path: wanted2.startsWith("/") ? wanted2 : folderOf(path2) }, gone: gone2 };
}
function covers(cookiePath, path2) {
  return path2 === cookiePath || path2.startsWith(cookiePath) && (cookiePath.endsWith("/") || path2[cookiePath.length] === "/");
}
function pathOf3(address) {
  return address.split(/[?#]/, 1)[0] ?? "";
}
function folderOf(path2) {
  return path2.slice(0, path2.lastIndexOf("/")) || "/";
}

// src/smoke/session.ts
var maxRedirects = 12;
function openSession(target, connection, jar = openJar()) {
  const origin = `https://${hostOf(target)}`;
  const send = async (method, path2, body2, limitMs) => {
    const cookie = jar.header(path2);
    const token = jar.value("_xsrf", path2);
    const isForm = body2 instanceof URLSearchParams;
    const headers = {
      // Hubs before 4.1 take a cookie for their API only from pages of their own.
      referer: `${origin}/hub/home`,
      ...cookie && { cookie },
      ...method !== "GET" && token && !isForm && { "x-xsrftoken": token },
      ...body2 && { "content-type": isForm ? "application/x-www-form-urlencoded" : "application/json" }
    };
    const reply = await connection.send(method, path2, headers, isForm ? body2.toString() : body2 && JSON.stringify(body2), limitMs);
    if (reply.ok) jar.keep(reply.cookies, path2);
    return reply;
  };
  const open = async (start2) => {
    let path2 = start2;
    for (let step = 0; step <= maxRedirects; step += 1) {
      const reply = await send("GET", path2);
      if (!reply.ok || !isRedirect(reply)) return { ...reply, path: path2 };
      const next = URL.canParse(reply.location, `${origin}${path2}`) ? new URL(reply.location, `${origin}${path2}`) : void 0;
      if (next?.hostname !== new URL(origin).hostname) return { ok: false, cause: `${show(path2)} leads to another host`, body: "", path: path2 };
      path2 = `${next.pathname}${next.search}`;
    }
    return { ok: false, cause: `${show(start2)} redirects more than ${maxRedirects} times, at last to ${show(path2)}`, body: "", path: path2 };
  };
  return { jar, send, open };
}
function isRedirect(reply) {
  return [301, 302, 303, 307, 308].includes(reply.status) && reply.location !== "";
}
function show(path2) {
  return clean(path2.split("?", 1)[0] ?? "", 80);
}
function readObject(text) {
  try {
    const parsed = JSON.parse(text);
    return asObject(parsed);
  } catch {
    return {};
  }
}
function asObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value, max = 240) {
  return typeof value === "string" ? clean(value, max) : "";
}
function describeAnswer(reply) {
  if (!reply.ok) return reply.cause;
  const { message, reason } = readObject(reply.body);
  const words = textOf(message) || textOf(reason);
  return words ? `${words} (${reply.status})` : `it answers ${reply.status}`;
}

// src/smoke/channels.ts
var maxMessage = 256 * 1024;
async function ask(target, { path: path2, cookie, code: code2, limitMs, signal }) {
  const { default: WebSocket } = await __webpack_require__.e(/* import() */ 877).then(__webpack_require__.bind(__webpack_require__, 877));
  const session = (0,node_crypto__WEBPACK_IMPORTED_MODULE_18__.randomUUID)();
  const address = target.address.includes(":") ? `[${target.address}]` : target.address;
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ ok: false, verdict: "later", cause: describeAbort(signal) });
    const socket = new WebSocket(`wss://${address}:${target.port}${path2}/channels?session_id=${session}`, {
      headers: { host: hostOf(target), "user-agent": "dsvm-pool-action", ...cookie && { cookie } },
      origin: `https://${hostOf(target)}`,
      servername: serverName(target),
      rejectUnauthorized: false,
      handshakeTimeout: limitMs,
      maxPayload: maxMessage,
      perMessageDeflate: false
    });
    let opened = false;
    let settled = false;
    const finish = (result) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      if (opened && result.ok) socket.close();
      else socket.terminate();
      resolve(result);
    };
    const fail = (verdict2, cause) => finish({ ok: false, verdict: verdict2, cause });
    const cancel = () => fail("later", describeAbort(signal));
    const timer = setTimeout(() => fail("later", `no answer to ${code2} within ${seconds(limitMs)}`), limitMs);
    signal.addEventListener("abort", cancel, { once: true });
    const request2 = makeRequest(session, code2);
    const read = openReader(request2.header.msg_id, code2);
    socket.on("open", () => {
      opened = true;
      socket.send(JSON.stringify(request2));
    });
    socket.on("message", (data, isBinary) => {
      const result = isBinary ? void 0 : read(readObject(data.toString("utf8")));
      if (result) finish(result);
    });
    socket.on("unexpected-response", (outgoing, { statusCode = 0 }) => {
      outgoing.destroy();
      fail("later", `its WebSocket is answered ${statusCode} instead of 101 (a proxy that takes no WebSockets, or another instance?)`);
    });
    socket.on("error", (error) => fail("later", `its WebSocket broke (${clean(errorCode(error) || error.message)})`));
    socket.on("close", (status2) => fail("later", `its WebSocket was closed before the answer to ${code2} (${status2})`));
  });
}
function makeRequest(session, code2) {
  return {
    header: { msg_id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_18__.randomUUID)(), msg_type: "execute_request", session, username: "", date: (/* @__PURE__ */ new Date()).toISOString(), version: "5.3" },
    parent_header: {},
    metadata: {},
    content: { code: code2, silent: false, store_history: false, user_expressions: {}, allow_stdin: false, stop_on_error: true },
    channel: "shell",
    buffers: []
  };
}
function openReader(id, code2) {
  let text;
  let replied = false;
  let idle = false;
  const no = (cause) => ({ ok: false, verdict: "refused", cause });
  return (message) => {
    const content = asObject(message["content"]);
    const type = textOf(asObject(message["header"])["msg_type"] ?? message["msg_type"]);
    const state = type === "status" ? textOf(content["execution_state"]) : "";
    if (state === "dead" || state.endsWith("restarting")) return no(`it died (the server calls it ${state})`);
    if (asObject(message["parent_header"])["msg_id"] !== id) return void 0;
    if (type === "execute_result") text = textOf(asObject(content["data"])["text/plain"], 80);
    if (type === "execute_reply") {
      if (content["status"] !== "ok") return no(`it answers ${code2} with ${textOf(content["ename"], 80) || `status ${textOf(content["status"], 20)}`}${describeValue(content["evalue"])}`);
      replied = true;
    }
    if (state === "idle") idle = true;
    if (replied && text !== void 0) return { ok: true, text };
    return replied && idle ? no(`it ran ${code2} without a result`) : void 0;
  };
}
function describeValue(value) {
  const words = textOf(value);
  return words && `: ${words}`;
}

// src/smoke/spawn.ts
var patienceSteps = 9;
async function startServer(session, options) {
  const { own } = options;
  const before = await readServer(session);
  if ("cause" in before) return { ok: false, verdict: "later", cause: before.cause, asked: false, user: "" };
  const { user } = before;
  const isOwn = (server) => server.started !== "" && server.started === own?.started;
  if (before.ready) return { ok: true, user, ours: isOwn(before) };
  const patience = patienceOf(options, patienceSteps);
  const end = performance.now() + patience;
  const left = () => Math.max(1, Math.round(end - performance.now()));
  let ours = isOwn(before);
  let refusal = "";
  const fail = (verdict2, cause) => ({ ok: false, verdict: verdict2, cause, asked: ours, user });
  const no = (verdict2, reason) => fail(verdict2, `logged in, but the server of user ${textOf(user, 40)} did not start${reason}`);
  if (ours && own?.refusal) return no("refused", `: ${own.refusal}`);
  if (before.pending === "") {
    const reply = await session.send("POST", `/hub/api/users/${nameInPath(user)}/server`, {}, left());
    const after = await readServer(session);
    if (reply.ok && reply.status === 400 && /already running/.test(reply.body)) return { ok: true, user, ours: false };
    if (reply.ok && reply.status === 400 && /pending/.test(reply.body)) return no("later", `: ${describeAnswer(reply)}`);
    ours = true;
    if (reply.ok && reply.status !== 201 && reply.status !== 202) refusal = describeAnswer(reply);
    if (own) Object.assign(own, { started: "cause" in after ? "" : after.started, refusal });
    if (!reply.ok) return fail("later", `logged in, starting a server: ${reply.cause}`);
    if (reply.status === 201) return { ok: true, user, ours };
    if (refusal && !("cause" in after) && after.pending !== "") return no("refused", `: ${refusal}`);
  }
  const events = await session.send("GET", `/hub/api/users/${nameInPath(user)}/server/progress`, void 0, left());
  const { ready, failure, last } = readProgress(events.body);
  if (ready) return { ok: true, user, ours };
  if (failure || refusal) return no("refused", `: ${failure || refusal}`);
  if (performance.now() < end - 1) return no("later", `: ${events.ok && events.status === 200 ? "the hub does not say why" : describeAnswer(events)}`);
  return no("later", ` within ${seconds(patience)}${last && `; the hub's last word: ${last}`}`);
}
async function stopServer(session, user) {
  const reply = await session.send("DELETE", `/hub/api/users/${nameInPath(user)}/server`);
  return reply.ok && [202, 204, 404].includes(reply.status) ? "" : describeAnswer(reply);
}
function nameInPath(user) {
  return encodeURIComponent(user).replaceAll("%40", "@");
}
async function readServer(session) {
  const reply = await session.send("GET", "/hub/api/user");
  if (!reply.ok) return { cause: reply.cause };
  const { name: name3, servers } = readObject(reply.body);
  if (reply.status !== 200 || typeof name3 !== "string" || name3 === "") {
    const why = reply.status === 403 || reply.status === 401 ? ` (${oneHub})` : "";
    return { cause: `logged in, but the hub does not say as whom: ${describeAnswer(reply)}${why}` };
  }
  const server = asObject(asObject(servers)[""]);
  return { user: name3, ready: server["ready"] === true, pending: textOf(server["pending"]), started: textOf(server["started"]) };
}
var oneHub = "does each connection reach the same instance? The load balancing rule needs loadDistribution SourceIP";
function readProgress(text) {
  const events = text.split("\n").filter((line) => line.startsWith("data:")).map((line) => readObject(line.slice("data:".length)));
  const failed = events.find((event) => event["failed"] === true);
  const failure = failed ? textOf(failed["message"]).replace(/^Spawn failed: ?/, "") || "the spawn failed" : "";
  return { ready: events.some((event) => event["ready"] === true), failure, last: textOf(events.at(-1)?.["message"]) };
}

// src/smoke/kernel.ts
var code = "1+1";
var expected = "2";
var patienceSteps2 = 6;
var farewellMs = 2500;
var farewellPauseMs = 200;
var watchMs = 1e3;
async function tryKernel(target, session, options) {
  const server = await startServer(session, options);
  if (!server.ok) {
    if (server.asked && options.signal.aborted) await part(target, session, (last) => takeBack(last, server.user));
    return { verdict: server.verdict, cause: server.cause };
  }
  const base = `/user/${nameInPath(server.user)}`;
  const { found, kernel } = await walk(target, session, base, options);
  const made = { base, kernel, user: server.user, ours: server.ours };
  let rest = options.signal.aborted ? "" : await leave(session, made, true);
  if (options.signal.aborted) rest = await part(target, session, (last) => leave(last, made, false));
  return found.verdict === "pass" ? { verdict: "pass", cause: rest } : found;
}
async function walk(target, session, base, options) {
  const problem = await enter(session, base);
  if (problem) return { found: problem, kernel: "" };
  const created = await createKernel(session, base, patienceOf(options, patienceSteps2));
  if (!created.ok) return { found: created.found, kernel: "" };
  return { found: await calculate(target, session, created.path, options), kernel: created.path };
}
async function enter(session, base) {
  const page = await session.open(`${base}/`);
  if (!page.ok) return { verdict: "later", cause: `server started, ${page.cause}` };
  if (page.path.split("?", 1)[0] === "/hub/login") return { verdict: "later", cause: `server started, but it asks for the login again (${oneHub})` };
  if (!page.path.startsWith(`${base}/`)) return { verdict: "later", cause: `server started, but its page ends at ${show(page.path)} (${describeAnswer(page)})` };
  if (page.status !== 200) return { verdict: "later", cause: `server started, but not its page ${show(page.path)}: ${describeAnswer(page)}` };
  const status2 = await session.send("GET", `${base}/api/status`);
  if (status2.ok && status2.status === 200) return void 0;
  return { verdict: "later", cause: `server started, but not its API ${base}/api/status: ${describeAnswer(status2)}` };
}
async function createKernel(session, base, limitMs) {
  const reply = await session.send("POST", `${base}/api/kernels`, {}, limitMs);
  if (!reply.ok) return { ok: false, found: { verdict: "later", cause: `server started, creating a kernel: ${reply.cause}` } };
  const { id } = readObject(reply.body);
  if (reply.status === 201 && typeof id === "string" && /^[\w-]{1,80}$/.test(id)) return { ok: true, path: `${base}/api/kernels/${id}` };
  return { ok: false, found: { verdict: "refused", cause: `server started, but it starts no kernel: ${describeAnswer(reply)}` } };
}
async function calculate(target, session, path2, options) {
  const limitMs = patienceOf(options, patienceSteps2);
  const over = new AbortController();
  const signal = AbortSignal.any([options.signal, over.signal]);
  const watch = watchKernel(session, path2, over);
  const result = await ask(target, { path: path2, cookie: session.jar.header(`${path2}/channels`), code, limitMs, signal });
  over.abort();
  const death = await watch;
  if (!result.ok && death && !options.signal.aborted) return { verdict: "refused", cause: `kernel started, but ${death}` };
  if (!result.ok) return { verdict: result.verdict, cause: `kernel started, but ${result.cause}` };
  if (result.text === expected) return { verdict: "pass", cause: "" };
  return { verdict: "refused", cause: `kernel started, but it answers ${code} with "${clean(result.text, 40)}"` };
}
async function watchKernel(session, path2, over) {
  for (; ; ) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_17__.setTimeout)(watchMs, void 0, { signal: over.signal }).catch(() => void 0);
    if (over.signal.aborted) return "";
    const reply = await session.send("GET", path2);
    const state = reply.ok ? textOf(readObject(reply.body)["execution_state"], 20) : "";
    if (!reply.ok || reply.status !== 404 && state !== "dead") continue;
    over.abort();
    return "it died";
  }
}
async function leave(session, { base, kernel, user, ours }, thorough) {
  const gone2 = kernel && (thorough || !ours) ? await session.send("DELETE", kernel) : void 0;
  const isGone = gone2?.ok === true && [204, 404].includes(gone2.status);
  const left = gone2 && !isGone ? `the check's kernel could not be removed: ${describeAnswer(gone2)}` : "";
  if (!ours) return left;
  if (await countKernels(session, base, thorough ? void 0 : farewellMs / 2) > (kernel && !isGone ? 1 : 0)) return "the server stays: somebody else uses it by now";
  const why = await stopServer(session, user);
  return why && `the check's server could not be stopped: ${why}`;
}
async function part(target, { jar }, act) {
  const connection = openConnection(target, farewellMs, AbortSignal.timeout(farewellMs));
  try {
    return await act(openSession(target, connection, jar));
  } finally {
    connection.close();
  }
}
async function takeBack(session, user) {
  const end = performance.now() + farewellMs;
  while (await stopServer(session, user) !== "" && performance.now() < end) await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_17__.setTimeout)(farewellPauseMs);
}
async function countKernels(session, base, limitMs) {
  const reply = await session.send("GET", `${base}/api/status`, void 0, limitMs);
  const { kernels } = readObject(reply.ok ? reply.body : "");
  return typeof kernels === "number" ? kernels : 0;
}

// src/smoke/page.ts
function readLoginPage(html) {
  const inputs = (html.match(/<input\b[^<>]*>/gi) ?? []).map(readAttributes);
  if (inputs.some((input) => input.get("type")?.toLowerCase() === "password")) {
    return { way: "password", xsrf: inputs.find((input) => input.get("name") === "_xsrf")?.get("value") ?? "" };
  }
  const links = (html.match(/<(?:a|form)\b[^<>]*>/gi) ?? []).map(readAttributes);
  const signsIn = links.some((link) => isOauth(link.get("href") ?? link.get("action") ?? ""));
  return signsIn ? { way: "oauth" } : { way: "none" };
}
function isOauth(address) {
  return /\/hub\/oauth_login(?:[/?#]|$)/.test(address);
}
function readAttributes(tag) {
  const found = tag.matchAll(/([\w-]+)\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return new Map(Array.from(found, ([, name3 = "", double, single, bare]) => [name3.toLowerCase(), double ?? single ?? bare ?? ""]));
}

// src/smoke/jupyterhub.ts
async function checkJupyterHub(target, options) {
  const connection = openConnection(target, options.stepMs, options.signal);
  try {
    const { verdict: verdict2, cause, version = "" } = await walk2(target, openSession(target, connection), options);
    return { verdict: verdict2, cause, version, fingerprint: connection.fingerprint() };
  } finally {
    connection.close();
  }
}
async function walk2(target, session, options) {
  const health = await session.send("GET", "/hub/health");
  if (!health.ok) return later(health.cause);
  if (health.status !== 200) return later(describeHealth(health.status));
  const api = await session.send("GET", "/hub/api/");
  if (!api.ok) return later(api.cause);
  const version = readVersion(api);
  if (version === "") return later(`hub is healthy, but /hub/api/ names no version (it answers ${api.status})`);
  const page = await session.send("GET", "/hub/login");
  if (!page.ok) return { ...later(page.cause), version };
  const entered = await enter2(session, page, options);
  if (entered.verdict !== "pass" || entered.cause || options.level !== "kernel") return { ...entered, version };
  return { ...await tryKernel(target, session, options), version };
}
async function enter2(session, page, { level, login }) {
  const form = isRedirect(page) && isOauth(page.location) ? { way: "oauth" } : readLoginPage(page.body);
  if (form.way === "password" ? page.status !== 200 : form.way === "none") {
    return later(`hub is healthy, but /hub/login shows no login page (it answers ${page.status})`);
  }
  if (level === "door") return { verdict: "pass", cause: "" };
  const untried = level === "kernel" ? "login and kernel not tried" : "login not tried";
  if (form.way !== "password") return { verdict: "pass", cause: `${untried}: the hub signs in by another service` };
  if (!login) return { verdict: "pass", cause: `${untried}: no user name` };
  if (!login.password) return { verdict: "pass", cause: `${untried}: no password` };
  const fields = new URLSearchParams({ username: login.user, password: login.password });
  if (form.xsrf) fields.set("_xsrf", form.xsrf);
  const reply = await session.send("POST", "/hub/login", fields);
  return reply.ok ? judgeLogin(reply, login.user) : later(reply.cause);
}
function judgeLogin(reply, user) {
  if (isRedirect(reply) && pathOf4(reply.location) !== "/hub/login") return { verdict: "pass", cause: "" };
  if (reply.status >= 500) return later(`login page fine, hub answers ${reply.status} to the login of user ${clean(user, 40)}`);
  const how = reply.status === 200 ? "" : ` (hub answers ${reply.status})`;
  return { verdict: "refused", cause: `login refused for user ${clean(user, 40)}${how}` };
}
function describeHealth(status2) {
  if (status2 === 404) return "port open, TLS fine, proxy answers 404 on /hub/health: the hub is still starting or dead";
  if (status2 >= 500) return `port open, TLS fine, hub answers ${status2}`;
  return `port open, TLS fine, /hub/health answers ${status2} instead of 200`;
}
function readVersion(api) {
  if (api.status !== 200) return "";
  try {
    const parsed = JSON.parse(api.body);
    const version = typeof parsed === "object" && parsed !== null && "version" in parsed ? parsed.version : "";
    return typeof version === "string" ? clean(version, 40) : "";
  } catch {
    return "";
  }
}
function pathOf4(location) {
  const base = "https://hub.invalid/hub/login";
  return URL.canParse(location, base) ? new URL(location, base).pathname.replace(/\/+$/, "") : "/hub/login";
}
function later(cause) {
  return { verdict: "later", cause };
}

// src/smoke/runner.ts
var firstPauseMs = 1e3;
var longestPauseMs = 1e4;
var refusalMs = 3e4;
var refusalPauseMs = 1e4;
var lateSeconds = 60;
var queueMs = 1e3;
var quietMs = 6e4;
async function runTarget(target, run) {
  const tell2 = openTeller(target, run);
  let began;
  let refusedAt;
  let last = { verdict: "later", cause: "", version: "", fingerprint: "" };
  const elapsed = () => (run.now() - (began ?? run.now())) / 1e3;
  const settle = (check2, note) => {
    const { cause, version, fingerprint } = last;
    const shown = target.kind === "jupyterhub" && version ? `JupyterHub ${version}` : version;
    const whole = [cause, note].filter(Boolean).join(check2 === "pass" ? "; " : " ");
    tell2(check2, check2 === "pass" ? [shown, cause].filter(Boolean).join(", ") : whole, elapsed());
    const seconds2 = Math.round(elapsed() * 10) / 10;
    return { ...describeTarget(target), check: check2, cause: whole, fingerprint, version, seconds: seconds2 };
  };
  const took = () => `${Math.round(elapsed())} s`;
  for (let pause2 = firstPauseMs; ; pause2 = Math.min(pause2 * 2, longestPauseMs)) {
    await run.inSlot(async () => {
      if (run.signal.aborted || began !== void 0 && run.now() > run.deadline + queueMs) return;
      began ??= run.now();
      const outcome = await run.attempt();
      if (!run.signal.aborted || outcome.verdict === "pass") last = outcome;
    });
    if (last.verdict === "pass") return settle("pass", elapsed() > lateSeconds ? `ready after ${took()}` : "");
    if (last.verdict === "never") return settle("fail", "");
    refusedAt = last.verdict === "refused" ? refusedAt ?? run.now() : void 0;
    const final = refusedAt !== void 0 && run.now() - refusedAt >= refusalMs;
    const left = run.deadline - run.now();
    if (!run.signal.aborted && (final || left <= 0)) return settle("fail", `(tried for ${took()})`);
    if (!run.signal.aborted) {
      tell2("waiting", last.cause, elapsed());
      await nap(run, Math.min(refusedAt === void 0 ? pause2 : refusalPauseMs, left));
    }
    if (run.signal.aborted) {
      const note = `${describeAbort(run.signal)} after ${took()}`;
      return settle("fail", last.cause ? `(${note})` : note);
    }
  }
}
function skip(target, cause) {
  return { ...describeTarget(target), check: "skipped", cause, fingerprint: "", version: "", seconds: 0 };
}
function describeTarget({ kind, scope, instanceId, host, port, url }) {
  return { kind, scope, instanceId, host, port, url };
}
async function nap({ sleep: sleep2, signal }, ms) {
  try {
    await sleep2(ms, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
function openTeller(target, { now, progress }) {
  const where = target.scope === "front-door" ? "front door" : `instance ${target.instanceId}`;
  let last = "";
  let toldAt = 0;
  return (state, text, seconds2) => {
    const news = [state, text].filter(Boolean).join(", ");
    if (news === last && now() - toldAt < quietMs) return;
    last = news;
    toldAt = now();
    progress(`${target.kind} ${where}: ${news} (${Math.round(seconds2)} s)`);
  };
}

// src/smoke/slots.ts
function openSlots(count) {
  const waiting = [];
  let free = Math.max(1, Math.floor(count));
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

// src/smoke/ssh.ts



// src/smoke/banner.ts
var maxBanner = 255;
var maxBefore = 8192;
function readBanner(bytes) {
  for (let start2 = 0; start2 <= bytes.length; ) {
    const end = bytes.indexOf(10, start2);
    const line = bytes.subarray(start2, end < 0 ? bytes.length : end + 1);
    const isBanner = line.subarray(0, 4).toString("latin1") === "SSH-";
    if (isBanner && line.length > maxBanner) return { problem: `not SSH: its banner is longer than ${maxBanner} characters` };
    if (end < 0) break;
    if (isBanner) return judge(line.toString("latin1").trimEnd());
    start2 = end + 1;
  }
  return bytes.length > maxBefore ? { problem: describeNoBanner(bytes) } : null;
}
function describeNoBanner(bytes) {
  return `not SSH: the server sent "${showBytes(bytes)}"`;
}
function judge(line) {
  return /^SSH-(2\.0|1\.99)-/.test(line) ? { banner: clean(line, maxBanner) } : { problem: `not SSH 2.0: the server's banner is "${clean(line, 60)}"` };
}

// src/smoke/ssh.ts
async function checkSsh(target, options) {
  const { default: ssh2 } = await __webpack_require__.e(/* import() */ 478).then(__webpack_require__.bind(__webpack_require__, 8097));
  const { login, stepMs, signal } = options;
  const unreadable = login?.privateKey && describeKey(ssh2.utils.parseKey(login.privateKey));
  const missing = describeMissing(options);
  const logsIn = !missing && !unreadable && options.level !== "door";
  return new Promise((resolve) => {
    let phase = "connect";
    let received = Buffer.alloc(0);
    let version = "";
    let fingerprint = "";
    let outcome;
    const client = new ssh2.Client();
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_16__.connect)({ host: target.address, port: target.port });
    const finish = (verdict2, cause) => {
      outcome ??= { verdict: verdict2, cause, version, fingerprint };
      if (verdict2 === "pass") client.end();
      if (verdict2 === "pass") socket.destroySoon();
      else socket.destroy();
    };
    const expire = () => finish("later", describeTimeout(phase, received, target.port, stepMs));
    let timer = setTimeout(expire, stepMs);
    const enter3 = (next) => {
      phase = next;
      clearTimeout(timer);
      timer = setTimeout(expire, stepMs);
    };
    const cancel = () => finish("later", describeAbort(signal));
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) cancel();
    socket.on("connect", () => enter3("banner"));
    socket.on("error", (error) => {
      finish("later", phase === "connect" ? describeConnect(error, target.port) : describeClose(phase, received));
    });
    socket.on("close", () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      finish("later", describeClose(phase, received));
      if (outcome) resolve(outcome);
    });
    socket.on("data", (chunk) => {
      if (phase !== "banner") return;
      received = Buffer.concat([received, chunk]);
      const found = readBanner(received);
      if (!found) return;
      if ("problem" in found) return finish("later", found.problem);
      version = found.banner;
      enter3("kex");
    });
    socket.pause();
    client.on("error", (error) => {
      if (phase === "banner") finish("later", describeClose(phase, received));
      if (phase === "kex") finish("later", `key exchange failed: ${clean(error.message)}`);
      if (phase === "login") finish("later", `disconnected during the login: ${clean(error.message)}`);
    });
    client.on("handshake", () => {
      if (unreadable) return finish("never", unreadable);
      if (!logsIn) return finish("pass", missing);
      enter3("login");
    });
    client.on("ready", () => finish("pass", ""));
    start(client, {
      sock: socket,
      username: login?.user ?? "",
      readyTimeout: 0,
      hostVerifier: (key) => {
        fingerprint = `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_18__.createHash)("sha256").update(key).digest("base64").replace(/=+$/, "")}`;
        return true;
      },
      authHandler: logsIn && login ? authenticate(login, finish) : () => void 0
    });
  });
}
function start(client, config) {
  client.connect(config);
}
function authenticate(login, finish) {
  const { user: username, privateKey, password = "" } = login;
  const tried = [];
  return (offered, partial, next) => {
    const methods = offered ?? [];
    if (tried.length === 0) {
      tried.push(privateKey ? "publickey" : "password");
      return next(privateKey ? { type: "publickey", username, key: privateKey } : { type: "password", username, password });
    }
    const asksOnly = methods.includes("keyboard-interactive") && !methods.includes("password");
    if (!privateKey && asksOnly && !tried.includes("keyboard-interactive")) {
      tried.push("keyboard-interactive");
      return next({
        type: "keyboard-interactive",
        username,
        // A prompt with echo asks for something else than a password.
        prompt: (_name, _instructions, _language, prompts, answer) => answer(prompts.map((one) => one.echo ? "" : password))
      });
    }
    const what = partial ? "accepted only in part" : "refused";
    const offer = methods.length > 0 ? `the server offers ${clean(methods.join(", "))}` : "the server named no method";
    return finish("refused", `authentication ${what} for user ${clean(username, 40)} by ${tried.join(", ")}; ${offer}`);
  };
}
function describeMissing({ level, login }) {
  if (level === "door") return "";
  if (!login) return "login not tried: no user name";
  return login.privateKey || login.password ? "" : "login not tried: no ssh-key";
}
function describeKey(parsed) {
  const key = Array.isArray(parsed) ? parsed[0] : parsed;
  if ("message" in key) return `login not tried: the SSH key cannot be read: ${clean(key.message)}`;
  return key.isPrivateKey() ? "" : "login not tried: the SSH key is a public key, not a private one";
}
function describeClose(phase, received) {
  if (phase === "connect") return "connection closed while connecting";
  if (phase === "banner") return received.length > 0 ? describeNoBanner(received) : "port open, closed before the SSH banner";
  return `SSH banner seen, then closed during the ${phase === "kex" ? "key exchange" : "login"}`;
}
function describeTimeout(phase, received, port, ms) {
  if (phase === "connect") return describeConnectTimeout(port, ms);
  if (phase === "banner") return received.length > 0 ? describeNoBanner(received) : `port open, no SSH banner within ${seconds(ms)}`;
  return `SSH banner seen, then no answer within ${seconds(ms)} during the ${phase === "kex" ? "key exchange" : "login"}`;
}

// src/smoke/smoke.ts
var checks = { ssh: checkSsh, jupyterhub: checkJupyterHub };
async function smoke(targets, options) {
  const { level, login, now, sleep: sleep2, progress, stepMs = 1e4 } = options;
  if (level === "none") return { endpoints: targets.map((target) => skip(target, "smoke level none")), warnings: [] };
  const bug = new AbortController();
  const signal = AbortSignal.any([options.signal, bug.signal]);
  const inSlot = openSlots(options.concurrency);
  const deadline = now() + options.deadlineSeconds * 1e3;
  const hasFrontDoor = targets.some((target) => target.kind === "jupyterhub" && target.scope === "front-door");
  try {
    const checked = await Promise.all(
      targets.map(async (target) => {
        const check2 = checks[target.kind];
        if (!check2) return skip(target, `no check for ${target.kind} yet`);
        const reach = level === "kernel" && hasFrontDoor && target.scope !== "front-door" ? "login" : level;
        const checkOptions = { level: reach, stepMs, signal, left: () => deadline - now(), own: { started: "", refusal: "" }, ...login && { login } };
        return runTarget(target, { attempt: () => check2(target, checkOptions), inSlot, deadline, now, sleep: sleep2, signal, progress });
      })
    );
    const { endpoints, warning } = compareHostKeys(checked);
    return { endpoints, warnings: warning ? [warning] : [] };
  } catch (error) {
    bug.abort();
    throw error;
  }
}

// src/commands/check.ts
var concurrency = 8;
var patienceSeconds = 15 * 60;
async function check(context, report, targets) {
  context.progress({ phase: "Checks" });
  report.smokeLevel = context.smokeLevel;
  const { sshKey, password } = context.login;
  const checking = smoke(targets, {
    level: context.smokeLevel,
    ...report.adminUsername === null ? {} : {
      login: {
        user: report.adminUsername,
        ...sshKey === void 0 ? {} : { privateKey: sshKey },
        ...password === void 0 ? {} : { password }
      }
    },
    deadlineSeconds: Math.min(patienceSeconds, Math.max(5, context.timeLeft() / 1e3 - 10)),
    concurrency,
    now: () => performance.now(),
    sleep: (milliseconds) => context.sleep(milliseconds),
    signal: context.signal,
    progress: (line) => context.progress({ line })
  });
  context.onInterrupt(async (_arm, why) => {
    await checking;
    return { what: `${why}, during the checks. Nothing that it started goes on in Azure.`, fix: "Run again to go on." };
  });
  const result = await checking;
  context.onInterrupt(void 0);
  report.endpoints = result.endpoints;
  for (const warning of result.warnings) {
    report.warnings.push(warning);
    context.progress({ warning });
  }
  report.smoke = verdict(report);
  report.ok = report.smoke !== "fail";
  if (!context.signal.aborted) tellFailed(context, report);
  if (report.endpoints.length === 0 && report.instances.length > 0) {
    const warning = "The pool has instances but no endpoint that people could use: no load-balancing or NAT rule leads to SSH or JupyterHub.";
    report.warnings.push(warning);
    context.progress({ warning });
  }
}
function tellFailed(context, report) {
  const failed = report.endpoints.filter((one) => one.check === "fail");
  for (const one of failed) {
    const where = one.instanceId === null ? "the front door" : `instance ${one.instanceId}`;
    context.progress({ failure: `${one.kind === "ssh" ? "SSH" : "JupyterHub"} of ${where} (port ${one.port}): ${one.cause}` });
  }
}
function verdict(report) {
  if (report.endpoints.some((one) => one.check === "fail")) return "fail";
  return report.endpoints.some((one) => one.check === "pass") ? "pass" : "skipped";
}

// src/commands/foresee.ts
var JUDGED = /^Microsoft\.(Compute\/virtualMachineScaleSets|Network\/publicIPAddresses)$/i;
function foresee(arm, pool) {
  let resources;
  try {
    resources = (0,_chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_6__/* .expandTemplate */ .Ly)(pool.template.json, pool.parameters, {
      subscriptionId: arm.subscriptionId,
      subscriptionName: "",
      tenantId: arm.tenantId,
      resourceGroup: { name: pool.resourceGroup, location: pool.location, tags: {} },
      deploymentName: pool.name,
      armEndpoint: `${arm.place.armEndpoint}/`,
      now: arm.now(),
      newGuid: () => "00000000-0000-0000-0000-000000000000"
    }).resources;
  } catch (error) {
    if (!(error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_6__/* .TemplateError */ .$w)) throw error;
    return { resources: [], note: `The template cannot be read ahead (${error.message}); Azure will judge it.` };
  }
  const own = resources.flatMap((one) => unfold(one, pool.resourceGroup)).filter((one) => !one.existing && !/^Microsoft\.Resources\/deployments$/i.test(one.type));
  return {
    resources: own.map((one) => {
      const { id, type, name: name3, apiVersion: apiVersion10 } = one;
      const body2 = JUDGED.test(type) ? bodyOf2(one) : void 0;
      const given = body2?.["location"];
      const location = (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLocation */ .aG)(typeof given === "string" && given !== "" ? given : pool.location);
      return { id, type, name: name3, apiVersion: apiVersion10, location, ...body2 === void 0 ? {} : { body: body2 } };
    })
  };
}
function unfold(resource, group) {
  if (resource.nested?.scope.resourceGroup?.name.toLowerCase() !== group.toLowerCase()) return [resource];
  try {
    return resource.nested.expand(offline(resource)).resources.flatMap((one) => unfold(one, group));
  } catch (error) {
    if (error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_6__/* .TemplateError */ .$w) return [resource];
    throw error;
  }
}
function offline(resource) {
  const refuse2 = () => {
    throw new _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_6__/* .TemplateError */ .$w("NotOffline", `${resource.name} refers to the state of another resource`);
  };
  return { reference: refuse2, list: refuse2 };
}
function bodyOf2(resource) {
  try {
    return resource.evaluate(offline(resource));
  } catch (error) {
    if (error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_6__/* .TemplateError */ .$w) return void 0;
    throw error;
  }
}

// src/azure/network.ts
var apiVersion3 = "2025-05-01";
async function readNetwork(arm, group) {
  const base = `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Network`;
  const [loadBalancers, publicIps] = await Promise.all([
    arm.list({ path: `${base}/loadBalancers`, apiVersion: apiVersion3, doing: "Listing the load balancers" }),
    arm.list({ path: `${base}/publicIPAddresses`, apiVersion: apiVersion3, doing: "Listing the public IP addresses" })
  ]);
  return { loadBalancers: await Promise.all(loadBalancers.map((one) => withPools(arm, one))), publicIps };
}
async function withPools(arm, loadBalancer) {
  const properties2 = loadBalancer["properties"] ?? {};
  const rules = properties2["inboundNatRules"] ?? [];
  const pools = properties2["backendAddressPools"] ?? [];
  const wanted2 = new Set(rules.flatMap((rule) => rule.properties?.backendAddressPool?.id?.toLowerCase() ?? []));
  const read = await Promise.all(
    pools.map(async (pool) => {
      if (pool.id === void 0 || !wanted2.has(pool.id.toLowerCase())) return pool;
      return (await arm.send({ method: "GET", path: pool.id, apiVersion: apiVersion3, doing: "Reading the backend pool" })).body;
    })
  );
  return { ...loadBalancer, properties: { ...properties2, backendAddressPools: read } };
}

// src/azure/scaleset.ts
var apiVersion4 = "2025-04-01";
async function listScaleSets(arm, group) {
  const path2 = `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Compute/virtualMachineScaleSets`;
  const items = await arm.list({ path: path2, apiVersion: apiVersion4, doing: "Listing the scale sets" });
  return items.map((item) => {
    const profile = item["properties"]?.virtualMachineProfile;
    return {
      id: String(item["id"]),
      name: String(item["name"]),
      capacity: item["sku"]?.capacity ?? 0,
      adminUsername: profile?.osProfile?.adminUsername
    };
  });
}
async function listInstances(arm, scaleSet) {
  const path2 = `${scaleSet.id}/virtualMachines`;
  const items = await arm.list({ path: path2, apiVersion: apiVersion4, query: { $expand: "instanceView" }, doing: `Listing the instances of ${scaleSet.name}` });
  return items.map((item) => {
    const properties2 = item.properties ?? {};
    const power = properties2.instanceView?.statuses?.map((one) => one.code ?? "").find((code2) => code2.startsWith("PowerState/"));
    return {
      instanceId: item.instanceId ?? item.name ?? "",
      computerName: properties2.osProfile?.computerName ?? "",
      power: power?.slice("PowerState/".length) ?? "unknown",
      provisioning: properties2.provisioningState ?? "unknown",
      latestModel: properties2.latestModelApplied ?? false
    };
  }).toSorted((a, b) => a.instanceId.localeCompare(b.instanceId, "en", { numeric: true }));
}

// src/pool/target.ts
var SCHEMES = { ssh: "ssh", jupyterhub: "https", rdp: "rdp" };
var KINDS = Object.keys(SCHEMES);
var LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
var DNS_NAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`);
var IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
var IPV6 = /^(?=.*:)[0-9A-Fa-f:.]{2,45}$/;
function isKind(text) {
  return typeof text === "string" && KINDS.includes(text);
}
function isAddress(text) {
  return typeof text === "string" && (IPV4.test(text) || IPV6.test(text));
}
function isHost(text) {
  return typeof text === "string" && (isAddress(text) || DNS_NAME.test(text));
}
function isPort(port) {
  return Number.isInteger(port) && Number(port) >= 1 && Number(port) <= 65535;
}
function targetOf(part2) {
  const host = part2.host.includes(":") ? `[${part2.host}]` : part2.host;
  return { ...part2, url: `${SCHEMES[part2.kind]}://${host}:${part2.port}` };
}
function sortTargets(targets) {
  const unique2 = new Map(targets.map((target) => [[target.kind, target.instanceId, target.address, target.port].join(" "), target]));
  const order = (a, b) => Number(a.scope === "instance") - Number(b.scope === "instance") || (a.instanceId ?? "").localeCompare(b.instanceId ?? "", "en", { numeric: true }) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.port - b.port;
  return [...unique2.values()].toSorted(order);
}

// src/pool/endpoints.ts
var SERVICES = { 22: "ssh", 8e3: "jupyterhub", 3389: "rdp" };
var NAT_SERVICES = { ...SERVICES, 2222: "ssh", 8001: "jupyterhub", 3390: "rdp" };
function fromOutputs(outputs) {
  const output = Object.entries(body(outputs)).find(([name3]) => name3.toLowerCase() === "endpoints")?.[1];
  if (output === void 0) return [];
  const fix = "Let the output be an array of {kind: ssh | jupyterhub | rdp, host: DNS name, address: IP address, port: number}, or leave it out.";
  const { value } = body(output);
  if (!Array.isArray(value)) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l({ what: "The template's output `endpoints` is not an array.", fix, target: "outputs.endpoints" });
  const problems = [];
  const targets = value.flatMap((item, index) => {
    const { kind, host, address, port } = body(item);
    if (isKind(kind) && isHost(host) && isAddress(address) && isPort(port)) {
      return [targetOf({ kind, scope: "front-door", instanceId: null, host, address, port })];
    }
    const wrong = !isKind(kind) ? "kind" : !isHost(host) ? "host" : !isAddress(address) ? "address" : "port";
    problems.push({ what: `Item ${index + 1} of the template's output \`endpoints\` has no valid \`${wrong}\`.`, fix, target: `outputs.endpoints[${index}].${wrong}` });
    return [];
  });
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l(problems);
  return sortTargets(targets);
}
function fromNetwork({ loadBalancers, publicIps, instances }) {
  const addresses = new Map(publicIps.map((ip) => [idOf(ip), ip]));
  const alive = new Set(instances.map(instanceKey));
  return sortTargets(loadBalancers.flatMap((balancer) => {
    const fronts = frontsOf(balancer, addresses);
    return [...frontDoor(balancer, fronts), ...natRules(balancer, fronts), ...natMappings(balancer, fronts)].filter(
      ({ instance }) => instance === null || alive.has(instance.key) || alive.has(instance.id)
    ).map(
      ({ kind, front, port, instance }) => targetOf({ kind, scope: instance === null ? "front-door" : "instance", instanceId: instance?.id ?? null, ...front, port })
    );
  }));
}
function frontsOf(balancer, addresses) {
  return new Map(list(balancer, "frontendIPConfigurations").flatMap((frontend) => {
    const { ipAddress, dnsSettings } = properties(addresses.get(idOf(properties(frontend)["publicIPAddress"])));
    const { fqdn } = body(dnsSettings);
    if (!isAddress(ipAddress)) return [];
    return [[idOf(frontend), { address: ipAddress, host: isHost(fqdn) ? fqdn : ipAddress }]];
  }));
}
function frontDoor(balancer, fronts) {
  return list(balancer, "loadBalancingRules").flatMap((rule) => way(properties(rule), SERVICES, fronts, null));
}
function natRules(balancer, fronts) {
  return list(balancer, "inboundNatRules").flatMap((rule) => {
    const instance = instanceOf(properties(rule)["backendIPConfiguration"]);
    return instance === null ? [] : way(properties(rule), NAT_SERVICES, fronts, instance);
  });
}
function natMappings(balancer, fronts) {
  const rules = new Map(list(balancer, "inboundNatRules").map((rule) => [String(body(rule)["name"]).toLowerCase(), properties(rule)]));
  return list(balancer, "backendAddressPools").flatMap((pool) => list(pool, "loadBalancerBackendAddresses")).flatMap((address) => {
    const instance = instanceOf(properties(address)["networkInterfaceIPConfiguration"]);
    if (instance === null) return [];
    return list(address, "inboundNatRulesPortMapping").flatMap((mapping) => {
      const { inboundNatRuleName, frontendPort, backendPort } = body(mapping);
      const rule = rules.get(String(inboundNatRuleName).toLowerCase());
      return rule === void 0 ? [] : way({ ...rule, frontendPort, backendPort: backendPort ?? rule["backendPort"] }, NAT_SERVICES, fronts, instance);
    });
  });
}
function way(rule, services, fronts, instance) {
  const { protocol, frontendPort, backendPort } = rule;
  const kind = services[Number(backendPort)];
  const front = fronts.get(idOf(rule["frontendIPConfiguration"]));
  if (kind === void 0 || front === void 0 || !isPort(frontendPort) || /^udp$/i.test(String(protocol))) return [];
  return [{ kind, front, port: frontendPort, instance }];
}
function instanceOf(reference) {
  const match = /\/virtualmachinescalesets\/([^/]+)\/virtualmachines\/([^/]+)\/networkinterfaces\//.exec(idOf(reference));
  return match === null ? null : { id: match[2], key: `${match[1]}/${match[2]}` };
}
function instanceKey(instance) {
  const match = /\/virtualmachinescalesets\/([^/]+)\/virtualmachines\/([^/]+)$/.exec(idOf(instance));
  if (match !== null) return `${match[1]}/${match[2]}`;
  const { instanceId } = body(instance);
  return typeof instanceId === "string" ? instanceId.toLowerCase() : "";
}
function body(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function properties(resource) {
  return body(body(resource)["properties"]);
}
function list(resource, name3) {
  const value = properties(resource)[name3];
  return Array.isArray(value) ? value : [];
}
function idOf(resource) {
  const { id } = body(resource);
  return typeof id === "string" ? id.toLowerCase() : "";
}

// src/commands/observe.ts
async function observe(context, report, outputs) {
  const { arm, identity } = context;
  const scaleSets = await listScaleSets(arm, identity.resourceGroup);
  const instances = await Promise.all(scaleSets.map((one) => listInstances(arm, one)));
  report.capacity = scaleSets.reduce((sum, one) => sum + one.capacity, 0);
  report.instances = instances.flat();
  report.adminUsername = scaleSets.find((one) => one.adminUsername !== void 0)?.adminUsername ?? null;
  const offered = fromNetwork({ ...await readNetwork(arm, identity.resourceGroup), instances: report.instances });
  const named = fromOutputs(outputs);
  return named.length === 0 ? offered : [...named, ...offered.filter((target) => target.scope === "instance")];
}
async function observeDeployment(context, report, name3, own) {
  const { arm, identity } = context;
  const deployment = await readDeployment(arm, identity.resourceGroup, name3);
  if (deployment === void 0) return {};
  if (own !== void 0 && deployment.correlationId.toLowerCase() !== own.correlationId.toLowerCase()) return overtaken(context, report, deployment, own);
  const known = own?.operations ?? await listOperations(arm, identity.resourceGroup, name3);
  report.deployment = {
    name: deployment.name,
    id: deployment.id,
    state: deployment.state,
    correlationId: deployment.correlationId,
    timestamp: deployment.timestamp,
    duration: deployment.duration,
    portalUrl: deploymentLink(arm.place, deployment.id),
    resources: known.filter((one) => one.id !== "").map(({ id, type, name: name4, state }) => ({ id, type, name: name4, state }))
  };
  return deployment.outputs;
}
function overtaken(context, report, { name: name3, id }, { correlationId, status: status2 }) {
  const state = { succeeded: "Succeeded", failed: "Failed", canceled: "Canceled" }[status2];
  report.deployment = { name: name3, id, state, correlationId, timestamp: "", duration: "", portalUrl: deploymentLink(context.arm.place, id), resources: [] };
  const note = `Another run began its deployment ${name3} as soon as this one had ended. What follows may be of its making.`;
  report.notes.push(note);
  context.progress({ line: note });
  return {};
}

// src/commands/owned.ts
async function lookAtGroup(context, pool) {
  const found = await readGroup(context.arm, pool.resourceGroup);
  if (found !== void 0) judgeGroup(context, pool, found);
  return found;
}
function judgeGroup(context, pool, found) {
  refuseDeleting(found);
  if ((0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLocation */ .aG)(found.location) !== (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLocation */ .aG)(pool.location)) {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l({
      what: `The resource group ${found.name} is in ${found.location}, the pool says ${pool.location}.`,
      fix: "A resource group cannot move: use its location, or another resource group."
    });
  }
  const owner = whoOwns(found.tags, { repositoryId: context.repositoryId, pool: pool.name });
  if (typeof owner === "object") refuseOther(found, owner.other);
}
async function takeGroup(context, pool, report) {
  const { arm, repositoryId } = context;
  const found = await lookAtGroup(context, pool);
  if (found === void 0) {
    const tags = ownerTags({ repositoryId, pool: pool.name });
    name(context, report, await createGroup(arm, pool.resourceGroup, pool.location, tags));
    context.progress({ line: `Resource group ${pool.resourceGroup} created in ${pool.location}.` });
    return;
  }
  if (whoOwns(found.tags, { repositoryId, pool: pool.name }) === "nobody") {
    const tags = { ...found.tags, ...ownerTags({ repositoryId, pool: pool.name, adoptedAt: arm.now().toISOString() }) };
    await tagGroup(arm, found.name, tags);
    const note = `The resource group ${found.name} stood before this pool: it is adopted, and teardown will not delete it.`;
    report.notes.push(note);
    context.progress({ line: note });
  }
  name(context, report, found);
}
async function findOwned(context, report, mayBeGone = false) {
  const { arm, identity } = context;
  const found = await readGroup(arm, identity.resourceGroup);
  if (found === void 0) {
    if (mayBeGone) return void 0;
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l({
      what: `There is no resource group ${identity.resourceGroup}, so there is no pool ${identity.name}.`,
      fix: "Deploy the pool first, or check `resource-group` and the subscription."
    });
  }
  refuseForeign(context, found);
  name(context, report, found);
  return found;
}
async function confirmOwned(context) {
  const found = await readGroup(context.arm, context.identity.resourceGroup);
  if (found !== void 0) refuseForeign(context, found);
  return found;
}
async function confirmStanding(context) {
  const found = await confirmOwned(context);
  if (found === void 0) {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l({ what: `The resource group ${context.identity.resourceGroup} was removed while this run waited.`, fix: "Run again: it is created anew." });
  }
  refuseDeleting(found);
}
function refuseForeign({ identity, repositoryId }, found) {
  const owner = whoOwns(found.tags, { repositoryId, pool: identity.name });
  if (owner === "nobody") refuseOther(found, "it carries no owner tags of a pool");
  if (typeof owner === "object") refuseOther(found, owner.other);
}
function refuseDeleting(group) {
  if (group.state === "Deleting") {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l({ what: `Azure is deleting the resource group ${group.name}.`, fix: "Run again when it is gone." });
  }
}
function refuseOther(group, description) {
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l({
    what: `The resource group ${group.name} is not this pool’s: ${description}.`,
    fix: "Use the resource group of this pool. One resource group holds one pool, of one repository."
  });
}
function name(context, report, group) {
  const { arm, identity } = context;
  report.pool = {
    name: identity.name,
    resourceGroup: group.name,
    location: group.location,
    subscriptionId: arm.subscriptionId,
    portalUrl: portalLink(arm.place, group.id)
  };
}

// src/azure/labels.ts
var apiVersion5 = "2025-05-01";
async function isLabelFree(arm, location, label) {
  const { body: body2 } = await arm.send({
    method: "GET",
    path: `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Network/locations/${encodeURIComponent(location)}/CheckDnsNameAvailability`,
    apiVersion: apiVersion5,
    query: { domainNameLabel: label },
    doing: `Asking Azure for the DNS label ${label}`
  });
  return body2?.available !== false;
}

// src/azure/providers.ts
var apiVersion6 = "2025-04-01";
async function readRegistration(arm, namespace) {
  const { body: body2 } = await arm.send({
    method: "GET",
    path: `/subscriptions/${arm.subscriptionId}/providers/${encodeURIComponent(namespace)}`,
    apiVersion: apiVersion6,
    doing: `Reading the registration of ${namespace}`
  });
  const state = body2?.registrationState;
  return typeof state === "string" ? state : "";
}

// src/azure/skus.ts
var apiVersion7 = "2021-07-01";
async function listSizes(arm, location) {
  const items = await arm.list({
    path: `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Compute/skus`,
    apiVersion: apiVersion7,
    query: { $filter: `location eq '${location}'` },
    doing: `Listing the VM sizes of ${location}`
  });
  return items.filter((one) => one.resourceType?.toLowerCase() === "virtualmachines").map(toSize);
}
function toSize(raw) {
  const capability = (name3) => raw.capabilities?.find((one) => one.name?.toLowerCase() === name3.toLowerCase())?.value ?? "";
  return {
    name: raw.name ?? "",
    family: raw.family ?? "",
    vCpus: Number(capability("vCPUs")) || 0,
    generations: capability("HyperVGenerations").split(",").map((one) => one.trim()).filter(Boolean),
    architecture: capability("CpuArchitectureType"),
    restrictions: (raw.restrictions ?? []).map((one) => {
      const zonal = one.type?.toLowerCase() === "zone";
      const closed = zonal ? one.restrictionInfo?.zones ?? [] : (one.values ?? one.restrictionInfo?.locations ?? []).map(_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLocation */ .aG);
      return { type: zonal ? "Zone" : "Location", reason: one.reasonCode ?? "", closed };
    })
  };
}

// src/azure/usages.ts
var apiVersion8 = "2025-04-01";
async function listUsages(arm, location) {
  const items = await arm.list({
    path: `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Compute/locations/${encodeURIComponent(location)}/usages`,
    apiVersion: apiVersion8,
    doing: `Reading the quotas of ${location}`
  });
  return items.flatMap(
    ({ limit, currentValue, name: name3 }) => typeof limit === "number" && typeof currentValue === "number" && name3?.value !== void 0 ? [{ name: name3.value, title: name3.localizedValue ?? name3.value, used: currentValue, limit }] : []
  );
}

// src/pool/preflight/names.ts
var RESOURCE = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_])?$/;
var PREFIX = /^[A-Za-z0-9][A-Za-z0-9-]*$/;
var LABEL2 = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;
var LENGTHS = {
  "microsoft.compute/virtualmachinescalesets": 64,
  "microsoft.network/virtualnetworks": 64,
  "microsoft.network/publicipaddresses": 80,
  "microsoft.network/loadbalancers": 80,
  "microsoft.network/networksecuritygroups": 80,
  "microsoft.network/natgateways": 80
};
function judgeNames(wanted2, origins) {
  const problems = [];
  const complain = (value, what, rule) => {
    const { parameter, place } = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .whereGiven */ .LZ)(origins, value);
    problems.push({ ...place, what, fix: `${parameter === "" ? "Change it" : `Change ${parameter}`}: ${rule}` });
  };
  for (const { type, name: name3 } of wanted2) {
    const longest = LENGTHS[type.toLowerCase()];
    if (longest === void 0 || name3.length <= longest && RESOURCE.test(name3)) continue;
    complain(name3, `Azure takes no ${type} with the name \`${name3}\`.`, `1 to ${longest} letters, digits, \`-\`, \`_\` and \`.\`, the first a letter or digit, the last also \`_\`.`);
  }
  for (const { name: name3, prefix, windows } of (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .setsOf */ .Nc)(wanted2)) {
    const longest = windows ? 9 : 15;
    if (prefix === void 0 || prefix.length <= longest && PREFIX.test(prefix)) continue;
    complain(prefix, `The scale set ${name3} cannot name its instances \`${prefix}...\` (\`computerNamePrefix\`).`, `1 to ${longest} letters, digits and \`-\`, the first a letter or digit.`);
  }
  for (const { label } of (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(wanted2)) {
    if (!LABEL2.test(label)) complain(label, `\`${label}\` cannot be a DNS label (\`domainNameLabel\`).`, "3 to 63 lower-case letters, digits and `-`, the first a letter, the last no `-`.");
  }
  return problems;
}
function isLabel(label) {
  return LABEL2.test(label);
}
function takenLabel(label, location, origins) {
  const { parameter, place } = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .whereGiven */ .LZ)(origins, label);
  return {
    ...place,
    what: `Azure says that the DNS label \`${label}\` is not available in ${location}: another public IP address has it, of this or of another subscription.`,
    fix: `${parameter === "" ? "Give another `domainNameLabel`" : `Change ${parameter}`}; in Azure it is unique in a region.`
  };
}

// src/pool/preflight/providers.ts
function namespacesOf(wanted2, standing) {
  const found = /* @__PURE__ */ new Map();
  for (const { type, id } of wanted2) {
    const [namespace = ""] = type.split("/");
    if (!standing.has(id.toLowerCase())) found.set(namespace.toLowerCase(), namespace);
  }
  return [...found.values()];
}
var registering = (namespace) => `${namespace}/register/action`;
function registersItself(state) {
  return state === "NotRegistered" || state === "Unregistered";
}
function judgeProvider(namespace, state, subscriptionId, permissions) {
  if (state === "Registered" || state === "Registering") return [];
  const may = permissions === void 0 || (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .allows */ .NB)(permissions, registering(namespace));
  if (registersItself(state) && may) return [];
  const lacks = may ? "" : `, and the deployer may not register it: ${registering(namespace)} in /subscriptions/${subscriptionId}`;
  return [
    {
      what: `The subscription is not registered for ${namespace} (Azure says ${state || "nothing"})${lacks}.`,
      fix: `${may ? "Register it once" : "Somebody with the role Contributor or Owner in the subscription registers it, once"}: \`az provider register --namespace ${namespace} --subscription ${subscriptionId} --wait\`.`
    }
  ];
}

// src/commands/preflight.ts
async function preflight(context, pool, foreseen, group, planning) {
  const { arm } = context;
  const { resources } = foreseen;
  let standing = /* @__PURE__ */ new Map();
  const rightsIn = readRights(context);
  const overAzure = async () => {
    if (group !== void 0) standing = await readResources(arm, resources);
    const found = await Promise.all([
      ...namespacesOf(resources, standing).map((one) => judgeNamespace(context, one, rightsIn)),
      ...(0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .PC)(resources).filter(({ id, label }) => isLabel(label) && !standing.has(id.toLowerCase())).map(async ({ label, location }) => {
        const free = await ask2(context, `whether the DNS label ${label} is free`, () => isLabelFree(arm, location, label));
        return free === false ? [takenLabel(label, location, pool.origins)] : [];
      }),
      judgeMachines(context, pool, (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .setsOf */ .Nc)(resources), standing)
    ]);
    return found.flat();
  };
  const inGroup = async () => {
    if (group !== void 0) judgeGroup(context, pool, group);
    return [];
  };
  const asked = await Promise.all([problemsOf(inGroup()), problemsOf(judgeDeployer(context, pool, foreseen, group, rightsIn, planning)), problemsOf(overAzure())]);
  context.signal.throwIfAborted();
  const problems = [...judgeNames(resources, pool.origins), ...asked.flat()];
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l(problems);
  context.progress({ line: "Nothing that can be known beforehand speaks against the deployment." });
  return standing;
}
async function ask2(context, what, question2) {
  try {
    return await question2();
  } catch (error) {
    const status2 = error.status;
    if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l) || typeof status2 !== "number" || status2 === 401) throw error;
    const [reason] = error.problems;
    const { fix: _fix, ...said } = reason ?? { what: `Azure answered ${status2}.` };
    context.progress({ line: `Not known beforehand: ${what}. ${(0,_chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .describeProblem */ .B)(said)} Azure will judge it.` });
    return void 0;
  }
}
async function problemsOf(check2) {
  try {
    return await check2;
  } catch (error) {
    if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l) return [...error.problems];
    throw error;
  }
}
function readRights(context) {
  const asked = /* @__PURE__ */ new Map();
  return (scope) => {
    const known = asked.get(scope) ?? ask2(context, "the rights of the deployer", () => (0,_chunk_7MYBIEV2_js__WEBPACK_IMPORTED_MODULE_1__/* .readPermissions */ .zi)(context.arm, scope));
    asked.set(scope, known);
    return known;
  };
}
async function judgeNamespace(context, namespace, rightsIn) {
  const { arm } = context;
  const state = await ask2(context, `whether ${namespace} is registered`, () => readRegistration(arm, namespace));
  if (state === void 0) return [];
  const permissions = registersItself(state) ? await rightsIn(`/subscriptions/${arm.subscriptionId}`) : [];
  const problems = judgeProvider(namespace, state, arm.subscriptionId, permissions);
  if (problems.length === 0 && registersItself(state)) context.progress({ line: `The subscription is not registered for ${namespace} yet: Azure does that with the deployment${permissions === void 0 ? ", if the deployer may" : ""}.` });
  return problems;
}
async function judgeDeployer(context, pool, foreseen, group, rightsIn, planning) {
  const { arm, repositoryId } = context;
  const subscription = `/subscriptions/${arm.subscriptionId}`;
  const permissions = await rightsIn(group?.id ?? subscription);
  if (permissions === void 0) return [];
  const inside = `${subscription}/resourceGroups/${pool.resourceGroup}/`.toLowerCase();
  const question2 = {
    subscriptionId: arm.subscriptionId,
    group: group?.name ?? pool.resourceGroup,
    location: pool.location,
    stands: group !== void 0,
    takes: group === void 0 || whoOwns(group.tags, { repositoryId, pool: pool.name }) === "nobody",
    resources: foreseen.resources.filter((one) => one.id.toLowerCase().startsWith(inside))
  };
  if (planning !== void 0 && (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyReads */ .AD)(question2, permissions)) {
    planning("Whoever plans here may write nothing: whether the deployer has the rights that the deployment takes was not looked at.");
    return [];
  }
  const problems = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeRights */ .lN)(question2, permissions, void 0);
  return problems.length === 0 ? [] : (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeRights */ .lN)(question2, permissions, await arm.principal());
}
async function judgeMachines(context, pool, sets, standing) {
  const before = new Map(
    sets.flatMap((set) => {
      const body2 = standing.get(set.id.toLowerCase());
      return body2 === void 0 ? [] : [[set.id.toLowerCase(), (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .readSet */ .Rn)(set.id, set.name, set.location, body2)]];
    })
  );
  const grown = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .growing */ .qR)(sets, before);
  const fresh = sets.filter((set) => grown.includes(set) || !sameImage(set, before.get(set.id.toLowerCase())));
  const locations = [...new Set(sets.map((set) => set.location))];
  const found = await Promise.all(
    locations.map(async (location) => {
      const here = (some) => some.filter((set) => set.location === location);
      const region = { location, subscriptionId: context.arm.subscriptionId };
      const [boots, sizes, usages] = await Promise.all([
        Promise.all(here(sets).map((set) => lookAtImage(context, set, fresh.includes(set)))),
        here(fresh).length === 0 ? void 0 : ask2(context, `whether ${location} has the VM size`, () => listSizes(context.arm, location)),
        here(grown).length === 0 ? void 0 : ask2(context, `whether the quotas of ${location} suffice`, () => listUsages(context.arm, location))
      ]);
      const problems = boots.flatMap((one) => one.problems);
      if (sizes?.length === 0) context.progress({ line: `Not known beforehand: whether ${location} has the VM size. Azure lists none for this deployer. Azure will judge it.` });
      if (sizes === void 0 || sizes.length === 0) return problems;
      for (const [index, set] of here(sets).entries()) {
        if (fresh.includes(set)) problems.push(...(0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeSize */ .nV)(set, sizes, boots[index]?.boot, pool.origins));
      }
      return [...problems, ...usages === void 0 ? [] : (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeQuota */ .OY)(region, here(sets), before, sizes, usages, pool.origins)];
    })
  );
  return found.flat();
}
function sameImage(a, b) {
  const nameOf = (set) => [set.image?.publisher, set.image?.offer, set.image?.sku, set.image?.version].join(":").toLowerCase();
  return b !== void 0 && nameOf(a) === nameOf(b);
}
async function lookAtImage(context, { image, location }, fresh) {
  if (image === void 0) return { problems: [] };
  let boot;
  const problems = await problemsOf(
    (async () => {
      const version = await ask2(context, `whether ${location} has the image`, () => (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .findImage */ .F1)(context.arm, location, image));
      if (version === void 0) return [];
      context.progress({ line: `Image ${image.publisher}:${image.offer}:${image.sku} is there in ${location}.` });
      if (fresh) boot = await ask2(context, "what the image asks of a VM size", () => (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .readBoot */ .rf)(context.arm, location, image, version));
      return [];
    })()
  );
  return boot === void 0 ? { problems } : { boot, problems };
}

// src/azure/extensions.ts
var apiVersion9 = "2025-04-01";
var most2 = 5;
async function listExtensionFailures(arm, scaleSetId) {
  let instances;
  try {
    instances = await arm.list({ path: `${scaleSetId}/virtualMachines`, apiVersion: apiVersion9, query: { $expand: "instanceView" }, doing: "Listing the instances" });
  } catch (error) {
    if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l) return [];
    throw error;
  }
  const found = /* @__PURE__ */ new Map();
  for (const instance of instances) {
    const view = instance["properties"]?.instanceView;
    for (const { name: name3 = "", statuses = [], substatuses = [] } of view?.extensions ?? []) {
      const status2 = statuses.find((one) => one.level === "Error" || /\/failed/i.test(one.code ?? ""));
      if (status2 === void 0) continue;
      const output = [status2, ...substatuses].map((one) => one.message?.trim() ?? "").filter((text) => text !== "").join("\n");
      const entry = found.get(`${name3}
${output}`) ?? { name: name3, status: status2, output, ids: [] };
      entry.ids.push(String(instance["instanceId"]));
      found.set(`${name3}
${output}`, entry);
    }
  }
  return [...found.values()].slice(0, most2).map(({ name: name3, status: status2, output, ids }) => ({
    what: `Extension ${name3} on ${ids.length === 1 ? "instance" : "instances"} ${list2(ids)}: ${output || (status2.displayStatus ?? "failed")}`,
    ...status2.code === void 0 ? {} : { code: status2.code },
    target: scaleSetId
  }));
}
var list2 = (ids) => ids.length <= 10 ? ids.join(", ") : `${ids.slice(0, 10).join(", ")} and ${ids.length - 10} more`;

// src/azure/rollout.ts

async function runDeployment(arm, request2, watch) {
  let operations = [];
  const ended = /* @__PURE__ */ new Map();
  const look2 = async () => {
    const listed = await listAll(arm, request2.resourceGroup, request2.name, ended);
    operations = listed.operations;
    watch.turn(operations);
    return listed.finished;
  };
  const put = {
    method: "PUT",
    path: pathOf(arm, request2.resourceGroup, request2.name),
    apiVersion,
    body: bodyOf(request2),
    doing: "Deploying"
  };
  const start2 = async () => {
    const answer = await begin(arm, request2, put, watch);
    watch.accepted();
    return answer;
  };
  const end = await runOperation(arm, put, look2, start2);
  return { ...end, operations };
}
async function begin(arm, request2, put, watch) {
  for (; ; ) {
    await watch.before();
    const correlationId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_18__.randomUUID)();
    watch.sending(correlationId);
    const answer = await arm.send({ ...put, correlationId, allow: [409] });
    if (answer.status !== 409) return answer;
    if (codeOf(answer) !== "DeploymentActive") throw (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .armFailure */ .Fw)(put.doing, 409, answer.body, answer.headers["x-ms-correlation-request-id"]);
    const now = await readRaw(arm, request2.resourceGroup, request2.name);
    if (now !== void 0 && toDeployment(now.body).correlationId.toLowerCase() === correlationId) return now;
    await awaitEarlier(arm, request2, (earlier) => watch.busy(earlier));
  }
}
async function awaitEarlier(arm, request2, busy) {
  for (let waited = 0, told = false; ; told = true) {
    const earlier = await readDeployment(arm, request2.resourceGroup, request2.name);
    if (earlier === void 0 || !isRunning(earlier)) return earlier;
    if (!told) busy(earlier);
    const wait = pause(waited);
    await arm.sleep(wait);
    waited += wait;
  }
}
function isRunning({ state }) {
  return !["succeeded", "failed", "canceled"].includes(state.toLowerCase());
}
async function cancelDeployment(arm, group, name3) {
  const doing = `Cancelling the deployment ${name3}`;
  const answer = await arm.send({ method: "POST", path: `${pathOf(arm, group, name3)}/cancel`, apiVersion, idempotent: true, allow: [404, 409], doing });
  if (answer.status < 400) return void 0;
  return (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .readArmError */ .p_)(answer.body, `Azure answered ${answer.status}.`, answer.headers["x-ms-correlation-request-id"])[0];
}
var codeOf = ({ body: body2 }) => body2?.error?.code;

// src/commands/leave.ts
var looks = 3;
async function leaveDeployment(context, arm, report, request2, sent) {
  const { name: name3, resourceGroup } = request2;
  const known = (state, found) => {
    const { correlationId, timestamp = "", duration = "" } = found ?? { correlationId: sent.correlationId };
    const id = deploymentId(arm, request2);
    report.deployment = { name: name3, id, state, correlationId, timestamp, duration, portalUrl: deploymentLink(arm.place, id), resources: report.deployment?.resources ?? [] };
  };
  known("Unknown");
  try {
    const found = await look(arm, request2, sent);
    if (found === void 0) {
      report.deployment = null;
      return { what: `${sent.why}. Azure has no deployment ${name3} of this run; its request was on its way and may still arrive.`, fix: "Run again to go on." };
    }
    known(found.state, found);
    if (!isRunning(found)) return { what: `${sent.why}. The deployment ${name3} had ended as ${found.state}.`, fix: "Run again to go on." };
    if (!context.cancelOnInterrupt) return goesOn(context, request2, `goes on (${found.state})`, sent.why);
    const refusal = await cancelDeployment(arm, resourceGroup, name3);
    const now = await readDeployment(arm, resourceGroup, name3);
    if (now !== void 0) known(now.state, now);
    if (refusal !== void 0 && (now === void 0 || isRunning(now))) {
      return { ...refusal, ...goesOn(context, request2, "goes on", `${sent.why}. Azure has refused to cancel the deployment: ${refusal.what.replace(/\.$/, "")}`) };
    }
    return {
      what: `${sent.why}. Azure has accepted the cancellation of the deployment ${name3}: it starts nothing more; what it was already making is made to its end.`,
      fix: "Run again to go on: a deployment makes the pool what the files say, wherever the last one stopped."
    };
  } catch {
    return goesOn(context, request2, "may be going on, Azure could not be asked in time", sent.why);
  }
}
function leaveQueue(context, request2, why) {
  return goesOn(context, request2, "of an earlier run goes on", `${why} before it had begun a deployment`);
}
function goesOn({ arm }, { name: name3, resourceGroup }, how, why) {
  const link = deploymentLink(arm.place, deploymentId(arm, { name: name3, resourceGroup }));
  return {
    what: `${why === void 0 ? "" : `${why}. `}In Azure the deployment ${name3} ${how}: ${link}`,
    fix: `Run again to go on: that run waits for it and then makes the pool what the files say. To stop it: \`az deployment group cancel --subscription ${arm.subscriptionId} --resource-group ${resourceGroup} --name ${name3}\``
  };
}
async function look(arm, request2, sent) {
  for (let left = looks; ; left--) {
    const found = await readDeployment(arm, request2.resourceGroup, request2.name);
    if (found !== void 0 && (sent.accepted || found.correlationId.toLowerCase() === sent.correlationId)) return found;
    if (sent.accepted || left <= 1) return void 0;
    await arm.sleep(500);
  }
}

// src/commands/rollout.ts
async function awaitTurn(context, request2) {
  const last = await awaitEarlier(context.arm, request2, tellBusy(context, request2));
  context.onInterrupt(void 0);
  return last?.correlationId ?? "";
}
async function rollout(context, report, request2, late) {
  const { arm } = context;
  const seen = /* @__PURE__ */ new Map();
  const link = deploymentLink(arm.place, deploymentId(arm, request2));
  const sent = { correlationId: "", accepted: false };
  const tell2 = tellBusy(context, request2);
  let waited = false;
  const watch = {
    busy: (earlier) => {
      waited = true;
      tell2(earlier);
    },
    // Whose the group is was read before validation, and perhaps before a long wait.
    before: async () => {
      await confirmStanding(context);
      if (waited) await late();
    },
    sending: (correlationId2) => {
      sent.correlationId = correlationId2;
      context.onInterrupt((other, why) => leaveDeployment(context, other, report, request2, { ...sent, why }));
    },
    accepted: () => {
      sent.accepted = true;
      context.progress({ line: `Azure has accepted the deployment ${request2.name}: ${link}` });
    },
    turn: (operations) => {
      for (const operation of operations) tellChange(context, seen, operation);
    }
  };
  const end = await runDeployment(arm, request2, watch).catch((error) => {
    throw sent.accepted || mayHaveArrived(error) ? alsoGoingOn(error, context, request2) : error;
  });
  context.onInterrupt(void 0);
  const outputs = await observeDeployment(context, report, request2.name, { ...end, correlationId: sent.correlationId });
  if (end.status === "succeeded") return outputs;
  const own = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .unique */ .Am)([...end.operations.flatMap((operation) => operation.problems), ...await readOutputs(arm, end.operations)]);
  const correlationId = report.deployment?.correlationId;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l(
    (own.length > 0 ? own : end.problems).map(
      (problem) => problem.correlationId === void 0 && correlationId ? { ...problem, correlationId } : problem
    )
  );
}
async function readOutputs(arm, operations) {
  const sets = operations.filter(({ type, problems }) => /\/virtualMachineScaleSets$/i.test(type) && problems.some(({ code: code2 }) => /^VMExtension/i.test(code2 ?? "")));
  return (await Promise.all(sets.map(async ({ id }) => listExtensionFailures(arm, id)))).flat();
}
function tellBusy(context, request2) {
  return (earlier) => {
    const link = deploymentLink(context.arm.place, deploymentId(context.arm, request2));
    context.progress({ line: `An earlier deployment ${earlier.name} is ${earlier.state} (DeploymentActive); this run goes on when it has ended: ${link}` });
    context.onInterrupt((_arm, why) => Promise.resolve(leaveQueue(context, request2, why)));
  };
}
function tellChange(context, seen, operation) {
  if (operation.id === "" || seen.get(operation.operationId) === operation.state) return;
  seen.set(operation.operationId, operation.state);
  context.progress({ line: `${operation.type} ${operation.name}: ${operation.state}` });
}
function mayHaveArrived(error) {
  const { status: status2 } = error;
  return error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l && (status2 === void 0 || status2 >= 500);
}
function alsoGoingOn(error, context, request2) {
  return error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l ? new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l([...error.problems, goesOn(context, request2, "may be going on")], { cause: error }) : error;
}

// src/commands/deploy.ts
async function deploy(context, report) {
  const pool = wanted(context);
  report.parameters = pool.origins;
  report.warnings.push(...pool.warnings);
  report.smokeLevel = context.smokeLevel;
  tellOrigins(context, pool);
  context.progress({ phase: "Preparation" });
  const foreseen = foresee(context.arm, pool);
  if (foreseen.note !== void 0) context.progress({ line: foreseen.note });
  const request2 = {
    resourceGroup: pool.resourceGroup,
    name: deploymentName(pool.name),
    template: pool.template.json,
    parameters: pool.parameters
  };
  let before = await prepare(context, report, pool, foreseen, request2);
  context.progress({ phase: "Deployment" });
  const outputs = await rollout(context, report, request2, async () => {
    before = await readResources(context.arm, foreseen.resources);
  });
  await compare(context, report, foreseen, before);
  await check(context, report, await observe(context, report, outputs));
}
async function prepare(context, report, pool, foreseen, request2) {
  const { arm } = context;
  const turn = async (group) => {
    const other = group === void 0 || typeof whoOwns(group.tags, { repositoryId: context.repositoryId, pool: pool.name }) === "object";
    return other ? "" : await awaitTurn(context, request2);
  };
  for (; ; ) {
    const group = await readGroup(arm, pool.resourceGroup);
    const last = await turn(group);
    try {
      const standing = await preflight(context, pool, foreseen, group);
      await takeGroup(context, pool, report);
      await validateDeployment(arm, request2);
      context.progress({ line: "Azure has validated template and parameters." });
      return await awaitTurn(context, request2) === last ? standing : await readResources(arm, foreseen.resources);
    } catch (error) {
      const now = await readGroup(arm, pool.resourceGroup).then(turn).catch(() => last);
      if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l) || now === last) throw error;
      context.progress({ line: "Another run has deployed this pool meanwhile: it is looked at again." });
    }
  }
}
function wanted(context) {
  if (context.pool === void 0) throw new Error("deploy was called without a pool");
  return context.pool;
}
function tellOrigins(context, pool) {
  context.progress({ phase: "Parameters" });
  for (const { name: name3, shown, from } of pool.origins) context.progress({ line: `${name3} = ${shown}  (${from})` });
  for (const warning of pool.warnings) context.progress({ warning });
}
async function compare(context, report, foreseen, before) {
  const after = await readResources(context.arm, foreseen.resources);
  const known = new Set(foreseen.resources.map((one) => one.id.toLowerCase()));
  const unforeseen = (report.deployment?.resources ?? []).some(
    (one) => !known.has(one.id.toLowerCase()) && !/\/providers\/microsoft\.resources\/deployments\//i.test(one.id)
  );
  report.changed = unforeseen || !sameResources(before, after);
  context.progress({ line: report.changed ? "The pool’s resources have changed." : "The pool’s resources are as they were." });
}

// src/azure/whatif.ts
async function whatIf(arm, request2, group, validationLevel) {
  const doing = "Asking Azure what would change (what-if)";
  const { path: path2, body: body2 } = question(arm, request2, group);
  const whole = { ...body2, properties: { ...body2.properties, validationLevel, whatIfSettings: { resultFormat: "FullResourcePayloads" } } };
  const end = await runOperation(arm, { method: "POST", path: `${path2}/whatIf`, apiVersion, body: whole, idempotent: true, doing }, async () => void 0);
  const result = end.last.body;
  if (end.status !== "succeeded") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l(end.problems);
  if (result?.status === "Failed") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l((0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_2__/* .readArmError */ .p_)(result, `${doing} failed.`, end.last.headers["x-ms-correlation-request-id"]));
  return result?.properties?.changes ?? result?.changes ?? [];
}
async function validatePlan(arm, request2, group) {
  const { path: path2, body: body2 } = question(arm, request2, group);
  const validationLevel = "ProviderNoRbac";
  const whole = { ...body2, properties: { ...body2.properties, validationLevel } };
  await arm.send({ method: "POST", path: `${path2}/validate`, apiVersion, body: whole, idempotent: true, doing: "Validating the deployment" });
}
function question(arm, request2, group) {
  const subscription = `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Resources/deployments/${request2.name}`;
  return group === void 0 ? { path: pathOf(arm, request2.resourceGroup, request2.name), body: bodyOf(request2) } : { path: subscription, body: wrap(request2, group) };
}
function wrap({ resourceGroup, name: name3, template, parameters }, { location, tags, types }) {
  const given = Object.keys(parameters);
  return {
    location,
    properties: {
      mode: "Incremental",
      template: {
        $schema: "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
        contentVersion: "1.0.0.0",
        parameters: Object.fromEntries(given.map((one) => [one, { type: types[one] ?? "object" }])),
        resources: [
          { type: "Microsoft.Resources/resourceGroups", apiVersion, name: resourceGroup, location, tags, properties: {} },
          {
            type: "Microsoft.Resources/deployments",
            apiVersion,
            name: name3,
            resourceGroup,
            dependsOn: [`[subscriptionResourceId('Microsoft.Resources/resourceGroups', '${resourceGroup.replaceAll("'", "''")}')]`],
            properties: {
              mode: "Incremental",
              expressionEvaluationOptions: { scope: "inner" },
              template,
              parameters: Object.fromEntries(given.map((one) => [one, { value: `[parameters('${one}')]` }]))
            }
          }
        ]
      },
      parameters
    }
  };
}

// src/commands/plan.ts
async function plan(context, report) {
  const { pool } = context;
  if (pool === void 0) throw new Error("plan was called without a pool");
  report.parameters = pool.origins;
  for (const warning of pool.warnings) (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .warn */ .R8)(context, report, warning);
  context.progress({ phase: "Plan" });
  const looked = await tell(context, report, async () => ({ group: await readGroup(context.arm, pool.resourceGroup) }));
  const newGroup = looked === void 0 ? null : looked.group === void 0;
  const changes = looked === void 0 ? void 0 : await ask3(context, report, pool, looked.group);
  const bodies = readAhead(context, pool);
  const cost = await (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .estimate */ .jA)(context, pool, standsOf(changes, bodies, newGroup));
  const shown = changes === void 0 ? fromTemplate(bodies, newGroup) : (0,_chunk_RRZVQPCY_js__WEBPACK_IMPORTED_MODULE_5__/* .readWhatIf */ .yY)(changes);
  const source = changes === void 0 ? "template" : "azure";
  const why = changes !== void 0 ? "" : `Azure has not said what would change${report.problems.length > 0 ? ": see the problems" : ""}`;
  (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .conclude */ .Ep)(context, report, { source, why, newGroup, cost }, shown);
  if (source === "template" && newGroup !== true) report.changed = null;
}
async function ask3(context, report, pool, group) {
  const { arm } = context;
  if (group !== void 0) {
    name2(context, report, group);
    const usable = await tell(context, report, async () => {
      judgeGroup(context, pool, group);
      return true;
    });
    if (usable === void 0) return void 0;
    if (whoOwns(group.tags, { repositoryId: context.repositoryId, pool: pool.name }) === "nobody") {
      (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .warn */ .R8)(context, report, `The resource group ${group.name} stood before this pool: \`deploy\` would adopt it, and \`teardown\` would not delete it.`);
    }
  }
  const foreseen = foresee(arm, pool);
  if (foreseen.note !== void 0) context.progress({ line: foreseen.note });
  const request2 = { resourceGroup: pool.resourceGroup, name: deploymentName(pool.name), template: pool.template.json, parameters: pool.parameters };
  const made = group === void 0 ? newGroupOf(context, pool) : void 0;
  const standing = await tell(context, report, () => preflight(context, pool, foreseen, group, (warning) => (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .warn */ .R8)(context, report, warning)));
  if (standing !== void 0) {
    await tell(context, report, async () => {
      await validatePlan(arm, request2, made);
      context.progress({ line: "Azure has validated template and parameters." });
    });
  }
  const told = report.problems.length > 0;
  const first = await attempt(context, () => whatIf(arm, request2, made, "ProviderNoRbac"));
  if (!(first instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l)) return first;
  if (!told) report.problems.push(...first.problems);
  const second = await attempt(context, () => whatIf(arm, request2, made, "Template"));
  if (!(second instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l)) return second;
  context.progress({ line: second.message });
  return void 0;
}
async function tell(context, report, question2) {
  const answer = await attempt(context, question2);
  if (!(answer instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l)) return answer;
  report.problems.push(...answer.problems);
  return void 0;
}
async function attempt(context, question2) {
  try {
    return await question2();
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l) return error;
    throw error;
  }
}
function newGroupOf({ repositoryId }, pool) {
  const types = Object.fromEntries((0,_chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_6__/* .declaredParameters */ .vc)(pool.template.json).map((one) => [one.name, one.type]));
  return { location: pool.location, tags: ownerTags({ repositoryId, pool: pool.name }), types };
}
function readAhead({ arm }, pool) {
  try {
    return (0,_chunk_DBE6CLCC_js__WEBPACK_IMPORTED_MODULE_4__/* .bodiesOf */ .AV)(pool, { subscriptionId: arm.subscriptionId, tenantId: arm.tenantId, armEndpoint: arm.place.armEndpoint, now: arm.now() });
  } catch (error) {
    if (error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_6__/* .TemplateError */ .$w) return void 0;
    throw error;
  }
}
function fromTemplate(bodies, newGroup) {
  const kind = newGroup === true ? "create" : "unknown";
  const why = kind === "create" ? "" : "Azure has not said";
  return { resources: (bodies ?? []).map(({ type, name: own }) => ({ kind, type, name: own, deltas: [], why })), noise: 0, beside: 0 };
}
function standsOf(changes, bodies, newGroup) {
  if (changes === void 0) return { before: void 0, after: bodies ?? [] };
  const named = changes.filter((one) => one.changeType !== "Ignore").map((one) => ({ ...(0,_chunk_RRZVQPCY_js__WEBPACK_IMPORTED_MODULE_5__/* .readId */ .wh)(one.resourceId), id: one.resourceId.toLowerCase(), before: one.before, after: one.after }));
  const known = new Map((bodies ?? []).map((one) => [one.id.toLowerCase(), one.body]));
  const having = (body2) => named.flatMap((one) => {
    const found = body2(one);
    return found === void 0 ? [] : [{ id: one.id, type: one.type, name: one.name, body: found }];
  });
  return {
    before: newGroup === true ? void 0 : having((one) => one.before),
    after: having((one) => one.after ?? (one.before === void 0 ? known.get(one.id) : void 0))
  };
}
function name2({ arm, identity }, report, group) {
  report.pool = { name: identity.name, resourceGroup: group.name, location: group.location, subscriptionId: arm.subscriptionId, portalUrl: portalLink(arm.place, group.id) };
}

// src/commands/smoke.ts
async function smoke2(context, report) {
  await findOwned(context, report);
  const outputs = await observeDeployment(context, report, deploymentName(context.identity.name));
  await check(context, report, await observe(context, report, outputs));
}

// src/commands/status.ts
async function status(context, report) {
  await findOwned(context, report);
  const outputs = await observeDeployment(context, report, deploymentName(context.identity.name));
  const targets = await observe(context, report, outputs);
  report.endpoints = targets.map((target) => ({
    kind: target.kind,
    scope: target.scope,
    instanceId: target.instanceId,
    host: target.host,
    port: target.port,
    url: target.url,
    check: "skipped",
    cause: "status does not connect",
    fingerprint: "",
    version: "",
    seconds: 0
  }));
  report.smoke = "skipped";
  const old = report.instances.filter((one) => !one.latestModel).map((one) => one.instanceId);
  if (old.length > 0) report.notes.push(`Not yet on the scale set’s latest model: ${old.join(", ")}.`);
  context.progress({ phase: "Status" });
  context.progress({ line: `${report.instances.length} of ${report.capacity ?? 0} instances.` });
  for (const one of report.instances) {
    context.progress({
      line: `${one.instanceId} ${one.computerName}: ${one.power}, ${one.provisioning}, ${one.latestModel ? "latest" : "older"} model`
    });
  }
  for (const one of report.endpoints) context.progress({ line: `${one.kind} ${one.instanceId ?? "front door"}: ${one.url}` });
  report.ok = true;
}

// src/pool/removal.ts
function decideRemoval(request2) {
  const { tags, repositoryId, pool } = request2;
  const whose = whoOwns(tags, { repositoryId, pool });
  if (whose === "nobody") {
    return refuse(`The resource group carries no owner tags, so it is not known to be pool "${pool}".`, "Check the name of the resource group. What no deploy of this action made is to be removed by hand.");
  }
  if (whose !== "ours") {
    return refuse(`The resource group belongs to ${whose.other}, not to pool "${pool}" of this repository.`, "Remove it from where it belongs, or correct the resource group of this pool.");
  }
  const owner = readOwner(tags);
  return owner?.group === "created" ? decideCreated(request2) : decideAdopted(request2, owner?.adoptedAt);
}
var refuse = (reason, fix) => ({ kind: "refuse", reason, fix });
function decideCreated({ resources, pool, deleteStorage }) {
  const data = resources.filter((one) => keepsData(one) && !isNamed2(one, deleteStorage));
  if (data.length === 0) return { kind: "group" };
  const accounts = data.flatMap((one) => accountOf(one.id) ?? []);
  const fix = accounts.length === data.length && accounts.length === 1 ? `Keep it: move it to a resource group of its own. Or name it, to delete it with everything in it: \`delete-storage: ${accounts[0] ?? ""}\`.` : "Move them to a resource group of their own, or delete them by hand first. `delete-storage` names one storage account and nothing else.";
  return refuse(`The resource group of pool "${pool}" holds what may be people's data: ${data.map(show2).join(", ")}. Deleting the group would delete it.`, fix);
}
function decideAdopted(request2, adoptedAt) {
  const { resources, deployed, pool } = request2;
  const since = readTime(adoptedAt);
  if (since === void 0) {
    return refuse(
      `The resource group stood before pool "${pool}", and its tag \`dsvm-pool-adopted-at\` ${adoptedAt ? `is no time (${adoptedAt})` : "is missing"}: what was there before cannot be told from what the pool made.`,
      "Delete the pool's resources in it by hand: scale set, load balancer, public IP address, network and their like."
    );
  }
  if (deployed === void 0) {
    return refuse(
      `The resource group stood before pool "${pool}" (adopted at ${adoptedAt ?? ""}), and there is no deployment of the pool that succeeded: what the pool made in it is not known.`,
      "Deploy the pool once more to its end, then run teardown again. Or delete the pool's resources by hand."
    );
  }
  const ours = new Set(deployed.map((id) => id.toLowerCase()));
  const stay = [];
  const goes = resources.filter((one) => {
    const why = whyStay(one, ours, since, request2.deleteStorage);
    if (why !== void 0) stay.push({ id: one.id, why, listed: ours.has(one.id.toLowerCase()) });
    return why === void 0;
  });
  return { kind: "resources", rounds: toRounds(goes), stay: [...stay, ...hiddenFrom(deployed, resources, goes)] };
}
function whyStay(one, ours, since, deleteStorage) {
  if (!ours.has(one.id.toLowerCase())) return "the pool’s deployment did not make it";
  const created = readTime(one.createdTime);
  if (created === void 0) return "Azure does not say when it was created";
  if (created <= since) return "it was there before the pool";
  if (!keepsData(one) || isNamed2(one, deleteStorage)) return void 0;
  const account = accountOf(one.id);
  return account === void 0 ? "it may hold people’s data" : `it holds people’s files; only \`delete-storage: ${account}\` deletes it`;
}
function hiddenFrom(deployed, resources, goes) {
  const listed = new Set(resources.map((one) => one.id.toLowerCase()));
  const gone2 = goes.map((one) => `${one.id.toLowerCase()}/`);
  const groups = new Set(resources.map((one) => groupOf(one.id)));
  return deployed.flatMap((id) => {
    const key = id.toLowerCase();
    if (listed.has(key) || gone2.some((prefix) => key.startsWith(prefix))) return [];
    if ([...listed].some((parent) => key.startsWith(`${parent}/`))) return [{ id, why: "it is part of a resource that stays", listed: true }];
    return resources.length > 0 && !groups.has(groupOf(id)) ? [{ id, why: "it is in another resource group", listed: true }] : [];
  });
}
var groupOf = (id) => /\/resourceGroups\/([^/]+)/i.exec(id)?.[1]?.toLowerCase() ?? "";
var DATA = /^microsoft\.(storage|fileshares|netapp|storagesync|elasticsan|storagecache)\//i;
function keepsData({ type, managedBy }) {
  if (DATA.test(type) || /^microsoft\.compute\/snapshots$/i.test(type)) return true;
  return /^microsoft\.compute\/disks$/i.test(type) && !managedBy;
}
function accountOf(id) {
  return /\/providers\/Microsoft\.Storage\/storageAccounts\/([^/]+)$/i.exec(id)?.[1];
}
var isNamed2 = ({ id }, name3) => name3 !== void 0 && name3 !== "" && accountOf(id) === name3;
var show2 = ({ type, name: name3 }) => `${type.split("/").at(-1) ?? type} ${name3}`;
function readTime(text) {
  if (text === void 0 || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return void 0;
  const time = Date.parse(text);
  return Number.isNaN(time) ? void 0 : time;
}
var ORDER = [
  /^microsoft\.insights\//i,
  /^microsoft\.compute\/(virtualmachinescalesets|virtualmachines)$/i,
  /^microsoft\.network\/(bastionhosts|networkinterfaces|privateendpoints)$/i,
  /^microsoft\.network\/(loadbalancers|applicationgateways)$/i,
  /^microsoft\.network\/virtualnetworks$/i,
  /^microsoft\.network\/natgateways$/i,
  /^microsoft\.network\/publicip(addresses|prefixes)$/i,
  /^microsoft\.network\/(networksecuritygroups|routetables|applicationsecuritygroups)$/i,
  DATA
];
var BETWEEN = 2;
function toRounds(resources) {
  const rounds = ORDER.map(() => []);
  for (const one of resources) {
    const at = ORDER.findIndex((type) => type.test(one.type));
    rounds[at < 0 ? BETWEEN : at]?.push(one);
  }
  return rounds.filter((round) => round.length > 0);
}

// src/commands/remove.ts
var releaseMilliseconds = 3 * 6e4;
async function removeResources(context, report, group, { rounds, stay }) {
  const { arm } = context;
  const all = rounds.flat();
  context.progress({ line: `Deleting ${all.length} resources of the pool in the resource group ${group.name}, which stood before it and stays.` });
  for (const { id, why } of stay) context.progress({ line: `${shorten(id)} stays: ${why}.` });
  context.onInterrupt(
    (_arm, why) => Promise.resolve({
      what: `${why}. Azure goes on deleting what it had begun to delete in the resource group ${group.name}.`,
      fix: "Run teardown again: it deletes what is left."
    })
  );
  const versions = versionsOf(context);
  const gone2 = [];
  const problems = [];
  for (const round of rounds) {
    if (await confirmOwned(context) === void 0) break;
    const ends = await Promise.allSettled(round.map(async (one) => remove(context, one, await versions(one.type), gone2)));
    for (const [index, end] of ends.entries()) {
      const one = round[index];
      if (end.status === "fulfilled") gone2.push(one.id);
      else if (end.reason instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l) problems.push(...end.reason.problems.map((problem) => ({ target: one.id, ...problem })));
      else throw end.reason;
    }
  }
  context.onInterrupt(void 0);
  report.notes.push(`${gone2.length} of the pool’s ${all.length} resources in ${group.name} are deleted.`, ...tellStay(stay));
  if (problems.length > 0) {
    report.notes.push(`The resource group ${group.name} keeps its owner tags: run teardown again once the rest can be deleted.`);
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l(problems);
  }
  const now = await readGroup(arm, group.name);
  if (now === void 0 || whoOwns(now.tags, { repositoryId: context.repositoryId, pool: context.identity.name }) !== "ours") return;
  await tagGroup(arm, group.name, withoutOwner(now.tags));
  const note = `The resource group ${group.name} stood before the pool: it stays, without our owner tags.`;
  report.notes.push(note);
  context.progress({ line: note });
}
async function remove(context, one, version, gone2) {
  const { arm } = context;
  for (let waited = 0, told = false; ; ) {
    try {
      await deleteResource(arm, one.id, version);
      context.progress({ line: `${one.type} ${one.name}: deleted` });
      return;
    } catch (error) {
      if (waited >= releaseMilliseconds || !isReleasing(error, one.id, gone2)) throw error;
      if (!told) context.progress({ line: `${one.type} ${one.name}: Azure has not let go of it yet (${error.problems[0]?.code ?? ""}), trying again` });
      told = true;
      const wait = pause(waited);
      await arm.sleep(wait);
      waited += wait;
    }
  }
}
function versionsOf({ arm }) {
  const known = /* @__PURE__ */ new Map();
  return (type) => {
    const key = type.toLowerCase();
    const version = known.get(key) ?? findVersion(arm, type);
    known.set(key, version);
    return version;
  };
}
function tellStay(stay) {
  const others = stay.filter((one) => !one.listed).length;
  return [
    ...stay.filter((one) => one.listed).map(({ id, why }) => `${shorten(id)} stays: ${why}.`),
    ...others === 0 ? [] : [`${others} other resource${others === 1 ? "" : "s"} of the group, not of the pool’s making, stay${others === 1 ? "s" : ""}.`]
  ];
}
var shorten = (id) => id.split("/providers/").slice(1).join("/") || id;

// src/commands/teardown.ts
async function teardown(context, report) {
  const { arm, identity, repositoryId } = context;
  context.progress({ phase: "Teardown" });
  const group = await findOwned(context, report, true);
  if (group === void 0) return gone(report, identity.resourceGroup);
  if (group.state === "Deleting") {
    context.progress({ line: `Azure is already deleting the resource group ${group.name}.` });
    await waitUntilGone(context, group.name);
    report.ok = true;
    return;
  }
  const { deleteStorage } = context;
  await awaitTurn(context, { resourceGroup: group.name, name: deploymentName(identity.name) });
  if (await confirmOwned(context) === void 0) return gone(report, group.name);
  const [resources, deployment] = await Promise.all([listGroup(arm, group.name), readDeployment(arm, group.name, deploymentName(identity.name))]);
  const deployed = deployment?.state === "Succeeded" ? deployment.outputResources : void 0;
  const decision = decideRemoval({ tags: group.tags, repositoryId, pool: identity.name, resources, deployed, deleteStorage });
  if (decision.kind === "refuse") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l({ what: decision.reason, fix: decision.fix });
  if (deleteStorage !== void 0 && !resources.some((one) => isAccount(one, deleteStorage))) {
    const warning = `\`delete-storage\` names ${deleteStorage}, but there is no storage account of that name in the resource group ${group.name}.`;
    report.warnings.push(warning);
    context.progress({ warning });
  }
  if (decision.kind === "resources") {
    await removeResources(context, report, group, decision);
    report.ok = true;
    return;
  }
  if (await confirmOwned(context) === void 0) return gone(report, group.name);
  context.progress({ line: `Deleting the resource group ${group.name} with ${resources.length} resources.` });
  leaveDeletion(context, group.name);
  let left = new Map(resources.map((one) => [one.id.toLowerCase(), one]));
  await deleteGroup(arm, group.name, async () => {
    const now = new Set((await listGroup(arm, group.name).catch(goneAsEmpty)).map((one) => one.id.toLowerCase()));
    for (const [id, one] of left) if (!now.has(id)) context.progress({ line: `${one.type} ${one.name}: deleted` });
    left = new Map([...left].filter(([id]) => now.has(id)));
  });
  for (const one of left.values()) context.progress({ line: `${one.type} ${one.name}: deleted` });
  report.notes.push(`The resource group ${group.name} and its ${resources.length} resources are deleted.`);
  report.ok = true;
}
function gone(report, group) {
  report.notes.push(`There is no resource group ${group}: nothing is left of the pool.`);
  report.ok = true;
}
var isAccount = ({ type, name: name3 }, wanted2) => name3 === wanted2 && type.toLowerCase() === "microsoft.storage/storageaccounts";
async function waitUntilGone(context, group) {
  const { arm } = context;
  leaveDeletion(context, group);
  for (let waited = 0, wait = 0; await readGroup(arm, group) !== void 0; waited += wait) {
    wait = pause(waited);
    await arm.sleep(wait);
  }
}
function leaveDeletion(context, group) {
  context.onInterrupt(
    (_arm, why) => Promise.resolve({
      what: `${why}. Azure goes on deleting the resource group ${group} where it had begun; that cannot be stopped.`,
      fix: "Run teardown again: it waits until the group is gone, or begins anew."
    })
  );
}
function goneAsEmpty(error) {
  if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_10__/* .ActionError */ .l && error.status === 404) return [];
  throw error;
}

// src/commands/table.ts
var table = { deploy, plan, smoke: smoke2, status, teardown };



/***/ })

};
