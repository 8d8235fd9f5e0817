import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

// An error that nobody expected is a failure, also when the assertions pass.
let watched: MockInstance | undefined;
beforeEach(() => {
  watched = vi.spyOn(console, "error");
});
afterEach(() => {
  const calls = watched?.mock.calls ?? [];
  watched?.mockRestore();
  expect(calls, "unexpected console.error").toEqual([]);
});
