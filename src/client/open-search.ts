import {loadModule} from './load-module.js';
import {loadSearchStyles} from './search-styles.ts';

// A module of the browser's that only sites with the search have: it opens by its field, by `/` and by Ctrl K. What it is comes
// only then.
if (typeof document !== 'undefined') {
  document.addEventListener('click', open, true);
  document.addEventListener('keydown', open);
}

function open(event: Event): void {
  const field = document.querySelector<HTMLElement>('[data-persona-search]');
  const {key, target, ctrlKey, metaKey} = event as KeyboardEvent & {target: Element};
  const isWith = ctrlKey || metaKey;
  const isAsked = key
    ? isWith
      ? key === 'k'
      : key === '/' && !target.matches(':read-write')
    : !isWith && field?.contains(target);
  if (!field || !isAsked) return;
  event.preventDefault();
  // All of it at once. In development there may be no index yet.
  if (process.env.NODE_ENV === 'production') loadModule(`${field.dataset.personaSearch}start.js`).catch(() => {});
  loadSearchStyles();
  import('./search/search.ts').then(
    ({openSearch}) => openSearch(field),
    () => {
      // The style sheet has the words.
      field.dataset.failed = '';
    },
  );
}
