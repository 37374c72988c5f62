import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          environment: "node",
          setupFiles: ["tests/fixed-seed.ts"],
          // Some tests start threads and git, which a busy machine makes wait.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "astro",
          include: ["tests/astro/**/*.test.ts"],
          environment: "node",
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "e2e",
          // A browser on a shared machine now and then draws a frame late; what fails twice has failed.
          retry: 2,
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/helpers/build-demo.ts"],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
