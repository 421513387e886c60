import { useState } from 'react';
import { Refused } from '#shared/contract/reply.ts';
import type { ImportField, ImportPreview, ImportResult } from '#shared/import/preview.ts';
import { useTell } from '../../../client/tell.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { useTexts } from '../../../ui/use-texts.ts';
import { largestFile, readBase64 } from './read-file.ts';

export type ImportMapping = ImportPreview['mapping'];

interface Chosen {
  readonly fileName: string;
  readonly bytes: string;
}

/** The way of one import: a file, its preview under some mapping, and what was written. */
export function useImport() {
  const say = useTexts();
  const notify = useNotify();
  const previewing = useTell('enterprises.previewImport');
  const confirming = useTell('enterprises.confirmImport');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);
  const [override, setOverride] = useState<ReadonlySet<number>>(new Set());

  const look = (file: Chosen, mapping: ImportMapping | null): void =>
    previewing.mutate(
      { ...file, mapping },
      {
        onSuccess: (answer) => {
          setChosen(file);
          setPreview(answer);
          setOverride(new Set());
        },
      },
    );

  return {
    preview,
    result,
    override,
    isReading: previewing.isPending,
    isWriting: confirming.isPending,
    choose: async (file: File): Promise<void> => {
      if (file.size > largestFile) notify.problem(say('enterprise:import.tooBig'));
      else look({ fileName: file.name, bytes: await readBase64(file) }, null);
    },
    /** Takes a column for a field, or none (null), and checks the file again. */
    assign: (field: ImportField, column: number | null): void => {
      if (!chosen || !preview) return;
      const { [field]: _before, ...others } = preview.mapping;
      look(chosen, column === null ? others : { ...others, [field]: column });
    },
    setOverride,
    write: (): void => {
      if (!preview) return;
      confirming.mutate(
        { previewId: preview.previewId, override: [...override] },
        {
          onSuccess: (answer) => setResult(answer),
          onError: (error) => {
            const hasChanged = error instanceof Refused && error.refusal.code === 'preview_changed';
            if (hasChanged && chosen) look(chosen, preview.mapping);
          },
        },
      );
    },
    startAgain: (): void => {
      setChosen(null);
      setPreview(null);
      setResult(null);
      setOverride(new Set());
    },
  };
}

export type Importing = ReturnType<typeof useImport>;
