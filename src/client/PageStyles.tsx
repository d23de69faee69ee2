// None of the loaders that would put it into the one style sheet of the site, which every page loads. With `!!` webpack,
// unlike Rspack, would pass over the rule for it, too.
import href from '-!./page-styles.css';
import type {ReactNode} from 'react';

/**
 * The styles of what only some pages have, as a file that only those load: a site's policy may refuse styles that stand in
 * a page. Nothing is painted before they have come.
 */
export default function PageStyles(): ReactNode {
  return <link rel="stylesheet" href={href} precedence="default" />;
}
