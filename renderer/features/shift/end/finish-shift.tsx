import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../../domain/refusal.ts';
import { countLeft, leadsOf } from '../../../../domain/shift/left-open.ts';
import { SHIFT_REASON_LIMIT } from '../../../../domain/shift/shift.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { setFinishing } from '../../../stores/shift-dock.ts';
import classes from './end.module.css';
import type { StillOpen } from './use-left-open.ts';

/** Out, once nothing is left. Before that only with a reason, and one is told who will read it. */
export function FinishShift({ open }: { open: StillOpen }) {
  const { t } = useTranslation(['shift', 'words']);
  const mutate = useMutate();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const count = countLeft(open.left);
  const finish = () => {
    try {
      mutate('shift.finish', { ...open.left, reason: count === 0 ? '' : reason });
      setFinishing(true);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setMissing(true);
    }
  };
  if (count === 0)
    return (
      <Button fullWidth onClick={finish}>
        {t('finish.button')}
      </Button>
    );
  if (!asking)
    return (
      <Button fullWidth variant="default" onClick={() => setAsking(true)}>
        {t('finish.anyway', { count })}
      </Button>
    );
  return (
    <>
      <WhoSees open={open} />
      <Textarea
        label={t('finish.reason')}
        size="xs"
        withAsterisk
        autosize
        minRows={2}
        maxRows={4}
        data-autofocus
        maxLength={SHIFT_REASON_LIMIT}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
        error={missing && t('words:problem.required')}
      />
      <div className={classes.give}>
        <Button size="xs" variant="default" onClick={() => setAsking(false)}>
          {t('finish.back')}
        </Button>
        <Button size="xs" className={classes.to} onClick={finish}>
          {t('finish.button')}
        </Button>
      </div>
    </>
  );
}

/** Plainly: what is left, and who is shown it. */
function WhoSees({ open: { matters, promises, texts, left } }: { open: StillOpen }) {
  const { t } = useTranslation('shift');
  const { person } = useSession();
  const people = useView((rows) => rows.all('person'));
  const leads = leadsOf(person, people).map(({ name }) => name);
  const what = [
    matters.length > 0 && t('left.matters', { count: matters.length }),
    promises.length > 0 && t('left.promises', { count: promises.length }),
    texts.length > 0 && t('left.texts', { count: texts.length }),
    left.unsent > 0 && t('left.unsent', { count: left.unsent }),
  ].filter(Boolean);
  return (
    <p className={classes.sees}>
      {t(leads.length > 0 ? 'finish.leadSees' : 'finish.journalSees', {
        what: what.join(t('list.comma')),
        names: leads.join(t('list.comma')),
      })}
    </p>
  );
}
