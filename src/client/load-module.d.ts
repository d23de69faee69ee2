/** Loads a module that the site serves as it is. */
export declare function loadModule<Module>(url: string): Promise<Module>;
