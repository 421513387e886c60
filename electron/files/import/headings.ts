import type { ImportField } from '#shared/import/preview.ts';

/** The names that offices give to a column. `exact` wins over `loose`; both see the heading as `plainHeading` writes it. */
export interface HeadingNames {
  readonly field: ImportField;
  readonly exact: readonly string[];
  readonly loose: RegExp | null;
}

const names = (field: ImportField, exact: string, loose: RegExp | null = null): HeadingNames => ({
  field,
  exact: exact.split(' '),
  loose,
});

/** In this order a heading that would suit two fields goes to the first. */
export const headingNames: readonly HeadingNames[] = [
  names(
    'uscc',
    '统一社会信用代码 社会信用代码 信用代码 统一代码 统一信用代码 机构代码 统一社会信用代码证号',
    /信用代码|统一代码/u,
  ),
  names(
    'name',
    '企业名称 单位名称 公司名称 名称 企业全称 单位全称 公司全称 市场主体名称 主体名称 纳税人名称 企业 单位 公司',
    /^(?:企业|单位|公司|市场主体)(?:详细|登记|注册)?(?:名称|全称|名)/u,
  ),
  names(
    'district',
    '所属区市 所在县市区 县市区 区市 区县 县 所属县市区 所在区市 所属区县 所在区县 所属地 所属地区 属地 所属辖区 行政区划 所属区域',
    /^(?:所属|所在)(?:区|县)|^(?:区|县)(?:市|县|划)/u,
  ),
  names(
    'chain',
    '产业链 所属产业链 产业链名称 所在产业链 所属链条 链条 产业链条',
    /^(?:所属|所在|重点)?(?:\d+条)?产业链(?:名称|类别)?$/u,
  ),
  names(
    'chainRole',
    '是否链主 链主企业 链中角色 企业类别 是否链主企业 是否为链主企业 是否链上企业 链上企业 链上角色 链主 产业链角色 链主或链上',
    /是否.*链(?:主|上)|链.*角色/u,
  ),
  names(
    'doublingFrom',
    '倍增起止 倍增起止时间 倍增期 倍增培育期 培育期 倍增开始时间 倍增起始时间 倍增入选时间 入选倍增时间',
    /倍增.*(?:起|开始|入选)|倍增(?:培育)?期$/u,
  ),
  names(
    'doublingTo',
    '倍增截止时间 倍增终止时间 倍增结束时间 倍增到期时间 培育期满',
    /倍增.*(?:截止|终止|结束|到期|届满)/u,
  ),
  names(
    'doubling',
    '倍增企业 是否倍增 是否倍增企业 是否为倍增企业 倍增培育企业 是否倍增培育企业 倍增计划 倍增',
    /倍增(?:培育|计划)?企业|是否.*倍增/u,
  ),
  names(
    'tags',
    '标签 资质 企业标签 企业资质 资质荣誉 荣誉资质 资质称号 称号 梯度培育 培育类别',
    /标签|资质|称号/u,
  ),
  names(
    'address',
    '地址 企业地址 注册地址 单位地址 经营地址 详细地址 通讯地址 生产经营地址 住所',
    /地址$|住所/u,
  ),
  names('industry', '行业 所属行业 行业类别 行业分类 行业名称 国民经济行业 行业门类 行业大类', /行业/u),
  names(
    'commissioner',
    '专员 包联专员 服务专员 企业专员 服务企业专员 包联专员姓名 专员姓名 服务专员姓名 包联人 联系专员',
    /专员(?:姓名)?$/u,
  ),
  names('contactTitle', '联系人职务 职务 职位 岗位 负责人职务', /^(?:联系人|负责人)职(?:务|位)/u),
  names(
    'contactPhone',
    '联系电话 联系人电话 联系人联系电话 联系人手机 联系人手机号 联系人联系方式 联系方式 手机 手机号 手机号码 电话 电话号码 办公电话 固定电话',
    /^(?:联系人|负责人|企业)(?:联系)?(?:电话|手机|方式)/u,
  ),
  names(
    'contactName',
    '联系人 联系人姓名 企业联系人 对接人 企业对接人 负责人 企业负责人 姓名',
    /^(?:企业|单位)?(?:联系|对接)人(?:姓名)?$/u,
  ),
];

const bracketed = /[([{【《〔][^)\]}】》〕]*[)\]}】》〕]/gu;

/** A heading without spaces, line breaks, brackets with what they hold, stars and colons; half-width. */
export function plainHeading(text: string): string {
  const compact = text.normalize('NFKC').replaceAll(/[\s\u200B-\u200F\uFEFF*＊:：、,，.。/\\|★●▲]/gu, '');
  const withoutNotes = compact.replaceAll(bracketed, '');
  return withoutNotes === '' ? compact.replaceAll(/[()[\]{}【】《》〔〕]/gu, '') : withoutNotes;
}
