// What parser.ts loads at the first use. Plain JavaScript: Node.js loads it as it stands, from src/ too.
export {default as remarkDirective} from 'remark-directive';
export {default as remarkGfm} from 'remark-gfm';
export {default as remarkMdx} from 'remark-mdx';
export {default as remarkParse} from 'remark-parse';
export {unified} from 'unified';
