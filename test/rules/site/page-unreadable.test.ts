import {describe, expect, it} from 'vitest';
import {Page} from '../../../src/content/page.ts';
import {findings, messages, personasWith, tagged} from '../../site.ts';

describe('page-unreadable', () => {
  it('good: UTF-8, with or without a byte order mark, with any line ending', () => {
    const pages = {
      'docs/a.md': tagged('BE-New', 'S-01', 'Größe 🌱\n'),
      'docs/b.md': `\uFEFF${tagged('BE-New', 'S-01')}`,
      'docs/c.md': tagged('BE-New', 'S-01', 'text').replaceAll('\n', '\r\n'),
    };
    expect(findings({pages})).toEqual([]);
  });

  it('bad: what is not UTF-8, reported at the very start and nowhere else', () => {
    const pages = {'docs/a.md': Buffer.from(tagged('BE-New', 'S-01', 'Größe'), 'latin1')};
    expect(findings({pages})).toEqual(['error page-unreadable docs/a.md:1:1-1:1']);
    expect(messages({pages})).toEqual(['This page cannot be read: it is not UTF-8. Save it as UTF-8.']);
  });

  it('UTF-16 is no UTF-8', () => {
    const pages = {'docs/a.md': Buffer.from(`\uFEFF${tagged('BE-New', 'S-01')}`, 'utf16le')};
    expect(findings({pages})).toEqual(['error page-unreadable docs/a.md:1:1-1:1']);
  });

  it('what cannot be read at all, with the reason', () => {
    const pages = {'docs/a.md': new Page('docs/a.md', '', 'you may not read it. Check its permissions')};
    expect(findings({pages})).toEqual(['error page-unreadable docs/a.md:1:1-1:1']);
    expect(messages({pages})).toEqual(['This page cannot be read: you may not read it. Check its permissions.']);
  });

  it('is reported for exempt pages too', () => {
    expect(
      findings({personas: personasWith('pages: {exempt: [docs/a.md]}'), pages: {'docs/a.md': Buffer.from([0xe4])}}),
    ).toEqual(['error page-unreadable docs/a.md:1:1-1:1']);
  });

  it('an empty page can be read: it only lacks its tags', () => {
    expect(findings({pages: {'docs/a.md': ''}})).toEqual(['error persona-missing docs/a.md:1:1-1:1']);
  });
});
