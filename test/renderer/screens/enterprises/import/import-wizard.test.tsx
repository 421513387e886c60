import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
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
