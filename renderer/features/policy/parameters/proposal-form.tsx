import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDate, siteDay } from '../../../../domain/calendar/site-time.ts';
import type { Parameter } from '../../../../domain/policy/parameter.ts';
import { earliestDate, type Proposal, proposalProblems } from '../../../../domain/policy/parameter-row.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useDraft, useMutate, useNow } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../policy-screen.module.css';
import { useValueText } from '../use-value-text.ts';

interface Props {
  parameter: Parameter;
  values: readonly number[];
}

/** Other values from a day to come, with why, who answers for them and what they rest on. Somebody else decides. */
export function ProposalForm({ parameter, values }: Props) {
  const { t } = useTranslation(['policy', 'words']);
  const { language } = useFormat();
  const valueText = useValueText();
  const now = useNow(HOUR);
  const earliest = earliestDate(now);
  const empty: Proposal = { values: [...values], effectiveFrom: earliest, reason: '', owner: '', ground: '' };
  const [draft, keep, clear] = useDraft<Proposal>(`parameter.${parameter.id}`, empty);
  // A draft of last week names no day of before tomorrow.
  const proposal =
    siteDay(draft.effectiveFrom) >= siteDay(earliest) ? draft : { ...draft, effectiveFrom: earliest };
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const problems = proposalProblems(parameter, proposal, now);
  const errorOf = (field: string) => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const propose = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (attempt(() => mutate('parameter.propose', { parameterId: parameter.id, proposal }))) clear();
  };
  const change = (part: Partial<Proposal>) => keep({ ...proposal, ...part });
  return (
    <form
      className={classes.form}
      aria-label={t('propose.title')}
      onSubmit={(event) => {
        event.preventDefault();
        propose();
      }}
    >
      <h3>{t('propose.title')}</h3>
      {parameter.values.map((value, n) => (
        <NumberInput
          key={value.of?.en ?? value.unit}
          size="xs"
          label={value.of?.[language] ?? t('propose.value')}
          description={valueText({ ...value, value: proposal.values[n] ?? value.value, of: undefined })}
          min={0}
          disabled={value.fixed ?? false}
          value={proposal.values[n] ?? value.value}
          error={errorOf(`values.${n}`)}
          onChange={(typed) =>
            change({ values: proposal.values.map((before, i) => (i === n ? Number(typed) || 0 : before)) })
          }
        />
      ))}
      <TextInput
        size="xs"
        type="date"
        label={t('propose.from')}
        min={earliest}
        value={proposal.effectiveFrom}
        error={errorOf('effectiveFrom')}
        onChange={({ currentTarget: { value } }) =>
          change({ effectiveFrom: value ? isoDate(siteDay(value)) : earliest })
        }
      />
      {(['reason', 'owner', 'ground'] as const).map((field) => (
        <Textarea
          key={field}
          size="xs"
          autosize
          label={t(`propose.${field}`)}
          value={proposal[field]}
          error={errorOf(field)}
          onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
        />
      ))}
      <Button type="submit" size="xs" w="max-content">
        {t('propose')}
      </Button>
      <p className={classes.quiet}>{t('propose.rules')}</p>
    </form>
  );
}
