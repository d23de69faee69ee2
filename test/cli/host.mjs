// Runs one command of the compiled program after the other: most of what a short run takes is the start of its process.
import {main} from '../../lib/cli/main.js';

let [stdout, stderr] = ['', ''];
process.stdout.write = (text) => {
  stdout += text;
  return true;
};
process.stderr.write = (text) => {
  stderr += text;
  return true;
};

const own = {...process.env};

process.on('message', async ({cwd, args, env}) => {
  [stdout, stderr] = ['', ''];
  process.env = {...own, ...env};
  process.chdir(cwd);
  const status = await main(args).catch((error) => {
    stderr += `${error?.stack}\n`;
    return 1;
  });
  process.send({status, stdout, stderr});
});
