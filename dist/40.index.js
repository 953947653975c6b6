export const id = 40;
export const ids = [40];
export const modules = {

/***/ 40:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ countInstances),
/* harmony export */   AV: () => (/* binding */ bodiesOf),
/* harmony export */   F1: () => (/* binding */ findImage),
/* harmony export */   PU: () => (/* binding */ estimateWeek),
/* harmony export */   jA: () => (/* binding */ estimate),
/* harmony export */   k8: () => (/* binding */ estimateOffline),
/* harmony export */   rf: () => (/* binding */ readBoot)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2625);
/* harmony import */ var _chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(217);
/* harmony import */ var _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1595);
/* harmony import */ var _chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8673);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3372);
/* harmony import */ var _chunk_AEDTHECK_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4129);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);







// src/cost/billed.ts
function billOf(resources, region, diskOf) {
  const bill = { billed: [], unpriced: [] };
  for (const resource of resources) readers[resource.type.toLowerCase()]?.(resource, plain(text(resource.body["location"])) || plain(region), bill, diskOf);
  return bill;
}
var setType = "microsoft.compute/virtualmachinescalesets";
function withInstances(resources, instances) {
  return resources.map((one) => one.type.toLowerCase() === setType ? { ...one, body: { ...one.body, sku: { ...fields(one.body["sku"]), capacity: instances } } } : one);
}
function countInstances(resources) {
  const sets = resources.filter((one) => one.type.toLowerCase() === setType);
  return sets.length === 0 ? void 0 : sets.reduce((sum, { body }) => sum + instancesOf(body), 0);
}
var readers = {
  [setType]: readSet2,
  "microsoft.compute/virtualmachines": ({ name, body }, _region, bill) => {
    if (present(fields(body["properties"])["virtualMachineScaleSet"])) return;
    bill.unpriced.push({ what: `single machine ${name}, with its disks`, why: "only machines of scale sets are priced", standing: false });
  },
  "microsoft.network/publicipaddresses": ({ body }, region, bill) => {
    if (standard(body)) bill.billed.push({ what: "public IP address", meter: { kind: "address", region }, quantity: 1, standing: true });
  },
  "microsoft.network/loadbalancers": readBalancer,
  "microsoft.network/natgateways": ({ name }, region, bill) => {
    bill.billed.push({ what: `NAT gateway ${name}, without its traffic`, meter: { kind: "nat", region }, quantity: 1, standing: true });
  }
};
function instancesOf(body) {
  const count = Number(fields(body["sku"])["capacity"] ?? 0);
  return Number.isFinite(count) && count > 0 ? count : 0;
}
function readSet2({ name, body }, region, bill, diskOf) {
  const profile = fields(fields(body["properties"])["virtualMachineProfile"]);
  const count = instancesOf(body);
  const size = text(fields(body["sku"])["name"]);
  if (count === 0 || size === "") return;
  const storage = fields(profile["storageProfile"]);
  const windows = isWindows(profile, storage);
  const spot = /^(spot|spotplus|low)$/i.test(text(profile["priority"]));
  bill.billed.push({ what: `${count} × ${size} (${windows ? "Windows" : "Linux"}${spot ? ", Spot" : ""})`, meter: { kind: "vm", size, region, windows, spot }, quantity: count, standing: false });
  readDisk(name, fields(storage["osDisk"]), count, region, bill, diskOf(fields(storage["imageReference"])));
  for (const disk of list(storage["dataDisks"])) readDisk(name, fields(disk), count, region, bill);
}
function isWindows(profile, storage) {
  if (text(profile["licenseType"]) !== "") return false;
  const os = fields(profile["osProfile"]);
  return present(os["windowsConfiguration"]) || /^windows$/i.test(text(fields(storage["osDisk"])["osType"]));
}
function readDisk(name, disk, count, region, bill, ofImage) {
  if (present(disk["diffDiskSettings"])) return;
  const data = present(disk["lun"]);
  const kind = text(fields(disk["managedDisk"])["storageAccountType"]) || "Premium_LRS";
  const what = `${count} × ${data ? "data" : "OS"} disk`;
  const size = Number(disk["diskSizeGB"] ?? ofImage ?? 0);
  if (!(size > 0)) {
    bill.unpriced.push({ what, why: `${name} takes the size of its image’s disk, which the template does not say`, standing: false });
    return;
  }
  const tier = tierOf(kind, size);
  if (tier === void 0) bill.unpriced.push({ what, why: `disks of the kind ${kind} are billed by their size and throughput`, standing: false });
  else bill.billed.push({ what: `${count} × ${tier} (${data ? "data" : "OS"} disk, ${size} GiB)`, meter: { kind: "disk", name: tier, region }, quantity: count, standing: false });
}
var steps = [
  [4, 1],
  [8, 2],
  [16, 3],
  [32, 4],
  [64, 6],
  [128, 10],
  [256, 15],
  [512, 20],
  [1024, 30],
  [2048, 40],
  [4096, 50],
  [8192, 60],
  [16384, 70],
  [32767, 80]
];
var letters = { premium: "P", standardssd: "E", standard: "S" };
function tierOf(kind, size) {
  const [family = "", redundancy = ""] = kind.split("_");
  const letter = letters[family.toLowerCase()];
  const step = steps.find(([most, tier]) => size <= most && (letter !== "S" || tier >= 4));
  return letter === void 0 || step === void 0 ? void 0 : `${letter}${step[1]} ${redundancy.toUpperCase()}`;
}
var included = 5;
function readBalancer({ body }, region, bill) {
  if (!standard(body)) return;
  const properties = fields(body["properties"]);
  const rules = list(properties["loadBalancingRules"]).length + list(properties["outboundRules"]).length;
  if (rules === 0) return;
  bill.billed.push({ what: `load balancer with ${Math.min(rules, included)} ${rules === 1 ? "rule" : "rules"}, without its traffic`, meter: { kind: "rules", region }, quantity: 1, standing: true });
  if (rules > included) bill.billed.push({ what: `${rules - included} further ${rules === included + 1 ? "rule" : "rules"} of the load balancer`, meter: { kind: "furtherRule", region }, quantity: rules - included, standing: true });
}
var standard = (body) => /^standard/i.test(text(fields(body["sku"])["name"]));
var present = (value) => value !== void 0 && value !== null;
var plain = (location) => location.replaceAll(" ", "").toLowerCase();
var text = (value) => typeof value === "string" ? value : "";
var list = (value) => Array.isArray(value) ? value : [];
var fields = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};

