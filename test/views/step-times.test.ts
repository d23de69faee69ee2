import {expect, test} from 'vitest';
import {listedPages} from '../../src/views/listed-page.ts';
import {scenarioSteps} from '../../src/views/scenario-steps.ts';
import {StepTimes} from '../../src/views/step-times.ts';
import {index, tagged} from '../site.ts';

const words = (count: number) => `${'word '.repeat(count)}\n`;

const pages = {
  'docs/README.md': tagged(
    '[BE-New, BE-Maint]',
    'S-02',
    `# Title\n\n${words(200)}\n## Quick Start\n\n${words(590)}\n\`\`\`bash\n# no heading\n\`\`\`\n### Deeper\n\n${words(200)}\n## Next\n\n${words(400)}\n` +
      `<details data-persona="BE-Maint">\n<summary>x</summary>\n\n${words(600)}\n\n</details>\n`,
  ),
  'docs/more.md': tagged('BE-New', 'S-02', `# More\n\n${words(600)}`),
};

/** The times of the second scenario of a site. */
function times(steps = '') {
  const scenarios = `scenarios:
  S-01: {trigger: t, personas: [BE-New], planned: true}
  S-02: {trigger: u, personas: [BE-New, BE-Maint], outcome: v, entry_point: {page: docs/README.md}${steps}}
  S-03: {trigger: w, personas: [BE-Ops], planned: true}
`;
  const site = index({pages, scenarios});
  const served = Object.keys(pages).map((file) => ({
    file,
    source: file,
    title: file,
    description: '',
    href: `/${file}`,
    docs: '/docs',
  }));
  const listed = listedPages(site, served);
  const [, scenario] = site.registry.scenarios;
  if (!scenario) throw new Error('the site has no scenario');
  const found = scenarioSteps(site, scenario, listed).steps;
  const known = new StepTimes();
  return {
    each: found.map((step) => known.of(step).all),
    all: known.together(found, ['BE-New', 'BE-Maint'], ['BE-New', 'BE-Maint', 'BE-Ops']),
  };
}

test('a scenario takes each of its readers as long as her steps and her sections', () => {
  expect(times()).toEqual({each: [10, 3], all: {everyone: 13, 'BE-New': 10, 'BE-Maint': 10, 'BE-Ops': 10}});
});

test('a step that is a heading takes as long as what stands under it', () => {
  const {each} = times(', steps: ["docs/README.md#Quick Start", docs/more.md]');
  expect(each).toEqual([4, 3]);
});
