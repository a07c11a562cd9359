import { useTranslation } from 'react-i18next';
import type { LibraryEntry } from '../../../domain/script/library.ts';
import { isSaidAsWhole } from '../../../domain/script/script-use.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './scripts-screen.module.css';
import { shareText } from './share-text.ts';
import type { Uses } from './use-uses.ts';

/** One script in the list: what it is called, whether it holds, and how often it goes out word for word. */
export function ScriptRow({ entry, uses }: { entry: LibraryEntry; uses: Uses }) {
  const { t } = useTranslation(['scripts', 'words']);
  const { language, number } = useFormat();
  const { shown, standing, open } = entry;
  return (
    <div className={classes.row}>
      <span className={classes.name}>{shown.title[language]}</span>
      {open.length > 0 ? (
        <span className={classes.tag} data-tone="due">
          {t('words:wordingState.proposed')}
        </span>
      ) : standing === 'inForce' ? (
        <span />
      ) : (
        <span className={classes.tag}>{t(`standing.${standing}`)}</span>
      )}
      <span className={classes.quiet} lang={shown.language}>
        {shown.tasks
          ? t('tasks.count', { count: shown.tasks.length })
          : `${t(`words:language.${shown.language}`)} · ${shown.body}`}
      </span>
      <span className={classes.figure}>{isSaidAsWhole(shown) && shareText(uses.of(entry.id), number)}</span>
    </div>
  );
}
