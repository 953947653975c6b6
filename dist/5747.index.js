export const id = 5747;
export const ids = [5747];
export const modules = {

/***/ 5747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findMachine: () => (/* binding */ findMachine)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_JQHFEZS7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3796);
/* harmony import */ var _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3372);
/* harmony import */ var _chunk_CBDTF52R_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6466);
/* harmony import */ var _chunk_RFN5ZAOV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2435);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);






// src/azure/machine.ts
var metadata = "http://169.254.169.254";
var patience = 1500;
var azPatience = 6e4;
async function findMachine(cloud, about, env) {
  const { clientId, hosted, subscriptionId } = about;
  const scope = `${cloud.arm}/.default`;
  const tried = [];
  if (!hosted) {
    if (await isInAzure(env)) {
      const credential2 = new _chunk_JQHFEZS7_js__WEBPACK_IMPORTED_MODULE_1__/* .ManagedIdentityCredential */ .NC(clientId === "" ? {} : { clientId });
      const name = clientId === "" ? "the managed identity of this machine" : `the user-assigned managed identity ${clientId} of this machine`;
      const reason2 = await tokenFailure(credential2, scope);
      if (reason2 === void 0) return { credential: credential2, name };
      tried.push(`Azure gave no token for ${name} (${reason2})`);
    } else tried.push("this machine is none of Azure’s (its metadata service does not answer), so it has no managed identity");
  }
  if (clientId !== "") {
    throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
      what: `There is no way to sign in to Azure: ${tried.join(", ")}.`,
      fix: `Assign that identity to the machine (\`az vm identity assign --ids <machine> --identities <identity>\`), or, if \`client-id\` is an application, add \`tenant-id:\` under \`with:\` and \`id-token: write\` to the job's permissions.`
    });
  }
  const credential = keepToken(new _chunk_JQHFEZS7_js__WEBPACK_IMPORTED_MODULE_1__/* .AzureCliCredential */ .nG({ subscription: subscriptionId, processTimeoutInMs: azPatience }));
  const reason = await tokenFailure(credential, scope);
  if (reason === void 0) return { credential, name: "the Azure CLI session (`az`) of this machine" };
  tried.push(`the Azure CLI of this machine gave no token (${reason})`);
  throw new _chunk_TCFON7BS_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
    what: `There is no way to sign in to Azure: \`tenant-id\` and \`client-id\` are not given, ${tried.join(", ")}.`,
    fix: `Add \`tenant-id:\` and \`client-id:\` under \`with:\` and \`id-token: write\` to the job's permissions${hosted ? "" : ", or assign a managed identity to the machine"}, or sign \`az\` in in a step before (\`azure/login\`).`
  });
}
async function isInAzure(env) {
  if (env["IDENTITY_ENDPOINT"] || env["MSI_ENDPOINT"] || env["AZURE_FEDERATED_TOKEN_FILE"]) return true;
  try {
    const place = env["AZURE_POD_IDENTITY_AUTHORITY_HOST"] || metadata;
    const answer = await fetch(`${place.replace(/\/+$/, "")}/metadata/identity/oauth2/token`, { signal: AbortSignal.timeout(patience), redirect: "manual" });
    await answer.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
async function tokenFailure(credential, scope) {
  try {
    await credential.getToken(scope);
    return void 0;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [line = ""] = (/ - Description: (.+?) - Correlation ID: /.exec(text)?.[1] ?? text).split(/\r?\n/, 1);
    return line.replace(/\.$/, "").slice(0, 400);
  }
}
function keepToken(credential) {
  let kept = null;
  return {
    getToken: async (scopes, options) => {
      if (kept === null || kept.expiresOnTimestamp - Date.now() < 3e5) kept = await credential.getToken(scopes, options);
      return kept;
    }
  };
}



/***/ })

};
