import Translate from '@docusaurus/Translate';
import registry from '@generated/docusaurus-plugin-personas/default/registry.json';
import type {ReactNode} from 'react';
import type {RegistryDetails} from '../../../views/registry-data.ts';
import MaybeLink from '../../MaybeLink.tsx';

const {personas, scenarios, scope, version} = registry as unknown as RegistryDetails;

/** The version and scope of personas.yaml. */
export function Scope(): ReactNode {
  return (
    <p>
      <strong>
        <Translate id="personas.registry.scope">Scope</Translate>:
      </strong>{' '}
      {scope}
      <br />
      <strong>
        <Translate id="personas.registry.version">Version</Translate>:
      </strong>{' '}
      {version}
    </p>
  );
}

/** personas.yaml as a table. */
export function Personas(): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">ID</th>
          <th scope="col">
            <Translate id="personas.registry.persona">Persona</Translate>
          </th>
          <th scope="col">
            <Translate id="personas.registry.experience">Experience</Translate>
          </th>
          <th scope="col">
            <Translate id="personas.registry.goals">Primary goals</Translate>
          </th>
          <th scope="col">
            <Translate id="personas.registry.painPoints">Pain points</Translate>
          </th>
        </tr>
      </thead>
      <tbody>
        {personas.map(({id, name, experience, goals, painPoints}) => (
          <tr key={id}>
            <th scope="row">
              <code style={{whiteSpace: 'nowrap'}}>{id}</code>
            </th>
            <td>{name}</td>
            <td>{experience}</td>
            <td>{goals.join(', ')}</td>
            <td>{painPoints.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** scenarios.yaml as a table. */
export function Scenarios(): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">ID</th>
          <th scope="col">
            <Translate id="personas.registry.trigger">Trigger</Translate>
          </th>
          <th scope="col">
            <Translate id="personas.registry.personas">Personas</Translate>
          </th>
          <th scope="col">
            <Translate id="personas.registry.outcome">Desired outcome</Translate>
          </th>
          <th scope="col">
            <Translate id="personas.registry.entryPoint">Entry point</Translate>
          </th>
        </tr>
      </thead>
      <tbody>
        {scenarios.map(({id, trigger, personas: ids, outcome, entryPoint, href}) => (
          <tr key={id}>
            <th scope="row">
              <code style={{whiteSpace: 'nowrap'}}>{id}</code>
            </th>
            <td>{trigger}</td>
            <td>{ids.join(', ')}</td>
            <td>{outcome}</td>
            <td>
              <MaybeLink to={href}>
                {entryPoint && [entryPoint.page, entryPoint.heading].filter(Boolean).join(' → ')}
              </MaybeLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
