import { useTranslation } from 'react-i18next';
import type { Parameter } from '../../../domain/policy/parameter.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './policy-screen.module.css';
import { useValueText } from './use-value-text.ts';

/** A number that tunes a clause: its values, since when it holds, and whether anything goes by it. */
export function ParameterLine({ parameter }: { parameter: Parameter }) {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  const valueText = useValueText();
  const { id, name, values, effectiveFrom, usedBy } = parameter;
  return (
    <li>
      <span>
        <span className={classes.id}>{id}</span> {name[language]}
      </span>
      <strong>{values.map(valueText).join(' · ')}</strong>
      <span className={classes.quiet}>{t('parameter.standing', { date: effectiveFrom })}</span>
      {usedBy ? <code>{usedBy}</code> : <span className={classes.quiet}>{t('parameter.unused')}</span>}
    </li>
  );
}
