import { IconFlagFilled } from '@tabler/icons-react';
import { Tag } from './tag.tsx';

/** Shape and word of what goes before everything else, wherever it is seen. */
export const UrgentTag = ({ word }: { word: string }) => (
  <Tag tone="late" icon={IconFlagFilled}>
    {word}
  </Tag>
);
