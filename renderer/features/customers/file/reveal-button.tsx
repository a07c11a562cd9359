import { ActionIcon, Menu } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProfileField } from '../../../../domain/customer/profile.ts';
import { revealWhySchema } from '../../../../domain/customer/verification.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import type { useReveal } from './use-reveal.ts';

interface Props {
  field: ProfileField;
  view: ReturnType<typeof useReveal>;
}

/** Shows one masked field, and asks why: the look is written down with its reason. */
export function RevealButton({ field, view }: Props) {
  const { t } = useTranslation(['customers', 'words']);
  const name = t(`words:profileField.${field}`);
  if (!view.mine) return null;
  if (view.shown)
    return (
      <KeyHint label={t('reveal.hide', { field: name })}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('reveal.hide', { field: name })}
          onClick={view.hide}
        >
          <IconEyeOff size={15} />
        </ActionIcon>
      </KeyHint>
    );
  if (view.disclosure !== 'open') return null;
  return (
    <Menu position="bottom-end" withArrow shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('reveal.show', { field: name })}
          title={t('reveal.written')}
        >
          <IconEye size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('reveal.why')}</Menu.Label>
        {revealWhySchema.options.map((why) => (
          <Menu.Item key={why} onClick={() => view.reveal(why)}>
            {t(`words:revealWhy.${why}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
