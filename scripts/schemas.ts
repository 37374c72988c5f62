import { relative, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { schemaFolder, writeEditorManifest, writeSchemas } from "./editor/write-schemas.ts";
import { runEntry } from "./site/entry.ts";
import { readSiteOptions } from "./site/options.ts";

const HELP = `Writes the JSON Schemas an editor completes and checks front matter by.

  npm run schemas -- [options]

  --content <folder>    the content folder (default: SITEBOOK_CONTENT, else content)
  --workspace <folder>  the folder opened in the editor (default: this one)

Run it again when pages were added; the editor notices by itself.
`;

await runEntry(HELP, async () => {
  const { values } = parseArgs({
    options: {
      content: { type: "string" },
      workspace: { type: "string", default: "." },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const { content } = readSiteOptions({ content: values.content }, process.env, "2000-01-01");
  const workspace = resolve(values.workspace);
  for (const file of await writeSchemas(workspace))
    process.stdout.write(`${relative(process.cwd(), file)}\n`);
  const pages = await writeEditorManifest(workspace, content);
  process.stderr.write(`The editor knows ${pages} pages by the schemas in ${schemaFolder}.\n`);
  return 0;
});
