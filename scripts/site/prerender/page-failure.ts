/** A page that could not be rendered, which ends the build. Astro tells it, once, before it passes it on. */
export class PageFailure extends Error {
  override readonly name = "PageFailure";

  /** Astro writes the address in front of this. */
  override toString(): string {
    return this.message;
  }
}

/**
 * Runs the rendering of one page after another, of which the first that fails ends the build. The others that were under
 * way fail too, as their thread is ended, but that is not their fault: nobody hears of them again.
 */
export function stopAtFirstFailure(): <Result>(render: () => Promise<Result>) => Promise<Result> {
  let failed = false;
  const never = new Promise<never>(() => undefined);
  return async (render) => {
    if (failed) return never;
    try {
      return await render();
    } catch (cause) {
      if (failed) return never;
      failed = true;
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new PageFailure(message, { cause });
    }
  };
}
