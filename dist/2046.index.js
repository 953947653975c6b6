export const id = 2046;
export const ids = [2046];
export const modules = {

/***/ 2046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   Mq: () => (/* binding */ readResources),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   XV: () => (/* binding */ apiVersion),
/* harmony export */   ae: () => (/* binding */ observeDeployment),
/* harmony export */   bo: () => (/* binding */ readSurely),
/* harmony export */   dJ: () => (/* binding */ judgeGroup),
/* harmony export */   et: () => (/* binding */ awaitTurn),
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   iM: () => (/* binding */ validateDeployment),
/* harmony export */   jg: () => (/* binding */ portalLink),
/* harmony export */   lB: () => (/* binding */ observe),
/* harmony export */   li: () => (/* binding */ takeGroup),
/* harmony export */   pC: () => (/* binding */ deploymentName),
/* harmony export */   vU: () => (/* binding */ whose),
/* harmony export */   yT: () => (/* binding */ rollout),
/* harmony export */   zN: () => (/* binding */ teardown),
/* harmony export */   zi: () => (/* binding */ findOwned)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(289);
/* harmony import */ var _chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1260);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(217);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8224);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1692);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3372);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7598);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







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

// src/commands/owned.ts
function whose({ repositoryId, identity }) {
  return { repositoryId, pool: identity.name, preview: identity.preview };
}
async function lookAtGroup(context, pool) {
  const found = await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .readGroup */ .iY)(context.arm, pool.resourceGroup);
  if (found !== void 0) judgeGroup(context, pool, found);
  return found;
}
function judgeGroup(context, pool, found) {
  refuseDeleting(found);
  if ((0,_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_3__/* .plainLocation */ .aG)(found.location) !== (0,_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_3__/* .plainLocation */ .aG)(pool.location)) {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({
      what: `The resource group ${found.name} is in ${found.location}, the pool says ${pool.location}.`,
      fix: "A resource group cannot move: use its location, or another resource group."
    });
  }
  const owner = (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .whoOwns */ .Op)(found.tags, whose(context));
  if (typeof owner === "object") refuseOther(found, owner.other);
}
async function takeGroup(context, pool, report) {
  const { arm, repositoryId, identity } = context;
  const owner = { repositoryId, pool: identity.name, preview: identity.preview };
  await context.confirm?.();
  const found = await lookAtGroup(context, pool);
  if (found === void 0) {
    const tags = (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerTags */ .Dh)(owner);
    name(context, report, await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .createGroup */ .wj)(arm, pool.resourceGroup, pool.location, tags));
    context.progress({ line: `Resource group ${pool.resourceGroup} created in ${pool.location}.` });
    return;
  }
  if ((0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .whoOwns */ .Op)(found.tags, whose(context)) === "nobody") {
    const tags = { ...found.tags, ...(0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerTags */ .Dh)({ ...owner, adoptedAt: arm.now().toISOString() }) };
    await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .tagGroup */ .WD)(arm, found.name, tags);
    (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__/* .note */ .N4)(context, report, `The resource group ${found.name} stood before this pool: it is adopted, and teardown will not delete it.`);
  } else if (identity.preview !== void 0) await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .tagGroup */ .WD)(arm, found.name, { ...(0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutOwner */ .k8)(found.tags), ...(0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerTags */ .Dh)({ ...owner, adoptedAt: (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .readOwner */ .A7)(found.tags)?.adoptedAt }) });
  name(context, report, found);
}
var doubts = { found: [1e3, 2e3, 4e3], first: [2e3] };
async function readSurely(arm, name2, waits = doubts.found) {
  let found = await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .readGroup */ .iY)(arm, name2);
  for (const wait of waits) {
    if (found !== void 0) break;
    await arm.sleep(wait);
    found = await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .readGroup */ .iY)(arm, name2);
  }
  return found;
}
async function findOwned(context, report, mayBeGone = false) {
  const { identity } = context;
  const found = await readSurely(context.arm, identity.resourceGroup, mayBeGone ? doubts.first : []);
  if (found === void 0) {
    if (mayBeGone) return void 0;
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({
      what: `There is no resource group ${identity.resourceGroup}, so there is no pool ${identity.name}.`,
      fix: "Deploy the pool first, or check `resource-group` and the subscription."
    });
  }
  refuseForeign(context, found);
  name(context, report, found);
  return found;
}
async function confirmOwned(context, begun = false) {
  await context.confirm?.(begun);
  const found = await readSurely(context.arm, context.identity.resourceGroup);
  if (found !== void 0) refuseForeign(context, found);
  return found;
}
async function confirmStanding(context) {
  const found = await confirmOwned(context);
  if (found === void 0) {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({ what: `The resource group ${context.identity.resourceGroup} was removed while this run waited.`, fix: "Run again: it is created anew." });
  }
  refuseDeleting(found);
}
function refuseForeign(context, found) {
  const owner = (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .whoOwns */ .Op)(found.tags, whose(context));
  if (owner === "nobody") refuseOther(found, "it carries no owner tags of a pool");
  if (typeof owner === "object") refuseOther(found, owner.other);
}
function refuseDeleting(group) {
  if (group.state === "Deleting") {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({ what: `Azure is deleting the resource group ${group.name}.`, fix: "Run again when it is gone." });
  }
}
function refuseOther(group, description) {
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({
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

// src/azure/deployments.ts
var apiVersion = "2025-04-01";
var pathOf = (arm, group, name2) => `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Resources/deployments/${name2}`;
var bodyOf = ({ template, parameters }) => ({ properties: { mode: "Incremental", template, parameters } });
var deploymentId = (arm, request) => pathOf(arm, request.resourceGroup, request.name);
async function validateDeployment(arm, request) {
  await arm.send({
    method: "POST",
    path: `${pathOf(arm, request.resourceGroup, request.name)}/validate`,
    apiVersion,
    body: bodyOf(request),
    // It changes nothing.
    idempotent: true,
    doing: "Validating the deployment"
  });
}
async function readDeployment(arm, group, name2) {
  const answer = await readRaw(arm, group, name2);
  return answer && toDeployment(answer.body);
}
async function readRaw(arm, group, name2) {
  const path2 = pathOf(arm, group, name2);
  const answer = await arm.send({ method: "GET", path: path2, apiVersion, allow: [404], doing: "Reading the deployment" });
  return answer.status === 404 ? void 0 : answer;
}
function toDeployment(body2) {
  const raw = (0,_chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_2__/* .resourceOf */ .KU)(body2, "Reading the deployment");
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
async function listOperations(arm, group, name2) {
  return (await listAll(arm, group, name2)).operations;
}
async function listAll(arm, group, name2, ended = /* @__PURE__ */ new Map()) {
  const items = await listItems(arm, pathOf(arm, group, name2));
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
      ...properties2["provisioningOperation"] === "Create" && properties2["statusCode"] === "Created" ? { madeAt: asText(properties2["timestamp"]) } : {},
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
  const code = asText(properties2["statusCode"]);
  return (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_5__/* .readArmError */ .p_)(properties2["statusMessage"], `The operation failed (${code}).`, void 0).map(
    (problem) => problem.target === void 0 && targetId !== void 0 ? { ...problem, target: targetId } : problem
  );
}

// src/azure/rollout.ts

async function runDeployment(arm, request, watch) {
  let operations = [];
  const ended = /* @__PURE__ */ new Map();
  const look2 = async () => {
    const listed = await listAll(arm, request.resourceGroup, request.name, ended);
    operations = listed.operations;
    watch.turn(operations);
    return listed.finished;
  };
  const put = { method: "PUT", path: pathOf(arm, request.resourceGroup, request.name), apiVersion, doing: "Deploying" };
  const start = async () => {
    const answer = await begin(arm, request, put, watch);
    watch.accepted();
    return answer;
  };
  const end = await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__/* .runOperation */ .xj)(arm, put, look2, start);
  return { ...end, operations };
}
async function begin(arm, request, put, watch) {
  for (; ; ) {
    await watch.before();
    const correlationId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_7__.randomUUID)();
    watch.sending(correlationId);
    const answer = await arm.send({ ...put, body: bodyOf(request), correlationId, allow: [409] });
    if (answer.status !== 409) return answer;
    if (codeOf(answer) !== "DeploymentActive") throw (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_5__/* .armFailure */ .Fw)(put.doing, 409, answer.body, answer.headers["x-ms-correlation-request-id"]);
    const now = await readRaw(arm, request.resourceGroup, request.name);
    if (now !== void 0 && toDeployment(now.body).correlationId.toLowerCase() === correlationId) return now;
    await awaitEarlier(arm, request, (earlier) => watch.busy(earlier));
  }
}
async function awaitEarlier(arm, request, busy) {
  for (let waited = 0, told = false; ; told = true) {
    const earlier = await readDeployment(arm, request.resourceGroup, request.name);
    if (earlier === void 0 || !isRunning(earlier)) return earlier;
    if (!told) busy(earlier);
    const wait = (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__/* .pause */ .v7)(waited);
    await arm.sleep(wait);
    waited += wait;
  }
}
function isRunning({ state }) {
  return !["succeeded", "failed", "canceled"].includes(state.toLowerCase());
}
async function cancelDeployment(arm, group, name2) {
  const doing = `Cancelling the deployment ${name2}`;
  const answer = await arm.send({ method: "POST", path: `${pathOf(arm, group, name2)}/cancel`, apiVersion, idempotent: true, allow: [404, 409], doing });
  if (answer.status < 400) return void 0;
  return (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_5__/* .readArmError */ .p_)(answer.body, `Azure answered ${answer.status}.`, answer.headers["x-ms-correlation-request-id"])[0];
}
var codeOf = ({ body: body2 }) => body2?.error?.code;

// src/azure/resources.ts
async function readResources(arm, wanted, limit = 4) {
  const found = /* @__PURE__ */ new Map();
  const queue = [...wanted];
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
  if (found === void 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({ what: `Azure names no api-version of ${type}.`, fix: "Delete it by hand." });
  return found;
}
function openVersions(arm) {
  const known = /* @__PURE__ */ new Map();
  return (type) => {
    const key = type.toLowerCase();
    const version = known.get(key) ?? findVersion(arm, type);
    known.set(key, version);
    return version;
  };
}
async function deleteResource(arm, id, apiVersion4) {
  const end = await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__/* .runOperation */ .xj)(arm, { method: "DELETE", path: id, apiVersion: apiVersion4, doing: `Deleting ${id.split("/").slice(-2).join(" ")}` }, async () => void 0);
  if (end.status !== "succeeded") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l(end.problems);
}
var IN_USE = /InUse|CannotBeDeleted$/;
var BUSY = /^(AnotherOperationInProgress|RetryableError\w*|ReferencedResourceNotProvisioned|Conflict)$/;
function isReleasing(error, id, gone2) {
  if (!(error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l)) return false;
  const within = (one, whole) => `${one}/`.startsWith(`${whole.toLowerCase()}/`);
  return error.problems.every(({ code = "", what }) => {
    if (BUSY.test(code)) return true;
    if (!IN_USE.test(code)) return false;
    const holders = [...what.matchAll(/\/subscriptions\/[^\s,'"]+/gi)].map((found) => withoutBars(found[0].toLowerCase().replace(/[.;:)]+$/, ""))).filter((one) => !within(one, id));
    return holders.every((one) => gone2.some((other) => within(one, other)));
  });
}
function withoutBars(id) {
  return id.replace("/providers/microsoft.network/networkinterfaces/|", "|").replaceAll("|", "/");
}

// src/commands/remove.ts
var releaseMilliseconds = 3 * 6e4;
async function removeResources(context, report, group, { rounds, stay }) {
  const { arm } = context;
  const all = rounds.flat();
  context.progress({ line: `Deleting ${all.length} resources of the pool in the resource group ${group.name}, which stays.` });
  for (const { id, why } of stay) context.progress({ line: `${shorten(id)} stays: ${why}.` });
  context.onInterrupt(
    (_arm, why) => Promise.resolve({
      what: `${why}. Azure goes on deleting what it had begun to delete in the resource group ${group.name}.`,
      fix: "Run teardown again: it deletes what is left."
    })
  );
  const versions = openVersions(arm);
  const gone2 = [];
  const problems = [];
  for (const round of rounds) {
    const going = await confirmOwned(context, gone2.length > 0).catch((error) => {
      if (gone2.length > 0) report.notes.push(`${gone2.length} of its ${all.length} resources were deleted by then.`);
      throw error;
    });
    if (going === void 0) break;
    const ends = await Promise.allSettled(round.map(async (one) => remove(context, one, await versions(one.type), gone2.map(({ id }) => id))));
    for (const [index, end] of ends.entries()) {
      const one = round[index];
      if (end.status === "fulfilled") gone2.push(one);
      else if (end.reason instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l) problems.push(...end.reason.problems.map((problem) => ({ target: one.id, ...problem })));
      else throw end.reason;
    }
  }
  context.onInterrupt(void 0);
  report.notes.push(`${gone2.length} of the pool’s ${all.length} resources in ${group.name} are deleted.`, ...tellStay(stay));
  const unsure = (about) => stay.filter((one) => one.unsure === about).map(({ id }) => shorten(id)).join(", ");
  const [strange, late] = [unsure("whose"), unsure("when")];
  if (late !== "") problems.push({ what: `Azure’s list of the resource group ${group.name} does not have these yet, so nobody can say whether the pool made them: ${late}.`, fix: "Run teardown again in a quarter of an hour. Of a closed pull request’s preview sweeps do: one marks it, the one after that removes it." });
  if (strange !== "") problems.push({ what: `Nobody can say whether these may go with the preview: ${strange}.`, fix: "Move them, or delete them by hand. Of what a template has tagged with its parameter `tags` there is no doubt, unless it is storage." });
  if (problems.length > 0) {
    report.notes.push(`The resource group ${group.name} keeps its owner tags: run teardown again once the rest can be deleted.`);
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l(problems);
  }
  await refuseAnew(context, report, group, gone2, versions);
  await context.confirm?.(true);
  const now = await readSurely(arm, group.name);
  if (now === void 0 || (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .whoOwns */ .Op)(now.tags, whose(context)) !== "ours") return;
  await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .tagGroup */ .WD)(arm, group.name, (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutOwner */ .k8)(now.tags));
  (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__/* .note */ .N4)(context, report, `The resource group ${group.name} stood before the pool: it stays, without our owner tags.`);
}
async function refuseAnew({ arm }, report, group, gone2, versions) {
  const anew = await readResources(arm, await Promise.all(gone2.map(async ({ id, type }) => ({ id, apiVersion: await versions(type) }))));
  if (anew.size === 0) return;
  report.notes.push(`The resource group ${group.name} keeps its owner tags.`);
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({ what: `Deleted in the resource group ${group.name}, and there again: ${gone2.filter(({ id }) => anew.has(id.toLowerCase())).map(({ id }) => shorten(id)).join(", ")}.`, fix: "Look whether another run is deploying there; if not, run teardown again." });
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
      const wait = (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__/* .pause */ .v7)(waited);
      await arm.sleep(wait);
      waited += wait;
    }
  }
}
function tellStay(stay) {
  const others = stay.filter((one) => !one.listed).length;
  return [
    ...stay.filter((one) => one.listed).map(({ id, why }) => `${shorten(id)} stays: ${why}.`),
    ...others === 0 ? [] : [`${others} other resource${others === 1 ? "" : "s"} of the group, not of the pool’s making, stay${others === 1 ? "s" : ""}.`]
  ];
}
var shorten = (id) => id.split("/providers/").slice(1).join("/") || id;

// src/azure/extensions.ts
var apiVersion2 = "2025-04-01";
var most = 5;
async function listExtensionFailures(arm, scaleSetId) {
  let instances;
  try {
    instances = await arm.list({ path: `${scaleSetId}/virtualMachines`, apiVersion: apiVersion2, query: { $expand: "instanceView" }, doing: "Listing the instances" });
  } catch (error) {
    if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l) return [];
    throw error;
  }
  const found = /* @__PURE__ */ new Map();
  for (const instance of instances) {
    const view = instance["properties"]?.instanceView;
    for (const { name: name2 = "", statuses = [], substatuses = [] } of view?.extensions ?? []) {
      const status = statuses.find((one) => one.level === "Error" || /\/failed/i.test(one.code ?? ""));
      if (status === void 0) continue;
      const output = [status, ...substatuses].map((one) => one.message?.trim() ?? "").filter((text) => text !== "").join("\n");
      const entry = found.get(`${name2}
${output}`) ?? { name: name2, status, output, ids: [] };
      entry.ids.push(String(instance["instanceId"]));
      found.set(`${name2}
${output}`, entry);
    }
  }
  return [...found.values()].slice(0, most).map(({ name: name2, status, output, ids }) => ({
    what: `Extension ${name2} on ${ids.length === 1 ? "instance" : "instances"} ${list(ids)}: ${output || (status.displayStatus ?? "failed")}`,
    ...status.code === void 0 ? {} : { code: status.code },
    target: scaleSetId
  }));
}
var list = (ids) => ids.length <= 10 ? ids.join(", ") : `${ids.slice(0, 10).join(", ")} and ${ids.length - 10} more`;

// src/commands/leave.ts
var looks = 3;
async function leaveDeployment(context, arm, report, request, sent) {
  const { name: name2, resourceGroup } = request;
  const known = (state, found) => {
    const { correlationId, timestamp = "", duration = "" } = found ?? { correlationId: sent.correlationId };
    const id = deploymentId(arm, request);
    report.deployment = { name: name2, id, state, correlationId, timestamp, duration, portalUrl: deploymentLink(arm.place, id), resources: report.deployment?.resources ?? [] };
  };
  known("Unknown");
  try {
    const found = await look(arm, request, sent);
    if (found === void 0) {
      report.deployment = null;
      return { what: `${sent.why}. Azure has no deployment ${name2} of this run; its request was on its way and may still arrive.`, fix: "Run again to go on." };
    }
    known(found.state, found);
    if (!isRunning(found)) return { what: `${sent.why}. The deployment ${name2} had ended as ${found.state}.`, fix: "Run again to go on." };
    if (!context.cancelOnInterrupt) return goesOn(context, request, `goes on (${found.state})`, sent.why);
    const refusal = await cancelDeployment(arm, resourceGroup, name2);
    const now = await readDeployment(arm, resourceGroup, name2);
    if (now !== void 0) known(now.state, now);
    if (refusal !== void 0 && (now === void 0 || isRunning(now))) {
      return { ...refusal, ...goesOn(context, request, "goes on", `${sent.why}. Azure has refused to cancel the deployment: ${refusal.what.replace(/\.$/, "")}`) };
    }
    return {
      what: `${sent.why}. Azure has accepted the cancellation of the deployment ${name2}: it starts nothing more; what it was already making is made to its end.`,
      fix: "Run again to go on: a deployment makes the pool what the files say, wherever the last one stopped."
    };
  } catch {
    return goesOn(context, request, "may be going on, Azure could not be asked in time", sent.why);
  }
}
function leaveQueue(context, request, why) {
  return goesOn(context, request, "of an earlier run goes on", `${why} before it had begun a deployment`);
}
function goesOn({ arm }, { name: name2, resourceGroup }, how, why) {
  const link = deploymentLink(arm.place, deploymentId(arm, { name: name2, resourceGroup }));
  return {
    what: `${why === void 0 ? "" : `${why}. `}In Azure the deployment ${name2} ${how}: ${link}`,
    fix: `Run again to go on: that run waits for it and then makes the pool what the files say. To stop it: \`az deployment group cancel --subscription ${arm.subscriptionId} --resource-group ${resourceGroup} --name ${name2}\``
  };
}
async function look(arm, request, sent) {
  for (let left = looks; ; left--) {
    const found = await readDeployment(arm, request.resourceGroup, request.name);
    if (found !== void 0 && (sent.accepted || found.correlationId.toLowerCase() === sent.correlationId)) return found;
    if (sent.accepted || left <= 1) return void 0;
    await arm.sleep(500);
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
  const wanted = new Set(rules.flatMap((rule) => rule.properties?.backendAddressPool?.id?.toLowerCase() ?? []));
  const read = await Promise.all(
    pools.map(async (pool) => {
      if (pool.id === void 0 || !wanted.has(pool.id.toLowerCase())) return pool;
      return (await arm.send({ method: "GET", path: pool.id, apiVersion: apiVersion3, doing: "Reading the backend pool" })).body;
    })
  );
  return { ...loadBalancer, properties: { ...properties2, backendAddressPools: read } };
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
  const unique2 = new Map(targets.map((target) => [[target.kind, target.instanceId, target.address, target.port].join(" "), target]));
  const order = (a, b) => Number(a.scope === "instance") - Number(b.scope === "instance") || (a.instanceId ?? "").localeCompare(b.instanceId ?? "", "en", { numeric: true }) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.port - b.port;
  return [...unique2.values()].toSorted(order);
}

// src/pool/endpoints.ts
var SERVICES = { 22: "ssh", 8e3: "jupyterhub", 3389: "rdp" };
var NAT_SERVICES = { ...SERVICES, 2222: "ssh", 8001: "jupyterhub", 3390: "rdp" };
function fromOutputs(outputs) {
  const output = Object.entries(body(outputs)).find(([name2]) => name2.toLowerCase() === "endpoints")?.[1];
  if (output === void 0) return [];
  const fix = "Let the output be an array of {kind: ssh | jupyterhub | rdp, host: DNS name, address: IP address, port: number}, or leave it out.";
  const { value } = body(output);
  if (!Array.isArray(value)) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({ what: "The template's output `endpoints` is not an array.", fix, target: "outputs.endpoints" });
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
  if (problems.length > 0) throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l(problems);
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
  return new Map(list2(balancer, "frontendIPConfigurations").flatMap((frontend) => {
    const { ipAddress, dnsSettings } = properties(addresses.get(idOf(properties(frontend)["publicIPAddress"])));
    const { fqdn } = body(dnsSettings);
    if (!isAddress(ipAddress)) return [];
    return [[idOf(frontend), { address: ipAddress, host: isHost(fqdn) ? fqdn : ipAddress }]];
  }));
}
function frontDoor(balancer, fronts) {
  return list2(balancer, "loadBalancingRules").flatMap((rule) => way(properties(rule), SERVICES, fronts, null));
}
function natRules(balancer, fronts) {
  return list2(balancer, "inboundNatRules").flatMap((rule) => {
    const instance = instanceOf(properties(rule)["backendIPConfiguration"]);
    return instance === null ? [] : way(properties(rule), NAT_SERVICES, fronts, instance);
  });
}
function natMappings(balancer, fronts) {
  const rules = new Map(list2(balancer, "inboundNatRules").map((rule) => [String(body(rule)["name"]).toLowerCase(), properties(rule)]));
  return list2(balancer, "backendAddressPools").flatMap((pool) => list2(pool, "loadBalancerBackendAddresses")).flatMap((address) => {
    const instance = instanceOf(properties(address)["networkInterfaceIPConfiguration"]);
    if (instance === null) return [];
    return list2(address, "inboundNatRulesPortMapping").flatMap((mapping) => {
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
function list2(resource, name2) {
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
  const scaleSets = await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__/* .listScaleSets */ .uk)(arm, identity.resourceGroup);
  const instances = await Promise.all(scaleSets.map((one) => (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__/* .listInstances */ .ND)(arm, one)));
  report.capacity = scaleSets.reduce((sum, one) => sum + one.capacity, 0);
  report.instances = instances.flat();
  report.adminUsername = scaleSets.find((one) => one.adminUsername !== void 0)?.adminUsername ?? null;
  const offered = fromNetwork({ ...await readNetwork(arm, identity.resourceGroup), instances: report.instances });
  const named = fromOutputs(outputs);
  return named.length === 0 ? offered : [...named, ...offered.filter((target) => target.scope === "instance")];
}
async function observeDeployment(context, report, name2, own) {
  const { arm, identity } = context;
  const deployment = await readDeployment(arm, identity.resourceGroup, name2);
  if (deployment === void 0) return {};
  if (own !== void 0 && deployment.correlationId.toLowerCase() !== own.correlationId.toLowerCase()) return overtaken(context, report, deployment, own);
  const known = own?.operations ?? await listOperations(arm, identity.resourceGroup, name2);
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
function overtaken(context, report, { name: name2, id }, { correlationId, status }) {
  const state = { succeeded: "Succeeded", failed: "Failed", canceled: "Canceled" }[status];
  report.deployment = { name: name2, id, state, correlationId, timestamp: "", duration: "", portalUrl: deploymentLink(context.arm.place, id), resources: [] };
  (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__/* .note */ .N4)(context, report, `Another run began its deployment ${name2} as soon as this one had ended. What follows may be of its making.`);
  return {};
}

// src/commands/rollout.ts
async function awaitTurn(context, request) {
  const last = await awaitEarlier(context.arm, request, tellBusy(context, request));
  context.onInterrupt(void 0);
  return last?.correlationId ?? "";
}
async function rollout(context, report, request, late) {
  const { arm } = context;
  const seen = /* @__PURE__ */ new Map();
  const link = deploymentLink(arm.place, deploymentId(arm, request));
  const sent = { correlationId: "", accepted: false };
  const tell = tellBusy(context, request);
  let waited = false;
  const watch = {
    busy: (earlier) => {
      waited = true;
      tell(earlier);
    },
    // Whose the group is was read before validation, and perhaps before a long wait.
    before: async () => {
      await confirmStanding(context);
      await late(waited);
    },
    sending: (correlationId2) => {
      sent.correlationId = correlationId2;
      context.onInterrupt((other, why) => leaveDeployment(context, other, report, request, { ...sent, why }));
    },
    accepted: () => {
      sent.accepted = true;
      context.progress({ line: `Azure has accepted the deployment ${request.name}: ${link}` });
    },
    turn: (operations) => {
      for (const operation of operations) tellChange(context, seen, operation);
    }
  };
  const end = await runDeployment(arm, request, watch).catch((error) => {
    throw sent.accepted || mayHaveArrived(error) ? alsoGoingOn(error, context, request) : error;
  });
  context.onInterrupt(void 0);
  const outputs = await observeDeployment(context, report, request.name, { ...end, correlationId: sent.correlationId });
  if (end.status === "succeeded") return outputs;
  const own = (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_5__/* .unique */ .Am)([...end.operations.flatMap((operation) => operation.problems), ...await readOutputs(arm, end.operations)]);
  const correlationId = report.deployment?.correlationId;
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l(
    (own.length > 0 ? own : end.problems).map(
      (problem) => problem.correlationId === void 0 && correlationId ? { ...problem, correlationId } : problem
    )
  );
}
async function readOutputs(arm, operations) {
  const sets = operations.filter(({ type, problems }) => /\/virtualMachineScaleSets$/i.test(type) && problems.some(({ code }) => /^VMExtension/i.test(code ?? "")));
  return (await Promise.all(sets.map(async ({ id }) => listExtensionFailures(arm, id)))).flat();
}
function tellBusy(context, request) {
  return (earlier) => {
    const link = deploymentLink(context.arm.place, deploymentId(context.arm, request));
    context.progress({ line: `An earlier deployment ${earlier.name} is ${earlier.state} (DeploymentActive); this run goes on when it has ended: ${link}` });
    context.onInterrupt((_arm, why) => Promise.resolve(leaveQueue(context, request, why)));
  };
}
function tellChange(context, seen, operation) {
  if (operation.id === "" || seen.get(operation.operationId) === operation.state) return;
  seen.set(operation.operationId, operation.state);
  context.progress({ line: `${operation.type} ${operation.name}: ${operation.state}` });
}
function mayHaveArrived(error) {
  const { status } = error;
  return error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l && (status === void 0 || status >= 500);
}
function alsoGoingOn(error, context, request) {
  return error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l ? new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l([...error.problems, goesOn(context, request, "may be going on")], { cause: error }) : error;
}

// src/commands/stock.ts
async function takeStock({ arm, identity }, group) {
  const name2 = deploymentName(identity.name);
  const [listed, deployment] = await Promise.all([(0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .listGroup */ .gR)(arm, group.name), readDeployment(arm, group.name, name2)]);
  if (deployment === void 0) return { resources: listed, deployed: identity.preview === void 0 ? void 0 : [], unfinished: false };
  const succeeded = deployment.state === "Succeeded";
  const operations = succeeded ? void 0 : await listOperations(arm, group.name, name2);
  const named = operations === void 0 ? deployment.outputResources : operations.flatMap(({ id }) => id === "" ? [] : [id]);
  const late = (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .unlisted */ .B$)(group, listed, named);
  const found = late.length === 0 ? [] : await readLate(arm, late, operations ?? await listOperations(arm, group.name, name2));
  return { resources: [...listed, ...found], deployed: succeeded || identity.preview !== void 0 ? named : void 0, unfinished: !succeeded };
}
async function readLate(arm, ids, operations) {
  const versionOf = openVersions(arm);
  const bodies = await readResources(arm, await Promise.all(ids.map(async (id) => ({ id, apiVersion: await versionOf((0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .typeOf */ .QP)(id) ?? "") }))));
  return ids.flatMap((id) => {
    const body2 = bodies.get(id.toLowerCase());
    if (typeof body2?.location !== "string" || body2.location === "") return [];
    const made = operations.find((one) => one.id.toLowerCase() === id.toLowerCase())?.madeAt;
    const createdTime = body2.systemData?.createdAt ?? body2.properties?.timeCreated ?? body2.properties?.creationTime ?? made;
    const { managedBy, tags } = body2;
    return [{ id, type: (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .typeOf */ .QP)(id) ?? "", name: id.split("/").at(-1) ?? "", unlisted: true, ...createdTime ? { createdTime } : {}, ...managedBy ? { managedBy } : {}, ...tags ? { tags } : {} }];
  });
}

// src/commands/teardown.ts
async function teardown(context, report) {
  const { arm, identity } = context;
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
  const stock = await takeStock(context, group);
  const { resources } = stock;
  const decision = (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .decideRemoval */ .jq)({ tags: group.tags, ...whose(context), ...stock, deleteStorage });
  if (decision.kind === "refuse") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l({ what: decision.reason, fix: decision.fix });
  if (deleteStorage !== void 0 && !resources.some((one) => isAccount(one, deleteStorage))) {
    (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__/* .warn */ .R8)(context, report, `\`delete-storage\` names ${deleteStorage}, but there is no storage account of that name in the resource group ${group.name}.`);
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
  await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .deleteGroup */ .Ni)(arm, group.name, async () => {
    const now = new Set((await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .listGroup */ .gR)(arm, group.name).catch(goneAsEmpty)).map((one) => one.id.toLowerCase()));
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
var isAccount = ({ type, name: name2 }, wanted) => name2 === wanted && type.toLowerCase() === "microsoft.storage/storageaccounts";
async function waitUntilGone(context, group) {
  const { arm } = context;
  leaveDeletion(context, group);
  for (let waited = 0, wait = 0; await (0,_chunk_LMACH6VP_js__WEBPACK_IMPORTED_MODULE_1__/* .readGroup */ .iY)(arm, group) !== void 0; waited += wait) {
    wait = (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_4__/* .pause */ .v7)(waited);
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
  if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_6__/* .ActionError */ .l && error.status === 404) return [];
  throw error;
}




/***/ }),

/***/ 217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nc: () => (/* binding */ setsOf),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   Rn: () => (/* binding */ readSet),
/* harmony export */   aG: () => (/* binding */ plainLocation)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/pool/preflight/wanted.ts
function plainLocation(location) {
  return location.replaceAll(" ", "").toLowerCase();
}
function readSet(id, name, location, body) {
  const sku = fields(body["sku"]);
  const profile = fields(fields(body["properties"])["virtualMachineProfile"]);
  const os = fields(profile["osProfile"]);
  const capacity = Number(sku["capacity"] ?? 0);
  return {
    id,
    name,
    location,
    size: text(sku["name"]),
    capacity: Number.isFinite(capacity) ? capacity : 0,
    spot: /^(spot|spotplus|low)$/i.test(text(profile["priority"])),
    zones: Array.isArray(body["zones"]) ? body["zones"].map(String) : [],
    prefix: typeof os["computerNamePrefix"] === "string" ? os["computerNamePrefix"] : void 0,
    windows: os["windowsConfiguration"] !== void 0 && os["windowsConfiguration"] !== null,
    image: readImage(fields(fields(profile["storageProfile"])["imageReference"]))
  };
}
function setsOf(wanted) {
  return ofType(wanted, "Microsoft.Compute/virtualMachineScaleSets").map(({ id, name, location, body }) => readSet(id, name, location, body));
}
function labelsOf(wanted) {
  return ofType(wanted, "Microsoft.Network/publicIPAddresses").flatMap(({ id, location, body }) => {
    const dns = fields(fields(body["properties"])["dnsSettings"]);
    const label = text(dns["domainNameLabel"]);
    const scope = text(dns["domainNameLabelScope"]);
    return label === "" || scope !== "" && scope !== "NoReuse" ? [] : [{ id, location, label }];
  });
}
function ofType(wanted, type) {
  return wanted.flatMap((one) => one.body !== void 0 && one.type.toLowerCase() === type.toLowerCase() ? [{ ...one, body: one.body }] : []);
}
function readImage(reference) {
  const [publisher, offer, sku] = ["publisher", "offer", "sku"].map((name) => text(reference[name]));
  if (publisher === "" || offer === "" || sku === "") return void 0;
  return { publisher, offer, sku, version: text(reference["version"]) || "latest" };
}
function fields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function text(value) {
  return typeof value === "string" ? value : "";
}




/***/ }),

/***/ 289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ PREVIEW),
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   B$: () => (/* binding */ unlisted),
/* harmony export */   Dh: () => (/* binding */ ownerTags),
/* harmony export */   NA: () => (/* binding */ setTag),
/* harmony export */   Ni: () => (/* binding */ deleteGroup),
/* harmony export */   Op: () => (/* binding */ whoOwns),
/* harmony export */   P$: () => (/* binding */ listGroups),
/* harmony export */   QP: () => (/* binding */ typeOf),
/* harmony export */   WD: () => (/* binding */ tagGroup),
/* harmony export */   Zb: () => (/* binding */ EXPIRES),
/* harmony export */   fL: () => (/* binding */ keepsData),
/* harmony export */   gR: () => (/* binding */ listGroup),
/* harmony export */   iI: () => (/* binding */ isOfRepository),
/* harmony export */   iY: () => (/* binding */ readGroup),
/* harmony export */   jq: () => (/* binding */ decideRemoval),
/* harmony export */   k8: () => (/* binding */ withoutOwner),
/* harmony export */   qY: () => (/* binding */ dropTag),
/* harmony export */   ti: () => (/* binding */ MARKED),
/* harmony export */   wj: () => (/* binding */ createGroup)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
/* harmony import */ var _chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8224);
/* harmony import */ var _chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3372);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);





// src/azure/groups.ts
var apiVersion = "2025-04-01";
var pathOf = (arm, name) => `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(name)}`;
async function readGroup(arm, name) {
  const doing = `Reading the resource group ${name}`;
  const answer = await arm.send({ method: "GET", path: pathOf(arm, name), apiVersion, allow: [404], doing });
  if (answer.status !== 404) return toGroup(answer.body, doing);
  const { code } = answer.body?.error ?? {};
  if (code === "SubscriptionNotFound") throw (0,_chunk_XUZICPST_js__WEBPACK_IMPORTED_MODULE_3__/* .armFailure */ .Fw)(doing, 404, answer.body, answer.headers["x-ms-correlation-request-id"]);
  return void 0;
}
async function listGroups(arm, tag) {
  const doing = `Listing the resource groups with the tag ${tag}`;
  const items = await arm.list({ path: `/subscriptions/${arm.subscriptionId}/resourceGroups`, apiVersion, query: { $filter: `tagName eq '${tag}'` }, doing });
  return items.map((item) => toGroup(item, doing));
}
async function createGroup(arm, name, location, tags) {
  const doing = `Creating the resource group ${name}`;
  const answer = await arm.send({ method: "PUT", path: pathOf(arm, name), apiVersion, body: { location, tags }, doing });
  return toGroup(answer.body, doing);
}
async function tagGroup(arm, name, tags) {
  const doing = `Tagging the resource group ${name}`;
  const answer = await arm.send({ method: "PATCH", path: pathOf(arm, name), apiVersion, body: { tags }, doing });
  return toGroup(answer.body, doing);
}
async function setTag(arm, group, name, value) {
  await patchTags(arm, group, "Merge", { [name]: value });
}
async function dropTag(arm, group, name, value) {
  await patchTags(arm, group, "Delete", { [name]: value });
}
async function patchTags(arm, group, operation, tags) {
  const path = `${pathOf(arm, group)}/providers/Microsoft.Resources/tags/default`;
  await arm.send({ method: "PATCH", path, apiVersion, body: { operation, properties: { tags } }, doing: `Tagging the resource group ${group}` });
}
async function deleteGroup(arm, name, turn) {
  const doing = `Deleting the resource group ${name}`;
  const end = await (0,_chunk_MU23X2D7_js__WEBPACK_IMPORTED_MODULE_2__/* .runOperation */ .xj)(arm, { method: "DELETE", path: pathOf(arm, name), apiVersion, doing }, turn);
  if (end.status !== "succeeded") throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .l(end.problems);
}
async function listGroup(arm, name) {
  const doing = `Listing the resource group ${name}`;
  const items = await arm.list({ path: `${pathOf(arm, name)}/resources`, apiVersion, query: { $expand: "createdTime" }, doing });
  return items.map(({ id, type, name: own, createdTime, managedBy, tags }) => ({
    id: String(id),
    type: String(type),
    name: String(own),
    ...typeof createdTime === "string" ? { createdTime } : {},
    ...typeof managedBy === "string" && managedBy !== "" ? { managedBy } : {},
    ...typeof tags === "object" && tags !== null ? { tags } : {}
  }));
}
function toGroup(body, doing) {
  const raw = (0,_chunk_MR7NWURN_js__WEBPACK_IMPORTED_MODULE_1__/* .resourceOf */ .KU)(body, doing);
  return { id: raw.id, name: raw.name, location: raw.location ?? "", tags: raw.tags ?? {}, state: raw.properties?.provisioningState ?? "" };
}

// src/pool/owner.ts
var PREVIEW = "dsvm-pool-preview";
var MARKED = "dsvm-pool-marked";
var POOL = "dsvm-pool";
var REPOSITORY = "dsvm-pool-repository";
var SCHEMA = "dsvm-pool-schema";
var GROUP = "dsvm-pool-group";
var ADOPTED_AT = "dsvm-pool-adopted-at";
var HEAD = "dsvm-pool-head";
var EXPIRES = "dsvm-pool-expires";
var HOURS = "dsvm-pool-hours";
var SINCE = "dsvm-pool-since";
var KEYS = /* @__PURE__ */ new Set([POOL, REPOSITORY, SCHEMA, GROUP, ADOPTED_AT, PREVIEW, HEAD, EXPIRES, HOURS, SINCE, MARKED]);
var VERSION = "1";
function ownerTags({ repositoryId, pool, adoptedAt, preview }) {
  return {
    [POOL]: pool,
    [REPOSITORY]: repositoryId,
    [SCHEMA]: VERSION,
    [GROUP]: adoptedAt === void 0 ? "created" : "adopted",
    ...adoptedAt === void 0 ? {} : { [ADOPTED_AT]: adoptedAt },
    ...preview === void 0 ? {} : { [PREVIEW]: String(preview.number), [HEAD]: preview.head, [EXPIRES]: preview.expires, [HOURS]: String(preview.hours), [SINCE]: preview.since }
  };
}
function readOwner(tags) {
  const found = ownTags(tags);
  const [pool, repositoryId, number] = [found.get(POOL), found.get(REPOSITORY), found.get(PREVIEW)];
  if (!pool || !repositoryId || number !== void 0 && !/^[1-9]\d{0,14}$/.test(number)) return null;
  const adoptedAt = found.get(ADOPTED_AT);
  const text = (key) => found.get(key) ?? "";
  return {
    repositoryId,
    pool,
    schema: text(SCHEMA),
    group: found.get(GROUP) === "created" && adoptedAt === void 0 ? "created" : "adopted",
    ...adoptedAt === void 0 ? {} : { adoptedAt },
    ...number === void 0 ? {} : { preview: { number: Number(number), head: text(HEAD), expires: text(EXPIRES), hours: Number(text(HOURS)) || 0, since: text(SINCE) } }
  };
}
function isOfRepository(tags, repositoryId) {
  return ownTags(tags).get(REPOSITORY) === repositoryId;
}
function whoOwns(tags, { repositoryId, pool, preview }) {
  if (ownTags(withoutMark(tags)).size === 0) return "nobody";
  const owner = readOwner(tags);
  if (owner === null) return { other: "a pool whose owner tags are incomplete" };
  const whose = `${owner.preview === void 0 ? "" : `the preview of pull request ${owner.preview.number} of `}pool "${owner.pool}"`;
  if (owner.repositoryId !== repositoryId) return { other: `${whose} of the repository with id ${owner.repositoryId}` };
  if (owner.pool !== pool || owner.preview?.number !== preview?.number) return { other: `${whose} of this repository` };
  if (owner.schema !== VERSION) return { other: `${whose} of this repository, tagged by another version of this action (schema ${owner.schema || "unknown"})` };
  return "ours";
}
function withoutOwner(tags) {
  return Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => !KEYS.has(key.toLowerCase())));
}
var withoutMark = (tags) => Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => key.toLowerCase() !== MARKED));
function ownTags(tags) {
  return new Map(Object.entries(tags ?? {}).map(([key, value]) => [key.toLowerCase(), value]).filter(([key]) => KEYS.has(key)));
}

