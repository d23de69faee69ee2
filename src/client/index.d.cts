type Part = typeof import('./index.js', { with: {'resolution-mode': 'import'}});

export type {Persona} from './index.js' with {'resolution-mode': 'import'};
export declare const personas: Part['personas'];
export declare const usePersona: Part['usePersona'];
