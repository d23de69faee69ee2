import {searchEvent} from '../../shared/search-folder.ts';
import {rememberSearch} from './past-searches.ts';

/** What the event says of a search. */
export interface Searched {
  readonly query: string;
  /** The ids of whom and of what it was limited to; empty where it was not. */
  readonly persona: string;
  readonly scenario: string;
  /** How many results there were, and how many more for other readers. */
  readonly results: number;
  readonly others: number;
  /** How many scenarios and homes stood above them. */
  readonly tasks: number;
}

/** How long a query stands before it counts as one, in milliseconds: while somebody types, it is none yet. */
const settled = 1500;

/** Says on `document` what was searched for, once for each query, and keeps it on the device. */
export function searchReport(): {note: (searched: Searched) => void; send: () => void} {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let unsent: Searched | undefined;
  const send = () => {
    clearTimeout(waiting);
    if (!unsent) return;
    const detail = unsent;
    unsent = undefined;
    rememberSearch(detail.query);
    document.dispatchEvent(new CustomEvent(searchEvent, {detail}));
  };
  const note = (searched: Searched) => {
    unsent = searched;
    clearTimeout(waiting);
    waiting = setTimeout(send, settled);
  };
  return {note, send};
}
