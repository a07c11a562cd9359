import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type FieldPlace, takenAlong } from '../../../../domain/export/export.ts';
import { useNow } from '../../../data/index.ts';
import { useExport } from '../../limits/index.ts';
import classes from './drawer.module.css';
import type { RowKind } from './row-kind.ts';
import { lineOf, type Sources } from './row-lines.ts';
import { columnsOf, useCells } from './use-cells.ts';

/** Colleagues are named by what is everybody’s to know, customers by what says something of them. */
const nameIn = (kind: RowKind): FieldPlace =>
  kind === 'person' ? { entity: 'person', path: 'name' } : { entity: 'interaction', path: 'customerName' };

interface Props {
  kind: RowKind;
  ids: readonly string[];
  sources: Sources;
}

/**
 * Copies the rows shown, with their heads, as a spreadsheet takes them: what is copied equals what is seen, but for customers'
 * names, of which only the first sign stays unless asked otherwise (C-263).
 */
export function CopyRows({ kind, ids, sources }: Props) {
  const { t } = useTranslation('lead');
  const now = useNow();
  const cells = useCells();
  const { copied, copy } = useClipboard({ timeout: 2_000 });
  const { ask, dialog } = useExport();
  const text = (names: boolean) => {
    const columns = columnsOf(kind);
    const lines = ids.flatMap((id) => lineOf(kind, id, sources, now) ?? []);
    const rows = lines.map((line) =>
      columns.map((column) =>
        column === 'who' ? takenAlong(line.who, nameIn(kind), names) : cells(line, column, now),
      ),
    );
    return [columns.map((column) => t(`rows.${column}`)), ...rows].map((row) => row.join('\t')).join('\n');
  };
  return (
    <>
      <Button
        variant="default"
        size="xs"
        className={classes.copy}
        leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
        onClick={() =>
          ask({
            ...{ what: 'rows', rows: ids.length, naming: kind !== 'person' },
            take: (_purpose, names) => copy(text(names)),
          })
        }
      >
        {copied ? t('rows.copied') : t('rows.copy', { count: ids.length })}
      </Button>
      {dialog}
    </>
  );
}
