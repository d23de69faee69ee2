declare module '@generated/docusaurus-plugin-personas/default/registry.json' {
  const registry: unknown;
  export default registry;
}
