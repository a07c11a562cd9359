import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { type InsertedScript, wordingUsed } from '../../../../domain/script/script-use.ts';
import { type Consult, isConsultOpen } from '../../../../domain/transfer/consult.ts';
import { transferProblems } from '../../../../domain/transfer/transfer.ts';
import { newId, useDraft, useMutate, useNow, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { FormFrame } from '../panel/form-frame.tsx';
import classes from '../panel/panel.module.css';
import { ReasonField } from '../panel/reason-field.tsx';
import { useFormProblems } from '../panel/use-form-problems.ts';
import { useFirstToldWords } from '../panel/use-told-words.ts';
import { useLeaveMatter } from '../use-leave-matter.ts';
import { usePanel } from '../use-panel.ts';
import { Thread } from './thread.tsx';
import { useConsultWords } from './use-consult-words.ts';

interface Props {
  interaction: Interaction;
  consult: Consult;
}

/** The thread for whoever asked: with a yes, one key hands over, the package being what was asked. */
export function AskerThread({ interaction, consult }: Props) {
  const { t } = useTranslation('workspace');
  const { id } = interaction;
  const now = useNow();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const leaveMatter = useLeaveMatter();
  const [, setPanel] = usePanel(id);
  const words = useConsultWords(interaction);
  const name = useView((rows) => rows.get('person', consult.personId)?.name, [consult.personId]) ?? '–';
  const [told, keep, forget] = useDraft<{ reason: string; inserted?: InsertedScript | undefined }>(
    `consult.told.${consult.id}`,
    useFirstToldWords(interaction),
  );
  const { summary, tried, expectation } = consult;
  const form = {
    to: { kind: 'person' as const, personId: consult.personId },
    reason: told.reason,
    ...{ summary, tried, expectation },
  };
  const { problemOf, submit, summary: wrong } = useFormProblems(transferProblems(form, now), undefined);
  const willing = consult.state === 'willing';
  const end = () =>
    attempt(() => {
      mutate('interaction.leaveConsult', { interactionId: id, consultId: consult.id });
      setPanel('facts');
    });
  const handOver = () =>
    submit(() => {
      mutate('interaction.requestTransfer', {
        interactionId: id,
        transferId: newId(),
        messageId: newId(),
        form,
        script: told.inserted && wordingUsed([told.inserted], told.reason),
        consultId: consult.id,
      });
      forget();
      setPanel('facts');
      leaveMatter(id);
    });
  return (
    <FormFrame
      interactionId={id}
      title={t('consult.with', { name })}
      submitLabel={
        willing
          ? t('consult.handOver', { name })
          : t(isConsultOpen(consult) ? 'consult.end' : 'consult.putAway')
      }
      submit={willing ? handOver : end}
      close={() => setPanel('facts')}
      cameBack={false}
      summary={wrong && problemOf('to') ? t('consult.notTo') : wrong}
    >
      <p className={classes.quiet}>
        {words} {t('consult.private')}
      </p>
      <Thread interactionId={id} consult={consult} />
      {willing && (
        <>
          <ReasonField
            interaction={interaction}
            value={told.reason}
            onChange={keep}
            error={problemOf('reason')}
          />
          <div>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={end}>
              {t('consult.end')}
            </Button>
          </div>
        </>
      )}
    </FormFrame>
  );
}
