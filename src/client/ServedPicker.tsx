import {type ReactNode, useId} from 'react';
import {pickerHtml} from './picker-html.ts';

/**
 * A picker as servers write it. In browsers `LatePicker` stands for this: package.json says so. What makes Markdown of HTML
 * (rehype-remark, and so what writes texts for language models) passes over it, where a page has no main part to take.
 */
export default function ServedPicker(): ReactNode {
  return <div data-persona-picker="" data-mdast="ignore" dangerouslySetInnerHTML={{__html: pickerHtml(useId())}} />;
}
