export const id = 1692;
export const ids = [1692];
export const modules = {

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

/***/ 1692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ onlyReads),
/* harmony export */   Am: () => (/* binding */ unique),
/* harmony export */   Fw: () => (/* binding */ armFailure),
/* harmony export */   LZ: () => (/* binding */ whereGiven),
/* harmony export */   NB: () => (/* binding */ allows),
/* harmony export */   OY: () => (/* binding */ judgeQuota),
/* harmony export */   e3: () => (/* binding */ wireFailure),
/* harmony export */   lN: () => (/* binding */ judgeRights),
/* harmony export */   nV: () => (/* binding */ judgeSize),
/* harmony export */   p_: () => (/* binding */ readArmError),
/* harmony export */   qR: () => (/* binding */ growing),
/* harmony export */   qV: () => (/* binding */ hidesReason),
/* harmony export */   xh: () => (/* binding */ proxyFailure)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3451);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3372);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6885);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);




// src/pool/preflight/place.ts
function whereGiven(origins, value) {
  const shown = JSON.stringify(value);
  const [only, ...others] = origins.filter((one) => !one.secure && one.shown === shown);
  if (only === void 0 || others.length > 0) return { parameter: "", place: {} };
  const at = /^(?!input )(.+?):(\d+)$/.exec(only.from);
  if (at === null) return { parameter: `\`${only.name}\` (${only.from})`, place: {} };
  return { parameter: `\`${only.name}\``, place: { file: at[1], line: Number(at[2]) } };
}

// src/pool/preflight/sizes.ts
function findSize(sizes, name) {
  return sizes.find((one) => one.name.toLowerCase() === name.toLowerCase());
}
function judgeSize(set, sizes, boot, origins) {
  if (set.size === "") return [];
  const { parameter, place } = whereGiven(origins, set.size);
  const change = parameter === "" ? "Choose another VM size" : `Change ${parameter}`;
  const size2 = findSize(sizes, set.size);
  if (size2 === void 0) {
    return [{ ...place, what: `The VM size ${set.size} does not exist in ${set.location}, or no longer.`, fix: `${(0,_chunk_PLTNIHQY_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(set.size, sizes.map((one) => one.name))}${change}${likeIt(set, void 0, sizes, boot)}.` }];
  }
  const problems = [];
  const closed = closedBy(set, size2);
  if (closed !== void 0) {
    problems.push({
      ...place,
      what: `This subscription cannot have the VM size ${size2.name} in ${set.location}${closed.zones === "" ? "" : `, zone ${closed.zones}`}.`,
      ...closed.reason === "" ? {} : { code: closed.reason },
      fix: `${change}${likeIt(set, size2, sizes, boot)}, or ask Azure support to open it for the subscription.`
    });
  }
  const reason = boot && misfit(size2, boot);
  if (reason !== void 0) {
    problems.push({
      ...place,
      what: `The VM size ${size2.name} cannot boot the image of ${set.name}: ${reason}.`,
      fix: `${change}${likeIt(set, size2, sizes, boot)}, or use an image of the size's kind (SKUs named \`...-gen2\` are of generation 2).`
    });
  }
  return problems;
}
function closedBy(set, size2) {
  for (const { type, reason, closed } of size2.restrictions) {
    if (type === "Location" && (closed.length === 0 || closed.includes(set.location))) return { reason, zones: "" };
    const zones = set.zones.filter((zone) => closed.includes(zone));
    if (type === "Zone" && zones.length > 0) return { reason, zones: zones.join(", ") };
  }
  return void 0;
}
function misfit(size2, boot) {
  if (boot.generation !== "" && size2.generations.length > 0 && !size2.generations.includes(boot.generation)) {
    return `the image is of generation ${boot.generation.slice(1)}, the size boots generation ${size2.generations.map((one) => one.slice(1)).join(" and ")}`;
  }
  if (boot.architecture !== "" && size2.architecture !== "" && boot.architecture.toLowerCase() !== size2.architecture.toLowerCase()) {
    return `the image is for ${boot.architecture}, the size is ${size2.architecture}`;
  }
  return void 0;
}
function likeIt(set, size2, sizes, boot) {
  const letter = /^Standard_[A-Z]/i.exec(set.size)?.[0].toLowerCase() ?? "standard_";
  const others = sizes.filter((one) => one !== size2 && one.name.toLowerCase().startsWith(letter) && (size2 === void 0 || one.vCpus === size2.vCpus)).filter((one) => closedBy(set, one) === void 0 && (boot === void 0 || misfit(one, boot) === void 0)).toSorted((a, b) => version(b.name) - version(a.name) || a.vCpus - b.vCpus).slice(0, 5);
  return others.length === 0 ? "" : `; available there: ${others.map((one) => one.name).join(", ")}`;
}
var version = (name) => Number(/_v(\d+)$/.exec(name)?.[1] ?? 1);

