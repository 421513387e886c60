/** What a window sends: a procedure's name and its input. */
export const callChannel = 'desk:call';

/** What a window is told: that something changed. */
export const eventChannel = 'desk:event';
