/** A path so that it is equal to that of the same page, as the theme of Docusaurus compares paths. */
export function pathKey(path: string): string {
  return (path.endsWith('/') ? path : `${path}/`).toLowerCase();
}

/** Whether two paths lead to the same page. */
export function isSamePath(path: string | undefined, other: string | undefined): boolean {
  return path !== undefined && other !== undefined && pathKey(path) === pathKey(other);
}
