import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {freePort} from '../../scripts/free-port.mjs';
import {docusaurus, root} from '../docusaurus.ts';
import {expect, test} from './site.ts';

const site = join(root, '.cache/e2e/start');

test('docusaurus start shows errors over the page, and takes them away when they are fixed', async ({page, faults}) => {
  test.slow();
  rmSync(site, {recursive: true, force: true});
  cpSync(join(root, 'test/fixtures/seven'), site, {recursive: true});
  const port = await freePort();
  const running = docusaurus(['start', '--no-open', '--host', '127.0.0.1', '--port', String(port)], site);
  try {
    const address = `http://127.0.0.1:${port}/base/docs/intro`;
    const answers = () =>
      fetch(address).then(
        ({ok}) => ok,
        () => false,
      );
    await expect.poll(answers, {timeout: 100_000}).toBe(true);
    await page.goto(address);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    const overlay = page.locator('#webpack-dev-server-client-overlay');
    await expect(overlay).toHaveCount(0);

    const intro = join(site, 'docs/intro.md');
    const text = readFileSync(intro, 'utf8');
    writeFileSync(intro, text.replace('persona: everyone', 'persona: Leagl\nscenario: T-4'));
    await expect(overlay).toBeVisible({timeout: 60_000});
    const shown = overlay.contentFrame().locator('body');
    await expect(shown).toContainText('docs/intro.md:3:10  error  persona-unknown');
    await expect(shown).toContainText('Leagl is not in personas.yaml. Did you mean Legal?');
    writeFileSync(intro, text);
    await expect(overlay).toHaveCount(0, {timeout: 60_000});
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    expect(running.process.exitCode).toBeNull();
  } finally {
    running.process.kill();
    await running.status;
  }
  // The server's own words about the error that stood over the page.
  faults.splice(0);
});
