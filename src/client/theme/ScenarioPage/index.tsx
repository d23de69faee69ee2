import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {ScenarioPageData, ScenarioStep} from '../../../views/scenario-page.ts';
import type {PageLink} from '../../../views/site-page.ts';
import MaybeLink from '../../MaybeLink.tsx';
import Readers from '../../Readers.tsx';
import {useRegistry} from '../../registry.ts';
import {forEveryone} from '../../ShownFor.tsx';
import SitePage from '../../SitePage.tsx';

interface Props extends ScenarioPageData {
  /** All pages that readers can find. */
  readonly all: readonly PageLink[];
  /** The address of the list of scenarios. */
  readonly list: string | undefined;
}

/** The page of a scenario: what it is about, where it starts, and every page of it in order. */
export default function ScenarioPage({scenario, personas, href, entry, steps, all, list}: Props): ReactNode {
  const registry = useRegistry();
  const differ = steps.some((step) => step.personas.length < personas.length);
  const outsiders = registry.personas.filter(({id}) => !personas.includes(id)).map(({id}) => id);
  return (
    <SitePage
      title={scenario.title}
      description={`${scenario.trigger}: ${scenario.outcome}`}
      kind={<p className="persona-kind">{scenario.id}</p>}
    >
      <dl className="persona-facts">
        <dt>
          <Translate id="personas.scenario.trigger">When</Translate>
        </dt>
        <dd>{scenario.trigger}</dd>
        <dt>
          <Translate id="personas.scenario.outcome">Outcome</Translate>
        </dt>
        <dd>{scenario.outcome}</dd>
        <dt>
          <Translate id="personas.scenario.for">For</Translate>
        </dt>
        <dd>
          <Readers ids={personas} />
        </dd>
      </dl>
      {href !== undefined && (
        <p>
          <Link className="button button--primary button--lg" to={href}>
            <Translate
              id="personas.scenario.start"
              description="Leads to where a scenario starts: a page, and often a heading on it"
              values={{entry}}
            >
              {'Start: {entry}'}
            </Translate>
          </Link>
        </p>
      )}
      <Heading as="h2" id="steps">
        <Translate id="personas.scenario.steps">The pages of this task, in order</Translate>
      </Heading>
      {differ ? (
        <>
          <Steps pages={all} steps={steps} shownFor={[forEveryone, ...outsiders]} />
          {personas.map((id) => (
            <Steps key={id} pages={all} steps={steps.filter((step) => step.personas.includes(id))} shownFor={[id]} />
          ))}
        </>
      ) : (
        <Steps pages={all} steps={steps} />
      )}
      <p>
        <MaybeLink to={list}>{translate({id: 'personas.scenario.all', message: 'All tasks'})}</MaybeLink>
      </p>
    </SitePage>
  );
}

interface StepsProps {
  readonly pages: readonly PageLink[];
  readonly steps: readonly ScenarioStep[];
  readonly shownFor?: readonly string[];
}

/**
 * The pages in order, or that there are none; where a persona has an order of her own, the list is shown to those it is
 * for.
 */
function Steps({pages, steps, shownFor}: StepsProps): ReactNode {
  const isForAll = shownFor === undefined || shownFor.includes(forEveryone);
  const shown = shownFor?.join(' ');
  if (steps.length === 0)
    return (
      <p data-shown-for={shown}>
        {isForAll ? (
          <Translate id="personas.scenario.planned">It is planned; there are no pages yet.</Translate>
        ) : (
          <Translate id="personas.scenario.plannedForYou">It is planned; there are no pages for you yet.</Translate>
        )}
      </p>
    );
  return (
    <ol className="persona-pages" data-shown-for={shown}>
      {steps.map(({page, personas}) => {
        const {href, title, description} = pages[page] as PageLink;
        return (
          <li key={href}>
            <Link to={href}>{title}</Link>
            <p>{description}</p>
            {isForAll && shownFor && <Readers ids={personas} />}
          </li>
        );
      })}
    </ol>
  );
}
