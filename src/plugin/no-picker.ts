import {relative, sep} from 'node:path';
import {globSync} from 'tinyglobby';
import {packageName} from '../shared/package-name.ts';

/** What may take the place of the component that shows the picker, the nearest first. */
const places = ['Navbar/ColorModeToggle', 'Navbar/Content', 'Navbar/Layout', 'Navbar'];

/**
 * What to say of a build in which no page has a picker: a component of the site's own stands where it would be, and readers
 * cannot say who they are.
 *
 * @param siteDir the folder of the site
 */
export function noPicker(siteDir: string): string {
  const own = places
    .flatMap((name) => globSync(`src/theme/${name}{,/index}.{js,jsx,ts,tsx}`, {cwd: siteDir, absolute: true}))
    .map((file) => relative(siteDir, file).split(sep).join('/'))[0];
  const why = own
    ? `${own} takes the place of the component that brings it`
    : 'the navbar has no toggle of the colour mode, beside which it stands';
  return (
    `No page has the picker, with which readers say who they are: ${why}. ` +
    `Put <PersonaPicker /> from @theme/PersonaPicker into ${own ?? 'a component of the navbar'}, ` +
    `as the README of ${packageName} says.`
  );
}
