import {readFileSync} from 'node:fs';
import type {VersionProps} from '../shared/docusaurus-internals.ts';
import {type Marking, markSidebarItems, type SidebarItem} from '../views/marked-sidebar.ts';

/** What is used of the context of a loader of webpack or Rspack. */
interface LoaderContext {
  getOptions(): {readonly marks: string};
  addDependency(file: string): void;
}

/** A loader that marks the items of all sidebars in what the docs plugin generates for a version; all else it lets by. */
export default function sidebarLoader(this: LoaderContext, source: string): string {
  const props: VersionProps<SidebarItem> = JSON.parse(source);
  const sidebars = props.version?.docsSidebars;
  if (!sidebars) return source;
  const {marks: file} = this.getOptions();
  this.addDependency(file);
  const marking: Marking = JSON.parse(readFileSync(file, 'utf8'));
  const docsSidebars = Object.fromEntries(
    Object.entries(sidebars).map(([name, items]) => [name, markSidebarItems(items, marking)]),
  );
  return JSON.stringify({...props, version: {...props.version, docsSidebars}});
}
