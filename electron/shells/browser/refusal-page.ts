/** A page with one sentence. Both texts come from the catalogue, never from a request. */
export function refusalPage(title: string, sentence: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title><style>body{font:16px/1.75 system-ui,sans-serif;margin:15vh auto;max-width:36em;padding:0 1em}</style><p>${sentence}</p>\n`;
}
