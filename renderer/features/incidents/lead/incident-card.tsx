import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Incident, mayCommand } from '../../../../domain/incident/incident.ts';
import { MESSAGE_LIMIT } from '../../../../domain/interaction/message.ts';
import { newId, useDraft, useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './section.module.css';

/** One incident that goes on: its matters, whoever waits and knows nothing, and its end. */
export function IncidentCard({ incident }: { incident: Incident }) {
  const { t } = useTranslation('incidents');
  const { person } = useSession();
  const format = useFormat();
  const now = useNow(60_000);
  const { title, text, drill, at, byId } = incident;
  const by = useView((rows) => rows.get('person', byId)?.name, [byId]);
  return (
    <article className={classes.card} data-drill={drill || undefined} aria-label={title}>
      <h2 className={classes.title}>
        {t(drill ? 'drill' : 'incident')} · {title}
        <span className={classes.quiet}>
          {t('declaredBy', { time: format.dayAndTime(at, now), name: by ?? '–' })}
        </span>
      </h2>
      <p className={classes.text}>{text}</p>
      <LinkedMatters incident={incident} />
      {mayCommand(person, incident) && (
        <>
          {!drill && <TellWaiting incident={incident} />}
          <CloseIncident incident={incident} />
        </>
      )}
    </article>
  );
}

function LinkedMatters({ incident: { interactionIds } }: { incident: Incident }) {
  const { t } = useTranslation('incidents');
  const rows = useView(
    (view) => interactionIds.map((id) => ({ id, row: view.get('interaction', id) })),
    [interactionIds],
  );
  return (
    <section aria-label={t('matters')}>
      <h3 className={classes.heading}>
        {t('matters')} <span>{interactionIds.length}</span>
      </h3>
      {rows.length === 0 && <p className={classes.quiet}>{t('noMatters')}</p>}
      <ul className={classes.matters}>
        {rows.map(({ id, row }) => (
          <li key={id}>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => go({ screen: 'workspace', interactionId: id })}
            >
              {row?.customerName ?? '–'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One text to everybody who waits and was not told yet, once each, the way every message goes. */
function TellWaiting({ incident }: { incident: Incident }) {
  const { t } = useTranslation('incidents');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { id: incidentId, queueIds, toldIds } = incident;
  const [text, keep] = useDraft(`incident.tell.${incidentId}`, '');
  const waiting = useView(
    (rows) =>
      queueIds
        .flatMap((queueId) => rows.where('interaction', 'waitingIn', queueId))
        .filter(({ id }) => !toldIds.includes(id)),
    [queueIds, toldIds],
  );
  const tell = () =>
    attempt(() => {
      for (const { id } of waiting)
        mutate('incident.tell', { incidentId, interactionId: id, messageId: newId(), text });
    });
  return (
    <section className={classes.tell} aria-label={t('tell')}>
      <Textarea
        size="sm"
        autosize
        minRows={1}
        maxRows={4}
        flex={1}
        label={t('tell.text')}
        maxLength={MESSAGE_LIMIT}
        value={text}
        onChange={(event) => keep(event.currentTarget.value)}
      />
      <Button size="xs" variant="default" disabled={!text.trim() || waiting.length === 0} onClick={tell}>
        {t('tell.do', { count: waiting.length })}
      </Button>
      <span className={classes.quiet}>{t('tell.done', { count: toldIds.length })}</span>
    </section>
  );
}

function CloseIncident({ incident: { id, drill, interactionIds } }: { incident: Incident }) {
  const { t } = useTranslation(['incidents', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [summary, keep, clear] = useDraft(`incident.close.${id}`, '');
  const [asked, setAsked] = useState(false);
  const close = () => {
    setAsked(true);
    if (summary.trim() && attempt(() => mutate('incident.close', { incidentId: id, summary }))) clear();
  };
  return (
    <section className={classes.tell} aria-label={t('close')}>
      <Textarea
        size="sm"
        autosize
        minRows={1}
        maxRows={4}
        flex={1}
        label={t('close.summary')}
        value={summary}
        error={asked && !summary.trim() && t('words:problem.required')}
        onChange={(event) => keep(event.currentTarget.value)}
      />
      <Button size="xs" variant="default" onClick={close}>
        {t(drill ? 'close.drill' : 'close.do', { count: interactionIds.length })}
      </Button>
    </section>
  );
}
