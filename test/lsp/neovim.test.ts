import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, expect, it} from 'vitest';
import {bin, cleanUp, site} from '../cli/run.ts';
import {tagged} from '../site.ts';

cleanUp();

/** The Neovim to try; tests are skipped where there is none that the page is about. */
const nvim = process.env.PERSONAS_NVIM ?? 'nvim';
const version = /v0\.(\d+)/.exec(attempt(() => execFileSync(nvim, ['--version'], {encoding: 'utf8'})) ?? '')?.[1];
const isNew = Number(version ?? 0) >= 11;

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

const page = readFileSync(join(import.meta.dirname, '../../docs/meta/editors.md'), 'utf8');
const [, init = ''] = /```lua title="~\/\.config\/nvim\/init\.lua"\n([\s\S]*?)```/.exec(page) ?? [];
/** What else the tests need: a parser of Markdown that is not everywhere, no question, and the screen as a text. */
const helpers = `vim.treesitter.start = function() end
vim.ui.select = function(items, _, choose) choose(items[1], 1) end
vim.ui.input = function(_, confirm) confirm('BE-Run') end
function _G.screen()
  vim.cmd('redraw')
  local lines = {}
  for row = 1, vim.o.lines do
    local line = ''
    for column = 1, vim.o.columns do line = line .. vim.fn.screenstring(row, column) end
    lines[row] = line
  end
  return table.concat(lines, '\\n')
end
`;

let running: ReturnType<typeof spawn> | undefined;

afterEach(async () => {
  if (running?.exitCode !== null) return;
  running.kill();
  await once(running, 'exit');
});

/** Neovim with the configuration of the page, in a site, at a file. */
async function open(path: string, file: string) {
  mkdirSync(join(path, 'node_modules/.bin'), {recursive: true});
  symlinkSync(bin, join(path, 'node_modules/.bin/personas'));
  writeFileSync(join(path, 'init.lua'), helpers + init);
  const socket = join(path, 'nvim.sock');
  running = spawn(nvim, ['--headless', '-u', 'init.lua', '--listen', socket, file], {cwd: path, stdio: 'ignore'});
  const remote = (...args: string[]) =>
    execFileSync(nvim, ['--server', socket, ...args], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  const ask = (lua: string) => remote('--remote-expr', `luaeval(${JSON.stringify(lua)})`);
  const poll = (lua: string) => expect.poll(() => attempt(() => ask(lua)), {timeout: 30_000, interval: 100});
  return {
    /** Presses keys. */
    press: (keys: string) => remote('--remote-send', keys),
    /** Waits for what an expression of Lua comes to. */
    poll,
    ask,
    screen: () => poll('screen()'),
  };
}

it.skipIf(!isNew)('Neovim does what docs/meta/editors.md says, key by key', {timeout: 120_000}, async () => {
  const {path, readFile} = await site({'docs/a.md': tagged('BE-Opz', 'S-03', '# A\n')});
  const {press, poll, ask, screen} = await open(path, 'docs/a.md');
  // The message itself, below its line.
  await screen().toMatch(/persona: BE-Opz *\n.*BE-Opz is not in personas\.yaml\. Did you mean/);
  press(']d');
  await poll('vim.fn.line(".")').toBe('2');
  press('<C-w>d');
  await screen().toContain('Did you mean BE-Ops? [persona-unknown]');
  press('gra');
  await poll('vim.fn.getline(2)').toBe('persona: BE-Ops');
  await poll('#vim.diagnostic.get(0)').toBe('0');
  press(':w<CR>:2<CR>$K');
  await screen().toContain('Backend DevOps Hybrid');
  press('<Esc>:2<CR>$<C-]>');
  await poll('vim.fn.bufname() .. vim.fn.line(".")').toMatch(/personas\.yaml14$/);
  press('<C-t>');
  await poll('vim.fn.bufname()').toBe('docs/a.md');
  press('grr');
  await poll('#vim.fn.getqflist()').toBe('4');
  press(':cclose<CR>:2<CR>$grn');
  await poll('vim.fn.getline(2)').toBe('persona: BE-Run');
  press(':wall<CR>');
  await expect.poll(() => readFile('personas.yaml', 'utf8'), {timeout: 10_000}).toContain('BE-Run:');
  press(':2<CR>ccpersona: BE-<C-x><C-o>');
  await poll('vim.fn.pumvisible()').toBe('1');
  await screen().toContain('BE-Maint');
  press('<C-e><Esc>u');
  const before = ask('vim.lsp.get_clients({ name = "personas" })[1].id');
  press('grs');
  await poll('(vim.lsp.get_clients({ name = "personas", bufnr = 0 })[1] or {}).id').not.toMatch(
    new RegExp(`^(?:${before}|)$|nil`),
  );
});
