import {readFileSync} from 'node:fs';
import {Command} from 'commander';
import {readFrontMatter} from '../../content/front-matter.ts';
import {nearMiss} from '../../diagnostics/near-miss.ts';
import {siteLink} from '../../diagnostics/rule-link.ts';
import {type RuleName, ruleNames} from '../../diagnostics/rule-names.ts';
import {rules} from '../../rules/rules.ts';
import {attempt} from '../../site/read-file.ts';
import {rulePage} from '../../site/rule-pages.ts';
import {readRegistry} from '../../site/site.ts';
import {exitStatus, UsageError} from '../exit.ts';
import {siteFolder} from '../site-folder.ts';
import {wantsColor} from '../terminal.ts';
import {markdownAsText} from './markdown-text.ts';

/** `personas explain`: prints what a rule finds, why, and a bad and a good example. */
export function explainCommand(exit: (status: number) => void): Command {
  return new Command('explain')
    .description('print what a rule finds, why, and a bad and a good example')
    .argument('[rule]', 'the name of a rule, as it stands in a finding; without it, all rules are listed')
    .option('--site <dir>', 'the folder of the Docusaurus site, which may have pages of its own about the rules')
    .action((rule: string | undefined, {site}: {site?: string}) => {
      exit(exitStatus.clean);
      if (rule === undefined) {
        process.stdout.write(`${ruleList()}\n`);
        return;
      }
      const name = requireRule(rule);
      const page = rulePage(name);
      if (!page) throw new UsageError(`The page of ${name} is missing. Install this package anew.`);
      const text = readFileSync(page, 'utf8');
      const body = text.slice(readFrontMatter(text).bodyStart);
      const own = ownPage(name, siteFolder(site));
      process.stdout.write(`${markdownAsText(body, wantsColor(process.stdout))}\n${own ? `\n${own}\n` : ''}`);
    });
}

/** The address of the site's own page of a rule. The rules are the same everywhere, so that there need be no site. */
function ownPage(name: RuleName, siteDir: string): string | undefined {
  return siteLink(attempt(() => readRegistry(siteDir))?.rulePages)(name);
}

/** All rules, a line each. */
function ruleList(): string {
  const width = Math.max(...ruleNames.map((name) => name.length));
  return Object.values(rules)
    .map(({name, severity, summary}) => `${name.padEnd(width)}  ${severity.padEnd(7)}  ${summary}`)
    .join('\n');
}

/** @throws UsageError when there is no such rule */
export function requireRule(written: string): RuleName {
  const known = ruleNames.find((name) => name === written);
  if (known) return known;
  const meant = nearMiss(written, ruleNames);
  const remedy = meant ? `Did you mean ${meant}?` : `The rules are ${ruleNames.join(', ')}.`;
  throw new UsageError(`There is no rule ${written}. ${remedy}`);
}
