import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {Coverage, CoverageCell, CoverageGap} from '../../../content/coverage-schema.ts';
import type {CoveragePageData} from '../../../views/coverage-page.ts';
import AddedPage from '../../AddedPage.tsx';
import CellPages from '../../CellPages.tsx';
import MaybeLink from '../../MaybeLink.tsx';
import PagesBar from '../../PagesBar.tsx';
import {registry} from '../../site-registry.ts';

/** Which persona is served in which scenario: gaps first, then the table, then the pages of each persona. */
export default function CoveragePage({data: {coverage, pages}}: {data: CoveragePageData}): ReactNode {
  const {personas, gaps} = coverage;
  const most = Math.max(...personas.map((persona) => persona.pages));
  return (
    <AddedPage
      title={translate({id: 'personas.coverage.title', message: 'Coverage'})}
      description={translate({
        id: 'personas.coverage.description',
        message: 'Which persona is served in which scenario, and what is missing.',
      })}
      isWide
    >
      <Totals {...coverage.totals} isProof={isProof(coverage)} />
      {gaps.length > 0 && (
        <>
          <Heading as="h2" id="gaps">
            <Translate id="personas.coverage.gaps">What is missing</Translate>
          </Heading>
          <ul className="persona-gaps">
            {gaps.map((gap) => (
              <Gap key={`${gap.scenario} ${gap.persona}`} {...gap} />
            ))}
          </ul>
        </>
      )}
      <Heading as="h2" id="matrix">
        <Translate id="personas.coverage.matrix">Pages by scenario and persona</Translate>
      </Heading>
      <Matrix coverage={coverage} pages={pages} />
      <Heading as="h2" id="pages">
        <Translate id="personas.coverage.pages">Pages of each persona</Translate>
      </Heading>
      <ul className="persona-bars">
        {personas.map(({id, name, pages: count}) => (
          <PagesBar key={id} id={id} name={name} pages={count} most={most} />
        ))}
      </ul>
      {personas.some(({overdue}) => overdue > 0) && (
        <>
          <Heading as="h2" id="overdue">
            <Translate id="personas.coverage.overdue">Pages whose review is overdue</Translate>
          </Heading>
          <ul className="persona-overdue">
            {personas.map(({id, overdue}) => (
              <li key={id}>
                <code className="persona-id">{id}</code> {overdue}
              </li>
            ))}
          </ul>
        </>
      )}
    </AddedPage>
  );
}

/** Whether something was shown to work once: on other sites nobody asks for it. */
function isProof({scenarios}: Coverage): boolean {
  return scenarios.some(({proof}) => proof !== null);
}

/** How much of what is expected is there. */
function Totals({
  expected,
  written,
  reachable,
  proven,
  planned,
  isProof: isShown,
}: Coverage['totals'] & {isProof: boolean}): ReactNode {
  const percent = (part: number) => (expected === 0 ? 0 : Math.floor((part / expected) * 100));
  return (
    <p className="persona-lead">
      {translate(
        {
          id: 'personas.coverage.totals',
          message:
            '{written} of {expected} expected cells are written ({writtenShare} %), {reachable} within reach ({reachableShare} %). Planned: {planned}.',
        },
        {expected, written, writtenShare: percent(written), reachable, reachableShare: percent(reachable), planned},
      )}
      {isShown &&
        ` ${translate({id: 'personas.coverage.provenTotals', message: 'Proven: {proven} ({share} %).'}, {proven, share: percent(proven)})}`}
    </p>
  );
}

/** What is missing, and the command that closes the gap. It is for who writes the docs: in the words of the command line. */
function Gap({persona, scenario, message, command}: CoverageGap): ReactNode {
  return (
    <li>
      <code className="persona-id">{scenario}</code> · <code className="persona-id">{persona}</code>
      <p>{message}</p>
      {command !== null && (
        <pre>
          <code>{command}</code>
        </pre>
      )}
    </li>
  );
}

