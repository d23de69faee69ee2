/** How the two processes' halves find each other. */
export const channelName = 'personas-mutation';
