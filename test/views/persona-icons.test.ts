import {expect, test} from 'vitest';
import {parseRegistry} from '../../src/registry/registry.ts';
import {personaSprite} from '../../src/views/persona-icons.ts';
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
  const symbols = personaSprite(read).matchAll(/<symbol id="persona-icon-([\w-]+)"[^>]*><path d="(M[^"]+)"\/>/g);
  return new Map([...symbols].map(([, id, outline]) => [id as string, outline as string]));
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
