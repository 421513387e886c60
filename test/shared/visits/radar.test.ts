import { expect, it } from 'vitest';
import type { Visit } from '#shared/domain/visit.ts';
import { radarOf } from '#shared/visits/radar.ts';

const visit = (
  visitedOn: string,
  leadVisitorId: string,
  visitMode: Visit['visitMode'] = 'onsite',
): Pick<Visit, 'id' | 'visitedOn' | 'leadVisitorId' | 'visitMode'> => ({
  id: `${visitedOn} ${leadVisitorId}`,
  visitedOn,
  leadVisitorId,
  visitMode,
});

const today = '2026-11-27';

it('counts the visits of the last 30 and 90 days by whomever, and none to come', () => {
  const radar = radarOf(
    [
      visit('2026-08-30', 'mu'),
      visit('2026-08-29', 'mu'),
      visit('2026-11-01', 'lin'),
      visit('2026-12-01', 'mu'),
      visit('2026-10-28', 'mu'),
    ],
    'lin',
    today,
  );
  expect(radar.recent.map(({ visitedOn }) => visitedOn)).toEqual(['2026-11-01', '2026-10-28', '2026-08-30']);
  expect(radar.within30).toBe(1);
});

it('finds the last visit on site by somebody else within the quiet period, and its end', () => {
  const visits = [visit('2026-11-20', 'mu', 'phone'), visit('2026-11-05', 'mu'), visit('2026-11-25', 'lin')];
  expect(radarOf(visits, 'lin', today)).toMatchObject({
    disturbing: { visitedOn: '2026-11-05' },
    quietUntil: '2026-12-05',
  });
  expect(radarOf(visits, 'mu', today)).toMatchObject({ disturbing: { visitedOn: '2026-11-25' } });
  expect(radarOf([visit('2026-10-28', 'mu')], 'lin', today)).toMatchObject({
    disturbing: null,
    quietUntil: null,
  });
});
