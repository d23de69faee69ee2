import {beforeAll, describe, expect, it} from 'vitest';
import {Ids} from '../../src/content/ids.ts';

let ids: Ids;

beforeAll(() => {
  ids = new Ids(
    [
      {id: 'BE-New', formerly: ['BE-Onboarding', 'Starter']},
      {id: 'BE-Ops', formerly: []},
      {id: 'FE-New', formerly: ['BE-Old']},
    ],
    ['everyone'],
  );
});

describe('what an id stands for', () => {
  it.each([
    ['BE-New', 'BE-New', true, false],
    ['everyone', 'everyone', true, false],
    ['be-new', 'BE-New', false, false],
    ['Everyone', 'everyone', false, false],
    ['BE-Onboarding', 'BE-New', false, true],
    ['be-onbaording', 'BE-New', false, false],
    ['starter', 'BE-New', false, true],
    // Nearer to an old id of one than to the present id of another.
    ['be_old', 'FE-New', false, true],
    ['Nobody', undefined, false, false],
  ])('%s: %s', (written, id, known, former) => {
    expect(ids.resolve(written)).toEqual({id, known, former});
    // Answers are kept.
    expect(ids.resolve(written)).toEqual({id, known, former});
  });

  it('is nothing where two entries are equally near, and clear where two names of one are', () => {
    const twins = new Ids([
      {id: 'Bat', formerly: ['Rat']},
      {id: 'Sit', formerly: []},
      {id: 'Sat', formerly: ['Set']},
    ]);
    expect(twins.resolve('Cat')).toEqual({id: undefined, known: false, former: false});
    expect(new Ids([{id: 'Bat', formerly: ['Rat']}]).resolve('Cat')).toEqual({id: 'Bat', known: false, former: false});
  });

  it('is nothing that nobody named', () => {
    const none = new Ids([]);
    for (const written of ['', 'everyone', 'nobody']) expect(none.resolve(written).id).toBeUndefined();
    expect(ids.resolve('Nobody')).toBe(ids.resolve('Nobody'));
  });

  it('is known only as it is now', () => {
    expect(ids.all).toEqual(['BE-New', 'BE-Ops', 'FE-New']);
    expect(['BE-New', 'everyone', 'Starter', 'be-new'].map((id) => ids.has(id))).toEqual([true, true, false, false]);
  });

  it.each([
    ['“BE-New”', 'BE-New'],
    ["'BE-Ops'", 'BE-Ops'],
    ['`BE-Ops`', 'BE-Ops'],
    ['ＢＥ－Ｎｅｗ', 'BE-New'],
    ['BE\u200B-New', 'BE-New'],
    ['«BE-New»', 'BE-New'],
    [' BE-New ', 'BE-New'],
    ['new engineers', 'BE-New'],
    ['New Engineers', 'BE-New'],
    ['Run a Server', 'BE-Ops'],
    ['ALL', 'everyone'],
    ['*', 'everyone'],
    ['all of them', undefined],
  ])('is what was meant by %j: %s', (written, id) => {
    const named = new Ids(
      [
        {id: 'BE-New', formerly: [], name: 'New engineers'},
        {id: 'BE-Ops', formerly: [], title: 'Run a server'},
      ],
      ['everyone'],
      new Map([
        ['all', 'everyone'],
        ['*', 'everyone'],
      ]),
    );
    expect(named.resolve(written)).toEqual({id, known: false, former: false});
  });
});
