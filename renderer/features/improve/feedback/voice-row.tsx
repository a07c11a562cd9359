import { useTranslation } from 'react-i18next';
import { isToReview } from '../../../../domain/feedback/feedback.ts';
import type { Voice } from '../../../../domain/feedback/voices.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../improve.module.css';
import { useNames } from '../parts/use-names.ts';

/** One line of what customers said: stars where it is a rating, the words, and where it came from. */
export function VoiceRow({ voice, now }: { voice: Voice; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const { rating, source, text, at, queueId } = voice;
  const due = rating && isToReview(rating) ? rating.review?.dueAt : undefined;
  return (
    <div className={classes.row}>
      <span className={classes.line}>
        {rating && (
          <span role="img" aria-label={t('feedback.stars', { count: rating.stars })}>
            {'★'.repeat(rating.stars)}
          </span>
        )}
        <span className={classes.name}>{text || t('feedback.noWords')}</span>
      </span>
      <span className={classes.quiet}>
        {[
          t(`feedback.source.${source}`),
          names.queue(queueId),
          format.dayAndTime(at, now),
          due !== undefined && t('feedback.due', { when: format.dayAndTime(due, now) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
