import { useEffect, useEffectEvent } from 'react';

const filesOf = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];

/** Files that are dropped anywhere on the page or pasted into it; other drags and pastes are left alone. */
export function useGivenFiles(isOn: boolean, onFiles: (files: readonly File[]) => void): void {
  const give = useEffectEvent(onFiles);
  useEffect(() => {
    if (!isOn) return undefined;
    const take = (event: DragEvent | ClipboardEvent, transfer: DataTransfer | null): void => {
      const files = filesOf(transfer);
      if (files.length === 0) return;
      event.preventDefault();
      give(files);
    };
    const drop = (event: DragEvent): void => take(event, event.dataTransfer);
    const paste = (event: ClipboardEvent): void => take(event, event.clipboardData);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [isOn]);
}
