/** What a compiled page is given to show where the line under its title comes. Given nothing, it shows nothing there. */
export const headerProp = 'personaHeader';
