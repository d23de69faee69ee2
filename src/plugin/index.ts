import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {ContentIndex} from '../content/content-index.ts';
import {pageMatcher} from '../content/page-globs.ts';
import {registryFiles} from '../site/site.ts';
import {SiteReader} from '../site/site-reader.ts';
import {registryData, registryTables} from '../views/registry-data.ts';
import {DiagnosticsPlugin} from './diagnostics-plugin.ts';
import {type AllContent, routesOf} from './docs-content.ts';
import type {PluginOptions} from './options.ts';
import {checkSite, endBuildOnErrors} from './report-site.ts';
import {currentMode} from './session.ts';

export {validateOptions} from './options.ts';

const themeFolder = (folder: string) => fileURLToPath(new URL(`../../${folder}/client/theme`, import.meta.url));

/**
 * The plugin. It checks the site before anything is built, and gives the site's pages what they show of the registry.
 *
 * It checks in this constructor because the constructors run before any docs are loaded: Docusaurus's own words about a
 * broken page would come first otherwise, with a stack trace around them.
 */
export default function pluginPersonas({siteDir}: LoadContext, {session}: PluginOptions): Plugin<ContentIndex> {
  const mode = currentMode();
  const reader = new SiteReader(siteDir);
  const first = checkSite(reader);
  if (session) {
    session.siteDir = siteDir;
    session.isPage = pageMatcher(first.index.registry.pages);
  }
  if (mode === 'build') endBuildOnErrors(first);
  let index = first.index;

  return {
    name: 'docusaurus-plugin-personas',
    getThemePath: () => themeFolder('lib'),
    getTypeScriptThemePath: () => themeFolder('src'),
    getPathsToWatch: () => [...registryFiles],
    loadContent: () => {
      index = checkSite(reader).index;
      return index;
    },
    contentLoaded: async ({actions}) => {
      await actions.createData('registry.json', registryTables(index));
    },
    allContentLoaded: async ({allContent, actions}) => {
      actions.setGlobalData(registryData(index, routesOf(allContent as AllContent)));
    },
    configureWebpack: (_config, isServer) =>
      mode === 'start' && !isServer ? {plugins: [new DiagnosticsPlugin(reader)]} : {},
  };
}
