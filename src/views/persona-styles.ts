import type {Persona} from '../registry/registry.ts';
import {everyone} from '../shared/everyone.ts';
import {sidebarClass} from '../shared/sidebar-class.ts';
import {personaIcons} from './persona-icons.ts';

/** The colours that personas get by their order: as far apart as eyes need, dark enough for text on white. */
const palette = ['#1f6b4f', '#8a4b08', '#5b3fa8', '#a3264f', '#0b5f8a', '#5d6100', '#7a3b6c', '#3f4f5f'];

/** The backgrounds that text in a persona's colour stands on at worst, in both colour modes: a button under the pointer. */
const backgrounds = {light: '#f0f1f2', dark: '#303132'};

/** What WCAG asks of text. */
const leastContrast = 4.5;

/**
 * The style sheet that filters a site by persona. One attribute on `<html>` does it: what is for others leaves the
 * sidebar, and of what is written otherwise for some personas only what is for her shows. Without the attribute all is as
 * everyone sees it.
 *
 * @param sets the sets of personas that items of sidebars are for, each as places in the registry
 */
export function personaStyles(personas: readonly Persona[], sets: readonly (readonly number[])[]): string {
  const [ofEveryone, ...shapes] = personaIcons(personas);
  const icons = shapes.map((_, place) => `var(--persona-icon-${place})`);
  return [
    `:root{--persona-icon:${ofEveryone};--persona-reader-icon:var(--persona-icon)`,
    ...shapes.map((shape, place) => `;--persona-icon-${place}:${shape}`),
    '}',
    `html:not([data-persona]) [data-shown-for]:not([data-shown-for~="${everyone}"]){display:none}`,
    ...personas.flatMap(({id}, place) => [
      // Her icon, where the page says as whom it is read.
      `html[data-persona="${id}"]{--persona-reader-icon:${icons[place]}}`,
      `html[data-persona="${id}"] [data-shown-for]:not([data-shown-for~="${id}"]){display:none}`,
      ...sidebarRules(id, place, sets),
    ]),
    ...sets.map((set) => `[data-persona-all] .menu .${sidebarClass(set)}{--persona-icon:${icons[set[0] ?? 0]}}`),
    ...colors('light', '', personas, icons),
    // Paper is white in either mode.
    '@media screen{',
    ...colors('dark', '[data-theme="dark"] ', personas),
    '}',
    '',
  ].join('\n');
}

/** What is for others leaves the sidebar, or has the icon of whom it is for while all is shown. */
function sidebarRules(id: string, place: number, sets: readonly (readonly number[])[]): string[] {
  const others = sets.filter((set) => !set.includes(place)).map((set) => `.${sidebarClass(set)}`);
  if (others.length === 0) return [];
  // In the sidebar and the drawer only: the cards of a category's index have the classes of its items, too.
  const items = `.menu :is(${others.join(',')})`;
  const root = `html[data-persona="${id}"]`;
  return [
    // The page that is being read stays in the sidebar, and so do the categories around it.
    `${root}:not([data-persona-all]) ${items}:not(:has([aria-current="page"])){display:none}`,
    `${root}[data-persona-all] ${items} a::before{content:""}`,
  ];
}

/** Rules that set the colour of each persona, and her icon where icons are given: it is the same in both modes. */
function colors(
  mode: keyof typeof backgrounds,
  scope: string,
  personas: readonly Persona[],
  icons: readonly string[] = [],
): string[] {
  return personas.map(({id, color}, order) => {
    const chosen = color ?? (palette[order % palette.length] as string);
    const icon = icons[order] === undefined ? '' : `;--persona-icon:${icons[order]}`;
    return `${scope}[data-persona-color="${id}"]{--persona-color:${readable(chosen, backgrounds[mode])}${icon}}`;
  });
}

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The nearest colour that can be read on a background, by making it darker on a light one and lighter on a dark one.
 *
 * @param color a hexadecimal colour of three or six digits
 * @returns a hexadecimal colour with a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3)
 */
function readable(color: string, background: string): string {
  const from = rgb(color);
  const ground = rgb(background);
  const to: Rgb = luminance(ground) > 0.2 ? [0, 0, 0] : [255, 255, 255];
  for (let step = 0; step < 20; step++) {
    const mixed = from.map((part, index) =>
      Math.round(part + ((to[index] as number) - part) * (step / 20)),
    ) as unknown as Rgb;
    if (contrast(mixed, ground) >= leastContrast) return hex(mixed);
  }
  return hex(to);
}

function rgb(color: string): Rgb {
  const digits = color.slice(1);
  const parts = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  return parts.map((part) => Number.parseInt(part, 16)) as unknown as Rgb;
}

function hex(color: Rgb): string {
  return `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Rgb, b: Rgb): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}
