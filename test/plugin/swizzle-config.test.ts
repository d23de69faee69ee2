import {readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
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
    for (const name of names) expect(components[name]?.actions).toEqual({eject: 'forbidden', wrap: 'safe'});
    // What is not named, Docusaurus lets a site copy: folders that hold components and are none.
    const folders = Object.keys(components).filter((name) => !names.includes(name));
    expect(folders.sort()).toEqual(['DocItem', 'DocSidebarItem', 'MDXComponents', 'Navbar', 'NotFound']);
    for (const name of folders) expect(components[name]?.actions).toEqual({eject: 'forbidden', wrap: 'forbidden'});
  });

  it('is what Docusaurus finds in the theme, and nothing of it may be copied', async () => {
    const {getThemeComponents} = createRequire(import.meta.url)(
      join(root, 'node_modules/@docusaurus/core/lib/commands/swizzle/components.js'),
    );
    const found = await getThemeComponents({
      themeName: 'docusaurus-plugin-personas',
      themePath: join(root, 'src/client/theme'),
      swizzleConfig: getSwizzleConfig(),
    });
    expect(found.all.length).toBeGreaterThan(12);
    expect(found.all.filter((name: string) => found.getConfig(name).actions.eject !== 'forbidden')).toEqual([]);
  });
});
