import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  customer: string;
  lead: string;
  takeBack(): void;
}

/** Told to whoever said that it is major: whose it is now, and the way back. */
export function MajorMoved({ customer, lead, takeBack }: Props) {
  const { t } = useTranslation('workspace');
  return (
    <>
      {t('major.moved', { customer, lead })}{' '}
      <Button size="compact-xs" variant="subtle" onClick={takeBack}>
        {t('major.undo')}
      </Button>
    </>
  );
}
