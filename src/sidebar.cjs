// What `require` gets.
const esm = require('./sidebar.js');

Object.defineProperty(exports, '__esModule', {value: true});
exports.markSidebarItems = esm.markSidebarItems;
exports.placesInClass = esm.placesInClass;
exports.sidebarClass = esm.sidebarClass;
