/** A kind of file that may be attached, told by its first bytes and its ending. */
export interface AttachmentKind {
  readonly mime: string;
  readonly endings: readonly string[];
  /** What one of its files begins with, each at its place; empty: it has no mark of its own. */
  readonly marks: readonly { readonly at: number; readonly bytes: readonly number[] }[];
}

const ascii = (text: string, at = 0) => ({ at, bytes: [...text].map((sign) => sign.charCodeAt(0)) });

const jpeg = { mime: 'image/jpeg', endings: ['jpg', 'jpeg'], marks: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] };
const png = { mime: 'image/png', endings: ['png'], marks: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] }] };
const gif = { mime: 'image/gif', endings: ['gif'], marks: [ascii('GIF8')] };
const webp = { mime: 'image/webp', endings: ['webp'], marks: [ascii('WEBP', 8)] };
const heic = { mime: 'image/heic', endings: ['heic', 'heif'], marks: [ascii('ftyp', 4)] };

const pdf = { mime: 'application/pdf', endings: ['pdf'], marks: [ascii('%PDF')] };
const zipMark = [ascii('PK\u0003\u0004')];
const packed = { mime: 'application/zip', endings: ['zip', 'docx', 'xlsx', 'pptx', 'ofd'], marks: zipMark };
const office = {
  mime: 'application/x-ole-storage',
  endings: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
  marks: [{ at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0] }],
};
const rar = { mime: 'application/vnd.rar', endings: ['rar'], marks: [ascii('Rar!')] };
const sevenZip = {
  mime: 'application/x-7z-compressed',
  endings: ['7z'],
  marks: [{ at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf] }],
};
const mp4 = { mime: 'video/mp4', endings: ['mp4', 'm4a', 'mov', '3gp'], marks: [ascii('ftyp', 4)] };
const mp3 = { mime: 'audio/mpeg', endings: ['mp3'], marks: [] };
const amr = { mime: 'audio/amr', endings: ['amr'], marks: [ascii('#!AMR')] };
const wav = { mime: 'audio/wav', endings: ['wav'], marks: [ascii('RIFF')] };
const plain = { mime: 'text/plain', endings: ['txt', 'csv', 'log', 'md'], marks: [] };

/** Documents, pictures, recordings: nothing that a computer runs, and no page that could bring a script with it. */
const kinds: readonly AttachmentKind[] = [
  ...[jpeg, png, gif, webp, heic],
  ...[pdf, packed, office, rar, sevenZip],
  ...[mp4, mp3, amr, wav, plain],
];

/** How many bytes from a file's beginning `kindOf` looks at. */
export const kindBytes = 16;

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Programs of every system, whatever they call themselves. */
const programs = [ascii('MZ'), { at: 0, bytes: [0x7f, 0x45, 0x4c, 0x46] }, ascii('#!/')];

const hasMark = (head: Uint8Array, { at, bytes }: AttachmentKind['marks'][number]): boolean =>
  bytes.every((byte, index) => head[at + index] === byte);

/** The kind of a file by its name and its first bytes; null when it is none that may be attached, or lies about it. */
export function kindOf(name: string, head: Uint8Array): AttachmentKind | null {
  if (programs.some((mark) => hasMark(head, mark))) return null;
  const kind = kinds.find(({ endings }) => endings.includes(endingOf(name)));
  return kind?.marks.every((mark) => hasMark(head, mark)) === true ? kind : null;
}
