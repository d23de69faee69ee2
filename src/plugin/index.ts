import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {pageMatcher} from '../content/page-globs.ts';
import {proofsName} from '../registry/proofs.ts';
import {currentIds} from '../shared/current-ids.ts';
import {htmlMinifier} from '../shared/docusaurus-internals.ts';
import {packageName} from '../shared/package-name.ts';
import {SiteChecker} from '../site/check-site.ts';
import {lastChanges} from '../site/git-changes.ts';
import {serverFile} from '../site/served-pages.ts';
import {registryFiles} from '../site/site.ts';
import {SiteReader} from '../site/site-reader.ts';
import {addedPagesData} from '../views/added-pages.ts';
import {coveragePage} from '../views/coverage-page.ts';
import {listedPages} from '../views/listed-page.ts';
import {setsInSidebars} from '../views/marked-sidebar.ts';
import {pageJourneys} from '../views/page-journeys.ts';
import {personaStyles} from '../views/persona-styles.ts';
import {registryData, registryDetails} from '../views/registry-data.ts';
import {sidebarMarks} from '../views/sidebar-marks.ts';
import {routeFor} from '../views/site-routes.ts';
import {StepTimes} from '../views/step-times.ts';
import {allPagesFile, listAllPages} from './all-pages.ts';
import {codeTranslations} from './code-translations.ts';
import {cacheByCode} from './code-version.ts';
import {DiagnosticsPlugin} from './diagnostics-plugin.ts';
import {servedPages, sidebarItems, sidebarPages} from './docs-content.ts';
import {asModule, wholeFilesRule, writeGenerated} from './generated-files.ts';
import {heldToFormat} from './held-to-format.ts';
import {inheritedFrontMatter} from './inherited-front-matter.ts';
import {followJourneys, journeysFolder, writeJourneys} from './journeys.ts';
import {layers, stylesPlugin} from './layered-styles.ts';
import {leftOut} from './left-out.ts';
import {MissedChanges} from './missed-changes.ts';
import {noPicker} from './no-picker.ts';
import type {PluginOptions} from './options.ts';
import type {DocsFolders} from './originals.ts';
import {pageStylesRules} from './page-styles-rule.ts';
import {readVariants} from './page-variants.ts';
import {foldersByHand} from './persona-docs.ts';
import {pageStart, scriptArguments} from './persona-head.ts';
import {sayFailuresPlainly} from './plain-failures.ts';
import {writePolicyHashes} from './policy-hashes.ts';
import {endBuildOnErrors, printProblems, printWarnings} from './report-site.ts';
import {defaultsOf, rereadDocs} from './reread-docs.ts';
import {RunningServer} from './running-server.ts';
import {currentMode} from './session.ts';
import {sidebarMarksFile, sidebarRule} from './sidebars.ts';
import {addPages, clashesAmong} from './site-pages.ts';
import {SiteSearch} from './site-search.ts';
import {type AllContent, takenAddresses} from './taken-addresses.ts';
import {themeModulesRule} from './theme-modules.ts';
import {wholeLettersRule} from './whole-letters.ts';

export {validateOptions} from './options.ts';

/** What each picker has in the HTML of a page. */
const pickerMark = 'data-persona-picker';

const clientFolder = (folder: string, ...path: string[]) =>
  fileURLToPath(new URL(['../..', folder, 'client', ...path].join('/'), import.meta.url));

/** The styles of what stands on every page. In one file with those of the personas, a bundler prepares one and not five. */
const componentStyles = (search: readonly string[]) =>
  ['base', 'picker', 'page', 'details', ...search]
    .map((name) => readFileSync(clientFolder('lib', `${name}.css`), 'utf8'))
    .join('\n');

/**
 * The plugin. It checks the site before anything is built, and gives the site's pages what they show of the registry.
 *
 * It checks in this constructor because the constructors run before any docs are loaded: Docusaurus's own words about a
 * broken page would come first otherwise, with a stack trace around them.
 */
