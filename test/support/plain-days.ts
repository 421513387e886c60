import { execFileSync } from 'node:child_process';

// The other data set computes in the zone of its process, so it is asked in one that lives in Shanghai.
const question = `
  const { isWorkday } = require('chinese-days');
  const worked = [];
  for (let at = Date.UTC(2023, 0, 1); at < Date.UTC(2027, 0, 1); at += 86400000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isWorkday(day)) worked.push(day);
  }
  console.log(worked.join(' '));
`;

/** The working days of 2023 to 2026 in their order, as the independent data set `chinese-days` knows them. */
export function askWorkedDays(): readonly string[] {
  const answer = execFileSync(process.execPath, ['-e', question], {
    env: { TZ: 'Asia/Shanghai' },
    encoding: 'utf8',
  });
  return answer.trim().split(' ');
}

/** The ISO instant of a local time in Shanghai, written `YYYY-MM-DDTHH:MM`. */
export function local(text: string): string {
  return new Date(`${text}:00+08:00`).toISOString();
}

const minuteMs = 60_000;

/** Whether the office is open in the minute that begins at `at` (milliseconds since 1970). */
function isOpen(worked: ReadonlySet<string>, at: number): boolean {
  const text = new Date(at + 8 * 60 * minuteMs).toISOString();
  const time = text.slice(11, 16);
  const isSession = (time >= '08:30' && time < '12:00') || (time >= '13:30' && time < '17:30');
  return isSession && worked.has(text.slice(0, 10));
}

/**
 * Walks minute by minute from `from` until `length` open minutes have passed. `isStopped` is asked of each minute, as
 * minutes since 1970.
 */
export function walkOpenMinutes(
  worked: ReadonlySet<string>,
  from: string,
  length: number,
  isStopped: (minute: number) => boolean = () => false,
): string {
  let at = Date.parse(from);
  for (let left = length; left > 0; at += minuteMs) {
    if (isOpen(worked, at) && !isStopped(at / minuteMs)) left -= 1;
  }
  return new Date(at).toISOString();
}

/** Counts the open minutes between two instants by walking through them. */
export function countOpenMinutes(worked: ReadonlySet<string>, from: string, to: string): number {
  let count = 0;
  for (let at = Date.parse(from); at < Date.parse(to); at += minuteMs) {
    if (isOpen(worked, at)) count += 1;
  }
  return count;
}
