import { useEffect, useState } from 'react';
import type { Attachment } from '../../../../domain/attachment/attachment.ts';
import { useFiles } from '../../../data/index.ts';

/** A picture's address while it is shown; it lives in memory only and ends with the component. */
export type ShownContent = { at: 'none' | 'loading' | 'failed' } | { at: 'here'; url: string };

/** Fetches a file while `wanted`, from this machine or the server. `line` says that another try is worth it. */
export function useFileContent(
  { hash, size, mediaType }: Attachment,
  wanted: boolean,
  line: boolean,
): ShownContent {
  const files = useFiles();
  const [content, setContent] = useState<ShownContent>({ at: 'none' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the line's coming back is worth another try
  useEffect(() => {
    if (line && content.at === 'failed') setAttempt((before) => before + 1);
  }, [line]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt runs it again
  useEffect(() => {
    if (!wanted) return;
    let url: string | undefined;
    let over = false;
    setContent({ at: 'loading' });
    files.load(hash, size).then(
      (bytes) => {
        if (over) return;
        url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
        setContent({ at: 'here', url });
      },
      () => {
        if (!over) setContent({ at: 'failed' });
      },
    );
    return () => {
      over = true;
      if (url) URL.revokeObjectURL(url);
      setContent({ at: 'none' });
    };
  }, [files, hash, size, mediaType, wanted, attempt]);
  return content;
}
