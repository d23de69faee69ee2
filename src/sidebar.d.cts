type Part = typeof import('./sidebar.js', { with: {'resolution-mode': 'import'}});

export type {Marking, SidebarItem} from './sidebar.js' with {'resolution-mode': 'import'};
export declare const markSidebarItems: Part['markSidebarItems'];
export declare const placesInClass: Part['placesInClass'];
export declare const sidebarClass: Part['sidebarClass'];
