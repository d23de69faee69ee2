import {createFixture} from 'fs-fixture';
import {expect, test} from 'vitest';
import {DiagnosticsPlugin} from '../../src/plugin/diagnostics-plugin.ts';
import {SiteChecker} from '../../src/site/check-site.ts';
import {SiteReader} from '../../src/site/site-reader.ts';
import {entryPages, personasYaml, scenariosYaml, tagged} from '../site.ts';

interface Tap {
  readonly name: string;
  readonly before?: string;
  readonly run: (argument: never) => void;
}

/** A hook of a bundler that what is tapped can be called of, in the order that `before` asks for. */
function hook() {
  const taps: Tap[] = [];
  return {
    taps,
    tap(options: string | {name: string; before: string}, run: (argument: never) => void) {
      const tap: Tap = typeof options === 'string' ? {name: options, run} : {...options, run};
      const at = taps.findIndex(({name}) => name === tap.before);
      taps.splice(at === -1 ? taps.length : at, 0, tap);
    },
    call(argument: unknown) {
      for (const {run} of taps) run(argument as never);
    },
  };
}

test('the overlay shows each error as its words alone, no warnings, and comes before the server looks', async () => {
  await using fixture = await createFixture({
    'personas.yaml': personasYaml,
    'scenarios.yaml': scenariosYaml,
    ...entryPages,
    // Two errors, and a link that is a dead end, which is a warning.
    'docs/a.md': tagged('BE-Nwe', 'S-11'),
    'docs/b.md': tagged('BE-New', 'S-01', '[ops](ops.md)\n'),
    '.docusaurus/x': '',
  });
  const hooks = {thisCompilation: hook(), afterCompile: hook(), done: hook()};
  const shown: Error[][] = [];
  hooks.done.tap('webpack-dev-server', ({compilation}: {compilation: {errors: Error[]}}) => {
    shown.push([...compilation.errors]);
  });
  const checker = new SiteChecker(new SiteReader(fixture.path));
  new DiagnosticsPlugin(fixture.path, `${fixture.path}/.docusaurus`, () => checker.check()).apply({hooks} as never);
  const compile = () => {
    const files = new Set<string>();
    const compilation = {errors: [] as Error[], fileDependencies: files};
    hooks.thisCompilation.call(compilation);
    hooks.afterCompile.call(compilation);
    hooks.done.call({compilation});
    return files;
  };

  const files = compile();
  compile();
  expect(shown.map((errors) => errors.length)).toEqual([2, 2]);
  const [unknown] = shown[0] as Error[];
  expect(unknown?.message).toContain('docs/a.md:2:10');
  expect(unknown?.message).toContain('BE-Nwe is not in personas.yaml. Did you mean BE-New?');
  for (const error of shown.flat()) {
    expect(error.name).toBe('personas');
    expect(error.stack).toBe('');
  }
  expect([...files].map((file) => file.slice(fixture.path.length).replace(/^\//, ''))).toEqual(
    expect.arrayContaining(['personas.yaml', 'scenarios.yaml', 'docs/a.md', 'docs/ops.md']),
  );

  await fixture.writeFile('docs/a.md', tagged('BE-New', 'S-01'));
  compile();
  expect(shown.at(-1)).toEqual([]);
});
