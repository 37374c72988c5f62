import { registerHooks } from "node:module";

/**
 * Mermaid copies its whole configuration each time it reads a setting, which is 40 % of its time. This keeps one
 * copy for as long as the configuration object stays the same. It changes no byte of the pictures, and where a
 * later Mermaid no longer has this line it does nothing.
 *
 * Must run before Mermaid is imported.
 */
export function memoiseMermaidConfig(): void {
  registerHooks({
    load(url, context, nextLoad) {
      const module = nextLoad(url, context);
      if (!MERMAID_CHUNK.test(url) || !module.source) return module;
      const source =
        typeof module.source === "string" ? module.source : new TextDecoder().decode(module.source);
      return source.includes(COPY) ? { ...module, source: source.replace(COPY, COPY_ONCE) } : module;
    },
  });
}

const MERMAID_CHUNK = /\/mermaid\/dist\/chunks\/mermaid\.core\/chunk-[^/]*\.mjs$/;
const COPY = "return assignWithDepth_default({}, currentConfig);";
const COPY_ONCE =
  "const memo = globalThis.__mermaidConfigMemo ??= {};" +
  "if (memo.of !== currentConfig) { memo.of = currentConfig; memo.copy = assignWithDepth_default({}, currentConfig); }" +
  "return memo.copy;";
