import {afterAll, expect, test} from 'vitest';
import {buildPair} from './build-pair.ts';
import {compare} from './compared.ts';
import {addedElements, addedFiles, changedAttributes} from './differences.ts';
import {sites} from './sites.ts';

/** The allowed differences that some site has. */
const met = new Set<string>();

/** How long each site took to build, as it is and with the plugin. */
const times: string[] = [];

afterAll(() => {
  console.log(times.join('\n'));
});

test.each(sites)('$name is what it is without the plugin, but for what is listed', async (site) => {
  const {plain, wrapped, remove} = await buildPair(site);
  try {
    const compared = compare({plain, wrapped});
    expect(compared.differences).toEqual([]);
    for (const what of compared.met) met.add(what);
    times.push(`${site.name}: ${seconds(plain.took)} plain, ${seconds(wrapped.took)} with the plugin`);
  } finally {
    remove();
  }
});

test('each difference of the list is met', () => {
  const all = [...addedElements, ...changedAttributes, ...addedFiles].map(({what}) => what);
  expect(all.filter((what) => !met.has(what))).toEqual([]);
});

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