// src/pool/preflight/quota.ts
function growing(sets, standing) {
  return sets.filter((set) => {
    const old = standing.get(set.id.toLowerCase());
    return old === void 0 ? set.capacity > 0 : set.capacity > old.capacity || set.size.toLowerCase() !== old.size.toLowerCase();
  });
}
function judgeQuota(region, sets, standing, sizes, usages, origins) {
  const demands = /* @__PURE__ */ new Map();
  const add = (set, quota2, vCpus, each) => {
    const sum = (demands.get(quota2.toLowerCase())?.vCpus ?? 0) + vCpus;
    demands.set(quota2.toLowerCase(), { vCpus: sum, each, set });
  };
  for (const set of sets.filter((one) => one.location === region.location)) {
    const old = standing.get(set.id.toLowerCase());
    const [now, before] = [findSize(sizes, set.size), old && findSize(sizes, old.size)];
    if (now === void 0) continue;
    if (old !== void 0 && before !== void 0) for (const quota2 of quotasOf(old, before)) add(set, quota2, -before.vCpus * old.capacity, now.vCpus);
    for (const quota2 of quotasOf(set, now)) add(set, quota2, now.vCpus * set.capacity, now.vCpus);
  }
  return usages.flatMap((usage) => {
    const demand = demands.get(usage.name.toLowerCase());
    if (demand === void 0 || demand.vCpus <= 0 || usage.used + demand.vCpus <= usage.limit) return [];
    return [exceeded(region, usage, demand, standing, origins)];
  });
}
var quotasOf = (set, size2) => set.spot ? ["lowPriorityCores"] : ["cores", size2.family];
function exceeded(region, usage, { vCpus, each, set }, standing, origins) {
  const free = Math.max(0, usage.limit - usage.used);
  const needed = usage.used + vCpus;
  const old = standing.get(set.id.toLowerCase());
  const kept = old !== void 0 && old.size.toLowerCase() === set.size.toLowerCase() ? old.capacity : 0;
  const most = kept + Math.floor(free / each);
  const { parameter, place } = whereGiven(origins, set.capacity);
  const fewer = most > 0 ? `At most ${most} of ${set.size} fit${most === 1 ? "s" : ""}${parameter === "" ? "" : `: change ${parameter}`}.` : `Not one more ${set.size} fits: take a smaller size or another family.`;
  return {
    ...place,
    code: "QuotaExceeded",
    what: `The quota "${usage.title}" (${usage.name}) in ${region.location} does not suffice for ${set.capacity} ${set.size}: ${usage.used} of ${usage.limit} vCPUs are in use, ${vCpus} more are needed.`,
    fix: `${fewer} Or have the limit raised to ${needed}: ${raiseQuota(region, usage.name, needed, set.spot)}`
  };
}
function raiseQuota({ location, subscriptionId }, name, limit, spot = false) {
  const type = spot ? "lowPriority" : "dedicated";
  return `\`az quota update --resource-name ${name} --scope /subscriptions/${subscriptionId}/providers/Microsoft.Compute/locations/${location} --limit-object value=${limit} --resource-type ${type}\``;
}

