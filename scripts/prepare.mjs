// What npm runs after an install in a checkout, before it packs, and for a site that depends on a git address: it builds
// lib/ where that is missing or older than its sources. It is packed itself, since npm runs it for an unpacked copy too,
// which has its lib/ and neither sources nor the rest of these scripts.
import {existsSync} from 'node:fs';

if (existsSync(new URL('install.mjs', import.meta.url))) {
  const {needsBuild} = await import('./install.mjs');
  if (needsBuild()) await import('./build-lib.mjs');
}
