import { Button, Chip, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Correction,
  type Judgement,
  judgementSchema,
} from '../../../../domain/correction/correction.ts';
import { decisionRefusal, judgeableAt, judgementRefusal } from '../../../../domain/correction/request.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useDraft, useMutate, useSession } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { KeyForm } from '../parts/key-form.tsx';
import { SayForm } from '../parts/say-form.tsx';

/** Yes, or no with a reason, to what a finding asks for; or the word who decides. */
export function DecideRequest({ row }: { row: Correction }) {
  const { t } = useTranslation(['improve', 'words']);
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [reason, setReason, clear] = useDraft(`improve.request.${row.id}`, '');
  const [tried, setTried] = useState(false);
  if (row.state !== 'asked') return null;
  if (decisionRefusal(row, person) !== undefined)
    return <p className={classes.quiet}>{t('request.byAnother')}</p>;
  const decide = (approved: boolean) => {
    setTried(!approved);
    if (!approved && !reason.trim()) return;
    if (attempt(() => mutate('correction.decide', { correctionId: row.id, approved, reason }))) clear();
  };
  return (
    <section className={classes.card} aria-label={t('request.decide')}>
      <KeyForm name={t('request.decide')} className={classes.form} submit={() => decide(true)}>
        <TextInput
          label={t('strategy.remark')}
          description={t('strategy.remarkHint')}
          maxLength={1_000}
          value={reason}
          error={tried && !reason.trim() ? t('words:problem.required') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button variant="default" onClick={() => decide(false)}>
            {t('strategy.decline')}
          </Button>
          <Button type="submit">{t('strategy.approve')}</Button>
        </div>
      </KeyForm>
    </section>
  );
}

/** What came of the change, in the end: as much as can be said by now. */
export function JudgeRequest({ row, now }: { row: Correction; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const { person } = useSession();
  const mutate = useMutate();
  const possible = judgementSchema.options.filter(
    (one) => judgementRefusal(row, one, person, now) === undefined,
  );
  const [asked, ask] = useState<Judgement>();
  const chosen = possible.find((one) => one === asked) ?? possible[0];
  if (!chosen) return null;
  return (
    <section className={classes.card} aria-label={t('request.judge')}>
      <Chip.Group
        value={chosen}
        onChange={(next) => ask(judgementSchema.options.find((one) => one === next))}
      >
        <Group gap={6} role="radiogroup" aria-label={t('request.judge')}>
          {possible.map((one) => (
            <Chip key={one} value={one} size="xs" variant="light">
              {t(`correction.judgement.${one}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {judgeableAt(row) > now && (
        <p className={classes.quiet}>
          {t('request.judgeFrom', { when: format.dayAndTime(judgeableAt(row), now) })}
        </p>
      )}
      <SayForm
        name={t('request.judge')}
        label={t('request.judgeWhy')}
        draftKey={`request.judge.${row.id}`}
        send={(text) => mutate('correction.judge', { correctionId: row.id, judgement: chosen, text })}
      />
    </section>
  );
}
