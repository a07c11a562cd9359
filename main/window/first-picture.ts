import { writeFile } from 'node:fs/promises';
import type { WebContents } from 'electron';

/** Takes a picture of the page as a person sees it and writes it as PNG. */
export async function takePicture(page: WebContents, path: string): Promise<void> {
  const image = await page.capturePage();
  await writeFile(path, image.toPNG());
}
