import Translate from '@docusaurus/Translate';
import registry from '@generated/docusaurus-plugin-personas/default/registry.json';
import type {ReactNode} from 'react';
import type {RegistryDetails} from '../../../views/registry-data.ts';
import MaybeLink from '../../MaybeLink.tsx';
import PageStyles from '../../PageStyles.tsx';

const {personas, scenarios, scope, version} = registry as unknown as RegistryDetails;

/** The version and scope of personas.yaml. */
export function Scope(): ReactNode {
  return (
    <p>
      {scope && (
        <>
          <strong>
            <Translate id="personas.registry.scope">Scope</Translate>:
          </strong>{' '}
          {scope}
        </>
      )}
      {scope && version && <br />}
      {version && (
        <>
          <strong>
            <Translate id="personas.registry.version">Version</Translate>:
          </strong>{' '}
          {version}
        </>
      )}
    </p>
  );
}

interface RowsProps {
  readonly children: ReactNode;
}

/** A table of a registry: its ids, and the columns that are given. */
function RegistryTable({columns, children}: RowsProps & {readonly columns: ReactNode}): ReactNode {
  return (
    <>
      <PageStyles />
      <table>
        <thead>
          <tr>
            <Column>ID</Column>
            {columns}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </>
  );
}

function Column({children}: RowsProps): ReactNode {
  return <th scope="col">{children}</th>;
}

function Entry({id, children}: RowsProps & {readonly id: string}): ReactNode {
  return (
    <tr>
      <th scope="row">
        <code className="persona-id">{id}</code>
      </th>
      {children}
    </tr>
  );
}

/** personas.yaml as a table. */
export function Personas(): ReactNode {
  const columns = (
    <>
      <Column>
        <Translate id="personas.registry.persona">Persona</Translate>
      </Column>
      <Column>
        <Translate id="personas.registry.experience">Experience</Translate>
      </Column>
      <Column>
        <Translate id="personas.registry.goals">Primary goals</Translate>
      </Column>
      <Column>
        <Translate id="personas.registry.painPoints">Pain points</Translate>
      </Column>
    </>
  );
  return (
    <RegistryTable columns={columns}>
      {personas.map(({id, name, experience, goals, painPoints}) => (
        <Entry key={id} id={id}>
          <td>{name}</td>
          <td>{experience}</td>
          <td>{goals.join(', ')}</td>
          <td>{painPoints.join(', ')}</td>
        </Entry>
      ))}
    </RegistryTable>
  );
}

/** scenarios.yaml as a table. */
export function Scenarios(): ReactNode {
  const columns = (
    <>
      <Column>
        <Translate id="personas.registry.trigger">Trigger</Translate>
      </Column>
      <Column>
        <Translate id="personas.registry.personas">Personas</Translate>
      </Column>
      <Column>
        <Translate id="personas.registry.outcome">Desired outcome</Translate>
      </Column>
      <Column>
        <Translate id="personas.registry.entryPoint">Entry point</Translate>
      </Column>
    </>
  );
  return (
    <RegistryTable columns={columns}>
      {scenarios.map(({id, trigger, personas: ids, outcome, entryPoint, href}) => (
        <Entry key={id} id={id}>
          <td>{trigger}</td>
          <td>{ids.join(', ')}</td>
          <td>{outcome}</td>
          <td>
            <MaybeLink to={href}>
              {entryPoint && [entryPoint.page, entryPoint.heading].filter(Boolean).join(' → ')}
            </MaybeLink>
          </td>
        </Entry>
      ))}
    </RegistryTable>
  );
}
