import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RegisteredClause } from '../../../domain/policy/register.ts';
import { csvOf } from '../../ui/csv.ts';
import { download } from '../../ui/download.ts';
import { useClauseCells } from './use-clause-cells.ts';

/** Saves the clauses shown, for an auditor: what is in the file equals what is on the screen. */
export function ExportClauses({ clauses }: { clauses: readonly RegisteredClause[] }) {
  const { t } = useTranslation('policy');
  const { heads, cellsOf } = useClauseCells();
  const save = () =>
    download(new Blob([csvOf([heads, ...clauses.map(cellsOf)])], { type: 'text/csv' }), t('export.file'));
  return (
    <Button
      variant="default"
      size="xs"
      disabled={clauses.length === 0}
      leftSection={<IconDownload size={15} />}
      onClick={save}
    >
      {t('export')}
    </Button>
  );
}
