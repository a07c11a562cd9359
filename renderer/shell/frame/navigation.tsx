import { useTranslation } from 'react-i18next';
import { useAwaited } from '../../data/awaited.ts';
import { go } from '../../stores/place.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useCommand } from '../../ui/use-command.ts';
import type { Screen } from '../screens.tsx';
import classes from './navigation.module.css';
import { useAsks } from './use-asks.ts';

interface Props {
  screens: readonly Screen[];
  current: Screen | undefined;
}

export function Navigation({ screens, current }: Props) {
  const { t } = useTranslation('shell');
  const awaited = useAwaited();
  return (
    <nav className={classes.navigation} aria-label={t('navigation.label')}>
      <span className={classes.mark}>
        <Mark size={32} />
      </span>
      {screens.map((screen, i) => (
        <NavigationItem
          key={screen.name}
          screen={screen}
          keys={i < 9 ? `mod+${i + 1}` : undefined}
          current={screen === current}
          awaited={awaited}
        />
      ))}
    </nav>
  );
}

function NavigationItem({
  screen,
  keys,
  current,
  awaited,
}: {
  screen: Screen;
  keys: string | undefined;
  current: boolean;
  awaited: ReturnType<typeof useAwaited>;
}) {
  const { t } = useTranslation('shell');
  const { name, icon: Icon } = screen;
  const asks = useAsks(name, awaited);
  const label = t(`screen.${name}`);
  const open = () => go({ screen: name });
  useCommand({
    id: `screen.${name}`,
    group: 'screens',
    label: t('screen.goTo', { screen: label }),
    keys,
    whileTyping: true,
    run: open,
  });
  return (
    <KeyHint label={label} keys={keys} position="right">
      <button
        type="button"
        className={classes.item}
        aria-current={current ? 'page' : undefined}
        aria-label={label}
        aria-description={asks?.words}
        data-asks={(asks && !asks.count) || undefined}
        title={asks?.words}
        onClick={open}
      >
        <Icon size={22} stroke={1.6} />
        {asks?.count && (
          <span className={classes.count} aria-hidden>
            {asks.count > 99 ? '99+' : asks.count}
          </span>
        )}
        <span className={classes.label} aria-hidden>
          {label}
        </span>
      </button>
    </KeyHint>
  );
}
