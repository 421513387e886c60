interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** Every row of a list, page by page; also how many rows each page had. */
export function walk<Row>(ask: (after: string | null) => Page<Row>): { rows: Row[]; sizes: number[] } {
  const rows: Row[] = [];
  const sizes: number[] = [];
  let after: string | null = null;
  do {
    const page: Page<Row> = ask(after);
    rows.push(...page.rows);
    sizes.push(page.rows.length);
    after = page.next;
  } while (after !== null && sizes.length < 1_000);
  return { rows, sizes };
}
