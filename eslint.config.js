import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const typescript = ["**/*.ts"];
const entries = ["scripts/*.ts"];

/** What a folder may not import, and where such code belongs instead. Arrows point one way: pages → domain → schemas. */
const arrows = [
  {
    folder: "src/schemas",
    refused: ["#*/**", "node:*", "astro", "astro:*", "../*"],
    home: "src/schemas imports zod alone. What needs another page, a file or the book belongs in src/book.",
  },
  {
    folder: "src/book",
    refused: ["#check/**", "#search/**", "#import/**", "#diagram/**", "#site/**"],
    home: "src/book knows nothing of those who use it. A judgement about the book belongs in src/check, a way to find things in src/search.",
  },
  {
    folder: "src/network",
    refused: ["#check/**", "#search/**", "#import/**", "#markdown/**", "#site/**"],
    home: "src/network is a graph of ports and cables, nothing more. What reads it belongs beside its reader.",
  },
  {
    folder: "src/runbook",
    refused: ["#check/**", "#search/**", "#import/**", "#site/**"],
    home: "src/runbook is a graph of steps. A finding about it belongs in src/check, a page in src/pages.",
  },
  {
    folder: "src/markdown",
    refused: ["#check/**", "#search/**", "#import/**", "#network/**", "#runbook/**", "#site/**"],
    home: "src/markdown reads and renders text. What a step or a port means belongs in src/runbook or src/network.",
  },
  {
    folder: "src/diagram",
    refused: ["#*/**", "astro:*"],
    home: "src/diagram draws what it is given. What to draw belongs in src/network or src/runbook.",
  },
  {
    folder: "src/picture",
    refused: ["#*/**", "astro:*"],
    home: "src/picture knows the bytes of pictures and nothing else. Where they lie is for src/book to say.",
  },
  {
    folder: "src/search",
    refused: ["#check/**", "#import/**", "#site/**"],
    home: "src/search reads the book. A finding belongs in src/check.",
  },
  {
    folder: "src/check",
    refused: ["#search/**", "#import/**", "#site/**"],
    home: "src/check judges the book and changes nothing. What writes belongs in src/import or in a script.",
  },
  {
    folder: "src/reference",
    refused: ["#*/**", "!#schemas/**", "node:*"],
    home: "src/reference describes the schemas and nothing else.",
  },
];

const everywhere = [
  {
    group: ["**/scripts/**", "**/pages/**"],
    message: "Nothing imports scripts or pages: move what is shared into a domain folder of src.",
  },
  {
    group: ["astro:*"],
    message:
      "Only src/pages and src/content.config.ts touch astro:content, so that the domain runs under plain Node.",
  },
];

const shared = {
  group: ["gray-matter"],
  message:
    "gray-matter executes ---js front matter and reads YAML 1.1: src/book/front-matter.ts alone wraps it.",
};

/** `as` is a claim the compiler cannot check: a comment beside it says why it holds. `as const` claims nothing. */
const reasonForAs = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { bare: "Say in a comment beside this `as` why it holds." },
  },
  create(context) {
    return {
      TSAsExpression(node) {
        const isConst = context.sourceCode.getText(node.typeAnnotation) === "const";
        const near = (comment) =>
          comment.loc.end.line >= node.loc.start.line - 2 && comment.loc.start.line <= node.loc.end.line + 2;
        if (!isConst && !context.sourceCode.getAllComments().some(near))
          context.report({ node, messageId: "bare" });
      },
    };
  },
};

export default defineConfig(
  globalIgnores(["dist/", ".astro/", ".cache/", "node_modules/", "content/", "test-results/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...astro.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { "reason-for-as": reasonForAs } } },
    rules: {
      "house/reason-for-as": "error",
      "no-console": "error",
      "no-control-regex": "error",
      eqeqeq: "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true } }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/require-await": "off",
    },
  },
  { files: ["src/**/*.{ts,astro}"], rules: restrict([]) },
  { files: ["src/**/*.ts"], rules: { "@typescript-eslint/explicit-module-boundary-types": "error" } },
  ...arrows.map(({ folder, refused, home }) => ({
    files: [`${folder}/**/*.ts`],
    rules: restrict([{ group: refused, message: home }]),
  })),
  {
    // These two are what the rest must not be.
    files: [
      "src/pages/**/*.{ts,astro}",
      "src/components/**/*.{ts,astro}",
      "src/layouts/**/*.astro",
      "src/content.config.ts",
      "src/in-house/**/*.{ts,astro}",
    ],
    rules: { "no-restricted-imports": ["error", { patterns: [shared] }] },
  },
  {
    // The clock, the streams and the environment come in through parameters, so that the same input gives the same bytes.
    files: ["src/{schemas,book,network,runbook,check,markdown,reference}/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "process", message: "Take it as a parameter: entries alone touch it." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Take the day or the time as a parameter." },
        { object: "Math", property: "random", message: "Same input, same output: take a seed." },
      ],
    },
  },
  {
    files: ["*.config.{js,ts,mjs}", "tests/**/globals/*.ts", "tests/e2e/helpers/build-demo.ts"],
    rules: { "no-restricted-exports": "off" },
  },
  {
    // Characters that cannot be seen are what these look for.
    files: ["src/book/odd-characters.ts", "tests/unit/diagram/label.test.ts"],
    linterOptions: { reportUnusedDisableDirectives: "off" },
    rules: { "no-control-regex": "off" },
  },
  { files: ["src/book/front-matter.ts"], rules: { "no-restricted-imports": "off" } },
  // A schema's type is what it says; written out it would be a second copy of it.
  { files: ["src/schemas/*.ts"], rules: { "@typescript-eslint/explicit-module-boundary-types": "off" } },
  { files: entries, rules: { "no-console": "off" } },
  {
    files: ["tests/**/*.ts"],
    rules: { "house/reason-for-as": "off" },
  },
);

function restrict(patterns) {
  return { "no-restricted-imports": ["error", { patterns: [...patterns, ...everywhere, shared] }] };
}
