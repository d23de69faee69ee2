type Part = typeof import('./remark.js', { with: {'resolution-mode': 'import'}});

export declare const personaSections: Part['personaSections'];
export declare const placeHeader: Part['placeHeader'];
export declare const readingTime: Part['readingTime'];
