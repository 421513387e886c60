import { become } from './child.mjs';
import { chooseShell } from './choose-shell.mjs';
import { downloadElectron, findElectron, isSandboxRefused } from './electron-binary.mjs';
import { inRoot, node24, projectEnv } from './places.mjs';
import { runScript, say } from './say.mjs';
import { ensureDesktop, ensurePackages, ensureRenderer } from './setup.mjs';
import { readStartArguments } from './start-arguments.mjs';
import { asksForHelp, startHelp } from './start-help.mjs';

const isLinux = process.platform === 'linux';
const hasX11 = Boolean(process.env.DISPLAY);

await runScript(async () => {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) {
    console.log(startHelp());
    return;
  }
  const { requested, hasNoSandbox, rest } = readStartArguments(args);
  await ensurePackages();

  /** @param {boolean} hasTried */
  const decide = (hasTried) => {
    const electron = findElectron();
    return chooseShell({
      requested,
      platform: process.platform,
      arch: process.arch,
      binary: electron !== undefined ? 'present' : hasTried ? 'download-failed' : 'absent',
      hasDisplay: !isLinux || hasX11 || Boolean(process.env.WAYLAND_DISPLAY),
      isRoot: process.getuid?.() === 0,
      isSandboxRefused: isSandboxRefused(electron),
      hasNoSandbox,
    });
  };
  let choice = decide(false);
  if (choice.shell === 'desktop' && choice.needsDownload) {
    await downloadElectron();
    choice = decide(true);
  }

  await ensureRenderer();
  const electron = findElectron();
  if (choice.shell === 'desktop' && electron !== undefined) {
    await ensureDesktop();
    // Input methods misplace their candidate window in native Wayland, so X11 is preferred where there is one.
    const ozone = isLinux && hasX11 && !rest.some((arg) => arg.startsWith('--ozone-platform'));
    const switches = [...(ozone ? ['--ozone-platform=x11'] : []), ...(hasNoSandbox ? ['--no-sandbox'] : [])];
    become(electron, [...switches, inRoot('dist', 'desktop', 'main.js'), ...rest], projectEnv());
    return;
  }
  if (choice.shell === 'browser' && choice.sentence !== undefined) say(choice.sentence);
  become(node24(), [inRoot('electron', 'shells', 'browser', 'main.ts'), ...rest], projectEnv());
});
