/** What a browser recorded (WebM, Opus), in the container that the PBX takes. The sound is not encoded anew. */
export async function toOgg(recorded: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const { BlobSource, BufferTarget, Conversion, Input, OggOutputFormat, Output, WEBM } = await import(
    'mediabunny'
  );
  const input = new Input({ source: new BlobSource(recorded), formats: [WEBM] });
  const target = new BufferTarget();
  const conversion = await Conversion.init({
    input,
    output: new Output({ format: new OggOutputFormat(), target }),
  });
  await conversion.execute();
  if (!target.buffer) throw new Error('Nothing was recorded');
  return new Uint8Array(target.buffer);
}
