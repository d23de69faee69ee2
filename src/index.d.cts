type Package = typeof import('./index.js', { with: {'resolution-mode': 'import'}});

export type {PersonasOptions, SiteConfig} from './index.js' with {'resolution-mode': 'import'};
export declare const getSwizzleConfig: Package['getSwizzleConfig'];
export declare const personaDocs: Package['personaDocs'];
export declare const validateOptions: Package['validateOptions'];
export declare const withPersonas: Package['withPersonas'];
declare const plugin: Package['default'];
export default plugin;
