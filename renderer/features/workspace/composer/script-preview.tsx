import { useTranslation } from 'react-i18next';
import type { FilledScript } from '../../../../domain/script/fill-script.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './composer.module.css';

/** All of what Enter would put in. Its place is kept, so that the list above stays where it is. */
export function ScriptPreview({ script, filled }: { script: Script; filled: FilledScript }) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const { term } = script;
  return (
    <div className={classes.preview} lang={script.language} role="note" aria-label={t('scripts.preview')}>
      {'text' in filled ? filled.text : script.body}
      {term && (
        <p className={classes.meaning} lang={language}>
          {term.definition[language]}
          {term.avoid.length > 0 && ` ${t('scripts.avoid', { words: term.avoid.join(' · ') })}`}
        </p>
      )}
    </div>
  );
}
