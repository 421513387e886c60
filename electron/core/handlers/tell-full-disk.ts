import { isDiskFull } from '#electron/store/disk-full.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { CallContext } from './context.ts';

type Handler = (input: unknown, context: CallContext) => unknown;

/** The same handlers; wherever one of them finds no space, in a database or beside it, it refuses with `disk_full`. */
export function tellFullDisk(handlers: Handlers<AppApi, CallContext>): Handlers<AppApi, CallContext> {
  const told = (handler: Handler) => async (input: unknown, context: CallContext) => {
    try {
      return await handler(input, context);
    } catch (error) {
      throw isDiskFull(error) ? new Refused('disk_full') : error;
    }
  };
  const entries = Object.entries(handlers).map(([name, handler]) => [name, told(handler as Handler)]);
  return Object.fromEntries(entries) as Handlers<AppApi, CallContext>;
}
