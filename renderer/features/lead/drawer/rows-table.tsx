import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../data/index.ts';
import { Cell, ColumnHead, HeadRow } from '../../../ui/cells.tsx';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from './drawer.module.css';
import type { RowKind } from './row-kind.ts';
import { lineOf, type RowLine, type Sources } from './row-lines.ts';
import { type Column, columnsOf, useCells } from './use-cells.ts';

interface Props {
  kind: RowKind;
  ids: readonly string[];
  sources: Sources;
  activeId: string | undefined;
  onActive(id: string): void;
  onOpen(line: RowLine): void;
}

/** The rows behind a figure; Enter goes to the matter behind one. */
export function RowsTable({ kind, ids, sources, activeId, onActive, onOpen }: Props) {
  const { t } = useTranslation('lead');
  const now = useNow();
  const cells = useCells();
  const rows = useMemo(() => ids.map((id) => ({ id, item: id })), [ids]);
  const columns = columnsOf(kind);
  const lineClass = `${classes.columns} ${classes[kind]}`;
  return (
    <VirtualRows
      kind="grid"
      autoFocus
      rows={rows}
      label={t('rows.title')}
      rowHeight={32}
      headingHeight={30}
      activeId={activeId}
      onActive={onActive}
      onOpen={(id) => {
        const line = lineOf(kind, id, sources, now);
        if (line) onOpen(line);
      }}
      head={
        <HeadRow className={lineClass}>
          {columns.map((column) => (
            <ColumnHead key={column} className={isNumber(column) ? classes.right : undefined}>
              {t(`rows.${column}`)}
            </ColumnHead>
          ))}
        </HeadRow>
      }
      render={(id) => {
        const line = lineOf(kind, id, sources, now);
        return (
          <div className={lineClass}>
            {columns.map((column) => (
              <Cell key={column} className={isNumber(column) ? classes.right : undefined}>
                {line && cells(line, column, now)}
              </Cell>
            ))}
          </div>
        );
      }}
    />
  );
}

const isNumber = (column: Column): boolean =>
  column === 'wait' || column === 'handle' || column === 'inState' || column === 'left';
