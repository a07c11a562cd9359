import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../../domain/interaction/kind.ts';
import type { Language } from '../../../../domain/language.ts';
import type { FilledScript } from '../../../../domain/script/fill-script.ts';
import { findScripts } from '../../../../domain/script/find-scripts.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { spokenMoments } from '../../../../domain/script/spoken-moments.ts';
import classes from './composer.module.css';
import { ScriptOption } from './script-option.tsx';
import { ScriptPreview } from './script-preview.tsx';

export interface ScriptChoiceProps {
  scripts: readonly Script[];
  language: Language;
  /** What the matter is: whoever complains is calmed first. */
  kind: Kind | undefined;
  fill(script: Script): FilledScript;
  /** The scripts that still have to be said in this conversation. */
  due: readonly Script[];
  /** What goes on in the centre is said with this: above all others while nothing is searched for (C-265). */
  first: Script | undefined;
  /** A word is looked for, not a sentence (C-043). */
  termsOnly: boolean;
  close(): void;
  insert(script: Script): void;
}

/** Nobody reads further: whoever has not found it types on. */
const SHOWN = 60;

/** Approved wording to choose from: type to search, arrows to move, Enter to put it in. */
export function ScriptChoice({
  scripts,
  language,
  kind,
  fill,
  due,
  first: asked,
  termsOnly,
  close,
  insert,
}: ScriptChoiceProps) {
  const { t } = useTranslation(['workspace', 'words']);
  const [query, setQuery] = useState('');
  const [looked, setLooked] = useState(0);
  const box = useCombobox({ opened: true, onOpenedChange: (open) => !open && close() });
  const found = useMemo(
    () =>
      findScripts(scripts, query, language, termsOnly ? ['term'] : spokenMoments(kind), (m) =>
        t(`words:scriptMoment.${m}`),
      ),
    [scripts, query, language, kind, termsOnly, t],
  );
  const top = query === '' && !termsOnly ? asked : undefined;
  const what = t(termsOnly ? 'scripts.searchTerms' : 'scripts.search');
  const others = found.flatMap((group) => group.scripts).filter(({ id }) => id !== top?.id);
  const shown = [...(top ? [top] : []), ...others].slice(0, SHOWN);
  const first = shown[0]?.id;
  const preview = shown[looked] ?? shown[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is new at every render, opening is what counts
  useEffect(() => box.focusSearchInput(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another script comes first, Enter means it
  useEffect(() => {
    box.selectFirstOption();
  }, [first]);
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
      <Combobox.DropdownTarget>
        <span className={classes.anchor} />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded
          value={query}
          placeholder={what}
          aria-label={what}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setLooked(0);
          }}
          onKeyUp={() => setLooked(Math.max(0, box.getSelectedOptionIndex()))}
        />
        <Combobox.Options
          className={classes.options}
          aria-label={t(termsOnly ? 'composer.terms' : 'composer.scripts')}
        >
          {top && (
            <Combobox.Group label={t('scripts.incident')}>
              <ScriptOption
                script={top}
                filled={fill(top)}
                customer={language}
                due={due.includes(top)}
                onLook={() => setLooked(0)}
              />
            </Combobox.Group>
          )}
          {found.map(({ moment, scripts: all }) => {
            const ofMoment = all.filter((script) => script !== top && shown.includes(script));
            if (ofMoment.length === 0) return null;
            return (
              <Combobox.Group key={moment} label={t(`words:scriptMoment.${moment}`)}>
                {ofMoment.map((script) => (
                  <ScriptOption
                    key={script.id}
                    script={script}
                    filled={fill(script)}
                    customer={language}
                    due={due.includes(script)}
                    onLook={() => setLooked(shown.indexOf(script))}
                  />
                ))}
              </Combobox.Group>
            );
          })}
          {found.length === 0 && <Combobox.Empty>{t('scripts.none')}</Combobox.Empty>}
        </Combobox.Options>
        {preview && <ScriptPreview script={preview} filled={fill(preview)} />}
      </Combobox.Dropdown>
    </Combobox>
  );
}
