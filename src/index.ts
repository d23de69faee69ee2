export {default, validateOptions} from './plugin/index.ts';
export type {PersonasOptions} from './plugin/options.ts';
export {personaDocs} from './plugin/persona-docs.ts';
export {getSwizzleConfig} from './plugin/swizzle-config.ts';
export {type SiteConfig, withPersonas} from './plugin/with-personas.ts';
