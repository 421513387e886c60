import { near } from '../../simulator/people/cast.ts';
import type { Fault } from '../stage.ts';
import { command } from './command.ts';

interface Grant {
  readonly id: string;
  readonly to: string | null;
}

/** A commissioner loses the district, or gets it back, while the laptop may be out of reach. */
export const grantsChange: Fault = {
  name: 'grants changes',
  weight: 2,
  happen: async (stage, random) => {
    const account = random.pick(['lin', 'mu']);
    const said = await command(stage, ['grants', 'list', '--account', account]);
    if (said === null) return;
    const { grants } = JSON.parse(said) as { grants: Grant[] };
    const current = grants.find(({ to }) => to === null);
    const asked = current
      ? ['grants', 'end', current.id]
      : ['grants', 'add', '--account', account, '--role', 'commissioner', '--district', near];
    await command(stage, asked);
  },
};
