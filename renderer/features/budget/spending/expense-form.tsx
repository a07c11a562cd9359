import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountId, leftOf } from '../../../../domain/budget/account.ts';
import { type BudgetLine, budgetLineSchema, budgetLines } from '../../../../domain/budget/budget.ts';
import { type ExpenseContent, expenseProblems, yearOfDay } from '../../../../domain/budget/expense.ts';
import { fenOf } from '../../../../domain/budget/money.ts';
import { dayOf, isoDate } from '../../../../domain/calendar/site-time.ts';
import { caseNumber } from '../../../../domain/case/case.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { newId, useDraft, useMutate, useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { KeyForm, sheetStyles as shared } from '../../improve/index.ts';
import { FenInput } from '../parts/fen-input.tsx';
import { useYuan } from '../parts/use-yuan.ts';

interface Props {
  /** The case it was spent on. */
  caseId: string | undefined;
  done(expenseId: string): void;
}

interface Draft extends Omit<ExpenseContent, 'fen' | 'caseId'> {
  yuan: string;
}

/** A booking. Where the line has not enough left it says so before it is sent, and where more is asked for (C-282, C-283). */
export function ExpenseForm({ caseId, done }: Props) {
  const { t } = useTranslation(['budget', 'words']);
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [draft, keep, clear] = useDraft<Draft>(`budget.expense.${caseId ?? 'new'}`, {
    line: caseId ? 'compensation' : 'equipment',
    yuan: '',
    day: isoDate(dayOf(now)),
    what: '',
    reference: caseId ? caseNumber(caseId) : '',
  });
  const [tried, setTried] = useState(false);
  const { yuan, ...rest } = draft;
  const fen = fenOf(yuan);
  const content: ExpenseContent = { ...rest, fen: fen ?? 0, ...(caseId !== undefined && { caseId }) };
  const problems =
    rest.day === '' ? [{ field: 'day', problem: 'required' as const }] : expenseProblems(content, now);
  const errorOf = (field: string) => {
    const found = tried && problems.find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    if (problems.length > 0 || fen === undefined) return;
    const expenseId = newId();
    if (!attempt(() => mutate('expense.enter', { expenseId, content }))) return;
    clear();
    done(expenseId);
  };
  return (
    <KeyForm name={t('enter')} className={shared.page} submit={submit}>
      <h2 className={shared.title}>{t('enter')}</h2>
      <div className={shared.pair}>
        <LineSelect line={draft.line} choose={(line) => keep({ ...draft, line })} />
        <FenInput
          label={t('amount')}
          value={yuan}
          error={tried && yuan && fen === undefined ? t('words:problem.invalid') : errorOf('fen')}
          onChange={(value) => keep({ ...draft, yuan: value })}
        />
        <TextInput
          type="date"
          label={t('day')}
          withAsterisk
          max={isoDate(dayOf(now))}
          value={draft.day}
          error={errorOf('day')}
          onChange={(event) => keep({ ...draft, day: event.currentTarget.value })}
        />
        <TextInput
          label={t('reference')}
          maxLength={60}
          value={draft.reference}
          onChange={(event) => keep({ ...draft, reference: event.currentTarget.value })}
        />
      </div>
      <Left year={yearOfDay(draft.day)} line={draft.line} fen={fen ?? 0} />
      <Textarea
        label={t('what')}
        withAsterisk
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        value={draft.what}
        error={errorOf('what')}
        onChange={(event) => keep({ ...draft, what: event.currentTarget.value })}
      />
      <div className={shared.actions}>
        <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
          {t('book')}
        </Button>
      </div>
    </KeyForm>
  );
}

/** Which line it is of. */
export function LineSelect({ line, choose }: { line: BudgetLine; choose(line: BudgetLine): void }) {
  const { t } = useTranslation('budget');
  return (
    <NativeSelect
      label={t('head.line')}
      data={budgetLines.map((value) => ({ value, label: t(`line.${value}`) }))}
      value={line}
      onChange={(event) => choose(budgetLineSchema.catch(line).parse(event.currentTarget.value))}
    />
  );
}

/** What the line has left, and the way to ask for more where that is not enough. */
function Left({ year, line, fen }: { year: string; line: BudgetLine; fen: number }) {
  const { t } = useTranslation('budget');
  const yuan = useYuan();
  const account = useView((rows) => rows.get('budgetaccount', accountId(year, line)), [year, line]);
  if (!account) return <p className={shared.quiet}>{t('left.noBudget', { year })}</p>;
  const left = leftOf(account);
  return (
    <div className={shared.line} role="status">
      <span className={shared.quiet}>{t('left', { left: yuan(left) })}</span>
      {fen > left && (
        <>
          <span>{t('left.short', { short: yuan(fen - left) })}</span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => go({ screen: 'budget', side: 'requests', id: `new:${line}` })}
          >
            {t('ask')}
          </Button>
        </>
      )}
    </div>
  );
}
