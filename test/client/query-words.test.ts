import {expect, test} from 'vitest';
import {isForm, likeness, termsOf} from '../../src/client/search/query-words.ts';

const texts = (query: string, isEnglish = true) => termsOf(query, isEnglish).map(({text}) => text);

test('what an identifier is made of is looked for, and the whole of it', () => {
  expect(texts('ENCRYPTION_KEY')).toEqual(['encryption_key', 'encryption', 'key']);
  expect(texts('migrate:up')).toEqual(['migrateup', 'migrate', 'up']);
  expect(texts('POST /api/v1/users')).toEqual(['post', 'apiv1users', 'api', 'v1', 'users']);
  expect(texts('/health')).toEqual(['health']);
});

test('words that say nothing are left out in English, unless there are no others', () => {
  expect(texts('How do I rotate the key?')).toEqual(['rotate', 'key']);
  expect(texts('what is it')).toEqual(['what', 'is', 'it']);
  expect(texts('die Rotation', false)).toEqual(['die', 'rotation']);
  expect(texts('  … ')).toEqual([]);
});

test('an error that is pasted is looked for by no more words than needed', () => {
  expect(texts(Array.from({length: 50}, (_, at) => `word${at}`).join(' '))).toHaveLength(14);
});

test('a form of a word is one, and a word that only begins alike is none', () => {
  for (const [found, sought] of [
    ['Rotating', 'rotate'],
    ['"DATABASE_URL"', 'database'],
    ['migrations.', 'migration'],
    ['café', 'cafe'],
  ])
    expect(isForm(found as string, sought as string), found).toBe(true);
  for (const [found, sought] of [
    ['x', 'xylophone'],
    ['ku', 'kubernetes'],
  ])
    expect(isForm(found as string, sought as string), found).toBe(false);
  expect(likeness('keys', 'key')).toBe(1);
  expect(likeness('environment', 'env')).toBe(0.6);
});
