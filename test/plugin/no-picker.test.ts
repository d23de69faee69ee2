import {createFixture} from 'fs-fixture';
import {expect, test} from 'vitest';
import {noPicker} from '../../src/plugin/no-picker.ts';

const toggle = 'src/theme/Navbar/ColorModeToggle/index.js';

test.each([
  ['the toggle', {[toggle]: '', 'src/theme/Navbar/Content/index.tsx': ''}, toggle],
  [
    'the content',
    {'src/theme/Navbar/Content.jsx': '', 'src/theme/Navbar/index.ts': ''},
    'src/theme/Navbar/Content.jsx',
  ],
  ['the navbar', {'src/theme/Navbar/index.ts': '', 'src/theme/Navbar/Logo/index.js': ''}, 'src/theme/Navbar/index.ts'],
])('a site whose own component stands in for %s is told which one', async (_, files, own) => {
  await using site = await createFixture(files);
  expect(noPicker(site.path)).toBe(
    `No page has the picker, with which readers say who they are: ${own} takes the place of the component that brings it. ` +
      `Put <PersonaPicker /> from @theme/PersonaPicker into ${own}, as the README of docusaurus-plugin-personas says.`,
  );
});

test('a site whose theme has no toggle is told what the picker stands beside', async () => {
  await using site = await createFixture({'src/theme/Footer/index.js': ''});
  expect(noPicker(site.path)).toContain('the navbar has no toggle of the colour mode, beside which it stands.');
});
