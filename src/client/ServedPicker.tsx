import {type ReactNode, useId} from 'react';
import {pickerHtml} from './picker-html.ts';

/** A picker as servers write it. In browsers `LatePicker` stands for this: package.json says so. */
export default function ServedPicker(): ReactNode {
  return <div data-persona-picker="" dangerouslySetInnerHTML={{__html: pickerHtml(useId())}} />;
}
