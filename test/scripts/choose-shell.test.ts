import { describe, expect, it } from 'vitest';
import { type Circumstances, chooseShell } from '../../scripts/choose-shell.mjs';

const officeLaptop: Circumstances = {
  requested: undefined,
  platform: 'linux',
  arch: 'x64',
  binary: 'present',
  hasDisplay: true,
  isRoot: false,
  isSandboxRefused: false,
  hasNoSandbox: false,
};

const sentenceFor = (changes: Partial<Circumstances>): string | undefined => {
  const choice = chooseShell({ ...officeLaptop, ...changes });
  return choice.shell === 'browser' ? choice.sentence : 'a desktop window';
};

describe('chooseShell', () => {
  it('opens the desktop window where Electron is there', () => {
    expect(chooseShell(officeLaptop)).toEqual({ shell: 'desktop', needsDownload: false });
  });

  it('asks for the download before it opens the window', () => {
    expect(chooseShell({ ...officeLaptop, binary: 'absent' })).toEqual({
      shell: 'desktop',
      needsDownload: true,
    });
  });

  it('opens a browser without a word when a browser was asked for', () => {
    expect(chooseShell({ ...officeLaptop, requested: 'browser' })).toEqual({ shell: 'browser' });
  });

  it.each<[string, Partial<Circumstances>, RegExp]>([
    ['the download failed', { binary: 'download-failed' }, /没有下载成功.*could not be downloaded/],
    ['there is no display', { hasDisplay: false }, /没有图形显示.*no display/],
    ['it runs as root', { isRoot: true }, /root.*沙箱.*under root/],
    ['the system refuses the sandbox', { isSandboxRefused: true }, /不允许.*沙箱.*refuses/],
    ['there is no Electron for the processor', { arch: 'loong64', binary: 'absent' }, /loong64.*no Electron/],
  ])('falls back to a browser with one sentence when %s', (_, changes, wording) => {
    const sentence = sentenceFor(changes);
    expect(sentence).toMatch(wording);
    expect(sentence).not.toContain('\n');
    expect(sentenceFor({ ...changes, requested: 'desktop' })).toBe(sentence);
  });

  it.each<[string, Partial<Circumstances>]>([
    ['without a display', { hasDisplay: false }],
    ['as root', { isRoot: true }],
  ])('does not ask for a download that would be of no use %s', (_, changes) => {
    expect(chooseShell({ ...officeLaptop, binary: 'absent', ...changes }).shell).toBe('browser');
  });

  it('takes --no-sandbox as leave to run as root or without a sandbox', () => {
    const choice = chooseShell({ ...officeLaptop, isRoot: true, isSandboxRefused: true, hasNoSandbox: true });
    expect(choice).toEqual({ shell: 'desktop', needsDownload: false });
  });

  it('uses an Electron that somebody unpacked on a processor without official builds', () => {
    expect(chooseShell({ ...officeLaptop, arch: 'loong64' }).shell).toBe('desktop');
  });
});
