import { SegmentedControl } from '@mantine/core';
import { IconPhoneCheck, IconPointer } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaOf } from '../../../domain/callback/agenda.ts';
import { useNow } from '../../data/index.ts';
import { go, usePlace } from '../../stores/place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListAndDetail, ListSide } from '../../ui/list-and-detail.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { AgendaList } from './agenda-list.tsx';
import { CallbackDetail } from './callback-detail.tsx';
import { useOwnCallbacks } from './use-callbacks.ts';

/** How often the lists look at the clock; the open promise has its own, faster one. */
const LIST_STEP = 10_000;

/** My promises for the day: what is overdue, what comes today, what comes later. */
export function CallbacksScreen() {
  const { t } = useTranslation('callbacks');
  const place = usePlace();
  const callbacks = useOwnCallbacks();
  const now = useNow(LIST_STEP);
  const agenda = useMemo(() => agendaOf(callbacks, now), [callbacks, now]);
  const [show, setShow] = useState<'open' | 'done'>('open');
  const form = useRef<HTMLDivElement>(null);

  const open = [...agenda.turn, ...agenda.overdue, ...agenda.today, ...agenda.later];
  const listed = show === 'done' ? agenda.done : open;
  const asked = place.screen === 'callbacks' ? place.callbackId : undefined;
  const selected = callbacks.find(({ id }) => id === asked) ?? listed[0];
  const select = (callbackId: string | undefined) => go({ screen: 'callbacks', callbackId });
  const next = () => select(listed.find(({ id }) => id !== selected?.id)?.id);
  const record = () => form.current?.querySelector<HTMLElement>('[role="radio"]')?.focus();
  useCommand({
    id: 'callbacks.toForm',
    label: t('outcome.title'),
    shortcut: 'callbacks.toForm',
    run: record,
  });

  return (
    <ListAndDetail
      title={t('title')}
      list={
        <ListSide
          bar={
            <SegmentedControl
              fullWidth
              aria-label={t('show')}
              value={show}
              onChange={(value) => {
                setShow(value === 'done' ? 'done' : 'open');
                select(undefined);
              }}
              data={[
                { value: 'open', label: t('show.open', { count: open.length }) },
                { value: 'done', label: t('show.done', { count: agenda.done.length }) },
              ]}
            />
          }
        >
          {listed.length === 0 ? (
            <EmptyState
              icon={IconPhoneCheck}
              title={t(show === 'done' ? 'empty.done' : 'empty.open')}
              hint={t(show === 'done' ? 'empty.doneHint' : 'empty.openHint')}
            />
          ) : (
            <AgendaList
              agenda={agenda}
              show={show}
              selectedId={selected?.id}
              onSelect={select}
              onOpen={record}
              now={now}
            />
          )}
        </ListSide>
      }
    >
      {selected ? (
        <CallbackDetail callback={selected} first={form} onEnded={next} />
      ) : (
        <EmptyState icon={IconPointer} title={t('empty.none')} />
      )}
    </ListAndDetail>
  );
}
