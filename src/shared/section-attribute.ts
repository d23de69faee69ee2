/** The attribute by which an element names the personas that it is for. */
export const sectionAttribute = 'data-persona';

/** The HTML element that is a section, and the directive that becomes one. */
export const sectionName = 'details';

/** The attribute of a directive that names the section's personas. */
export const directiveAttribute = 'persona';
