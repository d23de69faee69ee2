import {readFileSync} from 'node:fs';

/** The languages, besides English, in which the theme's own words are complete. */
const translated = ['de', 'es', 'fr', 'ja', 'pt', 'zh'];

/** Where Chinese has other letters than those of our words. */
const traditional = /^zh-(?:.*-)?(?:hant|hk|mo|tw)\b/i;

/**
 * The words of the theme in the language of a locale, for Docusaurus to fill in where a site does not translate them
 * itself.
 *
 * @param locale such as `fr`, `pt-BR` or `zh-Hans`
 * @returns id -> message; empty where English stays
 */
export function codeTranslations(locale: string): Record<string, string> {
  const language = locale.split('-')[0] ?? '';
  if (!translated.includes(language) || traditional.test(locale)) return {};
  return JSON.parse(readFileSync(new URL(`../client/translations/${language}.json`, import.meta.url), 'utf8'));
}
