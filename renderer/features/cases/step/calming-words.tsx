import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import { chooseScripts } from '../../../../domain/script/choose-scripts.ts';
import { fillScript } from '../../../../domain/script/fill-script.ts';
import { scriptsFor } from '../../../../domain/script/in-force.ts';
import { scriptValues } from '../../../../domain/script/script-values.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../cases.module.css';

/** So many are a choice; more would be a library. */
const OFFERED = 3;

interface Props {
  row: Case;
  /** What is written so far. */
  text: string;
  write(text: string): void;
}

/** Approved words that calm whoever complains, to begin the message with (C-049). */
export function CalmingWords({ row, text, write }: Props) {
  const { t } = useTranslation('cases');
  const { language } = useFormat();
  const { person } = useSession();
  const now = useNow(MINUTE);
  const queue = useView((rows) => rows.get('queue', row.queueId), [row.queueId]);
  const scripts = useView((rows) => rows.where('script', 'moment', 'empathy'), []);
  if (!queue) return null;
  const offered = chooseScripts(scriptsFor(scripts, row, now), 'empathy', row.language)
    .filter((script) => script.language === row.language)
    .flatMap((script) => {
      const filled = fillScript(script, scriptValues(row, queue, person, now));
      return 'text' in filled ? [{ script, words: filled.text }] : [];
    });
  if (offered.length === 0) return null;
  return (
    <section className={classes.steps} aria-label={t('calming.title')}>
      <span className={classes.quiet}>{t('calming.title')}</span>
      {offered.slice(0, OFFERED).map(({ script, words }) => (
        <Button
          key={script.id}
          size="compact-xs"
          variant="default"
          title={words}
          disabled={text.includes(words)}
          onClick={() => write(text.trim() ? `${words}\n\n${text}` : words)}
        >
          {script.title[language]}
        </Button>
      ))}
    </section>
  );
}
