import {relative} from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';
import {formatOf} from '../content/format.ts';
import {namesAnotherLanguage, readFrontMatter} from '../content/front-matter.ts';
import {defaultFormat} from '../registry/pages-schema.ts';
import {withoutFirstComments} from './first-comments.ts';
import {withInheritedTags, withTagsOfOriginal} from './originals.ts';
import {currentMode, isCheckedPage, type Session} from './session.ts';
import {docsValidation} from './theme-modules.ts';
import {withCurrentIds} from './with-current-ids.ts';

type DefaultParser = Parameters<ParseFrontMatter>[0]['defaultParseFrontMatter'];

/**
 * A front matter parser that never runs front matter (`---js`), and that never ends `docusaurus start`.
 *
 * A page with front matter that is refused or broken is read as having none; the check reports what is wrong with it. A
 * file that the check does not look at, such as a post of a blog, keeps failing a build, as it does without this.
 *
 * What the site makes of a page is made of this: so ids of old are read as the current ones, and a translation, or a page of
 * a version, that has no tags is read as having those of what it stands for.
 *
 * @param own the parser that the site has set, if it has
 * @param format how the site reads its pages
 */
export function safeFrontMatter(
  own: ParseFrontMatter | undefined,
  session: Session,
  format: Parameters<typeof formatOf>[1] = defaultFormat,
): ParseFrontMatter {
  return async (params) => {
    const {filePath, fileContent} = params;
    // The site's own parser may hand on another text than it got.
    const defaultParseFrontMatter = neverRunning(params.defaultParseFrontMatter);
    try {
      requireYaml(fileContent);
      const written = await (own ?? defaultParseFrontMatter)({...params, defaultParseFrontMatter});
      const frontMatter = asServed(written.frontMatter, filePath, session);
      const parsed = {
        ...written,
        frontMatter,
        content: withoutFirstComments(written.content, formatOf(filePath, format, frontMatter)),
      };
      if (currentMode() === 'build' || !isCheckedPage(session, filePath)) return parsed;
      return {...parsed, frontMatter: withoutRefusedFields(parsed.frontMatter, session.siteDir ?? process.cwd())};
    } catch (error) {
      if (currentMode() === 'build') throw error;
      if (!isCheckedPage(session, filePath)) {
        const file = relative(session.siteDir ?? process.cwd(), filePath);
        process.stderr.write(`${file}: this front matter cannot be read: ${(error as Error).message}\n`);
      }
      return withoutFrontMatter(fileContent);
    }
  };
}

/** @throws Error when front matter names a language in which it would be run */
function requireYaml(fileContent: string): void {
  if (namesAnotherLanguage(fileContent)) throw new Error('front matter is YAML and is never run');
}

/** Docusaurus's parser, which never gets a text that it would run. */
function neverRunning(parse: DefaultParser): DefaultParser {
  return async (params) => {
    requireYaml(params.fileContent);
    return parse(params);
  };
}

function asServed(
  frontMatter: Record<string, unknown>,
  filePath: string,
  {docs, currentIds, inherited = () => ({})}: Session,
): Record<string, unknown> {
  if (!docs) return withCurrentIds(frontMatter, currentIds);
  const tagged = withTagsOfOriginal(frontMatter, filePath, docs);
  return withCurrentIds(withInheritedTags(tagged, filePath, docs, inherited), currentIds);
}

/**
 * Front matter without the fields that Docusaurus would refuse, such as an `id` that is no string; Docusaurus says so
 * itself, but would then end.
 */
function withoutRefusedFields(frontMatter: Record<string, unknown>, siteDir: string): Record<string, unknown> {
  try {
    docsValidation(siteDir).validateDocFrontMatter(frontMatter);
    return frontMatter;
  } catch (error) {
    const {details = []} = error as {details?: readonly {path: readonly PropertyKey[]}[]};
    const refused = new Set(details.map(({path: [field]}) => String(field)));
    return Object.fromEntries(Object.entries(frontMatter).filter(([field]) => !refused.has(field)));
  }
}

function withoutFrontMatter(fileContent: string): Awaited<ReturnType<ParseFrontMatter>> {
  const text = fileContent.replace(/^\uFEFF/, '');
  return {frontMatter: {}, content: text.slice(readFrontMatter(text).bodyStart).trim()};
}
