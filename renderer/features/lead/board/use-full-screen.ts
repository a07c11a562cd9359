import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../ui/use-command.ts';

/**
 * Fills the whole window at once, and the whole display as soon as the system allows it. Escape leaves both, whichever
 * of the two hears of it first.
 */
export function useFullScreen(): [full: boolean, setFull: (full: boolean) => void] {
  const { t } = useTranslation('board');
  const [full, setState] = useState(false);
  const setFull = useCallback((next: boolean) => {
    setState(next);
    // A system that refuses leaves the window as it is: the board still fills it.
    if (next) document.documentElement.requestFullscreen().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  }, []);
  useEffect(() => {
    const onChange = () => !document.fullscreenElement && setState(false);
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    };
  }, []);
  useCommand({
    id: 'board.fill',
    label: t('fill'),
    shortcut: 'lead.fill',
    enabled: !full,
    run: () => setFull(true),
  });
  useCommand({
    id: 'board.leave',
    label: t('leave'),
    keys: 'Escape',
    enabled: full,
    run: () => setFull(false),
  });
  return [full, setFull];
}
