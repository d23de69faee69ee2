import {describe, expect, it} from 'vitest';
import {findings, messages, tagged} from '../../site.ts';

/** A page with this body, which begins on line 5. */
const page = (persona: string, text: string) => ({
  pages: {'docs/a.md': tagged(persona, persona.includes('Maint') ? 'S-02' : 'S-01', text)},
});
const details = (personas: string, content = 'Text') =>
  `<details data-persona="${personas}">\n<summary>More</summary>\n\n${content}\n\n</details>\n`;
const directive = (personas: string, content = 'Text', colons = ':::') =>
  `${colons}details[More]{persona="${personas}"}\n${content}\n${colons}\n`;

describe('section-persona-outside-page', () => {
  it('good: for some of the page’s personas, and an inner one for some of the outer one’s', () => {
    expect(findings(page('[BE-New, BE-Maint]', details('BE-Maint')))).toEqual([]);
    expect(findings(page('[BE-New, BE-Maint]', details('BE-New BE-Maint', directive('BE-Maint'))))).toEqual([]);
    expect(findings(page('everyone', details('BE-Ops', details('BE-Ops'))))).toEqual([]);
  });

  it('bad: a persona that the page is not for, reported at the id', () => {
    expect(findings(page('BE-New', details('BE-New BE-Ops')))).toEqual([
      'error section-persona-outside-page docs/a.md:5:31-5:37',
    ]);
    expect(findings(page('BE-New', directive('BE-Ops')))).toEqual([
      'error section-persona-outside-page docs/a.md:5:27-5:33',
    ]);
    expect(messages(page('BE-New', directive('BE-Ops')))).toEqual([
      'This page is for BE-New, so no reader of it is BE-Ops. Add it to the page’s persona, or remove BE-Ops here.',
    ]);
  });

  it('bad: a persona that the section around it is not for', () => {
    expect(findings(page('[BE-New, BE-Maint]', details('BE-Maint', directive('BE-New BE-Maint'))))).toEqual([
      'error section-persona-outside-page docs/a.md:8:27-8:33',
    ]);
    expect(messages(page('[BE-New, BE-Maint]', details('BE-Maint', directive('BE-New'))))).toEqual([
      'The section around it is for BE-Maint, so no reader of it is BE-New. Add it there, or remove BE-New here.',
    ]);
    expect(findings(page('[BE-New, BE-Maint]', directive('BE-New', directive('BE-Maint'), '::::')))).toEqual([
      'error section-persona-outside-page docs/a.md:6:27-6:35',
    ]);
  });

  it('is not reported where the page, or the section around it, has an id that is only near to one', () => {
    expect(findings(page('BE-Nwe', details('BE-Ops')))).toEqual(['error persona-unknown docs/a.md:2:10-2:16 → BE-New']);
    expect(findings(page('[BE-New, BE-Maint]', details('BE-Mnt', directive('BE-New'))))).toEqual([
      'error section-persona-unknown docs/a.md:5:24-5:30 → BE-Maint',
    ]);
  });

  it('an inner one that repeats the fault of the outer one is not reported again', () => {
    expect(findings(page('BE-New', details('BE-Ops', details('BE-Ops'))))).toEqual([
      'error section-persona-outside-page docs/a.md:5:24-5:30',
    ]);
  });

  it('a section after one that ended is not inside it', () => {
    expect(findings(page('[BE-New, BE-Maint]', details('BE-Maint') + details('BE-New')))).toEqual([]);
    expect(findings(page('[BE-New, BE-Maint]', directive('BE-Maint') + directive('BE-New')))).toEqual([]);
    // What a list item leaves open ends with it.
    const open = '- <details data-persona="BE-Maint"><summary>s</summary>';
    expect(findings(page('[BE-New, BE-Maint]', `${open}\n\n${details('BE-New')}`))).toEqual([
      expect.stringMatching(/^error section-unclosed /),
    ]);
  });

  it('an ordinary details between two sections is looked through', () => {
    const ordinary = `<details>\n<summary>s</summary>\n\n${details('BE-New')}\n</details>\n`;
    expect(findings(page('[BE-New, BE-Maint]', details('BE-Maint', ordinary)))).toEqual([
      'error section-persona-outside-page docs/a.md:11:24-11:30',
    ]);
  });

  it('an id that is not known, there or around it, suppresses it', () => {
    expect(findings(page('BE-New', details('BE-Osp')))).toEqual([
      'error section-persona-unknown docs/a.md:5:24-5:30 → BE-Ops',
    ]);
    expect(findings({pages: {'docs/a.md': tagged('Nobody', 'S-01', details('BE-Ops'))}})).toEqual([
      'error persona-unknown docs/a.md:2:10-2:16',
    ]);
    expect(findings(page('[BE-New, BE-Maint]', details('Nobody', details('BE-New'))))).toEqual([
      'error section-persona-unknown docs/a.md:5:24-5:30',
    ]);
    expect(findings(page('BE-Nwe', details('BE-New')))).toEqual(['error persona-unknown docs/a.md:2:10-2:16 → BE-New']);
  });

  it('of a page that lacks its tag that is reported, and no more', () => {
    expect(findings({pages: {'docs/a.md': `---\nscenario: S-01\n---\n${details('BE-Ops')}`}})).toEqual([
      'error persona-missing docs/a.md:1:1-1:4',
    ]);
  });
});