// src/pool/removal.ts
function decideRemoval(request) {
  const { tags, pool } = request;
  const whose = whoOwns(tags, request);
  if (whose === "nobody") {
    return refuse(`The resource group carries no owner tags, so it is not known to be pool "${pool}".`, "Check the name of the resource group. What no deploy of this action made is to be removed by hand.");
  }
  if (whose !== "ours") {
    return refuse(`The resource group belongs to ${whose.other}, not to pool "${pool}" of this repository.`, "Remove it from where it belongs, or correct the resource group of this pool.");
  }
  const owner = readOwner(tags);
  return owner?.group === "created" ? decideCreated(request) : decideAdopted(request, owner?.adoptedAt);
}
var refuse = (reason, fix) => ({ kind: "refuse", reason, fix });
function decideCreated({ resources, pool, preview, deleteStorage }) {
  const data = resources.filter((one) => keepsData(one) && !isNamed(one, deleteStorage));
  if (data.length === 0) return { kind: "group" };
  if (preview !== void 0) return { kind: "resources", rounds: toRounds(resources.filter((one) => !data.includes(one))), stay: data.map(({ id }) => ({ id, why: "it may hold people’s data", listed: true, unsure: "whose" })) };
  const accounts = data.flatMap((one) => accountOf(one.id) ?? []);
  const fix = accounts.length === data.length && accounts.length === 1 ? `Keep it: move it to a resource group of its own. Or name it, to delete it with everything in it: \`delete-storage: ${accounts[0] ?? ""}\`.` : "Move them to a resource group of their own, or delete them by hand first. `delete-storage` names one storage account and nothing else.";
  return refuse(`The resource group of pool "${pool}" holds what may be people's data: ${data.map(show).join(", ")}. Deleting the group would delete it.`, fix);
}
function decideAdopted(request, adoptedAt) {
  const { resources, deployed, pool, preview, unfinished = false } = request;
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
  for (const { id, tags } of resources) if (preview !== void 0 && tagOf(tags) === String(preview.number)) ours.add(id.toLowerCase());
  const goes = resources.filter((one) => {
    const why = whyStay(one, ours, since, request.deleteStorage);
    const listed = ours.has(one.id.toLowerCase());
    const strange = unfinished && !listed && !keepsData(one) && (readTime(one.createdTime) ?? 0) > since;
    const late = one.unlisted === true && readTime(one.createdTime) === void 0;
    const unsure = strange ? "whose" : late ? "when" : void 0;
    if (why !== void 0) stay.push({ id: one.id, why: strange ? "it came since the preview did, whose deployment did not end well, and nothing says whose it is" : why, listed: listed || strange, ...unsure === void 0 ? {} : { unsure } });
    return why === void 0;
  });
  return { kind: "resources", rounds: toRounds(goes), stay: [...stay, ...hiddenFrom(deployed, resources, goes)] };
}
function whyStay(one, ours, since, deleteStorage) {
  if (!ours.has(one.id.toLowerCase())) return "the pool’s deployment did not make it";
  const created = readTime(one.createdTime);
  if (created === void 0) return "Azure does not say when it was created";
  if (created <= since) return "it was there before the pool";
  if (!keepsData(one) || isNamed(one, deleteStorage)) return void 0;
  const account = accountOf(one.id);
  return account === void 0 ? "it may hold people’s data" : `it holds people’s files; only \`delete-storage: ${account}\` deletes it`;
}
function unlisted({ id: group, tags }, listed, named) {
  const known = new Set(listed.map((one) => one.id.toLowerCase()));
  const whole = readOwner(tags)?.group === "created";
  return named.filter((id) => {
    const [key, type] = [id.toLowerCase(), typeOf(id)];
    if (type === void 0 || !key.startsWith(`${group.toLowerCase()}/`) || known.has(key)) return false;
    known.add(key);
    return !whole || keepsData({ type });
  });
}
function typeOf(id) {
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/([^/]+\/[^/]+)\/[^/]+$/i.exec(id)?.[1];
}
function hiddenFrom(deployed, resources, goes) {
  const listed = new Set(resources.map((one) => one.id.toLowerCase()));
  const gone = goes.map((one) => `${one.id.toLowerCase()}/`);
  const groups = new Set(resources.map((one) => groupOf(one.id)));
  return deployed.flatMap((id) => {
    const key = id.toLowerCase();
    if (listed.has(key) || gone.some((prefix) => key.startsWith(prefix))) return [];
    if ([...listed].some((parent) => key.startsWith(`${parent}/`))) return [{ id, why: "it is part of a resource that stays", listed: true }];
    return resources.length > 0 && !groups.has(groupOf(id)) ? [{ id, why: "it is in another resource group", listed: true }] : [];
  });
}
var tagOf = (tags) => Object.entries(tags ?? {}).find(([name]) => name.toLowerCase() === PREVIEW)?.[1];
var groupOf = (id) => /\/resourceGroups\/([^/]+)/i.exec(id)?.[1]?.toLowerCase() ?? "";
var DATA = /^microsoft\.(storage|fileshares|netapp|storagesync|elasticsan|storagecache)\//i;
function keepsData({ type, managedBy }) {
  if (DATA.test(type) || /^microsoft\.compute\/snapshots$/i.test(type)) return true;
  return /^microsoft\.compute\/disks$/i.test(type) && !managedBy;
}
function accountOf(id) {
  return /\/providers\/Microsoft\.Storage\/storageAccounts\/([^/]+)$/i.exec(id)?.[1];
}
var isNamed = ({ id }, name) => name !== void 0 && name !== "" && accountOf(id) === name;
var show = ({ type, name }) => `${type.split("/").at(-1) ?? type} ${name}`;
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




/***/ }),

/***/ 1260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KU: () => (/* binding */ resourceOf),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   aM: () => (/* binding */ notArm),
/* harmony export */   jq: () => (/* binding */ isForeign)
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




/***/ })

};
