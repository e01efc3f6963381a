/** A canvas as a PNG file. Rejects when it is too large for one. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture is too large');
  return new Uint8Array(await blob.arrayBuffer());
}
