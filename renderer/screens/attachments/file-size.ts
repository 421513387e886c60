const kib = 1024;

/** A size in bytes as people say it. */
export function fileSize(bytes: number): string {
  if (bytes < kib) return `${bytes} B`;
  if (bytes < kib * kib) return `${Math.round(bytes / kib)} KB`;
  const megabytes = bytes / (kib * kib);
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
