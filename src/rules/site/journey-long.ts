import {list} from '../../diagnostics/words.ts';
import {findingAt} from '../../registry/registry-file.ts';
import type {SiteRule} from '../rule.ts';
import {stations} from './stations.ts';

export const journeyLong: SiteRule = {
  name: 'journey-long',
  severity: 'warning',
  summary: 'A page that a scenario starts at, or a step of it, that is too many clicks away from the home of a reader.',
  *check(index) {
    const most = index.registry.mostClicks;
    for (const {scenario, entry, path, ways} of stations(index)) {
      const far = ways.filter(({way}) => way && way.clicks > most);
      if (far.length === 0) continue;
      const clicks = Math.max(...far.map(({way}) => way?.clicks ?? 0));
      const message = `${entry.page.file}, of ${scenario.id}, is ${clicks} clicks away from the home of ${list(far.map(({persona}) => persona))}, and at most ${most} are wanted. Take unlisted off it, or link to it from a page that is nearer.`;
      yield findingAt(index.registry.scenariosFile, 'value', path, message);
    }
  },
};
