import { IconFileText, IconMessageOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReplayMessage } from '../../../../domain/replay/timeline.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './conversation.module.css';

interface Props {
  message: ReplayMessage;
  author: string;
  /** The first words of a person, without the greeting that is asked for (C-039). */
  ungreeted: boolean;
}

/** One thing that was said. */
export function ReplayBubble({ message, author, ungreeted }: Props) {
  const { t } = useTranslation(['quality', 'words']);
  const format = useFormat();
  const { script } = message;
  return (
    <li className={classes.said} data-by={message.by}>
      <div className={classes.meta}>
        <span>{author}</span>
        <time dateTime={new Date(message.at).toISOString()}>{format.timeWithSeconds(message.at)}</time>
      </div>
      <div className={classes.bubble}>{message.text}</div>
      {(script || ungreeted) && (
        <div className={classes.notes}>
          {script && (
            <span className={classes.note}>
              <IconFileText size={13} aria-hidden />
              {t(`words:scriptMoment.${script.moment}`)}
              {script.edited && (
                <>
                  <IconPencil size={13} aria-hidden />
                  {t('replay.edited')}
                </>
              )}
            </span>
          )}
          {ungreeted && (
            <span className={classes.note} data-tone="alarm">
              <IconMessageOff size={13} aria-hidden />
              {t('mark.missingGreeting')}
            </span>
          )}
        </div>
      )}
    </li>
  );
}
