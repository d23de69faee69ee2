/** `export const name = value`, as a node of an MDX tree. */
export function exported(name: string, value: object | number) {
  const declaration = {
    type: 'VariableDeclaration',
    kind: 'const',
    declarations: [{type: 'VariableDeclarator', id: {type: 'Identifier', name}, init: expression(value)}],
  };
  const body = [{type: 'ExportNamedDeclaration', declaration, specifiers: [], attributes: [], source: null}];
  return {type: 'mdxjsEsm', value: '', data: {estree: {type: 'Program', sourceType: 'module', body}}};
}

/** A number, or an object of such, as an expression of JavaScript (ESTree). */
function expression(value: object | number): object {
  if (typeof value === 'number') return {type: 'Literal', value};
  const property = ([key, inner]: [string, object | number]) => ({
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
