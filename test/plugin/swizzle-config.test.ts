import {readdirSync} from 'node:fs';
import {join, relative} from 'node:path';
import {describe, expect, it} from 'vitest';
import {getSwizzleConfig} from '../../src/index.ts';
import {root} from '../docusaurus.ts';

describe('what docusaurus swizzle offers', () => {
  it('is every component of the theme, to be wrapped and not to be copied', () => {
    const theme = join(root, 'src/client/theme');
    const names = readdirSync(theme, {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => relative(theme, join(theme, file)).replace(/(?:\/index)?\.tsx$/, ''));
    const {components} = getSwizzleConfig();
    expect(Object.keys(components).sort()).toEqual(names.sort());
    for (const {actions} of Object.values(components)) expect(actions).toEqual({eject: 'forbidden', wrap: 'safe'});
  });
});
