import {createFixture} from 'fs-fixture';
import {expect, test} from 'vitest';
import {noPicker} from '../../src/plugin/no-picker.ts';

const toggle = 'src/theme/Navbar/ColorModeToggle/index.js';

const content = 'src/theme/Navbar/Content/index.tsx';
const layout = 'src/theme/Navbar/Layout/index.tsx';
const wrapped = (name: string) => `import Original from '@theme-original/${name}';\nexport default Original;\n`;
const imports = (name: string) => `import Inner from "@theme/${name}";\nexport default () => <Inner />;\n`;

test.each([
  ['the toggle', {[toggle]: ''}, toggle],
  ['the toggle, in a content that has it', {[toggle]: '', [content]: imports('Navbar/ColorModeToggle')}, toggle],
  ['the toggle, in others that are wrapped', {[toggle]: '', [content]: wrapped('Navbar/Content')}, toggle],
  ['the content, which leaves out the toggle', {[toggle]: '', [content]: imports('Navbar/Search')}, content],
  [
    'the content, in a layout and a navbar that show it',
    {
      [content]: '',
      [layout]: 'export default ({children}) => <nav>{children}</nav>;\n',
      'src/theme/Navbar.js': imports('Navbar/Content'),
    },
    content,
  ],
  ['the layout, which shows nothing that it is given', {[layout]: '', [content]: ''}, layout],
  [
    'one of two, where both seem to show it',
    {[toggle]: wrapped('Navbar/ColorModeToggle'), [content]: imports('Navbar/ColorModeToggle')},
    toggle,
  ],
  [
    'the content',
    {'src/theme/Navbar/Content.jsx': '', 'src/theme/Navbar/index.ts': wrapped('Navbar')},
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
