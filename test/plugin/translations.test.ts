import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {codeTranslations} from '../../src/plugin/code-translations.ts';
import {root, runDocusaurus} from '../docusaurus.ts';
import {configText, temporarySite} from './temporary-site.ts';

/** The ids of all words in the sources of the client. */
const ids = new Set(
  readdirSync(join(root, 'src/client'), {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, 'src/client', file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\bid(?:=|: )["'](personas\.[\w.]+)["']/g)].map(([, id]) => id as string)),
);

const french = codeTranslations('fr');

test('every word is in French, and French has no word too many', () => {
  expect(ids.size).toBeGreaterThan(30);
  expect(Object.keys(french).sort()).toEqual([...ids].sort());
  for (const [id, message] of Object.entries(french)) expect(message.trim(), id).not.toBe('');
});

test('French of any country is French, and a language we do not speak stays English', () => {
  expect(codeTranslations('fr-CA')).toEqual(french);
  for (const locale of ['en', 'de', 'fry', '__proto__', '../fr']) expect(codeTranslations(locale)).toEqual({});
});

test('docusaurus write-translations gives a site every word to translate, with its placeholders', async () => {
  const site = temporarySite({
    'docusaurus.config.mjs': configText(`i18n: {defaultLocale: 'en', locales: ['en', 'fr']},`),
  });
  const words = async (locale: string): Promise<Record<string, {message: string}>> => {
    await runDocusaurus(['write-translations', '--locale', locale], site);
    return JSON.parse(readFileSync(join(site, 'i18n', locale, 'code.json'), 'utf8'));
  };
  const english = await words('en');
  const ours = Object.keys(english).filter((id) => id.startsWith('personas.'));
  expect(ours.sort()).toEqual([...ids].sort());
  const placeholders = (message: string) => (message.match(/\{\w+\}/g) ?? []).sort();
  for (const id of ours) {
    // Where a message has plural forms, each has the placeholders.
    const forms = french[id]?.split('|') ?? [];
    for (const form of forms)
      expect(placeholders(form), id).toEqual(placeholders(english[id]?.message.split('|')[0] ?? ''));
  }
  expect((await words('fr'))['personas.everyone']?.message).toBe('Tout le monde');
});
