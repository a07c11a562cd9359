import { useTranslation } from 'react-i18next';
import { type MatterView, matterViews } from '../../../../domain/interaction/matter-views.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import type { MatterViews } from './use-matter-views.ts';
import classes from './view-choice.module.css';

/** Which of my matters are shown, and how many there are of each kind. */
export function ViewChoice({ views }: { views: MatterViews }) {
  const { t } = useTranslation('workspace');
  useCommand({
    id: 'workspace.nextView',
    label: t('view.next'),
    shortcut: 'workspace.nextView',
    run: views.showNext,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: four buttons that belong together, not the fields of a form
    <div role="group" aria-label={t('view.title')} className={classes.views}>
      {matterViews.map((view) => (
        <ViewButton key={view} view={view} views={views} />
      ))}
    </div>
  );
}

function ViewButton({ view, views }: { view: MatterView; views: MatterViews }) {
  const { t } = useTranslation('workspace');
  const show = () => views.show(view);
  const chosen = view === views.view;
  useCommand({ id: `workspace.view.${view}`, label: t(`view.why.${view}`), enabled: !chosen, run: show });
  return (
    <KeyHint label={t(`view.why.${view}`)} shortcut="workspace.nextView">
      <button type="button" className={classes.view} aria-pressed={chosen} onClick={show}>
        {t(`view.${view}`)} <span className={classes.count}>{views.counts[view]}</span>
      </button>
    </KeyHint>
  );
}
