import type {Connection, WorkDoneProgressServerReporter} from 'vscode-languageserver/node';

/** Reports of a site how far its first check is, to an editor that shows such a thing and may end it. */
export class WorkDone {
  #reporter: WorkDoneProgressServerReporter | undefined;
  #percentage = 0;
  #isOver = false;

  /** @param onCancel is called when somebody wants no more of it */
  constructor(connection: Connection, onCancel: () => void) {
    connection.window.createWorkDoneProgress().then(
      (reporter) => {
        if (this.#isOver) return;
        this.#reporter = reporter;
        reporter.token.onCancellationRequested(onCancel);
        reporter.begin('Checking personas and scenarios', 0, undefined, true);
      },
      // It says that it shows such a thing, and then does not.
      () => {},
    );
  }

  /** @param part from 0 to 1 */
  report(part: number): void {
    const percentage = Math.floor(part * 100);
    if (percentage <= this.#percentage) return;
    this.#percentage = percentage;
    this.#reporter?.report(percentage);
  }

  end(): void {
    this.#reporter?.done();
    this.#reporter = undefined;
    this.#isOver = true;
  }
}
