/** A link within the site, in browsers: one that the site's router follows. */
export {default} from '@docusaurus/Link';
