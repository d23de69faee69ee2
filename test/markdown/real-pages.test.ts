import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {globSync} from 'tinyglobby';
import {describe, expect, it} from 'vitest';
import {parseBody} from '../../src/markdown/parse-body.ts';
import {expectAgreement} from './agreement.ts';

const packages = join(import.meta.dirname, '../../node_modules');
/** One file of so many is read in a run; which, the seed says. */
const oneOf = 32;
const seed = Number(process.env.PERSONAS_SEED ?? 0);
/** In a longer one there is nothing that shorter ones lack. */
const longest = 60_000;

/** What the authors of packages have written: pages of all kinds, on every machine. */
const texts = new Set(
  globSync('**/*.{md,mdx}', {cwd: packages, ignore: ['.*/**']})
    .sort()
    .filter((_, at) => at % oneOf === seed % oneOf)
    .map((file) => readFileSync(join(packages, file), 'utf8'))
    .filter((text) => text.length < longest),
);

describe('the Markdown in packages', () => {
  it.each([
    ['md', 0.9],
    ['mdx', 0.5],
  ] as const)('is scanned as it is parsed, as %s', (format, least) => {
    const agreed = [...texts].filter((text) => expectAgreement(text, format) === 'agreed').length;
    expect(texts.size).toBeGreaterThan(50);
    expect(agreed / texts.size).toBeGreaterThan(least);
  });

  it('can be parsed', () => {
    for (const text of [...texts].slice(0, 10)) expect(parseBody(text, 0, 'md').isBroken).toBeUndefined();
  });
});
