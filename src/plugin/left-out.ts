import {relative, sep} from 'node:path';
import {docsPlugin} from '../shared/docusaurus-internals.ts';
import {packageName} from '../shared/package-name.ts';

/** Docs as they are loaded, as far as they are looked at here. */
interface LoadedDocs {
  readonly loadedVersions: readonly {readonly contentPath?: string}[];
}

/**
 * A sentence for each docs instance to which nothing was added, because its plugin is given as a function or as a file of
 * the site's own, whose options nobody else can see.
 *
 * @param content the content of all plugins, by their names, then by the ids of their instances
 * @param folders the folder of each instance that was added to, by its id
 */
export function leftOut(content: object, folders: Readonly<Record<string, string>>, siteDir: string): string[] {
  return Object.entries(content).flatMap(([name, instances]) =>
    Object.entries((instances ?? {}) as object).flatMap(([id, docs]) => {
      if (!isDocs(docs) || (name === docsPlugin && id in folders)) return [];
      const path = docs.loadedVersions.map(({contentPath}) => contentPath).find((found) => found !== undefined);
      const folder = path === undefined ? '' : relative(siteDir, path).split(sep).join('/');
      const options = [...(id === 'default' ? [] : [`id: '${id}'`]), ...(folder ? [`path: '${folder}'`] : []), '…'];
      const what = `The docs${id === 'default' ? '' : ` ${id}`}${folder && ` in ${folder}`} of the plugin ${name}`;
      return [
        `${what} have no persona sections: the plugin is given as a function or a file of your own, ` +
          `so nothing could be added to its options. Hand them on through personaDocs of ${packageName}: ` +
          `personaDocs({${options.join(', ')}}).`,
      ];
    }),
  );
}

function isDocs(content: unknown): content is LoadedDocs {
  return Array.isArray((content as LoadedDocs | null | undefined)?.loadedVersions);
}
