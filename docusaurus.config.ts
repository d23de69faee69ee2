import type * as Preset from '@docusaurus/preset-classic';
import type {UserThemeConfig as Mermaid} from '@docusaurus/theme-mermaid';
import type {Config} from '@docusaurus/types';
import {darkCode, lightCode} from './src/css/code-themes.ts';
import {withPersonas} from './src/index.ts';

/** Where these pages live; whoever finds a mistake gets there by the link on each page. */
const repository = 'https://github.com/swarren1214/docusaurus-plugin-personas';

const config: Config = {
  title: 'WeBudget backend docs',
  tagline: 'What are you here to do?',
  favicon: 'img/favicon.svg',
  url: process.env.SITE_URL ?? 'https://swarren1214.github.io',
  baseUrl: process.env.BASE_URL ?? '/',
  trailingSlash: true,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  customFields: {
    // What every page of WeBudget was held against. Change it when all of them were held against another commit.
    holdsFor: {
      repository: 'swarren1214/webudget2025',
      commit: '39f8ddcfab476b90fd634a50341a7a42aa9f4b4a',
      day: '2025-08-08',
    },
  },
  future: {v4: true},
  markdown: {
    // Pages in .md are CommonMark, as code hosts and editors show them; personas.yaml says the same.
    format: 'detect',
    mermaid: true,
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
  i18n: {defaultLocale: 'en', locales: ['en']},
  presets: [
    [
      'classic',
      {
        docs: {routeBasePath: 'docs', sidebarPath: './sidebars.ts', editUrl: `${repository}/edit/main/`},
        blog: false,
        theme: {customCss: './src/css/site.css'},
      } satisfies Preset.Options,
    ],
  ],
  themes: ['@docusaurus/theme-mermaid'],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    navbar: {
      title: 'WeBudget',
      logo: {src: 'img/logo.svg', alt: '', width: 32, height: 32},
      items: [
        {to: '/docs/#quick-start', label: 'Quick start', position: 'left', activeBaseRegex: '/docs/$'},
        {to: '/scenarios', label: 'What are you here to do?', position: 'left'},
        {to: '/docs/all-pages', label: 'All pages', position: 'left'},
        {href: repository, label: 'Repository', position: 'right'},
      ],
    },
    footer: {
      copyright: 'WeBudget backend docs. Choosing a persona filters what you see; it is no access control.',
    },
    mermaid: {
      theme: {light: 'neutral', dark: 'dark'},
      options: {
        fontFamily: 'var(--ifm-font-family-base)',
        // What the dark theme writes on edges has too little contrast.
        themeCSS: '.edgeLabel, .edgeLabel p, .labelBkg { background-color: var(--ifm-background-color); }',
        // Narrow enough for the column of text, where all diagrams are read.
        flowchart: {nodeSpacing: 24, rankSpacing: 36, subGraphTitleMargin: {top: 4, bottom: 16}},
        er: {nodeSpacing: 40, rankSpacing: 76, diagramPadding: 8},
        sequence: {diagramMarginX: 8, width: 112, actorMargin: 28, messageMargin: 28, mirrorActors: false, wrap: true},
      },
    },
    prism: {
      theme: lightCode,
      darkTheme: darkCode,
      additionalLanguages: ['bash', 'json', 'sql', 'docker'],
    },
  } satisfies Preset.ThemeConfig & Mermaid,
};

export default withPersonas(config, {routes: {coverage: '/coverage'}});
