import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../domain/language.ts';
import type { FilledScript } from '../../../../domain/script/fill-script.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import classes from './composer.module.css';
import { findScripts, type SpokenMoment } from './find-scripts.ts';
import { ScriptOption } from './script-option.tsx';

interface Props {
  scripts: readonly Script[];
  language: Language;
  fill(script: Script): FilledScript;
  opened: boolean;
  setOpened(open: boolean): void;
  insert(script: Script): void;
}

/** Approved wording to choose from: type to search, arrows to move, Enter to put it in. */
export function ScriptPicker({ scripts, language, fill, opened, setOpened, insert }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  const [query, setQuery] = useState('');
  const box = useCombobox({
    opened,
    onOpenedChange: (open) => {
      setQuery('');
      setOpened(open);
    },
  });
  const found = findScripts(scripts, query, language, (moment: SpokenMoment) =>
    t(`words:scriptMoment.${moment}`),
  );
  const first = found[0]?.scripts[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is new at every render, opening is what counts
  useEffect(() => {
    if (opened) box.focusSearchInput();
  }, [opened]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another script comes first, Enter means it
  useEffect(() => {
    if (opened) box.selectFirstOption();
  }, [opened, first]);
  return (
    <Combobox
      store={box}
      width={460}
      position="top-start"
      withinPortal={false}
      classNames={{ option: classes.option }}
      onOptionSubmit={(id) => {
        const script = scripts.find((one) => one.id === id);
        box.closeDropdown();
        if (script) insert(script);
      }}
    >
      <KeyHint label={t('composer.scriptsWhy')} keys="/">
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-haspopup="listbox"
          aria-expanded={opened}
          leftSection={<IconQuote size={16} />}
          onClick={() => box.toggleDropdown()}
        >
          {t('composer.scripts')}
        </Button>
      </KeyHint>
      <Combobox.DropdownTarget>
        <span className={classes.anchor} />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded
          value={query}
          placeholder={t('scripts.search')}
          aria-label={t('scripts.search')}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Combobox.Options className={classes.options} aria-label={t('composer.scripts')}>
          {found.map(({ moment, scripts: ofMoment }) => (
            <Combobox.Group key={moment} label={t(`words:scriptMoment.${moment}`)}>
              {ofMoment.map((script) => (
                <ScriptOption key={script.id} script={script} filled={fill(script)} customer={language} />
              ))}
            </Combobox.Group>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('scripts.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
