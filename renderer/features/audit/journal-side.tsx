import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPointer } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../contract/http/audit.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow, useView } from '../../data/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Split } from '../../ui/list-and-detail.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { Answered } from './answered.tsx';
import classes from './audit.module.css';
import { EntryDetail } from './entry-detail.tsx';
import { useActorName } from './use-actor-name.ts';
import { useEventName } from './use-event-name.ts';
import { usePages } from './use-pages.ts';

/** A pause in typing after which the centre is asked: every question is written down. */
const PAUSE_MS = 500;

interface Props {
  /** The stream whose lines are shown; all while it is empty. */
  about: string;
  onAbout(id: string): void;
}

/** Everything that happened, the latest first, by matter and by person. */
export function JournalSide({ about, onAbout }: Props) {
  const { t } = useTranslation('audit');
  const [actorId, setActor] = useState('');
  const [activeId, setActive] = useState<string>();
  const people = useView((rows) => rows.all('person'));
  const [matter] = useDebouncedValue(about.trim(), PAUSE_MS);
  const pages = usePages(`${matter} ${actorId}`, async (api, after: number | undefined) => {
    const { entries, next } = await api.auditJournal({
      about: matter || undefined,
      actorId: actorId || undefined,
      after,
    });
    return { rows: entries, next };
  });
  const active = pages.rows.find(({ id }) => id === activeId);
  return (
    <Split
      fields="two"
      bar={
        <>
          <TextInput
            size="xs"
            aria-label={t('journal.about')}
            placeholder={t('journal.about')}
            value={about}
            onChange={(event) => onAbout(event.currentTarget.value)}
          />
          <Select
            size="xs"
            aria-label={t('journal.by')}
            placeholder={t('journal.by')}
            clearable
            searchable
            value={actorId || null}
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => setActor(value ?? '')}
          />
        </>
      }
      rows={
        <Answered pages={pages}>
          <VirtualRows
            rows={pages.rows.map((item) => ({ id: item.id, item }))}
            label={t('side.journal')}
            rowHeight={48}
            activeId={active?.id}
            onActive={setActive}
            onEnd={pages.askMore}
            render={(entry) => <Line {...entry} />}
          />
        </Answered>
      }
    >
      {active ? (
        <EntryDetail key={active.id} entry={active} onAbout={onAbout} />
      ) : (
        <EmptyState icon={IconPointer} title={t('choose')} hint={t('recorded')} />
      )}
    </Split>
  );
}

function Line({ type, at, actor, stream }: AuditEntry) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const now = useNow(MINUTE);
  const name = useActorName(actor);
  const what = useEventName(type);
  return (
    <div className={classes.line}>
      <span className={classes.cut}>{what}</span>
      <span className={classes.when}>{format.dayAndTime(at, now)}</span>
      <span className={classes.quiet}>{name}</span>
      <span className={classes.quiet}>{t(`stream.${stream.kind}`)}</span>
    </div>
  );
}
