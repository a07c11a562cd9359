import { ATTACHMENT_LIMIT } from './attachment.ts';
import { endingsOf, type MediaType, mediaTypeOf, mediaTypes } from './media-type.ts';

/** A file as whoever offers it describes it; `type` is what their system takes it for, `size` is in bytes. */
export interface OfferedFile {
  name: string;
  type: string;
  size: number;
}

/** What an offered file is: by its name, else by what is said of it; pasted pictures may have no name. */
export const kindOf = ({ name, type }: Pick<OfferedFile, 'name' | 'type'>): MediaType | undefined =>
  mediaTypeOf(name) ?? mediaTypes.find((mediaType) => mediaType === type);

/** Why a file cannot be sent, seen before anything of it is read. */
export function problemOf(file: OfferedFile): 'wrongFileType' | 'emptyFile' | 'tooBig' | undefined {
  if (!kindOf(file)) return 'wrongFileType';
  if (file.size === 0) return 'emptyFile';
  return file.size > ATTACHMENT_LIMIT ? 'tooBig' : undefined;
}

/** What to offer in a system's own dialog, as the `accept` of a file field. */
export const acceptedFiles: string = mediaTypes
  .flatMap((mediaType) => [mediaType, ...endingsOf(mediaType).map((ending) => `.${ending}`)])
  .join(',');
