import { Button, Popover, Radio, TextInput } from '@mantine/core';
import { IconZzz } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callback } from '../../../domain/callback/callback.ts';
import { quietClock } from '../../../domain/callback/calling-rules.ts';
import {
  type SnoozeChoice,
  snoozeChoices,
  snoozeProblems,
  snoozeUntil,
} from '../../../domain/callback/snooze.ts';
import type { FieldProblem } from '../../../domain/refusal.ts';
import type { Instant } from '../../../domain/time.ts';
import { useCallingRules, useDraft, useMutate } from '../../data/index.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { SiteDateTime } from '../../ui/site-date-time.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './detail.module.css';

interface Draft {
  reason: string;
  choice: SnoozeChoice;
  picked?: Instant;
}
const empty: Draft = { reason: '', choice: 'tenMinutes' };

/** Puts the reminder off, with a reason. The promise stays where it is. */
export function SnoozeForm({ callback, now }: { callback: Callback; now: Instant }) {
  const { t } = useTranslation(['callbacks', 'words']);
  const format = useFormat();
  const rules = useCallingRules();
  const mutate = useMutate();
  const [open, setOpen] = useState(false);
  const [draft, setDraft, clear] = useDraft<Draft>(`callback.snooze.${callback.id}`, empty);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  useCommand({
    id: 'callbacks.snooze',
    label: t('snooze.title'),
    shortcut: 'callbacks.snooze',
    run: () => setOpen(true),
  });
  const untilOf = (choice: SnoozeChoice) =>
    choice === 'picked' ? draft.picked : snoozeUntil(choice, now, rules);
  const problemOf = (field: string) => {
    const found = problems.find((problem) => problem.field === field);
    if (!found) return undefined;
    return found.problem === 'invalid'
      ? t('snooze.quietHours', quietClock(rules, draft.picked ?? now))
      : t(`words:problem.${found.problem}`);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const until = untilOf(draft.choice);
    const found = snoozeProblems({ until, reason: draft.reason }, now, rules);
    setProblems(found);
    if (found.length > 0 || until === undefined) return;
    mutate('callback.snooze', { callbackId: callback.id, until, reason: draft.reason });
    clear();
    setOpen(false);
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={340}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconZzz size={15} />}
          rightSection={<Keys shortcut="callbacks.snooze" />}
          onClick={() => setOpen(!open)}
        >
          {t('snooze.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('snooze.title')}>
        <form className={classes.snooze} onSubmit={save} noValidate>
          <TextInput
            label={t('snooze.reason')}
            withAsterisk
            data-autofocus
            maxLength={200}
            value={draft.reason}
            onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
            error={problemOf('reason')}
          />
          <Radio.Group
            label={t('snooze.until')}
            value={draft.choice}
            onChange={(next) =>
              setDraft({ ...draft, choice: snoozeChoices.find((one) => one === next) ?? 'picked' })
            }
          >
            <div className={classes.choices}>
              {snoozeChoices.map((choice) => {
                const until = choice === 'picked' ? undefined : untilOf(choice);
                return (
                  <Radio
                    key={choice}
                    value={choice}
                    label={
                      <span className={classes.choice}>
                        {t(`snooze.${choice}`)}
                        <span className={classes.quiet}>{until && format.dayAndTime(until, now)}</span>
                      </span>
                    }
                  />
                );
              })}
            </div>
          </Radio.Group>
          {draft.choice === 'picked' && (
            <SiteDateTime
              label={t('snooze.when')}
              value={draft.picked}
              onChange={(picked) => setDraft({ ...draft, picked })}
              now={now}
              error={problemOf('until')}
            />
          )}
          <p className={classes.quiet}>{t('snooze.promiseStays')}</p>
          <Button type="submit">{t('snooze.save')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
