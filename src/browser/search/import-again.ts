const failed = new Map<string, string>();
let attempts = 0;

/**
 * A script that is loaded when it is needed; null if it cannot be had. A browser keeps a failure under its address for as
 * long as the page lives, so a script is asked for again under another one. `name` tells it from others.
 */
export async function importAgain<Script>(name: string, load: () => Promise<Script>): Promise<Script | null> {
  const address = failed.get(name);
  try {
    if (address === undefined) return await load();
    return (await import(/* @vite-ignore */ `${address}?again=${++attempts}`)) as Script; // `as`: the script that failed
  } catch (error) {
    // Browsers say which one in their message, but for Safari, which has to load the page again.
    const found = /https?:\/\/\S+?\.js/.exec(String(error))?.[0];
    if (found !== undefined) failed.set(name, found);
    return null;
  }
}
