declare module '@generated/docusaurus-plugin-personas/default/*.json' {
  const data: unknown;
  export default data;
}

declare module '@theme/PersonaHome' {
  const PersonaHome: typeof import('./theme/PersonaHome/index.tsx').default;
  export default PersonaHome;
}

declare module '@theme/ScenarioList' {
  const ScenarioList: typeof import('./theme/ScenarioList/index.tsx').default;
  export default ScenarioList;
}

declare module '@theme/ScenarioPage' {
  const ScenarioPage: typeof import('./theme/ScenarioPage/index.tsx').default;
  export default ScenarioPage;
}
