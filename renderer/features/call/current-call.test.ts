import { describe, expect, it } from 'vitest';
import {
  fakeEndedCall,
  fakeIncomingCall,
  fakeOutgoingCall,
  fakeTalkingCall,
} from '../../../test/doubles/fake-phone-view.ts';
import { currentCall } from './current-call.ts';

const ended = fakeEndedCall('busy', 486, { id: 'ended' });
const incoming = fakeIncomingCall(undefined, { id: 'incoming' });
const talking = fakeTalkingCall({}, { id: 'talking' });
const held = fakeTalkingCall({ held: true }, { id: 'held' });
const ringing = fakeOutgoingCall('ringing', { id: 'ringing' });

describe('currentCall', () => {
  it('is nobody when nobody calls', () => {
    expect(currentCall({ calls: [], active: undefined })).toBeUndefined();
  });

  it.each([
    [[ended], undefined, 'ended'],
    [[incoming, ended], undefined, 'incoming'],
    [[incoming, talking], 'talking', 'talking'],
    [[incoming, held], undefined, 'held'],
    [[ended, held, talking], 'talking', 'talking'],
    [[ringing, held], 'ringing', 'ringing'],
  ])('shows what matters most', (calls, active, id) => {
    expect(currentCall({ calls, active })?.id).toBe(id);
  });
});
