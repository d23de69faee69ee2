import {createFixture} from 'fs-fixture';
import {expect, it} from 'vitest';
import {writeSearchTags} from '../../src/plugin/search-meta.ts';
import type {SearchTags} from '../../src/views/search-tags.ts';

const html = '<!doctype html><html><head><title>A</title></head></html>';
const everyone: SearchTags = {personas: ['BE-New', 'BE-Ops'], scenarios: [], isTagged: false};

it('says to DocSearch whom pages are for once one of them has tags', async () => {
  const {path, readFile, rm} = await createFixture({'a/index.html': html, 'b c.html': html});
  const write = (tagged: SearchTags) =>
    writeSearchTags(
      path,
      '/docs/',
      new Map([
        ['/docs/a/', tagged],
        ['/docs/b%20c', everyone],
        ['/docs/gone', everyone],
      ]),
    );
  const texts = async () => [await readFile('a/index.html', 'utf8'), await readFile('b c.html', 'utf8')];
  try {
    write(everyone);
    expect(await texts()).toEqual([html, html]);
    write({personas: ['BE-Ops'], scenarios: ['S-01', 'S-02'], isTagged: true});
    const meta = (name: string, ids: string) => `<meta name="docsearch:${name}" content="${ids}">`;
    expect(await texts()).toEqual([
      html.replace('<head>', `<head>${meta('persona', 'BE-Ops')}${meta('scenario', 'S-01,S-02')}`),
      html.replace('<head>', `<head>${meta('persona', 'BE-New,BE-Ops')}`),
    ]);
  } finally {
    await rm();
  }
});
