/** The folder of the search's index, in the folder of a build. Whoever runs Pagefind over a build has another one. */
export const searchFolder = 'personas-search';

/** The event on `document` that says what was searched for. */
export const searchEvent = 'personas:search';
