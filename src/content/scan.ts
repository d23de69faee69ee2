import type {MarkdownFormat} from './markdown.ts';
import type {Outline} from './outline.ts';
export function scanOutline(_text: string, _bodyStart: number, _format: MarkdownFormat): Outline | undefined {
  return undefined;
}
