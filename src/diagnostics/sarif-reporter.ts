import type {Diagnostic, Severity} from './diagnostic.ts';
import {pathFromRoot, type Report, shown} from './report.ts';
import {explainLine, siteLink} from './rule-link.ts';
import type {RuleName} from './rule-names.ts';
import {positionAt} from './text-source.ts';
import {visibleJson} from './words.ts';

/** What a log says of the program that wrote it. */
export interface SarifTool {
  readonly version: string;
  readonly rules: readonly {readonly name: RuleName; readonly severity: Severity; readonly summary: string}[];
}

/** What stands for the root of the repository; whoever reads the log knows where that is. */
const uriBaseId = '%SRCROOT%';

/**
 * A report as a SARIF log, which code scanning and editors read.
 *
 * @param prefix the path from the root of the git repository to the site, empty or with a slash at its end
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function reportAsSarif(report: Report, {version, rules}: SarifTool, prefix: string): string {
  const linkTo = siteLink(report.rulePages);
  const driver = {
    name: 'personas',
    version,
    rules: rules.map(({name, severity, summary}) => ({
      id: name,
      shortDescription: {text: summary},
      fullDescription: {text: summary},
      ...help(name, summary, linkTo(name)),
      defaultConfiguration: {level: severity},
    })),
  };
  const ruleIndex = new Map(rules.map(({name}, index) => [name, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver},
        originalUriBaseIds: {[uriBaseId]: {description: {text: 'The root of the git repository.'}}},
        columnKind: 'utf16CodeUnits',
        results: shown(report).map((diagnostic) => ({
          ruleId: diagnostic.rule,
          ruleIndex: ruleIndex.get(diagnostic.rule),
          level: diagnostic.severity,
          message: {text: diagnostic.message},
          locations: [location(diagnostic, prefix)],
        })),
      },
    ],
  };
  return visibleJson(JSON.stringify(log, null, 2));
}

/** Where more stands of a rule. The log is read elsewhere, where no file of this machine is. */
function help(name: RuleName, summary: string, url: string | undefined) {
  if (url === undefined) {
    const command = explainLine(name);
    return {help: {text: `${summary} Read more: ${command}`, markdown: `${summary}\n\nRead more: \`${command}\``}};
  }
  return {help: {text: `${summary} See ${url}`, markdown: `${summary} [Read more](${url}).`}, helpUri: url};
}

function location({source, span}: Diagnostic, prefix: string) {
  const start = positionAt(source, span[0]);
  const end = positionAt(source, span[1]);
  const uri = pathFromRoot(prefix, source.file).split('/').map(encodeURIComponent).join('/');
  const region = {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column};
  return {physicalLocation: {artifactLocation: {uri, uriBaseId}, region}};
}
