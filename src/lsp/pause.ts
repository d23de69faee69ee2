/** Waits for a pause before it does something for a thing that changes often. */
export class Pause<Thing> {
  readonly #waiting = new Map<Thing, {timer: NodeJS.Timeout; readonly since: number}>();

  /**
   * @param act what to do once nothing has changed for a while
   * @param milliseconds how long that while is
   * @param atMost how long a thing that never stops changing has to wait
   */
  constructor(
    private readonly act: (thing: Thing) => void,
    private readonly milliseconds: number,
    private readonly atMost: number,
  ) {}

  /** The thing has changed. */
  changed(thing: Thing): void {
    const waiting = this.#waiting.get(thing);
    clearTimeout(waiting?.timer);
    const since = waiting?.since ?? Date.now();
    const wait = Math.max(0, Math.min(this.milliseconds, since + this.atMost - Date.now()));
    const timer = setTimeout(() => {
      this.#waiting.delete(thing);
      this.act(thing);
    }, wait);
    this.#waiting.set(thing, {timer, since});
  }

  /** Nothing need be done for the thing any more. */
  forget(thing: Thing): void {
    clearTimeout(this.#waiting.get(thing)?.timer);
    this.#waiting.delete(thing);
  }
}
