import { Button, Modal } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OccurrenceKey, type ProblemContent, problemsOf } from '../../../../domain/problem/problem.ts';
import { useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import type { ShortcutName } from '../../../stores/shortcuts.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { ProblemForm } from './problem-form.tsx';

interface Props {
  about: OccurrenceKey;
  /** What is known of it already, for the form and for finding what is likely the same. */
  begin?: Partial<ProblemContent>;
  shortcut?: ShortcutName;
}

/** To which problem of the library something belongs: a known one or a new one, with one key. */
export function BelongsTo({ about, begin, shortcut }: Props) {
  const { t } = useTranslation('improve');
  const [opened, setOpened] = useState(false);
  const { kind, id } = about;
  const known = useView((rows) => problemsOf(rows.all('problem'), { kind, id }), [kind, id]);
  const label = t('problem.belongsTo');
  useCommand({
    id: 'problems.belongsTo',
    label,
    ...(shortcut && { shortcut }),
    run: () => setOpened(true),
  });
  return (
    <>
      {known.map((problem) => (
        <Button
          key={problem.id}
          size="compact-sm"
          variant="light"
          leftSection={<IconBooks size={15} />}
          onClick={() => go({ screen: 'improve', side: 'problems', id: problem.id })}
        >
          {problem.title}
        </Button>
      ))}
      <KeyHint label={label} {...(shortcut && { shortcut })}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconBooks size={15} />}
          onClick={() => setOpened(true)}
        >
          {label}
        </Button>
      </KeyHint>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={label}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <ProblemForm
          draftKey={`problem.${kind}.${id}`}
          about={about}
          {...(begin && { begin })}
          done={() => setOpened(false)}
        />
      </Modal>
    </>
  );
}
