/** The content of all plugins, as far as it is looked at here: the docs plugin's versions and their docs. */
export interface AllContent {
  readonly 'docusaurus-plugin-content-docs'?: Readonly<
    Record<string, {readonly loadedVersions: readonly {readonly docs: readonly LoadedDoc[]}[]}>
  >;
}

interface LoadedDoc {
  /** `@site/docs/README.md` */
  readonly source: string;
  readonly permalink: string;
}

/** The route of each page that the docs plugin serves, by its path relative to the site. Drafts have none in a build. */
export function routesOf(content: AllContent): Map<string, string> {
  const instances = Object.values(content['docusaurus-plugin-content-docs'] ?? {});
  const docs = instances.flatMap(({loadedVersions}) => loadedVersions.flatMap((version) => version.docs));
  return new Map(docs.map(({source, permalink}) => [source.replace(/^@site\//, ''), permalink]));
}
