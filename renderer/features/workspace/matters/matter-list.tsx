import { type MouseEvent, useCallback, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { markUpTo, toggleMark, useMarks } from '../bulk/marks.ts';
import { useMarkKey } from '../bulk/use-mark-key.ts';
import { openMatter } from '../open-matter.ts';
import { MatterRow } from './matter-row.tsx';
import classes from './matters.module.css';
import type { MatterViews } from './use-matter-views.ts';
import { ViewChoice } from './view-choice.tsx';

interface Props {
  matters: readonly Interaction[];
  views: MatterViews;
  selectedId: string | undefined;
}

/** What I own, in an order that does not move, and what can be done with several of them together. */
export function MatterList({ matters, views, selectedId }: Props) {
  const { t } = useTranslation('workspace');
  const heading = useId();
  const marks = useMarks();
  const { shown, view } = views;
  const listed = shown.map(({ id }) => id);
  const marked = shown.filter(({ id }) => marks.includes(id));
  useMarkKey(listed, selectedId);
  const choose = useChoose(listed, selectedId);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        {t('matters.title')} <span className={classes.count}>{matters.length}</span>
      </h2>
      {marked.length > 0 ? <BulkBar marked={marked} /> : <ViewChoice views={views} />}
      {shown.length === 0 ? (
        <p className={classes.none}>{t(matters.length === 0 ? 'matters.none' : `view.none.${view}`)}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map((interaction) => (
            <MatterRow
              key={interaction.id}
              interaction={interaction}
              selected={interaction.id === selectedId}
              choose={choose}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What a click on a row means; the function stays the same, so that rows need not be drawn for it. */
function useChoose(listed: readonly string[], openId: string | undefined) {
  const now = useRef({ listed, openId });
  useEffect(() => {
    now.current = { listed, openId };
  });
  return useCallback((id: string, event: MouseEvent) => {
    if (event.shiftKey) markUpTo(id, now.current.listed, now.current.openId);
    else if (event.ctrlKey || event.metaKey) toggleMark(id);
    else openMatter(id, 'composer');
  }, []);
}
