import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../data/index.ts';
import classes from './scorecard.module.css';

interface Props {
  agentIds: readonly string[];
  value: string;
  onChange(agentId: string): void;
}

/** Whom an evaluation is about, where several people served the customer. */
export function AgentChoice({ agentIds, value, onChange }: Props) {
  const { t } = useTranslation('quality');
  const data = useView(
    (rows) => agentIds.map((id) => ({ value: id, label: rows.get('person', id)?.name ?? id })),
    [agentIds],
  );
  return (
    <Select
      className={classes.agent}
      label={t('card.about')}
      data={data}
      value={value}
      allowDeselect={false}
      onChange={(next) => next && onChange(next)}
    />
  );
}
