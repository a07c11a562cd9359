import { Button, Textarea, TextInput } from '@mantine/core';
import { IconCompass, IconPlus, IconPointer } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  mayProposeStrategy,
  proposedStrategy,
  STRATEGY,
  type Strategy,
  type StrategyVersion,
  strategyDecisionRefusal,
  strategyInForce,
  strategyProblems,
} from '../../../../domain/strategy/strategy.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useDraft, useMutate, useNow, usePending, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import { ChangedBecause } from '../../changes/index.ts';
import classes from '../improve.module.css';
import { FactList } from '../parts/fact-list.tsx';
import { KeyForm } from '../parts/key-form.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';

const open = (id: string) => go({ screen: 'improve', side: 'strategy', id });

/** How the centre means to improve: every version there was, and the one that holds (C-215). */
export function StrategySide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('improve');
  const now = useNow(MINUTE);
  const { person } = useSession();
  const row = useView((rows) => rows.get('strategy', STRATEGY));
  const versions = row?.versions.toReversed() ?? [];
  const inForce = strategyInForce(row);
  const proposed = proposedStrategy(row);
  const chosen = versions.find((one) => String(one.version) === id) ?? proposed ?? inForce ?? versions[0];
  const mayWrite = mayProposeStrategy(person) && !proposed;
  const bar = (
    <div className={classes.line}>
      <p className={classes.quiet}>
        {inForce ? t('strategy.inForce', { version: inForce.version }) : t('strategy.noneInForce')}
      </p>
      {mayWrite && (
        <Button size="xs" ml="auto" leftSection={<IconPlus size={15} />} onClick={() => open('new')}>
          {t('strategy.write')}
        </Button>
      )}
    </div>
  );
  const list =
    versions.length === 0 ? (
      <EmptyState icon={IconCompass} title={t('strategy.none')} hint={t('strategy.noneHint')} />
    ) : (
      <VirtualRows
        rows={versions.map((item) => ({ id: String(item.version), item }))}
        label={t('side.strategy')}
        rowHeight={58}
        activeId={id === 'new' ? undefined : chosen && String(chosen.version)}
        onActive={open}
        render={(version) => <Row version={version} now={now} />}
      />
    );
  return (
    <Split bar={bar} rows={list}>
      {id === 'new' && mayWrite ? (
        <StrategyForm row={row} done={() => open(String(versions.length + 1))} />
      ) : row && chosen ? (
        <VersionPage key={chosen.version} row={row} version={chosen} now={now} />
      ) : (
        <EmptyState icon={IconPointer} title={t('strategy.choose')} />
      )}
    </Split>
  );
}

function Row({ version: { version, state, by, at }, now }: { version: StrategyVersion; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  return (
    <div className={classes.row}>
      <span className={classes.name}>{t('strategy.versionOf', { version })}</span>
      <span className={classes.quiet}>
        {[t(`strategy.state.${state}`), names.person(by), format.day(at, now)].join(' · ')}
      </span>
    </div>
  );
}

interface PageProps {
  row: Strategy;
  version: StrategyVersion;
  now: Instant;
}

/** One version with who wrote it, why, and what was decided. */
function VersionPage({ row, version: one, now }: PageProps) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const waiting = usePending('strategy', STRATEGY).length > 0;
  const { version, text, reason, by, at, state, decided } = one;
  const holds = strategyInForce(row)?.version === version;
  const marks = (
    <>
      <Tag tone={holds ? 'good' : undefined}>{t(holds ? 'strategy.holds' : `strategy.state.${state}`)}</Tag>
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  return (
    <Sheet
      title={t('strategy.versionOf', { version })}
      marks={marks}
      under={`${names.person(by)} · ${format.dayAndTime(at, now)}`}
    >
      <FactList
        facts={[
          [t('strategy.reason'), reason],
          [
            t(`strategy.state.${state}`),
            decided && `${names.person(decided.by)} · ${format.dayAndTime(decided.at, now)}`,
          ],
          [t('strategy.remark'), decided?.reason],
        ]}
      />
      <ChangedBecause of="strategy" id={STRATEGY} version={version} className={classes.quiet} />
      <p className={classes.text}>{text}</p>
      {state === 'proposed' &&
        (strategyDecisionRefusal(row, person) === undefined ? (
          <section className={classes.card} aria-label={t('strategy.decide')}>
            <DecideForm version={version} />
          </section>
        ) : (
          <p className={classes.quiet}>{t('strategy.byAnother')}</p>
        ))}
    </Sheet>
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
    <KeyForm name={t('strategy.write')} className={classes.page} submit={submit}>
      <h2 className={classes.title}>{t('strategy.write')}</h2>
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
