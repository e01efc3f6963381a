export const quality = {
  level: { good: 'Connection: good', fair: 'Connection: fair', poor: 'Connection: poor' },
  heard: {
    loss: {
      ours: 'Hard to hear: {{amount}} % lost on your side',
      theirs: 'Hard to hear: {{amount}} % lost on the other side',
    },
    jitter: {
      ours: 'Hard to hear: your network delivers the sound in bursts',
      theirs: 'Hard to hear: the sound comes in bursts from the other side',
    },
    delay: {
      ours: 'The sound is {{amount}} ms late: let the other side finish',
      theirs: 'The sound is {{amount}} ms late: let the other side finish',
    },
  },
  said: {
    loss: {
      ours: 'You are hard to hear: {{amount}} % lost on your side',
      theirs: 'You are hard to hear: {{amount}} % lost on the other side',
    },
    jitter: {
      ours: 'You are hard to hear: your network sends the sound in bursts',
      theirs: 'You are hard to hear: the sound reaches the other side in bursts',
    },
    delay: {
      ours: 'You are heard {{amount}} ms late: leave pauses',
      theirs: 'You are heard {{amount}} ms late: leave pauses',
    },
  },
  advice: 'Move closer to the Wi-Fi router or plug in a cable.',
};
