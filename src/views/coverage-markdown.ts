import type {Coverage, CoverageCell} from '../content/coverage-schema.ts';
import {hasProofs, share} from './coverage-words.ts';

/** The coverage as Markdown, for a comment on a pull request: gaps first, then the table. */
export function coverageMarkdown(coverage: Coverage): string {
  const {totals, personas, scenarios, cells, gaps} = coverage;
  const byPlace = new Map(cells.map((cell) => [`${cell.scenario} ${cell.persona}`, cell]));
  const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const isProof = hasProofs(coverage);
  const withProof = (text: string) => (isProof ? [text] : []);
  return [
    '## Coverage',
    share(coverage),
    ...(gaps.length === 0
      ? []
      : [
          `### Gaps\n`,
          gaps
            .map(({persona, scenario, message, command}) => {
              const how = command === null ? '' : `\n  \`${command}\``;
              return `- **${scenario}** for **${persona}**: ${escaped(message)}${how}`;
            })
            .join('\n'),
        ]),
    '### Pages by persona and scenario',
    [
      row(['Scenario', ...personas.map(({id}) => id), 'Written', ...withProof('Proof')]),
      row(['---', ...personas.map(() => '---:'), '---:', ...withProof('---')]),
      ...scenarios.map(({id, title, written, expected, proof}) =>
        row([
          title === id ? id : `${id} ${escaped(title)}`,
          ...personas.map((persona) => cellText(byPlace.get(`${id} ${persona.id}`))),
          `${written}/${expected}`,
          ...withProof(proofText(proof)),
        ]),
      ),
      row([
        '**Written**',
        ...personas.map(({written, expected}) => `${written}/${expected}`),
        `${totals.written}/${totals.expected}`,
        ...withProof(''),
      ]),
      row([
        '**Reachable**',
        ...personas.map(({reachable, expected}) => `${reachable}/${expected}`),
        `${totals.reachable}/${totals.expected}`,
        ...withProof(''),
      ]),
      ...(isProof
        ? [
            row([
              '**Proven**',
              ...personas.map(({proven, expected}) => `${proven}/${expected}`),
              `${totals.proven}/${totals.expected}`,
              '',
            ]),
          ]
        : []),
      row(['**Pages**', ...personas.map(({pages}) => String(pages)), '', ...withProof('')]),
      ...(personas.some(({overdue}) => overdue > 0)
        ? [row(['**Review overdue**', ...personas.map(({overdue}) => String(overdue)), '', ...withProof('')])]
        : []),
    ].join('\n'),
  ]
    .join('\n\n')
    .replaceAll('\n\n\n', '\n\n')
    .concat('\n');
}

/** How a scenario stands that was shown to work. */
function proofText(proof: Coverage['scenarios'][number]['proof']): string {
  return proof ? `${proof.state === 'lapsed' ? '**lapsed**' : 'proven'}, ${proof.date}` : '';
}

/** What stands in a cell: how many pages, or in words that there is none. */
function cellText(cell: CoverageCell | undefined): string {
  if (!cell) return '';
  const count = cell.pages.length;
  if (cell.state === 'planned') return count === 0 ? 'planned' : `planned, ${count}`;
  if (cell.state === 'empty') return '**none**';
  return cell.state === 'written' ? `${count}, ${cell.unreachable.length} hidden` : String(count);
}

/** A text of which Markdown reads nothing as its own. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!:$@]/g, '\\$&');
}
