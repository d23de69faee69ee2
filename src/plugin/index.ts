import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {ContentIndex} from '../content/content-index.ts';
import {pageMatcher} from '../content/page-globs.ts';
import {registryFiles} from '../site/site.ts';
import {SiteReader} from '../site/site-reader.ts';
import {addedPagesData} from '../views/added-pages.ts';
import {personaStyles} from '../views/persona-styles.ts';
import {registryData, registryDetails} from '../views/registry-data.ts';
import {sidebarMarks} from '../views/sidebar.ts';
import {listedPages} from '../views/site-page.ts';
import {codeTranslations} from './code-translations.ts';
import {currentIds} from './current-ids.ts';
import {DiagnosticsPlugin} from './diagnostics-plugin.ts';
import {servedPages, sidebarPages} from './docs-content.ts';
import type {PluginOptions} from './options.ts';
import type {DocsFolders} from './originals.ts';
import {pageEnd, pageStart} from './persona-head.ts';
import {checkSite, endBuildOnErrors, printProblems} from './report-site.ts';
import {currentMode} from './session.ts';
import {sidebarMarksFile, sidebarRule} from './sidebars.ts';
import {addPages, clashesAmong} from './site-pages.ts';
import {readStandIns} from './stand-ins.ts';
import {type AllContent, takenAddresses} from './taken-addresses.ts';

export {validateOptions} from './options.ts';

const name = 'docusaurus-plugin-personas';
const clientFolder = (folder: string, ...path: string[]) =>
  fileURLToPath(new URL(['../..', folder, 'client', ...path].join('/'), import.meta.url));

/**
 * The plugin. It checks the site before anything is built, and gives the site's pages what they show of the registry.
 *
 * It checks in this constructor because the constructors run before any docs are loaded: Docusaurus's own words about a
 * broken page would come first otherwise, with a stack trace around them.
 */
export default function pluginPersonas(context: LoadContext, options: PluginOptions): Plugin<ContentIndex> {
  const {siteDir, localizationDir, baseUrl, siteStorage, generatedFilesDir, i18n} = context;
  const {session, routes} = options;
  const mode = currentMode();
  const reader = new SiteReader(siteDir);
  const first = checkSite(reader);
  const docs: DocsFolders = {siteDir, localizationDir, folders: session?.folders ?? {}};
  if (session) {
    session.docs = docs;
    session.siteDir = siteDir;
    session.isPage = pageMatcher(first.index.registry.pages);
    session.currentIds = currentIds(first.index.registry);
  }
  if (mode === 'build') endBuildOnErrors(first);
  let index = first.index;
  const generated = (file: string) => join(generatedFilesDir, name, options.id, file);

  return {
    name,
    getThemePath: () => clientFolder('lib', 'theme'),
    getTypeScriptThemePath: () => clientFolder('src', 'theme'),
    getClientModules: () => [
      generated('personas.css'),
      ...['base', 'picker', 'page', 'details'].map((styles) => clientFolder('lib', `${styles}.css`)),
      clientFolder('lib', 'client-module.js'),
    ],
    // `docusaurus write-translations` looks in these for words to translate, too.
    getPathsToWatch: () => [...registryFiles, clientFolder('lib')],
    getDefaultCodeTranslationMessages: async () => codeTranslations(i18n.currentLocale),
    loadContent: () => {
      index = checkSite(reader).index;
      return index;
    },
    contentLoaded: async ({actions}) => {
      await actions.createData('personas.css', personaStyles(index.registry.personas));
    },
    allContentLoaded: async ({allContent, actions}) => {
      const content = allContent as AllContent;
      const served = servedPages(content, docs);
      const pages = listedPages(index, served, readStandIns(index, served, siteDir));
      const details = registryDetails(index, pages, routes, baseUrl);
      await actions.createData('registry.json', details);
      await actions.createData(sidebarMarksFile, sidebarMarks(index, sidebarPages(content, docs)));
      actions.setGlobalData(registryData(details));
      const data = addedPagesData(index, pages, routes, baseUrl);
      const clashes = await addPages(data, takenAddresses(content), actions, generatedFilesDir);
      if (clashes.length > 0) printProblems(clashes, mode);
    },
    postBuild: async ({routes: built}) => {
      const clashes = clashesAmong(built);
      if (clashes.length > 0) printProblems(clashes, mode);
    },
    injectHtmlTags: () => ({
      preBodyTags: pageStart(index.registry, siteStorage),
      postBodyTags: pageEnd,
    }),
    configureWebpack: (_config, isServer) => ({
      module: {rules: [sidebarRule(generatedFilesDir, generated(sidebarMarksFile))]},
      plugins: mode === 'start' && !isServer ? [new DiagnosticsPlugin(reader)] : [],
    }),
  };
}
