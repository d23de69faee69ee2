export {default, validateOptions} from './plugin/index.ts';
export type {PersonasOptions} from './plugin/options.ts';
export {personaSidebars} from './plugin/sidebars.ts';
export {type SiteConfig, withPersonas} from './plugin/with-personas.ts';
