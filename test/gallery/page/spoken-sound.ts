const RATE = 8000;
const SECONDS = 24;

/** The address of a sound whose picture looks like speech: words of differing loudness, pauses between them. */
export async function spokenSound(): Promise<string> {
  const samples = Int16Array.from({ length: RATE * SECONDS }, (_, at) => {
    const second = at / RATE;
    const word = Math.max(0, Math.sin(second * 2.1) + 0.4 * Math.sin(second * 7.3));
    return Math.sin(second * 2 * Math.PI * 180) * word * 14_000;
  });
  return URL.createObjectURL(new Blob([header(samples.byteLength), samples], { type: 'audio/wav' }));
}

/** RIFF header of 16-bit mono PCM. */
function header(bytes: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(44));
  const text = (at: number, letters: string) => {
    for (const [index, letter] of [...letters].entries()) view.setUint8(at + index, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + bytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, bytes, true);
  return view.buffer;
}