// src/pool/preflight/rights.ts
var JOINED = {
  "microsoft.network/virtualnetworks": "Microsoft.Network/virtualNetworks/subnets/join/action",
  "microsoft.network/networksecuritygroups": "Microsoft.Network/networkSecurityGroups/join/action",
  "microsoft.network/publicipaddresses": "Microsoft.Network/publicIPAddresses/join/action",
  "microsoft.network/natgateways": "Microsoft.Network/natGateways/join/action",
  "microsoft.network/loadbalancers": "Microsoft.Network/loadBalancers/backendAddressPools/join/action"
};
var JOINS = /^microsoft\.(network|compute)\//i;
function neededActions({ takes, resources }) {
  const several = resources.filter((one) => JOINS.test(one.type)).length > 1;
  const own = resources.flatMap(({ type }) => {
    const join = JOINED[type.toLowerCase()];
    const instances = /^microsoft\.compute\/virtualmachinescalesets$/i.test(type) ? [`${type}/virtualMachines/read`] : [];
    return [`${type}/read`, `${type}/write`, ...join === void 0 || !several ? [] : [join], ...instances];
  });
  const deployments = ["read", "write", "validate/action", "operations/read", "operationStatuses/read"].map((one) => `Microsoft.Resources/deployments/${one}`);
  return [.../* @__PURE__ */ new Set([...takes ? ["Microsoft.Resources/subscriptions/resourceGroups/write"] : [], ...deployments, ...own])];
}
function onlyReads({ resources }, permissions) {
  return !["Microsoft.Resources/deployments", ...resources.map((one) => one.type)].some((type) => allows(permissions, `${type}/write`));
}
function allows(permissions, action) {
  const fits = (pattern) => glob(pattern).test(action);
  return permissions.some(({ actions, notActions }) => actions.some(fits) && !notActions.some(fits));
}
function glob(pattern) {
  const plain = (text) => text.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)).join(".*");
  const source = pattern.split("/*/").map(plain).join("/(?:.*/)?");
  return new RegExp(`^${source}$`, "i");
}
function judgeRights(question, permissions, principal) {
  const missing = neededActions(question).filter((action) => !allows(permissions, action));
  if (missing.length === 0) return [];
  const { subscriptionId, group, location, stands } = question;
  const subscription2 = `/subscriptions/${subscriptionId}`;
  const scope = `${subscription2}/resourceGroups/${group}`;
  const granting = [...new Set(missing.map(roleFor))].map((role) => grantLine(role, scope, principal));
  const lines = stands ? granting : [`az group create --name ${word(group)} --location ${location} --subscription ${subscriptionId}`, ...granting];
  return [
    {
      what: `The deployer${principal === void 0 ? "" : ` (object id ${principal.objectId})`} may not do this in ${stands ? scope : subscription2}: ${missing.join(", ")}.`,
      fix: `An owner of ${stands ? "the resource group" : "the subscription"} can grant it: \`${lines.join(" && ")}\`. New rights take a few minutes to count.`
    }
  ];
}
function roleFor(action) {
  return /^Microsoft\.Authorization\//i.test(action) && !/\/read$/i.test(action) ? "Role Based Access Control Administrator" : "Contributor";
}
function grantLine(role, scope, principal) {
  const who = principal === void 0 ? "--assignee CLIENT_ID" : `--assignee-object-id ${principal.objectId} --assignee-principal-type ${principal.type}`;
  return `az role assignment create ${who} --role ${word(role)} --scope ${word(scope)}`;
}
function word(text) {
  return /^[\w./@:-]+$/.test(text) ? text : `"${text}"`;
}