// src/azure/images.ts
var apiVersion = "2025-04-01";
async function findImage(arm, location, image) {
  const { publisher, offer, sku, version } = image;
  const name = `${publisher}:${offer}:${sku}:${version}`;
  const answer = await arm.send({ method: "GET", path: pathOf(arm, location, image), apiVersion, allow: [404], doing: `Asking Azure for the image ${name}` });
  const versions = (Array.isArray(answer.body) ? answer.body : []).flatMap((one) => one.name ?? []);
  const latest = version === "" || version.toLowerCase() === "latest";
  const found = latest ? versions.toSorted(byNumber).at(-1) : versions.find((one) => one === version);
  if (answer.status !== 404 && found !== void 0) return found;
  const error = answer.body?.error;
  const correlationId = answer.headers["x-ms-correlation-request-id"];
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l({
    what: `Azure has no image ${name} in ${location}${error?.message ? `: ${error.message}` : "."}`,
    fix: "Use the shipped template (`template: linux` in the pool file, or `template-file: linux`), whose image is current, or name another image.",
    ...error?.code === void 0 ? {} : { code: error.code },
    ...correlationId === void 0 ? {} : { correlationId }
  });
}
async function readBoot(arm, location, image, version) {
  const properties = await readImage(arm, location, image, version);
  const text2 = (value) => typeof value === "string" ? value : "";
  return { generation: text2(properties.hyperVGeneration), architecture: text2(properties.architecture) };
}
async function readDiskSize(arm, location, image) {
  const size = (await readImage(arm, location, image, await findImage(arm, location, image))).osDiskImage?.sizeInGb;
  return typeof size === "number" && size > 0 ? size : void 0;
}
async function readImage(arm, location, image, version) {
  const path = `${pathOf(arm, location, image)}/${encodeURIComponent(version)}`;
  const { body } = await arm.send({ method: "GET", path, apiVersion, doing: `Reading the image ${image.publisher}:${image.offer}:${image.sku}:${version}` });
  return body?.properties ?? {};
}
function pathOf(arm, location, { publisher, offer, sku }) {
  const part = encodeURIComponent;
  return `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Compute/locations/${part(location)}/publishers/${part(publisher)}/artifacttypes/vmimage/offers/${part(offer)}/skus/${part(sku)}/versions`;
}
function byNumber(a, b) {
  return a.localeCompare(b, "en", { numeric: true });
}

