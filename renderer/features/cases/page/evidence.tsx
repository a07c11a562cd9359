import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPaperclip, IconPin } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptedFiles, kindOf, problemOf } from '../../../../domain/attachment/offered-file.ts';
import type { Case } from '../../../../domain/case/case.ts';
import { mayAddEvidence, mayPin } from '../../../../domain/case/evidence.ts';
import type { Instant } from '../../../../domain/time.ts';
import { newId, useFiles, useSession } from '../../../data/index.ts';
import classes from '../cases.module.css';
import { EvidenceFile, TakenEvidence } from './evidence-file.tsx';
import { PinForm } from './pin-form.tsx';
import { PinLine } from './pin-line.tsx';

/** What proves something in a case: files, and stretches of recordings that stay as long as it does (C-121). */
export function EvidenceSection({ row, now }: { row: Case; now: Instant }) {
  const { t } = useTranslation('cases');
  const { person } = useSession();
  const add = useAddEvidence(row.id);
  const input = useRef<HTMLInputElement>(null);
  const [pinning, setPinning] = useState(false);
  const { evidence = [], pins = [], interactionIds } = row;
  const may = mayAddEvidence(row, person);
  const pinnable = mayPin(row, person) && interactionIds.length > 0;
  if (evidence.length + pins.length === 0 && !may) return null;
  return (
    <section className={classes.section} aria-label={t('evidence.title')}>
      <h3 className={classes.sectionTitle}>{t('evidence.title')}</h3>
      {evidence.length + pins.length === 0 && <p className={classes.quiet}>{t('evidence.none')}</p>}
      <ul className={classes.evidence}>
        {evidence.map((file) => (
          <EvidenceFile key={file.id} file={file} now={now} />
        ))}
        <TakenEvidence row={row} />
        {pins.map((pin) => (
          <PinLine key={`${pin.at} ${pin.from}`} pin={pin} caseId={row.id} now={now} />
        ))}
      </ul>
      <div className={classes.tools}>
        {may && (
          <>
            <input
              ref={input}
              type="file"
              multiple
              hidden
              accept={acceptedFiles}
              aria-label={t('evidence.add')}
              onChange={({ target }) => {
                add([...(target.files ?? [])]);
                target.value = '';
              }}
            />
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPaperclip size={15} />}
              onClick={() => input.current?.click()}
            >
              {t('evidence.add')}
            </Button>
          </>
        )}
        {pinnable && !pinning && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPin size={15} />}
            onClick={() => setPinning(true)}
          >
            {t('pin.title')}
          </Button>
        )}
      </div>
      {pinnable && pinning && <PinForm row={row} now={now} done={() => setPinning(false)} />}
    </section>
  );
}

/** Takes files as evidence; what cannot be taken is named with its reason before anything of it is read. */
function useAddEvidence(caseId: string): (offered: readonly File[]) => void {
  const { t } = useTranslation('cases');
  const files = useFiles();
  return (offered) => {
    const taken = offered.flatMap((content) => {
      const problem = problemOf(content);
      const mediaType = kindOf(content);
      if (problem || !mediaType) {
        const title = t('evidence.refused', { name: content.name });
        notifications.show({ title, message: t(`evidence.${problem ?? 'wrongFileType'}`) });
        return [];
      }
      return [{ caseId, attachmentId: newId(), name: content.name, mediaType, content }];
    });
    if (taken.length) files.take(taken);
  };
}
