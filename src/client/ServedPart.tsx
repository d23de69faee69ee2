import type {ComponentType, ReactNode} from 'react';
import type {PartName, PartProps} from './LatePart.tsx';
import {components} from './page-parts.ts';

/** A part of a page as servers write it. In browsers `LatePart` stands for this: package.json says so. */
export default function ServedPart<Name extends PartName>({name, props, Tag = 'div'}: PartProps<Name>): ReactNode {
  const Part = components[name] as ComponentType<object>;
  return (
    <Tag>
      <Part {...props} />
    </Tag>
  );
}
