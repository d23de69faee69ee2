/** Find the query of a page in its address. With Docusaurus's hash router, the address of a page is in the hash. */
export const queries = {search: () => location.search, hash: () => location.hash.split('?')[1]} as const;
