import type { HubStore } from '#hub/store/db.ts';
import { registerDevice, uuidV4 } from './register-device.ts';
import { issueTokens, type TokenPorts, type Tokens } from './tokens.ts';

/** A new device for a person who is signed in, with a family of tokens of its own. */
export async function enrolDevice(store: HubStore, ports: TokenPorts, personId: string): Promise<Tokens> {
  const at = new Date(ports.now()).toISOString();
  return store.write(async (tx) => {
    const deviceId = await registerDevice(tx, { deviceId: null, personId, at }, ports.randomBytes);
    const family = uuidV4(ports.randomBytes(16));
    return issueTokens(tx, ports, { personId, deviceId }, { family, parent: null });
  });
}
