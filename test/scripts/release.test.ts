import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {expect, it} from 'vitest';

const script = join(import.meta.dirname, '../../scripts/release.mjs');

it.each([
  ['v0.2.0', '## Unreleased\n\n## 0.2.0 - 2026-11-29\n\n- A thing.\n', 0, ''],
  [
    'v0.3.0',
    '## 0.2.0 - 2026-11-29\n\n- A thing.\n',
    1,
    'The tag is v0.3.0 and package.json says 0.2.0. Tag the commit v0.2.0.\n',
  ],
  [
    'v0.2.0',
    '## Unreleased\n\n- A thing.\n\n## 0.2.0\n',
    1,
    `"## 0.2.0" in CHANGELOG.md has no day. Write "## 0.2.0 - 2026-01-31".
CHANGELOG.md says nothing of 0.2.0. Write what users notice.
Something stands under "Unreleased" in CHANGELOG.md. Move it below 0.2.0.
`,
  ],
  [
    'v0.2.0',
    '## 0.2.01 - 2026-11-29\n\n- Another.\n',
    1,
    'CHANGELOG.md has no heading "## 0.2.0 - ", with the day. Write what users notice below it.\n',
  ],
])('a release of %s with such a changelog: %j', async (tag, changelog, status, said) => {
  const {path, rm} = await createFixture({
    'package.json': '{"version": "0.2.0"}',
    'CHANGELOG.md': `# C\n\n${changelog}`,
  });
  try {
    expect(spawnSync(process.execPath, [script, tag], {cwd: path, encoding: 'utf8'})).toMatchObject({
      status,
      stdout: '',
      stderr: said,
    });
  } finally {
    await rm();
  }
});
