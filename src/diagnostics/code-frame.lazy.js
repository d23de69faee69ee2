// What pretty-reporter.ts loads at the first use. Plain JavaScript: Node.js loads it as it stands, from src/ too.
export {codeFrameColumns} from '@babel/code-frame';
