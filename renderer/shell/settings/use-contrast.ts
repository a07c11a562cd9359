import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreference } from '../../data/preferences.ts';
import { type Contrast, drawWithContrast } from '../../stores/contrast.ts';
import { useCommand } from '../../ui/use-command.ts';

/** The contrast this person sees best with, on every machine. */
export function useContrast(): [Contrast, (contrast: Contrast) => void] {
  const [contrast, keep] = usePreference('contrast', 'auto');
  return [contrast, keep];
}

/** Draws everything with this person's contrast, and takes the other one by name from the palette. */
export function useDrawnContrast(): void {
  const { t } = useTranslation('shell');
  const [contrast, keep] = useContrast();
  useLayoutEffect(() => {
    drawWithContrast(contrast);
    return () => drawWithContrast('auto');
  }, [contrast]);
  const next = contrast === 'more' ? 'usual' : 'more';
  const label = t('contrast.take', { contrast: t(`contrast.${next}`) });
  useCommand({ id: 'contrast', group: 'program', label, run: () => keep(next) });
}
