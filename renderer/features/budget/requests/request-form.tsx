import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BudgetLine, yearAt } from '../../../../domain/budget/budget.ts';
import { overspendProblems } from '../../../../domain/budget/expense.ts';
import { fenOf } from '../../../../domain/budget/money.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { newId, useDraft, useMutate, useNow } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { KeyForm, sheetStyles as shared } from '../../improve/index.ts';
import { FenInput } from '../parts/fen-input.tsx';
import { LineSelect } from '../spending/expense-form.tsx';

interface Props {
  line: BudgetLine | undefined;
  done(requestId: string): void;
}

/** Asks for more than a line of this year has: how much, and why (C-283). */
export function RequestForm({ line: asked, done }: Props) {
  const { t } = useTranslation(['budget', 'words']);
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [draft, keep, clear] = useDraft(`budget.request.${asked ?? 'new'}`, {
    line: asked ?? ('equipment' as BudgetLine),
    yuan: '',
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const { line, yuan, reason } = draft;
  const fen = fenOf(yuan);
  const content = { year: yearAt(now), line, fen: fen ?? 0, reason };
  const errorOf = (field: string) => {
    const found = tried && overspendProblems(content).find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    if (overspendProblems(content).length > 0) return;
    const requestId = newId();
    if (!attempt(() => mutate('expense.askForMore', { requestId, content }))) return;
    clear();
    done(requestId);
  };
  return (
    <KeyForm name={t('ask')} className={shared.page} submit={submit}>
      <h2 className={shared.title}>{t('ask')}</h2>
      <p className={shared.quiet}>{t('ask.how')}</p>
      <div className={shared.pair}>
        <LineSelect line={line} choose={(value) => keep({ ...draft, line: value })} />
        <FenInput
          label={t('amount')}
          value={yuan}
          error={tried && yuan && fen === undefined ? t('words:problem.invalid') : errorOf('fen')}
          onChange={(value) => keep({ ...draft, yuan: value })}
        />
      </div>
      <Textarea
        label={t('reason')}
        withAsterisk
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        value={reason}
        error={errorOf('reason')}
        onChange={(event) => keep({ ...draft, reason: event.currentTarget.value })}
      />
      <div className={shared.actions}>
        <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
          {t('ask.send')}
        </Button>
      </div>
    </KeyForm>
  );
}
