import type {Paragraph, Root} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {visit} from 'unist-util-visit';
import {directiveAttribute, sectionAttribute, sectionName} from '../shared/section-attribute.ts';

/**
 * A remark plugin that makes `:::details[Label]{persona="BE-Ops"}` a native `<details>` with a summary, the same that
 * `<details data-persona="BE-Ops">` gives. It knows no registry, so that what Docusaurus caches never goes stale. One that
 * names no persona is the site's own affair, which may have an admonition of that name.
 */
export function personaSections() {
  // Of any type, so that who imports this needs no types of others.
  return (tree: object): void => {
    visit(tree as Root, 'containerDirective', (node) => {
      if (node.name === sectionName && namesPersonas(node)) toDetails(node);
    });
  };
}

/** Whether a directive has the attribute for personas, or that of elements, which the check reports on it. */
function namesPersonas({attributes}: ContainerDirective): boolean {
  return [directiveAttribute, sectionAttribute].some((name) => name in (attributes ?? {}));
}

function toDetails(node: ContainerDirective): void {
  // An admonition of the site's own that is named like this must not take it for one.
  node.name = sectionAttribute;
  const {[directiveAttribute]: persona, ...attributes} = node.attributes ?? {};
  const summary = takeLabel(node);
  summary.data = {...summary.data, hName: 'summary'};
  node.children.unshift(summary);
  node.data = {
    ...node.data,
    hName: sectionName,
    hProperties: {
      ...attributes,
      ...('open' in attributes ? {open: true} : {}),
      ...(persona ? {[sectionAttribute]: persona} : {}),
    },
  };
}

/** The label of a directive, taken out of it; one that says little where the author wrote none. */
function takeLabel(node: ContainerDirective): Paragraph {
  const first = node.children[0];
  if (first?.type === 'paragraph' && first.data?.directiveLabel) {
    node.children.shift();
    return first;
  }
  return {type: 'paragraph', children: [{type: 'text', value: 'Details'}]};
}
