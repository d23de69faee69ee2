import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {codeTranslations} from '../../src/plugin/code-translations.ts';
import {ourLanguages} from '../../src/shared/our-language.ts';
import {root, runDocusaurus} from '../docusaurus.ts';
import {configText, temporarySite} from './temporary-site.ts';

/** The ids of all words in the sources of the client. */
const ids = new Set(
  readdirSync(join(root, 'src/client'), {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, 'src/client', file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\bid(?:=|: )["'](personas\.[\w.]+)["']/g)].map(([, id]) => id as string)),
);

test.each(ourLanguages)('every word is in the language %s, and none too many', (language) => {
  expect(ids.size).toBeGreaterThan(30);
  const words = codeTranslations(language);
  expect(Object.keys(words).sort()).toEqual([...ids].sort());
  for (const [id, message] of Object.entries(words)) expect(message.trim(), id).not.toBe('');
});

test('a language is the same in any country, and one that we do not speak stays English', () => {
  expect(codeTranslations('fr-CA')).toEqual(codeTranslations('fr'));
  for (const locale of ['zh', 'zh-CN', 'zh-Hans', 'zh-Hans-SG']) {
    expect(codeTranslations(locale)['personas.everyone']).toBe('所有人');
  }
  const foreign = ['en', 'it', 'fry', '__proto__', '../fr', 'zh-TW', 'zh-Hant', 'zh-Hant-HK'];
  for (const locale of foreign) expect(codeTranslations(locale), locale).toEqual({});
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
  for (const language of ourLanguages) {
    const translated = codeTranslations(language);
    for (const id of ours) {
      // Where a message has plural forms, each has the placeholders.
      const forms = translated[id]?.split('|') ?? [];
      for (const form of forms)
        expect(placeholders(form), id).toEqual(placeholders(english[id]?.message.split('|')[0] ?? ''));
    }
  }
  expect((await words('fr'))['personas.everyone']?.message).toBe('Tout le monde');
});
