import { afterEach, beforeEach, expect, vi } from "vitest";

// An error that nobody expected is a failure, also when the assertions pass.
beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  expect(calls, "unexpected console.error").toEqual([]);
});
