import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../../domain/queue/channel.ts';
import { channelProblems, FEWEST_OPEN } from '../../../../domain/queue/channel-state.ts';
import { useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../policy-screen.module.css';

interface Props {
  channel: Channel;
  /** What it becomes. */
  open: boolean;
  others: number;
  onDone(): void;
}

/** Why a channel is opened or closed; where too few would stay open, why that must be. */
export function ChannelForm({ channel, open, others, onDone }: Props) {
  const { t } = useTranslation(['policy', 'words']);
  const [draft, keep, clear] = useDraft(`channel.${channel}`, { reason: '', override: '' });
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const change = { ...draft, open };
  const problems = channelProblems(change, others);
  const errorOf = (field: string) => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const fields = !open && others < FEWEST_OPEN ? (['reason', 'override'] as const) : (['reason'] as const);
  const submit = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (!attempt(() => mutate('channel.set', { channelId: channel, ...change }))) return;
    clear();
    onDone();
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {fields.map((field) => (
        <Textarea
          key={field}
          size="xs"
          autosize
          label={t(`channels.${field}`)}
          value={draft[field]}
          error={errorOf(field)}
          onChange={({ currentTarget }) => keep({ ...draft, [field]: currentTarget.value })}
        />
      ))}
      <div className={classes.top}>
        <Button type="submit" size="xs" color={open ? undefined : 'red.9'}>
          {t(open ? 'channels.doOpen' : 'channels.close')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          {t('channels.cancel')}
        </Button>
      </div>
    </form>
  );
}
