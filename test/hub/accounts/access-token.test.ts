import { describe, expect, it } from 'vitest';
import { createAccessTokens, newTokenKey } from '#hub/accounts/access-token.ts';

const session = { personId: 'someone', deviceId: 'laptop' };
const now = Date.parse('2026-11-24T09:00:00Z');
const minutes = 60_000;

describe('access tokens', () => {
  it('speak for whom they were issued, each time they are shown', async () => {
    const tokens = await createAccessTokens(newTokenKey());
    const token = await tokens.issue(session, now);
    expect(await tokens.verify(token, now)).toEqual(session);
    expect(await tokens.verify(token, now + 14 * minutes)).toEqual(session);
  });

  it('expire after 15 minutes, shown before or not', async () => {
    const tokens = await createAccessTokens(newTokenKey());
    const shown = await tokens.issue(session, now);
    const fresh = await tokens.issue({ ...session, deviceId: 'other' }, now);
    expect(await tokens.verify(shown, now)).toEqual(session);
    expect(await tokens.verify(shown, now + 15 * minutes - 1)).toEqual(session);
    for (const token of [shown, fresh]) expect(await tokens.verify(token, now + 15 * minutes)).toBeNull();
  });

  it('of another hub, or changed, speak for nobody', async () => {
    const tokens = await createAccessTokens(newTokenKey());
    const others = await createAccessTokens(newTokenKey());
    const token = await others.issue(session, now);
    expect(await tokens.verify(token, now)).toBeNull();
    const [head, , tail] = token.split('.');
    const claims = Buffer.from(JSON.stringify({ sub: 'chief', device: 'x', exp: now })).toString('base64url');
    expect(await others.verify([head, claims, tail].join('.'), now)).toBeNull();
  });
});
