import type {Json} from '../shared/json.ts';

/** `export const name = value`, as a node of an MDX tree. */
export function exported(name: string, value: Json) {
  const declaration = {
    type: 'VariableDeclaration',
    kind: 'const',
    declarations: [{type: 'VariableDeclarator', id: {type: 'Identifier', name}, init: expression(value)}],
  };
  const body = [{type: 'ExportNamedDeclaration', declaration, specifiers: [], attributes: [], source: null}];
  return {type: 'mdxjsEsm', value: '', data: {estree: {type: 'Program', sourceType: 'module', body}}};
}

/** What JSON can say as an expression of JavaScript (ESTree). */
function expression(value: Json): object {
  if (typeof value !== 'object' || value === null) return {type: 'Literal', value};
  if (Array.isArray(value)) return {type: 'ArrayExpression', elements: value.map(expression)};
  const property = ([key, inner]: [string, Json]) => ({
    type: 'Property',
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
    key: {type: 'Literal', value: key},
    value: expression(inner),
  });
  return {type: 'ObjectExpression', properties: Object.entries(value).map(property)};
}
