import type { Carrier } from './carrier.ts';
import { createHttpCarrier } from './http-carrier.ts';

declare global {
  interface Window {
    /** The desktop window's own pipe, put there by its preload script; a browser window has none. */
    readonly desk?: Carrier;
  }
}

export type CarrierGround = Pick<Window, 'desk' | 'fetch'> & {
  readonly EventSource: new (address: string) => EventSource;
};

/** The desktop's pipe where there is one, otherwise HTTP to the server that gave this page. */
export function chooseCarrier(ground: CarrierGround): Carrier {
  if (ground.desk) return ground.desk;
  return createHttpCarrier({
    fetch: (address, init) => ground.fetch(address, init),
    openEvents: (address) => new ground.EventSource(address),
  });
}