// src/azure/prices.ts
var address = ({ environment, armEndpoint }) => environment === "custom" ? `${armEndpoint}/api/retail/prices` : environment === "AzureChinaCloud" ? void 0 : "https://prices.azure.com/api/retail/prices";
var apiVersion2 = "2023-01-01-preview";
var answerWithin = 1e4;
var mostPages = 5;
async function askPrices(place, meters, currency, now, signal) {
  const url = address(place);
  if (url === void 0) throw new Error(`${place.environment} has no price list that could be asked`);
  const wanted = new Map(meters.map((meter) => [(0,_chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(meter), meter]));
  const found = await Promise.all(
    [...wanted].map(async ([key, meter]) => {
      for (const region of regionsOf(meter)) {
        const price = choose(await list2(url, filterOf(meter, region), currency, signal), meter, currency, now);
        if (price !== void 0) return [key, price];
      }
      return [key, void 0];
    })
  );
  const prices = new Map(found.flatMap(([key, price]) => price === void 0 ? [] : [[key, price]]));
  return { prices, source: `Azure Retail Prices API (${new URL(url).host})`, date: now.toISOString(), currency };
}
var regionsOf = (meter) => meter.kind === "vm" || meter.kind === "disk" ? [meter.region] : [meter.region, "Global"];
var names = {
  address: ["Virtual Network", "Standard IPv4 Static Public IP"],
  rules: ["Load Balancer", "Standard Included LB Rules and Outbound Rules"],
  furtherRule: ["Load Balancer", "Standard Overage LB Rules and Outbound Rules"],
  nat: ["NAT Gateway", "Standard Gateway"]
};
function filterOf(meter, region) {
  const equal = (field, value) => `${field} eq '${value.replaceAll("'", "''")}'`;
  const parts = meter.kind === "vm" ? [equal("serviceName", "Virtual Machines"), equal("armSkuName", meter.size)] : meter.kind === "disk" ? [equal("serviceName", "Storage"), equal("skuName", meter.name)] : [equal("serviceName", names[meter.kind][0]), equal("meterName", names[meter.kind][1])];
  return [...parts, equal("armRegionName", region)].join(" and ");
}
async function list2(url, filter, currency, signal) {
  const fetch = (0,_chunk_AEDTHECK_js__WEBPACK_IMPORTED_MODULE_6__/* .connectFetch */ .T)();
  const first = new URL(url);
  first.searchParams.set("api-version", apiVersion2);
  first.searchParams.set("currencyCode", `'${currency}'`);
  first.searchParams.set("$filter", filter);
  const items = [];
  let next = first.href;
  for (let page = 0; next && page < mostPages; page++) {
    if (new URL(next).host !== first.host) break;
    const answer = await fetch(next, { headers: { accept: "application/json" }, signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithin)]) });
    if (answer.status !== 200) throw new Error(`it answered ${answer.status}`);
    const body = await answer.json();
    if (!Array.isArray(body.Items)) throw new Error("its answer has no prices");
    items.push(...body.Items);
    next = body.NextPageLink;
  }
  return items;
}
function choose(items, meter, currency, now) {
  const [best] = items.filter((one) => one.type === "Consumption" && one.currencyCode === currency && (one.tierMinimumUnits ?? 0) === 0 && fits(one, meter)).filter((one) => typeof one.retailPrice === "number" && Number.isFinite(one.retailPrice) && !(Date.parse(one.effectiveStartDate ?? "") > now.getTime())).toSorted((a, b) => Number(b.isPrimaryMeterRegion ?? false) - Number(a.isPrimaryMeterRegion ?? false) || (b.effectiveStartDate ?? "").localeCompare(a.effectiveStartDate ?? ""));
  if (best === void 0) return void 0;
  return {
    amount: best.retailPrice ?? 0,
    unit: /month/i.test(best.unitOfMeasure ?? "") ? "month" : "hour",
    currency,
    meter: best.meterName ?? "",
    meterId: best.meterId ?? "",
    since: (best.effectiveStartDate ?? "").slice(0, 10)
  };
}
function fits({ productName = "", skuName = "", meterName = "", unitOfMeasure = "" }, meter) {
  if (meter.kind !== "disk" && !/^1[ /]hour$/i.test(unitOfMeasure)) return false;
  if (meter.kind === "vm") {
    const special = / (Spot|Low Priority)$/i.exec(skuName)?.[1]?.toLowerCase();
    return / Windows$/i.test(productName) === meter.windows && special === (meter.spot ? "spot" : void 0) && !/Cloud ?Services|Dedicated/i.test(productName);
  }
  if (meter.kind === "disk") return meterName === `${meter.name} Disk` && /^1\/month$/i.test(unitOfMeasure) && / Managed Disks$/i.test(productName);
  return meterName === names[meter.kind][1];
}

