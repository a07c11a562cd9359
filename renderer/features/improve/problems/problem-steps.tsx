import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProblemStep, stepsFor } from '../../../../domain/problem/machine.ts';
import type { Problem } from '../../../../domain/problem/problem.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { KeyForm } from '../parts/key-form.tsx';
import { SayForm } from '../parts/say-form.tsx';
import { usePeopleOptions } from '../parts/use-names.ts';

/** What this person can do with a problem now: the first step open, the others a click away. */
export function ProblemSteps({ row }: { row: Problem }) {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  const possible = stepsFor(row, person);
  const [asked, ask] = useState<ProblemStep>();
  const usual = possible.filter((step) => step !== 'own' || row.state === 'reported').at(-1);
  const chosen = possible.find((step) => step === asked) ?? (row.state === 'fixed' ? 'verify' : usual);
  if (row.state === 'fixed' && possible.length === 0)
    return <p className={classes.quiet}>{t('problem.waitsForCheck')}</p>;
  if (!chosen || !possible.includes(chosen)) return null;
  return (
    <section className={classes.card} aria-label={t('problem.next')}>
      {possible.length > 1 && (
        <div className={classes.line}>
          {possible.map((step) => (
            <Button
              key={step}
              size="xs"
              variant={step === chosen ? 'light' : 'default'}
              aria-pressed={step === chosen}
              onClick={() => ask(step)}
            >
              {t(`problem.step.${step}`)}
            </Button>
          ))}
        </div>
      )}
      <StepForm key={`${chosen} ${row.state}`} row={row} step={chosen} />
    </section>
  );
}

function StepForm({ row, step }: { row: Problem; step: ProblemStep }) {
  const { t } = useTranslation('improve');
  const mutate = useMutate();
  if (step === 'own') return <OwnForm row={row} />;
  if (step === 'fix') return <FixForm row={row} />;
  return (
    <SayForm
      name={t(`problem.step.${step}`)}
      label={t(`problem.says.${step}`)}
      draftKey={`problem.${row.id}.${step}`}
      send={(text) => mutate('problem.step', { problemId: row.id, step, form: { text } })}
    />
  );
}

function OwnForm({ row }: { row: Problem }) {
  const { t } = useTranslation('improve');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const people = usePeopleOptions();
  const [ownerId, setOwner] = useState<string | null>(row.ownerId ?? null);
  const submit = () => {
    if (ownerId === null) return;
    const form = { ownerId, text: '' };
    attempt(() => mutate('problem.step', { problemId: row.id, step: 'own', form }));
  };
  return (
    <KeyForm name={t('problem.step.own')} className={classes.form} submit={submit}>
      <Select
        label={t('owner')}
        withAsterisk
        searchable
        data={people}
        value={ownerId}
        onChange={setOwner}
        comboboxProps={{ withinPortal: false }}
      />
      <div className={classes.actions}>
        <Button type="submit" disabled={ownerId === null}>
          {t('problem.step.own')}
        </Button>
      </div>
    </KeyForm>
  );
}

/** What puts it right; an article or a script may be it. */
function FixForm({ row }: { row: Problem }) {
  const { t } = useTranslation('improve');
  const { language } = useFormat();
  const mutate = useMutate();
  const [articleId, setArticle] = useState<string | null>(null);
  const [scriptId, setScript] = useState<string | null>(null);
  const articles = useView((rows) =>
    rows.where('article', 'state', 'published').map(({ id, title }) => ({ value: id, label: title })),
  );
  const scripts = useView(
    (rows) => rows.all('script').map(({ id, title }) => ({ value: id, label: title[language] })),
    [language],
  );
  const links = { ...(articleId && { articleId }), ...(scriptId && { scriptId }) };
  const choice = { searchable: true, clearable: true, comboboxProps: { withinPortal: false } };
  return (
    <>
      <div className={classes.pair}>
        <Select
          {...choice}
          label={t('problem.article')}
          data={articles}
          value={articleId}
          onChange={setArticle}
        />
        <Select
          {...choice}
          label={t('problem.script')}
          data={scripts}
          value={scriptId}
          onChange={setScript}
        />
      </div>
      <SayForm
        name={t('problem.step.fix')}
        label={t('problem.says.fix')}
        draftKey={`problem.${row.id}.fix`}
        send={(text) => mutate('problem.step', { problemId: row.id, step: 'fix', form: { text, ...links } })}
      />
    </>
  );
}
