import {readFileSync} from 'node:fs';
import {ourLanguage} from '../shared/our-language.ts';

/**
 * The words of the theme in the language of a locale, for Docusaurus to fill in where a site does not translate them
 * itself.
 *
 * @param locale such as `fr`, `pt-BR` or `zh-Hans`
 * @returns id -> message; empty where English stays
 */
export function codeTranslations(locale: string): Record<string, string> {
  const language = ourLanguage(locale);
  if (!language) return {};
  return JSON.parse(readFileSync(new URL(`../client/translations/${language}.json`, import.meta.url), 'utf8'));
}
