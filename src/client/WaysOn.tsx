import {translate} from '@docusaurus/Translate';
import details from '@generated/docusaurus-plugin-personas/default/registry.json';
import {type ReactNode, useEffect, useRef} from 'react';
import type {RegistryDetails} from '../views/registry-data.ts';
import {lateSearch, putLateSearch} from './late-search.ts';
import PageStyles from './PageStyles.tsx';
import {currentPersona} from './persona-store.ts';
import Readers from './Readers.tsx';
import ScenarioRows from './ScenarioRows.tsx';
import {registry} from './site-registry.ts';

const {personas, scenarios} = details as unknown as RegistryDetails;

/**
 * What these docs help with, and the homes of the personas: for a reader who has not found what she looked for.
 *
 * @param isBesideSearch whether the page has a search already; else there is one for the words of the address
 */
export default function WaysOn({isBesideSearch}: {isBesideSearch?: true}): ReactNode {
  const tasks = scenarios.filter(({page}) => page !== undefined);
  const homes = personas.filter(({home}) => home !== undefined);
  return (
    <div>
      <div className={isBesideSearch ? 'persona-ways' : 'container persona-page persona-ways'}>
        <PageStyles />
        {registry().search && !isBesideSearch && <AddressSearch />}
        {tasks.length > 0 && (
          <nav aria-labelledby="persona-tasks">
            <h2 id="persona-tasks">
              {translate({id: 'personas.scenarios.title', message: 'What are you here to do?'})}
            </h2>
            <ScenarioRows heading="h3" scenarios={tasks.map((scenario) => ({...scenario, to: scenario.page}))} />
          </nav>
        )}
        {homes.length > 0 && (
          <nav aria-labelledby="persona-homes">
            <h2 id="persona-homes">
              {translate({id: 'personas.homes.title', message: 'Pages for each kind of reader'})}
            </h2>
            <Readers ids={homes.map(({id}) => id)} />
          </nav>
        )}
      </div>
    </div>
  );
}

/** A search for the words of the address. */
function AddressSearch(): ReactNode {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const query = wordsIn(window.location.pathname);
    putLateSearch(root.current as HTMLElement, {query, persona: currentPersona(), scenario: ''});
  }, []);
  return (
    <section
      ref={root}
      className={lateSearch}
      aria-label={translate({id: 'personas.search.title', message: 'Search'})}
      suppressHydrationWarning
    />
  );
}

/** The words of the last part of an address that has any. */
function wordsIn(path: string): string {
  const part = path.split('/').filter(Boolean).pop() ?? '';
  try {
    return decodeURIComponent(part)
      .replace(/\.\w+$/, '')
      .replace(/[-_.+]+/g, ' ');
  } catch {
    return part;
  }
}
