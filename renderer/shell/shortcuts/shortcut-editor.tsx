import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shortcutNames, shortcutOf, shortcutPlaces } from '../../stores/shortcuts.ts';
import { ShortcutRow } from './shortcut-row.tsx';
import classes from './shortcuts.module.css';
import { useBindings } from './use-bindings.ts';

/** Every shortcut there is, by where it works, each with a button that gives it other keys. */
export function ShortcutEditor() {
  const { t } = useTranslation('shortcuts');
  const kept = useBindings();
  const own = Object.keys(kept.bindings).length;
  return (
    <>
      <div className={classes.head}>
        <p>{t('intro')}</p>
        <Button size="xs" variant="default" disabled={own === 0} onClick={kept.restoreAll}>
          {t('restoreAll')}
        </Button>
      </div>
      {shortcutPlaces.map((place) => (
        <section key={place} className={classes.group}>
          <Title order={3}>{t(`place.${place}`)}</Title>
          <dl className={classes.list}>
            {shortcutNames
              .filter((name) => shortcutOf(name).place === place)
              .map((name) => (
                <ShortcutRow key={name} name={name} kept={kept} />
              ))}
          </dl>
        </section>
      ))}
    </>
  );
}
