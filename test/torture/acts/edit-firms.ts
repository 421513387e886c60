import { writeLedger } from '#electron/files/ledger-export.ts';
import { listEnterprises } from '#electron/shells/demo/list-everything.ts';
import { type Act, words } from './act.ts';

const columns = ['单位名称', '所在县市区', '地址', '行业', '联系人', '联系电话'].map((heading) => ({
  key: heading,
  heading,
  width: 20,
  kind: 'text' as const,
}));

function workbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return writeLedger({
    table: { title: '企业名单', columns, rows },
    subtitle: '',
    signature: ['填报单位：示例单位', '填报人：演示', '填报时间：2026年11月'],
    footer: '',
  });
}

/** Changes firms the way an office does: by a list that says something else of them, sometimes of a new one. */
export const editFirms: Act = {
  name: 'edit firms',
  weight: 4,
  perform: async ({ call, random }) => {
    const firms = await listEnterprises(call);
    if (firms.length === 0) return false;
    const names = new Set(
      Array.from({ length: random.between(1, 3) }, () => random.pick(firms.slice(0, 5)).name),
    );
    if (random.chance(0.2)) names.add(`演示新企业 ${random.below(1_000)}`);
    const rows = [...names].map((name) => [
      name,
      '示例区',
      random.pick(words),
      random.pick(words),
      random.pick(words),
      '138-0000-0000',
    ]);
    const { previewId } = await call('enterprises.previewImport', {
      fileName: 'firms.xlsx',
      bytes: Buffer.from(await workbook(rows)).toString('base64'),
      mapping: null,
    });
    const { written } = await call('enterprises.confirmImport', { previewId, override: [] });
    return written > 0;
  },
};
