import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FindingRef } from '../../../../domain/correction/finding.ts';
import { go } from '../../../stores/place.ts';
import classes from '../improve.module.css';
import { useFinding } from './use-finding.ts';

/** What a request comes from, in its own words, and the way there. */
export function FindingLine({ finding }: { finding: FindingRef }) {
  const { t } = useTranslation('improve');
  const { text, place } = useFinding(finding);
  return (
    <p className={classes.text}>
      {text}
      {place && (
        <Button
          ml={6}
          size="compact-xs"
          variant="default"
          leftSection={<IconBulb size={14} />}
          onClick={() => go(place)}
        >
          {t('finding.open')}
        </Button>
      )}
    </p>
  );
}
