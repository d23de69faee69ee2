import {applyTrailingSlash} from '@docusaurus/utils-common';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {afterEach, expect, it} from 'vitest';
import SiteLink from '../../src/client/SiteLink.tsx';
import siteConfig from './site-config.ts';

const asItIs = {...siteConfig};
afterEach(() => Object.assign(siteConfig, asItIs));

const linkTo = (to: string | undefined) => renderToStaticMarkup(createElement(SiteLink, {to, className: 'a'}, 'b'));

it.each([undefined, true, false])(
  'a link that servers write leads where Docusaurus has its own lead, with trailingSlash %j',
  (trailingSlash) => {
    for (const baseUrl of ['/', '/base/']) {
      Object.assign(siteConfig, {baseUrl, trailingSlash});
      for (const path of ['', 'for/be-new', 'docs/a/', 'docs/a#b', 'docs/a/#b/c', 'docs/a?b=c/d#e', '#b', '?b']) {
        const href = applyTrailingSlash(baseUrl + path, {baseUrl, trailingSlash});
        expect(linkTo(baseUrl + path)).toBe(`<a class="a" href="${href}">b</a>`);
      }
    }
  },
);

it('a link that leads nowhere has no address', () => {
  expect(linkTo(undefined)).toBe('<a class="a">b</a>');
});
