export const id = 8224;
export const ids = [8224];
export const modules = {

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

/***/ 8224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ deleteInstances),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   ND: () => (/* binding */ listInstances),
/* harmony export */   R3: () => (/* binding */ setCapacity),
/* harmony export */   R8: () => (/* binding */ warn),
/* harmony export */   ad: () => (/* binding */ toScaleSet),
/* harmony export */   n0: () => (/* binding */ readScaleSet),
/* harmony export */   uk: () => (/* binding */ listScaleSets),
/* harmony export */   v7: () => (/* binding */ pause),
/* harmony export */   wB: () => (/* binding */ watch),
/* harmony export */   xf: () => (/* binding */ protectInstance),
/* harmony export */   xj: () => (/* binding */ runOperation)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/* harmony import */ var _chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2180);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3372);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2435);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// node_modules/@azure/core-lro/dist/esm/logger.js
var logger = (0,_chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_4__/* .createClientLogger2 */ .c5)("core-lro");

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
  let code = err.code;
  let curErr = err;
  while (curErr.innererror) {
    curErr = curErr.innererror;
    code = curErr.code;
    message = appendReadableErrorMessage(message, curErr.message);
  }
  return {
    code,
    message
  };
}
async function processOperationStatus(result) {
  const { state, status, isDone, processResult, getError, response, setErrorAsResult } = result;
  switch (status) {
    case "succeeded": {
      state.status = "succeeded";
      break;
    }
    case "failed": {
      const err = getError?.(response);
      let postfix = "";
      if (err) {
        const { code, message } = simplifyError(err);
        postfix = `. ${code}. ${message}`;
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
  if (isDone?.(response, state) || isDone === void 0 && ["succeeded", "canceled"].concat(setErrorAsResult ? [] : ["failed"]).includes(status)) {
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
  const status = getOperationStatus2({ response, state, operationLocation });
  await processOperationStatus({
    state,
    status,
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
  const status = getOperationStatus2(response, state);
  logger.verbose(`LRO: Status:
	Polling from: ${state.config.operationLocation}
	Operation status: ${status}
	Polling status: ${terminalStates.includes(status) ? "Stopped" : "Running"}`);
  if (status === "succeeded") {
    const resourceLocation = getResourceLocation2(response, state);
    if (resourceLocation !== void 0) {
      return {
        response: await poll(resourceLocation).catch(setStateError({ state, isOperationError: isOperationError2 })),
        status
      };
    }
  }
  return { response, status };
}
async function pollOperation(inputs) {
  const { poll, state, options, getOperationStatus: getOperationStatus2, getResourceLocation: getResourceLocation2, getOperationLocation: getOperationLocation2, isOperationError: isOperationError2, withOperationLocation, getPollingInterval, processResult, getError, updateState, setDelay, isDone, setErrorAsResult } = inputs;
  const { operationLocation } = state.config;
  if (operationLocation !== void 0) {
    const { response, status } = await pollOperationHelper({
      poll,
      getOperationStatus: getOperationStatus2,
      state,
      operationLocation,
      getResourceLocation: getResourceLocation2,
      isOperationError: isOperationError2,
      options
    });
    await processOperationStatus({
      status,
      response,
      state,
      isDone,
      processResult,
      getError,
      setErrorAsResult
    });
    if (!terminalStates.includes(status)) {
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
  const { status, statusCode } = inputs;
  if (typeof status !== "string" && status !== void 0) {
    throw new Error(`Polling was unsuccessful. Expected status to have a string value or no value but it has instead: ${status}. This doesn't necessarily indicate the operation has failed. Check your Azure subscription or resource status for more information.`);
  }
  logger.verbose(`LRO: Transforming status: ${status} with status code: ${statusCode}.`);
  const lowerCaseStatus = status?.toLocaleLowerCase();
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
  const { status } = rawResponse.body ?? {};
  return transformStatus({ status, statusCode: rawResponse.statusCode });
}
function getProvisioningState(rawResponse) {
  const { properties, provisioningState } = rawResponse.body ?? {};
  const status = properties?.provisioningState ?? provisioningState;
  return transformStatus({ status, statusCode: rawResponse.statusCode });
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
  const status = helper();
  return status === "running" && operationLocation === void 0 ? "succeeded" : status;
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
                await (0,_chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_4__/* .delay */ .cb)(currentPollIntervalInMs, { abortSignal });
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
async function runOperation(arm, request, turn, start = () => arm.send(forgiving(request))) {
  const seen = {};
  const remember = (answer, method, url) => {
    seen.last = answer;
    seen.wait = (0,_chunk_DE3ISXBD_js__WEBPACK_IMPORTED_MODULE_2__/* .readRetryAfter */ .D$)(answer.headers["retry-after"], arm.now().getTime());
    return {
      flatResponse: answer.body,
      rawResponse: { statusCode: answer.status, headers: answer.headers, body: answer.body, request: { method, url } }
    };
  };
  const poller = createHttpPoller(
    {
      sendInitialRequest: async () => {
        const answer = await start();
        seen.first = answer.status === 404 && request.method === "DELETE" ? { ...answer, status: 204, body: void 0 } : answer;
        const query = request.apiVersion === void 0 ? "" : `?api-version=${request.apiVersion}`;
        return remember(seen.first, request.method, `${request.path}${query}`);
      },
      sendPollRequest: async (path) => remember(await arm.send({ method: "GET", path, doing: request.doing }), "GET", path)
    },
    // The callers read the resource themselves when they want it.
    { resolveOnUnsuccessful: true, skipFinalGet: true }
  );
  await poller.submitted();
  const started = seen.first;
  if (started === void 0) throw new Error("the operation was never sent");
  let waited = 0;
  let seenEnd = false;
  for (let look = 1; !poller.isDone; look++) {
    const wait = seen.wait ?? pause(waited);
    await arm.sleep(wait);
    waited += wait;
    seenEnd = look % 2 === 0 && await turn(started) === true;
    if (seenEnd || look % 2 === 1) await poller.poll();
  }
  if (!seenEnd) await turn(started);
  const status = poller.operationState?.status;
  const last = seen.last ?? started;
  if (status === "succeeded") return { status, first: started, last, problems: [] };
  const correlationId = started.headers["x-ms-correlation-request-id"];
  const problems = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_1__/* .readArmError */ .p_)(last.body, `${request.doing} ended as ${status ?? "unknown"}.`, correlationId);
  return { status: status === "canceled" ? "canceled" : "failed", first: started, last, problems };
}
function forgiving(request) {
  return request.method === "DELETE" ? { ...request, allow: [...request.allow ?? [], 404] } : request;
}
function pause(waited) {
  return Math.min(3e3, 500 + waited / 20);
}

// src/azure/scaleset.ts
var apiVersion = "2025-04-01";
async function readScaleSet(arm, id) {
  const { status, body } = await arm.send({ method: "GET", path: id, apiVersion, allow: [403, 404], doing: "Reading the scale set" });
  return status >= 400 ? void 0 : toScaleSet(body);
}
async function listScaleSets(arm, group) {
  const path = `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Compute/virtualMachineScaleSets`;
  const items = await arm.list({ path, apiVersion, doing: "Listing the scale sets" });
  return items.map(toScaleSet);
}
function toScaleSet(item) {
  const profile = item["properties"]?.virtualMachineProfile;
  return {
    id: String(item["id"]),
    name: String(item["name"]),
    location: String(item["location"]),
    capacity: item["sku"]?.capacity ?? 0,
    adminUsername: profile?.osProfile?.adminUsername
  };
}
async function listInstances(arm, scaleSet) {
  const path = `${scaleSet.id}/virtualMachines`;
  const items = await arm.list({ path, apiVersion, query: { $expand: "instanceView" }, doing: `Listing the instances of ${scaleSet.name}` });
  return items.map((item) => {
    const properties = item.properties ?? {};
    return {
      instanceId: item.instanceId ?? item.name ?? "",
      computerName: properties.osProfile?.computerName ?? "",
      power: powerOf(properties),
      provisioning: properties.provisioningState ?? "unknown",
      latestModel: properties.latestModelApplied ?? false,
      ...protectionOf(properties)
    };
  }).toSorted((a, b) => a.instanceId.localeCompare(b.instanceId, "en", { numeric: true }));
}
function powerOf({ provisioningState = "", instanceView }) {
  const codes = instanceView?.statuses?.map((one) => one.code ?? "") ?? [];
  const power = codes.find((code) => code.startsWith("PowerState/"));
  if (power !== void 0) return power.slice("PowerState/".length);
  return /^failed$/i.test(provisioningState) && codes.some((code) => /^ProvisioningState\/failed\/\w*Allocation/i.test(code)) ? "unallocated" : "unknown";
}
function protectionOf({ protectionPolicy = {} }) {
  if (protectionPolicy.protectFromScaleSetActions === true) return { protectedFromActions: true };
  return protectionPolicy.protectFromScaleIn === true ? { protectedFromScaleIn: true } : {};
}
async function setCapacity(arm, { id, name }, capacity, turn) {
  await finish(arm, { method: "PATCH", path: id, apiVersion, body: { sku: { capacity } }, doing: `Setting the capacity of ${name} to ${capacity}` }, turn);
}
async function deleteInstances(arm, { id, name }, instanceIds, turn) {
  await finish(arm, { method: "POST", path: `${id}/delete`, apiVersion, body: { instanceIds }, idempotent: true, doing: `Deleting instances ${instanceIds.join(", ")} of ${name}` }, turn);
}
async function protectInstance(arm, { id }, instanceId, protectFromScaleIn) {
  const doing = `${protectFromScaleIn ? "Protecting" : "Releasing"} instance ${instanceId}`;
  await finish(arm, { method: "PUT", path: `${id}/virtualMachines/${encodeURIComponent(instanceId)}`, apiVersion, body: { properties: { protectionPolicy: { protectFromScaleIn } } }, doing });
}
async function finish(arm, request, turn = async () => void 0) {
  const end = await runOperation(arm, request, turn);
  if (end.status !== "succeeded") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l(end.problems);
}

// src/commands/tell.ts
function watch({ arm, progress }, set) {
  const seen = /* @__PURE__ */ new Map();
  return async () => {
    for (const { instanceId, computerName, provisioning, power } of await listInstances(arm, set)) {
      const state = `${provisioning}, ${power}`;
      if (seen.get(instanceId) !== state) progress({ line: `instance ${instanceId} ${computerName}: ${state}` });
      seen.set(instanceId, state);
    }
  };
}
function note(context, report, line) {
  report.notes.push(line);
  context.progress({ line });
}
function warn(context, report, warning) {
  report.warnings.push(warning);
  context.progress({ warning });
}




/***/ })

};
