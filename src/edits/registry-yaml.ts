import {Document, isMap, isSeq} from 'yaml';
import type {PersonasFile, ScenariosFile} from '../registry/file-schemas.ts';

/** The first line of personas.yaml. */
export const personasComment = '# Who reads these docs. Every page names one or more of these ids as its `persona`.';
/** The first line of scenarios.yaml. */
export const scenariosComment =
  '# What readers come to do. Every page names one or more of these ids as its `scenario`.';

/** The text of a personas.yaml that says this. */
export function personasYaml(data: PersonasFile): string {
  return yamlOf(personasComment, new Document(data));
}

/** The text of a scenarios.yaml that says this. */
export function scenariosYaml(data: ScenariosFile): string {
  const document = new Document(data);
  // Ids are short: they stand on one line.
  for (const id of Object.keys(data.scenarios)) {
    const scenario = document.getIn(['scenarios', id]);
    const personas = isMap(scenario) ? scenario.get('personas') : undefined;
    if (isSeq(personas)) personas.flow = true;
  }
  return yamlOf(scenariosComment, document);
}

function yamlOf(comment: string, document: Document): string {
  return `${comment}\n${document.toString({lineWidth: 0, flowCollectionPadding: false})}`;
}
