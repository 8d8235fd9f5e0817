import tseslint from "typescript-eslint";

// Arrows point one way: core <- files <- features <- app; platform knows no feature.
const forbid = (files, patterns) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns }] },
});
const outside = (room, message) => ({
  regex: room,
  message,
});

export default tseslint.config(
  { ignores: ["dist", "data", "coverage", ".scratch", "node_modules"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./src/browser/tsconfig.json", "./launch/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  forbid(
    ["src/core/**"],
    [
      outside(
        "^(?!\\.{1,2}/|diff$)|/(files|features|platform|commands)/",
        "core imports itself and diff, nothing else",
      ),
    ],
  ),
  forbid(
    ["src/files/**"],
    [outside("/(features|platform|commands)/", "files know the core, nothing above")],
  ),
  forbid(["src/platform/**"], [outside("/(features|commands)/", "platform knows no feature")]),
  forbid(
    ["src/features/*/**"],
    [
      outside("/commands/|/app\\.js$", "features know no app and no command line"),
      outside("^\\.\\./[^/]+/store\\.js$", "call the other feature's commands or queries"),
    ],
  ),
  {
    // Mongoose types a schema's paths as a class and documents them as object literals.
    files: ["src/**/*store.ts"],
    rules: { "@typescript-eslint/no-unsafe-class-instance-assignment": "off" },
  },
  { files: ["src/commands/**", "src/cli.ts"], rules: { "no-console": "off" } },
  {
    files: ["**/*.js", "**/*.mjs"],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ["launch/**", "test/bench/**"],
    rules: { "no-console": "off" },
  },
);
