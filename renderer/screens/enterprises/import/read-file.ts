/** Larger files are refused before they are read, since they travel to the core in one piece. */
export const largestFile = 20 * 1024 * 1024;

/** The content of a file as base64, without the head of the data address. */
export function readBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'));
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.readAsDataURL(file);
  });
}
