declare module '@generated/docusaurus-plugin-personas/default/*.json' {
  const data: unknown;
  export default data;
}
