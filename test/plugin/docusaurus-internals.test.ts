import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {themeModulesRule} from '../../src/plugin/theme-modules.ts';
import {
  docsPlugin,
  generatedFolder,
  htmlMinifier,
  internalModules,
  pageWriter,
  themeModules,
} from '../../src/shared/docusaurus-internals.ts';
import {root} from '../docusaurus.ts';

const require = createRequire(import.meta.url);

/** The text of a file of a package, beside a module of it. */
const textBeside = (module: string, file: string) => readFileSync(join(require.resolve(module), '..', file), 'utf8');

// What fails here has changed in Docusaurus: src/shared/docusaurus-internals.ts is the place to follow it.
describe('what this package relies on in the Docusaurus that is installed', () => {
  it.each([
    [internalModules.site, 'loadContext'],
    [internalModules.plugins, 'initPlugins'],
    [internalModules.frontMatter, 'validateDocFrontMatter'],
  ])('%s exports %s', (module, name) => {
    expect(require(module)[name]).toBeTypeOf('function');
  });

  it('refuses front matter with the fields that it refuses', () => {
    const {validateDocFrontMatter} = require(internalModules.frontMatter);
    expect(() => validateDocFrontMatter({id: {}, title: 'A'})).toThrow(
      expect.objectContaining({details: [expect.objectContaining({path: ['id']})]}),
    );
  });

  it('has the HTML of a site made short by what its settings say', () => {
    const choice = /htmlMinifierType:[^,]*/.exec(textBeside(internalModules.site, '../ssg/ssgParams.js'))?.[0];
    expect(choice).toMatch(/siteConfig\.future\.faster\.swcHtmlMinimizer\s*\? 'swc'\s*: 'terser'/);
    expect(htmlMinifier({faster: {swcHtmlMinimizer: true}})).toBe('swc');
    expect(htmlMinifier({experimental_faster: {swcHtmlMinimizer: true}})).toBe('swc');
    expect(htmlMinifier({faster: {swcHtmlMinimizer: false}})).toBe('terser');
    expect(htmlMinifier({})).toBe('terser');
  });

  it('gives its docs plugin the name, and generated files the folder', () => {
    expect(textBeside(internalModules.frontMatter, 'index.js')).toContain(`'${docsPlugin}'`);
    expect(textBeside('@docusaurus/utils', 'constants.js')).toContain(`'${generatedFolder}'`);
  });

  it('writes the sidebars of a version as docsSidebars under version', () => {
    expect(textBeside(internalModules.frontMatter, 'props.js')).toMatch(/\bdocsSidebars: /);
    expect(textBeside(internalModules.frontMatter, 'routes.js')).toMatch(/\bversion: .*toVersionMetadataProp\b/);
  });

  it('has one module write pages, with one promise of a text', () => {
    const file = require.resolve('@docusaurus/core/lib/client/renderToHtml.js');
    expect(file).toMatch(pageWriter.file);
    expect(readFileSync(file, 'utf8').split(pageWriter.text)).toHaveLength(2);
    expect(textBeside(file, 'serverEntry.js')).toContain("from './renderToHtml'");
  });

  it('writes props of routes into a folder p', () => {
    expect(textBeside('@docusaurus/core/lib/server/site.js', 'codegen/codegenRoutes.js')).toMatch(
      /\bjoin\(plugin\.name, plugin\.id, 'p', /,
    );
  });
});

// The package itself finds them here, too. Where pnpm starts Node.js, that does not mean that a bundler does.
it('the theme is reached through the preset, whatever the package itself finds', () => {
  expect(themeModulesRule(root).resolve.alias).toEqual(
    Object.fromEntries(themeModules.map((name) => [`${name}$`, require.resolve(name)])),
  );
});

it('no other file of the package names an internal module of Docusaurus', () => {
  const named = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.tsx?$/.test(name) && !/^(?:pages|theme)\b/.test(name) && !name.endsWith('internals.ts'))
    .filter((name) => /@docusaurus\/[\w-]+\/(?:lib|internal)\b/.test(readFileSync(join(root, 'src', name), 'utf8')));
  expect(named).toEqual([]);
});
