import { Radio } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallbackOutcome, callbackOutcomeSchema } from '../../../domain/callback/callback.ts';
import { caseCallOutcomes } from '../../../domain/case/case-callback.ts';
import classes from './detail.module.css';

interface Props {
  value: CallbackOutcome | undefined;
  onChange(outcome: CallbackOutcome): void;
  error?: string;
  ref?: Ref<HTMLDivElement>;
  /** It is about the result of a case. */
  ofCase: boolean;
}

/** What came of a try: one of a few, arrow keys move between them. */
export function OutcomeChoice({ value, onChange, error, ref, ofCase }: Props) {
  const { t } = useTranslation(['callbacks', 'words']);
  return (
    <Radio.Group
      ref={ref}
      label={t('outcome.what')}
      value={value ?? null}
      onChange={(next) => onChange(callbackOutcomeSchema.parse(next))}
      error={error}
    >
      <div className={classes.outcomes}>
        {(ofCase ? caseCallOutcomes : callbackOutcomeSchema).options.map((outcome) => (
          <Radio.Card key={outcome} value={outcome} className={classes.outcome}>
            <Radio.Indicator size="xs" />
            {t(`words:callbackOutcome.${outcome}`)}
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
