import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Service } from '../../../../domain/service/catalogue.ts';
import { ASK_LIMIT } from '../../../../domain/service/service-entry.ts';
import { newId, useDraft, useMutate } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './file.module.css';

interface Props {
  interaction: Interaction;
  service: Service;
  close(): void;
}

/** Why a customer should have what is beyond their level; a lead answers in writing (C-223). */
export function AskException({ interaction, service, close }: Props) {
  const { t } = useTranslation(['customers', 'words']);
  const { language } = useFormat();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [reason, keep, clear] = useDraft(`service.${interaction.id}.${service.id}`, '');
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (!reason.trim()) return;
    const which = { interactionId: interaction.id, entryId: newId(), serviceId: service.id };
    if (!attempt(() => mutate('service.ask', { ...which, reason }))) return;
    clear();
    close();
  };
  return (
    <form
      className={classes.merge}
      aria-label={t('services.askIt', { name: service.name[language] })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        size="xs"
        autosize
        required
        label={t('services.reason')}
        maxLength={ASK_LIMIT}
        value={reason}
        error={tried && !reason.trim() ? t('words:problem.required') : undefined}
        onChange={({ currentTarget }) => keep(currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm">
          {t('services.send')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
