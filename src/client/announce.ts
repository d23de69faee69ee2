let region: HTMLElement | undefined;

/**
 * Puts the region for announcements into the page, empty: what comes together with its region is often not read. There
 * is one for all who have something to say.
 */
export function addAnnouncements(): void {
  region = document.createElement('div');
  region.className = 'persona-announcement';
  region.setAttribute('role', 'status');
  document.body.append(region);
}

/** Says something to readers of the screen's text, politely. */
export function announce(message: string): void {
  if (region) region.textContent = message;
}
