import { beforeEach, describe, expect, it } from "vitest";
import { addDocument } from "../../../src/features/documents/add-document.js";
import { addVersion } from "../../../src/features/versions/add-version.js";
import { correctStructure } from "../../../src/features/versions/correct-structure.js";
import { registerDerivation } from "../../../src/features/versions/derivations.js";
import { publishVersion } from "../../../src/features/versions/publish-version.js";
import { findVersion, readingOf, versionInForce } from "../../../src/features/versions/queries.js";
import { withdrawVersion } from "../../../src/features/versions/withdraw-version.js";
import { comparisonOf, lineDiffOf } from "../../../src/features/comparisons/queries.js";
import { storeComparison } from "../../../src/features/comparisons/store-comparison.js";
import { workAll } from "../../../src/platform/jobs/index.js";
import { clearDatabase, useDatabase } from "../../support/use-database.js";
import { aDecree, aVersion, firstText, secondText } from "./fixtures.js";

useDatabase();
beforeEach(clearDatabase);

const now = new Date("2026-01-14T02:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const effects = { now, pauseSeconds: 300 };

const derived: string[] = [];
registerDerivation("test-derivation", ({ versionId, previousVersionId }) => {
  derived.push(`now ${previousVersionId ?? "none"} > ${versionId}`);
  return Promise.resolve();
});
registerDerivation(
  "test-mails",
  ({ versionId }) => {
    derived.push(`mails ${versionId}`);
    return Promise.resolve();
  },
  {
    delayed: true,
    undo: ({ versionId }) =>
      Promise.resolve([{ messageKey: "test.undone", values: { versionId } }]),
  },
);

async function published(text: string, rest = {}) {
  const version = await addVersion(aVersion({ text, ...rest }), now);
  const { _id: versionId, revision } = version;
  await publishVersion({ versionId, revision, gapReason: null, by: "Lan" }, effects);
  return versionId;
}

async function twoVersions() {
  await addDocument("nd-1-2025", aDecree, now);
  const before = await published(firstText);
  const after = await published(secondText, { basedOn: before, inForceOn: "2026-01-14" });
  return { before, after };
}

beforeEach(() => {
  derived.length = 0;
});

describe("publishing", () => {
  it("stores the text by units, and gives it back as it was", async () => {
    const { before, after } = await twoVersions();
    expect((await readingOf(before)).text).toBe(firstText);
    expect((await readingOf(after)).text).toBe(secondText);
  });

  it("is followed by the comparison, then by what was registered, mails after the pause", async () => {
    const { before, after } = await twoVersions();
    await workAll(later(1));
    const { summary, changes } = await comparisonOf(before, after);
    expect(summary).toMatchObject({ changed: 1, inserted: 0, repealed: 0 });
    expect(changes).toMatchObject([{ kinds: ["changed"], before: "art_2__cl_1" }]);
    expect(derived.toSorted()).toEqual([`now ${before} > ${after}`, `now none > ${before}`]);
    await workAll(later(301));
    expect(derived.slice(2).toSorted()).toEqual([`mails ${before}`, `mails ${after}`]);
  });

  it("keeps the plain line diff, from which both texts come back", async () => {
    const { before, after } = await twoVersions();
    const lines = await lineDiffOf(before, after);
    const side = (other: string) => lines.map(([op, text]) => (op === other ? "" : text)).join("");
    expect([side("+"), side("-")]).toEqual([firstText, secondText]);
  });

  it("refuses a version whose form is older than the version", async () => {
    await addDocument("nd-1-2025", aDecree, now);
    const { _id: versionId } = await addVersion(aVersion({ text: firstText }), now);
    const overrides = [{ line: 3, opens: null }];
    await correctStructure({ versionId, revision: 1, overrides, by: "Lan" }, now);
    const stale = { versionId, revision: 1, gapReason: "x", by: "Minh" };
    await expect(publishVersion(stale, effects)).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    expect((await findVersion(versionId))?.state).toBe("draft");
  });

  it("asks why a number is missing, and keeps the answer", async () => {
    await addDocument("nd-1-2025", aDecree, now);
    const gapped = firstText.replace("Điều 2.", "Điều 3.");
    const { _id: versionId } = await addVersion(aVersion({ text: gapped }), now);
    const publish = (gapReason: string | null) =>
      publishVersion({ versionId, revision: 1, gapReason, by: "Lan" }, effects);
    await expect(publish("  ")).rejects.toMatchObject({ code: "gap-unexplained", status: 422 });
    await publish("Điều 2 do cơ quan ban hành bỏ trống.");
    expect(await findVersion(versionId)).toMatchObject({
      state: "published",
      gapReason: "Điều 2 do cơ quan ban hành bỏ trống.",
    });
  });

  it("happens once: a second publisher is told so", async () => {
    const { after } = await twoVersions();
    const again = { versionId: after, revision: 1, gapReason: null, by: "Minh" };
    await expect(publishVersion(again, effects)).rejects.toMatchObject({
      code: "already-published",
    });
  });
});

describe("comparing", () => {
  it("twice is comparing once", async () => {
    const { before, after } = await twoVersions();
    const first = await storeComparison(before, after, now);
    const { changes } = await comparisonOf(before, after);
    expect(await storeComparison(before, after, later(5))).toBe(first);
    expect((await comparisonOf(before, after)).changes).toEqual(changes);
  });
});

describe("withdrawing", () => {
  const withdraw = (versionId: string, at: Date, revision = 2) =>
    withdrawVersion({ versionId, revision, reason: "nhầm tệp", by: "Lan" }, at);

  it("takes the version out of time, stops its mails and says what it undid", async () => {
    const { before, after } = await twoVersions();
    await workAll(later(1));
    expect(await withdraw(after, later(60))).toEqual([
      { messageKey: "test.undone", values: { versionId: after } },
    ]);
    await workAll(later(900));
    expect(derived.filter((line) => line.startsWith("mails"))).toEqual([`mails ${before}`]);
    expect((await versionInForce("nd-1-2025", "2026-02-01"))?._id).toBe(before);
  });

  it("comes too late once the mails leave", async () => {
    const { after } = await twoVersions();
    await expect(withdraw(after, later(300))).rejects.toMatchObject({ code: "too-late" });
    expect((await findVersion(after))?.state).toBe("published");
  });

  it("is refused on a form that is older than the version", async () => {
    const { after } = await twoVersions();
    await expect(withdraw(after, later(60), 1)).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
  });
});

describe("what a dead process left", () => {
  it("is found by the sweep and derived", async () => {
    const { before, after } = await twoVersions();
    await clearJobs();
    const { enqueue } = await import("../../../src/platform/jobs/index.js");
    await enqueue({ kind: "sweep-publications", name: "sweep", data: {}, now });
    await workAll(later(1));
    expect(derived).toContain(`now ${before} > ${after}`);
  });
});

async function clearJobs() {
  const { default: mongoose } = await import("mongoose");
  await mongoose.connection.collection("jobs").deleteMany({});
}
