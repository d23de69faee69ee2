import type {SiteTexts} from '../site.ts';
import {bodies} from './bodies.ts';
import {frontMatters} from './front-matters.ts';
import type {Made} from './made.ts';
import {mdxBodies} from './mdx-bodies.ts';
import {personasFiles, scenariosFiles} from './registries.ts';
import {type SiteFiles, sites} from './sites.ts';

/** Inputs that differ in their size only. */
export type Family = (size: number) => SiteTexts;

const group = <Input>(name: string, inputs: Readonly<Record<string, Input>>, family: (input: Input) => Family) =>
  Object.entries(inputs).map(([input, made]) => [`${name}: ${input}`, family(made)] as const);

/** A page that a scenario starts at, so that its headings are looked at, too. */
const body =
  (format: 'detect' | 'mdx') =>
  (made: Made): Family =>
  (size) => ({
    pages: {'docs/README.md': `---\npersona: BE-New\nscenario: S-01\n---\n${made(size)}`},
    format,
  });

const frontMatter =
  (made: Made): Family =>
  (size) => ({pages: {'docs/a.md': `---\n${made(size)}---\n`}});

const site =
  (made: (size: number) => SiteFiles): Family =>
  (size) => {
    const {'personas.yaml': personas, 'scenarios.yaml': scenarios, ...pages} = made(size);
    return {...(personas && {personas}), ...(scenarios && {scenarios}), pages};
  };

/** The families of whole sites, by name. */
export const families: readonly (readonly [name: string, Family])[] = [
  ...group('body', bodies, body('detect')),
  ...group('body in MDX', mdxBodies, body('mdx')),
  ...group('front matter', frontMatters, frontMatter),
  ...group('personas.yaml', personasFiles, (made) => (size) => ({personas: made(size)})),
  ...group('scenarios.yaml', scenariosFiles, (made) => (size) => ({scenarios: made(size)})),
  ...group('site', sites, site),
];
