// S-04: the example of the performance guide, on a real PostgreSQL. The plans are as the page has them; times are not held.
import {blocks, hold, page} from './page.mjs';
import {withPostgres} from './postgres.mjs';

const sql = blocks(page('docs/performance-guide.md'), 'sql').map(({code}) => code);
const example = (pattern) => sql.find((code) => pattern.test(code)) ?? '';

withPostgres((psql) => {
  const run = (code, what) => {
    const {status, output} = psql(code);
    hold(status === 0, `${what} runs`);
    return output;
  };
  hold(
    run(example(/^CREATE TABLE demo_/), 'the table of the example').includes('SELECT 500000'),
    '500,000 rows are made',
  );
  const before = run(example(/^SET max_parallel/), 'the query, with its plan');
  hold(
    /Limit.*Sort.*Sort Key: date DESC.*Seq Scan on demo_transactions/s.test(before),
    'every row is read, then sorted',
  );
  hold(before.includes('Rows Removed by Filter: 499500'), '499,500 rows are thrown away');
  hold(/Seq Scan.*actual time=\S+ rows=500 /.test(before), '500 rows come');
  const after = run(example(/^CREATE INDEX demo_/), 'the index, and the query again');
  hold(
    /Bitmap Index Scan on demo_transactions_user_id_date_index.*rows=500 /.test(after),
    'the index finds the 500 rows',
  );
  const few = run(
    `${example(/^CREATE INDEX demo_/)
      .split(';')[1]
      .replace('LIMIT 1000', 'LIMIT 50')};`,
    'LIMIT 50',
  );
  hold(
    /Index Scan using demo_transactions_user_id_date_index/.test(few) && !/Sort/.test(few),
    'LIMIT 50 needs no sort',
  );
  hold(run(example(/FROM pg_index WHERE NOT/), 'the look for invalid indexes').includes('(0 rows)'), 'none is invalid');
  hold(run('DROP TABLE demo_transactions;', 'the way back') === 'DROP TABLE\n', 'the table is gone');
});
