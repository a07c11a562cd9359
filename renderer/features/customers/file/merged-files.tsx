import { Alert, Button } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mayMerge } from '../../../../domain/customer/field-rights.ts';
import { newId, useApi, useSession } from '../../../data/index.ts';
import classes from './file.module.css';
import { useDecide } from './use-decide.ts';
import type { FileView } from './use-file.ts';
import { useNames, When } from './when.tsx';

/** The files that became part of this one, with who said so and why; the last one can be taken out again. */
export function MergedFiles({ file, stayHere }: { file: FileView; stayHere(): void }) {
  const { t } = useTranslation('customers');
  const { person } = useSession();
  const api = useApi();
  const names = useNames();
  const [survivor] = file.family;
  const { decide, busy, problem } = useDecide(() => {
    stayHere();
    file.refresh();
  });
  const merged = survivor?.merged ?? [];
  if (!survivor || merged.length === 0) return null;
  const undo = (mergeId: string) =>
    decide(() => api.undoMerge(survivor.id, { uid: newId(), mergeId, interactionId: file.serving?.id }));
  return (
    <section className={classes.section} aria-label={t('merged.title')}>
      <h3 className={classes.title}>{t('merged.title')}</h3>
      <ul className={classes.list}>
        {merged.map(({ id, otherId, at, by, reason }, i) => {
          const name = file.family.find((one) => one.id === otherId)?.name ?? otherId;
          return (
            <li key={id} className={classes.duplicate}>
              <IconArrowMerge size={15} aria-hidden />
              <span>
                {name}{' '}
                <span className={classes.quiet}>
                  {reason} · <When at={at} /> {names(by)}
                </span>
              </span>
              {mayMerge(person) && i === merged.length - 1 && (
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={t('merged.undoWith', { name })}
                  disabled={busy || file.state === 'offline'}
                  onClick={() => void undo(id)}
                >
                  {t('merged.undo')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {problem && <Alert color="orange">{problem}</Alert>}
    </section>
  );
}
