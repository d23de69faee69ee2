// `npm run bench`: measures what the README promises, and prints the table. Names as arguments run only those.
const benches = {
  check: async () => (await import('./check.mjs')).benchCheck(),
  shapes: async () => (await import('./check.mjs')).benchShapes(),
  knowing: async () => (await import('./knowing.mjs')).benchKnowing(),
  'knowing-build': async () => (await import('./knowing.mjs')).benchKnowingBuild(),
  watch: async () => (await import('./watch.mjs')).benchWatch(),
  build: async () => (await import('./build.mjs')).benchBuild(),
  lsp: async () => (await import('./lsp.mjs')).benchLsp(),
  search: async () => (await import('./search.mjs')).benchSearch(),
  reading: async () => (await import('./reading.mjs')).benchReading(),
};

const chosen = process.argv.slice(2);
const rows = [];
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length === 0 || chosen.includes(name)) rows.push(...(await bench()));
}
const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length), 6));
const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
console.log(
  [line(['what', 'found', 'wanted']), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n'),
);
