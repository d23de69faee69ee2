import {type ComponentProps, createElement} from 'react';

/** What stands for the theme's own. */
export default (props: ComponentProps<'details'>) => createElement('details', {...props, className: 'theme'});
