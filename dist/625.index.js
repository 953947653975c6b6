export const id = 625;
export const ids = [625];
export const modules = {

/***/ 625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   table: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_YVIAE6ET_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(933);
/* harmony import */ var _chunk_ZTLPQ73G_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(142);
/* harmony import */ var _chunk_OYMBVXEY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(345);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(372);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(649);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(327);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(598);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// src/azure/images.ts
var apiVersion = "2025-04-01";
async function checkImage(arm, location, image) {
  const { publisher, offer, sku, version } = image;
  const name2 = `${publisher}:${offer}:${sku}:${version}`;
  const part = encodeURIComponent;
  const answer = await arm.send({
    method: "GET",
    path: `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Compute/locations/${part(location)}/publishers/${part(publisher)}/artifacttypes/vmimage/offers/${part(offer)}/skus/${part(sku)}/versions`,
    apiVersion,
    allow: [404],
    doing: `Asking Azure for the image ${name2}`
  });
  const versions = Array.isArray(answer.body) ? answer.body : [];
  const wanted2 = version === "" || version.toLowerCase() === "latest";
  if (answer.status !== 404 && (wanted2 ? versions.length > 0 : versions.some((one) => one.name === version))) return;
  const error = answer.body?.error;
  const correlationId = answer.headers["x-ms-correlation-request-id"];
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l({
    what: `Azure has no image ${name2} in ${location}${error?.message ? `: ${error.message}` : "."}`,
    fix: "Use the shipped template (`template: linux` in the pool file, or `template-file: linux`), whose image is current, or name another image.",
    ...error?.code === void 0 ? {} : { code: error.code },
    ...correlationId === void 0 ? {} : { correlationId }
  });
}

// node_modules/@azure/core-lro/dist/esm/logger.js
var logger = (0,_chunk_ZTLPQ73G_js__WEBPACK_IMPORTED_MODULE_2__/* .createClientLogger2 */ .c5)("core-lro");

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
                await (0,_chunk_ZTLPQ73G_js__WEBPACK_IMPORTED_MODULE_2__/* .delay */ .cb)(currentPollIntervalInMs, { abortSignal });
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
async function runOperation(arm, request2, turn) {
  const seen = {};
  const remember = (answer, method, url, body2) => {
    seen.last = answer;
    const seconds2 = Number(answer.headers["retry-after"]);
    seen.wait = Number.isFinite(seconds2) && seconds2 > 0 ? seconds2 * 1e3 : void 0;
    return {
      flatResponse: answer.body,
      rawResponse: { statusCode: answer.status, headers: answer.headers, body: answer.body, request: { method, url, body: body2 } }
    };
  };
  const poller = createHttpPoller(
    {
      sendInitialRequest: async () => {
        seen.first = await arm.send(request2);
        return remember(seen.first, request2.method, request2.path, request2.body);
      },
      sendPollRequest: async (path2) => remember(await arm.send({ method: "GET", path: path2, doing: request2.doing }), "GET", path2)
    },
    // The callers read the resource themselves when they want it.
    { resolveOnUnsuccessful: true, skipFinalGet: true }
  );
  await poller.submitted();
  const started = seen.first;
  if (started === void 0) throw new Error("the operation was never sent");
  for (let turnNumber = 0; ; turnNumber++) {
    await turn(started);
    if (poller.isDone) break;
    await arm.sleep(seen.wait ?? pause(turnNumber));
    await poller.poll();
  }
  const status2 = poller.operationState?.status;
  if (status2 === "succeeded") return { status: status2, first: started, problems: [] };
  const correlationId = started.headers["x-ms-correlation-request-id"];
  const problems = (0,_chunk_YVIAE6ET_js__WEBPACK_IMPORTED_MODULE_1__/* .readArmError */ .p_)((seen.last ?? started).body, `${request2.doing} ended as ${status2 ?? "unknown"}.`, correlationId);
  return { status: status2 === "canceled" ? "canceled" : "failed", first: started, problems };
}
function pause(turn) {
  return Math.min(5e3, 500 * 1.4 ** turn);
}

// src/azure/deployments.ts
var apiVersion2 = "2025-04-01";
var pathOf = (arm, group, name2) => `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Resources/deployments/${name2}`;
var bodyOf = (request2) => ({
  properties: { mode: "Incremental", template: request2.template, parameters: request2.parameters }
});
var deploymentId = (arm, request2) => pathOf(arm, request2.resourceGroup, request2.name);
async function validateDeployment(arm, request2) {
  await arm.send({
    method: "POST",
    path: `${pathOf(arm, request2.resourceGroup, request2.name)}/validate`,
    apiVersion: apiVersion2,
    body: bodyOf(request2),
    doing: "Validating the deployment"
  });
}
async function runDeployment(arm, request2, turn) {
  let operations = [];
  const look = async () => {
    operations = await listOperations(arm, request2.resourceGroup, request2.name);
    await turn(operations);
  };
  const end = await runOperation(
    arm,
    {
      method: "PUT",
      path: pathOf(arm, request2.resourceGroup, request2.name),
      apiVersion: apiVersion2,
      body: bodyOf(request2),
      doing: "Deploying"
    },
    (_first) => look()
  );
  return { ...end, operations };
}
async function readDeployment(arm, group, name2) {
  const path2 = pathOf(arm, group, name2);
  const answer = await arm.send({ method: "GET", path: path2, apiVersion: apiVersion2, allow: [404], doing: "Reading the deployment" });
  if (answer.status === 404) return void 0;
  const raw = answer.body;
  const properties2 = raw.properties ?? {};
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
async function listOperations(arm, group, name2) {
  const path2 = `${pathOf(arm, group, name2)}/operations`;
  const items = await arm.list({ path: path2, apiVersion: apiVersion2, doing: "Listing the deployment’s operations" });
  return items.flatMap((item) => {
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
  });
}
function failureOf(properties2, targetId) {
  const tracking = properties2["serviceRequestId"] ?? properties2["trackingId"];
  const id = typeof tracking === "string" ? tracking : void 0;
  const code = asText(properties2["statusCode"]);
  return (0,_chunk_YVIAE6ET_js__WEBPACK_IMPORTED_MODULE_1__/* .readArmError */ .p_)(properties2["statusMessage"], `The operation failed (${code}).`, id).map(
    (problem) => problem.target === void 0 && targetId !== void 0 ? { ...problem, target: targetId } : problem
  );
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
  const entries = Object.entries(value).filter(([name2, part]) => part !== void 0 && (tags || !NAMES.has(name2.toLowerCase()))).map(([name2, part]) => {
    const key = name2.toLowerCase();
    return [key, canonical(part, tags || key === "tags")];
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
  const plain2 = text.slice(0, max * 8).replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  const characters = Array.from(plain2);
  return characters.length > max ? `${characters.slice(0, max).join("")}…` : plain2;
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



// src/smoke/tcp.ts
var unreachable = /* @__PURE__ */ new Set(["EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "EHOSTDOWN", "ENETDOWN"]);
function describeConnect(error, port) {
  const code = errorCode(error);
  if (code === "ECONNREFUSED") return `port ${port} closed: connection refused`;
  if (code === "ETIMEDOUT") return `port ${port}: no answer to a connection (a firewall, or nothing behind the address)`;
  if (unreachable.has(code)) return `port ${port}: address unreachable (${code})`;
  if (code === "ECONNRESET") return `port ${port}: connection reset while connecting`;
  return `port ${port}: cannot connect (${clean(code || String(error))})`;
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
  const agent = new node_https__WEBPACK_IMPORTED_MODULE_6__.Agent({ keepAlive: true, maxSockets: 1, maxCachedSessions: 0 });
  let fingerprint = "";
  const send = (method, path2, headers = {}, body2 = "") => new Promise((resolve) => {
    let stage = "connect";
    const timeout = AbortSignal.timeout(stepMs);
    const fail = (error) => {
      const cause = signal.aborted ? "cancelled" : describe(stage, path2, error, target.port, timeout.aborted ? stepMs : 0);
      resolve({ ok: false, cause });
    };
    const outgoing = (0,node_https__WEBPACK_IMPORTED_MODULE_6__.request)({
      agent,
      host: target.address,
      port: target.port,
      // Server names must not be addresses (RFC 6066 §3).
      servername: (0,node_net__WEBPACK_IMPORTED_MODULE_7__.isIP)(target.host) ? "" : target.host,
      // The DSVM serves a certificate it signed itself; its fingerprint is what people can compare.
      rejectUnauthorized: false,
      method,
      path: path2,
      headers: { host: `${target.host}:${target.port}`, "user-agent": "dsvm-pool-action", accept: "*/*", ...headers },
      signal: AbortSignal.any([signal, timeout])
    });
    outgoing.on("socket", (socket) => {
      if (outgoing.reusedSocket) stage = "answer";
      socket.once("connect", () => stage = "tls");
      socket.once("secureConnect", () => {
        stage = "answer";
        fingerprint = `SHA256:${socket.getPeerCertificate().fingerprint256}`;
      });
    });
    outgoing.on("error", fail);
    outgoing.on("response", (incoming) => {
      collect(incoming).then(resolve, fail);
    });
    outgoing.end(body2);
  });
  return { send, fingerprint: () => fingerprint, close: () => agent.destroy() };
}
async function collect(incoming) {
  const chunks = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    chunks.push(chunk);
    if (size > maxBody) return { ok: false, cause: `port open, TLS fine, an answer is longer than ${maxBody / 1024} kB` };
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
  const code = errorCode(error);
  if (stage === "connect") return timeoutMs ? describeConnectTimeout(port, timeoutMs) : describeConnect(error, port);
  if (stage === "tls") return `port open, TLS handshake failed: ${timeoutMs ? `no answer within ${seconds(timeoutMs)}` : describeTls(error, code)}`;
  if (timeoutMs) return `port open, TLS fine, no answer to ${path2} within ${seconds(timeoutMs)}`;
  if (code.startsWith("HPE_")) return `port open, TLS fine, the answer to ${path2} is not HTTP (${code})`;
  return `port open, TLS fine, closed before the whole answer to ${path2} (${clean(code || String(error))})`;
}
function describeTls(error, code) {
  const text = clean(String(error).replace(/^Error: /, ""));
  if (/wrong version number|packet length too long|http request/i.test(text)) return "the server does not speak TLS (plain HTTP?)";
  if (code === "ECONNRESET") return "connection closed";
  return text;
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
function keepCookies(jar, lines) {
  const kept = new Map(jar);
  for (const line of lines) {
    const [pair = ""] = line.split(";", 1);
    const cut = pair.indexOf("=");
    const name2 = pair.slice(0, cut).trim();
    const value = pair.slice(cut + 1).trim();
    if (cut < 1) continue;
    if (value === "" || value === '""') kept.delete(name2);
    else kept.set(name2, value);
  }
  return kept;
}
function readAttributes(tag) {
  const found = tag.matchAll(/([\w-]+)\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return new Map(Array.from(found, ([, name2 = "", double, single, bare]) => [name2.toLowerCase(), double ?? single ?? bare ?? ""]));
}

// src/smoke/jupyterhub.ts
async function checkJupyterHub(target, options) {
  const connection = openConnection(target, options.stepMs, options.signal);
  try {
    const { verdict: verdict2, cause, version = "" } = await walk(connection, options);
    return { verdict: verdict2, cause, version, fingerprint: connection.fingerprint() };
  } finally {
    connection.close();
  }
}
async function walk(connection, options) {
  const health = await connection.send("GET", "/hub/health");
  if (!health.ok) return later(health.cause);
  if (health.status !== 200) return later(describeHealth(health.status));
  const api = await connection.send("GET", "/hub/api/");
  if (!api.ok) return later(api.cause);
  const version = readVersion(api);
  if (version === "") return later(`hub is healthy, but /hub/api/ names no version (it answers ${api.status})`);
  const page = await connection.send("GET", "/hub/login");
  if (!page.ok) return { ...later(page.cause), version };
  return { ...await enter(connection, page, options), version };
}
async function enter(connection, page, { level, login }) {
  const form = isRedirect(page) && isOauth(page.location) ? { way: "oauth" } : readLoginPage(page.body);
  if (form.way === "password" ? page.status !== 200 : form.way === "none") {
    return later(`hub is healthy, but /hub/login shows no login page (it answers ${page.status})`);
  }
  if (level !== "login") return { verdict: "pass", cause: "" };
  if (form.way !== "password") return { verdict: "pass", cause: "login not tried: the hub signs in by another service" };
  if (!login) return { verdict: "pass", cause: "login not tried: no user name" };
  if (!login.password) return { verdict: "pass", cause: "login not tried: no password" };
  const cookies = keepCookies(/* @__PURE__ */ new Map(), page.cookies);
  const fields = new URLSearchParams({ username: login.user, password: login.password });
  if (form.xsrf) fields.set("_xsrf", form.xsrf);
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    ...cookies.size > 0 && { cookie: Array.from(cookies, ([name2, value]) => `${name2}=${value}`).join("; ") }
  };
  const reply = await connection.send("POST", "/hub/login", headers, fields.toString());
  return reply.ok ? judgeLogin(reply, login.user) : later(reply.cause);
}
function judgeLogin(reply, user) {
  if (isRedirect(reply) && pathOf2(reply.location) !== "/hub/login") return { verdict: "pass", cause: "" };
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
function isRedirect(reply) {
  return [301, 302, 303, 307, 308].includes(reply.status) && reply.location !== "";
}
function pathOf2(location) {
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
  const tell = openTeller(target, run);
  let began;
  let refusedAt;
  let last = { verdict: "later", cause: "", version: "", fingerprint: "" };
  const elapsed = () => (run.now() - (began ?? run.now())) / 1e3;
  const settle = (check2, note) => {
    const { cause, version, fingerprint } = last;
    const shown = target.kind === "jupyterhub" && version ? `JupyterHub ${version}` : version;
    const whole = [cause, note].filter(Boolean).join(check2 === "pass" ? "; " : " ");
    tell(check2, check2 === "pass" ? [shown, cause].filter(Boolean).join(", ") : whole, elapsed());
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
      tell("waiting", last.cause, elapsed());
      await nap(run, Math.min(refusedAt === void 0 ? pause2 : refusalPauseMs, left));
    }
    if (run.signal.aborted) return settle("fail", last.cause ? `(cancelled after ${took()})` : `cancelled after ${took()}`);
  }
}
function skip(target, cause) {
  return { ...describeTarget(target), check: "skipped", cause, fingerprint: "", version: "", seconds: 0 };
}
function describeTarget({ kind, scope, instanceId, host, port, url }) {
  return { kind, scope, instanceId, host, port, url };
}
async function nap({ sleep, signal }, ms) {
  try {
    await sleep(ms, signal);
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
  const { default: ssh2 } = await __webpack_require__.e(/* import() */ 97).then(__webpack_require__.bind(__webpack_require__, 97));
  const { login, stepMs, signal } = options;
  const unreadable = login?.privateKey && describeKey(ssh2.utils.parseKey(login.privateKey));
  const missing = describeMissing(options);
  const logsIn = !missing && !unreadable && options.level === "login";
  return new Promise((resolve) => {
    let phase = "connect";
    let received = Buffer.alloc(0);
    let version = "";
    let fingerprint = "";
    let outcome;
    const client = new ssh2.Client();
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_7__.connect)({ host: target.address, port: target.port });
    const finish = (verdict2, cause) => {
      outcome ??= { verdict: verdict2, cause, version, fingerprint };
      if (verdict2 === "pass") client.end();
      if (verdict2 === "pass") socket.destroySoon();
      else socket.destroy();
    };
    const expire = () => finish("later", describeTimeout(phase, received, target.port, stepMs));
    let timer = setTimeout(expire, stepMs);
    const enter2 = (next) => {
      phase = next;
      clearTimeout(timer);
      timer = setTimeout(expire, stepMs);
    };
    const cancel = () => finish("later", "cancelled");
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) cancel();
    socket.on("connect", () => enter2("banner"));
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
      enter2("kex");
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
      enter2("login");
    });
    client.on("ready", () => finish("pass", ""));
    start(client, {
      sock: socket,
      username: login?.user ?? "",
      readyTimeout: 0,
      hostVerifier: (key) => {
        fingerprint = `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.createHash)("sha256").update(key).digest("base64").replace(/=+$/, "")}`;
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
  if (level !== "login") return "";
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
  const { level, login, now, sleep, progress, stepMs = 1e4 } = options;
  if (level === "none") return { endpoints: targets.map((target) => skip(target, "smoke level none")), warnings: [] };
  const bug = new AbortController();
  const signal = AbortSignal.any([options.signal, bug.signal]);
  const inSlot = openSlots(options.concurrency);
  const deadline = now() + options.deadlineSeconds * 1e3;
  const checkOptions = { level, stepMs, signal, ...login && { login } };
  try {
    const checked = await Promise.all(
      targets.map(async (target) => {
        const check2 = checks[target.kind];
        if (!check2) return skip(target, `no check for ${target.kind} yet`);
        return runTarget(target, { attempt: () => check2(target, checkOptions), inSlot, deadline, now, sleep, signal, progress });
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
  const result = await smoke(targets, {
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
  report.endpoints = result.endpoints;
  for (const warning of result.warnings) {
    report.warnings.push(warning);
    context.progress({ warning });
  }
  report.smoke = verdict(report);
  report.ok = report.smoke !== "fail";
  if (report.endpoints.length === 0 && report.instances.length > 0) {
    const warning = "The pool has instances but no endpoint that people could use: no load-balancing or NAT rule leads to SSH or JupyterHub.";
    report.warnings.push(warning);
    context.progress({ warning });
  }
}
function verdict(report) {
  if (report.endpoints.some((one) => one.check === "fail")) return "fail";
  return report.endpoints.some((one) => one.check === "pass") ? "pass" : "skipped";
}

// src/commands/foresee.ts
function foresee(arm, pool) {
  let resources;
  try {
    resources = (0,_chunk_OYMBVXEY_js__WEBPACK_IMPORTED_MODULE_3__/* .expandTemplate */ .Ly)(pool.template.json, pool.parameters, {
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
    if (!(error instanceof _chunk_OYMBVXEY_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w)) throw error;
    return { resources: [], images: [], note: `The template cannot be read ahead (${error.message}); Azure will judge it.` };
  }
  const own = resources.filter((one) => !one.existing && !/^Microsoft\.Resources\/deployments$/i.test(one.type));
  return {
    resources: own.map(({ id, apiVersion: apiVersion6 }) => ({ id, apiVersion: apiVersion6 })),
    images: own.flatMap((one) => /^Microsoft\.Compute\/virtualMachineScaleSets$/i.test(one.type) ? imageOf(one) : [])
  };
}
function imageOf(resource) {
  const refuse = () => {
    throw new _chunk_OYMBVXEY_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w("NotOffline", "the scale set refers to the state of another resource");
  };
  try {
    const body2 = resource.evaluate({ reference: refuse, list: refuse });
    const image = body2.properties?.virtualMachineProfile?.storageProfile?.imageReference;
    if (!image?.publisher || !image.offer || !image.sku) return [];
    return [{ publisher: image.publisher, offer: image.offer, sku: image.sku, version: image.version ?? "latest" }];
  } catch (error) {
    if (error instanceof _chunk_OYMBVXEY_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w) return [];
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
    const power = properties2.instanceView?.statuses?.map((one) => one.code ?? "").find((code) => code.startsWith("PowerState/"));
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
function targetOf(part) {
  const host = part.host.includes(":") ? `[${part.host}]` : part.host;
  return { ...part, url: `${SCHEMES[part.kind]}://${host}:${part.port}` };
}
function sortTargets(targets) {
  const unique = new Map(targets.map((target) => [[target.kind, target.instanceId, target.address, target.port].join(" "), target]));
  const order = (a, b) => Number(a.scope === "instance") - Number(b.scope === "instance") || (a.instanceId ?? "").localeCompare(b.instanceId ?? "", "en", { numeric: true }) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.port - b.port;
  return [...unique.values()].toSorted(order);
}

// src/pool/endpoints.ts
var SERVICES = { 22: "ssh", 8e3: "jupyterhub", 3389: "rdp" };
var NAT_SERVICES = { ...SERVICES, 2222: "ssh", 8001: "jupyterhub", 3390: "rdp" };
function fromOutputs(outputs) {
  const output = Object.entries(body(outputs)).find(([name2]) => name2.toLowerCase() === "endpoints")?.[1];
  if (output === void 0) return [];
  const fix = "Let the output be an array of {kind: ssh | jupyterhub | rdp, host: DNS name, address: IP address, port: number}, or leave it out.";
  const { value } = body(output);
  if (!Array.isArray(value)) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l({ what: "The template's output `endpoints` is not an array.", fix, target: "outputs.endpoints" });
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
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(problems);
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
function list(resource, name2) {
  const value = properties(resource)[name2];
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
async function observeDeployment(context, report, name2, operations) {
  const { arm, identity } = context;
  const deployment = await readDeployment(arm, identity.resourceGroup, name2);
  if (deployment === void 0) return {};
  const known = operations ?? await listOperations(arm, identity.resourceGroup, name2);
  report.deployment = {
    name: deployment.name,
    id: deployment.id,
    state: deployment.state,
    correlationId: deployment.correlationId,
    timestamp: deployment.timestamp,
    duration: deployment.duration,
    portalUrl: deploymentLink(arm.place, deployment.id),
    resources: known.filter((one) => one.id !== "").map(({ id, type, name: name3, state }) => ({ id, type, name: name3, state }))
  };
  return deployment.outputs;
}

// src/azure/groups.ts
var apiVersion5 = "2025-04-01";
var pathOf3 = (arm, name2) => `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(name2)}`;
async function readGroup(arm, name2) {
  const answer = await arm.send({
    method: "GET",
    path: pathOf3(arm, name2),
    apiVersion: apiVersion5,
    allow: [404],
    doing: `Reading the resource group ${name2}`
  });
  return answer.status === 404 ? void 0 : toGroup(answer.body);
}
async function createGroup(arm, name2, location, tags) {
  const doing = `Creating the resource group ${name2}`;
  const answer = await arm.send({ method: "PUT", path: pathOf3(arm, name2), apiVersion: apiVersion5, body: { location, tags }, doing });
  return toGroup(answer.body);
}
async function tagGroup(arm, name2, tags) {
  const doing = `Tagging the resource group ${name2}`;
  const answer = await arm.send({ method: "PATCH", path: pathOf3(arm, name2), apiVersion: apiVersion5, body: { tags }, doing });
  return toGroup(answer.body);
}
async function deleteGroup(arm, name2, turn) {
  const doing = `Deleting the resource group ${name2}`;
  const end = await runOperation(arm, { method: "DELETE", path: pathOf3(arm, name2), apiVersion: apiVersion5, doing }, turn);
  if (end.status !== "succeeded") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(end.problems);
}
async function listGroup(arm, name2) {
  const doing = `Listing the resource group ${name2}`;
  const items = await arm.list({ path: `${pathOf3(arm, name2)}/resources`, apiVersion: apiVersion5, doing });
  return items.map((item) => ({ id: String(item["id"]), type: String(item["type"]), name: String(item["name"]) }));
}
function toGroup(body2) {
  const raw = body2;
  return { id: raw.id, name: raw.name, location: raw.location, tags: raw.tags ?? {}, state: raw.properties?.provisioningState ?? "" };
}

// src/pool/owner.ts
var POOL = "dsvm-pool";
var REPOSITORY = "dsvm-pool-repository";
var SCHEMA = "dsvm-pool-schema";
var GROUP = "dsvm-pool-group";
var ADOPTED_AT = "dsvm-pool-adopted-at";
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
function ownTags(tags) {
  const keys = [POOL, REPOSITORY, SCHEMA, GROUP, ADOPTED_AT];
  return new Map(Object.entries(tags ?? {}).map(([key, value]) => [key.toLowerCase(), value]).filter(([key]) => keys.includes(key)));
}

// src/commands/owned.ts
async function takeGroup(context, pool, report) {
  const { arm, repositoryId } = context;
  const found = await readGroup(arm, pool.resourceGroup);
  if (found === void 0) {
    const tags = ownerTags({ repositoryId, pool: pool.name });
    name(context, report, await createGroup(arm, pool.resourceGroup, pool.location, tags));
    context.progress({ line: `Resource group ${pool.resourceGroup} created in ${pool.location}.` });
    return;
  }
  refuseDeleting(found);
  if (plain(found.location) !== plain(pool.location)) {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l({
      what: `The resource group ${found.name} is in ${found.location}, the pool says ${pool.location}.`,
      fix: "A resource group cannot move: use its location, or another resource group."
    });
  }
  const owner = whoOwns(found.tags, { repositoryId, pool: pool.name });
  if (typeof owner === "object") refuseOther(found, owner.other);
  if (owner === "nobody") {
    const tags = { ...found.tags, ...ownerTags({ repositoryId, pool: pool.name, adoptedAt: arm.now().toISOString() }) };
    await tagGroup(arm, found.name, tags);
    const note = `The resource group ${found.name} stood before this pool: it is adopted, and teardown will not delete it.`;
    report.notes.push(note);
    context.progress({ line: note });
  }
  name(context, report, found);
}
async function findOwned(context, report, mayBeGone = false) {
  const { arm, identity, repositoryId } = context;
  const found = await readGroup(arm, identity.resourceGroup);
  if (found === void 0) {
    if (mayBeGone) return void 0;
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l({
      what: `There is no resource group ${identity.resourceGroup}, so there is no pool ${identity.name}.`,
      fix: "Deploy the pool first, or check `resource-group` and the subscription."
    });
  }
  const owner = whoOwns(found.tags, { repositoryId, pool: identity.name });
  if (owner === "nobody") refuseOther(found, "it carries no owner tags of a pool");
  if (typeof owner === "object") refuseOther(found, owner.other);
  name(context, report, found);
  return found;
}
function refuseDeleting(group) {
  if (group.state === "Deleting") {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l({ what: `Azure is deleting the resource group ${group.name}.`, fix: "Run again when it is gone." });
  }
}
function refuseOther(group, description) {
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l({
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
var plain = (location) => location.replaceAll(" ", "").toLowerCase();

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
  for (const image of foreseen.images) {
    await checkImage(context.arm, pool.location, image);
    context.progress({ line: `Image ${image.publisher}:${image.offer}:${image.sku} is there in ${pool.location}.` });
  }
  await takeGroup(context, pool, report);
  const request2 = {
    resourceGroup: pool.resourceGroup,
    name: deploymentName(pool.name),
    template: pool.template.json,
    parameters: pool.parameters
  };
  await validateDeployment(context.arm, request2);
  context.progress({ line: "Azure has validated template and parameters." });
  context.progress({ phase: "Deployment" });
  const before = await readResources(context.arm, foreseen.resources);
  const outputs = await deployTemplate(context, report, request2);
  await compare(context, report, foreseen, before);
  await check(context, report, await observe(context, report, outputs));
}
function wanted(context) {
  if (context.pool === void 0) throw new Error("deploy was called without a pool");
  return context.pool;
}
function tellOrigins(context, pool) {
  context.progress({ phase: "Parameters" });
  for (const { name: name2, shown, from } of pool.origins) context.progress({ line: `${name2} = ${shown}  (${from})` });
  for (const warning of pool.warnings) context.progress({ warning });
}
async function deployTemplate(context, report, request2) {
  const { arm } = context;
  const seen = /* @__PURE__ */ new Map();
  let accepted = false;
  const end = await runDeployment(arm, request2, async (operations) => {
    if (!accepted) {
      accepted = true;
      const link = deploymentLink(arm.place, deploymentId(arm, request2));
      context.progress({ line: `Azure has accepted the deployment ${request2.name}: ${link}` });
    }
    for (const operation of operations) tellChange(context, seen, operation);
  });
  const outputs = await observeDeployment(context, report, request2.name, end.operations);
  if (end.status === "succeeded") return outputs;
  const own = end.operations.flatMap((operation) => operation.problems);
  const correlationId = report.deployment?.correlationId;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(
    (own.length > 0 ? own : end.problems).map(
      (problem) => problem.correlationId === void 0 && correlationId ? { ...problem, correlationId } : problem
    )
  );
}
function tellChange(context, seen, operation) {
  if (operation.id === "" || seen.get(operation.operationId) === operation.state) return;
  seen.set(operation.operationId, operation.state);
  context.progress({ line: `${operation.type} ${operation.name}: ${operation.state}` });
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
function decideRemoval({ tags, repositoryId, pool, resources }) {
  const whose = whoOwns(tags, { repositoryId, pool });
  if (whose === "nobody") {
    return { remove: false, reason: `The resource group carries no owner tags, so it is not known to be pool "${pool}".`, fix: "Check the name of the resource group. What no deploy of this action made is to be removed by hand." };
  }
  if (whose !== "ours") {
    return { remove: false, reason: `The resource group belongs to ${whose.other}, not to pool "${pool}" of this repository.`, fix: "Remove it from where it belongs, or correct the resource group of this pool." };
  }
  const owner = readOwner(tags);
  if (owner?.group !== "created") {
    const since = owner?.adoptedAt === void 0 ? "" : ` (adopted at ${owner.adoptedAt})`;
    return { remove: false, reason: `The resource group stood before pool "${pool}"${since} and may hold what others made.`, fix: "Delete the pool's resources in it by hand: load balancer, public IP address, scale set, network and their like." };
  }
  const accounts = resources.filter(({ type }) => /^microsoft\.storage\/storageaccounts(?:\/|$)/i.test(type));
  if (accounts.length > 0) {
    const names = [...new Set(accounts.map(({ id }) => /\/storageAccounts\/([^/]+)/i.exec(id)?.[1] ?? id))].join(", ");
    return { remove: false, reason: `The resource group of pool "${pool}" holds the storage account${accounts.length > 1 ? "s" : ""} ${names}: deleting the group would delete people's files.`, fix: "Move the storage account to a resource group of its own, or delete it by hand first." };
  }
  return { remove: true };
}

// src/commands/teardown.ts
async function teardown(context, report) {
  const { arm, identity, repositoryId } = context;
  context.progress({ phase: "Teardown" });
  const group = await findOwned(context, report, true);
  if (group === void 0) {
    report.notes.push(`There is no resource group ${identity.resourceGroup}: nothing is left of the pool.`);
    report.ok = true;
    return;
  }
  if (group.state === "Deleting") {
    context.progress({ line: `Azure is already deleting the resource group ${group.name}.` });
    await waitUntilGone(context, group.name);
    report.ok = true;
    return;
  }
  const resources = await listGroup(arm, group.name);
  const decision = decideRemoval({ tags: group.tags, repositoryId, pool: identity.name, resources });
  if (!decision.remove) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l({ what: decision.reason, fix: decision.fix });
  context.progress({ line: `Deleting the resource group ${group.name} with ${resources.length} resources.` });
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
async function waitUntilGone({ arm }, group) {
  for (let turn = 0; await readGroup(arm, group) !== void 0; turn++) await arm.sleep(pause(turn));
}
function goneAsEmpty(error) {
  if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l && error.status === 404) return [];
  throw error;
}

// src/commands/table.ts
var table = { deploy, smoke: smoke2, status, teardown };



/***/ }),

/***/ 933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ armFailure),
/* harmony export */   e3: () => (/* binding */ wireFailure),
/* harmony export */   p_: () => (/* binding */ readArmError),
/* harmony export */   qV: () => (/* binding */ hidesReason)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/azure/faults.ts
function readArmError(body, fallback, correlationId) {
  const error = unwrap(body);
  if (error === void 0) return [withId({ what: fallback }, correlationId)];
  return leaves(error).map((leaf) => withId(leaf, correlationId));
}
function armFailure(doing, status, body, correlationId) {
  const problems = readArmError(body, `Azure answered ${status}.`, correlationId).map((problem) => ({
    ...problem,
    what: `${doing}: ${problem.what}`
  }));
  return Object.assign(new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l(problems), { status });
}
function wireFailure(doing, host, error) {
  if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l) return error;
  const { message, code } = describe(error);
  const aad = /AADSTS\d+/.exec(message)?.[0];
  if (aad !== void 0) {
    return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ what: `Sign-in to Azure failed: ${firstLine(message)}`, code: aad, ...signInFix(aad) }, { cause: error });
  }
  const tls = /CERT|SELF_SIGNED|TLS|SSL/i.test(code ?? "") || /certificate/i.test(message);
  return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l(
    {
      what: `${doing}: ${host} cannot be reached: ${firstLine(message)}`,
      ...code === void 0 ? {} : { code },
      ...tls ? { fix: "The certificate is not trusted: set NODE_EXTRA_CA_CERTS to the PEM file of its authority." } : {}
    },
    { cause: error }
  );
}
function hidesReason(error) {
  return /endpoints_resolution_error|openid_config_error|network_error/.test(describe(error).message);
}
function signInFix(aad) {
  if (/^AADSTS(70021|700213|700211|700212)$/.test(aad)) {
    return { fix: "Add a federated credential with exactly the subject named above to the application `client-id`." };
  }
  if (/^AADSTS(7000215|7000222)$/.test(aad)) return { fix: "Renew the client secret and update AZURE_CLIENT_SECRET." };
  if (aad === "AADSTS700016") return { fix: "Check `client-id` and `tenant-id`." };
  return {};
}
function describe(error) {
  const chain = [];
  for (let at = error; at !== void 0 && at !== null && chain.length < 6; at = at.cause) chain.push(at);
  const inner = chain.at(-1);
  const code = chain.map((one) => one.code).findLast((one) => typeof one === "string");
  const messages = chain.map((one) => one instanceof Error ? one.message : "");
  const message = messages.find((one) => one.includes("AADSTS")) ?? (inner instanceof Error && inner.message ? inner.message : String(error));
  return { message, code: typeof code === "string" ? code : void 0 };
}
var firstLine = (text) => text.split(/\r?\n/, 1)[0] ?? "";
function unwrap(body) {
  if (typeof body !== "object" || body === null) return void 0;
  const { error } = body;
  if (typeof error === "object" && error !== null) return error;
  return "code" in body && "message" in body ? body : void 0;
}
function leaves(error) {
  const details = Array.isArray(error.details) ? error.details.filter((one) => typeof one === "object" && one !== null) : [];
  const inner = details.flatMap((one) => leaves(one));
  if (inner.length > 0) return inner;
  const message = typeof error.message === "string" ? error.message : "";
  const nested = parse(message);
  if (nested !== void 0) return leaves(nested);
  const problem = { what: message || "Azure gave no message." };
  if (typeof error.code === "string") problem.code = error.code;
  if (typeof error.target === "string") problem.target = error.target;
  return [problem];
}
function parse(message) {
  if (!message.trimStart().startsWith("{")) return void 0;
  try {
    return unwrap(JSON.parse(message));
  } catch {
    return void 0;
  }
}
function withId(problem, correlationId) {
  return correlationId === void 0 ? problem : { ...problem, correlationId };
}




/***/ }),

/***/ 142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ stringToUint8Array),
/* harmony export */   DD: () => (/* binding */ isError2),
/* harmony export */   If: () => (/* binding */ Sanitizer),
/* harmony export */   KV: () => (/* binding */ createClientLogger),
/* harmony export */   N4: () => (/* binding */ randomUUID),
/* harmony export */   O9: () => (/* binding */ stringToUint8Array2),
/* harmony export */   SW: () => (/* binding */ uint8ArrayToString2),
/* harmony export */   VA: () => (/* binding */ disposeResponseBody),
/* harmony export */   WT: () => (/* binding */ disposeNodeStream),
/* harmony export */   XM: () => (/* binding */ getLogLevel),
/* harmony export */   aP: () => (/* binding */ setRequestCompletion),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   c5: () => (/* binding */ createClientLogger2),
/* harmony export */   cb: () => (/* binding */ delay),
/* harmony export */   gE: () => (/* binding */ calculateRetryDelay),
/* harmony export */   lc: () => (/* binding */ AbortError),
/* harmony export */   qx: () => (/* binding */ isNodeLike2),
/* harmony export */   rb: () => (/* binding */ setResponseBodyDisposer),
/* harmony export */   rp: () => (/* binding */ setResponseBodySource),
/* harmony export */   u1: () => (/* binding */ getErrorMessage),
/* harmony export */   vF: () => (/* binding */ logger)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(995);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(708);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(161);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(975);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// node_modules/@typespec/ts-http-runtime/dist/esm/util/random.js
function getRandomIntegerInclusive(min, max) {
  min = Math.ceil(min);
  max = Math.floor(max);
  const offset = Math.floor(Math.random() * (max - min + 1));
  return offset + min;
}

// node_modules/@typespec/ts-http-runtime/dist/esm/util/delay.js
function calculateRetryDelay(retryAttempt, config) {
  const exponentialDelay = config.retryDelayInMs * Math.pow(2, retryAttempt);
  const clampedDelay = Math.min(config.maxRetryDelayInMs, exponentialDelay);
  const retryAfterInMs = clampedDelay / 2 + getRandomIntegerInclusive(0, clampedDelay / 2);
  return { retryAfterInMs };
}

// node_modules/@typespec/ts-http-runtime/dist/esm/util/object.js
function isObject(input) {
  return typeof input === "object" && input !== null && !Array.isArray(input) && !(input instanceof RegExp) && !(input instanceof Date);
}

// node_modules/@typespec/ts-http-runtime/dist/esm/util/error.js
function isError(e) {
  if (isObject(e)) {
    const hasName = typeof e.name === "string";
    const hasMessage = typeof e.message === "string";
    return hasName && hasMessage;
  }
  return false;
}

// node_modules/@typespec/ts-http-runtime/dist/esm/util/uuidUtils.js
function randomUUID() {
  return globalThis.crypto.randomUUID();
}

// node_modules/@typespec/ts-http-runtime/dist/esm/env.js

function getEnvironmentVariable(name) {
  return node_process__WEBPACK_IMPORTED_MODULE_1__.env[name];
}
var isDeno = typeof node_process__WEBPACK_IMPORTED_MODULE_1__.versions.deno === "string" && node_process__WEBPACK_IMPORTED_MODULE_1__.versions.deno.length > 0;
var isBun = typeof node_process__WEBPACK_IMPORTED_MODULE_1__.versions.bun === "string" && node_process__WEBPACK_IMPORTED_MODULE_1__.versions.bun.length > 0;
var isNodeLike = true;

// node_modules/@typespec/ts-http-runtime/dist/esm/util/bytesEncoding.js
function uint8ArrayToString(bytes, format) {
  return Buffer.from(bytes).toString(format);
}
function stringToUint8Array(value, format) {
  return Buffer.from(value, format);
}

// node_modules/@typespec/ts-http-runtime/dist/esm/util/sanitizer.js
var RedactedString = "REDACTED";
var defaultAllowedHeaderNames = [
  "x-ms-client-request-id",
  "x-ms-return-client-request-id",
  "x-ms-useragent",
  "x-ms-correlation-request-id",
  "x-ms-request-id",
  "client-request-id",
  "ms-cv",
  "return-client-request-id",
  "traceparent",
  "azure-deprecating",
  "Access-Control-Allow-Credentials",
  "Access-Control-Allow-Headers",
  "Access-Control-Allow-Methods",
  "Access-Control-Allow-Origin",
  "Access-Control-Expose-Headers",
  "Access-Control-Max-Age",
  "Access-Control-Request-Headers",
  "Access-Control-Request-Method",
  "Origin",
  "Accept",
  "Accept-Encoding",
  "Cache-Control",
  "Connection",
  "Content-Length",
  "Content-Type",
  "Date",
  "ETag",
  "Expires",
  "If-Match",
  "If-Modified-Since",
  "If-None-Match",
  "If-Unmodified-Since",
  "Last-Modified",
  "Pragma",
  "Request-Id",
  "Retry-After",
  "Server",
  "Transfer-Encoding",
  "User-Agent",
  "WWW-Authenticate"
];
var defaultAllowedQueryParameters = ["api-version"];
var Sanitizer = class {
  allowedHeaderNames;
  allowedQueryParameters;
  constructor({ additionalAllowedHeaderNames: allowedHeaderNames = [], additionalAllowedQueryParameters: allowedQueryParameters = [] } = {}) {
    allowedHeaderNames = defaultAllowedHeaderNames.concat(allowedHeaderNames);
    allowedQueryParameters = defaultAllowedQueryParameters.concat(allowedQueryParameters);
    this.allowedHeaderNames = new Set(allowedHeaderNames.map((n) => n.toLowerCase()));
    this.allowedQueryParameters = new Set(allowedQueryParameters.map((p) => p.toLowerCase()));
  }
  /**
   * Sanitizes an object for logging.
   * @param obj - The object to sanitize
   * @returns - The sanitized object as a string
   */
  sanitize(obj) {
    const seen = /* @__PURE__ */ new Set();
    return JSON.stringify(obj, (key, value) => {
      if (value instanceof Error) {
        return {
          ...value,
          name: value.name,
          message: value.message
        };
      }
      if (key === "headers" && isObject(value)) {
        return this.sanitizeHeaders(value);
      } else if (key === "url" && typeof value === "string") {
        return this.sanitizeUrl(value);
      } else if (key === "query" && isObject(value)) {
        return this.sanitizeQuery(value);
      } else if (key === "body") {
        return void 0;
      } else if (key === "response") {
        return void 0;
      } else if (key === "operationSpec") {
        return void 0;
      } else if (Array.isArray(value) || isObject(value)) {
        if (seen.has(value)) {
          return "[Circular]";
        }
        seen.add(value);
      }
      return value;
    }, 2);
  }
  /**
   * Sanitizes a URL for logging.
   * @param value - The URL to sanitize
   * @returns - The sanitized URL as a string
   */
  sanitizeUrl(value) {
    if (typeof value !== "string" || value === null || value === "") {
      return value;
    }
    const url = new URL(value);
    if (!url.search) {
      return value;
    }
    for (const [key] of url.searchParams) {
      if (!this.allowedQueryParameters.has(key.toLowerCase())) {
        url.searchParams.set(key, RedactedString);
      }
    }
    return url.toString();
  }
  sanitizeHeaders(obj) {
    const sanitized = {};
    for (const key of Object.keys(obj)) {
      if (this.allowedHeaderNames.has(key.toLowerCase())) {
        sanitized[key] = obj[key];
      } else {
        sanitized[key] = RedactedString;
      }
    }
    return sanitized;
  }
  sanitizeQuery(value) {
    if (typeof value !== "object" || value === null) {
      return value;
    }
    const sanitized = {};
    for (const k of Object.keys(value)) {
      if (this.allowedQueryParameters.has(k.toLowerCase())) {
        sanitized[k] = value[k];
      } else {
        sanitized[k] = RedactedString;
      }
    }
    return sanitized;
  }
};

// node_modules/@typespec/ts-http-runtime/dist/esm/logger/log.js



function log(message, ...args) {
  node_process__WEBPACK_IMPORTED_MODULE_1__.stderr.write(`${node_util__WEBPACK_IMPORTED_MODULE_3__.format(message, ...args)}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`);
}

// node_modules/@typespec/ts-http-runtime/dist/esm/logger/debug.js
var debugEnvVariable = getEnvironmentVariable("DEBUG");
var enabledString;
var enabledNamespaces = [];
var skippedNamespaces = [];
var debuggers = [];
if (debugEnvVariable) {
  enable(debugEnvVariable);
}
var debugObj = Object.assign((namespace) => {
  return createDebugger(namespace);
}, {
  enable,
  enabled,
  disable,
  log
});
function enable(namespaces) {
  enabledString = namespaces;
  enabledNamespaces = [];
  skippedNamespaces = [];
  const namespaceList = namespaces.split(",").map((ns) => ns.trim());
  for (const ns of namespaceList) {
    if (ns.startsWith("-")) {
      skippedNamespaces.push(ns.substring(1));
    } else {
      enabledNamespaces.push(ns);
    }
  }
  for (const instance of debuggers) {
    instance.enabled = enabled(instance.namespace);
  }
}
function enabled(namespace) {
  if (namespace.endsWith("*")) {
    return true;
  }
  for (const skipped of skippedNamespaces) {
    if (namespaceMatches(namespace, skipped)) {
      return false;
    }
  }
  for (const enabledNamespace of enabledNamespaces) {
    if (namespaceMatches(namespace, enabledNamespace)) {
      return true;
    }
  }
  return false;
}
function namespaceMatches(namespace, patternToMatch) {
  if (patternToMatch.indexOf("*") === -1) {
    return namespace === patternToMatch;
  }
  let pattern = patternToMatch;
  if (patternToMatch.indexOf("**") !== -1) {
    const patternParts = [];
    let lastCharacter = "";
    for (const character of patternToMatch) {
      if (character === "*" && lastCharacter === "*") {
        continue;
      } else {
        lastCharacter = character;
        patternParts.push(character);
      }
    }
    pattern = patternParts.join("");
  }
  let namespaceIndex = 0;
  let patternIndex = 0;
  const patternLength = pattern.length;
  const namespaceLength = namespace.length;
  let lastWildcard = -1;
  let lastWildcardNamespace = -1;
  while (namespaceIndex < namespaceLength && patternIndex < patternLength) {
    if (pattern[patternIndex] === "*") {
      lastWildcard = patternIndex;
      patternIndex++;
      if (patternIndex === patternLength) {
        return true;
      }
      while (namespace[namespaceIndex] !== pattern[patternIndex]) {
        namespaceIndex++;
        if (namespaceIndex === namespaceLength) {
          return false;
        }
      }
      lastWildcardNamespace = namespaceIndex;
      namespaceIndex++;
      patternIndex++;
      continue;
    } else if (pattern[patternIndex] === namespace[namespaceIndex]) {
      patternIndex++;
      namespaceIndex++;
    } else if (lastWildcard >= 0) {
      patternIndex = lastWildcard + 1;
      namespaceIndex = lastWildcardNamespace + 1;
      if (namespaceIndex === namespaceLength) {
        return false;
      }
      while (namespace[namespaceIndex] !== pattern[patternIndex]) {
        namespaceIndex++;
        if (namespaceIndex === namespaceLength) {
          return false;
        }
      }
      lastWildcardNamespace = namespaceIndex;
      namespaceIndex++;
      patternIndex++;
      continue;
    } else {
      return false;
    }
  }
  const namespaceDone = namespaceIndex === namespace.length;
  const patternDone = patternIndex === pattern.length;
  const trailingWildCard = patternIndex === pattern.length - 1 && pattern[patternIndex] === "*";
  return namespaceDone && (patternDone || trailingWildCard);
}
function disable() {
  const result = enabledString || "";
  enable("");
  return result;
}
function createDebugger(namespace) {
  const newDebugger = Object.assign(debug, {
    enabled: enabled(namespace),
    destroy,
    log: debugObj.log,
    namespace,
    extend
  });
  function debug(...args) {
    if (!newDebugger.enabled) {
      return;
    }
    if (args.length > 0) {
      args[0] = `${namespace} ${args[0]}`;
    }
    newDebugger.log(...args);
  }
  debuggers.push(newDebugger);
  return newDebugger;
}
function destroy() {
  const index = debuggers.indexOf(this);
  if (index >= 0) {
    debuggers.splice(index, 1);
    return true;
  }
  return false;
}
function extend(namespace) {
  const newDebugger = createDebugger(`${this.namespace}:${namespace}`);
  newDebugger.log = this.log;
  return newDebugger;
}
var debug_default = debugObj;

// node_modules/@typespec/ts-http-runtime/dist/esm/logger/logger.js
var TYPESPEC_RUNTIME_LOG_LEVELS = ["verbose", "info", "warning", "error"];
var levelMap = {
  verbose: 400,
  info: 300,
  warning: 200,
  error: 100
};
function patchLogMethod(parent, child) {
  child.log = (...args) => {
    parent.log(...args);
  };
}
function isTypeSpecRuntimeLogLevel(level) {
  return TYPESPEC_RUNTIME_LOG_LEVELS.includes(level);
}
function createLoggerContext(options) {
  const registeredLoggers = /* @__PURE__ */ new Set();
  const logLevelFromEnv = getEnvironmentVariable(options.logLevelEnvVarName);
  let logLevel;
  const clientLogger = debug_default(options.namespace);
  clientLogger.log = (...args) => {
    debug_default.log(...args);
  };
  function contextSetLogLevel(level) {
    if (level && !isTypeSpecRuntimeLogLevel(level)) {
      throw new Error(`Unknown log level '${level}'. Acceptable values: ${TYPESPEC_RUNTIME_LOG_LEVELS.join(",")}`);
    }
    logLevel = level;
    const enabledNamespaces2 = [];
    for (const logger2 of registeredLoggers) {
      if (shouldEnable(logger2)) {
        enabledNamespaces2.push(logger2.namespace);
      }
    }
    debug_default.enable(enabledNamespaces2.join(","));
  }
  if (logLevelFromEnv) {
    if (isTypeSpecRuntimeLogLevel(logLevelFromEnv)) {
      contextSetLogLevel(logLevelFromEnv);
    } else {
      console.error(`${options.logLevelEnvVarName} set to unknown log level '${logLevelFromEnv}'; logging is not enabled. Acceptable values: ${TYPESPEC_RUNTIME_LOG_LEVELS.join(", ")}.`);
    }
  }
  function shouldEnable(logger2) {
    return Boolean(logLevel && levelMap[logger2.level] <= levelMap[logLevel]);
  }
  function createLogger(parent, level) {
    const logger2 = Object.assign(parent.extend(level), {
      level
    });
    patchLogMethod(parent, logger2);
    if (shouldEnable(logger2)) {
      const enabledNamespaces2 = debug_default.disable();
      debug_default.enable(enabledNamespaces2 + "," + logger2.namespace);
    }
    registeredLoggers.add(logger2);
    return logger2;
  }
  function contextGetLogLevel() {
    return logLevel;
  }
  function contextCreateClientLogger(namespace) {
    const clientRootLogger = clientLogger.extend(namespace);
    patchLogMethod(clientLogger, clientRootLogger);
    return {
      error: createLogger(clientRootLogger, "error"),
      warning: createLogger(clientRootLogger, "warning"),
      info: createLogger(clientRootLogger, "info"),
      verbose: createLogger(clientRootLogger, "verbose")
    };
  }
  return {
    setLogLevel: contextSetLogLevel,
    getLogLevel: contextGetLogLevel,
    createClientLogger: contextCreateClientLogger,
    logger: clientLogger
  };
}
var context = createLoggerContext({
  logLevelEnvVarName: "TYPESPEC_RUNTIME_LOG_LEVEL",
  namespace: "typeSpecRuntime"
});
var TypeSpecRuntimeLogger = context.logger;
function createClientLogger(namespace) {
  return context.createClientLogger(namespace);
}

// node_modules/@typespec/ts-http-runtime/dist/esm/log.js
var logger = createClientLogger("ts-http-runtime");

// node_modules/@typespec/ts-http-runtime/dist/esm/util/responseBody.js
var responseBodySources = /* @__PURE__ */ new WeakMap();
var responseBodyDisposers = /* @__PURE__ */ new WeakMap();
var requestCompletions = /* @__PURE__ */ new WeakMap();
function setRequestCompletion(response, completion) {
  requestCompletions.set(response, completion);
  completion.then(() => requestCompletions.get(response) === completion && requestCompletions.delete(response)).catch((error) => {
    logger.warning("Error tracking request completion", error);
  });
}
function isNodeResponseBody(value) {
  return typeof value === "object" && value !== null && "resume" in value && typeof value.resume === "function";
}
function isNodeEventEmitterBody(value) {
  return "on" in value && typeof value.on === "function" && "once" in value && typeof value.once === "function" && "removeListener" in value && typeof value.removeListener === "function";
}
function isBrowserResponseBody(value) {
  return typeof value === "object" && value !== null && "cancel" in value && typeof value.cancel === "function";
}
function setResponseBodySource(body, source) {
  if (isNodeResponseBody(body) && isNodeResponseBody(source)) {
    responseBodySources.set(body, source);
  }
}
function setResponseBodyDisposer(response, dispose) {
  responseBodyDisposers.set(response, dispose);
  return () => {
    if (responseBodyDisposers.get(response) === dispose) {
      responseBodyDisposers.delete(response);
    }
  };
}
function disposeNodeResponseBody(readableStream, disposed = /* @__PURE__ */ new Set()) {
  if (disposed.has(readableStream)) {
    return;
  }
  disposed.add(readableStream);
  const source = responseBodySources.get(readableStream);
  responseBodySources.delete(readableStream);
  if (readableStream.closed !== true) {
    if (readableStream.destroy) {
      if (isNodeEventEmitterBody(readableStream)) {
        const onError = (error) => {
          logger.warning("Error disposing Node stream", error);
        };
        const onClose = () => {
          readableStream.removeListener("error", onError);
        };
        readableStream.on("error", onError);
        readableStream.once("close", onClose);
        try {
          readableStream.destroy();
        } catch (error) {
          readableStream.removeListener("error", onError);
          readableStream.removeListener("close", onClose);
          throw error;
        }
      } else {
        readableStream.destroy();
      }
    } else {
      readableStream.resume();
    }
  }
  if (source) {
    disposeNodeResponseBody(source, disposed);
  }
}
function disposeNodeStream(stream) {
  try {
    disposeNodeResponseBody(stream);
  } catch (error) {
    logger.warning("Error disposing Node stream", error);
  }
}
async function disposeResponseBody(response) {
  try {
    const dispose = responseBodyDisposers.get(response);
    responseBodyDisposers.delete(response);
    try {
      const readableStream = response.readableStreamBody;
      if (isNodeResponseBody(readableStream)) {
        disposeNodeStream(readableStream);
        return;
      }
      const browserStream = response.browserStreamBody;
      if (isBrowserResponseBody(browserStream)) {
        await browserStream.cancel();
      }
    } finally {
      dispose?.();
    }
  } catch (error) {
    logger.warning("Error disposing response body", error);
  }
}

// node_modules/@azure/abort-controller/dist/esm/AbortError.js
var AbortError = class extends Error {
  constructor(message) {
    super(message);
    this.name = "AbortError";
  }
};

// node_modules/@azure/core-util/dist/esm/createAbortablePromise.js
function createAbortablePromise(buildPromise, options) {
  const { cleanupBeforeAbort, abortSignal, abortErrorMsg } = options ?? {};
  return new Promise((resolve, reject) => {
    function rejectOnAbort() {
      reject(new AbortError(abortErrorMsg ?? "The operation was aborted."));
    }
    function removeListeners() {
      abortSignal?.removeEventListener("abort", onAbort);
    }
    function onAbort() {
      cleanupBeforeAbort?.();
      removeListeners();
      rejectOnAbort();
    }
    if (abortSignal?.aborted) {
      return rejectOnAbort();
    }
    try {
      buildPromise((x) => {
        removeListeners();
        resolve(x);
      }, (x) => {
        removeListeners();
        reject(x);
      });
    } catch (err) {
      reject(err);
    }
    abortSignal?.addEventListener("abort", onAbort);
  });
}

// node_modules/@azure/core-util/dist/esm/delay.js
var StandardAbortMessage = "The delay was aborted.";
function delay(timeInMs, options) {
  let token;
  const { abortSignal, abortErrorMsg } = options ?? {};
  return createAbortablePromise((resolve) => {
    token = setTimeout(resolve, timeInMs);
  }, {
    cleanupBeforeAbort: () => clearTimeout(token),
    abortSignal,
    abortErrorMsg: abortErrorMsg ?? StandardAbortMessage
  });
}

// node_modules/@azure/core-util/dist/esm/error.js
function getErrorMessage(e) {
  if (isError(e)) {
    return e.message;
  } else {
    let stringified;
    try {
      if (typeof e === "object" && e) {
        stringified = JSON.stringify(e);
      } else {
        stringified = String(e);
      }
    } catch (err) {
      stringified = "[unable to stringify input]";
    }
    return `Unknown error ${stringified}`;
  }
}

// node_modules/@azure/core-util/dist/esm/index.js
function isError2(e) {
  return isError(e);
}
var isNodeLike2 = isNodeLike;
function uint8ArrayToString2(bytes, format) {
  return uint8ArrayToString(bytes, format);
}
function stringToUint8Array2(value, format) {
  return stringToUint8Array(value, format);
}

// node_modules/@azure/logger/dist/esm/index.js
var context2 = createLoggerContext({
  logLevelEnvVarName: "AZURE_LOG_LEVEL",
  namespace: "azure"
});
var AzureLogger = context2.logger;
function getLogLevel() {
  return context2.getLogLevel();
}
function createClientLogger2(namespace) {
  return context2.createClientLogger(namespace);
}




/***/ })

};
