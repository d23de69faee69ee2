// Makes sites of many pages for the benchmarks: the same on every machine, no two pages alike.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const personas = ['BE-New', 'BE-Maint', 'BE-Ops'];
const scenarios = {'BE-New': 'S-01', 'BE-Maint': 'S-04', 'BE-Ops': 'S-05'};
const words =
  'the pool waits for a free connection while a request holds its own and the log names the caller that opened it so you can find which query keeps it open and why the timeout did not end it before the next one came'.split(
    ' ',
  );

/** A run of words that depends on a number alone. */
function prose(seed, length) {
  return Array.from({length}, (_, index) => words[(seed * 7 + index * 13 + ((seed * index) % 11)) % words.length]).join(
    ' ',
  );
}

/** The name of the page with this number. */
export function pageName(number) {
  return `area-${Math.floor(number / 100)}/page-${number}`;
}

/** A page of about 2.8 kB: front matter, prose, a list, a fence, a table, a persona section and links. */
export function page(number, pages) {
  const persona = personas[number % 3];
  const link = (step) => {
    const target = (number + step * 3) % pages;
    return `[${prose(target, 3)}](../${pageName(target)}.md)`;
  };
  return `---
title: Page ${number}
description: ${prose(number, 12)}
persona: [${persona}, ${personas[(number + 1) % 3]}]
scenario: [${scenarios[persona]}, ${scenarios[personas[(number + 1) % 3]]}]
---

# Page ${number}

${prose(number, 60)} ${link(1)} ${prose(number + 1, 40)}.

## What you need

- ${prose(number + 2, 12)}
- ${prose(number + 3, 10)} in \`config/${number}.ts\`, see ${link(2)}.
  ${prose(number + 4, 14)}

1. ${prose(number + 5, 9)}

   \`\`\`bash
   npm run step -- --page ${number} # [no link](./nowhere.md)
   <details data-persona="nobody">
   \`\`\`

2. ${prose(number + 6, 9)}

## Steps

${prose(number + 7, 50)}

| setting | default | see |
| --- | --- | --- |
| \`POOL_${number}\` | 10 | ${link(3)} |
| \`WAIT_${number}\` | 30 s | ${prose(number + 8, 6)} |

${prose(number + 9, 60)}

<details data-persona="${persona}">
<summary>For those who ${prose(number + 10, 4)}</summary>

${prose(number + 11, 60)} ${link(4)}.

\`\`\`ts
export const page${number} = {wait: ${number}, name: '${prose(number, 5)}'};
\`\`\`

</details>

## Next

${prose(number + 12, 40)}
`;
}

/** Writes the two registries and the pages of a site. */
export function writePages(folder, pages) {
  mkdirSync(folder, {recursive: true});
  writeFileSync(
    join(folder, 'personas.yaml'),
    `version: '1'\nscope: a benchmark\npersonas:\n${personas
      .map(
        (id) => `  ${id}:\n    name: Reader ${id}\n    experience: some\n    goals: [read]\n    pain_points: [time]\n`,
      )
      .join('')}`,
  );
  writeFileSync(
    join(folder, 'scenarios.yaml'),
    `scenarios:\n${personas
      .map(
        (id, index) =>
          `  ${scenarios[id]}:\n    trigger: reads\n    personas: [${id}]\n    outcome: has read\n    entry_point: {page: docs/${pageName(index)}.md, heading: What you need}\n`,
      )
      .join('')}`,
  );
  for (let number = 0; number < pages; number++) {
    const file = join(folder, 'docs', `${pageName(number)}.md`);
    if (number % 100 === 0) mkdirSync(join(file, '..'), {recursive: true});
    writeFileSync(file, page(number, pages));
  }
}
