import href from '-!./search/search.css';

let loaded: Promise<unknown> | undefined;

/** Loads the styles of the search, once, as a file of the site. Without them the search can be used, too. */
export function loadSearchStyles(): Promise<unknown> {
  loaded ??= new Promise((done) => {
    document.head.append(
      Object.assign(document.createElement('link'), {rel: 'stylesheet', href, onload: done, onerror: done}),
    );
  });
  return loaded;
}
