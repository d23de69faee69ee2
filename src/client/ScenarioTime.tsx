import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {everyone} from '../shared/everyone.ts';
import type {ScenarioDetails} from '../views/registry-data.ts';
import {versions} from './ShownFor.tsx';
import {registry} from './site-registry.ts';

/** About how long the pages of a scenario take a reader: hers, or for whom it is not, all of them. */
export default function ScenarioTime({minutes}: Pick<ScenarioDetails, 'minutes'>): ReactNode {
  const times = versions(registry().personas, (reader) => minutes[reader?.id ?? everyone] ?? minutes[everyone]);
  return times.map(
    ({value, shownFor}) =>
      value !== undefined && (
        <span key={value} className="persona-quiet" data-shown-for={shownFor}>
          {translate({id: 'personas.scenario.minutes', message: '{count} min to read'}, {count: value})}
        </span>
      ),
  );
}
