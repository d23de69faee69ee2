/** The word that stands for all personas: in front matter, and for readers who picked none. No persona may be called so. */
export const everyone = 'everyone';
