import type {ComponentType, ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import type {PartName, PartProps} from './LatePart.tsx';
import {components} from './page-parts.ts';

/**
 * What tells parts of one name apart, where many pages have the same, and nothing but what they are given counts: servers
 * make the HTML of these once.
 */
const keys: {readonly [Name in PartName]?: (props: PartProps<Name>['props']) => object | string} = {
  HiddenPages: ({items}) => items,
  PageHeader: (props) => JSON.stringify(props),
};

interface Html {
  readonly __html: string;
}

interface Made {
  get(key: object | string): Html | undefined;
  set(key: object | string, html: Html): unknown;
}

const ofObjects: Made = new WeakMap<object, Html>();
const ofTexts: Made = new Map<string, Html>();

/** A part of a page as servers write it. In browsers `LatePart` stands for this: package.json says so. */
export default function ServedPart<Name extends PartName>({name, props, Tag = 'div'}: PartProps<Name>): ReactNode {
  const Part = components[name] as ComponentType<object>;
  const part = <Part {...props} />;
  const key = keys[name]?.(props);
  if (key === undefined) return <Tag>{part}</Tag>;
  const made = typeof key === 'string' ? ofTexts : ofObjects;
  let html = made.get(key);
  if (!html) {
    html = {__html: renderToStaticMarkup(part)};
    made.set(key, html);
  }
  return <Tag dangerouslySetInnerHTML={html} />;
}
