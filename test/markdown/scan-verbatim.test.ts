import {describe, it} from 'vitest';
import {expectBlockAgreement, expectBlockScanned} from './agreement.ts';

// Fences of code: what stands in them is no link, no heading and no section.

describe('a fence', () => {
  it.each([
    '```\n[no](no.md)\n# no\n```\n[b](b.md)',
    '```\n[no](no.md)\n\n\n[no](no.md)\n```\n# b',
    '````\n```\n[no](no.md)\n````\n[b](b.md)',
    '```\n[no](no.md)\n`````\n[b](b.md)',
    '```\n~~~\n[no](no.md)\n```\n[b](b.md)',
    '~~~\n```\n[no](no.md)\n~~~\n[b](b.md)',
    '```\n[no](no.md)\n```  \n[b](b.md)',
    '```\n[no](no.md)\n   ```\n[b](b.md)',
    '```\n``` a\n[no](no.md)\n```\n[b](b.md)',
    '```\n``\n[no](no.md)\n```\n[b](b.md)',
    '```\n```\n[b](b.md)',
    '``` a\n```\n[b](b.md)',
    'a\n```\n[no](no.md)\n```\nb [c](c.md)',
    '```\n[no](no.md)',
    '```\n<details data-persona="A">\n```\n[b](b.md)',
    '```\n:::details[a]{persona="A"}\n```\n[b](b.md)',
    '```\n[a]: a.md\n```\n\n[a]',
    '- ```\n  [no](no.md)\n  ```\n  [b](b.md)',
    '- ```\n  [no](no.md)\n[b](b.md)',
    '- ```\n\n  [no](no.md)\n- [b](b.md)',
    '- a\n\n  ```\n  [no](no.md)\n  ```\n\n  [b](b.md)',
    '- - ```\n    [no](no.md)\n    ```\n  [b](b.md)',
    '- - ```\n    [no](no.md)\n  [b](b.md)',
    '1. ```\n   [no](no.md)\n      ```\n   [b](b.md)',
    '- a\n\n```\n[no](no.md)\n```\n\n  [b](b.md)',
    '- a\n```\n[no](no.md)\n```\n[b](b.md)',
    '```\n[no](no.md)\n```\n```\n[no](no.md)\n```\n[b](b.md)',
    '# a\n```\n[no](no.md)\n```\n# b',
  ])('ends where the parser ends it: %j', (text) => {
    expectBlockScanned(text);
  });

  it.each([
    '```\n    ```\n[c](c.md)\n```\n[b](b.md)',
    '```\n\t```\n[c](c.md)\n```\n[b](b.md)',
    '- ```\n      ```\n  [c](c.md)\n  ```\n  [b](b.md)',
    '- ```\n     ```\n  [c](c.md)',
    '> ```\n> [no](no.md)\n\n[b](b.md)',
    '> ```\n[b](b.md)',
    '    ```\n[b](b.md)\n    ```',
    'a\n    ```\n[b](b.md)',
    '```a`b```\n[c](c.md)',
    '``` ```\n[c](c.md)',
    '~~~ ~~~\n[no](no.md)\n~~~',
    ':::note\n```\n:::\n[b](b.md)\n```\n:::',
    ':::note\n<div>\n:::\n[b](b.md)',
    ':::note\n<!--\n:::\n-->\n[b](b.md)',
    ':::note\n- ```\n:::\n[b](b.md)',
    '```mdx-code-block\n[a](a.md)\n```',
    '- ```\n  :::\n  ```',
  ])('is the one that the parser sees: %j', (text) => {
    expectBlockAgreement(text);
  });
});
