import type { Panel } from '#shared/domain/panel.ts';
import type { PanelCode } from '#shared/routing/category.ts';

const panel = (code: PanelCode, name: string, leadUnitId: string): Panel => ({
  id: `panel-${code}`,
  code,
  name,
  leadUnitId,
  leadPersonId: null,
  validFrom: null,
  validTo: null,
});

/** The five panels of the action plan with their lead units. Nobody leads them until an office says who. */
export const panels: readonly Panel[] = [
  panel('finance', '金融专家团', 'unit-jrj'),
  panel('digital', '数字化改造专家团', 'unit-gxj'),
  panel('design', '工业设计专家团', 'unit-gxj'),
  panel('talent', '人才专家团', 'unit-rsj'),
  panel('legal', '法律专家团', 'unit-sfj'),
];
