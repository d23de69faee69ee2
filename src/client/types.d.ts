declare module '@generated/docusaurus-plugin-personas/default/*.json' {
  const data: unknown;
  export default data;
}

declare module '@theme/PersonaCards' {
  const PersonaCards: typeof import('./theme/PersonaCards/index.tsx').default;
  export default PersonaCards;
}

declare module '@theme/PersonaHome' {
  const PersonaHome: typeof import('./theme/PersonaHome/index.tsx').default;
  export default PersonaHome;
}

declare module '@theme/ScenarioCards' {
  const ScenarioCards: typeof import('./theme/ScenarioCards/index.tsx').default;
  export default ScenarioCards;
}

declare module '@theme/ScenarioList' {
  const ScenarioList: typeof import('./theme/ScenarioList/index.tsx').default;
  export default ScenarioList;
}

declare module '@theme/ScenarioPage' {
  const ScenarioPage: typeof import('./theme/ScenarioPage/index.tsx').default;
  export default ScenarioPage;
}

declare module '-!*.css' {
  /** Where the site serves the file. */
  const href: string;
  export default href;
}
