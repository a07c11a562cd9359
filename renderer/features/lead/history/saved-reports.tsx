import { ActionIcon, Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../../../domain/report/report.ts';
import classes from './history.module.css';
import { useSavedReports } from './use-kept-reports.ts';

interface Props {
  report: Report;
  onChoose(report: Report): void;
}

/** Reports one comes back to. A period with a name moves on with the calendar. */
export function SavedReports({ report, onChoose }: Props) {
  const { t } = useTranslation('history');
  const { saved, save, remove } = useSavedReports();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const choose = (one: Report) => {
    onChoose(one);
    setOpened(false);
  };
  const submit = () => {
    save({ name: name.trim(), report });
    setName('');
  };
  return (
    <Popover
      position="bottom-end"
      width={280}
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
        {saved.length === 0 && <p className={classes.none}>{t('saved.none')}</p>}
        {saved.map((one) => (
          <div key={one.name} className={classes.saved}>
            <UnstyledButton className={classes.choose} onClick={() => choose(one.report)}>
              {one.name}
            </UnstyledButton>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('saved.remove', { name: one.name })}
              onClick={() => remove(one.name)}
            >
              <IconX size={14} />
            </ActionIcon>
          </div>
        ))}
        <form
          className={classes.save}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) submit();
          }}
        >
          <TextInput
            size="xs"
            aria-label={t('saved.name')}
            placeholder={t('saved.name')}
            maxLength={60}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button size="xs" type="submit" disabled={!name.trim()}>
            {t('saved.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
