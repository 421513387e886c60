import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakePreview } from '../../../../support/fake-import.ts';
import { openDesk } from '../../../../support/render-desk.tsx';

const file = new File(['企业名称\n示例'], '名单.csv');

async function choose() {
  await act(async () =>
    fireEvent.change(await screen.findByLabelText('选择文件'), { target: { files: [file] } }),
  );
  await screen.findByText('名单.csv');
}

it('reads the file, shows what would happen, and writes nothing by itself', async () => {
  const { asked } = openDesk('/enterprises/import');
  await choose();
  expect(asked('enterprises.previewImport')).toEqual([
    { fileName: '名单.csv', bytes: Buffer.from('企业名称\n示例').toString('base64'), mapping: null },
  ]);
  expect(screen.getByRole('button', { name: '写入 34 行' })).toBeTruthy();
  expect(asked('enterprises.confirmImport')).toEqual([]);
});

it('writes a doubtful row only when it is ticked', async () => {
  const { asked } = openDesk('/enterprises/import');
  await choose();
  fireEvent.click(screen.getByText(/有疑问 1/));
  fireEvent.click(screen.getByLabelText('按原样导入'));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '写入 35 行' })));
  expect(asked('enterprises.confirmImport')).toEqual([{ previewId: 'preview-1', override: [5] }]);
});

it('checks the list again when the data has changed, says so, and waits for another yes', async () => {
  const { asked, desk } = openDesk('/enterprises/import', { importRefusal: 'preview_changed' });
  await choose();
  fireEvent.click(screen.getByText(/有疑问 1/));
  fireEvent.click(screen.getByLabelText('按原样导入'));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '写入 35 行' })));
  expect(await screen.findByText(/数据在这期间有变化/)).toBeTruthy();
  const { mapping } = fakePreview('');
  await waitFor(() => expect(asked('enterprises.previewImport')).toHaveLength(2));
  expect(asked('enterprises.previewImport').at(-1)).toMatchObject({ fileName: '名单.csv', mapping });
  desk.set({ importRefusal: null });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '写入 34 行' })));
  expect(asked('enterprises.confirmImport').at(-1)).toMatchObject({ override: [] });
});

it('refuses a file that is too large before reading it', async () => {
  const { asked } = openDesk('/enterprises/import');
  const large = new File([''], 'large.xlsx');
  Object.defineProperty(large, 'size', { value: 21 * 1024 * 1024 });
  await act(async () =>
    fireEvent.change(await screen.findByLabelText('选择文件'), { target: { files: [large] } }),
  );
  expect(asked('enterprises.previewImport')).toEqual([]);
  expect(await screen.findByText(/超过 20 MB/)).toBeTruthy();
});

it('has the focus on what came last: the check, then what was written', async () => {
  openDesk('/enterprises/import');
  await choose();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: '导入企业名单' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '写入 34 行' })));
  await screen.findByText('已写入 34 行');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '看企业列表' }));
});
