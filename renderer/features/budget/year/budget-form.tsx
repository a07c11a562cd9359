import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Amounts,
  type Budget,
  type BudgetContent,
  type BudgetLine,
  budgetInForce,
  budgetLines,
  budgetProblems,
} from '../../../../domain/budget/budget.ts';
import { fenOf, yuanText } from '../../../../domain/budget/money.ts';
import type { Instant } from '../../../../domain/time.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useDraft, useMutate, useNow } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { KeyForm, sheetStyles as shared } from '../../improve/index.ts';
import { FenInput } from '../parts/fen-input.tsx';

interface Props {
  year: string;
  row: Budget | undefined;
  done(): void;
}

interface Draft {
  amounts: Record<BudgetLine, string>;
  point: string;
  ground: string;
}

const begin = (row: Budget | undefined): Draft => {
  const before = budgetInForce(row);
  const texts = budgetLines.map((line) => [line, before ? yuanText(before.amounts[line]) : '']);
  return {
    amounts: Object.fromEntries(texts) as Draft['amounts'],
    point: yuanText(before?.fenAPoint ?? 100),
    ground: '',
  };
};

/** The draft as content once every amount is one; a line left empty is none. */
function contentOf({ amounts, point, ground }: Draft): BudgetContent | undefined {
  const fen = budgetLines.map((line) => [line, fenOf(amounts[line])] as const);
  const fenAPoint = fenOf(point);
  if (fenAPoint === undefined || fenAPoint > 100_000 || fen.some(([, one]) => one === undefined))
    return undefined;
  return { amounts: Object.fromEntries(fen) as Amounts, fenAPoint, ground };
}

/** The five lines of a year's budget, what a point of a reward comes to, and what it rests on (C-280). */
export function BudgetForm({ year, row, done }: Props) {
  const { t } = useTranslation(['budget', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const now = useNow(MINUTE);
  const basedOn = row?.versions.length ?? 0;
  const [draft, keep, clear] = useDraft<Draft>(`budget.${year}.${basedOn}`, begin(row));
  const [tried, setTried] = useState(false);
  const errorOf = useErrors(draft, year, now, tried);
  const submit = () => {
    setTried(true);
    const content = contentOf(draft);
    if (!content || budgetProblems(year, content, now).length > 0) return;
    if (!attempt(() => mutate('budget.propose', { year, basedOn, content }))) return;
    clear();
    done();
  };
  const name = t(row ? 'change' : 'make', { year });
  return (
    <KeyForm name={name} className={shared.page} submit={submit}>
      <h2 className={shared.title}>{name}</h2>
      <p className={shared.quiet}>{t('howApproved')}</p>
      <div className={shared.pair}>
        {budgetLines.map((line) => (
          <FenInput
            key={line}
            label={t(`line.${line}`)}
            value={draft.amounts[line]}
            error={errorOf(draft.amounts[line])}
            onChange={(value) => keep({ ...draft, amounts: { ...draft.amounts, [line]: value } })}
          />
        ))}
        <FenInput
          label={t('point')}
          value={draft.point}
          error={errorOf(draft.point)}
          onChange={(point) => keep({ ...draft, point })}
        />
      </div>
      <Textarea
        label={t('ground')}
        withAsterisk
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1_000}
        value={draft.ground}
        error={tried && !draft.ground.trim() ? t('words:problem.required') : undefined}
        onChange={(event) => keep({ ...draft, ground: event.currentTarget.value })}
      />
      <div className={shared.actions}>
        <Button variant="default" onClick={done}>
          {t('cancel')}
        </Button>
        <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
          {t('propose')}
        </Button>
      </div>
    </KeyForm>
  );
}

/** What is wrong with an amount as it was typed; that all are zero is said at each. */
function useErrors(draft: Draft, year: string, now: Instant, tried: boolean) {
  const { t } = useTranslation('words');
  const content = contentOf(draft);
  const empty = content && budgetProblems(year, content, now).some(({ field }) => field === 'amounts');
  return (text: string): string | undefined => {
    if (!tried) return undefined;
    if (!text.trim()) return t('problem.required');
    return fenOf(text) === undefined || empty ? t('problem.invalid') : undefined;
  };
}
