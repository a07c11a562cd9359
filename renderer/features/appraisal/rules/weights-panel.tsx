import { Button, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { indicatorIds, indicators } from '../../../../domain/appraisal/indicator.ts';
import {
  WEIGHTING,
  type Weights,
  weightingProblems,
  weightsOf,
} from '../../../../domain/appraisal/weighting.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { numberInForce } from '../../../../domain/policy/parameter-row.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useDraft, useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../appraisal.module.css';
import { useTexts } from '../use-texts.ts';

/** How much each indicator weighs. Managers publish other weights within the rules; everybody reads them. */
export function WeightsPanel() {
  const { t } = useTranslation(['appraisal', 'words']);
  const { person } = useSession();
  const texts = useTexts();
  const row = useView((rows) => rows.get('weighting', WEIGHTING));
  const { version, weights: inForce } = weightsOf(row);
  const [draft, keep, clear] = useDraft<Weights | null>('appraisal.weights', null);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const edits = hasRole(person, 'manager');
  const weights = (edits && draft) || inForce;
  const now = useNow(HOUR);
  const limit = useView((rows) => numberInForce(rows, 'P-VOL', now), [now]);
  const problems = weightingProblems(weights, limit);
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  const change = (id: keyof Weights, value: number) => {
    const { [id]: _, ...others } = weights;
    keep(value > 0 ? { ...others, [id]: value } : others);
  };
  const publish = () => {
    if (attempt(() => mutate('weighting.publish', { weights }))) clear();
  };
  return (
    <section className={classes.part} aria-label={t('weights')}>
      <h2>{t('weights')}</h2>
      <p className={classes.quiet}>{version ? t('weights.version', { version }) : t('weights.first')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.indicator')}</th>
            <th scope="col">{t('column.aspect')}</th>
            <th scope="col" data-number>
              {t('column.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicatorIds.map((id) => (
            <tr key={id}>
              <th scope="row">{texts.indicator(id)}</th>
              <td>{t(`aspect.${indicators[id].aspect}`)}</td>
              <td data-number>
                {edits ? (
                  <NumberInput
                    size="xs"
                    w={84}
                    ml="auto"
                    suffix=" %"
                    aria-label={t('weights.of', { indicator: texts.indicator(id) })}
                    min={0}
                    max={100}
                    allowDecimal={false}
                    value={weights[id] ?? 0}
                    onChange={(value) => change(id, Number(value) || 0)}
                  />
                ) : (
                  `${weights[id] ?? 0} %`
                )}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('weights.sum')}</th>
            <td />
            <td data-number>{sum} %</td>
          </tr>
        </tbody>
      </table>
      {edits && draft && (
        <>
          {problems.length > 0 && (
            <ul className={classes.note} role="alert">
              {problems.map(({ field }) => (
                <li key={field}>{t(`weights.problem.${field as 'sum'}`, { limit })}</li>
              ))}
            </ul>
          )}
          <div className={classes.line}>
            <Button size="xs" disabled={problems.length > 0} onClick={publish}>
              {t('weights.publish')}
            </Button>
            <Button size="xs" variant="default" onClick={clear}>
              {t('weights.discard')}
            </Button>
          </div>
        </>
      )}
      <p className={classes.quiet}>{t('weights.rules', { limit })}</p>
    </section>
  );
}
