// Which room of src/ may import which, and what follows from it.

const core = ['diagnostics', 'registry', 'markdown', 'content', 'rules', 'check', 'views', 'site', 'remark'];

/** Room -> the rooms it may import, whole or, under `types`, only with `import type`. */
const rooms = {
  // What all others may import.
  shared: {whole: []},
  diagnostics: {whole: []},
  registry: {whole: ['diagnostics']},
  markdown: {whole: ['diagnostics']},
  content: {whole: ['markdown', 'registry', 'diagnostics']},
  rules: {whole: ['content', 'markdown', 'registry', 'diagnostics']},
  check: {whole: ['rules', 'content', 'markdown', 'registry', 'diagnostics']},
  views: {whole: ['content', 'markdown', 'registry', 'diagnostics']},
  edits: {whole: ['content', 'markdown', 'registry', 'diagnostics']},
  site: {whole: ['check', 'content', 'registry', 'diagnostics']},
  remark: {whole: [], types: ['diagnostics', 'registry', 'content', 'views']},
  // The house draws client below plugin as it draws diagnostics below rules: plugin puts the head script into the page.
  plugin: {whole: [...core, 'client']},
  cli: {whole: [...core, 'edits', 'lsp']},
  lsp: {whole: [...core, 'edits']},
  client: {whole: [], types: [...core, 'plugin']},
  // This site's own pages: browser code too.
  pages: {whole: ['client'], types: [...core, 'plugin']},
  // This site's own wrappers of theme components, and its look.
  theme: {whole: []},
  css: {whole: []},
};

/** A pattern for the files in some rooms. */
const inside = (names) => `^src/(${names.join('|')})/`;

/** The rules for one room: what it may not import at all, and what it may import as a type only. */
function roomRules([room, {whole, types = []}]) {
  const from = {path: inside([room])};
  const comment = `src/${room} may import ${whole.length > 0 ? whole.join(', ') : 'no other room'}${types.length > 0 ? `; types of ${types.join(', ')}` : ''}.`;
  const forbidden = [
    {
      name: `${room}-imports`,
      comment,
      severity: 'error',
      from,
      to: {path: '^src/', pathNot: inside([room, 'shared', ...whole, ...types])},
    },
  ];
  if (types.length > 0) {
    const to = {path: inside(types), dependencyTypesNot: ['type-only']};
    forbidden.push({name: `${room}-imports-types-only`, comment, severity: 'error', from, to});
  }
  return forbidden;
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).flatMap(roomRules),
    {
      name: 'known-rooms-only',
      comment: 'A new folder in src/ needs its place in the house, and a line in `rooms` here.',
      severity: 'error',
      from: {path: '^src/', pathNot: ['^src/(index|remark|sidebar)\\.(ts|cjs|d\\.cts)$', inside(Object.keys(rooms))]},
      to: {},
    },
    {
      name: 'no-circle',
      comment: 'Modules that import each other, if only as types, are one module.',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {
      name: 'index-re-exports-only',
      comment: 'src/index.ts is the public API and nothing else: `export … from`, never `import`.',
      severity: 'error',
      from: {path: '^src/(index|remark|sidebar)\\.ts$'},
      to: {dependencyTypesNot: ['export']},
    },
    {
      name: 'src-stands-alone',
      comment: 'What is published imports nothing outside src/: no tests, no tooling, no compiled copy of itself.',
      severity: 'error',
      from: {path: '^src/', pathNot: inside(['pages'])},
      to: {pathNot: '^(src|node_modules)/', dependencyTypes: ['local']},
    },
    {
      name: 'browser-without-node',
      comment: 'Browser code has no Node modules.',
      severity: 'error',
      from: {path: inside(['client', 'pages', 'theme'])},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'browser-without-zod',
      comment: 'Zod is too heavy for browser code: the registries are checked before they get there.',
      severity: 'error',
      from: {path: inside(['client', 'pages', 'theme'])},
      to: {path: '(^|/)node_modules/zod/|^zod(/|$)'},
    },
    {
      name: 'core-is-pure',
      comment: 'Text in, data out: reading files, watching and the network live at the edges (site, plugin, cli, lsp).',
      severity: 'error',
      from: {
        path: inside(['diagnostics', 'registry', 'markdown', 'content', 'rules', 'check', 'views', 'edits', 'remark']),
      },
      to: {path: '^(node:)?(fs|child_process|http|https|net|os|worker_threads)(/|$)|tinyglobby'},
    },
    {
      name: 'browser-with-the-site',
      comment:
        'Browser code is published file by file, and has no packages but React and Docusaurus, which the site brings.',
      severity: 'error',
      from: {path: inside(['client'])},
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(react|react-dom|@docusaurus)/',
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: {path: '^(node_modules|lib)/'},
    tsConfig: {fileName: 'tsconfig.json'},
    // Types count as well: a room that knows another's types knows that room.
    tsPreCompilationDeps: true,
    // The packages stand in package.json at the root, not in the one nearest to the source, src/package.json.
    combinedDependencies: true,
    enhancedResolveOptions: {conditionNames: ['import', 'default'], extensions: ['.ts', '.tsx', '.js', '.json']},
  },
};
