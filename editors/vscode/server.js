// Which language server to start: the one of the workspace's own packages, so that the editor says what the check says.
const {existsSync, readFileSync} = require('node:fs');
const {dirname, join} = require('node:path');

const packageName = 'docusaurus-plugin-personas';

/**
 * The `personas` command that a folder's own packages bring.
 *
 * @param {readonly string[]} folders absolute paths: folders of sites, and folders of the workspace
 * @returns {{file: string, folder: string} | undefined} the command's file, and the folder that it was found from
 */
function installedCommand(folders) {
  for (const folder of folders) {
    for (let at = folder; ; at = dirname(at)) {
      for (const home of [join(at, 'node_modules', packageName), at]) {
        const file = commandOf(home);
        if (file) return {file, folder};
      }
      if (dirname(at) === at) break;
    }
  }
  return undefined;
}

/** The file of the command, if a folder holds the package. */
function commandOf(home) {
  const manifest = join(home, 'package.json');
  if (!existsSync(manifest)) return undefined;
  try {
    const {name, bin} = JSON.parse(readFileSync(manifest, 'utf8'));
    return name === packageName ? join(home, bin.personas) : undefined;
  } catch {
    return undefined;
  }
}

module.exports = {installedCommand};
