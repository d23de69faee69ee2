import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith, tagged} from '../../site.ts';

const unlisted = (link: string) =>
  `---\npersona: [BE-New, BE-Maint]\nscenario: S-02\nunlisted: true\n---\n# Backend\n\n## API Patterns\n\n[on](${link})\n`;
/** The entry point of S-02, so many clicks away from the homes. */
const away = (clicks: number) => ({
  'docs/start.md': tagged('[BE-New, BE-Maint]', 'S-02', `[on](${clicks === 2 ? 'backend' : 'p3'}.md)`),
  'docs/backend.md': unlisted('https://example.org'),
  ...Object.fromEntries(
    Array.from({length: clicks - 2}, (_, at) => [
      `docs/p${at + 3}.md`,
      unlisted(at + 3 === clicks ? 'backend.md' : `p${at + 4}.md`),
    ]),
  ),
});

describe('journey-long', () => {
  it.each([2, 3])('good: %d clicks', (clicks) => {
    expect(findings({pages: away(clicks)})).toEqual([]);
  });

  it('bad: more than three', () => {
    expect(findings({pages: away(4)})).toEqual(['warning journey-long scenarios.yaml:11:25-11:40']);
    expect(messages({pages: away(5)})).toEqual([
      'docs/backend.md, of S-02, is 5 clicks away from the home of BE-New and BE-Maint, and at most 3 are wanted. Take unlisted off it, or link to it from a page that is nearer.',
    ]);
  });

  it('bad: more than personas.yaml wants', () => {
    const personas = (most: string) => personasWith(`journeys: {most_clicks: ${most}}`);
    expect(findings({personas: personas('1'), pages: away(2)})).toHaveLength(1);
    expect(findings({personas: personas('5'), pages: away(5)})).toEqual([]);
    for (const odd of ['0', '-1', '1.5', 'three', "'3'"])
      expect(findings({personas: personas(odd)}).join()).toMatch(/^error registry-invalid personas.yaml:19:2[56]-/);
    expect(messages({personas: personas('0')})).toEqual(['most_clicks is a whole number of clicks, from 1 on.']);
    expect(messages({personas: personas("'3'")})).toEqual(['most_clicks must be a number.']);
  });
});
