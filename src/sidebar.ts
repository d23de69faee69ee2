export {placesInClass, sidebarClass} from './shared/sidebar-class.ts';
export {type Marking, markSidebarItems, type SidebarItem} from './views/marked-sidebar.ts';
