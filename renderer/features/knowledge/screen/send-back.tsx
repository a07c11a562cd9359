import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './detail.module.css';

/** Gives a version back to its authors and says why. */
export function SendBack({ id, done }: { id: string; done(): void }) {
  const { t } = useTranslation('knowledge');
  const [reason, keep, clear] = useDraft(`knowledge.sendBack.${id}`, '');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    if (!attempt(() => mutate('knowledge.sendBack', { id, reason }))) return;
    clear();
    done();
  };
  return (
    <div className={classes.form}>
      <Textarea
        ref={field}
        label={t('action.reason')}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => keep(event.currentTarget.value)}
      />
      <div className={classes.actions}>
        <Button size="xs" disabled={!reason.trim()} onClick={send}>
          {t('action.sendBack')}
        </Button>
        <Button size="xs" variant="default" onClick={done}>
          {t('form.leave')}
        </Button>
      </div>
    </div>
  );
}
