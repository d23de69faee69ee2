/**
 * Says something to readers of the screen's text, politely. The region for it stands at the end of every page, empty
 * until then: what comes together with its region is often not read.
 */
export function announce(message = ''): void {
  const region = document.querySelector('[data-persona-end]');
  if (region) region.textContent = message;
}
