import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** Leads to a firm, a visit or an issue; what is no such record is only named. */
export function RecordLink(props: { table: string; pk: string; children: ReactNode }) {
  const { table, pk, children } = props;
  switch (table) {
    case 'issue':
      return (
        <Link to="/issues" search={{ group: 'all', id: pk }}>
          {children}
        </Link>
      );
    case 'visit':
      return (
        <Link to="/visits" search={{ id: pk }}>
          {children}
        </Link>
      );
    case 'enterprise':
      return (
        <Link to="/enterprises/$enterpriseId" params={{ enterpriseId: pk }}>
          {children}
        </Link>
      );
    default:
      return children;
  }
}
