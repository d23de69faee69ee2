import type {ReactNode} from 'react';
import PickerContent from './PickerContent.tsx';

/** A picker, as servers render it. In browsers `KeptPicker` stands for it: package.json says so. */
export default function PersonaPicker(): ReactNode {
  return (
    <div data-persona-picker="">
      <PickerContent />
    </div>
  );
}
