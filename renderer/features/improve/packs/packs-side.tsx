import { IconClipboardText, IconPointer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openDecisions, type Pack } from '../../../../domain/pack/pack.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../improve.module.css';
import { PackPage } from './pack-page.tsx';
import { usePackTitle } from './use-pack-title.ts';

const open = (id: string) => go({ screen: 'improve', side: 'packs', id });

/** The months for the improvement meeting and the weeks for the review, the latest first. */
export function PacksSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('improve');
  const now = useNow(MINUTE);
  const packs = useView((rows) => rows.all('pack').sort((a, b) => b.from - a.from));
  const chosen = packs.find((one) => one.id === id) ?? (id === undefined ? packs[0] : undefined);
  const overdue = openDecisions(packs).filter(({ decision }) => decision.dueAt < now).length;
  const list =
    packs.length === 0 ? (
      <EmptyState icon={IconClipboardText} title={t('pack.none')} hint={t('pack.noneHint')} />
    ) : (
      <VirtualRows
        rows={packs.map((item) => ({ id: item.id, item }))}
        label={t('side.packs')}
        rowHeight={58}
        activeId={chosen?.id}
        onActive={open}
        render={(pack) => <Row pack={pack} />}
      />
    );
  return (
    <Split
      bar={<p className={classes.quiet}>{t('pack.overdueDecisions', { count: overdue })}</p>}
      rows={list}
    >
      {chosen ? (
        <PackPage key={chosen.id} pack={chosen} packs={packs} now={now} />
      ) : (
        <EmptyState icon={IconPointer} title={t('pack.choose')} />
      )}
    </Split>
  );
}

function Row({ pack }: { pack: Pack }) {
  const { t } = useTranslation('improve');
  const title = usePackTitle()(pack);
  const { decisions, readBy, closed } = pack;
  const state = t(closed ? 'pack.closed' : 'pack.open');
  return (
    <div className={classes.row}>
      <span className={classes.name}>{title}</span>
      <span className={classes.quiet}>
        {`${state} · ${t('pack.decisionCount', { count: decisions.length })} · ${t('pack.readCount', { count: readBy.length })}`}
      </span>
    </div>
  );
}
