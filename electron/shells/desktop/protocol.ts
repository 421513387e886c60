import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Protocol } from 'electron';
import { contentPolicy, pageHeaders } from '../carrier/content-policy.ts';

const scheme = 'app';
const host = 'desk';

export const origin = `${scheme}://${host}`;

/** `URL.origin` says nothing about a scheme of one's own. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host: asked } = new URL(address);
  return protocol === `${scheme}:` && asked === host;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Where a screen is, by its path in the program. */
export const screenAddress = (path: string): string => `${origin}/#${path}`;

/** To be called before the app is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Every address the screen has, with its file. No path of a request is ever joined to a folder, so there is
 * nothing to climb out of.
 */
export function listScreen(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in types)
    .map((entry) => join(entry.parentPath, entry.name));
  const paths = files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file] as const);
  return new Map([...paths, ['/', join(folder, 'index.html')]]);
}

/** Answers `app://desk/…` from that list. */
export function answerWith(screen: ReadonlyMap<string, string>): (request: Request) => Promise<Response> {
  const headers = { ...pageHeaders, 'content-security-policy': contentPolicy("'none'") };
  return async (request) => {
    const url = new URL(request.url);
    const file = request.method === 'GET' && url.host === host ? screen.get(url.pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers });
    const type = types[extname(file)] ?? 'application/octet-stream';
    return new Response(await readFile(file), { headers: { ...headers, 'content-type': type } });
  };
}

/** Serves the screen to the windows. */
export function serveScreen(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(scheme, answerWith(listScreen(folder)));
}
