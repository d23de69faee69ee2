import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {sitePageStyles} from './site-page-styles.ts';

interface Props {
  readonly title: string;
  readonly description: string;
  /** A line above the title. */
  readonly kind?: ReactNode;
  readonly children: ReactNode;
}

/** A page that this plugin adds to a site. Its styles come with it, so that no other page loads them. */
export default function SitePage({title, description, kind, children}: Props): ReactNode {
  return (
    <Layout title={title} description={description}>
      <style dangerouslySetInnerHTML={{__html: sitePageStyles}} />
      <main className="container persona-page">
        {kind}
        <Heading as="h1">{title}</Heading>
        {children}
      </main>
    </Layout>
  );
}
