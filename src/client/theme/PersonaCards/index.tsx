import Translate, {translate} from '@docusaurus/Translate';
import registry from '@generated/docusaurus-plugin-personas/default/registry.json';
import type {ReactNode} from 'react';
import type {RegistryDetails} from '../../../views/registry-data.ts';
import MaybeLink from '../../MaybeLink.tsx';
import PageStyles from '../../PageStyles.tsx';
import PickButton from '../../PickButton.tsx';

const {personas} = registry as unknown as RegistryDetails;

interface Props {
  /** The level of the names in the outline of the page. */
  readonly heading?: 'h2' | 'h3' | 'h4';
}

/**
 * All personas as cards, for a front page: who she is, the way to her home, and a button that has the site read as her. The
 * card of whom one reads as says so.
 */
export default function PersonaCards({heading: Title = 'h3'}: Props): ReactNode {
  return (
    <>
      <PageStyles />
      <ul className="persona-cards">
        {personas.map(({id, name, shortName, description, home, homePageCount}) => (
          <li key={id} className="persona-card persona-door" data-persona-color={id}>
            <Title>
              <MaybeLink className="persona-name" data-persona-color={id} to={home}>
                {name}
              </MaybeLink>
            </Title>
            {description && <p>{description}</p>}
            <div>
              <PickButton persona={{id, shortName}} className="button--outline button--primary button--sm" />
              <span className="persona-quiet">
                {translate({id: 'personas.cards.pages', message: 'Pages: {count}'}, {count: homePageCount})}
              </span>
            </div>
            <p className="persona-reading" data-shown-for={id}>
              <Translate id="personas.cards.reading">You read as this persona</Translate>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
