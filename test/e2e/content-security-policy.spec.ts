import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {root} from '../docusaurus.ts';
import {expect, follow, hydrated, pick, shown, sidebar, test} from './site.ts';

/** Pages of each kind. The front page has a heading with the id `personas`. */
const paths = [
  'docs/deployment-and-ops/',
  'for/be-ops/',
  'scenarios/s-02/',
  'scenarios/',
  '',
  'docs/meta/personas/',
  'coverage/',
];

const images = "img-src 'self' data:";
const strict = `script-src 'self'; ${images}`;
/** Those of an earlier build. */
const stale = `script-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; ${images}`;

/** What the script in the docs makes of the hashes that the build has written, as hosts take it. */
function hashed(): string {
  const written = 'build/content-security-policy.json';
  const page = readFileSync(join(root, 'docs/meta/content-security-policy.md'), 'utf8');
  const script = /```js title="write-policy\.mjs"\n(.*?)```/s.exec(page)?.[1] as string;
  const site = mkdtempSync(join(tmpdir(), 'personas-policy-'));
  try {
    mkdirSync(join(site, 'build'));
    copyFileSync(join(root, written), join(site, written));
    writeFileSync(join(site, 'write-policy.mjs'), script);
    execFileSync(process.execPath, ['write-policy.mjs'], {cwd: site});
    const headers = readFileSync(join(site, 'build/_headers'), 'utf8');
    const policy = /^\/\*\n {2}Content-Security-Policy: (.+)\n$/.exec(headers)?.[1] as string;
    const forNginx = `add_header Content-Security-Policy "${policy}" always;\n`;
    expect(readFileSync(join(site, 'policy.conf'), 'utf8')).toBe(forNginx);
    return policy;
  } finally {
    rmSync(site, {recursive: true});
  }
}

test.use({fresh: true});

/** Serves all pages with a policy. */
async function under(page: Page, policy: string): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    await route.fulfill({response, headers: {...response.headers(), 'content-security-policy': policy}});
  });
}

const isRefusal = (fault: string) => /content security policy directive/i.test(fault);

for (const [what, policy] of [
  ['refuses scripts in pages', strict],
  ['allows those of an earlier build', stale],
] as const) {
  test.describe(`a policy that ${what}`, () => {
    test.afterEach(({faults}) => {
      // Not one page was let be as it was built.
      expect(faults.filter(isRefusal)).not.toEqual([]);
      faults.splice(0, faults.length, ...faults.filter((fault) => !isRefusal(fault)));
    });

    test('breaks no page, and picking works', async ({page}) => {
      for (const path of paths) {
        await page.goto(`./${path}`);
        const written = (await page.getByRole('main').innerText()).length;
        await under(page, policy);
        await page.goto(`./${path}?fresh`);
        await hydrated(page);
        await expect(page.getByRole('heading', {level: 1})).toBeVisible();
        await expect(page.getByText('This page crashed')).toHaveCount(0);
        expect(await shown(page)).toBeNull();
        expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(0.9 * written);
        await page.unroute('**/*');
      }
      await under(page, policy);
      await page.goto('./docs/deployment-and-ops/');
      // Whoever picks before the scripts have come is led to the home.
      await expect.poll(() => page.evaluate(() => document.documentElement.personas !== undefined)).toBe(true);
      await pick(page, 'BE-Ops');
      expect(await shown(page)).toBe('BE-Ops');
      const section = page.locator('details[data-persona="BE-Ops"]').first();
      await expect(section).toHaveJSProperty('open', true);
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('data-persona', 'BE-Ops');
      await expect(section).toHaveJSProperty('open', true);
      await expect(
        sidebar(page)
          .getByText(/pages for others/i)
          .filter({visible: true}),
      ).toHaveCount(1);
      await follow(page, 'Observability');
      expect(await shown(page)).toBe('BE-Ops');
      await page.goto('./docs/architecture/?persona=be-maint#diagram');
      await expect(page.locator('html')).toHaveAttribute('data-persona', 'BE-Maint');
      await page.goto('./?persona=constructor');
      await expect(page.locator('html')).toHaveAttribute('data-persona', 'BE-Maint');
    });

    test('a page leads along the task that was followed, after it is loaded anew, too', async ({page}) => {
      await under(page, policy);
      await page.goto('./scenarios/s-05/');
      await hydrated(page);
      await page.getByRole('link', {name: 'Start: Secrets Management'}).click();
      const journey = page.getByRole('article').locator('.persona-journey').filter({visible: true});
      await expect(journey).toContainText('Rotate a secret in staging');
      await page.reload();
      await expect(journey).toContainText('Rotate a secret in staging');
    });
  });
}

test.describe('a policy with the hashes that the build has written', () => {
  test.use({persona: 'BE-Ops'});

  test('refuses nothing', async ({page}) => {
    await under(page, hashed());
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        Object.assign(window, {early: document.documentElement.dataset.persona});
      });
    });
    for (const path of paths) {
      await page.goto(`./${path}`);
      expect(await page.evaluate(() => (window as unknown as {early?: string}).early)).toBe('BE-Ops');
      await hydrated(page);
      expect(await shown(page)).toBe('BE-Ops');
    }
  });
});

/** Where each part of the main column stands in it, and how its text is set. */
function layout(page: Page): Promise<unknown[]> {
  return page.getByRole('main').evaluate((main) => {
    const {left, top} = main.getBoundingClientRect();
    return [main, ...main.querySelectorAll('*')].map((part) => {
      const {x, y, width, height} = part.getBoundingClientRect();
      // What is not shown stands nowhere.
      if (width === 0 && height === 0) return [part.localName];
      return [part.localName, Math.round(x - left), Math.round(y - top), Math.round(width), Math.round(height)];
    });
  });
}

test('a policy that refuses styles in pages leaves homes and scenarios their layout', async ({page, faults}) => {
  for (const path of ['for/be-ops/', 'scenarios/s-02/', 'scenarios/', '']) {
    await page.goto(`./${path}`);
    await hydrated(page);
    const before = await layout(page);
    expect(before.length).toBeGreaterThan(20);
    await under(page, `style-src 'self'; ${images}`);
    await page.goto(`./${path}?again`);
    await hydrated(page);
    expect(await layout(page), path).toEqual(before);
    await page.unroute('**/*');
    // By the link, without a load of the page.
    await page.goto('./docs/glossary/');
    await hydrated(page);
  }
  // Docusaurus has styles of its own in pages.
  expect(faults.filter((fault) => !isRefusal(fault))).toEqual([]);
  faults.splice(0);
});