/** The table: a row for each scenario, a column for each persona. */
function Matrix({coverage, pages}: CoveragePageData): ReactNode {
  const {personas, scenarios, cells, totals} = coverage;
  const withProof = isProof(coverage);
  const byPlace = new Map(cells.map((cell) => [`${cell.scenario} ${cell.persona}`, cell]));
  const known = registry();
  const homeOf = (id: string) => known.personas.find((persona) => persona.id === id)?.home;
  const pageOf = (id: string) => known.scenarios.find((scenario) => scenario.id === id)?.page;
  return (
    // Who has no pointer scrolls it by keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="persona-matrix" aria-labelledby="matrix" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="personas.coverage.scenario">Scenario</Translate>
            </th>
            {personas.map(({id, name}) => (
              <th key={id} scope="col" title={name}>
                <MaybeLink to={homeOf(id)}>{id}</MaybeLink>
              </th>
            ))}
            <th scope="col">
              <Translate id="personas.coverage.written">Written</Translate>
            </th>
            {withProof && (
              <th scope="col">
                <Translate id="personas.coverage.proof">Proof</Translate>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {scenarios.map(({id, title, written, expected, proof}) => (
            <tr key={id}>
              <th scope="row">
                <code className="persona-id">{id}</code> <MaybeLink to={pageOf(id)}>{title}</MaybeLink>
              </th>
              {personas.map((persona) => (
                <Cell key={persona.id} cell={byPlace.get(`${id} ${persona.id}`)} pages={pages} />
              ))}
              <td>{`${written}/${expected}`}</td>
              {withProof && <Proof proof={proof} />}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Sums label={translate({id: 'personas.coverage.written', message: 'Written'})} withProof={withProof}>
            {[...personas, totals].map(({written, expected}) => `${written}/${expected}`)}
          </Sums>
          <Sums label={translate({id: 'personas.coverage.reachable', message: 'Within reach'})} withProof={withProof}>
            {[...personas, totals].map(({reachable, expected}) => `${reachable}/${expected}`)}
          </Sums>
          {withProof && (
            <Sums label={translate({id: 'personas.coverage.proven', message: 'Proven'})} withProof>
              {[...personas, totals].map(({proven, expected}) => `${proven}/${expected}`)}
            </Sums>
          )}
        </tfoot>
      </table>
    </section>
  );
}

/** How a scenario stands that was shown to work: in words, and when that was. */
function Proof({proof}: {proof: Coverage['scenarios'][number]['proof']}): ReactNode {
  if (!proof) return <td />;
  return (
    <td className={`persona-proof-${proof.state}`}>
      {proof.state === 'proven' ? (
        <Translate id="personas.coverage.proven">Proven</Translate>
      ) : (
        <Translate id="personas.coverage.lapsed">Lapsed</Translate>
      )}{' '}
      <time dateTime={proof.date}>{proof.date}</time>
    </td>
  );
}

interface SumsProps {
  readonly label: string;
  readonly withProof: boolean;
  readonly children: readonly string[];
}

function Sums({label, withProof, children}: SumsProps): ReactNode {
  return (
    <tr>
      <th scope="row">{label}</th>
      {children.map((sum, place) => (
        <td key={place}>{sum}</td>
      ))}
      {withProof && <td />}
    </tr>
  );
}

/** A cell: its count, which opens the list of pages, and in words what is missing. Empty where nothing is expected. */
function Cell({cell, pages}: {cell: CoverageCell | undefined; pages: CoveragePageData['pages']}): ReactNode {
  if (!cell) return <td />;
  return (
    <td className={`persona-cell-${cell.state}`}>
      <CellPages files={cell.pages} pages={pages} />
      {cell.state === 'empty' && <Translate id="personas.coverage.none">None</Translate>}
      {cell.state === 'planned' && <Translate id="personas.coverage.planned">Planned</Translate>}
      {cell.state === 'written' &&
        translate({id: 'personas.coverage.hidden', message: 'Out of reach: {count}'}, {count: cell.unreachable.length})}
    </td>
  );
}
