import {fork} from 'node:child_process';
import {once} from 'node:events';
import type {SidebarMessage} from './sidebar-process.ts';

/** The sidebars of a site cannot be known; the message says why, as the end of a sentence. */
export class SidebarError extends Error {}

/**
 * The pages that stand in a sidebar, in whichever way that was written. Docusaurus is asked, which takes some seconds.
 *
 * @param siteDir the folder of the Docusaurus site, whose configuration is run as a build runs it
 * @param program the compiled sidebar-process
 * @returns paths relative to the site
 * @throws SidebarError when Docusaurus cannot say
 */
export async function sidebarFiles(siteDir: string, program: string): Promise<ReadonlySet<string>> {
  const child = fork(program, {cwd: siteDir, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: []});
  const ended = once(child, 'exit').then(() => ({fault: 'Docusaurus ended before it had read them'}));
  const message = (await Promise.race([once(child, 'message').then(([sent]) => sent), ended])) as SidebarMessage;
  if ('files' in message) return new Set(message.files);
  const [line = ''] = message.fault.split('\n');
  throw new SidebarError(
    /^Cannot find module '@docusaurus/.test(line) ? 'Docusaurus is not installed there' : line.replace(/\.$/, ''),
  );
}
