import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import PageStyles from './PageStyles.tsx';

interface Props {
  readonly title: string;
  readonly description: string;
  /** A line above the title. */
  readonly kind?: ReactNode;
  /** Whether it takes all of the width, as a wide table needs it. */
  readonly isWide?: true;
  readonly children: ReactNode;
}

/** A page that this plugin adds to a site. Its styles come with it, as a file that no other page loads. */
export default function AddedPage({title, description, kind, isWide, children}: Props): ReactNode {
  return (
    <Layout title={title} description={description}>
      <PageStyles />
      <main className={`container persona-page${isWide ? ' persona-wide' : ''}`}>
        {kind}
        <Heading as="h1">{title}</Heading>
        {children}
      </main>
    </Layout>
  );
}
