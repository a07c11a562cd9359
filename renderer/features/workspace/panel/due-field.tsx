import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProvisional } from '../../../../domain/calendar/business-calendar.ts';
import { callbackPolicySchema } from '../../../../domain/callback/callback.ts';
import { complexDaysAt, quietClock } from '../../../../domain/callback/calling-rules.ts';
import { dueFromPolicy } from '../../../../domain/callback/due.ts';
import { isQuiet } from '../../../../domain/callback/quiet-hours.ts';
import type { OpeningHours } from '../../../../domain/queue/queue.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useCallingRules, useNow } from '../../../data/index.ts';
import { SiteDateTime } from '../../../ui/site-date-time.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import type { CallbackDraft } from './callback-draft.ts';
import classes from './due-field.module.css';

interface Props {
  hours: OpeningHours | undefined;
  form: CallbackDraft;
  change(part: Partial<CallbackDraft>): void;
  error: string | undefined;
}

const policies = ['inOneHour', 'endOfToday', 'oneBusinessDay', 'twoBusinessDays', 'picked'] as const;

/** By when: a policy with the instant it means right now, or a picked time. */
export function DueField({ hours, form, change, error }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  const now = useNow(MINUTE);
  const rules = useCallingRules();
  const picking = form.policy === 'picked';
  return (
    <div>
      <Radio.Group
        label={t('callback.due')}
        withAsterisk
        required
        error={picking ? undefined : error}
        value={form.policy ?? null}
        onChange={(policy) => change({ policy: callbackPolicySchema.parse(policy) })}
      >
        <div className={classes.choices}>
          {policies.map((policy) => {
            const due = hours && dueFromPolicy(policy, now, hours, rules);
            return (
              <div key={policy} className={classes.choice}>
                <Radio
                  size="xs"
                  value={policy}
                  label={
                    policy === 'twoBusinessDays'
                      ? t('callback.workingDays', { count: complexDaysAt(rules, now) })
                      : t(`words:callbackPolicy.${policy}`)
                  }
                  disabled={policy !== 'picked' && due === undefined}
                />
                <DueTime due={due} />
              </div>
            );
          })}
        </div>
      </Radio.Group>
      {picking && (
        <SiteDateTime
          now={now}
          label={t('callback.pickedAt')}
          error={error}
          value={form.pickedAt}
          onChange={(pickedAt) => change({ pickedAt })}
        />
      )}
      {picking && form.pickedAt !== undefined && isQuiet(form.pickedAt, rules) && (
        <p className={classes.hint}>{t('callback.quiet', quietClock(rules, form.pickedAt))}</p>
      )}
    </div>
  );
}

function DueTime({ due }: { due: Instant | undefined }) {
  const { t } = useTranslation('workspace');
  const { dayAndTime } = useFormat();
  const now = useNow(MINUTE);
  if (due === undefined) return null;
  return (
    <span className={classes.due}>
      {dayAndTime(due, now)}
      {isProvisional(due) && ` · ${t('callback.provisional')}`}
    </span>
  );
}
