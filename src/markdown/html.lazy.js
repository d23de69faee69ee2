// What html.ts loads at the first use. Plain JavaScript: Node.js loads it as it stands, from src/ too.
export {Tokenizer, TokenizerMode} from 'parse5';
