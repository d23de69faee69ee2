import {describe, expect, it} from 'vitest';
import {yamlCursor, yamlItems} from '../../../src/lsp/yaml/cursor.ts';

/** What stands at the bar in a piece of YAML. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const cursor = yamlCursor(text, [0, text.length], offset);
  if (!cursor) return undefined;
  const {path, part, word, lead, others, inFlow} = cursor;
  return {
    path: path.join('.'),
    part,
    word: word.quote + word.text + word.quote,
    replaced: text.slice(...word.span),
    ...(lead ? {lead} : {}),
    ...(others.length > 0 ? {others} : {}),
    ...(inFlow ? {inFlow} : {}),
  };
}

const value = (path: string, word: string, more: object = {}) => {
  return {path, part: 'value', word, replaced: word.replace(/["']/g, ''), ...more};
};

describe('a cursor in YAML', () => {
  it.each([
    ['persona: |', value('persona', '')],
    ['persona:|', value('persona', '', {lead: ' '})],
    ['persona:B|', value('persona', 'B', {lead: ' '})],
    ['persona: BE-|', value('persona', 'BE-')],
    ['persona: B|E-New', value('persona', 'BE-New')],
    ['persona: BE N|', value('persona', 'BE N')],
    ['persona: BE-New|   # why', value('persona', 'BE-New')],
    ['persona: "BE-|"', value('persona', '"BE-"')],
    ["persona: 'BE-|", value('persona', "'BE-'")],
    ['title: x\r\npersona: |\r\nscenario: S-01', value('persona', '')],
    // A comment begins after a space, and nowhere else.
    ['persona: BE#|', value('persona', 'BE#')],
    ['persona: BE#New|   # why', value('persona', 'BE#New')],
    ['persona: "BE # |"', value('persona', '"BE # "')],
    ["persona: 'BE # |' # why", value('persona', "'BE # '")],
  ])('stands in a scalar: %j', (text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it.each([
    ['persona: [|]', value('persona', '', {inFlow: true})],
    ['persona: [|', value('persona', '', {inFlow: true})],
    ['persona: [BE-New, |]', value('persona', '', {inFlow: true, others: ['BE-New']})],
    ['persona: [BE-New,|]', value('persona', '', {inFlow: true, lead: ' ', others: ['BE-New']})],
    ['persona: [BE-|, BE-Ops]', value('persona', 'BE-', {inFlow: true, others: ['BE-Ops']})],
    ['persona: ["BE-New", "B|"]', value('persona', '"B"', {inFlow: true, others: ['BE-New']})],
    ['persona: [BE-New, BE-|\nscenario: S-01', value('persona', 'BE-', {inFlow: true, others: ['BE-New']})],
    ['persona: [\n  BE-New,\n  |\n]\nscenario: S-01', value('persona', '', {inFlow: true, others: ['BE-New']})],
    ['persona: [BE-New, # first, of [all]\n  B|]', value('persona', 'B', {inFlow: true, others: ['BE-New']})],
    ['persona: [BE-New\nscenario: S|', value('scenario', 'S')],
    ['persona: [BE#1, B|]', value('persona', 'B', {inFlow: true, others: ['BE#1']})],
    ['persona: [BE#|, BE-Ops]', value('persona', 'BE#', {inFlow: true, others: ['BE-Ops']})],
    ['persona: ["a, # b", B|]', value('persona', 'B', {inFlow: true, others: ['a, # b']})],
  ])('stands in a flow list: %j', (text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it.each([
    ['persona:\n  - |', value('persona', '')],
    ['persona:\n  -|', value('persona', '', {lead: ' '})],
    ['persona:\n- BE-New\n- B|', value('persona', 'B', {others: ['BE-New']})],
    ['persona:\n  - B|\n  - BE-Ops\nscenario: x', value('persona', 'B', {others: ['BE-Ops']})],
    ['persona:\n  - BE-New\n  |', value('persona', '', {lead: '- ', others: ['BE-New']})],
    ['persona:\n\n  # all\n  - "BE-|"', value('persona', '"BE-"')],
    ['persona:\n  BE|', value('persona', 'BE', {lead: '- '})],
  ])('stands in a block list: %j', (text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it.each([
    ['persona: "a\\" # |"', 'a" # ', 'a\\" # '],
    ['persona: "a\\\\" # |', undefined, undefined],
    ["persona: 'it''s # |'", "it's # ", "it''s # "],
    ["persona: 'it''s|' # why", "it's", "it''s"],
    ["persona: ['a'', b|']", "a', b", "a'', b"],
    ['persona: ["a\\", b|"]', 'a", b', 'a\\", b'],
    ['persona: "caf\\u00e9|"', 'café', 'caf\\u00e9'],
    // What no parser would take is as it is written.
    ['persona: "a\\q|"', 'a\\q', 'a\\q'],
  ])('stands in quotes with an escaped character: %s', (marked, word, replaced) => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    const cursor = yamlCursor(text, [0, text.length], offset);
    expect(cursor?.word.text).toBe(word);
    expect(cursor && text.slice(...cursor.word.span)).toBe(replaced);
  });

  it.each([
    ['|', {path: '', part: 'key', word: '', replaced: ''}],
    ['title: x\nper|', {path: '', part: 'key', word: 'per', replaced: 'per'}],
    ['title: x\n|\nscenario: S-01', {path: '', part: 'key', word: '', replaced: ''}],
    ['per|sona: BE-New', {path: 'persona', part: 'key', word: 'persona', replaced: 'persona'}],
    ['scenarios:\n  S-|01:\n    trigger: x', {path: 'scenarios.S-01', part: 'key', word: 'S-01', replaced: 'S-01'}],
    ['scenarios:\n  "S-|01":\n    a: x', {path: 'scenarios.S-01', part: 'key', word: '"S-01"', replaced: 'S-01'}],
    ['a: {b: 1, c|: 2}', {path: 'a.c', part: 'key', word: 'c', replaced: 'c', inFlow: true, others: ['1']}],
  ])('stands in a key: %j', (text, expected) => {
    expect(at(text)).toMatchObject(expected);
  });

  const entry = 'scenarios:\n  S-01:\n    personas: [BE-New]\n    entry_point:';
  it.each([
    [`${entry} {page: docs/|, heading: Quick Start}`, value('scenarios.S-01.entry_point.page', 'docs/')],
    [`${entry} {page: docs/a.md, heading: Q|}`, value('scenarios.S-01.entry_point.heading', 'Q')],
    [`${entry} {page: docs/a.md, heading:|`, value('scenarios.S-01.entry_point.heading', '')],
    [`${entry}\n      page: docs/|\n      heading: Q`, value('scenarios.S-01.entry_point.page', 'docs/')],
    [`${entry} {\n      page: docs/|,\n      heading: Q\n    }`, value('scenarios.S-01.entry_point.page', 'docs/')],
    ['scenarios:\n  S-01: {personas: [BE-|], outcome: x}', value('scenarios.S-01.personas', 'BE-')],
    ['scenarios:\n  S-01:\n    personas:\n      - BE-|', value('scenarios.S-01.personas', 'BE-')],
  ])('stands deep in a registry: %j', (text, expected) => {
    expect(at(text)).toMatchObject(expected);
  });

  it.each([
    '# a|',
    'persona: BE-New # a|',
    'persona: BE-New |',
    'persona: [BE-New |]',
    'persona: | BE-New',
    '- a|',
    'text: one\n  tw|o',
  ])('stands in nothing that can be known: %j', (text) => {
    expect(at(text)).toBeUndefined();
  });

  it('knows the values beside it', () => {
    const siblings = (marked: string) => {
      const offset = marked.indexOf('|');
      const text = marked.replace('|', '');
      return [...(yamlCursor(text, [0, text.length], offset)?.siblings ?? [])];
    };
    expect(siblings('e: {page: docs/a.md, heading: |}')).toContainEqual(['page', 'docs/a.md']);
    expect(siblings("e: {page: 'docs/it''s.md', heading: |}")).toContainEqual(['page', "docs/it's.md"]);
    expect(siblings('e: {page: "docs/a\\"b.md", heading: |}')).toContainEqual(['page', 'docs/a"b.md']);
    expect(siblings('e:\n  heading: |\n  page: "docs/a.md"\nf:\n  page: no')).toContainEqual(['page', 'docs/a.md']);
  });
});

describe('the items under a key', () => {
  it.each([
    ['persona: BE-New', ['BE-New']],
    ['persona: [BE-New, "BE Ops", ]', ['BE-New', 'BE Ops']],
    ['persona: [BE-New,\ntitle: x', ['BE-New']],
    ['persona:\n  - BE-New\n  - \n  - BE-Ops # x\ntitle: y', ['BE-New', 'BE-Ops']],
    ['title: x', []],
    ['persona:\ntitle: x', []],
  ])('of %j', (text, expected) => {
    const words = yamlItems(text, [0, text.length], 'persona');
    expect(words.map((word) => word.text)).toEqual(expected);
    for (const {span, text: word} of words) expect(text.slice(...span)).toBe(word);
  });
});
