import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
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
  const [name, setName] = useState('');
  const submit = () => {
    save({ name: name.trim(), report });
    setName('');
  };
  return (
    <Menu position="bottom-end" closeOnItemClick width={280}>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconBookmark size={15} />}>
          {t('saved')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {saved.length === 0 && <Menu.Label>{t('saved.none')}</Menu.Label>}
        {saved.map((one) => (
          <div key={one.name} className={classes.saved}>
            <Menu.Item onClick={() => onChoose(one.report)}>{one.name}</Menu.Item>
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
        <Menu.Divider />
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
            // The menu would take letters for a search among its items.
            onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button size="xs" type="submit" disabled={!name.trim()}>
            {t('saved.save')}
          </Button>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
