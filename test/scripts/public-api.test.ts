import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import ts from 'typescript';
import {expect, test} from 'vitest';
import {root} from '../docusaurus.ts';

test('src/index.ts re-exports only', () => {
  const file = new URL('../../src/index.ts', import.meta.url);
  const {statements} = ts.createSourceFile('index.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const others = statements.filter((statement) => !(ts.isExportDeclaration(statement) && statement.moduleSpecifier));
  expect(others).toEqual([]);
});

test('the package exports just what it promises', () => {
  const file = new URL('../../src/index.ts', import.meta.url);
  const {statements} = ts.createSourceFile('index.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const names = statements.filter(ts.isExportDeclaration).flatMap(({exportClause}) => {
    if (!exportClause || !ts.isNamedExports(exportClause)) return ['*'];
    return exportClause.elements.map(({name}) => name.text);
  });
  expect(names.sort()).toEqual([
    'PersonasOptions',
    'SiteConfig',
    'default',
    'getSwizzleConfig',
    'personaDocs',
    'validateOptions',
    'withPersonas',
  ]);
});

test('Docusaurus gets the same without compiling any of it', () => {
  const script = `
    require('@docusaurus/utils')
      .loadFreshModule(require.resolve('docusaurus-plugin-personas'))
      .then((loaded) => console.log(typeof loaded.default, ...Object.keys(loaded).sort()));
  `;
  // Its loader says so on the way.
  const env = {...process.env, JITI_DEBUG: '1', JITI_CACHE: 'false'};
  const {stdout, stderr} = spawnSync(process.execPath, ['-e', script], {cwd: root, env, encoding: 'utf8'});
  expect(stdout).toContain('function getSwizzleConfig personaDocs validateOptions withPersonas\n');
  expect(`${stdout}${stderr}`).toContain('[native]');
  expect(`${stdout}${stderr}`).not.toContain('[transpile]');
});

/** What a file of a site sees of the package, by `import` or by `require`. */
function seen(part: string, load: (name: string) => string): string[] {
  const script = `${load(part)}.then((loaded) => console.log(Object.keys(loaded).filter((name) => !/^(default|module\\.exports|__esModule)$/.test(name)).sort().join()))`;
  const {stdout, stderr} = spawnSync(process.execPath, ['-e', script], {cwd: root, encoding: 'utf8'});
  expect(stderr).toBe('');
  return stdout.trim().split(',');
}

test.each([
  ['docusaurus-plugin-personas', ['getSwizzleConfig', 'personaDocs', 'validateOptions', 'withPersonas']],
  ['docusaurus-plugin-personas/remark', ['personaSections', 'placeHeader', 'readingTime']],
  ['docusaurus-plugin-personas/sidebar', ['markSidebarItems', 'placesInClass', 'sidebarClass']],
])('%s has its names, for import and for require', (part, names) => {
  expect(seen(part, (name) => `import('${name}')`)).toEqual(names);
  expect(seen(part, (name) => `Promise.resolve(require('${name}'))`)).toEqual(names);
});

test('nothing else of the package can be reached', () => {
  const reach = (path: string) => () => import.meta.resolve(`docusaurus-plugin-personas/${path}`);
  expect(reach('package.json')).not.toThrow();
  for (const path of ['lib/index.js', 'lib/cli/main.js', 'src/client/PersonaPicker.tsx', 'cli'])
    expect(reach(path)).toThrow();
});
