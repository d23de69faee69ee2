// What `require` gets, and so Docusaurus, which compiles the ES modules of packages as it loads them: some 200 here, at
// each build. Node.js loads them as they are.
const esm = require('./index.js');

Object.defineProperty(exports, '__esModule', {value: true});
exports.default = esm.default;
exports.getSwizzleConfig = esm.getSwizzleConfig;
exports.personaDocs = esm.personaDocs;
exports.validateOptions = esm.validateOptions;
exports.withPersonas = esm.withPersonas;
