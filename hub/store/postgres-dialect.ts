import { PostgresDialect, PostgresQueryCompiler } from 'kysely';

/** PostgreSQL's text cannot hold the character 0, which no keyboard types; it stays visible as U+FFFD. */
class ZeroFreeCompiler extends PostgresQueryCompiler {
  protected override appendValue(parameter: unknown): void {
    super.appendValue(typeof parameter === 'string' ? parameter.replaceAll('\0', '\u{fffd}') : parameter);
  }
}

export class ZeroFreePostgresDialect extends PostgresDialect {
  override createQueryCompiler(): ZeroFreeCompiler {
    return new ZeroFreeCompiler();
  }
}