// src/cost/prices.json
var prices_default = {
  source: "Azure Retail Prices API (prices.azure.com), pay as you go, without agreements or taxes",
  date: "2026-09",
  currency: "USD",
  regions: {
    westeurope: {
      vm: {
        Standard_D2s_v5: { linux: 0.115, windows: 0.207 },
        Standard_D4s_v5: { linux: 0.23, windows: 0.414 },
        Standard_D8s_v5: { linux: 0.46, windows: 0.828 },
        Standard_D16s_v5: { linux: 0.92, windows: 1.656 },
        Standard_D32s_v5: { linux: 1.84, windows: 3.312 }
      },
      disk: { "P4 LRS": 5.81, "P10 LRS": 21.68, "P15 LRS": 41.81, "P20 LRS": 80.54, "P30 LRS": 148.68, "E30 LRS": 76.8 }
    },
    eastus: {
      vm: {
        Standard_D2s_v5: { linux: 0.096 },
        Standard_D4s_v5: { linux: 0.192 },
        Standard_D8s_v5: { linux: 0.384 },
        Standard_D16s_v5: { linux: 0.768 },
        Standard_D32s_v5: { linux: 1.536 }
      },
      disk: { "P10 LRS": 19.71, "E10 LRS": 9.6 }
    }
  },
  everywhere: { address: 5e-3, rules: 0.025, furtherRule: 0.01, nat: 0.045 }
};

