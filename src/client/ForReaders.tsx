import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {PersonaData} from '../views/registry-data.ts';
import PersonaLink from './PersonaLink.tsx';
import {everyone} from './ShownFor.tsx';

/** Says for whom something is: for some personas, each a link to her home where she has one, or for everyone. */
export default function ForReaders({personas}: {personas?: readonly PersonaData[] | undefined}): ReactNode {
  return (
    <span>
      <Translate
        id="personas.page.for"
        values={{
          personas: (
            <>
              {personas?.map((persona) => <PersonaLink key={persona.id} {...persona} />) ?? (
                <span className="persona-name">{everyone()}</span>
              )}
            </>
          ),
        }}
      >
        {'For {personas}'}
      </Translate>
    </span>
  );
}
