/** What a scan throws where it does not understand the text well enough to vouch for it. */
export const unsure = Symbol('unsure');
