import type {SwizzleComponentConfig, SwizzleConfig} from '@docusaurus/types';

/** What a site may wrap, and what it is. */
const components = {
  AllPages: 'The list of all pages, for readers without scripts',
  PersonaCards: 'The personas as cards, for a front page',
  CoveragePage: 'Which persona is served in which scenario',
  PersonaHome: 'The home of a persona',
  PersonaPicker: 'The picker of the navbar, to be placed in a navbar of your own',
  PersonaRegistry: 'The personas and scenarios as tables',
  PersonaRoute: 'What renders a home or a scenario page',
  ScenarioCards: 'The scenarios as cards, for a front page',
  ScenarioList: 'The list of scenarios',
  ScenarioPage: 'The page of a scenario',
  SearchRoute: 'The page of the search',
  'DocItem/Content': 'The content of a page, under the lines that say whom it is for',
  DocPaginator: 'Previous and next, along each persona’s way',
  'DocSidebarItem/Category': 'A category of the sidebar, whose link leads to a page for the reader',
  DocSidebarItems: 'The items of a sidebar, and how many pages a view leaves out',
  'MDXComponents/Details': 'A section of a page',
  'NotFound/Content': 'The content of a page that is not there, with the tasks and the homes to go on to',
  'Navbar/ColorModeToggle': 'The toggle of the colour mode, with the picker beside it',
} as const;

/**
 * What `docusaurus swizzle` offers of this theme. A copy of a component would miss the files that it is made of, so a
 * site wraps it instead.
 */
export function getSwizzleConfig(): SwizzleConfig {
  const config = (wrap: 'safe' | 'forbidden', description: string): SwizzleComponentConfig => ({
    actions: {eject: 'forbidden', wrap},
    description,
  });
  const names = Object.keys(components);
  // Docusaurus offers each folder between, too, to be copied with all that is in it, unless this says otherwise.
  const folders = names.map((name) => name.split('/').slice(0, -1).join('/')).filter((name) => name !== '');
  return {
    components: {
      ...Object.fromEntries(folders.map((name) => [name, config('forbidden', 'A folder: wrap what is in it')])),
      ...Object.fromEntries(Object.entries(components).map(([name, text]) => [name, config('safe', text)])),
    },
  };
}
