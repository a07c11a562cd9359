import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areaSchema, faultSchema } from '../../../../domain/case/case.ts';
import {
  type OccurrenceKey,
  type ProblemContent,
  problemProblems,
} from '../../../../domain/problem/problem.ts';
import { likelySame } from '../../../../domain/problem/similar.ts';
import { newId, useDraft, useMutate, useView } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { KeyForm } from '../parts/key-form.tsx';
import { LikelyList } from './likely-list.tsx';

interface Props {
  draftKey: string;
  /** What it was first seen in. */
  about?: OccurrenceKey;
  /** What the form begins with. */
  begin?: Partial<ProblemContent>;
  done(problemId: string): void;
}

const empty: ProblemContent = { title: '', description: '', area: 'service', fault: 'none' };

/** A new entry of the library. While one writes, the entries that are likely the same are shown (C-217). */
export function ProblemForm({ draftKey, about, begin, done }: Props) {
  const { t } = useTranslation(['improve', 'cases', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [content, keep, clear] = useDraft<ProblemContent>(`improve.${draftKey}`, { ...empty, ...begin });
  const [tried, setTried] = useState(false);
  const problems = useView((rows) => rows.all('problem'));
  const likely = likelySame(content, problems);
  const missing = problemProblems(content).length > 0;
  const change = (part: Partial<ProblemContent>) => keep({ ...content, ...part });
  const submit = () => {
    setTried(true);
    if (missing) return;
    const problemId = newId();
    if (!attempt(() => mutate('problem.report', { problemId, content, about }))) return;
    clear();
    done(problemId);
  };
  const belongs = (problemId: string) => {
    if (about && !attempt(() => mutate('problem.link', { problemId, about }))) return;
    clear();
    done(problemId);
  };
  return (
    <KeyForm name={t('problem.new')} className={about ? classes.form : classes.page} submit={submit}>
      {!about && <h2 className={classes.title}>{t('problem.new')}</h2>}
      <LikelyList likely={likely} act={t(about ? 'problem.belongs' : 'problem.see')} choose={belongs} />
      <TextInput
        label={t('problem.title')}
        withAsterisk
        data-autofocus
        maxLength={200}
        value={content.title}
        error={tried && missing ? t('words:problem.required') : undefined}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('problem.description')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        value={content.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <Select
          label={t('cases:field.area')}
          allowDeselect={false}
          data={areaSchema.options.map((value) => ({ value, label: t(`cases:area.${value}`) }))}
          value={content.area}
          onChange={(value) => change({ area: areaSchema.catch(content.area).parse(value) })}
          comboboxProps={{ withinPortal: false }}
        />
        <Select
          label={t('cases:field.fault')}
          allowDeselect={false}
          data={faultSchema.options.map((value) => ({ value, label: t(`cases:fault.${value}`) }))}
          value={content.fault}
          onChange={(value) => change({ fault: faultSchema.catch(content.fault).parse(value) })}
          comboboxProps={{ withinPortal: false }}
        />
      </div>
      <div className={classes.actions}>
        <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
          {t('problem.enter')}
        </Button>
      </div>
    </KeyForm>
  );
}
