/** SQL for the name of a record, which people know it by: a firm's, an issue's, a file's, and for a visit its firm's. */
export function titleSql(table: string, pk: string): string {
  return `
    CASE ${table}
      WHEN 'issue' THEN (SELECT title FROM issue_v WHERE id = ${pk})
      WHEN 'enterprise' THEN (SELECT name FROM enterprise_v WHERE id = ${pk})
      WHEN 'attachment' THEN (SELECT name FROM attachment_v WHERE id = ${pk})
      WHEN 'commitment' THEN (SELECT text FROM commitment_v WHERE id = ${pk})
      WHEN 'visit' THEN (
        SELECT e.name FROM visit_v AS v JOIN enterprise_v AS e ON e.id = v.enterprise_id WHERE v.id = ${pk})
    END`;
}

/** SQL for the person whom a record belongs to: the firm's commissioner, the visit's leader, the reporter. */
export function ownerSql(table: string, pk: string): string {
  return `
    CASE ${table}
      WHEN 'issue' THEN (SELECT reporter_id FROM issue_v WHERE id = ${pk})
      WHEN 'enterprise' THEN (SELECT commissioner_id FROM enterprise_v WHERE id = ${pk})
      WHEN 'commitment' THEN (SELECT made_by_id FROM commitment_v WHERE id = ${pk})
      WHEN 'visit' THEN (SELECT lead_visitor_id FROM visit_v WHERE id = ${pk})
    END`;
}
