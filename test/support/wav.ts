import type { Sound } from './sound.ts';

const HEADER_BYTES = 44;

/** Reads RIFF/WAVE, 16-bit mono PCM, the only kind that the tests make. Throws on any other. */
export function readWav(file: Buffer): Sound {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('not a WAV file');
  const channels = file.readUInt16LE(22);
  const bits = file.readUInt16LE(34);
  if (channels !== 1 || bits !== 16) throw new Error(`want 16-bit mono, got ${bits}-bit × ${channels}`);
  const data = dataChunk(file);
  const samples = new Float32Array(data.length >> 1);
  for (let index = 0; index < samples.length; index++) samples[index] = data.readInt16LE(index * 2) / 32768;
  return { sampleRate: file.readUInt32LE(24), samples };
}

/** Writes RIFF/WAVE, 16-bit mono PCM. */
export function writeWav({ sampleRate, samples }: Sound): Buffer {
  const file = Buffer.alloc(HEADER_BYTES + samples.length * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => {
    const clipped = Math.max(-1, Math.min(1, sample));
    file.writeInt16LE(Math.round(clipped * 32767), HEADER_BYTES + index * 2);
  });
  return file;
}

function dataChunk(file: Buffer): Buffer {
  for (let at = 12; at + 8 <= file.length; ) {
    const size = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === 'data') return file.subarray(at + 8, at + 8 + size);
    at += 8 + size + (size & 1);
  }
  throw new Error('WAV file without data');
}
