import {iconNames} from '../registry/file-schemas.ts';
import type {Persona} from '../registry/registry.ts';

type IconName = (typeof iconNames)[number];

/** The shapes of the icons, within 20 by 20 pixels. */
const shapes: Readonly<Record<IconName, string>> = {
  sprout: 'M9 19v-7.6C4 11.4 1 9 1 4c5 0 7.7 2.2 8.7 5.7C10.2 5.5 13 2 19 2c0 5.5-3 8.6-8 8.9V19Z',
  wrench:
    'M18.6 5.3l-3 3-3-.9-.9-3 3-3a5.6 5.6 0 0 0-7.3 7.3l-6.3 6.3a2.6 2.6 0 0 0 3.7 3.7l6.3-6.3a5.6 5.6 0 0 0 7.5-7.1Z',
  server: 'M2 2.5h16v7H2ZM5 5v2h2V5ZM2 11h16v7H2ZM5 13.5v2h2v-2Z',
  compass: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm4.5 4.5L12 12l-6.5 2.5L8 8Z',
  chart: 'M2 18.5v-7h4v7ZM8 18.5v-17h4v17ZM14 18.5v-11h4v11Z',
  shield: 'M10 1l8 3v5c0 5-3 8.5-8 10.5C5 17.5 2 14 2 9V4Z',
  book: 'M3 4.5A3.5 3.5 0 0 1 6.5 1H17v13H6.5a1.5 1.5 0 0 0 0 3H17v2H6.5A3.5 3.5 0 0 1 3 15.5Z',
  people:
    'M7 9.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM0 18.5c0-5 3-8 7-8s7 3 7 8ZM13 1.5a4 4 0 0 1 0 8 6.5 6.5 0 0 0 0-8ZM14.5 10.8c3.5.7 5.5 3.5 5.5 7.7h-4c0-3.5-.3-5.8-1.5-7.7Z',
};

/**
 * The icons of everyone, first, and of some personas in their order, as values of `clip-path`: what they cut out of takes
 * any colour. They are no images: a browser would make a document of each before it paints, and a site's policy may refuse it.
 *
 * No two personas have the same icon while there are others left.
 */
export function personaIcons(personas: readonly Persona[]): [everyone: string, ...personas: string[]] {
  const left = iconNames.filter((name) => name !== 'people' && !personas.some(({icon}) => icon === name));
  let next = 0;
  const names = personas.map(({icon}) => icon ?? left[next++ % left.length] ?? 'people');
  const value = (name: IconName) => `path("${shapes[name]}")`;
  return [value('people'), ...names.map(value)];
}
