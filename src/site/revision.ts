import {execFileSync} from 'node:child_process';
import {posix} from 'node:path';
import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {type Page, pageFromBytes} from '../content/page.ts';
import {pageMatcher} from '../content/page-globs.ts';
import {proofsName} from '../registry/proofs.ts';
import {parseRegistry} from '../registry/registry.ts';
import type {RegistryText} from '../registry/registry-file.ts';

/** A revision that cannot be read; the message says why, and what to do. */
export class RevisionError extends Error {}

/** A site as it is at a revision. */
export interface SiteAtRevision {
  /** The commit, shortened as git does it. */
  readonly commit: string;
  readonly index: ContentIndex;
  /** Whether it has registries there. */
  readonly hasRegistry: boolean;
}

/** How much git may print: the texts of some 100,000 pages. */
const mostOutput = 2 ** 30;

/**
 * Reads a site as it is at a revision, without a checkout: the working tree is neither touched nor looked at.
 *
 * @param siteDir the folder of the site, in a repository of git: a shallow clone or a worktree, too
 * @param revision as git takes one
 * @param now the site as it is now, whose pages stand in for those that read the same there
 * @throws RevisionError
 */
export function siteAtRevision(siteDir: string, revision: string, now: ContentIndex): SiteAtRevision {
  const git = gitIn(siteDir);
  const commit = commitOf(git, revision);
  const prefix = text(git(['rev-parse', '--show-prefix'])).trim();
  const blobs = blobsIn(git, commit, prefix);
  const registries = git.contents(['personas.yaml', 'scenarios.yaml', proofsName].map((file) => blobs.get(file)));
  const [personas, scenarios, proofs] = registries.map((bytes): RegistryText => bytes?.toString('utf8'));
  const registry = parseRegistry(personas, scenarios, proofs);
  const isPage = pageMatcher(registry.pageSettings);
  const {format} = registry.pageSettings;
  const files = [...blobs.keys()].filter(isPage);
  const contents = git.contents(files.map((file) => blobs.get(file)));
  const pages = files.map((file, at): Page => {
    const bytes = contents[at] as Buffer;
    const same = now.byFile.get(file)?.page;
    const isSame = same && same.site === format && same.unreadable === undefined && isText(bytes, same.text);
    return isSame ? same : pageFromBytes(file, bytes, format);
  });
  return {
    commit: text(git(['rev-parse', '--short', commit])).trim(),
    index: buildIndex(registry, pages, now, {
      unreadable: [],
      overlooked: [],
      aliases: new Set(),
      today: now.today,
      served: now.served,
      trailingSlash: now.trailingSlash,
    }),
    hasRegistry: personas !== undefined || scenarios !== undefined,
  };
}

/** Whether bytes are the text of a page. */
function isText(bytes: Buffer, page: string): boolean {
  return bytes.toString('utf8').replace(/^\uFEFF/, '') === page;
}

interface Git {
  /** @throws RevisionError where git ends with a fault */
  (args: readonly string[], input?: string): Buffer;
  /** What blobs hold, in their order; undefined for none. */
  contents(ids: readonly (string | undefined)[]): (Buffer | undefined)[];
}

function gitIn(cwd: string): Git {
  const run = (args: readonly string[], input?: string): Buffer => {
    try {
      return execFileSync('git', [...args], {
        cwd,
        input: input ?? '',
        maxBuffer: mostOutput,
        env: {...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C'},
        stdio: ['pipe', 'pipe', 'pipe'],
      });
    } catch (error) {
      throw new RevisionError(faultOf(error as NodeJS.ErrnoException & {stderr?: Buffer}));
    }
  };
  return Object.assign(run, {
    contents(ids: readonly (string | undefined)[]) {
      const wanted = [...new Set(ids.filter((id) => id !== undefined))];
      const found =
        wanted.length === 0 ? new Map<string, Buffer>() : batch(run(['cat-file', '--batch'], `${wanted.join('\n')}\n`));
      return ids.map((id) => (id === undefined ? undefined : found.get(id)));
    },
  });
}

function faultOf({code, stderr}: NodeJS.ErrnoException & {stderr?: Buffer}): string {
  if (code === 'ENOENT') return 'git is not installed here, and only git knows other revisions.';
  const said = text(stderr ?? Buffer.alloc(0)).trim();
  if (/not a git repository/i.test(said))
    return 'This site is in no git repository, so that there is no other revision.';
  return `git cannot read it: ${said.split('\n')[0] ?? ''}`;
}

/** @throws RevisionError where there is no such commit */
function commitOf(git: Git, revision: string): string {
  // To git that would be an option.
  if (revision.startsWith('-')) throw new RevisionError(`${revision} is no revision.`);
  git(['rev-parse', '--git-dir']);
  try {
    return text(git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])).trim();
  } catch {
    const shallow = text(git(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    const remedy = shallow
      ? 'This clone is shallow: fetch more of it first, as with git fetch --depth=50.'
      : 'Name a branch, a tag or a commit; a branch of a remote after git fetch, as in origin/main.';
    throw new RevisionError(`There is no revision ${revision} here. ${remedy}`);
  }
}

/** The blobs of all files below a folder, by their paths relative to it. Links lead to the files that they stand for. */
function blobsIn(git: Git, commit: string, prefix: string): Map<string, string> {
  const listed = text(git(['ls-tree', '-r', '-z', '--full-tree', commit, ...(prefix ? ['--', prefix] : [])]));
  const blobs = new Map<string, string>();
  const links = new Map<string, string>();
  for (const line of listed.split('\0')) {
    const [, mode, id = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    if (mode === undefined) continue;
    (mode === '120000' ? links : blobs).set(path.slice(prefix.length), id);
  }
  const targets = git.contents([...links.values()]);
  for (const [at, file] of [...links.keys()].entries()) {
    const id = blobs.get(posix.join(file, '..', text(targets[at] ?? Buffer.alloc(0))));
    if (id !== undefined) blobs.set(file, id);
  }
  return blobs;
}

/** What `git cat-file --batch` prints: of each blob a line with its id and size, then so many bytes. */
function batch(output: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [id = '', kind, size] = output.toString('latin1', at, end).split(' ');
    const length = kind === 'blob' ? Number(size) : -1;
    if (length >= 0) found.set(id, output.subarray(end + 1, end + 1 + length));
    at = end + 1 + (length >= 0 ? length + 1 : 0);
  }
  return found;
}

function text(bytes: Buffer): string {
  return bytes.toString('utf8');
}
