import {describe, expect, it} from 'vitest';
import {fixes} from '../../../src/edits/fix.ts';
import {applyEdits} from '../../../src/edits/text-edit.ts';
import {diagnose, findings, messages, personasYaml, tagged} from '../../site.ts';

/** What --fix makes of a page. */
function fixed(text: string): string {
  const edits = fixes(diagnose({pages: {'docs/a.md': text}}));
  return edits[0] ? applyEdits(edits[0].source.text, edits) : text;
}

/** The words about a page. */
const words = (text: string) => messages({pages: {'docs/a.md': text}});

describe('what keyboards and editors put into front matter', () => {
  it.each([
    [
      'a full-width colon',
      '---\npersona：BE-New\nscenario: S-01\n---\n',
      /full-width character ：; write : and a space/,
    ],
    [
      'a no-break space',
      '---\npersona:\u00A0BE-New\nscenario: S-01\n---\n',
      /looks like a space and is none \(\\u\{A0\}\); write/,
    ],
    ['typographic quotes', tagged('“BE-New”', 'S-01'), /Typographic quotes .* Did you mean BE-New\?$/],
    ['single typographic quotes', tagged('‘BE-New’', 'S-01'), /Did you mean BE-New\?$/],
    ['an invisible character', tagged('BE-\u200BNew', 'S-01'), /^BE-\\u\{200B\}New is not .* Did you mean BE-New\?$/],
    ['full-width letters', tagged('ＢＥ-New', 'S-01'), /Did you mean BE-New\?$/],
    ['the name of a persona', tagged('New Backend Engineer', 'S-01'), /Did you mean BE-New\?$/],
  ])('%s is named, and fixed', (_, text, message) => {
    expect(words(text)).toEqual([expect.stringMatching(message)]);
    expect(fixed(text)).toBe(tagged('BE-New', 'S-01'));
  });

  it.each([
    ['BE-Maint, BE-New', '[BE-Maint, BE-New]'],
    ['"BE-Maint, BE-New"', '[BE-Maint, BE-New]'],
    ['BE-Maint BE-New', '[BE-Maint, BE-New]'],
    ['BE-Maint and BE-New', '[BE-Maint, BE-New]'],
    ['BE-Maint，BE-New', '[BE-Maint, BE-New]'],
    ['[BE-Maint、BE-New]', '[BE-Maint, BE-New]'],
    ["['BE-Maint / BE-New']", '[BE-Maint, BE-New]'],
    ['\n  - BE-Maint, BE-New', '\n  - BE-Maint\n  - BE-New'],
  ])('several ids in one, %s, become a list', (written, list) => {
    expect(words(tagged(written, 'S-02'))).toEqual([expect.stringMatching(/ is read as one id.* Write a list: /)]);
    expect(fixed(tagged(written, 'S-02'))).toBe(tagged(list, 'S-02'));
  });

  it('a full-width comma is named', () => {
    expect(words(tagged('[BE-Maint，BE-New]', 'S-02'))[0]).toContain('since ， is a full-width character');
  });

  it('a merge conflict is called one, in registries too', () => {
    const conflict = '<<<<<<< HEAD\npersona: BE-New\n=======\npersona: BE-Ops\n>>>>>>> other\n';
    const text = `---\ntitle: x\n${conflict}---\n`;
    expect(words(text)).toEqual([
      'This front matter is not valid YAML: a merge conflict is left here; keep one side and remove the marks.',
    ]);
    expect(findings({pages: {'docs/a.md': text}})).toEqual(['error front-matter-invalid docs/a.md:3:1-3:13']);
    expect(messages({personas: `${personasYaml}<<<<<<< HEAD\n=======\n>>>>>>> x\n`})[0]).toContain('a merge conflict');
  });

  it('a number is no id, and a licence above front matter keeps it from being read', () => {
    expect(words(tagged('BE-New', '4'))[0]).toContain('4 is a number, and no id');
    for (const licence of ['<!-- Copyright -->\n', '{/* Copyright\n 2026 */}\n\n'])
      expect(words(`${licence}${tagged('BE-New', 'S-01')}`)[0]).toContain('its front matter is not read');
  });

  it('a typo of a former id is no former id', () => {
    const personas = personasYaml.replace('  BE-New:\n', '  BE-New:\n    formerly: [BE-Onboarding]\n');
    const page = (id: string) => messages({personas, pages: {'docs/a.md': tagged(id, 'S-01')}});
    expect(page('BE-Onbording')).toEqual(['BE-Onbording is not in personas.yaml. Did you mean BE-New?']);
    expect(page('be_onboarding')).toEqual(['be_onboarding is now called BE-New.']);
  });

  it('an icon that is none is answered with all there are', () => {
    const personas = personasYaml.replace('    name: Maintainer\n', '    name: Maintainer\n    icon: rocket\n');
    expect(messages({personas})[0]).toContain('Use sprout, wrench, server, compass, chart, shield, book or people.');
  });

  it('an entry page that moved is suggested: the only one of its name, or with its tag', () => {
    const moved = {'docs/ops.md': null, 'docs/new/ops.md': tagged('BE-Ops', 'S-03')};
    const at = 'error entry-point-missing scenarios.yaml:16:25-16:36';
    expect(findings({pages: moved})).toEqual([`${at} → docs/new/ops.md`]);
    expect(findings({pages: {'docs/ops.md': null, 'docs/other.md': tagged('BE-Ops', 'S-03')}})).toEqual([
      `${at} → docs/other.md`,
    ]);
    expect(findings({pages: {...moved, 'docs/old/ops.md': tagged('BE-Ops', 'S-03')}})).toEqual([at]);
    expect(findings({pages: {'docs/ops.md': null}})).toEqual([at]);
  });
});
