import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../data/index.ts';
import classes from './drawer.module.css';
import type { RowKind } from './row-kind.ts';
import { lineOf, type Sources } from './row-lines.ts';
import { columnsOf, useCells } from './use-cells.ts';

interface Props {
  kind: RowKind;
  ids: readonly string[];
  sources: Sources;
}

/** Copies the rows shown, with their heads, as a spreadsheet takes them: what is copied equals what is seen. */
export function CopyRows({ kind, ids, sources }: Props) {
  const { t } = useTranslation('lead');
  const now = useNow();
  const cells = useCells();
  const { copied, copy } = useClipboard({ timeout: 2_000 });
  const text = () => {
    const columns = columnsOf(kind);
    const lines = ids.flatMap((id) => lineOf(kind, id, sources, now) ?? []);
    const rows = lines.map((line) => columns.map((column) => cells(line, column, now)));
    return [columns.map((column) => t(`rows.${column}`)), ...rows].map((row) => row.join('\t')).join('\n');
  };
  return (
    <Button
      variant="default"
      size="xs"
      className={classes.copy}
      leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
      onClick={() => copy(text())}
    >
      {copied ? t('rows.copied') : t('rows.copy', { count: ids.length })}
    </Button>
  );
}
