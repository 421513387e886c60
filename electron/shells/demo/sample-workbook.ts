import { writeLedger } from '#electron/files/ledger-export.ts';
import { must } from '#shared/assert.ts';
import { usccCheckChar } from '#shared/domain/uscc.ts';

const columns = [
  { heading: '序号', width: 6, kind: 'number' },
  { heading: '单位名称', width: 32, kind: 'text' },
  { heading: '社会信用代码', width: 24, kind: 'text' },
  { heading: '所在县市区', width: 12, kind: 'text' },
  { heading: '所属产业链', width: 14, kind: 'text' },
  { heading: '企业类别', width: 12, kind: 'text' },
  { heading: '倍增起止', width: 24, kind: 'text' },
  { heading: '地址', width: 24, kind: 'text' },
  { heading: '联系人', width: 10, kind: 'text' },
  { heading: '联系电话', width: 16, kind: 'text' },
] as const;

/** A code that belongs to no firm, with a right check digit. */
function code(number: number): string {
  const first = `91370699MADEM${String(number).padStart(4, '0')}`;
  return `${first}${must(usccCheckChar(first), 'the first 17 are characters of a code')}`;
}

const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

function withWrongCheckDigit(right: string): string {
  return `${right.slice(0, 17)}${right.endsWith('0') ? '1' : '0'}`;
}

type Firm = readonly [
  name: string,
  uscc: string,
  district: string,
  chain: string,
  kind: string,
  doubling: string,
];

/** What chain offices send: good rows, and the mistakes that people make. */
const firms: readonly Firm[] = [
  ['演示汽车底盘有限公司', code(1), '示例区', '汽车产业链', '链主', ''],
  ['演示汽车线束有限公司', code(2), '示例区', '汽车产业链', '链上', ''],
  ['演示精密铸造有限公司', code(3), '示例区', '高端装备', '链上', ''],
  ['演示生物试剂有限公司', code(4), '示例区', '生物医药', '链上', '2025-01-01至2028-12-31'],
  ['演示包装材料有限公司', code(5), '示例区', '', '倍增', '2025-01-01至2028-12-31'],
  ['演示海洋食品有限公司', code(6), '示例区', '', '倍增', '2024-07-01至2027-06-30'],
  ['演示五金制品有限公司', code(7), '示例区', '', '其他', ''],
  ['演示家具制造有限公司', code(8), '示例区', '', '其他', ''],
  ['演示印刷（示例）有限公司', fullWidth(code(9)), '示例区', '', '其他', ''],
  ['演示塑胶制品有限公司', code(10), '', '', '其他', ''],
  ['演示物流服务有限公司', code(14), '福山区', '现代物流', '链上', ''],
  // The same firm a second time.
  ['演示五金制品有限公司', code(7), '示例区', '', '其他', ''],
  // A doubt: the check digit.
  ['演示纺织服装有限公司', withWrongCheckDigit(code(11)), '示例区', '纺织服装', '链上', ''],
  // Errors: a code cut short, a district that is not there, no name.
  ['演示水产加工有限公司', code(12).slice(0, 15), '示例区', '', '其他', ''],
  ['演示建材销售有限公司', code(13), '示列区域', '', '其他', ''],
  ['', code(15), '示例区', '', '其他', ''],
];

/** A list of invented firms as offices send it: a merged title, who hands it in, headings, mistakes. An .xlsx file. */
export function sampleWorkbook(): Promise<Uint8Array> {
  const rows = firms.map(([name, uscc, district, chain, kind, doubling], index) => [
    index + 1,
    name,
    uscc,
    district,
    chain,
    kind,
    doubling,
    `示例路 ${index + 1} 号`,
    '演示联系人',
    `138-0000-${String(index + 1).padStart(4, '0')}`,
  ]);
  return writeLedger({
    table: {
      title: '示例区重点企业名单',
      columns: columns.map((column) => ({ ...column, key: column.heading })),
      rows,
    },
    subtitle: '',
    signature: ['填报单位：示例单位', '填报人：演示', '填报时间：2026年11月'],
    footer: '',
  });
}
