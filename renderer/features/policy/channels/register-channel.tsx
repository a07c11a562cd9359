import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageSchema } from '../../../../domain/language.ts';
import { type ChannelKind, channelKindSchema } from '../../../../domain/queue/channel.ts';
import { CHANNEL_REGISTER, registrationProblems } from '../../../../domain/queue/channel-register.ts';
import { useDraft, useMutate, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../policy-screen.module.css';

interface Written {
  kind: ChannelKind;
  short: string;
  name: { 'zh-CN': string; en: string };
  queueId: string;
}
const EMPTY: Written = { kind: 'live', short: '', name: { 'zh-CN': '', en: '' }, queueId: '' };

/** Adds a channel: its name in both languages, what it is like, how its adapter calls it and where it leads (C-012). */
export function RegisterChannel() {
  const { t } = useTranslation(['policy', 'words']);
  const { language } = useFormat();
  const [asked, ask] = useState(false);
  const [draft, keep, clear] = useDraft<Written>('channel.register', EMPTY);
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const register = useView((rows) => rows.get('channelregister', CHANNEL_REGISTER));
  const queues = useView(
    (rows) => rows.all('queue').map(({ id, name }) => ({ value: id, label: name[language] })),
    [language],
  );
  const args = { channelId: `${draft.kind}-${draft.short}`, name: draft.name, queueId: draft.queueId };
  const problems = registrationProblems(args, register);
  const errorOf = (field: string) => {
    const found = tried ? problems.find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const submit = () => {
    setTried(true);
    if (problems.length > 0 || !attempt(() => mutate('channel.register', args))) return;
    clear();
    setTried(false);
    ask(false);
  };
  if (!asked)
    return (
      <div className={classes.top}>
        <Button size="xs" variant="default" onClick={() => ask(true)}>
          {t('channels.add')}
        </Button>
      </div>
    );
  return (
    <form
      className={classes.form}
      aria-label={t('channels.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={classes.quiet}>{t('channels.addWhy')}</p>
      {languageSchema.options.map((one) => (
        <TextInput
          key={one}
          size="xs"
          label={t(`channels.name.${one}`)}
          value={draft.name[one]}
          error={errorOf(one)}
          onChange={({ currentTarget }) =>
            keep({ ...draft, name: { ...draft.name, [one]: currentTarget.value } })
          }
        />
      ))}
      <Select
        size="xs"
        label={t('channels.kind')}
        allowDeselect={false}
        data={channelKindSchema.options.map((value) => ({ value, label: t(`channels.kind.${value}`) }))}
        value={draft.kind}
        onChange={(value) => keep({ ...draft, kind: channelKindSchema.catch('live').parse(value) })}
      />
      <TextInput
        size="xs"
        label={t('channels.short')}
        description={t('channels.shortHint')}
        value={draft.short}
        error={errorOf('channelId')}
        onChange={({ currentTarget }) => keep({ ...draft, short: currentTarget.value })}
      />
      <Select
        size="xs"
        label={t('channels.queue')}
        data={queues}
        value={draft.queueId || null}
        error={errorOf('queueId')}
        onChange={(value) => keep({ ...draft, queueId: value ?? '' })}
      />
      <div className={classes.top}>
        <Button type="submit" size="xs">
          {t('channels.register')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={() => ask(false)}>
          {t('channels.cancel')}
        </Button>
      </div>
    </form>
  );
}
