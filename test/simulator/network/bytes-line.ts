import type { RawReply, RawRequest } from '../hub/byte-routes.ts';
import type { NetworkPorts } from './network-ports.ts';
import type { Sender } from './sender.ts';
import { travel } from './travel.ts';

const broken = () => new TypeError('terminated');

/** An answer with a body of bytes; where `length` is less than all of them the line breaks after so many. */
function responseOf({ status, headers, body }: RawReply, length: number): Response {
  const isWhole = length === body.length;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(body.subarray(0, length));
    if (!isWhole) throw broken();
  }
  const all = async (): Promise<Buffer> => {
    if (!isWhole) throw broken();
    return body;
  };
  return {
    ok: status < 400,
    status,
    headers: { get: (name: string) => headers[name] ?? null },
    arrayBuffer: async () => new Uint8Array(await all()).buffer,
    json: async () => JSON.parse((await all()).toString()) as unknown,
    body: chunks(),
  } as unknown as Response;
}

/** Carries a request to a route that takes or gives bytes: attachments and snapshots. */
export function sendBytes(
  sender: Sender,
  ports: NetworkPorts,
  path: string,
  init: RequestInit,
): Promise<Response> {
  const { hub, trace, onBytes } = ports;
  const request: RawRequest = {
    method: init.method ?? 'GET',
    path,
    headers: init.headers as Record<string, string>,
    body: init.body ? Buffer.from(init.body as Uint8Array) : null,
  };
  const name = `${request.method} ${path}`;
  return travel(sender, ports, {
    name,
    signal: init.signal ?? null,
    isSigned: true,
    ask: async () => {
      const reply = await hub.carry(request);
      trace.say(`hub: ${sender.name} ${name}: ${reply ? `${reply.status} ${reply.body.length}` : 'reset'}`);
      const isWhole = request.headers.range === undefined || request.headers.range === 'bytes=0-';
      if (reply && reply.status < 300) await onBytes({ sender, path, isWhole, body: reply.body });
      return reply;
    },
    respond: (reply, cut) => {
      const length = cut === null ? reply.body.length : cut(reply.body.length + 1);
      return { what: `${reply.status} ${length}`, response: responseOf(reply, length) };
    },
  });
}
