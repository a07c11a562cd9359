import { Combobox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../domain/language.ts';
import type { FilledScript } from '../../../../domain/script/fill-script.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './composer.module.css';

interface Props {
  script: Script;
  filled: FilledScript;
  /** The customer's language; wording in another one says so. */
  customer: Language;
  /** Has to be said in this conversation and has not been yet. */
  due: boolean;
  onLook(): void;
}

/** One script as it would go out, or what keeps it from being filled. */
export function ScriptOption({ script, filled, customer, due, onLook }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  const { language } = useFormat();
  return (
    <Combobox.Option value={script.id} onMouseEnter={onLook}>
      <span className={classes.title}>
        {script.title[language]}
        {due && <span className={classes.due}>{t('scripts.due')}</span>}
        {script.language !== customer && (
          <span className={classes.foreign}>{t(`words:language.${script.language}`)}</span>
        )}
      </span>
      <span className={classes.wording}>
        {'text' in filled
          ? filled.text
          : t('scripts.missing', {
              variables: filled.missing.map((variable) => t(`variable.${variable}`)).join(' · '),
            })}
      </span>
    </Combobox.Option>
  );
}
