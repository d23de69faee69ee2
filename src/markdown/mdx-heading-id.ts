import type {Extension, Tokenizer} from 'micromark-util-types';

const tokenize: Tokenizer = (effects, ok, nok) => (code) => {
  effects.enter('data');
  effects.consume(code);
  effects.exit('data');
  return (next) => (next === 35 ? ok(next) : nok(next));
};

/**
 * Takes the brace of `{#id}` for text, where MDX would read an expression. Docusaurus escapes it before it parses, which
 * would move all that follows. Outside headings it does not, and refuses the page: no expression begins like this.
 */
export const headingIdSyntax: Extension = {text: {123: {tokenize}}};
