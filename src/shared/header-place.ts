/** The element that stands in a compiled page where the line under its title comes. Alone, it shows nothing. */
export const headerPlace = 'persona-header';
