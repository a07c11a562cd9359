import {
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileTypePpt,
  IconFileZip,
  IconPhoto,
} from '@tabler/icons-react';
import { isImage, type MediaType } from '../../../../domain/attachment/media-type.ts';

function iconOf(mediaType: MediaType) {
  if (isImage(mediaType)) return IconPhoto;
  if (mediaType === 'application/pdf') return IconFileTypePdf;
  if (mediaType === 'application/zip') return IconFileZip;
  if (/excel|spreadsheet/.test(mediaType)) return IconFileSpreadsheet;
  if (/powerpoint|presentation/.test(mediaType)) return IconFileTypePpt;
  return /word|text/.test(mediaType) ? IconFileText : IconFile;
}

/** What kind of file it is, at a glance; its name says it in words. */
export function FileIcon({ mediaType }: { mediaType: MediaType }) {
  const Icon = iconOf(mediaType);
  return <Icon size={22} stroke={1.5} aria-hidden="true" />;
}
