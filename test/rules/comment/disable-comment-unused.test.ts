import {describe, expect, it} from 'vitest';
import {fixes} from '../../../src/edits/fix.ts';
import {applyEdits} from '../../../src/edits/text-edit.ts';
import {diagnose, findings, messages, personasWith, personasYaml, scenariosYaml, tagged} from '../../site.ts';

const page = (body: string) => ({pages: {'docs/a.md': tagged('BE-New', 'S-01', body)}});
const section = '<details data-persona="Nobody"><summary>s</summary></details>\n';

describe.each(['detect', 'mdx'] as const)('disable-comment-unused, in pages read as %s', (format) => {
  const comment = (text: string) => (format === 'mdx' ? `{/* ${text} */}\n` : `<!-- ${text} -->\n`);
  const disable = (rules: string) => comment(`personas-disable-next-line ${rules}`);
  const start = format === 'mdx' ? 5 : 6;
  const at = (from: number, to: number) => `docs/a.md:5:${start + from}-5:${start + to}`;
  const found = (text: string) => findings({...page(text), format});

  it('good: the comment silences what is on the next line, and other comments are none', () => {
    expect(found(`${disable('section-persona-unknown')}${section}`)).toEqual([]);
    expect(found(`${disable('persona-dead-end')}[ops](ops.md)\n`)).toEqual([]);
    expect(found(comment('A word about personas-disable-next-line.'))).toEqual([]);
  });

  it('bad: a rule of which there is no finding there, reported at its name', () => {
    const text = `${disable('section-persona-unknown, persona-dead-end')}${section}`;
    expect(found(text)).toEqual([`warning disable-comment-unused ${at(52, 68)}`]);
    expect(messages({...page(text), format})).toEqual([
      'There is no finding of persona-dead-end on the next line, so this silences nothing. Remove it.',
    ]);
    expect(found(`${disable('section-persona-unknown')}\n${section}`)).toHaveLength(2);
  });

  it.each([
    ['personas-disable-line', ''],
    ['personas-disable', ''],
    ['personas-disable-next', ' → personas-disable-next-line'],
    ['persona-disable-next-line', ' → personas-disable-next-line'],
  ])('bad: %s, which is the word of another linter, or misspelt', (word, suggestion) => {
    expect(found(`${comment(`${word} persona-dead-end`)}Text.\n`)).toEqual([
      `warning disable-comment-unused ${at(0, word.length)}${suggestion}`,
    ]);
    expect(findings({personas: personasWith(`# ${word} persona-unused`)})).toEqual([
      `warning disable-comment-unused personas.yaml:19:3-19:${3 + word.length}${suggestion}`,
    ]);
  });

  it('bad: a rule that is misspelt, with the one that was meant', () => {
    const text = `${disable('section-persona-unknwon')}${section}`;
    expect(found(text)).toEqual([
      `warning disable-comment-unused ${at(27, 50)} → section-persona-unknown`,
      'error section-persona-unknown docs/a.md:6:24-6:30',
    ]);
    expect(messages({...page(text), format})[0]).toBe(
      'There is no rule section-persona-unknwon, so this silences nothing. Did you mean section-persona-unknown?',
    );
  });

  it('bad: words that are no rules, once, and no rule at all', () => {
    expect(found(`${disable('persona-dead-end since we know it')}[ops](ops.md)\n`)).toEqual([
      `warning disable-comment-unused ${at(44, 49)}`,
    ]);
    expect(found(comment('personas-disable-next-line'))).toEqual([`warning disable-comment-unused ${at(0, 26)}`]);
  });

  it('can be silenced itself, and turned off', () => {
    expect(found(`${disable('disable-comment-unused')}${disable('persona-dead-end')}`)).toEqual([]);
    const texts = {...page(disable('persona-dead-end')), format};
    expect(findings({...texts, personas: personasWith('rules: {disable-comment-unused: off}')})).toEqual([]);
  });
});

describe('disable-comment-unused', () => {
  it('in front matter and in both registries', () => {
    const text =
      '---\n# personas-disable-next-line persona-unknown\npersona: Nobody\n# personas-disable-next-line scenario-unknown\nscenario: S-01\n---\n';
    expect(findings({pages: {'docs/a.md': text}})).toEqual(['warning disable-comment-unused docs/a.md:4:30-4:46']);
    const comment = (rule: string) => `  # personas-disable-next-line ${rule}\n`;
    expect(
      findings({
        personas: personasYaml.replace('  BE-Maint:', `${comment('persona-unused')}  BE-Maint:`),
        scenarios: scenariosYaml.replace('  S-02:', `${comment('registry-invalid')}  S-02:`),
      }),
    ).toEqual([
      'warning disable-comment-unused personas.yaml:9:32-9:46',
      'warning disable-comment-unused scenarios.yaml:7:32-7:48',
    ]);
  });

  it('is not reported of a page whose front matter is broken, but for its misspelt rules', () => {
    const body =
      '<!-- personas-disable-next-line persona-dead-end -->\n<!-- personas-disable-next-line persona-dead-edn -->\n';
    expect(findings({pages: {'docs/a.md': `---\npersona: [\n---\n${body}`}})).toEqual([
      'error front-matter-invalid docs/a.md:2:11-2:11',
      'warning disable-comment-unused docs/a.md:5:33-5:49 → persona-dead-end',
    ]);
  });

  it.each([
    ['a page', page('<!-- personas-disable-next-line persona-dead-edn -->\n[ops](ops.md)\n')],
    [
      'a registry',
      {personas: personasYaml.replace('  BE-New:', '  # personas-disable-next-line persona-unsued\n  BE-New:')},
    ],
    [
      'front matter',
      {pages: {'docs/a.md': '---\n# personas-disable-next-line persona-unknwon\npersona: BE-Nwe\nscenario: S1\n---\n'}},
    ],
  ])('is fixed in %s, beside other fixes', (_, texts) => {
    const found = diagnose(texts);
    const edits = fixes(found);
    const fixed = applyEdits(edits[0]?.source.text as string, edits);
    expect(edits).toHaveLength(found.filter(({suggestion}) => suggestion).length);
    expect(fixed).toMatch(/personas-disable-next-line (?:persona-dead-end|persona-unused|persona-unknown)\b/);
    expect(fixed).not.toMatch(/BE-Nwe|S1\b/);
  });
});
