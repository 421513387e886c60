const freeAfter = 60_000;

/** The bytes that `base64` stands for. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/**
 * Gives a file to the person: the window saves it where it saves what is downloaded. Whatever it is, it is called a
 * stream of bytes, so that nothing shows or runs it here.
 */
export function download(fileName: string, content: readonly BlobPart[]): void {
  const address = URL.createObjectURL(new Blob([...content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the content only after the click, so the address is freed much later.
  setTimeout(() => URL.revokeObjectURL(address), freeAfter);
}
