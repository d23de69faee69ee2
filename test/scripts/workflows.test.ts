import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';

const folder = join(import.meta.dirname, '../../.github');
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.yml'));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {readonly run?: string; readonly uses?: string}[];
}

describe.each(files)('%s', (file) => {
  it('names each action of others by its commit, and says which version that is', () => {
    const uses = [...read(file).matchAll(/\buses: (?!\.\/)(.*)$/gm)].map(([, action]) => action as string);
    expect(uses.filter((action) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });
});

const jobs = files.flatMap((file) => {
  const {jobs: found = {}, permissions} = parse(read(file)) as {jobs?: Record<string, Job>; permissions?: object};
  return Object.entries(found).map(([name, job]) => ({name: `${file}: ${name}`, permissions, ...job}));
});

describe.each(jobs)('the job $name', ({permissions, steps}) => {
  it('runs no code of packages if it may write', () => {
    // Without a word on them, the repository's default may be to write.
    expect(permissions).toBeDefined();
    const mayWrite = Object.values(permissions ?? {}).includes('write');
    // The command line of the host is no package, and runs nothing of the repository.
    // Nor does npm run anything of what it publishes, if it is told so.
    const isOfHost = (run: string) =>
      /^(?:gh [^;&|`\n]*|npm publish package\/[^;&|`\n]* --ignore-scripts)$/.test(run.trim());
    const runs = steps.filter(({run, uses}) => (run !== undefined && !isOfHost(run)) || uses?.startsWith('./'));
    expect(mayWrite ? runs : []).toEqual([]);
  });
});

it('the package is tried on the oldest Docusaurus that it says it works on', () => {
  const {peerDependencies} = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8'));
  const oldest = new Set(
    Object.entries<string>(peerDependencies).flatMap(([name, range]) =>
      name.startsWith('@docusaurus/') ? [/^\^([\d.]+) /.exec(range)?.[1]] : [],
    ),
  );
  const {strategy} = parse(read('workflows/hosts.yml')).jobs.site;
  expect([...oldest]).toEqual([strategy.matrix.docusaurus[0]]);
});

it('the site is deployed by a job that may', () => {
  const {permissions} = jobs.find(({steps}) => steps.some(({uses}) => uses?.startsWith('actions/deploy-pages@'))) ?? {};
  expect(permissions).toEqual({pages: 'write', 'id-token': 'write'});
});
