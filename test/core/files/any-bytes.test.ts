import fc from "fast-check";
import { expect, it } from "vitest";
import { loadText } from "../../../src/files/load-text.js";
import { item, legalNumbering, smallDocx } from "../../support/small-docx.js";
import { smallPdf } from "../../support/small-pdf.js";

const docx = smallDocx({ body: item("Phạm vi", 0).repeat(20), numbering: legalNumbering });
const pdf = smallPdf([[{ x: 80, y: 700, text: "1. A line of text that is long enough" }]]);
const html = Buffer.from("<html><table><tr><td>Điều 1.<p>Tên</table>");

const isAnswer = (status: string) => ["text", "refused"].includes(status);

it("gives a text or a refusal for any bytes, never an error", async () => {
  const head = fc.constantFrom(
    "",
    "%PDF-1.4\n",
    "PK\u0003\u0004word/",
    "<html>",
    "\u00D0\u00CF\u0011\u00E0",
  );
  await fc.assert(
    fc.asyncProperty(head, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
      const bytes = Buffer.concat([Buffer.from(start, "latin1"), rest]);
      expect(isAnswer((await loadText(bytes, "a.bin", { unwrap: true })).status)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("does so for files damaged in any place", async () => {
  const damage = fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(docx, pdf, html), damage, async (file, changes) => {
      const bytes = Uint8Array.from(file);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      expect(isAnswer((await loadText(bytes, "a.docx")).status)).toBe(true);
    }),
    { numRuns: 80 },
  );
});
