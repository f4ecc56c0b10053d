/** The pictures that a lesson or page may show, by the ending of their files. */
import { posix } from 'node:path';

export const IMAGE_ENDINGS: readonly string[] = ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'];

/** Whether a file is one the web can show as an image. */
export const isImage = (file: string) => IMAGE_ENDINGS.includes(posix.extname(file).slice(1).toLowerCase());
