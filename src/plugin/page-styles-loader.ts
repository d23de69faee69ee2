import {overLayers, type PostcssPlugin} from './layered-styles.ts';

/** What is used of the context of a loader of webpack or Rspack. */
interface LoaderContext {
  getOptions(): {readonly plugin: PostcssPlugin};
}

/** A loader that has styles count for more than those of Docusaurus, in the browsers of any site. */
export default function pageStylesLoader(this: LoaderContext, source: string): Promise<string> {
  return overLayers(source, this.getOptions().plugin);
}
