import {relative, sep} from 'node:path';
import {globSync} from 'tinyglobby';
import {packageName} from '../shared/package-name.ts';
import {attempt, readFile} from '../site/read-file.ts';

/**
 * What may take the place of the component that shows the picker, or of one that has it inside, the outermost first; and what
 * stands in the text of one that shows what belongs inside.
 */
const places = [
  {name: 'Navbar', shows: /@theme\/Navbar\/Content\b/},
  {name: 'Navbar/Layout', shows: /\bchildren\b/},
  {name: 'Navbar/Content', shows: /@theme\/Navbar\/ColorModeToggle\b/},
  {name: 'Navbar/ColorModeToggle', shows: undefined},
] as const;

/**
 * What to say of a build in which no page has a picker: a component of the site's own stands where it would be, and readers
 * cannot say who they are.
 *
 * @param siteDir the folder of the site
 */
export function noPicker(siteDir: string): string {
  const own = places.flatMap((place) => ownFiles(siteDir, place));
  const place = (own.find(({isDeadEnd}) => isDeadEnd) ?? own.at(-1))?.file;
  const why = place
    ? `${place} takes the place of the component that brings it`
    : 'the navbar has no toggle of the colour mode, beside which it stands';
  return (
    `No page has the picker, with which readers say who they are: ${why}. ` +
    `Put <PersonaPicker /> from @theme/PersonaPicker into ${place ?? 'a component of the navbar'}, ` +
    `as the README of ${packageName} says.`
  );
}

/** The site's own components of a name, and whether each leaves out what belongs inside, as far as its text says. */
function ownFiles(siteDir: string, {name, shows}: (typeof places)[number]) {
  const found = globSync(`src/theme/${name}{,/index}.{js,jsx,ts,tsx}`, {cwd: siteDir, absolute: true});
  return found.map((path) => {
    const file = relative(siteDir, path).split(sep).join('/');
    const text = attempt(() => readFile(path).toString('utf8')) ?? '';
    const isWrapper = new RegExp(`@theme-(?:original|init)/${name}['"]`).test(text);
    return {file, isDeadEnd: !isWrapper && !shows?.test(text)};
  });
}
