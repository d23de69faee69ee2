// What `require` gets.
const esm = require('./remark.js');

Object.defineProperty(exports, '__esModule', {value: true});
exports.personaSections = esm.personaSections;
exports.placeHeader = esm.placeHeader;
exports.readingTime = esm.readingTime;
