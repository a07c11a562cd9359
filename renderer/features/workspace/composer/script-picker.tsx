import { Button } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { readyToFind } from '../../../../domain/script/find-scripts.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { ScriptChoice, type ScriptChoiceProps } from './script-choice.tsx';

/** What is chosen from: all of it, or the terms alone (C-043). */
export type Picking = 'all' | 'terms';

interface Props extends Omit<ScriptChoiceProps, 'close' | 'termsOnly'> {
  picking: Picking | undefined;
  setPicking(open: Picking | undefined): void;
}

/** Opens the approved wording. */
export function ScriptPicker({ picking, setPicking, ...choice }: Props) {
  const { t } = useTranslation('workspace');
  useReady(choice.scripts);
  return (
    <>
      <KeyHint label={t('composer.scriptsWhy')} keys="/">
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-haspopup="listbox"
          aria-expanded={picking !== undefined}
          leftSection={<IconQuote size={16} />}
          onClick={() => setPicking(picking ? undefined : 'all')}
        >
          {t('composer.scripts')}
        </Button>
      </KeyHint>
      {picking && (
        <ScriptChoice {...choice} termsOnly={picking === 'terms'} close={() => setPicking(undefined)} />
      )}
    </>
  );
}

/** Makes the library ready to be searched while nobody is waiting for it. */
function useReady(scripts: readonly Script[]): void {
  useEffect(() => {
    if (typeof requestIdleCallback !== 'function') return;
    let next = 0;
    const work: IdleRequestCallback = (deadline) => {
      while (next < scripts.length && deadline.timeRemaining() > 4) {
        const script = scripts[next];
        if (script) readyToFind(script);
        next += 1;
      }
      if (next < scripts.length) handle = requestIdleCallback(work);
    };
    let handle = requestIdleCallback(work);
    return () => cancelIdleCallback(handle);
  }, [scripts]);
}
