/** Where Sitebook itself is found: a repository on the git host, and the commit this company uses. */
export interface SitebookSource {
  /** `owner/name`. */
  repository: string;
  revision: string;
}

/** The files around the content: for the editor, for the build server, and for whoever opens the folder first. */
export function repositoryFiles(company: string, source: SitebookSource): Readonly<Record<string, string>> {
  return {
    "README.md": readme(company),
    ".gitignore": ["/dist/", "/.astro/", "/.sitebook/", ""].join("\n"),
    ".gitattributes": "* text=auto eol=lf\n",
    "astro.config.mjs": editorConfig,
    ".vscode/extensions.json": json({
      recommendations: ["astro-build.astro-vscode", "unifiedjs.vscode-mdx"],
    }),
    ".vscode/settings.json": json({
      "astro.content-intellisense": true,
      "files.associations": { "*.mdx": "mdx" },
      "files.eol": "\n",
      "files.insertFinalNewline": true,
      "[mdx]": {
        "editor.formatOnSave": false,
        "editor.wordWrap": "on",
        "editor.quickSuggestions": { strings: true, other: true },
      },
    }),
    ".vscode/tasks.json": json(tasks),
    ".github/workflows/check.yml": workflow(source),
  };
}

const editorConfig = `// Nothing is built from this file. VS Code's Astro extension wakes up in folders that hold one, and it is what
// completes and checks the front matter of pages here.
export default {};
`;

/** Sitebook's own folder is looked for beside this one. */
const sitebook = "npm --prefix ../sitebook run --silent";
const folder = "${workspaceFolder}";

const tasks = {
  version: "2.0.0",
  tasks: [
    {
      label: "Tell the editor about all pages",
      type: "shell",
      command: `${sitebook} schemas -- --content "${folder}/content" --workspace "${folder}"`,
      presentation: { reveal: "silent", close: true },
      problemMatcher: [],
      runOptions: { runOn: "folderOpen" },
    },
    {
      label: "Check all pages",
      type: "shell",
      command: `${sitebook} check -- --content "${folder}/content"`,
      // The check names files from the folder it runs in.
      problemMatcher: findingMatcher(`${folder}/../sitebook`),
    },
    {
      label: "Show the book",
      type: "shell",
      command: `${sitebook} start -- --content "${folder}/content" --out "${folder}/dist"`,
      problemMatcher: [],
    },
  ],
};

/** How an editor reads the check's text: a line that says where, and one that says what. */
function findingMatcher(from: string): object {
  return {
    owner: "sitebook",
    fileLocation: ["relative", from],
    pattern: [
      {
        regexp: "^(\\S.*):(\\d+):(\\d+)  (error|warning|note)  (\\S+)$",
        file: 1,
        line: 2,
        column: 3,
        severity: 4,
        code: 5,
      },
      { regexp: "^  (.+)$", message: 1 },
    ],
  };
}

function workflow({ repository, revision }: SitebookSource): string {
  return `# Checks every page on every push. Findings show up beside the lines they are about.
name: Check
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      # Pinned to one commit: the book's rules change when you change this line, and not by themselves.
      - uses: actions/checkout@v4
        with:
          repository: ${repository}
          ref: ${revision}
          path: .sitebook
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: node .sitebook/scripts/setup.mjs
      # From this folder, so that findings name files as this repository does.
      - run: .sitebook/node_modules/.bin/node .sitebook/scripts/check.ts --content content --format github
`;
}

function readme(company: string): string {
  return `# The book of ${company}

One folder for each client in \`content/clients\`, runbooks for all of them in \`content/library\`, our own company in
\`content/practice.mdx\`. A page is facts between two lines of dashes, and plain Markdown below them.

## First

1. Fill in \`content/practice.mdx\`: our name, the number clients call, our people and roles.
2. Rename \`content/clients/first-client\` and describe a real client in it. Copy the folder for the next one.
3. Read through \`content/library\`. Keep what fits, change what does not, and add \`verified\` where you have tried it.

## Every day

Sitebook itself is expected in a folder \`sitebook\` beside this one. All it needs is git, Node and npm. In that folder:

| to | run |
|---|---|
| look at the book | \`npm start -- --content <this folder>/content\` |
| add a client, device, outlet, credential pointer or runbook | \`npm run new -- equipment <client> --content <this folder>/content\` |
| write down a visit or a call | \`npm run visit\` or \`npm run call\`, with \`--content <this folder>/content\` |
| check all pages | \`npm run check -- --content <this folder>/content\` |
| build it for a web server | \`npm run build -- --content <this folder>/content --out <folder>\` |
| tell the editor about new pages | \`npm run schemas -- --content <this folder>/content --workspace <this folder>\` |

In VS Code, accept the recommended extensions. Facts are then completed while you type and underlined in red when they
cannot be right. The first task in \`.vscode/tasks.json\` tells the editor about all pages when the folder is opened;
"Check all pages" lists what the check finds under Problems.

## Rules

- No secret on any page, only where it is kept. The check refuses pages that look as if they held one.
- What you do not know stays blank. The site says what is missing, and which runbooks are waiting for it.
- \`verified\` means seen to be true. Editing a page does not make it true.
- Every push is checked (\`.github/workflows/check.yml\`). A page with an error is not published.
`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
