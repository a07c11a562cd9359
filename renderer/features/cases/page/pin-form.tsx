import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, useView } from '../../../data/index.ts';
import { SiteDateTime } from '../../../ui/site-date-time.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../cases.module.css';

/** Says which stretch of the conversation's recordings the case needs: all of it unless told otherwise. */
export function PinForm({ row, now, done }: { row: Case; now: Instant; done(): void }) {
  const { t } = useTranslation('cases');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [interactionId = ''] = row.interactionIds;
  const talk = useView((rows) => rows.get('interaction', interactionId), [interactionId]);
  const [from = talk?.arrivedAt ?? row.receivedAt, setFrom] = useState<Instant>();
  const [to = talk?.closedAt ?? now, setTo] = useState<Instant>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const pin = () => {
    setTried(true);
    if (!reason.trim()) return;
    if (attempt(() => mutate('case.pinRecording', { caseId: row.id, interactionId, from, to, reason })))
      done();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('pin.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        pin();
      }}
    >
      <p className={classes.quiet}>{t('pin.why')}</p>
      <div className={classes.pair}>
        <SiteDateTime label={t('pin.from')} value={from} onChange={setFrom} now={0} />
        <SiteDateTime
          label={t('pin.to')}
          value={to}
          onChange={setTo}
          now={0}
          {...(tried && to < from && { error: t('pin.order') })}
        />
      </div>
      <TextInput
        label={t('field.reason')}
        required
        withAsterisk
        maxLength={500}
        error={tried && !reason.trim() ? t('pin.reason') : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button variant="subtle" color="gray" onClick={done}>
          {t('pin.cancel')}
        </Button>
        <Button type="submit">{t('pin.keep')}</Button>
      </div>
    </form>
  );
}
