import {type ComponentType, type ReactNode, useEffect, useState} from 'react';

/**
 * What stands for the ways on in a browser, so that docs pages, which have the content of a page that is not there in their
 * code, need not load them. What the server has made of them stays until they have come.
 */
export default function LateWaysOn(): ReactNode {
  const [WaysOn, setWaysOn] = useState<ComponentType>();
  useEffect(() => {
    import('./WaysOn.tsx').then(
      (loaded) => setWaysOn(() => loaded.default),
      () => {},
    );
  }, []);
  // React leaves alone what is in an element whose content is given as text.
  return WaysOn ? <WaysOn /> : <div dangerouslySetInnerHTML={served} suppressHydrationWarning />;
}

const served = {__html: ''};
