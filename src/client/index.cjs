// What `require` gets, in a bundle.
const esm = require('./index.js');

Object.defineProperty(exports, '__esModule', {value: true});
exports.personas = esm.personas;
exports.usePersona = esm.usePersona;
