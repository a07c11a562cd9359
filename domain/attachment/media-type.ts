import { z } from 'zod';

/** What may be attached, and what such files are called. The first ending is the one to give a file that has none. */
const endings = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'csv', 'log'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.ms-powerpoint': ['ppt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/zip': ['zip'],
} as const;

export type MediaType = keyof typeof endings;
export const mediaTypes = Object.keys(endings) as [MediaType, ...MediaType[]];
export const mediaTypeSchema = z.enum(mediaTypes);

/** The endings of file names that go with a media type. */
export const endingsOf = (mediaType: MediaType): readonly string[] => endings[mediaType];

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a file of this name may be attached as, if at all. The name decides: what systems say of files differs. */
export const mediaTypeOf = (name: string): MediaType | undefined =>
  mediaTypes.find((mediaType) => endingsOf(mediaType).includes(endingOf(name)));

export const isImage = (mediaType: MediaType): boolean => mediaType.startsWith('image/');
