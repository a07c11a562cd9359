import { z } from 'zod';

export const MIN_WIDTH = 1024;
export const MIN_HEIGHT = 700;

const rectangleSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export type Rectangle = z.infer<typeof rectangleSchema>;

/** Where the window was and how it looked, in device-independent pixels. */
export const windowStateSchema = z.object({
  bounds: rectangleSchema.optional(),
  maximized: z.boolean(),
  zoom: z.number().min(0.5).max(3),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const firstState: WindowState = { maximized: false, zoom: 1 };

/** This much of the window must lie on a screen for a person to get hold of it. */
const GRIP = 100;

/** The bounds to open with: as they were if a screen still shows them, else `undefined` (the system places the window). */
export function reachableBounds(
  saved: Rectangle | undefined,
  screens: readonly Rectangle[],
): Rectangle | undefined {
  if (!saved) return undefined;
  const width = Math.max(saved.width, MIN_WIDTH);
  const height = Math.max(saved.height, MIN_HEIGHT);
  const bounds = { ...saved, width, height };
  return screens.some((screen) => canBeGripped(bounds, screen)) ? bounds : undefined;
}

/** How far a further window stands from the one it was opened from, so that both are seen. */
const STEP_ASIDE = 32;

/** Aside from `bounds`, and on top of none of the windows that are already open: one window would hide the other. */
export function placeBeside(bounds: Rectangle, open: readonly Rectangle[]): Rectangle {
  const place = { ...bounds, x: bounds.x + STEP_ASIDE, y: bounds.y + STEP_ASIDE };
  return open.some(({ x, y }) => x === place.x && y === place.y) ? placeBeside(place, open) : place;
}

function canBeGripped(bounds: Rectangle, screen: Rectangle): boolean {
  const shownWidth =
    Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  // Only the title bar can be dragged, so the top edge itself must be on the screen.
  const topShown = bounds.y >= screen.y && bounds.y <= screen.y + screen.height - GRIP;
  return shownWidth >= GRIP && topShown;
}

const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The next zoom factor in or out; stays at the ends. */
export function nextZoom(zoom: number, direction: 'in' | 'out'): number {
  const near = 0.001;
  const next =
    direction === 'in'
      ? zoomSteps.find((step) => step > zoom + near)
      : zoomSteps.findLast((step) => step < zoom - near);
  return next ?? zoom;
}