// src/cost/book.ts
var committed = { source: prices_default.source, date: prices_default.date, currency: prices_default.currency };
function committedPrice(meter) {
  const found = look(meter, prices_default.regions[meter.region]);
  if (found === void 0) return void 0;
  return { amount: found.amount, unit: meter.kind === "disk" ? "month" : "hour", currency: prices_default.currency, meter: found.name, meterId: "", since: "" };
}
function look(meter, region) {
  if (meter.kind === "vm") {
    const own = Object.entries(region?.vm ?? {}).find(([size]) => size.toLowerCase() === meter.size.toLowerCase());
    const amount = own?.[1][meter.windows ? "windows" : "linux"];
    if (own === void 0 || amount === void 0 || meter.spot) return void 0;
    return { amount, name: own[0].replace(/^Standard_/, "").replaceAll("_", " ") };
  }
  if (meter.kind === "disk") {
    const amount = region?.disk[meter.name];
    return amount === void 0 ? void 0 : { amount, name: `${meter.name} Disk` };
  }
  return region === void 0 ? void 0 : { amount: prices_default.everywhere[meter.kind], name: names2[meter.kind] };
}
var names2 = {
  address: "Standard IPv4 Static Public IP",
  rules: "Standard Included LB Rules and Outbound Rules",
  furtherRule: "Standard Overage LB Rules and Outbound Rules",
  nat: "Standard Gateway"
};

// src/cost/spend.ts
function spendOf(one, hours, length, priceOf) {
  const priced = one.billed.flatMap((row) => {
    const price = priceOf(row.meter);
    return price === void 0 ? [] : [{ ...row, price }];
  });
  if (priced.length === 0) return void 0;
  const sum = (standing2, by) => (0,_chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__/* .cents */ .wH)(priced.reduce((total2, { price, quantity, standing: is }) => is === standing2 ? total2 + (0,_chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__/* .costFor */ .$)(price, quantity * by) : total2, 0));
  const standing = sum(true, length);
  const complete = one.unpriced.length === 0 && priced.length === one.billed.length;
  return { min: (0,_chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__/* .cents */ .wH)(standing + sum(false, hours.min)), max: (0,_chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__/* .cents */ .wH)(standing + sum(false, hours.max)), standing, complete };
}
function weekMoney(currency, before, after) {
  if (after === void 0) return null;
  const range = ({ min, max }) => ({ min, max });
  return { currency, before: before === void 0 ? null : range(before), after: range(after), standing: after.standing, complete: after.complete && before?.complete !== false };
}