// src/azure/advice.ts
var quota = (message, { target }) => {
  const name = /exceeding approved (.+?) quota/i.exec(message)?.[1];
  if (name === void 0 && !/quota/i.test(message)) return void 0;
  const read = (label2) => new RegExp(`${label2}: ([\\w-]+)`, "i").exec(message)?.[1];
  const [location, limit, used] = [read("Location"), Number(read("Current Limit") ?? read("Maximum allowed")), Number(read("Current Usage") ?? read("Current in use"))];
  const needed = Number(read("New Limit Required"));
  const free = Number.isFinite(limit) && Number.isFinite(used) ? ` (${Math.max(0, limit - used)} vCPUs are free)` : "";
  const fewer = `Ask for fewer or smaller instances${free}, or another family or region`;
  if (location === void 0) return `${fewer}, or have the quota raised: \`az vm list-usage --location REGION --output table\` shows it, the portal's page Quotas raises it.`;
  const spot = /^LowPriorityCores$/i.test(name ?? "");
  const resource = spot ? "lowPriorityCores" : /^Total Regional/i.test(name ?? "") ? "cores" : /^(\S+) Cores$/i.exec(name ?? "")?.[1];
  const subscriptionId = /subscriptions?(?:Id)?\W+(?:22:%22)?([0-9a-f]{8}-[0-9a-f-]{27})/i.exec(`${target ?? ""} ${message}`)?.[1] ?? "SUBSCRIPTION_ID";
  if (resource === void 0 || !Number.isFinite(needed)) return `${fewer}, or have the quota raised: \`az vm list-usage --location ${location} --output table\` shows it, the portal's page Quotas raises it.`;
  return `${fewer}, or have the limit raised to ${needed}: ${raiseQuota({ location, subscriptionId }, resource, needed, spot)}.`;
};
var size = (message) => {
  const location = /location '([\w ]+)'/i.exec(message)?.[1] ?? "REGION";
  return `Choose a VM size that the subscription can have there, or another region: \`az vm list-skus --location ${location} --resource-type virtualMachines --all --output table\` shows sizes and restrictions.`;
};
var room = () => "Azure has no room for this size there at the moment: run again later, or choose another VM size, another zone or another region. A higher quota would not help.";
var rights = (message) => {
  const action = /perform action '([^']+)'/i.exec(message)?.[1];
  const scope = /(?:over|at) scope '([^']+)'/i.exec(message)?.[1];
  const objectId = /object id '([0-9a-f-]{36})'/i.exec(message)?.[1];
  if (action === void 0 || scope === void 0) return void 0;
  const within = /^\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?/i.exec(scope);
  if (within === null) return void 0;
  const wide = /\/resourceGroups\/write$/i.test(action) ? within[0].split("/").slice(0, 3).join("/") : within[0];
  const principal = objectId === void 0 ? void 0 : { objectId, type: /client '[^']*@/i.test(message) ? "User" : "ServicePrincipal" };
  return `An owner of that scope can grant the right: \`${grantLine(roleFor(action), wide, principal)}\`. If that was just done, run again: new rights take a few minutes to count.`;
};
var registration = (message) => {
  const namespace = /namespace '([\w.]+)'/i.exec(message)?.[1];
  return namespace === void 0 ? void 0 : `Register it once: \`az provider register --namespace ${namespace} --wait\`, in the pool's subscription.`;
};
var subscription = () => "Check `subscription-id` and `tenant-id`. A deployer without any role in a subscription does not see it either: `az role assignment list --all --assignee CLIENT_ID` shows its roles.";
var label = () => "Give another `domainNameLabel`; in Azure it is unique in a region.";
var table = {
  quotaexceeded: quota,
  // Compute's own code for cores; other uses of it have no quota in the message.
  operationnotallowed: quota,
  skunotavailable: size,
  allocationfailed: room,
  zonalallocationfailed: room,
  overconstrainedallocationrequest: room,
  overconstrainedzonalallocationrequest: room,
  authorizationfailed: rights,
  linkedauthorizationfailed: rights,
  // ARM's validation puts a missing right into the message of its outer error.
  invalidtemplatedeployment: (message, problem) => /Authorization failed for template resource/i.test(message) ? rights(message, problem) : void 0,
  missingsubscriptionregistration: registration,
  subscriptionnotfound: subscription,
  dnsrecordinuse: label
};
function advise(problem) {
  if (problem.fix !== void 0 || problem.code === void 0) return problem;
  const fix = table[problem.code.toLowerCase()]?.(problem.what, problem);
  return fix === void 0 ? problem : { ...problem, fix };
}

