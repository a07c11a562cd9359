import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CONSULT_TEXT_LIMIT, type Consult, isConsultOpen } from '../../../../domain/transfer/consult.ts';
import { newId, useDraft, useMutate, useSession, useView } from '../../../data/index.ts';
import { pressed } from '../../../ui/keys.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { When } from '../when.tsx';
import classes from './consult.module.css';

interface Props {
  interactionId: string;
  consult: Consult;
}

/** What was asked and what was said since, and where the next line is written. No customer reads any of it. */
export function Thread({ interactionId, consult }: Props) {
  const { t } = useTranslation('workspace');
  return (
    <>
      <dl className={classes.question}>
        {(['summary', 'tried', 'expectation'] as const).map((field) => (
          <div key={field}>
            <dt>{t(`transfer.${field}`)}</dt>
            <dd>{consult[field]}</dd>
          </div>
        ))}
      </dl>
      <Lines consult={consult} />
      {isConsultOpen(consult) && <NextLine interactionId={interactionId} consultId={consult.id} />}
    </>
  );
}

function Lines({ consult }: { consult: Consult }) {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const names = useView(
    (rows) =>
      [consult.byId, consult.personId].map((id) => [id, rows.get('person', id)?.name ?? '–'] as const),
    [consult.byId, consult.personId],
  );
  const nameOf = new Map(names);
  return (
    <ol className={classes.lines} aria-label={t('consult.thread')} aria-live="polite">
      {consult.lines.map(({ id, byId, at, text }) => (
        <li key={id} data-mine={byId === person.id || undefined}>
          <span className={classes.quiet}>
            {nameOf.get(byId)} <When at={at} />
          </span>
          <span className={classes.said}>{text}</span>
        </li>
      ))}
    </ol>
  );
}

function NextLine({ interactionId, consultId }: { interactionId: string; consultId: string }) {
  const { t } = useTranslation('workspace');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [text, keep, clear] = useDraft(`consult.line.${consultId}`, '');
  return (
    <TextInput
      maxLength={CONSULT_TEXT_LIMIT}
      aria-label={t('consult.line')}
      placeholder={t('consult.linePlaceholder')}
      value={text}
      onChange={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!pressed(event, 'Enter')) return;
        event.preventDefault();
        if (text.trim() === '') return;
        attempt(() => {
          mutate('interaction.sayToColleague', { interactionId, consultId, lineId: newId(), text });
          clear();
        });
      }}
    />
  );
}
