import PersonaHome from '@theme/PersonaHome';
import ScenarioList from '@theme/ScenarioList';
import ScenarioPage from '@theme/ScenarioPage';
import type {ReactNode} from 'react';
import type {AddedPagesData} from '../../../views/added-pages.ts';
import {isSamePath} from '../../same-path.ts';

interface Props {
  readonly data: AddedPagesData;
  readonly route: {readonly path: string};
}

/** A page that this plugin adds to the site. They share a component as they share data: see `AddedPagesData`. */
export default function PersonaRoute({data, route: {path}}: Props): ReactNode {
  const {homes, untagged, scenarios, pages, list} = data;
  const home = homes.find((one) => isSamePath(one.home, path));
  if (home) return <PersonaHome {...home} untagged={untagged} all={pages} />;
  const scenario = scenarios.find(({page}) => isSamePath(page, path));
  return scenario ? <ScenarioPage {...scenario} all={pages} list={list} /> : <ScenarioList scenarios={scenarios} />;
}
