import { defineConfig } from "vitest/config";

const tier = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...extra },
});

export default defineConfig({
  test: {
    setupFiles: ["test/support/strict-console.ts"],
    env: { TZ: "UTC" },
    projects: [
      tier("core", { testTimeout: 30_000 }),
      tier("features", {
        globalSetup: ["test/support/database-server.ts"],
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      tier("journeys", {
        globalSetup: ["test/support/database-server.ts"],
        testTimeout: 180_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});
