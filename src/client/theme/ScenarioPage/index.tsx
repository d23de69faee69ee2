import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import {type ReactNode, useEffect} from 'react';
import {everyone as forEveryone} from '../../../shared/everyone.ts';
import type {PageLink} from '../../../views/listed-page.ts';
import type {ScenarioPageData, ScenarioStep} from '../../../views/scenario-page.ts';
import AddedPage from '../../AddedPage.tsx';
import {followScenario} from '../../follow-scenario.ts';
import MaybeLink from '../../MaybeLink.tsx';
import Readers from '../../Readers.tsx';
import ReadingTime from '../../ReadingTime.tsx';
import ReadSteps, {ReadMark} from '../../ReadSteps.tsx';
import ScenarioTime from '../../ScenarioTime.tsx';
import {registry} from '../../site-registry.ts';

interface Props extends ScenarioPageData {
  /** All pages that readers can find. */
  readonly all: readonly PageLink[];
  /** The address of the list of scenarios. */
  readonly list: string | undefined;
}

/** The page of a scenario: what it is about, where it starts, and every page of it in order. */
export default function ScenarioPage({
  scenario,
  personas,
  href,
  entry,
  steps,
  others,
  minutes,
  proof,
  all,
  list,
}: Props): ReactNode {
  const outsiders = registry()
    .personas.filter(({id}) => !personas.includes(id))
    .map(({id}) => id);
  useEffect(() => followScenario(scenario.id), [scenario.id]);
  return (
    <AddedPage title={scenario.title} description={[scenario.trigger, scenario.outcome].filter(Boolean).join(': ')}>
      <dl className="persona-facts">
        {scenario.title !== scenario.trigger && (
          <>
            <dt>
              <Translate id="personas.scenario.trigger">When</Translate>
            </dt>
            <dd>{scenario.trigger}</dd>
          </>
        )}
        {scenario.outcome && (
          <>
            <dt>
              <Translate id="personas.scenario.outcome">You are done when</Translate>
            </dt>
            <dd>{scenario.outcome}</dd>
          </>
        )}
        {steps.length > 0 && (
          <>
            <dt>
              <Translate id="personas.scenario.time">Time</Translate>
            </dt>
            <dd>
              <ScenarioTime minutes={minutes} />
            </dd>
          </>
        )}
        <dt>
          <Translate id="personas.scenario.for">For</Translate>
        </dt>
        <dd>
          <Readers ids={personas} />
        </dd>
      </dl>
      {proof && <Proof {...proof} />}
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
      <StepsByReader pages={all} steps={steps} personas={personas} outsiders={outsiders} />
      <ReadSteps pages={[...steps, ...others].map(({page}) => all[page] as PageLink)} />
      {others.length > 0 && (
        <>
          <Heading as="h2" id="others">
            <Translate id="personas.scenario.others">More pages for this task</Translate>
          </Heading>
          <StepsByReader pages={all} steps={others} personas={personas} outsiders={outsiders} isMore />
        </>
      )}
      <p>
        <MaybeLink to={list}>{translate({id: 'personas.scenario.all', message: 'All tasks'})}</MaybeLink>
      </p>
    </AddedPage>
  );
}

/** That the scenario was shown to work, and whether that still holds. */
function Proof({state, day}: NonNullable<Props['proof']>): ReactNode {
  const words = {
    proven: () => translate({id: 'personas.scenario.proven', message: 'Proven on {day}'}, {day}),
    changed: () => translate({id: 'personas.scenario.changed', message: 'Changed since it was last proven'}),
    old: () => translate({id: 'personas.scenario.provenLast', message: 'Last proven on {day}'}, {day}),
  };
  return <p className={`persona-proof persona-proof-${state}`}>{words[state]()}</p>;
}

interface ByReaderProps {
  readonly pages: readonly PageLink[];
  readonly steps: readonly ScenarioStep[];
  /** Whom the scenario is for. */
  readonly personas: readonly string[];
  /** Whom it is not for. */
  readonly outsiders: readonly string[];
  /** Whether these come beside others, so that nothing is to be said where there are none. */
  readonly isMore?: true;
}

/** The pages in order: where they differ by persona, to each her own. */
function StepsByReader({pages, steps, personas, outsiders, isMore}: ByReaderProps): ReactNode {
  const differ = steps.some((step) => step.personas.length < personas.length);
  if (!differ) return <Steps pages={pages} steps={steps} />;
  return (
    <>
      <Steps pages={pages} steps={steps} shownFor={[forEveryone, ...outsiders]} />
      {personas.map((id) => {
        const hers = steps.filter((step) => step.personas.includes(id));
        return isMore && hers.length === 0 ? null : <Steps key={id} pages={pages} steps={hers} shownFor={[id]} />;
      })}
    </>
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
      {steps.map(({page, heading, personas, minutes}) => {
        const {href, title, description} = pages[page] as PageLink;
        const to = heading ? `${href}#${heading.id}` : href;
        return (
          <li key={to}>
            <Link to={to}>{heading ? `${title}: ${heading.text}` : title}</Link>
            <p>{description}</p>
            <p className="persona-step">
              <ReadingTime {...minutes} />
              <ReadMark href={href} />
            </p>
            {isForAll && shownFor && <Readers ids={personas} />}
          </li>
        );
      })}
    </ol>
  );
}
