import {expect, it} from 'vitest';
import {asMarkdown, asPlainText, type RichText} from '../../src/lsp/rich-text.ts';

const text: RichText = [[{bold: 'For:'}, ' ', {code: 'BE-New'}, ' who reads\n *all* of it'], ['c:\\[docs]']];

it('is Markdown in which what somebody wrote is no markup', () => {
  expect(asMarkdown(text)).toBe('**For:** `BE-New` who reads \\*all\\* of it\n\nc:\\\\\\[docs\\]');
});

it('is the very words where an editor knows no Markdown', () => {
  expect(asPlainText(text)).toBe('For: BE-New who reads *all* of it\n\nc:\\[docs]');
});
