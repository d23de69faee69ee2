import type {SwizzleComponentConfig, SwizzleConfig} from '@docusaurus/types';

/** What a site may wrap, and what it is. */
const components = {
  PersonaHome: 'The home of a persona',
  PersonaPicker: 'The picker of the navbar, to be placed in a navbar of your own',
  PersonaRegistry: 'The personas and scenarios as tables',
  PersonaRoute: 'What renders a home or a scenario page',
  ScenarioList: 'The list of scenarios',
  ScenarioPage: 'The page of a scenario',
  'DocItem/Content': 'The content of a page, under the lines that say whom it is for',
  DocPaginator: 'Previous and next, along each persona’s way',
  'DocSidebarItem/Category': 'A category of the sidebar, whose link leads to a page for the reader',
  DocSidebarItems: 'The items of a sidebar, and how many pages a view leaves out',
  'MDXComponents/Details': 'A section of a page',
  'Navbar/ColorModeToggle': 'The toggle of the colour mode, with the picker beside it',
} as const;

/**
 * What `docusaurus swizzle` offers of this theme. A copy of a component would miss the files that it is made of, so a
 * site wraps it instead.
 */
export function getSwizzleConfig(): SwizzleConfig {
  const config = (description: string): SwizzleComponentConfig => ({
    actions: {eject: 'forbidden', wrap: 'safe'},
    description,
  });
  return {
    components: Object.fromEntries(Object.entries(components).map(([name, text]) => [name, config(text)])),
  };
}
