import { Button, Textarea, TextInput } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  mayProposeStrategy,
  proposedStrategy,
  STRATEGY,
  type Strategy,
  strategyDecisionRefusal,
  strategyInForce,
  strategyProblems,
} from '../../../../domain/strategy/strategy.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useDraft, useMutate, useNow, usePending, useSession, useView } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { KeyForm } from '../parts/key-form.tsx';
import { Part, Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { StrategyVersions } from './strategy-versions.tsx';

/** How the centre means to improve: what holds, what is proposed, and every version there was (C-215). */
export function StrategySide() {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const now = useNow(MINUTE);
  const { person } = useSession();
  const row = useView((rows) => rows.get('strategy', STRATEGY));
  const waiting = usePending('strategy', STRATEGY).length > 0;
  const [writing, write] = useState(false);
  const inForce = strategyInForce(row);
  const proposed = proposedStrategy(row);
  const mayWrite = mayProposeStrategy(person) && !proposed;
  const under = inForce
    ? t('strategy.since', {
        version: inForce.version,
        when: format.day(inForce.decided?.at ?? inForce.at, now),
        name: names.person(inForce.decided?.by),
      })
    : t('strategy.noneInForce');
  return (
    <div className={classes.one}>
      <Sheet
        title={t('side.strategy')}
        marks={waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
        under={under}
      >
        {inForce && <p className={classes.text}>{inForce.text}</p>}
        {!row && <EmptyState icon={IconCompass} title={t('strategy.none')} hint={t('strategy.noneHint')} />}
        {proposed && (
          <section className={classes.card} aria-label={t('strategy.proposed')}>
            <Part
              title={t('strategy.proposedBy', { version: proposed.version, name: names.person(proposed.by) })}
            >
              <p className={classes.text}>{proposed.text}</p>
              <p className={classes.quiet}>{t('strategy.because', { reason: proposed.reason })}</p>
            </Part>
            {strategyDecisionRefusal(row, person) === undefined ? (
              <DecideForm version={proposed.version} />
            ) : (
              <p className={classes.quiet}>{t('strategy.byAnother')}</p>
            )}
          </section>
        )}
        {mayWrite && !writing && (
          <div>
            <Button size="xs" variant={inForce ? 'default' : 'filled'} onClick={() => write(true)}>
              {t('strategy.write')}
            </Button>
          </div>
        )}
        {mayWrite && writing && (
          <StrategyForm key={row?.versions.length ?? 0} row={row} done={() => write(false)} />
        )}
        {row && <StrategyVersions row={row} now={now} />}
      </Sheet>
    </div>
  );
}

function StrategyForm({ row, done }: { row: Strategy | undefined; done(): void }) {
  const { t } = useTranslation(['improve', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const basedOn = row?.versions.length ?? 0;
  const begin = { text: strategyInForce(row)?.text ?? '', reason: '' };
  const [form, keep, clear] = useDraft(`improve.strategy.${basedOn}`, begin);
  const [tried, setTried] = useState(false);
  const errorOf = (field: string) => {
    const found = tried && strategyProblems(row, form).find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    if (strategyProblems(row, form).length > 0) return;
    if (!attempt(() => mutate('strategy.propose', { basedOn, draft: form }))) return;
    clear();
    done();
  };
  return (
    <KeyForm name={t('strategy.write')} className={classes.card} submit={submit}>
      <Textarea
        label={t('strategy.text')}
        withAsterisk
        autosize
        minRows={6}
        maxRows={24}
        maxLength={20_000}
        value={form.text}
        error={errorOf('text')}
        onChange={(event) => keep({ ...form, text: event.currentTarget.value })}
      />
      <TextInput
        label={t('strategy.reason')}
        withAsterisk
        maxLength={500}
        value={form.reason}
        error={errorOf('reason')}
        onChange={(event) => keep({ ...form, reason: event.currentTarget.value })}
      />
      <div className={classes.actions}>
        <Button type="submit">{t('strategy.propose')}</Button>
      </div>
    </KeyForm>
  );
}

/** Yes, or no with a reason. */
function DecideForm({ version }: { version: number }) {
  const { t } = useTranslation(['improve', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [reason, setReason, clear] = useDraft(`improve.strategy.decide.${version}`, '');
  const [tried, setTried] = useState(false);
  const decide = (approved: boolean) => {
    setTried(!approved);
    if (!approved && !reason.trim()) return;
    if (attempt(() => mutate('strategy.decide', { version, approved, reason }))) clear();
  };
  return (
    <KeyForm name={t('strategy.decide')} className={classes.form} submit={() => decide(true)}>
      <TextInput
        label={t('strategy.remark')}
        description={t('strategy.remarkHint')}
        maxLength={500}
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
  );
}
