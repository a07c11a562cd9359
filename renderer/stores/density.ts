import { createOfPerson } from './of-person.ts';

/** How close together lists and conversations stand; `ui/base.css` says what that means. */
export const densities = ['comfortable', 'compact', 'dense'] as const;
export type Density = (typeof densities)[number];
export const USUAL_DENSITY: Density = 'compact';

/** As two lines of a row grow with `ui/base.css`: 60, 52 and 42 pixels. */
const scale: Record<Density, number> = { comfortable: 1.154, compact: 1, dense: 0.81 };

const useDensityStore = createOfPerson<{ density: Density }>(() => ({ density: USUAL_DENSITY }));

/** Draws everything in this density from now on. */
export function drawIn(density: Density): void {
  useDensityStore.setState({ density });
  document.documentElement.dataset.density = density;
}

/** The height of a row that is drawn `px` high in the usual density. */
export const useRowHeight = (px: number): number =>
  Math.round(px * scale[useDensityStore((state) => state.density)]);
