// S-03: the table of messages of Troubleshooting DB. Each message that a real PostgreSQL prints is provoked, and found in the
// table; and each link above the table leads to a row.
import {hold, page} from './page.mjs';
import {withPostgres} from './postgres.mjs';

const text = page('docs/deployment-and-ops.md');
const rows = new Map(
  [...text.matchAll(/^\| <a id="(db-[a-z]+)"><\/a>(.*?)\s*\| (\S.*?)\s*\|$/gm)].map(([, id, message, remedy]) => [
    id,
    {messages: [...message.matchAll(/`([^`]+)`/g)].map(([, one]) => one), remedy},
  ]),
);
const linked = new Set([...text.matchAll(/\]\(#(db-[a-z]+)\)/g)].map(([, id]) => id));
hold(rows.size > 40, `there are ${rows.size} rows`);
const lost = [...linked].filter((id) => !rows.has(id));
const unlinked = [...rows.keys()].filter((id) => !linked.has(id));
hold(lost.length + unlinked.length === 0, `each row has its link, and each link its row ${[...lost, ...unlinked]}`);

/** What brings the message of a row, on a database with the tables below. */
const tables = `
  DROP SCHEMA public CASCADE; CREATE SCHEMA public;
  CREATE TABLE plaid_items (id int PRIMARY KEY, status text, archived_at timestamptz);
  CREATE TABLE accounts (id int PRIMARY KEY, item_id int REFERENCES plaid_items);
  CREATE TYPE item_status AS ENUM ('good', 'bad');
  INSERT INTO plaid_items VALUES (1, 'good'), (2, 'odd');
`;
const provoked = {
  'db-exists': 'ALTER TABLE plaid_items ADD COLUMN archived_at timestamptz;',
  'db-relation': 'CREATE TABLE accounts (id int);',
  'db-norelation': 'ALTER TABLE nothing ADD COLUMN a int;',
  'db-institutions': 'ALTER TABLE institutions ADD COLUMN a int;',
  'db-typeexists': "CREATE TYPE item_status AS ENUM ('x');",
  'db-type': 'ALTER TABLE accounts ADD COLUMN a no_such_type;',
  'db-column': 'SELECT nothing FROM accounts;',
  'db-syntax': 'ALTER TABEL accounts ADD COLUMN a int;',
  'db-concurrently': 'BEGIN; CREATE INDEX CONCURRENTLY an_index ON accounts (item_id);',
  'db-cast': 'ALTER TABLE plaid_items ALTER COLUMN status TYPE int;',
  'db-fktype': 'CREATE TABLE a (item text REFERENCES plaid_items);',
  'db-depend': 'DROP TABLE plaid_items;',
  'db-unsafe': "BEGIN; ALTER TYPE item_status ADD VALUE 'new'; SELECT 'new'::item_status;",
  'db-null': 'ALTER TABLE plaid_items ALTER COLUMN archived_at SET NOT NULL;',
  'db-unique': "UPDATE plaid_items SET status = 'good'; CREATE UNIQUE INDEX one ON plaid_items (status);",
  'db-fk': 'INSERT INTO accounts VALUES (1, 99);',
  'db-enum': 'ALTER TABLE plaid_items ALTER COLUMN status TYPE item_status USING status::item_status;',
  'db-syntaxtype': 'ALTER TABLE plaid_items ALTER COLUMN status TYPE int USING status::int;',
  'db-long':
    'ALTER TABLE plaid_items ALTER COLUMN status TYPE varchar(1); INSERT INTO plaid_items VALUES (3, $$long$$);',
};

/** A message of the table as a pattern: three dots stand for anything. */
function pattern(message) {
  return new RegExp(
    message
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*'),
  );
}

withPostgres((psql) => {
  for (const [id, sql] of Object.entries(provoked)) {
    const {output} = psql(`\\set QUIET on\n${tables}\n${sql}`);
    const [, error = 'no error'] = /ERROR: {2}(.*)/.exec(output) ?? [];
    const found = rows.get(id)?.messages.some((message) => pattern(message).test(error)) ?? false;
    hold(found, `${id}: ${error}`);
  }
});
