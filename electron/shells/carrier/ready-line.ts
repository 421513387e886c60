import { createInterface } from 'node:readline';

/** The address in the line `ready http://…` that a hub prints once it serves; rejects when the output ends first. */
export function readReadyLine(output: NodeJS.ReadableStream): Promise<string> {
  const address = Promise.withResolvers<string>();
  const lines = createInterface({ input: output });
  lines.on('line', (line) => {
    const found = /^ready (http:\/\/\S+)$/.exec(line);
    if (found?.[1]) address.resolve(found[1]);
  });
  lines.once('close', () => address.reject(new Error('the hub ended before it was ready')));
  return address.promise;
}