// src/commands/cost.ts
async function estimate(context, pool, stands, ahead) {
  const { arm } = context;
  const diskOf = await knowDisks(context, pool, [...stands.before ?? [], ...stands.after]);
  const bills = billsOf(stands, pool, diskOf, ahead);
  const meters = [...bills.before?.billed ?? [], ...bills.after.billed].map((one) => one.meter);
  const currency = pool.budget?.currency ?? "USD";
  try {
    const list3 = await askPrices(arm.place, meters, currency, arm.now(), context.signal);
    return total(bills, (meter) => list3.prices.get((0,_chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(meter)), list3, pool, ahead);
  } catch (error) {
    context.signal.throwIfAborted();
    context.progress({ line: `Azure’s price list cannot be asked (${error instanceof Error ? error.message : String(error)}); the committed prices of ${committed.date} are used.` });
    return total(bills, committedPrice, committed, pool, ahead);
  }
}
function estimateOffline(pool, stands, ahead) {
  return total(billsOf(stands, pool, () => void 0, ahead), committedPrice, committed, pool, ahead);
}
async function estimateWeek(context, pool, { schedule, override, live, ...stands }) {
  const { hoursAhead } = await Promise.all(/* import() */[__webpack_require__.e(6704), __webpack_require__.e(3192), __webpack_require__.e(3580)]).then(__webpack_require__.bind(__webpack_require__, 3580));
  return (await estimate(context, pool, stands, hoursAhead(schedule, context.arm.now().getTime(), { before: live, override }))).week;
}
function billsOf({ before, after }, { location }, diskOf, ahead) {
  const both = (instances) => {
    const bill = (resources) => billOf(instances === void 0 ? resources : withInstances(resources, instances), location, diskOf);
    return { before: before && bill(before), after: bill(after) };
  };
  return ahead === void 0 ? both(void 0) : { ...both(1), most: both(ahead.most) };
}
function total(bills, priceOf, { currency, source, date }, { budget }, ahead) {
  const shown = bills.most ?? bills;
  const after = (0,_chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__/* .costOf */ .ho)(shown.after, priceOf);
  const month = ahead && spendOf(bills.after, ahead.month, _chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__/* .hoursPerMonth */ .XA, priceOf);
  const cost = {
    currency,
    source,
    date,
    before: shown.before === void 0 ? null : (0,_chunk_GN6OEAIB_js__WEBPACK_IMPORTED_MODULE_1__/* .costOf */ .ho)(shown.before, priceOf),
    after,
    bySchedule: month === void 0 ? null : { ...month, instances: ahead?.most ?? 0 },
    budget: budget === void 0 ? null : { ...budget, verdict: (0,_chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeBudget */ .NO)(budget, month ?? (0,_chunk_VWSFQRHV_js__WEBPACK_IMPORTED_MODULE_4__/* .around */ .mC)(after), currency) }
  };
  return { cost, week: ahead === void 0 ? null : weekOf(bills, ahead.week, priceOf, currency) };
}
function weekOf(bills, { hours, before, after }, priceOf, currency) {
  const spend = (bill, range) => bill === void 0 || range === null ? void 0 : spendOf(bill, range, hours, priceOf);
  return { hours: { before, after }, money: weekMoney(currency, spend(bills.before, before), spend(bills.after, after)) };
}
async function knowDisks({ arm }, pool, resources) {
  const sets = resources.filter((one) => one.type.toLowerCase() === "microsoft.compute/virtualmachinescalesets");
  const images = new Map(
    sets.flatMap(({ name, body }) => {
      const { image, location } = (0,_chunk_CVHAZX7X_js__WEBPACK_IMPORTED_MODULE_2__/* .readSet */ .Rn)("", name, typeof body["location"] === "string" ? body["location"] : pool.location, body);
      return image === void 0 ? [] : [[nameOf({ ...image }), { image, location }]];
    })
  );
  const known = await Promise.all(
    [...images].map(async ([name, { image, location }]) => {
      try {
        return [name, await readDiskSize(arm, location, image)];
      } catch (error) {
        if (error instanceof _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l) return [name, void 0];
        throw error;
      }
    })
  );
  const sizes = new Map(known);
  return (image) => sizes.get(nameOf(image));
}
function nameOf(image) {
  const text2 = (value) => typeof value === "string" ? value : "";
  return [text2(image["publisher"]), text2(image["offer"]), text2(image["sku"]), text2(image["version"]) || "latest"].join(":").toLowerCase();
}

// src/pool/plan/bodies.ts
var unresolved = { leave: true, reference: () => void 0, list: () => void 0 };
function bodiesOf(pool, { armEndpoint, ...ids }) {
  const secure = new Set(pool.origins.filter((one) => one.secure).map((one) => one.name.toLowerCase()));
  const parameters = Object.fromEntries(Object.entries(pool.parameters).map(([name, entry]) => [name, secure.has(name.toLowerCase()) && "value" in entry ? { value: disguise(entry.value) } : entry]));
  const { resources } = (0,_chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .expandTemplate */ .Ly)(pool.template.json, parameters, {
    ...ids,
    subscriptionName: "",
    resourceGroup: { name: pool.resourceGroup, location: pool.location, tags: {} },
    deploymentName: pool.name,
    armEndpoint: `${armEndpoint}/`,
    newGuid: () => "00000000-0000-0000-0000-000000000000"
  });
  return resources.flatMap((one) => unfold(one)).filter((one) => !one.existing).map(({ id, type, name, evaluate }) => ({ id, type, name, body: plainJson(evaluate(unresolved)) }));
}
function disguise(value) {
  if (typeof value === "string") return "x".repeat(value.length);
  if (Array.isArray(value)) return value.map(disguise);
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, disguise(item)])) : value;
}
function unfold(resource) {
  if (resource.nested === void 0) return [resource];
  try {
    return resource.nested.expand(unresolved).resources.flatMap(unfold);
  } catch (error) {
    if (error instanceof _chunk_3WCHDWZU_js__WEBPACK_IMPORTED_MODULE_3__/* .TemplateError */ .$w) return [resource];
    throw error;
  }
}
function plainJson(body) {
  return JSON.parse(JSON.stringify(body));
}




