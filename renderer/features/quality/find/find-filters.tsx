import { Chip, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type InteractionFilter, notices } from '../../../../domain/interaction/find-interactions.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { useView } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useFindStore } from './filter-store.ts';
import classes from './find.module.css';

const change = (part: Partial<InteractionFilter>) =>
  useFindStore.setState(({ filter }) => ({ filter: { ...filter, ...part } }));

/** What is looked for, and where. */
export function FindFilters({ evaluates, count }: { evaluates: boolean; count: string }) {
  const { t } = useTranslation(['quality', 'words']);
  const { language } = useFormat();
  const { filter, unscored, reach } = useFindStore();
  const search = useRef<HTMLInputElement>(null);
  useCommand({
    id: 'quality.search',
    label: t('find.search'),
    shortcut: 'find',
    run: () => search.current?.focus(),
  });
  const queues = useView(
    (rows) => rows.all('queue').map(({ id, name }) => ({ value: id, label: name[language] })),
    [language],
  );
  const agents = useView((rows) =>
    rows
      .all('person')
      .filter((person) => hasRole(person, 'agent', 'teamLead'))
      .map(({ id, name }) => ({ value: id, label: name })),
  );
  const channels = useChannelWords();
  const wanted = filter.notices ?? [];
  return (
    <search className={classes.filters}>
      <div className={classes.line}>
        <SegmentedControl
          aria-label={t('find.reach')}
          value={reach}
          onChange={(value) => useFindStore.setState({ reach: value === 'history' ? 'history' : 'here' })}
          data={[
            { value: 'here', label: t('find.here') },
            { value: 'history', label: t('find.history') },
          ]}
        />
        <TextInput
          ref={search}
          className={classes.text}
          type="search"
          aria-label={t('find.search')}
          placeholder={t('find.placeholder')}
          leftSection={<IconSearch size={16} />}
          rightSection={<Keys shortcut="find" />}
          value={filter.text ?? ''}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <Select
          className={classes.select}
          aria-label={t('find.queue')}
          placeholder={t('find.queue')}
          clearable
          data={queues}
          value={filter.queueId ?? null}
          onChange={(queueId) => change({ queueId: queueId ?? undefined })}
        />
        <Select
          className={classes.select}
          aria-label={t('find.agent')}
          placeholder={t('find.agent')}
          clearable
          searchable
          data={agents}
          value={filter.agentId ?? null}
          onChange={(agentId) => change({ agentId: agentId ?? undefined })}
        />
        <Select
          className={classes.select}
          aria-label={t('find.channel')}
          placeholder={t('find.channel')}
          clearable
          data={channels.choices}
          value={filter.channel ?? null}
          onChange={(value) => change({ channel: channels.channels.find((channel) => channel === value) })}
        />
      </div>
      <div className={classes.line}>
        {reach === 'here' && (
          <>
            <Chip.Group
              multiple
              value={[...wanted]}
              onChange={(values) => change({ notices: notices.filter((one) => values.includes(one)) })}
            >
              {notices.map((notice) => (
                <Chip key={notice} size="xs" value={notice}>
                  {t(`notice.${notice}`)}
                </Chip>
              ))}
            </Chip.Group>
            {evaluates && (
              <Chip
                size="xs"
                checked={unscored}
                onChange={(value) => useFindStore.setState({ unscored: value })}
              >
                {t('find.unscored')}
              </Chip>
            )}
          </>
        )}
        <output className={classes.count}>{count}</output>
      </div>
    </search>
  );
}
