import {createHash} from 'node:crypto';
import {pathFromRoot, type Report, shown} from './report.ts';
import {positionAt} from './text-source.ts';
import {visibleJson} from './words.ts';

/**
 * A report for the code quality widget of GitLab.
 *
 * @param prefix the path from the root of the git repository to the site, empty or with a slash at its end
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function reportAsGitlab(report: Report, prefix: string): string {
  const seen = new Map<string, number>();
  const issues = shown(report).map(({rule, severity, source, span, message}) => {
    const start = positionAt(source, span[0]);
    const end = positionAt(source, span[1]);
    const path = pathFromRoot(prefix, source.file);
    // Lines move: what stays is the rule, the file and the text that the finding stands at.
    const what = [rule, path, source.text.slice(...span)].join('\0');
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    return {
      description: message,
      check_name: rule,
      fingerprint: createHash('sha256').update(`${what}\0${before}`).digest('hex'),
      severity: severity === 'error' ? 'major' : 'minor',
      location: {path, lines: {begin: start.line, end: end.line}},
    };
  });
  return visibleJson(JSON.stringify(issues, null, 2));
}
