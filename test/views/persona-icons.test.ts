import {expect, test} from 'vitest';
import {iconNames} from '../../src/registry/file-schemas.ts';
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
  return new Map(personaIcons(read).map((shape, at) => [at === 0 ? 'everyone' : `P-${at - 1}`, shape]));
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

test('everyone alone has an icon', () => {
  expect(personaIcons([])).toHaveLength(1);
});

test('each icon is a shape of 20 by 20, in a form that a style sheet can hold', () => {
  const names = iconNames.map((name, at) => `\n  P-${at}: {name: P, icon: ${name}}`).join('');
  const {personas} = parseRegistry(`version: '1'\nscope: all\npersonas:${names}\n`, scenariosYaml);
  const icons = personaIcons(personas);
  expect(icons).toHaveLength(iconNames.length + 1);
  for (const icon of icons) {
    const [, path] = /^path\("(M[\d.A-Za-z\s-]+Z)"\)$/.exec(icon) ?? [];
    // Where each outline begins, and where lines and curves lead whose ends are given as places.
    const ends = [...(path as string).matchAll(/[MLC]([^A-Za-z]+)/g)].flatMap(([, numbers]) =>
      (numbers as string).match(/-?\d*\.?\d+/g)?.map(Number),
    );
    expect(ends.length).toBeGreaterThan(1);
    for (const end of ends) {
      expect(end).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(20);
    }
  }
});
