import { useEffect, useRef, useState } from 'react';

/**
 * The key of the active row. It moves at once, while the owner of `selectedKey` (an address, say) may follow a
 * moment later; what the owner chooses by itself wins.
 */
export function useActiveRow(
  selectedKey: string | null,
  onMove: (key: string) => void,
): { active: string | null; move: (key: string) => void } {
  const [active, setActive] = useState(selectedKey);
  const announced = useRef<string[]>([]);

  useEffect(() => {
    const echo = announced.current.lastIndexOf(selectedKey ?? '');
    if (echo >= 0) announced.current.splice(0, echo + 1);
    else {
      announced.current = [];
      setActive(selectedKey);
    }
  }, [selectedKey]);

  const move = (key: string): void => {
    if (key === active) return;
    announced.current.push(key);
    setActive(key);
    onMove(key);
  };
  return { active, move };
}
