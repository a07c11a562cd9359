import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageSchema } from '../../../domain/language.ts';
import { bridge } from '../../data/bridge.ts';
import { currentLanguage, switchTexts } from '../../i18n/index.ts';

/** Each language under its own name, wherever one is. */
export function LanguageSwitch() {
  const { t } = useTranslation(['shell', 'words']);
  const change = (value: string) => {
    const locale = languageSchema.parse(value);
    void switchTexts(locale);
    void bridge.call('app.setLocale', { locale });
  };
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language.label')}
      value={currentLanguage()}
      onChange={change}
      data={languageSchema.options.map((value) => ({ value, label: t(`words:language.${value}`) }))}
    />
  );
}
