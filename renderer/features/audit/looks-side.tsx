import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Looks } from '../../../contract/http/audit.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { Answered } from './answered.tsx';
import classes from './audit.module.css';
import { useActorName } from './use-actor-name.ts';
import { usePages } from './use-pages.ts';

/** What auditors have looked at, for themselves and for who runs the centre: who watches is watched (C-146). */
export function LooksSide() {
  const { t } = useTranslation('audit');
  const [activeId, setActive] = useState<string>();
  const pages = usePages('looks', async (api, after: number | undefined) => {
    const { looks, next } = await api.auditLooks(after);
    return { rows: looks, next };
  });
  return (
    <div className={classes.whole}>
      <p className={classes.note}>{t('looks.why')}</p>
      <div className={classes.rows}>
        <Answered pages={pages} none={t('looks.none')}>
          <VirtualRows
            rows={pages.rows.map((item) => ({ id: String(item.seq), item }))}
            label={t('side.looks')}
            rowHeight={36}
            activeId={activeId}
            onActive={setActive}
            onEnd={pages.askMore}
            render={(look) => <Line {...look} />}
          />
        </Answered>
      </div>
    </div>
  );
}

function Line({ at, personId, what, about, rows, purpose }: Looks['looks'][number]) {
  const { t } = useTranslation(['audit', 'exports']);
  const format = useFormat();
  const now = useNow(MINUTE);
  const name = useActorName({ kind: 'person', id: personId });
  return (
    <div className={classes.look}>
      <span className={classes.quiet}>{format.dayAndTime(at, now)}</span>
      <span>{name}</span>
      <span>
        {t(`look.${what}`)}
        {rows !== undefined && ` · ${t('look.rows', { count: rows })}`}
        {purpose && ` · ${t(`exports:purpose.${purpose}`)}`}
      </span>
      <code className={classes.cut}>{about}</code>
    </div>
  );
}
