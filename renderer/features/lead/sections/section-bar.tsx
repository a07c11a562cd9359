import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { go, type LeadSection } from '../../../stores/place.ts';
import type { ShortcutName } from '../../../stores/shortcuts.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import classes from './sections.module.css';

const sections: readonly { section: LeadSection; shortcut: ShortcutName }[] = [
  { section: 'now', shortcut: 'lead.now' },
  { section: 'board', shortcut: 'lead.board' },
  { section: 'team', shortcut: 'lead.team' },
  { section: 'history', shortcut: 'lead.history' },
  { section: 'staffing', shortcut: 'lead.staffing' },
  { section: 'announcements', shortcut: 'lead.announcements' },
  { section: 'incidents', shortcut: 'lead.incidents' },
  { section: 'watches', shortcut: 'lead.watches' },
];

interface Props {
  current: LeadSection;
  queueId: string;
}

/** The sides of the team lead's screen, each with its key. */
export function SectionBar({ current, queueId }: Props) {
  const { t } = useTranslation('lead');
  return (
    <nav className={classes.sections} aria-label={t('section.label')}>
      {sections.map(({ section, shortcut }) => (
        <Section key={section} {...{ section, shortcut, queueId }} current={section === current} />
      ))}
    </nav>
  );
}

interface SectionProps {
  section: LeadSection;
  shortcut: ShortcutName;
  queueId: string;
  current: boolean;
}

function Section({ section, shortcut, queueId, current }: SectionProps) {
  const { t } = useTranslation('lead');
  const label = t(`section.${section}`);
  const open = () => go({ screen: 'lead', queueId, section });
  useCommand({
    id: `lead.section.${section}`,
    label: t('section.show', { section: label }),
    shortcut,
    run: open,
  });
  return (
    <KeyHint label={t(`section.${section}.means`)} shortcut={shortcut}>
      <UnstyledButton className={classes.section} aria-current={current ? 'page' : undefined} onClick={open}>
        {label}
      </UnstyledButton>
    </KeyHint>
  );
}
