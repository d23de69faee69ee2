import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {expect, test} from 'vitest';
import wholeLettersLoader from '../../src/plugin/whole-letters-loader.ts';
import {root} from '../docusaurus.ts';

const module = createRequire(import.meta.url).resolve('@docusaurus/core/lib/client/renderToHtml.js');

/** A page as this module of Docusaurus has React write it. React 18 puts such a zero before a letter, too. */
function written(source: string): string {
  const page = `import {createElement} from 'react';
renderToHtml(createElement('a', {href: '#\\0é'}, 'b\\0\\0ß')).then((html) => process.stdout.write(html));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', `${source}\n${page}`], {
    cwd: root,
    encoding: 'utf8',
  });
}

test('a page has no zeros in its letters', () => {
  const source = readFileSync(module, 'utf8');
  expect(written(source)).toContain('\0');
  expect(written(wholeLettersLoader(source))).toBe('<a href="#é">bß</a>');
});
