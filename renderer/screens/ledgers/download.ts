const freeAfter = 60_000;

/** Gives a file to the person: the window saves it where it saves what is downloaded. `base64` is its content. */
export function download(fileName: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the content only after the click, so the address is freed much later.
  setTimeout(() => URL.revokeObjectURL(address), freeAfter);
}
