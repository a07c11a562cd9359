import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreference } from '../../data/preferences.ts';
import { type Density, densities, drawIn, USUAL_DENSITY } from '../../stores/density.ts';
import { useCommand } from '../../ui/use-command.ts';

/** The density this person works in, on every machine. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, keep] = usePreference('density', USUAL_DENSITY);
  return [density, keep];
}

/** Draws everything in this person's density, and takes the next one by name from the palette. */
export function useDrawnDensity(): void {
  const { t } = useTranslation('shell');
  const [density, keep] = useDensity();
  useLayoutEffect(() => drawIn(density), [density]);
  const next = densities[(densities.indexOf(density) + 1) % densities.length] ?? USUAL_DENSITY;
  const label = t('density.take', { density: t(`density.${next}`) });
  useCommand({ id: 'density', group: 'program', label, run: () => keep(next) });
}
