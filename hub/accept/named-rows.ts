import type { Writer } from '#hub/store/db.ts';
import { listExperts } from '#hub/store/experts.ts';
import { findRow, listRows } from '#hub/store/rows.ts';
import type { Issue } from '#shared/domain/issue.ts';
import { isOpen } from '#shared/domain/issue-state.ts';
import type { Panel } from '#shared/domain/panel.ts';
import { suggestExperts } from '#shared/panels/suggest-experts.ts';
import type { Command } from '#shared/workflow/commands.ts';

type Panels = readonly Pick<Panel, 'code'>[];

/** The units and panels that a command names. */
function receiversOf(command: Command): { unitIds: string[]; panelCode: string | null } {
  switch (command.name) {
    case 'dispatch': {
      const { leadUnitId, panelCode, assistUnitIds } = command.args;
      return { unitIds: [...(leadUnitId === null ? [] : [leadUnitId]), ...assistUnitIds], panelCode };
    }
    case 'designate':
      return { unitIds: [command.args.leadUnitId], panelCode: null };
    case 'confer':
      return { unitIds: command.args.unitIds, panelCode: null };
    case 'conclude':
      return { unitIds: [command.args.ownerUnitId], panelCode: null };
    default:
      return { unitIds: [], panelCode: null };
  }
}

/** Whoever is designated handles issues for that very unit. */
async function isHandlerOf(tx: Writer, handlerId: string, unitId: string): Promise<boolean> {
  const person = await findRow(tx, 'person', handlerId);
  return (
    person?.row.grants.some(
      (grant) => ['handler', 'unit_head'].includes(grant.role) && grant.unitId === unitId,
    ) ?? false
  );
}

/** What is joined to another issue is found there, so that one must be there and still be worked on. */
async function isOpenIssue(tx: Writer, id: string): Promise<boolean> {
  const main = await findRow(tx, 'issue', id);
  return main !== null && !main.isDeleted && isOpen(main.row.state);
}

interface About {
  readonly issue: Pick<Issue, 'panelCode' | 'enterpriseId' | 'title' | 'description'>;
  readonly on: string;
}

/** Asked are experts of the issue's panel, in office on the local day `on`, without interests in the firm. */
async function mayBeConsulted(tx: Writer, personId: string, { issue, on }: About): Promise<boolean> {
  const experts = await listExperts(tx, issue.panelCode);
  const { fitting } = suggestExperts(experts, issue, { today: on, loadOf: () => 0 });
  return fitting.some((expert) => expert.personId === personId);
}

/** The ids in a command that name nothing the hub knows, or something that cannot take part. */
export async function unknownNames(
  tx: Writer,
  command: Command,
  panels: Panels,
  about: About,
): Promise<string[]> {
  const { unitIds, panelCode } = receiversOf(command);
  const known = await listRows(tx, 'org_unit', unitIds);
  const unknown = unitIds.filter((id) => !known.has(id));
  if (panelCode !== null && !panels.some(({ code }) => code === panelCode)) unknown.push(panelCode);
  if (command.name === 'designate') {
    const { handlerId, leadUnitId } = command.args;
    if (!(await isHandlerOf(tx, handlerId, leadUnitId))) unknown.push(handlerId);
  }
  if (command.name === 'consult' && !(await mayBeConsulted(tx, command.args.expertId, about)))
    unknown.push(command.args.expertId);
  if (command.name === 'merge' && !(await isOpenIssue(tx, command.args.mainIssueId)))
    unknown.push(command.args.mainIssueId);
  return unknown;
}
