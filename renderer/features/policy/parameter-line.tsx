import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Parameter } from '../../../domain/policy/parameter.ts';
import { standingOf } from '../../../domain/policy/parameters.ts';
import { go } from '../../stores/place.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useInForce, valuesWith } from './parameters/use-in-force.ts';
import classes from './policy-screen.module.css';
import { useValueText } from './use-value-text.ts';

/** A number that tunes a clause: the value in force, and whether the product goes by it. Opens to its versions. */
export function ParameterLine({ parameter }: { parameter: Parameter }) {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  const valueText = useValueText();
  const { holding } = useInForce(parameter);
  const { id, name } = parameter;
  return (
    <li>
      <Button size="compact-sm" variant="subtle" onClick={() => go({ screen: 'policy', parameterId: id })}>
        {id} {name[language]}
      </Button>
      <strong>{valuesWith(parameter, holding.values).map(valueText).join(' · ')}</strong>
      <span className={classes.quiet}>{t(`standing.${standingOf(parameter)}`)}</span>
    </li>
  );
}
