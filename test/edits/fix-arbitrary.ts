import fc from 'fast-check';
import type {SiteTexts} from '../site.ts';

/** A site as it was meant, and the same site with typos in it that have one remedy each. */
export interface SlippedSite {
  readonly meant: SiteFiles;
  readonly written: SiteFiles;
}

/** The texts of a site by file. */
export interface SiteFiles extends SiteTexts {
  readonly personas: string;
  readonly scenarios: string;
  readonly pages: Record<string, string>;
}

/** A word of a file, as it was meant and as somebody wrote it. */
interface Word {
  readonly meant: string;
  readonly written: string;
}

/** A piece of text, made of words of which each may have a typo. */
type Piece = (pick: (word: Word) => string) => string;

const personas = ['BE-New', 'BE-Maint', 'BE-Ops'];
const scenarios = ['S-01', 'S-02', 'S-03'];

/** A word, and now and then a typo of it that cannot be taken for one of another word. */
function word(meant: string, typos: readonly string[]): fc.Arbitrary<Word> {
  return fc
    .oneof({weight: 2, arbitrary: fc.constant(meant)}, {weight: 3, arbitrary: fc.constantFrom(meant, ...typos)})
    .map((written) => ({meant, written}));
}

/** Typos of an id: case, hyphens, zeros, one letter too many, two letters swapped. */
function idWord(id: string): fc.Arbitrary<Word> {
  const swapped = id.replace(/([a-z])([a-z])$/, '$2$1');
  const doubled = id.replace(/([a-z])$/, '$1$1');
  return word(id, [
    id.toLowerCase(),
    id.replace('-', ''),
    id.replace('-', '_'),
    id.replace('-0', '-'),
    swapped,
    doubled,
  ]);
}

const knownOrNot = (ids: readonly string[]) =>
  fc.oneof(
    {weight: 6, arbitrary: fc.constantFrom(...ids).chain(idWord)},
    {weight: 1, arbitrary: fc.constantFrom('Nobody', 'S-99').map((id) => ({meant: id, written: id}))},
  );

const styles = ['plain', 'single', 'double'] as const;

/** A value in YAML: plain where it can be. */
function scalar({meant, written}: Word, style: (typeof styles)[number]): Piece {
  const needsQuotes = [meant, written].some((value) => !/^[A-Za-z][\w /.-]*$/.test(value));
  const asked = style === 'plain' && needsQuotes ? 'single' : style;
  return (pick) => {
    const value = pick({meant, written});
    if (asked === 'single') return `'${value.replaceAll("'", "''")}'`;
    return asked === 'double' ? JSON.stringify(value) : value;
  };
}

/** Ids under a key, in one of the ways in which people write them. */
function tag(key: fc.Arbitrary<Word>, ids: readonly string[]): fc.Arbitrary<Piece> {
  return fc
    .record({
      key,
      values: fc.array(knownOrNot(ids), {minLength: 1, maxLength: 3}),
      style: fc.constantFrom(...styles),
      shape: fc.constantFrom('flow', 'block', 'one'),
      comment: fc.constantFrom('', ' # why', '  '),
    })
    .map(({key, values, style, shape, comment}): Piece => {
      const written = values.map((value) => scalar(value, style));
      return (pick) => {
        const items = written.map((piece) => piece(pick));
        if (shape === 'block') return `${pick(key)}:${items.map((item) => `\n  - ${item}${comment}`).join('')}\n`;
        return `${pick(key)}: ${shape === 'one' ? items[0] : `[${items.join(', ')}]`}${comment}\n`;
      };
    });
}

const personaKey = word('persona', ['Persona', 'personas', 'presona', '"presona"']).map(quotedBoth);
const scenarioKey = word('scenario', ['scenarios', 'Scenario', 'scenarrio']).map(quotedBoth);

/** A key that is written in quotes was meant in quotes. */
function quotedBoth({meant, written}: Word): Word {
  return written.startsWith('"') ? {meant: `"${meant}"`, written} : {meant, written};
}

/** A persona section, in either spelling. */
const section: fc.Arbitrary<Piece> = fc
  .record({
    spelling: fc.constantFrom('html', 'directive'),
    html: word('data-persona', ['data-presona', 'persona']),
    directive: word('persona', ['presona', 'data-persona']),
    values: fc.array(knownOrNot(personas), {minLength: 1, maxLength: 3}),
    quote: fc.constantFrom('"', "'"),
  })
  .map(({spelling, html, directive, values, quote}): Piece => {
    // In an attribute, a space ends an id.
    const ids = values.filter(({written}) => !written.includes(' '));
    return (pick) => {
      const value = `${quote}${ids.map(pick).join('  ')}${quote}`;
      return spelling === 'html'
        ? `<details ${pick(html)}=${value} open>\n<summary>More</summary>\n\nText.\n\n</details>\n\n`
        : `:::details[More]{${pick(directive)}=${value}}\n\nText.\n\n:::\n\n`;
    };
  });

