import siteConfig from '@generated/docusaurus.config';
import type {ComponentProps, ReactNode} from 'react';

interface Props extends ComponentProps<'a'> {
  /** An address within the site, as its routes have it. */
  readonly to: string | undefined;
}

/**
 * A link within the site as servers write it: the element that Docusaurus's own link makes, without the work that this is to
 * make for each of a thousand pages. In browsers that one stands for this: package.json says so.
 */
export default function SiteLink({to, ...props}: Props): ReactNode {
  return <a {...props} href={to === undefined ? to : asServed(to)} />;
}

/** An address as pages are served, with a slash at the end of its path or none, where the site says which. */
function asServed(address: string): string {
  const {baseUrl, trailingSlash} = siteConfig;
  const [path = ''] = address.split(/[?#]/);
  if (trailingSlash === undefined || path === '/' || path === baseUrl) return address;
  return path.replace(/\/$/, '') + (trailingSlash ? '/' : '') + address.slice(path.length);
}
