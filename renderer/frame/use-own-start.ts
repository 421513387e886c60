import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * Nobody finds the page of the person before: whoever leaves takes the address with them, and the next begins at the
 * start. True until that is so. An address that was opened while nobody sat here waits for its person.
 */
export function useOwnStart(personId: string | null): boolean {
  const navigate = useNavigate();
  const [last, setLast] = useState(personId);
  useEffect(() => {
    if (last === personId) return;
    if (last === null) setLast(personId);
    else void navigate({ to: '/', replace: true }).then(() => setLast(personId));
  }, [last, personId, navigate]);
  return last !== null && last !== personId;
}
