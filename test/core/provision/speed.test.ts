import { describe, expect, it } from "vitest";
import { read } from "../../../src/core/provision/read.js";
import { faultsOf } from "../../support/reading.js";

const megabyte = 1_000_000;
const filled = (unit: string) => unit.repeat(Math.ceil(megabyte / unit.length));
const counted = (line: (n: number) => string) =>
  Array.from({ length: 60_000 }, (_, n) => line(n)).join("\n");

/** Processor time, since other processes may keep this one waiting. */
function secondsToRead(text: string): number {
  const before = process.cpuUsage();
  read(text);
  return process.cpuUsage(before).user / 1e6;
}

// A megabyte takes less than a second; the rest is for collecting garbage on other threads.
const bound = 2;

describe("reading a megabyte", () => {
  it.each([
    ["one letter", filled("a")],
    ["spaces", filled(" ")],
    ["empty lines", filled("\n")],
    ["opening marks", filled("“")],
    ["lines of an opening mark", filled("“\n")],
    ["lines of a closing mark", filled("”\n")],
    ["straight marks", filled('"')],
    ["note marks", filled("[1]")],
    ["lines “1. ”", filled("1. \n")],
    ["clauses that count on", counted((n) => `${String(n % 999)}. x`)],
    ["articles that count on", counted((n) => `Điều ${String(n)}. Tên`)],
    ["annexes that repeat", counted((n) => `Phụ lục ${String(n % 99)}`)],
    ["lists in lists in lists", filled("1. a\n(i) b\n1.1. c\na) d\n- e\n+ f\n(1) g\n")],
    [
      "instructions without quotations",
      `Điều 1. A\n${filled("1. Sửa đổi khoản 1 như sau:\n”.\n")}`,
    ],
    ["words that look like notes", `VĂN BẢN HỢP NHẤT\n${filled("nam12 ")}`],
    ["capitals after a signature", `Điều 1. A\nNơi nhận: B\n${filled("QUY CHẾ\n")}`],
    ["dates that never end", filled("ngày 1 tháng ")],
  ])(
    "of %s takes bounded time",
    (_what, text) => {
      expect(secondsToRead(text)).toBeLessThan(bound);
    },
    60_000,
  );

  it("grows with the length of the text, not with its square", () => {
    const text = (size: number) =>
      `Điều 1. A\n${"1. Một:\na) Hai “ba;\n- Bốn.\nNăm.\n".repeat(size)}`;
    read(text(500));
    expect(secondsToRead(text(16_000))).toBeLessThan(
      16 * Math.max(secondsToRead(text(2_000)), 0.02),
    );
  }, 60_000);

  it("keeps deep nesting sound", () => {
    const marks = ["1. ", "a) ", "1.1. ", "(i) ", "- ", "+ ", "• ", "(1) ", "A. ", "I. "];
    const lines = Array.from({ length: 5_000 }, (_, n) => `${marks[n % marks.length] ?? ""}x`);
    expect(faultsOf(read(`Điều 1. A\n${lines.join("\n")}`))).toEqual([]);
  });
});
