import { Button, Chip, Group, TextInput } from '@mantine/core';
import { IconFolderOff, IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseNumber } from '../../../../domain/case/case.ts';
import {
  type CaseView,
  type DueCase,
  firstViewOf,
  inView,
  standsIn,
  viewsOf,
} from '../../../../domain/case/views.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Keys } from '../../../ui/key-hint.tsx';
import { ListSide } from '../../../ui/list-and-detail.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { type VirtualRow, VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../cases.module.css';
import { CaseRow } from './case-row.tsx';
import { useArchive } from './use-archive.ts';

/** Cases in the view one looks at, urgent ones first, then what is due first. */
export function CaseList({ selected }: { selected: string | undefined }) {
  const { t } = useTranslation('cases');
  const { person } = useSession();
  const now = useNow(MINUTE);
  const views = viewsOf(person);
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const cases = useView((rows) => rows.all('casefile'));
  const [view, choose] = useState<CaseView>(() => firstViewOf(cases, person, now));
  const mayOpen = hasRole(person, 'agent', 'teamLead');
  const words = text.trim().toLowerCase();
  const archive = useArchive(view === 'archive' ? text : '');
  const rows = useMemo((): VirtualRow<DueCase>[] => {
    const here = inView(cases, view, person, now).filter(({ row }) =>
      `${row.customerName} ${row.summary} ${caseNumber(row.id)}`.toLowerCase().includes(words),
    );
    const known = new Set(here.map(({ row }) => row.id));
    const elsewhere = archive.cases
      .filter(({ id, state }) => !known.has(id) && state === 'archived')
      .map((row) => ({ row, due: undefined }));
    return [...here, ...elsewhere].map((item) => ({ id: item.row.id, item }));
  }, [cases, archive.cases, view, person, now, words]);
  const counts = useMemo(
    () =>
      new Map(
        views.map((one) => [one, cases.filter((row) => standsIn(row, one, person, now)).length] as const),
      ),
    [cases, views, person, now],
  );
  const begin = () => go({ screen: 'cases', intake: {} });
  useCommand({ id: 'cases.find', label: t('search'), shortcut: 'find', run: () => field.current?.focus() });
  useCommand({ id: 'cases.new', label: t('new'), shortcut: 'cases.new', enabled: mayOpen, run: begin });
  return (
    <ListSide
      bar={
        <div className={classes.bar}>
          <div className={classes.barLine}>
            <TextInput
              ref={field}
              size="xs"
              flex={1}
              aria-label={t('search')}
              placeholder={t('search')}
              leftSection={<IconSearch size={15} />}
              rightSection={<Keys keys="/" />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {hasRole(person, 'teamLead', 'manager') && (
              <Button size="xs" variant="default" onClick={() => go({ screen: 'cases' })}>
                {t('month.short')}
              </Button>
            )}
            {mayOpen && (
              <Button size="xs" leftSection={<IconPlus size={15} />} onClick={begin}>
                {t('new')}
              </Button>
            )}
          </div>
          <Chip.Group value={view} onChange={(next) => choose(views.find((one) => one === next) ?? view)}>
            <Group gap={6} role="radiogroup" aria-label={t('views')}>
              {views.map((one) => (
                <Chip key={one} value={one} size="xs" variant="light">
                  {t(`view.${one}`)} {counts.get(one)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          {view === 'archive' && (
            <p className={classes.quiet} role="status">
              {t(`archive.${archive.state}`)}
            </p>
          )}
        </div>
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon={IconFolderOff} title={t(words ? 'none.found' : `none.${view}`)} />
      ) : (
        <VirtualRows
          rows={rows}
          label={t('title')}
          rowHeight={64}
          activeId={selected}
          onActive={(caseId) => go({ screen: 'cases', caseId })}
          render={(due) => <CaseRow due={due} now={now} />}
        />
      )}
    </ListSide>
  );
}
