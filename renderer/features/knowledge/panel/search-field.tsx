import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { pressed } from '../../../ui/keys.ts';
import classes from './panel.module.css';

interface Props {
  field?: RefObject<HTMLInputElement | null>;
  value: string;
  onChange(text: string): void;
  /** Enter: the best one. */
  onEnter?(): void;
}

/** Where knowledge is searched: characters, pinyin, initials, English. */
export function SearchField({ field, value, onChange, onEnter }: Props) {
  const { t } = useTranslation('knowledge');
  return (
    <TextInput
      ref={field}
      type="search"
      className={classes.search}
      size="sm"
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      leftSection={<IconSearch size={16} stroke={1.6} />}
      rightSection={
        value && <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => onChange('')} />
      }
      value={value}
      maxLength={200}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (pressed(event, 'Enter')) onEnter?.();
        if (pressed(event, 'ArrowDown')) toList(event);
      }}
    />
  );
}

/** Down from the field is the first thing that was found. */
function toList(event: KeyboardEvent<HTMLElement>): void {
  const first = event.currentTarget
    .closest('section, main')
    ?.querySelector<HTMLElement>('[data-found] button, [role="listbox"]');
  if (!first) return;
  event.preventDefault();
  first.focus();
}
