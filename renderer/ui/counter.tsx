import { join } from './join.ts';
import './counter.css';

/** A count beside a name; `tone` danger for what is overdue or refused. */
export function Counter({ count, tone = 'quiet' }: { count: number; tone?: 'quiet' | 'danger' }) {
  return <span className={join('counter', tone === 'danger' && count > 0 && 'counter-danger')}>{count}</span>;
}
