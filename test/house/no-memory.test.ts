import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {globSync} from 'tinyglobby';
import ts from 'typescript';
import {expect, it} from 'vitest';

const src = join(import.meta.dirname, '../../src');

/** The rooms that must not remember anything: what is remembered between checks is an object's that its user made. */
const rooms = ['registry', 'markdown', 'content', 'rules', 'check', 'diagnostics', 'edits', 'views'];

/** The variables at the top of a module that can change: those that can be set anew, and collections that can grow. */
function memories(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isVariableStatement).flatMap(({declarationList: {flags, declarations}}) =>
    declarations
      .filter(({initializer, type}) => {
        const collection = initializer && ts.isNewExpression(initializer) && initializer.expression.getText(source);
        const isReadonly = type?.getText(source).startsWith('Readonly');
        return !(flags & ts.NodeFlags.Const) || (/(?:Map|Set|Array)$/.test(collection || '') && !isReadonly);
      })
      .map(({name}) => `${file}: ${name.getText(source)}`),
  );
}

it('no module of the core remembers anything', () => {
  const files = globSync(`{${rooms.join(',')}}/**/*.ts`, {cwd: src});
  expect(files.length).toBeGreaterThan(rooms.length);
  expect(files.flatMap(memories)).toEqual([]);
});
