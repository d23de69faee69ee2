import {iconNames} from '../registry/file-schemas.ts';
import type {Persona} from '../registry/registry.ts';

type IconName = (typeof iconNames)[number];

/** The outlines of the icons, of 24 by 24. */
const outlines: Readonly<Record<IconName, string>> = {
  sprout: 'M12 21v-9m0 0c0-4-3-6-7-6 0 4 3 6 7 6Zm0-2c0-4 3-6 7-6 0 4-3 6-7 6Z',
  wrench: 'M14.5 6.5a4 4 0 0 0-5 5L4 17l3 3 5.5-5.5a4 4 0 0 0 5-5L15 12l-3-3Z',
  server: 'M4 5h16v6H4Zm0 8h16v6H4Zm3-5h.01M7 16h.01',
  compass: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm3.5 5.5-2 5-5 2 2-5Z',
  chart: 'M4 20h16M7 16v-4m5 4V7m5 9v-7',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6Z',
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3Zm0 13a3 3 0 0 1 3-3h11',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-4 3-6 6-6s6 2 6 6m1-15.5a3.5 3.5 0 0 1 0 6.5m2 3c2 1 3 3 3 6',
};

/** The icons of a site: one image with all of them below one another, and where in it each persona's is. */
export interface PersonaIcons {
  /**
   * The image, as the value of a property of a style sheet: a mask, which takes any colour. Browsers make a document of
   * each image that they show, and here that is one for all icons of a page.
   */
  readonly image: string;
  /** How far down the icon of everyone is, and of each persona in their order: `mask-position` has this as a percentage. */
  readonly places: readonly string[];
}

/**
 * The icons of everyone and of some personas. No two personas have the same icon while there are others left.
 *
 * They stand in the style sheet of the site, which is loaded once, and not in its pages.
 */
export function personaIcons(personas: readonly Persona[]): PersonaIcons {
  const left = iconNames.filter((name) => name !== 'people' && !personas.some(({icon}) => icon === name));
  let next = 0;
  const names = personas.map(({icon}) => icon ?? left[next++ % left.length] ?? 'people');
  const shown = [...new Set<IconName>(['people', ...names])];
  const share = 100 / Math.max(1, shown.length - 1);
  return {
    image: image(shown),
    places: ['people' as const, ...names].map((name) => `${Number((shown.indexOf(name) * share).toFixed(4))}%`),
  };
}

function image(names: readonly IconName[]): string {
  const strokes = "fill='none' stroke='%23000' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round'";
  const paths = names.map(
    (name, row) => `%3Cpath d='${outlines[name]}'${row > 0 ? ` transform='translate(0 ${24 * row})'` : ''}/%3E`,
  );
  const size = `viewBox='0 0 24 ${24 * names.length}'`;
  return `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' ${size} ${strokes}%3E${paths.join('')}%3C/svg%3E")`;
}
