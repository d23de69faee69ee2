import {expect, test} from 'vitest';
import {parseRegistry} from '../../src/registry/registry.ts';
import {personaStyles} from '../../src/views/persona-styles.ts';
import {scenariosYaml} from '../site.ts';

/** The colours of some personas in one mode, by their ids; each has chosen a colour, or none. */
function colors(chosen: readonly (string | undefined)[], mode: 'light' | 'dark' = 'light'): Map<string, string> {
  const personas = chosen.map(
    (color, at) =>
      `  P-${at}: {name: P, experience: some, goals: [g], pain_points: [p]${color ? `, color: '${color}'` : ''}}`,
  );
  const read = parseRegistry(`version: '1'\nscope: all\npersonas:\n${personas.join('\n')}\n`, scenariosYaml);
  expect(read.personas).toHaveLength(chosen.length);
  const rules = personaStyles(read.personas, []).matchAll(
    /^(\[data-theme="dark"\] )?\[data-persona-color="([\w-]+)"\]\{--persona-color:(#[\da-f]{6})[;}]/gm,
  );
  return new Map(
    [...rules].flatMap(([, dark, id, color]) =>
      (dark === undefined) === (mode === 'light') ? [[id as string, color as string] as const] : [],
    ),
  );
}

/** The contrast of two colours, by the formula of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const light = (color: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  return Math.max(light(one) / light(other), light(other) / light(one));
}

const none = (count: number) => Array.from({length: count}, () => undefined);
const ground = {light: '#f0f1f2', dark: '#303132'} as const;

test.each(['light', 'dark'] as const)('eight personas have eight colours that can be read, in %s mode', (mode) => {
  const all = colors(none(8), mode);
  expect(all.size).toBe(8);
  expect(new Set(all.values()).size).toBe(8);
  // A colour, and not what a colour is made darker or lighter to.
  for (const color of all.values()) expect(['#000000', '#ffffff']).not.toContain(color);
  for (const color of all.values()) expect(contrast(color, ground[mode])).toBeGreaterThanOrEqual(4.5);
});

test('the ninth persona begins again', () => {
  const all = [...colors(none(9)).values()];
  expect(all).toHaveLength(9);
  expect(all[8]).toBe(all[0]);
});

test('a persona has the colour that she chose, as long as it can be read', () => {
  expect(colors([undefined, '#123456', undefined]).get('P-1')).toBe('#123456');
  expect(colors(['#036']).get('P-0')).toBe('#003366');
  const [pale] = colors(['#ffff00']).values();
  expect(pale).not.toBe('#ffff00');
  expect(contrast(pale as string, ground.light)).toBeGreaterThanOrEqual(4.5);
  const [night] = colors(['#000'], 'dark').values();
  expect(contrast(night as string, ground.dark)).toBeGreaterThanOrEqual(4.5);
});

test('what is for others leaves the sidebar, and comes back with the icon of whom it is for', () => {
  const personas = [0, 1, 2].map((at) => `  P-${at}: {name: P, experience: e, goals: [g], pain_points: [p]}`);
  const read = parseRegistry(`version: '1'\nscope: all\npersonas:\n${personas.join('\n')}\n`, scenariosYaml);
  const styles = personaStyles(read.personas, [[0], [0, 2], [1, 2]]);
  expect(styles).toContain(
    'html[data-persona="P-1"]:not([data-persona-all]) .menu :is(.for-0,.for-0-2):not(:has([aria-current="page"])){display:none}',
  );
  expect(styles).toContain('html[data-persona="P-2"]:not([data-persona-all]) .menu :is(.for-0):not(');
  expect(styles).toContain(
    'html[data-persona="P-1"][data-persona-all] .menu :is(.for-0,.for-0-2) a::before{content:""}',
  );
  expect(styles).toContain('[data-persona-all] .menu .for-1-2{--persona-icon:var(--persona-icon-1)}');
});

test('no colour changes more than it must to be read', () => {
  const pale = ['#ffff00', '#ffffff', '#9ad', '#bfbfbf', '#f08080'];
  for (const color of colors(pale).values()) expect(contrast(color, ground.light)).toBeLessThan(5.4);
  const night = ['#000', '#00f', '#123456', '#400', '#1f6b4f'];
  for (const color of colors(night, 'dark').values()) expect(contrast(color, ground.dark)).toBeLessThan(5.4);
  expect(colors(['#ffff00']).get('P-0')).toBe('#666600');
  expect(colors(['#000'], 'dark').get('P-0')).toBe('#999999');
});

test('what is written for some shows to them alone, and to everyone what is for everyone', () => {
  const read = parseRegistry(`personas: {P-0: {name: P}, P-1: {name: Q}}`, scenariosYaml);
  const lines = personaStyles(read.personas, []).split('\n');
  expect(lines.slice(4, 9)).toEqual([
    'html:not([data-persona]) [data-shown-for]:not([data-shown-for~="everyone"]){display:none}',
    'html[data-persona="P-0"]{--persona-reader-icon:var(--persona-icon-0)}',
    'html[data-persona="P-0"] [data-shown-for]:not([data-shown-for~="P-0"]){display:none}',
    'html[data-persona="P-1"]{--persona-reader-icon:var(--persona-icon-1)}',
    'html[data-persona="P-1"] [data-shown-for]:not([data-shown-for~="P-1"]){display:none}',
  ]);
  const icons = '--persona-icon:P;--persona-reader-icon:var(--persona-icon);--persona-icon-0:P;--persona-icon-1:P';
  expect(
    lines
      .slice(0, 4)
      .join('')
      .replaceAll(/path\("[^"]+"\)/g, 'P'),
  ).toBe(`:root{${icons}}`);
  // Her own colours in either mode, and her icon, which is the same in both.
  expect(lines.slice(9).map((line) => line.replaceAll(/#[\da-f]{6}/g, '#'))).toEqual([
    '[data-persona-color="P-0"]{--persona-color:#;--persona-icon:var(--persona-icon-0)}',
    '[data-persona-color="P-1"]{--persona-color:#;--persona-icon:var(--persona-icon-1)}',
    '@media screen{',
    '[data-theme="dark"] [data-persona-color="P-0"]{--persona-color:#}',
    '[data-theme="dark"] [data-persona-color="P-1"]{--persona-color:#}',
    '}',
    '',
  ]);
});
