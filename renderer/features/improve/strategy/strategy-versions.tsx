import { useTranslation } from 'react-i18next';
import type { Strategy } from '../../../../domain/strategy/strategy.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../improve.module.css';
import { Part } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';

/** Every version with who wrote it, why, and what was decided; each opens to its text. */
export function StrategyVersions({ row, now }: { row: Strategy; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  return (
    <Part title={t('strategy.versions')}>
      {row.versions.toReversed().map(({ version, text, reason, by, at, state, decided }) => (
        <details key={version}>
          <summary className={classes.text}>
            {t('strategy.versionOf', {
              version,
              state: t(`strategy.state.${state}`),
              name: names.person(by),
              when: format.dayAndTime(at, now),
            })}
          </summary>
          <p className={classes.quiet}>{t('strategy.because', { reason })}</p>
          {decided && (
            <p className={classes.quiet}>
              {[
                `${t(`strategy.state.${state}`)} · ${names.person(decided.by)} · ${format.dayAndTime(decided.at, now)}`,
                decided.reason,
              ]
                .filter(Boolean)
                .join('：')}
            </p>
          )}
          <p className={classes.text}>{text}</p>
        </details>
      ))}
    </Part>
  );
}
