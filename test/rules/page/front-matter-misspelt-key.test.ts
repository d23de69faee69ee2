import {describe, expect, it} from 'vitest';
import {findings, messages} from '../../site.ts';

/** One more page with these lines as its front matter. */
const page = (...lines: string[]) => ({pages: {'docs/a.md': `---\n${lines.join('\n')}\n---\n`}});

describe('front-matter-misspelt-key', () => {
  it('good: our keys, and keys of Docusaurus', () => {
    const keys = [
      'title',
      'id',
      'slug',
      'description',
      'sidebar_position',
      'keywords',
      'tags',
      'image',
      'draft: false #',
    ];
    expect(findings(page('persona: BE-New', 'scenario: S-01', ...keys.map((key) => `${key}: x`)))).toEqual([]);
  });

  it.each([
    ['presona', '2:1-2:8', 'persona'],
    ['Persona', '2:1-2:8', 'persona'],
    ['personas', '2:1-2:9', 'persona'],
    ['PERSONA', '2:1-2:8', 'persona'],
    ['"personna"', '2:2-2:10', 'persona'],
    ['per_sona', '2:1-2:9', 'persona'],
  ])('bad: %s, at the key; it is not also missing', (key, place, suggestion) => {
    expect(findings(page(`${key}: BE-New`, 'scenario: S-01'))).toEqual([
      `error front-matter-misspelt-key docs/a.md:${place} → ${suggestion}`,
    ]);
  });

  it.each(['scenarios', 'Scenario', 'scenerio', 'senario'])('bad: %s', (key) => {
    expect(findings(page('persona: BE-New', `${key}: S-01`))).toEqual([
      `error front-matter-misspelt-key docs/a.md:3:1-3:${key.length + 1} → scenario`,
    ]);
    expect(messages(page('persona: BE-New', `${key}: S-01`))).toEqual([`The key is scenario, not ${key}.`]);
  });

  it('both keys at once', () => {
    expect(findings(page('scenarios: S-01', 'personas: BE-New'))).toEqual([
      'error front-matter-misspelt-key docs/a.md:2:1-2:10 → scenario',
      'error front-matter-misspelt-key docs/a.md:3:1-3:9 → persona',
    ]);
  });

  it('beside the right key it says nothing, and there is nothing to rename', () => {
    const texts = page('persona: BE-New', 'personas: BE-Ops', 'scenario: S-01');
    expect(findings(texts)).toEqual(['error front-matter-misspelt-key docs/a.md:3:1-3:9']);
    expect(messages(texts)).toEqual([
      'personas stands beside persona and says nothing. Put its ids under persona and remove it.',
    ]);
  });

  it('of two misspelt ones, the first is to be renamed', () => {
    const texts = page('personas: BE-New', 'Persona: BE-Ops', 'scenario: S-01');
    expect(findings(texts)).toEqual([
      'error front-matter-misspelt-key docs/a.md:2:1-2:9 → persona',
      'error front-matter-misspelt-key docs/a.md:3:1-3:8',
    ]);
    expect(messages(texts)).toEqual([
      'The key is persona, not personas.',
      'Persona stands beside personas and says nothing. Put its ids under persona and remove it.',
    ]);
  });

  it('its value is checked like that of the right key', () => {
    expect(findings(page('personas: BE-Nwe', 'scenario: S-01'))).toEqual([
      'error front-matter-misspelt-key docs/a.md:2:1-2:9 → persona',
      'error persona-unknown docs/a.md:2:11-2:17 → BE-New',
    ]);
  });

  it('an empty one is not also missing', () => {
    expect(findings(page('personas:', 'scenario: S-01'))).toEqual([
      'error front-matter-misspelt-key docs/a.md:2:1-2:9 → persona',
    ]);
  });

  it('a key that is far off is somebody else’s', () => {
    expect(findings(page('reader: x', 'audience: y', 'persona: BE-New', 'scenario: S-01', 'scene: z'))).toEqual([]);
  });

  it('is silenced by a comment in the front matter', () => {
    expect(
      findings(page('persona: BE-New', '# personas-disable-next-line front-matter-misspelt-key', 'scenarios: S-01')),
    ).toEqual([]);
  });
});
