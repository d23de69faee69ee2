import {relative} from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';
import {namesAnotherLanguage, readFrontMatter} from '../content/front-matter.ts';
import {currentMode, isCheckedPage, type Session} from './session.ts';

/**
 * A front matter parser that never runs front matter (`---js`), and that never ends `docusaurus start`.
 *
 * A page with front matter that is refused or broken is read as having none; the check tells what is wrong with it. A
 * file that the check does not look at, such as a post of a blog, keeps failing a build, as it does without this.
 *
 * @param own the parser that the site has set, if it has
 */
export function safeFrontMatter(own: ParseFrontMatter | undefined, session: Session): ParseFrontMatter {
  return async (params) => {
    const {filePath, fileContent, defaultParseFrontMatter} = params;
    try {
      if (namesAnotherLanguage(fileContent)) throw new Error('front matter is YAML and is never run');
      return await (own ?? defaultParseFrontMatter)(params);
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

function withoutFrontMatter(fileContent: string): Awaited<ReturnType<ParseFrontMatter>> {
  const text = fileContent.replace(/^\uFEFF/, '');
  return {frontMatter: {}, content: text.slice(readFrontMatter(text).bodyStart).trim()};
}