/** A page and the heading on it. */
interface PagePiece {
  readonly file: string;
  readonly heading: string;
  readonly piece: Piece;
}

const page: fc.Arbitrary<PagePiece> = fc
  .record({
    file: fc.constantFrom(...files()),
    heading: fc.constantFrom(...headings()),
    persona: tag(personaKey, personas),
    scenario: tag(scenarioKey, scenarios),
    other: fc.constantFrom('', 'title: "BE-Nwe: a story"\n', '# persona: be-new\n', 'tags: [be-new, s-1]\n'),
    sections: fc.array(section, {maxLength: 3}),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({file, heading, persona, scenario, other, sections, eol}) => ({
    file,
    heading,
    piece: (pick) => {
      const front = `---\n${other}${persona(pick)}${scenario(pick)}---\n`;
      const body = `\n# ${heading}\n\nSee be-new and \`persona: be-nwe\`.\n\n${sections.map((piece) => piece(pick)).join('')}`;
      return (front + body).replaceAll('\n', eol);
    },
  }));

/** Headings and files that need care in YAML. */
function headings() {
  return [
    "Don't: panic",
    '"Quoted" text',
    'Setup, run & test',
    '[Draft] #1',
    'Backslash C:/x',
    'Plain heading',
    '- Dash',
  ];
}

function files() {
  return ['docs/a.md', 'docs/b.mdx', "docs/it's.md", 'docs/x, y.md', 'docs/#1.md', 'docs/k: v.md'];
}

/** Case costs nothing, so that this is a typo of no other name. */
const named = (value: string) => word(value, [value.toLowerCase(), value.toUpperCase()]);

/** The sites: three personas, three scenarios, and pages that may fit them or not. */
export const slippedSites: fc.Arbitrary<SlippedSite> = fc
  .uniqueArray(page, {minLength: 1, maxLength: 4, selector: ({file}) => file})
  .chain((pages) =>
    fc.record({
      pages: fc.constant(pages),
      entries: fc.tuple(...scenarios.map((id) => fc.tuple(fc.constant(id), scenarioEntry(pages)))),
      setting: word('warn', ['Warn', 'warrn', '"warn"']).map(quotedBoth),
    }),
  )
  .map(({pages, entries, setting}) => {
    const site = (pick: (word: Word) => string): SiteFiles => ({
      personas: personasText(pick(setting)),
      scenarios: `scenarios:\n${entries.map(([id, piece]) => `  ${id}: # a scenario\n${piece(pick)}`).join('')}`,
      pages: Object.fromEntries(pages.map(({file, piece}) => [file, piece(pick)])),
    });
    return {meant: site(({meant}) => meant), written: site(({written}) => written)};
  });

function scenarioEntry(pages: readonly PagePiece[]): fc.Arbitrary<Piece> {
  return fc
    .record({
      trigger: word('trigger', ['triger', 'Trigger']),
      ids: fc.array(fc.constantFrom(...personas).chain(idWord), {minLength: 1, maxLength: 2}),
      start: fc.constantFrom(...pages).chain(({file, heading}) => fc.tuple(named(file), named(heading))),
      styles: fc.tuple(fc.constantFrom(...styles), fc.constantFrom(...styles), fc.constantFrom(...styles)),
      flow: fc.boolean(),
    })
    .map(({trigger, ids, start, styles: [one, two, three], flow}): Piece => {
      const written = ids.map((id) => scalar(id, one));
      const file = scalar(start[0], two);
      const text = scalar(start[1], three);
      return (pick) => {
        const entry = flow
          ? `entry_point: {page: ${file(pick)}, heading: ${text(pick)}}`
          : `entry_point:\n      page: ${file(pick)}\n      heading: ${text(pick)} # where it starts`;
        return `    ${pick(trigger)}: be-new does it\n    personas: [${written.map((id) => id(pick)).join(', ')}]\n    outcome: done\n    ${entry}\n`;
      };
    });
}

function personasText(setting: string): string {
  const entry = (id: string) => `  ${id}: {name: be-new, experience: some, goals: [read], pain_points: [time]}\n`;
  return `version: '1' # BE-Nwe\nscope: all\npersonas:\n${personas.map(entry).join('')}rules:\n  persona-unused: ${setting}\n`;
}
