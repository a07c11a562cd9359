import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Recorded, stretchAt } from '../../../../../domain/recording/coverage.ts';
import { DamagedFile, useFiles } from '../../../../data/index.ts';
import { useReportDamage } from '../use-report-damage.ts';
import type { Head, Projector } from './projector.ts';
import { Reels } from './reels.ts';

/** How it stands with the picture: there, on its way, or why there is none. */
export type PictureState = 'none' | 'loading' | 'there' | 'damaged' | 'outOfReach';

/** Draws the screen of the moment into `place`, on the replay's clock. */
export function useScreen(
  place: RefObject<HTMLElement | null>,
  interactionId: string,
  screens: readonly Recorded[],
  head: Head,
): { picture: PictureState; stretchId?: string } {
  const { t } = useTranslation('quality');
  const title = t('screen.title');
  const files = useFiles();
  const report = useReportDamage(interactionId);
  const reels = useMemo(() => new Reels((hash, size) => files.load(hash, size)), [files]);
  const projector = useProjector(place, title);
  const [shown, setShown] = useState<{ id: string; state: PictureState }>();
  const stretch = stretchAt(screens, head.at);
  const following = useRef(head);
  following.current = head;
  useEffect(() => {
    if (!projector) return;
    if (!stretch) {
      projector.clear();
      return;
    }
    let wanted = true;
    const tell = (state: PictureState) => wanted && setShown({ id: stretch.id, state });
    reels.get(stretch).then(
      (reel) => {
        if (!wanted) return;
        projector.insert(reel);
        projector.follow(following.current);
        tell('there');
        const next = screens[screens.indexOf(stretch) + 1];
        if (next) reels.get(next).catch(() => {});
      },
      (error) => {
        if (!wanted) return;
        projector.clear();
        const damaged = error instanceof Error && error.name === DamagedFile.name;
        if (damaged) report(stretch);
        tell(damaged ? 'damaged' : 'outOfReach');
      },
    );
    return () => {
      wanted = false;
    };
  }, [projector, stretch, reels, screens, report]);
  useEffect(() => projector?.follow(head));
  if (!stretch) return { picture: 'none' };
  const state = shown?.id === stretch.id ? shown.state : 'loading';
  return { picture: state, ...(state === 'there' && { stretchId: stretch.id }) };
}

/** The projector comes with the first replay that needs it: it is large, and most of the day nobody does. */
function useProjector(place: RefObject<HTMLElement | null>, title: string): Projector | undefined {
  const [projector, setProjector] = useState<Projector>();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
    let made: Projector | undefined;
    let gone = false;
    const sizes = new ResizeObserver(() => made?.fit());
    sizes.observe(element);
    void import('./projector.ts').then(({ Projector: Made }) => {
      if (gone) return;
      made = new Made(element, { nonce, title });
      setProjector(made);
    });
    return () => {
      gone = true;
      sizes.disconnect();
      made?.clear();
      setProjector(undefined);
    };
  }, [place, title]);
  return projector;
}
