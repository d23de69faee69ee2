import {join, relative} from 'node:path';
import ts from 'typescript';
import {expect, it} from 'vitest';
import {root} from '../docusaurus.ts';

/**
 * Most sites have Babel compile what goes to browsers, as Docusaurus sets it up: loosely. It takes whatever is spread into
 * a list, or taken apart as one, for an array; of a list of nodes, a set or a text it makes a list that holds that one thing.
 */
it('spreads nothing but arrays in what goes to browsers', {timeout: 60_000}, () => {
  const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const {options, fileNames} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const client = fileNames.filter((file) => /\/src\/(?:client|shared)\//.test(file));
  const program = ts.createProgram(client, options);
  const checker = program.getTypeChecker();
  const isArray = (node: ts.Expression) => {
    const type = checker.getApparentType(checker.getTypeAtLocation(node));
    const parts = type.isUnion() ? type.types : [type];
    return parts.every((part) => checker.isArrayType(part) || checker.isTupleType(part));
  };
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const list = ts.isSpreadElement(node)
      ? node.expression
      : ts.isVariableDeclaration(node) && ts.isArrayBindingPattern(node.name)
        ? node.initializer
        : undefined;
    if (list && !isArray(list)) {
      const source = node.getSourceFile();
      const {line} = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${relative(root, source.fileName)}:${line + 1}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of client) visit(program.getSourceFile(file) as ts.SourceFile);
  expect(client.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});
