import type { Reply } from '#shared/contract/reply.ts';
import type { Carrier } from './carrier.ts';

/** `desk_stopped`: its process died and is started again; `desk_unreachable`: nothing of it runs any more. */
export type DeskTrouble = 'desk_stopped' | 'desk_unreachable';

type Listen = (listener: () => void) => () => void;

/** Whether the desk behind this window answers, as far as its replies tell. */
export interface DeskHealth {
  /** Null while it answers. */
  readonly trouble: () => DeskTrouble | null;
  /** Calls back on every change. Returns the function that ends it. */
  readonly onChange: Listen;
  /** Calls back when it answers again. Returns the function that ends it. */
  readonly onBack: Listen;
}

const retryPause = 2_000;

function troubleOf(reply: Reply): DeskTrouble | null {
  if (reply.ok) return null;
  const { code } = reply.refusal;
  return code === 'desk_stopped' || code === 'desk_unreachable' ? code : null;
}

/** A carrier whose replies also tell whether the desk is there; while it is not, it is asked every two seconds. */
export function watchDesk(carrier: Carrier): { readonly carrier: Carrier; readonly health: DeskHealth } {
  const listeners = new Set<() => void>();
  let trouble: DeskTrouble | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const call: Carrier['call'] = async (name, input) => {
    const reply = await carrier.call(name, input);
    hear(troubleOf(reply));
    return reply;
  };
  const ask = (): void => void call('session.get', {});
  const hear = (next: DeskTrouble | null): void => {
    clearTimeout(timer);
    if (next !== null) timer = setTimeout(ask, retryPause);
    if (next === trouble) return;
    trouble = next;
    for (const listener of listeners) listener();
  };
  const onChange: Listen = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    carrier: {
      call,
      onEvent: (listener) =>
        carrier.onEvent(listener, () => {
          if (trouble === null) ask();
        }),
    },
    health: {
      trouble: () => trouble,
      onChange,
      onBack: (listener) =>
        onChange(() => {
          if (trouble === null) listener();
        }),
    },
  };
}
