import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { standingOf } from '../../../domain/interaction/matters.ts';
import { useSession, useView } from '../../data/index.ts';
import { ColumnEdge } from '../../ui/column-edge.tsx';
import { ClockAlerts } from './alerts/clock-alerts.tsx';
import { BulkTransferForm } from './bulk/bulk-transfer-form.tsx';
import { useBulkTransferOpen } from './bulk/use-bulk-transfer.ts';
import { Conversation } from './conversation/conversation.tsx';
import { EmptyWorkspace } from './empty-workspace.tsx';
import { LeftColumn } from './left-column.tsx';
import { useNarrowView } from './narrow-view.ts';
import { OfferTray } from './offer/offer-tray.tsx';
import { SidePanel, useShownPanel } from './panel/side-panel.tsx';
import { useRecording } from './recording/use-recording.ts';
import { useColumnWidths } from './use-column-widths.ts';
import { useSelectedId } from './use-selection.ts';
import { useMatters, useOffers } from './use-work.ts';
import classes from './workspace.module.css';

/** How wide the outer columns can be made, in pixels; the style keeps room for the conversation besides. */
const LEFT = { min: 248, max: 520 };
const RIGHT = { min: 260, max: 640 };

/** The agent's screen: who needs me on the left, the conversation in the middle, what is known at the right. */
export function WorkspaceScreen() {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const matters = useMatters();
  const offers = useOffers();
  const selectedId = useSelectedId();
  const narrow = useNarrowView();
  const bulk = useBulkTransferOpen();
  const selected = useView(
    (rows) => (selectedId ? rows.get('interaction', selectedId) : undefined),
    [selectedId],
  );
  const standing = selected && standingOf(selected, person.id);
  const mine = standing === 'mine';
  useRecording(mine ? selected?.id : undefined);
  const panel = useShownPanel(selected?.id ?? '', mine);
  const grid = useRef<HTMLDivElement>(null);
  const left = useRef<HTMLElement>(null);
  const right = useRef<HTMLElement>(null);
  const columns = useColumnWidths(grid);
  return (
    <div className={classes.frame}>
      <div
        ref={grid}
        className={classes.workspace}
        style={columns.style}
        data-open={selected || bulk ? true : undefined}
        data-list={narrow.list || undefined}
        data-side={bulk || panel !== 'facts' || narrow.details || undefined}
      >
        <nav ref={left} className={classes.left} aria-label={t('left.title')}>
          <LeftColumn matters={matters} selectedId={selectedId} />
          <ColumnEdge
            label={t('left.width')}
            column={left}
            side="end"
            min={LEFT.min}
            max={LEFT.max}
            onMove={(px) => columns.move('left', px)}
            onWidth={(px) => columns.set('left', px)}
            className={classes.leftEdge}
          />
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
        {(selected || bulk) && (
          <aside ref={right} className={classes.right} aria-label={t('right.title')}>
            {bulk ? (
              <BulkTransferForm />
            ) : (
              selected && <SidePanel key={selected.id} interaction={selected} mine={mine} />
            )}
            <ColumnEdge
              label={t('right.width')}
              column={right}
              side="start"
              min={RIGHT.min}
              max={RIGHT.max}
              onMove={(px) => columns.move('right', px)}
              onWidth={(px) => columns.set('right', px)}
              className={classes.rightEdge}
            />
          </aside>
        )}
      </div>
    </div>
  );
}
