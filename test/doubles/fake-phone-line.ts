import { type LineDiagnostics, noDiagnostics } from '../../renderer/phone/line-diagnostics.ts';
import type { Attention, LineEvent, PhoneLine } from '../../renderer/phone/phone-line.ts';

/** A line without a network: remembers what it was told, and says what the test makes it say. */
export class FakePhoneLine implements PhoneLine {
  /** `answer placed-1`, `hold placed-1`, … in order. */
  readonly told: string[] = [];
  #listener: (event: LineEvent) => void = () => undefined;

  /** As if the network had brought this about. */
  says(event: LineEvent): void {
    this.#listener(event);
  }

  listen(listener: (event: LineEvent) => void): void {
    this.#listener = listener;
  }
  connect(): void {
    this.told.push('connect');
  }
  probe(): void {
    this.told.push('probe');
  }
  networkChanged(gone: readonly string[]): void {
    this.told.push(`network changed, gone: ${gone.join()}`);
  }
  diagnose(): LineDiagnostics {
    return noDiagnostics;
  }
  stop(): void {
    this.told.push('stop');
  }
  expectCall(expected: boolean): void {
    this.told.push(expected ? 'expect a call' : 'expect no call');
  }
  call(call: string, target: string): void {
    this.told.push(`call ${call} ${target}`);
  }
  answer(call: string): void {
    this.told.push(`answer ${call}`);
  }
  decline(call: string): void {
    this.told.push(`decline ${call}`);
    this.says({ type: 'call-ended', call, reason: 'declined', sipCode: undefined });
  }
  refuse(call: string): void {
    this.told.push(`refuse ${call}`);
    this.says({ type: 'call-ended', call, reason: 'declined', sipCode: undefined });
  }
  hangUp(call: string): void {
    this.told.push(`hang up ${call}`);
    this.says({ type: 'call-ended', call, reason: 'hung-up', sipCode: undefined });
  }
  setHeld(call: string, held: boolean): void {
    this.told.push(`${held ? 'hold' : 'resume'} ${call}`);
  }
  setMuted(call: string, muted: boolean): void {
    this.told.push(`${muted ? 'mute' : 'unmute'} ${call}`);
  }
  transfer(call: string, target: string): void {
    this.told.push(`transfer ${call} to ${target}`);
  }
  join(call: string, other: string): void {
    this.told.push(`join ${call} and ${other}`);
  }
  attend(attention: Attention | undefined): void {
    const silenced = attention?.silenced.length ? `, silenced ${attention.silenced.join()}` : '';
    this.told.push(attention ? `attend ${attention.calls.join() || 'nobody'}${silenced}` : 'attend each');
  }
  legOf(call: string): string {
    return `leg of ${call}`;
  }
  sendDigit(call: string, digit: string): void {
    this.told.push(`digit ${digit} ${call}`);
  }
  watch(extensions: readonly string[]): void {
    this.told.push(`watch ${extensions.join()}`);
  }
}
