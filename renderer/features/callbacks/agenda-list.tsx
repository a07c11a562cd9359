import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agenda } from '../../../domain/callback/agenda.ts';
import type { Callback } from '../../../domain/callback/callback.ts';
import type { Instant } from '../../../domain/time.ts';
import { type VirtualRow, VirtualRows } from '../../ui/virtual-rows.tsx';
import classes from './agenda.module.css';
import { AgendaRow } from './agenda-row.tsx';

interface Props {
  agenda: Agenda;
  show: 'open' | 'done';
  selectedId: string | undefined;
  onSelect(id: string): void;
  /** Enter: on to the form. */
  onOpen(): void;
  now: Instant;
}

const sections = ['turn', 'overdue', 'today', 'later'] as const;

/** The agenda as one list: whose turn in line it is first, what is overdue, then today, then later; or what is done. */
export function AgendaList({ agenda, show, selectedId, onSelect, onOpen, now }: Props) {
  const { t } = useTranslation('callbacks');
  const rows = useMemo((): VirtualRow<Callback>[] => {
    const items = (list: Callback[]) => list.map((item) => ({ id: item.id, item }));
    if (show === 'done') return items(agenda.done);
    return sections
      .filter((section) => agenda[section].length > 0)
      .flatMap((section) => [
        {
          id: section,
          heading: (
            <div className={classes.heading} data-section={section}>
              {t(`section.${section}`)}
              <span className={classes.count}>{agenda[section].length}</span>
            </div>
          ),
        },
        ...items(agenda[section]),
      ]);
  }, [agenda, show, t]);
  return (
    <VirtualRows
      rows={rows}
      label={t(show === 'done' ? 'list.done' : 'list.open')}
      rowHeight={60}
      headingHeight={34}
      activeId={selectedId}
      onActive={onSelect}
      onOpen={onOpen}
      render={(callback) => <AgendaRow callback={callback} now={now} />}
    />
  );
}
