import { type ReactNode, useState } from 'react';
import type { ExportDraft } from './export-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';

/** Asks what rows are taken along for before they are. `dialog` has to be drawn by whoever asks. */
export function useExport(): { ask(draft: ExportDraft): void; dialog: ReactNode } {
  const [draft, setDraft] = useState<ExportDraft>();
  return {
    ask: setDraft,
    dialog: draft && <ExportDialog draft={draft} close={() => setDraft(undefined)} />,
  };
}
