/** The languages, besides English, that the words of this package are written in. */
export const ourLanguages = ['de', 'es', 'fr', 'ja', 'pt', 'zh'] as const;

export type OurLanguage = (typeof ourLanguages)[number];

/** Where Chinese has other letters than those of our words. */
const traditional = /^zh-(?:.*-)?(?:hant|hk|mo|tw)\b/i;

/**
 * The language that a locale gets our words in.
 *
 * @param locale such as `fr`, `pt-BR` or `zh-Hans`
 * @returns undefined where English stays
 */
export function ourLanguage(locale: string): OurLanguage | undefined {
  const [language] = locale.split('-');
  return traditional.test(locale) ? undefined : ourLanguages.find((one) => one === language);
}
