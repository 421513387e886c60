import { ImportDone } from './import-done.tsx';
import { ImportFile } from './import-file.tsx';
import { ImportPreviewPage } from './import-preview-page.tsx';
import { useImport } from './use-import.ts';
import './import-wizard.css';

/** From a spreadsheet to firms: choose a file, look at what would happen, write it. */
export function ImportWizard() {
  const importing = useImport();
  const { preview, result } = importing;
  if (result) return <ImportDone result={result} onAgain={importing.startAgain} />;
  if (preview) return <ImportPreviewPage importing={importing} preview={preview} />;
  return <ImportFile isReading={importing.isReading} onChoose={(file) => void importing.choose(file)} />;
}
