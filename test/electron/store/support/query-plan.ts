import type { Params, ReadableDb } from '#electron/store/db.ts';

/** What SQLite would do for each query that `work` asks: the details of its plan. */
export function plansOf(db: ReadableDb, work: (db: ReadableDb) => unknown): string[][] {
  const plans: string[][] = [];
  const explain = (sql: string, params: Params = {}) => {
    const steps = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params);
    plans.push(steps.map(({ detail }) => detail));
  };
  work({
    get: <Row>(sql: string, params?: Params) => {
      explain(sql, params);
      return db.get<Row>(sql, params);
    },
    all: <Row>(sql: string, params?: Params) => {
      explain(sql, params);
      return db.all<Row>(sql, params);
    },
  });
  return plans;
}
