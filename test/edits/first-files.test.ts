import {describe, expect, it} from 'vitest';
import {type FirstPersona, firstFiles, firstPersonas, idOfName} from '../../src/edits/first-files.ts';
import {findings} from '../site.ts';

it.each([
  ['Operator', 'Operator'],
  ['New user', 'New-user'],
  ['New user: Ann (2)', 'New-user-Ann-2'],
  ['Éva Łódź', 'Eva-odz'],
  ['1st -- responder!', 'st-responder'],
  ['用户', ''],
])('the id of %s is “%s”', (name, id) => {
  expect(idOfName(name)).toBe(id);
});

const readers = [
  {name: 'New user: Ann', task: 'Install it'},
  {name: '用户', task: 'Run it, {fast}'},
];

it('readers get ids and pages of their own', () => {
  expect(firstPersonas(readers, 'docs/guides')).toEqual([
    {...readers[0], persona: 'New-user-Ann', scenario: 'S-01', page: 'docs/guides/install-it.md'},
    {...readers[1], persona: 'Reader-2', scenario: 'S-02', page: 'docs/guides/run-it-fast.md'},
  ]);
});

describe('the first files of a site', () => {
  const personas = firstPersonas(readers, 'docs');
  const files = (format: 'mdx' | 'detect', of: readonly FirstPersona[] = personas) =>
    firstFiles(of, 'docs', format, ['docs/intro.md']);

  it('are registries in which there is nothing to fix, and all other pages are for everyone', () => {
    for (const format of ['mdx', 'detect'] as const) {
      const {'personas.yaml': who, 'scenarios.yaml': what, ...pages} = files(format);
      const none = {'docs/README.md': null, 'docs/backend.md': null, 'docs/ops.md': null};
      expect(Object.keys(pages)).toEqual(['docs/install-it.md', 'docs/run-it-fast.md']);
      expect(findings({personas: who, scenarios: what, pages: {...none, ...pages, 'docs/intro.md': '# In\n'}})).toEqual(
        [],
      );
    }
  });

  it('say what stands where, and what may follow', () => {
    const {'personas.yaml': who, 'scenarios.yaml': what} = files('mdx');
    expect(who).toContain(`
version: "0.1"
personas:
  # The id that pages name: \`personas rename\` changes it everywhere.
  New-user-Ann:
    name: 'New user: Ann'
  Reader-2:
    name: 用户
    # May follow: short_name and description, both for pickers, experience, goals, color: '#2f6f4f', icon.
pages:
`);
    expect(who).toContain('\n  format: mdx\n');
    expect(what).toContain(`
scenarios:
  S-01:
    # What happens that makes somebody open the docs.
    trigger: Install it
    personas: [New-user-Ann]
    # Where the reader starts.
    entry_point: {page: docs/install-it.md}
  S-02:
    # What happens that makes somebody open the docs.
    trigger: Run it, {fast}
    personas: [Reader-2]
    # Where the reader starts.
    entry_point: {page: docs/run-it-fast.md}
    # May follow: outcome, what is true when the reader is done; steps, further pages in order.
`);
    expect([who, what].map((text) => text?.startsWith('# W'))).toEqual([true, true]);
  });

  it('are pages whose titles and names are text in each format', () => {
    const page = (format: 'mdx' | 'detect') => files(format)['docs/run-it-fast.md'];
    expect(page('mdx')).toBe(`---
title: Run it, {fast}
persona: Reader-2
scenario: S-02
---

# Run it, \\{fast}

For 用户. Readers who pick this persona find this page on their home; the others do not. The sidebar shows it
to the same readers, but one that is written by hand lists it only where you add it. Write here what to do, one step
after the other.
`);
    expect(page('detect')).toContain('\n# Run it, {fast}\n');
  });
});
