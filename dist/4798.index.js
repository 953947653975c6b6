export const id = 4798;
export const ids = [4798];
export const modules = {

/***/ 4798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chooseCloud: () => (/* binding */ chooseCloud)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var _chunk_NV5WPINZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5649);

const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);


// src/azure/cloud.ts
var known = {
  AzureCloud: {
    name: "AzureCloud",
    arm: "https://management.azure.com",
    authority: "https://login.microsoftonline.com",
    assertionAudience: "api://AzureADTokenExchange"
  },
  AzureUSGovernment: {
    name: "AzureUSGovernment",
    arm: "https://management.usgovcloudapi.net",
    authority: "https://login.microsoftonline.us",
    assertionAudience: "api://AzureADTokenExchangeUSGov"
  },
  AzureChinaCloud: {
    name: "AzureChinaCloud",
    arm: "https://management.chinacloudapi.cn",
    // The older login.chinacloudapi.cn is an alias that the sign-in library turns into this one.
    authority: "https://login.partner.microsoftonline.cn",
    assertionAudience: "api://AzureADTokenExchangeChina"
  }
};
function chooseCloud(inputs) {
  if (inputs.environment !== "custom") return known[inputs.environment];
  return {
    name: "custom",
    arm: inputs.armEndpoint ?? "",
    authority: inputs.authorityHost ?? "",
    assertionAudience: known.AzureCloud.assertionAudience
  };
}



/***/ })

};
