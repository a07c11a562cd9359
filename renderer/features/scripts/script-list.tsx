import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findScripts } from '../../../domain/script/find-scripts.ts';
import type { LibraryEntry } from '../../../domain/script/library.ts';
import { scriptMomentSchema } from '../../../domain/script/script.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Keys } from '../../ui/key-hint.tsx';
import { ListSide } from '../../ui/list-and-detail.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../ui/use-format.ts';
import { type VirtualRow, VirtualRows } from '../../ui/virtual-rows.tsx';
import { ScriptRow } from './script-row.tsx';
import classes from './scripts-screen.module.css';
import type { Uses } from './use-uses.ts';

interface Props {
  entries: readonly LibraryEntry[];
  uses: Uses;
  selectedId: string | undefined;
  onSelect(id: string): void;
  /** What can be done with the library as a whole. */
  action: ReactNode;
}

/** The whole library by moment, found by characters, pinyin or initials. */
export function ScriptList({ entries, uses, selectedId, onSelect, action }: Props) {
  const { t } = useTranslation(['scripts', 'words']);
  const { language } = useFormat();
  const [query, setQuery] = useState('');
  const [waiting, setWaiting] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const open = entries.filter((entry) => entry.open.length > 0);
  const rows = useMemo((): VirtualRow<LibraryEntry>[] => {
    const listed = waiting ? entries.filter((entry) => entry.open.length > 0) : entries;
    const byId = new Map(listed.map((entry) => [entry.id, entry]));
    const shown = listed.map((entry) => entry.shown);
    return findScripts(shown, query, language, scriptMomentSchema.options, (moment) =>
      t(`words:scriptMoment.${moment}`),
    ).flatMap(({ moment, scripts }) => [
      {
        id: `moment/${moment}`,
        heading: <div className={classes.heading}>{t(`words:scriptMoment.${moment}`)}</div>,
      },
      ...scripts.flatMap(({ id }) => {
        const item = byId.get(id);
        return item ? [{ id, item }] : [];
      }),
    ]);
  }, [entries, query, waiting, language, t]);
  useCommand({ id: 'scripts.find', label: t('search'), shortcut: 'find', run: () => field.current?.focus() });
  return (
    <ListSide
      bar={
        <>
          <TextInput
            ref={field}
            className={classes.search}
            size="xs"
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={15} />}
            rightSection={<Keys shortcut="find" />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          {action}
          <Checkbox
            size="xs"
            label={t('onlyWaiting', { count: open.length })}
            checked={waiting}
            onChange={(event) => setWaiting(event.currentTarget.checked)}
          />
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon={IconSearchOff} title={t(waiting ? 'none.waiting' : 'none.found')} />
      ) : (
        <VirtualRows
          rows={rows}
          label={t('title')}
          rowHeight={52}
          headingHeight={30}
          activeId={selectedId}
          onActive={onSelect}
          render={(entry) => <ScriptRow entry={entry} uses={uses} />}
        />
      )}
    </ListSide>
  );
}
