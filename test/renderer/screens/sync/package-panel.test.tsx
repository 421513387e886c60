import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PackagePanel } from '#renderer/screens/sync/package-panel.tsx';
import { mostPackageBytes } from '#shared/contract/app/packages.ts';
import { fakeState } from '../../../support/fake-desk.ts';
import { fakeTaken } from '../../../support/fake-packages.ts';
import { renderDesk } from '../../../support/render-desk.tsx';

const saved: string[] = [];

beforeEach(() => {
  saved.length = 0;
  URL.createObjectURL = () => 'blob:package';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const choose = (label: string, file: File) =>
  act(async () =>
    fireEvent.change(screen.getByLabelText(label, { selector: 'input' }), { target: { files: [file] } }),
  );
const reply = () => new File(['CDPKG'], 'reply.cdpkg');

it('saves what waits as a file and says where it has to go', async () => {
  renderDesk(<PackagePanel />);
  await press('导出离线包');
  await waitFor(() => expect(saved).toEqual(['demo-a-20261124-140000-out.cdpkg']));
  expect(await screen.findByText(/内有 3 条待同步内容/)).toBeTruthy();
});

it('takes a reply and says what it brought', async () => {
  const { asked } = renderDesk(<PackagePanel />);
  await choose('导入离线包', reply());
  expect(await screen.findByText(/^收到 3 条判定，.*取回 12 条记录/)).toBeTruthy();
  expect(screen.getByText('本机的记录已与服务器在 2026-11-24 13:30 的情况一致。')).toBeTruthy();
  expect(asked('packages.import')).toEqual([{ fileName: 'reply.cdpkg', bytes: btoa('CDPKG') }]);
});

it.each([
  [{ place: 'more' as const }, /再导出一次离线包，继续交换/],
  [{ isNewEpoch: true, waiting: 4 }, /服务器从备份恢复过/],
  [{ place: 'elsewhere' as const }, /比回执更新/],
  [{ place: 'elsewhere' as const, isRepeated: true }, /以前导入过/],
  [{ files: 1 }, /还有附件没有上传/],
  [{ waiting: 2 }, /还有 2 条待同步/],
])('says what is still to do: %o', async (change, sentence) => {
  renderDesk(<PackagePanel />, { packages: { taken: { ...fakeTaken, ...change }, refusal: null } });
  await choose('导入离线包', reply());
  expect(await screen.findByText(sentence)).toBeTruthy();
});

it('names the file that is refused, and why', async () => {
  renderDesk(<PackagePanel />, { packages: { taken: fakeTaken, refusal: 'package_damaged' } });
  await choose('导入离线包', reply());
  expect(await screen.findByText(/^reply\.cdpkg 有改动或损坏/)).toBeTruthy();
});

it('does not read what is too large for a package', async () => {
  const { asked } = renderDesk(<PackagePanel />);
  const film = new File([], 'film.cdpkg');
  Object.defineProperty(film, 'size', { value: mostPackageBytes + 1 });
  await choose('代交离线包', film);
  expect(await screen.findByText(/^film\.cdpkg 太大/)).toBeTruthy();
  expect(asked('packages.carry')).toEqual([]);
});

it("hands in somebody's package and saves the reply for them", async () => {
  renderDesk(<PackagePanel />);
  await choose('代交离线包', new File(['CDPKG'], 'out.cdpkg'));
  await waitFor(() => expect(saved).toEqual(['demo-b-20261124-140000-reply.cdpkg']));
  expect(await screen.findByText(/^服务器已收下 demo-b 的 5 条内容/)).toBeTruthy();
});

it('does not blame an exchange elsewhere for what the same reply did', async () => {
  const taken = { ...fakeTaken, place: 'elsewhere' as const, isRepeated: true };
  renderDesk(<PackagePanel />, { packages: { taken, refusal: null } });
  await choose('导入离线包', reply());
  await screen.findByText(/以前导入过/);
  expect(screen.queryByText(/又联网同步过/)).toBeNull();
});

it('takes back that the hub cannot be reached once it can', async () => {
  const status = { ...fakeState.status, state: 'offline' as const };
  const { desk } = renderDesk(<PackagePanel />, {
    status,
    packages: { taken: fakeTaken, refusal: 'hub_unreachable' },
  });
  await choose('代交离线包', new File(['CDPKG'], 'out.cdpkg'));
  await screen.findByText(/^现在连不上服务器/);
  desk.set({ status: { ...status, state: 'online' } });
  await waitFor(() => expect(screen.queryByText(/^现在连不上服务器/)).toBeNull());
});
