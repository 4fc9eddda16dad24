/** The two names on the process border. The preload and the transport share them; no page ever sees them. */
export const callChannel = 'roadbook:call';
export const eventChannel = 'roadbook:event';
