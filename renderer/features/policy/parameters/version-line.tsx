import { useTranslation } from 'react-i18next';
import type { Parameter } from '../../../../domain/policy/parameter.ts';
import type { ParameterVersion } from '../../../../domain/policy/parameter-row.ts';
import { useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { ChangedBecause } from '../../changes/index.ts';
import { ApprovalLines } from '../approval-lines.tsx';
import classes from '../policy-screen.module.css';
import { useValueText } from '../use-value-text.ts';
import { valuesWith } from './use-in-force.ts';

interface Props {
  parameter: Parameter;
  version: ParameterVersion;
}

/** One version of a parameter: its values, who answers for it, and what became of it. */
export function VersionLine({ parameter, version: one }: Props) {
  const { t } = useTranslation('policy');
  const valueText = useValueText();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { version } = one;
  return (
    <li>
      <strong>
        {t('version.name', { version })} {valuesWith(parameter, one.values).map(valueText).join(' · ')}
      </strong>
      <span className={classes.quiet}>{t('version.owner', { owner: one.owner, ground: one.ground })}</span>
      <ChangedBecause of="parameter" id={parameter.id} version={version} className={classes.quiet} />
      <ApprovalLines
        version={one}
        intent="parameter.decide"
        onDecide={(approved, reason) =>
          attempt(() => mutate('parameter.decide', { parameterId: parameter.id, version, approved, reason }))
        }
      />
    </li>
  );
}
