import {list} from '../../diagnostics/words.ts';
import {findingAt} from '../../registry/registry-file.ts';
import type {SiteRule} from '../rule.ts';
import {isMentioned, stations} from './stations.ts';

export const journeyBroken: SiteRule = {
  name: 'journey-broken',
  severity: 'error',
  summary: 'A page that a scenario starts at, or a step of it, to which no link leads its readers.',
  *check(index) {
    for (const {scenario, entry, path, ways} of stations(index)) {
      const lost = ways.flatMap(({persona, way}) => (way ? [] : [persona]));
      if (lost.length === 0 || isMentioned(index, entry)) continue;
      const {file} = entry.page;
      const what = path.includes('entry_point')
        ? `${scenario.id} starts at ${file}`
        : `${file} is a step of ${scenario.id}`;
      const message = `${what}, which is unlisted: no home, no sidebar and no page leads ${list(lost)} there. Take unlisted off it, link to it, or name another page.`;
      yield findingAt(index.registry.scenariosFile, 'value', path, message);
    }
  },
};
