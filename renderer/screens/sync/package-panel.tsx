import { Download, Send, Upload } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/contract/api.ts';
import { mostPackageBytes, needsAttention, notesOfImport } from '#shared/contract/app/packages.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import { useAsk } from '../../client/ask.ts';
import { useRefusalSentence } from '../../client/refusal-sentence.ts';
import { useTell } from '../../client/tell.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Notice } from '../../ui/layout/notice.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { fullTime } from '../../ui/when.ts';
import { readBase64 } from '../enterprises/import/read-file.ts';
import { bytesOf, download } from '../ledgers/download.ts';
import './package-panel.css';

type Imported = Output<AppApi, 'packages.import'>;

/** What the last errand came to; it stays until the next begins, since there are figures to read. */
interface Result {
  readonly isGood: boolean;
  readonly sentences: readonly string[];
  /** Holds only while there is no line. */
  readonly isOfflineOnly?: boolean;
}

/** The exchange with the hub by a stick: a package out, its reply in, and somebody else's package over this line. */
export function PackagePanel() {
  const say = useTexts();
  const sentenceOf = useRefusalSentence();
  const [result, setResult] = useState<Result | null>(null);
  const exporting = useTell('packages.export', { isQuiet: true });
  const importing = useTell('packages.import', { isQuiet: true });
  const carrying = useTell('packages.carry', { isQuiet: true });
  const { data: status } = useAsk('sync.status', {});
  const isOnline = status?.state === 'online';
  useEffect(() => {
    if (isOnline) setResult((last) => (last?.isOfflineOnly === true ? null : last));
  }, [isOnline]);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result) end.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  const isBusy = exporting.isPending || importing.isPending || carrying.isPending;

  const run = async (errand: () => Promise<Result>): Promise<void> => {
    setResult(null);
    setResult(await errand().catch((error: unknown) => ({ isGood: false, sentences: [sentenceOf(error)] })));
  };
  const takeOut = async (): Promise<Result> => {
    const { fileName: file, bytes, operations } = await exporting.mutateAsync({});
    download(file, [bytesOf(bytes)]);
    const key = operations > 0 ? 'exported' : 'exportedNone';
    return { isGood: true, sentences: [say(`package:${key}`, { file, operations })] };
  };
  const bringIn = async (file: File): Promise<Result> => {
    const taken = await importing.mutateAsync(await contentOf(file));
    return { isGood: !needsAttention(taken), sentences: sentencesOf(taken) };
  };
  const handIn = async (file: File): Promise<Result> => {
    const content = await contentOf(file);
    const reply = await carrying.mutateAsync(content).catch((error: unknown) => {
      if (error instanceof Refused && error.refusal.code === 'hub_unreachable') return null;
      throw error;
    });
    if (!reply) return { isGood: false, sentences: [say('package:carryUnreachable')], isOfflineOnly: true };
    download(reply.fileName, [bytesOf(reply.bytes)]);
    const { account, operations, fileName } = reply;
    return { isGood: true, sentences: [say('package:carried', { account, operations, file: fileName })] };
  };
  const sentencesOf = (taken: Imported): string[] =>
    notesOfImport(taken).map((note) =>
      say(`package:imported.${note}`, { ...taken, at: fullTime(taken.hubTime) }),
    );

  return (
    <Card title={say('package:title')}>
      <p className="quiet">{say('package:hint')}</p>
      <div className="package-errands">
        <Button
          icon={<Download size={14} />}
          isDisabled={isBusy}
          isBusy={exporting.isPending}
          onClick={() => void run(takeOut)}
        >
          {say(exporting.isPending ? 'package:busy.export' : 'package:export')}
        </Button>
        <FileButton
          icon={<Upload size={14} />}
          isDisabled={isBusy}
          onChoose={(file) => void run(() => bringIn(file))}
        >
          {say(importing.isPending ? 'package:busy.import' : 'package:import')}
        </FileButton>
        <FileButton
          icon={<Send size={14} />}
          isDisabled={isBusy}
          onChoose={(file) => void run(() => handIn(file))}
        >
          {say(carrying.isPending ? 'package:busy.carry' : 'package:carry')}
        </FileButton>
      </div>
      {result && (
        <div ref={end} className="package-result">
          <Notice tone={result.isGood ? 'info' : 'warning'}>
            {result.sentences.map((sentence) => (
              <span key={sentence} className="package-said">
                {sentence}
              </span>
            ))}
          </Notice>
        </div>
      )}
    </Card>
  );
}

/** Larger files are refused before they are read, since they travel to the core in one piece. */
async function contentOf(file: File): Promise<{ fileName: string; bytes: string }> {
  if (file.size > mostPackageBytes) throw new Refused('package_too_large', { params: { file: file.name } });
  return { fileName: file.name, bytes: await readBase64(file) };
}

function FileButton(props: {
  icon: ReactNode;
  isDisabled: boolean;
  children: string;
  onChoose: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={props.icon} isDisabled={props.isDisabled} onClick={() => input.current?.click()}>
        {props.children}
      </Button>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        accept=".cdpkg"
        aria-label={props.children}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) props.onChoose(file);
        }}
      />
    </>
  );
}
