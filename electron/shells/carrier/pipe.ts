/** One end of a pipe between two processes, whatever kind of processes they are. */
export interface Pipe {
  /** Silently lost when the other side has ended; `onClose` tells. */
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** The other side has ended or hung up; told once. */
  readonly onClose: (listener: () => void) => void;
}

/** A process that this one has started. */
export interface ChildPipe extends Pipe {
  readonly kill: () => void;
}

interface ForkedChild {
  readonly connected: boolean;
  send(message: object, sent: (error: Error | null) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
  kill(signal: 'SIGKILL'): unknown;
}

/** To a child of `child_process.fork`, to be forked with `serialization: 'advanced'`. */
export function pipeToFork(child: ForkedChild): ChildPipe {
  return {
    post: (message) => {
      if (child.connected) child.send({ message }, () => undefined);
    },
    onMessage: (listener) =>
      child.on('message', (envelope) => listener((envelope as { message: unknown }).message)),
    onClose: (listener) => child.once('exit', () => listener()),
    kill: () => child.kill('SIGKILL'),
  };
}

interface ForkedProcess {
  readonly connected: boolean;
  send?(message: object, handle: undefined, options: undefined, sent: (error: Error | null) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'disconnect', listener: () => void): unknown;
}

/** From inside such a child to the process that forked it. */
export function pipeFromFork(self: ForkedProcess): Pipe {
  return {
    post: (message) => {
      if (self.connected) self.send?.({ message }, undefined, undefined, () => undefined);
    },
    onMessage: (listener) =>
      self.on('message', (envelope) => listener((envelope as { message: unknown }).message)),
    onClose: (listener) => self.once('disconnect', listener),
  };
}

interface UtilityChild {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
  kill(): unknown;
}

/** To a child of Electron's `utilityProcess.fork`. */
export function pipeToUtility(child: UtilityChild): ChildPipe {
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onClose: (listener) => child.once('exit', () => listener()),
    kill: () => child.kill(),
  };
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
}

/** From inside such a child; Electron ends it together with the main process, so it never sees a close. */
export function pipeFromUtility(port: ParentPort): Pipe {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    onClose: () => undefined,
  };
}
