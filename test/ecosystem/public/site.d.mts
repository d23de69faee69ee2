/** The command that installs a site, and the folder that it is run in. */
export function installOf(site: string, repository: string): {command: string; folder: string};
