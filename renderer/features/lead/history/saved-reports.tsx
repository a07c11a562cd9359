import { Button, Indicator, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceLevelVariant } from '../../../../domain/metrics/service-level.ts';
import { type KeptContent, type MadeReport, NAME_LIMIT } from '../../../../domain/report/kept-report.ts';
import type { Report } from '../../../../domain/report/report.ts';
import { useSession, useView } from '../../../data/index.ts';
import classes from './history.module.css';
import { KeptLine } from './kept-line.tsx';
import { MadeList } from './made-list.tsx';
import { useKeptReports, useOpenedName } from './use-kept-reports.ts';

interface Props {
  report: Report;
  variant: ServiceLevelVariant;
  onChoose(report: Report): void;
  onOpen(made: MadeReport): void;
}

/** Reports one comes back to: one's own, those that others share, and what was made of them when it was due. */
export function SavedReports({ report, variant, onChoose, onOpen }: Props) {
  const { t } = useTranslation('history');
  const { person } = useSession();
  const { own, others, save, change, remove } = useKeptReports();
  const made = useView((rows) => rows.where('madereport', 'ownerId', person.id), [person.id]);
  const unread = made.filter(({ readAt }) => readAt === undefined).length;
  const [opened, setOpened] = useState(false);
  const [name, setName] = useOpenedName();
  const choose = ({ name, report }: KeptContent) => {
    onChoose(report);
    setName(name);
    setOpened(false);
  };
  return (
    <Indicator disabled={unread === 0} label={unread} size={16} color="blue.8">
      <Popover
        position="bottom-end"
        width={420}
        shadow="md"
        trapFocus
        returnFocus
        opened={opened}
        onChange={setOpened}
      >
        <Popover.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconBookmark size={15} />}
            onClick={() => setOpened(!opened)}
          >
            {t('saved')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('saved')} p={6}>
          {own.length + others.length === 0 && <p className={classes.none}>{t('saved.none')}</p>}
          {own.map((one) => (
            <KeptLine
              key={one.id}
              kept={one}
              onChoose={() => choose(one)}
              onChange={(part) => change(one, part)}
              onRemove={() => remove(one)}
            />
          ))}
          {others.map((one) => (
            <div key={one.id} className={classes.saved}>
              <UnstyledButton className={classes.choose} onClick={() => choose(one)}>
                {one.name} <Owner personId={one.ownerId} />
              </UnstyledButton>
            </div>
          ))}
          <form
            className={classes.save}
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim()) save(name.trim(), report, variant);
            }}
          >
            <TextInput
              size="xs"
              aria-label={t('saved.name')}
              placeholder={t('saved.name')}
              maxLength={NAME_LIMIT}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <Button size="xs" type="submit" disabled={!name.trim()}>
              {t(own.some((one) => one.name === name.trim()) ? 'saved.replace' : 'saved.save')}
            </Button>
          </form>
          <MadeList
            made={made}
            onOpen={(one) => {
              onOpen(one);
              setOpened(false);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </Indicator>
  );
}

function Owner({ personId }: { personId: string }) {
  const { t } = useTranslation('history');
  const name = useView((rows) => rows.get('person', personId)?.name, [personId]);
  return <span className={classes.told}>{t('saved.by', { name: name ?? personId })}</span>;
}
