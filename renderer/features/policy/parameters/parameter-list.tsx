import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Parameter } from '../../../../domain/policy/parameter.ts';
import { openProposal } from '../../../../domain/policy/parameter-row.ts';
import { standingOf } from '../../../../domain/policy/parameters.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../policy-screen.module.css';
import { useValueText } from '../use-value-text.ts';
import { useInForce, valuesWith } from './use-in-force.ts';

interface Props {
  parameters: readonly Parameter[];
  selectedId: string | undefined;
  onSelect(id: string): void;
}

/** Every number that tunes a clause, with the value in force and whether the product goes by it; what waits for a word comes first. */
export function ParameterList({ parameters, selectedId, onSelect }: Props) {
  const { t } = useTranslation('policy');
  const proposed = useView((all) =>
    all.all('parameter').flatMap((row) => (openProposal(row) ? [row.id] : [])),
  );
  const rows = useMemo(() => {
    const isProposed = ({ id }: Parameter) => Number(proposed.includes(id));
    return [...parameters]
      .sort((a, b) => isProposed(b) - isProposed(a))
      .map((item) => ({ id: item.id, item }));
  }, [parameters, proposed]);
  return (
    <VirtualRows
      rows={rows}
      label={t('parameters')}
      rowHeight={60}
      activeId={selectedId}
      onActive={onSelect}
      render={(parameter) => <Row parameter={parameter} />}
    />
  );
}

function Row({ parameter }: { parameter: Parameter }) {
  const { t } = useTranslation('policy');
  const { language } = useFormat();
  const valueText = useValueText();
  const { row, holding } = useInForce(parameter);
  const proposed = openProposal(row) !== undefined;
  return (
    <div className={classes.row}>
      <span className={classes.cut}>
        <span className={classes.id}>{parameter.id}</span> {parameter.name[language]}
      </span>
      <span className={classes.under}>
        <span className={classes.cut}>
          {valuesWith(parameter, holding.values).map(valueText).join(' · ')}
        </span>
        <span className={classes.id}>
          {t(proposed ? 'standing.proposed' : `standing.${standingOf(parameter)}`)}
        </span>
      </span>
    </div>
  );
}