export default function pluginPersonas(context: LoadContext, options: PluginOptions): Plugin<unknown> {
  const {siteDir, localizationDir, baseUrl, siteStorage, generatedFilesDir, i18n, siteConfig, siteConfigPath} = context;
  const {session, routes} = options;
  const search = new SiteSearch(options.search, routes, context);
  const addressPart = siteConfig.future.experimental_router === 'hash' ? 'hash' : 'search';
  const minifier = htmlMinifier(siteConfig.future);
  const mode = currentMode();
  const reader = new SiteReader(siteDir);
  const checker = new SiteChecker(reader);
  const built = {format: siteConfig.markdown.format, config: basename(siteConfigPath)};
  const check = () => checker.check('registry', () => heldToFormat(reader.read(), built));
  const first = check();
  const docs: DocsFolders = {siteDir, localizationDir, folders: {...foldersByHand(), ...session?.folders}};
  if (session) {
    session.docs = docs;
    session.siteDir = siteDir;
    session.isPage = pageMatcher(first.index.registry.pageSettings);
    session.inherited = inheritedFrontMatter(first.index.registry);
    session.currentIds = currentIds([...first.index.registry.personas, ...first.index.registry.scenarios]);
  }
  if (mode === 'build') endBuildOnErrors(first);
  if (mode === 'start') sayFailuresPlainly();
  let index = first.index;
  let defaults = defaultsOf(index);
  let isLoaded = false;
  let changes: ReturnType<typeof lastChanges> | undefined;
  const generated = (file: string) => join(generatedFilesDir, packageName, options.id, file);
  const running = mode === 'start' ? new RunningServer(generated(serverFile)) : undefined;

  return {
    name: packageName,
    getThemePath: () => clientFolder('lib', 'theme'),
    getTypeScriptThemePath: () => clientFolder('src', 'theme'),
    getClientModules: () => [
      generated('personas.css'),
      clientFolder('lib', 'client-module.js'),
      ...(search.isOn ? [clientFolder('lib', 'open-search.js')] : []),
    ],
    // `docusaurus write-translations` looks in these for words to translate, too.
    getPathsToWatch: () => [...registryFiles, proofsName, clientFolder('lib')],
    getDefaultCodeTranslationMessages: async () => codeTranslations(i18n.currentLocale),
    loadContent: () => {
      // A build has just begun with that.
      if (mode !== 'build') index = check().index;
      if (session) {
        session.inherited = inheritedFrontMatter(index.registry);
        const before = defaults;
        defaults = defaultsOf(index);
        // Once more where nothing changed: Docusaurus may have missed it while it read something else.
        const mayInherit = isLoaded && index.registry.pageSettings.defaults.length > 0;
        if (mode === 'start' && (mayInherit || defaults !== before)) rereadDocs(docs, index);
        isLoaded = true;
      }
      return index;
    },
    contentLoaded: async () => {
      writeGenerated(generated('script.json'), scriptArguments(index.registry, siteStorage, addressPart));
    },
    allContentLoaded: async ({allContent, actions}) => {
      // Whatever has changed, this is called: an edit of a page loads the docs plugin alone.
      index = check().index;
      const content = allContent as AllContent;
      if (session) printWarnings(leftOut(content, docs.folders, siteDir));
      const served = servedPages(content, docs);
      const pages = listedPages(index, served, readVariants(index, served, siteDir));
      running?.serves(served);
      const times = new StepTimes();
      const details = registryDetails(index, pages, routes, baseUrl, times);
      writeGenerated(generated('registry.json'), details);
      const marks = sidebarMarks(index, sidebarPages(content, docs));
      writeGenerated(generated(sidebarMarksFile), marks);
      const sets = setsInSidebars(sidebarItems(content), marks);
      writeGenerated(
        generated('personas.css'),
        layers +
          personaStyles(index.registry.personas, sets) +
          componentStyles(search.isOn ? ['search-field'] : []) +
          search.styles(),
      );
      search.note(index, content, docs);
      actions.setGlobalData(registryData(details, search.data));
      changes ??= lastChanges(siteDir);
      const data = addedPagesData(index, pages, routes, baseUrl, times, {
        days: changes,
        today: index.today,
        locale: i18n.currentLocale,
      });
      const {lists, addresses} = listAllPages(content, routes);
      writeGenerated(generated(allPagesFile), addresses);
      const write = (file: string, text: object) => {
        writeGenerated(generated(file), text);
        return asModule(generated(file), generatedFilesDir);
      };
      writeJourneys(siteDir, generated(journeysFolder), served, pageJourneys(index, pages));
      const covered = {path: routeFor(routes.coverage, baseUrl), data: () => coveragePage(index, pages)};
      const added = {lists, covered, search: search.page};
      const clashes = addPages(data, added, takenAddresses(content), actions.addRoute, write);
      if (clashes.length > 0) printProblems(clashes, mode);
    },
    postBuild: async ({routes: built, outDir}) => {
      let hasPicker = false;
      writePolicyHashes(outDir, (html) => {
        hasPicker ||= html.includes(pickerMark);
      });
      // With the hash router no page is written before a browser asks for it.
      if (!hasPicker && addressPart !== 'hash') printWarnings([noPicker(siteDir)]);
      const clashes = clashesAmong(built);
      if (clashes.length > 0) printProblems(clashes, mode);
      const fault = await search.write(outDir, index);
      if (fault) printProblems([fault], mode);
    },
    injectHtmlTags: () => ({preBodyTags: pageStart(index.registry, siteStorage, addressPart, minifier)}),
    configureWebpack: (config, isServer, {currentBundler, getStyleLoaders}) => {
      const journeys = followJourneys(currentBundler.name);
      return {
        ...cacheByCode(config as object, fileURLToPath(new URL('..', import.meta.url))),
        ...(!isServer && {devServer: {...running?.configuration, ...search.devServer()}}),
        module: {
          rules: [
            themeModulesRule(siteDir),
            sidebarRule(generatedFilesDir, generated(sidebarMarksFile)),
            ...pageStylesRules(isServer, stylesPlugin(getStyleLoaders(false, {}))),
            ...journeys.rules,
            ...(isServer ? [wholeLettersRule()] : []),
            // A build begins when all is written.
            ...(mode === 'start' ? [wholeFilesRule(generatedFilesDir)] : []),
          ],
        },
        plugins: [
          ...journeys.plugins,
          ...(mode === 'start' && !isServer
            ? [new DiagnosticsPlugin(siteDir, generatedFilesDir, check), new MissedChanges(reader, check)]
            : []),
        ],
      };
    },
  };
}
