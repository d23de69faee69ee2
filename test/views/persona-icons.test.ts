import {expect, test} from 'vitest';
import {parseRegistry} from '../../src/registry/registry.ts';
import {personaIcons} from '../../src/views/persona-icons.ts';
import {scenariosYaml} from '../site.ts';

/** The outlines of the icons of some personas, by their ids; each is said to have an icon, or none. */
function outlines(icons: readonly (string | undefined)[]): Map<string, string> {
  const personas = icons.map(
    (icon, at) =>
      `  P-${at}: {name: P, experience: some, goals: [g], pain_points: [p]${icon ? `, icon: ${icon}` : ''}}`,
  );
  const {personas: read} = parseRegistry(
    `version: '1'\nscope: all\npersonas:\n${personas.join('\n')}\n`,
    scenariosYaml,
  );
  expect(read).toHaveLength(icons.length);
  const {image, places} = personaIcons(read);
  const svg = decodeURIComponent(image);
  const drawn = [...svg.matchAll(/<path d='(M[^']+)'/g)].map(([, outline]) => outline as string);
  expect(svg).toContain(`viewBox='0 0 24 ${24 * drawn.length}'`);
  // A percentage of what does not fit, as `mask-position` has it.
  const rows = places.map((place) => (Number.parseFloat(place) / 100) * (drawn.length - 1));
  return new Map(
    rows.map((row, at) => {
      expect(row).toBeCloseTo(Math.round(row), 4);
      const outline = drawn[Math.round(row)];
      if (outline === undefined) throw new Error(`${row} of ${svg} draws nothing.`);
      return [at === 0 ? 'everyone' : `P-${at - 1}`, outline] as const;
    }),
  );
}

test('everyone and each persona has an icon, and no two the same while there are others left', () => {
  const icons = outlines(Array.from({length: 7}, () => undefined));
  expect([...icons.keys()]).toEqual(['everyone', 'P-0', 'P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6']);
  expect(new Set(icons.values()).size).toBe(8);
  expect(outlines(Array.from({length: 9}, () => undefined)).size).toBe(10);
});

test('a persona has the icon that she names, and nobody else has it', () => {
  const icons = outlines([undefined, 'sprout', undefined]);
  const byOrder = outlines([undefined, undefined, undefined]);
  expect(icons.get('P-1')).toBe(byOrder.get('P-0'));
  expect(new Set(icons.values()).size).toBe(4);
});

test('where every other icon is taken, a persona has the icon of everyone', () => {
  const named = ['sprout', 'wrench', 'server', 'compass', 'chart', 'shield', 'book'];
  const icons = outlines([...named, undefined]);
  expect(icons.get('P-7')).toBe(icons.get('everyone'));
  expect(new Set(icons.values()).size).toBe(8);
  // She may choose it, and takes none from the others with that.
  const byOrder = outlines([undefined, undefined]);
  const chosen = outlines(['people', undefined]);
  expect([chosen.get('P-0'), chosen.get('P-1')]).toEqual([byOrder.get('everyone'), byOrder.get('P-0')]);
});

test('once all are given away they begin again, in the same order', () => {
  const icons = [...outlines(Array.from({length: 9}, () => undefined)).values()].slice(1);
  expect(icons.slice(7)).toEqual(icons.slice(0, 2));
});

test('icons are one image of lines, each in 24 by 24, in a form that a style sheet can hold', () => {
  const svg = (ids: string) => {
    const {personas} = parseRegistry(`version: '1'\nscope: all\npersonas:${ids}\n`, scenariosYaml);
    return decodeURIComponent(
      /^url\("data:image\/svg\+xml,([^"<>#]+)"\)$/.exec(personaIcons(personas).image)?.[1] ?? '',
    );
  };
  const attributes = "fill='none' stroke='#000' stroke-width='1\\.8' stroke-linecap='round' stroke-linejoin='round'";
  const start = (rows: number) =>
    `<svg xmlns='http://www\\.w3\\.org/2000/svg' viewBox='0 0 24 ${24 * rows}' ${attributes}>`;
  expect(svg(' {}')).toMatch(new RegExp(`^${start(1)}<path d='M[^']+'/></svg>$`));
  expect(svg('\n  P-0: {name: P}\n  P-1: {name: P}')).toMatch(
    new RegExp(
      `^${start(3)}<path d='M[^']+'/><path d='M[^']+' transform='translate\\(0 24\\)'/><path d='M[^']+' transform='translate\\(0 48\\)'/></svg>$`,
    ),
  );
});

test('everyone alone is at the top', () => {
  expect(personaIcons([]).places).toEqual(['0%']);
});
