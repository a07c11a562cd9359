import { useTranslation } from 'react-i18next';
import { standingOf } from '../../../domain/interaction/matters.ts';
import { useSession, useView } from '../../data/index.ts';
import { ClockAlerts } from './alerts/clock-alerts.tsx';
import { Conversation } from './conversation/conversation.tsx';
import { EmptyWorkspace } from './empty-workspace.tsx';
import { LeftColumn } from './left-column.tsx';
import { useNarrowView } from './narrow-view.ts';
import { OfferTray } from './offer/offer-tray.tsx';
import { SidePanel, useShownPanel } from './panel/side-panel.tsx';
import { useMatterKeys } from './use-matter-keys.ts';
import { useSelectedId } from './use-selection.ts';
import { useMatters, useOffers } from './use-work.ts';
import classes from './workspace.module.css';

/** The agent's screen: who needs me on the left, the conversation in the middle, what is known at the right. */
export function WorkspaceScreen() {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const matters = useMatters();
  const offers = useOffers();
  const selectedId = useSelectedId();
  const narrow = useNarrowView();
  const selected = useView(
    (rows) => (selectedId ? rows.get('interaction', selectedId) : undefined),
    [selectedId],
  );
  const standing = selected && standingOf(selected, person.id);
  const mine = standing === 'mine';
  const panel = useShownPanel(selected?.id ?? '', mine);
  useMatterKeys(matters, selectedId);
  return (
    <div className={classes.frame}>
      <div
        className={classes.workspace}
        data-open={selected ? true : undefined}
        data-list={narrow.list || undefined}
        data-side={panel !== 'facts' || narrow.details || undefined}
      >
        <nav className={classes.left} aria-label={t('left.title')}>
          <LeftColumn matters={matters} selectedId={selectedId} />
        </nav>
        <div className={classes.tray}>
          <ClockAlerts matters={matters} />
          <OfferTray offers={offers} />
        </div>
        <main className={classes.middle}>
          {selected && standing ? (
            <Conversation key={selected.id} interaction={selected} standing={standing} />
          ) : (
            <EmptyWorkspace matters={matters} />
          )}
        </main>
        {selected && (
          <aside className={classes.right} aria-label={t('right.title')}>
            <SidePanel key={selected.id} interaction={selected} mine={mine} />
          </aside>
        )}
      </div>
    </div>
  );
}
