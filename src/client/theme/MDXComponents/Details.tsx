import type {ComponentProps, ReactNode} from 'react';
import styles from '../../Details.module.css';

/**
 * A native `<details>` in the classic look. The classic one hides what is closed with `display: none` and opens by
 * script, so that find-in-page, printing and links into it fail.
 */
export default function Details({className, ...props}: ComponentProps<'details'>): ReactNode {
  return <details {...props} className={['alert alert--info', styles.details, className].filter(Boolean).join(' ')} />;
}
