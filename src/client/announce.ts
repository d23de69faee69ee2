let region: HTMLElement | undefined;

/** Says something to readers of the screen's text, politely. There is one region for all who have something to say. */
export function announce(message: string): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'persona-announcement';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.textContent = message;
}
