import {readFileSync} from 'node:fs';
import ts from 'typescript';
import {expect, test} from 'vitest';

test('src/index.ts re-exports only', () => {
  const file = new URL('../../src/index.ts', import.meta.url);
  const {statements} = ts.createSourceFile('index.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const others = statements.filter((statement) => !(ts.isExportDeclaration(statement) && statement.moduleSpecifier));
  expect(others).toEqual([]);
});
