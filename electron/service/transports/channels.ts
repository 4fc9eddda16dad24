/**
 * The two channel names between the processes. The preload script and the transport share them; pages never see them.
 */
export const callChannel = 'roadbook:call';
export const eventChannel = 'roadbook:event';
