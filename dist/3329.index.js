export const id = 3329;
export const ids = [3329];
export const modules = {

/***/ 3329:
/***/ ((module) => {

module.exports = eval("require")("kerberos");


/***/ })

};