/***/ }),

/***/ 4129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ connectFetch)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6466);
/* harmony import */ var _chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6885);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);



// src/azure/fetch.ts
var moved = /* @__PURE__ */ new Set([301, 302, 307, 308]);
var mostMoves = 5;
var bodiless = /* @__PURE__ */ new Set([204, 205, 304]);
function connectFetch() {
  const pipeline = (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineFromOptions */ .Fp)({ retryOptions: { maxRetries: 0 }, redirectOptions: { maxRetries: 0 } });
  const client = (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_1__/* .createDefaultHttpClient */ .fl)();
  return async (address, { method = "GET", headers = {}, body, signal } = {}) => {
    let url = new URL(address);
    for (let moves = 0; ; moves++) {
      const request = (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_1__/* .createPipelineRequest */ .G6)({
        url: url.href,
        method,
        headers: (0,_chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_1__/* .createHttpHeaders */ .Nc)(headers),
        // Servers of one's own may speak plain HTTP; whose address it is has decided that.
        allowInsecureConnection: true,
        ...body === void 0 ? {} : { body },
        ...signal === void 0 ? {} : { abortSignal: signal }
      });
      const answer = await pipeline.sendRequest(client, request);
      const proxy = (0,_chunk_QX6FLIC6_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyBehind */ .R)(url.host, answer, process.env);
      if (proxy !== void 0) throw new Error(`the proxy ${proxy} answered ${answer.status}`);
      const target = answer.headers.get("location");
      const next = target !== void 0 && moved.has(answer.status) && URL.canParse(target, url.href) ? new URL(target, url.href) : void 0;
      if (next?.origin !== url.origin || moves >= mostMoves) {
        return new Response(bodiless.has(answer.status) ? null : answer.bodyAsText ?? "", { status: answer.status, headers: answer.headers.toJSON() });
      }
      url = next;
    }
  };
}




/***/ }),

/***/ 2625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ costFor),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   XA: () => (/* binding */ hoursPerMonth),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   wH: () => (/* binding */ cents)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);

// src/cost/cost.ts
var hoursPerMonth = 730;
function costOf(bill, priceOf) {
  const lines = bill.billed.map(({ what, meter, quantity, standing }) => {
    const price = priceOf(meter);
    if (price === void 0) return { what, meter: "", meterId: "", unitPrice: null, unit: null, monthly: null, standing, why: "the price list has no price for it" };
    const { amount, unit } = price;
    return { what, meter: price.meter, meterId: price.meterId, unitPrice: amount, unit, monthly: costFor(price, quantity * hoursPerMonth), standing, why: "" };
  });
  for (const { what, why, standing } of bill.unpriced) lines.push({ what, meter: "", meterId: "", unitPrice: null, unit: null, monthly: null, standing, why });
  lines.sort((a, b) => (b.monthly ?? -1) - (a.monthly ?? -1));
  const monthly = cents(lines.reduce((sum, one) => sum + (one.monthly ?? 0), 0));
  return { monthly, complete: lines.every((one) => one.monthly !== null), lines };
}
function costFor({ amount, unit }, hours) {
  return cents(unit === "hour" ? amount * hours : amount * hours / hoursPerMonth);
}
function cents(amount) {
  return Math.round((amount + Number.EPSILON) * 100) / 100;
}
function keyOf(meter) {
  const parts = meter.kind === "vm" ? [meter.size.toLowerCase(), meter.windows ? "windows" : "linux", meter.spot ? "spot" : ""] : meter.kind === "disk" ? [meter.name] : [];
  return [meter.kind, meter.region, ...parts].join("/");
}




/***/ })

};
