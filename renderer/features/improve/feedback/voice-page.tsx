import { Button, Group } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Voice } from '../../../../domain/feedback/voices.ts';
import type { Instant } from '../../../../domain/time.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../improve.module.css';
import { Part, Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';

/** What a customer said that is no rating: their words, what these are about, and the case they stand in. */
export function VoicePage({ voice, now }: { voice: Voice; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const { source, text, themes, queueId, at, caseId } = voice;
  return (
    <Sheet
      title={t(`feedback.source.${source}`)}
      marks={null}
      under={`${names.queue(queueId)} · ${format.dayAndTime(at, now)}`}
    >
      <p className={classes.text}>
        <q>{text}</q>
      </p>
      {themes.length > 0 && (
        <Part title={t('feedback.themesByRule')}>
          <Group gap={6}>
            {themes.map((theme) => (
              <span key={theme} className={classes.mark}>
                {t(`theme.${theme}`)}
              </span>
            ))}
          </Group>
        </Part>
      )}
      <div className={classes.line}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFolder size={15} />}
          onClick={() => go({ screen: 'cases', ...(caseId !== undefined && { caseId }) })}
        >
          {t('feedback.openCase')}
        </Button>
      </div>
    </Sheet>
  );
}
