import type { Desk } from '#electron/core/ports.ts';

/** A desk that is still being opened: calls wait, and are refused when it does not open. */
export function later(opening: Promise<Desk>): Desk {
  const opened = opening.catch(() => null);
  return {
    call: async (seat, name, input) => {
      const desk = await opened;
      return desk ? desk.call(seat, name, input) : { ok: false, refusal: { code: 'desk_stopped' } };
    },
    subscribe: (listener) => {
      let hasLeft = false;
      let leave = (): void => {
        hasLeft = true;
      };
      void opened.then((desk) => {
        if (desk && !hasLeft) leave = desk.subscribe(listener);
      });
      return () => leave();
    },
    close: async () => (await opened)?.close(),
  };
}
