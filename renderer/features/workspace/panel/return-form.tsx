import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { InsertedScript } from '../../../../domain/script/script-use.ts';
import { wordingUsed } from '../../../../domain/script/script-use.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { returnProblems, returnTarget } from '../../../../domain/transfer/return-transfer.ts';
import { leadTakesNextTransfer } from '../../../../domain/transfer/transfer.ts';
import { newId, useMutate, useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { HandsSoFar } from '../hands-so-far.tsx';
import { useLeaveMatter } from '../use-leave-matter.ts';
import { usePassing } from '../use-passing.ts';
import { FormFrame } from './form-frame.tsx';
import classes from './panel.module.css';
import { ReasonField } from './reason-field.tsx';
import { useFormDraft } from './use-form-draft.ts';
import { useFormProblems } from './use-form-problems.ts';
import { useFirstToldWords } from './use-told-words.ts';

interface Props {
  interaction: Interaction;
}

interface ReturnDraft {
  why: string;
  reason: string;
  inserted?: InsertedScript;
}

const sentSchema = z.object({ why: z.string(), told: z.string() });

/** A return that came back from the server, as it was written. */
function draftFrom(args: unknown): ReturnDraft | undefined {
  const sent = sentSchema.safeParse(args);
  return sent.success ? { why: sent.data.why, reason: sent.data.told } : undefined;
}

/** Giving a hand-over back to where it came from, with a reason for the colleague and a sentence for the customer. */
export function ReturnForm({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const mutate = useMutate();
  const leaveMatter = useLeaveMatter();
  const told = useFirstToldWords(interaction);
  const { form, change, done, leave, back, unanswered } = useFormDraft<ReturnDraft>(
    'return',
    interaction.id,
    { why: '', ...told },
    draftFrom,
  );
  const problems = returnProblems({ why: form.why, told: form.reason });
  const { problemOf, submit, summary } = useFormProblems(problems, unanswered);
  const toLead = leadTakesNextTransfer(interaction, usePassing());
  const send = () =>
    submit(() => {
      mutate('interaction.returnTransfer', {
        interactionId: interaction.id,
        transferId: newId(),
        messageId: newId(),
        why: form.why,
        told: form.reason,
        script: form.inserted && wordingUsed([form.inserted], form.reason),
      });
      done();
      leaveMatter(interaction.id);
    });
  return (
    <FormFrame
      interactionId={interaction.id}
      title={t('return.title')}
      submitLabel={t('return.submit')}
      submit={send}
      close={leave}
      cameBack={back !== undefined}
      summary={summary}
    >
      {toLead ? (
        <HandsSoFar interaction={interaction} note={t('transfer.third')} />
      ) : (
        <WhereTo interaction={interaction} />
      )}
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        withAsterisk
        required
        label={t('return.why')}
        description={t('return.whyWhy')}
        error={problemOf('why')}
        value={form.why}
        onChange={(event) => change({ why: event.currentTarget.value })}
      />
      <ReasonField
        interaction={interaction}
        value={form.reason}
        onChange={change}
        error={problemOf('told')}
      />
    </FormFrame>
  );
}

/** Who gets it is worked out by the rule that the server goes by. */
function WhereTo({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const { handover } = interaction;
  const now = useNow(MINUTE);
  const { sender, queue } = useView(
    (rows) => ({
      sender: rows.get('person', handover?.fromPersonId ?? ''),
      queue: rows.get('queue', handover?.fromQueueId ?? ''),
    }),
    [handover],
  );
  if (!handover || !queue) return null;
  const { kind } = returnTarget(interaction, handover, sender, queue, now);
  const names = { person: sender?.name ?? '–', queue: queue.name[language] };
  return (
    <p className={classes.quiet}>{t(kind === 'person' ? 'return.toSender' : 'return.toQueue', names)}</p>
  );
}
