/** Refuses data of a shape that only a newer program knows, before anything is written to it. */
export function refuseNewer(shape: number, newest: number): void {
  if (shape <= newest) return;
  throw new Error(`The data has shape ${shape}, this program knows up to ${newest}: start a newer program.`);
}
