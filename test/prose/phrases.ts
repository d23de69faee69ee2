import {visit} from 'unist-util-visit';
import {type Doc, place, prose} from './docs.ts';

/** Words for which there is a plainer one, which readers also look for. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bdear(?:er|est|ly)?\b/i, 'slow'],
  [/\bparted\b/i, 'separate'],
  [/\bseldom\b/i, 'rarely'],
  [/\butili[sz]e\b/i, 'use'],
  [/\b(?:is|are|was|were) (?:not )?told\b/i, 'report'],
  [/\bprior to\b/i, 'before'],
  [/\bin order to\b/i, 'to'],
  [/\bsimply\b/i, 'nothing'],
];

/** What pages of WeBudget must not say, since the code does otherwise. Each was said once, here or in its older documents. */
const untrue: readonly (readonly [RegExp, string])[] = [
  [/any other Supabase error/i, 'delete and can-link answer 200'],
  [/same `?security`? entry/i, 'no path has one'],
  [/stays near zero/i, 'an idle event loop shows 0.01 s'],
  [/change this page in the same pull request/i, 'the pages are in another repository'],
  [/raw @ /i, 'a raw @ alone does no harm'],
  [/docker(?:-| )compose up\b(?!.*(?:older|old|finds no file|instead of|asks))/i, 'there is no default compose file'],
  [/(?:the|a) (?:CI|pipeline) (?:runs|checks|deploys|builds)/i, 'there is none'],
  [/migrations run (?:on|at) start/i, 'nothing runs them'],
  [/(?:shows|says|becomes) "?healthy"? in Docker/i, 'the compose file has no health check'],
  [/JWT_SECRET signs/i, 'nothing reads it'],
  [/signs users out|logs (?:all )?users out/i, 'no secret of the API does'],
];

/** Statements and words that a page must not have, each with what is right. */
export function phraseFaults({file, tree, exempt}: Doc): string[] {
  const faults: string[] = [];
  // What stands in these as an example of what not to write.
  if (file === 'docs/meta/style-guide.md') return faults;
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableRow' && node.type !== 'heading') return;
    const text = prose(node);
    const prosaic = prose(node, {code: false});
    for (const [wrong, right] of words) {
      const [found] = wrong.exec(prosaic) ?? [];
      if (found) faults.push(`${place(file, node)}: ${found} is a word for which there is a plainer one: ${right}`);
    }
    for (const [wrong, right] of exempt ? [] : untrue) {
      const [found] = wrong.exec(text) ?? [];
      if (found) faults.push(`${place(file, node)}: "${found}" is not so: ${right}`);
    }
  });
  return faults;
}