// src/azure/causes.ts
var deepest = 12;
function readCauses(body) {
  const error = findError(body, 0);
  return error === void 0 ? [] : unique(leaves(error, {}, 0));
}
function unique(problems) {
  const seen = /* @__PURE__ */ new Set();
  return problems.filter(({ code, what, target }) => {
    const key = JSON.stringify([code, what, target?.toLowerCase()]);
    return !seen.has(key) && seen.add(key);
  });
}
var isRaw = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function findError(value, depth) {
  if (depth > deepest) return void 0;
  if (typeof value === "string") return findError(parse(value), depth + 1);
  if (Array.isArray(value)) {
    const all = value.map((one) => findError(one, depth + 1)).filter((one) => one !== void 0);
    return all.length > 1 ? { details: all } : all[0];
  }
  if (!isRaw(value)) return void 0;
  const inner = pick(value, "error") ?? pick(value, "odata.error");
  if (isRaw(inner)) return inner;
  if (typeof inner === "string") return findError(inner, depth + 1) ?? { code: inner, message: pick(value, "error_description") };
  return pick(value, "message") !== void 0 && (pick(value, "code") !== void 0 || pick(value, "details") !== void 0) ? value : void 0;
}
function pick(value, key) {
  const found = Object.keys(value).find((one) => one.toLowerCase() === key);
  return found === void 0 ? void 0 : value[found] ?? void 0;
}
function parse(text) {
  const trimmed = text.trim();
  if (!/^[{["]/.test(trimmed)) return void 0;
  try {
    return JSON.parse(trimmed);
  } catch {
    return trimmed.startsWith('{\\"') ? parse(`"${trimmed}"`) : void 0;
  }
}
function leaves(error, outer, depth) {
  const message = textOf(pick(error, "message"));
  const target = asText(pick(error, "target")) ?? violated(pick(error, "additionalinfo")) ?? outer.target;
  const code = asText(pick(error, "code"));
  const here = { ...outer, ...code === void 0 ? {} : { code }, ...message === void 0 ? {} : { message }, ...target === void 0 ? {} : { target } };
  if (depth < deepest) {
    const details = pick(error, "details");
    const inner = (Array.isArray(details) ? details : [details]).filter(isRaw).flatMap((one) => leaves(findError(one, depth) ?? one, here, depth + 1));
    if (inner.length > 0) return inner;
    const [nested, head] = readMessage(message, depth);
    if (nested !== void 0) return leaves(nested, here, depth + 1).map((one) => head === "" ? one : { ...one, what: `${head} ${one.what}` });
  }
  if (code === void 0 && message === void 0) return [];
  const { message: what = "Azure gave no message.", ...more } = here;
  return [{ what: withOutput(what, pick(error, "innererror")), ...more }];
}
function readMessage(message, depth) {
  if (message === void 0) return [void 0, ""];
  const whole = findError(message, depth);
  if (whole !== void 0) return [whole, ""];
  const at = /\{\s*\\?"/.exec(message)?.index ?? -1;
  return at <= 0 || !message.trimEnd().endsWith("}") ? [void 0, ""] : [findError(message.slice(at), depth), message.slice(0, at).trim()];
}
var textOf = (value) => asText(isRaw(value) ? pick(value, "value") : value);
var asText = (value) => typeof value === "string" && value.trim() !== "" ? value.trim() : void 0;
function violated(info) {
  if (!Array.isArray(info)) return void 0;
  const found = info.filter(isRaw).find((one) => one["type"] === "TemplateViolation");
  return found === void 0 || !isRaw(found["info"]) ? void 0 : asText(found["info"]["path"]);
}
function withOutput(message, inner) {
  const detail = isRaw(inner) ? textOf(pick(inner, "errordetail") ?? pick(inner, "message")) : void 0;
  return detail === void 0 || message.includes(detail) ? message : `${message} ${detail}`;
}

// src/azure/faults.ts
function readArmError(body, fallback, correlationId) {
  const causes = readCauses(body);
  return (causes.length > 0 ? causes.map(advise) : [{ what: fallback }]).map((one) => correlationId === void 0 ? one : { ...one, correlationId });
}
function armFailure(doing, status, body, correlationId) {
  const problems = readArmError(body, `Azure answered ${status}.`, correlationId).map((problem) => ({ ...problem, what: `${doing}: ${problem.what}` }));
  return Object.assign(new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l(problems), { status });
}
function proxyFailure(doing, host, proxy, status) {
  const [said, fix] = status === 407 ? ["it asks who is there, or does not take the name and password given", "Give HTTPS_PROXY with name and password: `http://NAME:PASSWORD@HOST:PORT`, from a secret."] : ["it refused to connect", "Ask whoever runs the proxy to let HTTPS to this host through, or name the host in NO_PROXY where it is reached without the proxy."];
  return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({ what: `${doing}: ${host} cannot be reached through the proxy ${proxy}: ${said} (${status}).`, code: String(status), fix });
}
function wireFailure(doing, host, error) {
  const known = chainOf(error).find((one) => one instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l);
  if (known !== void 0) return known;
  const { message, code } = describe(error);
  const proxy = (0,_chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyOf */ .O)(host, process.env);
  const fix = wireFix(host, code ?? "", message, proxy);
  const way = proxy === void 0 ? "" : ` through the proxy ${proxy}`;
  return new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l(
    { what: `${doing}: ${host} cannot be reached${way}: ${firstLine(message)}`, ...code === void 0 ? {} : { code }, ...fix === void 0 ? {} : { fix } },
    { cause: error }
  );
}
function wireFix(host, code, message, proxy) {
  if (code === "CERT_HAS_EXPIRED") return `The certificate of ${host} is no longer valid: whoever runs it has to renew it. Check the clock of the runner too.`;
  if (code === "CERT_NOT_YET_VALID") return `The certificate of ${host} is not valid yet: check the clock of the runner.`;
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return `What answers is not ${host}, or not under this name: check the address${proxy === void 0 ? "" : " and the proxy"}.`;
  if (/^ERR_SSL|^EPROTO$/.test(code)) return "What answers there does not speak TLS: check host and port.";
  if (/CERT|SELF_SIGNED|TLS|SSL/i.test(code) || /certificate/i.test(message)) return "The certificate is not trusted: set NODE_EXTRA_CA_CERTS to the PEM file of its authority.";
  if (proxy !== void 0) return "Check HTTPS_PROXY, or name the host in NO_PROXY where it is reached without the proxy.";
  if (code === "ECONNREFUSED") return `Nothing listens at ${host}: check the address, and that no firewall stands between.`;
  if (/^(ENOTFOUND|EAI_AGAIN)$/.test(code)) return `The runner finds no address for ${host.replace(/:\d+$/, "")}: check the name, and the runner’s DNS.`;
  return void 0;
}
function hidesReason(error) {
  return /endpoints_resolution_error|openid_config_error|network_error|\b(client|server|unknown)_error: Error\(s\): Not Available/.test(describe(error).message);
}
function chainOf(error) {
  const chain = [];
  for (let at = error; at !== void 0 && at !== null && chain.length < 6; at = at.cause) chain.push(at);
  return chain;
}
function describe(error) {
  const chain = chainOf(error);
  const inner = chain.at(-1);
  const code = chain.map((one) => one.code).findLast((one) => typeof one === "string");
  const message = inner instanceof Error && inner.message ? inner.message : String(error);
  return { message, code: typeof code === "string" ? code : void 0 };
}
var firstLine = (text) => text.split(/\r?\n/, 1)[0] ?? "";




/***/ })

};
