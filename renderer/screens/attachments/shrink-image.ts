/** The longest side of a picture that is attached, in pixels: enough to read a page of a document. */
const longestSide = 2_560;
const quality = 0.85;

/** What a picture becomes; whatever is not here stays as it is. */
const written: Readonly<Record<string, { readonly mime: string; readonly ending: string }>> = {
  'image/jpeg': { mime: 'image/jpeg', ending: 'jpg' },
  'image/webp': { mime: 'image/jpeg', ending: 'jpg' },
  'image/heic': { mime: 'image/jpeg', ending: 'jpg' },
  'image/heif': { mime: 'image/jpeg', ending: 'jpg' },
  'image/png': { mime: 'image/png', ending: 'png' },
};

const endings: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heif',
};

/** The picture cannot be opened here, so nothing can be taken out of it. */
export class UnreadableImage extends Error {}

const typeOf = ({ name, type }: File): string =>
  type in written ? type : (endings[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? type);

/**
 * A picture drawn anew, at most 2,560 pixels on its longest side and turned as it is meant to be seen. Only pixels go
 * over: where and with what it was taken stays behind. Other files are returned as they are. Throws `UnreadableImage`.
 */
export async function shrinkImage(file: File): Promise<File> {
  const target = written[typeOf(file)];
  if (!target) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new UnreadableImage(file.name);
  });
  try {
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(picture.width * scale)),
      Math.max(1, Math.round(picture.height * scale)),
    );
    const context = canvas.getContext('2d');
    if (!context) throw new UnreadableImage(file.name);
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: target.mime, quality });
    const stem = file.name.replace(/\.[^.]+$/, '');
    return new File([blob], `${stem}.${target.ending}`, { type: target.mime });
  } finally {
    picture.close();
  }
}
