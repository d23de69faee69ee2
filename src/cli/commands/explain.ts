import {readFileSync} from 'node:fs';
import {Command} from 'commander';
import {readFrontMatter} from '../../content/front-matter.ts';
import {type RuleName, ruleNames} from '../../diagnostics/rule-names.ts';
import {ruleUrl} from '../../diagnostics/rule-url.ts';
import {nearest} from '../../diagnostics/suggestion.ts';
import {exitStatus} from '../exit-status.ts';
import {markdownAsText} from '../markdown-text.ts';
import {rulePages} from '../package-files.ts';
import {wantsColor} from '../terminal.ts';
import {UsageError} from '../usage-error.ts';

/** `personas explain`: prints what a rule finds, why, and a bad and a good example. */
export function explainCommand(exit: (status: number) => void): Command {
  return new Command('explain')
    .description('print what a rule finds, why, and a bad and a good example')
    .argument('<rule>', 'the name of a rule, as it stands in a finding')
    .option('--site <dir>', 'taken, as by all commands; the rules are the same everywhere')
    .action((rule: string) => {
      const name = requireRule(rule);
      const text = readFileSync(new URL(`${name}.md`, rulePages), 'utf8');
      const body = text.slice(readFrontMatter(text).bodyStart);
      process.stdout.write(`${markdownAsText(body, wantsColor(process.stdout))}\n\n${ruleUrl(name)}\n`);
      exit(exitStatus.clean);
    });
}

function requireRule(written: string): RuleName {
  const known = ruleNames.find((name) => name === written);
  if (known) return known;
  const meant = nearest(written, ruleNames);
  const remedy = meant ? `Did you mean ${meant}?` : `The rules are ${ruleNames.join(', ')}.`;
  throw new UsageError(`There is no rule ${written}. ${remedy}`);
}
