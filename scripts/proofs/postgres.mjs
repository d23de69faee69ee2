// A PostgreSQL server of its own, in a folder for temporary files, for a proof that needs a real one.
import {execFileSync, spawnSync} from 'node:child_process';
import {chownSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const places = '/usr/lib/postgresql';

/** The folder of the programs: the newest that Debian has, or else whatever is found by its name. */
function programs() {
  const versions = existsSync(places) ? readdirSync(places).sort((one, other) => Number(other) - Number(one)) : [];
  const folder = versions.map((version) => join(places, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  if (folder) return `${folder}/`;
  if (spawnSync('initdb', ['--version']).error)
    throw new Error('There is no PostgreSQL here: initdb was not found. Nothing is proven.');
  return '';
}

/** The server refuses to run as root. */
function user() {
  if (process.getuid() !== 0) return {};
  const id = (name, flag) => Number(spawnSync('id', [flag, name], {encoding: 'utf8'}).stdout);
  const name = spawnSync('id', ['postgres']).status === 0 ? 'postgres' : 'nobody';
  return {uid: id(name, '-u'), gid: id(name, '-g')};
}

/**
 * Runs something with a server, and removes that.
 *
 * @param {(psql: (sql: string) => {status: number, output: string}) => void} use each statement is run by itself
 */
export function withPostgres(use) {
  const bin = programs();
  const who = user();
  const folder = mkdtempSync(join(tmpdir(), 'personas-postgres-'));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const run = (name, ...args) => execFileSync(bin + name, args, {...who, cwd: folder, stdio: 'ignore'});
  const data = join(folder, 'data');
  const stop = () => {
    spawnSync(`${bin}pg_ctl`, ['-D', data, '-m', 'immediate', 'stop'], {...who, cwd: folder});
    rmSync(folder, {recursive: true, force: true});
  };
  // It has a process group of its own, which is not ended with this one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      stop();
      process.exit(1);
    });
  try {
    run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-N');
    run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-F -h '' -k ${folder}`, 'start');
    use((sql) => {
      const args = ['-h', folder, '-U', 'postgres', '-X', '-v', 'ON_ERROR_STOP=1', '-f', '-'];
      const {status, stdout, stderr} = spawnSync(`${bin}psql`, args, {
        ...who,
        cwd: folder,
        input: sql,
        encoding: 'utf8',
      });
      return {status, output: stdout + stderr};
    });
  } finally {
    stop();
  }
}
