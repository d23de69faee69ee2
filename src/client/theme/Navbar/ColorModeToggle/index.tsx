import type {Props} from '@theme/Navbar/ColorModeToggle';
import InitToggle from '@theme-init/Navbar/ColorModeToggle';
import type {ReactNode} from 'react';
import SearchField from '../../../SearchField.tsx';
import PersonaPicker from '../../../ServedPicker.tsx';

/** The search and the picker, beside the colour mode: the one place that the navbar has at every width, and the mobile drawer too. */
export default function ColorModeToggle(props: Props): ReactNode {
  return (
    <>
      <SearchField />
      <PersonaPicker />
      <InitToggle {...props} />
    </>
  );
}
