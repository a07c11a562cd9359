import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MadeReport } from '../../../../domain/report/kept-report.ts';
import { useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';

/** Has a report that failed made once more, by the centre; until then it says that it was asked for. */
export function AgainButton({ made: { id, againAt } }: { made: MadeReport }) {
  const { t } = useTranslation('history');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  return (
    <Button
      size="xs"
      disabled={againAt !== undefined}
      onClick={() => attempt(() => mutate('report.again', { madeId: id }))}
    >
      {t(againAt === undefined ? 'made.again' : 'made.askedAgain')}
    </Button>
  );
}
